//! One date in words or digits, perhaps without its year: "June" of "June to July 2025".

use super::cursor::Cursor;
use super::words as w;
use crate::model::{DateFlag, Day};
use crate::text::catalog::Lang;
use crate::text::point::Place;

/// What a date names; parts that were not said are `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Day {
        month: Option<u32>,
        day: u32,
    },
    Month(u32),
    /// By ISO 8601.
    Week(u32),
    Quarter(u32),
    Half(u32),
    Season {
        season: u32,
        place: Place,
    },
    Year,
    Decade,
    Century,
    /// The year and the next: "2025/26".
    TwoYears,
    /// Several years that make no decade or century; the last of them.
    YearsTo(i32),
    /// By stated bounds, else by the calendar of the United States government.
    Fiscal(Option<(Day, Day)>),
    FiscalQuarter(u32),
    /// The financial year of a company, or of a state that calls it so, by its name alone: nobody knows in
    /// which month it starts.
    Company,
}

/// The part of a date that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Early,
    Mid,
    Late,
    End,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Loose {
    pub what: What,
    pub year: Option<i32>,
    pub edge: Option<Edge>,
    pub approximate: bool,
    pub uncertain: bool,
    /// "a day in July"
    pub day_in: bool,
    pub flags: Vec<DateFlag>,
}

impl Loose {
    pub const fn new(what: What, year: Option<i32>) -> Self {
        Self {
            what,
            year,
            edge: None,
            approximate: false,
            uncertain: false,
            day_in: false,
            flags: Vec::new(),
        }
    }

    pub fn flagged(mut self, flags: &[DateFlag]) -> Self {
        self.flags.extend(flags);
        self
    }
}

/// Reads one date with the words before and behind that qualify it.
pub(super) fn loose(cursor: &mut Cursor<'_>, lang: Lang) -> Option<Loose> {
    let mut uncertain = false;
    let mut approximate = false;
    let mut day_in = false;
    let mut edge = None;
    loop {
        if cursor.eat(w::PERHAPS) {
            uncertain = true;
        } else if cursor.eat(w::ABOUT) {
            approximate = true;
        } else if cursor.eat(w::DAY_IN) {
            day_in = true;
        } else if !(edge.is_none() && eat_edge(cursor, &mut edge)) {
            // A date may begin with a word that also leads: "rok budżetowy", "last quarter".
            let mut ahead = *cursor;
            if let Some(mut found) = bare(&mut ahead, lang) {
                *cursor = ahead;
                found.uncertain |= uncertain;
                found.approximate |= approximate;
                found.day_in = day_in;
                found.edge = edge;
                behind(cursor, &mut found);
                return Some(found);
            }
            if !(cursor.eat(w::LEAD) || cursor.eat(w::WEEKDAYS) || cursor.eat_sign(',')) {
                return None;
            }
        }
    }
}

fn eat_edge(cursor: &mut Cursor<'_>, edge: &mut Option<Edge>) -> bool {
    // "first half of" and "druga połowa" are halves, "połowa 2025" is the middle.
    let edges = [
        (w::EARLY, Edge::Early),
        (w::MID, Edge::Mid),
        (w::LATE, Edge::Late),
        // "The beginning of 2026" is "początek 2026", and "early 2026" is no one day of it.
        (w::START, Edge::Early),
        (w::END, Edge::End),
    ];
    let found = edges.into_iter().find(|(words, _)| cursor.eat(words));
    *edge = found.map(|(_, edge)| edge);
    if found.is_some() {
        cursor.eat_sign('-');
    }
    found.is_some()
}

/// Signs and words behind a date: "?", "(uncertain)", "(about)".
fn behind(cursor: &mut Cursor<'_>, found: &mut Loose) {
    loop {
        let mut ahead = *cursor;
        if ahead.eat_sign('?') {
            found.uncertain = true;
        } else if ahead.eat_sign('~') {
            found.approximate = true;
        } else if ahead.eat_sign('(') {
            if ahead.eat(w::SAID_UNCERTAIN) {
                found.uncertain = true;
            } else if ahead.eat(w::SAID_ABOUT) {
                found.approximate = true;
            } else {
                return;
            }
            if !ahead.eat_sign(')') {
                return;
            }
        } else {
            return;
        }
        *cursor = ahead;
    }
}

fn bare(cursor: &mut Cursor<'_>, lang: Lang) -> Option<Loose> {
    super::forms::FORMS.iter().find_map(|form| {
        let mut ahead = *cursor;
        let found = form(&mut ahead, lang)?;
        *cursor = ahead;
        Some(found)
    })
}

/// A year of four digits, with the words around it.
pub(super) fn year(cursor: &mut Cursor<'_>) -> Option<i32> {
    let mut ahead = *cursor;
    ahead.eat_sign(',');
    ahead.eat(w::YEAR_BEFORE);
    let bracket = ahead.eat_sign('(');
    let year = ahead.digits(0, 4, 4)?;
    ahead.skip(1);
    if bracket && !ahead.eat_sign(')') {
        return None;
    }
    ahead.eat(w::YEAR_AFTER);
    *cursor = ahead;
    i32::try_from(year).ok().filter(|year| *year > 0)
}

/// A year of two digits behind an apostrophe, as in '25.
pub(super) fn short_year(cursor: &mut Cursor<'_>) -> Option<i32> {
    let mut ahead = *cursor;
    if !ahead.eat_sign('\'') {
        return None;
    }
    let year = ahead.digits(0, 2, 2)?;
    ahead.skip(1);
    *cursor = ahead;
    Some(century_of(year))
}

/// The year of two digits: 2000 to 2069, then 1970 to 1999.
pub(super) fn century_of(year: u32) -> i32 {
    let year = i32::try_from(year).unwrap_or(0);
    if year < 70 { 2000 + year } else { 1900 + year }
}

pub(super) fn any_year(cursor: &mut Cursor<'_>) -> Option<i32> {
    year(cursor).or_else(|| short_year(cursor))
}
