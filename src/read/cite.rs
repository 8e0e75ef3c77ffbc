//! Which sources a row names: by key, by address, in words, or in columns of its own.

use super::book::{Book, describe, is_address, parts};
use super::field::Field;
use super::problem::{Problem, ProblemKind, Severity};
use super::row::{Extra, Row};
use crate::model::{Source, SourceIndex, link};

/// The sources of a row.
pub fn sources(
    row: &Row<'_>,
    book: &mut Book,
    extra: &mut Extra,
    problems: &mut Vec<Problem>,
) -> Vec<SourceIndex> {
    let (mut found, loose) = by_key(row, Field::Source, ProblemKind::UnknownSource, book, problems);
    let described = row.plan.describing().iter().any(|field| !row.get(*field).is_empty());
    match loose.as_slice() {
        // One name or address belongs with the columns that describe the source.
        [] if !described => {}
        [] => inline(row, None, &mut found, book, extra, problems),
        [one] => inline(row, Some(one), &mut found, book, extra, problems),
        several => {
            for words in several {
                check_address(row, words, problems);
                push(&mut found, book.named(words));
            }
            if described {
                inline(row, None, &mut found, book, extra, problems);
            }
        }
    }
    found.into_iter().map(SourceIndex).collect()
}

/// The sources a row relies on.
pub fn via(row: &Row<'_>, book: &mut Book, problems: &mut Vec<Problem>) -> Vec<SourceIndex> {
    let (mut found, loose) = by_key(row, Field::SourceVia, ProblemKind::UnknownVia, book, problems);
    for words in loose {
        push(&mut found, book.named(words));
    }
    found.into_iter().map(SourceIndex).collect()
}

fn push(found: &mut Vec<usize>, at: usize) {
    if !found.contains(&at) {
        found.push(at);
    }
}

/// Sources by key; what is no key is handed back. A key that nothing answers to is a problem.
fn by_key<'a>(
    row: &'a Row<'_>,
    field: Field,
    kind: ProblemKind,
    book: &mut Book,
    problems: &mut Vec<Problem>,
) -> (Vec<usize>, Vec<&'a str>) {
    let cell = row.get(field);
    if let Some(at) = book.with_id(cell) {
        return (vec![at], Vec::new());
    }
    let (mut found, mut loose) = (Vec::new(), Vec::new());
    for part in parts(cell) {
        if let Some(at) = book.with_id(part) {
            push(&mut found, at);
        } else if book.is_key(part) {
            problems.push(row.cell_problem(field, Severity::Error, kind.clone()).found(part));
            push(&mut found, book.missing(part));
        } else {
            loose.push(part);
        }
    }
    (found, loose)
}

fn check_address(row: &Row<'_>, words: &str, problems: &mut Vec<Problem>) {
    if let (true, Err(refusal)) = (is_address(words), link::check(words)) {
        let kind = ProblemKind::BadAddress(refusal);
        problems.push(row.cell_problem(Field::Source, Severity::Warning, kind).found(words));
    }
}

/// Columns that describe a source complete the one the row names by key, or make one. The same
/// cells give the same source, and their problems are told once.
fn inline(
    row: &Row<'_>,
    words: Option<&str>,
    found: &mut Vec<usize>,
    book: &mut Book,
    extra: &mut Extra,
    problems: &mut Vec<Problem>,
) {
    let mut cells = found.first().map(usize::to_string).unwrap_or_default();
    for field in row.plan.describing() {
        // Files have different columns: the same word is a title in one, a publisher in another.
        cells.extend(['\u{1f}', char::from(*field as u8)]);
        cells.push_str(row.get(*field));
    }
    if let Some(words) = words {
        cells.extend(['\u{1f}', '=']);
        cells.push_str(words);
    }
    if let Some((at, left)) = book.by_cells.get(&cells) {
        extra.extend(left.iter().cloned());
        push(found, *at);
        return;
    }
    let mut left = Extra::new();
    let mut source = describe(row, &mut left, problems);
    if let Some(words) = words {
        check_address(row, words, problems);
        place_words(row, words, &mut source, &mut left);
    }
    let at = match found.as_slice() {
        [known] => {
            let known = *known;
            left.extend(book.complete(row, known, source));
            known
        }
        _ => {
            let (at, disagreeing) = book.add(row, source);
            left.extend(disagreeing);
            at
        }
    };
    push(found, at);
    extra.extend(left.iter().cloned());
    book.by_cells.insert(cells, (at, left));
}

/// A source in words: an address, else a title, else (where a title is given) a publisher.
fn place_words(row: &Row<'_>, words: &str, source: &mut Source, left: &mut Extra) {
    let place = if is_address(words) {
        &mut source.url
    } else if source.title.is_empty() {
        &mut source.title
    } else {
        &mut source.publisher
    };
    if place.is_empty() {
        words.clone_into(place);
    } else if place != words {
        row.keep(Field::Source, left);
    }
}
