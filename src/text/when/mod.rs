//! Understanding dates in words: "17 Feb 2026", "w lipcu 2025 r.", "mid-2025", "Q1 2025".
//!
//! EDTF is tried first. Words of both languages are known at once. A date never becomes more exact
//! than its words: what the calendar cannot hold is told by flags.

mod atom;
mod cursor;
mod fiscal;
mod forms;
mod frame;
mod loose;
mod months;
mod numeric;
mod spans;
mod words;

use super::catalog::Lang;
use super::scan::{Piece, PieceKind, is_longer, pieces};
use crate::model::{DateFlag, Day, Precision, ReportedDate, edtf};
use cursor::Cursor;
use loose::What;

pub use months::{is_weekday, month_named};

/// Characters of a date at most.
const LONGEST: usize = 300;

/// Understands a date; `None` where the text is no date. `lang` decides only where the languages
/// differ: a lone Roman number (`VII 2025`) is a month in Polish.
pub fn read(text: &str, lang: Lang) -> Option<ReportedDate> {
    let text = text.trim();
    if is_longer(text, LONGEST) {
        return None;
    }
    if let Ok(date) = edtf::parse(text) {
        return Some(match two_years(text) {
            Some(years) => years.unwrap_or(date).flag(DateFlag::SeasonOrFiscalYear).flag(DateFlag::Ask),
            None => date,
        });
    }
    let pieces = without_quotes(pieces(text));
    if let Some(date) = frame::whole(Cursor::new(&pieces), lang) {
        return Some(date);
    }
    let (outside, inside) = asides(&pieces);
    if inside.is_empty() {
        return None;
    }
    // "June 2021 (GAO-21-386)", "the first two runs (2009-2018)": a date beside other words.
    if let Some(date) = frame::whole(Cursor::new(&outside), lang) {
        return Some(date.flag(DateFlag::KeepWords));
    }
    let date = frame::whole(Cursor::new(&inside), lang)?;
    // The year of "accessed July 21 (2025)" belongs to a date that was not understood.
    let part_of_more = date.precision == Precision::Year && outside.iter().any(names_a_day);
    (!part_of_more).then(|| date.flag(DateFlag::KeepWords).flag(DateFlag::Ask))
}

/// Whether a text names a month, perhaps with a day, or a part of a year, and no year: "July 25". Which
/// year it is stands elsewhere, and is never guessed.
pub fn lacks_year(text: &str, lang: Lang) -> bool {
    if is_longer(text, LONGEST) {
        return false;
    }
    let pieces = without_quotes(pieces(text));
    let mut cursor = Cursor::new(&pieces);
    let found = loose::loose(&mut cursor, lang).filter(|_| cursor.is_at_end());
    found.is_some_and(|found| found.year.is_none() && !matches!(found.what, What::Day { month: None, .. }))
}

fn names_a_day(piece: &Piece) -> bool {
    piece.kind == PieceKind::Digits
        || words::MONTHS.iter().any(|names| names.contains(&piece.folded.as_str()))
}

/// Whether a text looks like a year and the next, and the two years, where they are the likelier
/// reading. `2021-22` is summer 2021 in EDTF, and two years to most who write it; the seasons of codes
/// above 24 are written by nobody who does not know that they are codes.
fn two_years(text: &str) -> Option<Option<ReportedDate>> {
    let (year, code) = text.split_once('-')?;
    let (year, code) = (year.parse::<u32>().ok()?, code.parse::<u32>().ok()?);
    if year < 1000 || code <= 12 || (year + 1) % 100 != code {
        return None;
    }
    Some((code > 24).then(|| edtf::parse(&format!("{year}/{}", year + 1)).ok()).flatten())
}

fn without_quotes(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.retain(|piece| !matches!(piece.sign(), Some('"' | '„' | '”' | '“' | '«' | '»')));
    pieces
}

/// What stands outside of brackets, and what stands inside of the first.
fn asides(pieces: &[Piece]) -> (Vec<Piece>, Vec<Piece>) {
    let (mut outside, mut inside) = (Vec::new(), Vec::new());
    let (mut depth, mut count) = (0_usize, 0_usize);
    for piece in pieces {
        match piece.sign() {
            Some('(' | '[') => {
                depth += 1;
                count += 1;
            }
            Some(')' | ']') => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(piece.clone()),
            _ if count == 1 => inside.push(piece.clone()),
            _ => {}
        }
    }
    (outside, inside)
}

/// A fiscal year by the year in which it ends and the month (1 to 12) in which it starts. That of
/// the United States government starts in month 10. A year or month that does not exist gives a
/// date that is not known.
pub fn fiscal_year(year: i32, start_month: u32) -> ReportedDate {
    let bounds = match start_month {
        1 => Day::new(year, 1, 1).zip(Day::last_of_month(year, 12)),
        2..=12 => Day::new(year - 1, start_month, 1).zip(Day::last_of_month(year, start_month - 1)),
        _ => None,
    };
    match bounds {
        Some((first, last)) => ReportedDate {
            edtf: format!("{first}/{last}"),
            earliest: Some(first),
            latest: Some(last),
            precision: Precision::FiscalYear,
            flags: Vec::new(),
        },
        None => ReportedDate {
            edtf: "XXXX".to_owned(),
            earliest: None,
            latest: None,
            precision: Precision::Unknown,
            flags: Vec::new(),
        },
    }
}

#[cfg(test)]
mod tests;
