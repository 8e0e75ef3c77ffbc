//! Contract lanes on the page: bars, hatching, events, words.

use super::fonts::Face;
use super::frame::{LANE_HEADING, LaneLook};
use super::lane_words::{Ends, LaneLabel, LaneWords, Side};
use super::lanes::{Bar, Lane};
use super::pen::{Pen, Run, placed};
use super::scene::{Group, Hit, Pick, PlotArea, Role};
use super::series::Span;
use super::strokes::hatch;
use epaint::{
    Color32, CornerRadius, Galley, PathShape, PathStroke, Rect, RectShape, Shape, Stroke, StrokeKind, Vec2,
    pos2, vec2,
};
use std::sync::Arc;

/// The drawn lanes, from top to bottom.
pub fn draw(
    pen: &mut Pen<'_, '_>,
    (lanes, look): (&[Lane], LaneLook),
    plot: &PlotArea,
    first_color: usize,
    words: &LaneWords<'_>,
) -> Vec<Group> {
    let mut groups = Vec::new();
    if plot.curve.height() > 0.0 && !lanes.is_empty() {
        let mut heading = Group::new("lanes-heading", Role::Label, words.heading);
        let galley = pen.line(words.heading, Face::SemiBold, 13.0, pen.palette.muted);
        let at = pos2(plot.lanes.left(), plot.lanes.top() - pen.px(LANE_HEADING - 3.0));
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
        groups.push(drawing.bars(pen, words));
        events.extend(drawing.events(pen, words));
    }
    // Where lanes stand close, the bar of the next one would cover half a ring.
    groups.extend(events);
    groups
}

pub(super) struct LaneDrawing<'a> {
    pub(super) lane: &'a Lane,
    pub(super) plot: &'a PlotArea,
    /// Where bars stand.
    pub(super) rect: Rect,
    color: Color32,
    pub(super) look: LaneLook,
}

