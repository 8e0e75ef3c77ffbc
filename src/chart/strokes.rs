//! Lines with a pattern, written out as the runs they are made of, and cut to what can be seen.

use epaint::{Color32, Pos2, Rect, Shape, Stroke, pos2};

/// The pattern of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    Solid,
    Dashed,
    /// Round dots, for what is only implied and for ends that nobody reported.
    Dotted,
    /// Short dashes and long gaps, for forecasts.
    Sparse,
}

impl Dash {
    const fn run(self) -> Option<(f32, f32)> {
        match self {
            Self::Solid | Self::Dotted => None,
            Self::Dashed => Some((7.0, 4.0)),
            Self::Sparse => Some((4.0, 7.0)),
        }
    }

    /// A line through these points, as far as it runs through `seen`. Runs go on around corners.
    ///
    /// The cut comes first: a view deep inside a line would else be asked for billions of dashes.
    pub fn stroke(self, points: &[Pos2], stroke: Stroke, scale: f32, seen: Rect) -> Vec<Shape> {
        let pieces = cut(points, seen);
        if self == Self::Dotted {
            let dots =
                |piece: &Vec<Pos2>| Shape::dotted_line(piece, stroke.color, DOTS * scale, stroke.width * DOT);
            return pieces.iter().flat_map(dots).collect();
        }
        match self.run() {
            None => pieces.into_iter().map(|piece| Shape::line(piece, stroke)).collect(),
            Some((dash, gap)) => pieces
                .iter()
                .flat_map(|piece| Shape::dashed_line(piece, stroke, dash * scale, gap * scale))
                .collect(),
        }
    }
}

/// From one dot to the next, in points at scale 1, and the radius of a dot as a share of the width of
/// its line.
const DOTS: f32 = 5.0;
const DOT: f32 = 0.65;

/// The parts of a line inside a rectangle.
pub fn cut(points: &[Pos2], seen: Rect) -> Vec<Vec<Pos2>> {
    let mut pieces: Vec<Vec<Pos2>> = Vec::new();
    for pair in points.windows(2) {
        let [from, to] = pair else { continue };
        let Some([start, end]) = cut_segment([*from, *to], seen) else { continue };
        match pieces.last_mut() {
            Some(piece) if piece.last() == Some(&start) => piece.push(end),
            _ => pieces.push(vec![start, end]),
        }
    }
    pieces
}

/// The part of a segment inside a rectangle, by Liang and Barsky's method; `None` where they do
/// not meet.
pub fn cut_segment([from, to]: [Pos2; 2], rect: Rect) -> Option<[Pos2; 2]> {
    // A view deep inside a line puts its ends so far away that single precision loses the middle.
    let wide = |point: Pos2| (f64::from(point.x), f64::from(point.y));
    let ((x, y), (to_x, to_y)) = (wide(from), wide(to));
    let (way_x, way_y) = (to_x - x, to_y - y);
    let (low, high) = (wide(rect.min), wide(rect.max));
    let (mut enter, mut leave) = (0.0f64, 1.0f64);
    for (speed, room) in [(-way_x, x - low.0), (way_x, high.0 - x), (-way_y, y - low.1), (way_y, high.1 - y)]
    {
        if speed == 0.0 {
            if room < 0.0 {
                return None;
            }
            continue;
        }
        let at = room / speed;
        if speed < 0.0 {
            enter = enter.max(at);
        } else {
            leave = leave.min(at);
        }
    }
    let at = |share: f64| {
        if share <= 0.0 {
            from
        } else if share >= 1.0 {
            to
        } else {
            rect.clamp(pos2((x + way_x * share) as f32, (y + way_y * share) as f32))
        }
    };
    (enter <= leave).then(|| [at(enter), at(leave)])
}

/// Keeps the lowest and the highest point of each half point of width: nothing that a reader could
/// see is lost.
pub fn thinned(points: Vec<Pos2>) -> Vec<Pos2> {
    if points.len() < 4000 {
        return points;
    }
    let mut kept: Vec<Pos2> = Vec::new();
    let mut column: Option<(i64, [Pos2; 2], Pos2)> = None;
    for point in points {
        let at = (f64::from(point.x) * 2.0) as i64;
        match &mut column {
            Some((known, [low, high], last)) if *known == at => {
                if point.y < low.y {
                    *low = point;
                }
                if point.y > high.y {
                    *high = point;
                }
                *last = point;
            }
            _ => {
                if let Some((_, [low, high], last)) = column.take() {
                    kept.extend([low, high, last]);
                }
                column = Some((at, [point, point], point));
            }
        }
    }
    if let Some((_, [low, high], last)) = column {
        kept.extend([low, high, last]);
    }
    kept
}

/// Slanted lines inside a rectangle.
pub fn hatch(rect: Rect, color: Color32, scale: f32) -> Vec<Shape> {
    let step = 6.0 * scale;
    let stroke = Stroke::new(1.25 * scale, color);
    let (width, height) = (rect.width(), rect.height());
    let count = ((width + height) / step) as usize;
    (1..=count.min(2000))
        .map(|n| {
            let along = n as f32 * step;
            let start = pos2(rect.left() + (along - height).max(0.0), rect.top() + along.min(height));
            let end = pos2(rect.left() + along.min(width), rect.top() + (along - width).max(0.0));
            Shape::line_segment([start, end], stroke)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEEN: Rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 50.0));

    #[test]
    fn a_line_is_cut_where_it_leaves_the_view() {
        let line = [pos2(-1e12, 25.0), pos2(1e12, 25.0)];
        assert_eq!(cut(&line, SEEN), [vec![pos2(0.0, 25.0), pos2(100.0, 25.0)]]);
        assert_eq!(cut(&[pos2(0.0, 60.0), pos2(100.0, 60.0)], SEEN), Vec::<Vec<Pos2>>::new());
        let inside = [pos2(1.0, 1.0), pos2(20.0, 40.0), pos2(50.0, 2.0)];
        assert_eq!(cut(&inside, SEEN), [inside.to_vec()]);
        let in_and_out = [pos2(10.0, 10.0), pos2(10.0, 90.0), pos2(90.0, 90.0), pos2(90.0, 10.0)];
        assert_eq!(cut(&in_and_out, SEEN).len(), 2);
    }

    #[test]
    fn an_endless_line_has_few_dashes() {
        let line = [pos2(-1e12, 25.0), pos2(1e12, 25.0)];
        let shapes = Dash::Dotted.stroke(&line, Stroke::new(1.0, epaint::Color32::BLACK), 1.0, SEEN);
        assert!(shapes.len() < 30, "{}", shapes.len());
    }
}
