//! Lines with a pattern, written out as the runs they are made of.

use epaint::{Pos2, Shape, Stroke};

/// The pattern of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    Solid,
    Dashed,
    Dotted,
    /// Short dashes and long gaps, for forecasts.
    Sparse,
}

impl Dash {
    const fn run(self) -> Option<(f32, f32)> {
        match self {
            Self::Solid => None,
            Self::Dashed => Some((6.0, 4.0)),
            Self::Dotted => Some((1.5, 3.5)),
            Self::Sparse => Some((3.0, 4.5)),
        }
    }

    /// A line through these points. Runs go on around corners.
    pub fn stroke(self, points: Vec<Pos2>, stroke: Stroke, scale: f32) -> Vec<Shape> {
        match self.run() {
            None if points.len() < 2 => Vec::new(),
            None => vec![Shape::line(points, stroke)],
            Some((dash, gap)) => Shape::dashed_line(&points, stroke, dash * scale, gap * scale),
        }
    }
}
