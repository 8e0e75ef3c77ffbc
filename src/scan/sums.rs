//! Numbers added up by group and period, exactly: whole numbers under a power of ten, so that the
//! order in which threads finish makes no difference.

mod near;

use super::calendar::year_and_month;
use super::column::{Codes, Groups, NO_DAY, NO_NUMBER, Numbers};
use super::index::Index;
use crate::model::{Day, Decimal};
use near::Near;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Day,
    Month,
    Year,
}

impl Period {
    /// The number of the period in which a day lies, both counted from 1970 but for years, which
    /// go by their number.
    pub const fn of(self, day: i32) -> i32 {
        match self {
            Self::Day => day,
            Self::Month => {
                let (year, month) = year_and_month(day);
                (year - 1970) * 12 + month
            }
            Self::Year => year_and_month(day).0,
        }
    }

    /// The first day of a period by its number; `None` outside the years 1 to 9999.
    pub fn first_day(self, number: i32) -> Option<Day> {
        match self {
            Self::Day => Day::from_days(number),
            Self::Month => {
                let month = u32::try_from(number.rem_euclid(12) + 1).ok()?;
                Day::new(1970 + number.div_euclid(12), month, 1)
            }
            Self::Year => Day::new(number, 1, 1),
        }
    }
}

/// What the rows of one group and one period come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Exact; `None` where it has more than 28 digits.
    pub sum: Option<Decimal>,
    /// Rows that have a number.
    pub count: u64,
    pub least: Decimal,
    pub greatest: Decimal,
    /// The first row that has one, the first row of data being 0.
    pub first: u64,
}

/// Sums by the number of the group and the number of the period.
pub type Sums = BTreeMap<(u32, i32), Sum>;

/// Days for which the period is looked up: 1900 to 2099.
const KNOWN_DAYS: std::ops::Range<i32> = -25_567..47_482;

/// Rows whose cells are found before any of them is added to.
const BATCH: usize = 128;

/// The place of no cell: there are never so many.
const NO_CELL: u32 = u32::MAX;

/// Half a line of the processor's memory.
#[derive(Clone, Copy, Debug)]
struct Cell {
    sum: i64,
    least: i64,
    greatest: i64,
    count: u64,
}

impl Cell {
    const NONE: Self = Self { sum: 0, least: i64::MAX, greatest: i64::MIN, count: 0 };

    /// What it comes to under a power of ten.
    fn sum(self, scale: u32, first: u64) -> Sum {
        let value = |digits: i64| Decimal::new(digits, scale).normalize();
        Sum {
            sum: Some(value(self.sum)),
            count: self.count,
            least: value(self.least),
            greatest: value(self.greatest),
            first,
        }
    }
}

/// Adds up blocks, one thread each its own; [`Adder::join`] brings them together.
#[derive(Clone, Debug)]
pub struct Adder {
    period: Period,
    /// By day; the same for all columns.
    periods: Arc<[i32]>,
    near: Near,
    index: Index,
    keys: Vec<u64>,
    cells: Vec<Cell>,
    /// The first row of each cell: blocks come in the order of the file.
    firsts: Vec<u64>,
    /// More are not held.
    most: usize,
    /// The power of ten of all cells.
    scale: u32,
    /// Sums of what does not fit the cells.
    rest: BTreeMap<(u32, i32), Sum>,
    full: bool,
}

/// The columns of a block that are added up. Without days there is one period, without groups one
/// group, both of the number 0.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'a> {
    pub days: Option<&'a [i32]>,
    pub numbers: &'a Numbers,
    pub groups: Option<&'a Groups>,
    /// The number of the first row of the block.
    pub first_row: u64,
}

impl Adder {
    pub fn new(period: Period, most: usize) -> Self {
        Self {
            period,
            periods: KNOWN_DAYS.map(|day| period.of(day)).collect(),
            near: Near::of(period),
            index: Index::default(),
            keys: Vec::new(),
            cells: Vec::new(),
            firsts: Vec::new(),
            most,
            scale: 0,
            rest: BTreeMap::new(),
            full: false,
        }
    }

    /// Whether there were more sums than are held: what was added is then not to be used.
    pub const fn is_full(&self) -> bool {
        self.full
    }

