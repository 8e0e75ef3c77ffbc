//! Thousands of figures that are all drawn alike: what is seen of them is known without looking at each.

use super::accounts::FigureIndex;
use super::counted::MOST_SINGLE_MARKS;
use super::curve::Painter;
use super::links::{Joint, Link};
use super::marks::MarkKind;
use super::scale::{Extent, YTransform};
use super::series::Point;
use super::signs::Shown;
use super::spec::Joining;
use crate::model::{Bucket, DataSet, DateFlag, Precision, Pyramid, Qualifier, RowPoints, Status, Window};
use epaint::{Color32, Mesh, Pos2, Rect, Vec2, pos2};
use std::sync::Arc;

/// The figures of a series by their places alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Crowd {
    points: Points,
    /// From their values to plotted ones.
    plotting: Plotting,
    /// How each of them is joined to the next one; `None` where there are gaps.
    line: Option<Link>,
}

/// Where the places of a crowd are kept.
#[derive(Clone, Debug, PartialEq)]
enum Points {
    Figures(Pyramid),
    /// Rows of a large file, whose places came with the data.
    Rows(Arc<RowPoints>),
}

/// From the values of a crowd to plotted ones: the greater value is never plotted lower.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Plotting {
    /// What one of their unit is in the base unit of its family.
    factor: f64,
    transform: YTransform,
}

impl Plotting {
    /// Values that are plotted as they are.
    const NONE: Self = Self { factor: 1.0, transform: YTransform::Linear };

    fn plotted(self, value: f64) -> Option<f64> {
        self.transform.plotted(value * self.factor)
    }

    fn value(self, plotted: f64) -> f64 {
        self.transform.value(plotted) / self.factor
    }
}

/// All that a mark, its whisker and the keys to them depend on.
#[derive(PartialEq)]
struct Look<'a> {
    kind: MarkKind,
    qualifier: Option<Qualifier>,
    status: &'a [Status],
    precision: Precision,
    flags: &'a [DateFlag],
    is_sourced: bool,
    is_folded: bool,
}

impl<'a> Look<'a> {
    /// `None` for a figure that several reports tell, or one with bounds.
    fn of(data: &'a DataSet, index: &FigureIndex, point: &Point) -> Option<Self> {
        let figure = data.figures.get(point.used.row)?;
        let is_alone = point.others.is_empty() && point.deprecated.is_empty() && point.used.bounds.is_none();
        let is_alone = is_alone && index.accounts.get(point.place)?.rows.len() == 1;
        is_alone.then(|| Self {
            kind: MarkKind::of(figure),
            qualifier: figure.qualifier,
            status: &figure.status,
            precision: figure.date.precision,
            flags: &figure.date.flags,
            is_sourced: data.has_source(figure),
            is_folded: figure.folded.is_some(),
        })
    }
}

impl Crowd {
    /// `None` where the figures are few, or not all alike. Grows with them.
    pub fn of(data: &DataSet, index: &FigureIndex, points: &[Point], joints: &[Joint]) -> Option<Self> {
        let (first, others) = points.split_first().filter(|_| points.len() > MOST_SINGLE_MARKS)?;
        let look = Look::of(data, index, first)?;
        if !others.iter().all(|point| Look::of(data, index, point).is_some_and(|other| other == look)) {
            return None;
        }
        let link = joints.first().map(|joint| joint.link);
        let is_next =
            |(at, joint): (usize, &Joint)| (joint.from, joint.to, Some(joint.link)) == (at, at + 1, link);
        let is_one_line = joints.len() + 1 == points.len() && joints.iter().enumerate().all(is_next);
        let places = points.iter().map(|point| [point.used.x.middle(), point.used.y]).collect();
        Some(Self {
            points: Points::Figures(Pyramid::new(places)),
            plotting: Plotting::NONE,
            line: link.filter(|_| is_one_line),
        })
    }

    /// Rows of a large file. They are joined where each of them has a time of its own: between rows of one
    /// day nothing says which came first. `factor`: what one of their unit is in the base unit.
    pub fn of_rows(rows: &Arc<RowPoints>, factor: f64, transform: YTransform) -> Self {
        let line = rows.pyramid().is_one_a_place().then_some(Link::Solid);
        Self { points: Points::Rows(Arc::clone(rows)), plotting: Plotting { factor, transform }, line }
    }

    fn pyramid(&self) -> &Pyramid {
        match &self.points {
            Points::Figures(pyramid) => pyramid,
            Points::Rows(rows) => rows.pyramid(),
        }
    }

    pub fn len(&self) -> usize {
        self.pyramid().len()
    }

    /// The part of the values that is shown.
    fn window(&self, shown: Shown) -> Window {
        let value = |plotted: f64| self.plotting.value(plotted);
        Window { x: shown.x, y: (value(shown.y.0), value(shown.y.1)) }
    }

    /// How many are shown.
    pub fn count(&self, shown: Shown) -> usize {
        self.pyramid().count(self.window(shown))
    }

