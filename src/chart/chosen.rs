//! What a page shows, chosen once for a document.

use super::accounts::FigureIndex;
use super::alt::Heard;
use super::heading::heading;
use super::lanes::{self, Lane};
use super::layout::Layout;
use super::numbering::Numbering;
use super::pen::Pen;
use super::scene::Scene;
use super::series::Prepared;
use super::signs::Signs;
use super::spec::{Bounds2, ChartSpec, Page};
use super::wording;
use crate::model::DataSet;
use crate::text::{Lang, Words};
use epaint::text::FontsView;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A chart whose figures are chosen and in order, ready to be laid out at any size and view.
///
/// Making one grows with the data; laying it out grows only with what is in view.
#[derive(Clone, Debug)]
pub struct Chart {
    pub(super) prepared: Prepared,
    pub(super) lanes: Vec<Lane>,
    /// What the lanes are, as sentences choose by it.
    pub(super) of_lanes: &'static str,
    pub(super) numbering: Numbering,
    /// What the note line has to tell of the marks.
    pub(super) signs: Signs,
    /// The chart in words, by language; it grows with the data, and is the same for every page.
    heard: [OnceLock<String>; Lang::ALL.len()],
    /// Title and subtitle, likewise.
    headings: [OnceLock<(String, String)>; Lang::ALL.len()],
    pub(super) spoken: Spoken,
}

/// What a screen reader hears of each mark, kept from one page to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Spoken(Arc<Mutex<BTreeMap<(usize, &'static str), String>>>);

impl Spoken {
    /// More than these are forgotten: only what is in view is asked for again.
    const MOST: usize = 20_000;

    /// What is heard of a row of `DataSet::figures`.
    pub fn of(&self, row: usize, lang: Lang, tell: impl FnOnce() -> String) -> String {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() > Self::MOST {
            known.clear();
        }
        known.entry((row, lang.tag())).or_insert_with(tell).clone()
    }
}

impl Chart {
    pub fn new(data: &DataSet, index: &FigureIndex, spec: &ChartSpec) -> Self {
        let prepared = Prepared::new(data, index, spec);
        let lanes = lanes::lanes(data, spec);
        let of_lanes = wording::of_lanes(data, lanes.iter().map(|lane| lane.rows.as_slice()));
        let numbering = cited(data, &prepared, &lanes);
        let signs = Signs::of(data, index, spec, (&prepared, &numbering));
        Self {
            prepared,
            lanes,
            of_lanes,
            numbering,
            signs,
            heard: Default::default(),
            headings: Default::default(),
            spoken: Spoken::default(),
        }
    }

    /// The sources the page cites, by number.
    pub fn numbering(&self) -> &Numbering {
        &self.numbering
    }

    /// The title and the subtitle over the page.
    pub fn heading(&self, data: &DataSet, spec: &ChartSpec, words: &Words) -> (String, String) {
        let tell = || heading(data, spec, &self.prepared, words);
        let known = self.headings.get(words.lang() as usize);
        known.map_or_else(tell, |known| known.get_or_init(tell).clone())
    }

    /// The whole chart in a few sentences, for those who hear it.
    pub fn alt_text(&self, data: &DataSet, spec: &ChartSpec, words: &Words) -> String {
        let Self { prepared, lanes, of_lanes, numbering, heard, .. } = self;
        let tell = || Heard { data, spec, prepared, lanes, of_lanes, numbering, words }.tell();
        let known = heard.get(words.lang() as usize);
        known.map_or_else(tell, |known| known.get_or_init(tell).clone())
    }

    /// What is drawn and what is not.
    pub fn prepared(&self) -> &Prepared {
        &self.prepared
    }

    /// Lays the chart out on a page. Pure: the same arguments give the same scene.
    pub fn layout(
        &self,
        data: &DataSet,
        index: &FigureIndex,
        spec: &ChartSpec,
        page: &Page,
        view: &Bounds2,
        fonts: &mut FontsView<'_>,
    ) -> Scene {
        Layout::new(self, (data, index, spec), page, view).scene(&mut Pen::new(page, fonts))
    }
}

/// Lays a chart out in one go.
pub fn layout(
    data: &DataSet,
    index: &FigureIndex,
    spec: &ChartSpec,
    page: &Page,
    view: &Bounds2,
    fonts: &mut FontsView<'_>,
) -> Scene {
    Chart::new(data, index, spec).layout(data, index, spec, page, view, fonts)
}

/// Sources in the order in which a reader meets them: along the curve, then down the lanes.
/// Whatever is drawn is cited, other reports and events too.
fn cited(data: &DataSet, prepared: &Prepared, lanes: &[Lane]) -> Numbering {
    let mut numbering = Numbering::default();
    let points = prepared.series.iter().flat_map(|series| &series.points);
    let marks = points.flat_map(|point| {
        std::iter::once(&point.used).chain(&point.others).chain(&point.deprecated).map(|mark| mark.row)
    });
    let claims = prepared.claims.iter().map(|claim| claim.row);
    for row in marks.chain(claims).chain(prepared.flags.iter().map(|flag| flag.row)) {
        if let Some(figure) = data.figures.get(row) {
            numbering.cite(&figure.sources);
        }
    }
    for event in lanes.iter().flat_map(Lane::drawn_rows).filter_map(|row| data.contracts.get(row)) {
        numbering.cite(&event.sources);
    }
    numbering
}
