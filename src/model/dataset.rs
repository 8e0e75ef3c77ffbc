//! Everything that was read, before anything is chosen or drawn.

use super::contract::ContractEvent;
use super::figure::Figure;
use super::fold::FoldedRows;
use super::row_points::RowPoints;
use super::source::{Source, SourceIndex};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Text in each language the program speaks; empty where nobody wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Localized {
    pub en: String,
    pub pl: String,
}

/// The scale a story asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScaleKind {
    #[default]
    Linear,
    Log,
    /// Every series starts at 100.
    Index,
}

/// A choice of series and contracts that belong on one page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Story {
    pub id: String,
    pub name: Localized,
    pub title: Localized,
    pub subtitle: Localized,
    /// Names of series, in drawing order.
    pub series: Vec<String>,
    /// Lane keys of contracts, in drawing order.
    pub contracts: Vec<String>,
    pub scale: ScaleKind,
}

/// What series, measures and contracts are called in each language, by their names in the rows. A
/// proper name has no entry: it is called the same everywhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Names {
    pub series: BTreeMap<String, Localized>,
    pub measures: BTreeMap<String, Localized>,
    /// By lane key.
    pub contracts: BTreeMap<String, Localized>,
}

/// Figures, contracts and sources, many to many.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DataSet {
    /// The name of the whole, from its data package; empty where there is none.
    pub title: String,
    pub figures: Vec<Figure>,
    pub contracts: Vec<ContractEvent>,
    pub sources: Vec<Source>,
    pub stories: Vec<Story>,
    pub names: Names,
    /// Files whose rows were told together, since they are too many to be held.
    pub scanned: Vec<Scanned>,
    /// Rows and cells of tables of figures that make no figure.
    pub left_out: LeftOut,
    /// The rows of other files that points were made of.
    #[serde(skip)]
    pub folded: Vec<Arc<FoldedRows>>,
    /// The rows of large files that are points themselves, each under a figure of [`super::FoldBy::Each`].
    #[serde(skip)]
    pub row_points: Vec<Arc<RowPoints>>,
}

/// How many reports have no figure, since what was printed could not be read as one or was not wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LeftOut {
    /// Without a date.
    pub undated: usize,
    /// Without a value, a range, a change or words.
    pub valueless: usize,
    /// In other currencies than the one that was chosen.
    pub other_currencies: usize,
}

/// A file of which no row was kept: what its rows are as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scanned {
    /// The file name only.
    #[serde(with = "super::serial::shared_text")]
    pub file: Arc<str>,
    /// All rows.
    pub rows: u64,
    /// Of these, rows without a date, which are in no point.
    pub undated: u64,
    /// Rows without a value, likewise.
    pub valueless: u64,
    /// The header of the values; empty where rows were counted, or several columns hold values.
    pub column: String,
}

/// How much of something has a named source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    pub sourced: usize,
    pub of: usize,
}

impl Coverage {
    pub fn is_full(self) -> bool {
        self.sourced == self.of
    }

    /// Adds one thing that is, or is not, sourced.
    pub fn count(&mut self, sourced: bool) {
        self.add(1, sourced);
    }

    /// Adds so many things alike.
    pub fn add(&mut self, things: usize, sourced: bool) {
        self.of += things;
        self.sourced += if sourced { things } else { 0 };
    }
}

impl DataSet {
    pub fn source(&self, index: SourceIndex) -> Option<&Source> {
        self.sources.get(index.0)
    }

    pub fn source_by_id(&self, id: &str) -> Option<(SourceIndex, &Source)> {
        self.sources
            .iter()
            .enumerate()
            .find(|(_, source)| source.id == id)
            .map(|(index, source)| (SourceIndex(index), source))
    }

    /// The rows that a figure stands for, each a point. `None` for other figures, and where the file is not
    /// at hand.
    pub fn points_of(&self, figure: &Figure) -> Option<&Arc<RowPoints>> {
        if !figure.is_rows() {
            return None;
        }
        self.row_points.iter().find(|points| {
            points.series == figure.series && points.unit == figure.unit && points.file == figure.origin.file
        })
    }

    /// One of the rows that a figure stands for, as a figure itself.
    pub fn row_figure(&self, figure: usize, number: usize) -> Option<Figure> {
        self.points_of(self.figures.get(figure)?)?.figure(number)
    }

    pub fn figure_by_id(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// Whether any of these sources is named.
    pub fn is_sourced(&self, sources: &[SourceIndex]) -> bool {
        sources.iter().filter_map(|index| self.source(*index)).any(Source::is_named)
    }

    /// Whether it can be told where a figure is from: of a named source, or computed from rows of a file.
    pub fn has_source(&self, figure: &Figure) -> bool {
        figure.folded.is_some() || self.is_sourced(&figure.sources)
    }

    /// Figures and rows of contracts that are points: a row without a value that could be read is none.
    pub fn point_count(&self) -> usize {
        self.figures.iter().map(Figure::points).sum::<usize>() + self.contracts.len()
    }

    /// Points of figures that no named source stands behind: rows of a file that a figure was computed
    /// from are none, unless they name one.
    pub fn unsourced_figures(&self) -> impl Iterator<Item = usize> {
        let points = self.figures.iter().enumerate().filter(|(_, figure)| figure.says_something());
        points.filter(|(_, figure)| !self.is_sourced(&figure.sources)).map(|(row, _)| row)
    }

    /// Rows of contracts that no named source stands behind.
    pub fn unsourced_contracts(&self) -> impl Iterator<Item = usize> {
        let rows = self.contracts.iter().enumerate();
        rows.filter(|(_, event)| !self.is_sourced(&event.sources)).map(|(row, _)| row)
    }

    pub fn is_empty(&self) -> bool {
        self.figures.is_empty() && self.contracts.is_empty()
    }

    /// Names of all series in the order of the file.
    pub fn series_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        for figure in &self.figures {
            if seen.insert(figure.series.as_str()) {
                names.push(&figure.series);
            }
        }
        names
    }

    /// Keys of all contract lanes in the order of the file.
    pub fn lane_keys(&self) -> Vec<&str> {
        let mut seen = std::collections::BTreeSet::new();
        self.contracts.iter().map(ContractEvent::lane_key).filter(|key| seen.insert(*key)).collect()
    }

    /// One page of everything, for a file that brings no stories of its own.
    pub fn whole_story(&self) -> Story {
        Story {
            id: String::new(),
            name: Localized { en: self.title.clone(), pl: self.title.clone() },
            series: self.series_names().into_iter().map(str::to_owned).collect(),
            contracts: self.lane_keys().into_iter().map(str::to_owned).collect(),
            ..Story::default()
        }
    }
}

/// A data set shared between the window, the jobs and the history.
pub type SharedData = Arc<DataSet>;
