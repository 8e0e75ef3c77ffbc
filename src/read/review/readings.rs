//! What else the cells of a column can be, each with what a person says by choosing it.

use super::{Choice, Chosen};
use crate::read::answers::{Answers, NumberForm};
use crate::read::column::dates::{Form, Order, Printed as PrintedDate};
use crate::read::column::numbers::{self, Mark, Printed as PrintedNumber};
use crate::read::column::{Column, Endings, Value, letters, times};
use crate::read::table::Table;

/// What the first number of a column would be, printed in powers of ten.
pub fn powers(table: &Table, at: usize, column: &Column, powers: &[u32], answers: &Answers) -> Vec<Choice> {
    let name = table.grid.name(at);
    let Some((cell, alone)) = table.grid.column(at).find_map(|cell| Some((cell.trim(), column.alone(cell)?)))
    else {
        return Vec::new();
    };
    let choices = powers.iter().filter_map(|power| {
        let kind = Chosen::Number { cell: cell.to_owned(), value: times(alone, *power)? };
        let form = NumberForm { power: Some(*power), ..NumberForm::default() };
        Some(Choice { kind, answers: answers.with_value(&name, form) })
    });
    choices.collect()
}

/// What the first number with a letter behind it would be: as it stands, and multiplied.
pub fn lettered(table: &Table, at: usize, column: &Column, answers: &Answers) -> Vec<Choice> {
    let name = table.grid.name(at);
    let Some(cell) = table.grid.column(at).map(str::trim).find(|cell| letters::is_lettered(cell)) else {
        return Vec::new();
    };
    let choices = [Endings::Flags, Endings::Scale].into_iter().filter_map(|letters| {
        let read = Column { letters, unit: None, power: 0, ..column.clone() };
        let Value::Number(value) = read.value(cell) else { return None };
        let kind = Chosen::Number { cell: cell.to_owned(), value };
        let form = NumberForm { letters: Some(letters), ..NumberForm::default() };
        Some(Choice { kind, answers: answers.with_value(&name, form) })
    });
    choices.collect()
}

/// The only order that makes a day of a cell.
pub fn only_order(cell: &str) -> Option<Order> {
    let Form::Three(three) = PrintedDate::of(cell)?.form else { return None };
    let mut fitting = Order::ALL.into_iter().filter(|order| three.day(*order).is_some());
    fitting.next().filter(|_| fitting.next().is_none())
}

/// The orders that days of a column can have, with what its first open cell would be.
pub fn orders(table: &Table, at: usize, answers: &Answers) -> Vec<Choice> {
    let name = table.grid.name(at);
    let open = table.grid.column(at).map(str::trim).find(|cell| crate::read::checks::is_open_date(cell));
    let day = |order: Order| {
        let Form::Three(three) = PrintedDate::of(open?)?.form else { return None };
        three.day(order).map(crate::model::ReportedDate::of_day)
    };
    let choices = Order::ALL.into_iter().filter_map(|order| {
        let kind = match (open, day(order)) {
            (Some(cell), Some(date)) => Chosen::Date { cell: cell.to_owned(), date },
            (Some(_), None) => return None,
            (None, _) if order == Order::Year => return None,
            (None, _) => Chosen::Order(order.code()),
        };
        Some(Choice { kind, answers: answers.with_date(&name, Some(order)) })
    });
    choices.collect()
}

/// The decimal marks that numbers of a column can have, with what its first open cell would be.
pub fn marks(table: &Table, at: usize, column: &Column, answers: &Answers) -> Vec<Choice> {
    let name = table.grid.name(at);
    let open = table.grid.column(at).map(str::trim).find(|cell| numbers::is_open(cell));
    let first = column.mark().unwrap_or(Mark::Dot);
    let second = if first == Mark::Dot { Mark::Comma } else { Mark::Dot };
    let choices = [first, second].into_iter().map(|mark| {
        let value = open.and_then(|cell| {
            let alone = PrintedNumber::of(cell).and_then(|printed| printed.value(mark));
            alone.or_else(|| numbers::value(cell, mark))
        });
        let kind = match (open, value) {
            (Some(cell), Some(value)) => Chosen::Number { cell: cell.to_owned(), value },
            _ => Chosen::Mark(mark.code()),
        };
        Choice {
            kind,
            answers: answers.with_value(&name, NumberForm { mark: Some(mark), ..NumberForm::default() }),
        }
    });
    choices.collect()
}
