//! The words beside marks, and the thin lines that lead to them.

use super::accounts::FigureIndex;
use super::claims::{ClaimKind, factor_bounds};
use super::curve::{Curve, DrawnPoint};
use super::fonts::Face;
use super::labels::{self, Obstacles, Place, Wish};
use super::numbering::Numbering;
use super::pen::{Pen, Run, placed};
use super::scene::{Drag, Group, Role};
use super::series::{Prepared, Series};
use super::spec::ChartSpec;
use super::wording;
use crate::model::DataSet;
use crate::text;
use epaint::{Color32, Galley, Pos2, Rect, Shape, Stroke, Vec2, vec2};
use std::sync::Arc;

/// More figures than this keep their marks and get no words on the page.
const MOST_CAPTIONS: usize = 400;

/// From this many figures on, captions have one line.
const CROWD: usize = 24;

/// Everything a caption is made of.
pub struct Captioner<'a> {
    pub data: &'a DataSet,
    pub index: &'a FigureIndex,
    pub spec: &'a ChartSpec,
    pub prepared: &'a Prepared,
    pub numbering: &'a Numbering,
    /// Captions stay inside.
    pub room: Rect,
}

struct Caption {
    /// Key in `ChartSpec::label_offsets`, fit for an id once made of a row.
    key: String,
    id: String,
    anchor: Pos2,
    mark: Rect,
    /// From the fullest to the shortest.
    galleys: Vec<Arc<Galley>>,
    ends_in_number: bool,
    always_leads: bool,
}

impl Captioner<'_> {
    /// Sets and places every caption; also how many figures in view have none.
    pub fn draw(&self, pen: &mut Pen<'_, '_>, curve: &Curve, axis_words: &[Rect]) -> (Vec<Group>, usize) {
        let mut captions = Vec::new();
        let several = self.prepared.series.iter().filter(|series| !series.points.is_empty()).count() > 1;
        // Each series is named beside its last figure, in its colour.
        let mut named = std::collections::BTreeSet::new();
        let drawn = ordered(&curve.drawn);
        let crowd = drawn.len() > CROWD;
        let captioned = drawn.len().min(MOST_CAPTIONS);
        for point in drawn.iter().take(MOST_CAPTIONS) {
            let names = several && point.place != usize::MAX && named.insert(point.series);
            let series = names.then(|| self.prepared.series.get(point.series)).flatten();
            captions.extend(self.of_point(pen, point, series, crowd));
        }
        captions.extend(self.checks(pen, curve));
        let wishes: Vec<Wish> = captions
            .iter()
            .map(|caption| Wish {
                anchor: caption.anchor,
                mark: caption.mark,
                sizes: caption.galleys.iter().map(|galley| galley.size()).collect(),
                ends_in_number: caption.ends_in_number,
                pinned: self
                    .spec
                    .label_offsets
                    .get(&caption.key)
                    .map(|[x, y]| vec2(*x as f32, *y as f32) * pen.scale),
            })
            .collect();
        let mut hard = curve.covered.clone();
        hard.extend_from_slice(axis_words);
        let lines = if curve.lines.len() > 600 { Vec::new() } else { curve.lines.clone() };
        let places = labels::place(&wishes, &Obstacles { hard, lines }, self.room, pen.scale);
        let lost = places.iter().filter(|place| place.is_none()).count() + (drawn.len() - captioned);
        let groups = captions
            .iter()
            .zip(places)
            .filter_map(|(caption, place)| Some(caption.group(pen, place?)))
            .collect();
        (groups, lost)
    }

    fn of_point(
        &self,
        pen: &mut Pen<'_, '_>,
        point: &DrawnPoint,
        series: Option<&Series>,
        crowd: bool,
    ) -> Option<Caption> {
        let figure = self.data.figures.get(point.row)?;
        let raised = self.numbering.raised(&figure.sources);
        let sourced = self.data.is_sourced(&figure.sources);
        let (first, second, key) = match self.index.accounts.get(point.place) {
            Some(accounts) => {
                let second = wording::reports(self.data, accounts, pen.words);
                (wording::as_printed(figure, pen.lang), second, accounts.key.clone())
            }
            None => {
                let implied = self.prepared.claims.iter().find(|claim| claim.row == point.row)?;
                let words = wording::implied(self.prepared, &implied.kind, pen.words);
                (words, wording::as_printed(figure, pen.lang), format!("claim/{}", figure.id))
            }
        };
        let (ink, muted, warn) = (pen.palette.ink, pen.palette.muted, pen.palette.warn);
        let behind = if sourced { raised.clone() } else { "?".to_owned() };
        let behind_color = if sourced { ink } else { warn };
        let bold = |text, color| Run { text, face: Face::SemiBold, size: 14.0, color };
        let gap = if behind.is_empty() { "" } else { "\u{2009}" };
        let top = [bold(first.as_str(), ink), bold(gap, ink), bold(behind.as_str(), behind_color)];
        let name = series.map(|series| {
            let name = format!("{}\n", text::display(&series.name));
            (name, pen.palette.series_color(series.order))
        });
        let named = name.as_ref().map(|(name, color)| Run {
            text: name,
            face: Face::SemiBold,
            size: 13.0,
            color: *color,
        });
        let top: Vec<Run<'_>> = named.clone().into_iter().chain(top).collect();
        let mut full = top.clone();
        let newline = format!("\n{second}");
        full.push(Run { text: &newline, face: Face::Regular, size: 12.0, color: muted });
        let cited = figure.sources.iter().filter_map(|source| self.numbering.of(*source));
        let number = cited.map(|number| number.to_string()).collect::<Vec<_>>().join(", ");
        let number = if sourced { number } else { behind.clone() };
        let number_color = if sourced { muted } else { warn };
        let number = Run { text: &number, face: Face::SemiBold, size: 12.0, color: number_color };
        let widest = pen.px(230.0);
        let mut galleys = Vec::new();
        if !crowd && !second.is_empty() {
            galleys.push(pen.paragraph(&full, widest));
        }
        galleys.push(pen.paragraph(&top, widest));
        if let Some((name, color)) = &name {
            let run = Run { text: name.trim_end(), face: Face::SemiBold, size: 13.0, color: *color };
            galleys.push(pen.paragraph(&[run], widest));
        }
        // A field of lone question marks would say nothing: the note explains them once.
        let ends_in_number = !number.text.is_empty() && (sourced || !crowd);
        if ends_in_number {
            galleys.push(pen.paragraph(&[number], widest));
        }
        let id = format!("label-{}", point.row);
        Some(Caption {
            key,
            id,
            anchor: point.at,
            mark: point.extent,
            galleys,
            ends_in_number,
            always_leads: false,
        })
    }

    /// A claim whose two ends are reported stands beside the line between them.
    fn checks(&self, pen: &mut Pen<'_, '_>, curve: &Curve) -> Vec<Caption> {
        let mut captions = Vec::new();
        for claim in &self.prepared.claims {
            let ClaimKind::Check { base, end } = claim.kind else { continue };
            let find = |place| curve.drawn.iter().find(|point| point.place == place);
            let (Some(from), Some(to)) = (find(base), find(end)) else { continue };
            let Some(figure) = self.data.figures.get(claim.row) else { continue };
            let ends = self.data.figures.get(from.row).zip(self.data.figures.get(to.row));
            let bounds = ends.map(|(from, to)| factor_bounds(from, to)).unwrap_or_default();
            let first = wording::as_printed(figure, pen.lang);
            let raised = self.numbering.raised(&figure.sources);
            let second = wording::factor(figure, bounds, pen.words);
            let first = if raised.is_empty() { first } else { format!("{first}\u{2009}{raised}") };
            let newline = format!("\n{second}");
            let (ink, muted) = (pen.palette.ink, pen.palette.muted);
            let bold = Run { text: &first, face: Face::SemiBold, size: 14.0, color: ink };
            let small = Run { text: &newline, face: Face::Regular, size: 12.0, color: muted };
            let widest = pen.px(230.0);
            let galleys = vec![pen.paragraph(&[bold.clone(), small], widest), pen.paragraph(&[bold], widest)];
            let anchor = from.at + (to.at - from.at) / 2.0;
            captions.push(Caption {
                key: format!("claim/{}", figure.id),
                id: format!("label-{}", claim.row),
                anchor,
                mark: Rect::from_center_size(anchor, Vec2::new(2.0, pen.px(44.0))),
                galleys,
                ends_in_number: false,
                always_leads: true,
            });
        }
        captions
    }
}

