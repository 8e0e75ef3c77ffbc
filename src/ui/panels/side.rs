//! The left side: stories, what is in the chart, scale and switches.

use crate::chart::fonts::Face;
use crate::chart::{ChartSpec, Joining, SeriesSpec};
use crate::edit::{ChartEdit, Edit, LaneEdit, SeriesEdit};
use crate::model::{Decimal, ScaleKind};
use crate::text::{self, Counted};
use crate::ui::asks::{Asks, Look};
use crate::ui::command::{Command, entry};
use crate::ui::frame::Frame;
use crate::ui::outline::{SeriesLine, StoryLine};
use crate::ui::widgets::Swatch;
use crate::ui::{theme, widgets, wording};
use egui::{Color32, Galley, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

/// Stories listed beside the chart, and those of a low window, where the series want to be seen too; the
/// start page has them all.
const LISTED: usize = 5;
const LISTED_LOW: usize = 4;

/// A panel below this height is low, in points.
const LOW: f32 = 600.0;

/// Room for the mark beside the name of a series.
const SWATCH: f32 = 24.0;

/// The whole panel.
pub fn side(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let listed = if ui.available_height() < LOW { LISTED_LOW } else { LISTED };
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        stories(ui, listed, frame, asks);
        let Some(document) = frame.document() else { return };
        inset(ui, |ui| {
            ui.add_space(theme::GAP_WIDE);
            widgets::hairline(ui, &frame.colors);
            ui.add_space(theme::GAP_WIDE);
            series(ui, frame, &document.spec, asks);
            ui.add_space(theme::GAP_WIDE);
            scale(ui, frame, &document.spec, asks);
            ui.add_space(theme::GAP_WIDE);
            switches(ui, frame, asks);
            ui.add_space(theme::GAP_WIDE);
        });
    });
}

/// Content stands 12 points further in than the rows that can be clicked.
fn inset(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let margin = egui::Margin { left: 12, right: 12, top: 0, bottom: 0 };
    egui::Frame::new().inner_margin(margin).show(ui, content);
}

fn stories(ui: &mut Ui, listed: usize, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let open = frame.document().map(|document| document.spec.story.as_str());
    if !frame.outline.stories.is_empty() {
        inset(ui, |ui| widgets::section(ui, &frame.say("side-stories"), colors));
    }
    let is_open = |story: &StoryLine| open == Some(story.id.as_str());
    let at = frame.outline.stories.iter().position(is_open).unwrap_or_default();
    // The open story is always among those listed.
    let first = (at + 1).saturating_sub(listed);
    for story in frame.outline.stories.iter().skip(first).take(listed) {
        if story_row(ui, story, is_open(story), frame) {
            asks.look(Look::Story(story.id.clone()));
        }
    }
    inset(ui, |ui| {
        ui.add_space(theme::GAP);
        let all = frame.outline.stories.len();
        if all > listed {
            let said = frame.words.tell("side-all-stories", &[("count", all.into())]);
            let link = widgets::link(ui, &said, theme::BODY, colors);
            if link.on_hover_text(frame.say("command-stories-tip")).clicked() {
                asks.run(Command::Stories);
            }
        }
        let link = widgets::link(ui, &frame.say("side-open-file"), theme::BODY, colors);
        if link.on_hover_text(frame.say("command-open-tip")).clicked() {
            asks.run(Command::Open);
        }
        // A file of one's own is no way of no return.
        if frame.outline.stories.is_empty() {
            let link = widgets::link(ui, &frame.say("command-bundled"), theme::BODY, colors);
            if link.on_hover_text(frame.say("command-bundled-tip")).clicked() {
                asks.run(Command::Bundled);
            }
        }
    });
}

fn story_row(ui: &mut Ui, story: &StoryLine, selected: bool, frame: &Frame<'_>) -> bool {
    let colors = &frame.colors;
    let name = wording::line(wording::localized(&story.name, frame.words.lang()));
    let counts = story_counts(story, frame);
    let spoken = format!("{name}, {counts}");
    // What a row button leaves free at both ends.
    let width = ui.available_width() - 24.0;
    let face = if selected { Face::SemiBold } else { Face::Regular };
    let name = widgets::name_in(ui, (width, 2), &name, 0, (face, theme::BODY, colors.ink));
    let counts = widgets::name_in(ui, (width, 2), &counts, 0, (Face::Regular, theme::SMALL, colors.muted));
    let height = 44.0 + more_lines(&name) + more_lines(&counts);
    let below = name.size().y - 1.0;
    let row = widgets::row_button(ui, height, &spoken, selected, colors, |ui, rect| {
        let at = rect.min + vec2(0.0, 4.0);
        ui.painter().galley(at, name, colors.ink);
        ui.painter().galley(at + vec2(0.0, below), counts, colors.muted);
    });
    row.on_hover_text(spoken).clicked()
}

/// What a text is higher than its first line.
fn more_lines(galley: &Galley) -> f32 {
    let first = galley.rows.first().map_or(0.0, |row| row.size.y);
    (galley.size().y - first).max(0.0)
}

/// "24 reports of 2 figures", "8 figures, 4 forecasts", "3 contracts".
pub fn story_counts(story: &StoryLine, frame: &Frame<'_>) -> String {
    let lang = frame.words.lang();
    let mut parts = Vec::new();
    if story.reports > story.figures {
        parts.push(frame.words.tell(
            "side-reports-of-figures",
            &[
                ("reports", text::count(story.reports, Counted::Report, lang).into()),
                ("figures", story.figures.into()),
            ],
        ));
    } else if story.figures > 0 {
        parts.push(text::count(story.figures, Counted::Figure, lang));
    }
    if story.forecasts > 0 {
        parts.push(text::count(story.forecasts, Counted::Forecast, lang));
    }
    if story.scopes_differ {
        parts.push(frame.say("side-scopes-differ"));
    }
    if story.figures == 0 && story.contracts > 0 {
        parts.push(text::count(story.contracts, Counted::Contract, lang));
    }
    parts.join(", ")
}

