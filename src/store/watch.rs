//! How far a long read has come, and whether it should stop.

use crate::read::FirstRows;
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

/// Called when there is something new to show.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Shared between whoever reads and whoever waits. Reading is never held up by the one who waits.
pub struct Watch {
    cancelled: AtomicBool,
    done: AtomicU64,
    total: AtomicU64,
    rows: AtomicU64,
    first: OnceLock<Arc<FirstRows>>,
    wake: Wake,
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (done, total) = self.progress();
        f.debug_struct("Watch").field("done", &done).field("total", &total).finish_non_exhaustive()
    }
}

impl Watch {
    pub fn new(wake: Wake) -> Self {
        let zero = || AtomicU64::new(0);
        let cancelled = AtomicBool::new(false);
        Self { cancelled, done: zero(), total: zero(), rows: zero(), first: OnceLock::new(), wake }
    }

    /// A watch that nobody looks at, for commands without a window.
    pub fn unseen() -> Self {
        Self::new(Arc::new(|| {}))
    }

    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// To be asked between pieces of work; what was read so far is then thrown away.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Adds to the bytes that are to be read.
    pub fn announce(&self, bytes: u64) {
        self.total.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Adds to the bytes read. Wakes the window a hundred times at most.
    pub fn advance(&self, bytes: u64) {
        let before = self.done.fetch_add(bytes, Ordering::Relaxed);
        let step = (self.total.load(Ordering::Relaxed) / 100).max(1);
        if before / step != before.saturating_add(bytes) / step {
            (self.wake)();
        }
    }

    /// Says how many rows were seen so far.
    pub fn count(&self, rows: u64) {
        self.rows.store(rows, Ordering::Relaxed);
    }

    /// Rows seen so far; 0 where nobody counts them.
    pub fn rows(&self) -> u64 {
        self.rows.load(Ordering::Relaxed)
    }

    /// Shows the first rows of the first file that has some to show.
    pub fn show(&self, rows: FirstRows) {
        if self.first.set(Arc::new(rows)).is_ok() {
            (self.wake)();
        }
    }

    pub fn first_rows(&self) -> Option<Arc<FirstRows>> {
        self.first.get().cloned()
    }

    /// Bytes read, and bytes to read in all; 0 where that is not known.
    pub fn progress(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;

    #[test]
    fn the_window_is_woken_a_hundred_times_at_most() {
        let woken = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&woken);
        let watch = Watch::new(Arc::new(move || {
            counter.fetch_add(1, Ordering::Relaxed);
        }));
        watch.announce(1_000_000);
        for _ in 0..10_000 {
            watch.advance(100);
        }
        assert_eq!(watch.progress(), (1_000_000, 1_000_000));
        assert_eq!(woken.load(Ordering::Relaxed), 100);
    }
}
