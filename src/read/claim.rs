//! What a row says of an amount: a value with its unit and hedge, a range, or a change.

use super::book::parts;
use super::cells::{self, Number};
use super::column::{Value, letters};
use super::desk::Desk;
use super::field::Field;
use super::problem::{Problem, ProblemKind, Severity};
use super::row::{Extra, Row};
use super::words::Said;
use crate::model::{Bounds, Decimal, Qualifier, RelativeClaim, Status, Unit};

/// What a row says of an amount.
#[derive(Default)]
pub struct Claim {
    pub value: Option<Decimal>,
    pub unit: Option<Unit>,
    pub qualifier: Option<Qualifier>,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    pub bounds: Option<Bounds>,
    pub relative: Option<RelativeClaim>,
    pub value_text: String,
    pub status: Vec<Status>,
}

/// Reads the cells of a row that say an amount.
pub fn of(row: &Row<'_>, extra: &mut Extra, desk: &mut Desk) -> Claim {
    let problems = &mut desk.problems;
    let mut claim = Claim {
        unit: unit(row, problems),
        value_text: row.text(Field::ValueText),
        status: status(row, extra, problems),
        bounds: row.code(Field::Bounds, Bounds::from_code, extra, problems),
        ..Claim::default()
    };
    let lang = row.plan.lang;
    claim.qualifier = row.code(Field::Qualifier, |cell| cells::qualifier(cell, lang), extra, problems);
    claim.low = bound(row, Field::Low, &mut claim.value_text, extra, desk);
    claim.high = bound(row, Field::High, &mut claim.value_text, extra, desk);
    if claim.unit.is_none() && claim.low.is_some() {
        claim.unit = Some(row.unit(Field::Low)).filter(|unit| *unit == row.unit(Field::High));
    }
    value(row, Field::Value, &mut claim, extra, desk);
    relative(row, &mut claim, extra, desk);
    check_bounds(row, &mut claim, extra, desk);
    let has_number = claim.value.is_some() || claim.low.is_some() || claim.relative.is_some();
    if !has_number && !row.plan.has(Field::Value) {
        // No column of numbers at all: the words as printed are all there is to read.
        value(row, Field::ValueText, &mut claim, extra, desk);
    }
    claim
}

fn unit(row: &Row<'_>, problems: &mut Vec<Problem>) -> Option<Unit> {
    let cell = row.get(Field::Unit);
    if cell.is_empty() {
        return row.column(Field::Value).and_then(|column| column.unit.clone());
    }
    let unit = cells::unit(cell);
    if unit.looks_like_bits() {
        problems.push(row.cell_problem(Field::Unit, Severity::Warning, ProblemKind::UnitOfBits));
    }
    Some(unit)
}

fn status(row: &Row<'_>, extra: &mut Extra, problems: &mut Vec<Problem>) -> Vec<Status> {
    let mut known = Vec::new();
    for code in parts(row.get(Field::Status)) {
        match Status::from_code(code) {
            Some(status) if !known.contains(&status) => known.push(status),
            Some(_) => {}
            None => {
                problems.push(row.unknown_code(Field::Status, code));
                extra.push((row.header(Field::Status).to_owned(), code.to_owned()));
            }
        }
    }
    known
}

/// A stated end of a range.
fn bound(
    row: &Row<'_>,
    field: Field,
    value_text: &mut String,
    extra: &mut Extra,
    desk: &mut Desk,
) -> Option<Decimal> {
    let kind = match cells::number(row.get(field), row.plan.lang, row.mark(field)) {
        Number::Missing => return None,
        Number::Plain(value) | Number::Said { said: Said::Value { value, .. }, .. } => {
            match row.times(field, value) {
                Some(value) => return Some(value),
                None => ProblemKind::TooManyDigits,
            }
        }
        Number::Said { .. } => ProblemKind::NotANumber,
        Number::NotFinite => ProblemKind::NotFinite,
        Number::TooManyDigits => ProblemKind::TooManyDigits,
    };
    desk.problems.push(row.cell_problem(field, Severity::Error, kind));
    if value_text.is_empty() {
        *value_text = row.text(field);
    } else {
        row.keep(field, extra);
    }
    None
}

