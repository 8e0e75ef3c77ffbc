//! One block: read, cut into rows, its cells read.

use super::ask::{Ask, Form, Wanted};
use super::column::{Builder, Chunk, NO_DAY, Parsed, is_cell};
use super::file::{ScanError, Source};
use super::guess;
use super::rows::{Oddities, Rows};
use super::stray;
use super::walk::{Asked, End, Piece};
use std::sync::Arc;

/// So far behind a block the end of its last row is looked for from a guess, in bytes.
const LONGEST_GUESS: usize = 1 << 20;

/// Rows are found and read in parts of so many bytes, which stay near the processor.
const PART: usize = 32 << 10;

/// A block in the buffer.
#[derive(Clone, Copy, Debug)]
struct Bounds {
    /// The byte of the file at which the buffer begins, and at which the block ends.
    first: u64,
    high: u64,
    /// The place in the buffer at which the first row begins.
    from: usize,
}

/// What a thread needs to scan blocks.
#[derive(Debug)]
pub struct Worker {
    source: Arc<Source>,
    ask: Arc<Ask>,
    /// The wanted columns, ascending, and among them the places of those of each in `ask.wanted`.
    columns: Vec<usize>,
    places: Vec<Vec<usize>>,
    buffer: Vec<u8>,
    rows: Rows,
    builders: Vec<Builder>,
    /// The place among the wanted columns of the one by which rows are wanted.
    only: Option<usize>,
    /// Whether each row of the block is; empty where all are.
    wanted: Vec<bool>,
}

/// Rows that are not wanted, and what they have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unwanted {
    pub rows: u64,
    /// Of these, rows without a day.
    pub undated: u64,
    /// Rows without a number, of several columns in the first.
    pub valueless: u64,
    /// Rows with both, which are in sums.
    pub summed: u64,
}

impl Unwanted {
    fn of(wanted: &[bool], chunks: &[Parsed]) -> Self {
        let chunk =
            |is: fn(&Chunk) -> bool| chunks.iter().map(|parsed| &parsed.chunk).find(|chunk| is(chunk));
        let days = chunk(|chunk| matches!(chunk, Chunk::Days(_)));
        let numbers = chunk(|chunk| matches!(chunk, Chunk::Numbers(_)));
        let mut found = Self::default();
        for row in wanted.iter().enumerate().filter(|(_, wanted)| !**wanted).map(|(row, _)| row) {
            let dated = days.is_none_or(
                |chunk| matches!(chunk, Chunk::Days(days) if days.get(row).is_some_and(|day| *day != NO_DAY)),
            );
            let valued = numbers
                .is_none_or(|chunk| matches!(chunk, Chunk::Numbers(numbers) if numbers.get(row).is_some()));
            found.rows += 1;
            found.undated += u64::from(!dated);
            found.valueless += u64::from(!valued);
            found.summed += u64::from(dated && valued);
        }
        found
    }

    /// Adds those of another block.
    pub fn add(&mut self, other: Self) {
        self.rows += other.rows;
        self.undated += other.undated;
        self.valueless += other.valueless;
        self.summed += other.summed;
    }
}

/// A block that was scanned from a place that is yet to be proved right.
#[derive(Debug, Default)]
pub struct Scanned {
    /// Where its first row begins and the first row behind it, in bytes of the file.
    pub from: u64,
    pub to: u64,
    pub rows: usize,
    pub columns: Vec<Parsed>,
    pub unwanted: Unwanted,
    pub odd: Oddities,
    /// Whether the `csv` crate had to read it.
    pub stray: bool,
    /// Whether its bytes are plain text; looked at by a careful scan, as is the next.
    pub text: bool,
    /// Whether its bytes are letters of the encoding.
    pub letters: bool,
    /// Line feeds in its rows.
    pub breaks: u64,
    /// Where the file ended, where that is earlier than it did when it was opened.
    pub cut: Option<u64>,
}

