//! The common forms of dates and numbers, read without looking at any other.
//!
//! What these functions read, [`crate::read::TableColumn::value`] reads as the same; what they do
//! not read is left to it.

use super::super::calendar::day_number;
use super::super::rows::AHEAD;
use crate::read::{Bare, DateForm, Mark, Order};

/// Longer digits are left to the exact decimals: 10 to the power of 18 fits an `i64`.
const MOST_DIGITS: usize = 18;

/// Whole numbers from here on are long: a column of them may be one of codes. 2 to the power 53.
const LARGEST_EXACT: i64 = 1 << 53;

/// A number as digits and the power of ten that divides them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plain {
    pub digits: i64,
    pub scale: u32,
}

/// `-1400.5`, with the mark of the column, without groups, signs or units. `ahead` are the last bytes of
/// a text up to the end of the cell, where there are so many.
#[inline(always)]
pub fn number(ahead: Option<&[u8; WORD]>, cell: &[u8], mark: Mark) -> Option<Plain> {
    let point = match mark {
        Mark::Dot => b'.',
        Mark::Comma => b',',
    };
    let (negative, cell) = match cell.split_first() {
        Some((b'-', rest)) => (true, rest),
        _ => (false, cell),
    };
    // `.5` and `007` are left to the slow way, which knows what they may be.
    let starts = match *cell {
        [first] | [first, _] | [first, _, ..] if first == b'0' => {
            cell.len() == 1 || cell.get(1) == Some(&point)
        }
        _ => true,
    };
    if cell.is_empty() || cell.len() > MOST_DIGITS || !starts {
        return None;
    }
    let (digits, whole) = match (ahead, KEPT.get(cell.len())) {
        (Some(ahead), Some(kept)) => by_words(u128::from_le_bytes(*ahead), *kept, point, cell.len())?,
        _ => one_by_one(cell, point)?,
    };
    let scale = (cell.len() - whole).saturating_sub(1);
    if scale == 0 && (whole < cell.len() || digits > LARGEST_EXACT) {
        return None;
    }
    Some(Plain { digits: if negative { -digits } else { digits }, scale: u32::try_from(scale).ok()? })
}

/// The digits without their point, and how many places stand before it.
fn one_by_one(cell: &[u8], point: u8) -> Option<(i64, usize)> {
    let mut digits = 0_i64;
    let mut whole = cell.len();
    for (at, byte) in cell.iter().enumerate() {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            // Eighteen digits cannot overflow.
            digits = digits.wrapping_mul(10).wrapping_add(i64::from(digit));
        } else if *byte == point && whole == cell.len() && at > 0 {
            whole = at;
        } else {
            return None;
        }
    }
    Some((digits, whole))
}

/// Bytes of a word of digits.
const WORD: usize = AHEAD;

const ONES: u128 = u128::MAX / 255;

/// The last bytes of a word, by how many.
static KEPT: [u128; WORD + 1] = {
    let mut kept = [0; WORD + 1];
    let mut bytes = 1;
    while bytes <= WORD {
        kept[bytes] = u128::MAX << (8 * (WORD - bytes));
        bytes += 1;
    }
    kept
};

/// [`one_by_one`] for the `length` last bytes of a word, those that are `kept`: all of them at once.
#[inline(always)]
fn by_words(word: u128, kept: u128, point: u8, length: usize) -> Option<(i64, usize)> {
    // A digit is then at most 9, and what stands ahead of the cell is 0.
    let mut left = (word ^ (ONES * u128::from(b'0'))) & kept;
    let others = (left.wrapping_add(ONES * 0x76) | left) & (ONES << 7);
    let mut whole = length;
    if others != 0 {
        // The lowest byte that is no digit: nothing carries into it. Behind it all have to be digits.
        let place = others.trailing_zeros() / 8;
        let behind = WORD - 1 - place as usize;
        whole = length.checked_sub(behind + 1)?;
        let is_point = (left >> (8 * place)) as u8 == point ^ b'0';
        if !is_point || others & (others - 1) != 0 || whole == 0 || behind == 0 {
            return None;
        }
        // What stands before the point moves into its place.
        let fraction = KEPT.get(behind).copied().unwrap_or_default();
        let before = left & !(fraction | 0xff << (8 * place));
        left = left & fraction | before << 8;
    }
    // The first digits are in the lower half.
    let (high, low) = (eight(left as u64), eight((left >> 64) as u64));
    Some(((high * 100_000_000 + low).cast_signed(), whole))
}

