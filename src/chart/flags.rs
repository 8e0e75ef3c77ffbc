//! Reports without a number: a flag on the time axis, with the words and nothing else.

use super::curve::{Curve, DrawnPoint, Painter, hit};
use super::pen::Pen;
use super::scene::{Group, Pick, Role};
use epaint::{PathShape, PathStroke, Rect, Shape, Stroke, pos2, vec2};

/// Height of a flag, in points at scale 1.
const POLE: f32 = 18.0;

impl Painter<'_> {
    /// Draws the flags that are in view. They stand on the axis and claim no value.
    pub(super) fn flags(&self, pen: &Pen<'_, '_>, curve: &mut Curve, title: &dyn Fn(usize) -> String) {
        for flag in &self.prepared.flags {
            let foot = pos2(self.plot.page_x(flag.x.middle()), self.plot.curve.bottom());
            if !self.plot.curve.expand(1.0).contains(foot) {
                continue;
            }
            let color = pen.palette.series_color(flag.order);
            let top = foot - vec2(0.0, pen.px(POLE));
            let cloth = vec![top, top + vec2(pen.px(10.0), pen.px(4.0)), top + vec2(0.0, pen.px(8.0))];
            let mut group = Group::new(format!("flag-{}", flag.row), Role::Event, title(flag.row));
            group.shapes.push(Shape::line_segment([foot, top], Stroke::new(pen.px(1.5), color)));
            group.shapes.push(Shape::Path(PathShape {
                points: cloth,
                closed: true,
                fill: color,
                stroke: PathStroke::NONE,
            }));
            let at = top + vec2(0.0, pen.px(4.0));
            group.hit = Some(hit(at, Pick::Figure(flag.row)));
            curve.groups.push(group);
            let extent = Rect::from_min_max(top - vec2(pen.px(2.0), 0.0), foot + vec2(pen.px(11.0), 0.0));
            curve.covered.push(extent);
            curve.drawn.push(DrawnPoint {
                place: flag.place,
                row: flag.row,
                series: usize::MAX,
                order: flag.order,
                at,
                extent,
                others: Vec::new(),
            });
        }
    }
}
