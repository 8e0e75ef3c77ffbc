//! Rows that are points of their own, in a table that is held and has too many of them for figures.

use super::desk::Desk;
use super::problem::{Problem, ProblemKind, Severity};
use super::row::Row;
use crate::model::{Decimal, FoldedRow, FoldedRows, ReportedDate, RowCollector, Step, Unit};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Gathers rows by series and unit.
pub struct EachRow {
    step: Step,
    found: BTreeMap<(String, Unit), Found>,
    /// Rows whose date is less exact than a period.
    loose: usize,
    first_loose: u64,
}

/// The rows of one series, in the order of the file.
#[derive(Default)]
struct Found {
    points: Vec<(i32, Decimal)>,
    rows: Vec<FoldedRow>,
}

impl EachRow {
    pub fn new(step: Step) -> Self {
        Self { step, found: BTreeMap::new(), loose: 0, first_loose: 0 }
    }

    pub fn add(&mut self, row: &Row<'_>, series: String, date: &ReportedDate, value: (Decimal, Unit)) {
        let within = self.step.around(date).and(date.earliest);
        let Some(day) = within else {
            if self.loose == 0 {
                self.first_loose = row.line;
            }
            self.loose += 1;
            return;
        };
        let (value, unit) = value;
        let found = self.found.entry((series, unit)).or_default();
        found.points.push((day.days(), value));
        found.rows.push(FoldedRow::new(row.line, row.cells.iter()));
    }

    /// Gives the points to the data set, and their rows to `behind`.
    pub fn close(self, file: &Arc<str>, behind: &mut FoldedRows, desk: &mut Desk) {
        let mut left_out = 0;
        for ((series, unit), found) in self.found {
            let scales = found.points.iter().map(|(_, value)| value.normalize().scale());
            let mut collector = RowCollector::new(self.step, scales.max().unwrap_or_default());
            for (number, (day, value)) in found.points.into_iter().enumerate() {
                let value = value.normalize();
                match i64::try_from(value.mantissa()) {
                    Ok(digits) => collector.take(number as u64, day, digits, value.scale()),
                    Err(_) => collector.left_out += 1,
                }
            }
            left_out += collector.left_out;
            let Some(points) = collector.finish(file, None) else { continue };
            let points = points.called(series, unit);
            let first_line = found.rows.first().map_or(0, |row| row.line);
            let Some(figure) = points.whole(first_line) else { continue };
            behind.keep(&figure, found.rows);
            desk.data.figures.push(figure);
            desk.data.row_points.push(Arc::new(points));
        }
        let count = usize::try_from(left_out).unwrap_or(usize::MAX);
        let of_file = |severity, kind| Problem::of_file(file, severity, kind);
        if count > 0 {
            desk.problems.push(of_file(Severity::Error, ProblemKind::TooManyDigits));
            if count > 1 {
                desk.problems.push(of_file(Severity::Error, ProblemKind::MoreAlike { count: count - 1 }));
            }
        }
        if self.loose > 0 {
            desk.data.left_out.undated += self.loose;
            let kind = ProblemKind::LooseDates { count: self.loose };
            desk.problems.push(of_file(Severity::Warning, kind).at_line(self.first_loose));
        }
    }
}
