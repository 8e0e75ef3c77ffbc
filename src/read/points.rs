//! Which points the rows of somebody's table make: one each, one for each column of numbers or
//! periods, or one for many rows.

use super::answers::{Answers, Fold, Step};
use super::cells;
use super::column::{Bare, Column, Kind, Value};
use super::currencies;
use super::date_parts::{self, Part};
use super::desk::Desk;
use super::field::Field;
use super::figures;
use super::header::{adds_up, repeats};
use super::periods::Period;
use super::plan::Plan;
use super::problem::ProblemKind;
use super::roles::names_a_value;
use super::row::{Given, Row};
use super::table::Table;
use crate::model::{FoldBy, ReportedDate};
use std::collections::BTreeSet;

/// More points than this are not drawn one by one: the rows of a period are added up instead.
pub const MOST_POINTS: usize = 100_000;

/// The points of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// A point for each of these columns; empty where the value of the plan makes one.
    pub cells: Vec<PointCell>,
    /// The column that completes the periods of the headers, or a year.
    pub base: Option<usize>,
    /// What makes the years of the column of dates more exact.
    pub date_parts: Vec<(usize, Part)>,
    pub fold: Option<Fold>,
    /// Whether the rows are folded because there are too many of them, and not because a person
    /// asked for it.
    pub folded_by_size: bool,
    /// The column of currencies, and the only one that is wanted of it.
    pub only: Option<(usize, String)>,
}

/// One column whose cells are points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointCell {
    pub column: usize,
    /// What the header says of the time.
    pub period: Option<Period>,
    /// What the header says of the series.
    pub series: Option<String>,
    /// The unit that stands in the row is none of this cell.
    pub bare: bool,
}

impl Points {
    /// Whether a row is in another currency than the one that is wanted.
    pub fn is_unwanted(&self, row: &Row<'_>) -> bool {
        self.only.as_ref().is_some_and(|(at, code)| row.cells.get(*at).map(str::trim) != Some(code.as_str()))
    }

    /// Whether a row says nothing that could be a point. Wide tables have no such rows.
    pub fn lacks_value(&self, row: &Row<'_>) -> bool {
        let claims = [Field::Value, Field::Low, Field::High, Field::Relative, Field::ValueText];
        let counts = self.fold.is_some_and(|fold| fold.by == FoldBy::Count);
        self.cells.is_empty() && !counts && claims.iter().all(|field| cells::is_missing(row.get(*field)))
    }
}

