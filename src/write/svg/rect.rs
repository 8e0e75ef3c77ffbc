//! Rectangles, settled by the same rules as on screen.

use super::geometry::{PIXELS_PER_POINT, drawable, layers, snap_centred_rect};
use super::shapes::{Pen, stroked, turned};
use crate::write::xml::{PathData, Xml};
use epaint::emath::GuiRounding as _;
use epaint::{Color32, CornerRadiusF32, Pos2, Rect, RectShape, Stroke, StrokeKind, pos2};

/// Rectangles may be endless; this is far enough for any page.
const FAR: f32 = 1e6;
/// At or under this many points a rectangle without an outline is a line.
const THIN: f32 = 2.0;

pub(super) fn draw(shape: &RectShape, pen: &mut Pen<'_>) {
    if shape.brush.is_some() || shape.blur_width > 0.0 {
        pen.end_run();
        return pen.leave_out();
    }
    let Some(settled) = settle(shape) else { return };
    let Settled { rect, fill, stroke, kind } = settled;
    if stroke.is_empty() && shape.angle == 0.0 {
        if rect.width() <= THIN {
            return pen.segment([rect.center_top(), rect.center_bottom()], (rect.width(), fill).into());
        }
        if rect.height() <= THIN {
            return pen.segment([rect.left_center(), rect.right_center()], (rect.height(), fill).into());
        }
    }
    pen.end_run();
    let rect = snap(rect, stroke, kind, shape.round_to_pixels);
    // From the edge that was asked for to the middle of the stroke.
    let out = match kind {
        StrokeKind::Inside => -stroke.width / 2.0,
        StrokeKind::Middle => 0.0,
        StrokeKind::Outside => stroke.width / 2.0,
    };
    for layer in layers(fill, stroke) {
        let outline = rect.expand(out - layer.inset);
        let corners = corners(shape, out - layer.inset, outline);
        draw_outline(outline, corners, layer.fill, layer.stroke, shape.angle, pen.xml);
    }
}

struct Settled {
    rect: Rect,
    fill: Color32,
    stroke: Stroke,
    kind: StrokeKind,
}

/// Fills the rectangle with its stroke where the stroke leaves no room inside.
fn settle(shape: &RectShape) -> Option<Settled> {
    if shape.rect.any_nan() {
        return None;
    }
    let far = Rect::from_min_max(pos2(-FAR, -FAR), pos2(FAR, FAR));
    let mut settled = Settled {
        rect: shape.rect.intersect(far),
        fill: shape.fill,
        stroke: drawable(shape.stroke),
        kind: shape.stroke_kind,
    };
    if settled.rect.is_negative() {
        return None;
    }
    if !settled.stroke.is_empty() {
        let with_stroke = settled.rect.expand(match settled.kind {
            StrokeKind::Inside => 0.0,
            StrokeKind::Middle => settled.stroke.width / 2.0,
            StrokeKind::Outside => settled.stroke.width,
        });
        if with_stroke.size().min_elem() <= 2.0 * settled.stroke.width + 0.5 {
            settled.rect = with_stroke;
            settled.fill = settled.stroke.color;
            settled.stroke = Stroke::NONE;
        }
    }
    Some(settled)
}

fn snap(rect: Rect, stroke: Stroke, kind: StrokeKind, wanted: Option<bool>) -> Rect {
    if wanted == Some(false) {
        return rect;
    }
    match kind {
        StrokeKind::Inside | StrokeKind::Outside => rect.round_to_pixels(PIXELS_PER_POINT),
        StrokeKind::Middle => snap_centred_rect(rect, stroke),
    }
}

/// Radii north-west, north-east, south-east, south-west; a corner without one stays sharp.
fn corners(shape: &RectShape, grown: f32, outline: Rect) -> [f32; 4] {
    let most = outline.size().min_elem() / 2.0;
    let CornerRadiusF32 { nw, ne, sw, se } = shape.corner_radius.into();
    [nw, ne, se, sw].map(|radius| if radius > 0.0 { (radius + grown).min(most).max(0.0) } else { 0.0 })
}

fn draw_outline(rect: Rect, corners: [f32; 4], fill: Color32, stroke: Stroke, angle: f32, xml: &mut Xml) {
    let [radius, ..] = corners;
    let tag = if corners.iter().all(|corner| *corner == radius) {
        let tag = xml
            .tag("rect")
            .number("x", rect.left())
            .number("y", rect.top())
            .number("width", rect.width())
            .number("height", rect.height());
        if radius > 0.0 { tag.number("rx", radius) } else { tag }
    } else {
        xml.tag("path").attr("d", &rounded(rect, corners))
    };
    turned(stroked(tag.paint("fill", fill), stroke), angle, rect.center()).empty();
}

fn rounded(rect: Rect, [nw, ne, se, sw]: [f32; 4]) -> String {
    let Rect { min, max } = rect;
    let mut data = PathData::default();
    data.move_to(pos2(min.x + nw, min.y));
    let sides: [(Pos2, f32, Pos2); 4] = [
        (pos2(max.x - ne, min.y), ne, pos2(max.x, min.y + ne)),
        (pos2(max.x, max.y - se), se, pos2(max.x - se, max.y)),
        (pos2(min.x + sw, max.y), sw, pos2(min.x, max.y - sw)),
        (pos2(min.x, min.y + nw), nw, pos2(min.x + nw, min.y)),
    ];
    for (side, radius, corner) in sides {
        data.line_to(side);
        data.corner(radius, corner);
    }
    data.close();
    data.finish()
}
