//! Which cells show what is in doubt about their column.

use super::dates::{Form, Printed as PrintedDate, full_year};
use super::numbers::{self, Mark, only_mark};
use super::{Column, Doubt, Kind, letters, quantity};
use crate::model::Unit;

impl Doubt {
    /// Whether a cell is one that this is about; `first` is the first filled one of its column.
    pub fn shows_in(&self, cell: &str, first: &str, column: Option<&Column>) -> bool {
        let date = || PrintedDate::of(cell).map(|printed| printed.form);
        match self {
            Self::DateOrder => crate::read::checks::is_open_date(cell),
            Self::MixedDates | Self::MixedOrder => family(cell) != family(first),
            Self::MonthAnd => matches!(date(), Some(Form::MonthAnd { .. })),
            Self::Century => match date() {
                Some(Form::Three(three)) => {
                    let days = super::dates::Order::ALL.into_iter().filter_map(|order| three.day(order));
                    three.is_short() && days.into_iter().any(|day| day.year() < 2000)
                }
                Some(Form::MonthAnd { number, .. }) => full_year(number) < 2000,
                _ => false,
            },
            Self::Serials => matches!(date(), Some(Form::Bare { .. })),
            Self::DecimalMark => numbers::is_open(cell),
            Self::MixedMarks => only_mark(cell) != only_mark(first) && only_mark(cell).is_some(),
            Self::MixedUnits | Self::MixedCurrencies => unit(cell, column) != unit(first, column),
            // A cell that names another unit than the header.
            Self::HeaderUnit(hint) => {
                unit(cell, column).is_some_and(|unit| unit != Unit::None && unit != *hint)
            }
            Self::Flags | Self::ScaledLetters | Self::Letters => letters::is_lettered(cell),
            Self::Scaled | Self::UnclearScale => unit(cell, column).is_some(),
            Self::FirstDays | Self::Codes => true,
        }
    }
}

/// What form a date has, as a word that is equal for equal forms.
fn family(cell: &str) -> String {
    match PrintedDate::of(cell.trim()).map(|printed| printed.form) {
        Some(Form::Sure(_, family)) => format!("{family:?}"),
        Some(Form::Three(three)) => format!("{:?}", three.family()),
        Some(Form::MonthAnd { .. }) => "month".to_owned(),
        Some(Form::Bare { .. }) => "bare".to_owned(),
        Some(Form::NoSuchDay) | None => String::new(),
    }
}

fn unit(cell: &str, column: Option<&Column>) -> Option<Unit> {
    let mark = match column.map(|column| column.kind) {
        Some(Kind::Number(mark)) => mark,
        _ => Mark::Dot,
    };
    let letters = column.map(|column| column.letters).unwrap_or_default();
    quantity::read(cell.trim(), mark, letters).map(|quantity| quantity.unit)
}
