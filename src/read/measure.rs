//! What a header says of the numbers below it: their unit, and the power of ten that they are printed in.
//!
//! "Amount in thousands of USD" and `spend_bn_usd` say both, `price_per_tb` says that its numbers are no
//! terabytes. What is not understood whole says nothing: a number without a unit is right, one with the
//! wrong unit is not.

mod word;

use crate::model::{ByteUnit, Unit};
use unicode_normalization::UnicodeNormalization as _;
use word::{Word, kind, split};

/// Longer headers are sentences, in words.
const MOST_WORDS: usize = 24;

/// Words of a denominator at most: "USD per GB and month".
const MOST_BELOW: usize = 3;

/// What a header says of the numbers below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// The header without what is said.
    pub stem: String,
    pub unit: Option<Unit>,
    /// The numbers are printed in ten to this power.
    pub power: u32,
    /// It names a power of ten, which may be one of several.
    pub unclear: bool,
    /// What the numbers are divided by: the TB of `price_per_tb`.
    pub below: Option<String>,
}

/// What a header says of the numbers below it.
pub fn of(header: &str) -> Measure {
    let header: String = header.nfkc().collect();
    let (outer, groups) = brackets(header.trim());
    let outer = split(outer.trim());
    let mut said = Said::default();
    let mut stem = outer.len();
    if outer.len() > MOST_WORDS {
        return Measure::default();
    }
    match per_at(&outer) {
        // "Per capita income": the numbers are a rate of something that has no name here.
        Some(0) => said.torn = true,
        Some(per) => {
            stem = trailing(&outer, per, &mut said);
            said.divide(outer.get(per + 1..).unwrap_or_default());
        }
        None => stem = trailing(&outer, stem, &mut said),
    }
    for group in &groups {
        let words = split(group);
        let per = per_at(&words).unwrap_or(words.len());
        let mut own = Said::default();
        if words.as_slice() == ["B"] {
            said.unit(Unit::Bytes(ByteUnit::BYTE));
        } else if !words.is_empty() && trailing(&words, per, &mut own) == 0 {
            own.divide(words.get(per + 1..).unwrap_or_default());
            said.join(own);
        }
    }
    if stem == 0 && groups.is_empty() && said.below.is_none() {
        // A column `USD` holds something of dollars, such as their rate, and not always dollars.
        return Measure::default();
    }
    let stem = outer.get(..stem).unwrap_or_default().join(" ");
    said.measure(stem)
}

/// Takes `(TB)`, `[USD]`, `_tb` or `_usd` off a header. `None` where no known unit stands there.
pub fn unit_hint(header: &str) -> Option<(String, Unit)> {
    let Measure { stem, unit, .. } = of(header);
    Some((stem, unit?))
}

/// What was found on the way through the words.
#[derive(Clone, Debug, Default)]
struct Said {
    unit: Option<Unit>,
    power: Option<u32>,
    unclear: bool,
    below: Option<String>,
    /// Two units, or two powers: what is meant is not known.
    torn: bool,
}

impl Said {
    fn unit(&mut self, unit: Unit) {
        self.torn |= self.unit.as_ref().is_some_and(|known| *known != unit);
        self.unit = Some(unit);
    }

    fn power(&mut self, power: u32) {
        self.torn |= self.power.is_some_and(|known| known != power);
        self.power = Some(power);
    }

    /// What the numbers are divided by; a unit behind it is that of the numbers: `price_per_tb_usd`.
    fn divide(&mut self, below: &[String]) {
        let mut below = below;
        if let (None, Some((last, rest))) = (&self.unit, below.split_last())
            && let ([Word::Unit(unit @ Unit::Money(_))], false) = (kind(last).as_slice(), rest.is_empty())
        {
            self.unit = Some(unit.clone());
            below = rest;
        }
        if below.is_empty() {
            return;
        }
        let named = |word: &String| match kind(word).as_slice() {
            [Word::Unit(unit)] => unit.symbol(),
            _ => word.clone(),
        };
        // What is divided by too much to be named has no unit.
        self.torn |= below.len() > MOST_BELOW;
        self.below = Some(below.iter().map(named).collect::<Vec<_>>().join(" "));
    }

    fn join(&mut self, other: Self) {
        other.unit.into_iter().for_each(|unit| self.unit(unit));
        other.power.into_iter().for_each(|power| self.power(power));
        self.unclear |= other.unclear;
        self.torn |= other.torn || (self.below.is_some() && other.below.is_some());
        self.below = self.below.take().or(other.below);
    }

