//! Which column means what.

use super::aliases::{Usage, look_up};
use super::cells;
use super::field::{Convention, Field};
use super::grid::Grid;
use super::header::normalise;
use super::measure;
use super::problem::{Problem, ProblemKind, Severity};
use crate::model::{Bounds, Columns, Currency, Level, Rank, Status, Unit};
use crate::text::Lang;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One column of a file as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// As in the file.
    pub header: String,
    /// `None`: kept as it is.
    pub field: Option<Field>,
    /// A unit taken from the header, such as `(TB)`.
    pub unit: Option<Unit>,
    /// Its cells belong to other points of the row, or to their dates.
    pub apart: bool,
}

/// How the columns of a file were understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub columns: Vec<Column>,
    /// Column of each field, by the number of the field.
    places: Vec<Option<usize>>,
    describing: Vec<Field>,
    /// Columns that name a series together, where fields do not say so.
    pub names: Vec<usize>,
    /// The language of its words, as far as the headers tell.
    pub lang: Lang,
    /// The currency that the kind of file implies without saying so.
    pub implied_currency: Option<Currency>,
    /// What a row is in a file of its kind that does not say so.
    pub implied_event: &'static str,
    /// Columns of amounts, each with the column of its own currency: `tender/value/currency`.
    pub currencies: Vec<(usize, usize)>,
    /// Rows in several units are never one series, whatever their names.
    pub apart_by_unit: bool,
    /// The file follows the convention to the letter, and its cells mean what they say.
    pub own: bool,
    /// Its columns are those that this program writes, in their order.
    pub written: bool,
}

/// The first rows of a file, to tell a column by what it holds.
pub type Sample = [Vec<String>];

/// Rows that are looked at for it, and characters of each of their cells.
const SAMPLE_ROWS: usize = 100;
const SAMPLE_CELL: usize = 200;

/// As much of a cell as is looked at.
pub fn clip(cell: &str) -> String {
    cell.chars().take(SAMPLE_CELL).collect()
}

/// The first rows of a table.
pub fn sample_of(grid: &Grid) -> Vec<Vec<String>> {
    grid.rows.rows().take(SAMPLE_ROWS).map(|row| row.iter().map(clip).collect()).collect()
}

impl Plan {
    /// Where a field stands in a row.
    pub fn place(&self, field: Field) -> Option<usize> {
        self.places.get(field as usize).copied().flatten()
    }

    pub fn has(&self, field: Field) -> bool {
        self.place(field).is_some()
    }

    /// The fields that describe a source, of those the file has.
    pub fn describing(&self) -> &[Field] {
        &self.describing
    }

    pub fn column(&self, field: Field) -> Option<&Column> {
        self.columns.get(self.place(field)?)
    }

    /// The columns that name a series together, in the order of its name.
    pub fn naming(&self) -> Vec<usize> {
        if !self.names.is_empty() {
            return self.names.clone();
        }
        match self.place(Field::Series) {
            Some(at) => vec![at],
            None => [Field::Agency, Field::Provider, Field::Measure]
                .into_iter()
                .filter_map(|field| self.place(field))
                .collect(),
        }
    }

    /// Whether dates or numbers are read from the cells of a field: the words as printed are where there
    /// is nothing else.
    pub fn reads(&self, field: Field) -> bool {
        field.is_date() || field.is_number() || self.reads_words(field)
    }

    fn reads_words(&self, field: Field) -> bool {
        field == Field::ValueText && !self.has(Field::Value)
    }

    /// The columns whose words are read for amounts, and whether these may stand in a sentence.
    pub fn worded(&self) -> Vec<(usize, bool)> {
        let columns = self.columns.iter().enumerate();
        let read = columns.filter_map(|(at, column)| {
            let field = column.field?;
            (field.is_number() || self.reads_words(field)).then_some((at, self.reads_words(field)))
        });
        read.collect()
    }

    /// A plan in which no column has a field.
    pub fn blank(headers: &[String]) -> Self {
        let column =
            |header: &String| Column { header: header.clone(), field: None, unit: None, apart: false };
        Self {
            columns: headers.iter().map(column).collect(),
            places: vec![None; Field::ALL.len()],
            describing: Vec::new(),
            names: Vec::new(),
            lang: Lang::En,
            implied_currency: None,
            implied_event: "",
            currencies: Vec::new(),
            apart_by_unit: false,
            own: false,
            written: false,
        }
    }

    /// Gives a field to a column, which both lose what they had.
    pub fn put(&mut self, field: Field, column: usize) {
        self.clear(field);
        self.release(column);
        self.assign(column, field);
    }

