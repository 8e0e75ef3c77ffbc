//! What is asked, what was assumed, and what else a person should know.

use crate::read::{Choice, Review};
use crate::ui::asks::{Ask, Asks, ReviewAsk};
use crate::ui::frame::{Frame, Gravity, ProblemLine, Reviewing};
use crate::ui::{theme, widgets, wording};
use egui::{CornerRadius, Frame as Space, Margin, RichText, ScrollArea, Stroke, Ui};

/// Choices and problems that are shown at once.
const MOST_CHOICES: usize = 12;
const MOST_PROBLEMS: usize = 30;

/// Sheets of a workbook that are seen at once; the others scroll.
const MOST_SHEETS: f32 = 6.5;

pub fn said(ui: &mut Ui, open: &Reviewing<'_>, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    ScrollArea::vertical().id_salt("review-said").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 14.0);
        ui.spacing_mut().item_spacing.y = 6.0;
        files(ui, open, frame, asks);
        let Some(review) = open.reviews.get(frame.view.reviewed) else { return };
        sheets(ui, review, frame, asks);
        // What could not be used stands over the questions: a choice that reads nothing is refused there.
        problems(ui, (open, review), |gravity| gravity == Gravity::Error, frame, asks);
        if !review.questions.is_empty() {
            widgets::section(ui, &frame.say("review-asked"), colors);
            widgets::paragraph(ui, theme::small(frame.say("review-asked-keys"), colors));
            for (place, question) in review.questions.iter().enumerate() {
                let wanted = frame.view.reviewed_question && place == 0;
                asked(ui, review, (question, wanted), frame, asks);
            }
            ui.add_space(theme::GAP);
        }
        if !review.answers.is_empty() {
            decided(ui, frame, asks);
        }
        if !review.assumptions.is_empty() {
            widgets::section(ui, &frame.say("review-assumed"), colors);
            for assumption in &review.assumptions {
                widgets::paragraph(ui, theme::body(assumption.sentence(frame.words), colors));
                cells(ui, &assumption.cells, frame, asks);
                for choice in assumption.others.iter().take(MOST_CHOICES) {
                    let words =
                        frame.words.tell("review-instead", &[("choice", label(choice, frame).into())]);
                    if widgets::link(ui, &words, theme::SECOND, colors).clicked() {
                        asks.push(Ask::Review(ReviewAsk::Choose(choice.answers.clone())));
                    }
                }
                ui.add_space(4.0);
            }
            ui.add_space(theme::GAP);
        }
        problems(ui, (open, review), |gravity| gravity != Gravity::Error, frame, asks);
        ui.add_space(theme::MARGIN);
    });
}

/// Where several files are looked over, one of them is shown.
fn files(ui: &mut Ui, open: &Reviewing<'_>, frame: &Frame<'_>, asks: &mut Asks) {
    if open.reviews.len() < 2 {
        return;
    }
    widgets::section(ui, &frame.say("review-files"), &frame.colors);
    for (place, review) in open.reviews.iter().enumerate() {
        let name = wording::line(&review.file);
        let open = review.questions.len();
        let words = if open > 0 {
            frame.words.tell("review-file-open", &[("file", name.into()), ("count", open.into())])
        } else {
            name
        };
        if one_of(ui, &words, place == frame.view.reviewed, frame) {
            asks.push(Ask::Review(ReviewAsk::Show(place)));
        }
    }
    ui.add_space(theme::GAP);
}

/// Which sheet of a workbook was read, and the others.
fn sheets(ui: &mut Ui, review: &Review, frame: &Frame<'_>, asks: &mut Asks) {
    if review.sheets.len() < 2 {
        return;
    }
    widgets::section(ui, &frame.say("review-sheets"), &frame.colors);
    let area = ScrollArea::vertical().id_salt("review-sheets").max_height(theme::TARGET * MOST_SHEETS);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for sheet in &review.sheets {
            let name = wording::line(&sheet.name);
            let words = if sheet.visible {
                name
            } else {
                frame.words.tell("review-sheet-hidden", &[("sheet", name.into())])
            };
            let chosen = review.sheet.as_ref() == Some(&sheet.name);
            if one_of(ui, &words, chosen, frame) && !chosen {
                asks.push(Ask::Review(ReviewAsk::Sheet(sheet.name.clone())));
            }
        }
    });
    ui.add_space(theme::GAP);
}

/// One of several to choose from, as a row; says whether it was clicked.
fn one_of(ui: &mut Ui, words: &str, chosen: bool, frame: &Frame<'_>) -> bool {
    let colors = &frame.colors;
    let row = widgets::row_button(ui, theme::TARGET, words, chosen, colors, |ui, rect| {
        let text = if chosen { theme::strong(words, colors) } else { theme::body(words, colors) };
        widgets::line_at(ui, rect, text);
    });
    row.on_hover_text(words).clicked()
}

