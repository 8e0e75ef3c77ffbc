//! The right side: the source card of what is selected.

use super::{behind, contract, report};
use crate::chart::Pick;
use crate::chart::fonts::Face;
use crate::ui::asks::{Asks, Look};
use crate::ui::card::{Card, FigureCard, SetAside, StoryCard};
use crate::ui::command::{Command, entry, key_label};
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets};
use egui::{ScrollArea, Ui};

/// The whole panel.
pub fn card(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    // A new card is read from its top.
    let salt = ("card", frame.view.selected);
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        // Room for the scroll bar beside the words.
        let margin = egui::Margin { left: 0, right: 20, top: 0, bottom: 16 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            match frame.card {
                Card::Empty => {
                    widgets::paragraph(ui, theme::second(frame.say("card-nothing-open"), &frame.colors));
                }
                Card::Story(card) => story(ui, card, frame),
                Card::Figure(card) => figure(ui, card, frame, asks),
                Card::Contract(card) => contract::contract(ui, card, frame, asks),
            }
        });
    });
}

/// Nothing is selected: what there is, and what to do first.
fn story(ui: &mut Ui, card: &StoryCard, frame: &Frame<'_>) {
    let colors = &frame.colors;
    widgets::paragraph(ui, theme::second(card.name.clone(), colors));
    let title = if card.title.is_empty() { &card.name } else { &card.title };
    widgets::selectable(ui, theme::heading(title.clone(), colors));
    ui.add_space(theme::GAP);
    for sentence in &card.sentences {
        widgets::selectable(ui, theme::body(sentence.clone(), colors));
        ui.add_space(2.0);
    }
    ui.add_space(4.0);
    widgets::meter(ui, card.coverage, colors);
    ui.add_space(theme::GAP_WIDE);
    widgets::hairline(ui, colors);
    ui.add_space(theme::GAP_WIDE);
    widgets::section(ui, &frame.say("card-first-steps"), colors);
    let key = |command: Command| {
        entry(command)
            .and_then(|row| row.shortcuts.first())
            .map(|shortcut| key_label(shortcut, frame.words))
            .unwrap_or_default()
    };
    let steps = [
        frame.say("card-step-click"),
        frame.words.tell("card-step-walk", &[("key", key(Command::NextPoint).into())]),
        frame.words.tell("card-step-open", &[("key", key(Command::Open).into())]),
        frame.words.tell("card-step-keys", &[("key", key(Command::Keys).into())]),
    ];
    for step in steps {
        widgets::paragraph(ui, theme::second(step, colors));
        ui.add_space(2.0);
    }
}

fn figure(ui: &mut Ui, card: &FigureCard, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    widgets::paragraph(ui, theme::second(card.date.clone(), colors));
    let mut words = theme::title(card.words.clone(), colors);
    if card.set_aside.is_some() {
        words = words.strikethrough().color(colors.muted);
    }
    widgets::selectable(ui, words);
    if !card.number.is_empty() {
        widgets::selectable(ui, theme::second(card.number.clone(), colors));
    }
    widgets::paragraph(ui, theme::body(card.series.clone(), colors));
    if !card.about.is_empty() {
        widgets::paragraph(ui, theme::second(card.about.clone(), colors));
    }
    boxes(ui, card, frame, asks);
    ui.add_space(theme::GAP);
    if !card.counts.is_empty() {
        widgets::section(ui, &card.counts, colors);
    }
    report::reports(ui, &card.reports, frame, asks);
    if card.more > 0 {
        let more = frame.words.tell("card-more-reports", &[("count", card.more.into())]);
        widgets::paragraph(ui, theme::second(more, colors));
    }
    foot(ui, &card.notes, &card.extra, &card.origin, frame);
    behind::behind(ui, frame, asks);
}

/// What the hedge means and who lost it, what replaced the row, what a claim is measured from.
fn boxes(ui: &mut Ui, card: &FigureCard, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    ui.add_space(4.0);
    if let Some(aside) = &card.set_aside {
        set_aside(ui, aside, theme::BODY, frame, asks);
    }
    if let Some(hedge) = &card.hedge {
        widgets::note_box(ui, theme::text(hedge.clone(), Face::Regular, theme::SECOND, colors.ink), colors);
    }
    if let Some(lost) = &card.lost {
        widgets::paragraph(ui, theme::second(lost.clone(), colors).color(colors.warn));
    }
    if !card.statuses.is_empty() {
        widgets::paragraph(ui, theme::second(card.statuses.join(", "), colors));
    }
    if let Some((said, row)) = &card.baseline {
        match row {
            Some(row) => {
                if widgets::link(ui, said, theme::SECOND, colors).clicked() {
                    asks.look(Look::Select(Some(Pick::Figure(*row))));
                }
            }
            None => {
                widgets::paragraph(ui, theme::second(said.clone(), colors));
            }
        }
    }
}

/// Why a row no longer counts, and the way to what replaced it.
pub fn set_aside(ui: &mut Ui, aside: &SetAside, size: f32, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    widgets::paragraph(ui, theme::text(aside.reason.clone(), Face::Regular, size, colors.warn));
    let Some((other, pick)) = &aside.replaced_by else { return };
    let key = if pick.is_some() { "card-replaced-by" } else { "card-replaced-by-unknown" };
    let said = frame.words.tell(key, &[("row", other.into())]);
    match pick {
        Some(pick) if widgets::link(ui, &said, theme::SECOND, colors).clicked() => {
            asks.look(Look::Select(Some(*pick)));
        }
        Some(_) => {}
        None => {
            widgets::paragraph(ui, theme::second(said, colors));
        }
    }
}

/// Notes, columns with no place of their own, and where the row stands in its file.
pub fn foot(ui: &mut Ui, notes: &[String], extra: &[(String, String)], origin: &str, frame: &Frame<'_>) {
    let colors = &frame.colors;
    let kept: Vec<&(String, String)> = extra.iter().filter(|(_, value)| !value.is_empty()).collect();
    if notes.is_empty() && kept.is_empty() && origin.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::hairline(ui, colors);
    ui.add_space(theme::GAP);
    if !notes.is_empty() {
        widgets::section(ui, &frame.say("card-notes"), colors);
        for note in notes {
            widgets::selectable(ui, theme::text(note.clone(), Face::Regular, theme::SECOND, colors.ink));
        }
        ui.add_space(theme::GAP);
    }
    if !kept.is_empty() {
        widgets::section(ui, &frame.say("card-columns"), colors);
        for (name, value) in kept {
            widgets::name_and_value(ui, name, value, colors);
        }
        ui.add_space(theme::GAP);
    }
    if !origin.is_empty() {
        widgets::paragraph(ui, theme::small(origin.to_owned(), colors));
    }
}
