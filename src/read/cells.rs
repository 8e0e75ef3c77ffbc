//! Single cells: numbers, dates, changes.

use super::column::numbers::{Mark, Printed};
use super::words::{self, Said, Trust};
use crate::model::edtf::{self, EdtfError};
use crate::model::{Comparison, Currency, Decimal, Qualifier, Ratio, RelativeClaim, ReportedDate, Unit};
use crate::text::Lang;

/// Numbers with more digits are not held exactly.
const MOST_DIGITS: usize = 28;

/// What a cell of numbers holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Number {
    /// Nothing, or a mark for nothing.
    Missing,
    Plain(Decimal),
    /// Words that say a quantity, and whether another reading is possible.
    Said {
        said: Said,
        ask: bool,
    },
    NotFinite,
    TooManyDigits,
}

/// Whether a cell says that there is nothing: empty, or one of the usual marks.
pub fn is_missing(text: &str) -> bool {
    matches!(
        text.trim(),
        "" | "NA"
            | "N/A"
            | "n/a"
            | "#N/A"
            | "na"
            | "null"
            | "NULL"
            | "None"
            | "-"
            | "–"
            | "—"
            | ".."
            | ":"
            | "b.d."
    )
}

/// Reads a cell of numbers; `mark` is the decimal mark of its column, where that is known.
pub fn number(text: &str, lang: Lang, mark: Option<Mark>) -> Number {
    let text = text.trim();
    if is_missing(text) {
        return Number::Missing;
    }
    // Typeset figures have a true minus sign.
    let ascii = text.replace('\u{2212}', "-");
    let bare = ascii.strip_prefix(['+', '-']).unwrap_or(&ascii);
    if matches!(bare.to_ascii_lowercase().as_str(), "nan" | "inf" | "infinity" | "∞") {
        return Number::NotFinite;
    }
    // A decimal comma makes `1.400` of a column what it is not by itself.
    if (mark != Some(Mark::Comma) || !text.contains('.'))
        && let Some(number) = plain(&ascii)
    {
        return number;
    }
    let bare = Printed::of(text).filter(Printed::is_bare);
    if let Some(value) = mark.zip(bare).and_then(|(mark, printed)| printed.value(mark)) {
        return Number::Plain(value);
    }
    if edtf::parse(text).is_ok() {
        // "2024-01-05" is no range of numbers.
        return Number::Said { said: Said::Nothing, ask: false };
    }
    match words::quantity(text, lang, mark) {
        // "HAFS-10474" holds a number and is none.
        (_, Trust::Loose) => Number::Said { said: Said::Nothing, ask: false },
        (said, trust) => {
            // "17 Feb" is no unit that anybody knows, "400 visitors" may be one.
            let odd = matches!(&said, Said::Value { unit: Unit::Other(_), .. });
            Number::Said { said, ask: trust == Trust::Ask || odd }
        }
    }
}

/// Reads a cell of words, in which a number may stand among others that say no quantity.
pub fn sentence(text: &str, lang: Lang, mark: Option<Mark>) -> Number {
    match number(text, lang, mark) {
        Number::Said { said: Said::Nothing, .. } => {
            let (said, trust) = words::quantity(text, lang, mark);
            Number::Said { said, ask: trust == Trust::Ask }
        }
        other => other,
    }
}

/// `-1400.5` or `1.4e3`; `None` where it has another form.
fn plain(text: &str) -> Option<Number> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        None => (unsigned, None),
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) || whole.len() + fraction.len() == 0 {
        return None;
    }
    if let Some(exponent) = exponent {
        let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if digits.is_empty() || !all_digits(digits) {
            return None;
        }
    }
    let digits = format!("{whole}{fraction}");
    if digits.trim_start_matches('0').len() > MOST_DIGITS {
        return Some(Number::TooManyDigits);
    }
    let text = text.strip_prefix('+').unwrap_or(text);
    let read = match exponent {
        None => Decimal::from_str_exact(text).ok(),
        Some(_) => Decimal::from_scientific(text).ok(),
    };
    // A form that is right and cannot be held has too many digits, or an exponent beyond them.
    Some(read.map_or(Number::TooManyDigits, |value| Number::Plain(value.normalize())))
}

/// A number that stands alone, or the value that words say in one way only but for the signs between
/// digits, which the whole column decides: what tells a column of numbers from one of words.
pub fn amount(text: &str, lang: Lang) -> Option<Decimal> {
    match number(text, lang, Some(Mark::Dot)) {
        Number::Plain(value) | Number::Said { said: Said::Value { value, .. }, ask: false } => Some(value),
        _ => None,
    }
}

/// Why a cell is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    NotADate,
    NoSuchDay,
    EndsBeforeStart,
}

