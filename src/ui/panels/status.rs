//! The bar at the bottom: counts, what undo would take back, the page.

use crate::chart::Bounds2;
use crate::text::{self, Counted};
use crate::ui::asks::{Ask, Asks, FileAsk};
use crate::ui::command::Command;
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets, wording};
use egui::{Align, Layout, ProgressBar, Rect, Ui, vec2};

/// Counts on the left, undo in the middle, page and language on the right.
pub fn status(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let bar = ui.max_rect();
    ui.horizontal_centered(|ui| {
        // The right end first: what counts is cut where the two would meet.
        let mut left = ui.min_rect().right();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme::small(page(frame), &frame.colors));
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
        if let Some(undo) = undo(frame) {
            let font = crate::chart::fonts::Face::Regular.at(theme::SMALL);
            let wide = ui.painter().layout_no_wrap(undo.clone(), font, frame.colors.muted).size().x + 2.0;
            let rect = Rect::from_center_size(bar.center(), vec2(wide, bar.height()));
            if rect.left() > left + 24.0 && !is_zoomed(frame) {
                ui.place(rect, egui::Label::new(theme::small(undo, &frame.colors)));
            }
        }
    });
}

fn is_zoomed(frame: &Frame<'_>) -> bool {
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
    let lang = frame.words.lang();
    let coverage = frame.outline.coverage;
    let figures = frame.outline.series.iter().map(|series| series.coverage.of).sum();
    let mut parts = vec![text::count(figures, Counted::Figure, lang)];
    if !frame.outline.lanes.is_empty() {
        parts.push(text::count(frame.outline.lanes.len(), Counted::Contract, lang));
    }
    parts.push(widgets::coverage_words(coverage, frame.words));
    parts.push(if frame.problems.is_empty() {
        frame.say("status-no-problems")
    } else {
        text::count(frame.problems.len(), Counted::Problem, lang)
    });
    if let Some(left_out) = frame.scene.map(|scene| scene.unlabelled).filter(|count| *count > 0) {
        parts.push(frame.words.tell("status-unlabelled", &[("count", left_out.into())]));
    }
    parts.join(", ")
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

fn page(frame: &Frame<'_>) -> String {
    let lang = frame.words.lang().tag().to_uppercase();
    if frame.history.is_none() || frame.view.start {
        return lang;
    }
    let size = frame.view.page;
    let part = |points: f32| (points.round() as i64).to_string();
    frame.words.tell(
        "status-page",
        &[("width", part(size.x).into()), ("height", part(size.y).into()), ("lang", lang.into())],
    )
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
    if widgets::link(ui, &frame.say("status-cancel"), theme::SMALL, &frame.colors).clicked() {
        asks.push(Ask::File(FileAsk::CancelOpen));
    }
}
