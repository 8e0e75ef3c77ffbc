//! One row at a time: cells by field, and problems at the right place.

use super::cells::{self, DateFault};
use super::column::dates::Printed;
use super::column::numbers::{Mark, Printed as PrintedNumber, is_printed};
use super::column::{Column, Doubt, Endings, Value, letters, times};
use super::field::Field;
use super::grid::{LONGEST_CELL, RowCells};
use super::plan::{Column as PlanColumn, Plan, codes};
use super::problem::{Problem, ProblemKind, Severity};
use crate::model::{Currency, DateFlag, Decimal, Origin, ReportedDate, Status, Unit, edtf};
use std::collections::BTreeSet;
use std::sync::Arc;

/// One row of a table, or one point of it.
#[derive(Clone)]
pub struct Row<'a> {
    pub file: &'a Arc<str>,
    pub line: u64,
    pub cells: RowCells<'a>,
    pub plan: &'a Plan,
    /// What the columns hold, in the order of the plan.
    columns: &'a [Column],
    pub given: Given<'a>,
}

/// What is known of one point of a row from elsewhere than its own cells.
#[derive(Clone, Debug, Default)]
pub struct Given<'a> {
    /// The column of its value.
    pub value: Option<usize>,
    pub date: Option<ReportedDate>,
    pub series: Option<&'a str>,
    /// Columns that hold a field instead of that of the plan; `None`: none does.
    pub places: Vec<(Field, Option<usize>)>,
    /// What fields say, where that is not one cell.
    pub texts: Vec<(Field, String)>,
    /// The columns of all contracts of a row, and those of this one.
    pub own: Option<(&'a BTreeSet<usize>, Vec<usize>)>,
}

/// Cells that have no place in the model, by header.
pub type Extra = Vec<(String, String)>;

impl<'a> Row<'a> {
    pub fn new(file: &'a Arc<str>, cells: RowCells<'a>, plan: &'a Plan, columns: &'a [Column]) -> Self {
        Self { file, line: cells.line(), cells, plan, columns, given: Given::default() }
    }

    /// One point of the row.
    #[must_use]
    pub fn with(&self, given: Given<'a>) -> Self {
        Self { given, ..self.clone() }
    }

    fn place(&self, field: Field) -> Option<usize> {
        if let Some((_, place)) = self.given.places.iter().find(|(known, _)| *known == field) {
            return *place;
        }
        self.given.value.filter(|_| field == Field::Value).or_else(|| self.plan.place(field))
    }

    /// A column as its header was understood.
    pub fn column(&self, field: Field) -> Option<&PlanColumn> {
        self.plan.columns.get(self.place(field)?)
    }

    /// What the column of a field holds.
    fn held(&self, field: Field) -> Option<&Column> {
        self.columns.get(self.place(field)?)
    }

    /// The cell of a field without the blanks around it; empty where there is none.
    pub fn get(&self, field: Field) -> &str {
        let cell = self.place(field).and_then(|place| self.cells.get(place));
        cell.map(|cell| cut(cell).trim()).unwrap_or_default()
    }

    pub fn text(&self, field: Field) -> String {
        let given = self.given.texts.iter().find(|(known, _)| *known == field);
        given.map_or_else(|| self.get(field).to_owned(), |(_, text)| text.clone())
    }