/// Reads a date: EDTF first, then words.
///
/// # Errors
/// [`DateFault`] where the cell is no date, with the calendar's reason where the form was right.
pub fn date(text: &str, lang: Lang) -> Result<ReportedDate, DateFault> {
    let fault = match edtf::parse(text) {
        Ok(_) | Err(EdtfError::NotEdtf) => DateFault::NotADate,
        Err(EdtfError::NoSuchDay) => return Err(DateFault::NoSuchDay),
        Err(EdtfError::EndsBeforeStart) => DateFault::EndsBeforeStart,
    };
    // Dates in EDTF come back from there as well, with a doubt where people write them otherwise.
    words::date(text, lang).ok_or(fault)
}

/// Whether a date stands there in words, which say more than the date that was made of them.
pub fn is_worded(text: &str) -> bool {
    !is_missing(text) && edtf::parse(text).is_err()
}

/// Reads `>x3`, `250%`, `-40%` or words such as "more than tripled".
pub fn relative(text: &str, lang: Lang) -> Option<RelativeClaim> {
    RelativeClaim::parse(text).or_else(|| percent_change(text)).or_else(|| {
        match words::quantity(text, lang, None) {
            (Said::Change(claim), Trust::Full | Trust::Ask) => Some(claim),
            _ => None,
        }
    })
}

/// A change in percent as a factor: `250%` is `x3.5`, `-40%` is `x0.6`.
fn percent_change(text: &str) -> Option<RelativeClaim> {
    let text = text.trim().replace('\u{2212}', "-");
    let comparison = Comparison::ALL.into_iter().find(|comparison| text.starts_with(comparison.sign()))?;
    let rest = text.get(comparison.sign().len()..)?.trim_start().strip_suffix('%')?.trim_end();
    let Some(Number::Plain(percent)) = plain(rest) else { return None };
    let factor = percent.checked_div(Decimal::ONE_HUNDRED)?.checked_add(Decimal::ONE)?;
    // A growth of at most 250% is a factor of at most 3.5; a fall turns the comparison round.
    let comparison = if percent.is_sign_negative() { turned(comparison) } else { comparison };
    Some(RelativeClaim { comparison, factor: Ratio::from_decimal(factor)? })
}

/// "A fall of more than 40%" leaves less than 0.6.
fn turned(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::Greater => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
        same @ (Comparison::Equal | Comparison::About) => same,
    }
}

/// A hedge by its code, its sign or its word.
pub fn qualifier(text: &str, lang: Lang) -> Option<Qualifier> {
    let by_sign = match text.trim() {
        "~" | "≈" => Some(Qualifier::About),
        "<" => Some(Qualifier::Under),
        "<=" | "≤" => Some(Qualifier::UpTo),
        ">" => Some(Qualifier::Over),
        ">=" | "≥" => Some(Qualifier::AtLeast),
        _ => None,
    };
    Qualifier::from_code(text).or(by_sign).or_else(|| {
        // A hedge alone is no quantity: with a number behind it, it is one.
        match words::quantity(&format!("{text} 1400 TB"), lang, None) {
            (Said::Value { qualifier, .. }, Trust::Full) => qualifier,
            _ => None,
        }
    })
}

/// Letters of the name of a currency at most.
const LONGEST_CURRENCY: usize = 40;

/// The unit that a cell names: a sign of a currency is that currency.
pub fn unit(text: &str) -> Unit {
    match Unit::parse(text) {
        Unit::Other(other) if !other.contains(char::is_alphanumeric) => {
            currency(&other).map_or(Unit::Other(other), Unit::Money)
        }
        unit => unit,
    }
}

