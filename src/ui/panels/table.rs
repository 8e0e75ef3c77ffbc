//! Every row of what is switched on, in step with the selection.

use super::columns::{self, INSET, ROW};
use crate::chart::Pick;
use crate::chart::fonts::Face;
use crate::edit::{Edit, SeriesEdit};
use crate::model::DataSet;
use crate::ui::asks::{Asks, Look};
use crate::ui::command::Command;
use crate::ui::frame::Frame;
use crate::ui::view::Column;
use crate::ui::{rows, theme, widgets};
use egui::{
    Align, CornerRadius, EventFilter, Key, Layout, Rect, Response, RichText, Role, ScrollArea, Sense, Shape,
    Ui, WidgetInfo, pos2, vec2,
};
use egui_extras::{Column as Width, TableBuilder, TableRow};

const HEAD: f32 = 28.0;

/// The table, or why it is empty.
pub fn table(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let Some(data) = frame.data() else {
        widgets::empty(ui, &frame.say("table-empty-heading"), &frame.say("table-empty"), None, &frame.colors);
        return;
    };
    if frame.rows.is_empty() {
        all_off(ui, frame, asks);
        return;
    }
    // The gaps between columns and at both ends are no room for words.
    let fitting =
        columns::fitting(&columns::widths(ui, data, frame), ui.available_width(), frame.view.all_columns);
    let gaps = columns::gaps(columns::count(&fitting));
    let widths = columns::shared(&fitting, ui.available_width() - gaps);
    let whole = widths.iter().sum::<f32>() + gaps;
    // Shares of the room add up to it but for their rounding, which is nothing to scroll by.
    let scrolls = whole > ui.available_width() + 0.5;
    // Another file, or another story, is read from its beginning.
    let story = frame.document().map(|document| document.spec.story.as_str());
    let salt = ("table", frame.opened, story);
    ui.spacing_mut().scroll.dormant_handle_opacity = 0.5;
    ScrollArea::new([scrolls, false]).id_salt(salt).auto_shrink(false).show(ui, |ui| {
        ui.set_min_width(if scrolls { whole } else { ui.available_width() });
        grid(ui, data, widths, whole, frame, asks);
    });
}

/// How many columns have no room beside the others.
pub fn left_out(ui: &Ui, frame: &Frame<'_>) -> usize {
    let data = frame.data().filter(|_| !frame.rows.is_empty());
    data.map_or(0, |data| columns::left_out(&columns::widths(ui, data, frame), ui.available_width()))
}

fn grid(ui: &mut Ui, data: &DataSet, widths: [f32; 7], whole: f32, frame: &Frame<'_>, asks: &mut Asks) {
    let heights = columns::heights(ui, data, widths, frame);
    // A fade would grey the row that was just brought into sight.
    ui.spacing_mut().scroll.fade.strength = 0.0;
    let left = ui.max_rect().left() + 4.0;
    let right = left + ui.available_width().max(whole) - 8.0;
    let mut builder = TableBuilder::new(ui)
        .id_salt("rows")
        .striped(false)
        .resizable(false)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Width::exact(INSET - theme::GAP))
        .auto_shrink(false)
        .min_scrolled_height(0.0);
    let shown: Vec<Column> = Column::ALL
        .into_iter()
        .zip(widths)
        .filter(|(_, width)| *width > 0.0)
        .map(|(column, _)| column)
        .collect();
    for (column, width) in Column::ALL.into_iter().zip(widths).filter(|(_, width)| *width > 0.0) {
        // The first cell carries the row's button, which is wider than the cell.
        builder = builder.column(Width::exact(width).clip(column != Column::Words));
    }
    builder = builder.column(Width::remainder().at_least(0.0));
    if frame.view.scroll_to_selected {
        if let Some(row) = frame.selected_row {
            builder = builder.scroll_to_row(row, Some(Align::Center));
        }
        asks.look(Look::Scrolled);
    }
    builder
        .header(HEAD, |mut header| {
            header.col(|_| {});
            for column in shown.iter().copied() {
                header.col(|ui| head(ui, column, frame, asks));
            }
            header.col(|_| {});
        })
        .body(|body| {
            let room = body.max_rect().height();
            let height =
                |place: usize| heights.as_ref().and_then(|all| all.get(place).copied()).unwrap_or(ROW);
            let wraps = heights.is_some();
            let mut first = None;
            let show = |row: TableRow<'_, '_>| {
                let place = row.index();
                let first = *first.get_or_insert(place);
                // The table is one stop of the keyboard, however long it is: the selection if it is
                // in sight, else the first row that is. Arrows go from row to row.
                let seen = |at: &usize| {
                    // No row is lower than `ROW`: what is far below needs no sum.
                    let near = *at >= first && (*at - first) as f32 * ROW <= room;
                    near && (first..*at).map(height).sum::<f32>() <= room
                };
                let is_stop = place == frame.selected_row.filter(seen).unwrap_or(first);
                if let Some(pick) = frame.rows.get(place) {
                    let at = Place { row: place, pick: *pick, is_stop, wraps, left, right };
                    line(row, data, (at, &shown), frame, asks);
                }
            };
            match &heights {
                Some(heights) => body.heterogeneous_rows(heights.iter().copied(), show),
                None => body.rows(ROW, frame.rows.len(), show),
            }
        });
}

