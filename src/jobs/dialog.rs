//! A dialog of the system, on threads of its own, because it may never answer.

use super::event::{Event, Ticket};
use super::pool::Outbox;
use crate::store::DialogAsk;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// Shows a dialog and waits; `None` for a dialog that was closed or could not be shown.
pub type DialogDoor = Arc<dyn Fn(&DialogAsk) -> Option<Vec<PathBuf>> + Send + Sync>;

/// How the two faults of dialog services are told from a person who takes their time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// Nobody closes a dialog faster than this: there was none.
    pub at_once: Duration,
    /// After this long the window offers another way.
    pub slow: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { at_once: Duration::from_millis(200), slow: Duration::from_secs(3) }
    }
}

pub(super) struct Dialog {
    pub(super) ticket: Ticket,
    pub(super) asked: DialogAsk,
    pub(super) door: DialogDoor,
    pub(super) patience: Patience,
    /// Held while an answer is awaited: a stuck service gets one thread and not one a click.
    pub(super) awaited: Arc<AtomicBool>,
}

impl Dialog {
    /// Shows the dialog. The answer comes as an event.
    pub(super) fn show<L: Send + 'static>(self, outbox: Outbox<L>) -> io::Result<()> {
        let Self { ticket, asked, door, patience, awaited } = self;
        let (give, answer) = sync_channel(1);
        thread::Builder::new().name("sourceline-dialog".to_owned()).spawn(move || {
            let began = Instant::now();
            let paths = door(&asked);
            let _ = give.send((paths, began.elapsed()));
        })?;
        thread::Builder::new().name("sourceline-dialog-watch".to_owned()).spawn(move || {
            let mut answered = answer.recv_timeout(patience.slow);
            if answered == Err(RecvTimeoutError::Timeout) {
                outbox.send(Event::DialogSlow { ticket });
                answered = answer.recv().map_err(RecvTimeoutError::from);
            }
            awaited.store(false, Ordering::Release);
            outbox.send(match answered {
                Ok((Some(paths), _)) if !paths.is_empty() => Event::Picked { ticket, paths },
                Ok((_, took)) if took >= patience.at_once => Event::DialogClosed { ticket },
                Ok(_) | Err(_) => Event::DialogUnavailable { ticket },
            });
        })?;
        Ok(())
    }
}
