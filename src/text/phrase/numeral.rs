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

/// A number as printed: runs of digits and what stands between them.
struct Printed<'a> {
    groups: Vec<&'a str>,
    /// One fewer than the groups; a blank for a group parted by space.
    between: Vec<char>,
}

/// A number at the start of `pieces`: its value, what its separators tell, and how many
/// pieces it takes. `None` where the digits make no number, as in `17.02.2026`.
pub(super) fn number(pieces: &[Piece], lang: Lang) -> Option<(Decimal, Form, usize)> {
    let (printed, taken) = printed(pieces)?;
    let (plain, form) = printed.plain(lang)?;
    Some((Decimal::from_str_exact(&plain).ok()?, form, taken))
}

/// How many pieces a run of digits and separators takes, number or not.
pub(super) fn extent(pieces: &[Piece]) -> usize {
    printed(pieces).map_or(1, |(_, taken)| taken)
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
    fn plain(&self, lang: Lang) -> Option<(String, Form)> {
        let marks: Vec<char> =
            self.between.iter().copied().filter(|sign| matches!(sign, ',' | '.')).collect();
        let (decimal, unclear) = match marks.as_slice() {
            [] => (None, false),
            [only] => self.lone(*only, lang),
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
    fn lone(&self, sign: char, lang: Lang) -> (Option<char>, bool) {
        let lead = self.groups.first().copied().unwrap_or_default();
        let last = self.groups.last().copied().unwrap_or_default();
        let spaced = self.between.iter().any(|between| matches!(between, ' ' | '\''));
        let could_group = last.len() == 3 && lead.len() <= 3 && lead != "0" && !spaced;
        match (could_group, lang, sign) {
            (false, _, _) | (true, Lang::En, '.') => (Some(sign), false),
            (true, Lang::En, _) => (None, false),
            (true, Lang::Pl, ',') => (Some(','), true),
            (true, Lang::Pl, _) => (None, true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scan::pieces;

    fn check(text: &str, en: Option<&str>, pl: Option<&str>) {
        for (lang, expected) in [(Lang::En, en), (Lang::Pl, pl)] {
            let said = number(&pieces(text), lang).map(|(value, form, _)| {
                format!("{}{}", value.normalize(), if form == Form::Unclear { " unclear" } else { "" })
            });
            assert_eq!(said.as_deref(), expected, "{text} {lang:?}");
        }
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
        for odd in ["17.02.2026", "1,40,00", "1,2,3", "1.2,3.4", "99999999999999999999999999999999"] {
            check(odd, None, None);
        }
    }
}
