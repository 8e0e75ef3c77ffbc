//! Tables of web pages: the largest of a page, or of a piece of one from the clipboard. Nothing is
//! run, fetched or drawn; tables inside of cells are passed over.

mod entities;
mod tags;

use super::lattice::{Full, Lattice};
use encoding_rs::Encoding;
use std::borrow::Cow;
use std::collections::BTreeMap;
use tags::{Piece, Tag, Tags};

/// Where a page says in which encoding it is, in bytes.
const GLANCE: usize = 2048;

/// What browsers take for the most of each.
const MOST_COLUMNS_SPANNED: u32 = 1000;
const MOST_ROWS_SPANNED: u32 = 65_534;

/// The table that is read, and how many there are.
#[derive(Debug)]
pub struct Found {
    pub lattice: Lattice,
    pub tables: usize,
    /// Whether the page says of a cell that it is a heading.
    pub headed: bool,
}

/// The encoding that a page declares where its bytes are no UTF-8.
pub fn declared(bytes: &[u8]) -> Option<(Cow<'_, str>, &'static Encoding)> {
    if std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let head = String::from_utf8_lossy(bytes.get(..GLANCE).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, label) = head.split_once("charset=")?;
    let label = label.trim_start_matches(['"', '\'']);
    let end = label.find(|sign: char| !sign.is_ascii_alphanumeric() && !"-_:.".contains(sign));
    let encoding = Encoding::for_label(label.get(..end.unwrap_or(label.len()))?.as_bytes())?;
    let (text, _, damaged) = encoding.decode(bytes);
    (!damaged).then_some((text, encoding))
}

/// The largest table of a page; `None` where it has none.
///
/// # Errors
/// [`Full`] where a table is larger than what is read.
pub fn table(text: &str) -> Result<Option<Found>, Full> {
    let mut walk = Walk::default();
    for piece in Tags::new(text) {
        match piece {
            Piece::Text(text) => walk.text(&text),
            Piece::Open(tag) => walk.open(&tag)?,
            Piece::Close(name) => walk.close(&name)?,
        }
    }
    walk.end_table()?;
    let tables = walk.tables;
    Ok(walk.best.map(|table| Found { headed: table.headed, lattice: table.lattice, tables }))
}

/// A cell that is being read.
#[derive(Debug)]
struct Cell {
    text: String,
    columns: u32,
    rows: u32,
}

/// A table that is being read.
#[derive(Debug, Default)]
struct Table {
    lattice: Lattice,
    row: u32,
    column: u32,
    filled: usize,
    headed: bool,
    open_row: bool,
    cell: Option<Cell>,
    caption: Option<String>,
    /// Columns that a cell above still covers: for how many rows, and with what.
    covered: BTreeMap<u32, (u32, String)>,
}

#[derive(Debug, Default)]
struct Walk {
    table: Option<Table>,
    /// Tables inside of the one that is read.
    inner: usize,
    best: Option<Table>,
    tables: usize,
}

