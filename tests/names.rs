//! Files whose names or cells nobody should print as they are: names that are no UTF-8, signs that move the
//! cursor or turn the direction of writing.
#![cfg(unix)]
#![allow(clippy::disallowed_methods, reason = "tests write throw-away files")]

#[path = "support/desk.rs"]
mod desk;

use desk::Window;
use egui::accesskit::Role;
use egui::vec2;
use sourceline::store::load;
use sourceline::text::Lang;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A name with a byte of no encoding, a colour, and a mark that turns what follows.
const NAME: &[u8] = b"fig\xff\x1b[31m\xe2\x80\xaeures.csv";

const FIGURES: &str = "date,value,unit,series,source_title\n2025-07,400,TB,A,T\n2026-01,1400,TB,A,T\n";

/// Cells and headers that would like to take the terminal over.
const HOSTILE: &str = "date,value,unit,series,\u{1b}]0;owned\u{7}note\u{202e},source_title,source_url\n\
    2025-07,4\u{1b}[2J00,TB,A\u{202e}B,\u{9b}31mred\u{200f},\u{2066}T\u{7f},javascript:\u{1b}[1malert(1)\n\
    s\u{1b}[Aoon,1400,T\u{202d}B,A,x\u{8},T,https://example.org/\u{202e}a\n\
    2026-01,1500,TB,\u{85}A,y\u{61c},T\u{2028},\n";

fn sourceline(args: &[&OsStr]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sourceline"))
        .args(args)
        .env_remove("LC_ALL")
        .env("LANG", "C")
        .output()
        .expect("the binary runs")
}

/// What a command prints holds nothing that acts on a terminal.
#[track_caller]
fn check_printed(args: &[&OsStr]) -> (Option<i32>, String) {
    let output = sourceline(args);
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8(said).expect("what is printed is UTF-8");
    let acts = |sign: char| {
        (sign.is_control() && sign != '\n')
            || matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(
        !said.contains(acts),
        "{args:?} printed {:?}",
        said.chars().filter(|sign| acts(*sign)).collect::<String>()
    );
    assert!(!said.contains("panicked"), "{args:?}: {said}");
    (output.status.code(), said)
}

fn written(name: &[u8], text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(OsStr::from_bytes(name));
    fs::write(&path, text).expect("written");
    (folder, path)
}

/// Every subcommand that takes a file, each way it prints.
fn commands<'a>(path: &'a Path, picture: &'a Path) -> Vec<Vec<&'a OsStr>> {
    let file = path.as_os_str();
    let all: [&[&str]; 8] = [
        &["read"],
        &["read", "--json"],
        &["check"],
        &["check", "--json"],
        &["table"],
        &["table", "--json"],
        &["read", "--summary"],
        &["read", "--summary", "--json"],
    ];
    let mut commands: Vec<Vec<&OsStr>> = Vec::new();
    for words in all {
        let mut args: Vec<&OsStr> = words.iter().map(OsStr::new).collect();
        args.insert(1, file);
        commands.push(args);
    }
    commands.push(vec![OsStr::new("export"), file, OsStr::new("-o"), picture.as_os_str()]);
    commands
}

#[test]
fn a_name_that_is_no_text_can_be_read_by_every_command() {
    let (folder, path) = written(NAME, FIGURES);
    let picture = folder.path().join(OsStr::from_bytes(b"chart\xfe\x1b.svg"));
    for args in commands(&path, &picture) {
        let (code, said) = check_printed(&args);
        assert_eq!(code, Some(0), "{args:?}\n{said}");
    }
    assert!(picture.exists(), "the picture is where it was wanted");
    let (_, said) = check_printed(&[OsStr::new("check"), path.as_os_str()]);
    assert!(!said.contains('\u{1b}'));
    let missing = path.with_file_name(OsString::from_vec(b"no\xff\x1b[0m.csv".to_vec()));
    for args in commands(&missing, &picture) {
        let (code, _) = check_printed(&args);
        assert_ne!(code, Some(0), "{args:?}");
    }
}

#[test]
fn the_store_opens_a_name_that_is_no_text() {
    let (_folder, path) = written(NAME, FIGURES);
    let opened = load::open(&[path]);
    assert_eq!(opened.reading.data.figures.len(), 2);
    assert!(!opened.missing);
}

#[test]
fn the_picker_opens_the_file_that_was_chosen_and_not_one_of_a_like_name() {
    let mut window = Window::new(vec2(1024.0, 640.0), Lang::En, |_| {});
    // The sign for a letter that is none is in no typeface: a box stands for it, as outside of tests.
    window.harness.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    let name = OsString::from_vec(b"odd\xff.csv".to_vec());
    window.log.borrow_mut().odd = Some((name.clone(), FIGURES.as_bytes().to_vec()));
    window.click(Role::Button, "Open a file…");
    window.click(Role::Button, "odd\u{fffd}.csv");
    window.click(Role::Button, "Open");
    assert_eq!(window.log.borrow().opened.last().and_then(|path| path.file_name()), Some(name.as_os_str()));
}

#[test]
fn nothing_of_a_file_acts_on_the_terminal() {
    let (folder, path) = written(b"hostile.csv", HOSTILE);
    let picture = folder.path().join("chart.svg");
    for args in commands(&path, &picture) {
        check_printed(&args);
    }
    for text in ["\u{1b}[2J400\u{202e} TB", "38 \u{9b}31mMio. \u{7}Euro"] {
        for more in [&[][..], &["--json"], &["--date"]] {
            let mut args = vec![OsStr::new("explain"), OsStr::new(text)];
            args.extend(more.iter().map(OsStr::new));
            check_printed(&args);
        }
    }
    // What is wrong with a command is printed too.
    check_printed(&[
        OsStr::new("table"),
        path.as_os_str(),
        OsStr::new("--as"),
        OsStr::new("date=\u{1b}[2J\u{202e},zzz"),
    ]);
    check_printed(&[OsStr::new("read"), OsStr::new("--\u{1b}[2Jodd\u{202e}")]);
    check_printed(&[OsStr::new("table"), path.as_os_str(), OsStr::new("--sheet"), OsStr::new("\u{1b}[2J")]);
}
