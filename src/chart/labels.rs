//! Where the words beside the marks stand: no two overlap, and the same input gives the same page.
//!
//! Labels are placed one after the other, the most important first. A place is taken by a fixed
//! order of preference and only left when something else stands there, so that a small change of
//! the data or the view moves few labels.

use super::strokes::cut_segment;
use epaint::{Pos2, Rect, Vec2, pos2, vec2};

/// A label that wants a place.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The mark it belongs to.
    pub anchor: Pos2,
    /// What the mark covers: the label stands clear of it.
    pub mark: Rect,
    /// Sizes to try, the full label first.
    pub sizes: Vec<Vec2>,
    /// The last size is a number and no words.
    pub ends_in_number: bool,
    /// A place chosen by a person: the offset of the label's centre from the anchor.
    pub pinned: Option<Vec2>,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Which of the wished sizes found room.
    pub size: usize,
    pub rect: Rect,
    /// Whether a thin line has to lead from the mark to the label.
    pub leader: bool,
}

/// What labels must not cover.
#[derive(Clone, Debug, Default)]
pub struct Obstacles {
    /// Marks, axis labels and other words: never covered.
    pub hard: Vec<Rect>,
    /// Lines of the curve: covered only where nothing else is free.
    pub lines: Vec<[Pos2; 2]>,
}

/// A side of the mark, and how the label lies along it: -1 ends there, 0 is centred, 1 begins there.
#[derive(Clone, Copy)]
enum Side {
    Above(f32),
    Below(f32),
    /// To the right of the mark, raised or lowered by this share of the label's height.
    Right(f32),
    Left(f32),
}

