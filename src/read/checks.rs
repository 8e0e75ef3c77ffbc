//! What a person should know about the cells of a table: cells that could not be read, rows that
//! stand twice, sums among their parts, dates out of order, cells that are not what they look.

use super::column::dates::{Form, Order, Printed};
use super::column::numbers;
use super::column::{Column, Kind, Value};
use super::grid::RowCells;
use super::problem::{Problem, ProblemKind, Severity};
use super::table::Table;
use crate::model::{Day, link};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// More problems of one kind in one column are counted and not listed.
const MOST_OF_A_KIND: usize = 50;

/// First words of a row that holds the sum of others.
const TOTALS: [&str; 12] = [
    "total",
    "totals",
    "grand total",
    "sum",
    "subtotal",
    "suma",
    "razem",
    "ogółem",
    "łącznie",
    "gesamt",
    "summe",
    "cały kraj",
];

/// Looks over all cells of a table.
pub fn check(table: &Table, file: &Arc<str>, today: Option<Day>, problems: &mut Vec<Problem>) {
    let mut checks = Checks { table, file, problems, counts: BTreeMap::new() };
    checks.header();
    checks.cells(today);
    checks.rows();
    checks.dates();
    checks.undated();
    checks.close();
}

/// Tells rows that are the sum of others: they would be drawn, and counted, beside them.
pub fn totals(table: &Table, file: &Arc<str>, problems: &mut Vec<Problem>) {
    let mut checks = Checks { table, file, problems, counts: BTreeMap::new() };
    for row in table.grid.rows.rows() {
        checks.total(row);
    }
    checks.close();
}

struct Checks<'a> {
    table: &'a Table,
    file: &'a Arc<str>,
    problems: &'a mut Vec<Problem>,
    /// How often each kind was told of each column.
    counts: BTreeMap<(&'static str, usize), usize>,
}

