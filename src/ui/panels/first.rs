//! The first rows of a large file as they were read, while the others are still being scanned.

use crate::read::FirstRows;
use crate::ui::frame::Frame;
use crate::ui::view::Busy;
use crate::ui::{theme, widgets, wording};
use egui::{Grid, ScrollArea, Ui};

/// The widest column, in points.
const WIDEST: f32 = 240.0;

pub fn first(ui: &mut Ui, rows: &FirstRows, busy: &Busy, frame: &Frame<'_>) {
    let colors = &frame.colors;
    let file = wording::line(&rows.file);
    let args = [("file", file.into()), ("count", rows.rows.len().into()), ("rows", busy.rows.into())];
    ui.label(theme::section(frame.words.tell("first-rows", &args), colors));
    ui.add_space(theme::GAP);
    // Rows of text only: no button sets their height.
    ui.spacing_mut().interact_size.y = 0.0;
    ScrollArea::both().id_salt("first-rows").auto_shrink(false).show(ui, |ui| {
        Grid::new("first-rows").spacing(egui::vec2(18.0, 4.0)).show(ui, |ui| {
            let cell = |ui: &mut Ui, text: egui::RichText| {
                ui.set_max_width(WIDEST);
                widgets::truncated(ui, text);
            };
            ui.label("");
            for name in &rows.header {
                ui.scope(|ui| cell(ui, theme::strong(wording::line(name), colors)));
            }
            ui.end_row();
            for (line, cells) in &rows.rows {
                ui.label(theme::small(line.to_string(), colors));
                for text in cells {
                    ui.scope(|ui| cell(ui, theme::second(wording::line(text), colors)));
                }
                ui.end_row();
            }
        });
    });
}
