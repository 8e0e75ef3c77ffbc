//! Real files of others, where they lie beside this repository: what the manifest says of each is
//! what is understood, or something is asked.

use serde_json::Value;
use sourceline::read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

fn wild() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/wild");
    folder.join("MANIFEST.csv").is_file().then_some(folder)
}

fn summary(path: &Path) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_sourceline"))
        .args(["read", "--summary", "--json"])
        .arg(path)
        .output()
        .expect("the program runs");
    serde_json::from_slice(&output.stdout).expect("a document")
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// Equal numbers, or a date as exact as the manifest has it.
fn agrees(found: &str, wanted: &str) -> bool {
    let numbers = found.parse::<f64>().ok().zip(wanted.parse::<f64>().ok());
    wanted.is_empty() || found.starts_with(wanted) || numbers.is_some_and(|(found, wanted)| found == wanted)
}

#[test]
fn files_of_the_world_are_understood_or_asked_about() {
    let Some(folder) = wild() else {
        eprintln!("no files of the world beside this repository: nothing was checked");
        return;
    };
    let mut manifest = csv::Reader::from_path(folder.join("MANIFEST.csv")).expect("the manifest");
    let headers = manifest.headers().expect("a header").clone();
    let mut faults = Vec::new();
    let mut sure = 0;
    for record in manifest.records() {
        let record = record.expect("a row");
        let wanted = |name: &str| {
            let at = headers.iter().position(|header| header == name).expect("a column");
            record.get(at).unwrap_or_default()
        };
        let found = summary(&folder.join(wanted("file")));
        let pairs = [
            ("rows", "data_rows"),
            ("first_date", "first_date"),
            ("last_date", "last_date"),
            ("min_value", "min_value"),
            ("max_value", "max_value"),
        ];
        let wrong: Vec<String> = pairs
            .iter()
            .filter(|(ours, theirs)| !agrees(&text(&found[*ours]), wanted(theirs)))
            .map(|(ours, theirs)| format!("{ours} {} for {}", text(&found[*ours]), wanted(theirs)))
            .collect();
        let asked = found["questions"].as_array().is_some_and(|questions| !questions.is_empty());
        sure += usize::from(wrong.is_empty());
        if !wrong.is_empty() && !asked {
            faults.push(format!("{}: {}", wanted("file"), wrong.join("; ")));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(sure >= 22, "only {sure} files agree without a question");
}

/// Lines of a file, whatever ends them.
fn lines(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').map(str::to_owned).collect()
}

#[test]
fn every_cell_that_is_quoted_stands_where_it_is_said_to() {
    let Some(folder) = wild() else {
        eprintln!("no files of the world beside this repository: nothing was checked");
        return;
    };
    let mut quoted = 0;
    for entry in std::fs::read_dir(&folder).expect("the folder") {
        let path = entry.expect("a file").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        if name.ends_with(".xlsx") || name == "MANIFEST.csv" {
            continue;
        }
        let bytes = std::fs::read(&path).expect("the file");
        let lines = lines(&bytes);
        let file: Arc<str> = Arc::from(name.as_str());
        let mut problems = Vec::new();
        read::inspect(&file, &bytes, (None, &read::Answers::default(), &[]), None, &mut problems);
        let input = read::Input { name, bytes };
        problems.extend(read::read(&[input]).problems);
        for problem in problems {
            let (Some(line), Some(_)) = (problem.line, &problem.column) else { continue };
            let found = problem.found.trim_end_matches('…');
            let is_plain = found.is_ascii() && !found.contains(['"', '\'']) && !found.is_empty();
            let code = problem.kind.key();
            if !is_plain || matches!(code, "header-taken" | "unknown-answer" | "no-currency") {
                continue;
            }
            quoted += 1;
            let at = usize::try_from(line).expect("a line") - 1;
            let own = lines.get(at).map(String::as_str).unwrap_or_default();
            assert!(own.contains(found), "{file}, line {line}: {code} quotes {found:?}, not in {own:?}");
        }
    }
    assert!(quoted > 200, "only {quoted} cells were quoted");
}
