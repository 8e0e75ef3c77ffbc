//! The floors of Sourceline that read, built from the program's own sources: imports go down only, so that
//! these three stand without the others.

#![allow(dead_code, reason = "the floors above use the rest")]

#[path = "../../src/model/mod.rs"]
pub mod model;
#[path = "../../src/read/mod.rs"]
pub mod read;
#[path = "../../src/text/mod.rs"]
pub mod text;