impl Worker {
    pub fn new(source: Arc<Source>, ask: Arc<Ask>) -> Self {
        let of = |wanted: &Wanted| match &wanted.form {
            Form::Joined(columns) => columns.clone(),
            _ => vec![wanted.column],
        };
        let mut columns: Vec<usize> = ask.wanted.iter().flat_map(of).collect();
        columns.extend(ask.only.as_ref().map(|(column, _)| *column));
        columns.sort_unstable();
        columns.dedup();
        let place = |column: usize| columns.iter().position(|known| *known == column).unwrap_or(0);
        let places = |wanted| of(wanted).into_iter().map(place).collect();
        let places = ask.wanted.iter().map(places).collect();
        let builders = ask.wanted.iter().map(|wanted| Builder::new(&wanted.form, &ask.letters)).collect();
        let only = ask.only.as_ref().map(|(column, _)| place(*column));
        let (buffer, rows, wanted) = (Vec::new(), Rows::default(), Vec::new());
        Self { source, ask, columns, places, buffer, rows, builders, only, wanted }
    }

    /// How many blocks a file has.
    pub fn blocks(ask: &Ask, length: u64) -> u64 {
        let rest = length.saturating_sub(ask.from.saturating_add(wide(ask.limits.first_block.max(1))));
        u64::from(length > ask.from) + rest.div_ceil(wide(ask.limits.block.max(1)))
    }

    /// Where a block begins and ends, before it is known where rows do.
    pub fn bounds(&self, block: u64) -> (u64, u64) {
        let length = self.source.stamp().length;
        let limits = &self.ask.limits;
        let edge = |number: u64| match number {
            0 => self.ask.from,
            more => {
                let blocks = wide(limits.block.max(1)).saturating_mul(more - 1);
                let first = wide(limits.first_block.max(1));
                self.ask.from.saturating_add(first).saturating_add(blocks).min(length)
            }
        };
        (edge(block), edge(block + 1))
    }

    /// Scans a block from where its first row is known to begin, or from where it may; `None`
    /// where nothing tells.
    ///
    /// # Errors
    /// What keeps the file from being read, or a row that is too long.
    pub fn block(&mut self, block: u64, known: Option<u64>) -> Result<Option<Scanned>, ScanError> {
        let (low, high) = self.bounds(block);
        let known = known.or((block == 0).then_some(low));
        let begin = known.unwrap_or(low);
        if begin >= high {
            return Ok(Some(Scanned {
                from: begin,
                to: begin,
                text: true,
                letters: true,
                ..Scanned::default()
            }));
        }
        // The byte ahead tells whether a row begins with the block.
        let first = if begin > self.ask.from { begin - 1 } else { begin };
        let lead = usize::from(first < begin);
        let filled = self.fill(first, high, self.ask.limits.ahead, 0)?;
        let from = match known {
            Some(_) => lead,
            None => {
                let text = self.buffer.get(..filled).unwrap_or_default();
                match guess::first_row(text, lead, self.ask.width, self.ask.dialect) {
                    Some(from) => from,
                    None => return Ok(None),
                }
            }
        };
        let mut found = Scanned { text: true, letters: true, ..Scanned::default() };
        self.wanted.clear();
        let result = self.rows_of(Bounds { first, from, high }, filled, known.is_some(), &mut found);
        let columns = self.ask.wanted.iter().zip(&mut self.builders);
        found.columns = columns.map(|(wanted, builder)| builder.finish(&wanted.form)).collect();
        found.unwanted = Unwanted::of(&self.wanted, &found.columns);
        Ok(result?.then_some(found))
    }

