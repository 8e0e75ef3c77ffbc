//! Work off the frame: named threads, bounded queues, tickets against answers that came too late.

mod dialog;
mod event;
mod lane;
mod pool;

pub use dialog::{DialogDoor, Patience};
pub use event::{Event, ExportError, Ticket};
pub use pool::{Doors, Jobs, LinkDoor, Loader};
