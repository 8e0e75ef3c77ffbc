//! Work off the frame: named threads, bounded queues, tickets against answers that came too late.

mod dialog;
mod event;
mod lane;
mod pool;
mod reading;

pub use dialog::{DialogDoor, Patience};
pub use event::{Event, ExportError, Ticket};
pub use pool::{Doors, Jobs, LinkDoor, Loader, RowsWanted};
pub use reading::{Sizes, open};