/// Sides in order of preference.
const SIDES: [Side; 14] = [
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

/// Gaps between mark and label, in points at scale 1; the nearest is tried first.
const RINGS: [f32; 4] = [5.0, 16.0, 34.0, 60.0];

/// Air between two labels, in points at scale 1.
const AIR: f32 = 3.0;

/// Places every wish inside `room`, in the order given; `None` where nothing was free.
pub fn place(wishes: &[Wish], obstacles: &Obstacles, room: Rect, scale: f32) -> Vec<Option<Place>> {
    let mut taken = Taken::new(room);
    let mut lines = obstacles.lines.clone();
    let mut words: Vec<Rect> = Vec::new();
    for rect in &obstacles.hard {
        taken.add(*rect);
    }
    let mut places: Vec<Option<Place>> = vec![None; wishes.len()];
    // What a person placed stays where it was put, whatever else wants the room.
    for (wish, place) in wishes.iter().zip(&mut places) {
        if let (Some(offset), Some(size)) = (wish.pinned, wish.sizes.first()) {
            let rect = inside(Rect::from_center_size(wish.anchor + offset, *size), room);
            taken.add(rect.expand(AIR * scale));
            words.push(rect);
            *place = Some(Place { size: 0, rect, leader: needs_leader(wish, rect, scale) });
        }
    }
    for (wish, place) in wishes.iter().zip(&mut places) {
        if place.is_none() {
            *place = find(wish, &taken, (&lines, &words), room, scale);
            if let Some(found) = place {
                taken.add(found.rect.expand(AIR * scale));
                words.push(found.rect);
                if found.leader {
                    lines.push(leader(wish, found.rect));
                }
            }
        }
    }
    places
}

/// Rectangles that are taken, sorted into cells so that a thousand labels stay quick.
struct Taken {
    room: Rect,
    columns: usize,
    cells: Vec<Vec<Rect>>,
}

/// Side of a cell, in points.
const CELL: f32 = 48.0;

impl Taken {
    fn new(room: Rect) -> Self {
        let count = |length: f32| (length / CELL).clamp(0.0, 400.0) as usize + 1;
        let columns = count(room.width());
        Self { room, columns, cells: vec![Vec::new(); columns * count(room.height())] }
    }

    fn cells_of(&self, rect: Rect) -> impl Iterator<Item = usize> + use<> {
        let rows = self.cells.len() / self.columns;
        let cell =
            |at: f32, from: f32, count: usize| ((at - from) / CELL).clamp(0.0, (count - 1) as f32) as usize;
        let (columns, room) = (self.columns, self.room);
        let x = cell(rect.left(), room.left(), columns)..=cell(rect.right(), room.left(), columns);
        let y = cell(rect.top(), room.top(), rows)..=cell(rect.bottom(), room.top(), rows);
        y.flat_map(move |row| x.clone().map(move |column| row * columns + column))
    }

    fn add(&mut self, rect: Rect) {
        for cell in self.cells_of(rect) {
            if let Some(cell) = self.cells.get_mut(cell) {
                cell.push(rect);
            }
        }
    }

    fn covers(&self, rect: Rect) -> bool {
        self.cells_of(rect)
            .filter_map(|cell| self.cells.get(cell))
            .flatten()
            .any(|other| other.intersects(rect))
    }
}

/// The line from the words to the mark.
fn leader(wish: &Wish, rect: Rect) -> [Pos2; 2] {
    [rect.clamp(wish.anchor), wish.anchor]
}

/// More words than this are no longer checked against every leader.
const MOST_CHECKED: usize = 150;

fn find(
    wish: &Wish,
    taken: &Taken,
    (lines, words): (&[[Pos2; 2]], &[Rect]),
    room: Rect,
    scale: f32,
) -> Option<Place> {
    let mut crossing = None;
    for (size, wanted) in wish.sizes.iter().enumerate() {
        // A number alone says so little that words across a line are better.
        let is_number = wish.ends_in_number && size + 1 == wish.sizes.len();
        if is_number && crossing.is_some() {
            break;
        }
        for ring in RINGS {
            for side in SIDES {
                let rect = candidate(wish, *wanted, side, ring * scale);
                if !room.contains_rect(rect) || taken.covers(rect) {
                    continue;
                }
                let place = Place { size, rect, leader: needs_leader(wish, rect, scale) };
                let way = leader(wish, rect);
                // A leader that runs through other words ties them to the wrong mark.
                if place.leader
                    && words.len() < MOST_CHECKED
                    && words.iter().any(|other| crosses(way, *other))
                {
                    continue;
                }
                if !lines.iter().any(|line| crosses(*line, rect)) {
                    return Some(place);
                }
                crossing.get_or_insert(place);
            }
        }
    }
    crossing
}

/// The label's rectangle on one side of the mark, `gap` away from what the mark covers.
fn candidate(wish: &Wish, size: Vec2, side: Side, gap: f32) -> Rect {
    let half = size / 2.0;
    let centre = match side {
        Side::Above(lean) => pos2(wish.anchor.x + lean * half.x, wish.mark.top() - gap - half.y),
        Side::Below(lean) => pos2(wish.anchor.x + lean * half.x, wish.mark.bottom() + gap + half.y),
        Side::Right(drop) => pos2(wish.mark.right() + gap + half.x, wish.anchor.y + drop * (half.y + gap)),
        Side::Left(drop) => pos2(wish.mark.left() - gap - half.x, wish.anchor.y + drop * (half.y + gap)),
    };
    Rect::from_center_size(centre, size)
}

fn needs_leader(wish: &Wish, rect: Rect, scale: f32) -> bool {
    let clear = wish.mark.expand(RINGS[1] * scale + 1.0);
    !clear.intersects(rect)
}

fn inside(rect: Rect, room: Rect) -> Rect {
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

fn crosses(line: [Pos2; 2], rect: Rect) -> bool {
    cut_segment(line, rect).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wish(x: f32, y: f32, size: Vec2) -> Wish {
        let anchor = pos2(x, y);
        let mark = Rect::from_center_size(anchor, Vec2::splat(10.0));
        Wish { anchor, mark, sizes: vec![size, vec2(10.0, 12.0)], ends_in_number: true, pinned: None }
    }

    const ROOM: Rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(800.0, 400.0));

    #[test]
    fn a_lone_label_stands_above_its_mark_without_a_leader() {
        let wishes = [wish(400.0, 200.0, vec2(120.0, 30.0))];
        let place = place(&wishes, &Obstacles::default(), ROOM, 1.0)[0].expect("a place");
        assert!(place.rect.bottom() < 195.0 && !place.leader && place.size == 0, "{place:?}");
    }

    #[test]
    fn a_label_leaves_the_way_of_the_curve() {
        let wishes = [wish(400.0, 200.0, vec2(120.0, 30.0))];
        let lines = vec![[pos2(300.0, 180.0), pos2(500.0, 180.0)]];
        let obstacles = Obstacles { hard: Vec::new(), lines };
        let place = place(&wishes, &obstacles, ROOM, 1.0)[0].expect("a place");
        assert!(!crosses(obstacles.lines[0], place.rect), "{place:?}");
    }

    #[test]
    fn a_pinned_label_stays_and_the_others_give_way() {
        let mut wishes = [wish(400.0, 200.0, vec2(100.0, 30.0)), wish(420.0, 200.0, vec2(100.0, 30.0))];
        wishes[1].pinned = Some(vec2(-20.0, -27.0));
        let places = place(&wishes, &Obstacles::default(), ROOM, 1.0);
        let pinned = places[1].expect("a place").rect;
        assert_eq!(pinned.center(), pos2(400.0, 173.0));
        assert!(!places[0].expect("a place").rect.intersects(pinned));
    }

    #[test]
    fn a_point_that_moves_a_little_keeps_its_side() {
        let side = |x: f32| {
            let wishes = [wish(x, 200.0, vec2(100.0, 30.0)), wish(600.0, 120.0, vec2(100.0, 30.0))];
            let places = place(&wishes, &Obstacles::default(), ROOM, 1.0);
            places[0].expect("a place").rect.center() - pos2(x, 200.0)
        };
        assert!((side(400.0) - side(403.0)).length() < 0.01);
    }

    proptest! {
        #[test]
        fn labels_never_overlap_and_none_is_lost_while_there_is_room(
            points in prop::collection::vec((20.0f32..780.0, 20.0f32..380.0), 1..40),
            widths in prop::collection::vec(20.0f32..150.0, 40),
        ) {
            let wishes: Vec<Wish> = points.iter().zip(&widths)
                .map(|((x, y), width)| wish(*x, *y, vec2(*width, 28.0))).collect();
            let hard: Vec<Rect> = wishes.iter().map(|wish| wish.mark).collect();
            let places = place(&wishes, &Obstacles { hard: hard.clone(), lines: Vec::new() }, ROOM, 1.0);
            let found: Vec<Rect> = places.iter().flatten().map(|place| place.rect).collect();
            for (n, rect) in found.iter().enumerate() {
                prop_assert!(ROOM.contains_rect(*rect));
                prop_assert!(found[n + 1..].iter().all(|other| !other.intersects(*rect)));
                prop_assert!(hard.iter().all(|mark| !mark.intersects(*rect)));
            }
            if points.len() <= 12 {
                prop_assert!(places.iter().all(Option::is_some), "{} of {}", found.len(), points.len());
            }
        }
    }
}
