//! One mark for each way of hedging. Stubs and arrows have a fixed length on the page, so that
//! nobody reads a magnitude from them.

use crate::model::{Figure, FoldBy, Qualifier, Status};
use epaint::{Color32, CornerRadius, PathShape, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

/// How a mark is drawn on this page.
#[derive(Clone, Copy, Debug)]
pub struct MarkStyle {
    /// Factor on every length.
    pub scale: f32,
    /// Factor on the size alone, for a mark behind another one.
    pub grown: f32,
    pub color: Color32,
    /// Fill of hollow marks.
    pub paper: Color32,
    /// The report that the line uses, or another one.
    pub used: bool,
    /// Which outline stands for the series, beside its colour.
    pub outline: usize,
}

/// What a qualifier looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    Filled,
    Open,
    OpenStubDown,
    OpenStubUp,
    TriangleDown,
    TriangleUp,
    /// A ceiling that was named, not a reading.
    Cap,
    /// A floor that was named.
    Foot,
    /// Bounds without a centre.
    Interval,
    /// A forecast has no mark, only its dashed whisker.
    Unmarked,
    /// Superseded.
    Cross,
    /// Implied by a claim.
    Diamond,
    /// Computed from many rows.
    Computed,
}

impl MarkKind {
    /// The mark of a report.
    pub fn of(figure: &Figure) -> Self {
        if figure.is_deprecated() {
            return Self::Cross;
        }
        if figure.has(Status::Forecast) {
            return Self::Unmarked;
        }
        // A row that is a point was read, and not computed.
        if figure.folded.is_some_and(|folded| folded.by != FoldBy::Each) {
            return Self::Computed;
        }
        match figure.qualifier {
            Some(Qualifier::About) => Self::Open,
            Some(Qualifier::Nearly | Qualifier::JustUnder) => Self::OpenStubDown,
            Some(Qualifier::Under) => Self::TriangleDown,
            Some(Qualifier::UpTo) => Self::Cap,
            Some(Qualifier::JustOver) => Self::OpenStubUp,
            Some(Qualifier::Over) => Self::TriangleUp,
            Some(Qualifier::AtLeast) => Self::Foot,
            Some(Qualifier::Range) => Self::Interval,
            None if figure.value.is_none() && !figure.is_rows() => Self::Interval,
            None if SOFT.iter().any(|status| figure.has(*status)) => Self::Open,
            None => Self::Filled,
        }
    }
}

/// States in which a number stands without a hedge and is still not firm.
const SOFT: [Status; 4] = [Status::Estimated, Status::Provisional, Status::LowReliability, Status::Imputed];

/// Radius of the mark of a figure, in points at scale 1.
pub const RADIUS: f32 = 5.0;
const OTHER_RADIUS: f32 = 4.0;
const STUB: f32 = 11.0;

impl MarkStyle {
    pub fn radius(&self) -> f32 {
        self.scale * self.grown * if self.used { RADIUS } else { OTHER_RADIUS }
    }

    fn stroke(&self) -> Stroke {
        Stroke::new(self.scale * if self.used { 2.25 } else { 1.5 }, self.color)
    }

    /// What the mark covers around its centre, stubs and arrows included.
    pub fn extent(&self, kind: MarkKind, at: Pos2) -> Rect {
        let radius = self.radius() + self.scale * 1.5;
        let arm = radius + STUB * self.scale;
        let (up, down) = match kind {
            MarkKind::OpenStubDown | MarkKind::TriangleDown => (radius, arm),
            MarkKind::OpenStubUp | MarkKind::TriangleUp | MarkKind::Foot => (arm, radius),
            _ => (radius, radius),
        };
        let aside = match kind {
            MarkKind::Cap | MarkKind::Foot => self.radius() * 1.5 + self.stroke().width,
            MarkKind::Diamond => self.radius() * 1.25 + self.stroke().width,
            _ => radius,
        };
        Rect::from_min_max(at - vec2(aside, up), at + vec2(aside, down))
    }

    /// What a bar between two bounds covers, its cap and its foot included.
    pub fn interval_extent(&self, x: f32, low: f32, high: f32) -> Rect {
        let half = self.stroke().width / 2.0 + 0.5;
        let around = vec2(self.radius() + half, half);
        Rect::from_two_pos(pos2(x, low), pos2(x, high)).expand2(around)
    }

