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

/// Prints what is wrong; the exit code says whether anything is. Notes on how a file was read are
/// printed with it and are nothing wrong.
pub fn run(files: &[PathBuf], as_json: bool, words: &Words) -> u8 {
    let (opened, _) = jobs::open(files, &Wish::default(), &Watch::unseen(), &Sizes::default());
    let unsourced = unsourced(&opened.reading.data);
    let found = &opened.reading.problems;
    let notes = found.iter().filter(|problem| problem.is_note()).count();
    let wrong = found.len() - notes;
    let mut out = Stream::output();
    if as_json {
        let points = unsourced.iter().map(|point| {
            let Point { id, origin, rows } = point;
            let line = Some(origin.line).filter(|line| *line > 0);
            match rows {
                None => json!({ "file": &*origin.file, "line": line, "id": id }),
                Some(rows) => json!({ "file": &*origin.file, "line": line, "id": id, "rows": rows }),
            }
        });
        let document = json!({
            "problems": json::problems(found, words),
            "unsourced": points.collect::<Vec<_>>(),
        });
        json::print(&document, &mut out);
    } else {
        problems(found, words, &mut out);
        for Point { id, origin, rows } in &unsourced {
            let computed = if rows.is_some() { "yes" } else { "no" };
            let args = [
                ("file", Arg::from(&*origin.file)),
                ("line", Arg::from(origin.line)),
                ("id", Arg::from(*id)),
                ("computed", computed.into()),
                ("rows", rows.unwrap_or(0).into()),
            ];
            out.line(&terminal(&words.tell("cli-unsourced", &args)));
        }
        let points = opened.reading.data.point_count();
        let args = [
            ("problems", wrong.into()),
            ("notes", notes.into()),
            ("unsourced", unsourced.len().into()),
            ("points", points.into()),
        ];
        out.line(&words.tell("cli-check-summary", &args));
    }
    match (opened.missing, wrong == 0 && unsourced.is_empty()) {
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

/// A point that no named source stands behind.
struct Point<'a> {
    id: &'a str,
    origin: &'a Origin,
    /// How many rows it was computed from; `None` where it stands in one.
    rows: Option<usize>,
}

fn unsourced(data: &DataSet) -> Vec<Point<'_>> {
    let figures = data.unsourced_figures().filter_map(|row| data.figures.get(row));
    let contracts = data.unsourced_contracts().filter_map(|row| data.contracts.get(row));
    let figures = figures.map(|figure| Point {
        id: &figure.id,
        origin: &figure.origin,
        rows: figure.folded.map(|folded| folded.rows),
    });
    figures
        .chain(contracts.map(|contract| Point { id: &contract.id, origin: &contract.origin, rows: None }))
        .collect()
}
