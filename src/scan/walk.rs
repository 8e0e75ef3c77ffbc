//! The scanner: 64 bytes at a time, only as far into a row as a column is wanted.
//!
//! Every quotation mark turns inside to outside and back, so the exclusive-or of all bits before
//! a byte says on which side it is. That is what the `csv` crate sees as well, but for a mark
//! that stands inside a cell which does not begin with one: such a block is left to the crate.
//!
//! Places in a text cannot overflow, so the innermost loop counts without looking.

use super::dialect::Dialect;
use super::rows::{Rows, Span};
use wide::u8x64;

/// Bytes looked at together.
const WORD: usize = 64;

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub dialect: Dialect,
    /// The wanted columns, ascending, each once; the first of a row is 0.
    pub wanted: &'a [usize],
    /// Looks at what is odd as well, given how many cells a row usually has.
    pub width: Option<usize>,
    /// Keeps where rows begin.
    pub starts: bool,
}

/// A piece of a file.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    pub text: &'a [u8],
    /// The first row begins here.
    pub from: usize,
    /// Rows that begin before this place are wanted.
    pub stop: usize,
    /// Whether the file ends with the text.
    pub whole: bool,
}

/// How a scan ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// All rows were found; the next one begins at this place of the text.
    At(usize),
    /// A quotation mark opens inside a cell: the rows found so far are not to be trusted.
    Stray,
    /// The text ends inside of a row.
    Open,
}

/// Finds the wanted cells of a piece by the masks.
pub fn walk(piece: Piece<'_>, asked: &Asked<'_>, rows: &mut Rows) -> End {
    rows.clear();
    if piece.from >= piece.stop {
        return End::At(piece.from);
    }
    match asked.width {
        Some(width) => Walk::<true>::new(piece, asked, width, rows).run(),
        None => Walk::<false>::new(piece, asked, 0, rows).run(),
    }
}

struct Walk<'a, const CAREFUL: bool> {
    piece: Piece<'a>,
    asked: &'a Asked<'a>,
    wanted: &'a [usize],
    rows: &'a mut Rows,
    delimiters: u8x64,
    quotes: u8x64,
    /// All bits while a quoted cell is open.
    inside: u64,
    /// Where the row and the cell begin.
    row: usize,
    cell: usize,
    column: usize,
    /// The next wanted column and its place among the wanted ones.
    seek: usize,
    next: usize,
    /// From this column on nothing is wanted.
    enough: usize,
    /// Cells ended in the row, and of a usual row; counted only by a careful walk.
    cells: usize,
    width: usize,
    gap: bool,
}

const NO_COLUMN: usize = usize::MAX;

impl<'a, const CAREFUL: bool> Walk<'a, CAREFUL> {
    fn new(piece: Piece<'a>, asked: &'a Asked<'a>, width: usize, rows: &'a mut Rows) -> Self {
        Self {
            piece,
            asked,
            rows,
            delimiters: u8x64::splat(asked.dialect.delimiter()),
            quotes: u8x64::splat(asked.dialect.quote()),
            inside: 0,
            wanted: asked.wanted,
            row: piece.from,
            cell: piece.from,
            column: 0,
            seek: asked.wanted.first().copied().unwrap_or(NO_COLUMN),
            next: 0,
            enough: asked.wanted.last().map_or(0, |last| last + 1),
            cells: 0,
            width,
            gap: false,
        }
    }

    fn run(mut self) -> End {
        let text = self.piece.text.get(self.piece.from..).unwrap_or_default();
        let (words, tail) = text.as_chunks::<WORD>();
        let mut base = self.piece.from;
        for word in words {
            if let Some(end) = self.word(word, base, u64::MAX) {
                return end;
            }
            base += WORD;
        }
        if !tail.is_empty() {
            let mut word = [0; WORD];
            for (place, byte) in word.iter_mut().zip(tail) {
                *place = *byte;
            }
            let live = (1_u64 << tail.len()) - 1;
            if let Some(end) = self.word(&word, base, live) {
                return end;
            }
        }
        if !self.piece.whole {
            return End::Open;
        }
        let end = self.piece.text.len();
        if self.row < end {
            self.cells += 1;
            self.end_row(end);
        }
        self.rows.odd.gap_at_end = self.gap;
        self.rows.odd.open = self.inside != 0;
        End::At(end)
    }

