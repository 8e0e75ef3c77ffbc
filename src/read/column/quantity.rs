//! Numbers with their unit, once the decimal mark is known.

use super::letters::{self, Endings};
use super::numbers::{Mark, Printed};
use crate::model::{Currency, Decimal, Unit};
use crate::read::words::{self, Said, Trust};
use crate::text::Lang;

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

/// A number with what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    pub value: Decimal,
    pub unit: Unit,
    /// The cell says itself by which power of ten the number is multiplied: `1.2bn`.
    pub scaled: bool,
}

impl Quantity {
    const fn plain(value: Decimal, unit: Unit) -> Self {
        Self { value, unit, scaled: false }
    }
}

/// The number and the unit of a cell; `None` where it says less or more than that, such as a hedge.
/// `letters` is what single letters are in its column.
pub fn read(cell: &str, mark: Mark, letters: Endings) -> Option<Quantity> {
    let printed = Printed::of(cell)?;
    let value = printed.value(mark)?;
    if printed.is_bare() {
        return Some(Quantity::plain(value, Unit::None));
    }
    if let Some(lone) = letters::lone(&printed) {
        let read = letters.read(lone, value);
        let read = read.map(|(value, unit, scaled)| Quantity { value, unit, scaled });
        return read.or_else(|| with_word(&printed, value));
    }
    if printed.before.is_empty() {
        match Unit::parse(printed.behind) {
            Unit::Other(_) | Unit::None => {}
            unit => return Some(Quantity::plain(value, unit)),
        }
    }
    let words = || in_words(&printed, value, mark).or_else(|| with_word(&printed, value));
    money(&printed, value).or_else(words)
}

/// `$7.44B`, `1,4 mln zł`, `12 USD`.
fn money(printed: &Printed<'_>, value: Decimal) -> Option<Quantity> {
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
    let value = value.checked_mul(Decimal::from(10_i64.pow(power)))?.normalize();
    Some(Quantity { value, unit: Unit::Money(currency), scaled: power > 0 })
}

/// `1,4 tys. TB`, `1.2 million`: by the grammar of printed figures.
fn in_words(printed: &Printed<'_>, alone: Decimal, mark: Mark) -> Option<Quantity> {
    if !printed.behind.contains(char::is_alphabetic) {
        return None;
    }
    match words::quantity(&printed.rewritten(mark)?, Lang::En, Some(Mark::Dot)) {
        (Said::Value { value, unit, qualifier: None, .. }, Trust::Full) => {
            let odd = matches!(unit, Unit::Other(_));
            (!odd).then(|| Quantity { value: value.normalize(), unit, scaled: value != alone })
        }
        _ => None,
    }
}

/// `12 km`: a word that may be a unit, if the whole column has it.
fn with_word(printed: &Printed<'_>, value: Decimal) -> Option<Quantity> {
    let word = printed.behind;
    let is_word = word.chars().count() <= 12
        && word.starts_with(|sign: char| sign.is_alphabetic() || matches!(sign, '°' | '‰'))
        && !word.contains(|sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '/' | ',' | ';' | '|'))
        && word.split_whitespace().count() <= 2;
    (printed.before.is_empty() && is_word).then(|| Quantity::plain(value, Unit::Other(word.to_owned())))
}
