//! Several reports of one figure side by side, tied together.

use super::curve::{Curve, Painter, STACKED, grown};
use super::marks::{MarkKind, RADIUS};
use super::pen::Pen;
use super::series::{Mark, Point};
use epaint::{Pos2, Shape, Stroke, pos2};

/// How far reports of one place stand apart, in points at scale 1, and how many find a place beside it.
const STEP: f32 = 13.0;
const MOST_BESIDE: usize = 6;

/// The nearest place to the right that nothing takes; `taken` are places with how near is too near.
fn free_spot(at: Pos2, taken: &[(Pos2, f32)], step: f32) -> Pos2 {
    let mut spot = at;
    while taken.iter().any(|(other, near)| (*other - spot).length() < *near) {
        spot.x += step;
    }
    spot
}

/// Another report of a figure, at its place on the page.
pub struct Spot<'a> {
    pub at: Pos2,
    pub mark: &'a Mark,
    pub is_deprecated: bool,
    /// A forecast has no mark that a line could lead to.
    pub has_mark: bool,
}

/// Whether two reports of a figure stand at one height.
pub fn is_level(at: Pos2, other: Pos2) -> bool {
    (other.y - at.y).abs() < 3.0
}

/// A thin line that ties the reports of one figure together: a bracket over those of one height, a
/// straight line to the others.
pub fn bracket(at: Pos2, spots: &[Spot<'_>], pen: &Pen<'_, '_>) -> Vec<Shape> {
    let stroke = Stroke::new(pen.px(1.0), pen.palette.muted);
    let level = |spot: &Spot<'_>| is_level(at, spot.at);
    let marked = || spots.iter().filter(|spot| spot.has_mark);
    let mut shapes: Vec<Shape> = marked()
        // A line to a far cross would cut through the curve and its words.
        .filter(|spot| !level(spot) && (!spot.is_deprecated || (spot.at - at).length() < pen.px(60.0)))
        .map(|spot| Shape::line_segment([at, spot.at], stroke))
        .collect();
    let furthest = marked().filter(|spot| level(spot)).map(|spot| spot.at.x).reduce(f32::max);
    if let Some(right) = furthest {
        let (foot, top) = (at.y - pen.px(8.0), at.y - pen.px(12.0));
        let line = vec![pos2(at.x, foot), pos2(at.x, top), pos2(right, top), pos2(right, foot)];
        shapes.push(Shape::line(line, stroke));
    }
    shapes
}

impl Painter<'_> {
    /// Where the other reports of a figure stand: at their own place, or beside the report that
    /// would hide them.
    pub(super) fn spots<'p>(
        &self,
        pen: &Pen<'_, '_>,
        point: &'p Point,
        at: Pos2,
        curve: &mut Curve,
    ) -> Vec<Spot<'p>> {
        if point.others.is_empty() && point.deprecated.is_empty() {
            return Vec::new();
        }
        // As wide as the largest of the marks at one place.
        let stack = curve.used.iter().filter(|other| (**other - at).length() < pen.px(STACKED)).count();
        let half = pen.px(RADIUS) * grown(stack.saturating_sub(1));
        let mut taken = vec![(at, half + pen.px(4.5))];
        taken.extend(curve.spots.iter().map(|spot| (*spot, pen.px(9.5))));
        let mut spots = Vec::new();
        let others = point.others.iter().map(|mark| (mark, false));
        for (mark, is_deprecated) in others.chain(point.deprecated.iter().map(|mark| (mark, true))) {
            let own = self.at(mark);
            let has_mark = is_deprecated || self.kind(mark.row) != MarkKind::Unmarked;
            let spot = if has_mark { free_spot(own, &taken, pen.px(STEP)) } else { own };
            // A row of reports that goes on and on would stand at other dates.
            let is_far = spot.x - own.x > pen.px(STEP) * MOST_BESIDE as f32;
            if is_far || (self.in_view(own) && !self.in_view(spot)) {
                curve.hidden += 1;
            } else if self.in_view(spot) {
                curve.beside |= spot != own;
                taken.push((spot, pen.px(9.5)));
                curve.spots.push(spot);
                spots.push(Spot { at: spot, mark, is_deprecated, has_mark });
            }
        }
        spots
    }
}
