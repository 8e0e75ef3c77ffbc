//! The panels of the window. Each reads a [`Frame`](super::frame::Frame) and asks.

mod behind;
mod below;
mod boxed;
mod card;
mod columns;
mod contract;
mod desk;
mod ink;
mod near;
mod first;
mod notice;
mod page;
mod pile;
mod problems;
mod report;
mod review;
mod side;
mod sources;
mod start;
mod status;
mod table;
mod top;

pub use below::below;
pub use card::card;
pub use desk::desk;
pub use first::first;
pub use notice::{notice, notice_reach};
pub use review::review;
pub use side::side;
pub use start::start;
pub use status::status;
pub use top::top;
