//! Figures that were made of many rows of a table.

use super::date::ReportedDate;
use super::day::Day;
use super::edtf;
use super::figure::Figure;
use super::unit::Unit;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is told of the rows of one period. There is no mean: a figure that stands in no row would
/// look as if it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FoldBy {
    Count,
    Sum,
    Least,
    Greatest,
    /// Nothing of them together: each row is a point ([`super::RowPoints`]).
    Each,
}

impl FoldBy {
    pub const ALL: [Self; 5] = [Self::Count, Self::Sum, Self::Least, Self::Greatest, Self::Each];

    /// The word used in answers and in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Sum => "sum",
            Self::Least => "min",
            Self::Greatest => "max",
            Self::Each => "each",
        }
    }
}

/// A period of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Day,
    Month,
    Quarter,
    Year,
}

impl Step {
    pub const ALL: [Self; 4] = [Self::Day, Self::Month, Self::Quarter, Self::Year];

    /// The word used in answers and in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// The period in which a date begins, where the date is as exact as that; a year on 1 January
    /// as well as one in its midst.
    pub fn around(self, date: &ReportedDate) -> Option<ReportedDate> {
        let (year, month, day) = date.earliest?.ymd();
        let last = date.latest?.ymd();
        let quarter = |month: u32| month.div_ceil(3);
        let text = match self {
            Self::Day if date.earliest == date.latest => format!("{year:04}-{month:02}-{day:02}"),
            Self::Month if (last.0, last.1) == (year, month) => format!("{year:04}-{month:02}"),
            Self::Quarter if (last.0, quarter(last.1)) == (year, quarter(month)) => {
                format!("{year:04}-{}", 32 + quarter(month))
            }
            Self::Year if last.0 == year => format!("{year:04}"),
            _ => return None,
        };
        edtf::parse(&text).ok()
    }

    /// The period of this length that begins on a day, or in which the day lies.
    pub fn from_day(self, day: Day) -> Option<ReportedDate> {
        self.around(&ReportedDate::of_day(day))
    }
}

/// The rows behind a figure that the program made of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Folded {
    pub by: FoldBy,
    /// Rows that count, at least one.
    pub rows: usize,
    /// The first and the last of them, as lines of the file; 0 where that is not known.
    pub first_line: u64,
    pub last_line: u64,
    /// The least and the greatest value of a row; `None` where rows were counted.
    pub reach: Option<(Decimal, Decimal)>,
}

/// Between two cells of a row that is kept: no letter.
const BETWEEN: char = '\u{fffe}';

/// The rows of a file of which points were made, as long as the file is small enough to be held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoldedRows {
    /// The file name only.
    pub file: Arc<str>,
    /// The names of the columns.
    pub header: Vec<String>,
    /// By series, date and unit of the point.
    points: BTreeMap<(String, String, Unit), Vec<FoldedRow>>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoldedRow {
    /// Its line in the file.
    pub line: u64,
    cells: Box<str>,
}

impl FoldedRow {
    pub fn new<'a>(line: u64, cells: impl Iterator<Item = &'a str>) -> Self {
        let mut joined = String::new();
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                joined.push(BETWEEN);
            }
            joined.push_str(cell);
        }
        Self { line, cells: joined.into() }
    }

    /// In the order of the file.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.split(BETWEEN)
    }
}

impl FoldedRows {
    pub fn new(file: Arc<str>, header: Vec<String>) -> Self {
        Self { file, header, points: BTreeMap::new() }
    }

    pub fn keep(&mut self, figure: &Figure, rows: Vec<FoldedRow>) {
        self.points.insert((figure.series.clone(), figure.date.edtf.clone(), figure.unit.clone()), rows);
    }

    /// Those behind a point; `None` where it is no point of this file.
    pub fn of(&self, figure: &Figure) -> Option<&[FoldedRow]> {
        if figure.folded.is_none() || figure.origin.file != self.file {
            return None;
        }
        let key = (figure.series.clone(), figure.date.edtf.clone(), figure.unit.clone());
        self.points.get(&key).map(Vec::as_slice)
    }
}
