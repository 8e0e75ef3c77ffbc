//! The desk: the page in the middle, and the plot that owns its view.

use super::{boxed, page};
use crate::chart::{Bounds2, PlotArea, Scene};
use crate::edit::{Edit, SeriesEdit};
use crate::ui::asks::{Asks, Look};
use crate::ui::command::Command;
use crate::ui::frame::Frame;
use crate::ui::{theme, widgets};
use egui::{
    CornerRadius, EventFilter, Id, Key, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};
use egui_plot::{Plot, PlotBounds};

/// The least page: below it the words of a chart no longer fit.
const LEAST: Vec2 = vec2(368.0, 300.0);
/// A page is never much wider than a cinema's, nor higher than it is wide.
const WIDEST: f32 = 2.0;
const HIGHEST: f32 = 1.0;

/// The page that fits a desk, in whole points.
pub fn page_size(desk: Vec2) -> Vec2 {
    let room = (desk - Vec2::splat(2.0 * margin(desk))).max(LEAST);
    let width = room.x.min(room.y * WIDEST);
    let height = room.y.min(width * HIGHEST);
    vec2(width.floor(), height.floor())
}

/// What lies around the page.
fn margin(desk: Vec2) -> f32 {
    match desk.x.min(desk.y) {
        least if least < 480.0 => theme::GAP,
        least if least < 560.0 => theme::GAP_WIDE,
        _ => theme::MARGIN,
    }
}

/// The page on the desk, or what stands in its place while there is nothing to show.
pub fn desk(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let room = ui.available_rect_before_wrap();
    if frame.document().is_none() {
        nothing_open(ui, frame, asks);
        return;
    }
    let size = page_size(room.size());
    if size != frame.view.page || frame.scene.is_none() {
        asks.look(Look::Page(size));
    }
    let Some(scene) = frame.scene else { return };
    // Where the least page finds no room it is moved, never cut.
    let whole = size + Vec2::splat(2.0 * margin(room.size()));
    if whole.x > room.width() + 0.5 || whole.y > room.height() + 0.5 {
        ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            let (rect, _) = ui.allocate_exact_size(whole.max(room.size()), Sense::empty());
            sheet(ui, scene, (rect, true), frame, asks);
        });
    } else {
        sheet(ui, scene, (room, false), frame, asks);
    }
}

/// The page in the middle of its room, with all that can be done on it. `scrolls`: the room is larger than
/// what is seen of it, and the wheel moves that.
fn sheet(ui: &mut Ui, scene: &Scene, (room, scrolls): (Rect, bool), frame: &Frame<'_>, asks: &mut Asks) {
    let origin = pos2(
        room.center().x - scene.size.x / 2.0,
        (room.center().y - scene.size.y / 2.0).max(room.top() + 8.0),
    );
    // Whole pixels, so that hairlines stay sharp.
    let step = ui.ctx().pixels_per_point();
    let origin = pos2((origin.x * step).round() / step, (origin.y * step).round() / step);
    let paper = Rect::from_min_size(origin, scene.size);
    let corner = CornerRadius::same(theme::PAPER_CORNER);
    ui.painter().rect(
        paper.expand(1.0),
        corner,
        scene.paper,
        Stroke::new(1.0, frame.colors.line),
        StrokeKind::Inside,
    );
    page::paint(ui, scene, paper, frame);
    plot(ui, scene, (paper, scrolls), frame, asks);
    page::interact(ui, scene, paper, frame, asks);
    filtered_away(ui, scene, paper, frame, asks);
}

fn nothing_open(ui: &mut Ui, frame: &Frame<'_>, asks: &mut Asks) {
    let action = frame.say("desk-open");
    let heading = frame.say("desk-empty-heading");
    let sentence = frame.say("desk-empty");
    let button = widgets::empty(ui, &heading, &sentence, Some(&action), &frame.colors);
    if button.is_some_and(|button| button.clicked()) {
        asks.run(Command::Open);
    }
}

