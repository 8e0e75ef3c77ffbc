//! Stories, series, lanes and counts: what the side panel, the start page and the status bar show.
//!
//! Built when the document changes, never on the frame.

use super::wording;
use crate::chart::{self, FigureIndex, Pick, SourceOrder};
use crate::edit::Document;
use crate::model::{ContractEvent, Coverage, DataSet, Figure, Localized, SourceIndex, Status, Story};
use crate::text::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// A story with what is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoryLine {
    pub id: String,
    pub name: Localized,
    pub subtitle: Localized,
    pub reports: usize,
    pub figures: usize,
    pub forecasts: usize,
    /// Rows of contracts, and the contracts they belong to.
    pub events: usize,
    pub contracts: usize,
    /// Some report counts something else.
    pub scopes_differ: bool,
    pub coverage: Coverage,
}

/// A series or a lane of the chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeriesLine {
    /// The series name, or the lane key.
    pub key: String,
    pub name: String,
    pub coverage: Coverage,
    /// Letters that the name shares with the beginning of another one.
    pub alike: usize,
}

/// A source with its number on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceLine {
    pub number: usize,
    pub source: SourceIndex,
    /// Figures and contract rows that name it; none where it is named indirectly, by other sources or by rows
    /// behind those of the chart.
    pub uses: usize,
    /// The first row that names it, or leads to it.
    pub row: Pick,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    pub stories: Vec<StoryLine>,
    pub series: Vec<SeriesLine>,
    pub lanes: Vec<SeriesLine>,
    /// What the lanes are, as sentences choose by it.
    pub of_lanes: &'static str,
    pub sources: Vec<SourceLine>,
    /// So many of the sources, the last ones, are named indirectly.
    pub indirect: usize,
    /// Figures and contract rows of the chart, and how many have a source.
    pub coverage: Coverage,
    pub reports: usize,
    /// The first and the last row by date.
    pub span: Option<(Pick, Pick)>,
    /// `alike` of the lines above, by the name as shown.
    alike: BTreeMap<String, usize>,
}

