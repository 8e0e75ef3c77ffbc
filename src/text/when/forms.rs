//! The forms one date takes in words: months, quarters, halves, seasons, years, fiscal years.

use super::cursor::Cursor;
use super::fiscal;
use super::loose::{Loose, What, any_year, century_of, short_year, year};
use super::numeric;
use super::spans;
use super::words as w;
use crate::model::DateFlag;
use crate::text::catalog::Lang;
use crate::text::point::Place;
use crate::text::scan::Piece;

pub(super) type Form = fn(&mut Cursor<'_>, Lang) -> Option<Loose>;

/// The forms of a date, each tried from the same place.
pub(super) const FORMS: &[Form] = &[
    |cursor, _| numeric::date(cursor),
    |cursor, _| fiscal::year(cursor),
    |cursor, _| spans::week(cursor),
    |cursor, _| part_of_year(cursor),
    |cursor, _| spans::decade(cursor),
    |cursor, _| years(cursor),
    |cursor, _| season(cursor),
    |cursor, _| month_first(cursor),
    day_first,
    |cursor, _| year_first(cursor),
    lone_roman,
    |cursor, _| lone_day(cursor),
];

/// The year after `year` in two or four digits.
pub(super) fn second_year(cursor: &mut Cursor<'_>, year: i32) -> bool {
    let next = u32::try_from(year + 1).ok();
    let full = cursor.digits(0, 4, 4);
    let short = cursor.digits(0, 2, 2);
    let fits = (full.is_some() && full == next) || (short.is_some() && short == next.map(|year| year % 100));
    if fits {
        cursor.skip(1);
    }
    fits
}

/// Quarters and halves: "Q1 2025", "1H 2025", "first quarter of 2025", "I kw. 2025".
fn part_of_year(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let in_letters =
        [0, 1].iter().any(|ahead| cursor.peek(*ahead).is_some_and(|piece| piece.is("q") || piece.is("h")));
    let what = quarter_or_half(cursor)?;
    let mut ahead = *cursor;
    ahead.eat(&["of"]);
    let whole = fiscal::year(&mut ahead);
    match (what, whole) {
        (What::Quarter(quarter), Some(Loose { what: What::Fiscal(None), year, .. })) => {
            *cursor = ahead;
            let found = Loose::new(What::FiscalQuarter(quarter), year);
            return Some(found.flagged(&[DateFlag::FiscalCalendarAssumed]));
        }
        // A part of a year that starts nobody knows when may lie anywhere in it.
        (_, Some(whole @ Loose { what: What::Company | What::TwoYears, .. })) => {
            *cursor = ahead;
            return Some(whole.flagged(&[DateFlag::KeepWords]));
        }
        _ => {}
    }
    let year = year_behind(cursor).or_else(|| if in_letters { short_behind(cursor) } else { None });
    Some(Loose::new(what, year))
}

/// The 25 of "1Q25" and "Q1/25": a quarter has no day that it could be.
fn short_behind(cursor: &mut Cursor<'_>) -> Option<i32> {
    let mut ahead = *cursor;
    if !ahead.eat_sign('-') {
        ahead.eat_sign('/');
    }
    let short = ahead.digits(0, 2, 2)?;
    ahead.skip(1);
    *cursor = ahead;
    Some(century_of(short))
}

/// A year behind a hyphen, a slash or a blank.
fn year_behind(cursor: &mut Cursor<'_>) -> Option<i32> {
    let mut ahead = *cursor;
    if !ahead.eat_sign('-') {
        ahead.eat_sign('/');
    }
    let year = any_year(&mut ahead)?;
    *cursor = ahead;
    Some(year)
}

fn quarter_or_half(cursor: &mut Cursor<'_>) -> Option<What> {
    let letter = |piece: Option<&Piece>| match piece?.folded.as_str() {
        "q" => Some(4),
        "h" => Some(2),
        _ => None,
    };
    let what = |most: u32, nth: u32| match (most, nth) {
        (4, 1..=4) => Some(What::Quarter(nth)),
        (2, 1..=2) => Some(What::Half(nth)),
        _ => None,
    };
    // "Q1", "1Q"
    if let (Some(most), Some(nth)) = (letter(cursor.peek(0)), cursor.digits(1, 1, 1)) {
        cursor.skip(2);
        return what(most, nth);
    }
    if let (Some(nth), Some(most)) = (cursor.digits(0, 1, 1), letter(cursor.peek(1))) {
        cursor.skip(2);
        return what(most, nth);
    }
    cursor.eat(&["the"]);
    let nth = match w::eat_nth(cursor, &w::ORDINALS).or_else(|| w::eat_roman(cursor, 4)) {
        Some(nth) => nth,
        None => {
            let nth = cursor.digits(0, 1, 1)?;
            cursor.skip(1);
            cursor.eat_sign('.');
            nth
        }
    };
    cursor.eat_sign('-');
    if cursor.eat(w::QUARTER) {
        return what(4, nth);
    }
    if cursor.eat(w::HALF) { what(2, nth) } else { None }
}

/// "years 1900–1999", "lata 2010–2013", "dekada od 2020 roku".
fn years(cursor: &mut Cursor<'_>) -> Option<Loose> {
    if cursor.eat(w::DECADE) {
        let first = year(cursor).filter(|first| first % 10 == 0)?;
        return Some(Loose::new(What::Decade, Some(first)));
    }
    if !cursor.eat(w::YEARS) {
        return None;
    }
    let first = year(cursor)?;
    if !cursor.eat_sign('-') {
        return None;
    }
    let last = year(cursor)?;
    let what = match (first % 100, first % 10, last - first) {
        (0, _, 99) => What::Century,
        (_, 0, 9) => What::Decade,
        _ => What::YearsTo(last),
    };
    Some(Loose::new(what, Some(first)))
}

/// "summer 2025", "winter of 2025–26", "lato 2025/2026 (półkula południowa)".
fn season(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let season = w::eat_nth(cursor, &w::SEASONS)?;
    let Some(first) = any_year(cursor) else {
        return Some(Loose::new(What::Season { season, place: Place::Unsaid }, None));
    };
    let mut ahead = *cursor;
    let paired = (ahead.eat_sign('/') || ahead.eat_sign('-')) && second_year(&mut ahead, first);
    if paired {
        *cursor = ahead;
    }
    let mut ahead = *cursor;
    let mut place = Place::Unsaid;
    if ahead.eat_sign('(') {
        place = if ahead.eat(w::NORTH) {
            Place::North
        } else if ahead.eat(w::SOUTH) {
            Place::South
        } else {
            Place::Unsaid
        };
        if place != Place::Unsaid && ahead.eat_sign(')') {
            *cursor = ahead;
        }
    }
    let turns = place.turns_the_year(season);
    if paired && !turns {
        return None;
    }
    let found = Loose::new(What::Season { season, place }, Some(first));
    // "winter 2025" is the one that begins or the one that ends in that year.
    Some(if turns && !paired { found.flagged(&[DateFlag::Ask]) } else { found })
}

fn month(cursor: &mut Cursor<'_>) -> Option<u32> {
    w::eat_nth(cursor, &w::MONTHS)
}

/// "July 2025", "Feb. 17, 2026", "Jul-25", "August 19" of "August 19-22, 2024".
fn month_first(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let nominative = cursor.peek(0).is_some_and(|piece| w::NOMINATIVES.contains(&piece.folded.as_str()));
    let month = month(cursor)?;
    if let Some(year) = year_behind(cursor) {
        return Some(Loose::new(What::Month(month), Some(year)));
    }
    let mut ahead = *cursor;
    let hyphen = ahead.eat_sign('-') && ahead.glued(0);
    if hyphen
        && let Some(short) = ahead.digits(0, 2, 2)
        && ahead.peek(1).is_none_or(|next| next.sign() != Some('-'))
    {
        ahead.skip(1);
        *cursor = ahead;
        let flags = [DateFlag::SpreadsheetForm, DateFlag::Ask];
        return Some(Loose::new(What::Month(month), Some(century_of(short))).flagged(&flags));
    }
    let mut ahead = *cursor;
    ahead.eat_sign('-');
    ahead.eat(&["the"]);
    let Some(day) = ahead.digits(0, 1, 2).filter(|day| (1..=31).contains(day)) else {
        return Some(Loose::new(What::Month(month), None));
    };
    let two_digits = ahead.digits(0, 2, 2).is_some();
    ahead.skip(1);
    ahead.eat(w::DAY_AFTER);
    // "lip.25", "lipiec 25": before a day the Polish month stands in the genitive, behind it.
    if two_digits && ahead.is_at_end() && (nominative || cursor.glued(0)) {
        *cursor = ahead;
        let flags = [DateFlag::SpreadsheetForm, DateFlag::Ask];
        return Some(Loose::new(What::Month(month), Some(century_of(day))).flagged(&flags));
    }
    *cursor = ahead;
    ahead.eat_sign('-');
    let year = any_year(&mut ahead);
    if year.is_some() {
        *cursor = ahead;
    }
    Some(Loose::new(What::Day { month: Some(month), day }, year))
}

/// "17 Feb 2026", "the 17th of February 2026", "17-Feb-26", "17 II 2026".
fn day_first(cursor: &mut Cursor<'_>, _: Lang) -> Option<Loose> {
    cursor.eat(&["the"]);
    let day = cursor.digits(0, 1, 2).filter(|day| (1..=31).contains(day))?;
    cursor.skip(1);
    cursor.eat_sign('-');
    cursor.eat(w::DAY_AFTER);
    cursor.eat_sign('.');
    cursor.eat(&["of", "dnia"]);
    let month = month(cursor).or_else(|| w::eat_roman(cursor, 12))?;
    let mut ahead = *cursor;
    let hyphen = ahead.eat_sign('-') && ahead.glued(0);
    if let Some(year) = any_year(&mut ahead) {
        *cursor = ahead;
        return Some(Loose::new(What::Day { month: Some(month), day }, Some(year)));
    }
    if hyphen && let Some(short) = ahead.digits(0, 2, 2) {
        ahead.skip(1);
        *cursor = ahead;
        let found = Loose::new(What::Day { month: Some(month), day }, Some(century_of(short)));
        return Some(found.flagged(&[DateFlag::SpreadsheetForm]));
    }
    Some(Loose::new(What::Day { month: Some(month), day }, None))
}

/// "2025", "2020s", "2025/26", "2025 Q1", "2020 fiscal year", "2025 Jul 14".
fn year_first(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let first = year(cursor).or_else(|| short_year(cursor))?;
    let mut ahead = *cursor;
    if let Some(kind) = fiscal::kind(&mut ahead) {
        *cursor = ahead;
        return Some(fiscal::named(cursor, first, kind));
    }
    let mut ahead = *cursor;
    ahead.eat_sign('\'');
    if ahead.glued(0) && ahead.eat(&["s"]) && first % 10 == 0 {
        *cursor = ahead;
        return Some(Loose::new(What::Decade, Some(first)));
    }
    let mut ahead = *cursor;
    if (ahead.eat_sign('/') || ahead.eat_sign('-'))
        && ahead.digits(0, 2, 2).is_some()
        && second_year(&mut ahead, first)
    {
        // "2023/24 financial year"
        if fiscal::kind(&mut ahead).is_some() {
            *cursor = ahead;
            return Some(fiscal::over_two_years(cursor, first));
        }
        *cursor = ahead;
        let flags = [DateFlag::SeasonOrFiscalYear, DateFlag::Ask];
        return Some(Loose::new(What::TwoYears, Some(first)).flagged(&flags));
    }
    if let Some(last) = short_last_year(cursor, first) {
        return Some(Loose::new(What::YearsTo(last), Some(first)));
    }
    let mut ahead = *cursor;
    ahead.eat_sign('-');
    if let Some(what) = quarter_or_half(&mut ahead) {
        *cursor = ahead;
        return Some(Loose::new(what, Some(first)));
    }
    if let Some(found) = day_behind(cursor, first) {
        return Some(found);
    }
    let mut ahead = *cursor;
    ahead.eat_sign('-');
    if let Some(month) = month(&mut ahead) {
        *cursor = ahead;
        ahead.eat_sign('-');
        let what = match ahead.digits(0, 1, 2).filter(|day| (1..=31).contains(day)) {
            Some(day) => {
                ahead.skip(1);
                *cursor = ahead;
                What::Day { month: Some(month), day }
            }
            None => What::Month(month),
        };
        return Some(Loose::new(what, Some(first)));
    }
    Some(Loose::new(What::Year, Some(first)))
}

/// The day of "2025, July 25" and "in 2025: on 25 July", whose year was said before it.
fn day_behind(cursor: &mut Cursor<'_>, year: i32) -> Option<Loose> {
    let mut ahead = *cursor;
    if !(ahead.eat_sign(',') || ahead.eat_sign(':')) {
        return None;
    }
    ahead.eat(&["on the", "on", "w dniu", "dnia"]);
    let forms: [Form; 2] = [day_first, |cursor, _| month_first(cursor)];
    let (found, at) = forms.into_iter().find_map(|form| {
        let mut at = ahead;
        Some((form(&mut at, Lang::En)?, at))
    })?;
    if found.year.is_some() {
        return None;
    }
    *cursor = at;
    Some(Loose { year: Some(year), ..found })
}

/// The 22 of "2019–22"; up to 12 it is a month.
fn short_last_year(cursor: &mut Cursor<'_>, first: i32) -> Option<i32> {
    let mut ahead = *cursor;
    if !(ahead.eat_sign('-') && ahead.glued(0)) {
        return None;
    }
    let short = ahead.digits(0, 2, 2).filter(|short| *short > 12)?;
    let last = first - first % 100 + i32::try_from(short).ok()?;
    // "2019-22-01" is no year and another.
    if last <= first || ahead.peek(1).is_some_and(|next| next.glued && next.sign() == Some('-')) {
        return None;
    }
    ahead.skip(1);
    *cursor = ahead;
    Some(last)
}

/// "VII 2025": a Roman number by itself is a month in Polish only.
fn lone_roman(cursor: &mut Cursor<'_>, lang: Lang) -> Option<Loose> {
    if lang != Lang::Pl {
        return None;
    }
    let month = w::eat_roman(cursor, 12)?;
    let year = year(cursor)?;
    Some(Loose::new(What::Month(month), Some(year)))
}

/// The "19" of "19 to 22 August 2024", or the "22, 2024" of "August 19-22, 2024".
fn lone_day(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let day = cursor.digits(0, 1, 2).filter(|day| (1..=31).contains(day))?;
    cursor.skip(1);
    cursor.eat(w::DAY_AFTER);
    cursor.eat_sign('.');
    let year = year(cursor);
    Some(Loose::new(What::Day { month: None, day }, year))
}
