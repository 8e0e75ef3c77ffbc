//! Assumptions, questions and choices in words.

use super::{Asked, Assumed, Assumption, Choice, Chosen, Question};
use crate::model::{Decimal, FoldBy};
use crate::read::answers::Fold;
use crate::text::{self, Arg, Lang, Words};

type Args = Vec<(&'static str, Arg<'static>)>;

impl Assumption {
    /// A whole sentence without a full stop.
    pub fn sentence(&self, words: &Words) -> String {
        let lang = words.lang();
        let mut args: Args = vec![("column", self.column.clone().into())];
        match &self.kind {
            Assumed::Dates { covered, filled }
            | Assumed::Values { covered, filled }
            | Assumed::Worded { covered, filled }
            | Assumed::Changes { covered, filled } => {
                args.push(("covered", (*covered).into()));
                args.push(("filled", (*filled).into()));
            }
            Assumed::DateOrder { cell, date, order, deciding, filled } => {
                args.push(("cell", cell.clone().into()));
                args.push(("date", text::date(date, lang).into()));
                args.push(("order", order.code().into()));
                args.push(("deciding", (*deciding).into()));
                args.push(("filled", (*filled).into()));
            }
            Assumed::DecimalMark { cell, value, deciding, filled } => {
                args.push(("cell", cell.clone().into()));
                args.push(("value", plain(*value, words).into()));
                args.push(("deciding", (*deciding).into()));
                args.push(("filled", (*filled).into()));
            }
            Assumed::Scaled { cell, value, power } => {
                args.push(("cell", cell.clone().into()));
                args.push(("value", plain(*value, words).into()));
                args.push(("power", u64::from(*power).into()));
            }
            Assumed::Letters { cell, value, letters } => {
                args.push(("cell", cell.clone().into()));
                args.push(("value", plain(*value, words).into()));
                args.push(("letters", letters.code().into()));
            }
            Assumed::FirstDays => {}
            Assumed::Bounds { high } => args.push(("high", high.clone().into())),
            Assumed::Periods { last, count } => {
                args.push(("last", last.clone().into()));
                args.push(("count", (*count).into()));
            }
            Assumed::Joined { columns, weeks } => {
                args.push(("columns", columns.join(", ").into()));
                args.push(("weeks", if *weeks { "yes" } else { "no" }.into()));
            }
            Assumed::Interval { end } => args.push(("end", end.clone().into())),
            Assumed::Unit(unit) => args.push(("unit", unit.symbol().into())),
            Assumed::Group { names } | Assumed::Lanes { names } => args.push(("names", (*names).into())),
            Assumed::Groups { columns, names } => {
                args.push(("columns", columns.join(", ").into()));
                args.push(("names", (*names).into()));
            }
            Assumed::Fold { fold, by_size } => {
                args.extend(fold_args(*fold));
                args.push(("reason", if *by_size { "size" } else { "asked" }.into()));
            }
            Assumed::CurrencyColumn { value, codes } => {
                args.push(("value", value.clone().into()));
                args.push(("codes", (*codes).into()));
            }
            Assumed::Currency(code) => args.push(("currency", code.code().to_owned().into())),
        }
        let code = match &self.kind {
            Assumed::Fold { fold, .. } if fold.by == FoldBy::Each => "each",
            kind => kind.code(),
        };
        words.tell(&format!("read-assumed-{code}"), &args)
    }
}

impl Question {
    /// A question with its question mark.
    pub fn sentence(&self, words: &Words) -> String {
        let cells: Vec<&str> = self.cells.iter().map(|(_, cell)| cell.as_str()).collect();
        let args = [
            ("columns", Arg::from(self.columns.join(", "))),
            ("cells", Arg::from(cells.join(", "))),
            ("count", Arg::from(cells.len())),
        ];
        words.tell(&format!("read-asked-{}", self.kind.code()), &args)
    }

    /// What is read as long as nothing is said.
    pub fn meanwhile(&self) -> Option<&Choice> {
        match self.kind {
            Asked::Header
            | Asked::WhichValues
            | Asked::DateOrder
            | Asked::DecimalMark
            | Asked::Fold
            | Asked::Group
            | Asked::Currency => self.choices.first(),
            Asked::Dates | Asked::Values | Asked::Scale | Asked::Letters | Asked::MixedForms => None,
        }
    }
}

impl Choice {
    /// What is chosen, as on a button.
    pub fn label(&self, words: &Words) -> String {
        let lang = words.lang();
        let (key, args): (&str, Args) = match &self.kind {
            Chosen::Header { names } => ("header", vec![("names", if *names { "yes" } else { "no" }.into())]),
            Chosen::Column(name) => ("column", vec![("column", name.clone().into())]),
            Chosen::Together(names) => ("together", vec![("columns", names.join(", ").into())]),
            Chosen::AllColumns => ("all-columns", Vec::new()),
            Chosen::Fold(FoldBy::Each, _) => ("each", Vec::new()),
            Chosen::Fold(by, step) => ("fold", fold_args(Fold { by: *by, step: *step }).into()),
            Chosen::Date { cell, date } => {
                let date = text::date(date, lang);
                ("reading", vec![("cell", cell.clone().into()), ("read", date.into())])
            }
            Chosen::Number { cell, value } => {
                let value = plain(*value, words);
                ("reading", vec![("cell", cell.clone().into()), ("read", value.into())])
            }
            Chosen::Order(code) | Chosen::Mark(code) => ("form", vec![("form", (*code).into())]),
            Chosen::Months => ("months", Vec::new()),
            Chosen::NoGroup => ("no-group", Vec::new()),
            Chosen::Currency { code, rows } => {
                let known = if rows.is_some() { "yes" } else { "no" };
                let rows = rows.unwrap_or_default();
                let args =
                    vec![("code", code.clone().into()), ("rows", rows.into()), ("known", known.into())];
                ("currency", args)
            }
            Chosen::Currencies => ("currencies", Vec::new()),
            Chosen::NoCurrency => ("no-currency", Vec::new()),
        };
        words.tell(&format!("read-choice-{key}"), &args)
    }
}

/// Without any sign between thousands, which is what the sentence is about.
fn plain(value: Decimal, words: &Words) -> String {
    let text = value.normalize().to_string();
    if words.lang() == Lang::Pl { text.replace('.', ",") } else { text }
}

fn fold_args(fold: Fold) -> [(&'static str, Arg<'static>); 2] {
    [("by", fold.by.code().into()), ("step", fold.step.code().into())]
}
