//! Contract lanes on the page: bars, hatching, events, words.

use super::fonts::Face;
use super::frame::LaneLook;
use super::lane_words::{Ends, LaneLabel, LaneWords, Side};
use super::lanes::{Bar, Lane};
use super::pen::{Pen, placed};
use super::scene::{Group, Hit, Pick, PlotArea, Role};
use super::series::Span;
use super::strokes::hatch;
use epaint::{
    Color32, CornerRadius, PathShape, PathStroke, Rect, RectShape, Shape, Stroke, StrokeKind, Vec2, pos2,
    vec2,
};

/// What the words of a lane came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fit {
    /// They leave rings the foot of the lane alone.
    pub at_foot: bool,
    /// They have no room in full.
    pub is_cut: bool,
}

/// The drawn lanes, from top to bottom, and how many of them have words that are cut.
pub fn draw(
    pen: &mut Pen<'_, '_>,
    (lanes, look): (&[Lane], LaneLook),
    plot: &PlotArea,
    first_color: usize,
    words: &LaneWords<'_>,
) -> (Vec<Group>, usize) {
    let mut cut = 0;
    let mut groups = Vec::new();
    if plot.curve.height() > 0.0 && !lanes.is_empty() {
        let mut heading = Group::new("lanes-heading", Role::Label, words.heading);
        let galley = pen.line(words.heading, Face::SemiBold, 13.0, pen.palette.muted);
        let at = pos2(plot.lanes.left(), plot.lanes.top() - look.heading + pen.px(2.0));
        heading.shapes.push(placed(galley, at));
        groups.push(heading);
    }
    let mut events = Vec::new();
    for (n, lane) in lanes.iter().enumerate() {
        let top = plot.lanes.top() + n as f32 * look.pitch;
        let above = if look.words_above { pen.px(20.0) } else { 0.0 };
        let rect = Rect::from_x_y_ranges(plot.lanes.x_range(), (top + above)..=(top + above + look.bar));
        let color = pen.palette.bar_color(first_color + lane.order);
        let drawing = LaneDrawing { lane, plot, rect, color, look };
        let (bars, fit) = drawing.bars(pen, words);
        cut += usize::from(fit.is_cut);
        groups.push(bars);
        events.extend(drawing.events(pen, words, fit.at_foot));
    }
    // Where lanes stand close, the bar of the next one would cover half a ring.
    groups.extend(events);
    (groups, cut)
}

pub(super) struct LaneDrawing<'a> {
    pub(super) lane: &'a Lane,
    pub(super) plot: &'a PlotArea,
    /// Where bars stand.
    pub(super) rect: Rect,
    pub(super) color: Color32,
    pub(super) look: LaneLook,
}

/// What is seen on the lanes, as far as a reader needs a key to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LaneSigns {
    /// Some bar goes on outside the axis.
    pub runs_on: bool,
    pub events: bool,
    pub cancelled: bool,
    /// Some end of a bar is not exact.
    pub pale: bool,
    pub hatched: bool,
    /// Some bar has no reported end.
    pub open_end: bool,
}

impl LaneSigns {
    /// `axis` is what is in view, in days: what lies outside has no sign on the page.
    pub fn of(lanes: &[Lane], axis: (f64, f64)) -> Self {
        let is_seen = |from: f64, to: f64| from < axis.1 && to > axis.0;
        let is_pale = |span: Span| span.to - span.from > 1.0 && is_seen(span.from, span.to);
        let is_on = |day: f64| (axis.0..=axis.1).contains(&day);
        let mut signs = Self::default();
        for lane in lanes {
            let cancelled = lane.cancelled.filter(|(day, _)| is_on(*day));
            signs.cancelled |= cancelled.is_some();
            let has_ring = |event: &super::lanes::LaneEvent| {
                lane.cancelled.is_none_or(|(_, row)| row != event.row) && is_on(event.x.middle())
            };
            signs.events |= lane.events.iter().any(has_ring);
            for bar in &lane.bars {
                let (begin, end) = (bar.start.from, bar.last_day());
                signs.runs_on |= is_seen(begin, end) && (begin < axis.0 || end > axis.1);
                signs.pale |= is_pale(bar.start) || is_pale(bar.end);
                signs.hatched |= bar.max_end.is_some_and(|max| is_seen(bar.end.to, max));
                signs.open_end |= bar.open && bar.max_end.is_none() && is_on(bar.end.to);
            }
        }
        signs
    }
}

