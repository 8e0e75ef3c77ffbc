//! Laying a page out where there is no window.

use crate::chart::{Bounds2, Chart, ChartSpec, FigureIndex, Page, Scene, fonts};
use crate::model::DataSet;
use epaint::text::{Fonts, TextOptions};

/// Pixels to a page point when a page is laid out for an export. At 1, letters stand on whole
/// pixels and words come out up to 0.8 points wider or narrower than any other program sets them;
/// at 4 the difference stays under a quarter of a point.
pub const PIXELS_PER_POINT: f32 = 4.0;

/// The bundled fonts, ready for layout. A letter that none of them has is drawn as a box.
pub fn headless_fonts() -> Fonts {
    let options = TextOptions { max_texture_side: 4096, ..TextOptions::default() };
    Fonts::new(options, fonts::definitions())
}

/// How much smaller than for reading at a desk the type of a small picture may be. At the last of
/// them the smallest words are 9 points high: what print allows.
const SMALLER: [f32; 3] = [1.0, 0.87, 0.75];

/// Lays a page out for an export: the same layout as in the window, with the same fonts. Where a small
/// page has no room to name its sources its type is smaller, as in a printed column.
pub fn lay_out(data: &DataSet, index: &FigureIndex, spec: &ChartSpec, page: &Page, view: &Bounds2) -> Scene {
    let mut fonts = headless_fonts();
    let chart = Chart::new(data, index, spec);
    let mut set = |scale: f32| {
        let page = Page { scale: page.scale * scale, ..*page };
        let mut fonts = fonts.with_pixels_per_point(PIXELS_PER_POINT);
        chart.layout(data, index, spec, &page, view, &mut fonts)
    };
    let [first, smaller @ ..] = SMALLER;
    let mut best = set(first);
    let lacks = |scene: &Scene| (scene.is_cramped, scene.unnamed);
    for scale in smaller.into_iter().filter(|_| page.scale <= 1.0) {
        if lacks(&best) == (false, 0) {
            break;
        }
        let scene = set(scale);
        if lacks(&scene) < lacks(&best) {
            best = scene;
        }
    }
    best
}
