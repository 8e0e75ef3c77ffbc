//! A table in a few figures: which columns were taken for what, how far they reach, and what only
//! a person can answer.

use super::answers::Answers;
use super::column::Value;
use super::date_parts;
use super::periods;
use super::review::{Question, questions};
use super::table::Table;
use crate::model::{Decimal, ReportedDate};

/// What was taken for what, and how far it reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub rows: usize,
    /// Headers, each the first and the last where several columns hold one thing.
    pub date_column: Option<String>,
    pub value_column: Option<String>,
    pub group_column: Option<String>,
    pub first: Option<Moment>,
    pub last: Option<Moment>,
    pub min: Option<Decimal>,
    pub max: Option<Decimal>,
    pub rows_with_date: usize,
    /// Of a table whose columns are periods: cells.
    pub rows_with_value: usize,
    pub questions: Vec<Question>,
}

/// A date with the time of day that stood behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub date: ReportedDate,
    /// Seconds since midnight.
    pub time: Option<u32>,
}

impl Table {
    /// The table in a few figures; `answers` is what a person said of it.
    pub fn summary(&self, answers: &Answers) -> Summary {
        let used = [self.roles.date, self.roles.value, self.roles.end];
        let used: Vec<usize> = used.into_iter().flatten().collect();
        let questions = questions((self, None), &used, !self.roles.of_contracts, answers);
        let mut summary = Summary { rows: self.grid.rows.len(), questions, ..Summary::default() };
        let name = |at: usize| self.grid.name(at);
        let groups: Vec<String> = self.roles.groups.columns.iter().map(|at| name(*at)).collect();
        summary.group_column = (!groups.is_empty()).then(|| groups.join(", "));
        match &self.roles.periods {
            Some(periods) => {
                let ends = [periods.columns.first(), periods.columns.last()];
                let names: Vec<String> = ends.into_iter().flatten().map(|(at, _)| name(*at)).collect();
                let names = names.join("–");
                let base = periods.base.map(|at| format!("{} × ", name(at))).unwrap_or_default();
                summary.date_column = Some(format!("{base}{names}"));
                summary.value_column = Some(names);
            }
            None => {
                summary.date_column = self.roles.date.map(name);
                summary.value_column = self.roles.value.map(name);
            }
        }
        let base = self.roles.periods.as_ref().and_then(|periods| periods.base);
        for at in 0..self.grid.rows.len() {
            // A row of periods has a date where its own column completes them.
            let own =
                base.and_then(|base| Some(self.columns.get(base)?.value(self.grid.rows.row(at).get(base)?)));
            let mut dated = matches!(own, Some(Value::Date(..)));
            for (moment, value) in self.readings(at) {
                if let Some(moment) = moment {
                    dated = true;
                    summary.reach(moment);
                }
                if let Some(value) = value {
                    summary.rows_with_value += 1;
                    summary.min = Some(summary.min.map_or(value, |min| min.min(value)));
                    summary.max = Some(summary.max.map_or(value, |max| max.max(value)));
                }
            }
            summary.rows_with_date += usize::from(dated);
        }
        summary
    }

    /// Dates and values of one row: one pair, or one for each period.
    fn readings(&self, row: usize) -> Vec<(Option<Moment>, Option<Decimal>)> {
        let cells = self.grid.rows.row(row);
        let read = |at: usize| Some(self.columns.get(at)?.value(cells.get(at)?));
        let number = |at: usize| match read(at) {
            Some(Value::Number(value)) => Some(value),
            _ => None,
        };
        let date = |at: usize| match read(at) {
            Some(Value::Date(date, time)) => Some(Moment { date, time }),
            _ => None,
        };
        if let Some(periods) = &self.roles.periods {
            let base = periods.base.and_then(date).map(|moment| moment.date);
            let reading = |(at, period): &(usize, periods::Period)| {
                let value = number(*at);
                let date = period.date(base.as_ref()).filter(|_| value.is_some() || periods.base.is_none());
                (date.map(|date| Moment { date, time: None }), value)
            };
            return periods.columns.iter().map(reading).collect();
        }
        let mut moment = self.roles.date.and_then(date);
        if let Some(whole) = &mut moment {
            let parts = self.roles.date_parts.iter();
            let parts = parts.map(|(at, part)| (*part, cells.get(*at).unwrap_or_default()));
            (whole.date, _) = date_parts::join(&whole.date, parts);
        }
        vec![(moment, self.roles.value.and_then(number))]
    }
}

impl Summary {
    fn reach(&mut self, moment: Moment) {
        let begins = |moment: &Moment| (moment.date.earliest, moment.time);
        if self.first.as_ref().is_none_or(|first| begins(&moment) < begins(first)) {
            self.first = Some(moment.clone());
        }
        if self.last.as_ref().is_none_or(|last| begins(&moment) > begins(last)) {
            self.last = Some(moment);
        }
    }
}
