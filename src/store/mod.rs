//! Files on disk, settings, the system's dialogs and its browser. Nothing here runs on the frame.

mod browse;
mod dialog;
mod file;
mod link;
pub mod load;
mod picture;
mod places;
mod recent;
mod settings;
mod watch;

pub use browse::{Entry, EntryKind, Listing, MOST_ENTRIES, browse};
pub use dialog::{DialogAsk, DialogKind, Filter, ask};
pub use file::{FileError, reason, write_file, write_files};
pub use link::open_link;
pub use places::Places;
pub use recent::{MOST_RECENT, Recent};
pub use settings::{LoadedSettings, Panel, Panels, Settings, ThemeChoice};
pub use watch::{Wake, Watch};
