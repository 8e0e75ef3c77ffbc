//! What only a person can answer.

use super::readings::{lettered, marks, only_order, orders, powers};
use super::{Choice, Chosen};
use crate::model::FoldBy;
use crate::read::answers::{Answers, CurrencyAnswer, Fold, NumberForm, Step};
use crate::read::cells;
use crate::read::column::dates::Order;
use crate::read::column::numbers::{self, Mark};
use crate::read::column::{Column, Doubt, Kind, letters};
use crate::read::currencies;
use crate::read::field::Field;
use crate::read::groups::repeated;
use crate::read::plan::Plan;
use crate::read::points::{exact_step, step, sums_up};
use crate::read::roles::names_a_value;
use crate::read::table::Table;

/// Cells that are shown with a question or an assumption.
pub const SHOWN: usize = 3;

/// Columns that are offered with a question at most.
const MOST_OFFERED: usize = 40;

/// Filled cells of a column of words that are looked at for amounts.
const MOST_LOOKED_AT: usize = 100;

/// What only a person can answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub kind: Asked,
    /// The column it is about, or those to choose from.
    pub columns: Vec<String>,
    /// Cells that show why it is asked, each with its line.
    pub cells: Vec<(u64, String)>,
    /// In the order in which they are offered; the first is what is read as long as nothing is
    /// said, where something is.
    pub choices: Vec<Choice>,
}

/// What a question asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// Whether the first row names the columns, or is a row like the others.
    Header,
    /// Which column holds the dates: none looks like one.
    Dates,
    /// Which column holds the values, or whether rows are to be counted.
    Values,
    /// Which of several columns of numbers is meant.
    WhichValues,
    /// Whether the day or the month comes first.
    DateOrder,
    /// Whether the comma, or the point, parts thousands or the fraction.
    DecimalMark,
    /// By which power of ten the numbers are multiplied.
    Scale,
    /// Whether letters behind numbers multiply them.
    Letters,
    /// In which form the cells of a column of several forms are meant.
    MixedForms,
    /// Whether the rows of a period, which are too many to be drawn, may be added up.
    Fold,
    /// Which columns join rows into series.
    Group,
    /// Which of the currencies of a column is drawn.
    Currency,
}

impl Asked {
    /// The word used in machine-readable output, and in the key of its sentence.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Dates => "dates",
            Self::Values => "values",
            Self::WhichValues => "which-values",
            Self::DateOrder => "date-order",
            Self::DecimalMark => "decimal-mark",
            Self::Scale => "scale",
            Self::Letters => "letters",
            Self::MixedForms => "mixed-forms",
            Self::Fold => "fold",
            Self::Group => "group",
            Self::Currency => "currency",
        }
    }
}

/// What is open about a table that is read by a plan, if it is. `used`: the columns whose dates and
/// numbers are read; `figures`: whether its rows are figures, which need a date and a value.
pub fn questions(
    (table, plan): (&Table, Option<&Plan>),
    used: &[usize],
    figures: bool,
    answers: &Answers,
) -> Vec<Question> {
    let mut questions = Vec::new();
    if table.grid.rows.is_empty() {
        return questions;
    }
    questions.extend(header(table, answers));
    if figures {
        questions.extend(missing(table, plan, answers));
        questions.extend(folds(table, used, answers));
        questions.extend(group(table, answers));
        questions.extend(currency(table, used, answers));
    }
    for (at, column) in table.columns.iter().enumerate() {
        // A column that was refused may be the one that was meant.
        let refused =
            column.doubts.iter().any(|doubt| matches!(doubt, Doubt::MixedOrder | Doubt::MixedMarks));
        for doubt in column.doubts.iter().filter(|doubt| doubt.is_open() && (used.contains(&at) || refused)) {
            questions.push(of_column(table, at, column, doubt, answers));
        }
    }
    questions
}

