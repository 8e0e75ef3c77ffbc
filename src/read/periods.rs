//! Tables whose columns are periods, and dates that stand in two columns.

use super::column::dates::{Form, Order, Printed, Three};
use super::column::{Bare, Column, Kind};
use super::grid::Grid;
use super::header::normalise;
use crate::model::{Day, Precision, ReportedDate, edtf};
use crate::text::when::month_named;

/// Columns whose headers are periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Periods {
    /// Each column with the period its header names.
    pub columns: Vec<(usize, Period)>,
    /// The column that completes the headers: the year of months, the day of years.
    pub base: Option<usize>,
}

/// What a header says of the time of the numbers below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Period {
    /// A year, quarter, month or day, complete.
    Whole(ReportedDate),
    /// A month (1 to 12) whose year stands in each row.
    Month(u32),
    /// A year whose month and day stand in each row.
    Year(i32),
}

impl Period {
    /// `order` is that of days which can be read in one way only.
    fn of(header: &str, order: Option<Order>) -> Option<Self> {
        let text = header.trim();
        let name = normalise(text);
        if let Some(month) = month_named(text) {
            return Some(Self::Month(month));
        }
        // `Y2019`, `FY 2019` and `2019` are years.
        let digits = name.trim_start_matches(|sign: char| sign.is_alphabetic() || sign == '_');
        let lead = name.strip_suffix(digits).unwrap_or_default().trim_end_matches('_');
        let is_year = digits.len() == 4 && matches!(digits.parse(), Ok(1800..=2200_u32));
        if is_year && matches!(lead, "" | "y" | "yr" | "year" | "fy" | "rok" | "jahr") {
            return Some(Self::Whole(edtf::parse(digits).ok()?));
        }
        match Printed::of(text)?.form {
            Form::Sure(date, _) => Some(Self::Whole(date)),
            Form::Three(three) => three.day(order?).map(ReportedDate::of_day).map(Self::Whole),
            // The transition quarter between two fiscal years has a name of its own.
            _ => None,
        }
    }

    /// The date of a cell in this column; `base` is the date in the row's own column.
    pub fn date(&self, base: Option<&ReportedDate>) -> Option<ReportedDate> {
        match self {
            Self::Whole(date) => Some(date.clone()),
            Self::Month(month) => {
                let year = base?.earliest?.year();
                edtf::parse(&format!("{year:04}-{month:02}")).ok()
            }
            Self::Year(year) => {
                let (_, month, day) = base?.earliest?.ymd();
                // 29 February is no day of most years: that cell has no date.
                Day::new(*year, month, day).map(ReportedDate::of_day)
            }
        }
    }
}

/// Columns of numbers under headers that are periods, two at least and next to each other but for
/// a few others.
pub fn find(grid: &Grid, columns: &[Column]) -> Option<Periods> {
    grid.header.as_ref()?;
    let is_numbers =
        |column: &Column| column.is_number() || column.filled == 0 || column.covered * 2 > column.filled;
    let order = order_of(columns.iter().filter(|column| is_numbers(column)));
    let found: Vec<(usize, Period)> = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| is_numbers(column))
        .filter_map(|(at, column)| Some((at, Period::of(&column.header, order)?)))
        .collect();
    let months = found.iter().filter(|(_, period)| matches!(period, Period::Month(_))).count();
    if found.len() < 2 || (months > 0 && months < found.len()) {
        return None;
    }
    let found = with_transition_quarter(found, columns);
    let dates: Vec<usize> = columns
        .iter()
        .enumerate()
        .filter(|(at, column)| column.is_date() && !found.iter().any(|(other, _)| other == at))
        .map(|(at, _)| at)
        .collect();
    if months > 0 {
        let year = dates.into_iter().find(|at| is_year(columns.get(*at)))?;
        return Some(Periods { columns: found, base: Some(year) });
    }
    let is_year = |(_, period): &(usize, Period)| matches!(period, Period::Whole(date) if date.precision == Precision::Year);
    // Days of one year beside columns of years: the year of each cell is that of its column.
    let day = dates
        .into_iter()
        .filter(|_| found.iter().any(is_year))
        .find(|at| columns.get(*at).is_some_and(|column| days_of_one_year(grid, *at, column)));
    let columns = match day {
        None => found,
        Some(_) => found
            .into_iter()
            .filter_map(|(at, period)| match period {
                Period::Whole(date) if date.precision == Precision::Year => {
                    Some((at, Period::Year(date.earliest?.year())))
                }
                _ => None,
            })
            .collect(),
    };
    Some(Periods { columns, base: day })
}

/// The one order that makes a day of every header of three numbers.
fn order_of<'a>(columns: impl Iterator<Item = &'a Column>) -> Option<Order> {
    let printed = columns.filter_map(|column| Printed::of(column.header.trim()));
    let days: Vec<Three> = printed
        .filter_map(|printed| match printed.form {
            Form::Three(three) => Some(three),
            _ => None,
        })
        .collect();
    let fits = |order: &Order| days.iter().all(|three| three.day(*order).is_some());
    let mut fitting = Order::ALL.into_iter().filter(fits);
    fitting.next().filter(|_| fitting.next().is_none())
}

/// The fiscal year of the United States government moved by a quarter in 1976, which tables of
/// fiscal years show as a column `TQ`: July to September 1976.
fn with_transition_quarter(mut found: Vec<(usize, Period)>, columns: &[Column]) -> Vec<(usize, Period)> {
    let is_1976 = |(at, period): &(usize, Period)| {
        let year = matches!(period, Period::Whole(date) if date.edtf == "1976");
        let next = columns.get(at + 1).is_some_and(|column| column.header.trim() == "TQ");
        year && next
    };
    if let Some(place) = found.iter().position(is_1976)
        && let Ok(quarter) = edtf::parse("1976-07/1976-09")
    {
        let at = found.get(place).map_or(0, |(at, _)| at + 1);
        found.insert(place + 1, (at, Period::Whole(quarter)));
    }
    found
}

fn is_year(column: Option<&Column>) -> bool {
    matches!(column.map(|column| column.kind), Some(Kind::Date(form)) if form.bare == Bare::Year)
}

fn days_of_one_year(grid: &Grid, at: usize, column: &Column) -> bool {
    let mut year = None;
    let mut count = 0_usize;
    for cell in grid.column(at) {
        let super::column::Value::Date(date, _) = column.value(cell) else { continue };
        let Some(day) = date.earliest.filter(|_| date.precision == Precision::Day) else { return false };
        count += 1;
        if *year.get_or_insert(day.year()) != day.year() {
            return false;
        }
    }
    count > 1
}
