//! Rows of figures: one claim about one figure by one source.

use super::book::parts;
use super::cells::{self, Number};
use super::cite;
use super::column::Value;
use super::desk::{Base, Desk};
use super::field::Field;
use super::problem::{Problem, ProblemKind, Severity};
use super::row::{Extra, Row};
use super::words::Said;
use crate::model::{Bounds, Decimal, Figure, Qualifier, Quote, Rank, RelativeClaim, Status, Unit};

/// What a row says of an amount.
#[derive(Default)]
struct Claim {
    value: Option<Decimal>,
    unit: Option<Unit>,
    qualifier: Option<Qualifier>,
    low: Option<Decimal>,
    high: Option<Decimal>,
    bounds: Option<Bounds>,
    relative: Option<RelativeClaim>,
    value_text: String,
    status: Vec<Status>,
}

/// Takes a row into the data set. A row without a date or a claim is kept out, and a problem
/// says so.
pub fn take(row: &Row<'_>, desk: &mut Desk) {
    if row.is_blank() {
        return;
    }
    let mut extra = row.unknown_cells();
    let is_dated = row.given.date.is_some() || !row.get(Field::Date).is_empty();
    let date_cell = if is_dated { Field::Date } else { Field::DateText };
    let before = desk.problems.len();
    let Some(date) = row.date(date_cell, &mut extra, &mut desk.problems) else {
        if desk.problems.len() == before {
            let found = row.cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
            let found = found.take(6).collect::<Vec<_>>().join(", ");
            desk.problems.push(row.problem(Severity::Error, ProblemKind::NoDate).found(&found));
        }
        desk.data.left_out.undated += 1;
        return;
    };
    let before = desk.problems.len();
    let claim = claim(row, &mut extra, desk);
    let wordless = claim.value_text.is_empty();
    let empty =
        claim.value.is_none() && claim.low.is_none() && claim.high.is_none() && claim.relative.is_none();
    // In somebody's column of numbers a word is no claim: it is told and makes no point.
    let only_words = !row.plan.own && row.get(Field::ValueText).is_empty();
    if empty && (wordless || only_words) {
        // Where an error of this row says what kept it out, that is enough.
        let told = desk.problems.iter().skip(before).any(|problem| problem.severity == Severity::Error);
        if !told {
            desk.problems.push(row.cell_problem(Field::Value, Severity::Error, ProblemKind::NoClaim));
        }
        desk.data.left_out.valueless += 1;
        return;
    }
    let rank = row.code(Field::Rank, Rank::from_code, &mut extra, &mut desk.problems).unwrap_or_default();
    if rank == Rank::Deprecated && row.get(Field::RankReason).is_empty() {
        let problem = row.problem(Severity::Warning, ProblemKind::NoReason);
        desk.problems.push(problem.in_column(Field::RankReason.name()));
    }
    let sources = cite::sources(row, &mut desk.book, &mut extra, &mut desk.problems);
    let via = cite::via(row, &mut desk.book, &mut desk.problems);
    let at = desk.data.figures.len();
    let base = row.get(Field::RelativeTo);
    if !base.is_empty() {
        desk.bases.push(Base {
            figure: at,
            text: base.to_owned(),
            header: row.header(Field::RelativeTo).to_owned(),
        });
    }
    desk.data.figures.push(Figure {
        id: row.text(Field::Id),
        figure: row.text(Field::Figure),
        series: series(row),
        agency: row.text(Field::Agency),
        provider: row.text(Field::Provider),
        measure: row.text(Field::Measure),
        date,
        date_text: row.date_text(),
        value: claim.value,
        unit: claim.unit.unwrap_or(Unit::None),
        qualifier: claim.qualifier,
        low: claim.low,
        high: claim.high,
        bounds: claim.bounds,
        relative: claim.relative,
        relative_to: None,
        value_text: claim.value_text,
        status: claim.status,
        rank,
        rank_reason: row.text(Field::RankReason),
        replaced_by: row.text(Field::ReplacedBy),
        sources,
        via,
        quote: quote(row),
        price_basis: row.text(Field::PriceBasis),
        note: row.text(Field::Note),
        extra,
        origin: row.origin(),
        folded: None,
    });
}

