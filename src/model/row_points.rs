//! The rows of a large file, each a point of its own: too many to be figures, few bytes each.

use super::date::ReportedDate;
use super::day::Day;
use super::edtf;
use super::figure::{Figure, Origin};
use super::fold::{FoldBy, Folded, Step};
use super::pyramid::Pyramid;
use super::unit::Unit;
use rust_decimal::Decimal;
use std::sync::Arc;

/// Digits of so many bits come back exactly from the binary fractions that are drawn.
const EXACT: f64 = (1_u64 << 50) as f64;

/// The points of one series of one file: 16 bytes a row, and 3 for a view of them.
#[derive(Clone, Debug, PartialEq)]
pub struct RowPoints {
    /// The file name only.
    pub file: Arc<str>,
    pub series: String,
    /// The unit of the values.
    pub unit: Unit,
    /// How exact the dates are.
    pub step: Step,
    /// The line of the first row of data, where every row is one line.
    pub first_line: Option<u64>,
    /// Decimals that some value has.
    scale: u32,
    /// In the order of time; those of one time in the order of the file.
    pyramid: Pyramid,
    /// The number of the row of each point, the first row of data being 0.
    rows: Vec<u32>,
}

// A pyramid holds no value that is no number.
impl Eq for RowPoints {}

/// Points as they are found, row by row.
#[derive(Clone, Debug)]
pub struct RowCollector {
    step: Step,
    power: f64,
    scale: u32,
    days: Vec<f32>,
    values: Vec<f64>,
    rows: Vec<u32>,
    /// The day that was looked up last, and the middle of its period.
    last: Option<(i32, f32)>,
    /// Rows whose value has more digits, or whose date lies in no period.
    pub left_out: u64,
}

impl RowCollector {
    /// `scale`: the most decimals that any value has.
    pub fn new(step: Step, scale: u32) -> Self {
        let power = power(scale);
        Self {
            step,
            power,
            scale,
            days: Vec::new(),
            values: Vec::new(),
            rows: Vec::new(),
            last: None,
            left_out: 0,
        }
    }

    /// Takes the value of a row, which is `digits / 10^scale`. `day`: days since 1970-01-01.
    pub fn take(&mut self, row: u64, day: i32, digits: i64, scale: u32) {
        let place = self.middle(day).zip(u32::try_from(row).ok());
        match place.zip(self.exactly(digits, scale)) {
            Some(((middle, row), value)) => {
                self.days.push(middle);
                self.values.push(value);
                self.rows.push(row);
            }
            None => self.left_out += 1,
        }
    }

    /// The value as a binary fraction; `None` where it has too many digits to come back.
    fn exactly(&self, digits: i64, scale: u32) -> Option<f64> {
        let value = digits as f64 / if scale == self.scale { self.power } else { power(scale) };
        let fits = scale <= self.scale && (value * self.power).abs() < EXACT;
        fits.then_some(value)
    }

    fn middle(&mut self, day: i32) -> Option<f32> {
        if let Some((known, middle)) = self.last
            && known == day
        {
            return Some(middle);
        }
        let (first, last) = self.step.from_day(Day::from_days(day)?)?.bounds()?;
        let middle = ((f64::from(first.days()) + f64::from(last.days()) + 1.0) / 2.0) as f32;
        self.last = Some((day, middle));
        Some(middle)
    }

    /// All of them in the order of time; `None` where there are none.
    pub fn finish(self, file: &Arc<str>, first_line: Option<u64>) -> Option<RowPoints> {
        let Self { step, scale, mut days, mut values, mut rows, .. } = self;
        if days.is_empty() {
            return None;
        }
        if !days.is_sorted() {
            let mut order: Vec<u32> = (0..u32::try_from(days.len()).ok()?).collect();
            let day = |at: u32| days.get(at as usize).copied().unwrap_or_default();
            order.sort_by(|one, other| day(*one).total_cmp(&day(*other)));
            days = ordered(&days, &order);
            values = ordered(&values, &order);
            rows = ordered(&rows, &order);
        }
        // No more rows will come.
        days.shrink_to_fit();
        values.shrink_to_fit();
        rows.shrink_to_fit();
        Some(RowPoints {
            file: Arc::clone(file),
            series: String::new(),
            unit: Unit::None,
            step,
            first_line,
            scale,
            pyramid: Pyramid::of_sorted(days, values),
            rows,
        })
    }
}

fn ordered<T: Copy>(column: &[T], order: &[u32]) -> Vec<T> {
    order.iter().filter_map(|at| column.get(*at as usize).copied()).collect()
}

/// Exact up to 10^22.
fn power(scale: u32) -> f64 {
    10_f64.powi(scale.cast_signed())
}

impl RowPoints {
    /// The same with the name of their series and the unit of their values.
    #[must_use]
    pub fn called(self, series: String, unit: Unit) -> Self {
        Self { series, unit, ..self }
    }

