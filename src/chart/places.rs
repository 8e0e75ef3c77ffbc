//! Places around a mark, and which of them are taken.

use super::curve::STACKED;
use super::labels::{LEADER_GAP, RINGS, Wish};
use super::strokes::cut_segment;
use epaint::{Pos2, Rect, Vec2, pos2, vec2};
use std::ops::Range;

/// A side of the mark, and how the label lies along it: -1 ends there, 0 is centred, 1 begins there.
#[derive(Clone, Copy)]
pub enum Side {
    Above(f32),
    Below(f32),
    /// To the right of the mark, raised or lowered by this share of the label's height.
    Right(f32),
    Left(f32),
}

/// Sides in order of preference.
pub const SIDES: [Side; 14] = [
    Side::Above(0.0),
    Side::Right(-0.6),
    Side::Left(-0.6),
    Side::Above(0.8),
    Side::Above(-0.8),
    Side::Right(0.0),
    Side::Left(0.0),
    Side::Right(0.6),
    Side::Left(0.6),
    Side::Below(0.0),
    Side::Below(0.8),
    Side::Below(-0.8),
    Side::Right(-1.4),
    Side::Right(1.4),
];

/// Rectangles that are taken, sorted into cells so that a thousand labels stay quick.
pub struct Taken {
    room: Rect,
    columns: usize,
    cells: Vec<Vec<Rect>>,
}

/// Side of a cell, in points.
const CELL: f32 = 48.0;

impl Taken {
    pub fn new(room: Rect) -> Self {
        let count = |length: f32| (length / CELL).clamp(0.0, 400.0) as usize + 1;
        let columns = count(room.width());
        Self { room, columns, cells: vec![Vec::new(); columns * count(room.height())] }
    }

    /// Columns and rows of the cells that a rectangle meets.
    fn span(&self, rect: Rect) -> [Range<usize>; 2] {
        let cell =
            |at: f32, from: f32, count: usize| ((at - from) / CELL).clamp(0.0, (count - 1) as f32) as usize;
        let (columns, rows, room) = (self.columns, self.cells.len() / self.columns, self.room);
        [
            cell(rect.left(), room.left(), columns)..cell(rect.right(), room.left(), columns) + 1,
            cell(rect.top(), room.top(), rows)..cell(rect.bottom(), room.top(), rows) + 1,
        ]
    }

    fn each_cell(&mut self, rect: Rect, change: impl Fn(&mut Vec<Rect>)) {
        let [columns, rows] = self.span(rect);
        for row in self.cells.chunks_exact_mut(self.columns).take(rows.end).skip(rows.start) {
            row.get_mut(columns.clone()).unwrap_or_default().iter_mut().for_each(&change);
        }
    }

    pub fn add(&mut self, rect: Rect) {
        self.each_cell(rect, |cell| cell.push(rect));
    }

    pub fn remove(&mut self, rect: Rect) {
        self.each_cell(rect, |cell| {
            if let Some(at) = cell.iter().position(|other| *other == rect) {
                cell.swap_remove(at);
            }
        });
    }

    /// What stands in the way of a rectangle.
    pub fn blocker(&self, rect: Rect) -> Option<Rect> {
        let [columns, rows] = self.span(rect);
        for row in self.cells.chunks_exact(self.columns).take(rows.end).skip(rows.start) {
            for cell in row.get(columns.clone()).unwrap_or_default() {
                if let Some(other) = cell.iter().find(|other| other.intersects(rect)) {
                    return Some(*other);
                }
            }
        }
        None
    }
}

/// The line from the words to the mark.
pub fn leader(wish: &Wish, rect: Rect) -> [Pos2; 2] {
    [rect.clamp(wish.anchor), wish.anchor]
}

/// The label's rectangle on one side of the mark, `gap` away from what the mark covers.
pub fn candidate(wish: &Wish, size: Vec2, side: Side, gap: f32) -> Rect {
    let half = size / 2.0;
    let centre = match side {
        Side::Above(lean) => pos2(wish.anchor.x + lean * half.x, wish.mark.top() - gap - half.y),
        Side::Below(lean) => pos2(wish.anchor.x + lean * half.x, wish.mark.bottom() + gap + half.y),
        Side::Right(drop) => pos2(wish.mark.right() + gap + half.x, wish.anchor.y + drop * (half.y + gap)),
        Side::Left(drop) => pos2(wish.mark.left() - gap - half.x, wish.anchor.y + drop * (half.y + gap)),
    };
    Rect::from_center_size(centre, size)
}

pub fn needs_leader(wish: &Wish, rect: Rect, scale: f32) -> bool {
    let clear = wish.mark.expand(RINGS[1] * scale + 1.0);
    !clear.intersects(rect)
}

pub fn inside(rect: Rect, room: Rect) -> Rect {
    let shift = |low: f32, high: f32, from: f32, to: f32| {
        if high - low > to - from || low < from {
            from - low
        } else if high > to {
            to - high
        } else {
            0.0
        }
    };
    rect.translate(vec2(
        shift(rect.left(), rect.right(), room.left(), room.right()),
        shift(rect.top(), rect.bottom(), room.top(), room.bottom()),
    ))
}

pub fn crosses(line: [Pos2; 2], rect: Rect) -> bool {
    cut_segment(line, rect).is_some()
}

/// How far two rectangles lie apart; 0 where they meet.
pub fn distance(one: Rect, other: Rect) -> f32 {
    let gap = |low: f32, high: f32| (low - high).max(0.0);
    let x = gap(one.left(), other.right()).max(gap(other.left(), one.right()));
    let y = gap(one.top(), other.bottom()).max(gap(other.top(), one.bottom()));
    x.hypot(y)
}

/// How much nearer a mark seems that words are level with, in points.
const LEVEL: f32 = 4.0;

/// Whether words at `rect` seem to belong to another mark than to their own: that one is nearer, or as near
/// and nearer to their middle.
pub fn is_nearer(other: &Wish, own: &Wish, rect: Rect) -> bool {
    if other.anchor == own.anchor {
        return false;
    }
    // Words beside a mark and level with it are read as its own before those above it or below.
    let is_level = |wish: &Wish| !wish.always_leads && rect.y_range().contains(wish.anchor.y);
    let gap_of = |wish: &Wish| distance(rect, wish.mark) - if is_level(wish) { LEVEL } else { 0.0 };
    let (gap, others) = (gap_of(own), gap_of(other));
    let from_middle = |wish: &Wish| (wish.anchor - rect.center()).length();
    others < gap - 0.5 || (others < gap + 0.5 && from_middle(other) < from_middle(own) - 0.5)
}

/// Whether a leader to `own` is seen to end at another mark that hides a part of it.
pub fn ends_at(other: &Wish, own: &Wish, [from, to]: [Pos2; 2], scale: f32) -> bool {
    // Marks of one place stand one inside the other: a leader to one of them leads to the place.
    if (other.anchor - own.anchor).length() < STACKED * scale {
        return false;
    }
    let end = to + (from - to).normalized() * LEADER_GAP * scale;
    (other.anchor - end).length() < (own.anchor - end).length()
}

/// Whether two lines cross.
pub fn meet([a, b]: [Pos2; 2], [c, d]: [Pos2; 2]) -> bool {
    let side = |from: Pos2, to: Pos2, at: Pos2| {
        let (way, off) = (to - from, at - from);
        way.x * off.y - way.y * off.x
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}
