//! Names of months and quarters.

use crate::text::catalog::{Arg, Lang, words};

/// A month (1 to 12) as it stands alone: `January`, `styczeń`; nothing for other numbers.
pub fn month_long(lang: Lang, month: u32) -> String {
    named(lang, "text-month-long", "month", month, 12)
}

/// A month (1 to 12) for an axis: `Jan`, `sty`; nothing for other numbers.
pub fn month_short(lang: Lang, month: u32) -> String {
    named(lang, "text-month-short", "month", month, 12)
}

/// A month (1 to 12) after a day or a preposition: `January`, `stycznia`.
pub fn month_of(lang: Lang, month: u32) -> String {
    named(lang, "text-month-of", "month", month, 12)
}

/// A quarter (1 to 4) for an axis: `Q1`, `I kw.`; nothing for other numbers.
pub fn quarter(lang: Lang, quarter: u32) -> String {
    named(lang, "text-quarter-short", "quarter", quarter, 4)
}

fn named(lang: Lang, key: &str, variable: &str, number: u32, last: u32) -> String {
    if !(1..=last).contains(&number) {
        return String::new();
    }
    words(lang).tell(key, &[(variable, Arg::Number(i64::from(number)))])
}