    /// Adds a block.
    pub fn add(&mut self, columns: &Columns<'_>) {
        if self.full {
            return;
        }
        // A block under a smaller power of ten is brought to that of the cells one by one.
        if columns.numbers.scale != self.scale && !self.rescale(columns.numbers.scale) {
            self.add_slowly(columns);
            return;
        }
        match columns.groups.map(|groups| (&groups.codes, groups.names.as_slice())) {
            None => self.add_rows(columns, std::iter::repeat(0)),
            Some((Codes::Short(codes), names)) => {
                self.add_rows(columns, codes.iter().map(|code| name(names, usize::from(*code))));
            }
            Some((Codes::Long(codes), names)) => {
                self.add_rows(columns, codes.iter().map(|code| name(names, *code as usize)));
            }
        }
        self.add_aside(columns);
        self.full |= self.cells.len() > self.most;
    }

    /// Some rows at a time: first the cell of each is found, then all are added. The cells lie far
    /// apart in memory, and so the processor fetches several at once.
    fn add_rows(&mut self, columns: &Columns<'_>, mut groups: impl Iterator<Item = u32>) {
        let (mut periods, mut places) = ([0; BATCH], [NO_CELL; BATCH]);
        let mut days = columns.days.map(|days| days.chunks(BATCH));
        let mut first = columns.first_row;
        for digits in columns.numbers.digits.chunks(BATCH) {
            if let Some(days) = &mut days {
                for (period, day) in periods.iter_mut().zip(days.next().unwrap_or_default()) {
                    *period = if *day == NO_DAY { NO_DAY } else { self.period_of(*day) };
                }
            }
            let rows = places.iter_mut().zip(digits).zip(&periods).zip(first..);
            for ((((place, digits), period), row), group) in rows.zip(groups.by_ref()) {
                let is_added = *digits != NO_NUMBER && *period != NO_DAY;
                *place = if is_added { self.place(group, *period, row) } else { NO_CELL };
            }
            for (place, digits) in places.iter().zip(digits) {
                self.put(*place, *digits);
            }
            first = first.saturating_add(digits.len() as u64);
        }
    }

    #[inline]
    fn period_of(&self, day: i32) -> i32 {
        let known = self.periods.get(day.wrapping_sub(KNOWN_DAYS.start).cast_unsigned() as usize);
        known.copied().unwrap_or_else(|| self.period.of(day))
    }

    /// The cell of a group and a period, made with the first row that has one.
    #[inline(always)]
    fn place(&mut self, group: u32, period: i32, row: u64) -> u32 {
        match self.near.get(group, period) {
            Some(at) => at,
            None => self.find(group, period, row),
        }
    }

    /// Adds a number to a cell, where there is one.
    #[inline(always)]
    fn put(&mut self, at: u32, digits: i64) {
        let Some(cell) = self.cells.get_mut(at as usize) else { return };
        if let Some(sum) = cell.sum.checked_add(digits) {
            cell.sum = sum;
        } else {
            // What is full is put aside, and the next sum begins.
            let full = std::mem::replace(cell, Cell { sum: digits, ..Cell::NONE });
            let (keys, firsts) = (self.keys.get(at as usize), self.firsts.get(at as usize));
            if let (Some(key), Some(first)) = (keys, firsts) {
                join(&mut self.rest, parts(*key), full.sum(self.scale, *first));
            }
        }
        cell.least = cell.least.min(digits);
        cell.greatest = cell.greatest.max(digits);
        cell.count = cell.count.wrapping_add(1);
    }

    #[cold]
    fn find(&mut self, group: u32, period: i32, row: u64) -> u32 {
        let key = u64::from(group) << 32 | u64::from(period.cast_unsigned());
        let (keys, hash) = (&self.keys, self.index.hash_of(key));
        let (at, is_new) = self.index.number(hash, |at| keys.get(at as usize) == Some(&key));
        if is_new {
            self.keys.push(key);
            self.cells.push(Cell::NONE);
            self.firsts.push(row);
        }
        self.near.set(group, period, at);
        at
    }

