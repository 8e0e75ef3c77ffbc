//! What a person says about the columns of a file, in a form that can be typed, kept and given
//! again: `date=Paid Date,dmy;value=Total,comma;group=Directorate`.

mod numbers;

pub use numbers::NumberForm;

use super::column::dates::Order;
use super::grid::Grid;
use super::header::normalise;
use crate::model::FoldBy;
pub use crate::model::Step;
use std::fmt::{self, Display};
use std::str::FromStr;

/// Answers by the names of columns; what is not said is left to what the cells show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Whether the first row names the columns.
    pub header: Option<bool>,
    pub date: Option<DateAnswer>,
    /// The column that ends an interval.
    pub end: Option<String>,
    pub value: Option<ValueAnswer>,
    pub group: Option<GroupAnswer>,
    /// What a column of currencies says.
    pub currency: Option<CurrencyAnswer>,
    /// How the rows of one period become one point.
    pub fold: Option<Fold>,
}

/// What a column of currencies says of the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CurrencyAnswer {
    /// Each value has its own: each currency is a series for itself.
    Each,
    /// Nothing: the values are in none of them.
    Nothing,
    /// Only rows in this one are wanted.
    Only(String),
}

/// The column of dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateAnswer {
    pub column: String,
    pub order: Option<Order>,
    /// Days stand for the month or the year they begin.
    pub whole: Option<Step>,
}

/// Where the values stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueAnswer {
    /// One column, or several of which each is a series.
    Columns { names: Vec<String>, form: NumberForm },
    /// Every column of numbers is a series.
    All { form: NumberForm },
}

/// What joins rows into a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupAnswer {
    /// One column, or several that name a series together.
    Columns(Vec<String>),
    Nothing,
}

/// How several rows become one point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fold {
    pub by: FoldBy,
    pub step: Step,
}

/// Why answers could not be understood: the part that was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadAnswer(pub String);

impl FromStr for Answers {
    type Err = BadAnswer;

    /// Parts between semicolons, each a role, `=`, a column and what is said of it behind commas.
    /// A name with such signs in it stands in quotation marks.
    fn from_str(text: &str) -> Result<Self, BadAnswer> {
        let mut answers = Self::default();
        for part in split(text, ';') {
            let part = part.trim();
            if part.is_empty() {
                continue;
            }
            let bad = || BadAnswer(part.to_owned());
            let (role, rest) = part.split_once('=').ok_or_else(bad)?;
            let said = split(rest, ',');
            let (name, flags) = said.split_first().ok_or_else(bad)?;
            let (name, quoted) = unquoted(name);
            let flags: Vec<&str> = flags.iter().map(|flag| flag.trim()).collect();
            if name.is_empty() {
                return Err(bad());
            }
            match role.trim() {
                "header" if flags.is_empty() => answers.header = Some(yes_or_no(&name).ok_or_else(bad)?),
                "date" => answers.take_date(name, &flags).ok_or_else(bad)?,
                "end" if flags.is_empty() => answers.end = Some(name),
                "value" if name == "*" && !quoted => {
                    let form = form_of(&flags).ok_or_else(bad)?;
                    answers.value = Some(ValueAnswer::All { form });
                }
                "value" => answers.take_value(name, &flags).ok_or_else(bad)?,
                "group" if flags.is_empty() && name == "-" && !quoted => {
                    answers.group = Some(GroupAnswer::Nothing)
                }
                "currency" if flags.is_empty() => {
                    answers.currency = Some(match name.as_str() {
                        "*" if !quoted => CurrencyAnswer::Each,
                        "-" if !quoted => CurrencyAnswer::Nothing,
                        _ => CurrencyAnswer::Only(name),
                    });
                }
                "group" if flags.is_empty() => answers.take_group(name),
                measure => {
                    let by = FoldBy::ALL.into_iter().find(|by| by.code() == measure).ok_or_else(bad)?;
                    let step = Step::from_code(&name).filter(|_| flags.is_empty()).ok_or_else(bad)?;
                    answers.fold = Some(Fold { by, step });
                }
            }
        }
        Ok(answers)
    }
}

impl Answers {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same with another word about the first row.
    #[must_use]
    pub fn with_header(&self, names: bool) -> Self {
        Self { header: Some(names), ..self.clone() }
    }