    /// The header of a field as the file has it.
    pub fn header(&self, field: Field) -> &str {
        self.column(field).map_or(field.name(), |column| &column.header)
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
            if self.given.own.as_ref().is_some_and(|(all, _)| all.contains(&at)) {
                if self.is_own_and_unread(at) {
                    extra.push((
                        self.plan.columns.get(at).map(|column| column.header.clone()).unwrap_or_default(),
                        cell.to_owned(),
                    ));
                }
                continue;
            }
            match self.plan.columns.get(at) {
                Some(column) if column.field.is_some() || column.apart => {}
                Some(column) => extra.push((column.header.clone(), cell.to_owned())),
                None => extra.push((format!("#{}", at + 1), cell.to_owned())),
            }
        }
        extra
    }

    /// Whether a column belongs to this contract of the row and no field of it is read.
    fn is_own_and_unread(&self, at: usize) -> bool {
        let own = self.given.own.as_ref().is_some_and(|(_, own)| own.contains(&at));
        own && !self.given.places.iter().any(|(_, place)| *place == Some(at))
    }

    /// A date; what is none is a problem and kept aside.
    pub fn date(&self, field: Field, extra: &mut Extra, problems: &mut Vec<Problem>) -> Option<ReportedDate> {
        if let (Field::Date, Some(date)) = (field, &self.given.date) {
            return Some(date.clone());
        }
        let cell = self.get(field);
        let fault = match self.read_date(field, cell) {
            Ok(None) => return None,
            Ok(Some(date)) => {
                if date.has(DateFlag::Ask) {
                    let kind = ProblemKind::AmbiguousDate { read: date.edtf.clone(), more: 0 };
                    problems.push(self.cell_problem(field, Severity::Warning, kind));
                }
                if date.has(DateFlag::KeepWords) && field != Field::Date && field != Field::DateText {
                    self.keep(field, extra);
                }
                return Some(date);
            }
            Err(fault) => fault,
        };
        let kind = match fault {
            DateFault::NotADate => ProblemKind::NotADate,
            DateFault::NoSuchDay => ProblemKind::NoSuchDay,
            DateFault::EndsBeforeStart => ProblemKind::EndsBeforeStart,
        };
        problems.push(self.cell_problem(field, Severity::Error, kind));
        self.keep(field, extra);
        None
    }

    /// In a file of the convention a cell means what it says, and only where it says two things
    /// its column decides. In any other file the column comes first.
    fn read_date(&self, field: Field, cell: &str) -> Result<Option<ReportedDate>, DateFault> {
        if cells::is_missing(cell) {
            return Ok(None);
        }
        if let (true, Ok(date)) = (self.plan.written, edtf::parse(cell)) {
            return Ok(Some(date));
        }
        let alone = || cells::date(cell, self.plan.lang);
        let Some(column) = self.held(field).filter(|column| column.is_date()) else {
            return alone().map(Some);
        };
        let of_column = || match column.value(cell) {
            Value::Date(date, _) => Some(date),
            _ => None,
        };
        if self.plan.own {
            let settled = |date: &ReportedDate| !date.has(DateFlag::Ask);
            return match alone() {
                Ok(date) if settled(&date) => Ok(Some(date)),
                other if column.doubts.iter().any(Doubt::is_open) => other.map(Some),
                other => of_column().map_or_else(|| other.map(Some), |date| Ok(Some(date))),
            };
        }
        match column.value(cell) {
            Value::Date(date, _) => Ok(Some(date)),
            Value::Missing => Ok(None),
            // Digits that the form of the column does not cover have no other form here.
            _ => match alone() {
                Ok(date) if Printed::of(cell).is_none() && !date.has(DateFlag::Ask) => Ok(Some(date)),
                Ok(_) => Err(DateFault::NotADate),
                Err(fault) => Err(fault),
            },
        }
    }

    /// The date in a column that has no field; `None` where there is none.
    pub fn date_at(&self, at: usize) -> Option<ReportedDate> {
        match self.columns.get(at)?.value(self.cells.get(at)?) {
            Value::Date(date, _) => Some(date),
            _ => None,
        }
    }

    /// What the column of a number makes of the cell; `None` where the words of the cell have to be
    /// understood by themselves.
    pub fn number(&self, field: Field) -> Option<Value> {
        let column = self.held(field).filter(|column| column.is_number() && !self.plan.own)?;
        let cell = self.get(field);
        let is_bare = || PrintedNumber::of(cell).is_some_and(|number| number.is_bare());
        match column.value(cell) {
            // A number that the form of the column does not cover has no other form here, and what a letter
            // behind one is, the column says.
            Value::Words if !is_bare() && !letters::is_lettered(cell) => None,
            value => Some(value),
        }
    }

    /// The marks behind the number of a cell, where its column has such.
    pub fn flags(&self, field: Field) -> Vec<Status> {
        let has = self.held(field).is_some_and(|column| column.letters == Endings::Flags);
        if has { letters::statuses(self.get(field)) } else { Vec::new() }
    }

    /// The decimal mark of the numbers in the column of a field, where all of its cells told one.
    pub fn mark(&self, field: Field) -> Option<Mark> {
        self.held(field).filter(|_| !self.plan.written).and_then(Column::mark)
    }

    /// A number that words of a cell say, in the power of ten that their header says; `None` where it has
    /// too many digits. Words that say a power of ten themselves need no other.
    pub fn times(&self, field: Field, value: Decimal) -> Option<Decimal> {
        let Some(column) = self.held(field).filter(|column| column.power > 0) else { return Some(value) };
        let mark = column.mark().unwrap_or(Mark::Dot);
        if is_printed(self.get(field), value, mark) { times(value, column.power) } else { Some(value) }
    }

    /// The currency that stands beside an amount, as the column next to it has it.
    pub fn currency_beside(&self, field: Field) -> Option<Currency> {
        let at = self.place(field)?;
        let (_, beside) = self.plan.currencies.iter().find(|(amount, _)| *amount == at)?;
        cells::currency(self.cells.get(*beside)?)
    }

    /// The unit of a column of numbers.
    pub fn unit(&self, field: Field) -> Unit {
        self.held(field).and_then(|column| column.unit.clone()).unwrap_or(Unit::None)
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
