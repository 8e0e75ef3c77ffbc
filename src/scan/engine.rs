//! The threads of a scan, and the handle by which it is watched and stopped.

use super::ask::{Ask, Form};
use super::block::{Block, Place};
use super::column::{Chunk, Count};
use super::file::{ScanError, Source, Stamp};
use super::fold::{Event, Fold, Odd};
use super::sums::{Adder, Columns, Sums};
use super::worker::Worker;
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
    threads: Vec<JoinHandle<Option<Adder>>>,
}

/// What a scan found.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub rows: u64,
    /// All blocks in the order of the file; empty where the cells did not fit the budget.
    pub blocks: Vec<Arc<Block>>,
    /// Where each block stands, whether it is kept or not: rows are read again by these.
    pub places: Vec<Place>,
    /// The names of each wanted column by number; none for columns of dates and numbers.
    pub names: Vec<Vec<String>>,
    /// One for each wanted column.
    pub counts: Vec<Count>,
    /// `None` where none were asked for, or there were too many to hold.
    pub sums: Option<Sums>,
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
        let mut adders = Vec::new();
        for thread in std::mem::take(&mut self.threads) {
            adders.push(thread.join().map_err(|_| ScanError::NoThread { path: path.clone() })?);
        }
        if let Some(error) = lock(&self.shared.failed).take() {
            return Err(error);
        }
        let adder = adders.into_iter().flatten().reduce(Adder::join);
        let mut fold = lock(&self.shared.fold);
        let whole = adder.filter(|adder| !adder.is_full() && !fold.too_many_names);
        Ok(Outcome {
            rows: fold.rows,
            blocks: std::mem::take(&mut fold.blocks),
            places: std::mem::take(&mut fold.places),
            names: fold.names(),
            counts: std::mem::take(&mut fold.counts),
            sums: whole.map(Adder::finish),
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
    fn work(&self) -> Option<Adder> {
        let mut adder = self.ask.sums.map(Adder::new);
        let mut worker = Worker::new(Arc::clone(&self.source), Arc::clone(&self.ask));
        let columns = Summed::of(&self.ask);
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
                        if let (Some(adder), Some(columns)) = (&mut adder, columns.of_block(block)) {
                            adder.add(&columns);
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
        adder
    }

    fn tell(&self) {
        if let Some(wake) = &self.wake {
            wake();
        }
    }
}

/// Which of the wanted columns are added up.
struct Summed {
    days: Option<usize>,
    numbers: Option<usize>,
    groups: Option<usize>,
}

impl Summed {
    fn of(ask: &Ask) -> Self {
        let first = |is: fn(&Form) -> bool| ask.wanted.iter().position(|wanted| is(&wanted.form));
        Self {
            days: first(|form| matches!(form, Form::Date(_))),
            numbers: first(|form| matches!(form, Form::Number(_))),
            groups: first(|form| matches!(form, Form::Group)),
        }
    }

    fn of_block<'a>(&self, block: &'a Block) -> Option<Columns<'a>> {
        let chunk = |place: Option<usize>| place.and_then(|at| block.chunks.get(at));
        let Some(Chunk::Numbers(numbers)) = chunk(self.numbers) else { return None };
        let days = match chunk(self.days) {
            Some(Chunk::Days(days)) => Some(days.as_slice()),
            _ => None,
        };
        let groups = match chunk(self.groups) {
            Some(Chunk::Groups(groups)) => Some(groups),
            _ => None,
        };
        Some(Columns { days, numbers, groups })
    }
}

/// A thread that ended early leaves nothing half done that another could not go on with.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
