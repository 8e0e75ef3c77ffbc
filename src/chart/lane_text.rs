//! Where the words of a contract lane stand: on the bar between its rings, else beside all that stands in
//! the lane, else on the bar with the rings at its foot; never on a ring.

use super::fonts::Face;
use super::lane_marks::{CANCELLED, Fit, LaneDrawing, POINT};
use super::lane_words::{LaneLabel, Side};
use super::pen::{Pen, Run, placed};
use epaint::{Color32, Galley, Rect, Shape, pos2, vec2};
use std::sync::Arc;

impl LaneDrawing<'_> {
    /// Everything that stands in the lane, and is in view.
    fn occupied(&self, pen: &Pen<'_, '_>) -> Option<(f32, f32)> {
        // Events alone leave the words the whole lane: rings stand at its foot, under all words.
        let with_bars =
            self.lane.events.iter().filter(|_| !self.lane.bars.is_empty() || self.look.words_above);
        let events = with_bars.map(|event| {
            let x = self.plot.page_x(event.x.middle());
            (x - self.ring(false) * 2.0, x + self.ring(false) * 2.0)
        });
        let bars = self.lane.bars.iter().map(|bar| {
            let tail = if bar.open { pen.px(28.0) } else { 0.0 };
            (self.plot.page_x(bar.start.from), self.plot.page_x(bar.max_end.unwrap_or(bar.end.to)) + tail)
        });
        let cancelled = self.lane.cancelled.map(|(day, _)| {
            let x = self.plot.page_x(day);
            let half = pen.px(CANCELLED + 1.0);
            (x - half, x + half)
        });
        bars.chain(events)
            .chain(cancelled)
            .filter(|(from, to)| *to > self.rect.left() && *from < self.rect.right())
            .map(|(from, to)| (from.max(self.rect.left()), to.min(self.rect.right())))
            .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }

    /// A lane that lies outside says so, at the side on which it lies.
    pub(super) fn outside_words(
        &self,
        pen: &mut Pen<'_, '_>,
        said: &str,
        raised: &str,
        side: Side,
    ) -> (Vec<Shape>, Fit) {
        let label = LaneLabel { composed: said.to_owned(), ..LaneLabel::default() };
        let color = pen.palette.muted;
        let number = pen.line(raised, Face::SemiBold, self.look.words, color);
        let room = self.rect.width() - number.size().x - pen.px(2.0);
        let whole = self.set(pen, &label, color, f32::INFINITY).size().x;
        let width = whole.min(room) + number.size().x + pen.px(2.0);
        let left = match side {
            Side::Before => self.rect.left(),
            Side::After => self.rect.right() - width,
        };
        let fit = Fit { at_foot: false, is_cut: whole > room };
        (self.put(pen, (&label, raised), color, (left, width), false), fit)
    }

    /// The words: above the bar, on it where they fit, else beside all that stands in the lane.
    pub(super) fn words(
        &self,
        pen: &mut Pen<'_, '_>,
        (own, beside): (&[LaneLabel], &[LaneLabel]),
        raised: &str,
        bar: Rect,
    ) -> (Vec<Shape>, Fit) {
        let (home, over_rings) = (Fit::default(), Fit { at_foot: true, is_cut: false });
        let inset =
            pen.px(8.0) + if bar.left() <= self.rect.left() + 0.5 { pen.px(POINT - 2.0) } else { 0.0 };
        let palette = pen.palette;
        let raised_width =
            pen.line(raised, Face::SemiBold, self.look.words, palette.ink).size().x + pen.px(2.0);
        let mut width =
            |label: &LaneLabel| self.set(pen, label, palette.ink, f32::INFINITY).size().x + raised_width;
        let sized = |labels: &'_ [LaneLabel], width: &mut dyn FnMut(&LaneLabel) -> f32| -> Vec<f32> {
            labels.iter().map(width).collect()
        };
        let (own_widths, beside_widths) = (sized(own, &mut width), sized(beside, &mut width));
        let occupied = self.occupied(pen);
        let lane = self.rect;
        if self.look.words_above {
            let place = own_widths.iter().position(|width| *width <= lane.width());
            let Some(label) = place.and_then(|n| own.get(n)).or(own.last()) else {
                return (Vec::new(), home);
            };
            let width = place.and_then(|n| own_widths.get(n)).copied().unwrap_or(lane.width());
            let start = bar.is_positive().then_some(bar.left()).or(occupied.map(|(from, _)| from));
            let left = start.unwrap_or(lane.left()).min(lane.right() - width).max(lane.left());
            let part = (left, lane.right() - left);
            let fit = Fit { at_foot: false, is_cut: place.is_none() };
            return (self.put(pen, (label, raised), palette.ink, part, false), fit);
        }
        let early = self.lane.cancelled.is_some();
        let behind = pen.px(if early { CANCELLED + 4.0 } else { 8.0 });
        let on_bar = if bar.is_positive() { bar.width() - inset - behind } else { 0.0 };
        let gap = pen.px(8.0);
        let (from, to) = occupied.unwrap_or((lane.left() - gap, lane.left() - gap));
        let (before, after) = (from - lane.left() - gap, lane.right() - to - gap);
        // Words that name everything go beside the bar before they are shortened to stand on it;
        // where several bars stand in the lane, words on their own one are the clearer ones.
        let is_alone = own == beside;
        let has_bar = !self.lane.bars.is_empty();
        // Without a bar the whole lane is free, but for a cross at its end.
        let is_beside = has_bar || self.lane.cancelled.is_some();
        let (row, on_row) = if is_beside {
            ((bar.left() + inset, bar.left() + inset + on_bar), palette.on_bar)
        } else {
            ((lane.left(), lane.right()), palette.ink)
        };
        let parts = self.between_rings(pen, row);
        let fit = if has_bar { home } else { over_rings };
        for (with_short, may_leave) in [(false, is_alone), (true, true)] {
            let pairs = own.iter().zip(&own_widths).zip(beside.iter().zip(&beside_widths));
            for ((own, own_width), (beside, width)) in
                pairs.filter(|((own, _), _)| with_short || !own.is_short)
            {
                if let Some(part) = parts.iter().find(|(_, room)| *own_width <= *room) {
                    return (self.put(pen, (own, raised), on_row, *part, false), home);
                }
                if is_beside && may_leave && after >= *width {
                    let part = (to + gap, after);
                    return (self.put(pen, (beside, raised), palette.ink, part, !has_bar), fit);
                }
                if is_beside && may_leave && before >= *width {
                    let part = (from - gap - width, *width);
                    return (self.put(pen, (beside, raised), palette.ink, part, !has_bar), fit);
                }
                if *own_width <= row.1 - row.0 {
                    let part = (row.0, row.1 - row.0);
                    return (self.put(pen, (own, raised), on_row, part, true), over_rings);
                }
            }
        }
        // Nowhere whole: cut, where most of it can be read.
        let (Some(own), Some(beside)) = (own.last(), beside.last()) else { return (Vec::new(), home) };
        let room = on_bar.max(after).max(before) - raised_width;
        let mut cut = |label: &LaneLabel| {
            let fits = |cut: &LaneLabel| self.set(pen, cut, palette.ink, f32::INFINITY).size().x <= room;
            // A name that ends in "…" says itself that it is cut; a lost amount has to be told.
            let fitted = label.cut_to_fit(fits);
            let is_cut = fitted.is_none();
            (fitted.unwrap_or_else(|| label.clone()), is_cut)
        };
        let (own, beside) = (&cut(own), &cut(beside));
        let ((label, is_cut), color, part, at_foot) = if on_bar >= after.max(before) {
            (own, palette.on_bar, (bar.left() + inset, on_bar), true)
        } else if after >= before {
            (beside, palette.ink, (to + gap, after), !has_bar)
        } else {
            (beside, palette.ink, (lane.left(), before), !has_bar)
        };
        (self.put(pen, (label, raised), color, part, at_foot), Fit { at_foot, is_cut: *is_cut })
    }

    /// Sets words from `left` on, `room` wide at most with their raised numbers, which are never cut.
    fn put(
        &self,
        pen: &mut Pen<'_, '_>,
        (label, raised): (&LaneLabel, &str),
        color: Color32,
        (left, room): (f32, f32),
        over_rings: bool,
    ) -> Vec<Shape> {
        let number = pen.line(raised, Face::SemiBold, self.look.words, color);
        let gap = pen.px(2.0);
        if room < pen.px(24.0) + number.size().x {
            return Vec::new();
        }
        // Widths are sums of letters: a hair of room keeps the last one from being cut.
        let galley = self.set(pen, label, color, room - number.size().x - gap + 0.5);
        let y = self.words_top(pen, &galley, &number, over_rings);
        let after = left + galley.size().x + gap;
        let mut shapes = Vec::new();
        if color != pen.palette.on_bar {
            // A grid line behind the words would strike them through.
            let size = vec2(after - left + number.size().x, galley.size().y);
            let behind = Rect::from_min_size(pos2(left, y), size).intersect(self.rect.expand(pen.px(20.0)));
            shapes.push(Shape::rect_filled(behind, 0.0, pen.palette.paper));
        }
        shapes.extend([placed(galley, pos2(left, y)), placed(number, pos2(after, y))]);
        shapes
    }

    /// Where the row of words begins. Over rings at the foot of a bar the ink of the letters stays above
    /// them, whatever is written.
    fn words_top(&self, pen: &Pen<'_, '_>, words: &Galley, number: &Galley, over_rings: bool) -> f32 {
        if self.look.words_above {
            return self.rect.top() - words.size().y - pen.px(2.0);
        }
        let middle = self.rect.center().y - words.size().y / 2.0;
        if !over_rings || !self.has_rings() {
            return middle;
        }
        let lowest = words.mesh_bounds.bottom().max(number.mesh_bounds.bottom());
        middle.min(self.ring_top(pen) - pen.px(0.5) - lowest)
    }

    /// Name and what was printed in bold, what was composed in regular letters; cut at a width.
    fn set(&self, pen: &mut Pen<'_, '_>, label: &LaneLabel, color: Color32, width: f32) -> Arc<Galley> {
        let run = |text, face| Run { text, face, size: self.look.words, color };
        let runs = [
            run(label.name.as_str(), Face::SemiBold),
            run(&label.printed, Face::SemiBold),
            run(&label.composed, Face::Regular),
        ];
        pen.row(&runs, width)
    }
}
