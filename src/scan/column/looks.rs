//! What the cells look like that are not in the common form of their column. Those that the first rows of a
//! file have not shown decide with them what the column holds.

/// Looks that are kept of one column.
const MOST: usize = 48;

/// Signs of a cell that are looked at.
const LENGTH: usize = 20;

/// A digit in a date may be one of a year of four; more of them tell nothing.
const LONGEST_RUN: usize = 4;

/// The beginning of a cell without what differs from cell to cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether it was read as what the column holds.
    is_read: bool,
    length: usize,
    signs: [u8; LENGTH],
}

impl Look {
    /// Digits are 9, of a number any run of them is one. The letters of a date are one `a`: names of months
    /// differ.
    pub fn of(cell: &str, is_date: bool, is_read: bool) -> Self {
        let mut look = Self { is_read, length: 0, signs: [0; LENGTH] };
        let (mut last, mut run) = (0, 0);
        for byte in cell.trim().bytes() {
            let sign = match byte {
                b'0'..=b'9' => b'9',
                b'a'..=b'z' | b'A'..=b'Z' if is_date => b'a',
                128.. if is_date => b'a',
                other => other,
            };
            run = if sign == last { run + 1 } else { 1 };
            last = sign;
            let most = match sign {
                b'9' if is_date => LONGEST_RUN,
                b'9' => 1,
                b'a' if is_date => 1,
                _ => usize::MAX,
            };
            if run > most {
                continue;
            }
            let Some(place) = look.signs.get_mut(look.length) else { break };
            *place = sign;
            look.length += 1;
        }
        look
    }

    /// Whether the cell was read.
    pub const fn is_read(&self) -> bool {
        self.is_read
    }
}

/// The looks of a column, each with the first row that has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    known: Vec<(Look, u64)>,
}

impl Looks {
    /// Takes the look of a row, the first row of the block being 0.
    pub fn take(&mut self, look: Look, row: u64) {
        if self.known.len() < MOST && !self.known.iter().any(|(known, _)| *known == look) {
            self.known.push((look, row));
        }
    }

    /// Adds those of the block behind, whose first row is `ahead`.
    pub fn add(&mut self, block: &Self, ahead: u64) {
        for (look, row) in &block.known {
            self.take(*look, row + ahead);
        }
    }

    /// Each with its first row, in the order in which they came.
    pub fn iter(&self) -> impl Iterator<Item = (Look, u64)> + '_ {
        self.known.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_alike_and_units_do_not() {
        let number = |cell: &str| Look::of(cell, false, true);
        assert_eq!(number("€700"), number(" €5 "));
        assert_eq!(number("1,234.50"), number("77,1.2"));
        for other in ["700", "$700", "700 PB", "700%", "€7,00"] {
            assert_ne!(number("€700"), number(other), "{other}");
        }
        assert_ne!(number("many"), Look::of("many", false, false));
        let date = |cell: &str| Look::of(cell, true, true);
        assert_eq!(date("3 March 2020"), date("7 października 1999"));
        for other in ["03 March 2020", "3 March 20", "2020-03-03", "3/3/2020"] {
            assert_ne!(date("3 March 2020"), date(other), "{other}");
        }
    }

    #[test]
    fn the_first_row_of_each_look_is_kept() {
        let (mut all, mut block) = (Looks::default(), Looks::default());
        all.take(Look::of("5%", false, true), 3);
        block.take(Look::of("7%", false, true), 1);
        block.take(Look::of("7 kg", false, false), 2);
        all.add(&block, 100);
        let rows: Vec<(bool, u64)> = all.iter().map(|(look, row)| (look.is_read(), row)).collect();
        assert_eq!(rows, [(true, 3), (false, 102)]);
        for kind in 0..1_000 {
            all.take(Look::of(&format!("{}x", "a".repeat(kind % 19)), false, true), 0);
            all.take(Look::of(&format!("{}y", "b".repeat(kind % 19)), false, false), 0);
            all.take(Look::of(&format!("{}z", "c".repeat(kind % 19)), false, false), 0);
        }
        assert_eq!(all.iter().count(), MOST);
    }
}
