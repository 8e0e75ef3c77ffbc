//! What is gathered while several files become one data set, and the last look over the whole.

use super::book::Book;
use super::cells;
use super::header::slug;
use super::ids;
use super::problem::{Problem, ProblemKind, Severity};
use crate::model::{Baseline, ContractEvent, DataSet, Figure, Origin, Source, SourceIndex};
use crate::text::Lang;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A `relative_to` cell that waits until every row has its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// Row of `DataSet::figures`.
    pub figure: usize,
    pub text: String,
    pub header: String,
}

/// Everything read so far.
#[derive(Debug, Default)]
pub struct Desk {
    pub data: DataSet,
    pub book: Book,
    pub problems: Vec<Problem>,
    pub bases: Vec<Base>,
    /// Files whose missing column of currencies was told.
    pub without_currency: BTreeSet<Arc<str>>,
}

impl Desk {
    /// Ids become unique, keys between rows and names in stories are checked.
    pub fn close(mut self) -> (DataSet, Vec<Problem>) {
        self.data.sources = std::mem::take(&mut self.book).close();
        self.settle_figures();
        self.settle_contracts();
        self.check_stories();
        (self.data, self.problems)
    }

    fn settle_figures(&mut self) {
        let Self { data, problems, bases, .. } = self;
        let DataSet { figures, sources, contracts, .. } = data;
        let seed = |figure: &Figure| {
            let name = first_name(sources, &figure.sources);
            slug(&format!("{} {} {name}", shorten(&figure.series), figure.date.edtf))
        };
        ids::settle(
            figures,
            |figure| &mut figure.id,
            seed,
            |figure, old| {
                problems.push(duplicate(&figure.origin, &figure.id, old));
            },
        );
        let ids: BTreeSet<String> = figures.iter().map(|figure| figure.id.clone()).collect();
        for base in bases.drain(..) {
            let Some(figure) = figures.get_mut(base.figure) else { continue };
            if ids.contains(&base.text) && base.text != figure.id {
                figure.relative_to = Some(Baseline::Row(base.text));
            } else if let Ok(date) = cells::date(&base.text, Lang::En) {
                figure.relative_to = Some(Baseline::Date(date));
            } else {
                let problem = at(&figure.origin, Severity::Error, ProblemKind::UnknownBase);
                problems.push(problem.in_column(&base.header).found(&base.text));
                figure.extra.push((base.header, base.text));
            }
        }
        let contract_ids: BTreeSet<&str> = contracts.iter().map(|contract| contract.id.as_str()).collect();
        for figure in figures.iter() {
            let known = |id: &String| ids.contains(id) || contract_ids.contains(id.as_str());
            problems.extend(unknown_row(&figure.origin, &figure.replaced_by, known));
        }
    }

    fn settle_contracts(&mut self) {
        let Self { data, problems, .. } = self;
        let DataSet { figures, sources, contracts, .. } = data;
        let seed = |contract: &ContractEvent| {
            let date = contract.date.as_ref().or(contract.period_start.as_ref());
            let date = date.map(|date| date.edtf.as_str()).unwrap_or_default();
            let what = [&contract.contract_id, &contract.supplier, &contract.buyer, &contract.title];
            let what = what.into_iter().find(|text| !text.is_empty()).map(|text| shorten(text));
            let name = first_name(sources, &contract.sources);
            slug(&format!("{} {} {date} {name}", what.unwrap_or_default(), contract.event))
        };
        ids::settle(
            contracts,
            |contract| &mut contract.id,
            seed,
            |contract, old| {
                problems.push(duplicate(&contract.origin, &contract.id, old));
            },
        );
        let ids: BTreeSet<&str> = contracts.iter().map(|contract| contract.id.as_str()).collect();
        let figure_ids: BTreeSet<&str> = figures.iter().map(|figure| figure.id.as_str()).collect();
        for contract in contracts.iter() {
            let known = |id: &String| ids.contains(id.as_str()) || figure_ids.contains(id.as_str());
            problems.extend(unknown_row(&contract.origin, &contract.replaced_by, known));
        }
    }

    /// A story may come without its figures or without its contracts; a name that is missing
    /// among those that came is a slip.
    fn check_stories(&mut self) {
        let Self { data, problems, .. } = self;
        let series: BTreeSet<&str> = data.figures.iter().map(|figure| figure.series.as_str()).collect();
        let lanes: BTreeSet<&str> = data.contracts.iter().map(ContractEvent::lane_key).collect();
        let package = Arc::from(super::package::NAME);
        let mut report = |kind, name: &str| {
            problems.push(Problem::of_file(&package, Severity::Warning, kind).found(name));
        };
        for story in &data.stories {
            for name in
                story.series.iter().filter(|name| !series.is_empty() && !series.contains(name.as_str()))
            {
                report(ProblemKind::UnknownSeries, name);
            }
            for name in
                story.contracts.iter().filter(|name| !lanes.is_empty() && !lanes.contains(name.as_str()))
            {
                report(ProblemKind::UnknownContract, name);
            }
        }
    }
}

fn first_name<'a>(sources: &'a [Source], cited: &[SourceIndex]) -> &'a str {
    let name = cited.first().and_then(|index| sources.get(index.0)).map(|source| source.id.as_str());
    name.unwrap_or_default()
}

/// A made id stays readable: forty characters of the longest part.
fn shorten(text: &str) -> String {
    text.chars().take(40).collect()
}

fn at(origin: &Origin, severity: Severity, kind: ProblemKind) -> Problem {
    Problem::of_file(&origin.file, severity, kind).at_line(origin.line)
}

fn duplicate(origin: &Origin, id: &str, old: &str) -> Problem {
    let kind = ProblemKind::DuplicateId { renamed: id.to_owned() };
    at(origin, Severity::Warning, kind).in_column("id").found(old)
}

fn unknown_row(origin: &Origin, id: &String, known: impl Fn(&String) -> bool) -> Option<Problem> {
    let missing = !id.is_empty() && !known(id);
    missing.then(|| at(origin, Severity::Error, ProblemKind::UnknownRow).in_column("replaced_by").found(id))
}
