//! Finding what was taken for granted about a table.

use super::asked::{SHOWN, value_choice};
use super::assumed::{Assumed, Assumption};
use super::readings::{lettered, marks, only_order, orders, powers};
use super::{Choice, Chosen};
use crate::model::FoldBy;
use crate::read::answers::{Answers, CurrencyAnswer, Fold, Step};
use crate::read::cells;
use crate::read::column::dates::Order;
use crate::read::column::{Column, Doubt, Endings, Kind, Value};
use crate::read::currencies;
use crate::read::date_parts::Part;
use crate::read::field::Field;
use crate::read::header::repeats;
use crate::read::plan::Plan;
use crate::read::points::{Points, exact_step, step};
use crate::read::table::Table;
use std::collections::BTreeSet;

/// What was decided about a table.
pub fn assumptions(table: &Table, plan: &Plan, points: &Points, answers: &Answers) -> Vec<Assumption> {
    let mut found = Finder { table, answers, found: Vec::new() };
    let numbers: Vec<usize> = (0..plan.columns.len())
        .filter(|at| plan.columns.get(*at).and_then(|column| column.field).is_some_and(Field::is_number))
        .collect();
    if let (Some(first), Some(last)) = (points.cells.first(), points.cells.last())
        && first.period.is_some()
    {
        let last = table.grid.name(last.column);
        found.push(Assumed::Periods { last, count: points.cells.len() }, first.column, Vec::new());
    }
    let dates = (0..plan.columns.len())
        .filter(|at| plan.columns.get(*at).and_then(|column| column.field).is_some_and(Field::is_date));
    for at in dates {
        let is_date = plan.place(Field::Date) == Some(at) || plan.place(Field::PeriodStart) == Some(at);
        found.dates(at, is_date && answers.date.is_none());
    }
    if let (false, Some(date)) = (points.date_parts.is_empty(), plan.place(Field::Date)) {
        let parts = points.date_parts.iter().map(|(at, _)| *at);
        let columns = std::iter::once(date).chain(parts).map(|at| table.grid.name(at)).collect();
        let weeks = points.date_parts.iter().any(|(_, part)| *part == Part::Week);
        found.push(Assumed::Joined { columns, weeks }, date, Vec::new());
    }
    if let (Some(start), Some(end), true) =
        (plan.place(Field::PeriodStart), plan.place(Field::PeriodEnd), table.roles.end.is_some())
    {
        found.push(Assumed::Interval { end: table.grid.name(end) }, start, Vec::new());
    }
    let bounds = plan.place(Field::Low).zip(plan.place(Field::High)).filter(|_| !plan.has(Field::Value));
    for at in numbers {
        let is_bound = bounds.is_some_and(|(low, high)| at == low || at == high);
        found.numbers(at, answers.value.is_none() && !is_bound);
    }
    if plan.makes_figures() && first_amount(plan).is_none() {
        found.claims(plan, bounds);
    }
    for cell in points.cells.iter().take(1) {
        found.mark(cell.column);
        found.unit(cell.column);
    }
    if answers.group.is_none() {
        // Without a column of series the names of who and what make them.
        found.group(&plan.naming());
    }
    if let (Some(at), None) = (plan.place(Field::Supplier), plan.place(Field::ContractId)) {
        found.lanes(at);
    }
    if let Some(fold) = points.fold {
        let at = plan.place(Field::Value).or(points.cells.first().map(|cell| cell.column));
        found.fold(fold, points.folded_by_size, at.or(plan.place(Field::Date)).unwrap_or(0));
    }
    if let Some(at) = plan.place(Field::Unit).filter(|at| table.roles.currency == Some(*at)) {
        found.currency_column(at, plan, points);
    }
    if let (Some(currency), Some(at)) = (plan.implied_currency, first_amount(plan)) {
        found.push(Assumed::Currency(currency), at, Vec::new());
    }
    found.found
}

fn first_amount(plan: &Plan) -> Option<usize> {
    plan.columns.iter().position(|column| column.field.is_some_and(Field::is_amount))
}

struct Finder<'a> {
    table: &'a Table,
    answers: &'a Answers,
    found: Vec<Assumption>,
}