    /// Brings all cells to another power of ten; `false` where they have a greater one, or one of
    /// them does not fit.
    fn rescale(&mut self, scale: u32) -> bool {
        let Some(power) = scale.checked_sub(self.scale).and_then(|more| 10_i64.checked_pow(more)) else {
            return false;
        };
        let scaled = |cell: &Cell| {
            Some(Cell {
                sum: cell.sum.checked_mul(power)?,
                least: cell.least.checked_mul(power)?,
                greatest: cell.greatest.checked_mul(power)?,
                count: cell.count,
            })
        };
        let Some(cells) = self.cells.iter().map(scaled).collect::<Option<Vec<Cell>>>() else { return false };
        self.cells = cells;
        self.scale = scale;
        true
    }

    /// Row by row as decimals: blocks under another power of ten.
    fn add_slowly(&mut self, columns: &Columns<'_>) {
        for row in 0..columns.numbers.digits.len() {
            let Some(value) = columns.numbers.get(row) else { continue };
            self.add_one(columns, row, value);
        }
    }

    fn add_aside(&mut self, columns: &Columns<'_>) {
        for (row, value) in &columns.numbers.aside {
            self.add_one(columns, *row as usize, *value);
        }
    }

    fn add_one(&mut self, columns: &Columns<'_>, row: usize, value: Decimal) {
        let day = columns.days.map(|days| days.get(row).copied().unwrap_or(NO_DAY));
        let group = columns.groups.map_or(Some(0), |groups| groups.get(row));
        let (Some(group), false) = (group, day == Some(NO_DAY)) else { return };
        let period = day.map_or(0, |day| self.period_of(day));
        let first = columns.first_row.saturating_add(row as u64);
        let mut scaled = value;
        scaled.rescale(self.scale);
        match i64::try_from(scaled.mantissa()) {
            Ok(digits) if scaled.scale() == self.scale && scaled == value && digits != NO_NUMBER => {
                let at = self.place(group, period, first);
                self.put(at, digits);
            }
            _ => {
                let one = Sum { sum: Some(value), count: 1, least: value, greatest: value, first };
                join(&mut self.rest, (group, period), one);
            }
        }
        self.full |= self.rest.len() > self.most;
    }

    /// Adds what another thread added.
    pub fn join(mut self, other: Self) -> Self {
        self.full |= other.full;
        if self.full {
            return self;
        }
        // Decimals from here on: sums of different powers of ten, each once.
        for (key, sum) in other.finish() {
            join(&mut self.rest, key, sum);
        }
        self
    }

    /// All sums.
    pub fn finish(self) -> Sums {
        let mut sums = self.rest;
        let scale = self.scale;
        for ((key, cell), first) in self.keys.into_iter().zip(self.cells).zip(self.firsts) {
            join(&mut sums, parts(key), cell.sum(scale, first));
        }
        sums
    }
}

/// Group and period of a key.
const fn parts(key: u64) -> (u32, i32) {
    ((key >> 32) as u32, (key as u32).cast_signed())
}

#[inline]
fn name(names: &[u32], code: usize) -> u32 {
    names.get(code).copied().unwrap_or_default()
}

/// Adds a sum to that of the same key.
pub fn join<K: Ord>(sums: &mut BTreeMap<K, Sum>, key: K, other: Sum) {
    let Some(known) = sums.get_mut(&key) else {
        sums.insert(key, other);
        return;
    };
    known.sum = known.sum.zip(other.sum).and_then(|(one, two)| exact_sum(one, two));
    known.count += other.count;
    known.first = known.first.min(other.first);
    known.least = known.least.min(other.least);
    known.greatest = known.greatest.max(other.greatest);
}

/// The sum of two decimals; `None` where it cannot be held without rounding.
fn exact_sum(one: Decimal, two: Decimal) -> Option<Decimal> {
    let scale = one.scale().max(two.scale());
    let digits = |value: Decimal| {
        let power = 10_i128.checked_pow(scale - value.scale())?;
        value.mantissa().checked_mul(power)
    };
    let sum = digits(one)?.checked_add(digits(two)?)?;
    Decimal::try_from_i128_with_scale(sum, scale).ok().map(|sum| sum.normalize())
}

#[cfg(test)]
mod tests;
