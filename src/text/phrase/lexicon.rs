//! What the words of a phrase can be, and looking them up.

use super::lexicon_en::{EN, en_word};
use super::lexicon_pl::{PL, pl_word};
use super::numeral::Form;
use super::scales::Short;
use crate::model::{ByteBase, BytePrefix, ByteUnit, Currency, Decimal, Qualifier, Status, Unit};
use crate::text::catalog::Lang;
use crate::text::scan::{Piece, fold};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How a factor is put, which decides whether it can be read in two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// "threefold": three times as much to some, four times to others.
    Fold,
    /// "trzykrotnie": three times as much to everybody.
    Adverb,
    /// "trzykrotny": as "threefold".
    Adjective,
    /// "three times": what follows decides ("as much", "more", "less").
    Times,
    /// "x3".
    Sign,
}

/// One term of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// A number in digits.
    Number {
        value: Decimal,
        form: Form,
    },
    /// A number word below a thousand.
    Numeral(i64),
    Hundred,
    /// Thousand, million and so on; `alone` may stand without a number for one of it.
    Scale {
        factor: i64,
        alone: bool,
    },
    /// A short form behind a number: `38m`, `5 k`, `1.2B`.
    Short(Short),
    /// Digits that are a number and too many, or with a power too high, to be held exactly.
    Unheld,
    /// A part of one: half, third.
    Fraction(u64, u64),
    /// The same in one sign, which adds to the number before it: `1 ½`.
    Vulgar(u64, u64),
    /// Said of the number behind it.
    Minus,
    /// "and a half".
    AndHalf,
    Article,
    /// `alone` may stand without a number for one of it, as in "ponad petabajt".
    Unit {
        unit: Unit,
        alone: bool,
    },
    /// [`Unit::Other`] where it is money of no certain currency.
    Currency(Unit),
    /// A stretch of time, by its English name.
    Time(&'static str),
    /// What a rate is counted by follows.
    Per,
    /// A rate in one word: daily.
    Rate(&'static str),
    /// A hedge before its number. A `tight` one counts only right before it, since the word is a
    /// preposition too; a `weak` one could be a stronger hedge.
    Hedge {
        qualifier: Qualifier,
        tight: bool,
        weak: bool,
        /// Behind a number it compares: "200 TB less than in 2024".
        compares: bool,
    },
    /// A hedge after its number: "or more".
    HedgeAfter(Qualifier),
    Status(Status),
    Change {
        up: bool,
        noun: bool,
    },
    /// "tripled", "halved".
    Multiple(u64, u64),
    Multiplier {
        of: Option<(u64, u64)>,
        style: Style,
    },
    More,
    Less,
    AsMuch,
    By,
    To,
    /// The Polish "do": to, or up to.
    Do,
    From,
    /// The Polish "od": from, or the lower end of a range.
    Od,
    Between,
    And,
    Dash,
    Plus,
    FactorOf,
    Magnitude,
    /// An amount without a number: hundreds, several.
    Vague,
    Not,
    /// "another", "additional".
    Additional,
    Of,
    Filler,
    /// A new statement begins.
    Break,
    /// In no lexicon; as written.
    Word(String),
}

impl Term {
    /// The sign in "x3", "3x" and "×3".
    pub const fn times_sign() -> Self {
        Self::Multiplier { of: None, style: Style::Sign }
    }
}

pub(super) const fn loose(qualifier: Qualifier) -> Term {
    Term::Hedge { qualifier, tight: false, weak: false, compares: false }
}

pub(super) const fn tight(qualifier: Qualifier) -> Term {
    Term::Hedge { qualifier, tight: true, weak: false, compares: false }
}

pub(super) const fn weak(qualifier: Qualifier) -> Term {
    Term::Hedge { qualifier, tight: false, weak: true, compares: false }
}

/// "more than", "poniżej": a hedge before a number, a comparison behind one.
pub(super) const fn than(qualifier: Qualifier) -> Term {
    Term::Hedge { qualifier, tight: false, weak: false, compares: true }
}

/// As [`than`], of a word that is a preposition too.
pub(super) const fn tight_than(qualifier: Qualifier) -> Term {
    Term::Hedge { qualifier, tight: true, weak: false, compares: true }
}

pub(super) const fn money(currency: Currency) -> Term {
    Term::Currency(Unit::Money(currency))
}

pub(super) const fn verb(up: bool) -> Term {
    Term::Change { up, noun: false }
}

pub(super) const fn noun(up: bool) -> Term {
    Term::Change { up, noun: true }
}

pub(super) const fn times(of: i64) -> Term {
    Term::Scale { factor: of, alone: false }
}

/// `(words, term)`: several patterns in one text, parted by `|`. A word that ends in `*` stands
/// for every word that begins so.
pub(super) type Entry = (&'static str, Term);

struct Pattern {
    words: Vec<String>,
    term: Term,
}

/// The lexicon of one language, by the first word of each pattern, longest patterns first.
struct Lexicon {
    exact: BTreeMap<String, Vec<Pattern>>,
    /// By the first two letters of a stem.
    stems: BTreeMap<String, Vec<Pattern>>,
    /// What a word built from a number means: `threefold`, `trzykrotnie`.
    built: fn(&str) -> Option<Term>,
}

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(EN, en_word));
static POLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(PL, pl_word));

/// The longest pattern that the pieces begin with, and how many pieces it takes.
pub(super) fn look_up(lang: Lang, pieces: &[Piece]) -> Option<(Term, usize)> {
    match lang {
        Lang::En => ENGLISH.look_up(pieces),
        Lang::Pl => POLISH.look_up(pieces),
    }
}

