//! Rows with cells that look like none of the first rows: they decide with these what the columns hold.

use super::super::again;
use super::super::column::{Look, TOO_MANY};
use super::super::engine::Outcome;
use super::super::file::ScanError;
use super::sample::Sample;
use super::{Plan, parts};
use crate::read::{Gather, Head, Kind, TableColumn, Value, is_total};
use std::collections::BTreeSet;

/// Rows that are looked at again at most.
const MOST_ROWS: usize = 100;

impl Plan<'_> {
    /// The numbers of rows that show what no row of the sample does: a date or a number in another form, a
    /// unit that none of them has, a name that calls itself a total.
    pub(super) fn unseen(&self, head: &Head, gather: &Gather, outcome: &Outcome) -> Vec<u64> {
        let group = self.group_at(gather);
        let first = 1 + usize::from(group.is_some());
        let values = gather.values.iter().enumerate().map(|(at, column)| (first + at, *column));
        let mut rows = BTreeSet::new();
        for (at, column) in std::iter::once((0, gather.date)).chain(values) {
            let known = looks_of(head, column);
            let looks = outcome.counts.get(at).into_iter().flat_map(|count| count.looks.iter());
            rows.extend(looks.filter(|(look, _)| !known.contains(look)).map(|(_, row)| row));
        }
        if let Some(group) = group {
            rows.extend(self.unseen_names(head, gather, (group, outcome)));
        }
        rows.into_iter().take(MOST_ROWS).collect()
    }

    fn unseen_names(&self, head: &Head, gather: &Gather, (group, outcome): (usize, &Outcome)) -> Vec<u64> {
        let names = outcome.names.get(group).map_or(&[][..], Vec::as_slice);
        let columns = gather.groups.len() + usize::from(gather.unit.is_some());
        let cells = gather.unit.and_then(|at| Some(head.grid()?.column(at).map(str::trim)));
        let known: BTreeSet<&str> = cells.into_iter().flatten().collect();
        let tells = |name: &str| {
            let parts = parts(name, columns);
            let unit = parts.last().filter(|_| gather.unit.is_some()).map(|unit| unit.trim().to_owned());
            let is_new = unit.is_some_and(|unit| !unit.is_empty() && !known.contains(unit.as_str()));
            is_new || parts.iter().take(gather.groups.len()).any(|part| is_total(part))
        };
        let wanted: BTreeSet<u32> = names
            .iter()
            .enumerate()
            .filter(|(_, name)| tells(name))
            .filter_map(|(number, _)| u32::try_from(number).ok())
            .take(MOST_ROWS)
            .collect();
        let mut firsts = std::collections::BTreeMap::new();
        for ((number, _), sum) in outcome.sums.iter().flatten() {
            if *number != TOO_MANY && wanted.contains(number) {
                let first: &mut u64 = firsts.entry(*number).or_insert(sum.first);
                *first = (*first).min(sum.first);
            }
        }
        firsts.into_values().collect()
    }

    /// Whether one of some rows has words for its date and its value behind an empty line, as the header of
    /// a further table has.
    pub(super) fn begins_table(
        &self,
        head: &Head,
        gather: &Gather,
        (rows, outcome): (&[u64], &Outcome),
    ) -> Result<bool, ScanError> {
        if outcome.odd.gaps == 0 {
            return Ok(false);
        }
        let is_words = |at: usize, cells: &[String]| {
            let column = head.column(at);
            column.zip(cells.get(at)).is_some_and(|(column, cell)| !is_read(column, cell) && has_word(cell))
        };
        for row in rows {
            let found = again::row(&outcome.path, &outcome.stamp, self.lead.signs(), &outcome.places, *row);
            let cells = match found {
                // The file was changed behind the scan, which is told.
                Err(ScanError::Changed { .. }) => return Ok(false),
                found => found?.unwrap_or_default(),
            };
            if is_words(gather.date, &cells) && gather.values.iter().all(|at| is_words(*at, &cells)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The sample with some rows more.
    pub(super) fn with_rows(
        &self,
        sample: &Sample,
        rows: &[u64],
        outcome: &Outcome,
    ) -> Result<Option<Sample>, ScanError> {
        match sample.with_rows(rows, outcome, self.lead.signs()) {
            // The file was changed behind the scan, which is told.
            Err(ScanError::Changed { .. }) => Ok(None),
            more => more,
        }
    }
}

fn has_word(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic)
}

fn is_read(column: &TableColumn, cell: &str) -> bool {
    match column.kind {
        Kind::Date(_) => matches!(column.value(cell), Value::Date(..)),
        Kind::Number(_) => matches!(column.value(cell), Value::Number(_)),
        Kind::Text => true,
    }
}

/// How the cells of a column of the sample look.
fn looks_of(head: &Head, at: usize) -> Vec<Look> {
    let Some((column, grid)) = head.column(at).zip(head.grid()) else { return Vec::new() };
    let is_date = matches!(column.kind, Kind::Date(_));
    let mut looks: Vec<Look> = Vec::new();
    for look in grid.column(at).map(|cell| Look::of(cell, is_date, is_read(column, cell))) {
        if !looks.contains(&look) {
            looks.push(look);
        }
    }
    looks
}
