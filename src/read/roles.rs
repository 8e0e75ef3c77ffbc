//! Which columns of somebody else's table are the date, the value and the group, and how the
//! table is laid out.

use super::aliases::{Usage, look_up};
use super::answers::{Fold, Settled};
use super::column::{Column, Kind, is_dated};
use super::currencies;
use super::date_parts::{self, Part};
use super::field::{Convention, Field};
use super::grid::Grid;
use super::groups::{self, Groups, Places};
use super::header::{normalise, repeats};
use super::measure::unit_hint;
use super::periods::{self, Periods};
use crate::model::FoldBy;
use std::collections::BTreeSet;

/// What the columns of a table are for, by their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles {
    /// When: one column, or several that make a date together, a year first.
    pub date: Option<usize>,
    pub date_parts: Vec<(usize, Part)>,
    /// The column of times of day beside that of the days.
    pub clock: Option<usize>,
    /// The end of an interval that begins at `date`.
    pub end: Option<usize>,
    pub value: Option<usize>,
    /// Whether the name or the unit of the value column says that it is one.
    pub value_is_named: bool,
    /// What joins rows into series.
    pub groups: Groups,
    /// The column that says in which currency the numbers beside it are.
    pub currency: Option<usize>,
    /// Columns of other numbers, each of which may be a series of its own.
    pub others: Vec<usize>,
    /// Columns whose headers are periods over their numbers.
    pub periods: Option<Periods>,
    /// Columns of numbers of which a person said that each is a series of its own.
    pub several: Vec<usize>,
    /// Whether the rows are contracts by their headers, and amounts have their columns by these.
    pub of_contracts: bool,
    /// How rows of one period become one point, where a person said so.
    pub fold: Option<Fold>,
}

/// Words of headers of numbers that name or count and are never measured, brought to one form.
const NAMING: [&str; 40] = [
    "id",
    "code",
    "number",
    "no",
    "nr",
    "num",
    "ref",
    "zip",
    "postcode",
    "phone",
    "fips",
    "rank",
    "index",
    "lat",
    "lon",
    "lng",
    "latitude",
    "longitude",
    "row",
    "line",
    "key",
    "uid",
    "uuid",
    "ein",
    "duns",
    "nip",
    "regon",
    "teryt",
    "kod",
    "numer",
    "reference",
    "registration",
    "vat",
    "year",
    "month",
    "quarter",
    "day",
    "week",
    "version",
    "isbn",
];

/// Words of headers that say that the numbers are the sum of the row.
pub const TOTAL: [&str; 8] = ["total", "totals", "sum", "razem", "suma", "ogolem", "lacznie", "gesamt"];

/// Words behind "in" that say in what the numbers of a column count: "Revenues in millions".
const SCALES: [&str; 8] =
    ["thousand", "thousands", "million", "millions", "billion", "billions", "mln", "mld"];

impl Roles {
    /// Gives the columns their roles by names, then by what they hold.
    pub fn of(grid: &Grid, columns: &[Column], said: &Settled) -> Self {
        let mut roles = Self { periods: periods::find(grid, columns), ..Self::default() };
        if said.date.is_some() || !said.values.is_empty() || said.all_values {
            // Who names the dates or the values says that the headers are none.
            roles.periods = None;
        }
        roles.find_dates(grid, columns);
        roles.find_value(columns);
        roles.currency = currencies::find(grid, columns);
        roles.obey(grid, columns, said);
        match &said.group {
            Some(columns) => roles.groups.columns.clone_from(columns),
            None => roles.find_groups(grid, columns),
        }
        roles
    }

    /// What a person said goes before what was found.
    fn obey(&mut self, grid: &Grid, columns: &[Column], said: &Settled) {
        if let Some(date) = said.date {
            self.date = Some(date);
            self.end = self.end.filter(|end| *end != date);
            self.find_parts(grid, columns, date);
        }
        if said.end.is_some() {
            self.end = said.end;
        }
        let taken: Vec<Option<usize>> = self.when().chain(self.end).map(Some).collect();
        if said.all_values {
            let found = self.value.into_iter().chain(self.others.iter().copied());
            let numbers = found.filter(|at| !taken.contains(&Some(*at)));
            self.several = numbers.collect::<BTreeSet<usize>>().into_iter().collect();
        } else {
            self.several.clone_from(&said.values);
        }
        if let [first, ..] = self.several.as_slice() {
            self.others.retain(|at| !self.several.contains(at));
            self.others.extend(self.value.filter(|at| !self.several.contains(at)));
            (self.value, self.value_is_named) = (Some(*first), true);
        }
        self.value = self.value.filter(|at| !taken.contains(&Some(*at)));
        self.fold = said.fold;
        if self.fold.is_some_and(|fold| fold.by == FoldBy::Count) {
            (self.value, self.value_is_named) = (None, false);
            self.several.clear();
        }
    }

