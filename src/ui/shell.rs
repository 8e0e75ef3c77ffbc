//! The order of the panels.

use super::asks::{Asks, Look};
use super::dialogs;
use super::frame::Frame;
use super::panels;
use super::view::{Overlay, Side};
use egui::{CentralPanel, Frame as Space, Margin, Panel, Rangef, Ui, vec2};

/// The least width the desk keeps between the panels.
const PAGE_ROOM: f32 = 400.0;

/// Shows the whole window.
pub fn show(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let bar = |left: i8| Space::new().fill(frame.colors.panel).inner_margin(Margin::symmetric(left, 0));
    Panel::top("top").exact_size(44.0).frame(bar(16)).show(ui, |ui| panels::top(ui, frame, asks));
    Panel::bottom("status").exact_size(32.0).frame(bar(20)).show(ui, |ui| panels::status(ui, frame, asks));
    let desk = Space::new().fill(frame.colors.desk);
    if frame.view.start {
        CentralPanel::no_frame().frame(desk).show(ui, |ui| {
            panels::notice(ui, frame, asks);
            panels::start(ui, frame, asks);
        });
    } else {
        sides(ui, frame, asks);
        CentralPanel::no_frame().frame(desk).show(ui, |ui| {
            panels::notice(ui, frame, asks);
            panels::desk(ui, frame, asks);
        });
    }
    dialogs::dialogs(ui.ctx(), frame, asks);
    dialogs::drop_target(ui.ctx(), frame);
    // Keys come last: only now is it known whether a menu is open, which takes them for itself.
    if frame.view.overlay == Overlay::None {
        for command in super::command::pressed(ui.ctx()) {
            if super::command::is_enabled(command, frame) {
                asks.run(command);
            }
        }
    }
}

/// Left and right over the whole height, the rows between them.
fn sides(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let window = ui.max_rect().size();
    // The page keeps its room, however far an edge is dragged.
    let panels = &frame.view.panels;
    let beside = |other: Side| if panels.is_open(other) { panels.size(other) } else { 0.0 };
    let widest = |other: Side, least: f32| (window.x - beside(other) - PAGE_ROOM).clamp(least, 560.0);
    let highest = (window.y * 0.6).max(100.0);
    let left = Rangef::new(180.0, widest(Side::Right, 180.0));
    let right = Rangef::new(220.0, widest(Side::Left, 220.0));
    panel(ui, Side::Left, left, frame, asks, |ui, asks| {
        panels::side(ui, frame, asks);
    });
    panel(ui, Side::Right, right, frame, asks, |ui, asks| {
        panels::card(ui, frame, asks);
    });
    panel(ui, Side::Bottom, Rangef::new(100.0, highest), frame, asks, |ui, asks| {
        panels::below(ui, frame, asks);
    });
}

fn panel(
    ui: &mut Ui,
    side: Side,
    range: Rangef,
    frame: &Frame<'_>,
    asks: &mut Asks,
    content: impl FnOnce(&mut Ui, &mut Asks),
) {
    if !frame.view.panels.is_open(side) {
        return;
    }
    let fitted = frame.view.fitted;
    let (panel, margin) = match side {
        Side::Left => (Panel::left(("left", fitted)), Margin { left: 8, right: 8, top: 16, bottom: 0 }),
        Side::Right => (Panel::right(("right", fitted)), Margin { left: 24, right: 4, top: 16, bottom: 0 }),
        Side::Bottom => (Panel::bottom(("below", fitted)).resizable(true), Margin::ZERO),
    };
    let size = frame.view.panels.size(side);
    let line = egui::Stroke::new(1.0, frame.colors.line);
    let shown = panel
        .show_separator_line(false)
        .frame(Space::new().fill(frame.colors.panel).inner_margin(margin))
        .default_size(size.clamp(range.min, range.max))
        .size_range(range)
        .show(ui, |ui| {
            ui.set_min_size(vec2(ui.available_width(), ui.available_height()));
            content(ui, asks);
        });
    let rect = shown.response.rect;
    match side {
        Side::Left => ui.painter().vline(rect.right() - 0.5, rect.y_range(), line),
        Side::Right => ui.painter().vline(rect.left() + 0.5, rect.y_range(), line),
        Side::Bottom => ui.painter().hline(rect.x_range(), rect.top() + 0.5, line),
    };
    let seen = if side == Side::Bottom { rect.height() } else { rect.width() };
    if (seen - size).abs() > 0.5 {
        asks.look(Look::PanelSize(side, seen));
    }
}
