//! Understanding printed figures: "nearly 1,400 terabytes", "ponad trzykrotnie", "up 50%".
//!
//! The words are cut into pieces, pieces into terms of a lexicon (one a language), terms into
//! quantities; the grammar then decides what is said of them. A hedge becomes a direction, never a
//! width; of two readings the one that asserts less is taken, and the other is told as a note.

mod beside;
mod change;
mod direction;
mod grammar;
mod lexicon;
mod lexicon_en;
mod lexicon_pl;
mod making;
mod money;
mod numeral;
mod part;
mod parts;
mod printed;
mod quantity;
mod scales;
mod terms;
mod unit;

use super::catalog::Lang;
use super::scan::is_longer;
use crate::model::{Comparison, Decimal, Qualifier, Ratio, Status, Unit};
use numeral::Signs;

pub use printed::printed_hedge;

/// Characters of a phrase at most; what is longer is a text and not a phrase.
const LONGEST: usize = 1_000;

/// What kind of claim a phrase makes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One number.
    Absolute,
    /// A number between two bounds.
    Range,
    /// Two figures, from one to the other.
    Two,
    /// A factor of change.
    Relative,
    /// An amount of change.
    Delta,
    /// No number: the words are all there is.
    #[default]
    None,
}

impl Kind {
    /// The word used in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Absolute => "abs",
            Self::Range => "range",
            Self::Two => "two",
            Self::Relative => "rel",
            Self::Delta => "delta",
            Self::None => "none",
        }
    }
}

/// What a reader of a phrase has to know beside its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Note {
    /// "close to" may mean nearly or about; about asserts less.
    WeakerReading,
    /// "from X to Y" is a change between two figures.
    TwoFigures,
    NoNumber,
    /// An amount without a number: it can only be marked as an event.
    EventOnly,
    /// The factor can be read in two ways; the other is the alternative factor.
    Ambiguous,
    /// "a 300% increase" is often written where "tripled" is meant.
    OftenTripled,
    /// As [`Self::OftenTripled`], of another multiple: "a 500% increase".
    OftenMultiple,
    /// "grew 2-3x", "tripled or quadrupled": no one factor.
    SeveralFactors,
    /// "from about 400 to nearly 1,400 TB": the ends of a range or a change have no hedge of their own.
    HedgesLeftOut,
    /// `¥`, `kr`, "francs": money of one of several currencies.
    CurrencyUnclear,
    /// Percentage points are a change of a figure in percent.
    OnlyPercent,
    /// `1 400,5` settles how the other numbers of its column are printed.
    CommaDecimal,
    /// `1,400` and `1.400` are different numbers in different languages.
    SeparatorUnclear,
    /// The phrase has further numbers, which were left out.
    OtherNumbers,
    /// A small b, as in `Pb`, stands for bits by the letter.
    LooksLikeBits,
    /// Several hedges; the one that gives a direction was taken.
    SeveralHedges,
    /// Some words are in no lexicon and were passed over.
    WordsNotRead,
    TooLong,
    /// A number has too many digits, or too high a power of ten, to be held exactly.
    TooLarge,
    /// The words behind a number may make another one of it, and which one is not certain: "5 mil euros",
    /// "38 zillion dollars".
    NumberNotRead,
    /// A person has to confirm the reading.
    Ask,
}

impl Note {
    /// The phrase used in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::WeakerReading => "weaker class chosen on purpose",
            Self::TwoFigures => "two figures (a change), not a range",
            Self::NoNumber => "keep words; no number",
            Self::EventOnly => "event marker only",
            Self::Ambiguous => "ambiguous",
            Self::OftenTripled => "often written for tripled; show arithmetic",
            Self::OftenMultiple => "often written for the multiple; show arithmetic",
            Self::SeveralFactors => "several factors",
            Self::HedgesLeftOut => "hedges of the two ends left out",
            Self::CurrencyUnclear => "currency not certain",
            Self::OnlyPercent => "only valid when the unit is %",
            Self::CommaDecimal => "space groups, comma decimal",
            Self::SeparatorUnclear => "group or decimal sign unclear",
            Self::OtherNumbers => "other numbers left out",
            Self::LooksLikeBits => "small b: bits or bytes",
            Self::SeveralHedges => "several hedges",
            Self::WordsNotRead => "some words not read",
            Self::TooLong => "too long for a phrase",
            Self::TooLarge => "too large to hold exactly",
            Self::NumberNotRead => "number not read whole",
            Self::Ask => "ask",
        }
    }
}

