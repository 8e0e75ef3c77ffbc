//! Lines and marks of the series.

use super::claims::ClaimKind;
use super::marks::{MarkKind, MarkStyle};
use super::pen::Pen;
use super::reports::{Spot, bracket, free_spot};
use super::scene::{Group, Hit, Pick, PlotArea, Role};
use super::series::{Mark, Point, Prepared, Series};
use super::spec::Joining;
use super::strokes::{Dash, cut_segment};
use crate::model::DataSet;
use epaint::{Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

/// More figures than this in view are drawn without a group, a hit or a label of their own.
pub const MOST_SINGLE_MARKS: usize = 1500;

/// Room along the time axis in which a mark has its full size, in points at scale 1, and the least
/// part of that size it is drawn with.
const ROOM_OF_A_MARK: f32 = 20.0;
const LEAST_MARK: f32 = 0.25;

/// Up to so many marks of a series have their full size, however near they stand.
const FEW_MARKS: usize = 24;

/// Behind more marks than this none is drawn larger for another that it would hide.
const MOST_STACKED: usize = 100;

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
    /// Whether reports of one place stand side by side.
    pub beside: bool,
    /// How many groups lie behind the first mark.
    behind: usize,
    /// The part of their full size that marks have.
    crowded: f32,
}

/// A figure on the page.
#[derive(Clone, Debug)]
pub struct DrawnPoint {
    /// Place in `FigureIndex::accounts`.
    pub place: usize,
    pub row: usize,
    /// Place in `Prepared::series`.
    pub series: usize,
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
    fn style(&self, pen: &Pen<'_, '_>, series: &Series, used: bool) -> MarkStyle {
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
        let in_view: usize = self
            .prepared
            .series
            .iter()
            .flat_map(|series| self.in_time(series))
            .filter(|point| self.in_view(self.at(&point.used)))
            .count();
        curve.behind = curve.groups.len();
        curve.crowded =
            self.prepared.series.iter().map(|series| self.crowded(pen, series)).fold(1.0, f32::min);
        curve.dense = if in_view > MOST_SINGLE_MARKS { in_view } else { 0 };
        for (place, series) in self.prepared.series.iter().enumerate() {
            if in_view > MOST_SINGLE_MARKS {
                curve.groups.push(self.dense(pen, series));
            } else {
                for point in self.in_time(series) {
                    self.point(pen, (place, series), point, &mut curve, title);
                }
            }
        }
        self.implied(pen, &mut curve, title);
        self.flags(pen, &mut curve, title);
        curve
    }

    /// A margin around the curve beyond which nothing is drawn.
    pub(super) fn seen(&self) -> Rect {
        self.plot.curve.expand(40.0)
    }

    /// The figures whose middle is in view, with one more at each side for the lines that lead to
    /// them. Points stand in order of time.
    pub(super) fn time_range(&self, series: &Series) -> std::ops::Range<usize> {
        let (from, to) = self.plot.x;
        let first = series.points.partition_point(|point| point.used.x.middle() < from);
        let last = series.points.partition_point(|point| point.used.x.middle() <= to);
        first.saturating_sub(1)..(last + 1).min(series.points.len())
    }

