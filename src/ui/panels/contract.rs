//! The card of a contract.

use super::card::{foot, set_aside};
use super::report;
use crate::chart::Pick;
use crate::chart::fonts::Face;
use crate::ui::asks::{Asks, Look};
use crate::ui::card::{ContractCard, EventLine};
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets};
use egui::{Rect, Ui, pos2};

/// From top to bottom: what was signed, for how much, what happened, who reported it.
pub fn contract(ui: &mut Ui, card: &ContractCard, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    if !card.date.is_empty() {
        widgets::paragraph(ui, theme::second(card.date.clone(), colors));
    }
    if card.words.is_empty() {
        widgets::selectable(ui, theme::title(card.title.clone(), colors));
    } else {
        widgets::selectable(ui, theme::title(card.words.clone(), colors));
        widgets::selectable(ui, theme::body(card.title.clone(), colors));
    }
    if !card.event.is_empty() {
        widgets::paragraph(ui, theme::second(card.event.clone(), colors));
    }
    if let Some(aside) = &card.set_aside {
        set_aside(ui, aside, theme::BODY, frame, asks);
    }
    if let Some(hedge) = &card.hedge {
        ui.add_space(4.0);
        widgets::note_box(ui, theme::text(hedge.clone(), Face::Regular, theme::SECOND, colors.ink), colors);
    }
    ui.add_space(theme::GAP);
    amounts(ui, card, frame);
    ui.add_space(theme::GAP);
    widgets::section(ui, &frame.say("contract-reported-by"), colors);
    report::reports(ui, &card.reports, frame, asks);
    ui.add_space(theme::GAP);
    events(ui, card, frame, asks);
    if !card.parties.is_empty() {
        ui.add_space(theme::GAP);
        widgets::section(ui, &card.kind, colors);
        for (name, value) in &card.parties {
            widgets::name_and_value(ui, name, value, colors);
        }
    }
    foot(ui, &card.notes, &card.extra, &card.origin, frame);
}

/// Each kind on its own line. There is no total, and the card says why.
fn amounts(ui: &mut Ui, card: &ContractCard, frame: &Frame<'_>) {
    let colors = &frame.colors;
    widgets::section(ui, &frame.say("contract-amounts"), colors);
    if card.amounts.is_empty() {
        widgets::paragraph(ui, theme::second(frame.say("contract-no-amount"), colors));
        return;
    }
    for (kind, amount) in &card.amounts {
        widgets::name_and_value(ui, kind, amount, colors);
    }
    if card.amounts.len() > 1 {
        widgets::paragraph(ui, theme::small(frame.say("contract-never-summed"), colors));
    }
}

fn events(ui: &mut Ui, card: &ContractCard, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    widgets::section(ui, &frame.say("contract-events"), colors);
    for event in &card.events {
        if line(ui, event, frame) && !event.selected {
            asks.look(Look::Select(Some(Pick::Contract(event.row))));
        }
    }
    if card.more_events > 0 {
        let more = frame.words.tell("contract-more-events", &[("count", card.more_events.into())]);
        widgets::paragraph(ui, theme::second(more, colors));
    }
}

/// The room of a date, and how far behind it the name of an event begins.
const DATE: f32 = 78.0;
const NAME: f32 = 84.0;

/// Date and event on the first line, amounts on the second. A period takes more lines.
fn line(ui: &mut Ui, event: &EventLine, frame: &Frame<'_>) -> bool {
    let colors = &frame.colors;
    let said = [&event.date, &event.name, &event.amounts];
    let spoken: Vec<&str> = said.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let date = widgets::lines(ui, &event.date, Face::Regular.at(theme::SMALL), colors.muted, DATE);
    let first = date.rows.first().map_or(0.0, |row| row.height());
    let height = if event.amounts.is_empty() { 30.0_f32 } else { 46.0 };
    let height = height.max(date.size().y + 30.0 - first).ceil();
    widgets::row_button(ui, height, &spoken.join(", "), event.selected, colors, |ui, rect| {
        ui.painter().galley(pos2(rect.left(), rect.top() + 15.0 - first / 2.0), date, colors.muted);
        let color = if event.ends { colors.warn } else { colors.ink };
        let face = if event.selected { Face::SemiBold } else { Face::Regular };
        let place =
            |top: f32| Rect::from_min_max(pos2(rect.left() + NAME, top), pos2(rect.right(), top + 20.0));
        let name = theme::text(event.name.clone(), face, theme::SECOND, color);
        widgets::line_at(ui, place(rect.top() + 5.0), name);
        if !event.amounts.is_empty() {
            let amounts = theme::small(event.amounts.clone(), colors);
            widgets::line_at(ui, place(rect.top() + 23.0), amounts);
        }
    })
    .clicked()
}
