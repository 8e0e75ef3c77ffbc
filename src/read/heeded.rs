//! Answers of a person that read nothing: a column of names is no column of dates because somebody says so.

use super::answers::{Answers, ValueAnswer};
use super::cells;
use super::column::{Column, Doubt};
use super::problem::{Problem, ProblemKind, Severity};
use super::table::Table;
use crate::text::Lang;
use std::sync::Arc;

/// The answers without those by which not one cell is read, each of which is told.
pub fn heeded(file: &Arc<str>, table: &Table, mut answers: Answers, problems: &mut Vec<Problem>) -> Answers {
    let (said, _) = answers.settle(&table.grid);
    let is_date = |cell: &str| cells::date(cell, Lang::En).is_ok();
    let is_amount = |cell: &str| cells::amount(cell, Lang::En).is_some();
    let tell = |at: usize, kind: fn(usize) -> ProblemKind| {
        let filled = table.columns.get(at).map_or(0, |column| column.filled);
        let problem = Problem::of_file(file, Severity::Error, kind(filled)).at_line(table.grid.line);
        problem.in_column(&table.grid.name(at)).found(&table.grid.name(at))
    };
    if let Some(at) = said.date.filter(|at| reads_nothing(table, *at, is_date)) {
        answers.date = None;
        problems.push(tell(at, |filled| ProblemKind::NoDateInColumn { filled }));
    }
    let unread: Vec<usize> =
        said.values.into_iter().filter(|at| reads_nothing(table, *at, is_amount)).collect();
    if let Some(ValueAnswer::Columns { names, .. }) = answers.value.as_mut().filter(|_| !unread.is_empty()) {
        let unread_names: Vec<String> = unread.iter().map(|at| table.grid.name(*at)).collect();
        names.retain(|name| !unread_names.contains(name));
        if names.is_empty() {
            answers.value = None;
        }
        problems
            .extend(unread.into_iter().map(|at| tell(at, |filled| ProblemKind::NoValueInColumn { filled })));
    }
    answers
}

/// Whether no filled cell of a column is read, as a person said that it is or in words of its own. Cells that
/// exclude one another are another fault, which is asked about.
fn reads_nothing(table: &Table, at: usize, says: impl Fn(&str) -> bool) -> bool {
    let is_mixed = |column: &Column| {
        let mixed =
            |doubt: &Doubt| matches!(doubt, Doubt::MixedOrder | Doubt::MixedDates | Doubt::MixedMarks);
        column.doubts.iter().any(mixed)
    };
    let Some(column) = table.columns.get(at) else { return false };
    let nothing = column.filled > 0 && column.covered == 0 && !is_mixed(column);
    nothing && !table.grid.column(at).any(|cell| !cells::is_missing(cell) && says(cell))
}
