//! Somebody's table, inspected: its cells as they stand, what each column holds, and everything a
//! person should know before it becomes a chart.

use super::Input;
use super::answers::{Answers, Settled, Step};
use super::cells;
use super::checks;
use super::column::numbers::Mark;
use super::column::{Column, Context, Doubt, Kind, Value, Wanted};
use super::currencies;
use super::grid::{Delimiter, Form, Grid};
use super::kinds::of_contracts;
use super::measure;
use super::plan::Plan;
use super::problem::{Problem, ProblemKind, Severity};
use super::roles::Roles;
use super::sidecar::Titles;
use crate::model::Day;
use std::sync::Arc;

/// A table whose columns are understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub grid: Grid,
    pub columns: Vec<Column>,
    pub roles: Roles,
    /// Where the grid holds only the first rows of a file that is too large to be held: what is known
    /// of all of them.
    pub beyond: Option<Beyond>,
}

/// What is known of all rows of a table of which only the first are at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    /// How many there are; `None` as long as nobody has counted.
    pub rows: Option<usize>,
    /// The period that their dates ask for.
    pub step: Option<Step>,
    /// Of some columns how many cells are filled, and how many of these are what the column holds.
    pub cells: Vec<(usize, Cells)>,
    /// How many names join the rows into series.
    pub names: Option<usize>,
    /// From which lines of the grid on rows stand on other lines of the file, and on which; 0 where
    /// that is not known.
    pub lines: Vec<(u64, u64)>,
}

impl Beyond {
    /// The line of the file for a line of the grid.
    pub fn line(&self, line: u64) -> u64 {
        match self.lines.iter().rev().find(|(from, _)| *from <= line) {
            Some((_, 0)) => 0,
            Some((from, own)) => own + (line - from),
            None => line,
        }
    }
}

/// How many cells of a column are filled, and how many of them are as the column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    pub filled: usize,
    pub covered: usize,
}

/// Inspects a file; `None` where nothing in it can be read, which is then said. `sheet` names the one that
/// is wanted of a workbook, `beside` are the descriptions that lie beside the file.
pub fn inspect(
    file: &Arc<str>,
    bytes: &[u8],
    (sheet, answers, beside): (Option<&str>, &Answers, &[Input]),
    today: Option<Day>,
    problems: &mut Vec<Problem>,
) -> Option<Table> {
    let grid = Grid::open_sheet(file, bytes, sheet, problems)?.with_header(answers.header);
    let beside: Vec<(&str, &[u8])> =
        beside.iter().map(|input| (input.name.as_str(), input.bytes.as_slice())).collect();
    let titles = Titles::of(&beside, problems);
    let table = Table::of(file, grid, (answers, &titles), problems);
    table.tell_doubts(file, problems);
    checks::check(&table, file, today, problems);
    Some(table)
}

impl Table {
    /// Understands the columns of a grid by what they hold, by what a person said of them, and by
    /// what a description calls them. Names of columns that it does not have are told.
    pub fn of(
        file: &Arc<str>,
        grid: Grid,
        (answers, titles): (&Answers, &Titles),
        problems: &mut Vec<Problem>,
    ) -> Self {
        let (said, unknown) = answers.settle(&grid);
        for name in unknown {
            let columns: Vec<String> = (0..grid.columns()).map(|at| grid.name(at)).collect();
            let kind = ProblemKind::UnknownAnswer { columns: columns.join(", ") };
            problems.push(Problem::of_file(file, Severity::Error, kind).at_line(grid.line).found(&name));
        }
        let header = titles.meanings(file, grid.header.as_deref().unwrap_or_default());
        let understand = |at: usize, wanted: Option<Wanted>| {
            let context = Context { wanted, ..context(&grid, at, &said) };
            Column::of(header.get(at).map_or("", String::as_str), grid.column(at), context)
        };
        let mut columns: Vec<Column> =
            (0..grid.columns()).map(|at| understand(at, wanted(&said, at))).collect();
        let mut roles = Roles::of(&grid, &columns, &said);
        if roles.date.is_none() && roles.periods.is_none() {
            // Where nothing else says when, a column of years does, whatever it is called.
            let years = (0..columns.len()).find(|at| wanted(&said, *at).is_none() && are_years(&grid, *at));
            if let Some((at, column)) = years.and_then(|at| Some((at, columns.get_mut(at)?))) {
                *column = understand(at, Some(Wanted::Dates { order: None, whole: None }));
                roles = Roles::of(&grid, &columns, &said);
            }
        }
        // Who says what the values are, or how rows become points, says that they are figures.
        let is_told = !said.values.is_empty()
            || said.all_values
            || said.fold.is_some()
            || said.group.is_some()
            || answers.currency.is_some();
        if let Some(places) = (!is_told).then(|| of_contracts(file, &grid, titles)).flatten() {
            let places = (places.0.filter(|_| said.date.is_none()), places.1);
            roles.take_contracts(&columns, places);
        }
        let mut table = Self { grid, columns, roles, beyond: None };
        if said.numbers.power.is_none() {
            table.scale_money();
        }
        table
    }

