//! Rows read again, by where their block stands.

use super::block::Place;
use super::dialect::Dialect;
use super::file::{ScanError, Source, Stamp};
use super::rows::Rows;
use super::stray;
use super::walk::{Asked, End, Piece};
use crate::read::Letters;
use std::path::Path;

/// The cells of one row as they stand in the file, in its signs and letters; `None` where there is no such
/// row. Rows are counted from 0, the first row of data.
///
/// # Errors
/// [`ScanError::Changed`] where size or time of the file are not what they were: the places say
/// nothing then. Otherwise what the system said.
pub fn row(
    path: &Path,
    stamp: &Stamp,
    (dialect, letters): (Dialect, &Letters),
    places: &[Place],
    row: u64,
) -> Result<Option<Vec<String>>, ScanError> {
    let found = found(path, stamp, dialect, places, row)?;
    Ok(found.and_then(|found| cells_at((dialect, letters), &found.block, found.row.start)))
}

/// A row in the block in which it stands.
pub struct Found {
    /// The bytes of the block.
    pub block: Vec<u8>,
    /// The row among them, with the break behind it.
    pub row: std::ops::Range<usize>,
    /// The byte of the file at which the block begins.
    pub from: u64,
}

/// Finds a row; `None` where there is no such row.
///
/// # Errors
/// Those of [`row`].
pub fn found(
    path: &Path,
    stamp: &Stamp,
    dialect: Dialect,
    places: &[Place],
    row: u64,
) -> Result<Option<Found>, ScanError> {
    let source = Source::open(path)?;
    if source.stamp() != stamp {
        return Err(ScanError::Changed { path: path.to_owned() });
    }
    let behind = places.partition_point(|place| place.first_row <= row);
    let Some(place) = behind.checked_sub(1).and_then(|at| places.get(at)) else { return Ok(None) };
    let mut block = vec![0; usize::try_from(place.to.saturating_sub(place.from)).unwrap_or(0)];
    let read = source.read(place.from, &mut block)?;
    if read < block.len() {
        return Err(ScanError::Changed { path: path.to_owned() });
    }
    let mut rows = Rows::default();
    let asked = Asked { dialect, wanted: &[], width: None, starts: true };
    let piece = Piece { text: &block, from: 0, stop: block.len(), whole: true };
    let End::At(_) = stray::rows(piece, &asked, &mut rows) else { return Ok(None) };
    let Ok(at) = usize::try_from(row - place.first_row) else { return Ok(None) };
    let Some(start) = rows.starts.get(at).map(|start| *start as usize) else { return Ok(None) };
    let end = rows.starts.get(at + 1).map_or(block.len(), |end| *end as usize);
    Ok(Some(Found { block, row: start..end, from: place.from }))
}

/// The cells of the row that begins at a place of a text.
pub fn cells_at((dialect, letters): (Dialect, &Letters), text: &[u8], start: usize) -> Option<Vec<String>> {
    let rest = text.get(start..)?;
    // The crate takes a mark of byte order off the first bytes it sees; here it is text.
    let behind_break = std::io::Read::chain(&b"\n"[..], rest);
    let mut record = csv::ByteRecord::new();
    let mut reader = dialect.reader().from_reader(behind_break);
    let read = reader.read_byte_record(&mut record).unwrap_or(false);
    read.then(|| record.iter().map(|cell| letters.decode(cell).into_owned()).collect())
}