/// Rows by series and by lane, so that no story walks the whole file.
struct Shelves<'a> {
    data: &'a DataSet,
    index: &'a FigureIndex,
    figures: BTreeMap<&'a str, Vec<usize>>,
    events: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Shelves<'a> {
    fn new(data: &'a DataSet, index: &'a FigureIndex) -> Self {
        let mut shelves = Self { data, index, figures: BTreeMap::new(), events: BTreeMap::new() };
        for (row, figure) in data.figures.iter().enumerate() {
            shelves.figures.entry(&figure.series).or_default().push(row);
        }
        for (row, event) in data.contracts.iter().enumerate() {
            shelves.events.entry(event.lane_key()).or_default().push(row);
        }
        shelves
    }

    fn figures(&self, series: &str) -> &[usize] {
        self.figures.get(series).map_or(&[], Vec::as_slice)
    }

    fn events(&self, lane: &str) -> &[usize] {
        self.events.get(lane).map_or(&[], Vec::as_slice)
    }

    /// Figures of a series, each counted once, and how many have a report with a source.
    fn series_coverage(&self, series: &str) -> Coverage {
        let places: BTreeSet<usize> =
            self.figures(series).iter().filter_map(|row| self.index.of_row.get(*row).copied()).collect();
        let mut coverage = Coverage::default();
        for accounts in places.into_iter().filter_map(|place| self.index.accounts.get(place)) {
            let rows = || accounts.rows.iter().filter_map(|row| self.data.figures.get(*row));
            let sourced = rows().any(|figure| self.data.is_sourced(&figure.sources));
            // Each row of a large file that is a point is a figure too.
            let points = rows().filter(|figure| figure.is_rows()).map(Figure::points).sum::<usize>();
            coverage.add(points.max(1), sourced);
        }
        coverage
    }

    fn lane_coverage(&self, lane: &str) -> Coverage {
        let mut coverage = Coverage::default();
        for event in self.events(lane).iter().filter_map(|row| self.data.contracts.get(*row)) {
            coverage.count(self.data.is_sourced(&event.sources));
        }
        coverage
    }

    fn story(&self, story: &Story) -> StoryLine {
        let mut line = StoryLine {
            id: story.id.clone(),
            name: story.name.clone(),
            subtitle: story.subtitle.clone(),
            contracts: story.contracts.len(),
            ..StoryLine::default()
        };
        for series in &story.series {
            let rows = self.figures(series);
            line.reports += rows.len();
            for figure in rows.iter().filter_map(|row| self.data.figures.get(*row)) {
                line.forecasts += usize::from(figure.has(Status::Forecast));
                // What a retelling set aside made of it is no scope of the figure.
                line.scopes_differ |= figure.has(Status::DefinitionDiffers) && !figure.is_deprecated();
            }
            let coverage = self.series_coverage(series);
            line.figures += coverage.of;
            add(&mut line.coverage, coverage);
        }
        for lane in &story.contracts {
            line.events += self.events(lane).len();
            add(&mut line.coverage, self.lane_coverage(lane));
        }
        line
    }

    /// What a lane is called: its name in the language, else the first title in it, else who sells to whom, else its key.
    fn lane_name(&self, lane: &str, lang: Lang) -> String {
        let named = self.data.names.contracts.get(lane).map(|name| chart::localized(name, lang));
        if let Some(name) = named.filter(|name| !name.is_empty()) {
            return name.to_owned();
        }
        let events: Vec<&ContractEvent> =
            self.events(lane).iter().filter_map(|row| self.data.contracts.get(*row)).collect();
        let first = |of: fn(&ContractEvent) -> &str| {
            events.iter().map(|event| of(event).trim()).find(|text| !text.is_empty())
        };
        let title = first(|event| &event.title).or_else(|| first(|event| &event.supplier));
        title.unwrap_or(lane).to_owned()
    }

    fn line_of_series(&self, series: &str, lang: Lang) -> SeriesLine {
        SeriesLine {
            key: series.to_owned(),
            name: wording::line(chart::series_name(self.data, series, lang)),
            coverage: self.series_coverage(series),
            alike: 0,
        }
    }

    fn line_of_lane(&self, lane: &str, lang: Lang) -> SeriesLine {
        SeriesLine {
            key: lane.to_owned(),
            name: wording::line(&self.lane_name(lane, lang)),
            coverage: self.lane_coverage(lane),
            alike: 0,
        }
    }
}

fn add(total: &mut Coverage, part: Coverage) {
    total.sourced += part.sourced;
    total.of += part.of;
}

impl Outline {
    /// Counts everything once. `cited` are the sources of the page by their numbers, `held` all that belong to
    /// the chart.
    pub fn new(document: &Document, cited: &[SourceIndex], held: &[SourceIndex], lang: Lang) -> Self {
        let shelves = Shelves::new(&document.data, &document.index);
        let spec = &document.spec;
        let mut series: Vec<SeriesLine> =
            spec.series.iter().map(|series| shelves.line_of_series(&series.name, lang)).collect();
        let mut lanes: Vec<SeriesLine> =
            spec.lanes.iter().map(|lane| shelves.line_of_lane(&lane.name, lang)).collect();
        let alike = alike(&mut series, &mut lanes);
        let mut coverage = Coverage::default();
        for line in series.iter().chain(&lanes) {
            add(&mut coverage, line.coverage);
        }
        let rows: Vec<Pick> = spec
            .series
            .iter()
            .flat_map(|series| shelves.figures(&series.name).iter().copied().map(Pick::Figure))
            .chain(
                spec.lanes
                    .iter()
                    .flat_map(|lane| shelves.events(&lane.name).iter().copied().map(Pick::Contract)),
            )
            .collect();
        let order = SourceOrder::new((&document.data, spec), cited, held.iter().copied());
        Self {
            of_lanes: chart::of_lanes(
                &document.data,
                spec.lanes.iter().map(|lane| shelves.events(&lane.name)),
            ),
            stories: document.data.stories.iter().map(|story| shelves.story(story)).collect(),
            sources: number_sources(&document.data, &rows, &order.sources),
            indirect: order.indirect,
            coverage,
            reports: rows.iter().map(|row| reports(&document.data, *row)).sum(),
            span: span(&document.data, &rows),
            series,
            lanes,
            alike,
        }
    }

