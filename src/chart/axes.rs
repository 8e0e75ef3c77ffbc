//! Grid, time axis and value axis.

use super::calendar::{self, Tick};
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

/// The value axis: thin lines with their words standing on them, at the left. A scale that is not
/// the usual one is named behind the highest of them. `above` is the room over the plot, in page points.
pub fn value_axis(
    pen: &mut Pen<'_, '_>,
    plot: &PlotArea,
    ticks: &[ValueTick],
    (title, scale_word): (&str, &str),
    above: f32,
) -> (Group, Vec<Rect>) {
    let mut group = Group::new("axis-y", Role::AxisY, title);
    let mut words = Vec::new();
    let thin = Stroke::new(pen.px(1.0), pen.palette.line);
    let base = Stroke::new(pen.px(1.0), pen.palette.muted);
    let minor = Stroke::new(pen.px(1.0), pen.palette.line.lerp_to_gamma(pen.palette.paper, 0.55));
    // The base of an index has its words before any neighbour.
    let mut order: Vec<&ValueTick> = ticks.iter().filter(|tick| tick.is_base).collect();
    order.extend(ticks.iter().filter(|tick| !tick.is_base));
    for tick in order {
        let y = plot.page_y(tick.at);
        if y < plot.curve.top() - 0.5 || y > plot.curve.bottom() + 0.5 {
            continue;
        }
        let height = pen.line(&tick.label, Face::Regular, LABEL, pen.palette.muted).size().y;
        // A line without its words would be of no value: where they would meet the words above, both go.
        if !tick.label.is_empty() && y - height - pen.px(1.0) < plot.curve.top() - above {
            continue;
        }
        let stroke = match tick {
            ValueTick { is_minor: true, .. } => minor,
            ValueTick { is_base: true, .. } => base,
            tick if tick.at == 0.0 && scale_word.is_empty() => base,
            _ => thin,
        };
        group.shapes.push(Shape::hline(plot.curve.x_range(), y, stroke));
        if tick.label.is_empty() {
            continue;
        }
        let galley = pen.line(&tick.label, Face::Regular, LABEL, pen.palette.muted);
        let at = pos2(plot.curve.left(), y - galley.size().y - pen.px(1.0));
        let rect = Rect::from_min_size(at, galley.size());
        let is_free =
            words.iter().all(|other: &Rect| rect.bottom() <= other.top() || rect.top() >= other.bottom());
        if !is_free {
            continue;
        }
        words.push(rect);
        group.shapes.push(placed(galley, at));
    }
    if !scale_word.is_empty() {
        let galley = pen.line(scale_word, Face::Regular, LABEL, pen.palette.muted);
        let highest = words.iter().min_by(|one, other| one.top().total_cmp(&other.top()));
        let left = highest.map_or(plot.curve.left(), |rect| rect.right() + pen.px(10.0));
        let top = highest.map_or(plot.curve.top(), Rect::top);
        words.push(Rect::from_min_size(pos2(left, top), galley.size()));
        group.shapes.push(placed(galley, pos2(left, top)));
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
    let ticks = calendar::ticks(plot.x, plot.curve.width(), size, pen.lang);
    for x in ticks.iter().map(|tick| plot.page_x(tick.at)) {
        if x >= plot.curve.left() - 0.5 && x <= plot.curve.right() + 0.5 {
            group.shapes.push(Shape::line_segment([pos2(x, y), pos2(x, y + pen.px(5.0))], axis));
        }
    }
    let named = ticks.iter().enumerate().filter(|(_, tick)| !tick.label.is_empty());
    let mut order: Vec<(usize, &Tick)> = named.collect();
    let first = order.first().map(|(n, _)| *n);
    order.sort_by_key(|(n, tick)| tick.rank(Some(*n) == first));
    let mut set: Vec<(usize, Shape)> = Vec::new();
    for (n, tick) in order {
        // The first words at the edge give up their year before they give way.
        for label in std::iter::once(&tick.label).chain(&tick.short) {
            let galley = pen.line(label, Face::Regular, LABEL, pen.palette.ink);
            let left = (plot.page_x(tick.label_at) - galley.size().x / 2.0)
                .min(plot.curve.right() + pen.px(4.0) - galley.size().x)
                .max(plot.curve.left() - pen.px(4.0));
            let rect = Rect::from_min_size(pos2(left, y + pen.px(6.0)), galley.size());
            let air = rect.expand2(vec2(pen.px(8.0), 0.0));
            if !words.iter().any(|other: &Rect| other.intersects(air)) {
                words.push(rect);
                set.push((n, placed(galley, rect.min)));
                break;
            }
        }
    }
    set.sort_by_key(|(n, _)| *n);
    group.shapes.extend(set.into_iter().map(|(_, shape)| shape));
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
