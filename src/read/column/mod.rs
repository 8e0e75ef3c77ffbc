//! What a column holds, decided from all of its cells: never from one, never from their order.

mod dated;
pub mod dates;
mod doubt;
mod form;
pub mod letters;
mod look;
pub mod numbers;
mod quantity;
mod tally;
mod units;

pub use dated::is_dated;
pub use form::{Bare, DateForm};
pub use letters::Endings;
pub use look::Look;
pub use tally::Tally;
pub use units::times;

use crate::model::{Decimal, ReportedDate, Unit};
use crate::read::answers::{NumberForm, Step};
use crate::read::cells::is_missing;
use crate::read::measure;
use dates::Order;
use numbers::{Mark, MarkVerdict, MarkVotes, WordVotes};
use std::collections::BTreeMap;

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Number(Mark),
    Date(DateForm),
    Text,
}

impl Kind {
    /// The word used in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Date(_) => "date",
            Self::Text => "text",
        }
    }
}

/// One cell, read as its column is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing, or a mark for nothing.
    Missing,
    /// In the unit of the column, where that has one.
    Number(Decimal),
    /// A date, with the seconds since midnight where a time of day stands behind it.
    Date(ReportedDate, Option<u32>),
    /// A cell of a column of text.
    Text,
    /// Words that the kind of the column does not cover.
    Words,
}

/// Where a person has to decide, or should know how it was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Day first and month first are both possible for every cell.
    DateOrder,
    /// Some cells can only be day first, others only month first.
    MixedOrder,
    /// Dates of several forms stand in the column; all of them were read.
    MixedDates,
    /// `Jan-20` may be a year or a day.
    MonthAnd,
    /// Years of two digits were given a century.
    Century,
    /// Bare numbers were read as counts of days or seconds.
    Serials,
    /// Every day is the first of its month or year: months or years may be meant.
    FirstDays,
    /// A comma or a point may part thousands or the fraction.
    DecimalMark,
    /// Some numbers have a decimal point, others a decimal comma.
    MixedMarks,
    /// Several units of one kind, brought to the first: `900 TB` and `1.5 PB`.
    MixedUnits,
    MixedCurrencies,
    /// The header names another unit than the cells: `400 TB` below "(GB)".
    HeaderUnit(Unit),
    /// The header says that its numbers are printed in ten to a power, and they are multiplied by it.
    Scaled,
    /// Letters behind a few numbers were taken for marks: `3.9b`.
    Flags,
    /// Letters behind numbers multiply them: `3K`.
    ScaledLetters,
    /// Letters behind numbers may multiply or mark them.
    Letters,
    /// The header names a power of ten that may be one of several.
    UnclearScale,
    /// Codes such as `007`, or numbers too long to hold: kept as text.
    Codes,
}

impl Doubt {
    /// Whether the other reading is as good as the one taken: a person has to answer.
    pub const fn is_open(&self) -> bool {
        matches!(
            self,
            Self::DateOrder
                | Self::MixedOrder
                | Self::MonthAnd
                | Self::DecimalMark
                | Self::MixedMarks
                | Self::UnclearScale
                | Self::Letters
        )
    }

    /// Whether a cell alone does not tell what is meant, and its column does.
    pub const fn is_of_column(&self) -> bool {
        self.is_open() || matches!(self, Self::Flags | Self::ScaledLetters)
    }
}

/// A column, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// As in the file; empty where it has none.
    pub header: String,
    pub kind: Kind,
    /// The unit of its numbers: from the header, or from the cells.
    pub unit: Option<Unit>,
    /// Numbers that say no power of ten themselves are printed in ten to this one, as the header says.
    pub power: u32,
    /// What single letters behind its numbers are.
    pub letters: Endings,
    pub doubts: Vec<Doubt>,
    /// Cells that hold more than a mark for nothing.
    pub filled: usize,
    /// Of these, the ones its kind covers.
    pub covered: usize,
    /// Cells that by themselves can be read in several ways: `03/04/2026`, `1,400`.
    pub open: usize,
    /// Cells that can be read in no other way than the one taken, and so decide about those.
    pub deciding: usize,
    /// The decimal mark of the numbers among its words, where it is read for those.
    pub words: Option<Mark>,
}

/// What the rest of a file, or a person, tells about a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The decimal mark that is usual in such a file.
    pub usual: Option<Mark>,
    /// Whether a program wrote the numbers, so that no other mark is possible.
    pub sure: bool,
    /// The order of days that a person named for another column of the file.
    pub order: Option<Order>,
    /// What a person says that the column holds.
    pub wanted: Option<Wanted>,
}

/// What a person says of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Dates, with what comes first, and the period that each day stands for.
    Dates {
        order: Option<Order>,
        whole: Option<Step>,
    },
    Numbers(NumberForm),
    /// Names, whatever they look like.
    Names,
}

impl Context {
    /// Whether a person said what the decimal mark is, or that there are no numbers.
    const fn is_told(&self) -> bool {
        matches!(self.wanted, Some(Wanted::Numbers(NumberForm { mark: Some(_), .. }) | Wanted::Names))
    }

    /// What a person said of the numbers.
    fn numbers(&self) -> NumberForm {
        match self.wanted {
            Some(Wanted::Numbers(form)) => form,
            _ => NumberForm::default(),
        }
    }
}

