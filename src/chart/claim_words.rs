//! The words of claims whose two ends are reported, beside the line between them.

use super::captions::{Caption, Captioner, Look};
use super::claims::{ClaimKind, factor_bounds};
use super::curve::Curve;
use super::fonts::Face;
use super::numbering::listed;
use super::pen::{Pen, Run};
use super::scene::Pick;
use super::wording;
use epaint::{Rect, Vec2};

impl Captioner<'_> {
    /// A claim whose two ends are reported stands beside the line between them.
    pub(super) fn checks(&self, pen: &mut Pen<'_, '_>, curve: &Curve) -> Vec<Caption> {
        let mut captions = Vec::new();
        for place in &curve.checks {
            let Some(claim) = self.prepared.claims.get(place.claim) else { continue };
            let ClaimKind::Check { base, end } = claim.kind else { continue };
            let Some(figure) = self.data.figures.get(claim.row) else { continue };
            let find = |place| {
                let (_, point) = self.prepared.find(place)?;
                self.data.figures.get(point.used.row)
            };
            let bounds = find(base).zip(find(end)).map(|(from, to)| factor_bounds(from, to));
            let (first, is_printed) = wording::printed_or_composed(figure, pen.lang);
            let raised = self.numbering.raised(&figure.sources);
            let second = [
                Some(wording::factor(figure, bounds.unwrap_or_default(), pen.words)),
                wording::doubt(figure, pen.words),
            ];
            let first = if raised.is_empty() { first } else { format!("{first}\u{2009}{raised}") };
            let newline: String = second.into_iter().flatten().map(|line| format!("\n{line}")).collect();
            let several = self.index.of(claim.row).filter(|accounts| accounts.rows.len() > 1);
            let reports = several.map(|accounts| wording::reports(self.data, accounts, pen.words));
            let reports = reports.map(|reports| format!("\n{reports}"));
            let (ink, muted) = (pen.palette.ink, pen.palette.muted);
            let face = if is_printed { Face::SemiBold } else { Face::Regular };
            let bold = Run { text: &first, face, size: 14.0, color: ink };
            let small = Run { text: &newline, face: Face::Regular, size: 12.0, color: muted };
            let mut looks = Vec::new();
            if let Some(reports) = &reports {
                let last = Run { text: reports, ..small.clone() };
                looks.push(Look::set(pen, &[bold.clone(), small.clone(), last]));
            }
            looks.push(Look::set(pen, &[bold.clone(), small]));
            looks.push(Look::set(pen, &[bold]));
            let number = listed(&self.numbering.numbers(figure.sources.iter().copied()));
            let ends_in_number = !number.is_empty();
            if ends_in_number {
                let run = Run { text: &number, face: Face::SemiBold, size: 12.0, color: muted };
                looks.push(Look::set(pen, &[run]));
            }
            captions.push(Caption {
                key: format!("claim/{}", figure.id),
                id: format!("label-{}", claim.row),
                pick: Some(Pick::Figure(claim.row)),
                anchor: place.anchor,
                mark: Rect::from_center_size(place.anchor, Vec2::new(2.0, pen.px(44.0))),
                looks,
                names: None,
                ends_in_number,
                may_stray: true,
                // Where an end is a range no line runs to it, and there is nothing to lead to.
                always_leads: place.is_on_line,
                is_mark: true,
                is_extra: false,
            });
        }
        captions
    }
}
