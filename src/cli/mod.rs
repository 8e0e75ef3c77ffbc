//! The commands that never open a window.

pub mod export;
