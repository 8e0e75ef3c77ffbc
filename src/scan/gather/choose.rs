//! Which periods and names have points of their own. It is decided by what all rows are, and so is
//! the same however the file is cut into blocks.

use super::super::column::TOO_MANY;
use super::super::engine::Outcome;
use super::super::sums::{Period, Sums};
use super::{MOST_SERIES, parts, period};
use crate::model::{Decimal, FoldBy};
use crate::read::{Gather, Step};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Up to so many periods are drawn; beyond, longer ones are taken.
const MOST_PERIODS: i32 = 120;

/// A file of fewer months is told by days.
const FEW_MONTHS: i32 = 3;

/// One row of so many may be an outlier that no axis is chosen for.
const OUTLIERS: u64 = 1_000;

/// Where more than one date of so many is less exact than a month, years are told.
const FEW_LOOSE: u64 = 100;

/// How a file is scanned.
#[derive(Clone, Debug)]
pub struct Way {
    pub step: Step,
    /// The only names that are told apart.
    pub apart: Option<Vec<String>>,
    /// How many names there are, where that is known from a scan before.
    pub names: Option<usize>,
    /// Steps that were tried and do not fit.
    tried: Vec<Step>,
}

impl Way {
    pub fn first(gather: &Gather) -> Self {
        Self { step: gather.fold.step, apart: None, names: None, tried: Vec::new() }
    }

    pub fn period(&self) -> Period {
        period(self.step)
    }

    /// By another step, unless it was tried.
    fn by(&self, step: Step) -> Option<Self> {
        (!self.tried.contains(&step)).then(|| self.back_to(step))
    }

    fn back_to(&self, step: Step) -> Self {
        let mut tried = self.tried.clone();
        tried.push(self.step);
        Self { step, tried, ..self.clone() }
    }
}

/// How the file is scanned next, given what a scan found; `None` where that is good enough.
pub fn next(way: &Way, gather: &Gather, outcome: &Outcome) -> Option<Way> {
    let dates = outcome.counts.first()?;
    if !gather.is_chosen {
        if dates.open.saturating_mul(FEW_LOOSE) > dates.read() {
            match way.step {
                Step::Day => return Some(way.back_to(Step::Month)),
                Step::Year => {}
                _ => return way.by(Step::Year),
            }
        }
        let is_short = || reach(&outcome.sums).is_some_and(|months| months < FEW_MONTHS);
        if way.step == Step::Month
            && is_short()
            && let Some(way) = way.by(Step::Day)
        {
            return Some(way);
        }
        // Where there is no room for the sums of each day, months are good enough.
        if outcome.sums.is_empty() && way.step == Step::Day {
            return Some(way.back_to(Step::Month));
        }
    }
    if outcome.sums.is_empty() && way.apart.is_none() {
        let names = outcome.names.get(1)?;
        let wanted = |(at, _): &(usize, _)| names.get(*at).is_some_and(|name| is_wanted(gather, name));
        let sizes = outcome.tallies.get(1).into_iter().flatten().copied().enumerate();
        let most = largest(sizes.filter(wanted));
        let apart = most.into_iter().filter_map(|at| names.get(at).cloned()).collect();
        let count = (!outcome.too_many_names).then_some(names.len());
        return Some(Way { apart: Some(apart), names: count, ..way.clone() });
    }
    None
}

/// The largest of some sizes, largest first and of two alike the first.
fn largest<T: Ord + Copy>(sizes: impl Iterator<Item = (usize, T)>) -> Vec<usize> {
    let mut sizes: Vec<(usize, T)> = sizes.collect();
    sizes.sort_by_key(|(at, size)| (Reverse(*size), *at));
    sizes.into_iter().take(MOST_SERIES).map(|(at, _)| at).collect()
}

/// How many periods lie between the first and the last of nearly all rows.
fn reach(sums: &[Sums]) -> Option<i32> {
    let mut rows: BTreeMap<i32, u64> = BTreeMap::new();
    for ((_, period), sum) in sums.iter().flatten() {
        *rows.entry(*period).or_default() += sum.count;
    }
    let few = rows.values().sum::<u64>() / OUTLIERS;
    Some(edge(rows.iter().rev(), few)? - edge(rows.iter(), few)?)
}

/// The first period behind which more than a few rows were passed.
fn edge<'a>(periods: impl Iterator<Item = (&'a i32, &'a u64)>, few: u64) -> Option<i32> {
    let mut seen = 0;
    for (period, rows) in periods {
        seen += rows;
        if seen > few {
            return Some(*period);
        }
    }
    None
}

/// The period of the points: as was chosen, else as the span of the dates asks.
pub fn step(way: &Way, gather: &Gather, outcome: &Outcome) -> Step {
    match (way.step, reach(&outcome.sums)) {
        (Step::Month, Some(months)) if !gather.is_chosen && months >= MOST_PERIODS * 3 => Step::Year,
        (Step::Month, Some(months)) if !gather.is_chosen && months >= MOST_PERIODS => Step::Quarter,
        (step, _) => step,
    }
}

/// Which names have a series of their own.
pub struct Kept {
    /// By number, the largest first.
    pub numbers: Vec<u32>,
    /// Whether some have none.
    pub others: bool,
    /// By what the largest were found: `rows` or `values`.
    pub by: &'static str,
}

/// Chooses by the sums, where all names have some; by the rows, where only some are told apart.
pub fn kept(way: &Way, gather: &Gather, outcome: &Outcome) -> Kept {
    let sums = || outcome.sums.iter().flatten();
    let mut sizes: BTreeMap<u32, (Decimal, u64)> = BTreeMap::new();
    for ((number, _), sum) in sums() {
        let size = sizes.entry(*number).or_default();
        let value = sum.sum.unwrap_or(Decimal::MAX);
        size.0 = size.0.checked_add(value).unwrap_or(Decimal::MAX);
        size.1 += sum.count;
    }
    let lumped = sizes.remove(&TOO_MANY).is_some();
    if gather.only.is_some() {
        let names = outcome.names.get(1).map_or(&[][..], Vec::as_slice);
        sizes.retain(|number, _| names.get(*number as usize).is_some_and(|name| is_wanted(gather, name)));
    }
    // Sums in several units are not compared.
    let one_unit = gather.unit.is_none() || gather.only.is_some();
    let by_values = gather.fold.by == FoldBy::Sum && way.apart.is_none() && one_unit;
    let size = |(number, (value, rows)): (&u32, &(Decimal, u64))| {
        (*number as usize, (if by_values { value.abs() } else { Decimal::from(*rows) }, *rows))
    };
    let few = sizes.len() <= MOST_SERIES;
    let numbers =
        largest(sizes.iter().map(size)).into_iter().filter_map(|at| u32::try_from(at).ok()).collect();
    Kept { numbers, others: lumped || !few, by: if by_values { "values" } else { "rows" } }
}

/// Whether a name is in the only unit that is wanted, which stands behind its other parts.
fn is_wanted(gather: &Gather, name: &str) -> bool {
    let columns = gather.groups.len() + usize::from(gather.unit.is_some());
    gather
        .only
        .as_ref()
        .is_none_or(|only| parts(name, columns).last().is_some_and(|unit| unit.trim() == only))
}
