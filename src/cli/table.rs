//! `sourceline table`: a table as it was read, with what each column holds.

use super::escape::{json as json_safe, terminal};
use super::show::{Stream, table as print_table};
use crate::model::{Day, Precision, ReportedDate};
use crate::read::{self, Answers, Form, Problem, Severity, Table, Value};
use crate::store::load;
use crate::text::{Arg, Words};
use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};
use serde_json::json;
use std::io::BufRead as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// The file could not be loaded.
const REFUSED: u8 = 2;

/// Rows shown to a person who names no limit.
const MOST_SHOWN: usize = 20;

/// How the table is asked for.
#[derive(Debug, clap::Args)]
pub struct TableArgs {
    #[arg(value_name = "FILE", required_unless_present = "serve")]
    pub file: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub serve: bool,
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    #[arg(long = "as", value_name = "date=COL,dmy;value=COL", value_parser = super::args::answers)]
    pub answers: Option<Answers>,
}

/// Prints one table, or answers a request a line until there are no more.
pub fn run(ask: &TableArgs, words: &Words) -> u8 {
    if ask.serve {
        return serve(ask, words);
    }
    let Some(path) = &ask.file else { return REFUSED };
    let wanted = Wanted { sheet: ask.sheet.clone(), answers: ask.answers.clone().unwrap_or_default() };
    match open(path, &wanted, words) {
        Ok(opened) => {
            let mut out = Stream::output();
            if ask.json {
                let answer = Answer { opened: &opened, limit: ask.limit, words };
                out.line(&json_safe(&serde_json::to_string(&answer).unwrap_or_default()));
            } else {
                show(&opened, ask.limit.unwrap_or(MOST_SHOWN), words, &mut out);
            }
            0
        }
        Err(sentence) => {
            Stream::errors().line(&terminal(&sentence));
            REFUSED
        }
    }
}

/// One request a line in, one answer a line out.
fn serve(ask: &TableArgs, words: &Words) -> u8 {
    let answers = ask.answers.clone().unwrap_or_default();
    let limit = ask.limit;
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        if line.trim().is_empty() {
            continue;
        }
        let request: Option<serde_json::Value> = serde_json::from_str(&line).ok();
        let path = request.as_ref().and_then(|request| request.get("file")).and_then(|file| file.as_str());
        let sheet = request.as_ref().and_then(|request| request.get("sheet")).and_then(|name| name.as_str());
        let wanted = Wanted { sheet: sheet.map(str::to_owned), answers: answers.clone() };
        let answer = match path.map(|path| open(Path::new(path), &wanted, words)) {
            Some(Ok(opened)) => serde_json::to_string(&Answer { opened: &opened, limit, words }),
            Some(Err(sentence)) => serde_json::to_string(&json!({ "error": sentence })),
            None => serde_json::to_string(&json!({ "error": words.say("cli-table-request") })),
        };
        // Each answer is flushed: whoever asks waits for it.
        Stream::output().line(&json_safe(&answer.unwrap_or_default()));
    }
    0
}

/// A file that was loaded; an empty one has no table.
pub struct Opened {
    pub table: Option<Table>,
    pub problems: Vec<Problem>,
}

/// What is wanted of a file beside its table.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The name of a sheet of a workbook.
    pub sheet: Option<String>,
    /// What a person said of its columns.
    pub answers: Answers,
}

/// Opens one file.
pub fn open(path: &Path, wanted: &Wanted, words: &Words) -> Result<Opened, String> {
    let input = load::one(path).map_err(|problem| problem.sentence(words))?;
    let file: Arc<str> = Arc::from(input.name.as_str());
    let mut problems = Vec::new();
    let (sheet, answers) = (wanted.sheet.as_deref(), &wanted.answers);
    let beside = load::beside(path);
    let table = read::inspect(&file, &input.bytes, (sheet, answers, &beside), today(), &mut problems);
    // Of text something can always be shown, and an empty file is an empty table.
    let refuses = |problem: &&Problem| {
        problem.severity == Severity::Error && problem.kind != read::ProblemKind::EmptyFile
    };
    let refused = problems.iter().find(refuses);
    match refused {
        Some(problem) if table.is_none() => Err(problem.sentence(words)),
        _ => Ok(Opened { table, problems }),
    }
}

/// The day by the clock of the machine, in universal time.
pub fn today() -> Option<Day> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    Day::from_days(i32::try_from(seconds / 86_400).ok()?)
}

/// A date as the load contract has it: `2020`, `2020-03`, `2020-Q1` or `2020-03-01`.
pub fn iso(date: &ReportedDate) -> String {
    match (date.precision, date.earliest) {
        (Precision::Quarter | Precision::QuarterCode, Some(day)) => {
            let (year, month, _) = day.ymd();
            format!("{year:04}-Q{}", month.div_ceil(3))
        }
        _ => date.edtf.clone(),
    }
}

struct Answer<'a> {
    opened: &'a Opened,
    limit: Option<usize>,
    words: &'a Words,
}

