//! The key to the marks where sentences have no room: each sign as it is drawn, with a few words.

use super::fonts::Face;
use super::links::Link;
use super::marks::{MarkKind, MarkStyle};
use super::pen::{Pen, Run, placed};
use super::scene::{Group, Role};
use super::series::{Prepared, Series};
use super::strokes::{Dash, hatch};
use crate::model::DataSet;
use epaint::{Color32, Galley, PathShape, PathStroke, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};
use std::sync::Arc;

/// Sizes in points at scale 1: the words, a row, the room of a sign, and the gaps behind a sign and
/// behind its words.
const WORDS: f32 = 12.0;
const ROW: f32 = 17.0;
const SIGN: f32 = 20.0;
const NEAR: f32 = 4.0;
const APART: f32 = 12.0;

/// Marks in a key are smaller than those of figures.
const SMALLER: f32 = 0.6;

/// A key, set in rows.
pub struct Keys {
    items: Vec<Item>,
    /// How many rows it takes.
    pub rows: usize,
    /// The same in words, for those who hear it.
    spoken: String,
}

struct Item {
    sign: Sign,
    words: Arc<Galley>,
    /// Where the room of the sign begins, from the corner of the key.
    at: Vec2,
}

#[derive(Clone, Copy)]
enum Sign {
    /// `NAME` of `chart-key-NAME`.
    Named(&'static str),
    /// A series, by place in `ChartSpec::series`.
    Series(usize, SeriesLook),
}

/// What a series has on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesLook {
    /// The mark that most of its figures have, and the line through them, where there is one.
    Figures(MarkKind, Option<Link>),
    /// Nothing but what claims imply.
    Implied,
    /// Nothing but words without a number.
    Flags,
}

impl SeriesLook {
    /// The look of the series at a place of `ChartSpec::series`.
    pub fn of(data: &DataSet, prepared: &Prepared, order: usize) -> Self {
        let has_figures = |series: &&Series| series.order == order && series.has_points();
        if let Some(series) = prepared.series.iter().find(has_figures) {
            let rows = series.figures().take(LOOKED_AT);
            let kinds = rows.filter_map(|row| data.figures.get(row)).map(MarkKind::of);
            let kind = most_frequent(kinds).unwrap_or(MarkKind::Filled);
            let links = series.joints.iter().take(LOOKED_AT).map(|joint| joint.link);
            let alone = if kind == MarkKind::Unmarked { Link::Forecast } else { Link::Solid };
            let rows = series.rows.iter().find_map(|rows| rows.crowd.line());
            let alone = if series.points.is_empty() { rows } else { Some(alone) };
            Self::Figures(kind, most_frequent(links).or(alone))
        } else if prepared.claims.iter().any(|claim| claim.order == order && claim.kind.has_mark()) {
            Self::Implied
        } else {
            Self::Flags
        }
    }
}

/// So many figures tell what a series looks like: more of them have no marks of their own.
const LOOKED_AT: usize = 200;

