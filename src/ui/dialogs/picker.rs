//! The file picker inside the window.

use crate::ui::asks::{Ask, Asks, PickerAsk};
use crate::ui::frame::Frame;
use crate::ui::view::{Entry, Listing, Picker, Purpose};
use crate::ui::{theme, widgets, wording};
use egui::{Align, Id, Key, Layout, ScrollArea, TextEdit, Ui, pos2, vec2};
use std::path::Path;

/// A folder to look through, and a path that can be typed.
pub fn picker(ui: &mut Ui, picker: &Picker, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let room = ui.ctx().content_rect().size();
    ui.set_width((room.x - 120.0).clamp(320.0, 640.0));
    let title = match picker.purpose {
        Purpose::Open => "picker-open-title",
        Purpose::Save(form) => form.title(),
    };
    ui.label(theme::heading(frame.say(title), colors));
    if picker.waiting {
        widgets::paragraph(ui, theme::second(frame.say("picker-waiting"), colors));
    }
    ui.add_space(4.0);
    path_field(ui, picker, frame, asks);
    ui.add_space(theme::GAP);
    folder(ui, picker, (room.y - 320.0).clamp(84.0, 360.0), frame, asks);
    ui.add_space(theme::GAP);
    match &picker.taken {
        Some(path) => question(ui, path, frame, asks),
        None => buttons(ui, picker, frame, asks),
    }
}

fn path_field(ui: &mut Ui, picker: &Picker, frame: &Frame<'_>, asks: &mut Asks) {
    let label = ui.label(theme::section(frame.say("picker-path"), &frame.colors));
    let mut typed = picker.typed.clone();
    let field = ui
        .add(
            TextEdit::singleline(&mut typed)
                .desired_width(f32::INFINITY)
                .hint_text(frame.say("picker-path-hint")),
        )
        .labelled_by(label.id);
    if field.changed() {
        asks.push(Ask::Picker(PickerAsk::Typed(typed)));
    }
    // Asked before the focus is given back: after that the field never lost it.
    if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        asks.push(Ask::Picker(PickerAsk::Accept));
    }
    // Typing can begin at once.
    if picker.taken.is_none() && ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
}

fn folder(ui: &mut Ui, picker: &Picker, height: f32, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let Some(listing) = &picker.listing else {
        ui.label(theme::second(frame.say("picker-reading"), colors));
        return;
    };
    ui.horizontal(|ui| {
        let up = ui.add_enabled_ui(listing.parent.is_some(), |ui| {
            widgets::button(ui, &frame.say("picker-up"), colors)
        });
        if let Some(parent) = listing.parent.as_ref().filter(|_| up.inner.clicked()) {
            asks.push(Ask::Picker(PickerAsk::Browse(parent.clone())));
        }
        let dir = wording::line(&listing.dir.to_string_lossy());
        widgets::truncated(ui, theme::second(dir, colors));
    });
    ui.add_space(4.0);
    if let Some(problem) = &listing.problem {
        widgets::paragraph(ui, theme::second(problem.clone(), colors).color(colors.warn));
    } else if listing.entries.is_empty() {
        widgets::paragraph(ui, theme::second(frame.say("picker-empty"), colors));
    }
    entries(ui, listing, picker, height, frame, asks);
    if listing.cut_short {
        ui.label(theme::small(frame.say("picker-cut-short"), colors));
    }
}

fn entries(ui: &mut Ui, listing: &Listing, picker: &Picker, height: f32, frame: &Frame<'_>, asks: &mut Asks) {
    egui::Frame::new()
        .fill(frame.colors.paper)
        .stroke(egui::Stroke::new(1.0, frame.colors.line))
        .corner_radius(egui::CornerRadius::same(theme::CORNER))
        .inner_margin(egui::Margin::same(4))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(ui.available_width());
            let area = ScrollArea::vertical().max_height(height).auto_shrink([false, false]);
            area.show_rows(ui, theme::TARGET, listing.entries.len(), |ui, range| {
                for entry in listing.entries.get(range).unwrap_or_default() {
                    row(ui, entry, picker, frame, asks);
                }
            });
        });
}

fn row(ui: &mut Ui, entry: &Entry, picker: &Picker, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let name = wording::line(&entry.name);
    // A folder ends in a slash, in every language.
    let shown = if entry.is_dir { format!("{name}/") } else { name };
    let chosen = picker.chosen.as_ref() == Some(&entry.path)
        || (picker.chosen.is_none() && Path::new(&picker.typed) == entry.path);
    let response = widgets::row_button(ui, theme::TARGET, &shown, chosen, colors, |ui, rect| {
        let strong = entry.is_dir || entry.readable;
        let text = theme::body(shown.clone(), colors).color(if strong { colors.ink } else { colors.muted });
        let line = egui::Rect::from_min_max(pos2(rect.left(), rect.top()), rect.max);
        widgets::line_at(ui, line, text);
    });
    if response.double_clicked() && !entry.is_dir {
        asks.push(Ask::Picker(PickerAsk::Choose(entry.path.clone())));
        asks.push(Ask::Picker(PickerAsk::Accept));
    } else if response.clicked() {
        asks.push(Ask::Picker(if entry.is_dir {
            PickerAsk::Browse(entry.path.clone())
        } else {
            PickerAsk::Choose(entry.path.clone())
        }));
    }
}

/// There is a file of this name: what is to become of it. The answer that loses nothing has the keyboard.
fn question(ui: &mut Ui, path: &Path, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let said = frame.words.tell("picker-taken", &[("file", wording::line(&name).into())]);
    widgets::paragraph(ui, theme::strong(said, colors).color(colors.warn));
    ui.add_space(4.0);
    let size = vec2(ui.available_width(), theme::TARGET);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let keep = widgets::primary(ui, &frame.say("picker-keep"), colors);
        let id = Id::unique("picker-asked");
        // Only when the question comes up: after that the focus goes where it is sent.
        let pass = ui.ctx().cumulative_pass_nr();
        let asked: Option<u64> = ui.data(|data| data.get_temp(id));
        if asked.is_none_or(|asked| asked + 1 < pass) {
            keep.request_focus();
        }
        ui.data_mut(|data| data.insert_temp(id, pass));
        if keep.clicked() {
            asks.push(Ask::Picker(PickerAsk::KeepFile));
        }
        if widgets::button(ui, &frame.say("picker-replace"), colors).clicked() {
            asks.push(Ask::Picker(PickerAsk::Replace));
        }
    });
}

fn buttons(ui: &mut Ui, picker: &Picker, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let size = vec2(ui.available_width(), theme::TARGET);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let accept = if picker.purpose == Purpose::Open { "picker-open" } else { "picker-save" };
        let ready = !picker.typed.trim().is_empty();
        let accept = ui.add_enabled_ui(ready, |ui| widgets::primary(ui, &frame.say(accept), colors)).inner;
        if accept.clicked() {
            asks.push(Ask::Picker(PickerAsk::Accept));
        }
        if widgets::button(ui, &frame.say("dialog-cancel"), colors).clicked() {
            ui.close();
        }
    });
}
