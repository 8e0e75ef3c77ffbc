//! The first rows of a file: enough to understand its columns by, and where its rows begin.

use super::dialect::Dialect;
use super::file::{ScanError, Source};
use super::rows::Rows;
use super::stray;
use super::walk::{Asked, Piece};
use crate::read::{Glance, Grid, Letters, Problem, ProblemKind, Severity};
use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

/// Bytes of the beginning of a file by which its columns are understood, and rows of it at most.
const HEAD: usize = 256 << 10;
const MOST_SAMPLE: usize = 1_000;

/// Where the first rows of a file stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    pub dialect: Dialect,
    pub letters: Letters,
    /// Bytes of the mark of byte order.
    mark: usize,
    /// The end of the last row that is understood, behind the mark.
    last: usize,
}

/// The first rows as a table, and what was said of them.
pub type First = (Grid, Vec<Problem>);

/// The beginning of a file, and its first rows where they are understood.
pub type Beginning = (Vec<u8>, Result<(Lead, First), Unled>);

/// The beginning of a file, and its first rows, also as a table, if they are understood: `head` bytes of
/// it, 0 for as many as are usual, and more where the first row does not end in these, up to the `longest`
/// row. `letters` are those of the file, where that is known.
///
/// # Errors
/// What keeps the file from being read.
pub fn of(
    source: &Source,
    (head, longest): (usize, usize),
    (file, letters): (&Arc<str>, Option<&Letters>),
) -> Result<Beginning, ScanError> {
    let mut want = if head == 0 { HEAD } else { head };
    loop {
        let mut bytes = vec![0; want];
        let read = source.read(0, &mut bytes)?;
        bytes.truncate(read);
        match Lead::of(file, &bytes, letters) {
            Err(Unled::TooShort) if read == want && want < longest => want = want.saturating_mul(4),
            lead => return Ok((bytes, lead)),
        }
    }
}

/// Why the first rows of a file are not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unled {
    /// No row of data ends in what was read.
    TooShort,
    /// Only the slow way understands them.
    Slow,
    /// All of the file has to be looked over for what its letters are.
    Letters,
    /// Letters of several bytes that are not UTF-8, by the name of the encoding.
    Encoding(String),
}

/// The name of a file without its folder.
pub fn name_of(path: &Path) -> Arc<str> {
    Arc::from(path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default())
}

impl Lead {
    fn of(file: &Arc<str>, bytes: &[u8], letters: Option<&Letters>) -> Result<(Self, First), Unled> {
        let mut text = bytes;
        while let Some(rest) = text.strip_prefix(b"\xef\xbb\xbf") {
            text = rest;
        }
        let mark = bytes.len() - text.len();
        // Twice: where the last whole row ends is known only once the signs are.
        let breaks = text.iter().rposition(|byte| Dialect::is_break(*byte));
        let last_line = breaks.ok_or(Unled::TooShort)? + 1;
        let letters = match (letters, Letters::glance(bytes.get(..mark + last_line).unwrap_or_default())) {
            (Some(letters), _) => letters.clone(),
            // What begins with a mark of UTF-8 is that, whatever its bytes.
            (None, Glance::Unsure) if mark == 0 => return Err(Unled::Letters),
            (None, Glance::Other(name)) => return Err(Unled::Encoding(name)),
            (None, _) => Letters::Utf8,
        };
        let decoded = |to: usize| text.get(..to).map(|text| letters.decode(text));
        let signs = decoded(last_line).and_then(|text| Grid::dialect_of(file, text.as_bytes()));
        let dialect = signs.and_then(Dialect::of).ok_or(Unled::Slow)?;
        let mut rows = Rows::default();
        let asked = Asked { dialect, wanted: &[], width: None, starts: true };
        stray::rows(Piece { text, from: 0, stop: text.len(), whole: true }, &asked, &mut rows);
        let last = *rows.starts.get(MOST_SAMPLE).or(rows.starts.last()).ok_or(Unled::TooShort)? as usize;
        // Where the first row is longer than what was read, a header alone would have no columns.
        let mut problems = Vec::new();
        let grid = decoded(last).and_then(|text| Grid::open(file, text.as_bytes(), &mut problems));
        match grid.filter(|grid| !grid.rows.is_empty()) {
            Some(grid) => Ok((Self { dialect, letters, mark, last }, (grid, problems))),
            None => Err(Unled::TooShort),
        }
    }

    /// What parts cells, and what their bytes are.
    pub const fn signs(&self) -> (Dialect, &Letters) {
        (self.dialect, &self.letters)
    }

    /// The rows by which the columns are understood.
    pub fn text<'a>(&self, bytes: &'a [u8]) -> Cow<'a, str> {
        self.letters.decode(bytes.get(self.mark..self.end()).unwrap_or_default())
    }

    /// Whether the file begins with a mark of byte order.
    pub const fn is_marked(&self) -> bool {
        self.mark > 0
    }

    /// The byte behind these rows.
    pub const fn end(&self) -> usize {
        self.mark + self.last
    }

    /// What a person should know of the letters.
    pub fn problem(&self, file: &Arc<str>) -> Option<Problem> {
        let kind = ProblemKind::GuessedEncoding { encoding: self.letters.name().to_uppercase() };
        (!self.letters.is_utf8()).then(|| Problem::of_file(file, Severity::Warning, kind))
    }

    /// The byte at which the first row of data begins.
    pub fn first_row(&self, bytes: &[u8], grid: &Grid) -> Option<u64> {
        let line = grid.rows.rows().next()?.line();
        u64::try_from(self.mark + line_start(bytes.get(self.mark..)?, line)?).ok()
    }
}

/// Whether the scanner sees the rows as the grid has them.
pub fn is_plain(grid: &Grid, problems: &[Problem]) -> bool {
    let odd = |problem: &Problem| {
        matches!(
            problem.kind,
            ProblemKind::DamagedText { .. }
                | ProblemKind::GuessedEncoding { .. }
                | ProblemKind::NulCharacters
                | ProblemKind::MixedLineEnds
                | ProblemKind::TooWide { .. }
                | ProblemKind::CellCut
                | ProblemKind::OpenQuote
                | ProblemKind::StrayQuote
                | ProblemKind::OwnDelimiter { .. }
                | ProblemKind::Ragged { .. }
                | ProblemKind::BlankRow { .. }
                | ProblemKind::Footer
                | ProblemKind::FurtherTable
        )
    };
    grid.encoding == "utf-8"
        && grid.columns() == grid.width
        && grid.notes.iter().all(|note| note.kind.code() == "preamble")
        && !problems.iter().any(odd)
}

/// Where a line begins, the first line being 1.
fn line_start(text: &[u8], line: u64) -> Option<usize> {
    let mut at = 0;
    for _ in 1..line {
        let rest = text.get(at..)?;
        let ahead = rest.iter().position(|byte| Dialect::is_break(*byte))?;
        let pair = rest.get(ahead..ahead + 2) == Some(b"\r\n");
        at += ahead + if pair { 2 } else { 1 };
    }
    Some(at)
}
