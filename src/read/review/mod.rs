//! How a table was understood, for a person to look over: what was assumed, what is asked, and
//! what else could have been meant.

mod asked;
mod assumed;
mod finder;
mod readings;
mod wording;

pub use asked::{Asked, Question, questions};
pub use assumed::{Assumed, Assumption};

use super::answers::Answers;
use super::column::Kind;
use super::field::Field;
use super::grid::SheetName;
use super::plan::Plan;
use super::points::Points;
use super::table::Table;
use crate::model::{Decimal, FoldBy, ReportedDate};
use crate::read::answers::Step;
use std::sync::Arc;

/// Rows that are shown with a review, and characters of each of their cells.
const SHOWN_ROWS: usize = 40;
const SHOWN_CELL: usize = 120;

/// One table as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The file name only.
    pub file: Arc<str>,
    /// What the file is known by when a person's answers are kept.
    pub header: Vec<String>,
    /// In the order of the file.
    pub columns: Vec<Reviewed>,
    /// The first rows: line of the file and cells, long ones cut.
    pub rows: Vec<(u64, Vec<String>)>,
    /// How many rows the table has.
    pub count: usize,
    pub assumptions: Vec<Assumption>,
    pub questions: Vec<Question>,
    /// What a person had said before.
    pub answers: Answers,
    /// Whether rows of it are drawn.
    pub is_read: bool,
    /// It follows a convention: nothing was assumed, and only another sheet can be wanted of it.
    pub own: bool,
    /// The sheet of a workbook that was read, and all it has, in the order of the workbook.
    pub sheet: Option<String>,
    pub sheets: Vec<SheetName>,
}

/// One column as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    pub name: String,
    pub kind: Kind,
    pub role: Option<Role>,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Field(Field),
    /// A column of a wide table: each of its cells is a point.
    Point,
    /// A part of the dates.
    DatePart,
}

/// Another reading of a column, or an answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub kind: Chosen,
    /// What a person says by choosing it.
    pub answers: Answers,
}

/// What is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The first row names the columns, or is a row like the others.
    Header {
        names: bool,
    },
    Column(String),
    /// Every column of numbers is a series.
    AllColumns,
    /// The rows of each period are counted, or added up.
    Fold(FoldBy, Step),
    /// A cell is this date.
    Date {
        cell: String,
        date: ReportedDate,
    },
    /// A cell is this number.
    Number {
        cell: String,
        value: Decimal,
    },
    /// Day, month or year first, where no cell shows what that means.
    Order(&'static str),
    /// A comma or a point, where no cell shows what that means.
    Mark(&'static str),
    /// Each day stands for its month.
    Months,
    /// Several columns name a series together.
    Together(Vec<String>),
    /// No column groups.
    NoGroup,
    /// Only rows in this currency, and how many there are where that is known.
    Currency {
        code: String,
        rows: Option<usize>,
    },
    /// Each currency is a series of its own.
    Currencies,
    /// The values are in none of the currencies of the column.
    NoCurrency,
}

impl Review {
    /// The review of a table that is read by a plan.
    pub(super) fn of(
        (file, header): (&Arc<str>, Vec<String>),
        table: &Table,
        (plan, points): (&Plan, &Points),
        answers: &Answers,
        figures: bool,
    ) -> Self {
        let used: Vec<usize> = plan
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.field.is_some_and(|field| plan.reads(field)))
            .map(|(at, _)| at)
            .chain(points.cells.iter().map(|cell| cell.column))
            .collect();
        let mut review = Self::unread(file, header, table, answers);
        review.is_read = true;
        review.questions = questions((table, Some(plan)), &used, figures, answers);
        review.assumptions = finder::assumptions(table, plan, points, answers);
        for (at, column) in review.columns.iter_mut().enumerate() {
            let is_point = points.cells.iter().any(|cell| cell.column == at);
            let is_part = points.base == Some(at) || points.date_parts.iter().any(|(part, _)| *part == at);
            column.role = match plan.columns.get(at).and_then(|column| column.field) {
                _ if is_point => Some(Role::Point),
                None if is_part => Some(Role::DatePart),
                None if plan.names.contains(&at) => Some(Role::Field(Field::Series)),
                field => field.map(Role::Field),
            };
        }
        review
    }

    /// The review of a table of which no row could be read.
    pub(super) fn refused(file: &Arc<str>, header: Vec<String>, table: &Table, answers: &Answers) -> Self {
        let mut review = Self::unread(file, header, table, answers);
        let roles = &table.roles;
        let used: Vec<usize> = [roles.date, roles.value, roles.end].into_iter().flatten().collect();
        review.questions = questions((table, None), &used, true, answers);
        review
    }

    /// Says on which line of the file each line that is shown stands.
    pub(super) fn move_lines(&mut self, of: impl Fn(u64) -> u64) {
        let rows = self.rows.iter_mut().map(|(line, _)| line);
        let assumed = self.assumptions.iter_mut().flat_map(|assumed| &mut assumed.cells);
        let asked = self.questions.iter_mut().flat_map(|asked| &mut asked.cells);
        for line in rows.chain(assumed.chain(asked).map(|(line, _)| line)) {
            *line = of(*line);
        }
    }

    /// The review of a table that follows a convention, in a workbook with other sheets.
    pub(super) fn own(file: &Arc<str>, header: Vec<String>, table: &Table) -> Self {
        let unread = Self::unread(file, header, table, &Answers::default());
        Self { is_read: true, own: true, ..unread }
    }

    /// The review of a table of which nothing is understood.
    pub(super) fn unread(file: &Arc<str>, header: Vec<String>, table: &Table, answers: &Answers) -> Self {
        let grid = &table.grid;
        let columns = table.columns.iter().enumerate();
        let columns =
            columns.map(|(at, column)| Reviewed { name: grid.name(at), kind: column.kind, role: None });
        let clip = |cell: &str| cell.chars().take(SHOWN_CELL).collect::<String>();
        let rows = grid.rows.rows().take(SHOWN_ROWS);
        Self {
            file: Arc::clone(file),
            header,
            columns: columns.collect(),
            rows: rows.map(|row| (row.line(), row.iter().map(clip).collect())).collect(),
            count: table.beyond.as_ref().and_then(|beyond| beyond.rows).unwrap_or(grid.rows.len()),
            assumptions: Vec::new(),
            questions: Vec::new(),
            answers: answers.clone(),
            is_read: false,
            own: false,
            sheet: grid.sheet.clone(),
            sheets: grid.sheets.clone(),
        }
    }
}