    /// The columns of dates and amounts that an export of contracts has by their names.
    pub fn take_contracts(&mut self, columns: &[Column], (date, amount): (Option<usize>, usize)) {
        self.of_contracts = true;
        let is = |at: usize, fits: fn(&Column) -> bool| columns.get(at).is_some_and(fits);
        if let Some(date) = date.filter(|at| is(*at, Column::is_date) && self.date != Some(*at)) {
            self.date = Some(date);
            self.end = self.end.filter(|end| *end != date);
            self.date_parts.clear();
        }
        if is(amount, Column::is_number) {
            self.others.extend(self.value.filter(|at| *at != amount));
            self.others.retain(|at| *at != amount);
            (self.value, self.value_is_named) = (Some(amount), true);
        }
    }

    fn is_period(&self, at: usize) -> bool {
        self.periods.as_ref().is_some_and(|periods| periods.columns.iter().any(|(column, _)| *column == at))
    }

    /// The columns that say when together.
    pub fn when(&self) -> impl Iterator<Item = usize> {
        self.date.into_iter().chain(self.date_parts.iter().map(|(at, _)| *at)).chain(self.clock)
    }

    fn find_parts(&mut self, grid: &Grid, columns: &[Column], date: usize) {
        self.date_parts = date_parts::beside(grid, columns, date);
        self.clock = date_parts::clock(grid, columns, date);
    }

    fn find_dates(&mut self, grid: &Grid, columns: &[Column]) {
        let dated: Vec<usize> = (0..columns.len())
            .filter(|at| columns.get(*at).is_some_and(Column::is_date) && !self.is_period(*at))
            .collect();
        let score = |at: usize| columns.get(at).map_or(0, date_score);
        // The first of the best: an exact date before a year beside it.
        let mut best: Option<usize> = None;
        for at in dated.iter().copied() {
            if best.is_none_or(|known| score(at) > score(known)) {
                best = Some(at);
            }
        }
        self.date = best;
        let Some(date) = best else { return };
        self.end = dated.iter().copied().find(|at| *at != date && is_end_of(columns, date, *at));
        self.find_parts(grid, columns, date);
    }

    fn find_value(&mut self, columns: &[Column]) {
        let when: Vec<usize> = self.when().chain(self.end).collect();
        let candidates: Vec<usize> = (0..columns.len())
            .filter(|at| {
                columns.get(*at).is_some_and(|column| column.is_number() && column.covered > 0)
                    && !self.is_period(*at)
                    && !when.contains(at)
            })
            .collect();
        let score = |at: usize| columns.get(at).map_or(0, value_score);
        let best = candidates.iter().copied().map(score).max().filter(|score| *score > 0);
        self.value = best.and_then(|best| candidates.iter().copied().find(|at| score(*at) == best));
        let value = self.value;
        // Where another column is a measure as well as the best, no name decides between them.
        let is_value = |at: usize| columns.get(at).is_some_and(names_a_value);
        let rivals = value.is_some_and(|value| {
            let alike = |at: &usize| *at != value && columns.get(*at).is_some_and(is_measure);
            candidates.iter().copied().filter(alike).any(|at| is_value(at) || !is_value(value))
        });
        self.value_is_named = best.is_some_and(|best| best > 1) && !rivals;
        self.others = candidates.into_iter().filter(|at| Some(*at) != value && score(*at) > 0).collect();
    }

    /// What joins rows, where no person said so.
    fn find_groups(&mut self, grid: &Grid, columns: &[Column]) {
        let wide = self.periods.as_ref();
        let places = Places {
            time: wide.map_or_else(|| self.when().collect(), |periods| periods.base.into_iter().collect()),
            values: match wide {
                Some(periods) => periods.columns.iter().map(|(at, _)| *at).collect(),
                None if self.several.is_empty() => self.value.into_iter().collect(),
                None => self.several.clone(),
            },
            is_wide: wide.is_some(),
            taken: Vec::new(),
        };
        let others = self.when().chain(self.end).chain(self.value);
        // Where the headers say when, no column beside them holds the values.
        let others = others.filter(|_| wide.is_none()).chain(places.time.iter().copied());
        let taken = others.chain(places.values.iter().copied()).collect();
        self.groups = groups::find(grid, columns, &Places { taken, ..places });
    }
}