fn series(ui: &mut Ui, frame: &Frame<'_>, spec: &ChartSpec, asks: &mut Asks) {
    widgets::section(ui, &frame.say("side-in-chart"), &frame.colors);
    let marked = frame.chart.map(|chart| chart.prepared().orders());
    for (place, (line, shown)) in frame.outline.series.iter().zip(&spec.series).enumerate() {
        let is_unmarked = shown.visible && marked.as_ref().is_some_and(|marked| !marked.contains(&place));
        let swatch = if is_unmarked { Swatch::Unmarked } else { Swatch::Series(place) };
        if series_row(ui, frame, swatch, line, shown) {
            let name = line.key.clone();
            let edit = if shown.visible { SeriesEdit::Hide(name) } else { SeriesEdit::Show(name) };
            asks.edit(Edit::Series(edit));
        }
    }
    for (place, (line, shown)) in frame.outline.lanes.iter().zip(&spec.lanes).enumerate() {
        if series_row(ui, frame, Swatch::Bar(place + spec.series.len()), line, shown) {
            let key = line.key.clone();
            let edit = if shown.visible { LaneEdit::Hide(key) } else { LaneEdit::Show(key) };
            asks.edit(Edit::Lane(edit));
        }
    }
    if frame.outline.series.is_empty() && frame.outline.lanes.is_empty() {
        ui.label(theme::second(frame.say("side-no-series"), &frame.colors));
    }
}

/// Mark, name, how many have a source; below them the same as a bar.
fn series_row(ui: &mut Ui, frame: &Frame<'_>, swatch: Swatch, line: &SeriesLine, shown: &SeriesSpec) -> bool {
    let colors = &frame.colors;
    let name = line.name.clone();
    let number = |count: usize| text::number(Decimal::from(count), frame.words.lang());
    let counts = format!("{}/{}", number(line.coverage.sourced), number(line.coverage.of));
    let spoken = format!("{name}, {}", widgets::coverage_words(line.coverage, frame.words));
    let count = ui.painter().layout_no_wrap(counts, Face::Regular.at(theme::SMALL), colors.muted);
    let room = ui.available_width() - SWATCH - count.size().x - 8.0;
    let style = (Face::Regular, theme::BODY, Color32::PLACEHOLDER);
    let words = widgets::name_in(ui, (room, 3), &name, line.alike, style);
    let more = more_lines(&words);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 42.0 + more), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, shown.visible, &spoken));
    // Mark and count stand beside the first line of the name.
    let middle = rect.top() + theme::TARGET / 2.0;
    widgets::swatch(ui.painter(), pos2(rect.left() + 7.5, middle), swatch, shown.visible, colors);
    let ink = if shown.visible || response.hovered() { colors.ink } else { colors.muted };
    let count_at = pos2(rect.right() - count.size().x, middle - count.size().y / 2.0);
    ui.painter().galley(count_at, count, colors.muted);
    let top = middle - (words.size().y - more) / 2.0;
    ui.painter().galley(pos2(rect.left() + SWATCH, top), words, ink);
    let bar = rect.top() + theme::TARGET + more;
    let bar = Rect::from_x_y_ranges(rect.left() + SWATCH..=rect.right(), bar..=bar + 4.0);
    widgets::meter_at(ui, bar, line.coverage, colors);
    theme::focus_ring(ui, &response, rect.expand2(vec2(6.0, 0.0)));
    let tip = if shown.visible { "side-hide-tip" } else { "side-show-tip" };
    response.on_hover_text(frame.words.tell(tip, &[("name", name.into())])).clicked()
}

fn scale(ui: &mut Ui, frame: &Frame<'_>, spec: &ChartSpec, asks: &mut Asks) {
    let option = |command: Command| {
        let row = entry(command);
        (
            row.map(|row| frame.say(&format!("{}-short", row.key))).unwrap_or_default(),
            row.map(|row| frame.say(row.tip)).unwrap_or_default(),
        )
    };
    widgets::section(ui, &frame.say("side-scale"), &frame.colors);
    let scales = [ScaleKind::Linear, ScaleKind::Log, ScaleKind::Index];
    let names = [Command::ScaleLinear, Command::ScaleLog, Command::ScaleIndex].map(option);
    let chosen = scales.iter().position(|scale| *scale == spec.scale).unwrap_or_default();
    if let Some(scale) =
        widgets::segmented(ui, "scale", &names, chosen, &frame.colors).and_then(|place| scales.get(place))
    {
        asks.edit(Edit::Chart(ChartEdit::Scale(*scale)));
    }
    ui.add_space(theme::GAP);
    let joins = [Joining::Straight, Joining::Step];
    let names = [Command::JoinStraight, Command::JoinStep].map(option);
    let chosen = joins.iter().position(|joining| *joining == spec.joining).unwrap_or_default();
    if let Some(joining) =
        widgets::segmented(ui, "joining", &names, chosen, &frame.colors).and_then(|place| joins.get(place))
    {
        asks.edit(Edit::Chart(ChartEdit::Joining(*joining)));
    }
}

fn switches(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    widgets::section(ui, &frame.say("side-reports"), &frame.colors);
    for command in [Command::AllAccounts, Command::Deprecated, Command::Implied] {
        let Some(row) = entry(command) else { continue };
        let on = crate::ui::command::is_on(command, frame) == Some(true);
        if widgets::check(ui, on, &frame.say(row.key), &frame.say(row.tip), &frame.colors) {
            asks.run(command);
        }
    }
}
