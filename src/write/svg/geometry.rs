//! Lines put where the screen puts them: on whole pixels at scale 1, so that they stay crisp.

use epaint::emath::GuiRounding as _;
use epaint::{Color32, Pos2, Rect, Stroke, Vec2};

/// Pixels to a page point at which lines are snapped.
pub(super) const PIXELS_PER_POINT: f32 = 1.0;

/// The stroke, or none where it would leave no mark.
pub(super) fn drawable(stroke: Stroke) -> Stroke {
    if stroke.width.is_finite() && !stroke.is_empty() { stroke } else { Stroke::NONE }
}

/// An upright or level line with its stroke on whole pixels; any other as it is. Ends stay, since
/// an SVG stroke ends exactly where it is told to.
pub(super) fn snap_segment([mut a, mut b]: [Pos2; 2], stroke: Stroke) -> [Pos2; 2] {
    if a.x == b.x {
        stroke.round_center_to_pixel(PIXELS_PER_POINT, &mut a.x);
        b.x = a.x;
    } else if a.y == b.y {
        stroke.round_center_to_pixel(PIXELS_PER_POINT, &mut a.y);
        b.y = a.y;
    }
    [a, b]
}

/// A rectangle whose centred stroke lies on whole pixels.
pub(super) fn snap_centred_rect(rect: Rect, stroke: Stroke) -> Rect {
    let is_odd = stroke.width > 0.0 && (stroke.width <= 1.0 || (stroke.width.round() % 2.0) == 1.0);
    if is_odd { rect.round_to_pixel_center(PIXELS_PER_POINT) } else { rect.round_to_pixels(PIXELS_PER_POINT) }
}

/// One element of an outlined shape: what it is filled and stroked with, and how far inside the
/// middle of the stroke its edge lies, in points.
pub(super) struct Layer {
    pub(super) fill: Color32,
    pub(super) stroke: Stroke,
    pub(super) inset: f32,
}

/// A fill and a stroke as one element, or as two where the fill would show through the stroke.
pub(super) fn layers(fill: Color32, stroke: Stroke) -> Vec<Layer> {
    if stroke.is_empty() {
        return vec![Layer { fill, stroke: Stroke::NONE, inset: 0.0 }];
    }
    if fill == Color32::TRANSPARENT || stroke.color.is_opaque() {
        return vec![Layer { fill, stroke, inset: 0.0 }];
    }
    vec![
        Layer { fill, stroke: Stroke::NONE, inset: stroke.width / 2.0 },
        Layer { fill: Color32::TRANSPARENT, stroke, inset: 0.0 },
    ]
}

/// A closed outline moved outwards by `distance` points, inwards where that is negative. Corners
/// keep their angle.
pub(super) fn offset_outline(points: &[Pos2], distance: f32) -> Vec<Pos2> {
    let outwards = if signed_area(points) < 0.0 { -distance } else { distance };
    let normals: Vec<Vec2> = edges(points).map(|(from, to)| (to - from).normalized().rot90()).collect();
    let before = normals.iter().cycle().skip(normals.len().saturating_sub(1));
    points
        .iter()
        .zip(before.zip(&normals))
        .map(|(point, (before, after))| {
            // Two points on one place have no direction between them.
            let before = if *before == Vec2::ZERO { after } else { before };
            let after = if *after == Vec2::ZERO { before } else { after };
            let normal = (*before + *after) * 0.5;
            let length = normal.length_sq();
            if length > 0.01 { *point + normal / length * outwards } else { *point }
        })
        .collect()
}

/// Twice the area, above 0 for a clockwise outline (y grows downwards).
pub(super) fn signed_area(points: &[Pos2]) -> f32 {
    edges(points).map(|(a, b)| a.x * b.y - b.x * a.y).sum()
}

fn edges(points: &[Pos2]) -> impl Iterator<Item = (Pos2, Pos2)> {
    points.iter().copied().zip(points.iter().copied().cycle().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use epaint::pos2;

    #[test]
    fn lines_along_the_axes_are_snapped_by_their_width() {
        let check = |points: [(f32, f32); 2], width: f32, expected: [(f32, f32); 2]| {
            let stroke = Stroke::new(width, Color32::BLACK);
            let points = points.map(|(x, y)| pos2(x, y));
            assert_eq!(snap_segment(points, stroke), expected.map(|(x, y)| pos2(x, y)), "{points:?}");
        };
        check([(3.2, 1.3), (3.2, 9.7)], 1.0, [(3.5, 1.3), (3.5, 9.7)]);
        check([(3.2, 1.3), (3.2, 9.7)], 0.5, [(3.5, 1.3), (3.5, 9.7)]);
        check([(3.2, 1.3), (3.2, 9.7)], 2.0, [(3.0, 1.3), (3.0, 9.7)]);
        check([(0.0, 7.9), (5.0, 7.9)], 1.0, [(0.0, 7.5), (5.0, 7.5)]);
        check([(0.0, 7.9), (5.0, 8.9)], 1.0, [(0.0, 7.9), (5.0, 8.9)]);
    }

    #[test]
    fn outlines_grow_outwards_whichever_way_they_run() {
        let square = [pos2(0.0, 0.0), pos2(4.0, 0.0), pos2(4.0, 4.0), pos2(0.0, 4.0)];
        let grown = [pos2(-1.0, -1.0), pos2(5.0, -1.0), pos2(5.0, 5.0), pos2(-1.0, 5.0)];
        assert_eq!(offset_outline(&square, 1.0), grown);
        let reverse: Vec<Pos2> = square.into_iter().rev().collect();
        assert_eq!(offset_outline(&reverse, 1.0), grown.into_iter().rev().collect::<Vec<_>>());
    }
}
