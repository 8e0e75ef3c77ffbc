//! One of a few, side by side.

use crate::chart::Palette;
use crate::chart::fonts::Face;
use crate::ui::theme;
use egui::{Align2, CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// `options` are `(name, tip)`; gives back the place of the one that was clicked.
pub fn segmented(
    ui: &mut Ui,
    salt: &str,
    options: &[(String, String)],
    chosen: usize,
    colors: &Palette,
) -> Option<usize> {
    let (frame, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::empty());
    let corner = CornerRadius::same(theme::CORNER);
    ui.painter().rect(frame, corner, colors.paper, Stroke::new(1.0, colors.line), StrokeKind::Inside);
    let width = frame.width() / options.len().max(1) as f32;
    let mut clicked = None;
    for (place, (name, tip)) in options.iter().enumerate() {
        let left = frame.left() + width * place as f32;
        let rect = Rect::from_min_size(pos2(left, frame.top()), vec2(width, frame.height()));
        let on = place == chosen;
        let enabled = ui.is_enabled();
        let response = ui.interact(rect, ui.scope_id().with((salt, place)), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, on, name));
        if on {
            ui.painter().rect_filled(rect.shrink(2.0), CornerRadius::same(theme::CORNER - 2), colors.soft);
        }
        let face = if on { Face::SemiBold } else { Face::Regular };
        let color = if enabled { colors.ink } else { colors.muted };
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, name, face.at(theme::SECOND), color);
        theme::focus_ring(ui, &response, rect);
        if response.on_hover_text(tip).clicked() && !on {
            clicked = Some(place);
        }
    }
    clicked
}
