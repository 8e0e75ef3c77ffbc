//! What a place says while there is nothing in it.

use super::text::paragraph;
use crate::chart::Palette;
use crate::ui::theme;
use egui::{Align, Layout, Response, Ui};

/// A heading, a sentence that says what to do, and a button for it. Gives the button back.
pub fn empty(
    ui: &mut Ui,
    heading: &str,
    sentence: &str,
    action: Option<&str>,
    colors: &Palette,
) -> Option<Response> {
    let room = ui.available_height();
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(((room - 110.0) / 2.6).clamp(theme::GAP, 220.0));
        ui.set_max_width(ui.available_width().min(420.0));
        ui.label(theme::heading(heading, colors));
        ui.add_space(4.0);
        paragraph(ui, theme::second(sentence, colors));
        action.map(|words| {
            ui.add_space(theme::GAP);
            super::controls::button(ui, words, colors)
        })
    })
    .inner
}
