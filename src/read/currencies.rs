//! The column that says in which currency the numbers beside it are.

use super::answers::{Answers, CurrencyAnswer};
use super::cells;
use super::column::{Column, Kind};
use super::field::Field;
use super::grid::Grid;
use super::header::{COUNTS, RATIOS, adds_up, normalise};
use super::measure;
use super::plan::Plan;
use super::points::Points;
use super::problem::{Problem, ProblemKind, Severity};
use super::table::Table;
use crate::model::Currency;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Words of headers over codes of currencies, brought to one form.
const NAMES: [&str; 10] =
    ["currency", "currencies", "ccy", "waluta", "waluty", "wahrung", "devise", "moneda", "moeda", "valuta"];

/// Words of headers over amounts of money that do not say whether these come to a sum.
const MONEY: [&str; 15] = [
    "price", "prices", "value", "values", "salary", "wage", "wages", "budget", "balance", "debt", "rent",
    "cena", "ceny", "wartosc", "saldo",
];

/// The column of currencies of a table: by its name and its cells, or by cells that are all codes.
pub fn find(grid: &Grid, columns: &[Column]) -> Option<usize> {
    let texts = || columns.iter().enumerate().filter(|(_, column)| column.kind == Kind::Text);
    let is_named = |column: &Column| normalise(&column.header).split('_').any(|word| NAMES.contains(&word));
    let filled = |at: usize| grid.column(at).map(str::trim).filter(|cell| !cells::is_missing(cell));
    let mostly = |at: usize| {
        let (mut all, mut codes) = (0_usize, 0_usize);
        for cell in filled(at) {
            all += 1;
            codes += usize::from(is_code(cell));
        }
        all > 0 && codes * 10 >= all * 9
    };
    let known = |cell: &str| Currency::from_code(cell).is_some_and(|known| known.code() == cell);
    let wholly = |at: usize| filled(at).next().is_some() && filled(at).all(known);
    let named = texts().find(|(at, column)| is_named(column) && mostly(*at));
    named.or_else(|| texts().find(|(at, _)| wholly(*at))).map(|(at, _)| at)
}

/// Codes that are no longer in use are codes as well.
fn is_code(cell: &str) -> bool {
    let is_letters = cell.len() == 3 && cell.bytes().all(|byte| byte.is_ascii_uppercase());
    is_letters || cells::currency(cell).is_some()
}

/// Each currency of a column as it is written, with its rows: most first.
pub fn named(table: &Table) -> Vec<(&str, usize)> {
    let Some(at) = table.roles.currency else { return Vec::new() };
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    for cell in table.grid.column(at).map(str::trim).filter(|cell| !cells::is_missing(cell)) {
        *rows.entry(cell).or_default() += 1;
    }
    let mut named: Vec<(&str, usize)> = rows.into_iter().collect();
    named.sort_by_key(|(_, rows)| Reverse(*rows));
    named
}

/// Whether the column of currencies says that of a column of numbers: these have no unit of their own, and
/// are money by their name, or nothing else can be.
pub fn belongs(table: &Table, at: usize) -> bool {
    let (Some(currency), Some(column)) = (table.roles.currency, table.columns.get(at)) else { return false };
    let name = normalise(&column.header);
    let has = |list: &[&str]| name.split('_').any(|word| list.contains(&word));
    // Rates, shares, counts and rates of exchange stand beside amounts and are none.
    if column.unit.is_some()
        || measure::of(&column.header).unclear
        || [&RATIOS[..], &COUNTS, &["ex", "exchange"]].into_iter().any(has)
    {
        return false;
    }
    let roles = &table.roles;
    let alone = roles.periods.is_some() || roles.others.is_empty() && roles.several.len() < 2;
    alone || at.abs_diff(currency) == 1 || has(&MONEY) || adds_up(&column.header, None) == Some(true)
}

/// Whether amounts that are read stand in several currencies and nobody has said what is to be done.
pub fn is_open(table: &Table, used: &[usize], answers: &Answers) -> bool {
    answers.currency.is_none() && used.iter().any(|at| belongs(table, *at)) && named(table).len() > 1
}

/// Gives each value its currency; those of several are never one series.
pub fn settle(table: &Table, plan: &mut Plan, points: &mut Points, answers: &Answers) {
    let Some(at) = table.roles.currency else { return };
    let is_free = plan.columns.get(at).is_some_and(|column| {
        column.field.is_none_or(|field| !field.is_number() && !field.is_date()) && !column.apart
    });
    let has_own = plan.place(Field::Unit).is_some_and(|unit| unit != at);
    if !is_free || has_own || answers.currency == Some(CurrencyAnswer::Nothing) {
        return;
    }
    let mut any = points.cells.is_empty() && plan.place(Field::Value).is_some_and(|at| belongs(table, at));
    for cell in &mut points.cells {
        cell.bare = !belongs(table, cell.column);
        any |= !cell.bare;
    }
    if !any {
        return;
    }
    plan.put(Field::Unit, at);
    plan.names.retain(|name| *name != at);
    match &answers.currency {
        Some(CurrencyAnswer::Only(code)) => points.only = Some((at, code.clone())),
        _ => plan.apart_by_unit = table.beyond.is_some() || named(table).len() > 1,
    }
}

/// Says where numbers stand beside several currencies and nothing tells whether they are in them.
pub fn tell(table: &Table, plan: &Plan, points: &Points, file: &Arc<str>, problems: &mut Vec<Problem>) {
    let Some(at) = table.roles.currency else { return };
    let values: Vec<usize> = match points.cells.as_slice() {
        [] => plan.place(Field::Value).into_iter().collect(),
        cells => cells.iter().map(|cell| cell.column).collect(),
    };
    let several = named(table).len();
    if several < 2 || plan.place(Field::Unit) == Some(at) {
        return;
    }
    let no_unit = |at: &usize| table.columns.get(*at).is_some_and(|column| column.unit.is_none());
    for value in values.into_iter().filter(no_unit) {
        let kind = ProblemKind::CurrencyBeside { column: table.grid.name(at), count: several };
        let problem = Problem::of_file(file, Severity::Warning, kind).at_line(table.grid.line);
        problems.push(problem.in_column(&table.grid.name(value)));
    }
}