    /// Takes a field from the column that has it.
    pub fn clear(&mut self, field: Field) {
        if let Some(at) = self.place(field) {
            self.release(at);
        }
    }

    /// Takes its field from a column.
    pub fn release(&mut self, column: usize) {
        let Some(field) = self.columns.get_mut(column).and_then(|column| column.field.take()) else { return };
        if let Some(place) = self.places.get_mut(field as usize) {
            *place = None;
        }
        self.describing.retain(|known| *known != field);
    }

    /// Says that the cells of a column belong to other points of the row.
    pub fn set_apart(&mut self, column: usize) {
        if let Some(column) = self.columns.get_mut(column) {
            column.apart = true;
        }
    }

    /// Gives a field to a column that has none.
    pub fn assign(&mut self, column: usize, field: Field) {
        if let (Some(place), Some(entry)) =
            (self.places.get_mut(field as usize), self.columns.get_mut(column))
        {
            *place = Some(column);
            entry.field = Some(field);
            if field.describes_source() {
                self.describing.push(field);
            }
        }
    }

    /// Whether the columns can say when and how much.
    pub fn makes_figures(&self) -> bool {
        let bounds = self.has(Field::Low) && self.has(Field::High);
        let claims = [Field::Value, Field::Relative, Field::ValueText];
        self.has(Field::Date) && (bounds || claims.iter().any(|field| self.has(*field)))
    }

    /// Understands a header line. Exact names come first, then aliases that the cells agree with;
    /// two headers never share a field: the later one is kept as it is, and said.
    pub fn of(
        file: &Arc<str>,
        line: u64,
        convention: Convention,
        headers: &[String],
        sample: &Sample,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut plan = Self::blank(headers);
        if let Some(columns) = Columns::of(headers) {
            // What stands behind the columns of the convention has no field, whatever it is called.
            for (at, name) in columns.names().iter().enumerate() {
                if let Some(field) = Field::canonical(convention, name) {
                    plan.assign(at, field);
                }
            }
            (plan.own, plan.written) = (true, true);
            return plan;
        }
        let mut losers: Vec<(usize, Field)> = Vec::new();
        for (at, header) in headers.iter().enumerate() {
            let name = header.trim();
            let exact =
                Field::canonical(convention, name).or_else(|| Field::canonical(convention, &normalise(name)));
            match exact {
                Some(field) if plan.has(field) => losers.push((at, field)),
                Some(field) => plan.assign(at, field),
                None => {}
            }
        }
        let mut found: Vec<(usize, usize, Field, Option<Unit>)> = Vec::new();
        for (at, header) in headers.iter().enumerate() {
            if plan.columns.get(at).is_some_and(|column| column.field.is_some())
                || losers.iter().any(|(loser, _)| *loser == at)
            {
                continue;
            }
            if let Some((field, unit, place)) = plan.by_alias(convention, header, at, sample) {
                found.push((place, at, field, unit));
            }
        }
        // Of two columns that can mean one field the better known name goes first.
        found.sort_by_key(|(place, at, ..)| (*place, *at));
        for (_, at, field, unit) in found {
            if plan.has(field) {
                losers.push((at, field));
                continue;
            }
            plan.assign(at, field);
            if let Some(column) = plan.columns.get_mut(at) {
                column.unit = unit;
            }
        }
        plan.settle_kind(convention, headers);
        losers.sort_unstable_by_key(|(at, _)| *at);
        for (at, field) in losers {
            let winner = plan.column(field).map(|column| column.header.clone()).unwrap_or_default();
            let header = headers.get(at).map(String::as_str).unwrap_or_default();
            problems.push(
                Problem::of_file(file, Severity::Note, ProblemKind::HeaderTaken { field, winner })
                    .at_line(line)
                    .found(header),
            );
        }
        plan
    }

    /// What the kind of a file says of all its rows.
    fn settle_kind(&mut self, convention: Convention, headers: &[String]) {
        if convention != Convention::Contracts {
            return;
        }
        let names: BTreeMap<String, usize> =
            headers.iter().enumerate().map(|(at, header)| (header.to_lowercase(), at)).collect();
        let beside = |name: &str| names.get(&format!("{}currency", name.strip_suffix("amount")?)).copied();
        self.currencies = names.iter().filter_map(|(name, at)| Some((*at, beside(name)?))).collect();
        let amount = self.column(Field::AmountObligated).map(|column| normalise(&column.header));
        if amount.as_deref() == Some("total_obligated_amount") && !self.has(Field::Event) {
            self.implied_event = "award_summary";
        }
        // What departments spent was paid and not promised.
        let signs = [
            "department_family",
            "entity",
            "body_name",
            "expense_type",
            "expense_area",
            "directorate",
            "service_area",
            "cost_centre",
        ];
        let spent = headers.iter().filter(|header| signs.contains(&normalise(header).as_str())).count();
        if spent > 1
            && let (Some(at), false) = (self.place(Field::AmountObligated), self.has(Field::AmountOutlayed))
        {
            self.put(Field::AmountOutlayed, at);
        }
    }

