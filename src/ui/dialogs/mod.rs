//! What lies over the window: keys, about, and the picker for where no dialog of the desktop answers.

mod about;
mod drop;
mod keys;
mod picker;

pub use drop::drop_target;

use super::asks::{Asks, Look};
use super::frame::Frame;
use super::theme;
use super::view::Overlay;
use egui::{Context, CornerRadius, Id, Margin, Modal, ScrollArea, Stroke, Ui};

/// Shows the overlay that is open.
pub fn dialogs(ctx: &Context, frame: &Frame<'_>, asks: &mut Asks) {
    match &frame.view.overlay {
        Overlay::None => {}
        Overlay::Keys => modal(ctx, "keys", frame, asks, |ui, _| keys::keys(ui, frame)),
        Overlay::About => modal(ctx, "about", frame, asks, |ui, _| about::about(ui, frame)),
        Overlay::Picker(open) => {
            modal(ctx, "picker", frame, asks, |ui, asks| picker::picker(ui, open, frame, asks));
        }
    }
}

fn modal(
    ctx: &Context,
    name: &str,
    frame: &Frame<'_>,
    asks: &mut Asks,
    content: impl FnOnce(&mut Ui, &mut Asks),
) {
    let look = egui::Frame::new()
        .fill(frame.colors.panel)
        .stroke(Stroke::new(1.0, frame.colors.line))
        .corner_radius(CornerRadius::same(theme::CORNER + 2))
        .shadow(ctx.global_style().visuals.window_shadow)
        .inner_margin(Margin::same(20));
    let shown = Modal::new(Id::unique(("dialog", name))).frame(look).backdrop_color(theme::shade(90)).show(
        ctx,
        |ui| {
            // Where the window is lower than the dialog, the dialog scrolls.
            let room = (ctx.content_rect().height() - 72.0).max(80.0);
            let area = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
            area.show(ui, |ui| content(ui, asks));
        },
    );
    // It is centred by the size it had a frame ago.
    if (shown.response.rect.center() - ctx.content_rect().center()).length() > 1.0 {
        ctx.request_repaint();
    }
    if shown.should_close() {
        asks.look(Look::CloseOverlay);
    }
}
