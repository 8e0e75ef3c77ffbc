//! Lines and marks of the series.

use super::claim_marks::CheckPlace;
use super::counted::MOST_SINGLE_MARKS;
use super::marks::{MarkKind, MarkStyle, RADIUS};
use super::pen::Pen;
use super::reports::{Spot, bracket, is_level};
use super::row_crowd::RowWords;
use super::scene::{Group, Hit, Pick, PlotArea, Role};
use super::series::{Mark, Point, Prepared, Series, Span};
use super::spec::Joining;
use super::strokes::Dash;
use crate::model::DataSet;
use epaint::{Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};
use std::collections::BTreeSet;

/// Room along the time axis in which a mark has its full size, in points at scale 1, and the least
/// part of that size it is drawn with.
const ROOM_OF_A_MARK: f32 = 20.0;
const LEAST_MARK: f32 = 0.25;

/// Up to so many marks of a series have their full size, however near they stand.
const FEW_MARKS: usize = 24;

/// Behind more marks than this none is drawn larger for another that it would hide.
const MOST_STACKED: usize = 100;

/// Marks of two series nearer than this, in points at scale 1, would hide one another.
pub(super) const STACKED: f32 = 4.0;

/// A mark behind more others than this is not drawn larger, and how far one reaches below the axis, in points
/// at scale 1.
const MOST_NESTED: usize = 3;
const OVER_AXIS: f32 = 6.5;

/// The part of its size that a mark behind so many others has.
pub(super) fn grown(known: usize) -> f32 {
    1.0 + 0.6 * known.min(4) as f32
}

/// Side of the square in which a mark can be hit, in points.
const HIT_SIDE: f32 = 28.0;

/// The drawn curve, and what labels have to know about it.
#[derive(Default)]
pub struct Curve {
    pub groups: Vec<Group>,
    pub drawn: Vec<DrawnPoint>,
    /// Rectangles that marks and whiskers cover.
    pub covered: Vec<Rect>,
    /// Pieces of line.
    pub lines: Vec<[Pos2; 2]>,
    /// Figures in view that are too many for marks of their own.
    pub dense: usize,
    /// Where series without marks of their own can be named: their place in `ChartSpec::series` and
    /// the last of their figures in view.
    pub ends: Vec<(usize, Pos2)>,
    /// Places in `ChartSpec::series` of what is seen.
    pub seen: BTreeSet<usize>,
    /// Other reports in view that stand at a height of their own.
    pub extras: Vec<DrawnPoint>,
    /// Claims between two figures in view.
    pub checks: Vec<CheckPlace>,
    /// Figures that lie outside the part of the axes that is shown.
    pub outside: usize,
    /// Whether reports of one place stand side by side.
    pub beside: bool,
    /// Whether marks of several series stand at one place, one inside the other.
    pub stacked: bool,
    /// Marks that others of their place hide, since a pile has no more room.
    pub hidden: usize,
    /// Places of the figures in view, and of reports beside them.
    pub(super) used: Vec<Pos2>,
    pub(super) spots: Vec<Pos2>,
    /// Which rows of large files have words beside their marks.
    pub(super) rows: RowWords,
    /// How many groups lie behind the first mark.
    behind: usize,
    /// The part of their full size that marks have.
    pub(super) crowded: f32,
}

/// A figure on the page.
#[derive(Clone, Debug)]
pub struct DrawnPoint {
    /// Place in `FigureIndex::accounts`.
    pub place: usize,
    pub row: usize,
    /// Place in `Prepared::series`; `usize::MAX` for flags and for what claims imply.
    pub series: usize,
    /// Place in `ChartSpec::series`.
    pub order: usize,
    pub at: Pos2,
    /// What the mark covers.
    pub extent: Rect,
    /// Rows of the other reports that are drawn with it.
    pub others: Vec<usize>,
}

/// Draws with one look for the whole page.
pub struct Painter<'a> {
    pub data: &'a DataSet,
    pub prepared: &'a Prepared,
    pub plot: PlotArea,
    pub joining: Joining,
}

