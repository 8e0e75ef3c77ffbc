//! What jobs answer.

use crate::model::link::SafeLink;
use crate::scan::{Found, ScanError};
use crate::store::{FileError, Listing};
use crate::text::Words;
use crate::write::WriteError;
use std::io;
use std::path::PathBuf;
use thiserror::Error;

/// Tells one piece of work from another. Later work has a later ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub(super) u64);

/// An answer. `L` is what reading files gives.
#[derive(Debug)]
pub enum Event<L> {
    /// Files were read. Only the answer to the last [`Jobs::open`](super::Jobs::open) arrives.
    Opened {
        ticket: Ticket,
        paths: Vec<PathBuf>,
        loaded: L,
    },
    /// Reading was given up because it was asked to be.
    OpenCancelled {
        ticket: Ticket,
    },
    /// A person chose files, or a name to save under.
    Picked {
        ticket: Ticket,
        paths: Vec<PathBuf>,
    },
    /// A person closed the dialog without a choice.
    DialogClosed {
        ticket: Ticket,
    },
    /// No service shows dialogs here: time for the picker inside the window.
    DialogUnavailable {
        ticket: Ticket,
    },
    /// No dialog has answered so far. It may be hidden, or its service stuck; an answer may follow.
    DialogSlow {
        ticket: Ticket,
    },
    /// No browser could be started. Nothing is said where one could.
    LinkFailed {
        ticket: Ticket,
        link: SafeLink,
        error: io::Error,
    },
    Exported {
        ticket: Ticket,
        path: PathBuf,
        result: Result<(), ExportError>,
    },
    SettingsSaved {
        ticket: Ticket,
        result: Result<(), FileError>,
    },
    /// A folder was listed. Only the answer to the last [`Jobs::browse`](super::Jobs::browse) arrives.
    Browsed {
        ticket: Ticket,
        listing: Listing,
    },
    /// Rows were looked for in a file. Only the answer to the last [`Jobs::rows`](super::Jobs::rows)
    /// arrives.
    Rows {
        ticket: Ticket,
        /// What was asked for, by the number it was given.
        number: u64,
        result: Result<Found, ScanError>,
    },
    /// Too much is waiting already; nothing was begun.
    Busy {
        ticket: Ticket,
    },
    /// The work broke off through a fault of the program.
    Failed {
        ticket: Ticket,
    },
}

impl<L> Event<L> {
    pub fn ticket(&self) -> Ticket {
        match self {
            Self::Opened { ticket, .. }
            | Self::OpenCancelled { ticket }
            | Self::Picked { ticket, .. }
            | Self::DialogClosed { ticket }
            | Self::DialogUnavailable { ticket }
            | Self::DialogSlow { ticket }
            | Self::LinkFailed { ticket, .. }
            | Self::Exported { ticket, .. }
            | Self::SettingsSaved { ticket, .. }
            | Self::Browsed { ticket, .. }
            | Self::Rows { ticket, .. }
            | Self::Busy { ticket }
            | Self::Failed { ticket } => *ticket,
        }
    }
}

impl<L> Event<L> {
    /// What went wrong, as a sentence; `None` where nothing did.
    pub fn trouble(&self, words: &Words) -> Option<String> {
        match self {
            Self::LinkFailed { link, .. } => {
                Some(words.tell("jobs-link-failed", &[("address", link.address().into())]))
            }
            Self::Exported { result: Err(error), .. } => Some(error.sentence(words)),
            Self::SettingsSaved { result: Err(error), .. } => Some(error.could_not_write(words)),
            Self::Browsed { listing, .. } => listing.error.as_ref().map(|error| error.could_not_read(words)),
            Self::Busy { .. } => Some(words.say("jobs-busy")),
            Self::Failed { .. } => Some(words.say("jobs-failed")),
            Self::Opened { .. }
            | Self::OpenCancelled { .. }
            | Self::Picked { .. }
            | Self::DialogClosed { .. }
            | Self::DialogUnavailable { .. }
            | Self::DialogSlow { .. }
            | Self::Rows { .. }
            | Self::Exported { .. }
            | Self::SettingsSaved { .. } => None,
        }
    }
}

/// Why an export did not end up in its file.
#[derive(Debug, Error)]
pub enum ExportError {
    #[error("making the picture")]
    Write(#[from] WriteError),
    #[error("writing the file")]
    File(#[from] FileError),
}

impl ExportError {
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Write(error) => error.sentence(words),
            Self::File(error) => error.could_not_write(words),
        }
    }
}
