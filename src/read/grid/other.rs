//! Grids of what is no text between delimiters.

use super::cells::Cells;
use super::lattice::{Full, Lattice};
use super::split::{MOST_COLUMNS, Record};
use super::tell::Tell;
use super::{Form, Grid, html, json, workbook};
use crate::read::problem::{Problem, ProblemKind, Severity};

/// Columns of the header times rows: so many places are looked at to tell what columns hold.
const MOST_LOOKED_AT: usize = 1 << 27;

/// More lines that are no records are counted and not listed.
const MOST_BROKEN: usize = 50;

impl Grid {
    pub(super) fn of_workbook(
        form: Form,
        bytes: &[u8],
        sheet: Option<&str>,
        tell: &mut Tell<'_>,
    ) -> Option<Self> {
        let found = workbook::open(form, bytes, sheet, tell)?;
        let (cells, records) = rows(found.lattice, tell)?;
        let mut grid = Self { sheet: Some(found.name), sheets: found.sheets, ..Self::empty(form) };
        grid.fill(&cells, &records, 0);
        grid.finished(tell)
    }

    /// Says what was found, unless every column would have to be looked for in too many rows.
    fn finished(self, tell: &mut Tell<'_>) -> Option<Self> {
        if self.columns().saturating_mul(self.rows.len()) > MOST_LOOKED_AT {
            too_large(Full::Cells, tell);
            return None;
        }
        tell.grid(&self);
        Some(self)
    }

    pub(super) fn of_json(bytes: &[u8], tell: &mut Tell<'_>) -> Option<Self> {
        let decoded = tell.decoded(bytes)?;
        let records = match json::records(&decoded.text) {
            Ok(records) => records,
            Err(json::Fault::Broken { line, found }) => {
                let problem = Problem::of_file(tell.file, Severity::Error, ProblemKind::BrokenJson);
                tell.problems.push(problem.at_line(line).found(&found));
                return None;
            }
            Err(json::Fault::NoTable) => {
                tell.push(Severity::Error, ProblemKind::NoTableInJson);
                return None;
            }
            Err(json::Fault::Full(full)) => {
                too_large(full, tell);
                return None;
            }
        };
        for (line, found) in records.broken.iter().take(MOST_BROKEN) {
            let problem = Problem::of_file(tell.file, Severity::Error, ProblemKind::BrokenRecord);
            tell.problems.push(problem.at_line(*line).found(found));
        }
        if let Some(count @ 1..) = records.broken.len().checked_sub(MOST_BROKEN) {
            tell.push(Severity::Note, ProblemKind::MoreAlike { count });
        }
        let (cells, marks) = rows(records.lattice, tell)?;
        let mut grid = Self::empty(Form::Json);
        if records.named {
            // The names of the columns are known: nothing has to be told apart.
            let line = |at: u64| usize::try_from(at).ok().and_then(|at| records.lines.get(at - 1)).copied();
            for row in cells.rows() {
                let line = line(row.line()).unwrap_or_default();
                if grid.header.is_none() {
                    grid.line = line;
                    grid.header = Some(row.iter().map(str::to_owned).collect());
                } else {
                    grid.rows.push(line, row.iter());
                }
            }
            grid.width = grid.columns();
        } else {
            grid.fill(&cells, &marks, 0);
        }
        grid.finished(tell)
    }

    pub(super) fn of_html(bytes: &[u8], tell: &mut Tell<'_>) -> Option<Self> {
        let found = match html::declared(bytes) {
            Some((text, _)) => html::table(&text),
            None => html::table(&tell.decoded(bytes)?.text),
        };
        let found = match found {
            Ok(Some(found)) => found,
            Ok(None) => {
                tell.push(Severity::Error, ProblemKind::NoTableInHtml);
                return None;
            }
            Err(full) => {
                too_large(full, tell);
                return None;
            }
        };
        if found.tables > 1 {
            tell.push(Severity::Warning, ProblemKind::LargestTable { tables: found.tables });
        }
        let (cells, records) = rows(found.lattice, tell)?;
        let mut grid = Self::empty(Form::Html);
        grid.fill(&cells, &records, 0);
        grid.header_is_open &= !found.headed;
        grid.finished(tell)
    }
}

/// The rows of a table; one that would be mostly holes is refused.
fn rows(mut lattice: Lattice, tell: &mut Tell<'_>) -> Option<(Cells, Vec<Record>)> {
    if !lattice.has_room() {
        too_large(Full::Cells, tell);
        return None;
    }
    Some(lattice.rows())
}

fn too_large(full: Full, tell: &mut Tell<'_>) {
    match full {
        Full::Cells => tell.push(Severity::Error, ProblemKind::TableTooLarge),
        Full::Columns { line, column } => {
            let kind = ProblemKind::TooWide { cells: column, limit: MOST_COLUMNS };
            tell.at(line, Severity::Error, kind);
        }
    }
}