impl Painter<'_> {
    pub(super) fn style(&self, pen: &Pen<'_, '_>, series: &Series, used: bool) -> MarkStyle {
        MarkStyle {
            scale: pen.scale,
            grown: 1.0,
            color: pen.palette.series_color(series.order),
            paper: pen.palette.paper,
            used,
            outline: series.order,
        }
    }

    pub(super) fn at(&self, mark: &Mark) -> Pos2 {
        pos2(self.plot.page_x(mark.x.middle()), self.plot.page_y(mark.y))
    }

    pub(super) fn in_view(&self, at: Pos2) -> bool {
        self.plot.curve.expand(1.0).contains(at)
    }

    /// Draws everything; `title` says what a screen reader hears for a row.
    pub fn draw(&self, pen: &Pen<'_, '_>, title: &dyn Fn(usize) -> String) -> Curve {
        let mut curve = Curve::default();
        for series in &self.prepared.series {
            self.lines(pen, series, &mut curve);
        }
        let counted = self.counted();
        let in_view = counted.in_view;
        if in_view <= MOST_SINGLE_MARKS {
            let points = self.prepared.series.iter().flat_map(|series| self.in_time(series));
            curve.used.extend(points.map(|point| self.at(&point.used)).filter(|at| self.in_view(*at)));
        }
        curve.behind = curve.groups.len();
        curve.crowded =
            self.prepared.series.iter().map(|series| self.crowded(pen, series)).fold(1.0, f32::min);
        (curve.outside, curve.dense) = (counted.outside, counted.dense());
        for (place, series) in self.prepared.series.iter().enumerate() {
            if in_view > MOST_SINGLE_MARKS {
                let (group, last) = self.dense(pen, series);
                curve.groups.push(group);
                curve.ends.extend(last.map(|at| (series.order, at)));
            } else {
                self.row_marks(pen, (series, in_view), &mut curve);
                for point in self.in_time(series) {
                    self.point(pen, (place, series), point, &mut curve, title);
                }
            }
        }
        self.implied(pen, &mut curve, title);
        self.flags(pen, &mut curve, title);
        curve.checks = self.checks();
        curve.seen.extend(curve.drawn.iter().map(|point| point.order));
        curve.seen.extend(curve.ends.iter().map(|(order, _)| *order));
        curve
    }

    /// One figure: whisker of its date, the used mark, the other reports and their bracket.
    fn point(
        &self,
        pen: &Pen<'_, '_>,
        (place, series): (usize, &Series),
        point: &Point,
        curve: &mut Curve,
        title: &dyn Fn(usize) -> String,
    ) {
        let at = self.at(&point.used);
        if !self.in_view(at) {
            return;
        }
        let clip = Some(
            self.plot
                .curve
                .expand(pen.px(24.0))
                .intersect(self.plot.curve.expand2(vec2(pen.px(3.0), pen.px(24.0)))),
        );
        let (mut style, is_behind) = self.stacked(pen, (place, series), at, curve);
        if self.kind(point.used.row) == MarkKind::Cross {
            style.color = pen.palette.muted;
        }
        let spots = self.spots(pen, point, at, curve);
        let mut group = Group::new(format!("point-{}", point.used.row), Role::Point, title(point.used.row));
        group.clip = clip;
        let ties = bracket(at, &spots, pen);
        for tie in &ties {
            match tie {
                Shape::LineSegment { points, .. } => curve.lines.push(*points),
                shape => curve.covered.push(shape.visual_bounding_rect()),
            }
        }
        let is_bracketed = ties.iter().any(|tie| matches!(tie, Shape::Path(_)));
        group.shapes.extend(ties);
        group.shapes.extend(self.mark_shapes(pen, style, &point.used, at, curve));
        group.hit = Some(hit(at, Pick::Figure(point.used.row)));
        let extent = self.extent(style, &point.used, at);
        curve.stacked |= is_behind;
        if is_behind {
            curve.groups.insert(curve.behind, group);
        } else {
            curve.groups.push(group);
        }
        let mut whole = extent;
        if is_bracketed {
            whole.min.y = whole.min.y.min(at.y - pen.px(14.0));
        }
        for Spot { at: spot, mark, is_deprecated, .. } in &spots {
            let mut group = Group::new(format!("point-{}", mark.row), Role::Point, title(mark.row));
            group.clip = clip;
            let style = self.style(pen, series, false);
            group.shapes = if *is_deprecated {
                MarkStyle { color: pen.palette.muted, ..style }.draw(MarkKind::Cross, *spot)
            } else {
                self.mark_shapes(pen, style, mark, *spot, curve)
            };
            group.hit = Some(hit(*spot, Pick::Figure(mark.row)));
            let other = self.extent(style, mark, *spot);
            curve.covered.push(other);
            if !is_level(at, *spot) {
                curve.extras.push(DrawnPoint {
                    place: point.place,
                    row: mark.row,
                    series: place,
                    order: series.order,
                    at: *spot,
                    extent: other,
                    others: Vec::new(),
                });
            }
            if (*spot - at).length() < pen.px(60.0) {
                whole = whole.union(other);
            }
            curve.groups.push(group);
        }
        curve.covered.push(extent);
        curve.drawn.push(DrawnPoint {
            place: point.place,
            row: point.used.row,
            series: place,
            order: series.order,
            at,
            extent: whole,
            others: spots.iter().map(|spot| spot.mark.row).collect(),
        });
    }

    /// Two figures of one place would hide one another, and neither may be moved: the later one is
    /// drawn larger, behind the earlier one. Where a series has little room for each of its marks
    /// they are drawn smaller instead, all alike: no size but these means anything. What has no room in
    /// such a pile is counted.
    fn stacked(
        &self,
        pen: &Pen<'_, '_>,
        (place, series): (usize, &Series),
        at: Pos2,
        curve: &mut Curve,
    ) -> (MarkStyle, bool) {
        let style = self.style(pen, series, true);
        let crowded = curve.crowded;
        if crowded < 1.0 || curve.drawn.len() > MOST_STACKED {
            return (MarkStyle { grown: crowded, ..style }, false);
        }
        // Neighbours in a line are near one another and do not hide one another.
        let hides = |drawn: &&DrawnPoint| {
            let near = pen.px(if drawn.series == place { 0.05 } else { STACKED });
            (drawn.at - at).length() < near
        };
        let known = curve.drawn.iter().filter(hides).count();
        // One over the words of the axis, or larger than the next figures leave room for, would say less.
        let over_axis = (self.plot.curve.bottom() - at.y).max(0.0) + pen.px(OVER_AXIS);
        let has_room = known <= MOST_NESTED && pen.px(RADIUS) * grown(known) <= over_axis;
        curve.hidden += usize::from(known > 0 && !has_room);
        (MarkStyle { grown: if has_room { grown(known) } else { 1.0 }, ..style }, known > 0)
    }

    /// The part of their full size that marks of a series have: less where it has little room for each.
    fn crowded(&self, pen: &Pen<'_, '_>, series: &Series) -> f32 {
        let room = |width: f32, count: usize| {
            let width = width.clamp(0.0, self.plot.curve.width());
            (width / count as f32 / pen.px(ROOM_OF_A_MARK)).clamp(LEAST_MARK, 1.0)
        };
        let rows = self.rows_in_view(series);
        if rows > FEW_MARKS {
            return room(self.plot.curve.width(), rows);
        }
        let seen = self.in_time(series);
        let ends = seen.first().zip(seen.last()).filter(|_| seen.len() > FEW_MARKS);
        let Some((first, last)) = ends else { return 1.0 };
        room(self.at(&last.used).x - self.at(&first.used).x, seen.len())
    }

    /// What a mark covers, with the bar between its bounds.
    fn extent(&self, style: MarkStyle, mark: &Mark, at: Pos2) -> Rect {
        let kind = self.kind(mark.row);
        let bar = mark.bounds.map(|(low, high)| style.interval_extent(at.x, self.y(low), self.y(high)));
        match bar {
            Some(bar) if kind == MarkKind::Interval => bar,
            Some(bar) => bar.union(style.extent(kind, at)),
            None => style.extent(kind, at),
        }
    }

    /// Page y, kept near the page, so that no shape is endless.
    fn y(&self, plotted: f64) -> f32 {
        self.plot.page_y(plotted).clamp(self.seen().top(), self.seen().bottom())
    }

    pub(super) fn kind(&self, row: usize) -> MarkKind {
        self.data.figures.get(row).map_or(MarkKind::Filled, MarkKind::of)
    }

    /// The time that a mark is about, where that is wider than the mark. `y` is on the page.
    pub(super) fn whisker(
        &self,
        pen: &Pen<'_, '_>,
        style: MarkStyle,
        (x, y): (Span, f32),
        is_forecast: bool,
        curve: &mut Curve,
    ) -> Vec<Shape> {
        let (from, to) = (self.plot.page_x(x.from), self.plot.page_x(x.to));
        let least = if is_forecast { pen.px(9.0) } else { 0.0 };
        let half = ((to - from) / 2.0).max(least);
        // Within the mark itself a whisker would say nothing.
        if half * 2.0 <= style.radius() * 2.0 + 1.0 && !is_forecast {
            return Vec::new();
        }
        let middle = pos2((from + to) / 2.0, y);
        let whisker = [middle - vec2(half, 0.0), middle + vec2(half, 0.0)];
        let width = match (is_forecast, style.used) {
            (true, true) => 2.0,
            (true, false) => 1.25,
            _ => 1.5,
        };
        let dash = if is_forecast { Dash::Sparse } else { Dash::Solid };
        let [left, right] = whisker;
        let span = Rect::from_two_pos(left, right).expand(pen.px(2.0)).intersect(self.plot.curve.expand(4.0));
        if span.is_positive() {
            curve.covered.push(span);
        }
        dash.stroke(&whisker, Stroke::new(pen.px(width), style.color), pen.scale, self.seen())
    }

    fn mark_shapes(
        &self,
        pen: &Pen<'_, '_>,
        style: MarkStyle,
        mark: &Mark,
        at: Pos2,
        curve: &mut Curve,
    ) -> Vec<Shape> {
        let kind = self.kind(mark.row);
        let mut shapes = Vec::new();
        let is_forecast = kind == MarkKind::Unmarked;
        // A forecast is its whisker: without it another report of one would not be seen at all.
        if style.used || is_forecast {
            shapes.extend(self.whisker(pen, style, (mark.x, at.y), is_forecast, curve));
        }
        if let Some((low, high)) = mark.bounds {
            shapes.extend(style.interval(at.x, self.y(low), self.y(high)));
        }
        shapes.extend(style.draw(kind, at));
        shapes
    }
}

pub fn hit(at: Pos2, pick: Pick) -> Hit {
    Hit { rect: Rect::from_center_size(at, Vec2::splat(HIT_SIDE)), pick }
}