    /// The same with another column of dates, or another order of its days.
    #[must_use]
    pub fn with_date(&self, column: &str, order: Option<Order>) -> Self {
        let known = self.date.as_ref().filter(|date| date.column == column);
        let whole = known.and_then(|date| date.whole);
        Self { date: Some(DateAnswer { column: column.to_owned(), order, whole }), ..self.clone() }
    }

    /// The same with days that stand for a period.
    #[must_use]
    pub fn with_step(&self, column: &str, step: Step) -> Self {
        let known = self.date.as_ref().filter(|date| date.column == column);
        let order = known.and_then(|date| date.order);
        let date = DateAnswer { column: column.to_owned(), order, whole: Some(step) };
        Self { date: Some(date), ..self.clone() }
    }

    /// The same with one column of values, or with more said of its numbers.
    #[must_use]
    pub fn with_value(&self, column: &str, form: NumberForm) -> Self {
        let known = match &self.value {
            Some(ValueAnswer::Columns { names, form }) if names.as_slice() == [column] => *form,
            _ => NumberForm::default(),
        };
        let value = ValueAnswer::Columns { names: vec![column.to_owned()], form: form.or(known) };
        Self { value: Some(value), ..self.clone() }
    }

    /// The same with each of several columns as a series.
    #[must_use]
    pub fn with_values(&self, names: Vec<String>) -> Self {
        Self { value: Some(ValueAnswer::Columns { names, form: NumberForm::default() }), ..self.clone() }
    }

    /// The same with every column of numbers as a series.
    #[must_use]
    pub fn with_all_values(&self) -> Self {
        Self { value: Some(ValueAnswer::All { form: NumberForm::default() }), ..self.clone() }
    }

    /// The same with columns that name a series together; with none, all rows are one.
    #[must_use]
    pub fn with_groups(&self, columns: Vec<String>) -> Self {
        let group = if columns.is_empty() { GroupAnswer::Nothing } else { GroupAnswer::Columns(columns) };
        Self { group: Some(group), ..self.clone() }
    }

    /// The same with another word about a column of currencies.
    #[must_use]
    pub fn with_currency(&self, currency: CurrencyAnswer) -> Self {
        Self { currency: Some(currency), ..self.clone() }
    }

    fn take_date(&mut self, column: String, flags: &[&str]) -> Option<()> {
        let mut date = DateAnswer { column, order: None, whole: None };
        for flag in flags {
            match Order::ALL.into_iter().find(|order| order.code() == *flag) {
                Some(order) => date.order = Some(order),
                None => date.whole = Some(Step::from_code(flag).filter(|step| *step != Step::Quarter)?),
            }
        }
        self.date = Some(date);
        Some(())
    }

    fn take_group(&mut self, name: String) {
        self.group = Some(match self.group.take() {
            Some(GroupAnswer::Columns(mut names)) => {
                names.push(name);
                GroupAnswer::Columns(names)
            }
            _ => GroupAnswer::Columns(vec![name]),
        });
    }

    fn take_value(&mut self, name: String, flags: &[&str]) -> Option<()> {
        let form = form_of(flags)?;
        self.value = Some(match self.value.take() {
            Some(ValueAnswer::Columns { mut names, form: known }) => {
                names.push(name);
                ValueAnswer::Columns { names, form: form.or(known) }
            }
            _ => ValueAnswer::Columns { names: vec![name], form },
        });
        Some(())
    }

    /// The answers by the numbers of the columns of a table, and the names that it does not have.
    pub fn settle(&self, grid: &Grid) -> (Settled, Vec<String>) {
        let mut unknown = Vec::new();
        let mut find = |name: &str| {
            let found = column_named(grid, name);
            if found.is_none() {
                unknown.push(name.to_owned());
            }
            found
        };
        let mut settled = Settled { fold: self.fold, ..Settled::default() };
        if let Some(date) = &self.date {
            settled.date = find(&date.column);
            (settled.order, settled.whole) = (date.order, date.whole);
        }
        settled.end = self.end.as_deref().and_then(&mut find);
        match &self.value {
            None => {}
            Some(ValueAnswer::All { form }) => (settled.all_values, settled.numbers) = (true, *form),
            Some(ValueAnswer::Columns { names, form }) => {
                settled.values = names.iter().filter_map(|name| find(name)).collect();
                settled.numbers = *form;
            }
        }
        settled.group = match &self.group {
            None => None,
            Some(GroupAnswer::Nothing) => Some(Vec::new()),
            Some(GroupAnswer::Columns(names)) => {
                let found: Vec<usize> = names.iter().filter_map(|name| find(name)).collect();
                (!found.is_empty()).then_some(found)
            }
        };
        (settled, unknown)
    }
}

