//! Zoom and pan by key, and the bounds nobody can leave.

use crate::chart::{Bounds2, PlotArea};
use crate::model::Day;
use crate::ui::Command;

/// How much of the view one step of the keys moves it.
const PAN: f64 = 0.1;
/// How much one step of the keys widens or narrows it.
const ZOOM: f64 = 1.25;
/// The narrowest view, in days: one calendar day still fills the page.
const NARROWEST: f64 = 1.0;

/// The bounds after a command; `None` for a command that moves nothing.
pub fn after(command: Command, plot: &PlotArea) -> Option<Bounds2> {
    let (x, y) = match command {
        Command::ZoomIn => (scaled(plot.x, 1.0 / ZOOM), scaled(plot.y, 1.0 / ZOOM)),
        Command::ZoomOut => (scaled(plot.x, ZOOM), scaled(plot.y, ZOOM)),
        Command::PanLeft => (shifted(plot.x, -PAN), plot.y),
        Command::PanRight => (shifted(plot.x, PAN), plot.y),
        Command::PanUp => (plot.x, shifted(plot.y, PAN)),
        Command::PanDown => (plot.x, shifted(plot.y, -PAN)),
        _ => return None,
    };
    sensible(&Bounds2 { x: Some(x), y: Some(y) })
}

fn scaled((low, high): (f64, f64), factor: f64) -> (f64, f64) {
    let (middle, half) = ((low + high) / 2.0, (high - low) / 2.0 * factor);
    (middle - half, middle + half)
}

fn shifted((low, high): (f64, f64), share: f64) -> (f64, f64) {
    let by = (high - low) * share;
    (low + by, high + by)
}

/// Bounds inside the years 1 to 9999, a day wide or more; `None` where no such bounds are meant.
pub fn sensible(bounds: &Bounds2) -> Option<Bounds2> {
    let x = match bounds.x {
        Some(x) => Some(days(x)?),
        None => None,
    };
    let y = match bounds.y {
        Some((low, high)) => {
            let span = high - low;
            let fine = low.is_finite() && high.is_finite() && span > low.abs().max(high.abs()) * 1e-9;
            Some((fine && low.abs() < 1e300 && high.abs() < 1e300).then_some((low, high))?)
        }
        None => None,
    };
    Some(Bounds2 { x, y })
}

fn days((low, high): (f64, f64)) -> Option<(f64, f64)> {
    let first = f64::from(Day::new(1, 1, 1)?.days());
    let last = f64::from(Day::new(9999, 12, 31)?.days()) + 1.0;
    if !low.is_finite() || !high.is_finite() || high < low {
        return None;
    }
    let span = (high - low).clamp(NARROWEST, last - first);
    let middle = (low + high) / 2.0;
    let low = (middle - span / 2.0).clamp(first, last - span);
    Some((low, low + span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Rect;
    use proptest::prelude::{any, prop_assert, proptest};

    fn plot() -> PlotArea {
        PlotArea { curve: Rect::ZERO, lanes: Rect::NOTHING, x: (0.0, 100.0), y: (0.0, 10.0) }
    }

    fn check(command: Command, x: (f64, f64), y: (f64, f64)) {
        assert_eq!(after(command, &plot()), Some(Bounds2 { x: Some(x), y: Some(y) }), "{command:?}");
    }

    #[test]
    fn keys_move_the_view() {
        check(Command::ZoomIn, (10.0, 90.0), (1.0, 9.0));
        check(Command::ZoomOut, (-12.5, 112.5), (-1.25, 11.25));
        check(Command::PanLeft, (-10.0, 90.0), (0.0, 10.0));
        check(Command::PanRight, (10.0, 110.0), (0.0, 10.0));
        check(Command::PanUp, (0.0, 100.0), (1.0, 11.0));
        check(Command::PanDown, (0.0, 100.0), (-1.0, 9.0));
        assert_eq!(after(Command::Open, &plot()), None);
    }

    proptest! {
        #[test]
        fn any_bounds_end_up_finite_and_in_order(a in any::<f64>(), b in any::<f64>(), c in any::<f64>(), d in any::<f64>()) {
            if let Some(Bounds2 { x: Some((left, right)), y: Some((low, high)) }) =
                sensible(&Bounds2 { x: Some((a, b)), y: Some((c, d)) })
            {
                prop_assert!(left.is_finite() && right.is_finite() && right - left >= 0.99);
                prop_assert!(low.is_finite() && high.is_finite() && low < high);
            }
        }
    }
}