/// Completes a plan by the roles of the columns.
///
/// # Errors
/// What is missing, to be said instead of reading the rows.
pub fn plan(table: &Table, plan: &mut Plan, answers: &Answers) -> Result<Points, ProblemKind> {
    let roles = &table.roles;
    let mut points = Points { fold: roles.fold, ..Points::default() };
    if table.beyond.is_some() {
        only_columns(table, plan);
        if points.fold.is_none() && roles.periods.is_none() && !has_numbers(table, plan) {
            // How many rows there are is true whatever they say.
            points.fold = Some(Fold { by: FoldBy::Count, step: step(table) });
            points.folded_by_size = true;
        }
    }
    if let Some(periods) = &roles.periods {
        for field in [Field::Date, Field::Value, Field::Low, Field::High] {
            plan.clear(field);
        }
        points.base = periods.base;
        points.cells = periods
            .columns
            .iter()
            .map(|(column, period)| PointCell {
                column: *column,
                period: Some(period.clone()),
                series: None,
                bare: false,
            })
            .collect();
    } else {
        dates(table, plan, answers)?;
        if plan.place(Field::Date) == roles.date {
            points.date_parts.clone_from(&roles.date_parts);
        }
        if points.fold.is_none_or(|fold| fold.by != FoldBy::Count) {
            values(table, plan, answers)?;
        }
        if roles.several.len() > 1 {
            let cell = |at: &usize| PointCell {
                column: *at,
                period: None,
                series: Some(table.grid.name(*at)),
                bare: false,
            };
            points.cells = roles.several.iter().map(cell).collect();
        }
    }
    for cell in &points.cells {
        plan.release(cell.column);
        plan.set_apart(cell.column);
    }
    let parts = points.date_parts.iter().map(|(at, _)| *at);
    points.base.into_iter().chain(parts).for_each(|at| plan.set_apart(at));
    group(table, plan, answers);
    currencies::settle(table, plan, &mut points, answers);
    let repeated = repeated(plan, &points);
    if let (Some(column), Some(Fold { by: FoldBy::Sum, .. })) = (&repeated, points.fold) {
        return Err(ProblemKind::RepeatedTotal { column: column.clone() });
    }
    let count = table.grid.rows.len() * points.cells.len().max(1);
    if points.fold.is_some_and(|fold| fold.by == FoldBy::Each)
        && count <= MOST_POINTS
        && table.beyond.is_none()
    {
        // So many rows are figures, of which more is known.
        points.fold = None;
        return Ok(points);
    }
    if points.fold.is_none() && (count > MOST_POINTS || table.beyond.is_some()) {
        let values = points.cells.iter().map(|cell| cell.column).chain(plan.place(Field::Value));
        // Totals that stand on each row of an award are never added up, nor are rates; and what
        // nobody can tell is asked, where it can be.
        let by = match sums_up(table, &values.collect::<Vec<_>>()) {
            _ if repeated.is_some() => FoldBy::Greatest,
            Some(false) => FoldBy::Greatest,
            None if table.beyond.is_some() => FoldBy::Greatest,
            _ => FoldBy::Sum,
        };
        points.fold = Some(Fold { by, step: step(table) });
        points.folded_by_size = true;
    }
    Ok(points)
}

/// Where rows are read one by one by what their columns hold, words in a cell are no date or value.
fn only_columns(table: &Table, plan: &mut Plan) {
    let is = |at: usize, of: fn(&Column) -> bool| table.columns.get(at).is_some_and(of);
    if plan.place(Field::Date).is_some_and(|at| !is(at, Column::is_date)) {
        plan.clear(Field::Date);
    }
    if plan.place(Field::Value).is_some_and(|at| !is(at, Column::is_number)) {
        plan.clear(Field::Value);
    }
}

fn has_numbers(table: &Table, plan: &Plan) -> bool {
    table.roles.value.is_some() || plan.has(Field::Value)
}

/// Whether the numbers of some columns may be added up; `None` where nothing tells.
pub fn sums_up(table: &Table, columns: &[usize]) -> Option<bool> {
    let columns = columns.iter().filter_map(|at| table.columns.get(*at));
    let mut all = Some(true);
    for column in columns {
        match adds_up(&column.header, column.unit.as_ref()) {
            Some(false) => return Some(false),
            None => all = None,
            Some(true) => {}
        }
    }
    all
}

/// A column of values whose rows repeat one total.
fn repeated(plan: &Plan, points: &Points) -> Option<String> {
    let values = points.cells.iter().map(|cell| cell.column).chain(plan.place(Field::Value));
    let headers = values.filter_map(|at| Some(plan.columns.get(at)?.header.as_str()));
    headers.into_iter().find(|header| repeats(header)).map(str::to_owned)
}

/// The dates are where the header says so, unless its cells are none and those of another are.
fn dates(table: &Table, plan: &mut Plan, answers: &Answers) -> Result<(), ProblemKind> {
    let found = table.roles.date;
    let by_header = plan.place(Field::Date).filter(|_| answers.date.is_none());
    match (by_header, found) {
        (Some(at), Some(other)) if at != other && table.columns.get(at).is_some_and(Column::is_date) => {
            plan.put(Field::Date, other);
        }
        (Some(_), _) => {}
        (None, Some(at)) => plan.put(Field::Date, at),
        (None, None) => return Err(ProblemKind::NoDateColumn),
    }
    Ok(())
}

