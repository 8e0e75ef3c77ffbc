//! Which of the rows above the first one of numbers and dates name the columns: a row of data may hold
//! nothing but words, and stands as well ahead of the others as behind them.

use super::alike::{Says, is_known, says};
use super::cells::{Cells, RowCells};
use super::parts::{MOST_HEADER_ROWS, Shape, is_units};
use crate::read::column::Look;
use std::collections::BTreeSet;

/// In so many columns of numbers and dates a row of words is a further row of a header, and no odd row.
const SURE_COLUMNS: usize = 3;

/// Rows of data that a row above them is compared with.
const MOST_COMPARED: usize = 400;

/// How many of the first rows are no data, of `top` that hold neither a number nor a date.
pub(super) fn named_rows(cells: &Cells, shape: &Shape, body: &[usize], top: usize) -> usize {
    let data = body.iter().skip(top).map(|at| cells.row(*at)).filter(|row| shape.fit(*row).is_data());
    let above = Above { cells, shape, body, top, below: data.take(MOST_COMPARED).collect() };
    let Some(anchor) = above.anchor() else {
        // What is said of nothing, or said again below, is no name of a column.
        let says = |place: usize| above.typed(place).any(|cell| !cell.is_empty());
        let names = |place: usize| says(place) && !above.is_odd(place);
        return (0..top).rev().find(|place| names(*place)).map_or(0, |place| place + 1);
    };
    let mut end = anchor + 1;
    while end < top && end - anchor < MOST_HEADER_ROWS && above.goes_on(end) {
        end += 1;
    }
    end
}

/// The rows above the first one of data.
struct Above<'a> {
    cells: &'a Cells,
    shape: &'a Shape,
    body: &'a [usize],
    top: usize,
    /// The first rows of data.
    below: Vec<RowCells<'a>>,
}

impl Above<'_> {
    fn row(&self, place: usize) -> RowCells<'_> {
        self.cells.row(self.body.get(place).copied().unwrap_or_default())
    }

    /// The cells of the columns of numbers and dates.
    fn typed(&self, place: usize) -> impl Iterator<Item = &str> {
        let row = self.row(place);
        let typed = self.shape.typed.iter().enumerate().filter(|(_, typed)| **typed);
        typed.map(move |(at, _)| row.get(at).unwrap_or_default().trim())
    }

    /// The row that names the columns: the last one with a name that is known, else the first one that
    /// names them all. Where lines of keys and values may stand, nothing tells.
    fn anchor(&self) -> Option<usize> {
        let whole: Vec<usize> = (0..self.top).filter(|place| self.names_all(*place)).collect();
        let known = whole.iter().rev().copied().find(|place| self.has_known_name(*place));
        let few = self.shape.width > 2 || whole.len() <= 2;
        known.or_else(|| whole.first().copied().filter(|_| few))
    }

    /// Whether each column of numbers and dates has words or a period over it, and no word comes again.
    fn names_all(&self, place: usize) -> bool {
        let row = self.row(place);
        let is_name = |cell: &str| {
            let is_year = cell.len() == 4 && matches!(cell.parse(), Ok(1500..=2200_u32));
            matches!(Look::of(cell), Look::Words | Look::Date) || is_year
        };
        let full = row.filled() * 4 >= self.shape.width * 3;
        full && self.typed(place).all(is_name) && !self.is_odd(place)
    }

    /// Whether a row says of a column that nothing is known, or has a name that rows of data have, or could.
    fn is_odd(&self, place: usize) -> bool {
        self.typed(place).any(|cell| Look::of(cell) == Look::Missing)
            || self.comes_again(place)
            || self.is_alike(place)
    }

    /// Whether the words of a row are like those below it, such as another number of the same list.
    fn is_alike(&self, place: usize) -> bool {
        says(self.row(place), &self.below, |at| !self.is_typed(at)) == Says::Row
    }

    fn comes_again(&self, place: usize) -> bool {
        let row = self.row(place);
        let words: Vec<(usize, &str)> = row
            .iter()
            .map(str::trim)
            .enumerate()
            .filter(|(at, cell)| Look::of(cell) == Look::Words && !self.is_typed(*at))
            .collect();
        // A header that stands again further down is no row of data.
        let data = self.body.iter().skip(self.top).map(|at| self.cells.row(*at));
        data.filter(|row| self.shape.fit(*row).is_data())
            .any(|row| words.iter().any(|(at, cell)| row.get(*at).map(str::trim) == Some(cell)))
    }

    fn is_typed(&self, at: usize) -> bool {
        self.shape.typed.get(at).copied().unwrap_or(false)
    }

    /// Whether a date stands under a word for one, or a column has a name that is known.
    fn has_known_name(&self, place: usize) -> bool {
        self.typed(place).any(is_known)
    }

    /// Whether a row below the names is more of them: units, or words over many numbers that no row has.
    fn goes_on(&self, place: usize) -> bool {
        let row = self.row(place);
        if row.filled() > 0 && is_units(row) {
            return true;
        }
        let words: Vec<&str> = self.typed(place).collect();
        let distinct: BTreeSet<&str> = words.iter().copied().collect();
        let sure = words.len() >= SURE_COLUMNS && distinct.len() == words.len();
        // A row about nothing, with words in the columns of numbers only: `,kg,cm`.
        let about = row.iter().enumerate().any(|(at, cell)| !self.is_typed(at) && !cell.trim().is_empty());
        let nameless = !about && words.len() > 1 && words.len() < self.shape.width;
        (sure || nameless) && words.iter().all(|cell| Look::of(cell) == Look::Words) && !self.is_odd(place)
    }
}
