//! Paths, curves, bands and plain triangles.

use super::geometry::{drawable, offset_outline, signed_area};
use super::shapes::stroked;
use crate::write::xml::{PathData, Tag, Xml};
use epaint::emath::Rot2;
use epaint::{
    BandPoint, BandShape, Color32, ColorMode, CubicBezierShape, Mesh, PathShape, PathStroke, Pos2,
    QuadraticBezierShape, Rect, Stroke, StrokeKind, vec2,
};

/// Corners of an open line are cut where they are sharper than a right angle, as on screen.
const MITER_LIMIT_OF_LINES: f32 = 1.42;

pub(super) fn draw(shape: &PathShape, xml: &mut Xml) {
    if shape.points.len() < 2 || !shape.points.iter().all(|point| point.is_finite()) {
        return;
    }
    let stroke = solid(&shape.stroke, &shape.points);
    let mut data = PathData::default();
    if shape.closed {
        let out = match shape.stroke.kind {
            StrokeKind::Inside => -stroke.width / 2.0,
            StrokeKind::Middle => 0.0,
            StrokeKind::Outside => stroke.width / 2.0,
        };
        if out == 0.0 {
            data.polygon(&shape.points, true);
        } else {
            data.polygon(&offset_outline(&shape.points, out), true);
        }
    } else {
        data.polygon(&shape.points, false);
    }
    write(data, shape.closed, shape.fill, stroke, xml);
}

pub(super) fn draw_quadratic(shape: &QuadraticBezierShape, xml: &mut Xml) {
    let [start, control, end] = shape.points;
    if !shape.points.iter().all(|point| point.is_finite()) {
        return;
    }
    let mut data = PathData::default();
    data.move_to(start);
    data.quadratic(control, end);
    if shape.closed {
        data.close();
    }
    write(data, shape.closed, shape.fill, solid(&shape.stroke, &shape.points), xml);
}

pub(super) fn draw_cubic(shape: &CubicBezierShape, xml: &mut Xml) {
    let [start, first, second, end] = shape.points;
    if !shape.points.iter().all(|point| point.is_finite()) {
        return;
    }
    let mut data = PathData::default();
    data.move_to(start);
    data.cubic(first, second, end);
    if shape.closed {
        data.close();
    }
    write(data, shape.closed, shape.fill, solid(&shape.stroke, &shape.points), xml);
}

/// A band is an outline for each stretch of samples that can be connected.
pub(super) fn draw_band(band: &BandShape, xml: &mut Xml) {
    if !band.angle.is_finite() {
        return;
    }
    let stroke = drawable(band.stroke);
    let turn = Rot2::from_angle(band.angle);
    let place = |x: f32, y: f32| (turn * vec2(x, y)).to_pos2();
    let out = match band.stroke_kind {
        StrokeKind::Inside => -stroke.width / 2.0,
        StrokeKind::Middle => 0.0,
        StrokeKind::Outside => stroke.width / 2.0,
    };
    let mut data = PathData::default();
    for stretch in band.points.chunk_by(connects).filter(|stretch| stretch.len() > 1) {
        let upper = stretch.iter().map(|point| place(point.x, point.y.min));
        let lower = stretch.iter().rev().map(|point| place(point.x, point.y.max));
        let outline: Vec<Pos2> = upper.chain(lower).collect();
        data.polygon(&if out == 0.0 { outline } else { offset_outline(&outline, out) }, true);
    }
    if !data.is_empty() {
        write(data, true, band.fill, stroke, xml);
    }
}

fn connects(left: &BandPoint, right: &BandPoint) -> bool {
    let is_valid = |point: &BandPoint| point.is_finite() && point.y.min <= point.y.max;
    is_valid(left) && is_valid(right) && left.x < right.x
}

/// The triangles of a mesh with the mean colour of their corners, all turning the same way, so
/// that neighbours join without a seam.
pub(super) fn triangles(mesh: &Mesh) -> impl Iterator<Item = (Color32, [Pos2; 3])> {
    mesh.indices.as_chunks::<3>().0.iter().filter_map(|corners| {
        let [a, b, c] = corners.map(|index| mesh.vertices.get(index as usize).copied());
        let (a, b, c) = (a?, b?, c?);
        let color = a.color.lerp_to_gamma(b.color, 0.5).lerp_to_gamma(c.color, 1.0 / 3.0);
        let points = [a.pos, b.pos, c.pos];
        if !points.iter().all(|point| point.is_finite()) {
            return None;
        }
        Some((color, if signed_area(&points) < 0.0 { [a.pos, c.pos, b.pos] } else { points }))
    })
}

/// One colour for a stroke; a stroke that changes along its way takes the colour of its middle.
fn solid(stroke: &PathStroke, points: &[Pos2]) -> Stroke {
    let color = match &stroke.color {
        ColorMode::Solid(color) => *color,
        ColorMode::UV(color_at) => {
            let bounds = Rect::from_points(points);
            color_at(bounds, bounds.center())
        }
    };
    drawable(Stroke::new(stroke.width, color))
}

fn write(data: PathData, closed: bool, fill: Color32, stroke: Stroke, xml: &mut Xml) {
    let fill = if closed { fill } else { Color32::TRANSPARENT };
    if fill == Color32::TRANSPARENT && stroke.is_empty() {
        return;
    }
    let tag = xml.tag("path").attr("d", &data.finish()).paint("fill", fill);
    joined(stroked(tag, stroke), closed, stroke).empty();
}

fn joined(tag: Tag<'_>, closed: bool, stroke: Stroke) -> Tag<'_> {
    if closed || stroke.is_empty() { tag } else { tag.number("stroke-miterlimit", MITER_LIMIT_OF_LINES) }
}
