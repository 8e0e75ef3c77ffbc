//! The order of the panels.

use super::asks::{Asks, Look};
use super::command::Command;
use super::dialogs;
use super::fit::{Fit, Side};
use super::frame::Frame;
use super::panels;
use super::view::Overlay;
use crate::chart::Pick;
use egui::{CentralPanel, CursorIcon, Frame as Space, Id, Margin, Panel, Rect, Sense, Stroke, Ui, vec2};

/// How near to the edge of a panel the pointer takes hold of it.
const GRIP: f32 = 4.0;

/// Most height of the first rows of a file that is being read, in points.
const FIRST_ROWS: f32 = 340.0;

/// Shows the whole window.
pub fn show(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let bar = |left: i8| Space::new().fill(frame.colors.panel).inner_margin(Margin::symmetric(left, 0));
    Panel::top("top").exact_size(44.0).frame(bar(16)).show(ui, |ui| panels::top(ui, frame, asks));
    let status = Panel::bottom("status")
        .exact_size(32.0)
        .frame(bar(20))
        .show(ui, |ui| panels::status(ui, frame, asks));
    let status = status.response.rect;
    let desk = Space::new().fill(frame.colors.desk);
    if let Some((busy, rows)) = frame.busy.and_then(|busy| Some((busy, busy.first.as_ref()?)))
        && frame.review.is_none()
    {
        let space = Space::new().fill(frame.colors.panel).inner_margin(Margin::symmetric(20, 10));
        let height = (ui.available_height() * 0.42).min(FIRST_ROWS);
        Panel::bottom("first")
            .exact_size(height)
            .resizable(false)
            .frame(space)
            .show(ui, |ui| panels::first(ui, rows, busy, frame));
    }
    if let Some(open) = &frame.review {
        CentralPanel::no_frame().frame(desk).show(ui, |ui| panels::review(ui, open, frame, asks));
    } else if frame.view.start {
        CentralPanel::no_frame().frame(desk).show(ui, |ui| panels::start(ui, frame, asks));
    } else {
        let window = ui.max_rect().size();
        let reach = panels::notice_reach(ui.ctx(), status, frame);
        let edges = Side::ALL.map(|side| (side, panel(ui, (side, reach), frame, asks)));
        CentralPanel::no_frame().frame(desk).show(ui, |ui| panels::desk(ui, frame, asks));
        // Edges come last, so that nothing at them takes the pointer away.
        for (side, rect) in edges {
            if let Some(rect) = rect {
                edge(ui, side, rect, window, frame, asks);
            }
        }
    }
    panels::notice(ui, status, frame, asks);
    dialogs::dialogs(ui.ctx(), frame, asks);
    dialogs::drop_target(ui.ctx(), frame);
    // Keys come last: only now is it known whether a menu is open, which takes them for itself.
    if frame.view.overlay == Overlay::None {
        for command in super::command::pressed(ui.ctx()) {
            if let Some(row) = row_after(command, frame) {
                asks.look(Look::Row(row));
            } else if super::command::is_enabled(command, frame) {
                asks.run(command);
            }
        }
    }
}

/// While the table still scrolls to the row that takes the keyboard, its arrows stay its own.
fn row_after(command: Command, frame: &Frame<'_>) -> Option<Pick> {
    let at = frame.selected_row.filter(|_| frame.view.focus_row)?;
    match command {
        Command::PanDown => frame.rows.get(at + 1).copied(),
        Command::PanUp => frame.rows.get(at.checked_sub(1)?).copied(),
        _ => None,
    }
}

/// One panel, where there is room for it: left and right over the whole height, the rows between them. What is
/// in it ends above a notice that reaches so far into the window.
fn panel(ui: &mut Ui, (side, reach): (Side, f32), frame: &Frame<'_>, asks: &mut Asks) -> Option<Rect> {
    let size = frame.view.fit.size(side)?;
    let (panel, margin) = match side {
        Side::Left => (Panel::left("left"), Margin { left: 8, right: 8, top: 16, bottom: 0 }),
        Side::Right => (Panel::right("right"), Margin { left: 24, right: 4, top: 16, bottom: 0 }),
        Side::Bottom => (Panel::bottom("below"), Margin::ZERO),
    };
    let shown = panel
        .show_separator_line(false)
        .resizable(false)
        .exact_size(size)
        .frame(Space::new().fill(frame.colors.panel).inner_margin(margin))
        .show(ui, |ui| {
            ui.set_min_size(vec2(ui.available_width(), ui.available_height()));
            if reach > 0.0 {
                ui.set_max_height((ui.available_height() - reach).max(0.0));
            }
            match side {
                Side::Left => panels::side(ui, frame, asks),
                Side::Right => panels::card(ui, frame, asks),
                Side::Bottom => panels::below(ui, frame, asks),
            }
        });
    Some(shown.response.rect)
}

/// The edge of a panel: a hairline that can be dragged. Only a drag is a choice of size.
fn edge(ui: &Ui, side: Side, rect: Rect, window: egui::Vec2, frame: &Frame<'_>, asks: &mut Asks) {
    let grip = match side {
        Side::Left => Rect::from_x_y_ranges(rect.right() - GRIP..=rect.right() + GRIP, rect.y_range()),
        Side::Right => Rect::from_x_y_ranges(rect.left() - GRIP..=rect.left() + GRIP, rect.y_range()),
        Side::Bottom => Rect::from_x_y_ranges(rect.x_range(), rect.top() - GRIP..=rect.top() + GRIP),
    };
    let cursor = if side == Side::Bottom { CursorIcon::ResizeVertical } else { CursorIcon::ResizeHorizontal };
    // No stop of the keyboard: the keys fold panels, and sizes follow the window.
    let response = ui.interact(grip, Id::unique(("edge", side)), Sense::DRAG);
    let held = response.hovered() || response.dragged();
    let line = if held { Stroke::new(2.0, frame.colors.accent) } else { Stroke::new(1.0, frame.colors.line) };
    match side {
        Side::Left => ui.painter().vline(rect.right() - 0.5, rect.y_range(), line),
        Side::Right => ui.painter().vline(rect.left() + 0.5, rect.y_range(), line),
        Side::Bottom => ui.painter().hline(rect.x_range(), rect.top() + 0.5, line),
    };
    if let Some(at) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let size = match side {
            Side::Left => at.x - rect.left(),
            Side::Right => rect.right() - at.x,
            Side::Bottom => rect.bottom() - at.y,
        };
        let size = size.clamp(side.least(), Fit::most(&frame.view.fit, side, window)).round();
        if Some(size) != frame.view.fit.size(side) {
            asks.look(Look::PanelSize(side, size));
        }
    }
    response.on_hover_and_drag_cursor(cursor);
}
