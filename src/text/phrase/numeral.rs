//! Numbers in digits, with the separators of their language.

use crate::model::Decimal;
use crate::text::catalog::Lang;
use crate::text::scan::{Piece, PieceKind};

/// What the separators of a number tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    #[default]
    Plain,
    /// `1 400,5`: groups by space and a decimal comma, whatever the language.
    CommaDecimal,
    /// `1,400`: a group or a fraction, by language.
    Unclear,
}

/// How the signs between digits are read where a number by itself does not settle it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signs {
    pub lang: Lang,
    /// What stands before a fraction, where the numbers around tell: it goes before the language.
    pub decimal: Option<char>,
}

/// A number as printed: runs of digits and what stands between them.
struct Printed<'a> {
    groups: Vec<&'a str>,
    /// One fewer than the groups; a blank for a group parted by space.
    between: Vec<char>,
}

/// What the digits at the start of some pieces are, and how many pieces they take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    Number {
        value: Decimal,
        form: Form,
        taken: usize,
    },
    /// A number with too many digits, or too high a power of ten, to be held exactly.
    Unheld {
        taken: usize,
    },
    /// No number: `17.02.2026`, `12th`, `2^10`.
    Other {
        taken: usize,
    },
}

/// Reads the digits that `pieces` begin with: their value and what their separators tell.
pub(super) fn figure(pieces: &[Piece], signs: Signs) -> Figure {
    let Some((printed, taken)) = printed(pieces) else { return Figure::Other { taken: 1 } };
    let Some((plain, form)) = printed.plain(signs) else { return Figure::Other { taken } };
    // What is made of digits and cannot be read has too many of them.
    let read = Decimal::from_str_exact(&plain).ok();
    let figure = match power(read, pieces, taken) {
        Some((Some(value), taken)) => Figure::Number { value, form, taken },
        Some((None, taken)) => Figure::Unheld { taken },
        None => match read {
            Some(value) => Figure::Number { value, form, taken },
            None => Figure::Unheld { taken },
        },
    };
    let end = figure.taken();
    let run = end + run_on(pieces.get(end..).unwrap_or_default());
    if run > end { Figure::Other { taken: run } } else { figure }
}

impl Figure {
    pub const fn taken(self) -> usize {
        match self {
            Self::Number { taken, .. } | Self::Unheld { taken } | Self::Other { taken } => taken,
        }
    }
}

/// How many pieces are glued behind a number and make it none: the ending of `12th`, the power of `2^10`,
/// the rest of `0x10`, digits of another script.
fn run_on(pieces: &[Piece]) -> usize {
    let foreign = |piece: &Piece| {
        piece.kind == PieceKind::Word && piece.text.starts_with(|sign: char| sign.is_numeric())
    };
    let Some(first) = pieces.first().filter(|piece| piece.glued) else { return 0 };
    if matches!(first.folded.as_str(), "st" | "nd" | "rd" | "th") {
        return 1;
    }
    let is_digits = |piece: &Piece| piece.kind == PieceKind::Digits;
    // `0x10` is of another base, `3x4` a product.
    if first.is("x") && pieces.get(1).is_some_and(|next| next.glued && is_digits(next)) {
        return 2 + run_on(pieces.get(2..).unwrap_or_default());
    }
    let grouped = first.sign() == Some('_') && pieces.get(1).is_some_and(is_digits);
    if first.sign() != Some('^') && !grouped && !foreign(first) {
        return 0;
    }
    let digits = |piece: &&Piece| {
        piece.glued && (piece.kind == PieceKind::Digits || foreign(piece) || piece.sign() == Some('_'))
    };
    1 + pieces.iter().skip(1).take_while(digits).count()
}

/// A power of ten behind a number, `1e3`, `10^15`, `1.4 × 10¹⁵`: the value, nothing where it cannot be
/// held, and how many pieces all of it takes. A small figure behind any other number is the mark of a note.
fn power(value: Option<Decimal>, pieces: &[Piece], at: usize) -> Option<(Option<Decimal>, usize)> {
    let times = |exponent: Option<i64>| value.zip(exponent).and_then(|(value, by)| shifted(value, by));
    let next = pieces.get(at)?;
    if next.glued && next.is("e") && pieces.get(at + 1).is_some_and(|piece| piece.glued) {
        let (exponent, taken) = whole(pieces, at + 1)?;
        return Some((times(exponent), taken));
    }
    if let Some((exponent, taken)) = raised(pieces, at).filter(|_| value == Some(Decimal::TEN)) {
        return Some((exponent.and_then(|by| shifted(Decimal::ONE, by)), taken));
    }
    let is_times = next.is("x") || matches!(next.sign(), Some('×' | '*' | '·' | '⋅'));
    if is_times && pieces.get(at + 1)?.is("10") {
        let (exponent, taken) = raised(pieces, at + 2)?;
        return Some((times(exponent), taken));
    }
    None
}

