//! Where the wanted cells of a block stand.

use super::dialect::Dialect;
use memchr::memchr;

/// A cell, from its first byte to behind its last, in bytes of a text. Marks that enclose it
/// are part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    from: u32,
    to: u32,
}

impl Span {
    /// Texts are a few megabytes at most: a block, and its longest row.
    #[inline]
    pub const fn new(from: usize, to: usize) -> Self {
        Self { from: from as u32, to: to as u32 }
    }

    fn of(self, text: &[u8]) -> &[u8] {
        text.get(self.from as usize..self.to as usize).unwrap_or_default()
    }
}

/// What is odd about the rows of a block; most of it is looked at only where it is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Oddities {
    /// Rows that end before their last wanted cell; always counted.
    pub short: usize,
    /// Rows of another number of cells than is usual.
    pub widths: usize,
    /// Rows behind an empty line.
    pub gaps: usize,
    /// Whether the block ends with an empty line.
    pub gap_at_end: bool,
    /// Whether the file ends inside of a quoted cell; always looked at.
    pub open: bool,
    /// Whether lines end with `\n`, with `\r\n`, with `\r`.
    pub ends: [bool; 3],
}

impl Oddities {
    /// Adds those of the rows behind.
    pub fn add(&mut self, later: &Self, rows: usize) {
        self.short += later.short;
        self.open |= later.open;
        self.widths += later.widths;
        // An empty line at the end of one part stands before the first row of the next.
        self.gaps += later.gaps + usize::from(self.gap_at_end && rows > 0);
        self.gap_at_end = later.gap_at_end || (self.gap_at_end && rows == 0);
        for (known, seen) in self.ends.iter_mut().zip(later.ends) {
            *known |= seen;
        }
    }
}

/// The wanted cells of the rows of one block, row by row.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// `wanted` spans for each row; a row that is too short has empty ones at its end.
    pub spans: Vec<Span>,
    pub count: usize,
    pub odd: Oddities,
    /// Where each row begins, kept only where it is asked for.
    pub starts: Vec<u32>,
    /// Cells that were taken out of their marks already, where the `csv` crate made the rows.
    pub plain: Option<Vec<u8>>,
}

impl Rows {
    pub fn clear(&mut self) {
        let (mut spans, mut starts) = (std::mem::take(&mut self.spans), std::mem::take(&mut self.starts));
        spans.clear();
        starts.clear();
        *self = Self { spans, starts, ..Self::default() };
    }

    /// The text that the spans are of.
    pub fn text<'a>(&'a self, raw: &'a [u8]) -> Cells<'a> {
        match &self.plain {
            Some(plain) => Cells { text: plain, quote: None },
            None => Cells { text: raw, quote: Some(0) },
        }
    }
}

/// Bytes that [`Cells::with_ahead`] gives.
pub const AHEAD: usize = 16;

/// Cells of a block by their spans.
#[derive(Clone, Copy, Debug)]
pub struct Cells<'a> {
    text: &'a [u8],
    /// The mark that encloses cells; `None` where none does any more.
    quote: Option<u8>,
}

impl<'a> Cells<'a> {
    pub fn with(self, dialect: Dialect) -> Self {
        Self { quote: self.quote.map(|_| dialect.quote()), ..self }
    }

    /// The bytes of a cell without the marks around it. `spare` holds those of a cell whose marks
    /// inside were doubled.
    #[inline(always)]
    pub fn get<'b>(&self, span: Span, spare: &'b mut Vec<u8>) -> &'b [u8]
    where
        'a: 'b,
    {
        self.with_ahead(span, spare).1
    }

    /// [`Self::get`], and the last [`AHEAD`] bytes of the text up to the end of the cell; `None` where
    /// there are fewer, or the cell was put together.
    #[inline(always)]
    pub fn with_ahead<'b>(&self, span: Span, spare: &'b mut Vec<u8>) -> (Option<&'a [u8; AHEAD]>, &'b [u8])
    where
        'a: 'b,
    {
        let ahead = |to: usize| self.text.get(..to).and_then(<[u8]>::last_chunk::<AHEAD>);
        let (cell, end) = (span.of(self.text), span.to as usize);
        let (Some(quote), Some((first, inside))) = (self.quote, cell.split_first()) else {
            return (ahead(end), cell);
        };
        if *first != quote {
            return (ahead(end), cell);
        }
        match inside.split_last() {
            Some((last, inner)) if *last == quote && memchr(quote, inner).is_none() => {
                (ahead(end.wrapping_sub(1)), inner)
            }
            _ => {
                unquote(inside, quote, spare);
                (None, spare)
            }
        }
    }
}

/// What stands behind an opening mark: two marks are one, and behind the closing one all is text.
fn unquote(mut rest: &[u8], quote: u8, out: &mut Vec<u8>) {
    out.clear();
    while let Some(at) = memchr(quote, rest) {
        let (inner, behind) = rest.split_at_checked(at).unwrap_or((rest, &[]));
        out.extend_from_slice(inner);
        let behind = behind.get(1..).unwrap_or_default();
        match behind.split_first() {
            Some((next, others)) if *next == quote => {
                out.push(quote);
                rest = others;
            }
            _ => {
                out.extend_from_slice(behind);
                return;
            }
        }
    }
    out.extend_from_slice(rest);
}
