//! What can be asked for, and the threads that do it.

use super::dialog::{Dialog, DialogDoor, Patience};
use super::event::{Event, ExportError, Ticket};
use super::lane::{Lane, WAITING};
use crate::model::link::SafeLink;
use crate::read::FirstRows;
use crate::read::Said;
use crate::scan::{Behind, Cursor, Mark};
use crate::store::{self, DialogAsk, Places, Settings, Wake, Watch};
use crate::write::{Files, WriteError};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Duration;

/// Reads files, with what a person said of their headers. It looks at the watch between pieces of work and says how far it has come.
pub type Loader<L> = Arc<dyn Fn(&[PathBuf], &Said, &Watch) -> L + Send + Sync>;

/// Hands an address to a browser.
pub type LinkDoor = Arc<dyn Fn(&SafeLink) -> io::Result<()> + Send + Sync>;

/// The ways out of the program. Tests bring their own.
pub struct Doors<L> {
    pub load: Loader<L>,
    pub dialog: DialogDoor,
    pub open_link: LinkDoor,
}

impl<L> Doors<L> {
    /// The system's dialogs and browser.
    pub fn of_system(load: Loader<L>) -> Self {
        Self { load, dialog: Arc::new(store::ask), open_link: Arc::new(store::open_link) }
    }
}

/// Where answers are put. Each wakes the window.
pub(super) struct Outbox<L> {
    events: SyncSender<Event<L>>,
    wake: Wake,
}

impl<L> Clone for Outbox<L> {
    fn clone(&self) -> Self {
        Self { events: self.events.clone(), wake: Arc::clone(&self.wake) }
    }
}

impl<L> Outbox<L> {
    pub(super) fn send(&self, event: Event<L>) {
        // Nobody listens any more only when the program ends.
        if self.events.send(event).is_ok() {
            (self.wake)();
        }
    }
}

/// Which rows of a file are wanted.
#[derive(Clone, Debug)]
pub struct RowsWanted {
    /// What the answer goes by.
    pub number: u64,
    pub behind: Arc<Behind>,
    pub mark: Mark,
    pub from: Cursor,
    pub most: usize,
}

/// Five lanes, so that a slow disk holds up neither a link nor an export, and a place for dialogs.
struct Lanes {
    reading: Lane,
    listing: Lane,
    writing: Lane,
    linking: Lane,
    looking: Lane,
}

const LANES: usize = 5;
/// Every lane can be full, at work and beside a dialog without one having to wait to answer.
const ANSWERS: usize = LANES * (WAITING + 1) + 4;

/// Work off the frame. Asking never waits; answers are taken with [`Jobs::drain`].
pub struct Jobs<L> {
    doors: Doors<L>,
    patience: Patience,
    lanes: Lanes,
    outbox: Outbox<L>,
    inbox: Receiver<Event<L>>,
    /// Answers that were known at once.
    known: Vec<Event<L>>,
    last: Ticket,
    newest_open: Option<(Ticket, Arc<Watch>)>,
    newest_listing: Option<Ticket>,
    newest_dialog: Option<Ticket>,
    newest_rows: Option<(Ticket, Arc<AtomicBool>)>,
    dialog_awaited: Arc<AtomicBool>,
}

