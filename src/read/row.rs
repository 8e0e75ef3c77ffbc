//! One row at a time: cells by field, and problems at the right place.

use super::cells::{self, DateFault};
use super::field::Field;
use super::grid::{LONGEST_CELL, RowCells};
use super::plan::{Plan, codes};
use super::problem::{Problem, ProblemKind, Severity};
use crate::model::{DateFlag, Origin, ReportedDate};
use std::sync::Arc;

/// One row of a table.
pub struct Row<'a> {
    pub file: &'a Arc<str>,
    pub line: u64,
    pub cells: RowCells<'a>,
    pub plan: &'a Plan,
}

/// Cells that have no place in the model, by header.
pub type Extra = Vec<(String, String)>;

impl Row<'_> {
    /// The cell of a field without the blanks around it; empty where there is none.
    pub fn get(&self, field: Field) -> &str {
        let cell = self.plan.place(field).and_then(|place| self.cells.get(place));
        cell.map(|cell| cut(cell).trim()).unwrap_or_default()
    }

    pub fn text(&self, field: Field) -> String {
        self.get(field).to_owned()
    }

    /// The header of a field as the file has it.
    pub fn header(&self, field: Field) -> &str {
        self.plan.column(field).map_or(field.name(), |column| &column.header)
    }

    pub fn origin(&self) -> Origin {
        Origin { file: Arc::clone(self.file), line: self.line }
    }

    pub fn is_blank(&self) -> bool {
        self.cells.is_blank()
    }

    /// A problem of the whole row.
    pub fn problem(&self, severity: Severity, kind: ProblemKind) -> Problem {
        Problem::of_file(self.file, severity, kind).at_line(self.line)
    }

    /// A problem of one cell, which quotes it.
    pub fn cell_problem(&self, field: Field, severity: Severity, kind: ProblemKind) -> Problem {
        self.problem(severity, kind).in_column(self.header(field)).found(self.get(field))
    }

    /// Puts a cell aside as it is, so that nothing is lost.
    pub fn keep(&self, field: Field, extra: &mut Extra) {
        extra.push((self.header(field).to_owned(), self.text(field)));
    }

    /// Cells of columns that have no field, and cells beyond the header, named by their number.
    pub fn unknown_cells(&self) -> Extra {
        let mut extra = Extra::new();
        for (at, cell) in self.cells.iter().enumerate() {
            let cell = cut(cell).trim();
            if cell.is_empty() {
                continue;
            }
            match self.plan.columns.get(at) {
                Some(column) if column.field.is_some() => {}
                Some(column) => extra.push((column.header.clone(), cell.to_owned())),
                None => extra.push((format!("#{}", at + 1), cell.to_owned())),
            }
        }
        extra
    }

    /// A date; what is none is a problem and kept aside.
    pub fn date(&self, field: Field, extra: &mut Extra, problems: &mut Vec<Problem>) -> Option<ReportedDate> {
        let cell = self.get(field);
        if cells::is_missing(cell) {
            return None;
        }
        match cells::date(cell, self.plan.lang) {
            Ok(date) => {
                if date.has(DateFlag::Ask) {
                    let kind = ProblemKind::AmbiguousDate { read: date.edtf.clone(), more: 0 };
                    problems.push(self.cell_problem(field, Severity::Warning, kind));
                }
                if date.has(DateFlag::KeepWords) && field != Field::Date && field != Field::DateText {
                    self.keep(field, extra);
                }
                Some(date)
            }
            Err(fault) => {
                let kind = match fault {
                    DateFault::NotADate => ProblemKind::NotADate,
                    DateFault::NoSuchDay => ProblemKind::NoSuchDay,
                    DateFault::EndsBeforeStart => ProblemKind::EndsBeforeStart,
                };
                problems.push(self.cell_problem(field, Severity::Error, kind));
                self.keep(field, extra);
                None
            }
        }
    }

    /// The words of the date: those of their own column, else the date cell where it holds words.
    pub fn date_text(&self) -> String {
        let (words, date) = (self.get(Field::DateText), self.get(Field::Date));
        if words.is_empty() && cells::is_worded(date) { date.to_owned() } else { words.to_owned() }
    }

    /// A code; an unknown one is a problem that names the codes, and is kept aside.
    pub fn code<T>(
        &self,
        field: Field,
        read: impl Fn(&str) -> Option<T>,
        extra: &mut Extra,
        problems: &mut Vec<Problem>,
    ) -> Option<T> {
        let cell = self.get(field);
        if cells::is_missing(cell) {
            return None;
        }
        let code = read(cell);
        if code.is_none() {
            problems.push(self.unknown_code(field, cell));
            self.keep(field, extra);
        }
        code
    }

    pub fn unknown_code(&self, field: Field, code: &str) -> Problem {
        let kind = ProblemKind::UnknownCode { allowed: codes(field) };
        self.cell_problem(field, Severity::Warning, kind).found(code)
    }
}

/// A cell, cut at a whole character where it is longer than can be kept.
fn cut(cell: &str) -> &str {
    if cell.len() <= LONGEST_CELL {
        return cell;
    }
    cell.get(..cell.floor_char_boundary(LONGEST_CELL)).unwrap_or_default()
}