    fn by_alias(
        &mut self,
        convention: Convention,
        header: &str,
        at: usize,
        sample: &Sample,
    ) -> Option<(Field, Option<Unit>, usize)> {
        let known = |name: &str| {
            let name = normalise(name);
            let polish = look_up(convention, &name);
            let exact = Field::canonical(convention, &name);
            exact.map(|field| (field, None)).or(polish.map(|alias| (alias.field, Some(alias))))
        };
        let (found, unit) = match known(header) {
            Some(found) => (found, None),
            None => {
                let measure::Measure { stem, unit, unclear, .. } = measure::of(header);
                // A name that says nothing of what is counted is whole as it is.
                if unit.is_none() && !unclear {
                    return None;
                }
                (known(&stem)?, unit.filter(|_| !unclear))
            }
        };
        let (field, alias) = found;
        if !holds(field, at, sample, self.lang) {
            return None;
        }
        if let Some(alias) = alias {
            if alias.polish {
                self.lang = Lang::Pl;
            }
            if alias.usage == Usage::UsaSpending && field.name().starts_with("amount") {
                self.implied_currency = Some(Currency::USD);
            }
        }
        let place = match alias {
            Some(alias) if convention == Convention::Contracts => alias.place,
            _ => usize::MAX,
        };
        Some((field, unit, place))
    }
}

/// Whether at least half of the cells fit the field. An alias is only a guess: a column `flag`
/// may hold flags of countries.
fn holds(field: Field, at: usize, sample: &Sample, lang: Lang) -> bool {
    let fits: fn(&str, Lang) -> bool = match field {
        Field::Value | Field::Low | Field::High => |cell, lang| cells::amount(cell, lang).is_some(),
        field if field.name().starts_with("amount_") => |cell, lang| cells::amount(cell, lang).is_some(),
        Field::Date
        | Field::DateSigned
        | Field::PeriodStart
        | Field::PeriodEnd
        | Field::PeriodMaxEnd
        | Field::SourceDate
        | Field::SourceModified
        | Field::ArchiveDate
        | Field::Accessed => |cell, lang| cells::date(cell, lang).is_ok(),
        Field::Relative => |cell, lang| cells::relative(cell, lang).is_some(),
        Field::RelativeTo => |cell, _| !cell.contains(char::is_whitespace),
        Field::Qualifier => |cell, lang| cells::qualifier(cell, lang).is_some(),
        Field::Bounds => |cell, _| Bounds::from_code(cell).is_some(),
        Field::Rank => |cell, _| Rank::from_code(cell).is_some(),
        Field::SourceLevel => |cell, _| Level::from_code(cell).is_some(),
        Field::SourceUrl | Field::ArchiveUrl => |cell, _| cell.contains("://") || cell.starts_with("www."),
        Field::Currency => |cell, _| cells::currency(cell).is_some(),
        // A column of numbers named "Units" counts something.
        Field::Unit => |cell, lang| cells::amount(cell, lang).is_none(),
        _ => |_, _| true,
    };
    let cells = sample.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim());
    let (mut filled, mut fitting) = (0_usize, 0_usize);
    for cell in cells.filter(|cell| !cells::is_missing(cell)) {
        filled += 1;
        fitting += usize::from(fits(cell, lang));
    }
    fitting * 2 >= filled
}

/// Codes a column allows, in the order of the conventions; empty where it has none.
pub fn codes(field: Field) -> String {
    let join = |codes: &[&str]| codes.join(", ");
    match field {
        Field::Qualifier => join(&crate::model::Qualifier::ALL.map(crate::model::Qualifier::code)),
        Field::Bounds => join(&Bounds::ALL.map(Bounds::code)),
        Field::Status => join(&Status::ALL.map(Status::code)),
        Field::Rank => join(&Rank::ALL.map(Rank::code)),
        Field::SourceLevel => join(&Level::ALL.map(Level::code)),
        _ => String::new(),
    }
}