/// The value, or what its words say. The words are kept in every case.
fn value(row: &Row<'_>, field: Field, claim: &mut Claim, extra: &mut Extra, desk: &mut Desk) {
    let (cell, lang) = (row.get(field), row.plan.lang);
    if field == Field::Value && by_column(row, claim, desk) {
        return;
    }
    let read = if field == Field::ValueText { cells::sentence } else { cells::number };
    let number = read(cell, lang, row.mark(field));
    let fault = match number {
        Number::Missing => return,
        Number::Plain(value) => match scaled(row, field, claim, &Unit::None, value) {
            Some(value) => {
                claim.value = Some(value);
                return;
            }
            None => Some(ProblemKind::TooManyDigits),
        },
        Number::NotFinite => Some(ProblemKind::NotFinite),
        Number::TooManyDigits => Some(ProblemKind::TooManyDigits),
        // `1.2m` alone may be a million as well as metres.
        Number::Said { said, ask } => {
            take_words(row, field, claim, said, ask || letters::is_open(cell), desk)
        }
    };
    if let Some(kind) = fault {
        desk.problems.push(row.cell_problem(field, Severity::Error, kind));
    }
    if claim.value_text.is_empty() {
        claim.value_text = row.text(field);
    } else if field != Field::ValueText {
        row.keep(field, extra);
    }
}

/// Takes the number that the column makes of a cell; says whether that settles it.
fn by_column(row: &Row<'_>, claim: &mut Claim, desk: &mut Desk) -> bool {
    match row.number(Field::Value) {
        None => return false,
        Some(Value::Missing) => {}
        Some(Value::Number(value)) => {
            let cell = row.get(Field::Value);
            claim.value = Some(value);
            let flags = row.flags(Field::Value).into_iter();
            claim.status.extend(flags.filter(|flag| !claim.status.contains(flag)).collect::<Vec<_>>());
            let unit = row.unit(Field::Value);
            // A column of units knows better than a header; where header and cells differ, that was told of
            // the column.
            let by_header = row.column(Field::Value).and_then(|column| column.unit.as_ref());
            if row.get(Field::Unit).is_empty() {
                claim.unit = Some(unit);
            } else if by_header != Some(&unit) {
                take_unit(row, Field::Value, claim, unit, desk);
            }
            let is_worded = cell.contains(|sign: char| sign.is_alphabetic() || is_currency_sign(sign));
            if is_worded && claim.value_text.is_empty() {
                claim.value_text = cell.to_owned();
            }
        }
        Some(_) => {
            desk.problems.push(row.cell_problem(Field::Value, Severity::Error, ProblemKind::NotANumber));
            if claim.value_text.is_empty() {
                claim.value_text = row.text(Field::Value);
            }
        }
    }
    true
}

const fn is_currency_sign(sign: char) -> bool {
    matches!(sign, '$' | '£' | '€' | '¥' | '₪' | '₹' | '₩' | '₽' | '₴' | '¢')
}

/// A number of words in the power of ten of its header, where it is known what is counted.
fn scaled(row: &Row<'_>, field: Field, claim: &Claim, unit: &Unit, value: Decimal) -> Option<Decimal> {
    let known = [Some(unit), claim.unit.as_ref(), Some(&row.unit(field))];
    let is_known = known.into_iter().flatten().any(|unit| *unit != Unit::None);
    if is_known { row.times(field, value) } else { Some(value) }
}

