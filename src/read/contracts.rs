//! Rows of contracts: one event, or one stated summary.

use super::cells::{self, Number};
use super::cite;
use super::column::{Value, letters};
use super::desk::Desk;
use super::field::Field;
use super::figures::quote;
use super::problem::{ProblemKind, Severity};
use super::row::{Extra, Row};
use super::words::Said;
use crate::model::{AmountKind, ContractEvent, Currency, Decimal, Qualifier, Rank, Unit};
use std::sync::Arc;

/// The money of a row.
#[derive(Default)]
struct Money {
    amounts: Vec<(AmountKind, Decimal)>,
    currency: Option<Currency>,
    qualifier: Option<Qualifier>,
    value_text: String,
}

/// Takes a row into the data set. Every row that is not blank is taken; what it lacks is said.
pub fn take(row: &Row<'_>, desk: &mut Desk) {
    if row.is_blank() {
        return;
    }
    let mut extra = row.unknown_cells();
    let mut date = |field| row.date(field, &mut extra, &mut desk.problems);
    let before = [Field::Date, Field::DateSigned, Field::PeriodStart, Field::PeriodEnd, Field::PeriodMaxEnd];
    let [on, signed, start, end, max_end] = before.map(&mut date);
    let dateless = before.iter().all(|field| cells::is_missing(row.get(*field)));
    if dateless {
        let problem = row.problem(Severity::Warning, ProblemKind::NoDate);
        desk.problems.push(problem.in_column(row.header(Field::Date)));
    }
    let money = money(row, &mut extra, desk);
    let rank = row.code(Field::Rank, Rank::from_code, &mut extra, &mut desk.problems).unwrap_or_default();
    if rank == Rank::Deprecated && row.get(Field::RankReason).is_empty() {
        let problem = row.problem(Severity::Warning, ProblemKind::NoReason);
        desk.problems.push(problem.in_column(Field::RankReason.name()));
    }
    let sources = cite::sources(row, &mut desk.book, &mut extra, &mut desk.problems);
    let via = cite::via(row, &mut desk.book, &mut desk.problems);
    desk.data.contracts.push(ContractEvent {
        id: row.text(Field::Id),
        contract_id: lane(row),
        parent_id: row.text(Field::ParentId),
        event: event(row),
        amendment_id: row.text(Field::AmendmentId),
        date: on,
        date_text: row.date_text(),
        date_signed: signed,
        period_start: start,
        period_end: end,
        period_max_end: max_end,
        buyer: row.text(Field::Buyer),
        buyer_parent: row.text(Field::BuyerParent),
        funder: row.text(Field::Funder),
        supplier: row.text(Field::Supplier),
        supplier_id: row.text(Field::SupplierId),
        supplier_parent: row.text(Field::SupplierParent),
        product_vendor: row.text(Field::ProductVendor),
        amounts: money.amounts,
        currency: money.currency,
        qualifier: money.qualifier,
        value_text: money.value_text,
        status: row.text(Field::Status),
        title: row.text(Field::Title),
        description: row.text(Field::Description),
        classification: row.text(Field::Classification),
        rank,
        rank_reason: row.text(Field::RankReason),
        replaced_by: row.text(Field::ReplacedBy),
        sources,
        via,
        quote: quote(row),
        note: row.text(Field::Note),
        extra,
        origin: row.origin(),
    });
}

/// What happened; a file whose rows are all of one kind does not say it.
fn event(row: &Row<'_>) -> String {
    let said = row.text(Field::Event);
    if said.is_empty() { row.plan.implied_event.to_owned() } else { said }
}

/// What groups rows into a lane: the contract. A table of spending has none, and whoever was paid
/// stands for it.
fn lane(row: &Row<'_>) -> String {
    let by_supplier = !row.plan.own && !row.plan.has(Field::ContractId);
    row.text(if by_supplier { Field::Supplier } else { Field::ContractId })
}

/// The column of a kind of money.
const fn field_of(kind: AmountKind) -> Field {
    match kind {
        AmountKind::Obligated => Field::AmountObligated,
        AmountKind::Outlayed => Field::AmountOutlayed,
        AmountKind::Current => Field::AmountCurrent,
        AmountKind::Potential => Field::AmountPotential,
        AmountKind::Estimated => Field::AmountEstimated,
        AmountKind::Reported => Field::AmountReported,
    }
}