/// The question what the first row is, with its first cells.
fn header(table: &Table, answers: &Answers) -> Option<Question> {
    let (grid, names) = (&table.grid, table.grid.header.as_ref()?);
    if !grid.header_is_open {
        return None;
    }
    let cells = names.iter().map(|name| name.trim()).filter(|name| !name.is_empty());
    let cells = cells.take(SHOWN).map(|name| (grid.line, name.to_owned()));
    let choice = |names| Choice { kind: Chosen::Header { names }, answers: answers.with_header(names) };
    let (columns, choices) = (Vec::new(), vec![choice(true), choice(false)]);
    Some(Question { kind: Asked::Header, columns, cells: cells.collect(), choices })
}

/// The question for a date or a value that no column has, or several may have.
fn missing(table: &Table, plan: Option<&Plan>, answers: &Answers) -> Option<Question> {
    let roles = &table.roles;
    if roles.periods.is_some() {
        return None;
    }
    let Some(date) = roles.date else {
        let choices = filled(table).map(|at| date_choice(table, at, answers)).collect();
        return Some(asked_of(table, Asked::Dates, filled(table), choices));
    };
    let is_number = |at: usize| table.columns.get(at).is_some_and(Column::is_number);
    let read = plan.and_then(|plan| plan.place(Field::Value));
    if let (Some(at), Some(plan), None) = (read.filter(|at| !is_number(*at)), plan, &answers.value) {
        return worded(table, (plan, at), answers);
    }
    // Bounds, changes and words that a header names are read as they are, and not by the roles.
    let has_claims = plan.is_some_and(Plan::makes_figures) && table.beyond.is_none();
    if read.is_none() && has_claims && roles.several.is_empty() {
        return None;
    }
    match roles.value {
        None if roles.fold.is_some() => None,
        None => {
            if roles.end.is_some() && !(0..table.columns.len()).any(is_number) {
                return None;
            }
            let others = || filled(table).filter(|at| *at != date);
            let step = if table.beyond.is_some() { step(table) } else { Step::Month };
            let count = Fold { by: FoldBy::Count, step };
            let counted = Answers { fold: Some(count), value: None, ..answers.clone() };
            let mut choices = vec![Choice { kind: Chosen::Fold(FoldBy::Count, step), answers: counted }];
            choices.extend(others().map(|at| value_choice(table, at, answers)));
            Some(asked_of(table, Asked::Values, others(), choices))
        }
        Some(value) if !roles.value_is_named && !roles.others.is_empty() => {
            // The first is the one that is read meanwhile.
            let first = read.unwrap_or(value);
            let others = std::iter::once(value).chain(roles.others.iter().copied());
            let found = std::iter::once(first).chain(others.filter(|at| *at != first));
            let found: Vec<usize> = found.take(MOST_OFFERED).collect();
            let mut choices: Vec<Choice> = found.iter().map(|at| value_choice(table, *at, answers)).collect();
            choices.push(Choice { kind: Chosen::AllColumns, answers: answers.with_all_values() });
            Some(asked_of(table, Asked::WhichValues, found.into_iter(), choices))
        }
        Some(_) => None,
    }
}

/// The question which column holds the values, where the one whose words are read for them is not the only
/// one that its header calls so.
fn worded(table: &Table, (plan, at): (&Plan, usize), answers: &Answers) -> Option<Question> {
    let roles = &table.roles;
    let is_value = |at: &usize| table.columns.get(*at).is_some_and(names_a_value);
    let numbers = || roles.value.into_iter().chain(roles.others.iter().copied());
    let says_amounts = |at: &usize| {
        let is_text = table.columns.get(*at).is_some_and(|column| column.kind == Kind::Text);
        let filled = table.grid.column(*at).filter(|cell| !cells::is_missing(cell.trim()));
        let (mut all, mut amounts) = (0_usize, 0_usize);
        for cell in filled.take(MOST_LOOKED_AT) {
            all += 1;
            amounts += usize::from(cells::amount(cell.trim(), plan.lang).is_some());
        }
        is_text && all > 0 && amounts * 2 >= all
    };
    let words: Vec<usize> =
        filled(table).filter(|other| *other != at && is_value(other) && says_amounts(other)).collect();
    if words.is_empty() && !numbers().any(|other| is_value(&other)) {
        return None;
    }
    let found = std::iter::once(at).chain(words).chain(numbers());
    let found: Vec<usize> = found.take(MOST_OFFERED).collect();
    let mut choices: Vec<Choice> = found.iter().map(|at| value_choice(table, *at, answers)).collect();
    let names: Vec<String> = found.iter().map(|at| table.grid.name(*at)).collect();
    choices.push(Choice { kind: Chosen::AllColumns, answers: answers.with_values(names) });
    Some(asked_of(table, Asked::WhichValues, found.into_iter(), choices))
}