impl Lexicon {
    fn new(entries: &[Entry], built: fn(&str) -> Option<Term>) -> Self {
        let mut lexicon = Self { exact: BTreeMap::new(), stems: BTreeMap::new(), built };
        for (patterns, term) in entries.iter().chain(UNITS) {
            for pattern in patterns.split('|') {
                lexicon.add(pattern, term.clone());
            }
        }
        for (name, term) in byte_names() {
            lexicon.add(&name, term);
        }
        for patterns in lexicon.exact.values_mut().chain(lexicon.stems.values_mut()) {
            patterns.sort_by_key(|pattern| {
                std::cmp::Reverse((pattern.words.len(), pattern.words.first().map_or(0, String::len)))
            });
        }
        lexicon
    }

    fn add(&mut self, pattern: &str, term: Term) {
        let words: Vec<String> = pattern.split_whitespace().map(fold).collect();
        let Some(first) = words.first() else { return };
        let (table, key) = match first.strip_suffix('*') {
            Some(stem) => (&mut self.stems, beginning(stem)),
            None => (&mut self.exact, first.clone()),
        };
        table.entry(key).or_default().push(Pattern { words, term });
    }

    fn look_up(&self, pieces: &[Piece]) -> Option<(Term, usize)> {
        let first = pieces.first()?;
        let exact = self.exact.get(&first.folded).map_or(&[][..], Vec::as_slice);
        let stems = self.stems.get(&beginning(&first.folded)).map_or(&[][..], Vec::as_slice);
        let longest = exact
            .iter()
            .chain(stems)
            .filter_map(|pattern| Some((pattern, pattern.taken(pieces)?)))
            // An exact word stands before a stem, and of two as long the first is taken.
            .fold(None, |best: Option<(&Pattern, usize)>, found| match best {
                Some(best) if best.1 >= found.1 => Some(best),
                _ => Some(found),
            });
        match longest {
            Some((pattern, taken)) => Some((pattern.term.clone(), taken)),
            None => Some(((self.built)(&first.folded)?, 1)),
        }
    }
}

fn beginning(word: &str) -> String {
    word.chars().take(2).collect()
}

impl Pattern {
    /// How many pieces the pattern takes. A stop or a hyphen may stand between its words.
    fn taken(&self, pieces: &[Piece]) -> Option<usize> {
        taken(pieces, self.words.iter().map(String::as_str), &['.', '-'])
    }
}

/// How many pieces several words take, one of the `joints` allowed behind each of them but the last. A
/// word that ends in `*` is the beginning of one.
pub(super) fn taken<'w>(
    pieces: &[Piece],
    words: impl Iterator<Item = &'w str>,
    joints: &[char],
) -> Option<usize> {
    let mut at = 0;
    for (place, word) in words.enumerate() {
        let joins = |piece: &Piece| piece.glued && piece.sign().is_some_and(|sign| joints.contains(&sign));
        if place > 0 && pieces.get(at).is_some_and(joins) {
            at += 1;
        }
        let said = &pieces.get(at)?.folded;
        let fits = match word.strip_suffix('*') {
            Some(stem) => said.starts_with(stem),
            None => said == word,
        };
        if !fits {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// Units that both languages write.
const UNITS: &[Entry] = &[
    ("%|percent|per cent|pct|proc|procent*", Term::Unit { unit: Unit::Percent, alone: false }),
    (
        "pp|p p|ppt|ppts|percentage point|percentage points|pkt proc|pkt procentow*|punkt* procentow*|punkt* proc",
        Term::Unit { unit: Unit::PercentagePoints, alone: false },
    ),
    ("$|us $|us dollar|us dollars|dollar|dollars|dolar*|dol", money(Currency::USD)),
    ("£|pound|pounds|pounds sterling|sterling|funt*", money(Currency::GBP)),
    ("€|euro|euros", money(Currency::EUR)),
    // Units such as `TB/day` are written so in every language.
    ("day|days", Term::Time("day")),
    ("week|weeks", Term::Time("week")),
    ("month|months", Term::Time("month")),
    ("quarter|quarters", Term::Time("quarter")),
    ("year|years|yr", Term::Time("year")),
    ("hour|hours", Term::Time("hour")),
    ("zł|pln|zlot*|złot*", money(Currency::PLN)),
];

/// Names of byte units in both languages with every ending.
fn byte_names() -> Vec<(String, Term)> {
    use BytePrefix as P;
    let decimal = [
        ("", P::None),
        ("kilo", P::Kilo),
        ("mega", P::Mega),
        ("giga", P::Giga),
        ("tera", P::Tera),
        ("peta", P::Peta),
        ("exa", P::Exa),
        ("eksa", P::Exa),
    ];
    let binary = [
        ("kibi", P::Kilo),
        ("mebi", P::Mega),
        ("gibi", P::Giga),
        ("tebi", P::Tera),
        ("pebi", P::Peta),
        ("exbi", P::Exa),
        ("eksbi", P::Exa),
    ];
    let decimal = decimal.map(|(name, prefix)| (name, ByteUnit::unstated(prefix)));
    let binary = binary.map(|(name, prefix)| (name, ByteUnit { prefix, base: ByteBase::Binary }));
    let endings = ["", "a", "owi", "em", "cie", "y", "ow", "om", "ami", "ach"];
    let mut names = Vec::new();
    for (name, unit) in decimal.into_iter().chain(binary) {
        let term = |alone| Term::Unit { unit: Unit::Bytes(unit), alone };
        names.push((format!("{name}byte"), term(false)));
        names.push((format!("{name}bytes"), term(false)));
        for ending in endings {
            // "bajcie": the t of the stem softens.
            let stem = if ending == "cie" { "baj" } else { "bajt" };
            names.push((format!("{name}{stem}{ending}"), term(ending.is_empty())));
        }
    }
    names
}
