//! Single letters behind numbers: `3K` is three thousand, and the b of `3.9b` says that a series breaks.
//! Which of the two, all cells of a column decide.

use super::numbers::{Mark, Printed};
use super::units::times;
use super::{Doubt, is_masked};
use crate::model::{BytePrefix, ByteUnit, Decimal, Status, Unit};
use crate::read::cells::is_missing;
use crate::read::header::{adds_up, normalise};
use std::collections::BTreeMap;

/// What single letters behind the numbers of a column are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Endings {
    /// Words as any other.
    #[default]
    Words,
    /// Powers of ten: `3K`.
    Scale,
    /// Marks as statistics offices set them: `3.9b`.
    Flags,
    /// Prefixes of bytes, or bytes: `3K`, `512B`.
    Bytes,
}

/// Letters that multiply, in lower case, with their powers of ten.
const SCALES: [(&str, u32); 4] = [("k", 3), ("m", 6), ("b", 9), ("t", 12)];

/// Letters that mark, one by one, and those of which two stand together.
const FLAGS: &str = "bcdefimnprsuz";
const TOGETHER: &str = "bdefpru";

/// Words of headers that speak of data, brought to one form.
const DATA: [&str; 24] = [
    "byte",
    "bytes",
    "storage",
    "stored",
    "data",
    "disk",
    "memory",
    "ram",
    "file",
    "files",
    "filesize",
    "traffic",
    "bandwidth",
    "download",
    "downloads",
    "upload",
    "uploads",
    "cloud",
    "backup",
    "archive",
    "danych",
    "dysk",
    "pamiec",
    "plik",
];

/// How far from the other numbers of a column one may lie and still be one of them.
const REACH: i64 = 10;

impl Endings {
    pub const ALL: [Self; 4] = [Self::Words, Self::Scale, Self::Flags, Self::Bytes];

    /// The word used in answers.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Scale => "scaled",
            Self::Flags => "flags",
            Self::Bytes => "bytes",
        }
    }

    /// What letters say of a number: the number, its unit, and whether they multiply it. `None` where they
    /// are a word as any other.
    pub(super) fn read(self, letters: &str, value: Decimal) -> Option<(Decimal, Unit, bool)> {
        match self {
            Self::Words => None,
            Self::Scale => Some((times(value, power(letters)?)?, Unit::None, true)),
            Self::Flags => is_flags(letters).then_some((value, Unit::None, false)),
            Self::Bytes => Some((value, Unit::Bytes(ByteUnit::unstated(prefix(letters)?)), false)),
        }
    }
}

/// The letters that stand alone behind a number, one or two.
pub fn lone<'a>(printed: &Printed<'a>) -> Option<&'a str> {
    let letters = printed.behind;
    let are_letters =
        (1..=2).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_lone = letters.len() == 1 || is_flags(letters);
    (printed.before.is_empty() && are_letters && is_lone).then_some(letters)
}

/// Whether one letter stands behind the number of a cell that may multiply it.
pub fn is_open(cell: &str) -> bool {
    Printed::of(cell).as_ref().and_then(lone).is_some_and(|letters| power(letters).is_some())
}

/// Whether letters stand alone behind the number of a cell that may multiply or mark it.
pub fn is_lettered(cell: &str) -> bool {
    let printed = Printed::of(cell);
    printed.as_ref().and_then(lone).is_some_and(|letters| power(letters).is_some() || is_flags(letters))
}

/// The flags of a cell, as far as they are known.
pub fn statuses(cell: &str) -> Vec<Status> {
    let printed = Printed::of(cell);
    let letters = printed.as_ref().and_then(lone).unwrap_or_default();
    letters.chars().filter_map(|flag| Status::from_code(&flag.to_string())).collect()
}

pub(super) fn power(letters: &str) -> Option<u32> {
    let lower = letters.to_ascii_lowercase();
    SCALES.iter().find(|(letter, _)| *letter == lower).map(|(_, power)| *power)
}

fn prefix(letters: &str) -> Option<BytePrefix> {
    Some(match letters {
        "B" => BytePrefix::None,
        "k" | "K" => BytePrefix::Kilo,
        "M" => BytePrefix::Mega,
        "G" => BytePrefix::Giga,
        "T" => BytePrefix::Tera,
        "P" => BytePrefix::Peta,
        _ => return None,
    })
}

fn is_flags(letters: &str) -> bool {
    match letters.len() {
        1 => letters.chars().all(|letter| FLAGS.contains(letter.to_ascii_lowercase())),
        2 => letters.chars().all(|letter| TOGETHER.contains(letter)),
        _ => false,
    }
}

/// The least and the greatest of some numbers, whatever their sign; zeros tell nothing.
#[derive(Clone, Copy, Debug, Default)]
struct Range(Option<(Decimal, Decimal)>);

