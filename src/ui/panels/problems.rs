//! What could not be read as it stands, a sentence each.

use crate::chart::fonts::Face;
use crate::ui::asks::{Asks, Look};
use crate::ui::frame::{Frame, Gravity, ProblemLine};
use crate::ui::{theme, widgets, wording};
use egui::{Galley, Rect, ScrollArea, Ui, pos2, vec2};
use std::sync::Arc;

const ROW: f32 = 32.0;

/// Width of the word that says how grave it is.
const WORD: f32 = 92.0;

/// More problems than this have one row each.
const MOST_WRAPPED: usize = 200;

/// The list, or that there is nothing to say.
pub fn problems(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    if frame.problems.is_empty() {
        let (heading, sentence) = if frame.history.is_some() {
            ("problems-none-heading", "problems-none")
        } else {
            ("problems-no-file-heading", "problems-no-file")
        };
        widgets::empty(ui, &frame.say(heading), &frame.say(sentence), None, &frame.colors);
        return;
    }
    ui.add_space(4.0);
    // Points without a source are listed among the problems and counted for themselves.
    if frame.problem_counts.unsourced > 0 {
        let counts = super::status::problem_counts(frame).join(", ");
        egui::Frame::new().inner_margin(egui::Margin::symmetric(20, 2)).show(ui, |ui| {
            widgets::paragraph(ui, theme::small(counts, &frame.colors));
        });
    }
    // A few problems are read to the end; of many, each has one row and the whole under the pointer.
    if frame.problems.len() <= MOST_WRAPPED {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let mut file = None;
            for problem in frame.problems {
                heading(ui, problem, &mut file, frame);
                let room = ui.available_width() - WORD - 24.0;
                let sentence = sentence(ui, problem, room, frame);
                row(ui, problem, (sentence.size().y + 14.0).max(ROW), frame, asks);
            }
        });
        return;
    }
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, frame.problems.len(), |ui, range| {
        for problem in frame.problems.get(range).unwrap_or_default() {
            row(ui, problem, ROW, frame, asks);
        }
    });
}

/// Where problems of more than one file stand together, each file has its name over them.
fn heading<'a>(ui: &mut Ui, problem: &'a ProblemLine, file: &mut Option<(&'a str, bool)>, frame: &Frame<'_>) {
    let here = (problem.file.as_str(), problem.refused);
    let several = frame.problems.iter().any(|other| other.refused);
    if !several || *file == Some(here) {
        return;
    }
    *file = Some(here);
    let key = if problem.refused { "problems-refused-file" } else { "problems-open-file" };
    let said = frame.words.tell(key, &[("file", wording::line(&problem.file).into())]);
    egui::Frame::new().inner_margin(egui::Margin { left: 20, right: 20, top: 8, bottom: 2 }).show(ui, |ui| {
        widgets::paragraph(ui, theme::section(said, &frame.colors));
    });
}

fn sentence(ui: &Ui, problem: &ProblemLine, width: f32, frame: &Frame<'_>) -> Arc<Galley> {
    let font = Face::Regular.at(theme::BODY);
    widgets::lines(ui, &problem.sentence, font, frame.colors.ink, width)
}

fn row(ui: &mut Ui, problem: &ProblemLine, height: f32, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let gravity = frame.say(match problem.gravity {
        Gravity::Error => "problems-error",
        Gravity::Warning => "problems-warning",
        Gravity::Note => "problems-note",
    });
    let spoken = format!("{gravity}: {}", problem.sentence);
    let selected = problem.row.is_some() && problem.row == frame.view.selected;
    let response = widgets::row_button(ui, height, &spoken, selected, colors, |ui, rect| {
        let rect = rect.shrink2(vec2(8.0, 0.0));
        let color = if problem.gravity == Gravity::Note { colors.muted } else { colors.warn };
        let word = Rect::from_min_size(rect.min, vec2(WORD, ROW));
        widgets::line_at(ui, word, theme::small(gravity, colors).color(color));
        let rest = Rect::from_min_max(pos2(word.right() + 8.0, rect.top()), rect.max);
        if height > ROW {
            let galley = sentence(ui, problem, rest.width(), frame);
            ui.painter().galley(rest.min + vec2(0.0, 7.0), galley, colors.ink);
        } else {
            widgets::line_at(ui, rest, theme::body(problem.sentence.clone(), colors));
        }
    });
    let response = response.on_hover_text(&problem.sentence);
    if let Some(pick) = problem.row.filter(|_| response.clicked()) {
        asks.look(Look::Reveal(pick));
    }
}
