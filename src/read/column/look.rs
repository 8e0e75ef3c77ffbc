//! What a cell looks like, at a glance: enough to tell a header from data and one dialect from
//! another, never enough to plot.

use super::{dates, numbers};
use crate::read::cells::is_missing;

/// The look of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Nothing but blanks.
    Empty,
    /// A mark for nothing, such as `n/a`.
    Missing,
    Number,
    Date,
    Words,
}

impl Look {
    pub fn of(cell: &str) -> Self {
        let text = cell.trim();
        if text.is_empty() {
            return Self::Empty;
        }
        if is_missing(text) {
            return Self::Missing;
        }
        Self::at_once(text).unwrap_or_else(|| Self::in_full(text))
    }

    /// The look of the commonest cells, of which a wide table has many: words without a digit, digits
    /// with one point among them at most, a day as ISO 8601 has it. What this says, `in_full` says.
    fn at_once(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let (mut others, mut last) = (0, 0);
        for (at, byte) in bytes.iter().enumerate() {
            if !byte.is_ascii_digit() {
                (others, last) = (others + 1, at);
            }
        }
        if others == bytes.len() {
            return Some(Self::Words);
        }
        match (others, bytes.get(last)) {
            _ if bytes.len() > MOST_PLAIN => None,
            (0, _) => Some(Self::Number),
            (1, Some(b'.')) if last > 0 && last + 1 < bytes.len() => Some(Self::Number),
            (2, Some(b'-')) if bytes.len() == 10 && last == 7 && bytes.get(4) == Some(&b'-') => {
                Some(Self::Date)
            }
            _ => None,
        }
    }

    fn in_full(text: &str) -> Self {
        let number = || numbers::Printed::of(text).is_some_and(|printed| is_unit(printed.behind));
        match dates::Printed::of(text).map(|printed| printed.form) {
            // Digits alone, or two numbers with a point between them, are numbers first.
            Some(dates::Form::Bare { .. }) => Self::Number,
            Some(_) if text.contains('.') && number() => Self::Number,
            Some(_) => Self::Date,
            None if number() => Self::Number,
            None if is_time(text) => Self::Date,
            None => Self::Words,
        }
    }

    /// Whether a header would hardly look so.
    pub const fn is_data(self) -> bool {
        matches!(self, Self::Number | Self::Date)
    }
}

/// Longer digits are looked at in full: there may be too many of them.
const MOST_PLAIN: usize = 15;

/// `TB`, `%`, `tys. zł`; `rue de Rivoli` is none.
fn is_unit(behind: &str) -> bool {
    let letters = |sign: char| {
        sign.is_alphabetic() || matches!(sign, '.' | ' ' | '%' | '$' | '£' | '€' | '°' | '³' | '²')
    };
    behind.chars().count() <= 8 && behind.chars().all(letters) && behind.split_whitespace().count() <= 2
}

/// `12:30` or `12:30:05.5`.
fn is_time(text: &str) -> bool {
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = text.splitn(3, ':');
    parts.next().is_some_and(digits)
        && parts.next().is_some_and(digits)
        && parts.next().is_none_or(|seconds| digits(seconds.split('.').next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_commonest_cells_are_seen_at_once() {
        for cell in ["7", "2020", "123456789012345", "0.5", "1400.25", "2020-02-30", "date", "Jan", "żółw"]
        {
            assert!(Look::at_once(cell).is_some(), "{cell}");
        }
        for cell in [".5", "5.", "1,5", "1.2.3", "2020-1-30", "20-20-1030", "1234567890123456", "Q1"] {
            assert_eq!(Look::at_once(cell), None, "{cell}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn a_cell_seen_at_once_is_seen_so_in_full(
            cell in "[0-9]{0,17}[.]?[0-9]{0,6}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9-]{8,10}|[ -/:-~]{1,90}|[0-9.:/ -]{1,12}|[a-zż '.,:()*¹½٣%$£-]{1,20}",
        ) {
            let text = cell.trim();
            if let Some(look) = Look::at_once(text).filter(|_| !text.is_empty()) {
                prop_assert_eq!(Look::in_full(text), look, "{}", text);
            }
        }
    }

    fn check(cells: &[&str], expected: Look) {
        for cell in cells {
            assert_eq!(Look::of(cell), expected, "{cell}");
        }
    }

    #[test]
    fn cells_are_told_apart_at_a_glance() {
        check(&["", " "], Look::Empty);
        check(&["n/a", "-", "NULL"], Look::Missing);
        check(
            &[
                "1",
                "-1,400.5",
                "1 400,5",
                "(12)",
                "£68,486.66",
                "12.5%",
                "400TB",
                "$1.2bn",
                "1e5",
                "2020",
                "$140 ",
            ],
            Look::Number,
        );
        check(
            &["2020-01-05", "1/21/77", "Jan-1992", "Oct-14", "2020-Q1", "12:30", "10/16/17 22:59"],
            Look::Date,
        );
        check(
            &[
                "date",
                "8 - Track",
                "HAFS-10474",
                "1MG10 b",
                "3 rue de Rivoli",
                "Q1",
                "192.168.0.1",
                "Sales (Jan)",
            ],
            Look::Words,
        );
    }
}