/// The plot lies over curve and lanes. It draws nothing: it turns pointer and wheel into bounds.
fn plot(ui: &mut Ui, scene: &Scene, (paper, scrolls): (Rect, bool), frame: &Frame<'_>, asks: &mut Asks) {
    let area = scene.plot;
    let whole = area.whole();
    if !whole.is_positive() || !whole.is_finite() {
        return;
    }
    let rect = whole.translate(paper.min.to_vec2());
    let before = plot_bounds(&area, whole);
    let clear = egui::Color32::TRANSPARENT;
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("plot"));
    let shown = Plot::new("page-plot")
        .width(rect.width())
        .height(rect.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .cursor_color(clear)
        .set_margin_fraction(Vec2::ZERO)
        .allow_scroll(false)
        .allow_axis_zoom_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show(&mut child, |plot| plot.set_plot_bounds(before));
    let response = shown.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &scene.description));
    let drawn = boxed::zoom(ui, &response, &area, rect, frame.colors.accent);
    if let Some(bounds) = drawn {
        asks.look(Look::Bounds(bounds));
    } else if response.double_clicked() {
        asks.run(Command::Fit);
    } else if response.clicked() {
        asks.look(Look::Select(None));
    } else {
        let turned = wheel(ui, scene, paper, &before).filter(|_| !scrolls);
        let after = turned.unwrap_or(*shown.transform.bounds());
        if let Some(bounds) = moved(&before, &after, &area, whole, rect) {
            asks.look(Look::Bounds(bounds));
        }
    }
    lanes(ui, scene, &response, paper, asks);
    arrows(ui, response.id, asks);
    theme::focus_ring(ui, &response, rect.expand(2.0));
}

/// The wheel by itself zooms about the pointer, over the lanes in time only, as these have no values; with
/// Shift, or turned sideways, it moves along the time axis. `None` where it is not over the plot, or has
/// lanes to bring there.
fn wheel(ui: &Ui, scene: &Scene, paper: Rect, before: &PlotBounds) -> Option<PlotBounds> {
    let [curve, lanes, whole] = [scene.plot.curve, scene.plot.lanes, scene.plot.whole()]
        .map(|area| area.translate(paper.min.to_vec2()));
    let (pointer, by, zoomed) =
        ui.input(|input| (input.pointer.hover_pos(), input.smooth_scroll_delta, input.zoom_delta() != 1.0));
    let pointer = pointer.filter(|_| !zoomed && by != Vec2::ZERO && ui.rect_contains_pointer(whole))?;
    let brings_lanes = !scene.lanes.0.is_empty() && scene.lanes.0.len() < scene.lanes.1;
    let by = if brings_lanes && lanes.contains(pointer) { vec2(by.x, 0.0) } else { by };
    let factor = f64::from((by.y * ui.options(|options| options.input_options.scroll_zoom_speed)).exp());
    let shift = -f64::from(by.x / whole.width()) * before.width();
    let [left, bottom] = before.min();
    let [right, top] = before.max();
    let about = |low: f64, high: f64, share: f32| {
        let fixed = low + (high - low) * f64::from(share);
        (fixed - (fixed - low) / factor, fixed + (high - fixed) / factor)
    };
    let (left, right) = about(left + shift, right + shift, (pointer.x - whole.left()) / whole.width());
    let (bottom, top) = if curve.contains(pointer) {
        about(bottom, top, (whole.bottom() - pointer.y) / whole.height())
    } else {
        (bottom, top)
    };
    Some(PlotBounds::from_min_max([left, bottom], [right, top]))
}

/// Where not all lanes have room the wheel over them brings the others.
fn lanes(ui: &Ui, scene: &Scene, response: &Response, paper: Rect, asks: &mut Asks) {
    let (seen, all) = &scene.lanes;
    if seen.is_empty() || seen.len() == *all {
        return;
    }
    let rect = scene.plot.lanes.translate(paper.min.to_vec2());
    // A mark on top of the plot has the pointer too: what counts is where it is.
    let is_over = ui.rect_contains_pointer(rect) && ui.input(|input| input.zoom_delta() == 1.0);
    // Part of a lane is kept until the wheel has turned a whole one.
    let id = response.id.with("lanes");
    let kept: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let way = if is_over { kept - ui.input(|input| input.smooth_scroll_delta.y) } else { 0.0 };
    let pitch = rect.height() / seen.len() as f32;
    let by = (way / pitch).trunc();
    if way != kept {
        ui.data_mut(|data| data.insert_temp(id, way - by * pitch));
    }
    if by != 0.0 {
        asks.look(Look::Lanes(by as isize));
    }
}

