//! How values are worded in the window: one door to the wording of the floor `text`.

use crate::model::{
    AmountKind, ContractEvent, Currency, Decimal, Figure, Level, Qualifier, ReportedDate, Source, Status,
    Unit,
};
use crate::text::{self, Lang};
use std::borrow::Cow;

pub fn date(date: &ReportedDate, lang: Lang) -> String {
    text::date(date, lang)
}

pub fn date_short(date: &ReportedDate, lang: Lang) -> String {
    text::date_short(date, lang)
}

pub fn precision(date: &ReportedDate, lang: Lang) -> String {
    text::date_precision(date, lang)
}

pub fn quantity(number: Decimal, unit: &Unit, lang: Lang) -> String {
    text::quantity(number, unit, lang)
}

pub fn money(number: Decimal, currency: Option<Currency>, lang: Lang) -> String {
    quantity(number, &currency.map_or(Unit::None, Unit::Money), lang)
}

/// The hedge in a word, for the table; an estimate or a forecast says so.
pub fn hedge(figure: &Figure, lang: Lang) -> String {
    let mut said: Vec<String> = figure.qualifier.map(|known| qualifier(known, lang)).into_iter().collect();
    said.extend(figure.status.iter().map(|known| status(*known, lang)));
    said.join(", ")
}

pub fn qualifier(qualifier: Qualifier, lang: Lang) -> String {
    text::hedge(qualifier, lang)
}

/// What the hedge means, in a sentence; `None` where the figure was stated as it stands.
pub fn hedge_sentence(figure: &Figure, lang: Lang) -> Option<String> {
    text::hedge_sentence(figure, lang)
}

pub fn status(status: Status, lang: Lang) -> String {
    text::status(status, lang)
}

pub fn level(level: Level, lang: Lang) -> String {
    text::level(level, lang)
}

pub fn amount_kind(kind: AmountKind, lang: Lang) -> String {
    text::amount_kind(kind, lang)
}

pub fn contract_event(event: &ContractEvent, lang: Lang) -> String {
    line(&text::contract_event(&event.event, lang))
}

pub fn contract_status(event: &ContractEvent, lang: Lang) -> String {
    line(&text::contract_status(&event.status, lang))
}

/// Text of a file on one line, with nothing hidden in it, ready to be drawn.
pub fn line(words: &str) -> String {
    let shown = text::display(words);
    match text::visual_order(&shown) {
        Cow::Borrowed(_) => shown,
        Cow::Owned(ordered) => ordered,
    }
}

/// The figure in the words it was printed in; without them, the number worded here.
pub fn figure_words(figure: &Figure, lang: Lang) -> (String, bool) {
    if !figure.value_text.trim().is_empty() {
        return (line(&figure.value_text), true);
    }
    let said = match (figure.value, figure.low.zip(figure.high), &figure.relative) {
        (Some(value), ..) => quantity(value, &figure.unit, lang),
        (None, Some((low, high)), _) => {
            format!("{}\u{2013}{}", quantity(low, &Unit::None, lang), quantity(high, &figure.unit, lang))
        }
        (None, None, Some(claim)) => text::relative(*claim, lang),
        (None, None, None) => String::new(),
    };
    (said, false)
}

/// Begins with a capital: month names do not in every language.
pub fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Words of a file in quotation marks of the language.
pub fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("\u{201c}{text}\u{201d}"),
        Lang::Pl => format!("\u{201e}{text}\u{201d}"),
    }
}

pub use crate::chart::localized;

/// One line that cites a source: who, what, when, where. Only what is known.
pub fn citation(source: &Source, lang: Lang) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut add = |words: &str| {
        if !words.trim().is_empty() {
            // To be copied: in the order of reading, not of drawing.
            parts.push(text::display(words.trim()));
        }
    };
    add(&source.author);
    if !source.title.trim().is_empty() {
        add(&quoted(source.title.trim(), lang));
    }
    add(&source.publisher);
    if let Some(published) = &source.date {
        add(&date(published, lang));
    }
    let mut said = parts.join(", ");
    for address in [&source.url, &source.archive_url] {
        // Only what could be opened is cited as an address.
        if let Ok(link) = crate::model::link::check(address) {
            said.push_str(if said.is_empty() { "" } else { ". " });
            said.push_str(link.address());
        }
    }
    said
}
