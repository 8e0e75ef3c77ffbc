//! A sentence over the desk that stays until it is put away.

use crate::ui::asks::{Asks, Look};
use crate::ui::command::Command;
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets};
use egui::{Align2, Area, CornerRadius, Id, Margin, Order, Rect, Sides, Stroke, Ui, vec2};

/// No notice is wider: a line of it stays readable.
const WIDEST: f32 = 640.0;

/// Floats at the foot of the desk, or of the rows below it; nothing where there is nothing to say. The page
/// keeps its size, since an export follows it.
pub fn notice(ui: &Ui, desk: Rect, frame: &Frame<'_>, asks: &mut Asks) {
    let Some(notice) = &frame.view.notice else { return };
    let colors = &frame.colors;
    let edge = if notice.warn { colors.warn } else { colors.ok };
    let width = (desk.width() - 32.0).clamp(160.0, WIDEST);
    Area::new(Id::unique("notice"))
        .order(Order::Middle)
        .pivot(Align2::CENTER_BOTTOM)
        .fixed_pos(desk.center_bottom() - vec2(0.0, 12.0))
        .constrain_to(desk.expand(4.0))
        .show(ui.ctx(), |ui| {
            egui::Frame::new()
                .fill(colors.paper)
                .stroke(Stroke::new(1.0, edge))
                .corner_radius(CornerRadius::same(theme::CORNER))
                .shadow(ui.visuals().popup_shadow)
                .inner_margin(Margin::symmetric(12, 6))
                .show(ui, |ui| {
                    ui.set_width(width - 24.0);
                    let words = |ui: &mut Ui| {
                        widgets::selectable(ui, theme::body(notice.text.clone(), colors));
                    };
                    Sides::new().shrink_left().wrap().show(ui, words, |ui| {
                        if widgets::link(ui, &frame.say("notice-close"), theme::SECOND, colors).clicked() {
                            asks.look(Look::CloseNotice);
                        }
                        if notice.has_review
                            && widgets::link(ui, &frame.say("notice-review"), theme::SECOND, colors).clicked()
                        {
                            asks.run(Command::Review);
                        }
                        if notice.has_problems
                            && widgets::link(ui, &frame.say("notice-problems"), theme::SECOND, colors)
                                .clicked()
                        {
                            asks.run(Command::ShowProblems);
                        }
                    });
                });
        });
}