    /// Where another column says in which currency numbers are, their header may say in which power of ten.
    fn scale_money(&mut self) {
        let beside: Vec<usize> =
            (0..self.columns.len()).filter(|at| currencies::belongs(self, *at)).collect();
        for at in beside {
            let Some(column) = self.columns.get_mut(at) else { continue };
            column.power = measure::of(&column.header).power;
            if column.power > 0 && column.is_number() {
                column.doubts.push(Doubt::Scaled);
            }
        }
    }

    /// The table as the first rows of one of which more is known.
    #[must_use]
    pub fn with_beyond(mut self, beyond: Option<Beyond>) -> Self {
        for (at, cells) in beyond.iter().flat_map(|beyond| &beyond.cells) {
            if let Some(column) = self.columns.get_mut(*at) {
                (column.filled, column.covered) = (cells.filled, cells.covered);
            }
        }
        Self { beyond, ..self }
    }

    /// Lets all cells of the columns whose words a plan reads for amounts decide about their decimal mark.
    pub fn look_for_marks(&mut self, plan: &Plan, answers: &Answers) {
        let (said, _) = answers.settle(&self.grid);
        for (at, sentences) in plan.worded() {
            let usual = context(&self.grid, at, &said).usual;
            if let Some(column) = self.columns.get_mut(at).filter(|column| column.kind == Kind::Text) {
                column.look_for_mark(self.grid.column(at), sentences, usual);
            }
        }
    }

    /// What is in doubt about each column, as problems with a cell that shows it.
    pub fn tell_doubts(&self, file: &Arc<str>, problems: &mut Vec<Problem>) {
        if self.grid.header.is_none() && !self.grid.rows.is_empty() {
            let kind = ProblemKind::NoHeader;
            problems.push(Problem::of_file(file, Severity::Note, kind).at_line(self.grid.line));
        }
        for (at, column) in self.columns.iter().enumerate() {
            for doubt in &column.doubts {
                if let Some(problem) = self.doubt(file, at, column, doubt) {
                    problems.push(problem);
                }
            }
        }
        self.tell_times(file, problems);
    }

    /// Times of day that stand in the table and in no point, whose date is no more exact than a day.
    fn tell_times(&self, file: &Arc<str>, problems: &mut Vec<Problem>) {
        let Some(date) = self.roles.date.filter(|_| self.roles.periods.is_none()) else { return };
        let filled = |cell: &str| !cells::is_missing(cell.trim());
        let is_timed = |cell: &str| {
            let value = || self.columns.get(date).map(|column| column.value(cell));
            cell.contains(':') && matches!(value(), Some(Value::Date(_, Some(1..))))
        };
        let find = |at: usize, shows: &dyn Fn(&str) -> bool| {
            let row = self.grid.rows.rows().find(|row| row.get(at).is_some_and(shows))?;
            Some((at, row.line(), row.get(at).unwrap_or_default().trim().to_owned()))
        };
        let clock = self.roles.clock.and_then(|at| find(at, &filled));
        if let Some((at, line, cell)) = clock.or_else(|| find(date, &is_timed)) {
            let problem = Problem::of_file(file, Severity::Note, ProblemKind::TimesLeftOut).at_line(line);
            problems.push(problem.in_column(&self.grid.name(at)).found(&cell));
        }
    }

