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

/// A thin line that ties the reports of one figure together: a bracket over those of one height, a
/// straight line to the others.
pub fn bracket(at: Pos2, spots: &[(Pos2, &Mark, bool)], pen: &Pen<'_, '_>) -> Vec<Shape> {
    let stroke = Stroke::new(pen.px(1.0), pen.palette.muted);
    let level = |spot: Pos2| (spot.y - at.y).abs() < 3.0;
    let mut shapes: Vec<Shape> = spots
        .iter()
        // A line to a far cross would cut through the curve and its words.
        .filter(|(spot, _, deprecated)| {
            !level(*spot) && (!deprecated || (*spot - at).length() < pen.px(60.0))
        })
        .map(|(spot, ..)| Shape::line_segment([at, *spot], stroke))
        .collect();
    let furthest = spots.iter().filter(|(spot, ..)| level(*spot)).map(|(spot, ..)| spot.x).reduce(f32::max);
    if let Some(right) = furthest {
        let (foot, top) = (at.y - pen.px(8.0), at.y - pen.px(12.0));
        let line = vec![pos2(at.x, foot), pos2(at.x, top), pos2(right, top), pos2(right, foot)];
        shapes.push(Shape::line(line, stroke));
    }
    shapes
}
