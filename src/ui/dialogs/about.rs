//! What the program is, and under which licences.

use crate::ui::frame::Frame;
use crate::ui::{theme, widgets};
use egui::Ui;

pub fn about(ui: &mut Ui, frame: &Frame<'_>) {
    let colors = &frame.colors;
    ui.set_max_width(420.0);
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.label(theme::title("Sourceline", colors));
    let version = frame.words.tell("about-version", &[("version", env!("CARGO_PKG_VERSION").into())]);
    ui.label(theme::second(version, colors));
    ui.add_space(theme::GAP);
    for key in ["about-what", "about-network", "about-licences"] {
        widgets::paragraph(ui, theme::body(frame.say(key), colors));
    }
    ui.add_space(theme::GAP);
    if widgets::button(ui, &frame.say("dialog-close"), colors).clicked() {
        ui.close();
    }
}
