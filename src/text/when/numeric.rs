//! Dates in digits: ISO in other dress, days and months in either order, spreadsheet day counts.

use super::cursor::Cursor;
use super::loose::{Loose, What, century_of};
use crate::model::{DateFlag, Day};
use crate::text::scan::{Piece, PieceKind};

/// The day 0 of the 1900 date system counts back from 1970-01-01, past its day too many in 1900.
const SERIAL_OF_1970: i32 = 25_569;
/// 1954 to 2119: outside of it a number is more likely a figure.
const SERIALS: std::ops::RangeInclusive<u32> = 20_000..=80_000;

pub(super) fn date(cursor: &mut Cursor<'_>) -> Option<Loose> {
    three(cursor).or_else(|| compact(cursor)).or_else(|| serial(cursor)).or_else(|| two(cursor))
}

fn exact(day: Day) -> Loose {
    let (year, month, day) = day.ymd();
    Loose::new(What::Day { month: Some(month), day }, Some(year))
}

fn day_of(year: i32, month: u32, day: u32) -> Option<Loose> {
    Day::new(year, month, day).map(exact)
}

/// The sign between two numbers, with how many pieces it takes.
fn separator(cursor: &Cursor<'_>, ahead: usize) -> Option<char> {
    cursor.peek(ahead)?.sign().filter(|sign| matches!(sign, '.' | '-' | '/'))
}

/// Three numbers: `2026/02/17`, `17.02.2026`, `2/17/2026`, with a time of day perhaps.
fn three(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let sign = separator(cursor, 1).filter(|sign| separator(cursor, 3) == Some(*sign))?;
    let (first, middle, last) = (cursor.digits(0, 1, 4)?, cursor.digits(2, 1, 2)?, cursor.digits(4, 1, 4)?);
    let width = |ahead: usize| cursor.peek(ahead).map_or(0, |piece| piece.text.len());
    let found = match (width(0), width(4)) {
        (4, 1 | 2) => day_of(i32::try_from(first).ok()?, middle, last)?,
        (1 | 2, 4) => either_order(first, middle, i32::try_from(last).ok()?, sign)?,
        // Two digits for the year leave the century to a person.
        (1 | 2, 2) => either_order(first, middle, century_of(last), sign)?.flagged(&[DateFlag::Ask]),
        _ => return None,
    };
    cursor.skip(5);
    time_of_day(cursor);
    cursor.eat(super::words::YEAR_AFTER);
    Some(found)
}

/// A dot says that the day comes first. A slash says nothing: where both orders make a day, the
/// day is taken to come first and a person is asked.
fn either_order(first: u32, second: u32, year: i32, sign: char) -> Option<Loose> {
    let day_first = day_of(year, second, first);
    let month_first = day_of(year, first, second);
    match (day_first, month_first) {
        (Some(found), _) if sign == '.' => Some(found.flagged(&[DateFlag::DotMeansDayFirst])),
        (Some(found), Some(_)) if first != second => {
            Some(found.flagged(&[DateFlag::DayOrMonthFirst, DateFlag::Ask]))
        }
        (None, Some(found)) if sign == '.' => Some(found.flagged(&[DateFlag::Ask])),
        (found, other) => found.or(other),
    }
}

/// `T10:30:00Z`, `10:30`: the day is what counts.
fn time_of_day(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    ahead.eat(&["t"]);
    if ahead.digits(0, 1, 2).is_none() || ahead.peek(1).and_then(Piece::sign) != Some(':') {
        return;
    }
    ahead.skip(1);
    while ahead.peek(0).and_then(Piece::sign).is_some_and(|sign| matches!(sign, ':' | '.' | ','))
        && ahead.digits(1, 1, 9).is_some()
    {
        ahead.skip(2);
    }
    ahead.eat(&["am", "pm"]);
    if !ahead.eat(&["z", "utc", "gmt"]) && (ahead.eat_sign('+') || ahead.eat_sign('-')) {
        while ahead.digits(0, 1, 4).is_some() || ahead.peek(0).and_then(Piece::sign) == Some(':') {
            ahead.skip(1);
        }
    }
    *cursor = ahead;
}

/// `20260217`
fn compact(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let number = cursor.digits(0, 8, 8)?;
    let year = i32::try_from(number / 10_000).ok().filter(|year| (1900..=2100).contains(year))?;
    let found = day_of(year, number / 100 % 100, number % 100)?;
    cursor.skip(1);
    time_of_day(cursor);
    Some(found)
}

/// `45852`, `45852.4375`: days as a spreadsheet counts them.
fn serial(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let number = cursor.digits(0, 5, 5).filter(|number| SERIALS.contains(number))?;
    let found = exact(Day::from_days(i32::try_from(number).ok()? - SERIAL_OF_1970)?);
    cursor.skip(1);
    // The fraction is the time of day.
    let fraction = cursor.peek(1).is_some_and(|piece| piece.kind == PieceKind::Digits && piece.glued);
    if fraction
        && cursor.glued(0)
        && cursor.peek(0).and_then(Piece::sign).is_some_and(|sign| matches!(sign, '.' | ','))
    {
        cursor.skip(2);
    }
    Some(found.flagged(&[DateFlag::SerialNumber, DateFlag::Ask]))
}

/// Two numbers: `07.2025`, `7/2025`, `2025/7`; `2025/26` is no month.
fn two(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let sign = separator(cursor, 1)?;
    let (first, second) = (cursor.digits(0, 1, 4)?, cursor.digits(2, 1, 4)?);
    if separator(cursor, 3).is_some() && cursor.digits(4, 1, 4).is_some() && sign == '.' {
        return None;
    }
    let width = |ahead: usize| cursor.peek(ahead).map_or(0, |piece| piece.text.len());
    let (year, month) = match (width(0), width(2)) {
        (4, 1 | 2) if (first + 1) % 100 != second => (first, second),
        (1 | 2, 4) => (second, first),
        _ => return None,
    };
    // "19-2024" is the tail of something else.
    if !(1..=12).contains(&month) {
        return None;
    }
    cursor.skip(3);
    cursor.eat(super::words::YEAR_AFTER);
    Some(Loose::new(What::Month(month), i32::try_from(year).ok().filter(|year| *year > 0)))
}