/// The last and the first figure of each series come first: they carry the story.
fn ordered(drawn: &[DrawnPoint]) -> Vec<&DrawnPoint> {
    let is_end = |n: usize| {
        let series = drawn.get(n).map(|point| point.series);
        let before = n.checked_sub(1).and_then(|n| drawn.get(n)).map(|point| point.series);
        let after = drawn.get(n + 1).map(|point| point.series);
        (after != series, before != series)
    };
    let mut order: Vec<(usize, &DrawnPoint)> = drawn
        .iter()
        .enumerate()
        .map(|(n, point)| match is_end(n) {
            (true, _) => (0, point),
            (_, true) => (1, point),
            _ => (2, point),
        })
        .collect();
    order.sort_by_key(|(rank, _)| *rank);
    order.into_iter().map(|(_, point)| point).collect()
}

impl Caption {
    fn group(&self, pen: &Pen<'_, '_>, place: Place) -> Group {
        let title = self.galleys.get(place.size).map(|galley| galley.job.text.replace('\n', ", "));
        let mut group = Group::new(self.id.clone(), Role::Label, title.unwrap_or_default());
        if place.leader || self.always_leads {
            group.shapes.extend(self.leader(pen, place.rect, pen.palette.muted));
        }
        // A grid line behind the words would strike them through.
        group.shapes.push(Shape::rect_filled(place.rect, 0.0, pen.palette.paper));
        if let Some(galley) = self.galleys.get(place.size) {
            group.shapes.push(placed(Arc::clone(galley), place.rect.min));
        }
        group.drag = Some(Drag { key: self.key.clone(), anchor: self.anchor, rect: place.rect });
        group
    }

    /// From the nearest edge of the words to the mark.
    fn leader(&self, pen: &Pen<'_, '_>, rect: Rect, color: Color32) -> Option<Shape> {
        let from = rect.expand(pen.px(2.0)).clamp(self.anchor);
        let way = self.anchor - from;
        let clear = if self.always_leads { 0.0 } else { pen.px(8.0) };
        let length = way.length() - clear;
        (length > pen.px(6.0)).then(|| {
            let to = from + way.normalized() * length;
            Shape::line_segment([from, to], Stroke::new(pen.px(1.0), color))
        })
    }
}