    fn doubt(&self, file: &Arc<str>, at: usize, column: &Column, doubt: &Doubt) -> Option<Problem> {
        let (line, cell) = self.sample(at, doubt).unwrap_or((self.grid.line, String::new()));
        let number = matches!(doubt, Doubt::DecimalMark) && !column.is_number();
        let more = if number { column.open } else { column.covered }.saturating_sub(1);
        let read = || checks::read_as(column, &cell);
        let (severity, kind) = match doubt {
            Doubt::DateOrder | Doubt::MonthAnd => {
                (Severity::Warning, ProblemKind::AmbiguousDate { read: read(), more })
            }
            Doubt::DecimalMark => (Severity::Warning, ProblemKind::AmbiguousNumber { read: read(), more }),
            Doubt::MixedOrder => (Severity::Error, ProblemKind::MixedOrder),
            Doubt::MixedDates => (Severity::Warning, ProblemKind::MixedDates),
            Doubt::Century => (Severity::Note, ProblemKind::Century),
            Doubt::Serials => (Severity::Note, ProblemKind::SerialDates),
            Doubt::FirstDays => (Severity::Note, ProblemKind::FirstDays),
            Doubt::MixedMarks => (Severity::Error, ProblemKind::MixedMarks),
            Doubt::MixedUnits => {
                let unit = column.unit.as_ref().map(crate::model::Unit::symbol).unwrap_or_default();
                (Severity::Warning, ProblemKind::MixedUnits { unit })
            }
            Doubt::MixedCurrencies => (Severity::Warning, ProblemKind::MixedCurrencies),
            Doubt::HeaderUnit(header) => {
                let unit = column.unit.as_ref().map(crate::model::Unit::symbol).unwrap_or_default();
                (Severity::Warning, ProblemKind::HeaderUnit { header: header.symbol(), unit })
            }
            Doubt::Scaled => (Severity::Note, ProblemKind::Scaled { power: column.power, read: read() }),
            Doubt::Flags | Doubt::ScaledLetters => {
                let severity = if *doubt == Doubt::Flags { Severity::Warning } else { Severity::Note };
                let more = self.grid.column(at).filter(|cell| doubt.shows_in(cell, "", None)).count();
                (severity, ProblemKind::AmbiguousNumber { read: read(), more: more.saturating_sub(1) })
            }
            Doubt::Letters => (Severity::Warning, ProblemKind::UnclearLetters),
            Doubt::UnclearScale => (Severity::Warning, ProblemKind::UnclearScale),
            Doubt::Codes => return None,
        };
        let problem = Problem::of_file(file, severity, kind).at_line(line);
        Some(problem.in_column(&self.grid.name(at)).found(&cell))
    }

    /// A cell that shows a doubt, with its line: one that is open by itself, or odd among the others,
    /// where there is one.
    fn sample(&self, at: usize, doubt: &Doubt) -> Option<(u64, String)> {
        let filled = |cell: &str| !cells::is_missing(cell.trim());
        let first = self.grid.column(at).find(|cell| filled(cell)).unwrap_or_default();
        let shows = |cell: &str| filled(cell) && doubt.shows_in(cell, first, self.columns.get(at));
        let find =
            |shows: &dyn Fn(&str) -> bool| self.grid.rows.rows().find(|row| row.get(at).is_some_and(shows));
        let row = find(&shows).or_else(|| find(&filled)).or_else(|| self.grid.rows.rows().next())?;
        Some((row.line(), row.get(at).unwrap_or_default().trim().to_owned()))
    }
}

/// Whether every filled cell is a year of four digits.
fn are_years(grid: &Grid, at: usize) -> bool {
    let is_year = |cell: &str| cell.len() == 4 && matches!(cell.parse(), Ok(1700..=2100_u32));
    let mut filled = grid.column(at).map(str::trim).filter(|cell| !cell.is_empty()).peekable();
    filled.peek().is_some() && filled.all(is_year)
}

/// What a person said of one column.
fn wanted(said: &Settled, at: usize) -> Option<Wanted> {
    if said.date == Some(at) {
        return Some(Wanted::Dates { order: said.order, whole: said.whole });
    }
    if said.end == Some(at) {
        return Some(Wanted::Dates { order: said.order, whole: None });
    }
    if said.values.contains(&at) {
        return Some(Wanted::Numbers(said.numbers));
    }
    said.group.as_ref().is_some_and(|names| names.contains(&at)).then_some(Wanted::Names)
}

/// Where cells are parted by a semicolon, the comma is the decimal mark; numbers that no person
/// wrote have a point, and a column with a comma was written by one.
fn context(grid: &Grid, column: usize, said: &Settled) -> Context {
    let order = said.order;
    if !matches!(grid.form, Form::Text | Form::Html) && !grid.column(column).any(|cell| cell.contains(',')) {
        return Context { usual: Some(Mark::Dot), sure: true, order, wanted: None };
    }
    let comma = grid.form == Form::Text && grid.dialect.delimiter == Delimiter::Sign(';');
    let usual = said.numbers.mark.or_else(|| comma.then_some(Mark::Comma));
    Context { usual, sure: false, order, wanted: None }
}
