//! Several reports of one figure side by side, tied together.

use super::pen::Pen;
use super::series::Mark;
use epaint::{Pos2, Shape, Stroke, pos2};

/// The nearest place to the right that no other report takes.
pub fn free_spot(at: Pos2, taken: &[Pos2], step: f32, near: f32) -> Pos2 {
    let mut spot = at;
    while taken.iter().any(|other| (*other - spot).length() < near) {
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

/// A thin line that ties the reports of one figure together: a bracket over those of one height, a
/// straight line to the others.
pub fn bracket(at: Pos2, spots: &[Spot<'_>], pen: &Pen<'_, '_>) -> Vec<Shape> {
    let stroke = Stroke::new(pen.px(1.0), pen.palette.muted);
    let level = |spot: &Spot<'_>| (spot.at.y - at.y).abs() < 3.0;
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
