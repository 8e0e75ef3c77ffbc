//! Large files, block by block: the wanted cells of every row as typed columns, sums by group and
//! period, and the way back from a row to its place in the file.
//!
//! [`open`] starts threads that read blocks of 1 MB at their places, find the wanted cells with
//! masks of 64 bytes and read them. Where a block begins is guessed, and proved when the block
//! ahead of it ends there; a block that does not is scanned again. What the scanner finds is what
//! the `csv` crate finds, and what a cell is, [`crate::read::TableColumn::value`] says: faster
//! ways give the same answer or none.

mod again;
mod ask;
mod behind;
mod block;
mod calendar;
mod column;
mod dialect;
mod engine;
mod file;
mod fold;
mod gather;
mod guess;
mod index;
mod lead;
mod letters;
mod names;
mod overview;
mod rows;
mod stray;
mod sums;
mod walk;
mod worker;

pub use again::row;
pub use ask::{Ask, Form, JOINT, Limits, Wanted};
pub use behind::{Behind, Cursor, Found, FullRow, Mark};
pub use block::{Block, Hint, Place};
pub use column::{Chunk, Codes, Count, Groups, Moment, NO_DAY, NO_NUMBER, Numbers, Reach, TOO_MANY};
pub use dialect::Dialect;
pub use engine::{Outcome, Scan, Wake, open};
pub use file::{ScanError, Source, Stamp};
pub use fold::{Event, Odd};
pub use gather::{Gathered, Job, MOST_SERIES, Progress, gather, limits};
pub use overview::{Overview, overview};
pub use sums::{Period, Sum, Sums};

#[cfg(test)]
mod tests;