    fn measure(self, stem: String) -> Measure {
        let Self { unit, power, unclear, below, torn } = self;
        if torn {
            return Measure { unclear: power.is_some() || unclear, ..Measure::default() };
        }
        // A rate keeps its whole unit as words.
        let unit = match (&below, unit) {
            (Some(below), Some(unit)) => Some(rate(&unit, below)),
            (_, unit) => unit,
        };
        Measure { stem, unit, power: power.unwrap_or(0), unclear, below }
    }
}

/// The unit of a rate, in words.
pub fn rate(unit: &Unit, below: &str) -> Unit {
    Unit::Other(format!("{} per {below}", unit.symbol()))
}

/// Whether a unit is a rate of so many of another.
pub fn is_rate_of(rate: &str, unit: &Unit) -> bool {
    rate.strip_prefix(&unit.symbol()).is_some_and(|rest| rest.starts_with(" per "))
}

/// Takes units and powers of ten off the end of words; where what is left ends.
fn trailing(words: &[String], until: usize, said: &mut Said) -> usize {
    let kinds: Vec<Vec<Word>> = words.iter().take(until).map(|word| kind(word)).collect();
    let is_said = |kinds: &[Word]| {
        kinds.iter().all(|kind| !matches!(kind, Word::Other | Word::Per)) && !kinds.is_empty()
    };
    let from = kinds.iter().rposition(|kinds| !is_said(kinds)).map_or(0, |at| at + 1);
    let run: Vec<(usize, &Word)> = kinds
        .iter()
        .enumerate()
        .skip(from)
        .flat_map(|(at, kinds)| kinds.iter().map(move |kind| (at, kind)))
        .collect();
    let is_money =
        |at: Option<usize>| matches!(at.and_then(|at| run.get(at)), Some((_, Word::Unit(Unit::Money(_)))));
    let is_unit = |at: Option<usize>| matches!(at.and_then(|at| run.get(at)), Some((_, Word::Unit(_))));
    let beside = |at: usize, of: &dyn Fn(Option<usize>) -> bool| of(at.checked_sub(1)) || of(Some(at + 1));
    // Letters and digits that stand beside nothing are part of the name, and so is all ahead of them.
    let named = run.iter().enumerate().filter(|(at, (_, kind))| match kind {
        Word::Short(_) => !beside(*at, &is_money),
        Word::Unclear => !beside(*at, &is_money),
        Word::Digits(_) => !beside(*at, &is_unit) && words.len() > 1,
        _ => false,
    });
    let first = named.map(|(_, (word, _))| word + 1).max().unwrap_or(from);
    for (_, kind) in run.iter().filter(|(at, _)| *at >= first) {
        match kind {
            Word::Unit(unit) => said.unit(unit.clone()),
            Word::Scale(power) | Word::Short(power) | Word::Digits(power) => said.power(*power),
            Word::Unclear => said.unclear = true,
            Word::Link | Word::Per | Word::Other => {}
        }
    }
    // "in" alone says nothing.
    let says = run.iter().any(|(at, kind)| *at >= first && **kind != Word::Link);
    if says { first } else { until.min(words.len()) }
}

/// Where a denominator begins: behind "per", or behind a slash between units.
fn per_at(words: &[String]) -> Option<usize> {
    let is_unit = |at: usize| {
        let kinds = words.get(at).map(|word| kind(word)).unwrap_or_default();
        !kinds.is_empty() && kinds.iter().all(|kind| !matches!(kind, Word::Other | Word::Per | Word::Link))
    };
    words.iter().enumerate().find_map(|(at, word)| {
        let divides = match word.as_str() {
            "/" | "pro" => at.checked_sub(1).is_some_and(is_unit),
            word => word.eq_ignore_ascii_case("per"),
        };
        divides.then_some(at)
    })
}

/// The text outside of brackets, and what stands in each pair of them.
fn brackets(header: &str) -> (String, Vec<String>) {
    let (mut outer, mut groups, mut open) = (String::new(), Vec::new(), None::<String>);
    for sign in header.chars() {
        match (sign, &mut open) {
            ('(' | '[', None) => open = Some(String::new()),
            (')' | ']', Some(inside)) => {
                groups.push(std::mem::take(inside));
                open = None;
                outer.push(' ');
            }
            (_, Some(inside)) => inside.push(sign),
            (_, None) => outer.push(sign),
        }
    }
    (outer, groups)
}

#[cfg(test)]
mod tests;
