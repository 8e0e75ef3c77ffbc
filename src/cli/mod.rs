//! The commands that never open a window.

mod args;
mod check;
mod escape;
mod exit;
mod explain;
pub mod export;
mod json;
mod picture;
mod read;
mod show;
mod summary;
mod table;
mod usage;

use crate::jobs::{self, Sizes};
use crate::read::Wish;
use crate::store::Watch;
use crate::text::{Lang, Words, words};
use crate::write::Preset;
use args::{Args, Command};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// What the arguments ask for.
#[derive(Debug)]
pub enum Asked {
    /// The window, on these files; on the bundled story where there are none.
    Window(Vec<PathBuf>),
    /// Nothing more: the command has run.
    Done(ExitCode),
}

/// Runs the command that the arguments name, the name of the program being the first of them.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Asked {
    let args: Vec<OsString> = args.into_iter().collect();
    let words = words(language(&args));
    let parsed = match usage::parse(&args, words) {
        Ok(parsed) => parsed,
        Err(code) => return Asked::Done(code),
    };
    let Args { files, command, .. } = parsed;
    let Some(command) = command else { return Asked::Window(files) };
    let code = match command {
        Command::Read { files, json, summary, sheet, answers } => {
            let wanted = table::Wanted { sheet, answers: answers.unwrap_or_default() };
            if summary {
                summary::run(&files, &wanted, json, words)
            } else {
                read::run(&files, &wanted, json, words)
            }
        }
        Command::Check { files, json } => check::run(&files, json, words),
        Command::Explain { text, date, json } => explain::run(&text, date, json, words),
        Command::Table(ask) => table::run(&ask, words),
        Command::Export(export) => export_files(&export, words),
        Command::OpenPicture { file, json } => picture::run(&file, json, words),
        Command::CheckUrl { url } => check::url(&url, words),
    };
    Asked::Done(ExitCode::from(code))
}

fn export_files(ask: &args::ExportArgs, words: &Words) -> u8 {
    let answers = ask.answers.clone().unwrap_or_default();
    let wish = Wish { sheet: None, answers: &|_| answers.clone() };
    let (opened, _) = jobs::open(&ask.files, &wish, &Watch::unseen(), &Sizes::default());
    if opened.missing {
        show::problems(&opened.reading.problems, words, &mut show::Stream::errors());
        return exit::NO_SUCH_FILE;
    }
    // What could not be used is said, though the rest is drawn.
    show::problems(&opened.reading.problems, words, &mut show::Stream::errors());
    let usual = export::ExportOptions::default();
    let options = export::ExportOptions {
        size: ask.size.or(ask.preset.map(Preset::size)).unwrap_or(usual.size),
        scale: ask.scale.or(ask.dpi).or(ask.preset.map(Preset::scale)).unwrap_or(usual.scale),
        theme: ask.theme,
        lang: words.lang(),
        carries: !ask.no_embed,
        author: ask.author.clone(),
        purpose: ask.purpose,
    };
    let chart = (ask.story.as_deref(), opened.project.as_deref());
    match export::export(&opened.reading.data, chart, &ask.output, &options) {
        Ok(exported) => {
            for told in exported.told(words) {
                show::Stream::errors().line(&escape::terminal(&told));
            }
            0
        }
        Err(error) => {
            show::Stream::errors().line(&escape::terminal(&error.sentence(words)));
            error.exit_code()
        }
    }
}

/// The language of `--lang`, else that of the environment, else English. It is needed before the
/// arguments are parsed: what is wrong with them is said in it.
pub fn language(args: &[OsString]) -> Lang {
    asked_language(args).unwrap_or_else(|| from_environment(|name| std::env::var(name).ok()))
}

/// The language of `--lang`, where it names one that is known.
pub fn asked_language(args: &[OsString]) -> Option<Lang> {
    let mut values = args.iter().map(|arg| arg.to_string_lossy());
    while let Some(arg) = values.next() {
        let given = match arg.strip_prefix("--lang") {
            Some("") => values.next().and_then(|tag| Lang::from_tag(&tag)),
            Some(value) => value.strip_prefix('=').and_then(Lang::from_tag),
            None => None,
        };
        if given.is_some() {
            return given;
        }
    }
    None
}

/// The first variable that is set decides, as POSIX has it.
fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|v| !v.is_empty()));
    set.and_then(|locale| Lang::from_tag(&locale)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(args: &[&str], expected: Lang) {
        let args: Vec<OsString> = args.iter().map(OsString::from).collect();
        assert_eq!(language(&args), expected, "{args:?}");
        assert_eq!(asked_language(&args), Some(expected), "{args:?}");
    }

    #[test]
    fn the_language_is_found_before_the_rest() {
        check(&["sourceline", "--lang", "pl"], Lang::Pl);
        check(&["sourceline", "read", "--lang=pl_PL.UTF-8"], Lang::Pl);
        check(&["sourceline", "--lang=en"], Lang::En);
        assert_eq!(asked_language(&["sourceline".into(), "--lang=xx".into()]), None);
        let env = |pairs: &'static [(&str, &str)]| {
            from_environment(move |name| {
                pairs.iter().find(|(key, _)| *key == name).map(|(_, v)| (*v).to_owned())
            })
        };
        assert_eq!(env(&[("LANG", "pl_PL.UTF-8")]), Lang::Pl);
        assert_eq!(env(&[("LC_ALL", "en_GB"), ("LANG", "pl_PL")]), Lang::En);
        assert_eq!(env(&[("LC_ALL", ""), ("LANG", "pl_PL")]), Lang::Pl);
        assert_eq!(env(&[("LANG", "C")]), Lang::En);
    }
}
