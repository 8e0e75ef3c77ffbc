//! How a table was understood, looked over before it is used: what is asked and what was assumed,
//! the page as it would be, and the rows as they were read.

mod said;
mod sheet;

use super::ink::Ink;
use crate::ui::asks::{Ask, Asks, ReviewAsk};
use crate::ui::frame::{Frame, Reviewing};
use crate::ui::view::Overlay;
use crate::ui::{theme, widgets, wording};
use egui::{
    CentralPanel, CornerRadius, Frame as Space, Key, Margin, Modifiers, Panel, Rect, Stroke, StrokeKind, Ui,
    vec2,
};

/// Least width of what is said, and the least page beside it.
const SAID: f32 = 340.0;

/// The whole of it, in place of the desk.
pub fn review(ui: &mut Ui, open: &Reviewing<'_>, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let side = (ui.available_width() * 0.38).clamp(SAID, 520.0);
    let head = Space::new().fill(colors.panel).inner_margin(Margin::symmetric(20, 10));
    Panel::top("review-head").frame(head).show(ui, |ui| title(ui, open, frame, asks));
    let said =
        Space::new().fill(colors.panel).inner_margin(Margin { left: 20, right: 8, top: 12, bottom: 0 });
    Panel::left("review-said")
        .exact_size(side)
        .resizable(false)
        .frame(said)
        .show(ui, |ui| said::said(ui, open, frame, asks));
    let height = (ui.available_height() * 0.46).clamp(150.0, 420.0);
    let table =
        Space::new().fill(colors.panel).inner_margin(Margin { left: 16, right: 4, top: 8, bottom: 0 });
    Panel::bottom("review-rows")
        .exact_size(height)
        .resizable(false)
        .frame(table)
        .show(ui, |ui| sheet::sheet(ui, open, frame, asks));
    CentralPanel::no_frame().frame(Space::new().fill(colors.desk)).show(ui, |ui| page(ui, open, frame, asks));
    keys(ui, open, frame, asks);
}

/// What is looked over, and the two ways on.
fn title(ui: &mut Ui, open: &Reviewing<'_>, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    egui::Sides::new().shrink_left().truncate().show(
        ui,
        |ui| {
            let file = open.reviews.get(frame.view.reviewed).map(|review| wording::line(&review.file));
            let file = file.unwrap_or_default();
            let mut title = frame.words.tell("review-title", &[("file", file.into())]);
            if open.reviews.len() > 1 {
                let place =
                    [("place", (frame.view.reviewed + 1).into()), ("count", open.reviews.len().into())];
                title = format!("{title} ({})", frame.words.tell("review-place", &place));
            }
            widgets::truncated(ui, theme::heading(title, colors));
        },
        |ui| {
            let (on, words) = way_on(open, frame);
            let button = ui.add_enabled_ui(on.is_some(), |ui| widgets::primary(ui, &words, colors));
            if let Some(on) = on.filter(|_| button.inner.clicked()) {
                asks.push(Ask::Review(on));
            }
            if widgets::button(ui, &frame.say("review-cancel"), colors).clicked() {
                asks.push(Ask::Review(ReviewAsk::Cancel));
            }
        },
    );
}

/// The way on and what it is called: to the next file that asks something, else into the place of
/// what is open; none where nothing would be drawn.
fn way_on(open: &Reviewing<'_>, frame: &Frame<'_>) -> (Option<ReviewAsk>, String) {
    let later = open.reviews.iter().enumerate().skip(frame.view.reviewed + 1);
    if let Some((place, review)) = later.into_iter().find(|(_, review)| !review.questions.is_empty()) {
        let words = frame.words.tell("review-next", &[("file", wording::line(&review.file).into())]);
        return (Some(ReviewAsk::Show(place)), words);
    }
    let asks = open.reviews.iter().any(|review| !review.questions.is_empty());
    let words = frame.say(if asks { "review-accept-open" } else { "review-accept" });
    // While an answer has the file read again, what is shown is not what was answered.
    let may_accept = open.count > 0 && frame.busy.is_none();
    (may_accept.then_some(ReviewAsk::Accept), words)
}

/// The file with the question that Enter goes to: of the one that is shown, else of the first that asks.
fn first_asked(open: &Reviewing<'_>, frame: &Frame<'_>) -> Option<usize> {
    let asks = |place: &usize| open.reviews.get(*place).is_some_and(|review| !review.questions.is_empty());
    Some(frame.view.reviewed).filter(asks).or_else(|| (0..open.reviews.len()).find(asks))
}

/// The page as it would be.
fn page(ui: &mut Ui, open: &Reviewing<'_>, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let room = ui.available_rect_before_wrap();
    let size = (room.size() - vec2(32.0, 32.0)).max(vec2(280.0, 160.0)).floor();
    if size != frame.view.preview {
        asks.push(Ask::Review(ReviewAsk::Page(size)));
    }
    let Some(scene) = open.scene.filter(|_| open.count > 0) else {
        let asks = open.reviews.iter().any(|review| !review.questions.is_empty());
        let what_to_do = frame.say(if asks { "review-empty" } else { "review-empty-sheet" });
        widgets::empty(ui, &frame.say("review-empty-heading"), &what_to_do, None, colors);
        return;
    };
    let paper = Rect::from_center_size(room.center().round(), scene.size);
    let corner = CornerRadius::same(theme::PAPER_CORNER);
    let edge = Stroke::new(1.0, colors.line);
    ui.painter().rect(paper.expand(1.0), corner, scene.paper, edge, StrokeKind::Inside);
    let ink = Ink::of(ui, scene, open.scene_revision, paper);
    ink.paint_under(ui);
    ink.paint_over(ui);
}

/// Enter goes on where nothing is asked, else to what is: an open question is passed over only by the
/// button that says so, or by Enter with Ctrl. Escape leaves everything as it is. A button that has the
/// keyboard keeps Enter.
fn keys(ui: &Ui, open: &Reviewing<'_>, frame: &Frame<'_>, asks: &mut Asks) {
    // What lies over the review has the keys for itself.
    if frame.view.overlay != Overlay::None || ui.ctx().any_popup_open() {
        return;
    }
    let focused = ui.ctx().memory(|memory| memory.focused().is_some());
    let pressed = |with, key| ui.ctx().input_mut(|input| input.consume_key(with, key));
    let on = way_on(open, frame).0;
    let knowingly = on.clone().filter(|_| pressed(Modifiers::COMMAND, Key::Enter));
    let asked = first_asked(open, frame).map(ReviewAsk::Question);
    if let Some(on) = knowingly {
        asks.push(Ask::Review(on));
    } else if let Some(on) = asked.or(on).filter(|_| !focused && pressed(Modifiers::NONE, Key::Enter)) {
        asks.push(Ask::Review(on));
    } else if pressed(Modifiers::NONE, Key::Escape) {
        asks.push(Ask::Review(ReviewAsk::Cancel));
    }
}