impl Column {
    /// Understands a column. The cells are walked through several times; one that comes back is looked
    /// at once, since neither their order nor their neighbours say anything.
    pub fn of<'a>(header: &str, cells: impl Iterator<Item = &'a str> + Clone, context: Context) -> Self {
        let dated = is_dated(header) || matches!(context.wanted, Some(Wanted::Dates { .. }));
        let mut tally = Tally::default();
        let mut different: BTreeMap<&str, usize> = BTreeMap::new();
        cells.clone().for_each(|cell| *different.entry(cell).or_default() += 1);
        for (cell, times) in &different {
            tally.count(cell, *times);
        }
        let (mut kind, mut doubts) = tally.kind(dated, context);
        if let (Kind::Number(mark), false) = (kind, context.sure || context.is_told()) {
            // Cells of words are cells of the column: what they exclude, it does not hold.
            let worded = cells.clone().filter(|cell| is_worded(cell, mark));
            if tally.count_words(worded) {
                (kind, doubts) = tally.kind(dated, context);
            }
        }
        let mut column = Self {
            header: header.to_owned(),
            kind,
            unit: None,
            power: 0,
            letters: Endings::Words,
            doubts: Vec::new(),
            filled: tally.filled(),
            covered: 0,
            open: 0,
            deciding: 0,
            words: None,
        };
        (column.open, column.deciding) = tally.evidence(kind);
        let said = measure::of(header);
        if let Kind::Number(mark) = kind {
            let count = letters::Count::of(cells.clone(), mark);
            let asked = context.numbers();
            let (letters, doubt) = match asked.letters {
                Some(letters) => (letters, None),
                None => count.decide(header, said.unit.as_ref()),
            };
            column.letters = letters;
            let units = units::units(cells.clone(), mark, letters);
            if units.are_words() && context.wanted.is_none() {
                column.kind = Kind::Text;
            } else {
                doubts.extend(doubt);
                column.measure(&units, &said, asked, &mut doubts);
            }
        }
        if column.kind == Kind::Text {
            // Where numbers are read from its words, the header says in what they are printed.
            column.power = if said.unclear { 0 } else { said.power };
        }
        if column.kind != kind {
            return column;
        }
        let mut first_days = true;
        for (cell, times) in different {
            let value = column.value(cell);
            column.covered += times * usize::from(matches!(value, Value::Number(_) | Value::Date(..)));
            if let Value::Date(date, time) = &value {
                let first = date.earliest.is_some_and(|day| day.ymd().2 == 1);
                first_days &= date.precision == crate::model::Precision::Day
                    && first
                    && time.is_none_or(|time| time == 0);
            }
        }
        if matches!(kind, Kind::Date(_)) && first_days && column.covered > 2 && context.wanted.is_none() {
            doubts.push(Doubt::FirstDays);
        }
        column.doubts = doubts;
        column
    }

    /// Reads one cell of the column.
    pub fn value(&self, cell: &str) -> Value {
        let text = cell.trim();
        if is_missing(text) || is_masked(text) {
            return Value::Missing;
        }
        match self.kind {
            Kind::Text => Value::Text,
            Kind::Number(mark) => match quantity::read(text, mark, self.letters) {
                Some(quantity) => self.in_own_unit(&quantity),
                None => Value::Words,
            },
            Kind::Date(form) => match form.read(text) {
                Some((date, time)) => Value::Date(date, time),
                None => Value::Words,
            },
        }
    }

    /// The decimal mark of its numbers, where they were looked at for it.
    pub const fn mark(&self) -> Option<Mark> {
        match self.kind {
            Kind::Number(mark) => Some(mark),
            Kind::Date(_) | Kind::Text => self.words,
        }
    }

    /// Looks over a column of words that is read for the amounts in them: all of its cells decide
    /// what their signs mean. Of a sentence every number counts, else of those that say an amount.
    pub fn look_for_mark<'a>(
        &mut self,
        cells: impl Iterator<Item = &'a str>,
        sentences: bool,
        usual: Option<Mark>,
    ) {
        let mut votes = WordVotes::default();
        cells.filter(|cell| sentences || numbers::is_amount(cell)).for_each(|cell| votes.count(cell));
        let marks = votes.marks;
        let (mark, doubt) = match votes.verdict(usual) {
            MarkVerdict::Sure(_) if marks == MarkVotes::default() => return,
            MarkVerdict::Sure(mark) => (Some(mark), None),
            MarkVerdict::Open(mark) => (Some(mark), Some(Doubt::DecimalMark)),
            MarkVerdict::Mixed => (None, Some(Doubt::MixedMarks)),
        };
        self.words = mark;
        self.open = marks.open;
        self.deciding = if mark == Some(Mark::Comma) { marks.comma } else { marks.dot };
        self.doubts.retain(|known| !matches!(known, Doubt::DecimalMark | Doubt::MixedMarks));
        self.doubts.extend(doubt);
    }

    pub fn is_number(&self) -> bool {
        matches!(self.kind, Kind::Number(_))
    }

    pub fn is_date(&self) -> bool {
        matches!(self.kind, Kind::Date(_))
    }
}

/// Whether a cell of a column of numbers says an amount in more words than a unit.
fn is_worded(cell: &str, mark: Mark) -> bool {
    let text = cell.trim();
    text.contains([',', '.'])
        && !is_missing(text)
        && quantity::read(text, mark, Endings::Words).is_none()
        && numbers::Printed::of(text).is_none_or(|printed| !printed.is_bare())
        && numbers::is_amount(text)
}

/// `***` and `x`-ed out cells of statistics that are kept back.
fn is_masked(text: &str) -> bool {
    text.len() <= 5 && !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'*' | b'.' | b'?' | b'#'))
}

#[cfg(test)]
mod tests;
