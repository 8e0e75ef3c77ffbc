//! Figures that were made of many rows of a table.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What is told of the rows of one period. There is no mean: a figure that stands in no row would
/// look as if it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FoldBy {
    Count,
    Sum,
    Least,
    Greatest,
}

impl FoldBy {
    pub const ALL: [Self; 4] = [Self::Count, Self::Sum, Self::Least, Self::Greatest];

    /// The word used in answers and in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Sum => "sum",
            Self::Least => "min",
            Self::Greatest => "max",
        }
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
