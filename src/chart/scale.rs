//! From reported values to plotted ones, and the part of them that is in view.

use crate::model::{Decimal, ScaleKind};
use rust_decimal::prelude::ToPrimitive as _;

/// What a value becomes before it is placed: itself, its logarithm, or its share of a base.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum YTransform {
    Linear,
    Log,
    /// Divided by the base value and times 100.
    Index {
        base: f64,
    },
}

impl YTransform {
    /// The transform of a series on this scale; an index needs a first value over nothing.
    pub fn of(scale: ScaleKind, first: Option<f64>) -> Option<Self> {
        match scale {
            ScaleKind::Linear => Some(Self::Linear),
            ScaleKind::Log => Some(Self::Log),
            ScaleKind::Index => first.filter(|base| *base > 0.0).map(|base| Self::Index { base }),
        }
    }

    /// The plotted value; `None` where the scale cannot show it (a logarithm of nothing).
    pub fn plotted(self, value: f64) -> Option<f64> {
        let plotted = match self {
            Self::Linear => value,
            Self::Log if value > 0.0 => value.log10(),
            Self::Log => return None,
            Self::Index { base } => value / base * 100.0,
        };
        plotted.is_finite().then_some(plotted)
    }

    /// The value that is plotted there.
    pub fn value(self, plotted: f64) -> f64 {
        match self {
            Self::Linear => plotted,
            Self::Log => 10_f64.powf(plotted),
            Self::Index { base } => plotted * base / 100.0,
        }
    }
}

/// A value for drawing. Exact arithmetic ends here.
pub fn drawn(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}

/// The smallest and the largest of some numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    pub low: f64,
    pub high: f64,
}

impl Extent {
    pub fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        values.into_iter().filter(|value| value.is_finite()).fold(None, |extent, value| {
            Some(match extent {
                None => Self { low: value, high: value },
                Some(Self { low, high }) => Self { low: low.min(value), high: high.max(value) },
            })
        })
    }

    pub fn span(self) -> f64 {
        self.high - self.low
    }
}

/// The first and last day in view when nothing else was chosen: everything, with air around it.
/// `gutter` is the share of the width at the left where the words of the value axis stand.
pub fn auto_x(extent: Option<Extent>, gutter: f64) -> (f64, f64) {
    const AIR: f64 = 0.035;
    let Some(extent) = extent else {
        return (0.0, 365.0);
    };
    let left = gutter.clamp(AIR, 0.4);
    let whole = extent.span().max(3.0) / (1.0 - left - AIR);
    (extent.low - whole * left, extent.high.max(extent.low + 3.0) + whole * AIR)
}

/// The plotted range when nothing else was chosen. Linear and index start at zero, since growth is
/// read as height; a logarithm has no zero and takes whole decades.
pub fn auto_y(scale: ScaleKind, extent: Option<Extent>) -> (f64, f64) {
    let Some(extent) = extent else {
        return match scale {
            ScaleKind::Log => (0.0, 1.0),
            ScaleKind::Linear | ScaleKind::Index => (0.0, 100.0),
        };
    };
    match scale {
        ScaleKind::Log => {
            let low = extent.low.floor();
            let high = (extent.high + 0.08).ceil();
            (low, if high - low < 1.0 { low + 1.0 } else { high })
        }
        ScaleKind::Linear | ScaleKind::Index => {
            let low = extent.low.min(0.0);
            let high = extent.high.max(0.0);
            let span = if high - low > 0.0 { high - low } else { 1.0 };
            let below = if low < 0.0 { low - span * 0.08 } else { 0.0 };
            (below, if high > 0.0 || low == 0.0 { high + span * 0.16 } else { 0.0 })
        }
    }
}

/// The plotted range of a view; `None` shows everything.
pub fn shown_y(view: Option<(f64, f64)>, scale: ScaleKind, extent: Option<Extent>) -> (f64, f64) {
    let auto = auto_y(scale, extent);
    from_zero(sane(view.unwrap_or(auto), auto), scale, extent)
}

/// A range of plotted values, moved up to zero where all values are zero or more: an axis that goes on below
/// would show amounts that cannot be. On a logarithm a value below zero is one of less than one.
fn from_zero(range: (f64, f64), scale: ScaleKind, extent: Option<Extent>) -> (f64, f64) {
    let (low, high) = range;
    let is_bounded = scale != ScaleKind::Log && extent.is_none_or(|extent| extent.low >= 0.0);
    if is_bounded && low < 0.0 { (0.0, high - low) } else { range }
}

/// A range that a transform can divide by, whatever a view asked for.
pub fn sane(range: (f64, f64), fallback: (f64, f64)) -> (f64, f64) {
    let (low, high) = range;
    if low.is_finite() && high.is_finite() && high - low > f64::EPSILON * high.abs().max(low.abs()).max(1e-9)
    {
        range
    } else {
        fallback
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linear_starts_at_zero_and_leaves_room_above() {
        let (low, high) = auto_y(ScaleKind::Linear, Extent::of([400.0, 1400.0]));
        assert!(low == 0.0 && high > 1500.0 && high < 1700.0, "{low} {high}");
        let (low, high) = auto_y(ScaleKind::Linear, Extent::of([-5.0, 10.0]));
        assert!(low < -5.0 && high > 10.0);
        assert_eq!(auto_y(ScaleKind::Linear, Extent::of([0.0])), (0.0, 0.16));
    }

    #[test]
    fn an_axis_shows_no_amount_below_zero_unless_some_figure_is() {
        let of = |low: f64| Extent::of([low, 1400.0]);
        assert_eq!(from_zero((-200.0, 1800.0), ScaleKind::Linear, of(0.0)), (0.0, 2000.0));
        assert_eq!(from_zero((-200.0, 1800.0), ScaleKind::Index, of(100.0)), (0.0, 2000.0));
        assert_eq!(from_zero((-200.0, 1800.0), ScaleKind::Linear, of(-5.0)), (-200.0, 1800.0));
        assert_eq!(from_zero((-2.0, 1.0), ScaleKind::Log, of(0.0)), (-2.0, 1.0));
        assert_eq!(from_zero((10.0, 20.0), ScaleKind::Linear, of(10.0)), (10.0, 20.0));
    }

    #[test]
    fn figures_begin_beside_the_words_of_the_axis() {
        let (low, high) = auto_x(Extent::of([1000.0, 2000.0]), 0.1);
        assert!(((1000.0 - low) / (high - low) - 0.1).abs() < 1e-9, "{low} {high}");
        let (low, high) = auto_x(Extent::of([1000.0, 1001.0]), 0.0);
        assert!(low < 1000.0 && high > 1001.0 && high - low >= 3.0);
    }

    #[test]
    fn a_logarithm_takes_whole_decades_and_refuses_nothing() {
        assert_eq!(auto_y(ScaleKind::Log, Extent::of([0.3, 2.0])), (0.0, 3.0));
        assert_eq!(YTransform::Log.plotted(0.0), None);
        assert_eq!(YTransform::Log.plotted(1000.0), Some(3.0));
    }

    #[test]
    fn odd_numbers_never_make_an_odd_range() {
        assert_eq!(Extent::of([f64::NAN, f64::INFINITY]), None);
        for range in [(f64::NAN, 1.0), (1.0, 1.0), (2.0, 1.0), (0.0, f64::INFINITY)] {
            assert_eq!(sane(range, (0.0, 1.0)), (0.0, 1.0));
        }
        assert_eq!(YTransform::of(ScaleKind::Index, Some(0.0)), None);
    }
}
