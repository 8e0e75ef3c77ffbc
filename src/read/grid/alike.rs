//! Whether a row of words is one of the names of columns or one of the rows below it, where no number and
//! no date over other words tells.

use super::cells::RowCells;
use crate::read::aliases::look_up;
use crate::read::cells::{amount, date, is_missing};
use crate::read::column::is_dated;
use crate::read::field::{Convention, Field};
use crate::read::header::normalise;
use crate::text::Lang;
use std::collections::BTreeMap;

/// What a row is, as far as its words and those below it tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    Names,
    Row,
    /// Nothing tells, or one column says this and another that.
    Nothing,
}

/// What all cells of a column have in common, of those that have more in common than being words.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    /// The same signs but for which letter and which number it is: `HAFS-17`, `KEGS-1204`.
    Signs(String),
    /// An address of the web or of somebody's mail.
    Address,
    /// Dates in words: "mid-January 2025".
    Date,
    /// Amounts in words: "about 1.2 bn".
    Amount,
}

/// What a row is, given the rows below it; only some columns are looked at.
pub(super) fn says(row: RowCells<'_>, below: &[RowCells<'_>], looked_at: impl Fn(usize) -> bool) -> Says {
    let (mut as_row, mut as_names) = (false, row.iter().any(is_known));
    for (at, cell) in row.iter().map(str::trim).enumerate().filter(|(at, _)| looked_at(*at)) {
        let cells: Vec<&str> = below
            .iter()
            .filter_map(|row| row.get(at))
            .map(str::trim)
            .filter(|cell| !is_missing(cell))
            .collect();
        if is_missing(cell) || cells.is_empty() {
            continue;
        }
        match Kind::ALL.iter().find_map(|of| of(&cells)) {
            Some(kind) if kind.has(cell) => as_row = true,
            Some(_) => as_names = true,
            None => as_names |= all_come_back(&cells),
        }
    }
    match (as_names, as_row) {
        (true, false) => Says::Names,
        (false, true) => Says::Row,
        _ => Says::Nothing,
    }
}

/// Whether a cell is a name that other people give to columns.
pub(super) fn is_known(cell: &str) -> bool {
    let name = normalise(cell);
    let is_alias =
        |convention| look_up(convention, &name).is_some() || Field::canonical(convention, &name).is_some();
    !name.is_empty() && (is_dated(cell) || is_alias(Convention::Figures) || is_alias(Convention::Contracts))
}

/// Whether each of some words stands there several times, so that another one is none of them.
fn all_come_back(cells: &[&str]) -> bool {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for cell in cells {
        *counts.entry(cell).or_default() += 1;
    }
    cells.len() >= 4 && counts.values().all(|count| *count > 1)
}

/// Which kind some cells have, if all of them have it.
type Of = fn(&[&str]) -> Option<Kind>;

impl Kind {
    const ALL: [Of; 4] = [
        |cells| cells.iter().all(|cell| is_address(cell)).then_some(Self::Address),
        |cells| {
            let first = signs(cells.first().filter(|_| cells.len() > 1)?)?;
            cells.iter().all(|cell| signs(cell).as_ref() == Some(&first)).then_some(Self::Signs(first))
        },
        |cells| cells.iter().all(|cell| is_date(cell)).then_some(Self::Date),
        |cells| cells.iter().all(|cell| is_amount(cell)).then_some(Self::Amount),
    ];

    fn has(&self, cell: &str) -> bool {
        match self {
            Self::Address => is_address(cell),
            Self::Signs(common) => signs(cell).as_ref() == Some(common),
            Self::Date => is_date(cell),
            Self::Amount => is_amount(cell),
        }
    }
}

fn is_address(cell: &str) -> bool {
    let mail = || cell.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    !cell.contains(char::is_whitespace) && (cell.contains("://") || mail())
}

/// The signs of a code: each letter as its kind, each number as one sign, all else as it is. `None` where
/// there is no number in it or nothing else, and for long ones.
fn signs(cell: &str) -> Option<String> {
    const LONGEST: usize = 40;
    let mut signs = String::new();
    for sign in cell.chars().take(LONGEST + 1) {
        let kind = match sign {
            digit if digit.is_numeric() => '0',
            letter if letter.is_uppercase() => 'A',
            letter if letter.is_alphabetic() => 'a',
            other => other,
        };
        if kind != '0' || !signs.ends_with('0') {
            signs.push(kind);
        }
    }
    let fits = cell.chars().nth(LONGEST).is_none();
    (fits && signs.contains('0') && signs.contains(|sign| sign != '0')).then_some(signs)
}

fn has_digit(cell: &str) -> bool {
    cell.contains(|sign: char| sign.is_ascii_digit())
}

fn is_date(cell: &str) -> bool {
    has_digit(cell) && [Lang::En, Lang::Pl].into_iter().any(|lang| date(cell, lang).is_ok())
}

fn is_amount(cell: &str) -> bool {
    has_digit(cell) && [Lang::En, Lang::Pl].into_iter().any(|lang| amount(cell, lang).is_some())
}
