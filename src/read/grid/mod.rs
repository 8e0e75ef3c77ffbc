//! A file as cells of text: decoded, split, mended and told apart, and nothing understood yet.
//! What is no text comes here as cells from `workbook`, `json` or `html`.
//!
//! Nothing is lost on the way. What is no row of the table is kept as a note, every row stays as
//! the file has it, and what had to be decided is told as a problem.

mod alike;
mod alphabets;
mod aside;
mod cells;
mod encoding;
mod form;
mod html;
mod json;
mod lattice;
mod letters;
mod other;
mod mend;
mod names;
mod parts;
mod signs;
mod sniff;
mod split;
mod tell;
mod workbook;

pub use aside::Aside;
pub use cells::{Cells, RowCells};
pub use form::Form;
pub use letters::{Glance, Letters, Survey};
pub use signs::{Delimiter, Dialect};
pub use split::LONGEST_CELL;
pub use workbook::SheetName;

use super::problem::{Problem, ProblemKind, Severity};
use crate::model::Columns;
use split::Record;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};
use tell::Tell;

/// A table of text, and what stood around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The names of the columns, as in the file; `None` where the file has no header.
    pub header: Option<Vec<String>>,
    /// Rows of the file that make the header; 0 where no row does.
    pub header_rows: usize,
    /// Nothing tells whether the header is one, or a row like those below it.
    pub header_is_open: bool,
    /// The line on which the header, or the first row, begins.
    pub line: u64,
    pub rows: Cells,
    pub notes: Vec<Note>,
    /// What the file is; all but text has neither encoding nor dialect.
    pub form: Form,
    /// The sheet of a workbook that was read.
    pub sheet: Option<String>,
    /// All sheets of the workbook, in its order.
    pub sheets: Vec<SheetName>,
    /// The name of the encoding, in lower case.
    pub encoding: String,
    pub dialect: Dialect,
    /// Whether some cell of the file is enclosed in quotation marks.
    pub quoted: bool,
    /// Cells of a usual row.
    pub width: usize,
    /// Columns whose name other columns before them have, with their number among these.
    again: Again,
}

/// What follows from the names of the columns, found when it is first asked for.
#[derive(Clone, Debug, Default)]
struct Again(OnceLock<BTreeMap<usize, usize>>);

impl PartialEq for Again {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Again {}

/// Text of the file that is no row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub kind: Aside,
    pub line: u64,
    pub cells: Vec<String>,
}

