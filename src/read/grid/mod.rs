//! A file as cells of text: decoded, split, mended and told apart, and nothing understood yet.
//!
//! Nothing is lost on the way. What is no row of the table is kept as a note, every row stays as
//! the file has it, and what had to be decided is told as a problem.

mod alphabets;
mod aside;
mod cells;
mod encoding;
mod mend;
mod parts;
mod signs;
mod sniff;
mod split;

pub use aside::Aside;
pub use cells::{Cells, RowCells};
pub use encoding::NoText;
pub use signs::{Delimiter, Dialect};
pub use split::{LONGEST_CELL, MOST_COLUMNS};

use super::problem::{Problem, ProblemKind, Severity};
use encoding::Decoded;
use mend::Mended;
use split::Record;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A table of text, and what stood around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The names of the columns, as in the file; `None` where the file has no header.
    pub header: Option<Vec<String>>,
    /// The line on which the header, or the first row, begins.
    pub line: u64,
    pub rows: Cells,
    pub notes: Vec<Note>,
    /// The name of the encoding, in lower case.
    pub encoding: String,
    pub dialect: Dialect,
    /// Whether some cell of the file is enclosed in quotation marks.
    pub quoted: bool,
    /// Cells of a usual row.
    pub width: usize,
}

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
        let mut tell = Tell { file, problems };
        match encoding::decode(bytes) {
            Ok(decoded) => {
                tell.encoding(&decoded);
                Some(Self::of_text(&decoded.text, decoded.encoding, &mut tell))
            }
            Err(reason) => {
                let kind = match reason {
                    NoText::Empty => ProblemKind::EmptyFile,
                    NoText::NotText => ProblemKind::NotText,
                };
                tell.push(Severity::Error, kind);
                None
            }
        }
    }

    fn of_text(text: &str, encoding: String, tell: &mut Tell<'_>) -> Self {
        let dialect = sniff::sniff(text);
        let skipped = declaration(text);
        let body = text.get(skipped..).unwrap_or(text);
        let (cells, records, line_ends) = split::split(body, dialect);
        if line_ends.mixed() {
            tell.push(Severity::Note, ProblemKind::MixedLineEnds);
        }
        let mended = mend::mend(body, dialect, cells, records);
        let parts = parts::parts(&mended.cells, &mended.records);
        let quote = char::from(dialect.quote);
        let first_line = u64::from(skipped > 0);
        let mut grid = Self {
            header: None,
            line: 1,
            rows: Cells::default(),
            notes: Vec::new(),
            encoding,
            dialect,
            quoted: body.contains(quote),
            width: parts.width,
        };
        if skipped > 0 {
            let cells = vec![text.get(..skipped).unwrap_or_default().trim().to_owned()];
            grid.notes.push(Note { kind: Aside::Preamble, line: 1, cells });
        }
        for (at, kind) in &parts.asides {
            let row = mended.cells.row(*at);
            let cells = row.iter().map(str::to_owned).collect();
            grid.notes.push(Note { kind: *kind, line: row.line() + first_line, cells });
        }
        let begin = parts.header.first().or(parts.rows.first());
        grid.line = begin.map_or(1, |at| mended.cells.row(*at).line() + first_line);
        grid.header = (!parts.header.is_empty()).then(|| joined(&mended.cells, &parts.header));
        for at in &parts.rows {
            let row = mended.cells.row(*at);
            grid.rows.push(row.line() + first_line, row.iter());
        }
        tell.records(&mended.records, &mended.mended, first_line);
        tell.grid(&grid);
        grid
    }

    /// How many columns the table has: those of its header, else of its usual row.
    pub fn columns(&self) -> usize {
        self.header.as_ref().map_or(self.width, Vec::len)
    }

    /// The name of a column; one without a name goes by its number, as `#3`.
    pub fn name(&self, column: usize) -> String {
        let given = self.header.as_ref().and_then(|header| header.get(column)).map(|name| name.trim());
        match given.filter(|name| !name.is_empty()) {
            Some(name) => name.to_owned(),
            None => format!("#{}", column + 1),
        }
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

/// Says what was found on the way.
struct Tell<'a> {
    file: &'a Arc<str>,
    problems: &'a mut Vec<Problem>,
}

impl Tell<'_> {
    fn push(&mut self, severity: Severity, kind: ProblemKind) {
        self.problems.push(Problem::of_file(self.file, severity, kind));
    }

    fn at(&mut self, line: u64, severity: Severity, kind: ProblemKind) {
        self.problems.push(Problem::of_file(self.file, severity, kind).at_line(line));
    }

    fn encoding(&mut self, decoded: &Decoded<'_>) {
        let encoding = decoded.encoding.to_uppercase();
        if let Some((line, byte)) = decoded.damage {
            let kind = ProblemKind::DamagedText { encoding };
            let problem = Problem::of_file(self.file, Severity::Warning, kind).at_line(line);
            self.problems.push(problem.found(&format!("0x{byte:02X}")));
        } else if decoded.guessed {
            self.push(Severity::Warning, ProblemKind::GuessedEncoding { encoding });
        }
        if let Some(line) = decoded.nul {
            self.at(line, Severity::Warning, ProblemKind::NulCharacters);
        }
    }

    fn records(&mut self, records: &[Record], mended: &[Mended], first_line: u64) {
        for record in records {
            let line = record.line + first_line;
            if record.cells > MOST_COLUMNS {
                let kind = ProblemKind::TooWide { cells: record.cells, limit: MOST_COLUMNS };
                self.at(line, Severity::Error, kind);
            }
            if record.open {
                self.at(line, Severity::Error, ProblemKind::OpenQuote);
            } else if record.stray {
                self.at(line, Severity::Note, ProblemKind::StrayQuote);
            }
            if record.cut {
                self.at(line, Severity::Error, ProblemKind::CellCut);
            }
        }
        for mended in mended {
            match mended {
                Mended::StrayQuote { line } => {
                    self.at(line + first_line, Severity::Warning, ProblemKind::StrayQuote);
                }
                Mended::OwnDelimiter { line, sign } => {
                    let kind = ProblemKind::OwnDelimiter { sign: sign.to_string() };
                    self.at(line + first_line, Severity::Warning, kind);
                }
            }
        }
    }

    fn grid(&mut self, grid: &Grid) {
        for note in &grid.notes {
            let kind = match note.kind {
                Aside::Preamble | Aside::Comment => ProblemKind::Preamble,
                Aside::Footer => ProblemKind::Footer,
                Aside::Table => ProblemKind::FurtherTable,
            };
            let words: Vec<&str> =
                note.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
            let problem = Problem::of_file(self.file, Severity::Note, kind).at_line(note.line);
            self.problems.push(problem.found(&words.join(", ")));
        }
        self.shape(grid);
    }

    /// Rows that are shorter or longer than the header.
    fn shape(&mut self, grid: &Grid) {
        let columns = grid.columns();
        for row in grid.rows.rows() {
            if !row.is_blank() && row.len() != columns {
                // Empty cells behind the last column come from spreadsheets and say nothing.
                if row.len() > columns && row.used() <= columns {
                    continue;
                }
                let kind = ProblemKind::Ragged { cells: row.len(), columns, more: 0 };
                self.at(row.line(), Severity::Warning, kind);
            }
        }
    }
}

#[cfg(test)]
mod tests;
