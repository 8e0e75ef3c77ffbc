//! What the arguments of an export say.

use super::ExportError;
use crate::chart::Theme;
use crate::text::Lang;
use crate::write::{DOTS_PER_INCH, Purpose};
use epaint::{Vec2, vec2};
use std::ops::RangeInclusive;

/// Sides of a page that can be laid out, in points.
pub const SIDE: RangeInclusive<f32> = 200.0..=10_000.0;
pub const MOST_SCALE: f32 = 20.0;

/// Width and height in points, such as `1600x900`.
///
/// # Errors
/// [`ExportError::Size`] for anything else, and for sides that no page can have.
pub fn parse_size(text: &str) -> Result<Vec2, ExportError> {
    let side = |text: &str| text.trim().parse().ok().filter(|side| SIDE.contains(side));
    text.split_once(['x', 'X', '×'])
        .and_then(|(width, height)| Some(vec2(side(width)?, side(height)?)))
        .ok_or_else(|| ExportError::Size(text.to_owned()))
}

/// Pixels to a point, such as `2`.
///
/// # Errors
/// [`ExportError::Scale`] for anything but a number above 0 and up to 20.
pub fn parse_scale(text: &str) -> Result<f32, ExportError> {
    let scale = text.trim().parse().ok().filter(|scale| *scale > 0.0 && *scale <= MOST_SCALE);
    scale.ok_or_else(|| ExportError::Scale(text.to_owned()))
}

/// Dots to the inch as pixels to a point, such as `300` as 3.125.
///
/// # Errors
/// [`ExportError::Scale`] for anything but a number above 0 and up to 1920.
pub fn parse_dpi(text: &str) -> Result<f32, ExportError> {
    let dots: Option<f64> = text.trim().parse().ok();
    let scale = dots.map(|dots| (dots / DOTS_PER_INCH) as f32);
    let scale = scale.filter(|scale| *scale > 0.0 && *scale <= MOST_SCALE);
    scale.ok_or_else(|| ExportError::Scale(text.to_owned()))
}

/// # Errors
/// [`ExportError::Theme`] for anything but `light` and `dark`.
pub fn parse_theme(text: &str) -> Result<Theme, ExportError> {
    match text.trim() {
        "light" => Ok(Theme::Light),
        "dark" => Ok(Theme::Dark),
        _ => Err(ExportError::Theme(text.to_owned())),
    }
}

/// Whom a table is for: every text as it is, or with no text that a spreadsheet would run.
///
/// # Errors
/// [`ExportError::Purpose`] for anything but `exact` and `spreadsheets`.
pub fn parse_purpose(text: &str) -> Result<Purpose, ExportError> {
    match text.trim() {
        "exact" => Ok(Purpose::Exact),
        "spreadsheets" => Ok(Purpose::Spreadsheets),
        _ => Err(ExportError::Purpose(text.to_owned())),
    }
}

/// # Errors
/// [`ExportError::Lang`] for a language that no page can be written in.
pub fn parse_lang(text: &str) -> Result<Lang, ExportError> {
    Lang::from_tag(text.trim()).ok_or_else(|| ExportError::Lang(text.to_owned()))
}
