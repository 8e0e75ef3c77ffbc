//! Numbers with their unit, once the decimal mark is known.

use super::numbers::{Mark, Printed};
use super::{Doubt, is_masked};
use crate::model::{Currency, Decimal, Unit, UnitFamily};
use crate::read::cells::is_missing;
use crate::read::words::{self, Said, Trust};
use crate::text::Lang;
use std::collections::BTreeMap;

/// A column with more different words behind its numbers holds no units.
const MOST_WORDS: usize = 3;

/// Signs of money that name one currency well enough.
const CURRENCIES: [(&str, Currency); 9] = [
    ("US$", Currency::USD),
    ("USD", Currency::USD),
    ("$", Currency::USD),
    ("£", Currency::GBP),
    ("€", Currency::EUR),
    ("zł", Currency::PLN),
    ("zl", Currency::PLN),
    ("₪", Currency::ILS),
    ("PLN", Currency::PLN),
];

/// Short forms of powers of ten beside money, with their powers.
const SCALES: [(&str, u32); 20] = [
    ("k", 3),
    ("tys.", 3),
    ("tys", 3),
    ("thousand", 3),
    ("m", 6),
    ("mn", 6),
    ("mm", 6),
    ("mln", 6),
    ("mio", 6),
    ("mio.", 6),
    ("million", 6),
    ("b", 9),
    ("bn", 9),
    ("mld", 9),
    ("mrd", 9),
    ("mrd.", 9),
    ("billion", 9),
    ("t", 12),
    ("tn", 12),
    ("trillion", 12),
];

/// The number and the unit of a cell; `None` where it says less or more than that, such as a hedge.
pub fn read(cell: &str, mark: Mark) -> Option<(Decimal, Unit)> {
    let printed = Printed::of(cell)?;
    let value = printed.value(mark)?;
    if printed.is_bare() {
        return Some((value, Unit::None));
    }
    if printed.before.is_empty() {
        match Unit::parse(printed.behind) {
            Unit::Other(_) | Unit::None => {}
            unit => return Some((value, unit)),
        }
    }
    money(&printed, value).or_else(|| in_words(&printed, mark)).or_else(|| with_word(&printed, value))
}

/// `$7.44B`, `1,4 mln zł`, `12 USD`.
fn money(printed: &Printed<'_>, value: Decimal) -> Option<(Decimal, Unit)> {
    let behind = printed.behind;
    let sign = |text: &str| {
        CURRENCIES
            .into_iter()
            .find(|(sign, _)| *sign == text)
            .map(|(_, currency)| currency)
            .or_else(|| Currency::from_code(text).filter(|currency| currency.code() == text))
    };
    let (currency, scale) = match printed.before {
        "" => {
            let (scale, code) = behind.rsplit_once([' ', '\u{a0}']).unwrap_or(("", behind));
            (sign(code)?, scale)
        }
        before => (sign(before)?, behind),
    };
    let scale = scale.trim().to_lowercase();
    let power = match scale.as_str() {
        "" => 0,
        // "5 T EUR" is five thousand to those who write it so.
        "t" if printed.before.is_empty() => return None,
        scale => SCALES.into_iter().find(|(name, _)| *name == scale)?.1,
    };
    let value = value.checked_mul(Decimal::from(10_i64.pow(power)))?;
    Some((value.normalize(), Unit::Money(currency)))
}

/// `1,4 tys. TB`, `1.2 million`: by the grammar of printed figures.
fn in_words(printed: &Printed<'_>, mark: Mark) -> Option<(Decimal, Unit)> {
    if !printed.behind.contains(char::is_alphabetic) {
        return None;
    }
    match words::quantity(&printed.rewritten(mark)?, Lang::En, Some(Mark::Dot)) {
        (Said::Value { value, unit, qualifier: None, .. }, Trust::Full) => {
            let odd = matches!(unit, Unit::Other(_));
            (!odd).then(|| (value.normalize(), unit))
        }
        _ => None,
    }
}

/// `12 km`: a word that may be a unit, if the whole column has it.
fn with_word(printed: &Printed<'_>, value: Decimal) -> Option<(Decimal, Unit)> {
    let word = printed.behind;
    let is_word = word.chars().count() <= 12
        && word.starts_with(|sign: char| sign.is_alphabetic() || matches!(sign, '°' | '‰'))
        && !word.contains(|sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '/' | ',' | ';' | '|'))
        && word.split_whitespace().count() <= 2;
    (printed.before.is_empty() && is_word).then(|| (value, Unit::Other(word.to_owned())))
}

/// The units of a column, each with the number of its cells.
#[derive(Debug, Default)]
pub struct Units {
    counts: BTreeMap<Unit, usize>,
    cells: usize,
}

/// Counts the units of a column.
pub fn units<'a>(cells: impl Iterator<Item = &'a str>, mark: Mark) -> Units {
    let mut units = Units::default();
    for cell in cells.map(str::trim).filter(|cell| !is_missing(cell) && !is_masked(cell)) {
        if let Some((_, unit)) = read(cell, mark) {
            units.cells += 1;
            *units.counts.entry(unit).or_default() += 1;
        }
    }
    units
}

impl Units {
    /// The unit that most cells have; of equally common ones the first by name. A word that is no
    /// known unit has to stand behind most numbers: `977 combined` among bare ones is a remark.
    pub fn common(&self) -> Option<Unit> {
        let is_unit = |(unit, count): &(&Unit, &usize)| match unit {
            Unit::None => false,
            Unit::Other(_) => **count * 2 > self.cells,
            _ => true,
        };
        let named = self.counts.iter().filter(is_unit);
        let most = named.clone().map(|(_, count)| *count).max()?;
        named.into_iter().find(|(_, count)| **count == most).map(|(unit, _)| unit.clone())
    }

    pub fn doubt(&self) -> Option<Doubt> {
        let common = self.common();
        let is_remark = |unit: &Unit| matches!(unit, Unit::Other(_)) && common.as_ref() != Some(unit);
        let known = self.counts.keys().filter(|unit| **unit != Unit::None && !is_remark(unit));
        let families: Vec<UnitFamily> = known.map(Unit::family).collect();
        let money = families.iter().filter(|family| matches!(family, UnitFamily::Money(_))).count();
        match families.len() {
            0 => None,
            count if money == count && count > 1 => Some(Doubt::MixedCurrencies),
            // A number without a unit among numbers with one is another unit, as far as is known.
            1 if self.counts.get(&Unit::None).is_none_or(|bare| *bare == 0) => None,
            _ => Some(Doubt::MixedUnits),
        }
    }

    /// Whether the words behind the numbers are too many to be units.
    pub fn are_words(&self) -> bool {
        let words = self.counts.keys().filter(|unit| matches!(unit, Unit::Other(_))).count();
        words > MOST_WORDS
    }
}
