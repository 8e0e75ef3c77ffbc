//! The threads of a scan, and the handle by which it is watched and stopped.

use super::ask::{Ask, Form};
use super::block::{Block, Hint, Place};
use super::column::{Chunk, Count, Numbers};
use super::file::{ScanError, Source, Stamp};
use super::fold::{Event, Fold, Odd};
use super::sums::{Adder, Columns, Sums};
use super::worker::{Unwanted, Worker};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, TryIter, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};

/// Called on any thread after each block that is ready, and at the end.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// A running scan. Let go, it stops.
pub struct Scan {
    shared: Arc<Shared>,
    events: Receiver<Event>,
    threads: Vec<JoinHandle<Vec<Adder>>>,
}

/// What a scan found.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub rows: u64,
    /// All blocks in the order of the file; empty where the cells did not fit the budget.
    pub blocks: Vec<Arc<Block>>,
    /// Where each block stands, whether it is kept or not: rows are read again by these.
    pub places: Vec<Place>,
    /// What each of them holds.
    pub hints: Vec<Hint>,
    /// Line feeds in all rows.
    pub breaks: u64,
    /// The names of each wanted column by number; none for columns of dates and numbers.
    pub names: Vec<Vec<String>>,
    /// One for each wanted column.
    pub counts: Vec<Count>,
    /// How many rows have each name, by column and number.
    pub tallies: Vec<Vec<u64>>,
    /// Rows of names that came when there were too many to keep.
    pub untold: u64,
    /// For each column of numbers; none where none were asked for, or there were too many to hold.
    pub sums: Vec<Sums>,
    /// Rows with other words than the only ones that are wanted in a column.
    pub unwanted: Unwanted,
    /// Whether there were more sums than are held.
    pub too_many_sums: bool,
    pub odd: Odd,
    /// Blocks that were scanned a second time.
    pub again: u64,
    /// Whether the cells did not fit the budget.
    pub over_budget: bool,
    /// Whether a column had more names than are told apart; there are no sums then.
    pub too_many_names: bool,
    /// Whether the scan was stopped: what it found is then the beginning of the file.
    pub cancelled: bool,
    /// The byte at which the file ended, where another program cut it short meanwhile.
    pub cut_short: Option<u64>,
    /// Whether size or time of the file changed meanwhile.
    pub changed: bool,
    pub stamp: Stamp,
    pub path: PathBuf,
}

struct Shared {
    ask: Arc<Ask>,
    source: Arc<Source>,
    blocks: u64,
    next: AtomicU64,
    done: AtomicU64,
    rows: AtomicU64,
    cancelled: AtomicBool,
    fold: Mutex<Fold>,
    failed: Mutex<Option<ScanError>>,
    wake: Option<Wake>,
}

/// Starts a scan of a regular file on threads of its own.
///
/// # Errors
/// [`ScanError::NotRegular`], or what the system said about the file or a thread.
pub fn open(ask: Ask, wake: Option<Wake>) -> Result<Scan, ScanError> {
    let source = Arc::new(Source::open(&ask.path)?);
    let ask = Arc::new(ask);
    let (sender, events) = channel();
    let shared = Arc::new(Shared {
        blocks: Worker::blocks(&ask, source.stamp().length),
        next: AtomicU64::new(0),
        done: AtomicU64::new(0),
        rows: AtomicU64::new(0),
        cancelled: AtomicBool::new(false),
        fold: Mutex::new(Fold::new(Arc::clone(&ask), sender)),
        failed: Mutex::new(None),
        wake,
        source,
        ask,
    });
    let workers = u64::try_from(shared.ask.limits.workers()).unwrap_or(1).min(shared.blocks.max(1));
    let mut scan = Scan { shared, events, threads: Vec::new() };
    for number in 0..workers {
        let shared = Arc::clone(&scan.shared);
        let thread = Builder::new().name(format!("scan-{number}")).spawn(move || shared.work());
        match thread {
            Ok(thread) => scan.threads.push(thread),
            // One thread does the work of all, only later.
            Err(_) if number > 0 => break,
            Err(_) => return Err(ScanError::NoThread { path: scan.shared.ask.path.clone() }),
        }
    }
    Ok(scan)
}

impl Scan {
    /// Bytes scanned and bytes in all.
    pub fn progress(&self) -> (u64, u64) {
        let total = self.shared.source.stamp().length.saturating_sub(self.shared.ask.from);
        (self.shared.done.load(Ordering::Relaxed).min(total), total)
    }

    /// Rows so far.
    pub fn rows(&self) -> u64 {
        self.shared.rows.load(Ordering::Relaxed)
    }