impl Finder<'_> {
    fn push(&mut self, kind: Assumed, at: usize, others: Vec<Choice>) {
        let cells = match kind {
            Assumed::Periods { .. } | Assumed::Fold { .. } | Assumed::Unit(_) | Assumed::Currency(_) => {
                Vec::new()
            }
            Assumed::DateOrder { order, .. } => {
                self.sample(at, &|cell: &str| only_order(cell) == Some(order))
            }
            _ => self.sample(at, &|_| true),
        };
        self.found.push(Assumption { kind, column: self.table.grid.name(at), cells, others });
    }

    /// The first filled cells of a column that show something.
    fn sample(&self, at: usize, shows: &dyn Fn(&str) -> bool) -> Vec<(u64, String)> {
        let rows = self.table.grid.rows.rows();
        let cells = rows.filter_map(|row| Some((row.line(), row.get(at)?.trim().to_owned())));
        cells.filter(|(_, cell)| !cell.is_empty() && shows(cell)).take(SHOWN).collect()
    }

    fn column(&self, at: usize) -> Option<&Column> {
        self.table.columns.get(at)
    }

    /// The column, and the order of its days where cells leave that open and others decide it.
    fn dates(&mut self, at: usize, is_found: bool) {
        let Some(column) = self.column(at) else { return };
        let (covered, filled) = (column.covered, column.filled);
        let first_days = column.doubts.contains(&Doubt::FirstDays);
        let decided = self.order(at);
        if is_found {
            self.push(Assumed::Dates { covered, filled }, at, Vec::new());
        }
        if let Some((kind, others)) = decided {
            self.push(kind, at, others);
        }
        if first_days && is_found {
            let name = self.table.grid.name(at);
            let answers = self.answers.with_step(&name, Step::Month);
            self.push(Assumed::FirstDays, at, vec![Choice { kind: Chosen::Months, answers }]);
        }
    }

    fn order(&self, at: usize) -> Option<(Assumed, Vec<Choice>)> {
        let column = self.column(at)?;
        let Kind::Date(form) = column.kind else { return None };
        // What nothing decides is a question and no assumption.
        if column.open == 0 || column.doubts.contains(&Doubt::DateOrder) {
            return None;
        }
        let open = self.table.grid.column(at).map(str::trim);
        let cell = open.into_iter().find(|cell| crate::read::checks::is_open_date(cell))?;
        let Value::Date(date, _) = column.value(cell) else { return None };
        let others = orders(self.table, at, self.answers);
        let taken = |other: &Choice| matches!(&other.kind, Chosen::Date { date: known, .. } if known.edtf == date.edtf);
        // Where cells decide between day and month, nobody means that the year comes first.
        let decided = column.deciding > 0 && form.order != Order::Year;
        let most = if decided { 2 } else { 3 };
        let others: Vec<Choice> = others.into_iter().take(most).filter(|other| !taken(other)).collect();
        let kind = Assumed::DateOrder {
            cell: cell.to_owned(),
            date,
            order: form.order,
            deciding: column.deciding,
            filled: column.filled,
        };
        Some((kind, others))
    }

    fn numbers(&mut self, at: usize, is_found: bool) {
        let Some(column) = self.column(at) else { return };
        let (covered, filled) = (column.covered, column.filled);
        if is_found && column.is_number() {
            let roles = &self.table.roles;
            let others = roles.others.iter().chain(&roles.value).filter(|other| **other != at);
            let others: Vec<Choice> =
                others.map(|other| value_choice(self.table, *other, self.answers)).collect();
            self.push(Assumed::Values { covered, filled }, at, others);
        }
        self.mark(at);
        self.unit(at);
    }

    /// What is read that is no number of its own: amounts and changes in words, and bounds.
    fn claims(&mut self, plan: &Plan, bounds: Option<(usize, usize)>) {
        if let Some((low, high)) = bounds {
            let others = [low, high].map(|at| value_choice(self.table, at, self.answers)).to_vec();
            self.push(Assumed::Bounds { high: self.table.grid.name(high) }, low, others);
        }
        let words = plan.place(Field::Value).or_else(|| {
            let is_read = plan.reads(Field::ValueText);
            plan.place(Field::ValueText).filter(|_| is_read)
        });
        let is_words = |at: &usize| self.column(*at).is_some_and(|column| !column.is_number());
        if let Some(at) = words.filter(|at| is_words(at) && self.answers.value.is_none()) {
            let (covered, filled) = self.saying(at, |cell| cells::amount(cell, plan.lang).is_some());
            let roles = &self.table.roles;
            let others = roles.value.into_iter().chain(roles.others.iter().copied());
            let others = others.map(|other| value_choice(self.table, other, self.answers)).collect();
            self.push(Assumed::Worded { covered, filled }, at, others);
        } else if let (None, None, Some(at)) = (words, bounds, plan.place(Field::Relative)) {
            let (covered, filled) = self.saying(at, |cell| cells::relative(cell, plan.lang).is_some());
            self.push(Assumed::Changes { covered, filled }, at, Vec::new());
        }
    }

    /// How many of the filled cells of a column say something, and how many there are.
    fn saying(&self, at: usize, says: impl Fn(&str) -> bool) -> (usize, usize) {
        let cells = self.table.grid.column(at).map(str::trim).filter(|cell| !cells::is_missing(cell));
        cells.fold((0, 0), |(covered, filled), cell| (covered + usize::from(says(cell)), filled + 1))
    }

    /// The decimal mark, where some cells leave it open and others decide it.
    fn mark(&mut self, at: usize) {
        let Some(column) = self.column(at) else { return };
        let Kind::Number(_) = column.kind else { return };
        if column.open == 0 || column.doubts.contains(&Doubt::DecimalMark) {
            return;
        }
        let (deciding, filled) = (column.deciding, column.filled);
        let choices = marks(self.table, at, column, self.answers);
        let mut choices = choices.into_iter();
        if let Some(Choice { kind: Chosen::Number { cell, value }, .. }) = choices.next() {
            self.push(Assumed::DecimalMark { cell, value, deciding, filled }, at, choices.collect());
        }
    }

    /// The unit, and the power of ten that the header says.
    fn unit(&mut self, at: usize) {
        let Some(column) = self.column(at) else { return };
        let power = Some(column.power).filter(|_| column.doubts.contains(&Doubt::Scaled));
        if let Some(unit) = column.unit.clone() {
            self.push(Assumed::Unit(unit), at, Vec::new());
        }
        self.letters(at);
        let Some((power, column)) = power.zip(self.column(at)) else { return };
        let mut choices = powers(self.table, at, column, &[power, 0], self.answers).into_iter();
        if let Some(Choice { kind: Chosen::Number { cell, value }, .. }) = choices.next() {
            self.push(Assumed::Scaled { cell, value, power }, at, choices.collect());
        }
    }

    /// What letters behind the numbers were taken for, where a person did not say it.
    fn letters(&mut self, at: usize) {
        let Some(column) = self.column(at) else { return };
        if !column.doubts.iter().any(|doubt| matches!(doubt, Doubt::Flags | Doubt::ScaledLetters)) {
            return;
        }
        let letters = column.letters;
        let mut choices = lettered(self.table, at, column, self.answers);
        if letters == Endings::Scale {
            choices.reverse();
        }
        let mut choices = choices.into_iter();
        if let Some(Choice { kind: Chosen::Number { cell, value }, .. }) = choices.next() {
            self.push(Assumed::Letters { cell, value, letters }, at, choices.collect());
        }
    }

    fn group(&mut self, columns: &[usize]) {
        let Some(first) = columns.first() else { return };
        let rows = self.table.grid.rows.rows();
        let named =
            rows.map(|row| columns.iter().map(|at| row.get(*at).unwrap_or_default().trim()).collect());
        let names: BTreeSet<Vec<&str>> =
            named.filter(|names: &Vec<&str>| names.iter().any(|name| !name.is_empty())).collect();
        let names = self.table.beyond.as_ref().and_then(|beyond| beyond.names).unwrap_or(names.len());
        let others = vec![Choice { kind: Chosen::NoGroup, answers: self.answers.with_groups(Vec::new()) }];
        let kind = match columns {
            [_] => Assumed::Group { names },
            several => {
                let columns = several.iter().map(|at| self.table.grid.name(*at)).collect();
                Assumed::Groups { columns, names }
            }
        };
        self.push(kind, *first, others);
    }

    fn currency_column(&mut self, at: usize, plan: &Plan, points: &Points) {
        let cell = points.cells.iter().find(|cell| !cell.bare).map(|cell| cell.column);
        let Some(value) = cell.or_else(|| plan.place(Field::Value)) else { return };
        let codes = currencies::named(self.table).len();
        let kind = Assumed::CurrencyColumn { value: self.table.grid.name(value), codes };
        let answers = self.answers.with_currency(CurrencyAnswer::Nothing);
        self.push(kind, at, vec![Choice { kind: Chosen::NoCurrency, answers }]);
    }

    fn lanes(&mut self, at: usize) {
        let names: BTreeSet<&str> =
            self.table.grid.column(at).map(str::trim).filter(|name| !name.is_empty()).collect();
        self.push(Assumed::Lanes { names: names.len() }, at, Vec::new());
    }

    fn fold(&mut self, fold: Fold, by_size: bool, at: usize) {
        let others = [FoldBy::Sum, FoldBy::Least, FoldBy::Greatest, FoldBy::Count, FoldBy::Each];
        let step_of = |by: FoldBy| match (by, fold.by) {
            (FoldBy::Each, _) => exact_step(self.table),
            // Points of single rows are no periods.
            (_, FoldBy::Each) => step(self.table),
            _ => fold.step,
        };
        let adds = !repeats(&self.table.grid.name(at));
        let fits = |by: &FoldBy| *by != fold.by && (adds || *by != FoldBy::Sum);
        let others = others.into_iter().filter(fits).map(|by| {
            let step = step_of(by);
            let answers = Answers { fold: Some(Fold { by, step }), ..self.answers.clone() };
            Choice { kind: Chosen::Fold(by, step), answers }
        });
        self.push(Assumed::Fold { fold, by_size }, at, others.collect());
    }
}