/// The columns that hold anything, as many of them as are offered.
fn filled(table: &Table) -> impl Iterator<Item = usize> {
    let columns = table.columns.iter().enumerate().filter(|(_, column)| column.filled > 0);
    columns.map(|(at, _)| at).take(MOST_OFFERED)
}

/// A question about columns, which are shown instead of cells.
fn asked_of(
    table: &Table,
    kind: Asked,
    columns: impl Iterator<Item = usize>,
    choices: Vec<Choice>,
) -> Question {
    Question { kind, columns: columns.map(|at| table.grid.name(at)).collect(), cells: Vec::new(), choices }
}

/// The question what each point is to be, where rows are too many and their header does not tell
/// whether they come to a sum.
fn folds(table: &Table, used: &[usize], answers: &Answers) -> Option<Question> {
    let is_number = |at: &usize| table.columns.get(*at).is_some_and(Column::is_number);
    let numbers: Vec<usize> = used.iter().copied().filter(is_number).collect();
    let open = table.beyond.is_some() && answers.fold.is_none() && !numbers.is_empty();
    if !open || sums_up(table, &numbers).is_some() {
        return None;
    }
    let choice = |by| {
        let step = if by == FoldBy::Each { exact_step(table) } else { step(table) };
        let answers = Answers { fold: Some(Fold { by, step }), ..answers.clone() };
        Choice { kind: Chosen::Fold(by, step), answers }
    };
    let choices = [FoldBy::Greatest, FoldBy::Sum, FoldBy::Least, FoldBy::Count, FoldBy::Each];
    let choices = choices.map(choice).to_vec();
    let columns = numbers.into_iter().map(|at| table.grid.name(at)).collect();
    Some(Question { kind: Asked::Fold, columns, cells: Vec::new(), choices })
}

/// The question which columns join rows into series, where rows of one date have to be told apart
/// and nothing decides by what. In a large file the rows of a period are one point, which is told.
fn group(table: &Table, answers: &Answers) -> Option<Question> {
    let roles = &table.roles;
    let has_value = roles.value.is_some() || roles.periods.is_some();
    if !roles.groups.is_open || !has_value || table.beyond.is_some() || answers.fold.is_some() {
        return None;
    }
    let choice = |columns: &[usize]| {
        let names: Vec<String> = columns.iter().map(|at| table.grid.name(*at)).collect();
        let kind = match names.as_slice() {
            [] => Chosen::NoGroup,
            [one] => Chosen::Column(one.clone()),
            _ => Chosen::Together(names.clone()),
        };
        Choice { kind, answers: answers.with_groups(names) }
    };
    let mut found: Vec<&[usize]> = vec![&roles.groups.columns];
    found.extend(roles.groups.rivals.iter().map(Vec::as_slice).take(MOST_OFFERED));
    found.push(&[]);
    let mut choices: Vec<Choice> = Vec::new();
    for columns in found {
        let offered = choice(columns);
        if !choices.contains(&offered) {
            choices.push(offered);
        }
    }
    let mut columns = roles.groups.columns.clone();
    for at in roles.groups.rivals.iter().flatten() {
        if !columns.contains(at) {
            columns.push(*at);
        }
    }
    let time: Vec<usize> = roles.when().collect();
    let date = roles.date?;
    let mut cells: Vec<(u64, String)> = Vec::new();
    for row in repeated(&table.grid, &time) {
        let cell = row.get(date).unwrap_or_default().trim();
        if cells.iter().all(|(_, known)| known != cell) {
            cells.push((row.line(), cell.to_owned()));
        }
        if cells.len() == SHOWN {
            break;
        }
    }
    let columns = columns.into_iter().map(|at| table.grid.name(at)).collect();
    Some(Question { kind: Asked::Group, columns, cells, choices })
}

