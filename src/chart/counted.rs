//! Which figures are in view, without drawing them.

use super::curve::Painter;
use super::series::{Point, Series};
use epaint::Rect;
use std::collections::BTreeSet;
use std::ops::Range;

/// More figures than this in view are drawn without a group, a hit or a label of their own.
pub const MOST_SINGLE_MARKS: usize = 1500;

/// Figures by whether they lie in the part of the axes that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub in_view: usize,
    pub outside: usize,
}

impl Counted {
    /// Figures that have no mark of their own, since there are too many.
    pub const fn dense(self) -> usize {
        if self.in_view > MOST_SINGLE_MARKS { self.in_view } else { 0 }
    }
}

impl Painter<'_> {
    /// How many figures are in view and how many are not.
    pub fn counted(&self) -> Counted {
        let all: usize = self.prepared.series.iter().map(Series::count).sum();
        let in_view: usize = self.prepared.series.iter().map(|series| self.count(series)).sum();
        Counted { in_view, outside: all.saturating_sub(in_view) }
    }

    /// The series of which a figure is in view, by place in `ChartSpec::series`.
    pub fn orders_in_view(&self) -> BTreeSet<usize> {
        let seen = self.prepared.series.iter().filter(|series| self.count(series) > 0);
        seen.map(|series| series.order).collect()
    }

    /// How many figures of a series are in view.
    fn count(&self, series: &Series) -> usize {
        let rows = self.rows_in_view(series);
        rows + match &series.crowd {
            Some(crowd) => crowd.count(self.shown()),
            None => self.in_time(series).iter().filter(|point| self.in_view(self.at(&point.used))).count(),
        }
    }

    /// A margin around the curve beyond which nothing is drawn.
    pub(super) fn seen(&self) -> Rect {
        self.plot.curve.expand(40.0)
    }

    /// The figures whose middle is in view, with one more at each side for the lines that lead to
    /// them. Points stand in order of time.
    pub(super) fn time_range(&self, series: &Series) -> Range<usize> {
        let (from, to) = self.plot.x;
        let first = series.points.partition_point(|point| point.used.x.middle() < from);
        let last = series.points.partition_point(|point| point.used.x.middle() <= to);
        first.saturating_sub(1)..(last + 1).min(series.points.len())
    }

    pub(super) fn in_time<'s>(&self, series: &'s Series) -> &'s [Point] {
        series.points.get(self.time_range(series)).unwrap_or_default()
    }
}