/// A number times a power of ten, with no zero behind its point that was not printed; `None` where it
/// cannot be held exactly.
fn shifted(value: Decimal, by: i64) -> Option<Decimal> {
    let value = value.normalize();
    let scale = i64::from(value.scale()) - by;
    let up = u32::try_from(scale.min(0).unsigned_abs()).ok()?;
    let mantissa = value.mantissa().checked_mul(10_i128.checked_pow(up)?)?;
    Decimal::try_from_i128_with_scale(mantissa, u32::try_from(scale.max(0)).ok()?).ok()
}

/// `^15` or `¹⁵`
fn raised(pieces: &[Piece], at: usize) -> Option<(Option<i64>, usize)> {
    let small = |piece: &Piece| piece.sign().filter(|_| piece.glued).and_then(superscript);
    if pieces.get(at)?.sign() == Some('^') {
        return whole(pieces, at + 1);
    }
    let figures: Vec<i64> = pieces.get(at..)?.iter().map_while(small).collect();
    let taken = at + figures.len();
    let number =
        figures.iter().try_fold(0_i64, |number, figure| number.checked_mul(10)?.checked_add(*figure));
    (!figures.is_empty()).then_some((number, taken))
}

/// A whole number of few digits, perhaps with a sign.
fn whole(pieces: &[Piece], at: usize) -> Option<(Option<i64>, usize)> {
    let sign = pieces.get(at)?.sign().filter(|sign| matches!(sign, '-' | '+'));
    let at = at + usize::from(sign.is_some());
    let digits = pieces.get(at).filter(|piece| piece.kind == PieceKind::Digits)?;
    let number: Option<i64> = digits.text.parse().ok();
    Some((number.map(|number| if sign == Some('-') { -number } else { number }), at + 1))
}

fn superscript(sign: char) -> Option<i64> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip(0..).find(|(known, _)| *known == sign).map(|(_, figure)| figure)
}

/// The parts of a fraction that is one sign.
pub(super) fn vulgar(sign: char) -> Option<(u64, u64)> {
    let parts = match sign {
        '½' => (1, 2),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅐' => (1, 7),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        _ => return None,
    };
    Some(parts)
}

fn printed(pieces: &[Piece]) -> Option<(Printed<'_>, usize)> {
    let digits = |at: usize| pieces.get(at).filter(|piece| piece.kind == PieceKind::Digits);
    let mut printed = Printed { groups: vec![&digits(0)?.text], between: Vec::new() };
    let mut at = 1;
    while let Some(next) = pieces.get(at) {
        let separator = next.sign().filter(|sign| matches!(sign, ',' | '.' | '\'') && next.glued);
        if let Some(separator) = separator {
            let Some(group) = digits(at + 1).filter(|group| group.glued) else { break };
            printed.between.push(separator);
            printed.groups.push(&group.text);
            at += 2;
            continue;
        }
        // `1 400`: a blank parts groups only where the lead is short and no fraction has begun.
        let parts = !printed.between.iter().any(|sign| *sign != ' ')
            && printed.groups.first().is_some_and(|lead| lead.len() <= 3 && *lead != "0")
            && next.kind == PieceKind::Digits
            && !next.glued
            && next.text.len() == 3;
        if !parts {
            break;
        }
        printed.between.push(' ');
        printed.groups.push(&next.text);
        at += 1;
    }
    Some((printed, at))
}