impl<L: Send + 'static> Jobs<L> {
    /// Starts the threads. `wake` is called, on any thread, whenever there is something to drain.
    ///
    /// # Errors
    /// What the system said where it has no thread to give.
    pub fn start(doors: Doors<L>, patience: Patience, wake: Wake) -> io::Result<Self> {
        let (events, inbox) = sync_channel(ANSWERS);
        let lanes = Lanes {
            reading: Lane::start("read")?,
            listing: Lane::start("list")?,
            writing: Lane::start("write")?,
            linking: Lane::start("link")?,
            looking: Lane::start("rows")?,
        };
        Ok(Self {
            doors,
            patience,
            lanes,
            outbox: Outbox { events, wake },
            inbox,
            known: Vec::new(),
            last: Ticket(0),
            newest_open: None,
            newest_listing: None,
            newest_dialog: None,
            newest_rows: None,
            dialog_awaited: Arc::default(),
        })
    }

    /// Reads files. What was being read before is given up.
    pub fn open(&mut self, paths: Vec<PathBuf>, said: Said) -> Ticket {
        let load = Arc::clone(&self.doors.load);
        self.read(paths, move |paths, watch| load(paths, &said, watch))
    }

    /// Reads in a way of its own, in place of what is being read.
    pub fn read(
        &mut self,
        paths: Vec<PathBuf>,
        load: impl FnOnce(&[PathBuf], &Watch) -> L + Send + 'static,
    ) -> Ticket {
        self.cancel_open();
        let ticket = self.next();
        let watch = Arc::new(Watch::new(Arc::clone(&self.outbox.wake)));
        self.newest_open = Some((ticket, Arc::clone(&watch)));
        self.ask(
            ticket,
            |lanes| &lanes.reading,
            move || {
                if watch.is_cancelled() {
                    return Some(Event::OpenCancelled { ticket });
                }
                let loaded = load(&paths, &watch);
                Some(if watch.is_cancelled() {
                    Event::OpenCancelled { ticket }
                } else {
                    Event::Opened { ticket, paths, loaded }
                })
            },
        )
    }

    /// Gives up reading. Without effect where nothing is being read.
    pub fn cancel_open(&self) {
        if let Some((_, watch)) = &self.newest_open {
            watch.cancel();
        }
    }

    /// Bytes read and bytes in all (0 where that is not known) while files are being read.
    pub fn progress(&self) -> Option<(u64, u64)> {
        self.newest_open.as_ref().map(|(_, watch)| watch.progress())
    }

    /// Rows seen so far, where they are counted while a file is being read.
    pub fn rows_so_far(&self) -> u64 {
        self.newest_open.as_ref().map_or(0, |(_, watch)| watch.rows())
    }

    /// The first rows of the file that is being read, where it is a large one.
    pub fn first_rows(&self) -> Option<Arc<FirstRows>> {
        self.newest_open.as_ref()?.1.first_rows()
    }

    /// Looks for rows of a file. What was looked for before is given up.
    pub fn rows(&mut self, wanted: RowsWanted) -> Ticket {
        let ticket = self.next();
        let given_up = Arc::new(AtomicBool::new(false));
        if let Some((_, before)) = self.newest_rows.replace((ticket, Arc::clone(&given_up))) {
            before.store(true, Ordering::Relaxed);
        }
        self.ask(
            ticket,
            |lanes| &lanes.looking,
            move || {
                let goes_on = || !given_up.load(Ordering::Relaxed);
                let RowsWanted { number, behind, mark, from, most } = wanted;
                Some(Event::Rows { ticket, number, result: behind.rows(&mark, from, most, &goes_on) })
            },
        )
    }

    /// Lists a folder for the picker inside the window.
    pub fn browse(&mut self, folder: PathBuf) -> Ticket {
        let ticket = self.next();
        self.newest_listing = Some(ticket);
        self.ask(
            ticket,
            |lanes| &lanes.listing,
            move || Some(Event::Browsed { ticket, listing: store::browse(&folder) }),
        )
    }

    /// Makes the bytes of a picture and writes them, whole or not at all.
    pub fn export<F: Into<Files>>(
        &mut self,
        path: PathBuf,
        make: impl FnOnce() -> Result<F, WriteError> + Send + 'static,
    ) -> Ticket {
        let ticket = self.next();
        self.ask(
            ticket,
            |lanes| &lanes.writing,
            move || {
                let written = |files: F| Ok(store::write_files(&path, &files.into())?);
                let result = make().map_err(ExportError::from).and_then(written);
                Some(Event::Exported { ticket, path, result })
            },
        )
    }

    pub fn save_settings(&mut self, settings: Settings, places: Places) -> Ticket {
        let ticket = self.next();
        self.ask(
            ticket,
            |lanes| &lanes.writing,
            move || Some(Event::SettingsSaved { ticket, result: settings.save(&places) }),
        )
    }

    /// Hands an address to the browser. Only a failure is answered.
    pub fn open_link(&mut self, link: SafeLink) -> Ticket {
        let ticket = self.next();
        let open = Arc::clone(&self.doors.open_link);
        self.ask(
            ticket,
            |lanes| &lanes.linking,
            move || open(&link).err().map(|error| Event::LinkFailed { ticket, link, error }),
        )
    }

    /// Shows a dialog of the system. While one is still awaited no second is shown, and the answer
    /// is [`Event::DialogUnavailable`] at once.
    pub fn dialog(&mut self, asked: DialogAsk) -> Ticket {
        let ticket = self.next();
        let awaited = Arc::clone(&self.dialog_awaited);
        if awaited.swap(true, Ordering::AcqRel) {
            self.answer(Event::DialogUnavailable { ticket });
            return ticket;
        }
        self.newest_dialog = Some(ticket);
        let door = Arc::clone(&self.doors.dialog);
        let dialog = Dialog { ticket, asked, door, patience: self.patience, awaited };
        if dialog.show(self.outbox.clone()).is_err() {
            self.dialog_awaited.store(false, Ordering::Release);
            self.answer(Event::DialogUnavailable { ticket });
        }
        ticket
    }

    /// Takes no answer from the dialog that is still awaited: a person went another way.
    pub fn dismiss_dialog(&mut self) {
        self.newest_dialog = None;
    }

    /// The answers so far, in the order they came. Answers to what was asked anew since are gone.
    pub fn drain(&mut self) -> Vec<Event<L>> {
        let mut events = std::mem::take(&mut self.known);
        events.extend(self.inbox.try_iter().filter(|event| !self.is_stale(event)));
        if let Some((ticket, _)) = &self.newest_open {
            let ticket = *ticket;
            if events.iter().any(|event| event.ticket() == ticket) {
                self.newest_open = None;
            }
        }
        events
    }

    /// Finishes what is to be written, for `patience` at most, and leaves the rest.
    pub fn close(self, patience: Duration) {
        self.cancel_open();
        self.lanes.writing.finish(patience);
    }

    fn is_stale(&self, event: &Event<L>) -> bool {
        let ticket = event.ticket();
        match event {
            Event::Opened { .. } | Event::OpenCancelled { .. } => {
                self.newest_open.as_ref().is_none_or(|(newest, _)| *newest != ticket)
            }
            Event::Browsed { .. } => self.newest_listing != Some(ticket),
            Event::Rows { .. } => self.newest_rows.as_ref().is_none_or(|(newest, _)| *newest != ticket),
            Event::Picked { .. }
            | Event::DialogClosed { .. }
            | Event::DialogSlow { .. }
            | Event::DialogUnavailable { .. } => self.newest_dialog != Some(ticket),
            Event::LinkFailed { .. }
            | Event::Exported { .. }
            | Event::SettingsSaved { .. }
            | Event::Busy { .. }
            | Event::Failed { .. } => false,
        }
    }

    fn next(&mut self) -> Ticket {
        self.last = Ticket(self.last.0 + 1);
        self.last
    }

    fn answer(&mut self, event: Event<L>) {
        self.known.push(event);
        (self.outbox.wake)();
    }

    fn ask(
        &mut self,
        ticket: Ticket,
        lane: impl FnOnce(&Lanes) -> &Lane,
        work: impl FnOnce() -> Option<Event<L>> + Send + 'static,
    ) -> Ticket {
        let outbox = self.outbox.clone();
        let task = Box::new(move || {
            let done = catch_unwind(AssertUnwindSafe(work));
            if let Some(event) = done.unwrap_or(Some(Event::Failed { ticket })) {
                outbox.send(event);
            }
        });
        if !lane(&self.lanes).give(task) {
            self.answer(Event::Busy { ticket });
        }
        ticket
    }
}

#[cfg(test)]
mod tests;
