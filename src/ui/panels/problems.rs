//! What could not be read as it stands, a sentence each.

use crate::ui::asks::{Asks, Look};
use crate::ui::frame::{Frame, Gravity, ProblemLine};
use crate::ui::{theme, widgets};
use egui::{Rect, ScrollArea, Ui, pos2, vec2};

const ROW: f32 = 32.0;

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
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, frame.problems.len(), |ui, range| {
        for problem in frame.problems.get(range).unwrap_or_default() {
            row(ui, problem, frame, asks);
        }
    });
}

fn row(ui: &mut Ui, problem: &ProblemLine, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let gravity = frame.say(match problem.gravity {
        Gravity::Error => "problems-error",
        Gravity::Warning => "problems-warning",
        Gravity::Note => "problems-note",
    });
    let spoken = format!("{gravity}: {}", problem.sentence);
    let selected = problem.row.is_some() && problem.row == frame.view.selected;
    let response = widgets::row_button(ui, ROW, &spoken, selected, colors, |ui, rect| {
        let rect = rect.shrink2(vec2(8.0, 0.0));
        let color = if problem.gravity == Gravity::Note { colors.muted } else { colors.warn };
        let word = Rect::from_min_max(rect.min, pos2(rect.left() + 92.0, rect.bottom()));
        widgets::line_at(ui, word, theme::small(gravity, colors).color(color));
        let rest = Rect::from_min_max(pos2(word.right() + 8.0, rect.top()), rect.max);
        widgets::line_at(ui, rest, theme::body(problem.sentence.clone(), colors));
    });
    if let Some(pick) = problem.row.filter(|_| response.clicked()) {
        asks.look(Look::Select(Some(pick)));
    }
}
