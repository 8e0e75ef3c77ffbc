//! A large file in a few figures: what its columns are is settled by its first rows, by the code
//! that reads tables; then every row is scanned.

use super::again;
use super::ask::{Ask, Form, Limits, Wanted};
use super::column::{Chunk, Count, NO_DAY, NO_NUMBER, TOO_MANY};
use super::engine::{self, Outcome};
use super::file::{ScanError, Source};
use super::lead::{self, Lead, Unled};
use super::letters;
use crate::model::Day;
use crate::read::{self, Answers, Kind, Moment, Problem, ProblemKind, Severity, Summary, Table, Value};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// What was found.
#[derive(Clone, Debug)]
pub struct Overview {
    pub summary: Summary,
    /// Those of the first rows.
    pub problems: Vec<Problem>,
    /// How many rows the columns were understood by.
    pub sample: usize,
    /// The columns of which every cell was read, as they are shown.
    pub columns: Vec<String>,
    /// Whether reading the whole table gives the same summary: no row is of another shape, no cell
    /// of another form than the first rows have.
    pub is_sure: bool,
    /// Whether the file was changed or cut short meanwhile.
    pub changed: bool,
}

/// Looks over a file. `None` where its first rows show that only the slow way understands it, or
/// where there is hardly more than these. `head` bytes are understood at first; 0 for as many as
/// are usual.
///
/// # Errors
/// What keeps the file from being read.
pub fn overview(
    path: &Path,
    today: Option<Day>,
    head: usize,
    limits: Limits,
) -> Result<Option<Overview>, ScanError> {
    let source = Source::open(path)?;
    let file = lead::name_of(path);
    let read = (head, limits.row);
    let (mut bytes, mut lead) = lead::of(&source, read, (&file, None))?;
    if matches!(lead, Err(Unled::Letters)) {
        let Some(Ok(letters)) = letters::of(&source, &|_, _| true)? else { return Ok(None) };
        (bytes, lead) = lead::of(&source, read, (&file, Some(&letters)))?;
    }
    let start = lead.ok().and_then(|(lead, _)| Start::of(lead, &file, &bytes, today));
    let Some(start) = start else { return Ok(None) };
    let ask = start.ask(path, limits);
    let outcome = engine::open(ask, None)?.finish()?;
    start.overview(outcome).map(Some)
}

/// What the first rows say.
struct Start {
    file: Arc<str>,
    table: Table,
    problems: Vec<Problem>,
    lead: Lead,
    /// The byte at which the first row begins.
    from: u64,
    rivals: Rivals,
}

/// Columns that would be the group before the one that was taken or beside it, if their names came back.
#[derive(Debug, Default)]
struct Rivals {
    /// Of one name so far: a file in the order of its groups begins so.
    constant: Vec<usize>,
    /// Whether the names of one came back, but not often enough.
    unclear: bool,
}

/// More columns of one name are not looked at row by row.
const MOST_CONSTANT: usize = 8;

impl Rivals {
    fn of(table: &Table) -> Self {
        let mut rivals = Self::default();
        let groups = &table.roles.groups;
        if groups.is_stated {
            return rivals;
        }
        let first = groups.columns.first().copied();
        for (at, _) in table.columns.iter().enumerate().filter(|(_, column)| column.kind == Kind::Text) {
            let cells = || table.grid.column(at).map(str::trim).filter(|name| !name.is_empty());
            let names: BTreeSet<&str> = cells().collect();
            match names.len() {
                // Where it has more than one, it may be needed beside the one that was taken.
                0 | 1 => rivals.constant.push(at),
                // What never came back names single rows, and is taken to do so further down; where
                // nothing else joins rows, it may have to be asked about.
                names if first.is_none_or(|first| at < first) => {
                    rivals.unclear |= first.is_none() || names < cells().count();
                }
                _ => {}
            }
        }
        rivals.unclear |= rivals.constant.len() > MOST_CONSTANT;
        rivals.constant.truncate(MOST_CONSTANT);
        rivals
    }
}

