//! Where the words beside the marks stand: no two overlap, and the same input gives the same page.
//!
//! Labels are placed one after the other, the most important first. A place is taken by a fixed
//! order of preference and only left when something else stands there, so that a small change of
//! the data or the view moves few labels.

use super::placer::Placer;
use epaint::{Pos2, Rect, Vec2};

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
    /// Whether the words may stand away from the mark, on a leader. In a crowd most may not: a
    /// number at the mark is calmer than words across the page.
    pub may_stray: bool,
    /// A line leads to the words wherever they stand.
    pub always_leads: bool,
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

/// Gaps between mark and label, in points at scale 1; the nearest is tried first.
pub const RINGS: [f32; 6] = [5.0, 16.0, 34.0, 60.0, 92.0, 130.0];

/// How far a leader keeps from the middle of its mark, and how long it is at least, in points at
/// scale 1.
pub const LEADER_GAP: f32 = 8.0;
pub const LEAST_LEADER: f32 = 6.0;

/// Places every wish inside `room`, in the order given; `None` where nothing was free.
///
/// Words come first. Where they would leave some mark without even its number, all numbers get
/// their place before the first word: every mark that can be told is told.
///
/// What a person pinned moves no other label but those it would cover.
pub fn place(wishes: &[Wish], obstacles: &Obstacles, room: Rect, scale: f32) -> Vec<Option<Place>> {
    if wishes.iter().all(|wish| wish.pinned.is_none()) {
        return place_freely(wishes, obstacles, room, scale);
    }
    let free: Vec<Wish> = wishes.iter().map(|wish| Wish { pinned: None, ..wish.clone() }).collect();
    let places = place_freely(&free, obstacles, room, scale);
    let order: Vec<usize> = (0..wishes.len()).collect();
    Placer::new(wishes, obstacles, room, scale).where_free(&places).words_first(&order).places
}

fn place_freely(wishes: &[Wish], obstacles: &Obstacles, room: Rect, scale: f32) -> Vec<Option<Place>> {
    let given: Vec<usize> = (0..wishes.len()).collect();
    if wishes.len() > MOST_COMPARED {
        // In such a crowd words before numbers cost marks their numbers, and take as long to place.
        let numbered = Placer::new(wishes, obstacles, room, scale).numbers_first(&given);
        if numbered.cost()[0] > 0 {
            return numbered.places;
        }
    }
    let mut best = Placer::new(wishes, obstacles, room, scale).words_first(&given);
    // On a page of few labels each word counts, and other orders are cheap to try.
    let is_sparse = wishes.len() <= MOST_TRIED;
    let is_done = |best: &Placer<'_>| match best.cost() {
        [0, 0, wordless, astray, _] => wordless + astray == 0 || !is_sparse,
        _ => false,
    };
    let mut orders = vec![given];
    if is_sparse && !is_done(&best) {
        let mut by_x: Vec<usize> = (0..wishes.len()).collect();
        let x = |n: &usize| wishes.get(*n).map_or(0.0, |wish| wish.anchor.x);
        by_x.sort_by(|one, other| x(one).total_cmp(&x(other)));
        orders.push(by_x.iter().rev().copied().collect());
        orders.push(by_x);
    }
    for (n, order) in orders.iter().enumerate() {
        for words_first in [true, false] {
            if is_done(&best) {
                return best.places;
            }
            if n == 0 && words_first {
                continue;
            }
            let placer = Placer::new(wishes, obstacles, room, scale);
            let other = if words_first { placer.words_first(order) } else { placer.numbers_first(order) };
            if other.cost() < best.cost() {
                best = other;
            }
        }
    }
    if is_sparse { best.brought_home().places } else { best.places }
}

/// Up to this many labels are placed in several orders.
const MOST_TRIED: usize = 24;

/// Above this many labels, words before numbers are tried only where all numbers have room.
const MOST_COMPARED: usize = 150;

#[cfg(test)]
mod tests {
    use super::super::places::{
        SIDES, candidate, crosses, distance, ends_at, is_nearer, leader, meet, needs_leader,
    };
    use super::*;
    use epaint::{pos2, vec2};
    use proptest::prelude::*;

