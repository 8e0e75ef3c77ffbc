//! The cells that most rows are added to, found by group and period alone.

use super::Period;

/// Cells that are looked up without a hash: those of the first groups, in the years around now.
#[derive(Clone, Debug, Default)]
pub struct Near {
    /// The first period, and how many there are.
    first: i32,
    width: usize,
    /// By group and period the number of the cell plus one.
    cells: Vec<u32>,
}

/// So many cells are looked up without a hash, 4 bytes each.
const NEAR_CELLS: usize = 1 << 20;

impl Near {
    pub fn of(period: Period) -> Self {
        let day = |year| super::super::calendar::day_number(year, 1, 1).unwrap_or_default();
        let (first, last) = (period.of(day(1980)), period.of(day(2040)));
        Self { first, width: usize::try_from(last - first).unwrap_or(0), cells: Vec::new() }
    }

    #[inline]
    pub fn get(&self, group: u32, period: i32) -> Option<u32> {
        // A period before the first is a large number.
        let at = period.wrapping_sub(self.first).cast_unsigned() as usize;
        let place = (group as usize).wrapping_mul(self.width).wrapping_add(at);
        if at < self.width { self.cells.get(place)?.checked_sub(1) } else { None }
    }

    pub fn set(&mut self, group: u32, period: i32, cell: u32) {
        let at = period.wrapping_sub(self.first).cast_unsigned() as usize;
        let end = (group as usize).saturating_add(1).saturating_mul(self.width);
        if at >= self.width || end > NEAR_CELLS {
            return;
        }
        if self.cells.len() < end {
            self.cells.resize(end, 0);
        }
        if let Some(place) = self.cells.get_mut(end - self.width + at) {
            *place = cell + 1;
        }
    }
}
