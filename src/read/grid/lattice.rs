//! Cells by row and column, as workbooks have them, and how they become the rows of a table.

use super::cells::Cells;
use super::split::{LONGEST_CELL, MOST_COLUMNS, Record};

/// A sheet with more cells that hold something is refused.
const MOST_CELLS: usize = 1 << 25;

/// A sheet with more text is refused, in bytes. One text may stand in many cells.
const MOST_TEXT: usize = 512 << 20;

/// Rows are filled up to the width of the widest while this makes no more cells.
const MOST_FILLED: usize = 1 << 25;

/// Rows may have so many cells together up to the last in use of each.
const MOST_REACHED: usize = 1 << 25;

/// Why a cell could not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// Too many cells, or too much text.
    Cells,
    /// A cell stands beyond the last column that is read.
    Columns { line: u64, column: usize },
}

/// Cells that hold something, in any order.
#[derive(Debug, Default)]
pub struct Lattice {
    text: String,
    spots: Vec<Spot>,
    /// Cells whose value comes from a formula, and the line of the first.
    pub formulas: Seen,
    /// Cells with an error for a value.
    pub errors: Seen,
}

/// How often something was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub count: usize,
    /// The line and the text of the first.
    pub first: Option<(u64, String)>,
}

#[derive(Clone, Copy, Debug)]
struct Spot {
    row: u32,
    column: u32,
    start: usize,
    len: usize,
}

impl Seen {
    fn note(&mut self, row: u32, text: &str) {
        self.count += 1;
        if self.first.is_none() {
            self.first = Some((u64::from(row) + 1, text.chars().take(200).collect()));
        }
    }
}

impl Lattice {
    /// Puts a text into a cell; rows and columns are counted from 0. Blank texts are passed over.
    ///
    /// # Errors
    /// [`Full`] where the sheet is larger than what is read.
    pub fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), Full> {
        if text.is_empty() {
            return Ok(());
        }
        let place = usize::try_from(column).unwrap_or(usize::MAX);
        if place >= MOST_COLUMNS {
            return Err(Full::Columns { line: u64::from(row) + 1, column: place.saturating_add(1) });
        }
        let cut = text.get(..text.floor_char_boundary(LONGEST_CELL)).unwrap_or(text);
        if self.spots.len() >= MOST_CELLS || self.text.len() + cut.len() > MOST_TEXT {
            return Err(Full::Cells);
        }
        self.spots.push(Spot { row, column, start: self.text.len(), len: cut.len() });
        self.text.push_str(cut);
        Ok(())
    }

    pub fn note_formula(&mut self, row: u32, text: &str) {
        self.formulas.note(row, text);
    }

    pub fn note_error(&mut self, row: u32, text: &str) {
        self.errors.note(row, text);
    }

    pub const fn is_empty(&self) -> bool {
        self.spots.is_empty()
    }

    /// Whether there are two rows of two cells or more: a sheet of words is none.
    pub fn is_table(&self) -> bool {
        let (mut rows, mut filled) = (0_usize, 0_usize);
        let mut row = None;
        for spot in &self.spots {
            filled = if row == Some(spot.row) { filled + 1 } else { 1 };
            row = Some(spot.row);
            rows += usize::from(filled == 2);
            if rows == 2 {
                return true;
            }
        }
        false
    }

    fn sort(&mut self) {
        let key = |spot: &Spot| (spot.row, spot.column);
        if !self.spots.is_sorted_by_key(key) {
            // Stable: of two texts for one cell the later one counts, as spreadsheets have it.
            self.spots.sort_by_key(key);
        }
    }

    /// Whether the rows are few enough, or short enough, to be made: empty cells count as well.
    pub fn has_room(&mut self) -> bool {
        self.sort();
        let first = self.spots.iter().map(|spot| spot.column).min().unwrap_or(0);
        let ends = self.spots.chunk_by(|one, other| one.row == other.row).filter_map(<[Spot]>::last);
        let reached = ends.map(|spot| u64::from(spot.column - first) + 1).sum::<u64>();
        usize::try_from(reached).is_ok_and(|reached| reached <= MOST_REACHED)
    }

    /// The rows that hold something, each as wide as the widest, from the first column in use.
    /// An empty row parts the rows around it as an empty line of a text does.
    pub fn rows(mut self) -> (Cells, Vec<Record>) {
        self.sort();
        let columns = || self.spots.iter().map(|spot| spot.column);
        let (first, last) = (columns().min().unwrap_or(0), columns().max().unwrap_or(0));
        let width = usize::try_from(last - first + 1).unwrap_or(MOST_COLUMNS);
        let count = self.spots.chunk_by(|one, other| one.row == other.row).count();
        let fill = count.saturating_mul(width) <= MOST_FILLED;
        let (mut cells, mut records) = (Cells::default(), Vec::with_capacity(count));
        let mut before = None;
        for row in self.spots.chunk_by(|one, other| one.row == other.row) {
            let Some(number) = row.first().map(|spot| spot.row) else { continue };
            let mut at = 0_usize;
            let mut spots = row.iter().peekable();
            while let Some(spot) = spots.next() {
                if spots.peek().is_some_and(|next| next.column == spot.column) {
                    continue;
                }
                let column = usize::try_from(spot.column - first).unwrap_or(at);
                while at < column {
                    cells.end_cell();
                    at += 1;
                }
                cells.write(self.text.get(spot.start..spot.start + spot.len).unwrap_or_default());
                cells.end_cell();
                at += 1;
            }
            while fill && at < width {
                cells.end_cell();
                at += 1;
            }
            let line = u64::from(number) + 1;
            cells.end_row(line);
            let after_gap = before.is_some_and(|before| number > before + 1);
            records.push(Record { line, cells: at, after_gap, ..Record::default() });
            before = Some(number);
        }
        (cells, records)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_in_any_order_become_rows() {
        let mut lattice = Lattice::default();
        for (row, column, text) in
            [(4, 3, "d"), (1, 2, "a"), (1, 3, "b"), (4, 2, "x"), (4, 2, "c"), (5, 2, "")]
        {
            lattice.put(row, column, text).expect("room");
        }
        assert!(lattice.is_table());
        let (cells, records) = lattice.rows();
        let rows: Vec<Vec<&str>> = cells.rows().map(|row| row.iter().collect()).collect();
        assert_eq!(rows, [["a", "b"], ["c", "d"]]);
        assert_eq!(
            records.iter().map(|record| (record.line, record.after_gap)).collect::<Vec<_>>(),
            [(2, false), (5, true)]
        );
    }

    #[test]
    fn a_corner_far_away_costs_nothing() {
        let mut lattice = Lattice::default();
        lattice.put(0, 0, "a").expect("room");
        lattice.put(1_048_575, 16_383, "z").expect("room");
        assert_eq!(lattice.put(2, 16_384, "y"), Err(Full::Columns { line: 3, column: 16_385 }));
        assert!(!lattice.is_table());
        let (cells, _) = lattice.rows();
        assert_eq!((cells.len(), cells.row(0).len(), cells.row(1).line()), (2, 16_384, 1_048_576));
    }
}
