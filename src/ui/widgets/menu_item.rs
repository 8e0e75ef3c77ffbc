//! A line of a menu: a tick, the name, the key.

use crate::chart::Palette;
use crate::chart::fonts::Face;
use crate::ui::command::{self, Command, Entry};
use crate::ui::frame::Frame;
use crate::ui::theme;
use egui::{Align2, CornerRadius, Painter, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

pub const TICK: f32 = 26.0;

fn key_of(entry: &Entry, frame: &Frame<'_>) -> String {
    entry.shortcuts.first().map(|shortcut| command::key_label(shortcut, frame.words)).unwrap_or_default()
}

/// How wide a menu of these commands has to be.
pub fn menu_width(ui: &Ui, entries: &[&Entry], frame: &Frame<'_>) -> f32 {
    let wide = |text: String| {
        let ink = frame.colors.ink;
        ui.painter().layout_no_wrap(text, Face::Regular.at(theme::BODY), ink).size().x
    };
    let widths = entries
        .iter()
        .map(|entry| TICK + wide(frame.say(entry.key)) + 32.0 + wide(key_of(entry, frame)) + 12.0);
    widths.fold(180.0, f32::max).ceil()
}

/// The line of a command; says which one was clicked.
pub fn menu_item(ui: &mut Ui, command: Command, frame: &Frame<'_>) -> Option<Command> {
    let entry = command::entry(command)?;
    let enabled = command::is_enabled(command, frame);
    let on = command::is_on(command, frame);
    let name = frame.say(entry.key);
    let clicked = ui
        .add_enabled_ui(enabled, |ui| {
            let (rect, response) =
                ui.allocate_exact_size(vec2(ui.available_width(), theme::TARGET), Sense::click());
            response.widget_info(|| match on {
                Some(on) => WidgetInfo::selected(Role::MenuItemCheckBox, enabled, on, &name),
                None => WidgetInfo::labeled(Role::MenuItem, enabled, &name),
            });
            let colors = &frame.colors;
            if enabled && (response.hovered() || response.has_focus()) {
                ui.painter().rect_filled(rect, CornerRadius::same(4), colors.soft);
            }
            theme::focus_ring(ui, &response, rect);
            let ink = if enabled { colors.ink } else { colors.muted };
            if on == Some(true) {
                tick(ui.painter(), pos2(rect.left() + 12.0, rect.center().y), colors);
            }
            let body = Face::Regular.at(theme::BODY);
            let left = pos2(rect.left() + TICK, rect.center().y);
            ui.painter().text(left, Align2::LEFT_CENTER, &name, body.clone(), ink);
            let right = pos2(rect.right() - 10.0, rect.center().y);
            ui.painter().text(right, Align2::RIGHT_CENTER, key_of(entry, frame), body, colors.muted);
            response.on_hover_text_at_pointer(frame.say(entry.tip)).clicked()
        })
        .inner;
    if clicked {
        ui.close();
    }
    clicked.then_some(command)
}

fn tick(painter: &Painter, center: egui::Pos2, colors: &Palette) {
    let at = |x: f32, y: f32| center + vec2(x, y);
    let line = vec![at(-4.0, 0.0), at(-1.2, 3.0), at(4.2, -3.4)];
    painter.add(Shape::line(line, Stroke::new(1.8, colors.accent)));
}
