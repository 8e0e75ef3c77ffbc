//! One report on the card: who said it, when, in which words, and where to read it.

use super::aside::SetAside;
use crate::chart::Pick;
use crate::model::link::{self, LinkRefusal, SafeLink};
use crate::model::{DataSet, Quote, Source, SourceIndex};
use crate::text::Words;
use crate::ui::wording;

/// An address as far as the program would go with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Address {
    /// Nobody gave one.
    #[default]
    Unseen,
    Open(SafeLink),
    /// Shown as written and never opened.
    Refused(String),
}

impl Address {
    fn new(text: &str) -> Self {
        match link::check(text) {
            Ok(link) => Self::Open(link),
            Err(LinkRefusal::Empty) => Self::Unseen,
            Err(_) => Self::Refused(wording::line(text)),
        }
    }

    pub const fn link(&self) -> Option<&SafeLink> {
        match self {
            Self::Open(link) => Some(link),
            Self::Unseen | Self::Refused(_) => None,
        }
    }
}

/// One source of one row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The row it comes from.
    pub row: Option<Pick>,
    pub publisher: String,
    /// The words of its row as printed, in quotation marks; the number where no words were kept. Empty
    /// for the selected row, whose words stand over the card.
    pub words: String,
    /// What its row says otherwise than the one that is used.
    pub differs: String,
    /// No source is named at all.
    pub unnamed: bool,
    /// It was computed from rows of a file, which the publisher names.
    pub computed: bool,
    /// "primary, used", "retells The Guardian".
    pub standing: String,
    pub used: bool,
    pub selected: bool,
    pub deprecated: bool,
    /// Why it no longer counts, where that is not said over the card.
    pub aside: Option<SetAside>,
    /// Why it is the one that is used.
    pub why: String,
    pub title: String,
    pub author: String,
    pub published: String,
    /// What nobody gave of author, publisher, title and date, in words.
    pub missing: String,
    /// The date in the words of the source.
    pub date_printed: String,
    /// Whom it relies on, in a sentence; empty where nobody is named.
    pub via: String,
    /// In the quotation marks of the language.
    pub quote: String,
    pub article: Address,
    pub archive: Address,
    /// Nobody gave an archived copy, nor a day on which there was one.
    pub unarchived: bool,
    pub citation: String,
    /// What the publisher corrected, and remarks on the source.
    pub remarks: Vec<String>,
    /// Columns of the source that have no place on the card.
    pub extra: Vec<(String, String)>,
}

/// What a row says of its report, beside what the source says of itself.
pub(super) struct RowOfReport<'a> {
    pub pick: Pick,
    pub words: String,
    pub differs: String,
    pub via: &'a [SourceIndex],
    pub quote: &'a Quote,
    pub date_text: &'a str,
    pub used: bool,
    /// There are others, so it is worth saying which one the line uses.
    pub has_others: bool,
    pub selected: bool,
    pub deprecated: bool,
    pub aside: Option<SetAside>,
    pub why: &'a str,
    /// From how many rows of which file it was computed, where it was.
    pub computed: Option<String>,
}

/// The report of a row by one of its sources; `None` stands for a row that names no source.
pub(super) fn build(data: &DataSet, row: &RowOfReport<'_>, source: Option<&Source>, words: &Words) -> Report {
    let lang = words.lang();
    let mut report = Report {
        row: Some(row.pick),
        words: row.words.clone(),
        differs: row.differs.clone(),
        used: row.used,
        selected: row.selected,
        deprecated: row.deprecated,
        aside: row.aside.clone(),
        why: row.why.to_owned(),
        date_printed: wording::line(row.date_text.trim()),
        quote: quote(row.quote, words),
        ..Report::default()
    };
    let Some(source) = source.filter(|source| source.is_named()) else {
        if let Some(computed) = &row.computed {
            report.computed = true;
            report.publisher.clone_from(computed);
            return report;
        }
        report.unnamed = true;
        report.publisher = words.say("card-no-source");
        report.standing = standing(None, row, &[], words);
        return report;
    };
    let relied_on = relied_on(data, row.via, source);
    report.publisher = wording::line(source.short_name());
    report.standing = standing(Some(source), row, &relied_on, words);
    if source.title.trim() != source.short_name() {
        report.title = wording::line(source.title.trim());
    }
    report.author = wording::line(source.author.trim());
    report.published = source.date.as_ref().map(|date| wording::date(date, lang)).unwrap_or_default();
    report.missing = missing(source, words);
    // The first of them stands beside the name already: "retells The Guardian".
    if let Some(others) = relied_on.get(1..).filter(|others| !others.is_empty()) {
        report.via = words.tell("card-according-to", &[("source", others.join(", ").into())]);
    }
    report.article = Address::new(&source.url);
    report.archive = Address::new(&source.archive_url);
    let is_copy = report.article.link().is_some_and(|link| is_archive(link.host()));
    report.unarchived = report.archive == Address::Unseen && source.archive_date.is_none() && !is_copy;
    let figure = match row.pick {
        Pick::Figure(at) | Pick::Row(at, _) => data.figures.get(at),
        Pick::Contract(_) => None,
    };
    report.citation = match figure {
        Some(figure) => wording::citation_of(figure, source, words),
        None => wording::citation(source, lang),
    };
    report.remarks = remarks(source, words);
    report.extra =
        source.extra.iter().map(|(name, value)| (wording::line(name), wording::line(value))).collect();
    report
}

