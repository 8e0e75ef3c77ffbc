//! The first rows as they were read, with role and kind over each column.

use crate::chart::fonts::Face;
use crate::read::{Kind, Reviewed, Role};
use crate::ui::asks::{Ask, Asks, ReviewAsk};
use crate::ui::frame::{Frame, Reviewing};
use crate::ui::{theme, widgets, wording};
use egui::{Align2, CornerRadius, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

const HEAD: f32 = 44.0;
const ROW: f32 = 24.0;
const LINE: f32 = 48.0;
const NARROWEST: f32 = 72.0;
const WIDEST: f32 = 220.0;

/// Width of a letter of small text, on average, in points: what a column needs is a guess.
const LETTER: f32 = 7.0;

pub fn sheet(ui: &mut Ui, open: &Reviewing<'_>, frame: &Frame<'_>, asks: &mut Asks) {
    let Some(review) = open.reviews.get(frame.view.reviewed) else { return };
    let colors = &frame.colors;
    let shown = review.rows.len();
    let args = [("shown", shown.into()), ("count", review.count.into())];
    ui.label(theme::section(frame.words.tell("review-rows", &args), colors));
    let widths: Vec<f32> = (0..review.columns.len()).map(|at| width(review, at, frame)).collect();
    let total = LINE + widths.iter().sum::<f32>();
    let wanted =
        frame.view.reviewed_line.and_then(|line| review.rows.iter().rposition(|(at, _)| *at <= line));
    ScrollArea::both().id_salt(("review-rows", &review.file)).auto_shrink(false).show(ui, |ui| {
        let height = HEAD + ROW * shown as f32;
        let (rect, response) = ui.allocate_exact_size(vec2(total, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Table, true, frame.say("review-table")));
        let mut left = rect.left() + LINE;
        for (column, width) in review.columns.iter().zip(&widths) {
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, HEAD));
            head(ui, column, place, frame);
            left += width;
        }
        ui.painter().hline(rect.x_range(), rect.top() + HEAD - 1.0, Stroke::new(1.0, colors.line));
        for (row, (line, cells)) in review.rows.iter().enumerate() {
            let top = rect.top() + HEAD + ROW * row as f32;
            let band = Rect::from_min_size(pos2(rect.left(), top), vec2(total, ROW));
            if wanted == Some(row) {
                ui.painter().rect_filled(band, CornerRadius::same(4), colors.soft);
                if !frame.view.reviewed_seen {
                    ui.scroll_to_rect(band, None);
                    asks.push(Ask::Review(ReviewAsk::Shown));
                }
            }
            let heard = ui.interact(band, ui.scope_id().with(("row", row)), Sense::hover());
            heard.widget_info(|| {
                WidgetInfo::labeled(egui::Role::Row, true, format!("{line}: {}", cells.join(", ")))
            });
            let at = pos2(rect.left() + LINE - 12.0, band.center().y);
            ui.painter().text(
                at,
                Align2::RIGHT_CENTER,
                line.to_string(),
                Face::Regular.at(theme::SMALL),
                colors.muted,
            );
            let mut left = rect.left() + LINE;
            for ((cell, width), column) in cells.iter().zip(&widths).zip(&review.columns) {
                let place = Rect::from_min_size(pos2(left, top), vec2(*width - 10.0, ROW));
                let ink = if column.role.is_some() { colors.ink } else { colors.muted };
                let text = theme::text(wording::line(cell), Face::Regular, theme::SECOND, ink);
                widgets::line_at(ui, place, text);
                left += width;
            }
        }
    });
}

/// What the longest of name, role and first cells needs.
fn width(review: &crate::read::Review, at: usize, frame: &Frame<'_>) -> f32 {
    let Some(column) = review.columns.get(at) else { return NARROWEST };
    let cells = review.rows.iter().take(20).filter_map(|(_, cells)| cells.get(at));
    let longest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
    let longest = longest.max(column.name.chars().count()).max(role(column, frame).chars().count());
    (longest as f32 * LETTER + 16.0).clamp(NARROWEST, WIDEST)
}

fn head(ui: &Ui, column: &Reviewed, place: Rect, frame: &Frame<'_>) {
    let colors = &frame.colors;
    let used = column.role.is_some();
    let line = |top: f32| Rect::from_min_size(place.min + vec2(0.0, top), vec2(place.width() - 10.0, 18.0));
    let color = if used { colors.accent } else { colors.muted };
    let said = role(column, frame);
    let spoken = format!("{said}, {}", wording::line(&column.name));
    let heard =
        ui.interact(place, ui.scope_id().with(("head", &column.name, place.left() as i32)), Sense::hover());
    heard.widget_info(|| WidgetInfo::labeled(egui::Role::ColumnHeader, true, &spoken));
    let role = theme::text(said, Face::Regular, theme::SMALL, color);
    widgets::line_at(ui, line(2.0), role);
    let ink = if used { colors.ink } else { colors.muted };
    let name = theme::text(wording::line(&column.name), Face::SemiBold, theme::SECOND, ink);
    widgets::line_at(ui, line(20.0), name);
}

/// What a column is for, else what it holds.
fn role(column: &Reviewed, frame: &Frame<'_>) -> String {
    let kind = frame.say(match column.kind {
        Kind::Number(_) => "review-kind-number",
        Kind::Date(_) => "review-kind-date",
        Kind::Text => "review-kind-text",
    });
    let role = match column.role {
        None => return kind,
        Some(Role::Point) => frame.say("review-role-point"),
        Some(Role::DatePart) => frame.say("review-role-date-part"),
        Some(Role::Field(field)) => {
            let key = format!("review-role-{}", field.name().replace('_', "-"));
            if frame.words.has(&key) { frame.say(&key) } else { field.name().to_owned() }
        }
    };
    format!("{role} · {kind}")
}
