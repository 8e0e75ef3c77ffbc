//! Sourceline: charts in which every point shows its source.
//!
//! The floors, lowest first; imports go down only (`ARCHITECTURE.md`, `tests/floors.rs`).

/// The shell: owns all state, runs the loop.
pub mod app;
/// Data set and spec to series to scene.
pub mod chart;
/// The commands that never open a window.
pub mod cli;
/// The only way a document changes.
pub mod edit;
/// Threads, tickets, events.
pub mod jobs;
/// What was reported, by whom, where, how sure.
pub mod model;
/// Bytes to model and problems.
pub mod read;
/// Files on disk, settings, dialogs.
pub mod store;
/// Every sentence the program says, in each language; how a date and a quantity are worded.
pub mod text;
/// Theme, widgets and panels.
pub mod ui;
/// Scene or data set to bytes.
pub mod write;
