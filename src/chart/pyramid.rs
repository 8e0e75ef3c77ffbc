//! Least and greatest values of runs of points, of runs of runs, and so on: what a view of ten
//! million points needs without looking at each of them. Built once, off the frame.

/// A point: where it is along the axis, and its value.
type Point = [f64; 2];

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
    const fn of([x, y]: Point) -> Self {
        Self { x, low: y, high: y }
    }

    const fn join(self, other: Self) -> Self {
        Self { x: self.x, low: self.low.min(other.low), high: self.high.max(other.high) }
    }
}

/// Buckets of 16 points, and above them buckets of two each: 3 bytes a point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pyramid {
    points: Vec<Point>,
    /// The lowest level first.
    levels: Vec<Vec<Bucket>>,
}

impl Pyramid {
    /// Builds a pyramid. The points are brought into the order of their places, those at one place
    /// stay in the order in which they came; a point that is no number is left out.
    pub fn new(mut points: Vec<Point>) -> Self {
        points.retain(|[x, y]| x.is_finite() && y.is_finite());
        if !points.is_sorted_by(|one, next| one[0] <= next[0]) {
            points.sort_by(|one, other| one[0].total_cmp(&other[0]));
        }
        let mut levels: Vec<Vec<Bucket>> = Vec::new();
        let mut level: Vec<Bucket> = points.chunks(BUCKET).filter_map(of_points).collect();
        while level.len() > 1 {
            let above = level.chunks(2).filter_map(of_buckets).collect();
            levels.push(std::mem::replace(&mut level, above));
        }
        levels.push(level);
        Self { points, levels }
    }

    /// The points in the order of their places.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// What a view shows: every point from `from` to `to`, at most about two buckets for each of
    /// `pixels`, and a bucket beyond either edge so that lines go on. Few points come one by one.
    /// No least or greatest value in view is lost.
    pub fn view(&self, from: f64, to: f64, pixels: usize) -> Vec<Bucket> {
        let most = pixels.max(1) * BUCKETS_A_PIXEL;
        let first = self.points.partition_point(|point| point[0] < from).saturating_sub(1);
        let end =
            self.points.partition_point(|point| point[0] <= to).saturating_add(1).min(self.points.len());
        let points = self.points.get(first..end).unwrap_or_default();
        if points.len() <= most {
            return points.iter().copied().map(Bucket::of).collect();
        }
        let (first, last) = (first / BUCKET, end.div_ceil(BUCKET));
        if last - first < most {
            // The lowest buckets are too wide: the points themselves are few enough to be walked.
            return by_run(points, points.len().div_ceil(most));
        }
        let mut height = 0;
        while (last.div_ceil(1 << height) - (first >> height)) > most && height + 1 < self.levels.len() {
            height += 1;
        }
        let level = self.levels.get(height).map(Vec::as_slice).unwrap_or_default();
        let range = first >> height..last.div_ceil(1 << height).min(level.len());
        level.get(range).unwrap_or_default().to_vec()
    }

    /// The points from `from` to `to`.
    pub fn within(&self, from: f64, to: f64) -> &[Point] {
        let first = self.points.partition_point(|point| point[0] < from);
        let end = self.points.partition_point(|point| point[0] <= to);
        self.points.get(first..end).unwrap_or_default()
    }

    /// How many points there are from one place to another with values from one to another. Only buckets
    /// that lie across an edge are looked into.
    pub fn count(&self, x: (f64, f64), y: (f64, f64)) -> usize {
        let first = self.points.partition_point(|point| point[0] < x.0);
        let end = self.points.partition_point(|point| point[0] <= x.1);
        let top = self.levels.len().saturating_sub(1);
        self.count_below(top, 0, (first, end), y)
    }

