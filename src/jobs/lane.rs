//! A thread that does one thing after another.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

/// How much work may wait in one lane.
pub(super) const WAITING: usize = 16;

pub(super) type Task = Box<dyn FnOnce() + Send>;

pub(super) struct Lane {
    tasks: SyncSender<Task>,
    /// Hangs up when the thread ends.
    ended: Receiver<()>,
}

impl Lane {
    pub(super) fn start(name: &str) -> io::Result<Self> {
        let (tasks, queue) = sync_channel::<Task>(WAITING);
        let (end, ended) = sync_channel(0);
        thread::Builder::new().name(format!("sourceline-{name}")).spawn(move || {
            let _end = end;
            for task in queue {
                // A fault in one task is told by that task; it must not end all that follow.
                let _ = catch_unwind(AssertUnwindSafe(task));
            }
        })?;
        Ok(Self { tasks, ended })
    }

    /// Puts work at the end of the queue; `false` where the queue is full. Never waits.
    pub(super) fn give(&self, task: Task) -> bool {
        self.tasks.try_send(task).is_ok()
    }

    /// Lets the queue run empty and waits for it, for `patience` at most.
    pub(super) fn finish(self, patience: Duration) {
        drop(self.tasks);
        let _ = self.ended.recv_timeout(patience);
    }
}
