//! One table: opened, understood, and read row by row.

use super::desk::Desk;
use super::field::Convention;
use super::grid::Grid;
use super::other;
use super::plan::{Plan, convention};
use super::problem::{Problem, Severity};
use super::row::Row;
use super::{contracts, figures};
use std::sync::Arc;

/// Rows that are looked at to tell what a column holds.
const SAMPLE_ROWS: usize = 100;

/// Characters of a cell that are looked at for the same.
const SAMPLE_CELL: usize = 200;

/// How much of a file is looked at for its header, in bytes.
const GLANCE: usize = 64 << 10;

/// A table whose columns are understood.
pub struct Sheet {
    file: Arc<str>,
    grid: Grid,
    pub convention: Convention,
    plan: Plan,
}

impl Sheet {
    /// Opens a file; `None` where nothing in it can be read, which is then said.
    pub fn open(file: &Arc<str>, bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Self> {
        let grid = Grid::open(file, bytes, problems)?;
        if grid.columns() == 0 {
            // Every row was too wide, which was said.
            return None;
        }
        let headers: Vec<String> = (0..grid.columns()).map(|at| clip(&grid.name(at))).collect();
        let rows = grid.rows.rows().take(SAMPLE_ROWS);
        let sample: Vec<Vec<String>> = rows.map(|row| row.iter().map(clip).collect()).collect();
        let (convention, plan) = understand(file, grid.line, &headers, &sample, problems)?;
        Some(Self { file: Arc::clone(file), grid, convention, plan })
    }

    /// Reads every row into the desk.
    pub fn read(&self, desk: &mut Desk) {
        for cells in self.grid.rows.rows() {
            let row = Row { file: &self.file, line: cells.line(), cells, plan: &self.plan };
            match self.convention {
                Convention::Figures => figures::take(&row, desk),
                Convention::Contracts => contracts::take(&row, desk),
                Convention::Sources if row.is_blank() => {}
                Convention::Sources => desk.book.enter(&row, &mut desk.problems),
            }
        }
    }
}

fn clip(cell: &str) -> String {
    cell.chars().take(SAMPLE_CELL).collect()
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
    let glance = bytes.get(..GLANCE).unwrap_or(bytes);
    let header = Grid::open(&Arc::from(""), glance, &mut Vec::new()).and_then(|grid| grid.header);
    header.is_some_and(|header| header.iter().any(|name| matches!(name.trim(), "source" | "source_via")))
}
