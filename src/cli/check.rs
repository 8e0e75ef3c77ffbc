//! `sourceline check`: problems, and points without a source.

use super::escape::terminal;
use super::show::{Stream, problems};
use super::{exit, json};
use crate::jobs::{self, Sizes};
use crate::model::{DataSet, Origin, link};
use crate::read::{Problem, ProblemKind, Severity, Wish};
use crate::store::Watch;
use crate::text::{Arg, Words};
use serde_json::json;
use std::path::PathBuf;

/// Prints what is wrong; the exit code says whether anything is.
pub fn run(files: &[PathBuf], as_json: bool, words: &Words) -> u8 {
    let (opened, _) = jobs::open(files, &Wish::default(), &Watch::unseen(), &Sizes::default());
    let unsourced = unsourced(&opened.reading.data);
    let found = &opened.reading.problems;
    let mut out = Stream::output();
    if as_json {
        let points = unsourced
            .iter()
            .map(|(id, origin)| json!({ "file": &*origin.file, "line": origin.line, "id": id }));
        let document = json!({
            "problems": json::problems(found, words),
            "unsourced": points.collect::<Vec<_>>(),
        });
        json::print(&document, &mut out);
    } else {
        problems(found, words, &mut out);
        for (id, origin) in &unsourced {
            let args = [
                ("file", Arg::from(&*origin.file)),
                ("line", Arg::from(origin.line)),
                ("id", Arg::from(*id)),
            ];
            out.line(&terminal(&words.tell("cli-unsourced", &args)));
        }
        let data = &opened.reading.data;
        let points = data.figures.len() + data.contracts.len();
        let args = [
            ("problems", found.len().into()),
            ("unsourced", unsourced.len().into()),
            ("points", points.into()),
        ];
        out.line(&words.tell("cli-check-summary", &args));
    }
    match (opened.missing, found.is_empty() && unsourced.is_empty()) {
        (true, _) => exit::NO_SUCH_FILE,
        (false, true) => 0,
        (false, false) => exit::PROBLEMS,
    }
}

/// Whether an address would be opened; prints why it would not.
pub fn url(address: &str, words: &Words) -> u8 {
    match link::check(address) {
        Ok(_) => 0,
        Err(refusal) => {
            let problem = Problem::of_file(&"".into(), Severity::Error, ProblemKind::BadAddress(refusal));
            Stream::errors().line(&terminal(&problem.found(address).what(words)));
            exit::PROBLEMS
        }
    }
}

/// Rows that no named source stands behind.
fn unsourced(data: &DataSet) -> Vec<(&str, &Origin)> {
    let figures = data.unsourced_figures().filter_map(|row| data.figures.get(row));
    let contracts = data.unsourced_contracts().filter_map(|row| data.contracts.get(row));
    let figures = figures.map(|figure| (figure.id.as_str(), &figure.origin));
    figures.chain(contracts.map(|contract| (contract.id.as_str(), &contract.origin))).collect()
}
