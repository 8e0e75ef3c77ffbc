//! Reports on the card: who, what, when, the quote, the address.

use crate::chart::fonts::Face;
use crate::ui::asks::{Ask, Asks, LinkAsk, Look};
use crate::ui::card::{Address, Report};
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets};
use egui::{Rect, Role, Sense, Shape, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// How far the text of a report stands in from the rule beside it.
const INSET: f32 = 15.0;
const RULE: f32 = 3.0;

/// One block after another: the used one, with a rule of the accent colour; the selected one, on the
/// colour of a selection, so that the headline has its speaker in view; then the others.
pub fn reports(ui: &mut Ui, reports: &[Report], frame: &Frame<'_>, asks: &mut Asks) {
    let mut reports: Vec<&Report> = reports.iter().collect();
    reports.sort_by_key(|report| (!report.used, !report.selected));
    for (place, report) in reports.iter().enumerate() {
        if place > 0 && !reports.get(place - 1).is_some_and(|before| before.used) {
            ui.add_space(4.0);
            widgets::hairline(ui, &frame.colors);
        }
        ui.add_space(4.0);
        ui.push_id(place, |ui| block(ui, report, frame, asks));
        ui.add_space(4.0);
    }
}

fn block(ui: &mut Ui, report: &Report, frame: &Frame<'_>, asks: &mut Asks) {
    let start = ui.cursor().min;
    let width = ui.available_width();
    let behind = ui.painter().add(Shape::Noop);
    let body = Rect::from_min_size(start + vec2(INSET, 0.0), vec2(width - INSET, ui.available_height()));
    let inner = ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        head(ui, report, frame, asks);
        details(ui, report, frame);
        addresses(ui, report, frame, asks);
    });
    let bottom = inner.response.rect.bottom();
    if report.selected && !report.used {
        let rect = Rect::from_min_max(start, pos2(start.x + width, bottom)).expand(4.0);
        ui.painter().set(behind, Shape::rect_filled(rect, theme::CORNER, frame.colors.soft));
    }
    if report.used || report.selected {
        let color = if report.used { frame.colors.accent } else { frame.colors.line };
        let rule = Rect::from_min_max(start, pos2(start.x + RULE, bottom));
        ui.painter().rect_filled(rule, 0, color);
    }
}

/// Publisher and standing; a click selects the row this report comes from.
fn head(ui: &mut Ui, report: &Report, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let standing_color = if report.used { colors.ok } else { colors.muted };
    let publisher_color = if report.unnamed { colors.warn } else { colors.ink };
    let room = ui.available_width();
    let publisher =
        widgets::lines(ui, &report.publisher, Face::SemiBold.at(theme::BODY), publisher_color, room);
    let standing = widgets::lines(ui, &report.standing, Face::Regular.at(theme::SMALL), standing_color, room);
    // Both on one line where they fit, else below each other.
    let beside = publisher.size().x + standing.size().x + 12.0 <= ui.available_width();
    let height = if beside { publisher.size().y } else { publisher.size().y + standing.size().y };
    let size = vec2(ui.available_width(), height.max(22.0));
    let can_go = !report.selected && report.row.is_some();
    let (rect, response) = ui.allocate_exact_size(size, if can_go { Sense::click() } else { Sense::hover() });
    let role = if can_go { Role::Button } else { Role::Label };
    response.widget_info(|| {
        let spoken = if report.standing.is_empty() {
            report.publisher.clone()
        } else {
            format!("{}, {}", report.publisher, report.standing)
        };
        WidgetInfo::labeled(role, true, spoken)
    });
    let drop = (publisher.size().y - standing.size().y) / 2.0 + 1.0;
    let standing_at = if beside {
        pos2(rect.right() - standing.size().x, rect.top() + drop)
    } else {
        pos2(rect.left(), rect.top() + publisher.size().y)
    };
    let publisher_width = publisher.size().x;
    let base = rect.top() + publisher.size().y - 1.0;
    ui.painter().galley(rect.min, publisher, publisher_color);
    ui.painter().galley(standing_at, standing, standing_color);
    if can_go && response.hovered() {
        let range = rect.left()..=rect.left() + publisher_width;
        ui.painter().hline(range, base, egui::Stroke::new(1.0, colors.ink));
    }
    theme::focus_ring(ui, &response, rect.expand(2.0));
    if can_go {
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        if response.on_hover_text(frame.say("card-go-to-report")).clicked() {
            asks.look(Look::Select(report.row));
        }
    }
}

fn details(ui: &mut Ui, report: &Report, frame: &Frame<'_>) {
    let colors = &frame.colors;
    let in_full = report.used || report.selected;
    if !report.title.is_empty() {
        let size = if in_full { theme::SECOND } else { theme::SMALL };
        widgets::selectable(ui, theme::text(&report.title, Face::Regular, size, colors.ink));
    }
    let line: Vec<&str> =
        [report.author.as_str(), &report.published].into_iter().filter(|part| !part.is_empty()).collect();
    if !line.is_empty() {
        widgets::paragraph(ui, theme::small(line.join(", "), colors));
    }
    for said in [&report.missing, &report.via] {
        if !said.is_empty() {
            widgets::paragraph(ui, theme::small(said.clone(), colors));
        }
    }
    if !report.date_printed.is_empty() {
        let said = frame.words.tell("card-date-as-printed", &[("date", (&report.date_printed).into())]);
        widgets::paragraph(ui, theme::small(said, colors));
    }
    if !report.quote.is_empty() {
        ui.add_space(2.0);
        widgets::selectable(ui, theme::text(report.quote.clone(), Face::Italic, theme::SECOND, colors.ink));
    }
    if in_full {
        for remark in &report.remarks {
            widgets::selectable(ui, theme::small(remark.clone(), colors));
        }
        for (name, value) in report.extra.iter().filter(|(_, value)| !value.is_empty()) {
            widgets::name_and_value(ui, name, value, colors);
        }
    }
}

/// Where to read it. The host is always shown before anything opens.
fn addresses(ui: &mut Ui, report: &Report, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    if report.unnamed {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP_WIDE;
        for (address, key) in [(&report.article, "card-open"), (&report.archive, "card-open-archive")] {
            let Address::Open(link) = address else { continue };
            let shown = widgets::link(ui, &frame.say(key), theme::SECOND, colors);
            if shown.on_hover_text(link.address()).clicked() {
                asks.push(Ask::Link(LinkAsk::Open(link.clone())));
            }
        }
        if !report.citation.is_empty()
            && widgets::link(ui, &frame.say("card-copy-citation"), theme::SECOND, colors)
                .on_hover_text(report.citation.clone())
                .clicked()
        {
            asks.push(Ask::Link(LinkAsk::Copy(report.citation.clone())));
        }
    });
    match &report.article {
        Address::Open(link) => {
            widgets::paragraph(ui, theme::small(link.host().to_owned(), colors));
        }
        Address::Unseen => {
            widgets::paragraph(
                ui,
                theme::text(frame.say("card-address-unseen"), Face::Regular, theme::SECOND, colors.warn),
            );
        }
        Address::Refused(text) => {
            let said = frame.words.tell("card-address-refused", &[("address", text.into())]);
            widgets::paragraph(ui, theme::text(said, Face::Regular, theme::SECOND, colors.warn));
        }
    }
}
