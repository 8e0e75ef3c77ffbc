//! The colour and the mark of a series, as its switch in the side panel.

use crate::chart::Palette;
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, vec2};

/// What a switch stands for: a series by its place, or a contract bar by its place after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swatch {
    Series(usize),
    Bar(usize),
    /// A series that has no mark on the page, only words beside those of another one or none.
    Unmarked,
}

impl Swatch {
    fn color(self, colors: &Palette) -> Color32 {
        match self {
            Self::Series(place) => colors.series_color(place),
            Self::Bar(place) => colors.bar_color(place),
            Self::Unmarked => colors.muted,
        }
    }
}

/// The mark as it stands on the page: full while it is shown there, hollow while it is not.
pub fn swatch(painter: &Painter, center: Pos2, swatch: Swatch, on: bool, colors: &Palette) {
    let color = swatch.color(colors);
    let fill = if on { color } else { Color32::TRANSPARENT };
    let stroke = Stroke::new(1.5, color);
    match swatch {
        // No colour and no mark that a reader would look for.
        Swatch::Unmarked => {
            let half = vec2(5.0, 0.0);
            painter.line_segment([center - half, center + half], Stroke::new(1.5, color));
        }
        Swatch::Bar(_) => {
            let bar = Rect::from_center_size(center, vec2(15.0, 9.0));
            painter.rect(bar, CornerRadius::same(2), fill, stroke, StrokeKind::Inside);
        }
        Swatch::Series(place) => match crate::chart::outline(place) {
            0 => {
                // A stroke round a disc of its own colour would show as a ring.
                if on {
                    painter.circle_filled(center, 6.75, color);
                } else {
                    painter.circle_stroke(center, 6.0, stroke);
                }
            }
            1 => {
                let square = Rect::from_center_size(center, vec2(12.0, 12.0));
                painter.rect(square, CornerRadius::ZERO, fill, stroke, StrokeKind::Inside);
            }
            2 => polygon(painter, center, 5, 0.0, fill, stroke),
            _ => polygon(painter, center, 6, 0.5, fill, stroke),
        },
    }
}

fn polygon(painter: &Painter, center: Pos2, corners: u8, turn: f32, fill: Color32, stroke: Stroke) {
    let corner = |n: u8| {
        let angle = std::f32::consts::TAU * (f32::from(n) + turn) / f32::from(corners);
        center + 7.0 * vec2(angle.sin(), -angle.cos())
    };
    painter.add(Shape::convex_polygon((0..corners).map(corner).collect(), fill, stroke));
}