impl Printed<'_> {
    /// The number with a point and no groups.
    fn plain(&self, signs: Signs) -> Option<(String, Form)> {
        let marks: Vec<char> =
            self.between.iter().copied().filter(|sign| matches!(sign, ',' | '.')).collect();
        let (decimal, unclear) = match marks.as_slice() {
            [] => (None, false),
            [only] => self.lone(*only, signs),
            [first, .., last] if first != last => (Some(*last), false),
            _ => (None, false),
        };
        let count = |sign: char| self.between.iter().filter(|known| **known == sign).count();
        if decimal.is_some_and(|sign| count(sign) != 1 || self.between.last() != Some(&sign)) {
            return None;
        }
        let mut plain = (*self.groups.first()?).to_owned();
        for (sign, group) in self.between.iter().zip(self.groups.iter().skip(1)) {
            if Some(*sign) == decimal {
                plain.push('.');
            } else if group.len() != 3 {
                return None;
            }
            plain.push_str(group);
        }
        let grouped = self.between.iter().any(|sign| Some(*sign) != decimal);
        let lead = self.groups.first().map_or(0, |lead| lead.len());
        let spaced = grouped && self.between.iter().all(|sign| matches!(sign, ' ' | ','));
        let form = match (unclear, decimal) {
            (true, _) => Form::Unclear,
            (false, Some(',')) if spaced => Form::CommaDecimal,
            (false, _) => Form::Plain,
        };
        (!grouped || lead <= 3).then_some((plain, form))
    }

    /// What a single comma or stop is: `1,400` is fourteen hundred in English and one point four in
    /// Polish, so that where it could be either, the reading is marked as unclear.
    fn lone(&self, sign: char, signs: Signs) -> (Option<char>, bool) {
        let lead = self.groups.first().copied().unwrap_or_default();
        let last = self.groups.last().copied().unwrap_or_default();
        let spaced = self.between.iter().any(|between| matches!(between, ' ' | '\''));
        let could_group = last.len() == 3 && lead.len() <= 3 && lead != "0" && !spaced;
        match (could_group, signs.decimal, signs.lang) {
            (false, ..) => (Some(sign), false),
            (true, Some(decimal), _) => (Some(sign).filter(|sign| *sign == decimal), false),
            (true, None, Lang::En) => (Some(sign).filter(|sign| *sign == '.'), false),
            (true, None, Lang::Pl) => (Some(sign).filter(|sign| *sign == ','), true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan::pieces;

    fn check(text: &str, en: Option<&str>, pl: Option<&str>) {
        for (lang, expected) in [(Lang::En, en), (Lang::Pl, pl)] {
            let said = match figure(&pieces(text), Signs { lang, decimal: None }) {
                Figure::Number { value, form, .. } => {
                    let unclear = if form == Form::Unclear { " unclear" } else { "" };
                    Some(format!("{}{unclear}", value.normalize()))
                }
                Figure::Unheld { taken } => {
                    assert_eq!(taken, pieces(text).len(), "{text}");
                    Some("unheld".to_owned())
                }
                Figure::Other { .. } => None,
            };
            assert_eq!(said.as_deref(), expected, "{text} {lang:?}");
        }
    }

    #[test]
    fn what_cannot_be_held_is_taken_whole_and_never_for_another_number() {
        for text in [
            "1e99",
            "1e400",
            "1E+400",
            "1e-400",
            "1.5e-28",
            "1e99999999999999999999999",
            "10^400",
            "10¹²³⁴",
            "1.4 × 10^400",
            "1.4 × 10¹⁰⁰",
            "99999999999999999999999999999999",
            "99999999999999999999999999999999e3",
            "0.00000000000000000000000000000001",
        ] {
            check(text, Some("unheld"), Some("unheld"));
        }
        check("1.5e-27", Some("0.0000000000000000000000000015"), Some("0.0000000000000000000000000015"));
        check("7e28", Some("70000000000000000000000000000"), Some("70000000000000000000000000000"));
    }

    #[test]
    fn numbers_in_digits() {
        check("400", Some("400"), Some("400"));
        check("1,400", Some("1400"), Some("1.4 unclear"));
        check("1.400", Some("1.4"), Some("1400 unclear"));
        check("1,4", Some("1.4"), Some("1.4"));
        check("1.4", Some("1.4"), Some("1.4"));
        check("1 400,5", Some("1400.5"), Some("1400.5"));
        check("1\u{A0}234\u{202F}567", Some("1234567"), Some("1234567"));
        check("1.234.567,89", Some("1234567.89"), Some("1234567.89"));
        check("1,234,567.89", Some("1234567.89"), Some("1234567.89"));
        check("1'400", Some("1400"), Some("1400"));
        check("0,500", Some("0.5"), Some("0.5"));
        check("14,739,218.50", Some("14739218.5"), Some("14739218.5"));
        check("2025 400", Some("2025"), Some("2025"));
        check("1400,500", Some("1400.5"), Some("1400.5"));
        check("1e3", Some("1000"), Some("1000"));
        check("1.5E+3", Some("1500"), Some("1500"));
        check("2e-3", Some("0.002"), Some("0.002"));
        check("10^15", Some("1000000000000000"), Some("1000000000000000"));
        check("1.4 × 10¹⁵", Some("1400000000000000"), Some("1400000000000000"));
        check("1.4 x 10^3", Some("1400"), Some("1400"));
        check("400¹", Some("400"), Some("400"));
        for odd in [
            "17.02.2026",
            "1,40,00",
            "1,2,3",
            "1.2,3.4",
            "12th",
            "1st",
            "2^10",
            "4٠0",
            "400٠",
            "1_000_000",
            "0x10",
            "1600x900",
        ] {
            check(odd, None, None);
        }
    }
}
