//! All sources of a data set, each once.

use super::field::Field;
use super::header::slug;
use super::ids;
use super::problem::{Problem, ProblemKind, Severity};
use super::row::{Extra, Row};
use crate::model::{Level, ReportedDate, Source, link};
use std::collections::BTreeMap;

/// Sources by key, by what they are, and by the cells that describe them.
#[derive(Debug, Default)]
pub struct Book {
    pub sources: Vec<Source>,
    by_id: BTreeMap<String, usize>,
    /// Title, publisher, author, date and address: what makes two inline sources one.
    by_identity: BTreeMap<String, usize>,
    /// Sources known by a name or an address alone, and keys that nothing answers to.
    by_name: BTreeMap<String, usize>,
    /// What the same cells gave before, with the cells that had no place.
    pub by_cells: BTreeMap<String, (usize, Extra)>,
    /// Whether a table of sources was read: then a word without a blank is a key.
    pub has_table: bool,
    /// Where each row of a table of sources stands, for problems that show late.
    places: Vec<Problem>,
}

impl Book {
    /// Takes a row of a table of sources.
    pub fn enter(&mut self, row: &Row<'_>, problems: &mut Vec<Problem>) {
        let mut extra = Extra::new();
        let mut source = describe(row, &mut extra, problems);
        source.id = row.text(Field::Id);
        source.via = parts(row.get(Field::SourceVia)).map(str::to_owned).collect();
        source.lang = row.text(Field::Lang);
        source.note = row.text(Field::Note);
        extra.extend(row.unknown_cells());
        source.extra = extra;
        self.sources.push(source);
        let kind = ProblemKind::UnknownVia;
        self.places.push(row.cell_problem(Field::SourceVia, Severity::Warning, kind));
        self.has_table = true;
    }

    /// Closes the tables of sources: ids become unique, and keys between sources are checked.
    pub fn close_tables(&mut self, problems: &mut Vec<Problem>) {
        let mut renamed: Vec<(String, String)> = Vec::new();
        ids::settle(
            &mut self.sources,
            |source| &mut source.id,
            made_id,
            |source, old| {
                renamed.push((source.id.clone(), old.to_owned()));
            },
        );
        self.by_id = self.sources.iter().enumerate().map(|(at, source)| (source.id.clone(), at)).collect();
        for (renamed, old) in renamed {
            let place = self.by_id.get(&renamed).and_then(|at| self.places.get(*at));
            if let Some(place) = place {
                let kind = ProblemKind::DuplicateId { renamed };
                let problem = Problem { kind, column: None, ..place.clone() };
                problems.push(problem.in_column("id").found(&old));
            }
        }
        for (source, place) in self.sources.iter().zip(&self.places) {
            let unknown = source.via.iter().filter(|via| !self.by_id.contains_key(*via) && self.is_key(via));
            problems.extend(unknown.map(|via| place.clone().found(via)));
        }
    }

    /// Gives the sources that came without an id one of their own.
    pub fn close(mut self) -> Vec<Source> {
        ids::settle(&mut self.sources, |source| &mut source.id, made_id, |_, _| {});
        self.sources
    }

