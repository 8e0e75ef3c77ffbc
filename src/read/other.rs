//! Files that follow neither convention: the first columns that look like dates and numbers are
//! taken, and that is said. Understanding such files in full has its place here.

use super::cells;
use super::field::Field;
use super::plan::{Plan, Sample};
use super::problem::ProblemKind;
use std::collections::BTreeSet;

/// What a column holds by its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Empty,
    Date,
    /// Four digits: a year, or a number.
    Year,
    Number,
    Text,
}

/// Completes a plan that lacks dates or values, and says what was taken for them.
///
/// # Errors
/// What is missing, to be said instead of reading the rows.
pub fn complete(plan: &mut Plan, sample: &Sample) -> Result<ProblemKind, ProblemKind> {
    let is_free = |plan: &Plan, at: usize| plan.columns.get(at).is_some_and(|column| column.field.is_none());
    let kinds: Vec<Kind> = (0..plan.columns.len())
        .map(|at| if is_free(plan, at) { kind(at, sample) } else { Kind::Empty })
        .collect();
    let first = |wanted: Kind| kinds.iter().position(|kind| *kind == wanted);
    if !plan.has(Field::Date) {
        match first(Kind::Date).or_else(|| first(Kind::Year)) {
            Some(at) => plan.assign(at, Field::Date),
            None => return Err(ProblemKind::NoDateColumn),
        }
    }
    if !plan.makes_figures() {
        let nth =
            |wanted: Kind| kinds.iter().enumerate().find(|(at, kind)| **kind == wanted && is_free(plan, *at));
        let number = nth(Kind::Number).or_else(|| nth(Kind::Year));
        match number.map(|(at, _)| at) {
            Some(at) => plan.assign(at, Field::Value),
            None => return Err(ProblemKind::NoValueColumn),
        }
    }
    let series = [Field::Series, Field::Agency, Field::Provider, Field::Measure];
    let names = kinds.iter().enumerate().position(|(at, kind)| *kind == Kind::Text && repeats(at, sample));
    if let (false, Some(at)) = (series.iter().any(|field| plan.has(*field)), names) {
        plan.assign(at, Field::Series);
    }
    let header = |field| plan.column(field).map(|column| column.header.trim().to_owned()).unwrap_or_default();
    let value = [Field::Value, Field::Low, Field::Relative, Field::ValueText]
        .into_iter()
        .find(|field| plan.has(*field));
    Ok(ProblemKind::Guessed { date: header(Field::Date), value: header(value.unwrap_or(Field::Value)) })
}

fn filled(at: usize, sample: &Sample) -> impl Iterator<Item = &str> {
    sample
        .iter()
        .filter_map(move |row| row.get(at))
        .map(|cell| cell.trim())
        .filter(|cell| !cells::is_missing(cell))
}

fn kind(at: usize, sample: &Sample) -> Kind {
    let (mut count, mut dates, mut years, mut numbers) = (0_usize, 0_usize, 0_usize, 0_usize);
    for cell in filled(at, sample) {
        count += 1;
        let is_year = cell.len() == 4 && matches!(cell.parse(), Ok(1600..=2200_u32));
        years += usize::from(is_year);
        // Bare digits are no date: they would be years, serial numbers, or anything.
        let bare = cell.bytes().all(|byte| byte.is_ascii_digit());
        dates += usize::from(!bare && cells::date(cell, crate::text::Lang::En).is_ok());
        numbers += usize::from(cells::amount(cell, crate::text::Lang::En).is_some());
    }
    let most = |part: usize| part * 2 > count;
    match () {
        () if count == 0 => Kind::Empty,
        () if most(dates) => Kind::Date,
        () if most(years) => Kind::Year,
        () if most(numbers) => Kind::Number,
        () => Kind::Text,
    }
}

/// A name that comes back joins points into a line; one that never does names single points.
fn repeats(at: usize, sample: &Sample) -> bool {
    let names: Vec<&str> = filled(at, sample).collect();
    let distinct: BTreeSet<&str> = names.iter().copied().collect();
    distinct.len() < names.len()
}
