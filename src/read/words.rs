//! What a cell of words says. The only place of this floor that asks `text` what words mean.

use crate::model::{Decimal, Qualifier, RelativeClaim, ReportedDate, Status, Unit};
use crate::text::Lang;

/// A cell of words, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Value {
        value: Decimal,
        unit: Unit,
        qualifier: Option<Qualifier>,
        status: Option<Status>,
    },
    Range {
        low: Decimal,
        high: Decimal,
        unit: Unit,
    },
    Change(RelativeClaim),
    /// "From 400 TB to 1,400 TB": a change between two figures.
    Two,
    /// "Hundreds of terabytes", or no quantity at all.
    Nothing,
}

/// Reads "nearly 1,400 TB", "$38m" or "1,4 PB".
pub fn quantity(text: &str, _lang: Lang) -> Said {
    let text = text.trim();
    let signs = [("$", "USD"), ("£", "GBP"), ("€", "EUR")];
    let money = signs.iter().find_map(|(sign, code)| Some((text.strip_prefix(sign)?, *code)));
    let (rest, unit) = match money {
        Some((rest, code)) => (rest, Unit::parse(code)),
        None => {
            let end = text
                .find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.' | '-')))
                .unwrap_or(text.len());
            let (number, unit) = text.split_at_checked(end).unwrap_or((text, ""));
            (number, Unit::parse(unit))
        }
    };
    match grouped(rest.trim()) {
        Some(value) if !matches!(unit, Unit::Other(_)) => {
            Said::Value { value, unit, qualifier: None, status: None }
        }
        _ => Said::Nothing,
    }
}

/// `1,400.5`: groups of three by commas.
fn grouped(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let mut groups = whole.split(',');
    let first = groups.next().filter(|group| (1..=3).contains(&group.len()))?;
    let rest_fits = groups.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    let plain = first.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    if !rest_fits || !plain {
        return None;
    }
    Decimal::from_str_exact(&text.replace(',', "")).ok()
}

/// Reads "July 2025", "w lipcu 2025 r." or "17.02.2026".
pub fn date(text: &str, _lang: Lang) -> Option<ReportedDate> {
    // The day of a date with a time: nothing here is more exact than a day.
    let (day, time) = text.split_at_checked(10)?;
    let has_time = time.starts_with(['T', ' ']) && time.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    has_time.then(|| crate::model::edtf::parse(day).ok())?
}
