//! The rows behind a point: found again in the file, a few at a time, and read in full.

use super::again::cells_at;
use super::ask::Form;
use super::block::{Hint, Place};
use super::column::{Builder, Chunk, NO_DAY, TOO_MANY};
use super::dialect::Dialect;
use super::file::{ScanError, Source, Stamp};
use super::rows::Rows;
use super::stray;
use super::walk::{Asked, End, Piece};
use crate::model::Figure;
use crate::read::Letters;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What is kept of a file to find its rows again: where its blocks stand and what they hold.
#[derive(Debug)]
pub struct Behind {
    pub(super) path: PathBuf,
    pub(super) stamp: Stamp,
    pub(super) dialect: Dialect,
    pub(super) letters: Letters,
    /// Names of the columns.
    pub(super) header: Vec<String>,
    /// The column of dates, that of groups, then those of values, as they were scanned.
    pub(super) date: (usize, Form),
    pub(super) group: Option<(usize, Form)>,
    pub(super) values: Vec<(usize, Form)>,
    pub(super) places: Vec<Place>,
    pub(super) hints: Vec<Hint>,
    /// Names that have a series of their own, with their numbers in the hints.
    pub(super) names: BTreeMap<String, u32>,
    /// The line of the first row, the first line being 1; `None` where lines end in a way that is
    /// not counted.
    pub(super) first_line: Option<u64>,
    /// By series and date of the figure.
    pub(super) marks: BTreeMap<(String, String), Mark>,
}

/// Which rows a point was made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub named: Key,
    /// The first and the last day of its period, as days since 1970-01-01.
    pub days: (i32, i32),
    /// Which of the columns of values; `None` where rows are counted.
    pub value: Option<usize>,
}

/// By which names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// There is no column of groups.
    All,
    Name(String),
    /// Every name that has no series of its own.
    Others,
}

/// Where to go on: a block, and a row of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    block: usize,
    row: usize,
}

/// A row in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FullRow {
    /// Its line in the file, where that is known.
    pub line: Option<u64>,
    pub cells: Vec<String>,
}

/// Some of the rows behind a point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub rows: Vec<FullRow>,
    /// Where the next one stands; `None` where there is none.
    pub next: Option<Cursor>,
}

/// A block read again.
struct Piled {
    text: Vec<u8>,
    rows: Rows,
    date: Chunk,
    group: Option<(Chunk, Vec<bool>)>,
    value: Option<Chunk>,
}

impl Behind {
    /// The names of the columns.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Which rows a figure was made of, where it was made of rows of this file.
    pub fn mark(&self, figure: &Figure) -> Option<&Mark> {
        figure.folded?;
        self.marks.get(&(figure.series.clone(), figure.date.edtf.clone()))
    }

    /// Where a row stands, the first row of data being 0; `None` where there is no such row.
    pub fn at(&self, row: u64) -> Option<Cursor> {
        let block = self.places.partition_point(|place| place.first_row <= row).checked_sub(1)?;
        let place = self.places.get(block)?;
        let row = usize::try_from(row - place.first_row).ok()?;
        (row < place.rows).then_some(Cursor { block, row })
    }

    /// The rows behind a point from a place on, at most so many. `goes_on` is asked before each
    /// block; where it says no, what was found so far is given.
    ///
    /// # Errors
    /// [`ScanError::Changed`] where size or time of the file are not what they were, before or
    /// after. Otherwise what the system said.
    pub fn rows(
        &self,
        mark: &Mark,
        from: Cursor,
        most: usize,
        goes_on: &dyn Fn() -> bool,
    ) -> Result<Found, ScanError> {
        let source = Source::open(&self.path)?;
        let changed = || ScanError::Changed { path: self.path.clone() };
        if *source.stamp() != self.stamp {
            return Err(changed());
        }
        let mut found = Found::default();
        for (at, place) in self.places.iter().enumerate().skip(from.block) {
            if !goes_on() {
                break;
            }
            if !self.hints.get(at).is_none_or(|hint| self.may_hold(hint, mark)) {
                continue;
            }
            let piled = self.read(&source, place, mark)?;
            let first = if at == from.block { from.row } else { 0 };
            for row in (first..piled.rows.count).filter(|row| piled.holds(*row, mark)) {
                if found.rows.len() == most {
                    found.next = Some(Cursor { block: at, row });
                    break;
                }
                found.rows.extend(self.full(&piled, place, row));
            }
            if found.next.is_some() {
                break;
            }
        }
        if source.has_changed() { Err(changed()) } else { Ok(found) }
    }

