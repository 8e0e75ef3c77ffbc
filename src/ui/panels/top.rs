//! The bar at the top: menus, the name of the story, export.

use crate::chart::fonts::Face;
use crate::ui::asks::{Ask, Asks, FileAsk};
use crate::ui::card::story_name;
use crate::ui::command::{self, Command, Entry, Menu, TABLE};
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets};
use egui::containers::menu::{MenuBar, MenuButton};
use egui::{
    Align, Button, FocusDirection, Id, Key, Layout, Modifiers, Popup, Rect, ScrollArea, Ui, pos2, vec2,
};

/// What a menu leaves free: the bar above it and its own edges.
const BELOW: f32 = 76.0;

/// The least width with room for the name of the program.
const WIDE: f32 = 600.0;

/// Brand and menus on the left, the story in the middle, export on the right.
pub fn top(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let bar = ui.max_rect();
    ui.horizontal_centered(|ui| {
        // In a narrow window the menus need the room of the name, which the title of the window has.
        if bar.width() >= WIDE {
            ui.label(theme::heading("Sourceline", &frame.colors));
            ui.add_space(16.0);
        }
        let left = ui.scope(|ui| menus(ui, frame, asks)).response.rect.right();
        let right = ui
            .with_layout(Layout::right_to_left(Align::Center), |ui| {
                export(ui, frame, asks);
                ui.min_rect().left()
            })
            .inner;
        name(ui, bar, left, right, frame);
    });
}

fn menus(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    // The bar would take the whole width; the name and the button need theirs.
    ui.set_max_width(360.0);
    MenuBar::new().style(egui::style::StyleModifier::default()).ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.spacing_mut().button_padding.x = 10.0;
        ui.set_min_width(0.0);
        let wanted = menu_by_key(ui, frame);
        for menu in Menu::ALL {
            enter(ui, menu);
            let title = Button::new(theme::body(frame.say(menu.key()), &frame.colors))
                .frame_when_inactive(false)
                .min_size(vec2(0.0, theme::TARGET));
            let (button, _) = MenuButton::from_button(title).ui(ui, |ui| entries(ui, menu, frame, asks));
            if wanted == Some(menu) {
                button.request_focus();
                Popup::open_id(ui.ctx(), Popup::default_response_id(&button));
                ui.data_mut(|data| data.insert_temp(Id::unique(ENTERED), (menu as usize, UNTIL_SEEN)));
            }
        }
    });
}

/// The menu that a key has opened, and in how many frames its first line can take the focus.
const ENTERED: &str = "menu-by-key";
const UNTIL_SEEN: u8 = 2;

/// F10 opens the first menu, Alt with the first letter of its name any of them.
fn menu_by_key(ui: &Ui, frame: &Frame<'_>) -> Option<Menu> {
    let letter =
        |menu: Menu| Key::from_name(&frame.say(menu.key()).chars().next()?.to_uppercase().to_string());
    ui.input_mut(|input| {
        let by_letter = |menu: &Menu| letter(*menu).is_some_and(|key| input.consume_key(Modifiers::ALT, key));
        let found = Menu::ALL.into_iter().find(by_letter);
        found.or_else(|| input.consume_key(Modifiers::NONE, Key::F10).then_some(Menu::File))
    })
}

/// Gives the focus to the first line of a menu that a key has opened, once the menu is there: the arrows walk
/// on from it.
fn enter(ui: &Ui, menu: Menu) {
    let id = Id::unique(ENTERED);
    let entered: Option<(usize, u8)> = ui.data(|data| data.get_temp(id));
    let Some((_, frames)) = entered.filter(|(place, _)| *place == menu as usize) else { return };
    if frames > 0 {
        ui.data_mut(|data| data.insert_temp(id, (menu as usize, frames - 1)));
        ui.ctx().request_repaint();
    } else {
        ui.data_mut(|data| data.remove_temp::<(usize, u8)>(id));
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
    }
}

fn entries(ui: &mut Ui, menu: Menu, frame: &Frame<'_>, asks: &mut Asks) {
    let listed: Vec<&Entry> = TABLE.iter().filter(|entry| entry.menu == menu && entry.listed).collect();
    let width = widgets::menu_width(ui, &listed, frame);
    ui.set_min_width(width);
    ui.set_max_width(width);
    ui.spacing_mut().item_spacing.y = 0.0;
    // A menu longer than the window scrolls.
    let room = (ui.ctx().content_rect().height() - BELOW).max(theme::TARGET * 3.0);
    let area = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
    area.show(ui, |ui| list(ui, &listed, frame, asks));
}

