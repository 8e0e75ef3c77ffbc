//! What was taken for granted, with the cells that show it and what else it could be.

use super::Choice;
use crate::model::{Currency, Decimal, ReportedDate, Unit};
use crate::read::answers::Fold;
use crate::read::column::Endings;
use crate::read::column::dates::Order;

/// Something that was decided without a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    pub kind: Assumed,
    /// The column it is about; the first of several.
    pub column: String,
    /// Cells that show it, each with its line.
    pub cells: Vec<(u64, String)>,
    /// What else could be meant.
    pub others: Vec<Choice>,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assumed {
    /// So many of the filled cells are dates.
    Dates {
        covered: usize,
        filled: usize,
    },
    /// A cell is this date: so many cells allow only the same order.
    DateOrder {
        cell: String,
        date: ReportedDate,
        order: Order,
        deciding: usize,
        filled: usize,
    },
    /// Every day is the first of its month and was taken for a day.
    FirstDays,
    /// The headers from the first to the last are periods.
    Periods {
        last: String,
        count: usize,
    },
    /// Columns make a date together, with weeks as ISO 8601 counts them.
    Joined {
        columns: Vec<String>,
        weeks: bool,
    },
    /// Rows are intervals up to the dates of another column.
    Interval {
        end: String,
    },
    /// So many of the filled cells are numbers.
    Values {
        covered: usize,
        filled: usize,
    },
    /// Of so many of the filled cells a number is read from words.
    Worded {
        covered: usize,
        filled: usize,
    },
    /// So many of the filled cells say by how much something changed.
    Changes {
        covered: usize,
        filled: usize,
    },
    /// The column and another are the least and the greatest that a value can be.
    Bounds {
        high: String,
    },
    /// A cell is this number: so many cells allow only the same decimal mark.
    DecimalMark {
        cell: String,
        value: Decimal,
        deciding: usize,
        filled: usize,
    },
    Unit(Unit),
    /// A cell is this number, since the header says that numbers are printed in ten to this power.
    Scaled {
        cell: String,
        value: Decimal,
        power: u32,
    },
    /// A cell is this number, since letters behind numbers multiply or mark them.
    Letters {
        cell: String,
        value: Decimal,
        letters: Endings,
    },
    /// So many names are lanes.
    Lanes {
        names: usize,
    },
    /// So many names join rows into series.
    Group {
        names: usize,
    },
    /// So many names of several columns join rows into series.
    Groups {
        columns: Vec<String>,
        names: usize,
    },
    /// The rows of one period are one point.
    Fold {
        fold: Fold,
        by_size: bool,
    },
    /// A column says in which currency the values of another are; so many of them are named.
    CurrencyColumn {
        value: String,
        codes: usize,
    },
    /// The currency that the kind of the file implies.
    Currency(Currency),
}

impl Assumed {
    /// The word used in machine-readable output, and in the key of its sentence.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Dates { .. } => "dates",
            Self::DateOrder { .. } => "date-order",
            Self::FirstDays => "first-days",
            Self::Periods { .. } => "periods",
            Self::Joined { .. } => "joined",
            Self::Interval { .. } => "interval",
            Self::Values { .. } => "values",
            Self::Worded { .. } => "worded",
            Self::Changes { .. } => "changes",
            Self::Bounds { .. } => "bounds",
            Self::DecimalMark { .. } => "decimal-mark",
            Self::Unit(_) => "unit",
            Self::Scaled { .. } => "scaled",
            Self::Letters { .. } => "letters",
            Self::Group { .. } => "group",
            Self::Groups { .. } => "groups",
            Self::Lanes { .. } => "lanes",
            Self::Fold { .. } => "fold",
            Self::CurrencyColumn { .. } => "currency-column",
            Self::Currency(_) => "currency",
        }
    }
}