/// Eight digits, the first in the lowest byte: pairs, then fours, then all.
#[inline]
const fn eight(digits: u64) -> u64 {
    let pairs = digits.wrapping_mul(10 << 8 | 1) >> 8 & 0x00ff_00ff_00ff_00ff;
    let fours = pairs.wrapping_mul(100 << 16 | 1) >> 16 & 0x0000_ffff_0000_ffff;
    fours.wrapping_mul(10_000 << 32 | 1) >> 32
}

/// The day of a cell, as days since 1970-01-01: `2020-03-01`, three numbers in the order of the
/// column such as `1/3/2020`, or eight digits where the column has its days so.
#[inline]
pub fn day(cell: &[u8], form: DateForm) -> Option<i32> {
    match *cell {
        [y1, y2, y3, y4, dash, m1, m2, hyphen, d1, d2] if dash == b'-' && hyphen == b'-' => {
            iso([y1, y2, y3, y4, dash, m1, m2, hyphen], two(d1, d2)?)
        }
        [y1, y2, y3, y4, m1, m2, d1, d2] if form.bare == Bare::Day && cell.is_ascii() => {
            let year = four([y1, y2, y3, y4])?;
            let day = day_number(year, two(m1, m2)?, two(d1, d2)?);
            day.filter(|_| (1500..=2200).contains(&year))
        }
        _ => three(cell, form.order),
    }
}

/// `2020-03-` as one word: what is left of the digits without `0000-00-` is at most 9 in each byte.
#[inline]
fn iso(head: [u8; 8], day: u32) -> Option<i32> {
    let left = u64::from_le_bytes(head) ^ u64::from_le_bytes(*b"0000-00-");
    if (left.wrapping_add(0x7f76_767f_7676_7676) | left) & 0x8080_8080_8080_8080 != 0 {
        return None;
    }
    let digit = |at: u32| (left >> (8 * at)) as u32 & 0xff;
    day_number(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3), digit(5) * 10 + digit(6), day)
}

/// `31/12/2020`, `1.3.2020`: one sign twice, a year in full behind.
fn three(cell: &[u8], order: Order) -> Option<i32> {
    let (head, year) = cell.split_last_chunk::<4>()?;
    let (sign, head) = head.split_last()?;
    let place = head.iter().position(|byte| byte == sign)?;
    let (first, second) = (head.get(..place)?, head.get(place + 1..)?);
    let (first, second, year) = (one_or_two(first)?, one_or_two(second)?, four(*year)?);
    if !matches!(sign, b'/' | b'-' | b'.') {
        return None;
    }
    match order {
        Order::Day => day_number(year, second, first),
        Order::Month => day_number(year, first, second),
        Order::Year => None,
    }
}

#[inline]
fn digit(byte: u8) -> Option<u32> {
    let digit = byte.wrapping_sub(b'0');
    (digit <= 9).then_some(u32::from(digit))
}

#[inline]
fn two(tens: u8, ones: u8) -> Option<u32> {
    Some(digit(tens)? * 10 + digit(ones)?)
}

fn one_or_two(text: &[u8]) -> Option<u32> {
    match *text {
        [ones] => digit(ones),
        [tens, ones] => two(tens, ones),
        _ => None,
    }
}

