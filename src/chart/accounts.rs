//! Reports of one figure: which belong together, which one the line uses and why.

use crate::model::{DataSet, Figure, Rank, SourceIndex};
use std::collections::{BTreeMap, BTreeSet};

/// Why one report was used and not another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// There is only one.
    Only,
    /// Its row says `preferred`.
    Preferred,
    /// It is primary or official, the others are not.
    FirstHand,
    /// It was published first.
    Earliest,
    /// Nothing else tells them apart: it stands first in the file.
    FirstInFile,
}

/// All reports of one figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accounts {
    /// Series and figure key; unique in the data set.
    pub key: String,
    /// Rows of `DataSet::figures`, in the order of the file.
    pub rows: Vec<usize>,
    /// The row the line uses; one of `rows`.
    pub used: usize,
    pub why: Choice,
    /// Independent origins: outlets that rely on one report count as one.
    pub origins: usize,
}

/// The figures of a data set. Built once for a data set, never on the frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureIndex {
    pub accounts: Vec<Accounts>,
    /// For each row of `DataSet::figures`, its place in `accounts`.
    pub of_row: Vec<usize>,
}

impl FigureIndex {
    pub fn new(data: &DataSet) -> Self {
        let mut places: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
        let mut of_row = Vec::with_capacity(data.figures.len());
        for (row, figure) in data.figures.iter().enumerate() {
            // Rows without a key are never merged silently: each is a figure of its own.
            let key = if figure.figure.is_empty() { &figure.id } else { &figure.figure };
            let place = *places.entry((&figure.series, key)).or_insert_with(|| {
                groups.push((format!("{}/{key}", figure.series), Vec::new()));
                groups.len() - 1
            });
            groups[place].1.push(row);
            of_row.push(place);
        }
        let accounts = groups
            .into_iter()
            .map(|(key, rows)| {
                let (used, why) = choose(data, &rows);
                let origins = origins(data, &rows);
                Accounts { key, rows, used, why, origins }
            })
            .collect();
        Self { accounts, of_row }
    }

    /// The reports that belong with a row.
    pub fn of(&self, row: usize) -> Option<&Accounts> {
        self.accounts.get(*self.of_row.get(row)?)
    }
}

fn is_first_hand(data: &DataSet, figure: &Figure) -> bool {
    figure
        .sources
        .iter()
        .filter_map(|index| data.source(*index))
        .any(|source| source.level.is_some_and(crate::model::Level::is_first_hand))
}

/// First and last day on which a report can have been published.
fn published(data: &DataSet, figure: &Figure) -> Option<(i32, i32)> {
    figure
        .sources
        .iter()
        .filter_map(|index| data.source(*index)?.date.as_ref()?.bounds())
        .map(|(first, last)| (first.days(), last.days()))
        .min()
}

/// Preferred, else first hand, else earliest published, else first in the file. Never a mean.
fn choose(data: &DataSet, rows: &[usize]) -> (usize, Choice) {
    let figures = || rows.iter().filter_map(|row| Some((*row, data.figures.get(*row)?)));
    let first = rows.first().copied().unwrap_or_default();
    if rows.len() == 1 {
        return (first, Choice::Only);
    }
    if let Some((row, _)) = figures().find(|(_, figure)| figure.rank == Rank::Preferred) {
        return (row, Choice::Preferred);
    }
    let mut left: Vec<(usize, &Figure)> = figures().filter(|(_, figure)| !figure.is_deprecated()).collect();
    match left.as_slice() {
        [] => return (first, Choice::FirstInFile),
        [(row, _)] => return (*row, Choice::Only),
        _ => {}
    }
    let first_hand: Vec<_> = left.iter().copied().filter(|(_, figure)| is_first_hand(data, figure)).collect();
    if let [(row, _)] = first_hand.as_slice() {
        return (*row, Choice::FirstHand);
    }
    if !first_hand.is_empty() {
        left = first_hand;
    }
    let dated: Vec<((i32, i32), usize)> =
        left.iter().filter_map(|(row, figure)| Some((published(data, figure)?, *row))).collect();
    // "February" is not earlier than "17 February": only a day that surely lies before counts.
    let surely_first = dated.iter().find(|((_, last), row)| {
        dated.iter().all(|((other_first, _), other)| other == row || last < other_first)
    });
    match surely_first {
        Some((_, row)) => (*row, Choice::Earliest),
        None => (left.first().map_or(first, |(row, _)| *row), Choice::FirstInFile),
    }
}

/// How many reports remain when every retelling is followed back to what it relies on. Outlets
/// that say they rest on the same evidence, as partners of one investigation do, count as one.
fn origins(data: &DataSet, rows: &[usize]) -> usize {
    let mut roots = BTreeSet::new();
    let mut evidence = BTreeSet::new();
    for figure in rows.iter().filter_map(|row| data.figures.get(*row)) {
        for index in &figure.sources {
            let start = figure.via.first().copied().unwrap_or(*index);
            let root = root(data, start);
            match data.source(root).map(|source| source.basis.as_str()).filter(|basis| !basis.is_empty()) {
                Some(basis) => evidence.insert(basis),
                None => roots.insert(root),
            };
        }
    }
    roots.len() + evidence.len()
}

/// The source at the end of a chain of `via`. A chain that runs in a circle ends where it began.
fn root(data: &DataSet, start: SourceIndex) -> SourceIndex {
    let mut at = start;
    let mut seen = BTreeSet::new();
    while seen.insert(at) {
        let next = data
            .source(at)
            .and_then(|source| source.via.iter().find_map(|via| data.source_by_id(via)))
            .map(|(index, _)| index);
        match next {
            Some(next) => at = next,
            None => return at,
        }
    }
    start
}
