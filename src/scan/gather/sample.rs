//! Rows from all over a file: what happens to stand first need not be what its columns hold.

use super::super::again;
use super::super::block::Place;
use super::super::dialect::Dialect;
use super::super::engine::Outcome;
use super::super::file::{ScanError, Source};
use super::super::guess;
use super::super::lead::Lead;
use super::super::rows::Rows;
use super::super::stray;
use super::super::walk::{Asked, Piece};
use crate::read::Letters;

/// Places at which rows are taken, and rows of each.
const PLACES: u64 = 16;
const MOST_ROWS: usize = 64;

/// Bytes that are read at a place.
const READ: usize = 64 << 10;

/// The first rows of a file and some of the others, as the text of a table.
#[derive(Clone, Debug)]
pub struct Sample {
    pub text: Vec<u8>,
    /// The byte of the file behind the first rows.
    end: usize,
    taken: Vec<Taken>,
}

/// Rows that were taken at a place that is yet to be proved right.
#[derive(Clone, Copy, Debug)]
struct Taken {
    /// The line of the sample at which they begin.
    line: u64,
    /// The byte of the file.
    at: u64,
}

impl Sample {
    /// The first rows alone.
    pub fn first(lead: &Lead, bytes: &[u8]) -> Self {
        Self { text: lead.text(bytes).into_owned().into_bytes(), end: lead.end(), taken: Vec::new() }
    }

    /// Takes rows further down. `head` bytes are read at each place, 0 for as many as are usual.
    ///
    /// # Errors
    /// What keeps the file from being read.
    pub fn spread(
        mut self,
        source: &Source,
        (dialect, letters): (Dialect, &Letters),
        width: usize,
        head: usize,
    ) -> Result<Self, ScanError> {
        // Lines are counted by line feeds.
        if self.text.last() != Some(&b'\n') {
            return Ok(self);
        }
        let length = source.stamp().length;
        let mut bytes = vec![0; if head == 0 { READ } else { head }];
        for place in 1..PLACES {
            let at = length / PLACES * place;
            if at <= self.end as u64 {
                continue;
            }
            let read = source.read(at - 1, &mut bytes)?;
            let text = bytes.get(..read).unwrap_or_default();
            let Some(from) = guess::first_row(text, 1, width, dialect) else { continue };
            let mut rows = Rows::default();
            let asked = Asked { dialect, wanted: &[], width: Some(width), starts: true };
            stray::rows(Piece { text, from, stop: text.len(), whole: false }, &asked, &mut rows);
            let last =
                rows.starts.get(MOST_ROWS).or(rows.starts.last()).copied().unwrap_or_default() as usize;
            let Some(own) = text.get(from..last).filter(|own| own.last() == Some(&b'\n')) else { continue };
            if rows.odd.widths == 0 && rows.plain.is_none() && letters.has_all(own) {
                let line = 1 + breaks(&self.text);
                self.taken.push(Taken { line, at: at - 1 + from as u64 });
                self.text.extend_from_slice(letters.decode(own).as_bytes());
            }
        }
        Ok(self)
    }

    /// The sample with some rows of the file more, by their numbers; `None` where its lines are not counted.
    ///
    /// # Errors
    /// What keeps the file from being read.
    pub fn with_rows(
        &self,
        rows: &[u64],
        outcome: &Outcome,
        (dialect, letters): (Dialect, &Letters),
    ) -> Result<Option<Self>, ScanError> {
        if self.text.last() != Some(&b'\n') {
            return Ok(None);
        }
        let mut more = self.clone();
        for row in rows {
            let found = again::found(&outcome.path, &outcome.stamp, dialect, &outcome.places, *row)?;
            let Some(found) = found else { continue };
            let own = found.block.get(found.row.clone()).unwrap_or_default();
            let line = 1 + breaks(&more.text);
            more.taken.push(Taken { line, at: found.from + found.row.start as u64 });
            more.text.extend_from_slice(letters.decode(own).as_bytes());
            if more.text.last() != Some(&b'\n') {
                more.text.push(b'\n');
            }
        }
        Ok(Some(more))
    }

    /// For the lines of the sample at which rows were taken the lines of the file; `None` where
    /// one of them is no beginning of a row. `first_line` is that of the first row of all, where
    /// lines are counted; 0 stands for a line that is not known.
    ///
    /// # Errors
    /// What keeps the file from being read.
    pub fn lines(
        &self,
        outcome: &Outcome,
        dialect: Dialect,
        first_line: Option<u64>,
    ) -> Result<Option<Vec<(u64, u64)>>, ScanError> {
        if self.taken.is_empty() {
            return Ok(Some(Vec::new()));
        }
        let source = Source::open(&outcome.path)?;
        let mut lines = Vec::with_capacity(self.taken.len());
        for taken in &self.taken {
            let behind = outcome.places.partition_point(|place| place.from <= taken.at);
            let place = behind.checked_sub(1).and_then(|at| outcome.places.get(at));
            let Some(place) = place.filter(|place| taken.at < place.to) else { return Ok(None) };
            let Some(ahead) = breaks_ahead(&source, place, taken.at, dialect)? else { return Ok(None) };
            lines.push((taken.line, first_line.map_or(0, |first| first + place.breaks + ahead)));
        }
        Ok(Some(lines))
    }
}

/// Line feeds of a block ahead of a row; `None` where no row begins there.
fn breaks_ahead(source: &Source, place: &Place, at: u64, dialect: Dialect) -> Result<Option<u64>, ScanError> {
    let mut text = vec![0; usize::try_from(place.to.saturating_sub(place.from)).unwrap_or(0)];
    let read = source.read(place.from, &mut text)?;
    text.truncate(read);
    let mut rows = Rows::default();
    let asked = Asked { dialect, wanted: &[], width: None, starts: true };
    stray::rows(Piece { text: &text, from: 0, stop: text.len(), whole: true }, &asked, &mut rows);
    let at = usize::try_from(at - place.from).unwrap_or(usize::MAX);
    let begins = rows.starts.iter().any(|start| *start as usize == at);
    Ok(text.get(..at).filter(|_| begins).map(breaks))
}

fn breaks(text: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', text).count() as u64
}
