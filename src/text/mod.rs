//! Every sentence the program says, in each language; how a date and a quantity are worded.
//!
//! Sentences live in the Fluent files of `assets/lang`, one file a floor and a language.

mod amount;
mod bound;
mod catalog;
mod date;
mod display;
mod hedge;
mod number;
pub mod phrase;
mod point;
mod quantity;
mod scan;
mod terms;
pub mod when;

pub use amount::{amount, amount_sentence, untold_hedge};
pub use catalog::{Arg, Lang, Words, words};
pub use date::{date, date_precision, date_short, month_long, month_of, month_short, quarter};
pub use display::{display, goes_right_to_left, visual_lines};
pub use hedge::hedge_sentence;
pub use number::{number, number_rounded};
pub use quantity::{Counted, cents, count, of_rows, quantity, quantity_hedged, quantity_range, relative};
pub use terms::{amount_kind, bounds, contract_event, contract_state, hedge, level, rank, status};
