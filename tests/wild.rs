//! Real files of others, where they lie beside this repository: what the manifest says of each is
//! what is understood, or something is asked.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

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
