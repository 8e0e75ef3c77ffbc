//! A box drawn with the right button: what was in it fills the view.

use crate::chart::{Bounds2, PlotArea};
use egui::{
    Color32, CornerRadius, CursorIcon, Id, PointerButton, Pos2, Rect, Response, Stroke, StrokeKind, Ui,
};

/// A box narrower or lower than this is a slip of the hand, in points.
const LEAST: f32 = 4.0;

/// Follows a drag with the right button over the plot at `rect`; gives the bounds once it ends.
///
/// The plot's own box would stretch over curve and lanes together; only the curve has values.
pub fn zoom(ui: &Ui, response: &Response, area: &PlotArea, rect: Rect, color: Color32) -> Option<Bounds2> {
    let id = Id::unique("page-box");
    let button = PointerButton::Secondary;
    let pointer = ui.input(|input| input.pointer.latest_pos());
    if response.drag_started_by(button) {
        let origin = ui.input(|input| input.pointer.press_origin()).or(pointer)?;
        ui.data_mut(|data| data.insert_temp(id, origin));
    }
    let start: Pos2 = ui.data(|data| data.get_temp(id))?;
    // Let go outside, the box ends at the edge.
    let drawn = Rect::from_two_pos(rect.clamp(start), rect.clamp(pointer?));
    if response.dragged_by(button) {
        ui.painter().rect(
            drawn,
            CornerRadius::ZERO,
            color.gamma_multiply(0.08),
            Stroke::new(1.5, color),
            StrokeKind::Inside,
        );
        ui.set_cursor_icon(CursorIcon::ZoomIn);
        return None;
    }
    ui.data_mut(|data| data.remove::<Pos2>(id));
    let offset = area.whole().min - rect.min;
    response.drag_stopped().then(|| bounds(area, drawn.translate(offset)))?
}

/// What a box in page points holds; `None` for one too small to be meant. Over the lanes alone it
/// chooses a time and leaves the values as they are.
fn bounds(area: &PlotArea, drawn: Rect) -> Option<Bounds2> {
    if drawn.width() < LEAST {
        return None;
    }
    let x = Some((area.day_at(drawn.left()), area.day_at(drawn.right())));
    let curve = drawn.intersect(area.curve);
    if curve.height() < LEAST {
        return (area.lanes.is_positive() && drawn.height() >= LEAST)
            .then_some(Bounds2 { x, y: Some(area.y) });
    }
    let value = |y: f32| {
        let share = f64::from(area.curve.bottom() - y) / f64::from(area.curve.height().max(1.0));
        area.y.0 + share * (area.y.1 - area.y.0)
    };
    Some(Bounds2 { x, y: Some((value(curve.bottom()), value(curve.top()))) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn check(from: Pos2, to: Pos2, expected: Option<((f64, f64), (f64, f64))>) {
        let area = PlotArea {
            curve: Rect::from_min_max(pos2(40.0, 100.0), pos2(440.0, 300.0)),
            lanes: Rect::from_min_max(pos2(40.0, 320.0), pos2(440.0, 400.0)),
            x: (0.0, 100.0),
            y: (0.0, 1000.0),
        };
        let seen = bounds(&area, Rect::from_two_pos(from, to));
        assert_eq!(seen, expected.map(|(x, y)| Bounds2 { x: Some(x), y: Some(y) }), "{from} {to}");
    }

    #[test]
    fn the_view_is_what_was_in_the_box() {
        check(pos2(80.0, 150.0), pos2(240.0, 250.0), Some(((10.0, 50.0), (250.0, 750.0))));
        check(pos2(240.0, 250.0), pos2(80.0, 150.0), Some(((10.0, 50.0), (250.0, 750.0))));
        // The lanes have no values.
        check(pos2(80.0, 200.0), pos2(240.0, 390.0), Some(((10.0, 50.0), (0.0, 500.0))));
        check(pos2(80.0, 330.0), pos2(240.0, 390.0), Some(((10.0, 50.0), (0.0, 1000.0))));
        check(pos2(80.0, 150.0), pos2(82.0, 250.0), None);
        check(pos2(80.0, 150.0), pos2(240.0, 151.0), None);
    }
}
