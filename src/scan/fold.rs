//! Blocks brought into the order of the file, each proved to begin where the one ahead of it ends.

use super::ask::Ask;
use super::block::{Block, Hint, MOST_HINTED, Place};
use super::column::{Chunk, Count, Parsed, TOO_MANY};
use super::file::ScanError;
use super::names::Names;
use super::rows::Oddities;
use super::worker::{Scanned, Unwanted, Worker};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::Sender;

/// Bytes of a name, if they are many: 64 MB where a million names are told apart.
const NAME_BYTES: usize = 64;

/// What is told while a scan runs.
#[derive(Clone, Debug)]
pub enum Event {
    /// A block, in the order of the file.
    Block(Arc<Block>),
    /// The cells do not fit the budget: no more blocks come, and those that came are to be let go.
    /// Sums and counts go on.
    OverBudget,
}

/// What only the slow way reads as it should be read, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Odd {
    /// Rows that end before their last wanted cell. Counted by every scan, as is the next.
    pub short_rows: u64,
    /// Blocks in which a quotation mark stands where none belongs.
    pub stray_blocks: u64,
    /// Whether the file ends inside of a quoted cell; counted by every scan as well.
    pub open_end: bool,
    /// Rows that have not as many cells as is usual. This and what follows only by a careful scan.
    pub ragged_rows: u64,
    /// Rows behind an empty line.
    pub gaps: u64,
    /// Whether lines end in more than one way.
    pub mixed_ends: bool,
    /// Blocks with bytes that are no letter, NUL or escape characters or what looks like a comment.
    pub not_text: u64,
    /// Those of them with bytes that are no letter.
    pub not_letters: u64,
}

impl Odd {
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// The state of a scan that is the same for all threads.
#[derive(Debug)]
pub struct Fold {
    ask: Arc<Ask>,
    /// The next block, and where its first row begins.
    next: u64,
    at: u64,
    pub rows: u64,
    waiting: BTreeMap<u64, Option<Scanned>>,
    names: Vec<Names>,
    /// The column of which only some names are told apart.
    apart: Option<usize>,
    pub tallies: Vec<Vec<u64>>,
    pub untold: u64,
    pub counts: Vec<Count>,
    pub unwanted: Unwanted,
    pub odd: Odd,
    lines: Oddities,
    /// Blocks that were scanned a second time, since they did not begin where it was guessed.
    pub again: u64,
    pub places: Vec<Place>,
    pub hints: Vec<Hint>,
    pub breaks: u64,
    pub blocks: Vec<Arc<Block>>,
    /// Bytes of the blocks.
    pub held: usize,
    pub over: bool,
    pub too_many_names: bool,
    pub cut: Option<u64>,
    events: Sender<Event>,
}

impl Fold {
    pub fn new(ask: Arc<Ask>, events: Sender<Event>) -> Self {
        let columns = ask.wanted.len();
        let mut names = vec![Names::default(); columns];
        let group = ask.wanted.iter().position(|wanted| wanted.form.is_group());
        let apart = group.filter(|_| ask.apart.is_some());
        if let Some(known) = apart.and_then(|at| names.get_mut(at)) {
            for name in ask.apart.iter().flatten() {
                known.number(name.as_bytes());
            }
        }
        Self {
            next: 0,
            at: ask.from,
            rows: 0,
            waiting: BTreeMap::new(),
            names,
            apart,
            tallies: vec![Vec::new(); columns],
            untold: 0,
            counts: vec![Count::default(); columns],
            unwanted: Unwanted::default(),
            odd: Odd::default(),
            lines: Oddities::default(),
            again: 0,
            places: Vec::new(),
            hints: Vec::new(),
            breaks: 0,
            blocks: Vec::new(),
            held: 0,
            over: false,
            too_many_names: false,
            cut: None,
            events,
            ask,
        }
    }

    /// Takes a block and gives back all that are now proved, in the order of the file. A block
    /// that did not begin where it should is scanned again.
    ///
    /// # Errors
    /// Those of [`Worker::block`].
    pub fn take(
        &mut self,
        number: u64,
        scanned: Option<Scanned>,
        worker: &mut Worker,
    ) -> Result<Vec<Arc<Block>>, ScanError> {
        self.waiting.insert(number, scanned);
        let mut ready = Vec::new();
        while let Some(scanned) = self.waiting.remove(&self.next) {
            let right = match scanned {
                Some(scanned) if scanned.from == self.at => Some(scanned),
                _ => {
                    self.again += 1;
                    worker.block(self.next, Some(self.at))?
                }
            };
            self.next += 1;
            if let Some(scanned) = right {
                ready.extend(self.keep(scanned));
            }
        }
        Ok(ready)
    }

