//! What a scan is asked for.

use super::dialect::Dialect;
use super::sums::Period;
use crate::read::{Kind, Letters, Step, TableColumn};
use std::path::PathBuf;

/// A scan of one file.
#[derive(Clone, Debug)]
pub struct Ask {
    pub path: PathBuf,
    pub dialect: Dialect,
    /// What the bytes beyond ASCII are.
    pub letters: Letters,
    /// The byte at which the first row of data begins: behind a mark of byte order, a preamble
    /// and the header.
    pub from: u64,
    /// How many cells a row usually has.
    pub width: usize,
    /// The columns whose cells are kept.
    pub wanted: Vec<Wanted>,
    /// Adds the numbers of each wanted column of numbers for each group of the first wanted column
    /// of groups and each period of the first wanted column of dates. Without a column of numbers
    /// the rows are counted.
    pub sums: Option<Period>,
    /// The only names that the first column of groups tells apart; `None` for as many as there is
    /// room for.
    pub apart: Option<Vec<String>>,
    /// Rows with other words in a column are counted for themselves: the column, and the only words that
    /// are wanted in it.
    pub only: Option<(usize, String)>,
    /// Looks at every row for what only the slow way understands, and at every byte for what is no
    /// letter: the whole of [`super::Odd`] is then counted. Costs about a third more time.
    pub careful: bool,
    pub limits: Limits,
}

/// One column of which the cells are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Its number, the first being 0.
    pub column: usize,
    pub form: Form,
}

/// Stands between the parts of a name of several columns: the separator of units.
pub const JOINT: char = '\u{1f}';

/// How the cells of a column are read: as [`TableColumn::value`] reads them, or as names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    Date(Box<TableColumn>),
    /// Dates that lie within one period; one that is less exact has no place in sums.
    Within(Box<TableColumn>, Step),
    Number(Box<TableColumn>),
    /// Trimmed text that comes back: each different one is kept once.
    Group,
    /// The same of several columns together, with [`JOINT`] between them.
    Joined(Vec<usize>),
}

impl Form {
    /// The form of a column that was understood from a sample.
    pub fn of(column: &TableColumn) -> Self {
        match column.kind {
            Kind::Date(_) => Self::Date(Box::new(column.clone())),
            Kind::Number(_) => Self::Number(Box::new(column.clone())),
            Kind::Text => Self::Group,
        }
    }

    pub(super) const fn is_date(&self) -> bool {
        matches!(self, Self::Date(_) | Self::Within(..))
    }

    pub(super) const fn is_group(&self) -> bool {
        matches!(self, Self::Group | Self::Joined(_))
    }
}

/// How the work is cut up, and how much memory it may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the first block. It is small, so that rows show at once.
    pub first_block: usize,
    /// Bytes of every other block.
    pub block: usize,
    /// Bytes read behind a block for the end of its last row; more where the row is longer.
    pub ahead: usize,
    /// A longer row is refused, in bytes: one that has no end is not looked for in the whole of a file.
    pub row: usize,
    /// Above so many bytes of cells none is kept, only sums and counts.
    pub budget: usize,
    /// The same where each row is a point, which takes as much again.
    pub each: usize,
    /// More names of one column are not told apart, nor more than 64 bytes for each of so many.
    pub names: usize,
    /// Above so many sums there are none: 48 bytes each in each thread.
    pub sums: usize,
    /// Threads; `None` for as many as the machine has cores.
    pub threads: Option<usize>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            first_block: 256 << 10,
            block: 1 << 20,
            ahead: 16 << 10,
            row: 256 << 20,
            budget: 1 << 30,
            each: 384 << 20,
            names: 1 << 20,
            sums: 1 << 20,
            threads: None,
        }
    }
}

impl Limits {
    /// How many threads work, at least one.
    pub fn workers(&self) -> usize {
        let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        self.threads.unwrap_or_else(cores).max(1)
    }
}
