//! Many rows as one point: how many there are, their sum, the least or the greatest of them.

use super::answers::Fold;
use super::cells;
use super::column::Value;
use super::date_parts;
use super::desk::Desk;
use super::each::EachRow;
use super::field::Field;
use super::naming;
use super::points::{self, Points};
use super::problem::{Problem, ProblemKind, Severity};
use super::row::{Given, Row};
use crate::model::{
    Decimal, Figure, FoldBy, Folded, FoldedRow, FoldedRows, LeftOut, Origin, ReportedDate, Unit,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Gathers rows by series and period.
pub struct Folder {
    fold: Fold,
    found: BTreeMap<(String, String, Unit), Gathered>,
    /// Where each row is a point of its own.
    each: EachRow,
    problems: Vec<Problem>,
    left_out: LeftOut,
}

/// What is known of one period of one series.
struct Gathered {
    date: ReportedDate,
    value: Option<Decimal>,
    folded: Folded,
    rows: Vec<FoldedRow>,
}

impl Folder {
    pub fn new(fold: Fold) -> Self {
        let each = EachRow::new(fold.step);
        Self { fold, found: BTreeMap::new(), each, problems: Vec::new(), left_out: LeftOut::default() }
    }

    /// Takes the points of a row.
    pub fn take(&mut self, row: &Row<'_>, points: &Points) {
        if row.is_blank() {
            return;
        }
        if points.cells.is_empty() {
            let given =
                Given { date: date_parts::of_row(row, points, &mut self.problems), ..Given::default() };
            self.add(&row.with(given));
            return;
        }
        let base = points::base(row, points);
        for cell in &points.cells {
            if !cells::is_missing(row.cells.get(cell.column).unwrap_or_default()) {
                self.add(&row.with(points::given(cell, base.as_ref())));
            }
        }
    }

    fn add(&mut self, row: &Row<'_>) {
        let before = self.problems.len();
        let Some(date) = row.date(Field::Date, &mut Vec::new(), &mut self.problems) else {
            if self.problems.len() == before {
                self.problems.push(row.problem(Severity::Error, ProblemKind::NoDate));
            }
            self.left_out.undated += 1;
            return;
        };
        let (value, unit) = match self.fold.by {
            FoldBy::Count => (Some(Decimal::ONE), Unit::Count),
            _ => match row.number(Field::Value) {
                // Numbers in two units have no sum, and neither is greater.
                Some(Value::Number(value)) => (Some(value), unit(row)),
                Some(Value::Missing) => {
                    self.left_out.valueless += 1;
                    return;
                }
                _ => {
                    self.left_out.valueless += 1;
                    let kind = ProblemKind::NotANumber;
                    self.problems.push(row.cell_problem(Field::Value, Severity::Error, kind));
                    return;
                }
            },
        };
        if let (FoldBy::Each, Some(value)) = (self.fold.by, value) {
            self.each.add(row, naming::series(row), &date, (value, unit));
            return;
        }
        let date = self.fold.step.around(&date).unwrap_or(date);
        let key = (naming::series(row), date.edtf.clone(), unit);
        let folded =
            Folded { by: self.fold.by, rows: 0, first_line: row.line, last_line: row.line, reach: None };
        let gathered =
            self.found.entry(key).or_insert(Gathered { date, value: None, folded, rows: Vec::new() });
        gathered.folded.rows += 1;
        gathered.folded.last_line = row.line;
        gathered.rows.push(FoldedRow::new(row.line, row.cells.iter()));
        let Some(value) = value else { return };
        if self.fold.by != FoldBy::Count {
            let (least, greatest) = gathered.folded.reach.unwrap_or((value, value));
            gathered.folded.reach = Some((least.min(value), greatest.max(value)));
        }
        let known = gathered.value;
        gathered.value = match self.fold.by {
            FoldBy::Count | FoldBy::Sum => {
                let sum = known.unwrap_or_default().checked_add(value);
                if sum.is_none() {
                    let kind = ProblemKind::TooManyDigits;
                    self.problems.push(row.cell_problem(Field::Value, Severity::Error, kind));
                }
                sum.or(known)
            }
            FoldBy::Least => Some(known.map_or(value, |known| known.min(value))),
            FoldBy::Greatest | FoldBy::Each => Some(known.map_or(value, |known| known.max(value))),
        };
    }

    /// Gives the points to the data set, and the rows behind them. `header` names the columns.
    pub fn close(self, file: &Arc<str>, header: Vec<String>, desk: &mut Desk) {
        desk.problems.extend(self.problems);
        desk.data.left_out.undated += self.left_out.undated;
        desk.data.left_out.valueless += self.left_out.valueless;
        let mut behind = FoldedRows::new(Arc::clone(file), header);
        for ((series, _, unit), gathered) in self.found {
            let figure = Figure {
                value: gathered.value.map(|value| value.normalize()),
                unit,
                origin: Origin { file: Arc::clone(file), line: gathered.folded.first_line },
                folded: Some(gathered.folded),
                ..Figure::new(series, gathered.date)
            };
            behind.keep(&figure, gathered.rows);
            desk.data.figures.push(figure);
        }
        self.each.close(file, &mut behind, desk);
        desk.data.folded.push(Arc::new(behind));
    }
}

/// The unit of the number of a row: that of its column, else the one that stands beside it.
fn unit(row: &Row<'_>) -> Unit {
    match row.unit(Field::Value) {
        Unit::None => cells::unit(row.get(Field::Unit)),
        own => own,
    }
}