    pub(super) fn in_time<'s>(&self, series: &'s Series) -> &'s [Point] {
        series.points.get(self.time_range(series)).unwrap_or_default()
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
        let (style, is_behind) = self.stacked(pen, (place, series), at, curve);
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
            at,
            extent: whole,
            others: spots.iter().map(|spot| spot.mark.row).collect(),
        });
    }

    /// Where the other reports of a figure stand: at their own place, or beside the report that
    /// would hide them.
    fn spots<'p>(&self, pen: &Pen<'_, '_>, point: &'p Point, at: Pos2, curve: &mut Curve) -> Vec<Spot<'p>> {
        let mut taken = vec![at];
        let mut spots = Vec::new();
        let others = point.others.iter().map(|mark| (mark, false));
        for (mark, is_deprecated) in others.chain(point.deprecated.iter().map(|mark| (mark, true))) {
            let own = self.at(mark);
            let has_mark = is_deprecated || self.kind(mark.row) != MarkKind::Unmarked;
            let spot = if has_mark { free_spot(own, &taken, pen.px(13.0), pen.px(9.5)) } else { own };
            if self.in_view(spot) {
                curve.beside |= spot != own;
                taken.push(spot);
                spots.push(Spot { at: spot, mark, is_deprecated, has_mark });
            }
        }
        spots
    }

    /// Two figures of one place would hide one another, and neither may be moved: the later one is
    /// drawn larger, behind the earlier one. Where a series has little room for each of its marks
    /// they are drawn smaller instead, all alike: no size but these means anything.
    fn stacked(
        &self,
        pen: &Pen<'_, '_>,
        (place, series): (usize, &Series),
        at: Pos2,
        curve: &Curve,
    ) -> (MarkStyle, bool) {
        let style = self.style(pen, series, true);
        let crowded = curve.crowded;
        if crowded < 1.0 || curve.drawn.len() > MOST_STACKED {
            return (MarkStyle { grown: crowded, ..style }, false);
        }
        // Neighbours in a line are near one another and do not hide one another.
        let hides = |drawn: &&DrawnPoint| {
            let near = if drawn.series == place { pen.px(0.05) } else { pen.px(4.0) };
            (drawn.at - at).length() < near
        };
        let known = curve.drawn.iter().filter(hides).count();
        let grown = 1.0 + 0.6 * known.min(4) as f32;
        (MarkStyle { grown, ..style }, known > 0)
    }

    /// The part of their full size that marks of a series have: less where it has little room for each.
    fn crowded(&self, pen: &Pen<'_, '_>, series: &Series) -> f32 {
        let seen = self.in_time(series);
        let ends = seen.first().zip(seen.last()).filter(|_| seen.len() > FEW_MARKS);
        let Some((first, last)) = ends else { return 1.0 };
        let width = (self.at(&last.used).x - self.at(&first.used).x).clamp(0.0, self.plot.curve.width());
        (width / seen.len() as f32 / pen.px(ROOM_OF_A_MARK)).clamp(LEAST_MARK, 1.0)
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

    fn kind(&self, row: usize) -> MarkKind {
        self.data.figures.get(row).map_or(MarkKind::Filled, MarkKind::of)
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
            let (from, to) = (self.plot.page_x(mark.x.from), self.plot.page_x(mark.x.to));
            let least = if is_forecast { pen.px(9.0) } else { 0.0 };
            let half = ((to - from) / 2.0).max(least);
            let middle = pos2((from + to) / 2.0, at.y);
            let whisker = [middle - vec2(half, 0.0), middle + vec2(half, 0.0)];
            // Within the mark itself a whisker would say nothing.
            if half * 2.0 > style.radius() * 2.0 + 1.0 || is_forecast {
                let width = match (is_forecast, style.used) {
                    (true, true) => 2.0,
                    (true, false) => 1.25,
                    _ => 1.5,
                };
                let dash = if is_forecast { Dash::Sparse } else { Dash::Solid };
                let stroke = Stroke::new(pen.px(width), style.color);
                shapes.extend(dash.stroke(&whisker, stroke, pen.scale, self.seen()));
                let [left, right] = whisker;
                let span = Rect::from_two_pos(left, right)
                    .expand(pen.px(2.0))
                    .intersect(self.plot.curve.expand(4.0));
                if span.is_positive() {
                    curve.covered.push(span);
                }
            }
        }
        if let Some((low, high)) = mark.bounds {
            shapes.extend(style.interval(at.x, self.y(low), self.y(high)));
        }
        shapes.extend(style.draw(kind, at));
        shapes
    }

    /// What claims with one known end imply.
    fn implied(&self, pen: &Pen<'_, '_>, curve: &mut Curve, title: &dyn Fn(usize) -> String) {
        for claim in &self.prepared.claims {
            let (base, x, y, order) = match &claim.kind {
                ClaimKind::Check { .. } => continue,
                ClaimKind::Implied { base, x, y, .. } => {
                    let Some((series, point)) = self.prepared.find(*base) else { continue };
                    (self.at(&point.used), x, *y, series.order)
                }
                ClaimKind::IndexOnly { from, x, y, .. } => {
                    (pos2(self.plot.page_x(from.middle()), self.plot.page_y(100.0)), x, *y, 0)
                }
            };
            let at = pos2(self.plot.page_x(x.middle()), self.plot.page_y(y));
            if !self.in_view(at) {
                continue;
            }
            let style = MarkStyle {
                scale: pen.scale,
                grown: 1.0,
                color: pen.palette.series_color(order),
                paper: pen.palette.paper,
                used: true,
                outline: 0,
            };
            let mut group = Group::new(format!("implied-{}", claim.row), Role::Point, title(claim.row));
            group.clip = Some(self.plot.curve.expand(pen.px(12.0)));
            let stroke = Stroke::new(pen.px(2.0), style.color);
            group.shapes.extend(Dash::Dotted.stroke(&[base, at], stroke, pen.scale, self.seen()));
            group.shapes.extend(style.draw(MarkKind::Diamond, at));
            group.hit = Some(hit(at, Pick::Figure(claim.row)));
            curve.groups.push(group);
            curve.lines.extend(cut_segment([base, at], self.seen()));
            let extent = style.extent(MarkKind::Diamond, at);
            curve.covered.push(extent);
            let others = Vec::new();
            curve.drawn.push(DrawnPoint { place: usize::MAX, row: claim.row, series: 0, at, extent, others });
        }
    }
}

pub fn hit(at: Pos2, pick: Pick) -> Hit {
    Hit { rect: Rect::from_center_size(at, Vec2::splat(HIT_SIDE)), pick }
}