/// Whether a host keeps copies of pages of others: an address there is one.
fn is_archive(host: &str) -> bool {
    const HOSTS: [&str; 7] = [
        "archive.org",
        "archive.today",
        "archive.ph",
        "archive.is",
        "perma.cc",
        "webcitation.org",
        "webarchive.org.uk",
    ];
    HOSTS
        .iter()
        .any(|known| host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

fn quote(quote: &Quote, words: &Words) -> String {
    let text = quote.text.trim();
    if text.is_empty() { String::new() } else { wording::quoted(&wording::line(text), words.lang()) }
}

/// Names of the sources a report relies on: those of the row first, then those of the source.
fn relied_on(data: &DataSet, via: &[SourceIndex], source: &Source) -> Vec<String> {
    let of_row = via.iter().filter_map(|index| data.source(*index)).map(Source::short_name);
    let of_source = source.via.iter().map(|name| match data.source_by_id(name) {
        Some((_, source)) => source.short_name(),
        None => name.as_str(),
    });
    let mut names: Vec<String> = Vec::new();
    for name in of_row.chain(of_source).map(|name| wording::line(name.trim())) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// An empty field is said, not hidden: a reader cannot tell it from one that was left off.
fn missing(source: &Source, words: &Words) -> String {
    let given = |text: &str| !text.trim().is_empty();
    let fields = [
        (given(&source.author), "card-no-author"),
        (given(&source.publisher), "card-no-publisher"),
        (given(&source.title), "card-no-title"),
        (source.date.is_some(), "card-no-date"),
    ];
    let missing = fields.into_iter().filter(|(given, _)| !given).map(|(_, key)| words.say(key));
    wording::sentence_case(&missing.collect::<Vec<_>>().join(", "))
}

/// How near the source stands, and whether the line uses it.
fn standing(source: Option<&Source>, row: &RowOfReport<'_>, relied_on: &[String], words: &Words) -> String {
    let mut parts = Vec::new();
    if let Some(first) = relied_on.first() {
        parts.push(words.tell("card-retells", &[("source", first.into())]));
    } else if let Some(level) = source.and_then(|source| source.level) {
        parts.push(wording::level(level, words.lang()));
    }
    if row.deprecated {
        parts.push(words.say("card-set-aside"));
    } else if row.used && row.has_others {
        parts.push(words.say("card-used"));
    }
    parts.join(", ")
}

fn remarks(source: &Source, words: &Words) -> Vec<String> {
    let lang = words.lang();
    let mut remarks = Vec::new();
    if !source.correction_note.trim().is_empty() {
        let note = wording::line(source.correction_note.trim());
        remarks.push(words.tell("card-corrected", &[("note", note.into())]));
    }
    let dated = [
        ("card-modified", &source.modified),
        ("card-archived-on", &source.archive_date),
        ("card-accessed", &source.accessed),
    ];
    for (key, date) in dated {
        if let Some(date) = date {
            remarks.push(words.tell(key, &[("date", wording::date(date, lang).into())]));
        }
    }
    if !source.basis.trim().is_empty() {
        let basis = wording::line(source.basis.trim());
        remarks.push(words.tell("card-basis", &[("basis", basis.into())]));
    }
    if !source.note.trim().is_empty() {
        remarks.push(wording::line(source.note.trim()));
    }
    remarks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, opens: bool) {
        let made = Address::new(address);
        assert_eq!(made.link().is_some(), opens, "{address}");
        assert_eq!(made == Address::Unseen, address.trim().is_empty(), "{address}");
    }

    #[test]
    fn an_address_in_an_archive_is_an_archived_copy() {
        assert!(is_archive("web.archive.org") && is_archive("archive.org") && is_archive("perma.cc"));
        assert!(!is_archive("example.org") && !is_archive("notarchive.org") && !is_archive("archive.org.uk"));
    }

    #[test]
    fn only_plain_addresses_open() {
        check("https://example.org/a", true);
        check("http://example.org", true);
        check("", false);
        check("  ", false);
        check("javascript:alert(1)", false);
        check("file:///etc/hosts", false);
        check("https://user@example.org", false);
    }
}
