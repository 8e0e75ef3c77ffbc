//! Which convention a header line follows.

use super::aliases::{Usage, look_up};
use super::field::{Convention, Field};
use super::grid::Grid;
use super::header::normalise;
use super::measure::unit_hint;
use super::plan::{Plan, clip, sample_of};
use super::sidecar::Titles;
use crate::model::Columns;
use std::sync::Arc;

/// The convention a header line follows, or `None` where it follows none.
pub fn convention(headers: &[String]) -> Option<Convention> {
    if let Some(columns) = Columns::of(headers) {
        return Some(match columns {
            Columns::Figures => Convention::Figures,
            Columns::Contracts => Convention::Contracts,
            Columns::Sources => Convention::Sources,
        });
    }
    let names: Vec<String> = headers.iter().map(|header| normalise(header)).collect();
    let raw =
        |name: &str| headers.iter().any(|header| header.trim() == name) || names.iter().any(|n| n == name);
    let of_contracts = |wanted: Field| {
        raw(wanted.name())
            || names.iter().any(|name| {
                // A common word such as "amount" or "start" is no sign of a contract.
                look_up(Convention::Contracts, name).is_some_and(|alias| {
                    alias.field == wanted && (alias.usage != Usage::Common || wanted == Field::ContractId)
                })
            })
    };
    let of_figures =
        |wanted: Field| raw(wanted.name()) || names.iter().any(|name| figure_field(name) == Some(wanted));
    let party = |wanted: Field| {
        raw(wanted.name())
            || names.iter().any(|name| {
                look_up(Convention::Contracts, name).is_some_and(|alias| alias.field == wanted)
                    && figure_field(name).is_none()
            })
    };
    let contract_signs = [
        Field::ContractId,
        Field::PeriodStart,
        Field::PeriodEnd,
        Field::PeriodMaxEnd,
        Field::AmountObligated,
        Field::AmountOutlayed,
        Field::AmountCurrent,
        Field::AmountPotential,
        Field::AmountEstimated,
        Field::AmountReported,
    ];
    let dated = names.iter().any(|name| {
        name == "date" || look_up(Convention::Contracts, name).is_some_and(|alias| alias.field == Field::Date)
    });
    if contract_signs.into_iter().any(of_contracts)
        || (dated && (party(Field::Supplier) || party(Field::Buyer)))
    {
        return Some(Convention::Contracts);
    }
    let claims = [Field::Value, Field::Relative, Field::ValueText].into_iter().any(of_figures)
        || (of_figures(Field::Low) && of_figures(Field::High));
    if raw("id") && ["title", "publisher", "url"].into_iter().any(raw) && !claims && !raw("series") {
        return Some(Convention::Sources);
    }
    (of_figures(Field::Date) && claims).then_some(Convention::Figures)
}

/// The headers of a table as they are meant: a description beside the file may say it.
pub fn headers_of(file: &Arc<str>, grid: &Grid, titles: &Titles) -> Vec<String> {
    let printed = (0..grid.columns()).map(|at| match grid.printed_name(at) {
        Some(name) => clip(name),
        None => grid.name(at),
    });
    titles.meanings(file, &printed.collect::<Vec<_>>())
}

/// Where an export of contracts has its dates and its amounts, by their names. `None` where it is none, or
/// has no amount.
pub fn of_contracts(file: &Arc<str>, grid: &Grid, titles: &Titles) -> Option<(Option<usize>, usize)> {
    let headers = headers_of(file, grid, titles);
    convention(&headers).filter(|kind| *kind == Convention::Contracts)?;
    let sample = sample_of(grid);
    let plan = Plan::of(file, grid.line, Convention::Contracts, &headers, &sample, &mut Vec::new());
    // What was promised goes before what was paid, as in the amounts of a row.
    let amounts = [
        Field::AmountObligated,
        Field::AmountOutlayed,
        Field::AmountCurrent,
        Field::AmountPotential,
        Field::AmountEstimated,
        Field::AmountReported,
    ];
    let amount = amounts.into_iter().find_map(|field| plan.place(field))?;
    Some((plan.place(Field::Date), amount))
}

/// Whether the headers are those of the convention itself and not aliases of them.
pub fn follows(convention: Convention, headers: &[String]) -> bool {
    let has = |field: Field| headers.iter().any(|header| header.trim() == field.name());
    match convention {
        Convention::Sources => true,
        Convention::Figures => {
            has(Field::Date)
                && ([Field::Value, Field::Relative, Field::ValueText].into_iter().any(has)
                    || (has(Field::Low) && has(Field::High)))
        }
        Convention::Contracts => {
            Field::ALL.iter().any(|field| field.is_amount() && has(*field))
                || (has(Field::ContractId) && (has(Field::Event) || has(Field::PeriodStart)))
        }
    }
}

/// What a header, brought to one form, would be in a table of figures.
fn figure_field(name: &str) -> Option<Field> {
    let known = |name: &str| {
        Field::canonical(Convention::Figures, name)
            .or_else(|| look_up(Convention::Figures, name).map(|alias| alias.field))
    };
    known(name).or_else(|| known(&normalise(&unit_hint(name)?.0)))
}
