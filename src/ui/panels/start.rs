//! All stories as cards, and the ways to open something else.

use super::side::story_counts;
use crate::chart::fonts::Face;
use crate::text::{self, Counted};
use crate::ui::asks::{Ask, Asks, FileAsk, Look};
use crate::ui::command::Command;
use crate::ui::frame::Frame;
use crate::ui::outline::StoryLine;
use crate::ui::view::Overlay;
use crate::ui::{theme, widgets, wording};
use egui::{
    Align, CornerRadius, Key, Label, Layout, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, WidgetInfo, vec2,
};

const CARD: egui::Vec2 = vec2(300.0, 151.0);
const GAP: f32 = 16.0;

/// The start page.
pub fn start(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    leave(ui, frame, asks);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let room = ui.available_width();
        let margin = if room < 700.0 { 24.0 } else { 48.0 };
        let columns = (((room - 2.0 * margin + GAP) / (CARD.x + GAP)).floor() as usize).clamp(1, 4);
        let used = columns as f32 * (CARD.x + GAP) - GAP;
        let left = ((room - used) / 2.0).max(margin);
        egui::Frame::new().inner_margin(egui::Margin { left: left as i8, ..egui::Margin::ZERO }).show(
            ui,
            |ui| {
                // A margin is a small number; the rest of a wide window is added as space.
                let rest = left - f32::from(left as i8);
                ui.horizontal_top(|ui| {
                    ui.add_space(rest);
                    ui.vertical(|ui| {
                        ui.set_max_width(used);
                        ui.add_space(40.0);
                        ui.label(theme::title(frame.say("start-title"), colors));
                        widgets::paragraph(
                            ui,
                            theme::body(frame.say("start-lead"), colors).color(colors.muted),
                        );
                        ui.add_space(theme::MARGIN);
                        open(ui, frame, asks);
                        ui.add_space(theme::MARGIN);
                        stories(ui, columns, frame, asks);
                        recent(ui, frame, asks);
                        ui.add_space(40.0);
                    });
                });
            },
        );
    });
}

/// Escape goes back to the chart, where one is open; what lies over the page closes first.
fn leave(ui: &Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let is_covered = frame.view.overlay != Overlay::None || ui.ctx().any_popup_open();
    let may_leave = frame.document().is_some() && !is_covered;
    if may_leave && ui.ctx().input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        asks.look(Look::LeaveStart);
    }
}

fn stories(ui: &mut Ui, columns: usize, frame: &Frame<'_>, asks: &mut Asks) {
    let stories = &frame.outline.stories;
    if stories.is_empty() {
        widgets::paragraph(ui, theme::body(frame.say("start-no-stories"), &frame.colors));
        return;
    }
    for row in stories.chunks(columns) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for story in row {
                if story_card(ui, story, frame) {
                    asks.look(Look::Story(story.id.clone()));
                }
            }
        });
        ui.add_space(GAP - 4.0);
    }
}

/// Name, what it is about, counts, and how much has a source.
fn story_card(ui: &mut Ui, story: &StoryLine, frame: &Frame<'_>) -> bool {
    let colors = &frame.colors;
    let lang = frame.words.lang();
    let name = wording::line(wording::localized(&story.name, lang));
    let mut counts = story_counts(story, frame);
    if story.figures > 0 && story.contracts > 0 {
        counts.push_str(", ");
        counts.push_str(&text::count(story.contracts, Counted::Contract, lang));
    }
    let (rect, response) = ui.allocate_exact_size(CARD, Sense::click());
    let spoken = format!("{name}: {counts}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let open = frame.document().is_some_and(|document| document.spec.story == story.id);
    let edge = if response.hovered() || open { colors.accent } else { colors.line };
    let corner = CornerRadius::same(theme::CORNER);
    ui.painter().rect(rect, corner, colors.paper, Stroke::new(1.0, edge), StrokeKind::Inside);
    theme::focus_ring(ui, &response, rect);
    let inner = rect.shrink2(vec2(16.0, 14.0));
    let down = Layout::top_down(Align::Min);
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner).layout(down).id_salt(&story.id));
    child.spacing_mut().item_spacing.y = 3.0;
    child.add(Label::new(theme::heading(name, colors)).truncate());
    let about = wording::line(wording::localized(&story.subtitle, lang));
    let place = Rect::from_min_size(child.cursor().min, vec2(inner.width(), 57.0));
    let is_cut = widgets::lines_at(ui, place, &about, (Face::Regular, theme::SECOND, colors.muted), 3);
    let foot = Rect::from_min_max(egui::pos2(inner.left(), inner.bottom() - 27.0), inner.max);
    let mut foot = child.new_child(UiBuilder::new().max_rect(foot).layout(down));
    foot.spacing_mut().item_spacing.y = 5.0;
    foot.add(Label::new(theme::small(counts, colors)).truncate());
    widgets::meter(&mut foot, story.coverage, colors);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if is_cut { response.on_hover_text(about).clicked() } else { response.clicked() }
}

fn open(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    ui.horizontal(|ui| {
        if widgets::primary(ui, &frame.say("start-open"), colors).clicked() {
            asks.run(Command::Open);
        }
        if frame.document().is_some() && widgets::button(ui, &frame.say("start-back"), colors).clicked() {
            asks.look(Look::LeaveStart);
        }
    });
    ui.add_space(4.0);
    widgets::paragraph(ui, theme::second(frame.say("start-open-help"), colors));
}

fn recent(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    if frame.recent.is_empty() {
        return;
    }
    ui.add_space(theme::MARGIN);
    widgets::section(ui, &frame.say("menu-recent"), &frame.colors);
    for path in frame.recent.iter().take(10) {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let link = widgets::link(ui, &wording::line(&name), theme::BODY, &frame.colors);
        if link.on_hover_text(path.display().to_string()).clicked() {
            asks.push(Ask::File(FileAsk::Open(vec![path.clone()])));
        }
    }
}