impl Serialize for Answer<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let table = self.opened.table.as_ref();
        let mut map = out.serialize_map(None)?;
        map.serialize_entry("header", &table.and_then(|table| table.grid.header.as_ref()))?;
        map.serialize_entry("rows", &Rows(self))?;
        map.serialize_entry("dialect", &dialect(table))?;
        map.serialize_entry("columns", &Columns(self))?;
        map.serialize_entry("warnings", &self.warnings())?;
        map.serialize_entry("notes", &notes(table))?;
        map.end()
    }
}

impl Answer<'_> {
    fn shown(&self) -> usize {
        let rows = self.opened.table.as_ref().map_or(0, |table| table.grid.rows.len());
        self.limit.map_or(rows, |limit| limit.min(rows))
    }

    fn warnings(&self) -> Vec<serde_json::Value> {
        let row = |problem: &Problem| {
            let table = self.opened.table.as_ref()?;
            table.grid.row_at(problem.line?)
        };
        let problems = self.opened.problems.iter().filter_map(|problem| {
            let code = problem.kind.contract_code()?;
            Some(json!({ "code": code, "row": row(problem), "message": problem.sentence(self.words) }))
        });
        problems.collect()
    }
}

fn dialect(table: Option<&Table>) -> serde_json::Value {
    let Some(table) = table else {
        return json!({ "delimiter": ",", "quote": null, "escape": null, "encoding": "utf-8" });
    };
    let grid = &table.grid;
    if grid.form != Form::Text {
        return json!({
            "delimiter": null, "quote": null, "escape": null, "encoding": null,
            "form": grid.form.code(), "sheet": grid.sheet,
        });
    }
    let quote = grid.quoted.then(|| char::from(grid.dialect.quote).to_string());
    let escape = grid.dialect.backslash.then_some("\\");
    json!({
        "delimiter": grid.dialect.delimiter.text(),
        "quote": quote,
        "escape": escape,
        "encoding": grid.encoding,
    })
}

fn notes(table: Option<&Table>) -> Vec<serde_json::Value> {
    let notes = table.map(|table| table.grid.notes.as_slice()).unwrap_or_default();
    let note =
        |note: &read::Note| json!({ "kind": note.kind.code(), "line": note.line, "cells": note.cells });
    notes.iter().map(note).collect()
}

struct Rows<'a>(&'a Answer<'a>);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let shown = self.0.shown();
        let mut rows = out.serialize_seq(Some(shown))?;
        if let Some(table) = &self.0.opened.table {
            for row in table.grid.rows.rows().take(shown) {
                rows.serialize_element(&row.iter().collect::<Vec<_>>())?;
            }
        }
        rows.end()
    }
}

struct Columns<'a>(&'a Answer<'a>);

impl Serialize for Columns<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let columns = self.0.opened.table.as_ref().map(|table| table.columns.len()).unwrap_or_default();
        let mut list = out.serialize_seq(Some(columns))?;
        if let Some(table) = &self.0.opened.table {
            for (at, column) in table.columns.iter().enumerate() {
                let cells = table.grid.column(at).take(self.0.shown());
                let values: Vec<serde_json::Value> =
                    cells.map(|cell| value(column.value(cell), cell)).collect();
                list.serialize_element(&json!({
                    "name": table.grid.printed_name(at).map_or_else(|| table.grid.name(at), str::to_owned),
                    "kind": column.kind.code(),
                    "unit": column.unit.as_ref().map(crate::model::Unit::symbol),
                    "values": values,
                }))?;
            }
        }
        list.end()
    }
}

fn value(value: Value, cell: &str) -> serde_json::Value {
    match value {
        Value::Missing => serde_json::Value::Null,
        // A column of numbers holds what a float can: longer ones are columns of text.
        Value::Number(number) => number.to_string().parse::<f64>().map_or(json!(null), |float| {
            if float.fract() == 0.0 && float.abs() < 9e15 { json!(float as i64) } else { json!(float) }
        }),
        Value::Date(date, _) => json!(iso(&date)),
        Value::Text => json!(cell),
        Value::Words => serde_json::Value::Null,
    }
}

fn show(opened: &Opened, limit: usize, words: &Words, out: &mut Stream) {
    if let Some(table) = &opened.table {
        let header: Vec<String> = (0..table.columns.len())
            .map(|at| {
                let kind = table.columns.get(at).map_or("text", |column| column.kind.code());
                format!("{} ({})", table.grid.name(at), words.say(&format!("cli-kind-{kind}")))
            })
            .collect();
        let rows: Vec<Vec<String>> =
            table.grid.rows.rows().take(limit).map(|row| row.iter().map(str::to_owned).collect()).collect();
        print_table(&header, &rows, out);
        let count = table.grid.rows.len();
        out.heading(&words.tell("cli-table-rows", &[("count", Arg::from(count))]));
    }
    super::show::problems(&opened.problems, words, out);
}
