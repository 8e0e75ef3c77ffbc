//! The way by the `csv` crate, for blocks in which a quotation mark opens inside a cell.

use super::dialect::Dialect;
use super::rows::{Rows, Span};
use super::walk::{Asked, End, Piece, walk};
use std::io::{Cursor, Read as _};

/// Finds the wanted cells of a piece, however its quotation marks stand.
pub fn rows(piece: Piece<'_>, asked: &Asked<'_>, rows: &mut Rows) -> End {
    match walk(piece, asked, rows) {
        End::Stray => by_crate(piece, asked, rows),
        end => end,
    }
}

/// Reads the rows of a piece by the `csv` crate.
fn by_crate(piece: Piece<'_>, asked: &Asked<'_>, rows: &mut Rows) -> End {
    rows.clear();
    let text = piece.text.get(piece.from..).unwrap_or_default();
    // The crate takes a mark of byte order off the first bytes it sees; here it is text.
    let mut reader = asked.dialect.reader().from_reader((&b"\n"[..]).chain(Cursor::new(text)));
    let mut record = csv::ByteRecord::new();
    let mut plain = Vec::new();
    let (mut at, mut last) = (piece.from, piece.from);
    let mut gap = false;
    loop {
        // Line breaks before a row belong to none.
        while piece.text.get(at).is_some_and(|byte| Dialect::is_break(*byte)) && at < piece.stop {
            let half = piece.text.get(at) == Some(&b'\n')
                && at.checked_sub(1).and_then(|before| piece.text.get(before)) == Some(&b'\r');
            gap |= !half;
            at += 1;
        }
        let ended = at >= piece.text.len();
        if at >= piece.stop || ended {
            rows.odd.gap_at_end = gap;
            rows.odd.open = ended && piece.whole && is_open(piece.text.get(last..), asked.dialect);
            rows.plain = Some(plain);
            return if at < piece.stop && !piece.whole { End::Open } else { End::At(at) };
        }
        // Reading from memory cannot fail, and records may be of any width.
        if !reader.read_byte_record(&mut record).unwrap_or(false) {
            at = piece.text.len();
            continue;
        }
        let begin = at;
        last = begin;
        let read = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        at = piece.from.saturating_add(read).saturating_sub(1);
        // A row that reaches the end of the text may go on behind it.
        if at >= piece.text.len() && !piece.whole {
            return End::Open;
        }
        take(&record, asked, rows, &mut plain);
        if asked.starts {
            rows.starts.push(u32::try_from(begin).unwrap_or(u32::MAX));
        }
        if let Some(width) = asked.width {
            rows.odd.widths += usize::from(record.len() != width);
            rows.odd.gaps += usize::from(std::mem::take(&mut gap));
        }
    }
}

/// Whether a row at the end of a file ends inside of a quoted cell: another line is then part of it.
fn is_open(row: Option<&[u8]>, dialect: Dialect) -> bool {
    let row = row.unwrap_or_default();
    let text = (&b"\n"[..]).chain(Cursor::new(row)).chain(&b"\n-"[..]);
    let rows = dialect.reader().from_reader(text).into_byte_records().count();
    !row.iter().all(|byte| Dialect::is_break(*byte)) && rows < 2
}

/// Keeps the wanted cells of a record.
fn take(record: &csv::ByteRecord, asked: &Asked<'_>, rows: &mut Rows, plain: &mut Vec<u8>) {
    let mut short = false;
    for column in asked.wanted {
        let from = plain.len();
        match record.get(*column) {
            Some(cell) => plain.extend_from_slice(cell),
            None => short = true,
        }
        rows.spans.push(Span::new(from, plain.len()));
    }
    rows.odd.short += usize::from(short);
    rows.count += 1;
}
