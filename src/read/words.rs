//! What a cell of words says. The only place of this floor that asks `text` what words mean.

use super::column::numbers::Mark;
use crate::model::{Decimal, Qualifier, RelativeClaim, ReportedDate, Status, Unit};
use crate::text::Lang;
use crate::text::phrase::{self, Kind, Note, Phrase};
use crate::text::when;

/// A cell of words, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Value {
        value: Decimal,
        unit: Unit,
        qualifier: Option<Qualifier>,
        status: Option<Status>,
    },
    Range {
        low: Decimal,
        high: Decimal,
        unit: Unit,
    },
    Change(RelativeClaim),
    /// "From 400 TB to 1,400 TB": a change between two figures.
    Two,
    /// "Hundreds of terabytes", or no quantity at all.
    Nothing,
}

/// How far a reading can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// Every word was understood, in one way.
    Full,
    /// Another reading is possible, so a person has to look.
    Ask,
    /// Some words or numbers were passed over: enough for a sentence, too little for a cell that
    /// should hold a number.
    Loose,
}

/// Reads "nearly 1,400 TB", "$38m" or "1,4 PB"; `mark` is that of the column, where it tells one.
pub fn quantity(text: &str, lang: Lang, mark: Option<Mark>) -> (Said, Trust) {
    let phrase = phrase::read_with(text, lang, mark.map(Mark::sign));
    let any = |notes: &[Note]| notes.iter().any(|note| phrase.has(*note));
    let trust = if any(&[Note::WordsNotRead, Note::OtherNumbers, Note::TooLong]) {
        Trust::Loose
    } else if any(&[Note::SeparatorUnclear, Note::Ask, Note::SeveralHedges]) {
        Trust::Ask
    } else {
        Trust::Full
    };
    let Phrase { value, unit, low, high, factor, qualifier, status, comparison, .. } = phrase;
    let said = match (phrase.kind, value, low.zip(high), factor) {
        (Kind::Absolute, Some(value), ..) => Said::Value { value, unit, qualifier, status },
        (Kind::Range, _, Some((low, high)), _) => Said::Range { low, high, unit },
        (Kind::Relative, .., Some(factor)) => Said::Change(RelativeClaim { comparison, factor }),
        (Kind::Two, ..) => Said::Two,
        _ => Said::Nothing,
    };
    (said, trust)
}

/// Reads "July 2025", "w lipcu 2025 r." or "17.02.2026".
pub fn date(text: &str, lang: Lang) -> Option<ReportedDate> {
    when::read(text, lang)
}
