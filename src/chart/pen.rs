//! Setting words on the page.

use super::fonts::Face;
use super::palette::Palette;
use super::spec::Page;
use crate::text::{self, Lang, Words};
use epaint::text::{FontsView, LayoutJob, TextFormat, TextWrapping};
use epaint::{Color32, Galley, Pos2, Shape};
use std::sync::Arc;

/// The page being set: fonts, sizes, colours and language.
pub struct Pen<'a, 'f> {
    fonts: &'a mut FontsView<'f>,
    pub scale: f32,
    pub palette: Palette,
    pub lang: Lang,
    pub words: &'static Words,
}

/// A run of words in one face and colour.
#[derive(Clone, Debug)]
pub struct Run<'t> {
    pub text: &'t str,
    pub face: Face,
    /// In points at scale 1.
    pub size: f32,
    pub color: Color32,
}

impl<'a, 'f> Pen<'a, 'f> {
    pub fn new(page: &Page, fonts: &'a mut FontsView<'f>) -> Self {
        Self {
            fonts,
            scale: page.scale,
            palette: page.theme.palette(),
            lang: page.lang,
            words: text::words(page.lang),
        }
    }

    /// A length in points at scale 1, on this page.
    pub fn px(&self, length: f32) -> f32 {
        length * self.scale
    }

    /// Words that wrap at a width, on as many rows as they need.
    pub fn paragraph(&mut self, runs: &[Run<'_>], width: f32) -> Arc<Galley> {
        self.lay(runs, TextWrapping::wrap_at_width(width))
    }

    /// Words on one row, cut with "…" at a width.
    pub fn row(&mut self, runs: &[Run<'_>], width: f32) -> Arc<Galley> {
        self.lay(runs, TextWrapping::truncate_at_width(width))
    }

    /// Words on one row, as wide as they are.
    pub fn line(&mut self, text: &str, face: Face, size: f32, color: Color32) -> Arc<Galley> {
        self.lay(
            &[Run { text, face, size, color }],
            TextWrapping { max_width: f32::INFINITY, ..TextWrapping::default() },
        )
    }

    fn lay(&mut self, runs: &[Run<'_>], wrap: TextWrapping) -> Arc<Galley> {
        let mut job = LayoutJob { wrap, break_on_newline: true, ..LayoutJob::default() };
        // Rounding belongs to the screen; on the page it would shift text between sizes.
        job.round_output_to_gui = false;
        for run in runs {
            let format = TextFormat::simple(run.face.at(run.size * self.scale), run.color);
            job.append(run.text, 0.0, format);
        }
        super::order::set(job, |job| self.fonts.layout_job(job))
    }
}

/// A galley at a place of the page.
pub fn placed(galley: Arc<Galley>, at: Pos2) -> Shape {
    Shape::galley(at, galley, Color32::PLACEHOLDER)
}