impl Range {
    fn take(&mut self, value: Decimal) {
        let value = value.abs();
        if !value.is_zero() {
            self.0 = Some(self.0.map_or((value, value), |(least, most)| (least.min(value), most.max(value))));
        }
    }

    /// Whether numbers lie among others, or not far from them.
    fn is_near(self, others: Self) -> bool {
        let (Some((least, most)), Some((from, to))) = (self.0, others.0) else { return false };
        let reach = |value: Decimal| value.checked_mul(Decimal::from(REACH)).unwrap_or(Decimal::MAX);
        reach(least) >= from && most <= reach(to)
    }
}

/// The letters of a column, counted. The order of its cells makes no difference.
#[derive(Clone, Debug, Default)]
pub(super) struct Count {
    bare: usize,
    numbers: Range,
    /// Letters that may multiply, each with its cells, their numbers, and these multiplied.
    scales: BTreeMap<char, (usize, Range, Range)>,
    /// Cells with flags that multiply nothing.
    flags: usize,
    /// Cells with a unit of bytes.
    bytes: usize,
    others: usize,
}

impl Count {
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>, mark: Mark) -> Self {
        let mut count = Self::default();
        for text in cells.map(str::trim).filter(|text| !is_missing(text) && !is_masked(text)) {
            let Some(printed) = Printed::of(text) else { continue };
            let Some(value) = printed.value(mark) else { continue };
            match lone(&printed) {
                Some(letters) => count.take(letters, value),
                None if printed.is_bare() => {
                    count.bare += 1;
                    count.numbers.take(value);
                }
                None if matches!(Unit::parse(printed.behind), Unit::Bytes(_)) => count.bytes += 1,
                None => count.others += 1,
            }
        }
        count
    }

    fn take(&mut self, letters: &str, value: Decimal) {
        match (power(letters), letters.chars().next()) {
            (Some(power), Some(letter)) => {
                let (cells, plain, scaled) = self.scales.entry(letter).or_default();
                *cells += 1;
                plain.take(value);
                times(value, power).into_iter().for_each(|value| scaled.take(value));
            }
            _ if is_flags(letters) => self.flags += 1,
            _ => self.others += 1,
        }
    }

    /// What the letters are, and what is in doubt about that. `unit` is that of the header.
    pub fn decide(&self, header: &str, unit: Option<&Unit>) -> (Endings, Option<Doubt>) {
        let scaled: usize = self.scales.values().map(|(cells, ..)| cells).sum();
        let all = self.bare + scaled + self.flags + self.bytes + self.others;
        if scaled == 0 {
            let few = self.flags > 0 && self.flags * 2 <= all && self.bare > 0;
            return if few { (Endings::Flags, Some(Doubt::Flags)) } else { (Endings::Words, None) };
        }
        let name = normalise(header);
        let of_data = self.bytes > 0
            || matches!(unit, Some(Unit::Bytes(_)))
            || name.split('_').any(|word| DATA.contains(&word));
        if of_data && self.scales.keys().all(|letter| prefix(&letter.to_string()).is_some()) {
            return (Endings::Bytes, None);
        }
        if scaled * 2 > all {
            // A column of nothing but `1.8m` may be one of metres, and `3t` are tonnes.
            let weak =
                self.scales.len() == 1 && self.scales.keys().all(|letter| matches!(letter, 'm' | 't' | 'T'));
            let money = matches!(unit, Some(Unit::Money(_))) || adds_up(header, unit) == Some(true);
            return if weak && !money {
                (Endings::Words, Some(Doubt::Letters))
            } else {
                (Endings::Scale, Some(Doubt::ScaledLetters))
            };
        }
        self.few()
    }

    /// What letters on a few cells are: whatever leaves these among the other numbers of the column.
    fn few(&self) -> (Endings, Option<Doubt>) {
        let verdict = |(letter, (_, plain, scaled)): (&char, &(usize, Range, Range))| {
            match (plain.is_near(self.numbers), scaled.is_near(self.numbers)) {
                (true, false) => Some(Endings::Flags),
                (false, true) => Some(Endings::Scale),
                // No office marks anything with a k.
                (true, true) if letter.eq_ignore_ascii_case(&'k') => Some(Endings::Scale),
                _ => None,
            }
        };
        let mut verdicts = self.scales.iter().map(verdict);
        let first = verdicts.next().flatten();
        match first.filter(|first| verdicts.all(|verdict| verdict == Some(*first))) {
            Some(Endings::Flags) => (Endings::Flags, Some(Doubt::Flags)),
            Some(Endings::Scale) => (Endings::Scale, Some(Doubt::ScaledLetters)),
            _ => (Endings::Words, Some(Doubt::Letters)),
        }
    }
}
