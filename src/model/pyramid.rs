//! Least and greatest values of runs of points, of runs of runs, and so on: what a view of ten
//! million points needs without looking at each of them. Built once, off the frame.

use std::ops::Range;

/// A point: where it is along the axis, and its value.
pub type Place = [f64; 2];

/// Points of the lowest buckets.
const BUCKET: usize = 16;

/// Fewer buckets than this for each pixel of a view would show as steps.
const BUCKETS_A_PIXEL: usize = 2;

/// A run of points: from `x` to the `x` of the bucket behind it no value is below `low` or above
/// `high`, and both are values of a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bucket {
    /// The place of its first point.
    pub x: f64,
    pub low: f64,
    pub high: f64,
}

impl Bucket {
    const fn of([x, y]: Place) -> Self {
        Self { x, low: y, high: y }
    }

    const fn join(self, other: Self) -> Self {
        Self { x: self.x, low: self.low.min(other.low), high: self.high.max(other.high) }
    }
}

/// Buckets of 16 points, and above them buckets of two each: 12 bytes a point, and 3 for its buckets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pyramid {
    /// Days since 1970-01-01, ascending. Whole and half days of all years are exact in so few bits.
    days: Vec<f32>,
    values: Vec<f64>,
    /// The lowest level first.
    levels: Vec<Vec<Bucket>>,
}

/// A part of the axes, edges included.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    pub x: (f64, f64),
    pub y: (f64, f64),
}

impl Window {
    fn holds(&self, [x, y]: Place) -> bool {
        (self.x.0..=self.x.1).contains(&x) && (self.y.0..=self.y.1).contains(&y)
    }
}

impl Pyramid {
    /// Builds a pyramid. The points are brought into the order of their places, those at one place
    /// stay in the order in which they came; a point that is no number is left out.
    pub fn new(mut points: Vec<Place>) -> Self {
        points.retain(|[x, y]| x.is_finite() && y.is_finite());
        if !points.is_sorted_by(|one, next| one[0] <= next[0]) {
            points.sort_by(|one, other| one[0].total_cmp(&other[0]));
        }
        let (days, values) = points.into_iter().map(|[x, y]| (x as f32, y)).unzip();
        Self::of_sorted(days, values)
    }

    /// Builds a pyramid of points that are numbers and stand in the order of their days.
    pub fn of_sorted(days: Vec<f32>, values: Vec<f64>) -> Self {
        debug_assert!(days.is_sorted() && days.len() == values.len());
        let mut pyramid = Self { days, values, levels: Vec::new() };
        let mut level: Vec<Bucket> =
            (0..pyramid.len()).step_by(BUCKET).filter_map(|at| pyramid.bucket(at..at + BUCKET)).collect();
        while level.len() > 1 {
            let above = level.chunks(2).filter_map(of_buckets).collect();
            pyramid.levels.push(std::mem::replace(&mut level, above));
        }
        pyramid.levels.push(level);
        pyramid
    }

    pub fn len(&self) -> usize {
        self.days.len()
    }

    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// A point by its number in the order of places.
    pub fn get(&self, at: usize) -> Option<Place> {
        Some([f64::from(*self.days.get(at)?), *self.values.get(at)?])
    }

    /// Points by their numbers; a range that reaches beyond the last one ends there.
    pub fn points(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = Place> + '_ {
        let range = range.start.min(self.len())..range.end.min(self.len());
        let range = range.start..range.end.max(range.start);
        let days = self.days.get(range.clone()).unwrap_or_default();
        let values = self.values.get(range).unwrap_or_default();
        days.iter().zip(values).map(|(day, value)| [f64::from(*day), *value])
    }

    /// The numbers of the points from one place to another.
    pub fn within(&self, from: f64, to: f64) -> Range<usize> {
        let first = self.days.partition_point(|day| f64::from(*day) < from);
        let end = self.days.partition_point(|day| f64::from(*day) <= to);
        first..end.max(first)
    }

    /// Whether no two points stand at one place.
    pub fn is_one_a_place(&self) -> bool {
        self.days.windows(2).all(|pair| pair.first() != pair.last())
    }