/// A printed figure, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub kind: Kind,
    /// How the value or the factor stands to the number printed.
    pub comparison: Comparison,
    /// In `unit`; of a [`Kind::Delta`], negative for a fall.
    pub value: Option<Decimal>,
    pub unit: Unit,
    /// Bounds in `unit`; of [`Kind::Two`], the figure it came from and the one it went to.
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    pub factor: Option<Ratio>,
    /// The other reading of an ambiguous factor.
    pub alt_factor: Option<Ratio>,
    pub qualifier: Option<Qualifier>,
    pub status: Option<Status>,
    /// Each at most once, in order.
    pub notes: Vec<Note>,
}

impl Default for Phrase {
    fn default() -> Self {
        Self {
            kind: Kind::None,
            comparison: Comparison::Equal,
            value: None,
            unit: Unit::None,
            low: None,
            high: None,
            factor: None,
            alt_factor: None,
            qualifier: None,
            status: None,
            notes: Vec::new(),
        }
    }
}

/// A phrase in the plain words and numbers of machine-readable output; what is empty is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    pub kind: &'static str,
    /// `=`, `~`, `<`, `<=`, `>`, `>=`, or `[]` for a range.
    pub cmp: Option<&'static str>,
    pub value: Option<Decimal>,
    pub unit: Option<String>,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    /// Rounded to ten decimals.
    pub factor: Option<Decimal>,
    pub alt_factor: Option<Decimal>,
    pub qualifier: Option<&'static str>,
}

impl Phrase {
    pub fn has(&self, note: Note) -> bool {
        self.notes.contains(&note)
    }

    /// The phrase as the command line prints it.
    pub fn fields(&self) -> Fields {
        let cmp = match (self.kind, self.comparison) {
            (Kind::None, _) => None,
            (Kind::Range, _) => Some("[]"),
            (_, Comparison::Equal) => Some("="),
            (_, comparison) => Some(comparison.sign()),
        };
        let factor = |factor: Ratio| factor.to_decimal().round_dp(10).normalize();
        let unit = self.unit.symbol();
        Fields {
            kind: self.kind.code(),
            cmp,
            value: self.value.map(|value| value.normalize()),
            unit: (!unit.is_empty()).then_some(unit),
            low: self.low.map(|low| low.normalize()),
            high: self.high.map(|high| high.normalize()),
            factor: self.factor.map(factor),
            alt_factor: self.alt_factor.map(factor),
            qualifier: self.qualifier.map(Qualifier::code),
        }
    }

    fn note(mut self, note: Note) -> Self {
        if !self.has(note) {
            self.notes.push(note);
        }
        self
    }

    /// No number; the words stay.
    fn nothing() -> Self {
        Self::default().note(Note::NoNumber)
    }
}

/// Understands a printed figure. Words of the other language are understood too; `lang` decides
/// how `1,400` is read and which language comes first. Never fails: what says no number comes back
/// as [`Kind::None`].
pub fn read(text: &str, lang: Lang) -> Phrase {
    read_with(text, lang, None)
}

/// [`read`], where it is known from elsewhere what stands before a fraction: `'.'` or `','`.
pub fn read_with(text: &str, lang: Lang, decimal: Option<char>) -> Phrase {
    if is_longer(text, LONGEST) {
        return Phrase::nothing().note(Note::TooLong);
    }
    let reading = |lang: Lang| grammar::understand(&terms::terms(text, Signs { lang, decimal }));
    let first = reading(lang);
    if first.strange() == 0 {
        return first.phrase;
    }
    let second = reading(other(lang));
    // The lexicon that knows more of the words is of the language they are in.
    let says = |reading: &grammar::Reading| reading.phrase.kind != Kind::None;
    let second_is_better = second.strange() < first.strange()
        || (second.strange() == first.strange() && says(&second) && !says(&first));
    let best = if second_is_better { second } else { first };
    if best.unread > 0 && says(&best) { best.phrase.note(Note::WordsNotRead) } else { best.phrase }
}

const fn other(lang: Lang) -> Lang {
    match lang {
        Lang::En => Lang::Pl,
        Lang::Pl => Lang::En,
    }
}

/// The language of the words of a phrase: the one whose lexicon knows all of them, where that of the
/// other does not.
pub fn language(text: &str) -> Option<Lang> {
    if is_longer(text, LONGEST) {
        return None;
    }
    let knows =
        |lang: Lang| grammar::understand(&terms::terms(text, Signs { lang, decimal: None })).strange() == 0;
    [Lang::En, Lang::Pl].into_iter().find(|lang| knows(*lang) && !knows(other(*lang)))
}

#[cfg(test)]
mod tests;
