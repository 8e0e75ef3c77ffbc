//! How a number is printed in each language. No digit is ever lost or made up.

use super::catalog::{Arg, Lang, words};
use crate::model::Decimal;

/// The signs a language writes numbers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numerals {
    /// Between groups of three digits.
    pub group: char,
    /// Before the fraction.
    pub decimal: char,
    /// Whole numbers with fewer digits are not grouped.
    pub group_from: usize,
}

/// The typographic minus: as wide as a plus, and never broken from its number.
const MINUS: char = '\u{2212}';

pub(super) const fn numerals(lang: Lang) -> Numerals {
    match lang {
        Lang::En => Numerals { group: ',', decimal: '.', group_from: 4 },
        // Polish leaves numbers of four digits whole and parts longer ones with a no-break space.
        Lang::Pl => Numerals { group: '\u{A0}', decimal: ',', group_from: 5 },
    }
}

/// A number with every digit it has: `1,400` or `1400`, `13,600.5` or `13 600,5`.
pub fn number(value: Decimal, lang: Lang) -> String {
    punctuate(&value.to_string(), lang)
}

/// A computed number rounded to so many significant digits (at least one), such as `23.0` for
/// 22.97 and three. What is not finite is worded as not a number.
pub fn number_rounded(value: f64, significant_digits: u32, lang: Lang) -> String {
    if !value.is_finite() {
        return words(lang).say("text-number-none");
    }
    let precision = usize::try_from(significant_digits.clamp(1, 17)).unwrap_or(1) - 1;
    let scientific = format!("{value:.precision$e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if value == 0.0 {
        return "0".to_owned();
    }
    if !(-6..=15).contains(&exponent) {
        let args = [
            ("number", Arg::from(punctuate(mantissa, lang))),
            ("power", Arg::from(punctuate(&exponent.to_string(), lang))),
        ];
        return words(lang).tell("text-number-power", &args);
    }
    let decimals = usize::try_from(i32::try_from(precision).unwrap_or(0) - exponent).unwrap_or(0);
    // The mantissa is already rounded: only zeros are added when it is written out in full.
    let rounded: f64 = scientific.parse().unwrap_or(value);
    punctuate(&format!("{rounded:.decimals$}"), lang)
}

/// Groups the digits of a plain number (`-1400.50`) and puts in the signs of the language.
pub(super) fn punctuate(plain: &str, lang: Lang) -> String {
    let signs = numerals(lang);
    let (negative, digits) = match plain.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, plain),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::with_capacity(plain.len() + 8);
    if negative {
        text.push(MINUS);
    }
    for (place, digit) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(place);
        if place > 0 && left % 3 == 0 && whole.len() >= signs.group_from {
            text.push(signs.group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(signs.decimal);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, en: &str, pl: &str) {
        let value: Decimal = value.parse().expect("a number");
        assert_eq!(number(value, Lang::En), en);
        assert_eq!(number(value, Lang::Pl), pl);
    }

    fn check_rounded(value: f64, digits: u32, en: &str, pl: &str) {
        assert_eq!(number_rounded(value, digits, Lang::En), en);
        assert_eq!(number_rounded(value, digits, Lang::Pl), pl);
    }

    #[test]
    fn numbers_keep_every_digit() {
        check("0", "0", "0");
        check("400", "400", "400");
        check("1400", "1,400", "1400");
        check("13600", "13,600", "13\u{A0}600");
        check("1400.50", "1,400.50", "1400,50");
        check("-1234567.891", "\u{2212}1,234,567.891", "\u{2212}1\u{A0}234\u{A0}567,891");
        check("0.001", "0.001", "0,001");
        check(
            "9999999999999999999999999999",
            "9,999,999,999,999,999,999,999,999,999",
            "9\u{A0}999\u{A0}999\u{A0}999\u{A0}999\u{A0}999\u{A0}999\u{A0}999\u{A0}999\u{A0}999",
        );
    }

    #[test]
    fn computed_numbers_are_rounded_to_significant_digits() {
        check_rounded(22.97, 3, "23.0", "23,0");
        check_rounded(22.97, 2, "23", "23");
        check_rounded(1249.0, 2, "1,200", "1200");
        check_rounded(13_649.0, 3, "13,600", "13\u{A0}600");
        check_rounded(0.001_26, 2, "0.0013", "0,0013");
        check_rounded(9.99, 1, "10", "10");
        check_rounded(-3.46, 2, "\u{2212}3.5", "\u{2212}3,5");
        check_rounded(0.0, 3, "0", "0");
        check_rounded(-0.0, 3, "0", "0");
        check_rounded(f64::NAN, 3, "not a number", "to nie liczba");
        check_rounded(1.25e30, 3, "1.25 × 10^30", "1,25 × 10^30");
        check_rounded(2e-9, 1, "2 × 10^\u{2212}9", "2 × 10^\u{2212}9");
    }
}
