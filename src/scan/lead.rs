//! The first rows of a file: enough to understand its columns by, and where its rows begin.

use super::dialect::Dialect;
use super::file::{ScanError, Source};
use super::rows::Rows;
use super::stray;
use super::walk::{Asked, Piece};
use crate::read::{Grid, Problem, ProblemKind};
use std::path::Path;
use std::sync::Arc;

/// Bytes of the beginning of a file by which its columns are understood, and rows of it at most.
const HEAD: usize = 256 << 10;
const MOST_SAMPLE: usize = 1_000;

/// Where the first rows of a file stand.
#[derive(Clone, Copy, Debug)]
pub struct Lead {
    pub dialect: Dialect,
    /// Bytes of the mark of byte order.
    mark: usize,
    /// The end of the last row that is understood, behind the mark.
    last: usize,
}

/// The beginning of a file, and its first rows if they are understood: `head` bytes of it, 0 for as many
/// as are usual, and more where the first row does not end in these, up to the `longest` row.
///
/// # Errors
/// What keeps the file from being read.
pub fn of(
    source: &Source,
    (head, longest): (usize, usize),
    file: &Arc<str>,
) -> Result<(Vec<u8>, Option<Lead>), ScanError> {
    let mut want = if head == 0 { HEAD } else { head };
    loop {
        let mut bytes = vec![0; want];
        let read = source.read(0, &mut bytes)?;
        bytes.truncate(read);
        match Lead::of(file, &bytes) {
            Ok(lead) => return Ok((bytes, Some(lead))),
            Err(Unled::TooShort) if read == want && want < longest => want = want.saturating_mul(4),
            Err(_) => return Ok((bytes, None)),
        }
    }
}

/// Why the first rows of a file are not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unled {
    /// No row of data ends in what was read.
    TooShort,
    /// Only the slow way understands them.
    Slow,
}

/// The name of a file without its folder.
pub fn name_of(path: &Path) -> Arc<str> {
    Arc::from(path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default())
}

impl Lead {
    fn of(file: &Arc<str>, bytes: &[u8]) -> Result<Self, Unled> {
        let mut text = bytes;
        while let Some(rest) = text.strip_prefix(b"\xef\xbb\xbf") {
            text = rest;
        }
        let mark = bytes.len() - text.len();
        // Twice: where the last whole row ends is known only once the signs are.
        let breaks = text.iter().rposition(|byte| Dialect::is_break(*byte));
        let last_line = breaks.ok_or(Unled::TooShort)? + 1;
        let open = |to: usize| Grid::open(file, text.get(..to)?, &mut Vec::new());
        let grid = open(last_line).ok_or(Unled::Slow)?;
        let dialect = Dialect::of(grid.dialect).ok_or(Unled::Slow)?;
        let mut rows = Rows::default();
        let asked = Asked { dialect, wanted: &[], width: None, starts: true };
        stray::rows(Piece { text, from: 0, stop: text.len(), whole: true }, &asked, &mut rows);
        let last = *rows.starts.get(MOST_SAMPLE).or(rows.starts.last()).ok_or(Unled::TooShort)? as usize;
        // Where the first row is longer than what was read, a header alone would have no columns.
        let has_rows = open(last).is_some_and(|own| !own.rows.is_empty());
        if has_rows { Ok(Self { dialect, mark, last }) } else { Err(Unled::TooShort) }
    }

    /// The rows by which the columns are understood.
    pub fn text<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        bytes.get(self.mark..self.mark + self.last).unwrap_or_default()
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
