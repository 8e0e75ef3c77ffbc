//! What the cells of a column were, counted.

use super::looks::Looks;
use crate::model::Decimal;

/// How the cells of one column were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Empty, a mark for nothing, or no such cell in the row.
    pub missing: u64,
    /// In the common form of the column.
    pub plain: u64,
    /// In another form that the column allows.
    pub other: u64,
    /// Not as the column is: these are in no sum.
    pub unread: u64,
    /// The first row with such a cell, the first row of data being 0.
    pub first_unread: Option<u64>,
    /// Numbers with a fraction.
    pub fractions: u64,
    /// Dates without a first day, such as one that is open to the past, or less exact than was
    /// asked for.
    pub open: u64,
    /// Names of which only the beginning is kept, since they are so long.
    pub cut: u64,
    pub days: Option<Reach<Moment>>,
    pub numbers: Option<Reach<Decimal>>,
    /// What cells look like that are not in the common form.
    pub looks: Looks,
}

/// A day since 1970-01-01, and the second of it plus one, where a time stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    pub day: i32,
    pub time: u32,
}

/// The least and the greatest, each with the first row that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach<T> {
    pub least: (T, u64),
    pub greatest: (T, u64),
}

impl<T: PartialOrd> Reach<T> {
    /// Two reaches as one; `later` is of rows behind those of `first`.
    fn join(first: Option<Self>, later: Option<Self>) -> Option<Self> {
        let (first, later) = match (first, later) {
            (Some(first), Some(later)) => (first, later),
            (one, other) => return one.or(other),
        };
        let least = if later.least.0 < first.least.0 { later.least } else { first.least };
        let greatest = if later.greatest.0 > first.greatest.0 { later.greatest } else { first.greatest };
        Some(Self { least, greatest })
    }

    /// Takes one more.
    pub fn take(reach: &mut Option<Self>, value: T, row: u64)
    where
        T: Copy,
    {
        let one = Some(Self { least: (value, row), greatest: (value, row) });
        *reach = Self::join(reach.take(), one);
    }
}

impl Count {
    /// Cells that were read.
    pub const fn read(&self) -> u64 {
        self.plain + self.other
    }

    /// Adds the counts of the block behind, whose first row is `ahead`.
    pub fn add(&mut self, block: &Self, ahead: u64) {
        self.missing += block.missing;
        self.plain += block.plain;
        self.other += block.other;
        self.unread += block.unread;
        self.first_unread = self.first_unread.or(block.first_unread.map(|row| row + ahead));
        self.fractions += block.fractions;
        self.open += block.open;
        self.cut += block.cut;
        self.looks.add(&block.looks, ahead);
        self.days = Reach::join(self.days.take(), moved(block.days, ahead));
        self.numbers = Reach::join(self.numbers.take(), moved(block.numbers, ahead));
    }
}

fn moved<T: Copy>(reach: Option<Reach<T>>, ahead: u64) -> Option<Reach<T>> {
    let on = |(value, row): (T, u64)| (value, row + ahead);
    reach.map(|reach| Reach { least: on(reach.least), greatest: on(reach.greatest) })
}
