//! What the targets share with the tests: the bodies and the seeds.

#![allow(dead_code, reason = "each target calls one of the bodies, and the engine makes its own mutations")]

#[path = "../../../tests/fuzz/bodies.rs"]
pub mod bodies;
#[path = "../../../tests/fuzz/mutate.rs"]
mod mutate;

use std::path::PathBuf;
use std::{env, fs};

#[allow(clippy::disallowed_methods, reason = "a corpus can be laid again")]
/// Lays the seeds of the tests into the corpus: the first folder that the engine is told. What has been
/// found before stays there.
pub fn sow(name: &str) {
    let Some(folder) = env::args_os().skip(1).map(PathBuf::from).find(|path| path.is_dir()) else { return };
    for (at, seed) in mutate::seeds(name).into_iter().enumerate() {
        if let Err(error) = fs::write(folder.join(format!("seed-{at}")), seed) {
            eprintln!("{}: {error}", folder.display());
        }
    }
}
