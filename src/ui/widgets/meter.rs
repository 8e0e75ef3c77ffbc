//! How much has a source, as a bar.

use crate::chart::Palette;
use crate::model::{Coverage, Decimal};
use crate::text::{self, Words};
use egui::{CornerRadius, Rect, Sense, Ui, vec2};

const HEIGHT: f32 = 4.0;

/// Fills the width with a thin bar: green where everything has a source, amber where not.
pub fn meter(ui: &mut Ui, coverage: Coverage, colors: &Palette) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::empty());
    meter_at(ui, rect, coverage, colors);
}

/// The same at a place of its own.
pub fn meter_at(ui: &Ui, rect: Rect, coverage: Coverage, colors: &Palette) {
    let rect = Rect::from_center_size(rect.center(), vec2(rect.width(), HEIGHT));
    let corner = CornerRadius::same(2);
    ui.painter().rect_filled(rect, corner, colors.line);
    if coverage.of > 0 {
        let share = coverage.sourced as f32 / coverage.of as f32;
        let full = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
        let color = if coverage.is_full() { colors.ok } else { colors.warn };
        ui.painter().rect_filled(full, corner, color);
    }
}

/// The same in words.
pub fn coverage_words(coverage: Coverage, words: &Words) -> String {
    let number = |count: usize| text::number(Decimal::from(count), words.lang());
    words.tell(
        "coverage",
        &[("sourced", number(coverage.sourced).into()), ("all", number(coverage.of).into())],
    )
}