fn all_off(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let has_any = frame
        .document()
        .is_some_and(|document| !document.spec.series.is_empty() || !document.spec.lanes.is_empty());
    if !has_any {
        widgets::empty(
            ui,
            &frame.say("desk-no-rows-heading"),
            &frame.say("desk-no-rows"),
            None,
            &frame.colors,
        );
        return;
    }
    let heading = frame.say("desk-all-off-heading");
    let action = frame.say("table-show-all");
    let button = widgets::empty(ui, &heading, &frame.say("table-all-off"), Some(&action), &frame.colors);
    if button.is_some_and(|button| button.clicked()) {
        asks.edit(Edit::Series(SeriesEdit::ShowAll));
    }
}

/// A heading; a click orders by it, a second one turns the order round, a third one ends it.
fn head(ui: &mut Ui, column: Column, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let name = frame.say(column.key());
    let sorted = frame.view.sorting.by == Some(column);
    let galley = ui.painter().layout_no_wrap(name.clone(), Face::SemiBold.at(theme::SMALL), colors.muted);
    let width = ui.available_width().min(galley.size().x + 16.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEAD), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    let text_width = galley.size().x;
    let color = if sorted || response.hovered() { colors.ink } else { colors.muted };
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley_with_override_text_color(pos2(rect.left(), top), galley, color);
    if sorted {
        let center = pos2(rect.left() + text_width + 9.0, rect.center().y);
        let up = if frame.view.sorting.descending { 1.0 } else { -1.0 };
        let at = |x: f32, y: f32| center + vec2(x, y * up);
        let triangle = vec![at(-3.5, -2.0), at(3.5, -2.0), at(0.0, 3.0)];
        ui.painter().add(Shape::convex_polygon(triangle, colors.ink, egui::Stroke::NONE));
    }
    theme::focus_ring(ui, &response, rect.shrink2(vec2(0.0, 4.0)));
    if response.on_hover_text(frame.say("table-sort-tip")).clicked() {
        asks.look(Look::Sort(column));
    }
}

/// A row that is in sight.
#[derive(Clone, Copy)]
struct Place {
    row: usize,
    pick: Pick,
    /// The keyboard stops here.
    is_stop: bool,
    /// Its words take as many lines as they need.
    wraps: bool,
    left: f32,
    right: f32,
}