impl Checks<'_> {
    /// Tells one thing of one cell, so often for a column at the most.
    fn tell(&mut self, severity: Severity, kind: ProblemKind, line: u64, column: Option<(usize, &str)>) {
        let key = (kind.key(), column.map_or(usize::MAX, |(at, _)| at));
        let count = self.counts.entry(key).or_default();
        *count += 1;
        if *count > MOST_OF_A_KIND {
            return;
        }
        let problem = Problem::of_file(self.file, severity, kind).at_line(line);
        self.problems.push(match column {
            Some((at, cell)) => problem.in_column(&self.table.grid.name(at)).found(cell.trim()),
            None => problem,
        });
    }

    /// Counts what was not listed, so that none of it is passed over in silence. The last one that
    /// is listed says of which kind they are.
    fn close(self) {
        for ((key, at), count) in &self.counts {
            let Some(count) = count.checked_sub(MOST_OF_A_KIND).filter(|count| *count > 0) else { continue };
            let place = Problem::of_file(self.file, Severity::Note, ProblemKind::MoreAlike { count });
            let place = match *at {
                usize::MAX => place,
                at => place.in_column(&self.table.grid.name(at)),
            };
            let alike = |problem: &Problem| problem.kind.key() == *key && problem.column == place.column;
            let Some(last) = self.problems.iter().rposition(alike) else { continue };
            let Some(known) = self.problems.get(last) else { continue };
            let problem = Problem { line: known.line, ..place };
            self.problems.insert(last + 1, problem);
        }
    }

    /// Columns without a name, and names that stand twice.
    fn header(&mut self) {
        let grid = &self.table.grid;
        let mut known: BTreeSet<&str> = BTreeSet::new();
        for (at, name) in grid.header.iter().flatten().enumerate() {
            let name = name.trim();
            if name.is_empty() {
                self.tell(Severity::Note, ProblemKind::BlankHeader, grid.line, Some((at, name)));
            } else if !known.insert(name) {
                self.tell(Severity::Note, ProblemKind::DuplicateHeader, grid.line, Some((at, name)));
            }
        }
    }

    fn cells(&mut self, today: Option<Day>) {
        let table = self.table;
        for row in table.grid.rows.rows() {
            for (at, cell) in row.iter().enumerate() {
                let text = cell.trim();
                if text.is_empty() {
                    continue;
                }
                let here = Some((at, cell));
                match table.columns.get(at).map(|column| (column, column.value(cell))) {
                    Some((column, Value::Words)) if column.is_date() => {
                        let kind = if has_no_such_day(text) {
                            ProblemKind::NoSuchDay
                        } else {
                            ProblemKind::UnparsedCell
                        };
                        self.tell(Severity::Warning, kind, row.line(), here);
                    }
                    Some((column, Value::Words)) if column.is_number() => {
                        self.tell(Severity::Warning, ProblemKind::UnparsedCell, row.line(), here);
                    }
                    Some((_, Value::Number(value)))
                        if Some(at) == table.roles.value && value.is_sign_negative() && !value.is_zero() =>
                    {
                        self.tell(Severity::Note, ProblemKind::NegativeValue, row.line(), here);
                    }
                    Some((_, Value::Date(date, _)))
                        if Some(at) == table.roles.date
                            && date.earliest.zip(today).is_some_and(|(day, today)| day > today) =>
                    {
                        self.tell(Severity::Note, ProblemKind::FutureDate, row.line(), here);
                    }
                    _ => {}
                }
                self.suspicious(row, at, text);
            }
        }
    }

    /// Cells that another program would run or a reader would take for something else.
    fn suspicious(&mut self, row: RowCells<'_>, at: usize, text: &str) {
        let mut signs = text.chars();
        let (first, second) = (signs.next(), signs.next());
        let is_words = !matches!(
            super::column::Look::of(text),
            super::column::Look::Number | super::column::Look::Missing
        );
        let formula = matches!(first, Some('=' | '@')) && second.is_some()
            || (matches!(first, Some('+' | '-')) && second.is_some_and(char::is_alphabetic));
        if formula && is_words {
            self.tell(Severity::Note, ProblemKind::FormulaCell, row.line(), Some((at, text)));
        }
        if text.contains(|sign: char| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')) {
            self.tell(Severity::Warning, ProblemKind::BidiControl, row.line(), Some((at, text)));
        }
        let lower = text.get(..12).unwrap_or(text).to_ascii_lowercase();
        let is_address = lower.starts_with("http://") || lower.starts_with("https://");
        let is_script =
            ["javascript:", "vbscript:", "data:", "file:"].iter().any(|scheme| lower.starts_with(scheme));
        if (is_address || is_script)
            && let Err(refusal) = link::check(text)
        {
            self.tell(Severity::Warning, ProblemKind::BadAddress(refusal), row.line(), Some((at, text)));
        }
    }

    /// Rows that stand twice, and sums among their parts.
    fn rows(&mut self) {
        let table = self.table;
        let mut seen: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        for (at, row) in table.grid.rows.rows().enumerate() {
            if row.is_blank() {
                self.tell(Severity::Note, ProblemKind::BlankRow { more: 0 }, row.line(), None);
                continue;
            }
            let mut hasher = DefaultHasher::new();
            row.iter().for_each(|cell| cell.hash(&mut hasher));
            let alike = seen.entry(hasher.finish()).or_default();
            let again = alike.iter().any(|other| table.grid.rows.row(*other).iter().eq(row.iter()));
            alike.push(at);
            if again {
                self.tell(Severity::Note, ProblemKind::DuplicateRow, row.line(), None);
            }
            self.total(row);
        }
    }

    fn total(&mut self, row: RowCells<'_>) {
        // The first name of the row: dates and numbers may stand before it.
        let is_name = |at: usize| self.table.columns.get(at).is_none_or(|column| column.kind == Kind::Text);
        let first = row.iter().enumerate().find(|(at, cell)| is_name(*at) && !cell.trim().is_empty());
        let leading = row.iter().enumerate().find(|(_, cell)| !cell.trim().is_empty());
        let found = [leading, first].into_iter().flatten().find(|(_, cell)| is_total(cell));
        if let Some((column, cell)) = found {
            self.tell(Severity::Warning, ProblemKind::TotalsRow, row.line(), Some((column, cell)));
        }
    }

    /// Rows with a value and no date: they are in no point.
    fn undated(&mut self) {
        let roles = &self.table.roles;
        let (Some(date), None) = (roles.date, &roles.periods) else { return };
        let is_filled = |row: &RowCells<'_>, at: usize| {
            row.get(at).is_some_and(|cell| !super::cells::is_missing(cell.trim()))
        };
        let has_value = |row: &RowCells<'_>| match roles.several.as_slice() {
            [] => roles.value.is_none_or(|at| is_filled(row, at)),
            several => several.iter().any(|at| is_filled(row, *at)),
        };
        let rows = self.table.grid.rows.rows();
        let mut undated = rows.filter(|row| !row.is_blank() && !is_filled(row, date) && has_value(row));
        let Some(first) = undated.next() else { return };
        let kind = ProblemKind::RowsWithoutDate { count: 1 + undated.count() };
        self.tell(Severity::Warning, kind, first.line(), Some((date, "")));
    }

    /// Whether the dates run one way, and whether one stands twice in a series.
    fn dates(&mut self) {
        let table = self.table;
        let Some(column) = table.roles.date.and_then(|at| Some((at, table.columns.get(at)?))) else { return };
        let mut before: Option<Day> = None;
        let (mut up, mut down) = (None, None);
        let mut seen: BTreeSet<(String, Option<u32>, Vec<&str>)> = BTreeSet::new();
        let mut twice = None;
        for row in table.grid.rows.rows() {
            let cell = row.get(column.0).unwrap_or_default();
            let Value::Date(date, time) = column.1.value(cell) else { continue };
            let names = table.roles.groups.columns.iter();
            let group = names.map(|at| row.get(*at).unwrap_or_default());
            if let Some(day) = date.earliest {
                match before {
                    Some(last) if day > last => up = up.or(Some((row.line(), cell))),
                    Some(last) if day < last => down = down.or(Some((row.line(), cell))),
                    _ => {}
                }
                before = Some(day);
            }
            // Other columns complete the date: the year alone stands there often.
            let parts = table.roles.when().skip(1).map(|at| row.get(at).unwrap_or_default());
            let group = parts.chain(group).collect();
            if table.roles.periods.is_none() && !seen.insert((date.edtf, time, group)) {
                twice = twice.or(Some((row.line(), cell)));
            }
        }
        if let (Some(_), Some((line, cell))) = (up, down) {
            self.tell(Severity::Note, ProblemKind::UnsortedDates, line, Some((column.0, cell)));
        }
        if let Some((line, cell)) = twice {
            self.tell(Severity::Note, ProblemKind::DuplicateDate, line, Some((column.0, cell)));
        }
    }
}

/// Whether a name says that its row is the sum of others.
pub fn is_total(cell: &str) -> bool {
    let name = cell.trim().trim_end_matches([':', '.']).to_lowercase();
    TOTALS.contains(&name.as_str())
}

fn has_no_such_day(cell: &str) -> bool {
    matches!(Printed::of(cell).map(|printed| printed.form), Some(Form::NoSuchDay | Form::Three(_)))
}

/// Whether a date alone could be two days.
pub fn is_open_date(cell: &str) -> bool {
    match Printed::of(cell).map(|printed| printed.form) {
        Some(Form::Three(three)) => {
            let days: BTreeSet<Day> = Order::ALL.into_iter().filter_map(|order| three.day(order)).collect();
            days.len() > 1
        }
        _ => false,
    }
}

/// What a cell was read as, in the form of a file.
pub fn read_as(column: &Column, cell: &str) -> String {
    match column.value(cell) {
        Value::Number(value) => value.to_string(),
        Value::Date(date, _) => date.edtf,
        Value::Text | Value::Words => {
            let said = column.mark().and_then(|mark| numbers::value(cell, mark));
            said.map(|value| value.to_string()).unwrap_or_default()
        }
        Value::Missing => String::new(),
    }
}
