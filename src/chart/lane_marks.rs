//! Contract lanes on the page: bars, hatching, events, words.

use super::fonts::Face;
use super::frame::{LANE_HEADING, LaneLook};
use super::lanes::{Bar, Lane};
use super::pen::{Pen, Run, placed};
use super::scene::{Group, Hit, Pick, PlotArea, Role};
use super::series::Span;
use epaint::{Color32, CornerRadius, Pos2, Rect, RectShape, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

/// What the lanes say.
pub struct LaneWords<'a> {
    /// The heading over the lanes.
    pub heading: &'a str,
    /// The words on a lane; its end is named where the bar runs out of the page.
    pub label: &'a dyn Fn(&Lane, bool) -> String,
    /// The raised numbers of its sources, which are never cut.
    pub raised: &'a dyn Fn(&Lane) -> String,
    /// What a screen reader hears for a row of `DataSet::contracts`.
    pub title: &'a dyn Fn(usize) -> String,
}

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

struct LaneDrawing<'a> {
    lane: &'a Lane,
    plot: &'a PlotArea,
    rect: Rect,
    color: Color32,
    look: LaneLook,
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
        let runs_on = self.lane.bars.last().is_some_and(|bar| bar.end.to > self.plot.x.1)
            || self.occupied(pen).is_none();
        let label = ((words.label)(self.lane, runs_on), (words.raised)(self.lane));
        let mut group = Group::new(format!("lane-{}", self.lane.order), Role::Lane, label.0.clone());
        let above = if self.look.words_above { pen.px(24.0) } else { pen.px(3.0) };
        let mut clip = self.rect.expand2(vec2(0.0, pen.px(3.0)));
        clip.min.y = self.rect.top() - above;
        group.clip = Some(clip);
        let mut solid = Rect::NOTHING;
        for bar in &self.lane.bars {
            let filled = self.bar(pen, bar, &mut group.shapes);
            // The words are about one period: they never stand on the bar of another.
            if bar.row == self.lane.headline || self.lane.bars.len() == 1 {
                solid = filled;
            }
        }
        if let Some((day, _)) = self.lane.cancelled {
            group.shapes.extend(self.cancelled(pen, self.x(day)));
        }
        let visible = solid.intersect(self.rect);
        group.shapes.extend(self.words(pen, (&label.0, &label.1), visible));
        let pick = self.lane.bars.last().map_or(self.lane.headline, |bar| bar.row);
        let hit = if visible.is_positive() { visible } else { self.rect };
        group.hit = Some(Hit { rect: hit, pick: Pick::Contract(pick) });
        group
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

    /// The words: above the bar, on it where they fit, else beside all that stands in the lane.
    fn words(&self, pen: &mut Pen<'_, '_>, (label, raised): (&str, &str), bar: Rect) -> Vec<Shape> {
        let inset = pen.px(8.0);
        let size = 13.0;
        let palette = pen.palette;
        let raised_width = pen.line(raised, Face::SemiBold, size, palette.ink).size().x + pen.px(2.0);
        let width = pen.line(label, Face::SemiBold, size, palette.ink).size().x + raised_width;
        let occupied = self.occupied(pen);
        let (color, room, left) = if self.look.words_above {
            let own = if bar.is_positive() { Some(bar.left()) } else { None };
            let left = own.or(occupied.map(|(from, _)| from)).unwrap_or(self.rect.left());
            let left = left.min(self.rect.right() - width).max(self.rect.left());
            (palette.ink, self.rect.right() - left, left)
        } else if bar.is_positive() && width + inset * 2.0 <= bar.width() {
            (palette.on_bar, bar.width() - inset * 2.0, bar.left() + inset)
        } else if let Some((from, to)) = occupied {
            let (before, after) = (from - self.rect.left() - inset, self.rect.right() - to - inset);
            if after >= width || after >= before.max(bar.width() - inset * 2.0) {
                (palette.ink, after, to + inset)
            } else if before >= width || before >= bar.width() - inset * 2.0 {
                (palette.ink, before, from - inset - width.min(before))
            } else {
                (palette.on_bar, bar.width() - inset * 2.0, bar.left() + inset)
            }
        } else {
            // Nothing of the contract is in view: its words alone, in the second colour.
            (palette.muted, self.rect.width() - inset, self.rect.left())
        };
        if room < pen.px(24.0) {
            return Vec::new();
        }
        let body = Run { text: label, face: Face::SemiBold, size, color };
        let galley = pen.row(&[body], room - raised_width);
        let number = pen.line(raised, Face::SemiBold, size, color);
        let y = if self.look.words_above {
            self.rect.top() - galley.size().y - pen.px(2.0)
        } else {
            self.rect.center().y - galley.size().y / 2.0
        };
        let after = left + galley.size().x + pen.px(2.0);
        let mut shapes = Vec::new();
        if color != palette.on_bar {
            // A grid line behind the words would strike them through.
            let behind =
                Rect::from_min_size(pos2(left, y), vec2(after - left + raised_width, galley.size().y));
            shapes.push(Shape::rect_filled(
                behind.intersect(self.rect.expand(pen.px(20.0))),
                CornerRadius::ZERO,
                palette.paper,
            ));
        }
        shapes.extend([placed(galley, pos2(left, y)), placed(number, pos2(after, y))]);
        shapes
    }

    /// A small notch at the foot of the bar for each event, each of which can be picked.
    fn events(&self, pen: &Pen<'_, '_>, words: &LaneWords<'_>) -> Vec<Group> {
        let radius = pen.px(3.25);
        let mut taken: Vec<Pos2> = Vec::new();
        self.lane
            .events
            .iter()
            .filter(|event| self.lane.cancelled.is_none_or(|(_, row)| row != event.row))
            .filter_map(|event| {
                let x = self.plot.page_x(event.x.middle());
                // Below the words of the bar, so that no letter is covered.
                let at = pos2(x, self.rect.bottom() + pen.px(1.5));
                let seen = x >= self.rect.left() - 1.0 && x <= self.rect.right() + 1.0;
                // Reports of one event on one day share a mark: the card lists them all.
                if !seen || taken.iter().any(|other| (*other - at).length() < radius) {
                    return None;
                }
                taken.push(at);
                let title = (words.title)(event.row);
                let mut group = Group::new(format!("event-{}", event.row), Role::Event, title);
                group.shapes.push(Shape::Circle(epaint::CircleShape {
                    center: at,
                    radius,
                    fill: pen.palette.paper,
                    stroke: Stroke::new(pen.px(1.5), pen.palette.ink),
                }));
                let side = Vec2::splat(pen.px(14.0));
                group.hit =
                    Some(Hit { rect: Rect::from_center_size(at, side), pick: Pick::Contract(event.row) });
                Some(group)
            })
            .collect()
    }
}

/// Slanted lines inside a rectangle.
fn hatch(rect: Rect, color: Color32, scale: f32) -> Vec<Shape> {
    let step = 6.0 * scale;
    let stroke = Stroke::new(1.25 * scale, color);
    let (width, height) = (rect.width(), rect.height());
    let count = ((width + height) / step) as usize;
    (1..=count.min(2000))
        .map(|n| {
            let along = n as f32 * step;
            let start = pos2(rect.left() + (along - height).max(0.0), rect.top() + along.min(height));
            let end = pos2(rect.left() + along.min(width), rect.top() + (along - width).max(0.0));
            Shape::line_segment([start, end], stroke)
        })
        .collect()
}