fn line(
    mut row: TableRow<'_, '_>,
    data: &DataSet,
    (at, shown): (Place, &[Column]),
    frame: &Frame<'_>,
    asks: &mut Asks,
) {
    let pick = at.pick;
    let selected = frame.view.selected == Some(pick);
    let deprecated = rows::is_deprecated(data, pick);
    row.col(|_| {});
    for column in shown.iter().copied() {
        let text = rows::cell(data, pick, column, frame.words);
        row.col(|ui| {
            if column == Column::Words {
                row_behind(ui, data, at, frame, asks);
            }
            let clip = ui.clip_rect().intersect(ui.max_rect().expand2(vec2(2.0, 0.0)));
            ui.set_clip_rect(clip);
            let shown = if column == Column::Series { series(ui, &text, frame) } else { text.clone() };
            let is_cut = shown != text;
            let words = style(shown, column, selected, deprecated, frame);
            let whole = at.wraps && column != Column::Series;
            let response = if whole { widgets::paragraph(ui, words) } else { widgets::truncated(ui, words) };
            if is_cut {
                response.on_hover_text(text);
            }
        });
    }
    row.col(|_| {});
}

/// The name of a series in the width of its cell, told apart from those that begin alike.
fn series(ui: &Ui, name: &str, frame: &Frame<'_>) -> String {
    let width = ui.available_width();
    let font = Face::Regular.at(theme::SECOND);
    widgets::cut(name, frame.outline.alike(name), |text| {
        ui.painter().layout_no_wrap(text.to_owned(), font.clone(), frame.colors.muted).size().x <= width
    })
}

/// The row as one button over its whole width.
fn row_behind(ui: &mut Ui, data: &DataSet, at: Place, frame: &Frame<'_>, asks: &mut Asks) {
    let colors = &frame.colors;
    let pick = at.pick;
    let across = Rect::from_x_y_ranges(at.left..=at.right, ui.max_rect().y_range());
    let sense = if at.is_stop { Sense::click() } else { Sense::CLICK };
    let selected = frame.view.selected == Some(pick);
    let response = ui.interact(across, egui::Id::unique(("row", pick)), sense);
    response.widget_info(|| {
        let cells: Vec<String> = Column::ALL
            .into_iter()
            .map(|column| rows::cell(data, pick, column, frame.words))
            .filter(|text| !text.is_empty())
            .collect();
        WidgetInfo::selected(Role::Row, true, selected, cells.join(", "))
    });
    let corner = CornerRadius::same(theme::CORNER);
    if selected {
        ui.painter().rect_filled(across, corner, colors.soft);
    } else if response.hovered() || frame.view.hovered == Some(pick) {
        ui.painter().rect_filled(across, corner, colors.soft.gamma_multiply(0.5));
    }
    theme::focus_ring(ui, &response, across);
    keys(ui, &response, at, frame, asks);
    if response.hovered() && frame.view.hovered != Some(pick) {
        asks.look(Look::Hover(Some(pick)));
    }
}

/// The row with the keyboard: up and down go to its neighbours, Enter reads on at the source.
fn keys(ui: &Ui, response: &Response, at: Place, frame: &Frame<'_>, asks: &mut Asks) {
    let Place { row: place, pick, .. } = at;
    let selected = frame.view.selected == Some(pick);
    if selected && frame.view.focus_row {
        response.request_focus();
        asks.look(Look::RowFocused);
    }
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        let next = if pressed(Key::ArrowDown) {
            frame.rows.get(place + 1)
        } else if pressed(Key::ArrowUp) {
            place.checked_sub(1).and_then(|place| frame.rows.get(place))
        } else {
            None
        };
        if let Some(next) = next {
            asks.look(Look::Row(*next));
            return;
        }
    }
    if response.clicked() {
        if selected && ui.input(|input| input.key_pressed(Key::Enter)) {
            asks.run(Command::OpenArticle);
        } else {
            asks.look(Look::Row(pick));
        }
    }
}

fn style(text: String, column: Column, selected: bool, deprecated: bool, frame: &Frame<'_>) -> RichText {
    let colors = &frame.colors;
    let first = column == Column::Words;
    let face = if first && selected { Face::SemiBold } else { Face::Regular };
    let strong = matches!(column, Column::Words | Column::When | Column::ReportedBy);
    let color = if strong && !deprecated { colors.ink } else { colors.muted };
    let styled = theme::text(text, face, theme::SECOND, color);
    // Set aside: struck through, and said in words on the card.
    if deprecated && first { styled.strikethrough() } else { styled }
}