/// A question with its cells and its answers; the one that holds meanwhile is marked.
fn asked(
    ui: &mut Ui,
    review: &Review,
    (question, wanted): (&crate::read::Question, bool),
    frame: &Frame<'_>,
    asks: &mut Asks,
) {
    let colors = &frame.colors;
    let space = Space::new()
        .fill(colors.paper)
        .stroke(Stroke::new(1.0, colors.warn))
        .corner_radius(CornerRadius::same(theme::CORNER))
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            widgets::paragraph(ui, theme::strong(question.sentence(frame.words), colors));
            cells(ui, &question.cells, frame, asks);
            // All of them at once would hide the next question; none is out of reach.
            let all = egui::Id::unique(("review-choices", &*review.file, question.sentence(frame.words)));
            let is_whole: bool = ui.data(|data| data.get_temp(all)).unwrap_or_default();
            let most = if is_whole { usize::MAX } else { MOST_CHOICES };
            for (place, choice) in question.choices.iter().take(most).enumerate() {
                let words = label(choice, frame);
                let holds = place == 0 && review.is_read && question.meanwhile().is_some();
                if choose(ui, holds, &words, frame) {
                    asks.push(Ask::Review(ReviewAsk::Choose(choice.answers.clone())));
                }
            }
            let more = question.choices.len().saturating_sub(most);
            let words = || frame.words.tell("review-more-choices", &[("count", more.into())]);
            if more > 0 && widgets::link(ui, &words(), theme::SECOND, colors).clicked() {
                ui.data_mut(|data| data.insert_temp(all, true));
            }
        });
    // The keyboard rests on the question and on none of its answers: Enter again chooses nothing.
    let id = ui.scope_id().with(("asked", question.kind, &question.columns));
    let said = question.sentence(frame.words);
    let rest = ui.interact(space.response.rect, id, egui::Sense::focusable_noninteractive());
    rest.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Group, true, &said));
    theme::focus_ring(ui, &rest, space.response.rect);
    if wanted {
        rest.request_focus();
        ui.scroll_to_rect(space.response.rect, None);
        asks.push(Ask::Review(ReviewAsk::Shown));
    }
}

/// An answer as a button; the one that is read as long as nothing is said is told by words too.
fn choose(ui: &mut Ui, holds: bool, words: &str, frame: &Frame<'_>) -> bool {
    let colors = &frame.colors;
    let said = if holds {
        frame.words.tell("review-meanwhile", &[("choice", words.into())])
    } else {
        words.to_owned()
    };
    let text: RichText = theme::body(said, colors);
    let room = ui.available_width() - 2.0 * ui.spacing().button_padding.x;
    let text = widgets::in_order(ui, text, egui::TextWrapMode::Wrap, room);
    let response = ui.add(
        egui::Button::new(text)
            .wrap()
            .min_size(egui::vec2(ui.available_width(), theme::TARGET))
            .stroke(Stroke::new(1.0, if holds { colors.accent } else { colors.line })),
    );
    theme::focus_ring(ui, &response, response.rect);
    response.clicked()
}

/// What was said before holds until it is taken back.
fn decided(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    widgets::note_box(ui, theme::second(frame.say("review-decided"), colors), colors);
    if widgets::link(ui, &frame.say("review-forget"), theme::SECOND, colors).clicked() {
        asks.push(Ask::Review(ReviewAsk::Choose(crate::read::Answers::default())));
    }
    ui.add_space(theme::GAP);
}

/// Cells that show why, each a way to its line.
fn cells(ui: &mut Ui, cells: &[(u64, String)], frame: &Frame<'_>, asks: &mut Asks) {
    if cells.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for (line, cell) in cells {
            let short: String = cell.chars().take(40).collect();
            let args = [("line", (*line).into()), ("cell", wording::line(&short).into())];
            if widgets::link(ui, &frame.words.tell("review-cell", &args), theme::SMALL, &frame.colors)
                .clicked()
            {
                asks.push(Ask::Review(ReviewAsk::Line(*line)));
            }
        }
    });
}

fn label(choice: &Choice, frame: &Frame<'_>) -> String {
    wording::line(&choice.label(frame.words))
}

/// What was found in this file, each a way to its line.
fn problems(
    ui: &mut Ui,
    (open, review): (&Reviewing<'_>, &Review),
    fits: fn(Gravity) -> bool,
    frame: &Frame<'_>,
    asks: &mut Asks,
) {
    let colors = &frame.colors;
    let of_file = |problem: &&ProblemLine| *problem.file == *review.file && fits(problem.gravity);
    let own: Vec<&ProblemLine> = open.problems.iter().filter(of_file).collect();
    let Some(first) = own.first() else { return };
    let heading = if first.gravity == Gravity::Error { "problems-error" } else { "review-problems" };
    widgets::section(ui, &frame.say(heading), colors);
    for problem in own.iter().take(MOST_PROBLEMS) {
        let color = match problem.gravity {
            Gravity::Error | Gravity::Warning => colors.warn,
            Gravity::Note => colors.muted,
        };
        widgets::paragraph(ui, theme::second(problem.sentence.clone(), colors).color(color));
        if let Some(line) = problem.at {
            let words = frame.words.tell("review-line", &[("line", line.into())]);
            if widgets::link(ui, &words, theme::SMALL, colors).clicked() {
                asks.push(Ask::Review(ReviewAsk::Line(line)));
            }
        }
    }
    let more = own.len().saturating_sub(MOST_PROBLEMS);
    if more > 0 {
        let words = frame.words.tell("review-more-problems", &[("count", more.into())]);
        widgets::paragraph(ui, theme::small(words, colors));
    }
}