/// Answers by the numbers of columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    pub date: Option<usize>,
    pub order: Option<Order>,
    pub whole: Option<Step>,
    pub end: Option<usize>,
    /// Empty where nothing was said.
    pub values: Vec<usize>,
    pub all_values: bool,
    pub numbers: NumberForm,
    /// Empty: no column groups.
    pub group: Option<Vec<usize>>,
    pub fold: Option<Fold>,
}

/// A column by its name, by its name in another case or spelling, or as `#3`.
fn column_named(grid: &Grid, name: &str) -> Option<usize> {
    let columns = 0..grid.columns();
    let exact = columns.clone().find(|at| grid.name(*at) == name);
    let form = normalise(name);
    let alike = |at: &usize| !form.is_empty() && normalise(&grid.name(*at)) == form;
    let numbered = || name.strip_prefix('#')?.parse::<usize>().ok()?.checked_sub(1);
    exact.or_else(|| columns.clone().find(alike)).or_else(|| numbered().filter(|at| columns.contains(at)))
}

/// The parts between signs that stand outside of quotation marks.
fn split(text: &str, sign: char) -> Vec<&str> {
    let mut quoted = false;
    let parts = text.split(move |found| {
        quoted ^= found == '"';
        found == sign && !quoted
    });
    parts.collect()
}

/// A name, and whether it stood in quotation marks.
fn unquoted(name: &str) -> (String, bool) {
    let name = name.trim();
    match name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) => (inner.replace("\"\"", "\""), true),
        None => (name.to_owned(), false),
    }
}

fn yes_or_no(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// What flags say of numbers; `None` where one of them is something else.
fn form_of(flags: &[&str]) -> Option<NumberForm> {
    let mut form = NumberForm::default();
    flags.iter().try_for_each(|flag| form.take(flag))?;
    Some(form)
}

/// A name as it stands in answers.
struct Name<'a>(&'a str);

impl Display for Name<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self.0.trim() == self.0
            && !self.0.contains([';', ',', '=', '"'])
            && !matches!(self.0, "" | "*" | "-");
        if plain { out.write_str(self.0) } else { write!(out, "\"{}\"", self.0.replace('"', "\"\"")) }
    }
}

impl Display for Answers {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(self.header.map(|names| format!("header={}", if names { "yes" } else { "no" })));
        if let Some(DateAnswer { column, order, whole }) = &self.date {
            let flags = [order.map(Order::code), whole.map(Step::code)].into_iter().flatten();
            let flags: String = flags.map(|flag| format!(",{flag}")).collect();
            parts.push(format!("date={}{flags}", Name(column)));
        }
        parts.extend(self.end.as_ref().map(|end| format!("end={}", Name(end))));
        match &self.value {
            None => {}
            Some(ValueAnswer::All { form }) => parts.push(format!("value=*{}", form.flags())),
            Some(ValueAnswer::Columns { names, form }) => {
                parts.extend(names.iter().map(|name| format!("value={}{}", Name(name), form.flags())));
            }
        }
        match &self.group {
            None => {}
            Some(GroupAnswer::Nothing) => parts.push("group=-".to_owned()),
            Some(GroupAnswer::Columns(names)) => {
                parts.extend(names.iter().map(|name| format!("group={}", Name(name))));
            }
        }
        parts.extend(self.currency.as_ref().map(|currency| match currency {
            CurrencyAnswer::Each => "currency=*".to_owned(),
            CurrencyAnswer::Nothing => "currency=-".to_owned(),
            CurrencyAnswer::Only(code) => format!("currency={}", Name(code)),
        }));
        parts.extend(self.fold.map(|Fold { by, step }| format!("{}={}", by.code(), step.code())));
        out.write_str(&parts.join(";"))
    }
}

#[cfg(test)]
mod tests;
