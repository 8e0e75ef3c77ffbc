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
