//! Laying a page out where there is no window.

use crate::chart::{self, Bounds2, ChartSpec, FigureIndex, Page, Scene, fonts};
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

/// Lays a page out for an export: the same layout as in the window, with the same fonts.
pub fn lay_out(data: &DataSet, index: &FigureIndex, spec: &ChartSpec, page: &Page, view: &Bounds2) -> Scene {
    let mut fonts = headless_fonts();
    chart::layout(data, index, spec, page, view, &mut fonts.with_pixels_per_point(PIXELS_PER_POINT))
}