fn values(table: &Table, plan: &mut Plan, answers: &Answers) -> Result<(), ProblemKind> {
    let roles = &table.roles;
    let asked = answers.value.is_some();
    if asked {
        for field in [Field::Low, Field::High, Field::Relative, Field::Value] {
            plan.clear(field);
        }
    }
    match (plan.place(Field::Value), roles.value) {
        // Cells with words, such as "nearly 1,400 TB", are no column of numbers and still values; but how
        // many pieces there were stands beside what they cost.
        (Some(at), Some(other)) => {
            let yields = |column: &Column| column.is_number() || !names_a_value(column);
            let yields = table.columns.get(at).is_some_and(yields);
            if at != other && yields && roles.value_is_named {
                plan.put(Field::Value, other);
            }
        }
        (None, Some(at)) if asked || !plan.makes_figures() => plan.put(Field::Value, at),
        (None, _) if !plan.makes_figures() => return Err(ProblemKind::NoValueColumn),
        _ => {}
    }
    Ok(())
}

/// What joins rows into series: what a person or a header says, else the columns that tell the rows
/// of one date apart.
fn group(table: &Table, plan: &mut Plan, answers: &Answers) {
    let parts = [Field::Series, Field::Agency, Field::Provider, Field::Measure];
    let by_name = plan.column(Field::Series).is_some_and(|column| column.header.trim() == "series");
    let found = &table.roles.groups.columns;
    if answers.group.is_none() {
        if by_name {
            return;
        }
        if found.is_empty() {
            join(table, plan, &parts);
            return;
        }
    }
    let mut names: BTreeSet<usize> = found.iter().copied().collect();
    if answers.group.is_none() && table.roles.periods.is_none() {
        // What the convention has for it makes the name, needed or not, as long as it comes back.
        let stated = parts.map(|field| (field, plan.place(field)));
        join(table, plan, &parts);
        let stated = stated.into_iter().filter(|(field, at)| plan.place(*field) == *at);
        names.extend(stated.filter_map(|(field, at)| {
            at.filter(|at| plan.columns.get(*at).is_some_and(|column| column.header.trim() == field.name()))
        }));
    }
    let others = parts.iter().filter_map(|field| plan.place(*field)).filter(|at| !names.contains(at));
    others.collect::<Vec<_>>().into_iter().for_each(|at| plan.release(at));
    let is_free = |at: &usize| plan.columns.get(*at).is_some_and(|column| column.field.is_none());
    match names.iter().copied().collect::<Vec<_>>().as_slice() {
        [at] if is_free(at) => plan.put(Field::Series, *at),
        several => plan.names = several.to_vec(),
    }
}

/// Names that make a series together have to come back together: a company that stands in one row
/// only makes none, and its column is kept beside the point.
fn join(table: &Table, plan: &mut Plan, parts: &[Field]) {
    let rows = table.grid.rows.len();
    loop {
        let columns: Vec<usize> = parts.iter().filter_map(|field| plan.place(*field)).collect();
        let distinct = |columns: &[usize]| {
            let names = table.grid.rows.rows().map(|row| {
                columns.iter().map(|at| row.get(*at).unwrap_or_default().trim()).collect::<Vec<&str>>()
            });
            names.collect::<BTreeSet<_>>().len()
        };
        if columns.is_empty() || rows < 3 || distinct(&columns) * 2 <= rows {
            return;
        }
        let finest = columns.into_iter().max_by_key(|at| distinct(&[*at]));
        let Some(at) = finest else { return };
        plan.release(at);
    }
}