impl Start {
    fn of(lead: Lead, file: &Arc<str>, bytes: &[u8], today: Option<Day>) -> Option<Self> {
        let mut problems = Vec::new();
        let text = lead.text(bytes);
        let table =
            read::inspect(file, text.as_bytes(), (None, &Answers::default(), &[]), today, &mut problems)?;
        let from = lead.first_row(bytes, &table.grid)?;
        let rivals = Rivals::of(&table);
        let mut start = Self { file: Arc::clone(file), table, problems, lead, from, rivals };
        let is_plain = start.is_plain();
        start.problems.extend(start.lead.problem(file));
        is_plain.then_some(start)
    }

    /// Whether the scanner sees the rows as the table has them.
    fn is_plain(&self) -> bool {
        lead::is_plain(&self.table.grid, &self.problems)
            && self.table.roles.periods.is_none()
            && self.table.roles.date_parts.is_empty()
    }

    /// The columns that have a role, then those that may have one.
    fn wanted(&self) -> Vec<usize> {
        let roles = &self.table.roles;
        let others = [roles.date, roles.value, roles.currency].into_iter().flatten();
        others
            .chain(roles.groups.columns.iter().copied())
            .chain(self.rivals.constant.iter().copied())
            .collect()
    }

    fn ask(&self, path: &Path, limits: Limits) -> Ask {
        let wanted = self.wanted().into_iter();
        let wanted = wanted
            .filter_map(|column| Some(Wanted { column, form: Form::of(self.table.columns.get(column)?) }));
        Ask {
            path: path.to_owned(),
            dialect: self.lead.dialect,
            letters: self.lead.letters.clone(),
            from: self.from,
            width: self.table.grid.width,
            wanted: wanted.collect(),
            sums: None,
            apart: None,
            only: None,
            careful: true,
            limits,
        }
    }

    fn overview(self, outcome: Outcome) -> Result<Overview, ScanError> {
        let known = self.table.summary(&Answers::default());
        let roles = &self.table.roles;
        let wanted = self.wanted();
        let place = |column: Option<usize>| {
            column.and_then(|column| wanted.iter().position(|other| *other == column))
        };
        let names = |at: Option<usize>| at.and_then(|at| outcome.names.get(at)).map_or(0, Vec::len);
        let count = |column| place(column).and_then(|at| outcome.counts.get(at));
        let (dates, numbers) = (count(roles.date), count(roles.value));
        let mut summary = Summary {
            rows: usize::try_from(outcome.rows).unwrap_or(usize::MAX),
            rows_with_date: read_cells(dates),
            rows_with_value: read_cells(numbers),
            first: None,
            last: None,
            min: None,
            max: None,
            ..known
        };
        if let Some(reach) = numbers.and_then(|count| count.numbers) {
            (summary.min, summary.max) = (Some(reach.least.0), Some(reach.greatest.0));
        }
        if let (Some(reach), Some(column)) = (dates.and_then(|count| count.days), roles.date) {
            summary.first = self.moment(&outcome, column, reach.least.1)?;
            summary.last = self.moment(&outcome, column, reach.greatest.1)?;
        }
        // Names of several columns are told apart by all rows, of which each column has only a part.
        let comes_back = match roles.groups.columns.as_slice() {
            [] => true,
            [one] => count(Some(*one)).is_none_or(|count| {
                let names = names(place(Some(*one))) as u64;
                names > 1 && names * 4 <= count.plain
            }),
            _ => false,
        } && !roles.groups.is_open
            && !roles.groups.is_contested;
        let constant = self.rivals.constant.iter().all(|column| names(place(Some(*column))) <= 1);
        let groups_are_sure = comes_back && constant && !self.rivals.unclear;
        // Where the first rows are in one currency, others further down would have been asked about.
        let known_codes = self.currencies();
        let one_currency = known_codes > 1 || names(place(roles.currency)) <= known_codes;
        let is_sure = groups_are_sure && one_currency && self.is_sure(&outcome, dates, numbers);
        let told = |problem: &Problem| {
            let of_all = matches!(problem.kind, ProblemKind::RowsWithoutDate { .. });
            !of_all && !matches!(problem.kind, ProblemKind::MoreAlike { .. } | ProblemKind::FirstDays)
        };
        let mut problems: Vec<Problem> =
            self.problems.iter().filter(|problem| told(problem)).cloned().collect();
        problems.extend(self.undated(dates));
        let columns =
            [roles.date, roles.value].into_iter().flatten().chain(roles.groups.columns.iter().copied());
        Ok(Overview {
            summary,
            sample: self.table.grid.rows.len(),
            columns: columns.map(|at| self.table.grid.name(at)).collect(),
            problems,
            is_sure,
            changed: outcome.changed || outcome.cut_short.is_some(),
        })
    }