    pub fn with_id(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// Whether words are meant as a key and not as a name: `gdn-2026-02-17`, and beside a table of
    /// sources also `gdn`, but not `Reuters`.
    pub fn is_key(&self, words: &str) -> bool {
        if words.contains(char::is_whitespace) || is_address(words) {
            return false;
        }
        let has_digit = words.bytes().any(|byte| byte.is_ascii_digit());
        let composed = words.contains(['-', '_']) && has_digit;
        composed || (self.has_table && (has_digit || words.starts_with(char::is_lowercase)))
    }

    /// The source that is known by these words alone.
    pub fn named(&mut self, words: &str) -> usize {
        let make = || {
            if is_address(words) {
                Source { url: words.to_owned(), ..Source::default() }
            } else {
                Source { title: words.to_owned(), ..Source::default() }
            }
        };
        known_or_new(&mut self.sources, &mut self.by_name, words, make)
    }

    /// The empty source that stands for a key nothing answers to, so that the key is not lost.
    pub fn missing(&mut self, key: &str) -> usize {
        let make = || Source { id: key.to_owned(), ..Source::default() };
        known_or_new(&mut self.sources, &mut self.by_name, key, make)
    }

    /// The source a row describes: a known one, which gets what it lacked, or a new one. What
    /// disagrees with the known one is handed back.
    pub fn add(&mut self, row: &Row<'_>, source: Source) -> (usize, Extra) {
        let date = source.date.as_ref().map(|date| date.edtf.as_str()).unwrap_or_default();
        let identity = [&source.title, &source.publisher, &source.author, date, &source.url].join("\u{1f}");
        if let Some(at) = self.by_identity.get(&identity).copied() {
            return (at, self.complete(row, at, source));
        }
        let at = self.sources.len();
        self.sources.push(source);
        self.by_identity.insert(identity, at);
        (at, Extra::new())
    }

    /// Fills what a source lacks; what disagrees with it is handed back.
    pub fn complete(&mut self, row: &Row<'_>, at: usize, more: Source) -> Extra {
        let mut extra = Extra::new();
        let Some(known) = self.sources.get_mut(at) else { return extra };
        let mut text = |field, into: &mut String, value: String| {
            if into.is_empty() {
                *into = value;
            } else if !value.is_empty() && *into != value {
                extra.push((row.header(field).to_owned(), value));
            }
        };
        text(Field::SourceTitle, &mut known.title, more.title);
        text(Field::SourcePublisher, &mut known.publisher, more.publisher);
        text(Field::SourceAuthor, &mut known.author, more.author);
        text(Field::SourceUrl, &mut known.url, more.url);
        text(Field::ArchiveUrl, &mut known.archive_url, more.archive_url);
        text(Field::SourceKind, &mut known.kind, more.kind);
        text(Field::SourceBasis, &mut known.basis, more.basis);
        text(Field::SourceCorrection, &mut known.correction_note, more.correction_note);
        let mut date = |field, into: &mut Option<ReportedDate>, value: Option<ReportedDate>| {
            if into.is_none() {
                *into = value;
            } else if value.is_some() && *into != value {
                row.keep(field, &mut extra);
            }
        };
        date(Field::SourceDate, &mut known.date, more.date);
        date(Field::SourceModified, &mut known.modified, more.modified);
        date(Field::ArchiveDate, &mut known.archive_date, more.archive_date);
        date(Field::Accessed, &mut known.accessed, more.accessed);
        if known.level.is_none() {
            known.level = more.level;
        } else if more.level.is_some() && known.level != more.level {
            row.keep(Field::SourceLevel, &mut extra);
        }
        extra
    }
}

fn known_or_new(
    sources: &mut Vec<Source>,
    names: &mut BTreeMap<String, usize>,
    name: &str,
    make: impl FnOnce() -> Source,
) -> usize {
    if let Some(at) = names.get(name) {
        return *at;
    }
    let at = sources.len();
    sources.push(make());
    names.insert(name.to_owned(), at);
    at
}

/// Publisher (or title, or host) and date.
fn made_id(source: &Source) -> String {
    let host = link::check(&source.url).map(|link| link.host().to_owned()).unwrap_or_default();
    let name = [&source.publisher, &source.title, &host].into_iter().find(|name| !name.is_empty());
    let date = source.date.as_ref().map(|date| date.edtf.as_str()).unwrap_or_default();
    slug(&format!("{} {date}", name.map(|name| slug(name)).unwrap_or_else(|| "source".to_owned())))
}

/// The cells of a row that describe a source.
pub fn describe(row: &Row<'_>, extra: &mut Extra, problems: &mut Vec<Problem>) -> Source {
    for field in [Field::SourceUrl, Field::ArchiveUrl] {
        let address = row.get(field);
        if let (false, Err(refusal)) = (address.is_empty(), link::check(address)) {
            problems.push(row.cell_problem(field, Severity::Warning, ProblemKind::BadAddress(refusal)));
        }
    }
    Source {
        title: row.text(Field::SourceTitle),
        publisher: row.text(Field::SourcePublisher),
        author: row.text(Field::SourceAuthor),
        date: row.date(Field::SourceDate, extra, problems),
        modified: row.date(Field::SourceModified, extra, problems),
        url: row.text(Field::SourceUrl),
        archive_url: row.text(Field::ArchiveUrl),
        archive_date: row.date(Field::ArchiveDate, extra, problems),
        accessed: row.date(Field::Accessed, extra, problems),
        kind: row.text(Field::SourceKind),
        level: row.code(Field::SourceLevel, Level::from_code, extra, problems),
        basis: row.text(Field::SourceBasis),
        correction_note: row.text(Field::SourceCorrection),
        ..Source::default()
    }
}

/// Several keys or names in one cell stand between semicolons.
pub fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty())
}

pub fn is_address(words: &str) -> bool {
    let lower = words.get(..8).unwrap_or(words).to_ascii_lowercase();
    lower.starts_with("http://") || lower.starts_with("https://")
}