    /// Whether a block can hold rows of a point.
    fn may_hold(&self, hint: &Hint, mark: &Mark) -> bool {
        let days = hint.days.is_some_and(|(first, last)| first <= mark.days.1 && mark.days.0 <= last);
        let Some(names) = &hint.names else { return days };
        days && match &mark.named {
            Key::All => true,
            Key::Name(name) => self.names.get(name).is_some_and(|number| names.contains(number)),
            Key::Others => names.iter().any(|number| !self.names.values().any(|known| known == number)),
        }
    }

    /// Reads a block and its columns.
    fn read(&self, source: &Source, place: &Place, mark: &Mark) -> Result<Piled, ScanError> {
        let changed = || ScanError::Changed { path: self.path.clone() };
        let mut text = vec![0; usize::try_from(place.to.saturating_sub(place.from)).unwrap_or(0)];
        if source.read(place.from, &mut text)? < text.len() {
            return Err(changed());
        }
        let value = mark.value.and_then(|at| self.values.get(at));
        let of = |(column, form): &(usize, Form)| match form {
            Form::Joined(columns) => columns.clone(),
            _ => vec![*column],
        };
        let parts = [Some(&self.date), self.group.as_ref(), value];
        let mut wanted: Vec<usize> = parts.into_iter().flatten().flat_map(of).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut rows = Rows::default();
        let asked = Asked { dialect: self.dialect, wanted: &wanted, width: None, starts: true };
        let piece = Piece { text: &text, from: 0, stop: text.len(), whole: true };
        let End::At(_) = stray::rows(piece, &asked, &mut rows) else { return Err(changed()) };
        let cells = rows.text(&text).with(self.dialect);
        let parsed = |part: &(usize, Form)| {
            let place = |column: usize| wanted.iter().position(|known| *known == column).unwrap_or(0);
            let places: Vec<usize> = of(part).into_iter().map(place).collect();
            let mut builder = Builder::new(&part.1, &self.letters);
            builder.append(&rows.spans, (&places, wanted.len()), cells, &part.1);
            builder.finish(&part.1)
        };
        let date = parsed(&self.date).chunk;
        let group = self.group.as_ref().map(|group| {
            let parsed = parsed(group);
            let is = |name: &[u8]| self.is_named(&self.letters.decode(name), &mark.named);
            let wanted = parsed.names.iter().map(is).collect();
            (parsed.chunk, wanted)
        });
        let value = value.map(|value| parsed(value).chunk);
        Ok(Piled { date, group, value, rows, text })
    }

    fn is_named(&self, name: &str, key: &Key) -> bool {
        match key {
            Key::All => true,
            Key::Name(known) => known == name,
            Key::Others => !self.names.contains_key(name),
        }
    }

    /// A row of a block in full.
    fn full(&self, piled: &Piled, place: &Place, row: usize) -> Option<FullRow> {
        let start = *piled.rows.starts.get(row)? as usize;
        let ahead = piled.text.get(..start)?;
        let breaks = u64::try_from(memchr::memchr_iter(b'\n', ahead).count()).ok()?;
        let line = self.first_line.map(|first| first + place.breaks + breaks);
        Some(FullRow { line, cells: cells_at((self.dialect, &self.letters), &piled.text, start)? })
    }
}

impl Piled {
    /// Whether a row is one of those behind a point.
    fn holds(&self, row: usize, mark: &Mark) -> bool {
        let Chunk::Days(days) = &self.date else { return false };
        let day = days.get(row).copied().unwrap_or(NO_DAY);
        let dated = day != NO_DAY && (mark.days.0..=mark.days.1).contains(&day);
        let named = || match &self.group {
            Some((Chunk::Groups(groups), wanted)) => {
                groups.code(row).and_then(|code| wanted.get(code)).copied().unwrap_or(false)
            }
            _ => true,
        };
        let valued = || match &self.value {
            Some(Chunk::Numbers(numbers)) => numbers.get(row).is_some(),
            _ => true,
        };
        dated && named() && valued()
    }
}

impl Key {
    /// The key of a name by its number.
    pub(super) fn of(number: u32, names: &[String]) -> Self {
        match names.get(number as usize) {
            Some(name) if number != TOO_MANY => Self::Name(name.clone()),
            _ => Self::Others,
        }
    }
}
