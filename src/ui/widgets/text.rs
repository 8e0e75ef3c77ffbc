//! Lines and boxes of text.

use crate::chart::Palette;
use crate::chart::fonts::Face;
use crate::chart::order;
use crate::text::goes_right_to_left;
use crate::ui::theme;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Color32, CornerRadius, FontId, FontSelection, Frame, Galley, Label, Layout, Margin, Rect,
    Response, RichText, Role, Sense, Stroke, TextStyle, TextWrapMode, Ui, WidgetInfo, WidgetText, pos2, vec2,
};
use std::sync::Arc;

/// Text that wraps.
pub fn paragraph(ui: &mut Ui, text: RichText) -> Response {
    label(ui, text, TextWrapMode::Wrap, |label| label)
}

/// Text that wraps and can be marked and copied.
pub fn selectable(ui: &mut Ui, text: RichText) -> Response {
    label(ui, text, TextWrapMode::Wrap, |label| label.selectable(true))
}

/// Text on one line, cut with "…" where the room ends.
pub fn truncated(ui: &mut Ui, text: RichText) -> Response {
    label(ui, text, TextWrapMode::Truncate, |label| label)
}

/// A label, read out in the order of reading whatever the order in which it is drawn.
fn label(ui: &mut Ui, text: RichText, mode: TextWrapMode, dress: fn(Label) -> Label) -> Response {
    if !goes_right_to_left(text.text()) {
        return ui.add(dress(Label::new(text).wrap_mode(mode)));
    }
    let (said, enabled, width) = (text.text().to_owned(), ui.is_enabled(), ui.available_width());
    let words = in_order(ui, text, mode, width);
    let response = ui.add(dress(Label::new(words)));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, &said));
    response
}

/// Text ready to be drawn: where it goes from right to left its lines are broken first, and then each of
/// them is put in the order in which it is seen.
pub fn in_order(ui: &Ui, text: RichText, mode: TextWrapMode, width: f32) -> WidgetText {
    if !goes_right_to_left(text.text()) {
        return text.into();
    }
    let job = WidgetText::from(text).into_layout_job(ui.style(), FontSelection::Default, ui.text_valign());
    let mut job = Arc::unwrap_or_clone(job);
    job.wrap = TextWrapping::from_wrap_mode_and_width(mode, width);
    order::set(job, |job| ui.painter().layout_job(job)).into()
}

/// Words set in lines of a width, ready to be painted.
pub fn lines(ui: &Ui, words: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let job = LayoutJob::simple(words.to_owned(), font, color, width);
    order::set(job, |job| ui.painter().layout_job(job))
}

/// Paints text on one line at the left of a rectangle, cut with "…" where the room ends. It is not
/// read out: the row it stands in is.
pub fn line_at(ui: &Ui, rect: Rect, text: RichText) {
    let text = in_order(ui, text, TextWrapMode::Truncate, rect.width());
    let galley = text.into_galley(ui, Some(TextWrapMode::Truncate), rect.width(), TextStyle::Body);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(rect.left(), top), galley, ui.visuals().text_color());
}

/// A name on so many lines at most, cut so that what tells it from its neighbours stays.
pub fn name_in(
    ui: &Ui,
    (width, rows): (f32, usize),
    name: &str,
    differs: usize,
    text: Lettering,
) -> Arc<Galley> {
    let set = |words: &str| lines(ui, words, text.0.at(text.1), text.2, width.max(24.0));
    // A line may end behind a word, never in it.
    let is_end = |sign: char| sign.is_whitespace() || matches!(sign, '-' | '–' | '—' | '/');
    let fits = |words: &str| {
        let galley = set(words);
        let mut ahead = galley.rows.iter().rev().skip(1);
        galley.rows.len() <= rows && ahead.all(|row| row.glyphs.last().is_none_or(|glyph| is_end(glyph.chr)))
    };
    let shown = super::cut::cut(name, differs, fits);
    set(&shown)
}

/// Face, size and colour of a text.
pub type Lettering = (Face, f32, Color32);

/// Text on a few lines, cut with "…" where the room ends; whether it was.
pub fn lines_at(ui: &Ui, rect: Rect, words: &str, text: Lettering, rows: usize) -> bool {
    let mut job = LayoutJob::simple(words.to_owned(), text.0.at(text.1), text.2, rect.width());
    job.wrap.max_rows = rows;
    let galley = order::set(job, |job| ui.painter().layout_job(job));
    let is_cut = galley.elided;
    ui.painter().galley(rect.min, galley, text.2);
    is_cut
}

/// Text on one line as it is.
pub fn plain(ui: &mut Ui, text: RichText) -> Response {
    label(ui, text, TextWrapMode::Extend, |label| label)
}

/// The name of a group of controls, with its gap.
pub fn section(ui: &mut Ui, words: &str, colors: &Palette) {
    ui.label(theme::section(words, colors));
    ui.add_space(2.0);
}

/// A rule over the whole width.
pub fn hairline(ui: &mut Ui, colors: &Palette) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::empty());
    ui.painter().hline(rect.x_range(), rect.center().y.round(), Stroke::new(1.0, colors.line));
}

/// A sentence in a soft box.
pub fn note_box(ui: &mut Ui, text: RichText, colors: &Palette) {
    Frame::new()
        .fill(colors.soft)
        .corner_radius(CornerRadius::same(theme::CORNER))
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            selectable(ui, text);
        });
}

/// A name on the left, its value after it.
pub fn name_and_value(ui: &mut Ui, name: &str, value: &str, colors: &Palette) {
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() * 0.42).min(140.0);
        ui.allocate_ui_with_layout(vec2(width, 18.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            paragraph(ui, theme::second(name, colors));
        });
        ui.vertical(|ui| {
            selectable(ui, theme::text(value, Face::Regular, theme::SECOND, colors.ink));
        });
    });
}

/// A whole row that can be clicked, painted by the caller over its rectangle.
pub fn row_button(
    ui: &mut Ui,
    height: f32,
    words: &str,
    selected: bool,
    colors: &Palette,
    paint: impl FnOnce(&mut Ui, Rect),
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, selected, words));
    let corner = CornerRadius::same(theme::CORNER);
    if selected {
        ui.painter().rect_filled(rect, corner, colors.soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, corner, colors.soft.gamma_multiply(0.5));
    }
    let inner =
        Rect::from_min_max(pos2(rect.left() + 12.0, rect.top()), pos2(rect.right() - 12.0, rect.bottom()));
    paint(ui, inner);
    theme::focus_ring(ui, &response, rect);
    response
}
