//! `sourceline read --summary`: one table in a few figures, and what only a person can answer.

use super::escape::terminal;
use super::show::Stream;
use super::table::{Opened, Wanted, iso};
use super::{NO_SUCH_FILE, json, table};
use crate::read::{Moment, Severity, Summary};
use crate::text::Words;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Prints a summary of each file: one document, or a list of them for several files.
pub fn run(files: &[PathBuf], wanted: &Wanted, as_json: bool, words: &Words) -> u8 {
    let (mut documents, mut code) = (Vec::new(), 0);
    let mut out = Stream::output();
    for path in files {
        match table::open(path, wanted, words) {
            Ok(opened) => {
                let summary =
                    opened.table.as_ref().map(|table| table.summary(&wanted.answers)).unwrap_or_default();
                let document = document(&summary, &opened, words);
                if as_json { documents.push(document) } else { show(&document, &mut out) }
            }
            Err(sentence) => {
                Stream::errors().line(&terminal(&sentence));
                code = NO_SUCH_FILE;
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

fn document(summary: &Summary, opened: &Opened, words: &Words) -> Value {
    let number = |value: Option<crate::model::Decimal>| value.map_or(Value::Null, json::number);
    let notable = opened.problems.iter().filter(|problem| problem.severity != Severity::Note);
    let assumed = opened.problems.iter().filter(|problem| problem.severity == Severity::Note);
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
