//! Captions that are lost nowhere: names of series whose figures have no words of their own, and the
//! words of other reports.

use super::captions::{Caption, Captioner, Look};
use super::curve::DrawnPoint;
use super::fonts::Face;
use super::pen::{Pen, Run};
use super::scene::Pick;
use super::wording;
use crate::text;
use epaint::{Color32, Pos2, Rect, Vec2};

impl Captioner<'_> {
    /// What a series is called on this page, and its colour.
    pub(super) fn name(&self, pen: &Pen<'_, '_>, order: usize) -> Option<(String, Color32)> {
        let series = self.spec.series.get(order)?;
        let name = text::display(wording::series_name(self.data, &series.name, pen.lang));
        Some((name, pen.palette.series_color(order)))
    }

    /// The name of a series whose figures have no words of their own.
    pub(super) fn of_name(&self, pen: &mut Pen<'_, '_>, order: usize, at: Pos2) -> Option<Caption> {
        let (name, color) = self.name(pen, order)?;
        let run = Run { text: &name, face: Face::SemiBold, size: 13.0, color };
        Some(Caption {
            key: format!("name/{name}"),
            id: format!("name-{order}"),
            pick: None,
            anchor: at,
            mark: Rect::from_center_size(at, Vec2::splat(pen.px(4.0))),
            looks: vec![Look::set(pen, &[run])],
            names: Some((order, 1)),
            ends_in_number: false,
            may_stray: true,
            always_leads: false,
            is_mark: false,
            is_extra: true,
        })
    }

    /// The words of another report of a figure, beside its own mark. Its number stands with that figure.
    pub(super) fn of_extra(&self, pen: &mut Pen<'_, '_>, extra: &DrawnPoint) -> Option<Caption> {
        let figure = self.data.figures.get(extra.row)?;
        let (first, is_printed) = wording::printed_or_composed(figure, pen.lang);
        let (face, muted) = (if is_printed { Face::SemiBold } else { Face::Regular }, pen.palette.muted);
        let raised = format!("\u{2009}{}", self.numbering.raised(&figure.sources));
        let runs = [(first.as_str(), face), (raised.trim_end(), Face::SemiBold)].map(|(text, face)| Run {
            text,
            face,
            size: 13.0,
            color: muted,
        });
        Some(Caption {
            key: format!("report/{}", figure.id),
            id: format!("label-{}", extra.row),
            pick: Some(Pick::Figure(extra.row)),
            anchor: extra.at,
            mark: extra.extent,
            looks: vec![Look::set(pen, &runs)],
            names: None,
            ends_in_number: false,
            may_stray: false,
            always_leads: false,
            is_mark: false,
            is_extra: true,
        })
    }
}
