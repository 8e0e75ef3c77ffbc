//! Reports on the card: who, what, when, the quote, the address.

use crate::chart::Palette;
use crate::chart::fonts::Face;
use crate::chart::order;
use crate::ui::asks::{Ask, Asks, LinkAsk, Look};
use crate::ui::card::{Address, Report};
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets};
use egui::text::LayoutJob;
use egui::{Color32, Galley, Rect, Role, Sense, Shape, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// How far the text of a report stands in from the rule beside it.
const INSET: f32 = 15.0;
const RULE: f32 = 3.0;

/// Between two lines of the head of a report.
const LEADING: f32 = 2.0;

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
        if let Some(aside) = &report.aside {
            super::card::set_aside(ui, aside, theme::SMALL, frame, asks);
        }
        if !report.why.is_empty() {
            widgets::paragraph(ui, theme::small(report.why.clone(), &frame.colors));
        }
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

/// The first lines of a report: who, how near, in which words, and what is otherwise in them.
struct Head {
    publisher: Arc<Galley>,
    standing: Arc<Galley>,
    below: Vec<(Arc<Galley>, Color32)>,
    /// Publisher and standing have room on one line.
    beside: bool,
}

impl Head {
    fn of(ui: &Ui, report: &Report, colors: &Palette) -> Self {
        let width = ui.available_width();
        let set = |words: &str, face: Face, size: f32, color: Color32| {
            widgets::lines(ui, words, face.at(size), color, width)
        };
        let publisher_color = if report.unnamed { colors.warn } else { colors.ink };
        let standing_color = if report.used { colors.ok } else { colors.muted };
        let publisher = set(&report.publisher, Face::SemiBold, theme::BODY, publisher_color);
        let standing = set(&report.standing, Face::Regular, theme::SMALL, standing_color);
        let beside = publisher.size().x + standing.size().x + 12.0 <= width;
        let mut below = Vec::new();
        if !report.words.is_empty() {
            let color = if report.deprecated { colors.muted } else { colors.ink };
            let mut job =
                LayoutJob::simple(report.words.clone(), Face::Regular.at(theme::BODY), color, width);
            if report.deprecated {
                let line = Stroke::new(1.0, color);
                job.sections.iter_mut().for_each(|section| section.format.strikethrough = line);
            }
            below.push((order::set(job, |job| ui.painter().layout_job(job)), color));
        }
        if !report.differs.is_empty() {
            let galley = set(&report.differs, Face::Regular, theme::SMALL, colors.warn);
            below.push((galley, colors.warn));
        }
        Self { publisher, standing, below, beside }
    }

    /// The height of publisher and standing.
    fn top(&self) -> f32 {
        let publisher = self.publisher.size().y;
        let both = if self.beside { publisher } else { publisher + self.standing.size().y };
        if self.below.is_empty() { both.max(22.0) } else { both }
    }

    fn height(&self) -> f32 {
        let below: f32 = self.below.iter().map(|(galley, _)| galley.size().y + LEADING).sum();
        self.top() + below
    }

    fn paint(self, ui: &Ui, rect: Rect, colors: &Palette) {
        let drop = (self.publisher.size().y - self.standing.size().y) / 2.0 + 1.0;
        let standing_at = if self.beside {
            pos2(rect.right() - self.standing.size().x, rect.top() + drop)
        } else {
            pos2(rect.left(), rect.top() + self.publisher.size().y)
        };
        let mut top = rect.top() + self.top() + LEADING;
        ui.painter().galley(rect.min, self.publisher, colors.ink);
        ui.painter().galley(standing_at, self.standing, colors.muted);
        for (galley, color) in self.below {
            let height = galley.size().y;
            ui.painter().galley(pos2(rect.left(), top), galley, color);
            top += height + LEADING;
        }
    }
}

/// Who said it and in which words; of a report that is not selected, a button that leads to it.
fn head(ui: &mut Ui, report: &Report, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let head = Head::of(ui, report, colors);
    let size = vec2(ui.available_width(), head.height());
    let can_go = !report.selected && report.row.is_some();
    let (rect, response) = ui.allocate_exact_size(size, if can_go { Sense::click() } else { Sense::hover() });
    let role = if can_go { Role::Button } else { Role::Label };
    response.widget_info(|| {
        let said = [&report.publisher, &report.standing, &report.words, &report.differs];
        let said: Vec<&str> = said.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        WidgetInfo::labeled(role, true, said.join(", "))
    });
    let underline = can_go && response.hovered();
    let (width, base) = (head.publisher.size().x, rect.top() + head.publisher.size().y - 1.0);
    head.paint(ui, rect, colors);
    if underline {
        ui.painter().hline(rect.left()..=rect.left() + width, base, Stroke::new(1.0, colors.ink));
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
    if report.unnamed || report.computed {
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
    let quiet = |ui: &mut Ui, said: String| widgets::paragraph(ui, theme::small(said, colors));
    let loud = |ui: &mut Ui, said: String| {
        widgets::paragraph(ui, theme::text(said, Face::Regular, theme::SECOND, colors.warn))
    };
    let refused = |text: &String| frame.words.tell("card-address-refused", &[("address", text.into())]);
    match &report.article {
        Address::Open(link) if report.unarchived => {
            let args = [("host", link.host().into())];
            quiet(ui, frame.words.tell("card-host-no-archive", &args));
        }
        Address::Open(link) => {
            quiet(ui, link.host().to_owned());
        }
        Address::Unseen => {
            loud(ui, frame.say("card-address-unseen"));
        }
        Address::Refused(text) => {
            loud(ui, refused(text));
        }
    }
    if report.unarchived && report.article.link().is_none() {
        quiet(ui, frame.say("card-no-archive"));
    }
    if let Address::Refused(text) = &report.archive {
        loud(ui, refused(text));
    }
}