    /// The numbers of those that are shown, in order of time, as long as they are no more than `most`.
    pub fn find(&self, shown: Shown, most: usize) -> Vec<usize> {
        self.pyramid().find(self.window(shown), most)
    }

    /// Day and plotted value of one of them; `None` where the scale cannot show it.
    pub fn place(&self, at: usize) -> Option<(f64, f64)> {
        let [day, value] = self.pyramid().get(at)?;
        Some((day, self.plotting.plotted(value)?))
    }

    /// The plotted value of the first of them that has one.
    fn least(&self, from: f64, to: f64) -> Option<f64> {
        // On a logarithm only what is over nothing has a place.
        self.plotting.plotted(self.pyramid().least_over(0.0, from, to)?)
    }

    /// How many the scale cannot show.
    pub fn off_scale(&self) -> usize {
        let all = (f64::NEG_INFINITY, f64::INFINITY);
        match self.plotting.transform {
            YTransform::Log => self.pyramid().count(Window { x: all, y: (f64::NEG_INFINITY, 0.0) }),
            _ => 0,
        }
    }

    /// The plotted values from the least to the greatest.
    pub fn extent(&self) -> Option<Extent> {
        let all = (f64::NEG_INFINITY, f64::INFINITY);
        let (low, high) = self.pyramid().extremes(all.0, all.1)?;
        let low = self.plotting.plotted(low).or_else(|| self.least(all.0, all.1))?;
        Some(Extent { low, high: self.plotting.plotted(high)? })
    }

    /// What a view shows, with plotted values.
    fn view(&self, from: f64, to: f64, pixels: usize) -> Vec<Bucket> {
        let mut buckets = self.pyramid().view(from, to, pixels);
        if self.plotting == Plotting::NONE {
            return buckets;
        }
        let ends: Vec<f64> = buckets.iter().skip(1).map(|next| next.x).chain([to.max(from)]).collect();
        let mut ends = ends.into_iter();
        buckets.retain_mut(|bucket| {
            let end = ends.next().unwrap_or(bucket.x).max(bucket.x);
            let low = self.plotting.plotted(bucket.low).or_else(|| self.least(bucket.x, end));
            let Some((low, high)) = low.zip(self.plotting.plotted(bucket.high)) else { return false };
            (bucket.low, bucket.high) = (low, high);
            true
        });
        buckets
    }

    /// How they are joined, where one line joins them all.
    pub fn line(&self) -> Option<Link> {
        self.line
    }
}

