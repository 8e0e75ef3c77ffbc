//! The floors of the code: imports go down only, pure floors stay pure, files stay short.
//!
//! The table is the one in `ARCHITECTURE.md`. `super::` is followed, so that it is no way round.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// `(floor, floors it may use)`.
const FLOORS: [(&str, &[&str]); 12] = [
    ("model", &[]),
    ("text", &["model"]),
    ("read", &["model", "text"]),
    ("scan", &["model", "text", "read"]),
    ("chart", &["model", "text"]),
    ("edit", &["model", "text", "chart"]),
    ("write", &["model", "text", "chart"]),
    ("store", &["model", "text", "read", "write"]),
    ("jobs", &["model", "text", "read", "scan", "chart", "write", "store"]),
    ("ui", &["model", "text", "read", "chart", "edit"]),
    ("app", &["model", "text", "read", "scan", "chart", "edit", "write", "store", "jobs", "ui"]),
    ("cli", &["model", "text", "read", "scan", "chart", "edit", "write", "store", "jobs", "ui", "app"]),
];

/// `(what a floor may not name, why)`, by floor.
const BANS: [(&[&str], &[&str], &str); 4] = [
    (
        &["model", "text", "read", "chart", "edit", "write"],
        &["std::fs", "std::net", "std::process", "std::thread", "SystemTime", "Instant::now", "std::env"],
        "pure floors have no file, thread, clock or environment: pass the value in",
    ),
    (
        &["model", "text", "read", "scan", "edit", "write", "store", "jobs"],
        &["egui::", "eframe::", "egui_plot::"],
        "only ui and app know the window: return plain values and let ui show them",
    ),
    (&["chart"], &["egui::", "eframe::", "egui_plot::"], "the chart speaks epaint, never egui"),
    (
        &["ui"],
        &["std::fs", "std::thread", "std::net", "std::process"],
        "panels only ask: add an ask and let app do it",
    ),
];

/// Longest file, in lines.
const LONGEST: usize = 400;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in
        fs::read_dir(folder).expect("a folder of sources").map(|entry| entry.expect("an entry").path())
    {
        if entry.is_dir() {
            sources(&entry, found);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            found.push(entry);
        }
    }
}

/// Every source below `src`, as its path of modules and its text without comments.
fn modules() -> Vec<(Vec<String>, PathBuf, String)> {
    let mut files = Vec::new();
    sources(&root(), &mut files);
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let inner = file.strip_prefix(root()).expect("below src").with_extension("");
            let mut path: Vec<String> =
                inner.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            if path.last().is_some_and(|name| name == "mod") {
                path.pop();
            }
            let text = fs::read_to_string(&file).expect("a source file");
            let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            (path, file, code.join("\n"))
        })
        .collect()
}

/// Floors that a text names through `crate::` or through enough `super::` to leave its own floor.
fn named_floors(path: &[String], code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        named.extend(first_names(&code[at + "crate::".len()..]));
    }
    let mut rest = code;
    while let Some(at) = rest.find("super::") {
        let mut tail = &rest[at..];
        let mut ups = 0;
        while let Some(next) = tail.strip_prefix("super::") {
            ups += 1;
            tail = next;
        }
        // From `floor/file.rs` two steps up is the crate itself; inside `mod tests` one step more.
        if ups >= path.len() && path.len() > 1 || path.len() == 1 && ups >= 1 {
            named.extend(first_names(tail));
        }
        rest = tail;
    }
    named
}

/// The name after `::`, or the names in `{..}`.
fn first_names(tail: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
    };
    match tail.strip_prefix('{') {
        None => vec![name(tail)],
        Some(list) => {
            let mut depth = 0;
            let mut names = vec![String::new()];
            for letter in list.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => names.push(String::new()),
                    _ if depth == 0 => names.last_mut().expect("one").push(letter),
                    _ => {}
                }
            }
            names.into_iter().map(|item| name(item.trim())).collect()
        }
    }
}

#[test]
fn imports_go_down_only() {
    let table: BTreeMap<&str, &[&str]> = FLOORS.into_iter().collect();
    let mut wrong = Vec::new();
    for (path, file, code) in modules() {
        let Some(floor) = path.first().filter(|floor| table.contains_key(floor.as_str())) else { continue };
        let allowed = table[floor.as_str()];
        for named in named_floors(&path, &code) {
            if table.contains_key(named.as_str()) && named != *floor && !allowed.contains(&named.as_str()) {
                wrong.push(format!(
                    "{}: floor {floor} uses {named}. Move the shared part down to a floor that both may use \
                     ({}), or pass it in as an argument.",
                    file.display(),
                    allowed.join(", ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_is_a_floor() {
    let known: Vec<&str> = FLOORS.into_iter().map(|(floor, _)| floor).chain(["lib", "main"]).collect();
    for (path, file, _) in modules() {
        let floor = path.first().map(String::as_str).unwrap_or_default();
        assert!(known.contains(&floor), "{}: {floor} is no floor. Add it to the table.", file.display());
    }
}

#[test]
fn pure_floors_stay_pure() {
    let mut wrong = Vec::new();
    for (path, file, code) in modules() {
        // Tests inside a file may do what the floor may not.
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for (floors, words, reason) in BANS {
            if path.first().is_some_and(|floor| floors.contains(&floor.as_str())) {
                for word in words.iter().filter(|word| code.contains(**word)) {
                    wrong.push(format!("{}: {word}: {reason}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn colours_have_one_home() {
    let mut wrong = Vec::new();
    for (path, file, code) in modules() {
        let is_palette = path == ["chart", "palette"];
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        if !is_palette && (code.contains("Color32::from_rgb(") || code.contains("Color32::from_hex")) {
            wrong.push(format!("{}: name the colour in chart/palette.rs by what it is for", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_stay_short() {
    let mut long = Vec::new();
    for (_, file, _) in modules() {
        let lines = fs::read_to_string(&file).expect("a source file").lines().count();
        if lines > LONGEST {
            long.push(format!("{}: {lines} lines. Above {LONGEST} a file wants to be two.", file.display()));
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn super_is_no_way_round() {
    let path = ["text".to_owned(), "date".to_owned(), "names".to_owned()];
    assert_eq!(named_floors(&path, "use super::super::super::chart::Scene;"), ["chart"]);
    assert_eq!(named_floors(&path, "use super::point;"), Vec::<String>::new());
    let path = ["model".to_owned()];
    assert_eq!(named_floors(&path, "use super::{text::Lang, read};"), ["text", "read"]);
    assert_eq!(named_floors(&path, "use crate::{chart::{self, Scene}, ui};"), ["chart", "ui"]);
}
