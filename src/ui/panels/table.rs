//! Every row of what is switched on, in step with the selection.

use crate::chart::Pick;
use crate::chart::fonts::Face;
use crate::edit::{Edit, SeriesEdit};
use crate::model::DataSet;
use crate::ui::asks::{Asks, Look};
use crate::ui::frame::Frame;
use crate::ui::view::Column;
use crate::ui::{rows, theme, widgets};
use egui::{
    Align, CornerRadius, Label, Layout, Rect, RichText, Role, ScrollArea, Sense, Shape, Ui, WidgetInfo, pos2,
    vec2,
};
use egui_extras::{Column as Width, TableBuilder, TableRow};

const ROW: f32 = 28.0;
const HEAD: f32 = 32.0;
/// Gap before the first column and behind the last.
const INSET: f32 = 20.0;
/// In a narrower panel the table scrolls sideways.
const LEAST_WIDTH: f32 = 700.0;

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
    ScrollArea::horizontal().auto_shrink(false).show(ui, |ui| {
        ui.set_min_width(LEAST_WIDTH);
        grid(ui, data, frame, asks);
    });
}

fn grid(ui: &mut Ui, data: &DataSet, frame: &Frame<'_>, asks: &mut Asks) {
    // A fade would grey the row that was just brought into sight.
    ui.spacing_mut().scroll.fade.strength = 0.0;
    // Edges of columns show only under the pointer, where they can be dragged.
    ui.visuals_mut().widgets.noninteractive.bg_stroke = egui::Stroke::NONE;
    let left = ui.max_rect().left() + 4.0;
    let right = left + ui.available_width().max(LEAST_WIDTH) - 8.0;
    let mut builder = TableBuilder::new(ui)
        // Widths are chosen anew when the panel changes by more than a column.
        .id_salt(("rows", ((right - left) / 120.0) as i32))
        .striped(false)
        .resizable(true)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Width::exact(INSET - theme::GAP))
        .auto_shrink(false)
        .min_scrolled_height(0.0);
    for (column, width) in widths(right - left) {
        // The first cell carries the row's button, which is wider than the cell.
        builder = builder.column(Width::initial(width).at_least(48.0).clip(column != Column::Words));
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
            for column in Column::ALL {
                header.col(|ui| head(ui, column, frame, asks));
            }
            header.col(|_| {});
        })
        .body(|body| {
            body.rows(ROW, frame.rows.len(), |row| {
                let place = row.index();
                if let Some(pick) = frame.rows.get(place) {
                    line(row, data, *pick, (left, right), frame, asks);
                }
            });
        });
}

/// Widths for a panel this wide; a person can drag them.
fn widths(room: f32) -> [(Column, f32); 7] {
    // What is left beside the gaps between columns.
    let room = room - 2.0 * INSET - 8.0 * theme::GAP;
    let share = |part: f32, least: f32| (room * part).max(least).floor();
    [
        (Column::Words, share(0.20, 120.0)),
        (Column::When, share(0.155, 88.0)),
        (Column::Series, share(0.17, 88.0)),
        (Column::Hedge, share(0.125, 84.0)),
        (Column::ReportedBy, share(0.165, 92.0)),
        (Column::Published, share(0.105, 72.0)),
        (Column::Level, share(0.08, 52.0)),
    ]
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

fn line(
    mut row: TableRow<'_, '_>,
    data: &DataSet,
    pick: Pick,
    (left, right): (f32, f32),
    frame: &Frame<'_>,
    asks: &mut Asks,
) {
    let selected = frame.view.selected == Some(pick);
    let deprecated = rows::is_deprecated(data, pick);
    row.col(|_| {});
    for column in Column::ALL {
        let text = rows::cell(data, pick, column, frame.words);
        row.col(|ui| {
            if column == Column::Words {
                let across = Rect::from_x_y_ranges(left..=right, ui.max_rect().y_range());
                row_behind(ui, across, data, pick, selected, frame, asks);
            }
            let styled = style(text, column, selected, deprecated, frame);
            let clip = ui.clip_rect().intersect(ui.max_rect().expand2(vec2(2.0, 0.0)));
            ui.set_clip_rect(clip);
            ui.add(Label::new(styled).truncate());
        });
    }
    row.col(|_| {});
}

/// The row as one button over its whole width.
fn row_behind(
    ui: &mut Ui,
    across: Rect,
    data: &DataSet,
    pick: Pick,
    selected: bool,
    frame: &Frame<'_>,
    asks: &mut Asks,
) {
    let colors = &frame.colors;
    let response = ui.interact(across, egui::Id::unique(("row", pick)), Sense::click());
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
    if response.clicked() {
        asks.look(Look::Select(Some(pick)));
    }
    if response.hovered() && frame.view.hovered != Some(pick) {
        asks.look(Look::Hover(Some(pick)));
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
