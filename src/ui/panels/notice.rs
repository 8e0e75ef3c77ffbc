//! A sentence at the foot of the window. What asks for something stays until it is put away; what went well
//! leaves by itself.

use crate::ui::asks::{Asks, Look};
use crate::ui::command::Command;
use crate::ui::frame::Frame;
use crate::ui::view::Notice;
use crate::ui::{theme, widgets};
use egui::{Align2, Area, Context, CornerRadius, Id, Margin, Order, Rect, Sides, Stroke, Ui, vec2};

/// Room for the right end of the status bar, where the way back from a zoom is.
const STATUS_END: f32 = 320.0;

fn id() -> Id {
    Id::unique("notice")
}

/// Where a notice stands: over the counts of the status bar, which can all be read elsewhere. While a file is
/// being read that bar has the way to stop it, and the notice goes over it; a zoom keeps its way back.
fn place(status: Rect, frame: &Frame<'_>) -> Rect {
    let mut place = status.shrink2(vec2(8.0, 1.0));
    if super::status::is_zoomed(frame) {
        place.max.x = (place.max.x - STATUS_END).max(place.min.x + 240.0);
    }
    if frame.busy.is_some() { place.translate(vec2(0.0, -status.height())) } else { place }
}

/// How far a notice reaches over the status bar, in points: the rows below the page end above it. The page
/// keeps its size, since an export follows it.
pub fn notice_reach(ctx: &Context, status: Rect, frame: &Frame<'_>) -> f32 {
    if frame.view.notice.is_none() {
        return 0.0;
    }
    let least = place(status, frame);
    let shown = ctx.memory(|memory| memory.area_rect(id())).unwrap_or(least);
    (status.top() - (place(status, frame).bottom() - shown.height().max(least.height()))).max(0.0).ceil()
}

/// Stands over the status bar; nothing where there is nothing to say.
pub fn notice(ui: &Ui, status: Rect, frame: &Frame<'_>, asks: &mut Asks) {
    let Some(notice) = &frame.view.notice else {
        // The same words said again are seen anew.
        ui.ctx().data_mut(|data| data.remove_temp::<(String, f64)>(id()));
        return;
    };
    if has_been_read(ui.ctx(), notice) {
        asks.look(Look::CloseNotice);
    }
    let colors = &frame.colors;
    let edge = if notice.warn { colors.warn } else { colors.ok };
    let place = place(status, frame);
    let width = place.width();
    Area::new(id()).order(Order::Middle).pivot(Align2::CENTER_BOTTOM).fixed_pos(place.center_bottom()).show(
        ui.ctx(),
        |ui| {
            egui::Frame::new()
                .fill(colors.paper)
                .stroke(Stroke::new(1.0, edge))
                .corner_radius(CornerRadius::same(theme::CORNER))
                .inner_margin(Margin::symmetric(12, 4))
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
        },
    );
}

/// What went well and asks for nothing leaves by itself after so many seconds.
const READ: f64 = 12.0;

/// Whether a notice has stood long enough, counted from when it was first seen; wakes the window once then.
fn has_been_read(ctx: &Context, notice: &Notice) -> bool {
    if notice.warn || notice.has_review || notice.has_problems {
        return false;
    }
    let now = ctx.input(|input| input.time);
    let since = ctx.data_mut(|data| {
        let seen = data.get_temp_mut_or_insert_with(id(), || (notice.text.clone(), now));
        if seen.0 != notice.text {
            *seen = (notice.text.clone(), now);
        }
        seen.1
    });
    let left = since + READ - now;
    if left > 0.0 {
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        return false;
    }
    ctx.data_mut(|data| data.remove_temp::<(String, f64)>(id()));
    true
}
