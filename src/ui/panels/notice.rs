//! A sentence over the page that stays until it is put away.

use crate::ui::asks::{Asks, Look};
use crate::ui::command::Command;
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets};
use egui::{CornerRadius, Margin, Sides, Stroke, Ui};

/// The strip under the top bar; nothing where there is nothing to say.
pub fn notice(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let Some(notice) = &frame.view.notice else { return };
    let colors = &frame.colors;
    let edge = if notice.warn { colors.warn } else { colors.ok };
    egui::Frame::new()
        .fill(colors.paper)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(CornerRadius::same(theme::CORNER))
        .inner_margin(Margin::symmetric(12, 6))
        .outer_margin(Margin { left: 16, right: 16, top: 12, bottom: 0 })
        .show(ui, |ui| {
            let words = |ui: &mut Ui| {
                widgets::selectable(ui, theme::body(notice.text.clone(), colors));
            };
            Sides::new().shrink_left().wrap().show(ui, words, |ui| {
                if widgets::link(ui, &frame.say("notice-close"), theme::SECOND, colors).clicked() {
                    asks.look(Look::CloseNotice);
                }
                if notice.has_problems
                    && widgets::link(ui, &frame.say("notice-problems"), theme::SECOND, colors).clicked()
                {
                    asks.run(Command::ShowProblems);
                }
            });
        });
}
