//! One table: opened, understood, and read row by row.

use super::decode;
use super::desk::Desk;
use super::dialect::{Dialect, dialect};
use super::field::Convention;
use super::other;
use super::plan::{Plan, convention};
use super::problem::{Problem, ProblemKind, Severity};
use super::records::{LONGEST_CELL, MOST_COLUMNS, Next, Records};
use super::row::Row;
use super::{contracts, figures};
use csv::StringRecord;
use std::borrow::Cow;
use std::sync::Arc;

/// Rows that are looked at to tell what a column holds.
const SAMPLE_ROWS: usize = 100;

/// Characters of a cell that are looked at for the same.
const SAMPLE_CELL: usize = 200;

/// A table whose columns are understood.
pub struct Sheet<'a> {
    file: Arc<str>,
    text: Cow<'a, str>,
    dialect: Dialect,
    pub convention: Convention,
    plan: Plan,
}

impl<'a> Sheet<'a> {
    /// Opens a file; `None` where nothing in it can be read, which is then said.
    pub fn open(file: &Arc<str>, bytes: &'a [u8], problems: &mut Vec<Problem>) -> Option<Self> {
        let text = decode::decode(file, bytes, problems)?;
        let dialect = dialect(text.as_bytes());
        let mut records = Records::new(&text, dialect);
        let mut record = StringRecord::new();
        let line = match records.next(&mut record)? {
            Next::Row { line, .. } => line,
            Next::TooWide { line, cells } => {
                problems.push(too_wide(file, line, cells));
                return None;
            }
        };
        let headers: Vec<String> = record.iter().enumerate().map(named).collect();
        let sample = sample(&mut records, &mut record);
        let (convention, plan) = understand(file, line, &headers, &sample, problems)?;
        Some(Self { file: Arc::clone(file), text, dialect, convention, plan })
    }

    /// Reads every row into the desk.
    pub fn read(&self, desk: &mut Desk) {
        let mut records = Records::new(&self.text, self.dialect);
        let mut record = StringRecord::new();
        // The header was understood when the sheet was opened.
        records.next(&mut record);
        while let Some(next) = records.next(&mut record) {
            let (line, cut) = match next {
                Next::Row { line, cut } => (line, cut),
                Next::TooWide { line, cells } => {
                    desk.problems.push(too_wide(&self.file, line, cells));
                    continue;
                }
            };
            let row = Row { file: &self.file, line, cells: &record, plan: &self.plan };
            self.check_shape(&row, cut, desk);
            match self.convention {
                Convention::Figures => figures::take(&row, desk),
                Convention::Contracts => contracts::take(&row, desk),
                Convention::Sources if row.is_blank() => {}
                Convention::Sources => desk.book.enter(&row, &mut desk.problems),
            }
        }
        if let Some(line) = records.open_quote() {
            let problem = Problem::of_file(&self.file, Severity::Error, ProblemKind::OpenQuote);
            desk.problems.push(problem.at_line(line));
        }
    }

    fn check_shape(&self, row: &Row<'_>, cut: bool, desk: &mut Desk) {
        let (cells, columns) = (row.cells.len(), self.plan.columns.len());
        let surplus = row.cells.iter().skip(columns).any(|cell| !cell.trim().is_empty());
        // Empty cells behind the last column come from spreadsheets and say nothing.
        if (cells < columns || surplus) && !row.is_blank() {
            let kind = ProblemKind::Ragged { cells, columns };
            desk.problems.push(row.problem(Severity::Warning, kind));
        }
        let long = row.cells.as_slice().len() > LONGEST_CELL;
        let at = row.cells.iter().position(|cell| long && cell.len() > LONGEST_CELL);
        if cut || at.is_some() {
            let header = at.and_then(|at| self.plan.columns.get(at)).map(|column| column.header.as_str());
            let problem = row.problem(Severity::Error, ProblemKind::CellCut);
            desk.problems.push(problem.in_column(header.unwrap_or_default()));
        }
    }
}

fn too_wide(file: &Arc<str>, line: u64, cells: usize) -> Problem {
    let kind = ProblemKind::TooWide { cells, limit: MOST_COLUMNS };
    Problem::of_file(file, Severity::Error, kind).at_line(line)
}

/// A column without a header goes by its number.
fn named((at, cell): (usize, &str)) -> String {
    if cell.trim().is_empty() { format!("#{}", at + 1) } else { clip(cell) }
}

fn clip(cell: &str) -> String {
    cell.chars().take(SAMPLE_CELL).collect()
}

fn sample(records: &mut Records<'_>, record: &mut StringRecord) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    while rows.len() < SAMPLE_ROWS {
        match records.next(record) {
            Some(Next::Row { .. }) => rows.push(record.iter().map(clip).collect()),
            Some(Next::TooWide { .. }) => {}
            None => break,
        }
    }
    rows
}

/// The convention and the columns; where a file follows none, what can be made of it.
fn understand(
    file: &Arc<str>,
    line: u64,
    headers: &[String],
    sample: &[Vec<String>],
    problems: &mut Vec<Problem>,
) -> Option<(Convention, Plan)> {
    let mut notes = Vec::new();
    if let Some(convention) = convention(headers) {
        let plan = Plan::of(file, line, convention, headers, sample, &mut notes);
        if convention != Convention::Figures || plan.makes_figures() {
            problems.append(&mut notes);
            return Some((convention, plan));
        }
        notes.clear();
    }
    let mut plan = Plan::of(file, line, Convention::Figures, headers, sample, &mut notes);
    match other::complete(&mut plan, sample) {
        Ok(guessed) => {
            problems.append(&mut notes);
            problems.push(Problem::of_file(file, Severity::Note, guessed).at_line(line));
            Some((Convention::Figures, plan))
        }
        Err(missing) => {
            let headers: Vec<&str> = headers
                .iter()
                .map(|header| header.trim())
                .filter(|header| !header.starts_with('#'))
                .collect();
            let problem = Problem::of_file(file, Severity::Error, missing).at_line(line);
            problems.push(problem.found(&headers.join(", ")));
            None
        }
    }
}

/// Whether the header line of a table has a column of keys to sources.
pub fn wants_sources(bytes: &[u8]) -> bool {
    let glance = bytes.get(..64 << 10).unwrap_or(bytes);
    let text = String::from_utf8_lossy(glance);
    let text = text.trim_start_matches('\u{feff}');
    let mut record = StringRecord::new();
    let mut records = Records::new(text, dialect(text.as_bytes()));
    matches!(records.next(&mut record), Some(Next::Row { .. }))
        && record.iter().any(|header| matches!(header.trim(), "source" | "source_via"))
}