impl Walk {
    fn open(&mut self, tag: &Tag) -> Result<(), Full> {
        if tag.name == "table" {
            match &self.table {
                // Only a cell can hold another table; elsewhere an end was forgotten.
                Some(table) if table.cell.is_some() || self.inner > 0 => self.inner += 1,
                _ => {
                    self.end_table()?;
                    self.table = Some(Table::default());
                    self.tables += 1;
                }
            }
            return Ok(());
        }
        let Some(table) = self.table.as_mut().filter(|_| self.inner == 0) else { return Ok(()) };
        match tag.name.as_str() {
            "caption" => table.caption = Some(String::new()),
            "tr" => table.begin_row()?,
            "td" | "th" => {
                table.end_cell()?;
                table.headed |= tag.name == "th";
                if !table.open_row {
                    table.begin_row()?;
                }
                table.cell = Some(Cell {
                    text: String::new(),
                    columns: tag.colspan.clamp(1, MOST_COLUMNS_SPANNED),
                    // 0 means all rows that follow.
                    rows: if tag.rowspan == 0 {
                        MOST_ROWS_SPANNED
                    } else {
                        tag.rowspan.min(MOST_ROWS_SPANNED)
                    },
                });
            }
            "thead" | "tbody" | "tfoot" => table.end_row()?,
            name if parts_text(name) => self.text(" "),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Full> {
        if name == "table" {
            if self.inner > 0 {
                self.inner -= 1;
                return Ok(());
            }
            return self.end_table();
        }
        let Some(table) = self.table.as_mut().filter(|_| self.inner == 0) else { return Ok(()) };
        match name {
            "caption" => table.end_caption()?,
            "td" | "th" => table.end_cell()?,
            "tr" | "thead" | "tbody" | "tfoot" => table.end_row()?,
            name if parts_text(name) => self.text(" "),
            _ => {}
        }
        Ok(())
    }

    /// Runs of blanks are one, as browsers show them.
    fn text(&mut self, text: &str) {
        let Some(table) = self.table.as_mut().filter(|_| self.inner == 0) else { return };
        let cell = match (&mut table.cell, &mut table.caption) {
            (Some(cell), _) => &mut cell.text,
            (None, Some(caption)) => caption,
            _ => return,
        };
        for sign in text.chars() {
            if !sign.is_ascii_whitespace() {
                cell.push(sign);
            } else if !cell.is_empty() && !cell.ends_with(' ') {
                cell.push(' ');
            }
        }
    }

    fn end_table(&mut self) -> Result<(), Full> {
        self.inner = 0;
        let Some(mut table) = self.table.take() else { return Ok(()) };
        table.end_row()?;
        if table.filled > 0 && self.best.as_ref().is_none_or(|best| table.filled > best.filled) {
            self.best = Some(table);
        }
        Ok(())
    }
}

/// Elements between which there is a gap, whatever the source says.
fn parts_text(name: &str) -> bool {
    matches!(name, "br" | "p" | "div" | "li" | "ul" | "ol" | "hr" | "h1" | "h2" | "h3" | "h4")
}

impl Table {
    fn begin_row(&mut self) -> Result<(), Full> {
        self.end_row()?;
        self.end_caption()?;
        self.open_row = true;
        self.column = 0;
        Ok(())
    }

    /// What is said above a table stands above it here too, with a row between them.
    fn end_caption(&mut self) -> Result<(), Full> {
        if let Some(caption) = self.caption.take().filter(|caption| !caption.trim().is_empty()) {
            self.lattice.put(self.row, 0, caption.trim())?;
            self.row += 2;
        }
        Ok(())
    }

    /// Fills columns that a cell above covers.
    fn cover(&mut self) -> Result<(), Full> {
        while let Some((_, text)) = self.covered.get(&self.column) {
            self.lattice.put(self.row, self.column, text)?;
            self.column += 1;
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Full> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        self.cover()?;
        let text = cell.text.trim();
        self.filled += usize::from(!text.is_empty());
        for _ in 0..cell.columns {
            self.lattice.put(self.row, self.column, text)?;
            if cell.rows > 1 {
                // The row in which it stands is one of them and is counted off at its end.
                self.covered.insert(self.column, (cell.rows, text.to_owned()));
            }
            self.column += 1;
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Full> {
        self.end_cell()?;
        if !std::mem::take(&mut self.open_row) {
            return Ok(());
        }
        for (column, (_, text)) in self.covered.range(self.column..) {
            self.lattice.put(self.row, *column, text)?;
        }
        self.covered.retain(|_, (rows, _)| {
            *rows -= 1;
            *rows > 0
        });
        self.row += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&[&str]]) {
        let found = table(text).expect("room").unwrap_or_else(|| panic!("no table in {text}"));
        let (cells, _) = found.lattice.rows();
        let rows: Vec<Vec<&str>> = cells.rows().map(|row| row.iter().collect()).collect();
        assert_eq!(rows, expected, "{text}");
    }

    #[test]
    fn cells_are_text_as_it_is_shown() {
        check(
            "<p>x<table><tr><th>A &amp; B<th>n\n  m</tr><!-- <td>no --><tr><td>1&nbsp;400<br>t<td><b>2</b>,5</table>",
            &[&["A & B", "n m"], &["1\u{a0}400 t", "2,5"]],
        );
        check(
            "<table><tr><td>a<script>'</td>'<td></script><td style='display: none'>h</td><td>b<span style=\"display:none\">0<span>1</span></span>c</table>",
            &[&["a", "", "bc"]],
        );
    }

    #[test]
    fn spans_are_filled() {
        check(
            "<table><tr><td rowspan=2>a<td colspan='2'>b<tr><td>c<td>d<tr><td>e<td>f<td>g</table>",
            &[&["a", "b", "b"], &["a", "c", "d"], &["e", "f", "g"]],
        );
        check("<table><tr><td>a<td rowspan=9>b<tr><td>c</table>", &[&["a", "b"], &["c", "b"]]);
    }

    #[test]
    fn the_largest_table_counts_and_inner_ones_do_not() {
        check(
            "<table><tr><td>menu</table><table><caption>T</caption><tr><td>a<table><tr><td>x<td>y<td>z</table>b<td>c</table>",
            &[&["T", ""], &["ab", "c"]],
        );
        assert!(table("<html><p>none</html>").expect("room").is_none());
        let wide = format!("<table>{}</table>", "<tr><td colspan=99999>x<td colspan=1000>y".repeat(3));
        assert_eq!(table(&wide).expect("room").expect("a table").lattice.rows().0.row(0).len(), 2000);
    }
}