    /// Numbers the rows and names of a block and counts what it holds.
    fn keep(&mut self, scanned: Scanned) -> Option<Arc<Block>> {
        self.at = scanned.to;
        self.cut = self.cut.or(scanned.cut);
        self.note(&scanned);
        self.unwanted.add(scanned.unwanted);
        if scanned.rows == 0 {
            return None;
        }
        let (ahead, breaks) = (self.rows, self.breaks);
        let place =
            Place { from: scanned.from, to: scanned.to, first_row: ahead, rows: scanned.rows, breaks };
        self.rows += scanned.rows as u64;
        self.breaks += scanned.breaks;
        let mut chunks = Vec::with_capacity(scanned.columns.len());
        let mut hint = Hint::default();
        for (at, mut parsed) in scanned.columns.into_iter().enumerate() {
            if let Some(count) = self.counts.get_mut(at) {
                count.add(&parsed.count, ahead);
            }
            if hint.days.is_none() {
                hint.days = parsed.count.days.map(|days| (days.least.0.day, days.greatest.0.day));
            }
            self.number(at, &mut parsed);
            if let (Chunk::Groups(groups), None) = (&parsed.chunk, &hint.names)
                && groups.names.len() <= MOST_HINTED
            {
                let mut names = groups.names.clone();
                names.sort_unstable();
                hint.names = Some(names.into());
            }
            chunks.push(parsed.chunk);
        }
        let block = Arc::new(Block { place, chunks });
        self.places.push(place);
        self.hints.push(hint);
        self.hold(&block);
        Some(block)
    }

    /// Keeps a block while there is room.
    fn hold(&mut self, block: &Arc<Block>) {
        if self.over {
            return;
        }
        self.held += block.size();
        // Nobody listens any more where only the end is waited for.
        if self.held > self.ask.limits.budget {
            self.over = true;
            self.blocks = Vec::new();
            let _ = self.events.send(Event::OverBudget);
        } else {
            self.blocks.push(Arc::clone(block));
            let _ = self.events.send(Event::Block(Arc::clone(block)));
        }
    }

    /// Gives the names of a column of a block their numbers among those of the file.
    fn number(&mut self, at: usize, parsed: &mut Parsed) {
        let (Chunk::Groups(groups), Some(names), Some(tally)) =
            (&mut parsed.chunk, self.names.get_mut(at), self.tallies.get_mut(at))
        else {
            return;
        };
        let most = self.ask.limits.names;
        let some = self.apart == Some(at);
        groups.names.reserve_exact(parsed.names.len());
        for (name, rows) in parsed.names.iter().zip(&parsed.tally) {
            // Of two ways to write a letter none makes another name.
            let name = self.ask.letters.decode(name);
            let name = name.as_bytes();
            let full = some || names.list().len() >= most || names.list().size() / NAME_BYTES >= most;
            let number = if full { names.find(name) } else { Some(names.number(name)) };
            groups.names.push(number.unwrap_or(TOO_MANY));
            match number {
                Some(number) => {
                    let number = number as usize;
                    tally.resize(tally.len().max(number + 1), 0);
                    if let Some(known) = tally.get_mut(number) {
                        *known += u64::from(*rows);
                    }
                }
                None => self.untold += u64::from(*rows),
            }
            self.too_many_names |= number.is_none() && !some;
        }
    }

    fn note(&mut self, scanned: &Scanned) {
        self.lines.add(&scanned.odd, scanned.rows);
        self.odd.open_end = self.lines.open;
        self.odd.short_rows = self.lines.short as u64;
        self.odd.ragged_rows = self.lines.widths as u64;
        self.odd.gaps = self.lines.gaps as u64;
        self.odd.mixed_ends = self.lines.ends.into_iter().filter(|seen| *seen).count() > 1;
        self.odd.stray_blocks += u64::from(scanned.stray);
        self.odd.not_text += u64::from(!scanned.text);
        self.odd.not_letters += u64::from(!scanned.letters);
    }

    /// The names of each column; those of columns without names are none.
    pub fn names(&self) -> Vec<Vec<String>> {
        let text = |name: &[u8]| String::from_utf8_lossy(name).into_owned();
        self.names.iter().map(|names| names.list().iter().map(text).collect()).collect()
    }
}