    /// How many points of a bucket are among those from `first` to `end` by number and have such values.
    fn count_below(&self, height: usize, at: usize, (first, end): (usize, usize), y: (f64, f64)) -> usize {
        let width = BUCKET << height;
        let (from, to) = (at * width, ((at + 1) * width).min(self.points.len()));
        let bucket = self.levels.get(height).and_then(|level| level.get(at));
        let Some(bucket) = bucket.filter(|_| from < end && to > first) else { return 0 };
        if bucket.high < y.0 || bucket.low > y.1 {
            return 0;
        }
        if bucket.low >= y.0 && bucket.high <= y.1 {
            return to.min(end) - from.max(first);
        }
        match height.checked_sub(1) {
            Some(below) => (2 * at..=2 * at + 1).map(|at| self.count_below(below, at, (first, end), y)).sum(),
            None => {
                let points = self.points.get(from.max(first)..to.min(end)).unwrap_or_default();
                points.iter().filter(|point| (y.0..=y.1).contains(&point[1])).count()
            }
        }
    }

    /// The least and the greatest value from `from` to `to`; `None` where no point is there.
    pub fn extremes(&self, from: f64, to: f64) -> Option<(f64, f64)> {
        let first = self.points.partition_point(|point| point[0] < from);
        let all = self.between(first, first + self.within(from, to).len())?;
        Some((all.low, all.high))
    }

    /// The bucket of a run of points, by their numbers.
    fn between(&self, mut first: usize, mut end: usize) -> Option<Bucket> {
        let mut found: Option<Bucket> = None;
        let mut take = |other: Option<Bucket>| {
            found = match (found, other) {
                (Some(found), Some(other)) => Some(found.join(other)),
                (one, other) => one.or(other),
            };
        };
        // Single points up to the edges of buckets, then one bucket a level at either edge.
        while first < end && !first.is_multiple_of(BUCKET) {
            take(self.points.get(first).copied().map(Bucket::of));
            first += 1;
        }
        while first < end && !end.is_multiple_of(BUCKET) {
            end -= 1;
            take(self.points.get(end).copied().map(Bucket::of));
        }
        let (mut first, mut end) = (first / BUCKET, end / BUCKET);
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
        found
    }
}

fn of_points(points: &[Point]) -> Option<Bucket> {
    points.iter().copied().map(Bucket::of).reduce(Bucket::join)
}

fn of_buckets(buckets: &[Bucket]) -> Option<Bucket> {
    buckets.iter().copied().reduce(Bucket::join)
}

fn by_run(points: &[Point], run: usize) -> Vec<Bucket> {
    points.chunks(run.max(1)).filter_map(of_points).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The bucket in which a point is: the last that begins at or before it.
    fn holds(buckets: &[Bucket], [x, y]: Point) -> bool {
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
        let inside: Vec<Point> =
            pyramid.points().iter().copied().filter(|point| (from..=to).contains(&point[0])).collect();
        for point in &inside {
            assert!(holds(&buckets, *point), "{point:?} is lost in {from}..{to} on {pixels} pixels");
        }
        let least = inside.iter().map(|point| point[1]).reduce(f64::min);
        let greatest = inside.iter().map(|point| point[1]).reduce(f64::max);
        assert_eq!(pyramid.extremes(from, to), least.zip(greatest));
        // What is shown was measured: no bucket says more than a point.
        for bucket in &buckets {
            for value in [bucket.low, bucket.high] {
                assert!(pyramid.points().iter().any(|point| point[1].total_cmp(&value).is_eq()));
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
        fn points_are_counted_without_looking_at_each(
            points in prop::collection::vec((0_u16..2_000, -500_i16..500), 0..3_000),
            (x, y) in ((-10_i32..2_000, 0_i32..2_200), (-600_i32..600, 0_i32..900)),
        ) {
            let points: Vec<Point> =
                points.into_iter().map(|(x, y)| [f64::from(x), f64::from(y)]).collect();
            let range = |(from, width): (i32, i32)| (f64::from(from), f64::from(from + width));
            let (x, y) = (range(x), range(y));
            let is_in = |point: &&Point| {
                (x.0..=x.1).contains(&point[0]) && (y.0..=y.1).contains(&point[1])
            };
            let walked = points.iter().filter(is_in).count();
            prop_assert_eq!(Pyramid::new(points).count(x, y), walked);
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
        assert!(none.points().is_empty() && none.view(0.0, 1.0, 10).is_empty());
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