    /// How many letters a name of a series or a lane shares with the beginning of another one.
    pub fn alike(&self, name: &str) -> usize {
        self.alike.get(name).copied().unwrap_or_default()
    }
}

/// How many reports a row is.
fn reports(data: &DataSet, row: Pick) -> usize {
    match row {
        Pick::Figure(row) => data.figures.get(row).map_or(0, |figure| figure.points().max(1)),
        Pick::Row(..) | Pick::Contract(_) => 0,
    }
}

/// Notes in each line what its name shares with the others.
fn alike(series: &mut [SeriesLine], lanes: &mut [SeriesLine]) -> BTreeMap<String, usize> {
    let names: Vec<String> = series.iter().chain(lanes.iter()).map(|line| line.name.clone()).collect();
    let shared = super::widgets::shared_beginnings(&names);
    for (line, alike) in series.iter_mut().chain(lanes).zip(&shared) {
        line.alike = *alike;
    }
    names.into_iter().zip(shared).collect()
}

/// The sources with their numbers, how many rows name each, and the first row that names it or leads to it.
fn number_sources(data: &DataSet, rows: &[Pick], order: &[SourceIndex]) -> Vec<SourceLine> {
    let by_id: BTreeMap<&str, SourceIndex> =
        data.sources.iter().enumerate().map(|(at, source)| (source.id.as_str(), SourceIndex(at))).collect();
    let mut uses: BTreeMap<SourceIndex, (usize, Pick)> = BTreeMap::new();
    for row in rows {
        for source in super::rows::sources(data, *row) {
            uses.entry(*source).or_insert((0, *row)).0 += 1;
        }
    }
    let wanted: BTreeSet<SourceIndex> = order.iter().copied().collect();
    // Rows of the chart first, then those behind them.
    let all = (0..data.figures.len()).map(Pick::Figure).chain((0..data.contracts.len()).map(Pick::Contract));
    let mut left = order.iter().filter(|source| !uses.contains_key(source)).count();
    for row in rows.iter().copied().chain(all) {
        if left == 0 {
            break;
        }
        let named = super::rows::sources(data, row).iter().chain(super::rows::via(data, row));
        let mut open: Vec<SourceIndex> = named.copied().collect();
        let mut known = BTreeSet::new();
        while let Some(source) = open.pop() {
            if !known.insert(source) {
                continue;
            }
            if wanted.contains(&source) && !uses.contains_key(&source) {
                uses.insert(source, (0, row));
                left -= 1;
            }
            let via = data.source(source).map_or(&[][..], |source| &source.via);
            open.extend(via.iter().filter_map(|id| by_id.get(id.as_str())));
        }
    }
    let numbered = order.iter().enumerate().filter_map(|(place, source)| {
        let (uses, row) = uses.get(source)?;
        Some(SourceLine { number: place + 1, source: *source, uses: *uses, row: *row })
    });
    numbered.collect()
}

/// The first and the last figure; what was set aside says nothing of when.
fn span(data: &DataSet, rows: &[Pick]) -> Option<(Pick, Pick)> {
    let counts = |row: &&Pick| matches!(row, Pick::Figure(_)) && !super::rows::is_deprecated(data, **row);
    let dated = |row: &Pick| Some((super::rows::date(data, *row)?.bounds()?, *row));
    let mut first = None;
    let mut last = None;
    for ((start, end), row) in rows.iter().filter(counts).filter_map(dated) {
        if first.is_none_or(|(day, _)| start < day) {
            first = Some((start, row));
        }
        if last.is_none_or(|(day, _)| end > day) {
            last = Some((end, row));
        }
    }
    Some((first?.1, last?.1))
}