/// How well a column of dates says when: by its name, by how many of its rows have one.
fn date_score(column: &Column) -> usize {
    let name = normalise(&column.header);
    let words: Vec<&str> = name.split('_').collect();
    let alias = look_up(Convention::Figures, &name).map(|alias| alias.field);
    let year_only = matches!(column.kind, Kind::Date(form) if form.bare == super::column::Bare::Year);
    // An export of contracts says when each row happened, beside when its contract runs.
    let of_action = look_up(Convention::Contracts, &name)
        .is_some_and(|alias| alias.field == Field::Date && alias.usage != Usage::Common);
    let named = match alias {
        Some(Field::Date) => 40,
        _ if of_action => 40,
        _ if words.contains(&"start") || words.contains(&"begin") || words.contains(&"from") => 35,
        _ if is_dated(&column.header) => 30,
        _ => 10,
    };
    let penalty = if words
        .iter()
        .any(|word| matches!(*word, "end" | "until" | "updated" | "modified" | "birth" | "founded"))
    {
        25
    } else {
        0
    };
    let exact = if year_only { 0 } else { 15 };
    (named + exact + 1_usize).saturating_sub(penalty).max(1)
}

/// Whether a column of dates is the end of what begins in another: `start_date` and `end_date`.
fn is_end_of(columns: &[Column], start: usize, end: usize) -> bool {
    let name = |at: usize| columns.get(at).map(|column| normalise(&column.header)).unwrap_or_default();
    let (first, second) = (name(start), name(end));
    [
        ("start", "end"),
        ("from", "to"),
        ("begin", "end"),
        ("od", "do"),
        ("beginn", "ende"),
        ("debut", "fin"),
        ("first", "last"),
    ]
    .iter()
    .any(|(from, to)| {
        let swapped: Vec<&str> =
            first.split('_').map(|word| if word == *from { *to } else { word }).collect();
        swapped.join("_") == second && first != second
    })
}

/// How well a column of numbers is what the table is about; 0: not at all.
fn value_score(column: &Column) -> usize {
    let name = normalise(&column.header);
    let words: Vec<&str> = name.split('_').collect();
    // A time as a number, such as a decimal year, is measured against and not measured; and a total
    // that stands on each row of its award is none of the row.
    if repeats(&column.header) || words.iter().any(|word| NAMING.contains(word)) || is_dated(&column.header) {
        return 0;
    }
    // How many pieces a row is about stands beside what they cost in all.
    let pieces = matches!(name.as_str(), "quantity" | "qty");
    let is_value = names_a_value(column);
    let total = words.iter().any(|word| TOTAL.contains(word));
    let money = column.unit.is_some() || is_scaled(&words);
    1 + if pieces {
        15
    } else if is_value {
        40
    } else {
        0
    } + if total { 20 } else { 0 }
        + if money { 10 } else { 0 }
}

/// Whether a header is the word for a value, as aliases have it.
pub fn names_a_value(column: &Column) -> bool {
    let name = normalise(&column.header);
    let stem = unit_hint(&column.header).map(|(stem, _)| normalise(&stem)).unwrap_or_default();
    let field = |name: &str| look_up(Convention::Figures, name).map(|alias| alias.field);
    let pieces = matches!(name.as_str(), "quantity" | "qty");
    let is_value = |name: &str| name == "value" || field(name) == Some(Field::Value);
    !pieces && (is_value(&name) || is_value(&stem))
}

fn is_scaled(words: &[&str]) -> bool {
    words.windows(2).any(|pair| matches!(pair, ["in", scale] if SCALES.contains(scale)))
}

/// Whether a header or the cells say that a column is an amount: by a word for a value or for a sum, or by
/// a unit.
fn is_measure(column: &Column) -> bool {
    let name = normalise(&column.header);
    let words: Vec<&str> = name.split('_').collect();
    let total = words.iter().any(|word| TOTAL.contains(word));
    value_score(column) > 0 && (names_a_value(column) || total || column.unit.is_some() || is_scaled(&words))
}
