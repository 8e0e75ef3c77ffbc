//! The page, laid out.

use super::accounts::FigureIndex;
use super::scene::{PlotArea, Scene};
use super::spec::{Bounds2, ChartSpec, Page};
use crate::model::DataSet;
use epaint::text::FontsView;
use epaint::{Rect, pos2};

/// Lays a chart out on a page. Pure: the same arguments give the same scene.
pub fn layout(
    _data: &DataSet,
    _index: &FigureIndex,
    spec: &ChartSpec,
    page: &Page,
    view: &Bounds2,
    _fonts: &mut FontsView<'_>,
) -> Scene {
    let curve = Rect::from_min_max(pos2(40.0, 80.0), (page.size - epaint::vec2(40.0, 120.0)).to_pos2());
    Scene {
        size: page.size,
        paper: page.theme.palette().paper,
        lang: page.lang,
        title: spec.title.en.clone(),
        description: String::new(),
        groups: Vec::new(),
        plot: PlotArea {
            curve,
            lanes: Rect::NOTHING,
            x: view.x.unwrap_or((0.0, 1.0)),
            y: view.y.unwrap_or((0.0, 1.0)),
        },
        unlabelled: 0,
    }
}
