//! The sources of a chart as lists that other programs read: BibLaTeX, RIS, CSL-JSON and Markdown; and
//! the chart in words.
//!
//! `hayagriva` was weighed and left out: it reads BibLaTeX and sets citations, but writes neither BibLaTeX
//! nor RIS, and brings the collation of ICU, a YAML reader and 3.4 MB of styles. What is written here are
//! four small formats of text; the tests read them with parsers of other hands.

mod bibtex;
mod csl;
mod dates;
mod format;
mod markdown;
mod ris;
mod rows;

pub use format::ListFormat;
pub(in crate::write) use rows::ToldRow;

use super::carry::{part_of, rows_of};
use crate::chart::{Chart, ChartSpec, FigureIndex, SourceOrder};
use crate::model::{DataSet, Source, SourceIndex, link};
use crate::text::{self, Words};
pub(in crate::write) use dates::Moment;
use std::collections::{BTreeMap, BTreeSet};

/// What is on a chart, with its sources in the order of their numbers.
#[derive(Debug)]
pub struct Listed {
    /// The rows of the series and contracts that are shown, what these lean on, and their sources.
    data: DataSet,
    chart: Chart,
    spec: ChartSpec,
    pub(in crate::write) heading: (String, String),
    /// Sources as the page and the window number them.
    pub(in crate::write) order: Vec<SourceIndex>,
    /// Rows of the data it was made of, by their place in its own.
    pub(in crate::write) rows: (Vec<usize>, Vec<usize>),
}

impl Listed {
    /// The rows and sources of a chart. What is switched off is not on it. Grows with the data.
    pub fn new(data: &DataSet, spec: &ChartSpec, words: &Words) -> Self {
        let heading = Chart::new(data, &FigureIndex::new(data), spec).heading(data, spec, words);
        let mut spec = spec.clone();
        spec.series.retain(|series| series.visible);
        spec.lanes.retain(|lane| lane.visible);
        let part = part_of(data, &spec);
        let chart = Chart::new(&part, &FigureIndex::new(&part), &spec);
        let all = (0..part.sources.len()).map(SourceIndex);
        let order = SourceOrder::new((&part, &spec), chart.numbering().order(), all).sources;
        Self { rows: rows_of(data, &spec), data: part, chart, spec, heading, order }
    }

    pub fn data(&self) -> &DataSet {
        &self.data
    }

    /// The title over the page.
    pub fn title(&self) -> &str {
        &self.heading.0
    }

    /// How many sources the lists have.
    pub fn sources(&self) -> usize {
        self.order.len()
    }

    /// The chart in words, for those who hear it.
    pub fn alt_text(&self, words: &Words) -> String {
        self.chart.alt_text(&self.data, &self.spec, words)
    }

    pub fn bibtex(&self, words: &Words) -> String {
        bibtex::write(&self.references(words))
    }

    pub fn ris(&self, words: &Words) -> String {
        ris::write(&self.references(words))
    }

    pub fn csl_json(&self, words: &Words) -> String {
        csl::write(&self.references(words))
    }

    pub fn markdown(&self, words: &Words) -> String {
        markdown::write(self, words)
    }

    /// The number of a source in the lists, from 1.
    fn number(&self, index: SourceIndex) -> Option<usize> {
        self.order.iter().position(|known| *known == index).map(|place| place + 1)
    }

    pub(in crate::write) fn references(&self, words: &Words) -> Vec<Reference> {
        let mut taken = BTreeSet::new();
        let names: BTreeMap<&str, &Source> =
            self.data.sources.iter().map(|source| (source.id.as_str(), source)).collect();
        let sources = self.order.iter().filter_map(|index| self.data.source(*index));
        sources.map(|source| Reference::of(source, &names, &mut taken, words)).collect()
    }
}

/// One source, in texts of one line each. What nobody printed is empty.
pub(in crate::write) struct Reference {
    /// Letters, digits and `.`, `-`, `_`; no other source has it, in capitals or not.
    pub key: String,
    pub title: String,
    pub publisher: String,
    /// As printed; several stand between semicolons. No name is taken apart into given and family name.
    pub authors: Vec<String>,
    pub kind: String,
    pub issued: Option<Moment>,
    pub accessed: Option<Moment>,
    pub archived: Option<Moment>,
    pub url: Option<String>,
    pub archive: Option<String>,
    pub lang: String,
    pub notes: Vec<String>,
}