/// A currency by its code, or as it stands before or behind an amount: `CA$`, `zł`, "Canadian dollars".
/// What several countries call their money ("kr", "¥", "pesos") is none of them.
pub fn currency(text: &str) -> Option<Currency> {
    let text = text.trim();
    let code = Currency::from_code(text);
    let is_short =
        text.chars().count() <= LONGEST_CURRENCY && !text.contains(|sign: char| sign.is_ascii_digit());
    // "USD and EUR" is no one currency, whichever of them a number would go with.
    let is_joined = |word: &str| matches!(word, "and" | "or" | "i" | "oraz" | "lub" | "/" | "&" | "+");
    let codes = text.split_whitespace().filter(|word| Currency::from_code(word).is_some()).count();
    let is_one = codes < 2 && !text.contains([',', ';']) && !text.split_whitespace().any(is_joined);
    if code.is_some() || text.is_empty() || !is_short || !is_one {
        return code;
    }
    // A sign alone is no amount: with a number beside it, it is one.
    [format!("{text}1"), format!("1 {text}")].iter().find_map(|amount| {
        match words::quantity(amount, Lang::En, None) {
            (Said::Value { value, unit: Unit::Money(currency), .. }, Trust::Full)
                if value == Decimal::ONE =>
            {
                Some(currency)
            }
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let said = match number(text, Lang::En, None) {
            Number::Missing => "missing".to_owned(),
            Number::Plain(value) => value.to_string(),
            Number::Said { said: Said::Value { value, unit, .. }, .. } => {
                format!("said {value} {}", unit.symbol())
            }
            Number::Said { .. } => "words".to_owned(),
            Number::NotFinite => "not finite".to_owned(),
            Number::TooManyDigits => "too many digits".to_owned(),
        };
        assert_eq!(said, expected, "{text}");
    }

    #[test]
    fn numbers_are_read_exactly() {
        check("1400", "1400");
        check("-1400.50", "-1400.5");
        check("+7", "7");
        check("\u{2212}7", "-7");
        check(".5", "0.5");
        check("1.4e3", "1400");
        check("1E-2", "0.01");
        check("0", "0");
        check("9999999999999999999999999999", "9999999999999999999999999999");
        check("99999999999999999999999999999", "too many digits");
        check("0.00000000000000000000000000001", "too many digits");
        check("1e999", "too many digits");
        check("00000000000000000000000000000000001", "1");
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        check("", "missing");
        check(" NA ", "missing");
        check("..", "missing");
        check("NaN", "not finite");
        check("-inf", "not finite");
        check("Infinity", "not finite");
        check("soon", "words");
        check("1_000", "words");
        check("0x10", "words");
        check("2024-01-05", "words");
        check("GZ999", "words");
        check("Phase 2", "words");
        check("nearly 1,400 TB", "said 1400 TB");
        check("1,400", "said 1400 ");
        check("$38", "said 38 USD");
    }

    fn change(text: &str, expected: Option<&str>) {
        assert_eq!(relative(text, Lang::En).map(RelativeClaim::code).as_deref(), expected, "{text}");
    }

    #[test]
    fn changes_are_read_as_factors() {
        change("x3", Some("x3"));
        change(">x3", Some(">x3"));
        change("250%", Some("x3.5"));
        change("+250%", Some("x3.5"));
        change("-40%", Some("x0.6"));
        change("\u{2212}40%", Some("x0.6"));
        change("~250%", Some("~x3.5"));
        change(">=100%", Some(">=x2"));
        change(">-40%", Some("<x0.6"));
        change("-140%", None);
        change("3.5", None);
        change("soon", None);
    }

    #[test]
    fn dates_say_why_they_are_none() {
        assert_eq!(date("soon", Lang::En).err(), Some(DateFault::NotADate));
        assert_eq!(date("2025-02-30", Lang::En).err(), Some(DateFault::NoSuchDay));
        assert_eq!(date("2026/2025", Lang::En).err(), Some(DateFault::EndsBeforeStart));
        assert_eq!(date("2020-04-01 00:00:00Z", Lang::En).map(|date| date.edtf), Ok("2020-04-01".to_owned()));
    }

    #[test]
    fn hedges_are_read_by_code_and_sign() {
        assert_eq!(qualifier("just under", Lang::En), Some(Qualifier::JustUnder));
        assert_eq!(qualifier("≥", Lang::En), Some(Qualifier::AtLeast));
        assert_eq!(qualifier("purple", Lang::En), None);
    }

    #[test]
    fn currencies_are_read_as_they_stand_beside_an_amount() {
        let check = |text: &str, code: &str| {
            let found = currency(text);
            assert_eq!(found.as_ref().map_or("", Currency::code), code, "{text}");
        };
        for (texts, code) in [
            ("USD|usd|$|US$|US dollars|dollars", "USD"),
            ("CA$|C$|CAD|Canadian dollars|dolary kanadyjskie", "CAD"),
            ("A$|AU$|Australian dollars", "AUD"),
            ("HK$", "HKD"),
            ("NZ$", "NZD"),
            ("£|GBP|pounds", "GBP"),
            ("€|euro|EUR", "EUR"),
            ("zł|złotych|PLN", "PLN"),
            ("Kč|CZK", "CZK"),
            ("NKr|NOK", "NOK"),
            ("₽", "RUB"),
        ] {
            for text in texts.split('|') {
                check(text, code);
            }
        }
        for text in [
            "kr",
            "¥",
            "pesos",
            "money",
            "",
            "5",
            "$5",
            "USD and EUR",
            "dollars or euros",
            "USD EUR",
            "£, €",
            "million",
            "-",
            "all of it",
        ] {
            check(text, "");
        }
    }
}
