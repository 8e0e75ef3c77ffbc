//! The cells of a table, held in one piece of text.

/// Rows of cells as text, each with the line on which it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<usize>,
    rows: Vec<Mark>,
}

/// What is known of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    /// Where its cells end in `ends`.
    end: usize,
    /// The first line of a file is 1.
    line: u64,
}

impl Cells {
    /// Rows, blank ones included.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// One row; an empty one where there is none.
    pub fn row(&self, at: usize) -> RowCells<'_> {
        let from = at.checked_sub(1).and_then(|before| self.rows.get(before)).map_or(0, |mark| mark.end);
        let (to, line) = self.rows.get(at).map_or((from, 0), |mark| (mark.end, mark.line));
        RowCells { cells: self, from, to, line }
    }

    pub fn rows(&self) -> impl DoubleEndedIterator<Item = RowCells<'_>> + ExactSizeIterator {
        (0..self.len()).map(|at| self.row(at))
    }

    /// Adds text to the cell that is being made.
    pub(super) fn write(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends the cell that was being made.
    pub(super) fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }

    /// Cuts the cell that was just ended to so many bytes; says whether it was longer.
    pub(super) fn cut_cell(&mut self, most: usize) -> bool {
        let start = self.ends.len().checked_sub(2).and_then(|at| self.ends.get(at)).copied().unwrap_or(0);
        let Some(end) = self.ends.last_mut().filter(|end| **end - start > most) else { return false };
        *end = self.text.floor_char_boundary(start + most);
        self.text.truncate(*end);
        true
    }

    /// Ends the row that was being made.
    pub(super) fn end_row(&mut self, line: u64) {
        self.rows.push(Mark { end: self.ends.len(), line });
    }

    /// Takes back the cells of the row that was being made.
    pub(super) fn drop_row(&mut self) {
        let keep = self.rows.last().map_or(0, |mark| mark.end);
        self.ends.truncate(keep);
        self.text.truncate(self.ends.last().copied().unwrap_or(0));
    }

    /// Adds a whole row.
    pub fn push<'a>(&mut self, line: u64, row: impl IntoIterator<Item = &'a str>) {
        for cell in row {
            self.write(cell);
            self.end_cell();
        }
        self.end_row(line);
    }
}

/// The cells of one row.
#[derive(Clone, Copy, Debug)]
pub struct RowCells<'a> {
    cells: &'a Cells,
    from: usize,
    to: usize,
    line: u64,
}

impl<'a> RowCells<'a> {
    pub fn len(&self) -> usize {
        self.to - self.from
    }

    pub fn is_empty(&self) -> bool {
        self.to == self.from
    }

    /// The line on which the row begins.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// A cell as it stands in the file.
    pub fn get(&self, at: usize) -> Option<&'a str> {
        let place = self.from.checked_add(at).filter(|place| *place < self.to)?;
        let ends = &self.cells.ends;
        let start = place.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
        self.cells.text.get(start..*ends.get(place)?)
    }

    pub fn iter(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |at| self.get(at).unwrap_or_default())
    }

    /// Whether no cell holds more than blanks.
    pub fn is_blank(&self) -> bool {
        self.iter().all(|cell| cell.trim().is_empty())
    }

    /// Cells that hold more than blanks.
    pub fn filled(&self) -> usize {
        self.iter().filter(|cell| !cell.trim().is_empty()).count()
    }

    /// How many cells it has up to the last that holds more than blanks.
    pub fn used(&self) -> usize {
        self.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()).last().map_or(0, |(at, _)| at + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_give_their_cells_back() {
        let mut cells = Cells::default();
        cells.push(1, ["date", "value"]);
        cells.push(2, []);
        cells.push(5, ["", " ", "ż", ""]);
        assert_eq!(cells.row(0).iter().collect::<Vec<_>>(), ["date", "value"]);
        assert!(cells.row(1).is_empty() && cells.row(1).is_blank());
        let row = cells.row(2);
        assert_eq!((row.len(), row.filled(), row.used(), row.line()), (4, 1, 3, 5));
        assert_eq!((row.get(2), row.get(4)), (Some("ż"), None));
        assert!(cells.row(9).is_empty());
    }

    #[test]
    fn a_row_can_be_taken_back_and_a_cell_cut() {
        let mut cells = Cells::default();
        cells.push(1, ["a"]);
        cells.write("żółw");
        cells.end_cell();
        assert!(cells.cut_cell(3));
        assert!(!cells.cut_cell(3));
        cells.end_cell();
        cells.drop_row();
        cells.push(2, ["b"]);
        assert_eq!(cells.row(1).iter().collect::<Vec<_>>(), ["b"]);
        cells.write("żółw");
        cells.end_cell();
        assert!(cells.cut_cell(3));
        cells.end_row(3);
        assert_eq!(cells.row(2).get(0), Some("ż"));
    }
}
