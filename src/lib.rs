//! Sourceline: charts in which every point shows its source.
//!
//! The floors, lowest first; imports go down only (`ARCHITECTURE.md`, `tests/floors.rs`).

// No panic reaches a person: what can fail says so, or is said in words.
#![cfg_attr(
    not(test),
    warn(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::todo,
        clippy::unimplemented,
        clippy::dbg_macro,
        clippy::print_stdout,
        clippy::print_stderr
    )
)]
#![cfg_attr(test, allow(clippy::disallowed_methods, reason = "tests write throw-away files"))]

/// What was reported, by whom, where, how sure.
pub mod model;
/// Every sentence the program says, in each language; how a date and a quantity are worded.
pub mod text;
/// Bytes to model and problems.
pub mod read;
/// Large files, block by block.
pub mod scan;
/// Data set and spec to series to scene.
pub mod chart;
/// Scene or data set to bytes.
pub mod write;
/// The only way a document changes.
pub mod edit;
/// Files on disk, settings, dialogs.
pub mod store;
/// Threads, tickets, events.
pub mod jobs;
/// Theme, widgets and panels.
pub mod ui;
/// The shell: owns all state, runs the loop.
pub mod app;
/// The commands that never open a window.
pub mod cli;