/// Whether some bar goes on outside the axis.
pub fn run_on(lanes: &[Lane], plot: &PlotArea) -> bool {
    let (from, to) = plot.x;
    let is_cut = |bar: &Bar| {
        bar.start.from < to && bar.last_day() > from && (bar.start.from < from || bar.last_day() > to)
    };
    lanes.iter().flat_map(|lane| &lane.bars).any(is_cut)
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

    fn bars(&self, pen: &mut Pen<'_, '_>, words: &LaneWords<'_>) -> Group {
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
        match self.outside() {
            Some(side) => {
                group.title = words.outside(self.lane, side);
                group.shapes.extend(self.outside_words(pen, &group.title, &raised, side));
            }
            None => {
                let cut = shown.map_or(Ends::default(), |bar| self.cut_ends(bar));
                let several = self.lane.bars.iter().filter(|bar| self.is_seen(bar)).count() > 1;
                // Away from their own bar, words among several bars name its days.
                let far = if several { Ends { begin: true, end: true } } else { cut };
                let own = words.labels(self.lane, row, cut);
                group.title = own.first().map(LaneLabel::text).unwrap_or_default();
                let beside = words.labels(self.lane, row, far);
                group.shapes.extend(self.words(pen, (&own, &beside), &raised, visible));
            }
        }
        let pick = shown.or(self.lane.bars.last()).map_or(self.lane.headline, |bar| bar.row);
        let hit = if visible.is_positive() { visible } else { self.rect };
        group.hit = Some(Hit { rect: hit, pick: Pick::Contract(pick) });
        group
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
        let mut add = |part: Option<Rect>, color: Color32, shapes: &mut Vec<Shape>| {
            if let Some(rect) = part {
                shapes.push(fill(rect, color));
                // Words stand on the full colour only: on the pale one they could not be read.
                if color == self.color {
                    filled = filled.union(rect);
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
            shapes.push(Shape::Rect(RectShape::new(
                rect,
                CornerRadius::ZERO,
                Color32::TRANSPARENT,
                thin,
                StrokeKind::Inside,
            )));
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
        let radius = pen.px(7.0);
        let arm = Vec2::splat(radius * 0.45);
        let stroke = Stroke::new(pen.px(1.75), pen.palette.ink);
        vec![
            Shape::circle_filled(at, radius, pen.palette.paper),
            Shape::circle_stroke(at, radius, stroke),
            Shape::line_segment([at - arm, at + arm], stroke),
            Shape::line_segment([at + vec2(-arm.x, arm.y), at + vec2(arm.x, -arm.y)], stroke),
        ]
    }

    /// Everything that stands in the lane, and is in view.
    fn occupied(&self, pen: &Pen<'_, '_>) -> Option<(f32, f32)> {
        // Events alone leave the words the whole lane: their marks stand at its foot.
        let with_bars =
            self.lane.events.iter().filter(|_| !self.lane.bars.is_empty() || self.look.words_above);
        let events = with_bars.map(|event| {
            let x = self.plot.page_x(event.x.middle());
            (x - pen.px(6.0), x + pen.px(6.0))
        });
        let bars = self.lane.bars.iter().map(|bar| {
            let tail = if bar.open { pen.px(28.0) } else { 0.0 };
            (self.plot.page_x(bar.start.from), self.plot.page_x(bar.max_end.unwrap_or(bar.end.to)) + tail)
        });
        let cancelled = self.lane.cancelled.map(|(day, _)| {
            let x = self.plot.page_x(day);
            (x - pen.px(8.0), x + pen.px(8.0))
        });
        bars.chain(events)
            .chain(cancelled)
            .filter(|(from, to)| *to > self.rect.left() && *from < self.rect.right())
            .map(|(from, to)| (from.max(self.rect.left()), to.min(self.rect.right())))
            .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }

    /// A lane that lies outside says so, at the side on which it lies.
    fn outside_words(&self, pen: &mut Pen<'_, '_>, said: &str, raised: &str, side: Side) -> Vec<Shape> {
        let label = LaneLabel { composed: said.to_owned(), ..LaneLabel::default() };
        let color = pen.palette.muted;
        let number = pen.line(raised, Face::SemiBold, SIZE, color);
        let room = self.rect.width() - number.size().x - pen.px(2.0);
        let width = set(pen, &label, color, room).size().x + number.size().x + pen.px(2.0);
        let left = match side {
            Side::Before => self.rect.left(),
            Side::After => self.rect.right() - width,
        };
        self.put(pen, (&label, raised), color, (left, width))
    }

    /// The words: above the bar, on it where they fit, else beside all that stands in the lane.
    fn words(
        &self,
        pen: &mut Pen<'_, '_>,
        (own, beside): (&[LaneLabel], &[LaneLabel]),
        raised: &str,
        bar: Rect,
    ) -> Vec<Shape> {
        let inset =
            pen.px(8.0) + if bar.left() <= self.rect.left() + 0.5 { pen.px(POINT - 2.0) } else { 0.0 };
        let palette = pen.palette;
        let raised_width = pen.line(raised, Face::SemiBold, SIZE, palette.ink).size().x + pen.px(2.0);
        let mut width =
            |label: &LaneLabel| set(pen, label, palette.ink, f32::INFINITY).size().x + raised_width;
        let sized = |labels: &'_ [LaneLabel], width: &mut dyn FnMut(&LaneLabel) -> f32| -> Vec<f32> {
            labels.iter().map(width).collect()
        };
        let (own_widths, beside_widths) = (sized(own, &mut width), sized(beside, &mut width));
        let occupied = self.occupied(pen);
        let lane = self.rect;
        if self.look.words_above {
            let place = own_widths.iter().position(|width| *width <= lane.width());
            let Some(label) = place.and_then(|n| own.get(n)).or(own.last()) else { return Vec::new() };
            let width = place.and_then(|n| own_widths.get(n)).copied().unwrap_or(lane.width());
            let start = bar.is_positive().then_some(bar.left()).or(occupied.map(|(from, _)| from));
            let left = start.unwrap_or(lane.left()).min(lane.right() - width).max(lane.left());
            return self.put(pen, (label, raised), palette.ink, (left, lane.right() - left));
        }
        let on_bar = if bar.is_positive() { bar.width() - inset - pen.px(8.0) } else { 0.0 };
        let gap = pen.px(8.0);
        let (from, to) = occupied.unwrap_or((lane.left() - gap, lane.left() - gap));
        let (before, after) = (from - lane.left() - gap, lane.right() - to - gap);
        // Words that name everything go beside the bar before they are shortened to stand on it;
        // where several bars stand in the lane, words on their own one are the clearer ones.
        let is_alone = own == beside;
        for (with_short, may_leave) in [(false, is_alone), (true, true)] {
            let fits = |label: &LaneLabel| with_short || !label.is_short;
            let on = own.iter().zip(&own_widths).find(|(label, width)| fits(label) && **width <= on_bar);
            if let Some((label, _)) = on {
                return self.put(pen, (label, raised), palette.on_bar, (bar.left() + inset, on_bar));
            }
            for (label, width) in beside.iter().zip(&beside_widths).filter(|_| may_leave) {
                if fits(label) && after >= *width {
                    return self.put(pen, (label, raised), palette.ink, (to + gap, after));
                }
                if fits(label) && before >= *width {
                    return self.put(pen, (label, raised), palette.ink, (from - gap - width, *width));
                }
            }
        }
        // Nowhere whole: cut, where most of it can be read.
        let (Some(own), Some(beside)) = (own.last(), beside.last()) else { return Vec::new() };
        if on_bar >= after.max(before) {
            self.put(pen, (own, raised), palette.on_bar, (bar.left() + inset, on_bar))
        } else if after >= before {
            self.put(pen, (beside, raised), palette.ink, (to + gap, after))
        } else {
            self.put(pen, (beside, raised), palette.ink, (lane.left(), before))
        }
    }

    /// Sets words from `left` on, `room` wide at most with their raised numbers, which are never cut.
    fn put(
        &self,
        pen: &mut Pen<'_, '_>,
        (label, raised): (&LaneLabel, &str),
        color: Color32,
        (left, room): (f32, f32),
    ) -> Vec<Shape> {
        let number = pen.line(raised, Face::SemiBold, SIZE, color);
        let gap = pen.px(2.0);
        if room < pen.px(24.0) + number.size().x {
            return Vec::new();
        }
        // Widths are sums of letters: a hair of room keeps the last one from being cut.
        let galley = set(pen, label, color, room - number.size().x - gap + 0.5);
        let y = if self.look.words_above {
            self.rect.top() - galley.size().y - pen.px(2.0)
        } else if color == pen.palette.on_bar && self.has_rings() {
            // Rings stand at the foot of the bar: the letters make room for them.
            self.rect.center().y - galley.size().y / 2.0 - pen.px(3.5)
        } else {
            self.rect.center().y - galley.size().y / 2.0
        };
        let after = left + galley.size().x + gap;
        let mut shapes = Vec::new();
        if color != pen.palette.on_bar {
            // A grid line behind the words would strike them through.
            let size = vec2(after - left + number.size().x, galley.size().y);
            let behind = Rect::from_min_size(pos2(left, y), size).intersect(self.rect.expand(pen.px(20.0)));
            shapes.push(Shape::rect_filled(behind, CornerRadius::ZERO, pen.palette.paper));
        }
        shapes.extend([placed(galley, pos2(left, y)), placed(number, pos2(after, y))]);
        shapes
    }
}

/// Type size of the words on a lane, in points at scale 1.
const SIZE: f32 = 13.0;

/// How long the point of a bar is that goes on outside, in points at scale 1.
const POINT: f32 = 7.0;

/// What was printed in bold, what was composed in regular letters; cut at a width.
fn set(pen: &mut Pen<'_, '_>, label: &LaneLabel, color: Color32, width: f32) -> Arc<Galley> {
    let run = |text, face| Run { text, face, size: SIZE, color };
    let runs = [run(label.printed.as_str(), Face::SemiBold), run(&label.composed, Face::Regular)];
    pen.row(&runs, width)
}