/// What comes most often; of several, the first.
fn most_frequent<T: Copy + PartialEq>(of: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for one in of {
        match counts.iter_mut().find(|(known, _)| *known == one) {
            Some((_, count)) => *count += 1,
            None => counts.push((one, 1)),
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(one, _)| one)
}

/// A series that only the key names: its place in `ChartSpec::series`, what it has, its name.
pub type NamedSeries = (usize, SeriesLook, String);

impl Keys {
    /// `names` are those of `chart-key-NAME`, `series` those that nothing else on the page names; none of
    /// them is ever left out.
    pub fn set(pen: &mut Pen<'_, '_>, series: &[NamedSeries], names: &[&'static str], width: f32) -> Self {
        let (mut items, mut said) = (Vec::new(), Vec::new());
        let (mut left, mut row) = (0.0, 0);
        let before = pen.px(SIGN + NEAR);
        let words = pen.words;
        let series = series.iter().map(|(order, look, name)| (Sign::Series(*order, *look), name.clone()));
        let named = names.iter().map(|name| (Sign::Named(name), words.say(&format!("chart-key-{name}"))));
        for (sign, text) in series.chain(named) {
            let (face, color) = match sign {
                Sign::Named(_) => (Face::Regular, pen.palette.muted),
                Sign::Series(order, _) => (Face::SemiBold, pen.palette.series_color(order)),
            };
            let run = Run { text: &text, face, size: WORDS, color };
            let words = pen.row(&[run], (width - before).max(1.0));
            let whole = before + words.size().x;
            if left > 0.0 && left + whole > width {
                (left, row) = (0.0, row + 1);
            }
            items.push(Item { sign, words, at: vec2(left, row as f32 * pen.px(ROW)) });
            said.push(text);
            left += whole + pen.px(APART);
        }
        let rows = if items.is_empty() { 0 } else { row + 1 };
        let spoken = pen.words.tell("chart-note-keys", &[("list", said.join("; ").into())]);
        Self { items, rows, spoken }
    }

    pub fn height(&self, pen: &Pen<'_, '_>) -> f32 {
        self.rows as f32 * pen.px(ROW)
    }

    /// The key from this corner on.
    pub fn group(&self, pen: &mut Pen<'_, '_>, corner: Pos2) -> Group {
        let mut group = Group::new("keys", Role::Note, self.spoken.clone());
        for item in &self.items {
            let rect = Rect::from_min_size(corner + item.at, vec2(pen.px(SIGN), pen.px(ROW)));
            group.shapes.extend(match item.sign {
                Sign::Named(name) => sign(pen, name, rect),
                Sign::Series(order, look) => swatch(pen, (order, look), rect),
            });
            let top = rect.center().y - item.words.size().y / 2.0;
            group.shapes.push(placed(Arc::clone(&item.words), pos2(rect.right() + pen.px(NEAR), top)));
        }
        group
    }
}

/// The line and the mark of a series.
fn swatch(pen: &Pen<'_, '_>, (order, look): (usize, SeriesLook), rect: Rect) -> Vec<Shape> {
    let color = pen.palette.series_color(order);
    let style = MarkStyle {
        scale: pen.scale * SMALLER,
        grown: 1.0,
        color,
        paper: pen.palette.paper,
        used: true,
        outline: order,
    };
    match look {
        SeriesLook::Figures(kind, link) => {
            let ends = [rect.left_center(), rect.right_center()];
            let stroke = Stroke::new(pen.px(1.5), color);
            let line = link.map(|link| link.dash().stroke(&ends, stroke, pen.scale * 0.8, rect));
            let mut shapes = line.unwrap_or_default();
            let (middle, up) = (rect.center(), vec2(0.0, pen.px(4.9)));
            shapes.extend(match kind {
                MarkKind::Interval => style.interval(middle.x, middle.y - up.y, middle.y + up.y),
                kind => style.draw(kind, middle),
            });
            shapes
        }
        SeriesLook::Implied => implied(pen, style, rect),
        SeriesLook::Flags => flag(pen, rect.center(), color),
    }
}

/// A diamond at the end of a dotted line.
fn implied(pen: &Pen<'_, '_>, style: MarkStyle, rect: Rect) -> Vec<Shape> {
    let ends = [rect.left_center(), rect.right_center()];
    let stroke = Stroke::new(pen.px(2.0), style.color);
    let mut shapes = Dash::Dotted.stroke(&ends, stroke, pen.scale * 0.8, rect);
    shapes.extend(style.draw(MarkKind::Diamond, rect.right_center() - vec2(pen.px(3.5), 0.0)));
    shapes
}

/// A sign as it is drawn on the page, smaller and without the colour of a series.
fn sign(pen: &mut Pen<'_, '_>, name: &str, rect: Rect) -> Vec<Shape> {
    let middle = rect.center();
    let ink = pen.palette.muted;
    let style = MarkStyle {
        scale: pen.scale * SMALLER,
        grown: 1.0,
        color: ink,
        paper: pen.palette.paper,
        used: true,
        outline: 0,
    };
    let up = vec2(0.0, pen.px(3.5));
    let dashes = |dash: Dash, width: f32| {
        let ends = [rect.left_center(), rect.right_center()];
        dash.stroke(&ends, Stroke::new(pen.px(width), ink), pen.scale * 0.8, rect)
    };
    match name {
        "nearly" => style.draw(MarkKind::OpenStubDown, middle - up),
        "just-over" => style.draw(MarkKind::OpenStubUp, middle + up),
        "under" => style.draw(MarkKind::TriangleDown, middle - up),
        "over" => style.draw(MarkKind::TriangleUp, middle + up),
        "at-least" => style.draw(MarkKind::Foot, middle + up),
        "up-to" => style.draw(MarkKind::Cap, middle),
        "range" => style.interval(middle.x, middle.y - up.y * 1.4, middle.y + up.y * 1.4),
        "about" | "soft" => style.draw(MarkKind::Open, middle),
        "folded" => style.draw(MarkKind::Computed, middle),
        "deprecated" => style.draw(MarkKind::Cross, middle),
        "forecast" => dashes(Dash::Sparse, 2.0),
        "dashed" => dashes(Dash::Dashed, 2.0),
        "implied" => implied(pen, style, rect),
        "months" | "whisker" => {
            let mut shapes = dashes(Dash::Solid, 1.5);
            shapes.extend(style.draw(MarkKind::Filled, middle));
            shapes
        }
        "break" => {
            vec![Shape::vline(middle.x, rect.shrink(pen.px(2.0)).y_range(), Stroke::new(pen.px(1.0), ink))]
        }
        "flag" => flag(pen, middle, ink),
        "stacked" => {
            let mut shapes = MarkStyle { grown: 1.8, ..style }.draw(MarkKind::Open, middle);
            shapes.extend(style.draw(MarkKind::Open, middle));
            shapes
        }
        "beside" => beside(pen, style, middle),
        "unsourced" => letters(pen, "?", middle),
        "brackets" => letters(pen, "⁽²⁾", middle),
        _ => lane_sign(pen, name, rect),
    }
}

fn letters(pen: &mut Pen<'_, '_>, text: &str, middle: Pos2) -> Vec<Shape> {
    let galley = pen.line(text, Face::SemiBold, WORDS, pen.palette.muted);
    let at = middle - galley.size() / 2.0;
    vec![placed(galley, at)]
}

fn flag(pen: &Pen<'_, '_>, middle: Pos2, ink: Color32) -> Vec<Shape> {
    let (foot, top) = (middle + vec2(0.0, pen.px(6.0)), middle - vec2(0.0, pen.px(6.0)));
    let points = vec![top, top + vec2(pen.px(7.0), pen.px(3.0)), top + vec2(0.0, pen.px(6.0))];
    let cloth = PathShape { points, closed: true, fill: ink, stroke: PathStroke::NONE };
    vec![Shape::line_segment([foot, top], Stroke::new(pen.px(1.25), ink)), Shape::Path(cloth)]
}

fn beside(pen: &Pen<'_, '_>, style: MarkStyle, middle: Pos2) -> Vec<Shape> {
    let half = pen.px(4.5);
    let foot = middle + vec2(0.0, pen.px(3.0));
    let (low, high) = (middle.y - pen.px(2.0), middle.y - pen.px(5.5));
    let (left, right) = (middle.x - half, middle.x + half);
    let tie = vec![pos2(left, low), pos2(left, high), pos2(right, high), pos2(right, low)];
    let mut shapes = vec![Shape::line(tie, Stroke::new(pen.px(1.0), pen.palette.muted))];
    shapes.extend(style.draw(MarkKind::Filled, foot - vec2(half, 0.0)));
    shapes.extend(style.draw(MarkKind::Open, foot + vec2(half, 0.0)));
    shapes
}

/// Signs of contract lanes: a piece of a bar, or what stands on one.
fn lane_sign(pen: &Pen<'_, '_>, name: &str, rect: Rect) -> Vec<Shape> {
    let (ink, paper) = (pen.palette.muted, pen.palette.paper);
    let bar = Rect::from_center_size(rect.center(), vec2(rect.width(), pen.px(8.0)));
    let thin = Stroke::new(pen.px(1.0), ink);
    let ring = |radius: f32| {
        let center = rect.center();
        let radius = pen.px(radius);
        Shape::Circle(epaint::CircleShape {
            center,
            radius,
            fill: paper,
            stroke: Stroke::new(pen.px(1.25), ink),
        })
    };
    let mut half = bar;
    match name {
        "events" => vec![ring(3.0)],
        "cancelled" => {
            let arm = Vec2::splat(pen.px(2.25));
            let (at, back) = (rect.center(), vec2(arm.x, -arm.y));
            vec![
                ring(5.5),
                Shape::line_segment([at - arm, at + arm], thin),
                Shape::line_segment([at - back, at + back], thin),
            ]
        }
        "pale" => {
            half.max.x = bar.center().x;
            let pale = Shape::rect_filled(bar, 0.0, ink.gamma_multiply(0.45));
            let outline = Shape::rect_stroke(bar, 0.0, thin, epaint::StrokeKind::Inside);
            vec![pale, outline, Shape::rect_filled(half, 0.0, ink)]
        }
        "arrow" => {
            let tip = pos2(bar.right(), bar.center().y);
            let shoulder = bar.right() - pen.px(5.0);
            let points = vec![
                bar.left_top(),
                pos2(shoulder, bar.top()),
                tip,
                pos2(shoulder, bar.bottom()),
                bar.left_bottom(),
            ];
            vec![Shape::Path(PathShape { points, closed: true, fill: ink, stroke: PathStroke::NONE })]
        }
        "hatched" => {
            let mut shapes = hatch(bar, ink, pen.scale);
            shapes.push(Shape::rect_stroke(bar, 0.0, thin, epaint::StrokeKind::Inside));
            shapes
        }
        "open-end" => {
            half.max.x = bar.left() + pen.px(6.0);
            let ends = [pos2(half.right() + pen.px(2.0), bar.center().y), bar.right_center()];
            let mut shapes = vec![Shape::rect_filled(half, 0.0, ink)];
            shapes.extend(Dash::Dotted.stroke(&ends, Stroke::new(pen.px(2.0), ink), pen.scale, rect));
            shapes
        }
        _ => Vec::new(),
    }
}
