//! Every sentence the program says, in each language; how a date and a quantity are worded.
//!
//! Sentences live in the Fluent files of `assets/lang`, one file a floor and a language.

mod catalog;

pub use catalog::{Arg, Lang, Words, words};