/// The period that rows are added up by: a year where the dates say no more, else a month.
pub fn step(table: &Table) -> Step {
    if let Some(beyond) = &table.beyond {
        let year = table
            .roles
            .date
            .and_then(|at| table.columns.get(at))
            .is_some_and(|column| matches!(column.kind, Kind::Date(form) if form.bare == Bare::Year));
        return beyond.step.unwrap_or(if year { Step::Year } else { Step::Month });
    }
    let years = |period: &Period| matches!(period, Period::Whole(date) if Step::Month.around(date).is_none());
    match &table.roles.periods {
        Some(periods) if periods.columns.iter().all(|(_, period)| years(period)) => Step::Year,
        _ => Step::Month,
    }
}

/// The shortest period that nearly every date of a table is as exact as.
pub fn exact_step(table: &Table) -> Step {
    /// Cells that are looked at, and of these one of so many may be less exact.
    const SAMPLE: usize = 1_000;
    const FEW: usize = 100;
    let Some((at, column)) = table.roles.date.and_then(|at| Some((at, table.columns.get(at)?))) else {
        return step(table);
    };
    let dates = table.grid.column(at).filter_map(|cell| match column.value(cell) {
        Value::Date(date, _) => Some(date),
        _ => None,
    });
    let dates: Vec<ReportedDate> = dates.take(SAMPLE).collect();
    let fits = |step: &Step| {
        let loose = dates.iter().filter(|date| step.around(date).is_none()).count();
        loose * FEW <= dates.len()
    };
    Step::ALL.into_iter().find(fits).unwrap_or(Step::Year)
}

/// Takes the points of a row into the data set.
pub fn take(row: &Row<'_>, points: &Points, desk: &mut Desk) {
    if row.is_blank() {
        return;
    }
    if points.cells.is_empty() {
        let given = Given { date: date_parts::of_row(row, points, &mut desk.problems), ..Given::default() };
        figures::take(&row.with(given), desk);
        return;
    }
    let base = base(row, points);
    for cell in &points.cells {
        // An empty cell of a wide table is no fault: there is no point.
        if cells::is_missing(row.cells.get(cell.column).unwrap_or_default()) {
            continue;
        }
        figures::take(&row.with(given(cell, base.as_ref())), desk);
    }
}

/// What one column of a row stands for.
pub fn given<'a>(cell: &'a PointCell, base: Option<&ReportedDate>) -> Given<'a> {
    Given {
        value: Some(cell.column),
        date: cell.period.as_ref().and_then(|period| period.date(base)),
        series: cell.series.as_deref(),
        places: if cell.bare { vec![(Field::Unit, None)] } else { Vec::new() },
        ..Given::default()
    }
}

/// The date that completes the periods of the headers.
pub fn base(row: &Row<'_>, points: &Points) -> Option<ReportedDate> {
    row.date_at(points.base?)
}

/// The plan of a table of intervals without a value, be it in words: each name is a lane, each row a bar.
pub fn intervals(table: &Table, read: &Plan, headers: &[String]) -> Option<Plan> {
    let roles = &table.roles;
    let (start, end) = (roles.date?, roles.end?);
    if read.has(Field::Value) || roles.value.is_some() || roles.fold.is_some() || roles.periods.is_some() {
        return None;
    }
    let names = |at: usize| {
        let cells = table.grid.column(at).map(str::trim).filter(|cell| !cell.is_empty());
        cells.collect::<BTreeSet<&str>>().len()
    };
    let is_text = |at: &usize| {
        table
            .columns
            .get(*at)
            .is_some_and(|column| column.filled > 0 && !column.is_date() && !column.is_number())
    };
    // The words that tell most rows apart name the lanes; "true" and "false" name nothing.
    let texts = (0..table.columns.len()).filter(is_text).filter(|at| names(*at) > 2);
    let label = texts.max_by_key(|at| (names(*at), std::cmp::Reverse(*at)));
    let mut plan = Plan::blank(headers);
    plan.put(Field::PeriodStart, start);
    plan.put(Field::PeriodEnd, end);
    if let Some(label) = label {
        plan.put(Field::ContractId, label);
    }
    Some(plan)
}
