//! Grid, time axis and value axis.

use super::calendar;
use super::fonts::Face;
use super::pen::{Pen, placed};
use super::scene::{Group, PlotArea, Role};
use super::ticks::ValueTick;
use epaint::{Rect, Shape, Stroke, pos2, vec2};

/// Type size of axis labels, in points at scale 1.
const LABEL: f32 = 13.0;

/// How wide the words of a tick are, in points.
pub fn label_width(pen: &mut Pen<'_, '_>, label: &str) -> f32 {
    pen.line(label, Face::Regular, LABEL, pen.palette.muted).size().x
}

/// The value axis: thin lines with their words standing on them, at the left.
pub fn value_axis(
    pen: &mut Pen<'_, '_>,
    plot: &PlotArea,
    ticks: &[ValueTick],
    title: &str,
) -> (Group, Vec<Rect>) {
    let mut group = Group::new("axis-y", Role::AxisY, title);
    let mut words = Vec::new();
    let thin = Stroke::new(pen.px(1.0), pen.palette.line);
    let base = Stroke::new(pen.px(1.0), pen.palette.muted);
    let mut last_top = f32::INFINITY;
    for tick in ticks {
        let y = plot.page_y(tick.at);
        if y < plot.curve.top() - 0.5 || y > plot.curve.bottom() + 0.5 {
            continue;
        }
        let stroke = if tick.at == 0.0 { base } else { thin };
        group.shapes.push(Shape::hline(plot.curve.x_range(), y, stroke));
        if tick.label.is_empty() {
            continue;
        }
        let galley = pen.line(&tick.label, Face::Regular, LABEL, pen.palette.muted);
        let at = pos2(plot.curve.left(), y - galley.size().y - pen.px(1.0));
        let rect = Rect::from_min_size(at, galley.size());
        if rect.bottom() > last_top || rect.top() < plot.curve.top() - pen.px(20.0) {
            continue;
        }
        last_top = rect.top();
        words.push(rect);
        group.shapes.push(placed(galley, at));
    }
    (group, words)
}

/// The time axis: its line, a mark at each start of a period, the words under it.
pub fn time_axis(pen: &mut Pen<'_, '_>, plot: &PlotArea, title: &str) -> (Group, Vec<Rect>) {
    let mut group = Group::new("axis-x", Role::AxisX, title);
    let mut words = Vec::new();
    let y = plot.curve.bottom();
    let axis = Stroke::new(pen.px(1.0), pen.palette.muted);
    group.shapes.push(Shape::hline(plot.curve.x_range(), y, axis));
    let size = LABEL * pen.scale;
    let mut last_right = f32::NEG_INFINITY;
    for tick in calendar::ticks(plot.x, plot.curve.width(), size, pen.lang) {
        let x = plot.page_x(tick.at);
        if x >= plot.curve.left() - 0.5 && x <= plot.curve.right() + 0.5 {
            group.shapes.push(Shape::line_segment([pos2(x, y), pos2(x, y + pen.px(5.0))], axis));
        }
        let galley = pen.line(&tick.label, Face::Regular, LABEL, pen.palette.ink);
        let centre = plot.page_x(tick.label_at);
        let half = galley.size().x / 2.0;
        let left = (centre - half)
            .max(plot.curve.left() - pen.px(4.0))
            .min(plot.curve.right() + pen.px(4.0) - galley.size().x);
        if left < last_right + pen.px(8.0) {
            continue;
        }
        last_right = left + galley.size().x;
        let at = pos2(left, y + pen.px(6.0));
        words.push(Rect::from_min_size(at, galley.size()));
        group.shapes.push(placed(galley, at));
    }
    (group, words)
}

/// Thin lines down through the lanes at the ticks of the time axis, so that bars can be read
/// against the curve's days.
pub fn lane_grid(pen: &Pen<'_, '_>, plot: &PlotArea) -> Group {
    let mut group = Group::new("lane-grid", Role::Decoration, "");
    let thin = Stroke::new(pen.px(1.0), pen.palette.line);
    let size = LABEL * pen.scale;
    for tick in calendar::ticks(plot.x, plot.curve.width(), size, pen.lang) {
        let x = plot.page_x(tick.at);
        if x > plot.curve.left() + 0.5 && x < plot.curve.right() - 0.5 {
            let lanes = plot.lanes.expand2(vec2(0.0, pen.px(2.0)));
            group.shapes.push(Shape::vline(x, lanes.y_range(), thin));
        }
    }
    group
}
