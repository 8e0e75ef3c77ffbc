//! The one binary: commands in a terminal, or the window.

use sourceline::cli::{self, Asked};
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Asked::Done(code) => code,
        Asked::Window(_files) => ExitCode::SUCCESS,
    }
}
