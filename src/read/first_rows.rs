//! The first rows of a large table, to be looked at while the others are read.

use super::large::Head;

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

impl Head {
    /// The first rows, as long as nothing more is known of the file.
    pub fn first_rows(&self) -> Option<FirstRows> {
        let grid = self.grid()?;
        let clip = |cell: &str| cell.trim().chars().take(FIRST_LETTERS).collect::<String>();
        let rows = grid.rows.rows().take(FIRST_ROWS);
        Some(FirstRows {
            file: self.file.to_string(),
            header: (0..grid.columns().min(FIRST_COLUMNS)).map(|at| grid.name(at)).collect(),
            rows: rows.map(|row| (row.line(), row.iter().take(FIRST_COLUMNS).map(clip).collect())).collect(),
        })
    }
}