fn money(row: &Row<'_>, extra: &mut Extra, desk: &mut Desk) -> Money {
    let lang = row.plan.lang;
    let hedge = |cell: &str| cells::qualifier(cell, lang);
    let mut money = Money {
        currency: currency(row, extra, desk),
        qualifier: row.code(Field::Qualifier, hedge, extra, &mut desk.problems),
        value_text: row.text(Field::ValueText),
        ..Money::default()
    };
    for kind in AmountKind::ALL {
        let field = field_of(kind);
        if let Some(Value::Number(value)) = row.number(field) {
            let unit = row.currency_beside(field).map_or_else(|| row.unit(field), Unit::Money);
            take_words(row, field, &mut money, kind, value, &unit, desk);
            continue;
        }
        let fault = match cells::number(row.get(field), lang, row.mark(field)) {
            Number::Missing => continue,
            Number::Plain(value) => {
                money.amounts.push((kind, value));
                continue;
            }
            Number::Said { said: Said::Value { value, unit, qualifier, .. }, ask } => {
                let is_known = unit != Unit::None || money.currency.is_some();
                let value = if is_known { row.times(field, value).unwrap_or(value) } else { value };
                if ask || letters::is_open(row.get(field)) {
                    let kind = ProblemKind::AmbiguousNumber { read: value.to_string(), more: 0 };
                    desk.problems.push(row.cell_problem(field, Severity::Warning, kind));
                }
                take_words(row, field, &mut money, kind, value, &unit, desk);
                money.qualifier = money.qualifier.or(qualifier);
                None
            }
            Number::Said { said: Said::Two, .. } => Some(ProblemKind::TwoFigures),
            Number::Said { .. } => Some(ProblemKind::NotANumber),
            Number::NotFinite => Some(ProblemKind::NotFinite),
            Number::TooManyDigits => Some(ProblemKind::TooManyDigits),
        };
        if let Some(kind) = fault {
            desk.problems.push(row.cell_problem(field, Severity::Error, kind));
        }
        if money.value_text.is_empty() {
            money.value_text = row.text(field);
        } else {
            row.keep(field, extra);
        }
    }
    let lacks = !money.amounts.is_empty() && money.currency.is_none() && row.get(Field::Currency).is_empty();
    // A file without the column lacks it once, not on every row.
    if lacks && (row.plan.has(Field::Currency) || desk.without_currency.insert(Arc::clone(row.file))) {
        let problem = row.problem(Severity::Warning, ProblemKind::NoCurrency);
        desk.problems.push(problem.in_column(row.header(Field::Currency)));
    }
    money
}

/// An amount in words, whose sign may name the currency. A row has one currency: an amount in
/// another one is not taken as if it were in that.
fn take_words(
    row: &Row<'_>,
    field: Field,
    money: &mut Money,
    kind: AmountKind,
    value: Decimal,
    unit: &Unit,
    desk: &mut Desk,
) {
    match (unit, money.currency) {
        (Unit::None, _) => money.amounts.push((kind, value)),
        (Unit::Money(said), None) => {
            money.currency = Some(*said);
            money.amounts.push((kind, value));
        }
        (Unit::Money(said), Some(given)) if *said == given => money.amounts.push((kind, value)),
        (_, given) => {
            let unit = given.map(|given| given.code().to_owned()).unwrap_or_default();
            let problem = row.cell_problem(field, Severity::Error, ProblemKind::OtherCurrency { unit });
            desk.problems.push(problem);
        }
    }
}

fn currency(row: &Row<'_>, extra: &mut Extra, desk: &mut Desk) -> Option<Currency> {
    let cell = row.get(Field::Currency);
    if cell.is_empty() {
        return row.plan.implied_currency;
    }
    let currency = cells::currency(cell);
    if currency.is_none() {
        desk.problems.push(row.cell_problem(Field::Currency, Severity::Error, ProblemKind::UnknownCurrency));
        row.keep(Field::Currency, extra);
    }
    currency
}
