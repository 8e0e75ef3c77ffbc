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

/// The beginning of a file; `head` bytes of it, 0 for as many as are usual.
pub fn bytes(source: &Source, head: usize) -> Result<Vec<u8>, ScanError> {
    let mut bytes = vec![0; if head == 0 { HEAD } else { head }];
    let read = source.read(0, &mut bytes)?;
    bytes.truncate(read);
    Ok(bytes)
}

/// The name of a file without its folder.
pub fn name_of(path: &Path) -> Arc<str> {
    Arc::from(path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default())
}

impl Lead {
    /// Finds the first rows; `None` where only the slow way understands the file, or where there
    /// is hardly more than these.
    pub fn of(file: &Arc<str>, bytes: &[u8]) -> Option<Self> {
        let mut text = bytes;
        while let Some(rest) = text.strip_prefix(b"\xef\xbb\xbf") {
            text = rest;
        }
        let mark = bytes.len() - text.len();
        // Twice: where the last whole row ends is known only once the signs are.
        let last_line = text.iter().rposition(|byte| Dialect::is_break(*byte))? + 1;
        let grid = Grid::open(file, text.get(..last_line)?, &mut Vec::new())?;
        let dialect = Dialect::of(grid.dialect)?;
        let mut rows = Rows::default();
        let asked = Asked { dialect, wanted: &[], width: None, starts: true };
        stray::rows(Piece { text, from: 0, stop: text.len(), whole: true }, &asked, &mut rows);
        let last = *rows.starts.get(MOST_SAMPLE).or(rows.starts.last())? as usize;
        // Where the first row is longer than what was read, a header alone would have no columns.
        let own = Grid::open(file, text.get(..last)?, &mut Vec::new())?;
        (!own.rows.is_empty()).then_some(Self { dialect, mark, last })
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