/// What the words of a cell say; what keeps them from saying it.
fn take_words(
    row: &Row<'_>,
    field: Field,
    claim: &mut Claim,
    said: Said,
    ask: bool,
    desk: &mut Desk,
) -> Option<ProblemKind> {
    let read = match said {
        Said::Value { value, unit, qualifier, status } => {
            let Some(value) = scaled(row, field, claim, &unit, value) else {
                return Some(ProblemKind::TooManyDigits);
            };
            let read = format!("{value} {}", unit.symbol());
            claim.value = Some(value);
            claim.qualifier = claim.qualifier.or(qualifier);
            claim.status.extend(status.filter(|status| !claim.status.contains(status)));
            take_unit(row, field, claim, unit, desk);
            read
        }
        Said::Range { low, high, unit } => {
            let scaled = |value| scaled(row, field, claim, &unit, value);
            let (Some(low), Some(high)) = (scaled(low), scaled(high)) else {
                return Some(ProblemKind::TooManyDigits);
            };
            let read = format!("{low}–{high} {}", unit.symbol());
            claim.low = claim.low.or(Some(low));
            claim.high = claim.high.or(Some(high));
            claim.qualifier = claim.qualifier.or(Some(Qualifier::Range));
            claim.bounds = claim.bounds.or(Some(Bounds::Stated));
            take_unit(row, field, claim, unit, desk);
            read
        }
        Said::Change(change) => {
            claim.relative = claim.relative.or(Some(change));
            change.code()
        }
        Said::Two => return Some(ProblemKind::TwoFigures),
        // Words without a number are a claim in a column of words, and a fault in one of numbers.
        Said::Nothing => return (field != Field::ValueText).then_some(ProblemKind::NotANumber),
    };
    if ask {
        let kind = ProblemKind::AmbiguousNumber { read: read.trim_end().to_owned(), more: 0 };
        desk.problems.push(row.cell_problem(field, Severity::Warning, kind));
    }
    None
}

/// The unit beside a number wins over the one in the column, and a difference is said.
fn take_unit(row: &Row<'_>, field: Field, claim: &mut Claim, unit: Unit, desk: &mut Desk) {
    if unit == Unit::None {
        // A bare number has the unit of its column.
        claim.unit = claim.unit.take().or(Some(row.unit(field)));
        return;
    }
    if let Some(given) = claim.unit.as_ref().filter(|given| **given != Unit::None && **given != unit) {
        let kind = ProblemKind::UnitDiffers { unit: given.symbol() };
        desk.problems.push(row.cell_problem(field, Severity::Warning, kind));
    }
    claim.unit = Some(unit);
}

fn relative(row: &Row<'_>, claim: &mut Claim, extra: &mut Extra, desk: &mut Desk) {
    let cell = row.get(Field::Relative);
    if cells::is_missing(cell) {
        return;
    }
    match cells::relative(cell, row.plan.lang) {
        Some(change) => {
            claim.relative = Some(change);
            // The factor is written again from what was understood; words are not.
            if cell.contains(char::is_alphabetic) && claim.value_text.is_empty() && change.code() != cell {
                claim.value_text = cell.to_owned();
            }
        }
        None => {
            desk.problems.push(row.cell_problem(Field::Relative, Severity::Error, ProblemKind::NotRelative));
            if claim.value_text.is_empty() {
                claim.value_text = cell.to_owned();
            } else {
                row.keep(Field::Relative, extra);
            }
        }
    }
}

fn check_bounds(row: &Row<'_>, claim: &mut Claim, extra: &mut Extra, desk: &mut Desk) {
    match (claim.low, claim.high) {
        (Some(low), Some(high)) if low > high => {
            let problem = row.problem(Severity::Error, ProblemKind::LowAboveHigh);
            desk.problems.push(problem.in_column(row.header(Field::Low)).found(&format!("{low} > {high}")));
            row.keep(Field::Low, extra);
            row.keep(Field::High, extra);
            (claim.low, claim.high) = (None, None);
        }
        (Some(_), None) | (None, Some(_)) => {
            let field = if claim.low.is_some() { Field::Low } else { Field::High };
            desk.problems.push(row.cell_problem(field, Severity::Warning, ProblemKind::OneBound));
        }
        _ => {}
    }
}