    /// Stops at the next block, within a thousandth of a second of work.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// What was found since the last look, without waiting.
    pub fn events(&self) -> TryIter<'_, Event> {
        self.events.try_iter()
    }

    /// Whether all threads are done.
    pub fn is_finished(&self) -> bool {
        self.threads.iter().all(JoinHandle::is_finished)
    }

    /// Waits for the end.
    ///
    /// # Errors
    /// What kept the file from being read, or a row that is too long.
    pub fn finish(mut self) -> Result<Outcome, ScanError> {
        let path = self.shared.ask.path.clone();
        let mut adders: Vec<Option<Adder>> = Vec::new();
        for thread in std::mem::take(&mut self.threads) {
            let own = thread.join().map_err(|_| ScanError::NoThread { path: path.clone() })?;
            adders.resize_with(own.len().max(adders.len()), || None);
            for (all, own) in adders.iter_mut().zip(own) {
                *all = Some(match all.take() {
                    Some(known) => known.join(own),
                    None => own,
                });
            }
        }
        if let Some(error) = lock(&self.shared.failed).take() {
            return Err(error);
        }
        let mut fold = lock(&self.shared.fold);
        let most = most_sums(&self.shared.ask);
        let full = adders.iter().flatten().any(Adder::is_full);
        let mut sums: Vec<Sums> = Vec::new();
        if !full {
            sums = adders.into_iter().flatten().map(Adder::finish).collect();
        }
        // Whether a thread was full depends on what it got to do; how many there are in all does not.
        let too_many_sums = full || sums.iter().any(|sums| sums.len() > most);
        if too_many_sums || fold.too_many_names {
            sums = Vec::new();
        }
        Ok(Outcome {
            rows: fold.rows,
            blocks: std::mem::take(&mut fold.blocks),
            places: std::mem::take(&mut fold.places),
            breaks: fold.breaks,
            hints: std::mem::take(&mut fold.hints),
            names: fold.names(),
            tallies: std::mem::take(&mut fold.tallies),
            untold: fold.untold,
            counts: std::mem::take(&mut fold.counts),
            sums,
            unwanted: fold.unwanted,
            too_many_sums,
            odd: fold.odd,
            again: fold.again,
            over_budget: fold.over,
            too_many_names: fold.too_many_names,
            cancelled: self.shared.cancelled.load(Ordering::Relaxed),
            cut_short: fold.cut,
            changed: self.shared.source.has_changed(),
            stamp: self.shared.source.stamp().clone(),
            path,
        })
    }
}

impl Drop for Scan {
    fn drop(&mut self) {
        self.cancel();
    }
}

impl Shared {
    /// One thread: blocks until there are none, and the sums of those it proved.
    fn work(&self) -> Vec<Adder> {
        let mut worker = Worker::new(Arc::clone(&self.source), Arc::clone(&self.ask));
        let mut columns = Summed::of(&self.ask);
        let adder = self.ask.sums.map(|period| Adder::new(period, most_sums(&self.ask)));
        let count = columns.numbers.len().max(1);
        let mut adders: Vec<Adder> = adder.map_or_else(Vec::new, |adder| vec![adder; count]);
        while !self.cancelled.load(Ordering::Relaxed) {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            if number >= self.blocks {
                break;
            }
            let scanned = worker.block(number, None);
            let ready = scanned.and_then(|scanned| lock(&self.fold).take(number, scanned, &mut worker));
            let (low, high) = worker.bounds(number);
            self.done.fetch_add(high - low, Ordering::Relaxed);
            match ready {
                Ok(blocks) => {
                    for block in &blocks {
                        self.rows.fetch_add(block.place.rows as u64, Ordering::Relaxed);
                        for (at, adder) in adders.iter_mut().enumerate() {
                            if let Some(columns) = columns.of_block(block, at) {
                                adder.add(&columns);
                            }
                        }
                    }
                    if !blocks.is_empty() {
                        self.tell();
                    }
                }
                Err(error) => {
                    lock(&self.failed).get_or_insert(error);
                    self.cancelled.store(true, Ordering::Relaxed);
                }
            }
        }
        self.tell();
        adders
    }

    fn tell(&self) {
        if let Some(wake) = &self.wake {
            wake();
        }
    }
}

/// So many sums are held for each column of numbers, which share the room; there is always room
/// for a few names over a long time.
fn most_sums(ask: &Ask) -> usize {
    let columns = ask.wanted.iter().filter(|wanted| matches!(wanted.form, Form::Number(_))).count();
    let most = ask.limits.sums;
    (most / columns.max(1)).max(most.min(1 << 12))
}

/// Which of the wanted columns are added up.
struct Summed {
    days: Option<usize>,
    numbers: Vec<usize>,
    groups: Option<usize>,
    /// A one for each row, where rows are counted.
    ones: Numbers,
}

impl Summed {
    fn of(ask: &Ask) -> Self {
        let first = |is: fn(&Form) -> bool| ask.wanted.iter().position(|wanted| is(&wanted.form));
        let numbers = ask.wanted.iter().enumerate();
        let numbers = numbers.filter(|(_, wanted)| matches!(wanted.form, Form::Number(_)));
        Self {
            days: first(Form::is_date),
            numbers: numbers.map(|(at, _)| at).collect(),
            groups: first(Form::is_group),
            ones: Numbers::default(),
        }
    }

    /// The columns of a block, of its numbers those of one column.
    fn of_block<'a>(&'a mut self, block: &'a Block, number: usize) -> Option<Columns<'a>> {
        let chunk = |place: Option<usize>| place.and_then(|at| block.chunks.get(at));
        if self.numbers.is_empty() {
            self.ones.digits.resize(block.place.rows, 1);
        }
        let numbers = match (self.numbers.get(number), &self.ones) {
            (None, ones) => ones,
            (Some(at), _) => match chunk(Some(*at)) {
                Some(Chunk::Numbers(numbers)) => numbers,
                _ => return None,
            },
        };
        let days = match chunk(self.days) {
            Some(Chunk::Days(days)) => Some(days.as_slice()),
            _ => None,
        };
        let groups = match chunk(self.groups) {
            Some(Chunk::Groups(groups)) => Some(groups),
            _ => None,
        };
        Some(Columns { days, numbers, groups, first_row: block.place.first_row })
    }
}

/// A thread that ended early leaves nothing half done that another could not go on with.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
