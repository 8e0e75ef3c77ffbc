//! Weeks and decades: "2025-W12", "week 12 of 2025", "lata 90.", "the nineties".

use super::cursor::Cursor;
use super::loose::{Loose, What, any_year};
use super::words as w;
use crate::model::{DateFlag, Day};
use crate::text::scan::Piece;

/// A week by ISO 8601, in which the first one has the first Thursday of the year.
pub(super) fn week(cursor: &mut Cursor<'_>) -> Option<Loose> {
    in_signs(cursor).or_else(|| in_words(cursor))
}

/// "2025-W12", "2025-W12-3", "W12 2025"
fn in_signs(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let mut ahead = *cursor;
    let before = ahead.digits(0, 4, 4).and_then(|year| i32::try_from(year).ok());
    if before.is_some() {
        ahead.skip(1);
        ahead.eat_sign('-');
    }
    let letter = ahead.peek(0).is_some_and(|piece| piece.is("w")) && ahead.glued(1);
    let number = ahead.digits(1, 1, 2).filter(|_| letter)?;
    ahead.skip(2);
    let year = match before {
        Some(year) => year,
        None => {
            // "W12/2025", "W12-2025"
            if !ahead.eat_sign('/') {
                ahead.eat_sign('-');
            }
            any_year(&mut ahead)?
        }
    };
    let (first, _) = bounds(year, number)?;
    *cursor = ahead;
    let day = ahead.digits(1, 1, 1).filter(|day| (1..=7).contains(day) && ahead.glued(1));
    if let Some(day) = day.filter(|_| ahead.eat_sign('-')) {
        ahead.skip(1);
        *cursor = ahead;
        let (year, month, day) = first.plus(i32::try_from(day).ok()? - 1)?.ymd();
        return Some(Loose::new(What::Day { month: Some(month), day }, Some(year)));
    }
    Some(Loose::new(What::Week(number), Some(year)))
}

/// "week 12 of 2025", "12. tydzień 2025 r.": not everybody counts weeks by ISO 8601.
fn in_words(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let mut ahead = *cursor;
    let first = ahead.digits(0, 1, 2);
    if first.is_some() {
        ahead.skip(1);
        ahead.eat_sign('.');
    }
    if !ahead.eat(w::WEEK) {
        return None;
    }
    let number = match first {
        Some(number) => number,
        None => {
            let number = ahead.digits(0, 1, 2)?;
            ahead.skip(1);
            number
        }
    };
    ahead.eat_sign('/');
    let year = any_year(&mut ahead)?;
    bounds(year, number)?;
    *cursor = ahead;
    Some(Loose::new(What::Week(number), Some(year)).flagged(&[DateFlag::Ask]))
}

/// Monday and Sunday of a week; `None` where the year has no such week.
pub(super) fn bounds(year: i32, week: u32) -> Option<(Day, Day)> {
    let week = i32::try_from(week).ok().filter(|week| (1..=53).contains(week))?;
    let fourth = Day::new(year, 1, 4)?;
    // The first day of 1970 was a Thursday.
    let monday = fourth.plus((week - 1) * 7 - (fourth.days() + 3).rem_euclid(7))?;
    let in_year = monday.plus(3)?.year() == year;
    in_year.then_some((monday, monday.plus(6)?))
}

/// "lata 90.", "lata dziewięćdziesiąte XX wieku", "the nineties", "the 90s".
pub(super) fn decade(cursor: &mut Cursor<'_>) -> Option<Loose> {
    let mut ahead = *cursor;
    ahead.eat(&["the"]);
    let polish = ahead.eat(w::YEARS);
    ahead.eat_sign('\'');
    let tens = match w::eat_nth(&mut ahead, &w::DECADES) {
        Some(place) => (place + 1) * 10,
        None => {
            let tens = ahead.digits(0, 2, 2).filter(|tens| tens % 10 == 0)?;
            ahead.skip(1);
            let named = ahead.glued(0) && ahead.eat(&["s"]);
            if !(polish || named) {
                return None;
            }
            ahead.eat_sign('.');
            ahead.eat_sign('-');
            ahead.eat(&["tych", "te", "ych"]);
            // "lata 90-95" and "years 10/11" are something else.
            if polish && ahead.peek(0).is_some_and(|next| matches!(next.sign(), Some('-' | '/'))) {
                return None;
            }
            tens
        }
    };
    let tens = i32::try_from(tens).ok()?;
    let century = century(&mut ahead);
    *cursor = ahead;
    // From the thirties on nobody means this century yet.
    let first = century.unwrap_or(if tens < 30 { 2000 } else { 1900 }) + tens;
    let found = Loose::new(What::Decade, Some(first));
    Some(if century.is_none() && tens < 30 { found.flagged(&[DateFlag::Ask]) } else { found })
}

/// The first year of the century behind a decade: "XX wieku", "of the 19th century".
fn century(cursor: &mut Cursor<'_>) -> Option<i32> {
    let mut ahead = *cursor;
    let romans = [("XVIII", 1700), ("XIX", 1800), ("XX", 1900), ("XXI", 2000)];
    let named =
        |piece: &Piece| romans.iter().find(|(roman, _)| *roman == piece.text).map(|(_, first)| *first);
    if let Some(first) = ahead.peek(0).and_then(named) {
        ahead.skip(1);
        if ahead.eat(&["wieku", "wiek", "w"]) {
            *cursor = ahead;
            return Some(first);
        }
        return None;
    }
    if !ahead.eat(&["of the", "in the"]) {
        return None;
    }
    let number = ahead.digits(0, 2, 2).and_then(|number| i32::try_from(number).ok())?;
    ahead.skip(1);
    if !(ahead.eat(w::DAY_AFTER) && ahead.eat(&["century"])) {
        return None;
    }
    *cursor = ahead;
    Some((number - 1) * 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_of_the_calendar() {
        let check = |year, week, expected: Option<(&str, &str)>| {
            let said = bounds(year, week).map(|(first, last)| (first.to_string(), last.to_string()));
            let expected = expected.map(|(first, last)| (first.to_owned(), last.to_owned()));
            assert_eq!(said, expected, "{year} {week}");
        };
        check(2025, 1, Some(("2024-12-30", "2025-01-05")));
        check(2025, 12, Some(("2025-03-17", "2025-03-23")));
        check(2020, 53, Some(("2020-12-28", "2021-01-03")));
        check(2025, 53, None);
        check(2025, 0, None);
    }
}