fn list(ui: &mut Ui, listed: &[&Entry], frame: &Frame<'_>, asks: &mut Asks) {
    let mut group = listed.first().map(|entry| entry.group);
    for entry in listed {
        if group != Some(entry.group) {
            rule(ui, frame);
            group = Some(entry.group);
        }
        if let Some(command) = widgets::menu_item(ui, entry.command, frame) {
            asks.run(command);
        }
        if entry.command == Command::Open {
            recent(ui, frame, asks);
        }
    }
}

fn rule(ui: &mut Ui, frame: &Frame<'_>) {
    ui.add_space(4.0);
    widgets::hairline(ui, &frame.colors);
    ui.add_space(4.0);
}

/// Files opened before, newest first.
fn recent(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    if frame.recent.is_empty() {
        return;
    }
    rule(ui, frame);
    ui.horizontal(|ui| {
        ui.add_space(26.0);
        ui.label(theme::section(frame.say("menu-recent"), &frame.colors));
    });
    for path in frame.recent.iter().take(10) {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let clicked = widgets::row_button(ui, theme::TARGET, &name, false, &frame.colors, |ui, rect| {
            let rect = Rect::from_min_max(pos2(rect.left() + 14.0, rect.top()), rect.max);
            widgets::line_at(ui, rect, theme::body(crate::ui::wording::line(&name), &frame.colors));
        })
        .on_hover_text_at_pointer(path.display().to_string())
        .clicked();
        if clicked {
            asks.push(Ask::File(FileAsk::Open(vec![path.clone()])));
            ui.close();
        }
    }
    if let Some(command) = widgets::menu_item(ui, Command::ForgetRecent, frame) {
        asks.run(command);
    }
}

fn export(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let enabled = command::is_enabled(Command::SaveSvg, frame);
    let response =
        ui.add_enabled_ui(enabled, |ui| widgets::primary(ui, &frame.say("top-export"), &frame.colors)).inner;
    Popup::menu(&response).show(|ui| {
        let pictures =
            [Command::SaveSvg, Command::SavePng, Command::SavePdf, Command::SaveHtml, Command::CarryData];
        let lists = [Command::SaveData, Command::SaveSheet, Command::SaveSources, Command::SaveWords];
        let wanted = pictures.into_iter().chain(lists);
        let listed: Vec<&Entry> = wanted.filter_map(command::entry).collect();
        let width = widgets::menu_width(ui, &listed, frame);
        ui.set_min_width(width);
        ui.set_max_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut run = |ui: &mut Ui, commands: &[Command]| {
            for command in commands {
                if let Some(command) = widgets::menu_item(ui, *command, frame) {
                    asks.run(command);
                }
            }
        };
        run(ui, &pictures);
        carried(ui, frame);
        ui.separator();
        run(ui, &lists);
    });
}

/// What a picture carries, under the choices of pictures.
fn carried(ui: &mut Ui, frame: &Frame<'_>) {
    let says = match frame.carried {
        _ if !frame.view.carries => frame.say("export-carries-nothing"),
        Some(rows) => {
            let (sources, indirect) = (frame.outline.sources.len(), frame.outline.indirect);
            let args = [("rows", rows.into()), ("sources", sources.into()), ("indirect", indirect.into())];
            frame.words.tell("export-carries", &args)
        }
        None => frame.say("export-carries-too-many"),
    };
    let room = ui.available_width() - widgets::TICK - 8.0;
    ui.horizontal(|ui| {
        ui.add_space(widgets::TICK);
        ui.vertical(|ui| {
            ui.set_max_width(room);
            ui.add(egui::Label::new(theme::small(&says, &frame.colors)).wrap());
        });
    });
    ui.add_space(6.0);
}

/// The story in the middle of the bar, with a dot once something changed.
fn name(ui: &mut Ui, bar: Rect, left: f32, right: f32, frame: &Frame<'_>) {
    // What is looked over is what is seen; the story that stays open behind it is not.
    let name = match (&frame.review, frame.document()) {
        (Some(review), _) => crate::ui::wording::line(review.name),
        (None, Some(document)) if !frame.view.start => story_name(document, frame.words),
        _ => return,
    };
    let room = (right - left - 40.0).max(0.0);
    if room < 60.0 {
        return;
    }
    let colors = &frame.colors;
    let wide = ui
        .painter()
        .layout_no_wrap(name.clone(), Face::SemiBold.at(theme::BODY), colors.ink)
        .size()
        .x
        .min(room);
    let middle = bar.center().x.clamp(left + 16.0 + wide / 2.0, (right - 24.0 - wide / 2.0).max(left + 17.0));
    let rect = Rect::from_center_size(pos2(middle, bar.center().y), vec2(wide + 2.0, theme::TARGET));
    let name = widgets::in_order(ui, theme::strong(name, colors), egui::TextWrapMode::Truncate, rect.width());
    ui.place(rect, egui::Label::new(name).truncate());
}
