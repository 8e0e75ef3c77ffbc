//! Buttons, check boxes, links and tabs.

use crate::chart::Palette;
use crate::chart::fonts::Face;
use crate::ui::theme;
use egui::{
    Align2, Button, CornerRadius, CursorIcon, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

/// The one button of a place that matters most.
pub fn primary(ui: &mut Ui, words: &str, colors: &Palette) -> Response {
    let text = theme::text(words, Face::SemiBold, theme::BODY, colors.on_accent);
    let response = ui.add(
        Button::new(text)
            .fill(colors.accent)
            .stroke(Stroke::new(1.0, colors.accent))
            .corner_radius(CornerRadius::same(theme::CORNER))
            .min_size(vec2(0.0, theme::TARGET)),
    );
    theme::follow_focus(ui, &response);
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand(3.0),
            CornerRadius::same(theme::CORNER + 3),
            Stroke::new(theme::FOCUS_RING, colors.accent),
            StrokeKind::Inside,
        );
    }
    response
}

/// Any other button.
pub fn button(ui: &mut Ui, words: &str, colors: &Palette) -> Response {
    let response = ui.add(Button::new(theme::body(words, colors)).min_size(vec2(0.0, theme::TARGET)));
    theme::focus_ring(ui, &response, response.rect);
    response
}

/// A switch with its name; says whether it was clicked.
pub fn check(ui: &mut Ui, on: bool, words: &str, tip: &str, colors: &Palette) -> bool {
    let enabled = ui.is_enabled();
    let ink = if enabled { colors.ink } else { colors.muted };
    let room = ui.available_width() - 26.0;
    let galley = super::lines(ui, words, Face::Regular.at(theme::BODY), ink, room.max(40.0));
    let height = theme::TARGET.max(galley.size().y);
    let (rect, response) = ui.allocate_exact_size(vec2(26.0 + galley.size().x, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, on, words));
    let square = egui::Rect::from_center_size(pos2(rect.left() + 8.0, rect.center().y), vec2(16.0, 16.0));
    let painter = ui.painter();
    let corner = CornerRadius::same(4);
    if on {
        painter.rect_filled(square, corner, colors.accent);
        let at = |x: f32, y: f32| square.min + vec2(x, y);
        let tick = vec![at(4.0, 8.2), at(6.8, 11.2), at(12.0, 5.0)];
        painter.add(Shape::line(tick, Stroke::new(1.8, colors.on_accent)));
    } else {
        let edge = if response.hovered() { colors.accent } else { colors.muted };
        painter.rect(square, corner, colors.paper, Stroke::new(1.0, edge), StrokeKind::Inside);
    }
    painter.galley(pos2(rect.left() + 26.0, rect.center().y - galley.size().y / 2.0), galley, ink);
    theme::focus_ring(ui, &response, square.expand(3.0));
    response.on_hover_text(tip).clicked()
}

/// Words that lead somewhere.
pub fn link(ui: &mut Ui, words: &str, size: f32, colors: &Palette) -> Response {
    let enabled = ui.is_enabled();
    let room = ui.available_width().max(60.0);
    let galley = super::lines(ui, words, Face::Regular.at(size), egui::Color32::PLACEHOLDER, room);
    let height = galley.size().y.max(24.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, enabled, words));
    let color = if enabled { colors.accent } else { colors.muted };
    let top = rect.center().y - galley.size().y / 2.0;
    let bottom = (top + galley.size().y - 1.0).round();
    let width = galley.size().x;
    ui.painter().galley(pos2(rect.left(), top), galley, color);
    if response.hovered() {
        ui.painter().hline(rect.left()..=rect.left() + width, bottom, Stroke::new(1.0, color));
    }
    theme::focus_ring(ui, &response, rect.expand2(vec2(3.0, 0.0)));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The head of a tab, underlined while it is the one in front.
pub fn tab(ui: &mut Ui, words: &str, front: bool, colors: &Palette) -> Response {
    let face = if front { Face::SemiBold } else { Face::Regular };
    let bold = ui.painter().layout_no_wrap(words.to_owned(), Face::SemiBold.at(theme::BODY), colors.ink);
    // As wide as its bold form, so that nothing moves when another tab comes to the front.
    let size = vec2(bold.size().x + 8.0, theme::TARGET);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, front, words));
    let color = if front || response.hovered() { colors.ink } else { colors.muted };
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, words, face.at(theme::BODY), color);
    if front {
        let line = egui::Rect::from_min_max(pos2(rect.left(), rect.bottom() - 2.0), rect.max);
        ui.painter().rect_filled(line, CornerRadius::ZERO, colors.accent);
    }
    theme::focus_ring(ui, &response, rect.shrink2(vec2(0.0, 4.0)));
    response
}
