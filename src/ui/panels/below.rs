//! The panel below the page: table, sources, problems.

use super::{problems, sources, table};
use crate::ui::asks::{Asks, Look};
use crate::ui::frame::Frame;
use crate::ui::view::Tab;
use crate::ui::{theme, widgets};
use egui::Ui;

/// The heads of the tabs, then the tab in front.
pub fn below(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let left_out = if frame.view.tab == Tab::Table { table::left_out(ui, frame) } else { 0 };
    egui::Frame::new().inner_margin(egui::Margin { left: 20, right: 20, top: 0, bottom: 0 }).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme::MARGIN;
            for tab in [Tab::Table, Tab::Sources, Tab::Problems] {
                let front = frame.view.tab == tab;
                if widgets::tab(ui, &title(tab, frame), front, &frame.colors).clicked() {
                    asks.look(Look::Tab(tab));
                }
            }
            if left_out > 0 {
                columns(ui, left_out, frame, asks);
            }
        });
    });
    widgets::hairline(ui, &frame.colors);
    match frame.view.tab {
        Tab::Table => table::table(ui, frame, asks),
        Tab::Sources => sources::sources(ui, frame, asks),
        Tab::Problems => problems::problems(ui, frame, asks),
    }
}

/// The way to the columns that have no room, and back.
fn columns(ui: &mut Ui, left_out: usize, frame: &Frame<'_>, asks: &mut Asks) {
    let all = frame.view.all_columns;
    let words = if all {
        frame.say("table-fewer-columns")
    } else {
        frame.words.tell("table-more-columns", &[("count", left_out.into())])
    };
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        if widgets::link(ui, &words, theme::SECOND, &frame.colors).clicked() {
            asks.look(Look::AllColumns(!all));
        }
    });
}

/// The name of a tab, with how much is in it.
fn title(tab: Tab, frame: &Frame<'_>) -> String {
    match tab {
        Tab::Table => frame.say("tab-table"),
        Tab::Sources => counted(&frame.say("tab-sources"), frame.outline.sources.len()),
        Tab::Problems => counted(&frame.say("tab-problems"), frame.problem_counts.found),
    }
}

fn counted(name: &str, count: usize) -> String {
    if count == 0 { name.to_owned() } else { format!("{name} {count}") }
}
