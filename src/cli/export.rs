//! `sourceline export`: the scene of the window as a file.

use crate::chart::Theme;
use crate::model::DataSet;
use crate::text::{Lang, Words};
use std::path::Path;
use thiserror::Error;

/// How the page is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExportOptions {
    /// Width and height in page points.
    pub size: [u32; 2],
    /// Pixels for each page point.
    pub scale: f32,
    pub theme: Theme,
    pub lang: Lang,
}

/// Why nothing was written. The sentence is in the language of the page.
#[derive(Debug, Error)]
#[error("{0}")]
pub struct ExportError(String);

/// Writes a picture of a story, or of everything, into `out`.
///
/// # Errors
/// [`ExportError`] where nothing was written.
pub fn export(
    _data: &DataSet,
    _story: Option<&str>,
    _out: &Path,
    _options: &ExportOptions,
    words: &Words,
) -> Result<(), ExportError> {
    Err(ExportError(words.say("cli-export-not-ready")))
}
