//! The lines of the series, the rules at their breaks, and marks by the thousand.

use super::crowd::Crowd;
use super::curve::{Curve, Painter};
use super::fonts::Face;
use super::links::Link;
use super::pen::{Pen, placed};
use super::scene::{Group, Role};
use super::series::Series;
use super::spec::Joining;
use super::strokes::{Dash, cut_segment, thinned};
use super::wording;
use epaint::{Color32, Mesh, Pos2, Rect, Shape, Stroke, pos2};

impl Link {
    /// How a line of this kind is drawn.
    pub const fn dash(self) -> Dash {
        match self {
            Self::Solid => Dash::Solid,
            Self::Dashed => Dash::Dashed,
            Self::Forecast => Dash::Sparse,
        }
    }
}

impl Painter<'_> {
    /// The line of a series, piece by piece.
    pub(super) fn lines(&self, pen: &Pen<'_, '_>, series: &Series, curve: &mut Curve) {
        let color = pen.palette.series_color(series.order);
        let mut group = Group::new(
            format!("series-{}", series.order),
            Role::Series,
            wording::series_name(self.data, &series.name, pen.lang),
        );
        let mut run: Vec<Pos2> = Vec::new();
        let mut last: Option<(usize, Link)> = None;
        let crowd = series.crowd.as_ref().and_then(|crowd| Some((self.line_of(crowd), crowd.line()?)));
        let range = if crowd.is_some() { 0..0 } else { self.time_range(series) };
        let first = series.joints.partition_point(|joint| joint.to < range.start);
        let joints = series.joints.iter().skip(first).take_while(|joint| joint.from < range.end);
        for joint in joints {
            let ends = series.points.get(joint.from).zip(series.points.get(joint.to));
            let Some((from, to)) = ends else { continue };
            let (start, end) = (self.at(&from.used), self.at(&to.used));
            if last != Some((joint.from, joint.link)) {
                self.flush(pen, &mut group, &mut run, last.map(|(_, link)| link), color);
                run.push(start);
            }
            if self.joining == Joining::Step {
                run.push(pos2(end.x, start.y));
            }
            run.push(end);
            last = Some((joint.to, joint.link));
        }
        self.flush(pen, &mut group, &mut run, last.map(|(_, link)| link), color);
        let rows = series.rows.iter().map(|rows| &rows.crowd);
        let rows = rows.filter_map(|crowd| Some((self.line_of(crowd), crowd.line()?)));
        for (mut line, link) in crowd.into_iter().chain(rows) {
            self.flush(pen, &mut group, &mut line, Some(link), color);
        }
        let before = curve.lines.len();
        for shape in &group.shapes {
            match shape {
                Shape::Path(path) => {
                    let pairs = path.points.windows(2);
                    curve.lines.extend(pairs.filter_map(|pair| <[Pos2; 2]>::try_from(pair).ok()));
                }
                Shape::LineSegment { points, .. } => curve.lines.push(*points),
                _ => {}
            }
        }
        group.clip = Some(self.plot.curve.expand(pen.px(2.0)));
        let is_seen = |piece: &[Pos2; 2]| cut_segment(*piece, self.plot.curve).is_some();
        if curve.lines.iter().skip(before).any(is_seen) {
            curve.seen.insert(series.order);
        }
        if !group.shapes.is_empty() {
            curve.groups.push(group);
        }
    }

    fn flush(
        &self,
        pen: &Pen<'_, '_>,
        group: &mut Group,
        run: &mut Vec<Pos2>,
        link: Option<Link>,
        color: Color32,
    ) {
        let points = std::mem::take(run);
        let Some(link) = link else { return };
        let stroke = Stroke::new(pen.px(2.0), color);
        group.shapes.extend(link.dash().stroke(&thinned(points), stroke, pen.scale, self.seen()));
    }

    /// A thin rule where a series begins to count in another way: what stands on its two sides does
    /// not compare. It stands where the first figure of the new kind begins, since nothing is
    /// reported of the time between.
    pub(super) fn breaks(&self, pen: &mut Pen<'_, '_>, curve: &mut Curve) {
        let word = pen.words.say("chart-break");
        let area = self.plot.curve;
        let mut last_right = f32::NEG_INFINITY;
        let rules = self.prepared.breaks.iter().map(|day| self.plot.page_x(*day));
        for (n, x) in rules.filter(|x| *x >= area.left() && *x <= area.right()).enumerate().take(MOST_RULES) {
            let mut group = Group::new(format!("break-{n}"), Role::Note, word.clone());
            let rule = [pos2(x, area.top()), pos2(x, area.bottom())];
            group.shapes.push(Shape::line_segment(rule, Stroke::new(pen.px(1.0), pen.palette.muted)));
            let galley = pen.line(&word, Face::Regular, 12.0, pen.palette.muted);
            let at = pos2(x + pen.px(4.0), area.top() - pen.px(1.0));
            let rect = Rect::from_min_size(at, galley.size());
            let is_free = x > last_right
                && rect.right() <= area.right()
                && !curve.covered.iter().any(|other| other.intersects(rect));
            if is_free {
                group.shapes.push(Shape::rect_filled(rect, 0.0, pen.palette.paper));
                group.shapes.push(placed(galley, at));
                curve.covered.push(rect);
                last_right = rect.right();
            }
            curve.lines.push(rule);
            // Behind the marks and the line.
            curve.groups.insert(n, group);
        }
    }

    /// Thousands of marks: one small square where at least one figure stands. Also where the last of
    /// them in view stands.
    pub(super) fn dense(&self, pen: &Pen<'_, '_>, series: &Series) -> (Group, Option<Pos2>) {
        let mut group = Group::new(
            format!("marks-{}", series.order),
            Role::Series,
            wording::series_name(self.data, &series.name, pen.lang),
        );
        let side = pen.px(3.0);
        let color = pen.palette.series_color(series.order);
        let of_crowd = |crowd: &Crowd| match crowd.line() {
            Some(_) => self.bars(crowd, side, color),
            None => self.squares(self.places_of(crowd), side, color),
        };
        let mut drawn: Vec<(Mesh, Option<Pos2>)> =
            series.rows.iter().map(|rows| of_crowd(&rows.crowd)).collect();
        match &series.crowd {
            Some(crowd) => drawn.push(of_crowd(crowd)),
            None => {
                let places = self.in_time(series).iter().map(|point| self.at(&point.used));
                drawn.push(self.squares(places, side, color));
            }
        }
        let last = drawn.iter().filter_map(|(_, last)| *last).max_by(|one, other| one.x.total_cmp(&other.x));
        let meshes = drawn.into_iter().map(|(mesh, _)| mesh).filter(|mesh| !mesh.is_empty());
        group.shapes.extend(meshes.map(Shape::mesh));
        (group, last)
    }
}

/// More breaks than this are no longer ruled: the page would be a fence.
const MOST_RULES: usize = 40;
