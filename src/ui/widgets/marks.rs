//! The colour and the mark of a series, as its switch in the side panel.

use crate::chart::Palette;
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, vec2};

/// Draws the mark of the n-th series: a shape of its own, never the colour alone.
fn mark(painter: &Painter, center: Pos2, radius: f32, index: usize, color: Color32) {
    let at = |x: f32, y: f32| center + vec2(x, y) * radius;
    let closed = |points: Vec<Pos2>| Shape::convex_polygon(points, color, Stroke::NONE);
    match index % 6 {
        0 => {
            painter.circle_filled(center, radius, color);
        }
        1 => {
            painter.rect_filled(
                Rect::from_center_size(center, vec2(1.7, 1.7) * radius),
                CornerRadius::ZERO,
                color,
            );
        }
        2 => {
            painter.add(closed(vec![at(0.0, -1.2), at(1.2, 0.0), at(0.0, 1.2), at(-1.2, 0.0)]));
        }
        3 => {
            painter.add(closed(vec![at(0.0, -1.1), at(1.1, 0.9), at(-1.1, 0.9)]));
        }
        4 => {
            painter.add(closed(vec![at(0.0, 1.1), at(-1.1, -0.9), at(1.1, -0.9)]));
        }
        _ => {
            let stroke = Stroke::new(radius * 0.6, color);
            painter.line_segment([at(-1.0, 0.0), at(1.0, 0.0)], stroke);
            painter.line_segment([at(0.0, -1.0), at(0.0, 1.0)], stroke);
        }
    }
}

/// A square in the colour of a series: full while it is on the page, hollow while it is not.
/// Lanes are bars on the page, so theirs carries no mark.
pub fn swatch(
    painter: &Painter,
    rect: Rect,
    color: Color32,
    shape: Option<usize>,
    on: bool,
    colors: &Palette,
) {
    let corner = CornerRadius::same(4);
    if on {
        painter.rect_filled(rect, corner, color);
    } else {
        painter.rect(rect, corner, colors.paper, Stroke::new(1.5, color), StrokeKind::Inside);
    }
    if let Some(index) = shape {
        mark(painter, rect.center(), 3.0, index, if on { colors.on_series } else { color });
    }
}