    /// What a view shows: every point from `from` to `to`, at most about two buckets for each of
    /// `pixels`, and a bucket beyond either edge so that lines go on. Few points come one by one.
    /// No least or greatest value in view is lost.
    pub fn view(&self, from: f64, to: f64, pixels: usize) -> Vec<Bucket> {
        let most = pixels.max(1) * BUCKETS_A_PIXEL;
        let inner = self.within(from, to);
        let (first, end) = (inner.start.saturating_sub(1), (inner.end + 1).min(self.len()));
        let count = end.saturating_sub(first);
        if count <= most {
            return self.points(first..end).map(Bucket::of).collect();
        }
        let (low, high) = (first / BUCKET, end.div_ceil(BUCKET));
        if high - low < most {
            // The lowest buckets are too wide: the points themselves are few enough to be walked.
            let run = count.div_ceil(most).max(1);
            let runs = (first..end).step_by(run);
            return runs.filter_map(|at| self.bucket(at..(at + run).min(end))).collect();
        }
        let mut height = 0;
        while (high.div_ceil(1 << height) - (low >> height)) > most && height + 1 < self.levels.len() {
            height += 1;
        }
        let level = self.levels.get(height).map(Vec::as_slice).unwrap_or_default();
        let range = low >> height..high.div_ceil(1 << height).min(level.len());
        level.get(range).unwrap_or_default().to_vec()
    }

    /// How many points a window holds. Only buckets that lie across an edge are looked into.
    pub fn count(&self, window: Window) -> usize {
        let mut count = 0;
        self.visit(window, &mut |found| {
            count += found.len();
            true
        });
        count
    }

    /// The numbers of the points that a window holds, in the order of their places, as long as they are no
    /// more than `most`.
    pub fn find(&self, window: Window, most: usize) -> Vec<usize> {
        let mut found = Vec::new();
        self.visit(window, &mut |numbers| {
            found.extend(numbers.take(most - found.len()));
            found.len() < most
        });
        found
    }

    /// Hands over the points of a window by their numbers, run by run, until that is enough.
    fn visit(&self, window: Window, take: &mut dyn FnMut(Range<usize>) -> bool) {
        let top = self.levels.len().saturating_sub(1);
        let range = self.within(window.x.0, window.x.1);
        self.visit_below((top, 0), &range, window, take);
    }

    /// Those of one bucket; `false` where it is enough.
    fn visit_below(
        &self,
        (height, at): (usize, usize),
        within: &Range<usize>,
        window: Window,
        take: &mut dyn FnMut(Range<usize>) -> bool,
    ) -> bool {
        let width = BUCKET << height;
        let (from, to) = (at * width, ((at + 1) * width).min(self.len()));
        let bucket = self.levels.get(height).and_then(|level| level.get(at));
        let Some(bucket) = bucket.filter(|_| from < within.end && to > within.start) else { return true };
        let (low, high) = window.y;
        if bucket.high < low || bucket.low > high {
            return true;
        }
        let own = from.max(within.start)..to.min(within.end);
        if bucket.low >= low && bucket.high <= high {
            return take(own);
        }
        match height.checked_sub(1) {
            Some(below) => {
                (2 * at..=2 * at + 1).all(|at| self.visit_below((below, at), within, window, take))
            }
            None => {
                let mut numbered = own.clone().zip(self.points(own));
                numbered.all(|(number, point)| !window.holds(point) || take(number..number + 1))
            }
        }
    }

    /// The least and the greatest value from `from` to `to`; `None` where no point is there.
    pub fn extremes(&self, from: f64, to: f64) -> Option<(f64, f64)> {
        let Range { mut start, mut end } = self.within(from, to);
        let mut found: Option<Bucket> = None;
        let mut take = |other: Option<Bucket>| {
            found = match (found, other) {
                (Some(found), Some(other)) => Some(found.join(other)),
                (one, other) => one.or(other),
            };
        };
        // Single points up to the edges of buckets, then one bucket a level at either edge.
        while start < end && !start.is_multiple_of(BUCKET) {
            take(self.bucket(start..start + 1));
            start += 1;
        }
        while start < end && !end.is_multiple_of(BUCKET) {
            end -= 1;
            take(self.bucket(end..end + 1));
        }
        let (mut first, mut end) = (start / BUCKET, end / BUCKET);
        for level in &self.levels {
            if first < end && !first.is_multiple_of(2) {
                take(level.get(first).copied());
                first += 1;
            }
            if first < end && !end.is_multiple_of(2) {
                end -= 1;
                take(level.get(end).copied());
            }
            (first, end) = (first / 2, end / 2);
        }
        found.map(|found| (found.low, found.high))
    }

    /// The least value over a floor from one place to another; `None` where there is none.
    pub fn least_over(&self, floor: f64, from: f64, to: f64) -> Option<f64> {
        let mut least: Option<f64> = None;
        let window = Window { x: (from, to), y: (floor, f64::INFINITY) };
        self.visit(window, &mut |found| {
            let values = self.points(found).map(|[_, value]| value).filter(|value| *value > floor);
            least = values.chain(least).reduce(f64::min);
            true
        });
        least
    }

    fn bucket(&self, range: Range<usize>) -> Option<Bucket> {
        self.points(range).map(Bucket::of).reduce(Bucket::join)
    }
}

