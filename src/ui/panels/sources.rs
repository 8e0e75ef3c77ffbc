//! The sources of the chart, numbered, with how much of it they cover.

use crate::model::{Source, link};
use crate::text::{self, Counted};
use crate::ui::asks::{Ask, Asks, LinkAsk, Look};
use crate::ui::frame::Frame;
use crate::ui::outline::SourceLine;
use crate::ui::{theme, widgets, wording};
use egui::{Align, Layout, Rect, ScrollArea, Ui, pos2};

const ROW: f32 = 48.0;

/// The list, or why it is empty.
pub fn sources(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let Some(data) = frame.data().filter(|_| !frame.outline.sources.is_empty()) else {
        let heading = frame.say("sources-empty-heading");
        widgets::empty(ui, &heading, &frame.say("sources-empty"), None, &frame.colors);
        return;
    };
    egui::Frame::new().inner_margin(egui::Margin::symmetric(20, 10)).show(ui, |ui| {
        let coverage = widgets::coverage_words(frame.outline.coverage, frame.words);
        let said = format!("{coverage}; {}", crate::ui::card::sources(frame.outline, frame.words));
        widgets::plain(ui, theme::second(said, &frame.colors));
        ui.set_max_width(ui.available_width().min(360.0));
        widgets::meter(ui, frame.outline.coverage, &frame.colors);
    });
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, frame.outline.sources.len(), |ui, range| {
        for line in frame.outline.sources.get(range).unwrap_or_default() {
            if let Some(source) = data.source(line.source) {
                row(ui, line, source, frame, asks);
            }
        }
    });
}

/// Number, who, what and when on the left; how often and where to on the right.
fn row(ui: &mut Ui, line: &SourceLine, source: &Source, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let lang = frame.words.lang();
    let name = wording::line(source.short_name());
    let uses = match line.uses {
        0 => frame.say("sources-indirect"),
        uses => text::count(uses, Counted::Row, lang),
    };
    let spoken = format!("{}. {name}, {uses}", line.number);
    let selected = frame.selected_source() == Some(line.source);
    let mut link_rect = None;
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widgets::row_button(ui, ROW, &spoken, selected, colors, |ui, rect| {
                let rect = rect.shrink2(egui::vec2(8.0, 0.0));
                let number = Rect::from_min_max(rect.min, pos2(rect.left() + 28.0, rect.top() + 26.0));
                let right = Rect::from_min_max(pos2(rect.right() - 190.0, rect.top()), rect.max);
                let middle = Rect::from_min_max(
                    pos2(number.right(), rect.top() + 5.0),
                    pos2(right.left() - 12.0, rect.top() + 24.0),
                );
                let second = middle.translate(egui::vec2(0.0, 18.0));
                widgets::line_at(ui, number, theme::second(line.number.to_string(), colors));
                widgets::line_at(ui, middle, theme::strong(name, colors));
                widgets::line_at(ui, second, theme::small(detail(source, frame), colors));
                link_rect = Some(right);
            })
        })
        .inner;
    if let Some(rect) = link_rect {
        let builder = egui::UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::right_to_left(Align::Center))
            .id_salt(line.number);
        let mut child = ui.new_child(builder);
        address(&mut child, source, frame, asks);
        child.label(theme::small(uses, colors));
    }
    if response.clicked() {
        asks.look(Look::Select(Some(line.row)));
    }
}

/// Title, date and level, as far as they are known.
fn detail(source: &Source, frame: &Frame<'_>) -> String {
    let lang = frame.words.lang();
    let mut parts = Vec::new();
    if source.title.trim() != source.short_name() && !source.title.trim().is_empty() {
        parts.push(wording::line(source.title.trim()));
    }
    parts.extend(source.date.as_ref().map(|date| wording::date_short(date, lang)));
    parts.extend(source.level.map(|level| wording::level(level, lang)));
    parts.join(", ")
}

fn address(ui: &mut Ui, source: &Source, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    match [&source.url, &source.archive_url].into_iter().find_map(|address| link::check(address).ok()) {
        Some(link) => {
            let shown = widgets::link(ui, link.host(), theme::SMALL, colors);
            if shown.on_hover_text(link.address()).clicked() {
                asks.push(Ask::Link(LinkAsk::Open(link)));
            }
        }
        None => {
            ui.label(theme::small(frame.say("card-address-unseen"), colors).color(colors.warn));
        }
    }
}