    /// One word of 64 bytes that begins at `base`; bits that are not `live` are behind the end.
    #[inline(always)]
    fn word(&mut self, bytes: &[u8; WORD], base: usize, live: u64) -> Option<End> {
        let word = u8x64::new(*bytes);
        let quotes = word.simd_eq(self.quotes).to_bitmask() & live;
        let breaks = word.simd_eq(u8x64::splat(b'\n')) | word.simd_eq(u8x64::splat(b'\r'));
        let breaks = breaks.to_bitmask() & live;
        // Inside a quoted cell, or behind the last wanted one, nearly every word ends here.
        if quotes == 0 && (self.inside != 0 || (!CAREFUL && breaks == 0 && self.column >= self.enough)) {
            return None;
        }
        let delimiters = word.simd_eq(self.delimiters).to_bitmask() & live;
        let mut stray = 0;
        let mut outside = u64::MAX;
        if quotes != 0 {
            let inside = prefix_xor(quotes) ^ self.inside;
            let may_open = (delimiters | breaks | quotes) << 1 | u64::from(self.may_open(base));
            stray = quotes & inside & !may_open;
            outside = !inside;
            self.inside = ((inside as i64) >> (WORD - 1)) as u64;
        }
        let (delimiters, breaks) = (delimiters & outside, breaks & outside);
        let mut counted = delimiters;
        let mut rest = if self.column < self.enough { delimiters | breaks } else { breaks };
        while rest != 0 {
            let bit = rest & rest.wrapping_neg();
            let at = base.wrapping_add(rest.trailing_zeros() as usize);
            rest ^= bit;
            if breaks & bit == 0 {
                if self.column == self.seek {
                    self.take(at);
                }
                self.column = self.column.wrapping_add(1);
                self.cell = at.wrapping_add(1);
                if self.column >= self.enough {
                    rest &= breaks;
                }
                continue;
            }
            let below = bit.wrapping_sub(1);
            if CAREFUL {
                self.cells += (counted & below).count_ones() as usize + 1;
                counted &= !below;
            }
            if at > self.row {
                self.end_row(at);
            } else if CAREFUL {
                self.empty_line(at);
            }
            self.cells = 0;
            self.row = at.wrapping_add(1);
            self.cell = self.row;
            if self.row >= self.piece.stop {
                if stray & below != 0 {
                    return Some(End::Stray);
                }
                self.rows.odd.gap_at_end = self.gap;
                return Some(End::At(self.row));
            }
            rest = (delimiters | breaks) & !(bit | below);
        }
        if CAREFUL {
            self.cells += counted.count_ones() as usize;
        }
        (stray != 0).then_some(End::Stray)
    }

    /// Whether a quoted cell may open with the first byte of a word.
    #[inline(always)]
    fn may_open(&self, base: usize) -> bool {
        // A row may begin with a mark, whatever stands before it.
        let before = base.checked_sub(1).filter(|_| base > self.piece.from);
        let before = before.and_then(|at| self.piece.text.get(at));
        before.is_none_or(|byte| self.asked.dialect.opens_behind(*byte))
    }

    /// Takes the cell that ends at a place, a wanted one.
    #[inline(always)]
    fn take(&mut self, at: usize) {
        self.rows.spans.push(Span::new(self.cell, at));
        self.next = self.next.wrapping_add(1);
        self.seek = self.wanted.get(self.next).copied().unwrap_or(NO_COLUMN);
    }

    /// Ends the row, and its last cell, at a place.
    #[inline(always)]
    fn end_row(&mut self, at: usize) {
        if self.column < self.enough {
            if self.column == self.seek {
                self.take(at);
            }
            if self.next < self.wanted.len() {
                self.rows.odd.short += 1;
                let full = self.rows.spans.len() + self.wanted.len() - self.next;
                self.rows.spans.resize(full, Span::default());
            }
        }
        if CAREFUL {
            self.rows.odd.widths += usize::from(self.cells != self.width);
            self.rows.odd.gaps += usize::from(std::mem::take(&mut self.gap));
            self.line_end(at);
        }
        if self.asked.starts {
            self.rows.starts.push(u32::try_from(self.row).unwrap_or(u32::MAX));
        }
        self.rows.count = self.rows.count.wrapping_add(1);
        self.column = 0;
        self.next = 0;
        self.seek = self.wanted.first().copied().unwrap_or(NO_COLUMN);
    }

    fn line_end(&mut self, at: usize) {
        let kind = match (self.piece.text.get(at), self.piece.text.get(at + 1)) {
            (Some(b'\n'), _) => 0,
            (Some(b'\r'), Some(b'\n')) => 1,
            (Some(b'\r'), _) => 2,
            _ => return,
        };
        if let Some(seen) = self.rows.odd.ends.get_mut(kind) {
            *seen = true;
        }
    }

    /// A line break at the beginning of a row: the second half of `\r\n`, or an empty line.
    fn empty_line(&mut self, at: usize) {
        let previous = at.checked_sub(1).and_then(|before| self.piece.text.get(before));
        self.gap |= previous != Some(&b'\r') || self.piece.text.get(at) != Some(&b'\n');
    }
}

/// Each bit is the exclusive-or of all bits up to it.
#[inline(always)]
const fn prefix_xor(mut bits: u64) -> u64 {
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^ (bits << 32)
}