    /// Where the points are: middles of their days, and values in `unit`.
    pub fn pyramid(&self) -> &Pyramid {
        &self.pyramid
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row of a point, the first row of data being 0.
    pub fn row(&self, at: usize) -> Option<u64> {
        self.rows.get(at).copied().map(u64::from)
    }

    /// The least and the greatest value.
    pub fn reach(&self) -> Option<(Decimal, Decimal)> {
        let (least, greatest) = self.pyramid.extremes(f64::NEG_INFINITY, f64::INFINITY)?;
        Some((self.decimal(least), self.decimal(greatest)))
    }

    /// The first and the last day.
    pub fn days(&self) -> Option<(Day, Day)> {
        let bounds = |at: usize| self.date(at)?.bounds();
        Some((bounds(0)?.0, bounds(self.len().checked_sub(1)?)?.1))
    }

    /// From the first to the last of their dates.
    pub fn span(&self) -> Option<ReportedDate> {
        let (first, last) = (self.date(0)?, self.date(self.len().checked_sub(1)?)?);
        if first == last {
            return Some(first);
        }
        edtf::parse(&format!("{}/{}", first.edtf, last.edtf)).ok()
    }

    /// The figure that stands for all of them. `first_line`: that of the first row in the file, or 0.
    pub fn whole(&self, first_line: u64) -> Option<Figure> {
        let (by, rows, reach) = (FoldBy::Each, self.len(), self.reach());
        Some(Figure {
            unit: self.unit.clone(),
            origin: Origin { file: Arc::clone(&self.file), line: first_line },
            folded: Some(Folded { by, rows, first_line, last_line: 0, reach }),
            ..Figure::new(self.series.clone(), self.span()?)
        })
    }

    /// The row of a point as a figure.
    pub fn figure(&self, at: usize) -> Option<Figure> {
        let [_, value] = self.pyramid.get(at)?;
        let line = self.first_line.zip(self.row(at)).map_or(0, |(first, row)| first + row);
        let folded = Folded { by: FoldBy::Each, rows: 1, first_line: line, last_line: line, reach: None };
        Some(Figure {
            value: Some(self.decimal(value)),
            unit: self.unit.clone(),
            origin: Origin { file: Arc::clone(&self.file), line },
            folded: Some(folded),
            ..Figure::new(self.series.clone(), self.date(at)?)
        })
    }

    fn date(&self, at: usize) -> Option<ReportedDate> {
        let [day, _] = self.pyramid.get(at)?;
        self.step.from_day(Day::from_days(day.floor() as i32)?)
    }

    fn decimal(&self, value: f64) -> Decimal {
        Decimal::new((value * power(self.scale)).round() as i64, self.scale).normalize()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_row_comes_back_exactly_in_the_order_of_time(
            rows in prop::collection::vec((-20_000_i32..20_000, -(1_i64 << 49)..1_i64 << 49, 0_u32..=8), 1..200),
            step in prop::sample::select(Step::ALL.to_vec()),
        ) {
            let mut collector = RowCollector::new(step, 8);
            for (row, (day, digits, scale)) in rows.iter().enumerate() {
                collector.take(row as u64, *day, *digits, *scale);
            }
            let left_out = collector.left_out;
            let Some(points) = collector.finish(&Arc::from("a.csv"), Some(2)) else {
                prop_assert_eq!(left_out, rows.len() as u64);
                return Ok(());
            };
            prop_assert_eq!(points.len() as u64 + left_out, rows.len() as u64);
            let mut last = (f64::NEG_INFINITY, 0);
            for at in 0..points.len() {
                let figure = points.figure(at).expect("a point");
                let row = points.row(at).expect("a row");
                let (day, digits, scale) = rows[row as usize];
                prop_assert_eq!(figure.value, Some(Decimal::new(digits, scale).normalize()));
                let date = step.from_day(Day::from_days(day).expect("a day"));
                prop_assert_eq!(Some(&figure.date), date.as_ref());
                prop_assert_eq!(figure.origin.line, row + 2);
                let [middle, _] = points.pyramid().get(at).expect("a place");
                prop_assert_eq!(figure.date.middle(), Some(middle));
                prop_assert!(last < (middle, row), "{:?} {:?}", last, (middle, row));
                last = (middle, row);
            }
        }
    }

    #[test]
    fn what_has_too_many_digits_is_counted_and_not_rounded() {
        let mut collector = RowCollector::new(Step::Day, 2);
        collector.take(0, 100, 1_234, 2);
        collector.take(1, 100, i64::MAX, 2);
        collector.take(2, i32::MAX, 1, 0);
        assert_eq!(collector.left_out, 2);
        let points = collector.finish(&Arc::from("a.csv"), None).expect("a point");
        assert_eq!(
            (points.len(), points.reach()),
            (1, Some((Decimal::new(1_234, 2), Decimal::new(1_234, 2))))
        );
    }
}