    /// The shapes of a mark at a place of the page.
    pub fn draw(&self, kind: MarkKind, at: Pos2) -> Vec<Shape> {
        let radius = self.radius();
        let stub = radius + STUB * self.scale;
        match kind {
            MarkKind::Filled if self.used => vec![self.outline_shape(at, radius, self.color)],
            MarkKind::Filled | MarkKind::Open => vec![self.outline_shape(at, radius, self.paper)],
            MarkKind::OpenStubDown => vec![
                self.line(at + vec2(0.0, radius), at + vec2(0.0, stub)),
                self.outline_shape(at, radius, self.paper),
            ],
            MarkKind::OpenStubUp => vec![
                self.line(at - vec2(0.0, radius), at - vec2(0.0, stub)),
                self.outline_shape(at, radius, self.paper),
            ],
            MarkKind::TriangleDown => self.triangle(at, 1.0),
            MarkKind::TriangleUp => self.triangle(at, -1.0),
            MarkKind::Cap => self.cap(at),
            MarkKind::Foot => self.foot(at),
            MarkKind::Interval | MarkKind::Unmarked => Vec::new(),
            MarkKind::Cross => {
                let arm = radius * 0.8;
                vec![
                    self.line(at - Vec2::splat(arm), at + Vec2::splat(arm)),
                    self.line(at + vec2(-arm, arm), at + vec2(arm, -arm)),
                ]
            }
            MarkKind::Computed => vec![
                self.outline_shape(at, radius, self.paper),
                Shape::circle_filled(at, radius * 0.34, self.color),
            ],
            MarkKind::Diamond => vec![self.polygon(at, radius * 1.25, 4, 0.0, self.paper)],
        }
    }

    /// A bar from one bound to the other, with a foot and a cap: no centre is claimed.
    pub fn interval(&self, x: f32, low: f32, high: f32) -> Vec<Shape> {
        let arm = self.radius();
        vec![
            self.line(pos2(x, low), pos2(x, high)),
            self.line(pos2(x - arm, low), pos2(x + arm, low)),
            self.line(pos2(x - arm, high), pos2(x + arm, high)),
        ]
    }

    fn line(&self, from: Pos2, to: Pos2) -> Shape {
        Shape::line_segment([from, to], self.stroke())
    }

    /// The outline of the series: circle, square, pentagon, hexagon, then again.
    fn outline_shape(&self, at: Pos2, radius: f32, fill: Color32) -> Shape {
        match super::palette::outline(self.outline) {
            0 => {
                let inner = radius - self.stroke().width / 2.0;
                Shape::Circle(epaint::CircleShape { center: at, radius: inner, fill, stroke: self.stroke() })
            }
            1 => Shape::Rect(epaint::RectShape::new(
                Rect::from_center_size(at, Vec2::splat(radius * 1.8)),
                CornerRadius::ZERO,
                fill,
                self.stroke(),
                StrokeKind::Inside,
            )),
            2 => self.polygon(at, radius * 1.1, 5, 0.0, fill),
            _ => self.polygon(at, radius * 1.05, 6, 0.5, fill),
        }
    }

    fn polygon(&self, at: Pos2, radius: f32, corners: u8, turn: f32, fill: Color32) -> Shape {
        let points = (0..corners)
            .map(|n| {
                let angle = std::f32::consts::TAU * (f32::from(n) + turn) / f32::from(corners);
                at + radius * vec2(angle.sin(), -angle.cos())
            })
            .collect();
        Shape::Path(PathShape {
            points,
            closed: true,
            fill,
            stroke: epaint::PathStroke::new(self.stroke().width, self.color),
        })
    }

    /// `down` is 1 for a triangle that points down, -1 for up; an arrow goes on from its tip.
    fn triangle(&self, at: Pos2, down: f32) -> Vec<Shape> {
        let radius = self.radius() * 1.15;
        let points = vec![
            at + vec2(-radius, -radius * 0.7 * down),
            at + vec2(radius, -radius * 0.7 * down),
            at + vec2(0.0, radius * 0.95 * down),
        ];
        let tip = at + vec2(0.0, (radius + STUB * self.scale) * down);
        let mut shapes = vec![self.line(at + vec2(0.0, radius * 0.95 * down), tip)];
        shapes.extend(self.arrow_head(tip, down));
        shapes.push(Shape::Path(PathShape {
            points,
            closed: true,
            fill: self.paper,
            stroke: epaint::PathStroke::new(self.stroke().width, self.color),
        }));
        shapes
    }

    fn arrow_head(&self, tip: Pos2, down: f32) -> [Shape; 2] {
        let wing = 3.0 * self.scale;
        [self.line(tip, tip + vec2(-wing, -wing * down)), self.line(tip, tip + vec2(wing, -wing * down))]
    }

    /// Flat on top at the value, hollow below.
    fn cap(&self, at: Pos2) -> Vec<Shape> {
        let half = self.radius() * 1.5;
        let depth = self.radius();
        let rect = Rect::from_min_max(at - vec2(half, 0.0), at + vec2(half, depth));
        vec![
            Shape::Rect(epaint::RectShape::new(
                rect,
                CornerRadius::ZERO,
                self.paper,
                Stroke::new(self.stroke().width * 0.6, self.color),
                StrokeKind::Inside,
            )),
            self.line(at - vec2(half, 0.0), at + vec2(half, 0.0)),
        ]
    }

    /// Flat at the value, with an arrow that goes up from it.
    fn foot(&self, at: Pos2) -> Vec<Shape> {
        let half = self.radius() * 1.5;
        let tip = at - vec2(0.0, self.radius() + STUB * self.scale);
        let mut shapes = vec![self.line(at - vec2(half, 0.0), at + vec2(half, 0.0)), self.line(at, tip)];
        shapes.extend(self.arrow_head(tip, -1.0));
        shapes
    }
}
