//! Dates that stand in several columns: a year with its month and day, its quarter or its week, and a
//! day with its time.

use super::cells::is_missing;
use super::column::dates::Printed;
use super::column::{Bare, Column, Kind};
use super::field::Field;
use super::grid::Grid;
use super::header::normalise;
use super::points::Points;
use super::problem::{Problem, ProblemKind, Severity};
use super::row::Row;
use crate::model::{Day, Precision, ReportedDate, edtf};
use crate::text::when::month_named;

/// What a column adds to the year beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Month,
    Quarter,
    /// Of ISO 8601.
    Week,
    /// Of the month.
    Day,
    DayOfYear,
}

impl Part {
    /// Words of headers for it, brought to one form.
    const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Month => &["month", "miesiac", "monat", "mois", "mes", "mese"],
            Self::Quarter => &["quarter", "kwartal", "quartal", "trimestre", "qtr"],
            Self::Week => {
                &["week", "weeknum", "wk", "isoweek", "tydzien", "woche", "semaine", "semana", "settimana"]
            }
            Self::Day => &["day", "dd", "mday", "dzien", "tag", "jour", "dia", "giorno"],
            Self::DayOfYear => &["doy", "yday", "day_of_year", "dayofyear", "julian_day"],
        }
    }

    /// The greatest number that it can be.
    const fn most(self) -> u32 {
        match self {
            Self::Month => 12,
            Self::Quarter => 4,
            Self::Week => 53,
            Self::Day => 31,
            Self::DayOfYear => 366,
        }
    }

    /// Whether a header names it.
    fn is_named(self, header: &str) -> bool {
        let name = normalise(header);
        match self {
            Self::Month | Self::Quarter | Self::Week => {
                name.split('_').any(|word| self.words().contains(&word))
            }
            // A "day of the week" is none.
            Self::Day | Self::DayOfYear => {
                self.words().contains(&name.as_str()) || self == Self::Day && name == "day_of_month"
            }
        }
    }
}

/// Columns that make a year more exact, the coarser first.
pub fn beside(grid: &Grid, columns: &[Column], date: usize) -> Vec<(usize, Part)> {
    let is_year = matches!(columns.get(date).map(|column| column.kind), Some(Kind::Date(form)) if form.bare == Bare::Year);
    if !is_year {
        return Vec::new();
    }
    let named = |part: Part| {
        let mut others = columns.iter().enumerate().filter(|(at, _)| *at != date);
        others.find(|(_, column)| part.is_named(&column.header)).map(|(at, _)| at)
    };
    // Numbers alone: names of days are no part of a date.
    let counted = |part: Part| {
        named(part).filter(|at| {
            let mut cells = grid.column(*at).map(str::trim).filter(|cell| !is_missing(cell)).peekable();
            cells.peek().is_some()
                && cells.all(|cell| number(cell).is_some_and(|number| number <= part.most()))
        })
    };
    // Up to five weeks beside a month are those of the month.
    let is_of_year =
        |at: &usize| grid.column(*at).any(|cell| number(cell.trim()).is_some_and(|week| week > 6));
    let found = |at: Option<usize>, part: Part| at.map(|at| (at, part));
    let (month, day) = (named(Part::Month), counted(Part::Day));
    let week = counted(Part::Week).filter(|at| month.is_none() || is_of_year(at));
    let parts = match (month, day, week) {
        (Some(_), None, Some(week)) => [Some((week, Part::Week)), None],
        (Some(month), day, _) => [Some((month, Part::Month)), found(day, Part::Day)],
        (None, _, week) => {
            let of_year = || found(counted(Part::DayOfYear), Part::DayOfYear);
            let quarter = || found(named(Part::Quarter), Part::Quarter);
            [found(week, Part::Week).or_else(of_year).or_else(quarter), None]
        }
    };
    parts.into_iter().flatten().collect()
}

/// A whole number of digits alone, from 1 on.
fn number(cell: &str) -> Option<u32> {
    let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
    cell.parse().ok().filter(|number| digits && *number > 0)
}

/// A year made as exact as cells beside it say, and the place of the first cell that says nothing of the
/// kind.
pub fn join<'a>(
    year: &ReportedDate,
    parts: impl Iterator<Item = (Part, &'a str)>,
) -> (ReportedDate, Option<usize>) {
    let mut date = year.clone();
    let mut is_whole = true;
    for (at, (part, cell)) in parts.enumerate() {
        let cell = cell.trim();
        if is_missing(cell) {
            is_whole = false;
            continue;
        }
        match more_exact(&date, part, cell).filter(|_| is_whole) {
            Some(joined) => date = joined,
            None => return (date, Some(at)),
        }
    }
    (date, None)
}

