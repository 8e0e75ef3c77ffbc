//! The cells of one column of one block, as few bytes each.

use crate::model::Decimal;

/// Stands in [`Chunk::Days`] where a row has no day.
pub const NO_DAY: i32 = i32::MIN;

/// Stands in [`Numbers::digits`] where a row has no number, or one that is kept aside.
pub const NO_NUMBER: i64 = i64::MIN;

/// Cells from the first row of a block to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Days since 1970-01-01, the earliest of each date: 4 bytes a row.
    Days(Vec<i32>),
    /// 8 bytes a row.
    Numbers(Numbers),
    /// 2 bytes a row, 4 in a block of more than 65,536 names.
    Groups(Groups),
}

/// Exact numbers under one power of ten.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Each is `digits / 10^scale`.
    pub digits: Vec<i64>,
    pub scale: u32,
    /// Numbers that do not fit, by row of the block, ascending.
    pub aside: Vec<(u32, Decimal)>,
}

impl Numbers {
    /// The number of a row of the block, counted from 0.
    pub fn get(&self, row: usize) -> Option<Decimal> {
        match *self.digits.get(row)? {
            NO_NUMBER => {
                let at = self.aside.binary_search_by_key(&row, |(row, _)| *row as usize).ok()?;
                self.aside.get(at).map(|(_, value)| *value)
            }
            digits => Some(Decimal::new(digits, self.scale)),
        }
    }
}

/// Names by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    pub codes: Codes,
    /// The number among all names of the column, by code. [`TOO_MANY`] for names behind the limit.
    pub names: Vec<u32>,
}

/// Stands for all names that came when there were too many to keep.
pub const TOO_MANY: u32 = u32::MAX;

impl Groups {
    /// The number of the name of a row of the block, counted from 0.
    pub fn get(&self, row: usize) -> Option<u32> {
        self.names.get(self.code(row)?).copied()
    }

    /// The number of the name of a row among those of the block.
    pub fn code(&self, row: usize) -> Option<usize> {
        Some(match &self.codes {
            Codes::Short(codes) => usize::from(*codes.get(row)?),
            Codes::Long(codes) => *codes.get(row)? as usize,
        })
    }
}

impl Groups {
    #[inline]
    pub(super) fn push(&mut self, code: u32) {
        match &mut self.codes {
            Codes::Long(codes) => codes.push(code),
            Codes::Short(codes) => match u16::try_from(code) {
                Ok(code) => codes.push(code),
                Err(_) => {
                    let mut long: Vec<u32> = codes.iter().copied().map(u32::from).collect();
                    long.push(code);
                    self.codes = Codes::Long(long);
                }
            },
        }
    }
}

/// Codes into [`Groups::names`], one for each row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Codes {
    Short(Vec<u16>),
    Long(Vec<u32>),
}

impl Chunk {
    /// Gives back the room that no row needs.
    pub(super) fn shrink(&mut self) {
        match self {
            Self::Days(days) => days.shrink_to_fit(),
            Self::Numbers(numbers) => {
                numbers.digits.shrink_to_fit();
                numbers.aside.shrink_to_fit();
            }
            Self::Groups(groups) => match &mut groups.codes {
                Codes::Short(codes) => codes.shrink_to_fit(),
                Codes::Long(codes) => codes.shrink_to_fit(),
            },
        }
    }

    /// How many rows have each of so many names of the block.
    pub(super) fn tally(&self, names: usize) -> Vec<u32> {
        let Self::Groups(groups) = self else { return Vec::new() };
        let mut tally = vec![0_u32; names];
        let mut count = |code: usize| {
            if let Some(rows) = tally.get_mut(code) {
                *rows += 1;
            }
        };
        match &groups.codes {
            Codes::Short(codes) => codes.iter().for_each(|code| count(usize::from(*code))),
            Codes::Long(codes) => codes.iter().for_each(|code| count(*code as usize)),
        }
        tally
    }

    /// Bytes held.
    pub fn size(&self) -> usize {
        match self {
            Self::Days(days) => days.capacity() * 4,
            Self::Numbers(numbers) => numbers.digits.capacity() * 8 + numbers.aside.capacity() * 20,
            Self::Groups(groups) => {
                let codes = match &groups.codes {
                    Codes::Short(codes) => codes.capacity() * 2,
                    Codes::Long(codes) => codes.capacity() * 4,
                };
                codes + groups.names.capacity() * 4
            }
        }
    }
}
