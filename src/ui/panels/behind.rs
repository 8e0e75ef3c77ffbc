//! The rows behind a computed point, below its card.

use crate::ui::asks::{Ask, Asks, BehindAsk};
use crate::ui::card::{RowsBehind, RowsFault};
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets, wording};
use egui::Ui;

/// Which of how many, each row in full, and the way to the next.
pub fn behind(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let Some(behind) = frame.behind else { return };
    let colors = &frame.colors;
    ui.add_space(theme::GAP);
    widgets::hairline(ui, colors);
    ui.add_space(theme::GAP);
    let title = if behind.of == 1 { "card-row" } else { "card-rows" };
    widgets::section(ui, &frame.say(title), colors);
    if let Some(fault) = behind.fault {
        let key = match fault {
            RowsFault::Changed => "card-rows-changed",
            RowsFault::Gone => "card-rows-gone",
            RowsFault::Unreadable => "card-rows-unreadable",
        };
        widgets::paragraph(ui, theme::second(frame.say(key), colors).color(colors.warn));
        return;
    }
    widgets::paragraph(ui, theme::second(counted(behind, frame), colors));
    turn(ui, behind, frame, asks);
    for row in &behind.rows {
        ui.add_space(theme::GAP);
        if let Some(line) = row.line {
            let line = frame.words.tell("card-rows-line", &[("line", line.into())]);
            widgets::paragraph(ui, theme::small(line, colors));
        }
        for (name, cell) in row.cells.iter().filter(|(_, cell)| !cell.trim().is_empty()) {
            widgets::name_and_value(ui, &wording::line(name), &wording::line(cell), colors);
        }
    }
    if behind.rows.len() > 1 {
        ui.add_space(theme::GAP);
        turn(ui, behind, frame, asks);
    }
}

/// "Rows 1 to 5 of 12,345".
fn counted(behind: &RowsBehind, frame: &Frame<'_>) -> String {
    let file = wording::line(&behind.file);
    if behind.reading {
        return frame.words.tell("card-rows-reading", &[("of", behind.of.into()), ("file", file.into())]);
    }
    if behind.of == 1 {
        return frame.words.tell("card-row-shown", &[("file", file.into())]);
    }
    let args = [
        ("file", file.into()),
        ("from", (behind.ahead + 1).into()),
        ("to", (behind.ahead + behind.rows.len()).into()),
        ("of", behind.of.into()),
    ];
    frame.words.tell("card-rows-shown", &args)
}

fn turn(ui: &mut Ui, behind: &RowsBehind, frame: &Frame<'_>, asks: &mut Asks) {
    if behind.reading || (behind.ahead == 0 && !behind.has_more) {
        return;
    }
    ui.horizontal(|ui| {
        let mut link = |is: bool, key: &str, ask: BehindAsk| {
            if is && widgets::link(ui, &frame.say(key), theme::SECOND, &frame.colors).clicked() {
                asks.push(Ask::Behind(ask));
            }
        };
        link(behind.ahead > 0, "card-rows-back", BehindAsk::Back);
        link(behind.has_more, "card-rows-next", BehindAsk::Next);
    });
}
