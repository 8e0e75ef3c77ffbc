//! Multipliers behind a number in the languages that figures are quoted from: "38 Mio.", "5 Md €",
//! "mil millones". What is a different power of ten in different languages is never taken for one.

use super::lexicon::taken;
use crate::text::catalog::Lang;
use crate::text::scan::{Piece, PieceKind};

/// What a word behind a number multiplies it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    /// Whatever else is said.
    Always(i64),
    /// A short form that counts only beside money or a unit, and else is a unit of its own: the m of
    /// `38 m €` and of `38 m`.
    Beside(Short),
}

/// A short form, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Short {
    pub letters: String,
    /// Nothing stands between it and the digits.
    pub glued: bool,
}

/// What stands around a short form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    Nothing,
    /// A currency before the number.
    MoneyBefore,
    /// A currency behind, and whether it is one of the countries that write `T€` for a thousand.
    MoneyBehind {
        thousands: bool,
    },
    /// A unit behind that is no money.
    Unit,
    /// A small word behind that links a multiplier to what is counted: "5 Md d'habitants".
    Link,
}

/// What a short form says where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Factor(i64),
    /// One of several powers of ten.
    Unclear,
    /// No multiplier.
    Word,
}

const THOUSAND: i64 = 1_000;
const MILLION: i64 = 1_000_000;
const BILLION: i64 = 1_000_000_000;
const TRILLION: i64 = 1_000_000_000_000;
const QUADRILLION: i64 = 1_000_000_000_000_000;
const QUINTILLION: i64 = 1_000_000_000_000_000_000;

/// Multipliers of one meaning, folded, parted by a bar; several words by a blank. Stems end in `*`.
const ALWAYS: &[(&str, i64)] = &[
    ("tsd|tausend|mila|tis|tisic|duizend|tusen|tusind|tuhat|thou|тыс|тысяч*|тис|тисяч*", THOUSAND),
    ("tys|thousand|thousands|mille|milliers|migliaia|milhares|millares", THOUSAND),
    ("lakh|lakhs", 100_000),
    ("mln|mn|mio|million|millions|millionen|millon|millones|milhao|milhoes", MILLION),
    ("milione|milioni|milj|miljon*|miljoen|miljoona*|millio|milionu|млн|миллион*|мільйон*", MILLION),
    ("crore|crores", 10_000_000),
    ("mld|mrd|mlrd|milliard|milliards|milliarde|milliarden|miliardo|miliardi|miljard*", BILLION),
    ("millardo|millardos|milliarder|bilhao|bilhoes|млрд|миллиард*|мільярд*", BILLION),
    ("mil millones|mil milhoes|mil mill|thousand million|thousand millions", BILLION),
    ("billionen|billon|billones|biliao|bilioes|bilione|bilioni|biljoen|biljon*|trilhao|trilhoes", TRILLION),
    ("трлн|триллион*|трильйон*|million million|lakh crore|lakh crores", TRILLION),
    ("billiarde|billiarden|biliard*", QUADRILLION),
    ("trillionen|trillon|trillones|trylion*", QUINTILLION),
];

/// The multiplier that pieces behind the digits of a number begin with, and how many pieces it takes.
/// `year` says that the number before reads as one: "in 2024 millions of images" counts nothing.
pub(super) fn look_up(pieces: &[Piece], year: bool, lang: Lang) -> Option<(Scale, usize)> {
    let first = pieces.first().filter(|piece| piece.kind == PieceKind::Word)?;
    // A trillion in Polish, a billion to English news agencies.
    if first.is("bln") && lang == Lang::Pl {
        return None;
    }
    let found = ALWAYS.iter().flat_map(|(words, factor)| words.split('|').map(move |word| (word, *factor)));
    let longest = found
        .filter_map(|(words, factor)| Some((taken(pieces, words.split(' '), &['.'])?, factor)))
        .max_by_key(|(taken, _)| *taken);
    if let Some((taken, factor)) = longest {
        let counts = !(year && matches!(first.folded.as_str(), "thousands" | "millions"));
        return counts.then_some((Scale::Always(factor), taken));
    }
    let short = Short { letters: first.text.clone(), glued: first.glued };
    let is_short = short.says(Beside::MoneyBefore) != Said::Word || short.says(Beside::Nothing) != Said::Word;
    is_short.then_some((Scale::Beside(short), 1))
}

impl Short {
    pub fn says(&self, beside: Beside) -> Said {
        let money = matches!(beside, Beside::MoneyBefore | Beside::MoneyBehind { .. });
        let counted = money || matches!(beside, Beside::Unit | Beside::Link) || self.glued;
        let only = |counts: bool, factor: i64| if counts { Said::Factor(factor) } else { Said::Word };
        match self.letters.as_str() {
            "k" | "K" => only(counted, THOUSAND),
            "m" | "M" => only(counted, MILLION),
            "b" => only(money || self.glued, BILLION),
            "B" => only(money, BILLION),
            "t" | "T" => match beside {
                Beside::MoneyBefore => Said::Factor(TRILLION),
                // A trillion to some, a thousand ("Tausend") to others.
                Beside::MoneyBehind { thousands } if thousands || !self.glued => Said::Unclear,
                Beside::MoneyBehind { .. } => Said::Factor(TRILLION),
                Beside::Nothing | Beside::Unit | Beside::Link => Said::Word,
            },
            _ => self.longer_says(beside, money),
        }
    }

    fn longer_says(&self, beside: Beside, money: bool) -> Said {
        let counted = money || beside == Beside::Link;
        let only = |factor: i64| if counted { Said::Factor(factor) } else { Said::Word };
        // `TEUR`, `kEUR`, `MUSD`: the code behind says that it is money.
        if let Some(factor) = self.coded() {
            return Said::Factor(factor);
        }
        match self.letters.to_lowercase().as_str() {
            "mm" | "mi" | "mill" | "mills" => only(MILLION),
            "md" | "mds" | "mia" | "bi" => only(BILLION),
            "cr" | "crs" => only(10_000_000),
            "tri" => only(TRILLION),
            // "mil euros" are thousands in Spain and millions in Slovakia, a "Bio." is a German
            // trillion, and "billions d'euros" are more than billions of dollars.
            "bio" if counted || beside == Beside::Unit => Said::Unclear,
            "mil" | "bln" | "billions" | "trillions" => Said::Unclear,
            _ => Said::Word,
        }
    }

    /// The factor of a letter that stands before a code.
    fn coded(&self) -> Option<i64> {
        let code = self.letters.get(1..)?;
        let is_code = ["EUR", "USD", "GBP", "CHF", "PLN", "SEK", "NOK", "DKK", "CZK", "HUF", "JPY"];
        match self.letters.chars().next()? {
            _ if !is_code.contains(&code) => None,
            'k' | 'K' | 'T' => Some(THOUSAND),
            'm' | 'M' => Some(MILLION),
            _ => None,
        }
    }

    /// The code of the money that stands in the short form itself.
    pub fn code(&self) -> Option<&str> {
        self.coded().and_then(|_| self.letters.get(1..))
    }
}