impl Grid {
    /// Reads a file; `None` where nothing in it can be read, which is then said.
    pub fn open(file: &Arc<str>, bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Self> {
        Self::open_sheet(file, bytes, None, problems)
    }

    /// [`open`](Self::open), with the sheet that is wanted of a workbook by its name.
    pub fn open_sheet(
        file: &Arc<str>,
        bytes: &[u8],
        sheet: Option<&str>,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let mut tell = Tell { file, problems };
        match Form::of(bytes) {
            Form::Text => Self::of_bytes(bytes, &mut tell),
            form @ (Form::Xlsx | Form::Xls | Form::Ods) => Self::of_workbook(form, bytes, sheet, &mut tell),
            Form::Json => Self::of_json(bytes, &mut tell),
            Form::Html => Self::of_html(bytes, &mut tell),
        }
    }

    fn of_bytes(bytes: &[u8], tell: &mut Tell<'_>) -> Option<Self> {
        let decoded = tell.decoded(bytes)?;
        Some(Self::of_text(&decoded.text, decoded.encoding, tell))
    }

    /// The signs of [`open`](Self::open), without the rows.
    pub fn dialect_of(file: &Arc<str>, bytes: &[u8]) -> Option<Dialect> {
        let mut problems = Vec::new();
        if !matches!(Form::of(bytes), Form::Text) {
            return Self::open(file, bytes, &mut problems).map(|grid| grid.dialect);
        }
        let decoded = Tell { file, problems: &mut problems }.decoded(bytes)?;
        let written = Self::of_written(&decoded.text, &decoded.encoding);
        Some(written.map_or_else(|| sniff::sniff(&decoded.text), |grid| grid.dialect))
    }

    fn of_text(text: &str, encoding: String, tell: &mut Tell<'_>) -> Self {
        if let Some(grid) = Self::of_written(text, &encoding) {
            return grid;
        }
        let dialect = sniff::sniff(text);
        let skipped = declaration(text);
        let body = text.get(skipped..).unwrap_or(text);
        let (cells, records, line_ends) = split::split(body, dialect);
        if line_ends.mixed() {
            tell.push(Severity::Note, ProblemKind::MixedLineEnds);
        }
        let mended = mend::mend(body, dialect, cells, records);
        let quoted = body.contains(char::from(dialect.quote));
        let first_line = u64::from(skipped > 0);
        let mut grid = Self { encoding, dialect, quoted, ..Self::empty(Form::Text) };
        if skipped > 0 {
            let cells = vec![text.get(..skipped).unwrap_or_default().trim().to_owned()];
            grid.notes.push(Note { kind: Aside::Preamble, line: 1, cells });
        }
        grid.fill(&mended.cells, &mended.records, first_line);
        tell.records(&mended.records, &mended.mended, first_line);
        tell.grid(&grid);
        grid
    }

    /// A table that begins as this program writes it, where every row is whole: it has one dialect and one
    /// header, and nothing in its cells is taken for a sum, a comment or another table.
    fn of_written(text: &str, encoding: &str) -> Option<Self> {
        Columns::begin(text)?;
        let (cells, records, line_ends) = split::split(text, Dialect::COMMA);
        let width = records.first()?.cells;
        let is_whole = |record: &Record| {
            record.cells == width && !(record.stray || record.open || record.cut || record.after_gap)
        };
        if line_ends.mixed() || width > split::MOST_COLUMNS || !records.iter().all(is_whole) {
            return None;
        }
        let mut grid = Self { encoding: encoding.to_owned(), width, ..Self::empty(Form::Text) };
        grid.quoted = memchr::memchr(b'"', text.as_bytes()).is_some();
        grid.header = Some(joined(&cells, &[0]));
        for row in cells.rows().skip(1) {
            grid.rows.push(row.line(), row.iter());
        }
        Some(grid)
    }

    /// No table yet. A dialect has to stand there, and no reader asks it of what is no text.
    fn empty(form: Form) -> Self {
        Self {
            header: None,
            header_rows: 0,
            header_is_open: false,
            line: 1,
            rows: Cells::default(),
            notes: Vec::new(),
            form,
            sheet: None,
            sheets: Vec::new(),
            encoding: String::new(),
            dialect: Dialect::COMMA,
            quoted: false,
            width: 0,
            again: Again::default(),
        }
    }

    /// Tells the rows apart and takes them. `first_line` is added to the line of each.
    fn fill(&mut self, cells: &Cells, records: &[Record], first_line: u64) {
        let parts = parts::parts(cells, records);
        self.width = parts.width;
        for (at, kind) in &parts.asides {
            let row = cells.row(*at);
            let words = row.iter().map(str::to_owned).collect();
            self.notes.push(Note { kind: *kind, line: row.line() + first_line, cells: words });
        }
        let begin = parts.header.first().or(parts.rows.first());
        self.line = begin.map_or(1, |at| cells.row(*at).line() + first_line);
        self.header = (!parts.header.is_empty()).then(|| joined(cells, &parts.header));
        self.header_rows = parts.header.len();
        self.header_is_open = parts.open;
        for at in &parts.rows {
            let row = cells.row(*at);
            self.rows.push(row.line() + first_line, row.iter());
        }
    }

    /// The same with its first row as the names of the columns, or with these as a row, where a person said
    /// which it is. A header of several rows, or one that is known to be one, stays.
    #[must_use]
    pub fn with_header(mut self, wanted: Option<bool>) -> Self {
        let Some(wanted) = wanted else { return self };
        self.header_is_open = false;
        self.again = Again::default();
        let mut rows = Cells::default();
        match (self.header.take(), wanted) {
            (Some(header), false) if self.header_rows == 1 => {
                rows.push(self.line, header.iter().map(String::as_str));
                self.rows.rows().for_each(|row| rows.push(row.line(), row.iter()));
                (self.rows, self.header_rows) = (rows, 0);
            }
            (None, true) if !self.rows.is_empty() => {
                let first = self.rows.row(0);
                self.header = Some(first.iter().map(str::to_owned).collect());
                (self.line, self.header_rows) = (first.line(), 1);
                self.rows.rows().skip(1).for_each(|row| rows.push(row.line(), row.iter()));
                self.rows = rows;
            }
            (header, _) => self.header = header,
        }
        self
    }

    /// How many columns the table has: those of its header, else of its usual row.
    pub fn columns(&self) -> usize {
        self.header.as_ref().map_or(self.width, Vec::len)
    }

    /// The name of a column; one without a name goes by its number, as `#3`.
    pub fn name(&self, column: usize) -> String {
        match (self.printed_name(column), self.again().get(&column)) {
            (Some(name), None) => name.to_owned(),
            (Some(name), Some(number)) => format!("{name}#{number}"),
            (None, _) => format!("#{}", column + 1),
        }
    }

    /// The name of a column as the file has it, which others may have as well.
    pub fn printed_name(&self, column: usize) -> Option<&str> {
        let given = self.header.as_ref().and_then(|header| header.get(column)).map(|name| name.trim());
        given.filter(|name| !name.is_empty())
    }

    fn again(&self) -> &BTreeMap<usize, usize> {
        self.again.0.get_or_init(|| {
            let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
            let columns = 0..self.header.as_ref().map_or(0, Vec::len);
            let numbered = columns.filter_map(|at| {
                let count = seen.entry(self.printed_name(at)?).or_default();
                *count += 1;
                Some((at, *count))
            });
            numbered.filter(|(_, number)| *number > 1).collect()
        })
    }

    /// The cells of one column from top to bottom.
    pub fn column(&self, column: usize) -> impl Iterator<Item = &str> + Clone {
        (0..self.rows.len()).map(move |at| self.rows.row(at).get(column).unwrap_or_default())
    }

    /// The number of the row that begins on a line or holds it, the header being 1.
    pub fn row_at(&self, line: u64) -> Option<usize> {
        let ahead = usize::from(self.header.is_some());
        if line < self.line {
            return None;
        }
        if ahead == 1 && self.rows.row(0).line() > line {
            return Some(1);
        }
        let (mut low, mut high) = (0, self.rows.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.rows.row(middle).line() <= line {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Some((low + ahead).max(1))
    }
}

/// The length of a first line such as `sep=;`, its line break included.
fn declaration(text: &str) -> usize {
    if sniff::declared(text).is_none() {
        return 0;
    }
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let rest = text.get(end..).unwrap_or_default();
    end + if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) }
}

/// One name a column out of the rows of a header. A name that spans several columns goes with
/// each of them, where the names below would be the same without it.
fn joined(cells: &Cells, rows: &[usize]) -> Vec<String> {
    let clean = |cell: &str| cell.replace('\u{feff}', "");
    let [.., last] = rows else { return Vec::new() };
    if rows.len() == 1 {
        return cells.row(*last).iter().map(clean).collect();
    }
    let width = rows.iter().map(|at| cells.row(*at).len()).max().unwrap_or(0);
    let below: Vec<&str> = cells.row(*last).iter().filter(|cell| !cell.trim().is_empty()).collect();
    let distinct: BTreeSet<&str> = below.iter().copied().collect();
    let spread = distinct.len() < below.len();
    let mut names = vec![String::new(); width];
    for at in rows {
        let row = cells.row(*at);
        let mut before = "";
        for (column, name) in names.iter_mut().enumerate() {
            let cell = row.get(column).unwrap_or_default().trim();
            let part = if cell.is_empty() && spread && at != last { before } else { cell };
            before = part;
            if !name.is_empty() && !part.is_empty() {
                name.push(' ');
            }
            name.push_str(&clean(part));
        }
    }
    names
}

#[cfg(test)]
mod tests;