impl Reference {
    fn of(
        source: &Source,
        names: &BTreeMap<&str, &Source>,
        taken: &mut BTreeSet<String>,
        words: &Words,
    ) -> Self {
        let line = |field: &str| text::display(field);
        let moment = |date: &Option<_>| date.as_ref().map(|date| Moment::of(date, words.lang()));
        Self {
            key: key(&source.id, taken),
            title: line(&source.title),
            publisher: line(&source.publisher),
            authors: source.author.split(';').map(line).filter(|name| !name.is_empty()).collect(),
            kind: source.kind.trim().to_ascii_lowercase(),
            issued: moment(&source.date),
            accessed: moment(&source.accessed),
            archived: moment(&source.archive_date),
            url: address(&source.url),
            archive: address(&source.archive_url),
            lang: language(&source.lang),
            notes: notes(source, names, words),
        }
    }

    pub(in crate::write) fn note(&self) -> String {
        self.notes.join(" ")
    }
}

/// Whether a text can stand as a tag of a language.
fn language(tag: &str) -> String {
    let tag = tag.trim();
    let is_tag = tag.len() <= 35 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_tag { tag.to_owned() } else { String::new() }
}

/// What else is known of a source, in sentences: how near it stands to the evidence, whom it relies on,
/// corrections, and addresses that no program should open.
fn notes(source: &Source, names: &BTreeMap<&str, &Source>, words: &Words) -> Vec<String> {
    let lang = words.lang();
    let tell = |key: &str, text: String| {
        let text = text.trim_end_matches('.').to_owned();
        (!text.is_empty()).then(|| words.tell(key, &[("text", text.into())]))
    };
    let level = source.level.map(|level| text::level(level, lang)).unwrap_or_default();
    let via: Vec<String> = source
        .via
        .iter()
        .map(|via| text::display(names.get(via.as_str()).map_or(via.as_str(), |known| known.short_name())))
        .collect();
    let refused = |url: &str| if link::check(url).is_err() { text::display(url) } else { String::new() };
    let undated = |date: &Option<crate::model::ReportedDate>| match date {
        Some(date) if Moment::of(date, lang).is_only_words() => text::date(date, lang),
        _ => String::new(),
    };
    let modified = source.modified.as_ref().map(|date| text::date(date, lang)).unwrap_or_default();
    let mut notes: Vec<String> = [
        tell("write-note-level", level),
        tell("write-note-via", via.join(", ")),
        tell("write-note-basis", text::display(&source.basis)),
        tell("write-note-date", undated(&source.date)),
        tell("write-note-modified", modified),
        tell("write-note-correction", text::display(&source.correction_note)),
        tell("write-note-address", refused(&source.url)),
        tell("write-note-archive", refused(&source.archive_url)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let own = text::display(&source.note);
    notes.extend((!own.is_empty()).then_some(own));
    notes.extend(source.extra.iter().filter_map(|(name, value)| {
        let value = text::display(value);
        (!value.is_empty()).then(|| format!("{}: {value}.", text::display(name)))
    }));
    notes
}

/// A key of plain letters, made of the id: the same id gives the same key as long as no other source
/// takes it first.
fn key(id: &str, taken: &mut BTreeSet<String>) -> String {
    let plain = |sign: char| if sign.is_ascii_alphanumeric() || "._".contains(sign) { sign } else { '-' };
    let made: String = id.chars().take(80).map(plain).collect();
    let parts: Vec<&str> = made.split('-').filter(|part| !part.is_empty()).collect();
    let base = if parts.is_empty() { "source".to_owned() } else { parts.join("-") };
    let mut key = base.clone();
    let mut number = 1;
    while !taken.insert(key.to_ascii_lowercase()) {
        number += 1;
        key = format!("{base}-{number}");
    }
    key
}

/// An address that may be opened, else nothing. Signs that no address has and that mean something in the
/// formats are written as their numbers, which any browser does as well.
fn address(url: &str) -> Option<String> {
    let link = link::check(url).ok()?;
    let mut address = String::with_capacity(link.address().len());
    for sign in link.address().chars() {
        match sign {
            '<' | '>' | '"' | '{' | '}' | '|' | '^' | '`' => {
                address.push_str(&format!("%{:02X}", u32::from(sign)));
            }
            sign => address.push(sign),
        }
    }
    Some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_plain_and_each_stands_once() {
        let mut taken = BTreeSet::new();
        let mut made = |id: &str| key(id, &mut taken);
        assert_eq!(made("gdn-2026-02-17"), "gdn-2026-02-17");
        assert_eq!(made("GDN 2026/02/17"), "GDN-2026-02-17-2");
        assert_eq!(made("}, @evil{x, = ż"), "evil-x");
        assert_eq!(made("źź"), "source");
        assert_eq!(made(""), "source-2");
    }

    #[test]
    fn only_addresses_that_may_be_opened_are_addresses() {
        assert_eq!(address("https://e.org/a{b}?c|d"), Some("https://e.org/a%7Bb%7D?c%7Cd".to_owned()));
        assert_eq!(address("javascript:alert(1)"), None);
        assert_eq!(address("https://user@e.org"), None);
    }
}
