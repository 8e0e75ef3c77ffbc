//! `sourceline read --summary`: one table in a few figures, and what only a person can answer.

use super::escape::terminal;
use super::show::Stream;
use super::table::{Opened, Wanted, iso};
use super::{exit, json, table};
use crate::read::{Moment, Problem, Severity, Summary};
use crate::scan::{self, Limits, Overview};
use crate::store::load::LARGEST_FILE;
use crate::text::{Arg, Words};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Files from so many bytes on are scanned, where that gives the same answer, and not loaded.
const LARGE: u64 = 16 << 20;

/// Prints a summary of each file: one document, or a list of them for several files.
pub fn run(files: &[PathBuf], wanted: &Wanted, as_json: bool, words: &Words) -> u8 {
    let (mut documents, mut code) = (Vec::new(), 0);
    let mut out = Stream::output();
    for path in files {
        // What a person said is heeded where the whole table is at hand.
        let plain = wanted.sheet.is_none() && wanted.answers.is_empty();
        let document = match plain.then(|| scanned(path, words)).flatten() {
            Some(document) => Ok(document),
            None => table::open(path, wanted, words).map(|opened| loaded(&opened, wanted, words)),
        };
        match document {
            Ok(document) => {
                if as_json {
                    documents.push(document)
                } else {
                    show(&document, &mut out)
                }
            }
            Err(sentence) => {
                Stream::errors().line(&terminal(&sentence));
                code = exit::NO_SUCH_FILE;
            }
        }
    }
    match documents.as_slice() {
        [] => {}
        [one] => json::print(one, &mut out),
        several => json::print(&several, &mut out),
    }
    code
}

fn loaded(opened: &Opened, wanted: &Wanted, words: &Words) -> Value {
    let summary = opened.table.as_ref().map(|table| table.summary(&wanted.answers)).unwrap_or_default();
    document(&summary, &opened.problems, words)
}

/// The summary of a large file, which says how it was made. `None` where the file is small, or
/// where only loading it gives an answer to rely on; a file too large to be loaded is told of.
fn scanned(path: &Path, words: &Words) -> Option<Value> {
    let size = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?.len();
    if size < LARGE {
        return None;
    }
    // What keeps a file from being scanned keeps it from being loaded, which says why.
    let found = scan::overview(path, table::today(), 0, Limits::default()).ok()??;
    (found.is_sure || size > LARGEST_FILE).then(|| of_scan(path, &found, words))
}

fn of_scan(path: &Path, found: &Overview, words: &Words) -> Value {
    let mut document = document(&found.summary, &found.problems, words);
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let args = [
        ("file", Arg::from(file)),
        ("sample", found.sample.into()),
        ("rows", found.summary.rows.into()),
        ("columns", found.columns.join(", ").into()),
    ];
    let mut add = |list: &str, key: &str| {
        if let Some(Value::Array(sentences)) = document.get_mut(list) {
            sentences.insert(0, words.tell(key, &args).into());
        }
    };
    add("assumptions", "cli-scanned");
    if found.changed {
        add("warnings", "cli-scan-changed");
    }
    if !found.is_sure {
        add("warnings", "cli-scan-unsure");
    }
    document
}

fn document(summary: &Summary, problems: &[Problem], words: &Words) -> Value {
    let number = |value: Option<crate::model::Decimal>| value.map_or(Value::Null, json::number);
    let notable = problems.iter().filter(|problem| problem.severity != Severity::Note);
    let assumed = problems.iter().filter(|problem| problem.severity == Severity::Note);
    let sentences = |problems: &mut dyn Iterator<Item = &crate::read::Problem>| -> Vec<String> {
        problems.map(|problem| problem.sentence(words)).collect()
    };
    json!({
        "rows": summary.rows,
        "date_column": summary.date_column,
        "value_column": summary.value_column,
        "group_column": summary.group_column,
        "first_date": summary.first.as_ref().map(moment),
        "last_date": summary.last.as_ref().map(moment),
        "min_value": number(summary.min),
        "max_value": number(summary.max),
        "rows_with_date": summary.rows_with_date,
        "rows_with_value": summary.rows_with_value,
        "questions": summary.questions.iter().map(|asked| json::question(asked, words)).collect::<Vec<_>>(),
        "warnings": sentences(&mut notable.into_iter()),
        "assumptions": sentences(&mut assumed.into_iter()),
    })
}

/// A date, with its time of day unless that is midnight.
fn moment(moment: &Moment) -> String {
    match moment.time {
        Some(time) if time > 0 => {
            format!("{} {:02}:{:02}:{:02}", iso(&moment.date), time / 3600, time / 60 % 60, time % 60)
        }
        _ => iso(&moment.date),
    }
}

/// The fields as lines of a name and a value, lists as one line for each.
fn show(document: &Value, out: &mut Stream) {
    for (name, value) in document.as_object().into_iter().flatten() {
        match value {
            Value::Array(items) => {
                for item in items {
                    let text = item.get("question").unwrap_or(item);
                    out.line(&terminal(&format!("{name}: {}", text.as_str().unwrap_or_default())));
                }
            }
            Value::String(text) => out.line(&terminal(&format!("{name}: {text}"))),
            other => out.line(&format!("{name}: {other}")),
        }
    }
}