/// The question which of several currencies is drawn: they have no axis in common.
fn currency(table: &Table, used: &[usize], answers: &Answers) -> Option<Question> {
    let at = table.roles.currency.filter(|_| currencies::is_open(table, used, answers))?;
    let choice = |kind, answer| Choice { kind, answers: answers.with_currency(answer) };
    let mut choices = vec![choice(Chosen::Currencies, CurrencyAnswer::Each)];
    let named = currencies::named(table);
    choices.extend(named.iter().take(MOST_OFFERED).map(|(code, rows)| {
        // Of the first rows of a large file nobody knows how many there are in all.
        let rows = table.beyond.is_none().then_some(*rows);
        let kind = Chosen::Currency { code: (*code).to_owned(), rows };
        choice(kind, CurrencyAnswer::Only((*code).to_owned()))
    }));
    let shown = named.iter().take(SHOWN).filter_map(|(code, _)| {
        let row = table.grid.rows.rows().find(|row| row.get(at).map(str::trim) == Some(code))?;
        Some((row.line(), (*code).to_owned()))
    });
    let columns = vec![table.grid.name(at)];
    Some(Question { kind: Asked::Currency, columns, cells: shown.collect(), choices })
}

fn date_choice(table: &Table, at: usize, answers: &Answers) -> Choice {
    let name = table.grid.name(at);
    Choice { answers: answers.with_date(&name, None), kind: Chosen::Column(name) }
}

/// The choice of a column of values.
pub fn value_choice(table: &Table, at: usize, answers: &Answers) -> Choice {
    let name = table.grid.name(at);
    Choice { answers: answers.with_value(&name, NumberForm::default()), kind: Chosen::Column(name) }
}

fn of_column(table: &Table, at: usize, column: &Column, doubt: &Doubt, answers: &Answers) -> Question {
    let name = table.grid.name(at);
    let (kind, choices) = match doubt {
        Doubt::DecimalMark => (Asked::DecimalMark, marks(table, at, column, answers)),
        Doubt::MixedMarks => (Asked::MixedForms, marks(table, at, column, answers)),
        Doubt::MixedOrder => (Asked::MixedForms, orders(table, at, answers)),
        Doubt::Letters => (Asked::Letters, lettered(table, at, column, answers)),
        Doubt::UnclearScale => (Asked::Scale, powers(table, at, column, &POWERS, answers)),
        _ => (Asked::DateOrder, orders(table, at, answers)),
    };
    Question { kind, columns: vec![name], cells: shown(table, at, doubt), choices }
}

/// The powers of ten that words may stand for.
const POWERS: [u32; 5] = [3, 6, 9, 12, 0];

/// Cells that show a doubt: those that are open by themselves, or one of each kind.
fn shown(table: &Table, at: usize, doubt: &Doubt) -> Vec<(u64, String)> {
    let rows = table.grid.rows.rows();
    let filled = rows.filter_map(|row| Some((row.line(), row.get(at)?.trim().to_owned())));
    let filled = filled.filter(|(_, cell)| !cell.is_empty());
    let kind = |cell: &str| -> Option<usize> {
        match doubt {
            Doubt::MixedOrder => Order::ALL.iter().position(|order| only_order(cell) == Some(*order)),
            Doubt::MixedMarks => numbers::only_mark(cell).map(|mark| usize::from(mark == Mark::Comma)),
            _ => None,
        }
    };
    if matches!(doubt, Doubt::MixedOrder | Doubt::MixedMarks) {
        // One cell for each reading shows that they exclude one another.
        let mut found: Vec<(usize, (u64, String))> = Vec::new();
        for (line, cell) in filled {
            if let Some(kind) = kind(&cell)
                && found.iter().all(|(known, _)| *known != kind)
            {
                found.push((kind, (line, cell)));
            }
        }
        return found.into_iter().map(|(_, cell)| cell).collect();
    }
    let open = |cell: &str| match doubt {
        Doubt::DecimalMark => numbers::is_open(cell),
        Doubt::DateOrder => crate::read::checks::is_open_date(cell),
        Doubt::Letters => letters::is_lettered(cell),
        _ => true,
    };
    filled.filter(|(_, cell)| open(cell)).take(SHOWN).collect()
}