    /// The rows of the whole file that have no date.
    fn undated(&self, dates: Option<&Count>) -> Option<Problem> {
        let count = usize::try_from(dates?.missing).ok().filter(|count| *count > 0)?;
        let kind = ProblemKind::RowsWithoutDate { count };
        let problem = Problem::of_file(&self.file, Severity::Warning, kind);
        Some(problem.in_column(&self.table.grid.name(self.table.roles.date?)))
    }

    /// How many currencies the first rows name.
    fn currencies(&self) -> usize {
        let Some(at) = self.table.roles.currency else { return 0 };
        let cells = self.table.grid.column(at).map(str::trim).filter(|cell| !cell.is_empty());
        cells.collect::<BTreeSet<&str>>().len()
    }

    /// The date of a row, as exact as it stands there.
    fn moment(&self, outcome: &Outcome, column: usize, row: u64) -> Result<Option<Moment>, ScanError> {
        let cells = again::row(&outcome.path, &outcome.stamp, self.lead.signs(), &outcome.places, row);
        let cells = match cells {
            // The file was changed behind the scan, which is told.
            Err(ScanError::Changed { .. }) => return Ok(None),
            cells => cells?,
        };
        let cell = cells.as_ref().and_then(|cells| cells.get(column));
        let value = cell.zip(self.table.columns.get(column)).map(|(cell, column)| column.value(cell));
        Ok(match value {
            Some(Value::Date(date, time)) => Some(Moment { date, time }),
            _ => None,
        })
    }

    /// Whether no row and no date or number is of another form than the first rows have.
    fn is_sure(&self, outcome: &Outcome, dates: Option<&Count>, numbers: Option<&Count>) -> bool {
        let plain = |count: Option<&Count>| {
            count.is_none_or(|count| count.other == 0 && count.unread == 0 && count.open == 0)
        };
        // A doubt may be solved, and a mark decided, by a cell further down.
        let open = self.table.columns.iter().any(|column| column.doubts.iter().any(read::Doubt::is_open));
        let marked = self.table.roles.value.is_none_or(|at| {
            self.table.grid.column(at).any(|cell| cell.contains(['.', ',']))
                || numbers.is_none_or(|count| count.fractions == 0)
        });
        outcome.odd.is_none()
            && !outcome.over_budget
            && !outcome.too_many_names
            && plain(dates)
            && plain(numbers)
            && !open
            && marked
            && !has_empty_rows(outcome)
    }
}

fn read_cells(count: Option<&Count>) -> usize {
    count.map_or(0, |count| usize::try_from(count.read()).unwrap_or(usize::MAX))
}

/// Whether a row has neither a date nor a number, where these are wanted: it may be blank, or
/// belong to a footer or to another table.
fn has_empty_rows(outcome: &Outcome) -> bool {
    outcome.blocks.iter().any(|block| {
        let says = |chunk: &Chunk, row: usize| match chunk {
            Chunk::Days(days) => days.get(row).is_some_and(|day| *day != NO_DAY),
            Chunk::Numbers(numbers) => numbers.digits.get(row).is_some_and(|digits| *digits != NO_NUMBER),
            Chunk::Groups(groups) => groups.get(row) == Some(TOO_MANY),
        };
        (0..block.place.rows).any(|row| !block.chunks.iter().any(|chunk| says(chunk, row)))
    })
}