fn more_exact(date: &ReportedDate, part: Part, cell: &str) -> Option<ReportedDate> {
    let (year, month, _) = date.earliest?.ymd();
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    let counted = digits.parse::<u32>().ok().filter(|number| (1..=part.most()).contains(number));
    match part {
        Part::Month => {
            let month = month_named(cell).or(counted)?;
            edtf::parse(&format!("{year:04}-{month:02}")).ok()
        }
        Part::Quarter => {
            let date = edtf::parse(&format!("{year:04}-{}", 32 + counted?)).ok()?;
            Some(ReportedDate { precision: Precision::Quarter, ..date })
        }
        Part::Week => {
            // 4 January is always in the first week; 1970-01-01 was a Thursday.
            let fourth = Day::new(year, 1, 4)?;
            let days = 7 * (i32::try_from(counted?).ok()? - 1) - (fourth.days() + 3).rem_euclid(7);
            let monday = fourth.plus(days)?;
            // A week belongs to the year of its Thursday.
            monday.plus(3).filter(|thursday| thursday.year() == year)?;
            edtf::parse(&format!("{monday}/{}", monday.plus(6)?)).ok()
        }
        Part::Day => Day::new(year, month, counted?).map(ReportedDate::of_day),
        Part::DayOfYear => {
            let day = Day::new(year, 1, 1)?.plus(i32::try_from(counted?).ok()? - 1)?;
            Some(day).filter(|day| day.year() == year).map(ReportedDate::of_day)
        }
    }
}

/// A year with the month, the day, the quarter or the week of its row. A cell that is none of them is
/// told, and the date stays as exact as those ahead of it say.
pub fn of_row(row: &Row<'_>, points: &Points, problems: &mut Vec<Problem>) -> Option<ReportedDate> {
    if points.date_parts.is_empty() {
        return None;
    }
    let year = row.date_at(row.plan.place(Field::Date)?)?;
    let cells = points.date_parts.iter().map(|(at, part)| (*part, row.cells.get(*at).unwrap_or_default()));
    let (date, fault) = join(&year, cells);
    if let Some((at, part)) = fault.and_then(|fault| points.date_parts.get(fault)) {
        let kind = if *part == Part::Day { ProblemKind::NoSuchDay } else { ProblemKind::NotADate };
        let header = row.plan.columns.get(*at).map(|column| column.header.as_str()).unwrap_or_default();
        let problem = row.problem(Severity::Warning, kind).in_column(header);
        problems.push(problem.found(row.cells.get(*at).unwrap_or_default().trim()));
    }
    Some(date)
}

/// Words of headers over times of day, brought to one form.
const CLOCKS: [&str; 14] = [
    "time", "hour", "hours", "hr", "clock", "hhmm", "godzina", "czas", "zeit", "uhrzeit", "stunde", "heure",
    "hora", "ora",
];

/// The column of times of day beside one of days.
pub fn clock(grid: &Grid, columns: &[Column], date: usize) -> Option<usize> {
    let is_named = |column: &Column| normalise(&column.header).split('_').any(|word| CLOCKS.contains(&word));
    let is_clock = |at: usize| {
        let mut cells = grid.column(at).map(str::trim).filter(|cell| !is_missing(cell)).peekable();
        cells.peek().is_some() && cells.all(is_time)
    };
    let others = columns.iter().enumerate().filter(|(at, column)| *at != date && is_named(column));
    others.map(|(at, _)| at).find(|at| is_clock(*at))
}

/// A time with a colon, or the number of an hour.
fn is_time(cell: &str) -> bool {
    let hour = cell.len() <= 2 && cell.parse().is_ok_and(|hour: u32| hour <= 24);
    let timed = |day: &str| Printed::of(day).is_some_and(|printed| printed.time.is_some());
    hour || (cell.contains(':') && timed(&format!("2000-01-01 {cell}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(parts: &[(Part, &str)], expected: &str, fault: Option<usize>) {
        let year = edtf::parse("2020").expect("a year");
        let (date, found) = join(&year, parts.iter().copied());
        assert_eq!((date.edtf.as_str(), found), (expected, fault), "{parts:?}");
    }

    #[test]
    fn a_year_is_made_as_exact_as_its_parts_say() {
        check(&[(Part::Month, "2"), (Part::Day, "29")], "2020-02-29", None);
        check(&[(Part::Month, "Feb"), (Part::Day, "")], "2020-02", None);
        check(&[(Part::Quarter, "Q3")], "2020-35", None);
        check(&[(Part::Week, "1")], "2019-12-30/2020-01-05", None);
        check(&[(Part::Week, "53")], "2020-12-28/2021-01-03", None);
        check(&[(Part::DayOfYear, "366")], "2020-12-31", None);
        check(&[(Part::Month, "2"), (Part::Day, "30")], "2020-02", Some(1));
        check(&[(Part::Month, ""), (Part::Day, "3")], "2020", Some(1));
        check(&[(Part::Month, "annual")], "2020", Some(0));
        check(&[], "2020", None);
    }
}
