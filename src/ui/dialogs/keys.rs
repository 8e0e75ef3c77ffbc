//! Every key, from the table of commands.

use crate::ui::command::{Entry, Menu, TABLE, key_label};
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets};
use egui::{Grid, ScrollArea, Ui};

pub fn keys(ui: &mut Ui, frame: &Frame<'_>) {
    let colors = &frame.colors;
    let room = ui.ctx().content_rect().size();
    ui.set_width((room.x - 120.0).clamp(320.0, 720.0));
    ui.label(theme::heading(frame.say("keys-title"), colors));
    ui.add_space(theme::GAP);
    ScrollArea::vertical().max_height((room.y - 200.0).max(120.0)).show(ui, |ui| {
        ui.columns(if room.x > 760.0 { 2 } else { 1 }, |columns| {
            let count = columns.len();
            // Two columns of about the same height: the chart has the most keys.
            for menu in Menu::ALL {
                let place = usize::from(matches!(menu, Menu::Chart | Menu::Help)).min(count - 1);
                if let Some(column) = columns.get_mut(place) {
                    group(column, menu, frame);
                }
            }
        });
        widgets::section(ui, &frame.say("keys-pointer"), colors);
        let keys = [
            "keys-walk",
            "keys-menu",
            "keys-escape",
            "keys-drag",
            "keys-wheel",
            "keys-box",
            "keys-double",
            "keys-scale",
        ];
        for key in keys {
            widgets::paragraph(ui, theme::second(frame.say(key), colors));
        }
    });
    ui.add_space(theme::GAP);
    if widgets::button(ui, &frame.say("dialog-close"), colors).clicked() {
        ui.close();
    }
}

fn group(ui: &mut Ui, menu: Menu, frame: &Frame<'_>) {
    let colors = &frame.colors;
    let keyed: Vec<&Entry> =
        TABLE.iter().filter(|entry| entry.menu == menu && !entry.shortcuts.is_empty()).collect();
    widgets::section(ui, &frame.say(menu.key()), colors);
    Grid::new(menu.key()).num_columns(2).min_row_height(22.0).spacing([16.0, 2.0]).show(ui, |ui| {
        for entry in keyed {
            let keys: Vec<String> =
                entry.shortcuts.iter().map(|shortcut| key_label(shortcut, frame.words)).collect();
            ui.label(theme::text(
                keys.join(", "),
                crate::chart::fonts::Face::SemiBold,
                theme::SECOND,
                colors.ink,
            ));
            ui.label(theme::second(frame.say(entry.key), colors));
            ui.end_row();
        }
    });
    ui.add_space(theme::GAP);
}
