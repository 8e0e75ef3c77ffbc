//! The first rows of a table that is too large to be held, shown while it is read.

use super::Wish;
use super::grid::Grid;
use super::known::header_of;
use std::sync::Arc;

/// The first rows of a table as they were read, to be looked at while the others are scanned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstRows {
    /// The file name only.
    pub file: String,
    pub header: Vec<String>,
    /// Line of the file, and cells, long ones cut.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Rows, columns and characters of a cell that are shown at once.
const FIRST_ROWS: usize = 12;
const FIRST_COLUMNS: usize = 24;
const FIRST_LETTERS: usize = 60;

impl FirstRows {
    /// Those of a table, its first row a header or none where a person said so.
    pub fn of(file: &Arc<str>, grid: &Grid, wish: &Wish<'_>) -> Self {
        let said = (wish.answers)(&header_of(file, grid)).header;
        let other = said.map(|_| grid.clone().with_header(said));
        let grid = other.as_ref().unwrap_or(grid);
        let clip = |cell: &str| cell.trim().chars().take(FIRST_LETTERS).collect::<String>();
        let rows = grid.rows.rows().take(FIRST_ROWS);
        Self {
            file: file.to_string(),
            header: (0..grid.columns().min(FIRST_COLUMNS)).map(|at| grid.name(at)).collect(),
            rows: rows.map(|row| (row.line(), row.iter().take(FIRST_COLUMNS).map(clip).collect())).collect(),
        }
    }
}
