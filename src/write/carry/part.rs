//! The part of a data set that is on a chart.

use crate::chart::ChartSpec;
use crate::model::{Baseline, ContractEvent, DataSet, Figure, Source, SourceIndex};
use std::collections::{BTreeMap, BTreeSet};

/// The rows of the series and contracts of a chart, what they lean on, and their sources. Whatever the
/// chart does not name stays behind.
pub fn part_of(data: &DataSet, spec: &ChartSpec) -> DataSet {
    let rows = Rows::of(data, spec);
    let chosen = Chosen::new(data, &rows);
    let named = |list: &[String], names: &BTreeSet<&str>| -> Vec<String> {
        list.iter().filter(|name| names.contains(name.as_str())).cloned().collect()
    };
    let (series, lanes) = names(spec);
    let stories = data.stories.iter().filter(|story| !spec.story.is_empty() && story.id == spec.story);
    let stories = stories
        .map(|story| crate::model::Story {
            series: named(&story.series, &series),
            contracts: named(&story.contracts, &lanes),
            ..story.clone()
        })
        .collect();
    let figures: Vec<Figure> = rows
        .figures
        .iter()
        .filter_map(|row| data.figures.get(*row))
        .map(|figure| Figure {
            sources: chosen.moved(&figure.sources),
            via: chosen.moved(&figure.via),
            ..figure.clone()
        })
        .collect();
    let contracts: Vec<ContractEvent> = rows
        .contracts
        .iter()
        .filter_map(|row| data.contracts.get(*row))
        .map(|event| ContractEvent {
            sources: chosen.moved(&event.sources),
            via: chosen.moved(&event.via),
            ..event.clone()
        })
        .collect();
    let mut all_names = data.names.clone();
    let used: BTreeSet<&str> = figures.iter().map(|figure| figure.series.as_str()).collect();
    let measured: BTreeSet<&str> = figures.iter().map(|figure| figure.measure.as_str()).collect();
    let keys: BTreeSet<&str> = contracts.iter().map(ContractEvent::lane_key).collect();
    all_names.series.retain(|name, _| used.contains(name.as_str()));
    all_names.measures.retain(|name, _| measured.contains(name.as_str()));
    all_names.contracts.retain(|name, _| keys.contains(name.as_str()));
    DataSet {
        title: data.title.clone(),
        sources: chosen.sources,
        stories,
        names: all_names,
        scanned: data.scanned.clone(),
        left_out: data.left_out,
        // Whole rows of a file are no part of a picture.
        folded: Vec::new(),
        row_points: Vec::new(),
        figures,
        contracts,
    }
}

/// How many rows [`part_of`] takes, and which sources, in the order of the data. Grows with the data.
pub fn held(data: &DataSet, spec: &ChartSpec) -> (usize, Vec<SourceIndex>) {
    let rows = Rows::of(data, spec);
    let sources = Chosen::places(data, &rows).into_iter().map(SourceIndex).collect();
    (rows.figures.len() + rows.contracts.len(), sources)
}

/// The rows of figures and of contracts that [`part_of`] takes, in its order.
pub fn rows_of(data: &DataSet, spec: &ChartSpec) -> (Vec<usize>, Vec<usize>) {
    let rows = Rows::of(data, spec);
    (rows.figures.into_iter().collect(), rows.contracts.into_iter().collect())
}

/// The series and the lanes that a chart names, shown or switched off.
fn names(spec: &ChartSpec) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let series = spec.series.iter().map(|series| series.name.as_str()).collect();
    (series, spec.lanes.iter().map(|lane| lane.name.as_str()).collect())
}

/// Rows that are taken, in the order of the data.
struct Rows {
    figures: BTreeSet<usize>,
    contracts: BTreeSet<usize>,
}

impl Rows {
    /// The rows of the series and lanes of a chart, and those they lean on: what a claim starts from, and what
    /// replaces a report that was set aside.
    fn of(data: &DataSet, spec: &ChartSpec) -> Self {
        let (series, lanes) = names(spec);
        let figure_at: BTreeMap<&str, usize> =
            data.figures.iter().enumerate().map(|(row, figure)| (figure.id.as_str(), row)).collect();
        let contract_at: BTreeMap<&str, usize> =
            data.contracts.iter().enumerate().map(|(row, event)| (event.id.as_str(), row)).collect();
        let mut rows = Self { figures: BTreeSet::new(), contracts: BTreeSet::new() };
        let own = data.figures.iter().enumerate();
        let own = own.filter(|(_, figure)| series.contains(figure.series.as_str())).map(|(row, _)| row);
        let mut open: Vec<usize> = own.collect();
        let own = data.contracts.iter().enumerate();
        let own = own.filter(|(_, event)| lanes.contains(event.lane_key())).map(|(row, _)| row);
        let mut open_contracts: Vec<usize> = own.collect();
        loop {
            let mut leans_on: Vec<&str> = Vec::new();
            while let Some(row) = open.pop() {
                let Some(figure) = data.figures.get(row).filter(|_| rows.figures.insert(row)) else {
                    continue;
                };
                leans_on.push(&figure.replaced_by);
                if let Some(Baseline::Row(id)) = &figure.relative_to {
                    leans_on.push(id);
                }
            }
            while let Some(row) = open_contracts.pop() {
                let Some(event) = data.contracts.get(row).filter(|_| rows.contracts.insert(row)) else {
                    continue;
                };
                leans_on.push(&event.replaced_by);
            }
            for id in leans_on {
                open.extend(figure_at.get(id).filter(|row| !rows.figures.contains(row)));
                open_contracts.extend(contract_at.get(id).filter(|row| !rows.contracts.contains(row)));
            }
            if open.is_empty() && open_contracts.is_empty() {
                return rows;
            }
        }
    }
}

/// The sources that are taken, and their new places.
struct Chosen {
    sources: Vec<Source>,
    places: BTreeMap<usize, usize>,
}

impl Chosen {
    fn new(data: &DataSet, rows: &Rows) -> Self {
        let taken = Self::places(data, rows);
        let sources = taken.iter().filter_map(|at| data.sources.get(*at)).cloned().collect();
        Self { sources, places: taken.into_iter().enumerate().map(|(place, at)| (at, place)).collect() }
    }

    /// The sources of the rows, and those that these had it from.
    fn places(data: &DataSet, rows: &Rows) -> BTreeSet<usize> {
        let figures = rows.figures.iter().filter_map(|row| data.figures.get(*row));
        let contracts = rows.contracts.iter().filter_map(|row| data.contracts.get(*row));
        let cited = figures.flat_map(|figure| figure.sources.iter().chain(&figure.via));
        let cited = cited.chain(contracts.flat_map(|event| event.sources.iter().chain(&event.via)));
        let mut open: Vec<usize> = cited.map(|index| index.0).collect();
        let by_id: BTreeMap<&str, usize> =
            data.sources.iter().enumerate().map(|(at, source)| (source.id.as_str(), at)).collect();
        let mut taken = BTreeSet::new();
        while let Some(at) = open.pop() {
            let Some(source) = data.sources.get(at).filter(|_| taken.insert(at)) else { continue };
            open.extend(source.via.iter().filter_map(|id| by_id.get(id.as_str())));
        }
        taken
    }

    fn moved(&self, sources: &[SourceIndex]) -> Vec<SourceIndex> {
        sources
            .iter()
            .filter_map(|index| self.places.get(&index.0))
            .map(|place| SourceIndex(*place))
            .collect()
    }
}