#[inline]
fn four(text: [u8; 4]) -> Option<u32> {
    let [first, second, third, fourth] = text;
    Some(two(first, second)? * 100 + two(third, fourth)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Decimal;
    use crate::read::{Endings, Kind, TableColumn, Value};
    use proptest::prelude::*;

    fn column(kind: Kind) -> TableColumn {
        TableColumn {
            words: None,
            header: String::new(),
            kind,
            unit: None,
            power: 0,
            letters: Endings::Words,
            doubts: Vec::new(),
            filled: 0,
            covered: 0,
            open: 0,
            deciding: 0,
        }
    }

    /// Whether the fast way read the cell; what it reads is what the slow way reads.
    fn same_number(cell: &str, mark: Mark) -> bool {
        let fast = number(None, cell.as_bytes(), mark);
        // What stands ahead of the cell makes no difference.
        for ahead in ["                ", "0123456789012345", "................", ",,,,,,,,--------"] {
            let text = format!("{ahead}{cell}");
            let by_words = number(text.as_bytes().last_chunk(), cell.as_bytes(), mark);
            assert_eq!(by_words, fast, "{text} {mark:?}");
        }
        if let Some(Plain { digits, scale }) = fast {
            let expected = Value::Number(Decimal::new(digits, scale).normalize());
            assert_eq!(column(Kind::Number(mark)).value(cell), expected, "{cell} {mark:?}");
        }
        fast.is_some()
    }

    fn same_day(cell: &str, form: DateForm) -> bool {
        let fast = day(cell.as_bytes(), form);
        if let Some(fast) = fast {
            let Value::Date(date, None) = column(Kind::Date(form)).value(cell) else {
                panic!("{cell} is no date to the slow way");
            };
            assert_eq!(date.earliest.map(crate::model::Day::days), Some(fast), "{cell} {form:?}");
            assert_eq!(date.precision, crate::model::Precision::Day);
        }
        fast.is_some()
    }

    #[test]
    fn the_common_forms_are_read() {
        for cell in ["0", "7", "-7", "1400.5", "0.05", "-0.5", "123456789012345.67", "2020"] {
            assert!(same_number(cell, Mark::Dot), "{cell}");
        }
        assert!(same_number("1400,5", Mark::Comma));
        for cell in
            ["", "-", "007", "00.5", ".5", "5.", "1,400", "1 400", "$5", "1e5", "--5", "+5", "5-", " 5"]
        {
            assert!(!same_number(cell, Mark::Dot), "{cell}");
        }
        assert!(!same_number("1234567890123456789", Mark::Dot));
        assert!(!same_number("9007199254740993", Mark::Dot));
        let form = |order, bare| DateForm { order, bare, whole: None };
        let day_first = form(Order::Day, Bare::Nothing);
        for cell in ["2020-02-29", "31/12/2020", "1.3.2020", "01-03-2020"] {
            assert!(same_day(cell, day_first), "{cell}");
        }
        assert!(same_day("12/31/2020", form(Order::Month, Bare::Nothing)));
        assert!(same_day("20200229", form(Order::Day, Bare::Day)));
        for cell in
            ["2021-02-29", "12/31/2020", "20200229", "2020", "1/3/20", "1/3.2020", "2020/03/01", "a/b/2020"]
        {
            assert!(!same_day(cell, day_first), "{cell}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3_000))]

        #[test]
        fn the_fast_way_reads_as_the_slow_one(
            number in "-?[0-9]{0,17}[.,]?[0-9]{0,6}|[ 0-9.,eE()$%-]{0,12}",
            date in "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{8}|[0-9/.-]{6,10}",
        ) {
            same_number(&number, Mark::Dot);
            same_number(&number, Mark::Comma);
            for order in Order::ALL {
                for bare in [Bare::Nothing, Bare::Day, Bare::Year] {
                    same_day(&date, DateForm { order, bare, whole: None });
                }
            }
        }
    }
}
