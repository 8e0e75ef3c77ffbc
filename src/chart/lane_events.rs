//! Rings of the events on a contract lane, and the words under them where there is room.

use super::fonts::Face;
use super::lane_marks::LaneDrawing;
use super::lane_words::LaneWords;
use super::lanes::LaneEvent;
use super::pen::{Pen, placed};
use super::scene::{Group, Hit, Pick, Role};
use super::wording;
use crate::text;
use epaint::{Pos2, Rect, Shape, Stroke, Vec2, pos2};

/// How thick a ring is drawn, as a share of its radius, and how far it keeps from the edge of its
/// bar, in points at scale 1.
const STROKE: f32 = 0.5;
const EDGE: f32 = 0.75;

/// How much larger a ring in the middle of a bar is than at its foot, and its distance to words, in
/// points at scale 1.
const IN_MIDDLE: f32 = 1.5;
const AIR: f32 = 4.0;

/// Rows of words under a bar, and how high each of them is, in points at scale 1.
const MOST_ROWS: usize = 5;
const ROW: f32 = 16.0;

impl LaneDrawing<'_> {
    pub(super) fn rings(&self) -> impl Iterator<Item = (&LaneEvent, f32)> {
        let events = self.lane.events.iter();
        let rings = events.filter(|event| self.lane.cancelled.is_none_or(|(_, row)| row != event.row));
        let seen = self.rect.left() - 1.0..=self.rect.right() + 1.0;
        rings.map(|event| (event, self.plot.page_x(event.x.middle()))).filter(move |(_, x)| seen.contains(x))
    }

    pub(super) fn has_rings(&self) -> bool {
        self.rings().next().is_some()
    }

    /// Radius of rings in the middle of a bar, which are seen better, and at its foot under words.
    pub(super) fn ring(&self, at_foot: bool) -> f32 {
        if at_foot || self.look.words_above { self.look.ring } else { self.look.ring * IN_MIDDLE }
    }

    /// The parts of a row from `left` to `right` that rings in its middle leave to words, from left to
    /// right, each with its width.
    pub(super) fn between_rings(&self, pen: &Pen<'_, '_>, (left, right): (f32, f32)) -> Vec<(f32, f32)> {
        let half = self.ring(false) * (1.0 + STROKE) + pen.px(AIR);
        let mut rings: Vec<f32> = self.rings().map(|(_, x)| x).collect();
        rings.sort_by(f32::total_cmp);
        let mut parts = Vec::new();
        let mut from = left;
        for x in rings.into_iter().filter(|x| *x > left - half && *x < right + half) {
            parts.push((from, x - half - from));
            from = x + half;
        }
        parts.push((from, right - from));
        parts.retain(|(_, width)| *width > 0.0);
        parts
    }

    /// Where rings at the foot of a bar begin, with their stroke.
    pub(super) fn ring_top(&self, pen: &Pen<'_, '_>) -> f32 {
        self.rect.bottom() - self.look.ring * (2.0 + STROKE) - pen.px(EDGE)
    }

    /// A ring on its own bar for each event, each of which can be picked.
    pub(super) fn events(&self, pen: &mut Pen<'_, '_>, words: &LaneWords<'_>, at_foot: bool) -> Vec<Group> {
        let radius = self.ring(at_foot);
        // In the middle of the bar; at its foot only where a letter would be covered.
        let y =
            if at_foot { self.ring_top(pen) + radius + radius * STROKE / 2.0 } else { self.rect.center().y };
        let code = |row: usize| words.data.contracts.get(row).map(|event| event.event.as_str());
        let mut taken: Vec<(&LaneEvent, Pos2)> = Vec::new();
        let mut behind: Vec<(&LaneEvent, Pos2)> = Vec::new();
        for (event, x) in self.rings() {
            let near = |(_, other): &&(&LaneEvent, Pos2)| (other.x - x).abs() < radius;
            let known = taken.iter().chain(&behind);
            // Reports of one event on one day share a mark: the card lists them all.
            let is_known =
                |(other, _): &(&LaneEvent, Pos2)| other.x == event.x && code(other.row) == code(event.row);
            if known.into_iter().any(is_known) {
                continue;
            }
            // Other events under one ring are found by clicking it again.
            let list = if taken.iter().any(|ring| near(&ring)) { &mut behind } else { &mut taken };
            list.push((event, pos2(x, y)));
        }
        let mut captions = if self.look.words_above { self.captions(pen, &taken, words) } else { Vec::new() };
        let rings = taken.iter().map(|(event, at)| {
            let title = wording::spoken_event(words.data, event.row, words.words);
            let mut group = Group::new(format!("event-{}", event.row), Role::Event, title);
            let caption = captions.iter().position(|(row, _)| *row == event.row);
            group.shapes.extend(caption.map(|n| captions.swap_remove(n).1).unwrap_or_default());
            group.shapes.push(Shape::Circle(epaint::CircleShape {
                center: *at,
                radius,
                fill: pen.palette.paper,
                stroke: Stroke::new(radius * STROKE, pen.palette.ink),
            }));
            let side = Vec2::splat(pen.px(14.0));
            group.hit =
                Some(Hit { rect: Rect::from_center_size(*at, side), pick: Pick::Contract(event.row) });
            group
        });
        let mut groups: Vec<Group> = rings.collect();
        groups.extend(behind.iter().map(|(event, at)| {
            let title = wording::spoken_event(words.data, event.row, words.words);
            let mut group = Group::new(format!("event-{}", event.row), Role::Event, title);
            let rect = Rect::from_center_size(*at, Vec2::splat(pen.px(14.0)));
            group.hit = Some(Hit { rect, pick: Pick::Contract(event.row) });
            group
        }));
        groups
    }

    /// "Nov 2023: award ³" under each ring, from the right to the left, so that the line that leads
    /// down to a lower row never runs through other words.
    fn captions(
        &self,
        pen: &mut Pen<'_, '_>,
        rings: &[(&LaneEvent, Pos2)],
        words: &LaneWords<'_>,
    ) -> Vec<(usize, Vec<Shape>)> {
        let row = pen.px(ROW);
        let free = self.look.pitch - self.look.bar - pen.px(20.0 + 10.0);
        let rows = ((free / row).max(0.0) as usize).min(MOST_ROWS);
        let mut begins = vec![f32::INFINITY; rows];
        let mut order: Vec<&(&LaneEvent, Pos2)> = rings.iter().collect();
        order.sort_by(|one, other| other.1.x.total_cmp(&one.1.x));
        let mut captions = Vec::new();
        for (event, at) in order {
            let Some(said) = caption(words, event.row) else { continue };
            let galley = pen.line(&said, Face::Regular, 12.0, pen.palette.muted);
            let width = galley.size().x;
            let left = (at.x - self.look.ring).min(self.rect.right() - width);
            let fits = |begin: &f32| left + width + pen.px(10.0) <= *begin;
            let Some(n) = begins.iter().position(fits).filter(|_| left >= self.rect.left()) else { continue };
            // Words that end at the edge begin before their ring: a line down to a lower row would run
            // through them.
            if begins.iter().take(n).any(|begin| *begin <= at.x + pen.px(2.0)) {
                continue;
            }
            if let Some(begin) = begins.get_mut(n) {
                *begin = left;
            }
            let top = self.rect.bottom() + pen.px(5.0) + n as f32 * row;
            let stroke = Stroke::new(pen.px(1.0), pen.palette.muted);
            let foot = top + pen.px(2.0);
            let paper = Rect::from_min_size(pos2(left, top), galley.size());
            captions.push((
                event.row,
                vec![
                    Shape::rect_filled(paper, 0.0, pen.palette.paper),
                    Shape::line_segment([*at, pos2(at.x, foot)], stroke),
                    placed(galley, pos2(left, top)),
                ],
            ));
        }
        captions
    }
}

fn caption(words: &LaneWords<'_>, row: usize) -> Option<String> {
    let event = words.data.contracts.get(row)?;
    let lang = words.words.lang();
    let date = text::date_short(event.date.as_ref()?, lang);
    let what = wording::event(event, words.words);
    let said = if what.is_empty() {
        date
    } else {
        words.words.tell("chart-event-short", &[("date", date.into()), ("event", what.into())])
    };
    let raised = words.numbering.raised(&event.sources);
    Some(if raised.is_empty() { said } else { format!("{said}\u{2009}{raised}") })
}