    /// Finds and reads the rows of a block, a part at a time, while its bytes are near; `false`
    /// where a guess led nowhere.
    fn rows_of(
        &mut self,
        block: Bounds,
        mut filled: usize,
        is_known: bool,
        found: &mut Scanned,
    ) -> Result<bool, ScanError> {
        let Bounds { first, from, high } = block;
        let stop = narrow(high - first);
        let length = self.source.stamp().length;
        let (mut ahead, mut at) = (self.ask.limits.ahead, from);
        loop {
            let read = first.saturating_add(wide(filled));
            let wanted = high.saturating_add(wide(ahead)).min(length);
            let cut = read < wanted;
            let whole = read >= length || cut;
            let end = stop.min(filled);
            if at >= end {
                found.cut = cut.then_some(read);
                break;
            }
            let asked = Asked {
                dialect: self.ask.dialect,
                wanted: &self.columns,
                width: self.ask.careful.then_some(self.ask.width),
                starts: false,
            };
            let text = self.buffer.get(..filled).unwrap_or_default();
            let piece = Piece { text, from: at, stop: end.min(at + PART), whole };
            match stray::rows(piece, &asked, &mut self.rows) {
                End::At(next) => {
                    // Counted while these bytes are near.
                    let own = text.get(at..next).unwrap_or_default();
                    found.breaks += wide(memchr::memchr_iter(b'\n', own).count());
                    self.read_cells(filled, (at - from, end - from), found);
                    at = next;
                    continue;
                }
                // The masks never give up: the crate reads what they do not.
                End::Stray => return Ok(false),
                End::Open => {}
            }
            // A guess that leads nowhere is given up sooner than a row.
            if !is_known && ahead >= LONGEST_GUESS {
                return Ok(false);
            }
            let limit = self.ask.limits.row;
            if filled > stop.saturating_add(limit) {
                let (path, at) = (self.source.path().to_owned(), first.saturating_add(wide(at)));
                return Err(ScanError::RowTooLong { path, at, limit });
            }
            ahead = ahead.max(1 << 10).saturating_mul(4).min(limit.saturating_add(1));
            filled = self.fill(first, high, ahead, filled)?;
        }
        found.from = first.saturating_add(wide(from));
        found.to = first.saturating_add(wide(at));
        let own = self.buffer.get(from..at).unwrap_or_default();
        found.letters = !self.ask.careful || self.ask.letters.has_all(own);
        found.text = found.letters && (!self.ask.careful || is_plain_text(own));
        Ok(true)
    }

    /// Reads from `first` to `ahead` behind `high`, of which so much is there already; gives how
    /// much is there then.
    fn fill(&mut self, first: u64, high: u64, ahead: usize, there: usize) -> Result<usize, ScanError> {
        let end = high.saturating_add(wide(ahead)).min(self.source.stamp().length);
        let want = narrow(end.saturating_sub(first));
        // The room that a long row took is given back.
        if self.buffer.len() < want || (there == 0 && self.buffer.len() / 4 > want) {
            self.buffer.resize(want, 0);
            self.buffer.shrink_to_fit();
        }
        let place = first.saturating_add(wide(there));
        let out = self.buffer.get_mut(there..want).unwrap_or_default();
        Ok(there + self.source.read(place, out)?)
    }

    /// Reads the cells of the rows that were found: `done` and `all` are the bytes of the block
    /// that lie before them, and its bytes in all.
    fn read_cells(&mut self, filled: usize, (done, all): (usize, usize), found: &mut Scanned) {
        let text = self.buffer.get(..filled).unwrap_or_default();
        let cells = self.rows.text(text).with(self.ask.dialect);
        let stride = self.columns.len();
        if done == 0 {
            // So many rows there will be if all parts are like the first.
            let rows = self.rows.count.saturating_mul(all.div_ceil(PART)) / 15 * 16;
            self.builders.iter_mut().for_each(|builder| builder.reserve(rows.min(all) + 16));
        }
        for ((wanted, places), builder) in self.ask.wanted.iter().zip(&self.places).zip(&mut self.builders) {
            builder.append(&self.rows.spans, (places, stride), cells, &wanted.form);
        }
        if let (Some(place), Some((_, only))) = (self.only, &self.ask.only) {
            let spans = self.rows.spans.iter().skip(place).step_by(stride.max(1));
            let mut spare = Vec::new();
            self.wanted
                .extend(spans.map(|span| is_cell(cells.get(*span, &mut spare), only, &self.ask.letters)));
        }
        found.rows += self.rows.count;
        found.stray |= self.rows.plain.is_some();
        found.odd.add(&self.rows.odd, self.rows.count);
    }
}

/// Whether text has no character that tells another encoding and no line that looks like a comment.
fn is_plain_text(bytes: &[u8]) -> bool {
    let has = |sign: &[u8]| memchr::memmem::find(bytes, sign).is_some();
    let comments = [&b"\n#"[..], b"\r#", b"\n\"#", b"\r\"#"];
    memchr::memchr2(0, 0x1b, bytes).is_none()
        && bytes.first() != Some(&b'#')
        && !comments.into_iter().any(has)
}

fn wide(size: usize) -> u64 {
    u64::try_from(size).unwrap_or(u64::MAX)
}

fn narrow(size: u64) -> usize {
    usize::try_from(size).unwrap_or(usize::MAX)
}
