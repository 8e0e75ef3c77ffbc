//! Text to cells by a dialect, by the rules of the `csv` crate.

use super::cells::Cells;
use super::signs::{Delimiter, Dialect};
use memchr::{memchr2, memchr3};

/// More columns than this are refused.
pub const MOST_COLUMNS: usize = 16_384;

/// A longer cell is cut, in bytes.
pub const LONGEST_CELL: usize = 16 << 20;

/// What is known of a row beside its cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Where it begins and ends in the text, its line break left out.
    pub start: usize,
    pub end: usize,
    /// The line on which it begins, the first being 1.
    pub line: u64,
    /// How many cells it has; more than [`MOST_COLUMNS`] are counted and not kept.
    pub cells: usize,
    /// Whether an empty line stands before it.
    pub after_gap: bool,
    /// Whether a quotation mark stands where none belongs: behind a closing one, or inside a
    /// cell that does not begin with one.
    pub stray: bool,
    /// Whether a quoted cell is still open at the end of the text.
    pub open: bool,
    /// Whether a line break stands inside of a quoted cell.
    pub broken: bool,
    /// Whether a cell was longer than [`LONGEST_CELL`].
    pub cut: bool,
}

/// How the lines of a text end, each kind counted outside of quoted cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LineEnds {
    pub lf: usize,
    pub crlf: usize,
    pub cr: usize,
}

impl LineEnds {
    pub fn mixed(self) -> bool {
        [self.lf, self.crlf, self.cr].into_iter().filter(|count| *count > 0).count() > 1
    }
}

/// Walks through the rows of a text.
pub struct Splitter<'a> {
    text: &'a str,
    at: usize,
    line: u64,
    dialect: Dialect,
    delimiter: [u8; 5],
    delimiter_len: usize,
    pub line_ends: LineEnds,
}

impl<'a> Splitter<'a> {
    pub fn new(text: &'a str, dialect: Dialect) -> Self {
        let written = dialect.delimiter.text();
        let mut delimiter = [0; 5];
        let delimiter_len = written.len().min(delimiter.len());
        for (place, byte) in delimiter.iter_mut().zip(written.bytes()) {
            *place = byte;
        }
        Self { text, at: 0, line: 1, dialect, delimiter, delimiter_len, line_ends: LineEnds::default() }
    }

    fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes().get(at).copied()
    }

    /// Where the delimiter that stands at a place ends; `None` where none stands there.
    fn delimiter_end(&self, at: usize) -> Option<usize> {
        let wanted = self.delimiter.get(..self.delimiter_len)?;
        let mut end = at + self.delimiter_len;
        if self.bytes().get(at..end)? != wanted {
            return None;
        }
        if self.dialect.delimiter == Delimiter::Blanks {
            end += self.bytes().get(end..)?.iter().take_while(|byte| **byte == b' ').count();
        }
        Some(end)
    }

    fn is_break(&self, at: usize) -> bool {
        matches!(self.byte(at), Some(b'\r' | b'\n'))
    }

    /// Steps over the line break at `self.at`; nothing happens where none stands there.
    fn step_break(&mut self) {
        match (self.byte(self.at), self.byte(self.at + 1)) {
            (Some(b'\r'), Some(b'\n')) => {
                self.at += 2;
                self.line_ends.crlf += 1;
            }
            (Some(b'\r'), _) => {
                self.at += 1;
                self.line_ends.cr += 1;
            }
            (Some(b'\n'), _) => {
                self.at += 1;
                self.line_ends.lf += 1;
            }
            _ => return,
        }
        self.line += 1;
    }

    /// The next row, its cells added to `cells`; empty lines are passed over. The cells of a row
    /// with more than [`MOST_COLUMNS`] are not kept, and no row is made of them.
    pub fn next(&mut self, cells: &mut Cells) -> Option<Record> {
        let first = self.at;
        while self.is_break(self.at) {
            self.step_break();
        }
        self.byte(self.at)?;
        let mut record =
            Record { start: self.at, line: self.line, after_gap: self.at > first, ..Record::default() };
        if self.dialect.delimiter == Delimiter::Blanks {
            while self.byte(self.at) == Some(b' ') {
                self.at += 1;
            }
        }
        loop {
            let keep = record.cells < MOST_COLUMNS;
            if self.byte(self.at) == Some(self.dialect.quote) {
                self.quoted(&mut record, cells, keep);
            }
            self.plain(&mut record, cells, keep);
            record.cells += 1;
            if keep {
                cells.end_cell();
                record.cut |= cells.cut_cell(LONGEST_CELL);
            }
            match self.delimiter_end(self.at) {
                // Blanks at the end of an aligned line part nothing.
                Some(end)
                    if self.dialect.delimiter == Delimiter::Blanks
                        && (self.is_break(end) || self.byte(end).is_none()) =>
                {
                    self.at = end;
                    break;
                }
                Some(end) => self.at = end,
                None => break,
            }
        }
        record.end = self.at;
        self.step_break();
        if record.cells > MOST_COLUMNS {
            cells.drop_row();
        } else {
            cells.end_row(record.line);
        }
        Some(record)
    }

    /// The inside of a quoted cell, from its opening mark to behind the closing one.
    fn quoted(&mut self, record: &mut Record, cells: &mut Cells, keep: bool) {
        let quote = self.dialect.quote;
        self.at += 1;
        loop {
            let rest = self.bytes().get(self.at..).unwrap_or_default();
            let found = if self.dialect.backslash {
                memchr2(quote, b'\\', rest)
            } else {
                memchr2(quote, quote, rest)
            };
            let end = found.map_or(self.bytes().len(), |ahead| self.at + ahead);
            self.take_lines(end, record, cells, keep);
            let Some(sign) = self.byte(self.at) else {
                record.open = true;
                return;
            };
            if sign == b'\\' && sign != quote {
                // What follows is text, whatever it is; a backslash at the end of all is one.
                self.at += 1;
                let escaped = self.text.get(self.at..).and_then(|rest| rest.chars().next());
                let escaped = escaped.map_or(0, char::len_utf8);
                let place = if escaped == 0 { self.at - 1 } else { self.at };
                let end = self.at + escaped;
                self.take_lines_from(place, end, record, cells, keep);
            } else if self.byte(self.at + 1) == Some(quote) {
                self.write(self.at, self.at + 1, cells, keep);
                self.at += 2;
            } else {
                self.at += 1;
                let ends = self.byte(self.at).is_none() || self.is_break(self.at);
                record.stray |= !ends && self.delimiter_end(self.at).is_none();
                return;
            }
        }
    }

    /// Text up to a delimiter or a line break.
    fn plain(&mut self, record: &mut Record, cells: &mut Cells, keep: bool) {
        let from = self.at;
        let [first, ..] = self.delimiter;
        loop {
            let rest = self.bytes().get(self.at..).unwrap_or_default();
            let Some(ahead) = memchr3(first, b'\r', b'\n', rest) else {
                self.at = self.bytes().len();
                break;
            };
            self.at += ahead;
            if self.is_break(self.at) || self.delimiter_end(self.at).is_some() {
                break;
            }
            self.at += 1;
        }
        let text = self.bytes().get(from..self.at).unwrap_or_default();
        record.stray |= memchr::memchr(self.dialect.quote, text).is_some_and(|_| self.dialect.quote == b'"');
        self.write(from, self.at, cells, keep);
    }

    fn write(&self, from: usize, to: usize, cells: &mut Cells, keep: bool) {
        if keep {
            cells.write(self.text.get(from..to).unwrap_or_default());
        }
    }

    /// Takes text up to `end` into the cell and counts its lines.
    fn take_lines(&mut self, end: usize, record: &mut Record, cells: &mut Cells, keep: bool) {
        self.take_lines_from(self.at, end, record, cells, keep);
    }

    fn take_lines_from(
        &mut self,
        from: usize,
        end: usize,
        record: &mut Record,
        cells: &mut Cells,
        keep: bool,
    ) {
        let text = self.bytes().get(from..end).unwrap_or_default();
        let mut places = memchr2(b'\r', b'\n', text);
        while let Some(place) = places {
            record.broken = true;
            let at = from + place;
            // The two halves of one break may lie on both sides of an end.
            let half = self.byte(at) == Some(b'\n') && at > 0 && self.byte(at - 1) == Some(b'\r');
            self.line += u64::from(!half);
            places = text
                .get(place + 1..)
                .and_then(|rest| memchr2(b'\r', b'\n', rest))
                .map(|next| place + 1 + next);
        }
        self.write(from, end, cells, keep);
        self.at = end;
    }
}

/// All rows of a text, and what is known of each.
pub fn split(text: &str, dialect: Dialect) -> (Cells, Vec<Record>, LineEnds) {
    let mut splitter = Splitter::new(text, dialect);
    let (mut cells, mut records) = (Cells::default(), Vec::new());
    while let Some(record) = splitter.next(&mut cells) {
        records.push(record);
    }
    (cells, records, splitter.line_ends)
}

#[cfg(test)]
mod tests;
