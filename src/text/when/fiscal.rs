//! Fiscal years: "FY2026", "rok budżetowy 2023/24", "fiscal year 2024 (July to June)".

use super::cursor::Cursor;
use super::forms::second_year;
use super::loose::{Loose, What, any_year, century_of};
use super::words as w;
use crate::model::{DateFlag, Day};

/// "FY2026", "fiscal year 2025/26", "rok budżetowy 2026 (od października 2025 do września 2026)".
pub(super) fn year(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let kind = kind(cursor)?;
    cursor.eat_sign('-');
    let year = any_year(cursor).or_else(|| {
        let short = cursor.digits(0, 2, 2)?;
        cursor.skip(1);
        Some(century_of(short))
    })?;
    Some(named(cursor, year, kind))
}

/// Whose year it is, as its name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Where nothing else is said that of the United States government.
    Budget,
    /// Of a company, of Britain: its first month is known only where it is said.
    Financial,
}

/// The name of a fiscal year.
pub(super) fn kind(cursor: &mut Cursor<'_>) -> Option<Kind> {
    if cursor.eat(w::FISCAL) {
        return Some(Kind::Budget);
    }
    cursor.eat(w::FINANCIAL).then_some(Kind::Financial)
}

/// What stands behind the year that a fiscal year is named by.
pub(super) fn named(cursor: &mut Cursor<'_>, year: i32, kind: Kind) -> Loose {
    let mut ahead = *cursor;
    if (ahead.eat_sign('/') || ahead.eat_sign('-')) && second_year(&mut ahead, year) {
        *cursor = ahead;
        return over_two_years(cursor, year);
    }
    if let Some(bounds) = stated_bounds(cursor) {
        return Loose::new(What::Fiscal(Some(bounds)), Some(year));
    }
    if let Some(bounds) = start_month(cursor).and_then(|month| super::fiscal_year(year, month).bounds()) {
        let found = Loose::new(What::Fiscal(Some(bounds)), Some(year));
        // Some name such a year by the one in which it begins.
        let turns = bounds.0.year() < bounds.1.year();
        return if turns { found.flagged(&[DateFlag::Ask]) } else { found };
    }
    match kind {
        Kind::Budget => {
            Loose::new(What::Fiscal(None), Some(year)).flagged(&[DateFlag::FiscalCalendarAssumed])
        }
        Kind::Financial => start_not_stated(What::Company, year),
    }
}

/// A year of accounts by its name alone: as exact as the calendar year, and not certain to be it.
pub(super) fn start_not_stated(what: What, year: i32) -> Loose {
    let mut found = Loose::new(what, Some(year));
    found.uncertain = true;
    found.flagged(&[DateFlag::FiscalStartNotStated, DateFlag::Ask])
}

/// A fiscal year named by both of its years. That is how the federal one is not named, so that without
/// its first month only the two years are known.
pub(super) fn over_two_years(cursor: &mut Cursor<'_>, first: i32) -> Loose {
    let stated = stated_bounds(cursor)
        .or_else(|| start_month(cursor).and_then(|month| super::fiscal_year(first + 1, month).bounds()));
    if let Some(bounds) = stated {
        return Loose::new(What::Fiscal(Some(bounds)), Some(first + 1));
    }
    start_not_stated(What::TwoYears, first)
}

/// The bounds of a fiscal year in brackets behind it.
fn stated_bounds(cursor: &mut Cursor<'_>) -> Option<(Day, Day)> {
    let mut ahead = *cursor;
    if !ahead.eat_sign('(') {
        return None;
    }
    let (from, to) = super::frame::stated_range(&mut ahead)?;
    if !ahead.eat_sign(')') {
        return None;
    }
    *cursor = ahead;
    Some((from, to))
}

/// The first month in brackets: "(July to June)", "(from April)", "(od kwietnia)". A last month that is
/// not the one before it names no year.
fn start_month(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cursor;
    if !ahead.eat_sign('(') {
        return None;
    }
    ahead.eat(w::SINCE);
    let first = w::eat_nth(&mut ahead, &w::MONTHS)?;
    if (ahead.eat(w::TO) || ahead.eat_sign('-')) && w::eat_nth(&mut ahead, &w::MONTHS)? % 12 + 1 != first {
        return None;
    }
    if !ahead.eat_sign(')') {
        return None;
    }
    *cursor = ahead;
    Some(first)
}