impl LaneDrawing<'_> {
    /// Page x, kept a little outside the plot at most, so that no shape is endless.
    fn x(&self, day: f64) -> f32 {
        self.plot.page_x(day).clamp(self.rect.left() - 40.0, self.rect.right() + 40.0)
    }

    fn part(&self, from: f64, to: f64) -> Option<Rect> {
        let rect = Rect::from_x_y_ranges(self.x(from)..=self.x(to), self.rect.y_range());
        (rect.width() > 0.2 && rect.intersects(self.rect)).then_some(rect)
    }

    /// The bars with their words.
    fn bars(&self, pen: &mut Pen<'_, '_>, words: &LaneWords<'_>) -> (Group, Fit) {
        let shown = self.shown();
        // The words are about what is seen: a bar off the axis is not the one they stand on.
        let row = shown.filter(|_| self.lane.bars.len() > 1).map_or(self.lane.headline, |bar| {
            let is_main = self.lane.main_bar().is_some_and(|main| main.row == bar.row);
            if is_main { self.lane.headline } else { bar.row }
        });
        let mut group = Group::new(format!("lane-{}", self.lane.order), Role::Lane, "");
        let above = if self.look.words_above { pen.px(24.0) } else { pen.px(3.0) };
        let mut clip = self.rect.expand2(vec2(0.0, pen.px(3.0)));
        clip.min.y = self.rect.top() - above;
        group.clip = Some(clip);
        let mut solid = Rect::NOTHING;
        for bar in &self.lane.bars {
            let filled = self.bar(pen, bar, &mut group.shapes);
            if shown.is_some_and(|shown| shown.row == bar.row) {
                solid = filled;
            }
        }
        group.shapes.extend(self.seams(pen));
        group.shapes.extend(self.points(pen));
        let cancelled = self.lane.cancelled.map(|(day, _)| self.plot.page_x(day));
        if let Some(x) = cancelled.filter(|x| self.rect.x_range().contains(*x)) {
            group.shapes.extend(self.cancelled(pen, x));
        }
        let visible = solid.intersect(self.rect);
        let raised = words.raised(self.lane, row);
        let (shapes, fit) = match self.outside() {
            Some(side) => {
                group.title = words.outside(self.lane, side);
                self.outside_words(pen, &group.title, &raised, side)
            }
            None => {
                let cut = shown.map_or(Ends::default(), |bar| self.cut_ends(bar));
                let several = self.lane.bars.iter().filter(|bar| self.is_seen(bar)).count() > 1;
                // Away from their own bar, words among several bars name its days.
                let far = if several { Ends { begin: true, end: true } } else { cut };
                let own = words.labels(self.lane, row, cut);
                group.title = own.first().map(LaneLabel::text).unwrap_or_default();
                let beside = words.labels(self.lane, row, far);
                self.words(pen, (&own, &beside), &raised, visible)
            }
        };
        group.shapes.extend(shapes);
        let pick = shown.or(self.lane.bars.last()).map_or(self.lane.headline, |bar| bar.row);
        let hit = if visible.is_positive() { visible } else { self.rect };
        group.hit = Some(Hit { rect: hit, pick: Pick::Contract(pick) });
        (group, fit)
    }

    fn is_seen(&self, bar: &Bar) -> bool {
        bar.start.from < self.plot.x.1 && bar.last_day() > self.plot.x.0
    }

    /// The bar that the words are about: the main one, else the last that is seen.
    fn shown(&self) -> Option<&Bar> {
        let main = self.lane.main_bar().filter(|bar| self.is_seen(bar));
        main.or_else(|| self.lane.bars.iter().rev().find(|bar| self.is_seen(bar)))
    }

    fn cut_ends(&self, bar: &Bar) -> Ends {
        Ends { begin: bar.start.from < self.plot.x.0, end: bar.end.to > self.plot.x.1 }
    }

    /// The side on which all of the lane lies; `None` where something is seen or nothing has a day.
    fn outside(&self) -> Option<Side> {
        let bars = self.lane.bars.iter().map(|bar| (bar.start.from, bar.last_day()));
        let all: Vec<(f64, f64)> =
            bars.chain(self.lane.events.iter().map(|event| (event.x.from, event.x.to))).collect();
        let (from, to) = self.plot.x;
        if all.is_empty() || all.iter().any(|(begin, end)| *begin < to && *end > from) {
            return None;
        }
        let main = self.lane.main_bar().map(|bar| bar.start.from).or(all.first().map(|(begin, _)| *begin));
        Some(if main.is_some_and(|day| day >= to) { Side::After } else { Side::Before })
    }

    /// A hair of paper where one period follows another without a gap: they are two bars.
    fn seams(&self, pen: &Pen<'_, '_>) -> Vec<Shape> {
        let stroke = Stroke::new(pen.px(1.5), pen.palette.paper);
        let begins = self.lane.bars.iter().skip(1).map(|bar| self.plot.page_x(bar.start.from));
        let seen = begins.filter(|x| self.rect.x_range().contains(*x));
        seen.map(|x| Shape::vline(x, self.rect.y_range(), stroke)).collect()
    }

    /// Bars that go on outside end in a point there.
    fn points(&self, pen: &Pen<'_, '_>) -> Vec<Shape> {
        let rect = self.rect;
        let (from, to) = self.plot.x;
        let mut shapes = Vec::new();
        let mut cut = |edge: f32, inward: f32| {
            for corner in [rect.top() - 1.0, rect.bottom() + 1.0] {
                let points =
                    vec![pos2(edge, corner), pos2(edge + inward, corner), pos2(edge, rect.center().y)];
                let (fill, stroke) = (pen.palette.paper, PathStroke::NONE);
                shapes.push(Shape::Path(PathShape { points, closed: true, fill, stroke }));
            }
        };
        let seen = || self.lane.bars.iter().filter(|bar| self.is_seen(bar));
        if seen().any(|bar| bar.start.from < from) {
            cut(rect.left(), pen.px(POINT));
        }
        if seen().any(|bar| bar.last_day() > to) {
            cut(rect.right(), -pen.px(POINT));
        }
        shapes
    }

    /// One bar; returns the part that is filled.
    fn bar(&self, pen: &Pen<'_, '_>, bar: &Bar, shapes: &mut Vec<Shape>) -> Rect {
        let pale = self.color.gamma_multiply(0.45);
        let thin = Stroke::new(pen.px(1.25), self.color);
        let fill = |rect: Rect, color: Color32| Shape::rect_filled(rect, CornerRadius::ZERO, color);
        let mut filled = Rect::NOTHING;
        let outlined = |rect: Rect| {
            Shape::Rect(RectShape::new(
                rect,
                CornerRadius::ZERO,
                Color32::TRANSPARENT,
                thin,
                StrokeKind::Inside,
            ))
        };
        let mut add = |part: Option<Rect>, color: Color32, shapes: &mut Vec<Shape>| {
            if let Some(rect) = part {
                shapes.push(fill(rect, color));
                // Words stand on the full colour only: on the pale one they could not be read.
                if color == self.color {
                    filled = filled.union(rect);
                } else {
                    // Pale alone is hardly told from the paper.
                    shapes.push(outlined(rect));
                }
            }
        };
        // Where start and end overlap within their precision nothing is sure: all of it is pale.
        // A day is exact enough for a bar.
        let is_day = |span: Span| span.to - span.from <= 1.0;
        let begun = if is_day(bar.start) { bar.start.from } else { bar.start.to };
        let ended = if is_day(bar.end) { bar.end.to } else { bar.end.from };
        let sure = (begun.min(ended), ended);
        add(self.part(bar.start.from, sure.0), pale, shapes);
        add(self.part(sure.0, sure.1), self.color, shapes);
        add(self.part(sure.1, bar.end.to), pale, shapes);
        if let Some(rect) = bar.max_end.and_then(|max| self.part(bar.end.to, max)) {
            shapes.extend(hatch(rect, self.color, pen.scale));
            shapes.push(outlined(rect));
        }
        if bar.open && bar.max_end.is_none() {
            // No end was reported: the bar stays open at the right.
            let x = self.x(bar.end.to);
            let dots =
                [pos2(x + pen.px(3.0), self.rect.center().y), pos2(x + pen.px(26.0), self.rect.center().y)];
            shapes.extend(super::strokes::Dash::Dotted.stroke(
                &dots,
                Stroke::new(pen.px(2.0), self.color),
                pen.scale,
                self.rect,
            ));
        }
        filled
    }

    /// A cross in a ring at the end that came early.
    fn cancelled(&self, pen: &Pen<'_, '_>, x: f32) -> Vec<Shape> {
        let at = pos2(x, self.rect.center().y);
        let radius = pen.px(CANCELLED);
        let arm = Vec2::splat(radius * 0.45);
        let stroke = Stroke::new(pen.px(1.75), pen.palette.ink);
        vec![
            Shape::circle_filled(at, radius, pen.palette.paper),
            Shape::circle_stroke(at, radius, stroke),
            Shape::line_segment([at - arm, at + arm], stroke),
            Shape::line_segment([at + vec2(-arm.x, arm.y), at + vec2(arm.x, -arm.y)], stroke),
        ]
    }
}

/// Radius of the ring around the cross of an end that came early, in points at scale 1.
pub(super) const CANCELLED: f32 = 7.0;

/// How long the point of a bar is that goes on outside, in points at scale 1.
pub(super) const POINT: f32 = 7.0;
