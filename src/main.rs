//! The one binary: commands in a terminal, or the window.

use sourceline::app;
use sourceline::cli::{self, Asked};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().collect();
    let (asked, lang) = (cli::asked_language(&args), cli::language(&args));
    match cli::run(args) {
        Asked::Done(code) => code,
        Asked::Window(files) => match app::open_window(files, asked, lang) {
            Ok(()) => ExitCode::SUCCESS,
            Err(sentence) => {
                eprintln!("{sentence}");
                ExitCode::FAILURE
            }
        },
    }
}