/// Bounds of the whole rectangle: the curve's, carried on under the lanes.
fn plot_bounds(area: &PlotArea, whole: Rect) -> PlotBounds {
    let per_point = (area.y.1 - area.y.0) / f64::from(area.curve.height().max(1.0));
    let below = f64::from(whole.bottom() - area.curve.bottom()) * per_point;
    let above = f64::from(area.curve.top() - whole.top()) * per_point;
    PlotBounds::from_min_max([area.x.0, area.y.0 - below], [area.x.1, area.y.1 + above])
}

/// The curve's bounds after a pan or a zoom; `None` where nothing moved or nothing sensible is left.
fn moved(
    before: &PlotBounds,
    after: &PlotBounds,
    area: &PlotArea,
    whole: Rect,
    rect: Rect,
) -> Option<Bounds2> {
    if !after.is_valid() || rect.height() <= 0.0 {
        return None;
    }
    let (old, new) =
        (before.min().into_iter().chain(before.max()), after.min().into_iter().chain(after.max()));
    let span = [before.width(), before.height()];
    let still =
        old.zip(new).zip(span.iter().cycle()).all(|((old, new), span)| (old - new).abs() <= span * 1e-9);
    if still {
        return None;
    }
    let per_point = after.height() / f64::from(rect.height());
    let below = f64::from(whole.bottom() - area.curve.bottom()) * per_point;
    let above = f64::from(area.curve.top() - whole.top()) * per_point;
    let [left, bottom] = after.min();
    let [right, top] = after.max();
    Some(Bounds2 { x: Some((left, right)), y: Some((bottom + below, top - above)) })
}

/// While the plot has the focus, arrows move its view and not the focus.
fn arrows(ui: &Ui, id: Id, asks: &mut Asks) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let keys = [
        (Key::ArrowLeft, Command::PanLeft),
        (Key::ArrowRight, Command::PanRight),
        (Key::ArrowUp, Command::PanUp),
        (Key::ArrowDown, Command::PanDown),
    ];
    for (key, command) in keys {
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
            asks.run(command);
        }
    }
}

/// Every series is switched off. The page says so itself; the way back stands under its words.
fn filtered_away(ui: &mut Ui, scene: &Scene, paper: Rect, frame: &Frame<'_>, asks: &mut Asks) {
    let Some(document) = frame.document().filter(|document| !document.shows_something()) else { return };
    if document.spec.series.is_empty() && document.spec.lanes.is_empty() {
        return;
    }
    let middle = scene.plot.whole().center() + paper.min.to_vec2();
    let room = Rect::from_center_size(middle + vec2(0.0, 40.0), vec2(paper.width() - 48.0, theme::TARGET));
    let layout = egui::Layout::top_down(egui::Align::Center);
    let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt("all-off").layout(layout));
    if widgets::button(&mut child, &frame.say("desk-show-all"), &frame.colors).clicked() {
        asks.edit(Edit::Series(SeriesEdit::ShowAll));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(desk: Vec2, page: Vec2) {
        assert_eq!(page_size(desk), page, "{desk}");
    }

    #[test]
    fn the_page_fits_its_desk() {
        check(vec2(848.0, 608.0), vec2(800.0, 560.0));
        check(vec2(3000.0, 800.0), vec2(1504.0, 752.0));
        check(vec2(700.0, 2000.0), vec2(652.0, 652.0));
        check(vec2(10.0, 10.0), LEAST);
    }

    #[test]
    fn the_plot_and_the_page_agree_under_the_lanes() {
        let area = PlotArea {
            curve: Rect::from_min_max(pos2(40.0, 100.0), pos2(440.0, 300.0)),
            lanes: Rect::from_min_max(pos2(40.0, 320.0), pos2(440.0, 400.0)),
            x: (0.0, 100.0),
            y: (0.0, 1000.0),
        };
        let bounds = plot_bounds(&area, area.whole());
        assert_eq!((bounds.min(), bounds.max()), ([0.0, -500.0], [100.0, 1000.0]));
        let rect = area.whole();
        assert_eq!(moved(&bounds, &bounds, &area, area.whole(), rect), None);
        let zoomed = PlotBounds::from_min_max([10.0, -250.0], [60.0, 500.0]);
        let seen = moved(&bounds, &zoomed, &area, area.whole(), rect);
        assert_eq!(seen, Some(Bounds2 { x: Some((10.0, 60.0)), y: Some((0.0, 500.0)) }));
    }
}