fn of_buckets(buckets: &[Bucket]) -> Option<Bucket> {
    buckets.iter().copied().reduce(Bucket::join)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The bucket in which a point is: the last that begins at or before it.
    fn holds(buckets: &[Bucket], [x, y]: Place) -> bool {
        // Points at one place may lie on both sides of an edge.
        buckets.iter().enumerate().any(|(at, bucket)| {
            let behind = buckets.get(at + 1).map_or(f64::INFINITY, |next| next.x);
            bucket.x <= x && x <= behind && (bucket.low..=bucket.high).contains(&y)
        })
    }

    fn check(pyramid: &Pyramid, from: f64, to: f64, pixels: usize) {
        let buckets = pyramid.view(from, to, pixels);
        assert!(buckets.len() <= 2 * pixels.max(1) + 2, "{} buckets on {pixels} pixels", buckets.len());
        assert!(buckets.is_sorted_by(|one, next| one.x <= next.x));
        let inside: Vec<Place> =
            pyramid.points(0..pyramid.len()).filter(|point| (from..=to).contains(&point[0])).collect();
        assert_eq!(inside, pyramid.points(pyramid.within(from, to)).collect::<Vec<_>>());
        for point in &inside {
            assert!(holds(&buckets, *point), "{point:?} is lost in {from}..{to} on {pixels} pixels");
        }
        let least = inside.iter().map(|point| point[1]).reduce(f64::min);
        let greatest = inside.iter().map(|point| point[1]).reduce(f64::max);
        assert_eq!(pyramid.extremes(from, to), least.zip(greatest));
        // What is shown was measured: no bucket says more than a point.
        for bucket in &buckets {
            for value in [bucket.low, bucket.high] {
                assert!(pyramid.points(0..pyramid.len()).any(|point| point[1].total_cmp(&value).is_eq()));
            }
        }
    }

    proptest! {
        #[test]
        fn no_extreme_in_view_is_lost(
            points in prop::collection::vec((0_u16..2_000, -500_i16..500), 0..3_000),
            from in -10_i32..2_000,
            width in 0_i32..2_200,
            pixels in 0_usize..90,
        ) {
            let points = points.into_iter().map(|(x, y)| [f64::from(x), f64::from(y)]).collect();
            let pyramid = Pyramid::new(points);
            check(&pyramid, f64::from(from), f64::from(from + width), pixels);
        }

        #[test]
        fn points_are_counted_and_found_without_looking_at_each(
            points in prop::collection::vec((0_u16..2_000, -500_i16..500), 0..3_000),
            (x, y) in ((-10_i32..2_000, 0_i32..2_200), (-600_i32..600, 0_i32..900)),
        ) {
            let points: Vec<Place> =
                points.into_iter().map(|(x, y)| [f64::from(x), f64::from(y)]).collect();
            let range = |(from, width): (i32, i32)| (f64::from(from), f64::from(from + width));
            let (x, y) = (range(x), range(y));
            let pyramid = Pyramid::new(points);
            let is_in = |at: &usize| {
                let [day, value] = pyramid.get(*at).expect("a point");
                (x.0..=x.1).contains(&day) && (y.0..=y.1).contains(&value)
            };
            let walked: Vec<usize> = (0..pyramid.len()).filter(is_in).collect();
            let window = Window { x, y };
            prop_assert_eq!(pyramid.count(window), walked.len());
            prop_assert_eq!(pyramid.find(window, 7), walked.iter().copied().take(7).collect::<Vec<_>>());
            prop_assert_eq!(pyramid.find(window, usize::MAX), walked);
        }
    }

    #[test]
    fn a_pyramid_is_small_and_leaves_out_what_is_no_number() {
        let pyramid = Pyramid::new((0..100_000).map(|at| [f64::from(at), f64::from(at % 977)]).collect());
        let buckets: usize = pyramid.levels.iter().map(Vec::len).sum();
        assert!(buckets * size_of::<Bucket>() <= 100_000 * 3 + 1_000, "{buckets}");
        check(&pyramid, 10.0, 99_000.0, 500);
        check(&pyramid, 10.0, 4_000.0, 500);
        check(&pyramid, 10.0, 400.0, 500);
        let none = Pyramid::new(vec![[f64::NAN, 1.0], [1.0, f64::INFINITY]]);
        assert!(none.is_empty() && none.view(0.0, 1.0, 10).is_empty());
        assert_eq!(Pyramid::default().extremes(0.0, 1.0), None);
    }

    #[test]
    fn few_points_come_one_by_one() {
        let pyramid = Pyramid::new(vec![[3.0, 1.0], [1.0, 2.0], [2.0, 5.0]]);
        let shown = pyramid.view(0.0, 9.0, 10);
        assert_eq!(
            shown.iter().map(|bucket| (bucket.x, bucket.low)).collect::<Vec<_>>(),
            [(1.0, 2.0), (2.0, 5.0), (3.0, 1.0)]
        );
    }
}