    fn wish(x: f32, y: f32, size: Vec2) -> Wish {
        let anchor = pos2(x, y);
        let mark = Rect::from_center_size(anchor, Vec2::splat(10.0));
        let sizes = vec![size, vec2(10.0, 12.0)];
        Wish { anchor, mark, sizes, ends_in_number: true, may_stray: true, always_leads: false, pinned: None }
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
    fn a_label_that_is_dragged_away_moves_no_other() {
        // Both want the place above; the second stands elsewhere, and stays there when it is free.
        let mut wishes = [wish(400.0, 200.0, vec2(100.0, 30.0)), wish(420.0, 200.0, vec2(100.0, 30.0))];
        let before = place(&wishes, &Obstacles::default(), ROOM, 1.0);
        wishes[0].pinned = Some(vec2(-250.0, 100.0));
        let after = place(&wishes, &Obstacles::default(), ROOM, 1.0);
        assert_eq!(after[1], before[1]);
        assert_ne!(after[0], before[0]);
        // Dragged onto the other, it is the other that gives way.
        let other = before[1].expect("a place").rect.center();
        wishes[0].pinned = Some(other - wishes[0].anchor);
        let after = place(&wishes, &Obstacles::default(), ROOM, 1.0);
        let [one, two] = [0, 1].map(|n: usize| after[n].expect("a place").rect);
        assert!(one.center() == other && !one.intersects(two), "{one:?} {two:?}");
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

    #[test]
    fn a_label_nearer_to_another_mark_has_a_leader() {
        // Words fit only far above their own mark, where another mark stands beside them.
        let mut wishes = [wish(400.0, 200.0, vec2(120.0, 28.0)), wish(400.0, 150.0, vec2(300.0, 28.0))];
        wishes[1].sizes = vec![vec2(2000.0, 28.0)];
        wishes[1].ends_in_number = false;
        let room = Rect::from_min_max(pos2(330.0, 100.0), pos2(470.0, 205.0));
        let place =
            place(&wishes, &Obstacles { hard: vec![wishes[1].mark], lines: Vec::new() }, room, 1.0)[0];
        let place = place.expect("a place");
        assert!(place.leader || distance(place.rect, wishes[0].mark) <= distance(place.rect, wishes[1].mark));
    }

    #[test]
    fn numbers_keep_their_marks_where_words_would_take_all_the_room() {
        let wishes: Vec<Wish> = (0..40)
            .map(|n| Wish { may_stray: n == 39, ..wish(100.0 + 14.0 * n as f32, 60.0, vec2(90.0, 20.0)) })
            .collect();
        let hard = wishes.iter().map(|wish| wish.mark).collect();
        let room = Rect::from_min_max(pos2(0.0, 20.0), pos2(800.0, 100.0));
        let places = place(&wishes, &Obstacles { hard, lines: Vec::new() }, room, 1.0);
        assert!(places.iter().all(Option::is_some), "{places:?}");
    }

    proptest! {
        #[test]
        fn leaders_do_not_cross(
            points in prop::collection::vec((350.0f32..450.0, 170.0f32..230.0), 2..5),
        ) {
            let wishes: Vec<Wish> = points.iter().map(|(x, y)| {
                let size = vec2(110.0, 28.0);
                Wish { sizes: vec![size], ends_in_number: false, ..wish(*x, *y, size) }
            }).collect();
            // Of marks that stand on one another no leader can say which one it means.
            let are_apart = |(n, one): (usize, &Wish)| {
                wishes.iter().skip(n + 1).all(|other| !one.mark.expand(2.0).intersects(other.mark))
            };
            prop_assume!(wishes.iter().enumerate().all(are_apart));
            let hard: Vec<Rect> = wishes.iter().map(|wish| wish.mark).collect();
            let places = place(&wishes, &Obstacles { hard, lines: Vec::new() }, ROOM, 1.0);
            let ways: Vec<(usize, [Pos2; 2])> = wishes.iter().zip(&places).enumerate()
                .filter_map(|(n, (wish, place))| Some((n, leader(wish, place.filter(|place| place.leader)?.rect))))
                .collect();
            for (at, (n, way)) in ways.iter().enumerate() {
                for (other, another) in ways.iter().skip(at + 1) {
                    prop_assert!(!meet(*way, *another), "{n} and {other}: {places:?}");
                }
            }
        }

        #[test]
        fn no_label_stands_by_another_mark_while_there_is_room_by_its_own(
            points in prop::collection::vec((340.0f32..460.0, 180.0f32..220.0), 3..9),
            widths in prop::collection::vec(60.0f32..150.0, 9),
        ) {
            let wishes: Vec<Wish> = points.iter().zip(&widths).map(|((x, y), width)| {
                let size = vec2(*width, 28.0);
                Wish { sizes: vec![size], ends_in_number: false, ..wish(*x, *y, size) }
            }).collect();
            let hard: Vec<Rect> = wishes.iter().map(|wish| wish.mark).collect();
            let places = place(&wishes, &Obstacles { hard: hard.clone(), lines: Vec::new() }, ROOM, 1.0);
            let is_astray = |wish: &Wish, rect: Rect| wishes.iter().any(|other| is_nearer(other, wish, rect));
            for (n, (wish, place)) in wishes.iter().zip(&places).enumerate() {
                let Some(place) = place.filter(|place| is_astray(wish, place.rect)) else { continue };
                let others = || places.iter().zip(&wishes).enumerate().filter(|(other, _)| *other != n);
                let taken: Vec<Rect> =
                    others().filter_map(|(_, (place, _))| Some(place.as_ref()?.rect)).collect();
                let leaders: Vec<[Pos2; 2]> = others()
                    .filter_map(|(_, (place, wish))| Some(leader(wish, place.filter(|place| place.leader)?.rect)))
                    .collect();
                // A home away from the mark has a leader that can be seen and runs through nothing.
                let leads = |home: Rect| {
                    let way @ [from, to] = leader(wish, home);
                    (to.y - from.y).abs() > 6.0
                        && (to - from).length() > LEADER_GAP + LEAST_LEADER + 2.0
                        && !hard.iter().any(|mark| *mark != wish.mark && crosses(way, *mark))
                        && !taken.iter().any(|words| crosses(way, *words))
                        && !leaders.iter().any(|other| meet(way, *other))
                        && !wishes.iter().any(|other| ends_at(other, wish, way, 1.0))
                };
                for (ring, side) in RINGS.iter().flat_map(|ring| SIDES.map(|side| (*ring, side))) {
                    let home = candidate(wish, wish.sizes[0], side, ring);
                    let is_free = ROOM.contains_rect(home) && !is_astray(wish, home)
                        && !hard.iter().any(|mark| mark.intersects(home))
                        && !taken.iter().any(|words| words.expand(8.0).intersects(home))
                        && !leaders.iter().any(|line| crosses(*line, home))
                        && (!needs_leader(wish, home, 1.0) || leads(home));
                    prop_assert!(!is_free, "{place:?} of {:?} could stand at {home:?}", wish.anchor);
                }
            }
        }

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
