//! The bar at the bottom: counts, what undo would take back, the page.

use crate::chart::{Bounds2, Page};
use crate::model::Decimal;
use crate::text::{self, Counted};
use crate::ui::asks::{Ask, Asks, FileAsk};
use crate::ui::command::Command;
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets, wording};
use egui::{Align, Layout, ProgressBar, Rect, Ui, Vec2, vec2};

/// Counts on the left, undo in the middle, page and language on the right.
pub fn status(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let bar = ui.max_rect();
    ui.horizontal_centered(|ui| {
        // The right end first: what counts is cut where the two would meet.
        let mut left = ui.min_rect().right();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            page(ui, frame);
            back_to_all(ui, frame, asks);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if frame.busy.is_some() {
                    busy(ui, frame, asks);
                } else {
                    widgets::truncated(ui, theme::small(counts(frame), &frame.colors));
                }
                left = ui.min_rect().right();
            });
        });
        if let Some(undo) = undo(frame).filter(|_| frame.review.is_none()) {
            let font = crate::chart::fonts::Face::Regular.at(theme::SMALL);
            let wide = ui.painter().layout_no_wrap(undo.clone(), font, frame.colors.muted).size().x + 2.0;
            let rect = Rect::from_center_size(bar.center(), vec2(wide, bar.height()));
            if rect.left() > left + 24.0 && !is_zoomed(frame) {
                ui.place(rect, egui::Label::new(theme::small(undo, &frame.colors)));
            }
        }
    });
}

pub(super) fn is_zoomed(frame: &Frame<'_>) -> bool {
    !frame.view.start && frame.history.is_some() && frame.view.bounds != Bounds2::default()
}

/// The way back from a zoom is in sight as long as it is needed, and covers nothing of the page.
fn back_to_all(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    if !is_zoomed(frame) {
        return;
    }
    ui.add_space(theme::GAP);
    let link = widgets::link(ui, &frame.say("desk-fit"), theme::SMALL, &frame.colors);
    if link.on_hover_text(frame.say("command-fit-tip")).clicked() {
        asks.run(Command::Fit);
    }
    ui.add_space(theme::GAP);
}

/// "3 figures, 4 contracts, 22 of 22 with a source, no problems".
fn counts(frame: &Frame<'_>) -> String {
    if frame.history.is_none() {
        return frame.say("status-nothing-open");
    }
    if let (Some(document), true) = (frame.document(), frame.review.is_some()) {
        let name = crate::ui::card::story_name(document, frame.words);
        return frame.words.tell("status-reviewing", &[("name", name.into())]);
    }
    let lang = frame.words.lang();
    let coverage = frame.outline.coverage;
    let figures = frame.outline.series.iter().map(|series| series.coverage.of).sum();
    let mut parts = vec![text::count(figures, Counted::Figure, lang)];
    if !frame.outline.lanes.is_empty() {
        parts.push(text::count(frame.outline.lanes.len(), lanes(frame.outline.of_lanes), lang));
    }
    parts.push(widgets::coverage_words(coverage, frame.words));
    parts.extend(problem_counts(frame));
    if let Some(left_out) = frame.scene.map(|scene| scene.unlabelled).filter(|count| *count > 0) {
        parts.push(frame.words.tell("status-unlabelled", &[("count", left_out.into())]));
    }
    parts.join(", ")
}

/// What lanes are counted as.
fn lanes(of: &str) -> Counted {
    match of {
        "spans" => Counted::Span,
        "payments" => Counted::Payee,
        _ => Counted::Contract,
    }
}

/// "1 problem, 432 points without a source", in parts: as the command line counts them.
pub(super) fn problem_counts(frame: &Frame<'_>) -> Vec<String> {
    let (problems, lang) = (frame.problem_counts, frame.words.lang());
    let mut parts = Vec::new();
    if problems.all() == 0 {
        parts.push(frame.say("status-no-problems"));
    }
    if problems.found > 0 {
        parts.push(text::count(problems.found, Counted::Problem, lang));
    }
    if problems.unsourced > 0 {
        let shown = text::number(Decimal::from(problems.unsourced), lang);
        let args = [("count", problems.unsourced.into()), ("shown", shown.into())];
        parts.push(frame.words.tell("status-unsourced", &args));
    }
    if problems.notes > 0 {
        parts.push(text::count(problems.notes, Counted::Note, lang));
    }
    parts
}

/// "Undo: Hide Data stored".
fn undo(frame: &Frame<'_>) -> Option<String> {
    let name = frame.history?.undo_name()?;
    let step = frame.words.tell(
        name.key,
        &[("name", wording::line(wording::localized(&name.name, frame.words.lang())).into())],
    );
    Some(frame.words.tell("status-undo", &[("step", step.into())]))
}

/// The size in which the picture is saved, and the language. Where a small page grows for that, the
/// tip says so.
fn page(ui: &mut Ui, frame: &Frame<'_>) {
    let lang = frame.words.lang().tag().to_uppercase();
    if frame.history.is_none() || frame.view.start || frame.review.is_some() {
        ui.label(theme::small(lang, &frame.colors));
        return;
    }
    let part = |points: f32| (points.round() as i64).to_string();
    let size = |size: Vec2| [("width", part(size.x).into()), ("height", part(size.y).into())];
    let (desk, saved) = (frame.view.page, Page::picture_size(frame.view.page));
    let [width, height] = size(saved);
    let said = frame.words.tell("status-page", &[width, height, ("lang", lang.into())]);
    let tip = if saved == desk {
        frame.say("status-page-tip")
    } else {
        frame.words.tell("status-page-tip-grown", &size(desk))
    };
    ui.label(theme::small(said, &frame.colors)).on_hover_text(tip);
}

/// A file is being read: how far it is, and a way to stop.
fn busy(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let Some(busy) = frame.busy else { return };
    let name = wording::line(&busy.name);
    let said = frame.words.tell("status-opening", &[("file", name.into())]);
    widgets::plain(ui, theme::small(said, &frame.colors));
    if let Some(share) = busy.share() {
        ui.add(ProgressBar::new(share).desired_width(120.0).desired_height(6.0).fill(frame.colors.accent));
    }
    if busy.rows > 0 {
        let rows = frame.words.tell("status-rows", &[("rows", busy.rows.into())]);
        ui.label(theme::small(rows, &frame.colors));
    }
    if widgets::link(ui, &frame.say("status-cancel"), theme::SMALL, &frame.colors).clicked() {
        asks.push(Ask::File(FileAsk::CancelOpen));
    }
}