impl Painter<'_> {
    /// The part of the axes that is on the page, with a point around it.
    pub(super) fn shown(&self) -> Shown {
        let plot = &self.plot;
        let margin = |(from, to): (f64, f64), length: f32| {
            let point = (to - from) / f64::from(length.max(1.0));
            (from - point, to + point)
        };
        Shown { x: margin(plot.x, plot.curve.width()), y: margin(plot.y, plot.curve.height()) }
    }

    /// What a page as wide as this one shows of a crowd.
    fn buckets(&self, crowd: &Crowd) -> Vec<Bucket> {
        let (from, to) = self.plot.x;
        crowd.view(from, to, self.plot.curve.width() as usize)
    }

    fn bucket_ends(&self, bucket: &Bucket) -> [Pos2; 2] {
        let x = self.plot.page_x(bucket.x);
        [bucket.low, bucket.high].map(|value| pos2(x, self.plot.page_y(value)))
    }

    /// The line through a crowd: in each bucket from the end that is nearer to where it came from.
    pub(super) fn line_of(&self, crowd: &Crowd) -> Vec<Pos2> {
        let mut line: Vec<Pos2> = Vec::new();
        for bucket in self.buckets(crowd) {
            let [mut first, mut second] = self.bucket_ends(&bucket);
            if let Some(last) = line.last().copied() {
                if (last.y - second.y).abs() < (last.y - first.y).abs() {
                    std::mem::swap(&mut first, &mut second);
                }
                if self.joining == Joining::Step {
                    line.push(pos2(first.x, last.y));
                }
            }
            line.push(first);
            if second != first {
                line.push(second);
            }
        }
        line
    }

    /// Small bars where the figures of a crowd stand that one line joins: from the least to the greatest of
    /// a bucket, as the line does. Also where the last one in view is.
    pub(super) fn bars(&self, crowd: &Crowd, side: f32, color: Color32) -> (Mesh, Option<Pos2>) {
        let area = self.plot.curve;
        let mut mesh = Mesh::default();
        let mut last = None;
        for bucket in self.buckets(crowd) {
            let [low, high] = self.bucket_ends(&bucket);
            let rect = Rect::from_two_pos(low, high).intersect(area);
            if area.expand(1.0).x_range().contains(low.x) && rect.min.y <= rect.max.y {
                last = Some(pos2(low.x, high.y.clamp(area.top(), area.bottom())));
                mesh.add_colored_rect(rect.expand2(Vec2::splat(side / 2.0)), color);
            }
        }
        (mesh, last)
    }

    /// Where the figures of a crowd stand, by time.
    pub(super) fn places_of<'c>(&self, crowd: &'c Crowd) -> impl Iterator<Item = Pos2> + use<'c> {
        let plot = self.plot;
        let within = crowd.pyramid().within(plot.x.0, plot.x.1);
        let places = crowd.pyramid().points(within);
        places.filter_map(move |[x, y]| Some(pos2(plot.page_x(x), plot.page_y(crowd.plotting.plotted(y)?))))
    }

    /// One small square where at least one of some places is: between figures that nothing joins nothing may
    /// be drawn. Squares that touch are one bar, so that a full page has no more shapes than an empty one
    /// has room for. Also the last place in view.
    pub(super) fn squares(
        &self,
        places: impl Iterator<Item = Pos2>,
        side: f32,
        color: Color32,
    ) -> (Mesh, Option<Pos2>) {
        let area = self.plot.curve;
        let columns = (area.width() / side) as usize + 2;
        let mut cells: Vec<Option<Pos2>> = vec![None; columns * ((area.height() / side) as usize + 2)];
        let mut mesh = Mesh::default();
        let mut last = None;
        for at in places.filter(|at| self.in_view(*at)) {
            last = Some(at);
            let place = at - area.min;
            let (column, row) = ((place.x / side).max(0.0) as usize, (place.y / side).max(0.0) as usize);
            if let Some(cell) = cells.get_mut(row * columns + column) {
                cell.get_or_insert(at);
            }
        }
        for (row, cells) in cells.chunks(columns).enumerate() {
            for run in cells.split(Option::is_none) {
                let (Some(Some(first)), Some(Some(end))) = (run.first(), run.last()) else { continue };
                let mut rect = Rect::from_two_pos(*first, *end);
                if run.len() > 1 {
                    // Each stands somewhere in its cell: their bar is as high as the row of cells.
                    let top = area.top() + row as f32 * side;
                    rect = Rect::from_x_y_ranges(rect.x_range(), (top + side / 2.0)..=(top + side / 2.0));
                }
                mesh.add_colored_rect(rect.expand(side / 2.0), color);
            }
        }
        (mesh, last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::series::Prepared;
    use crate::chart::{ChartSpec, FigureIndex};
    use crate::model::{Day, Decimal, Figure, ReportedDate};

    const FIRST: i32 = 10_000;

    fn data(days: impl Iterator<Item = i32>) -> DataSet {
        let figure = |day: i32| Figure {
            id: day.to_string(),
            value: Some(Decimal::from((i64::from(day) * 7919) % 1009)),
            ..Figure::new("S".to_owned(), ReportedDate::of_day(Day::from_days(day).expect("a day")))
        };
        DataSet { figures: days.map(figure).collect(), ..DataSet::default() }
    }

    fn prepared(data: &DataSet) -> Prepared {
        Prepared::new(data, &FigureIndex::new(data), &ChartSpec::first_of(data))
    }

    #[test]
    fn figures_that_are_all_alike_are_a_crowd() {
        let known = data(FIRST..FIRST + 3_000);
        let prepared_known = prepared(&known);
        let series = prepared_known.series.first().expect("a series");
        let crowd = series.crowd.as_ref().expect("alike");
        assert_eq!(crowd.line(), Some(Link::Solid));
        for (x, y) in
            [((0.0, 2e4), (-1.0, 2e3)), ((1.05e4, 1.12e4), (100.0, 700.0)), ((0.0, 1.0), (0.0, 1.0))]
        {
            let is_in = |point: &&Point| {
                let (at, value) = (point.used.x.middle(), point.used.y);
                (x.0..=x.1).contains(&at) && (y.0..=y.1).contains(&value)
            };
            assert_eq!(
                crowd.count(Shown { x, y }),
                series.points.iter().filter(is_in).count(),
                "{x:?}, {y:?}"
            );
        }
        // A gap in the line stays one.
        let gapped = data((FIRST..FIRST + 3_000).chain(FIRST + 500..FIRST + 501));
        let line = |data: &DataSet| prepared(data).series.first().and_then(|s| s.crowd.as_ref()?.line());
        assert_eq!(line(&gapped), None);
    }

    #[test]
    fn whatever_looks_otherwise_is_looked_at() {
        let is_crowd = |data: &DataSet| prepared(data).series.iter().any(|series| series.crowd.is_some());
        assert!(!is_crowd(&data(FIRST..FIRST + 100)), "few");
        let changes: [fn(&mut Figure); 4] = [
            |figure| figure.qualifier = Some(Qualifier::Nearly),
            |figure| figure.status = vec![Status::Estimated],
            |figure| figure.date.flags = vec![DateFlag::Uncertain],
            |figure| figure.sources = vec![crate::model::SourceIndex(0)],
        ];
        for (n, change) in changes.into_iter().enumerate() {
            let mut data = data(FIRST..FIRST + 3_000);
            data.sources = vec![crate::model::Source { title: "A".to_owned(), ..Default::default() }];
            assert!(is_crowd(&data), "{n}");
            data.figures.get_mut(2_000).into_iter().for_each(change);
            assert!(!is_crowd(&data), "{n}");
        }
    }
}