/// The words of the source and what stands around them.
pub fn quote(row: &Row<'_>) -> Quote {
    Quote {
        text: row.text(Field::Quote),
        prefix: row.text(Field::QuotePrefix),
        suffix: row.text(Field::QuoteSuffix),
        lang: row.text(Field::Lang),
    }
}

/// What joins into a line: the series, else whose data on whose platform, else the file itself.
pub fn series(row: &Row<'_>) -> String {
    let series = series_of(named_series(row), row.given.series, || unnamed_series(row));
    let unit = row.plan.place(Field::Unit).and_then(|at| row.cells.get(at)).map(str::trim);
    match unit.filter(|unit| row.plan.apart_by_unit && !unit.is_empty()) {
        Some(unit) => format!("{series}, {unit}"),
        None => series,
    }
}

/// A series by the cells that name it, and by the column of its values where several have some.
pub fn series_of(named: Option<String>, column: Option<&str>, unnamed: impl FnOnce() -> String) -> String {
    match (named, column) {
        (None, Some(header)) => header.to_owned(),
        (Some(name), Some(header)) => format!("{name}, {header}"),
        (Some(name), None) => name,
        (None, None) => unnamed(),
    }
}

/// The series that cells of the row name.
fn named_series(row: &Row<'_>) -> Option<String> {
    let given = row.get(Field::Series);
    if !given.is_empty() {
        return Some(given.to_owned());
    }
    let made = [Field::Agency, Field::Provider, Field::Measure].map(|field| row.get(field));
    let made: Vec<&str> = made.into_iter().filter(|part| !part.is_empty()).collect();
    (!made.is_empty()).then(|| made.join(", "))
}

/// A series goes by its column, else by its file.
fn unnamed_series(row: &Row<'_>) -> String {
    let header = row.header(Field::Value).trim();
    // The header of a wide table is a period and no name.
    let is_period = row.given.value.is_some() && row.given.date.is_some();
    let header = Some(header).filter(|_| !is_period && row.plan.has(Field::Value));
    by_header_or_file(header, row.file)
}

/// What rows without a name go by: the header of their values, else their file.
pub fn by_header_or_file(header: Option<&str>, file: &str) -> String {
    let told = header.filter(|header| !header.is_empty() && !header.eq_ignore_ascii_case("value"));
    told.unwrap_or_else(|| file.rsplit_once('.').map_or(file, |(stem, _)| stem)).to_owned()
}

fn claim(row: &Row<'_>, extra: &mut Extra, desk: &mut Desk) -> Claim {
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
        Number::Plain(value) | Number::Said { said: Said::Value { value, .. }, .. } => return Some(value),
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
        Number::Plain(value) => {
            claim.value = Some(value);
            return;
        }
        Number::NotFinite => Some(ProblemKind::NotFinite),
        Number::TooManyDigits => Some(ProblemKind::TooManyDigits),
        Number::Said { said, ask } => take_words(row, field, claim, said, ask, desk),
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
            let unit = row.unit(Field::Value);
            // A column of units knows better than a header.
            let by_header =
                row.column(Field::Value).is_some_and(|column| column.unit.as_ref() == Some(&unit));
            if !(by_header && claim.unit.is_some()) {
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
            let read = format!("{value} {}", unit.symbol());
            claim.value = Some(value);
            claim.qualifier = claim.qualifier.or(qualifier);
            claim.status.extend(status.filter(|status| !claim.status.contains(status)));
            take_unit(row, field, claim, unit, desk);
            read
        }
        Said::Range { low, high, unit } => {
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
