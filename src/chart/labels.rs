//! Where the words beside the marks stand: no two overlap, and the same input gives the same page.
//!
//! Labels are placed one after the other, the most important first. A place is taken by a fixed
//! order of preference and only left when something else stands there, so that a small change of
//! the data or the view moves few labels.

use super::places::{SIDES, Taken, candidate, crosses, distance, inside, leader, needs_leader};
use epaint::{Pos2, Rect, Vec2, vec2};

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

/// How many rings are open to words that may not stray, and to numbers.
const NEAR_RINGS: usize = 2;
const NUMBER_RINGS: usize = 4;

/// Air between two labels, in points at scale 1.
const AIR: Vec2 = vec2(7.0, 3.0);

/// How far a leader keeps from the middle of its mark, and how long it is at least, in points at
/// scale 1.
pub const LEADER_GAP: f32 = 8.0;
pub const LEAST_LEADER: f32 = 6.0;

/// Places every wish inside `room`, in the order given; `None` where nothing was free.
///
/// Words come first. Where they would leave some mark without even its number, all numbers get
/// their place before the first word: every mark that can be told is told.
pub fn place(wishes: &[Wish], obstacles: &Obstacles, room: Rect, scale: f32) -> Vec<Option<Place>> {
    let placer = || Placer::new(wishes, obstacles, room, scale);
    let words_first = placer().words_first();
    if words_first.cost() == (0, 0) {
        return words_first.places;
    }
    let numbers_first = placer().numbers_first();
    if numbers_first.cost() < words_first.cost() { numbers_first.places } else { words_first.places }
}

/// More labels or marks than this are no longer checked against every leader.
const MOST_CHECKED: usize = 150;

struct Placer<'a> {
    wishes: &'a [Wish],
    marks: &'a [Rect],
    room: Rect,
    scale: f32,
    taken: Taken,
    /// Lines of the curve.
    lines: Vec<[Pos2; 2]>,
    leaders: Vec<[Pos2; 2]>,
    words: Vec<Rect>,
    places: Vec<Option<Place>>,
    /// How many labels stand where they mislead.
    misleading: usize,
}

impl<'a> Placer<'a> {
    fn new(wishes: &'a [Wish], obstacles: &'a Obstacles, room: Rect, scale: f32) -> Self {
        let mut taken = Taken::new(room);
        for rect in &obstacles.hard {
            taken.add(*rect);
        }
        let lines = obstacles.lines.clone();
        let places = vec![None; wishes.len()];
        let (marks, leaders, words) = (&obstacles.hard, Vec::new(), Vec::new());
        let mut placer =
            Self { wishes, marks, room, scale, taken, lines, leaders, words, places, misleading: 0 };
        // What a person placed stays where it was put, whatever else wants the room.
        for (n, wish) in wishes.iter().enumerate() {
            if let (Some(offset), Some(size)) = (wish.pinned, wish.sizes.first()) {
                let rect = inside(Rect::from_center_size(wish.anchor + offset, *size), room);
                placer.keep(n, Place { size: 0, rect, leader: needs_leader(wish, rect, scale) });
            }
        }
        placer
    }

    /// Labels that are lost, then labels that mislead.
    fn cost(&self) -> (usize, usize) {
        (self.places.iter().filter(|place| place.is_none()).count(), self.misleading)
    }

    fn words_first(mut self) -> Self {
        for (n, wish) in self.wishes.iter().enumerate() {
            if self.places.get(n).is_some_and(Option::is_none)
                && let Some(found) = self.find(wish)
            {
                self.misleading += usize::from(found.flaw == Flaw::Misleads);
                self.keep(n, found.place);
            }
        }
        self
    }

    fn numbers_first(mut self) -> Self {
        let mut flaws = vec![Flaw::None; self.wishes.len()];
        for (n, wish) in self.wishes.iter().enumerate() {
            if wish.pinned.is_none()
                && let (Some(found), Some(flaw)) = (self.number(wish), flaws.get_mut(n))
            {
                *flaw = found.flaw;
                self.keep(n, found.place);
            }
        }
        for (n, wish) in self.wishes.iter().enumerate().filter(|(_, wish)| wish.pinned.is_none()) {
            let number = self.places.get(n).copied().flatten();
            if let Some(place) = number {
                self.let_go(n, place);
            }
            let flaw = flaws.get(n).copied().unwrap_or(Flaw::None);
            let number = number.map(|place| Found { place, flaw });
            let words = self.words(wish).filter(|words| words.flaw == Flaw::None || number.is_none());
            if let Some(found) = words.or(number) {
                self.misleading += usize::from(found.flaw == Flaw::Misleads);
                self.keep(n, found.place);
            }
        }
        self
    }

    fn keep(&mut self, n: usize, place: Place) {
        self.taken.add(place.rect.expand2(AIR * self.scale));
        self.words.push(place.rect);
        if let (true, Some(wish)) = (place.leader, self.wishes.get(n)) {
            self.leaders.push(leader(wish, place.rect));
        }
        if let Some(slot) = self.places.get_mut(n) {
            *slot = Some(place);
        }
    }

    fn let_go(&mut self, n: usize, place: Place) {
        self.taken.remove(place.rect.expand2(AIR * self.scale));
        self.words.retain(|rect| *rect != place.rect);
        if let (true, Some(wish)) = (place.leader, self.wishes.get(n)) {
            let way = leader(wish, place.rect);
            self.leaders.retain(|line| *line != way);
        }
        if let Some(slot) = self.places.get_mut(n) {
            *slot = None;
        }
    }

    /// Words in a clear place; else, in a crowd, the number in a clear place; else words across the
    /// curve; else the number. Words that mislead are left for a number that does not.
    fn find(&self, wish: &Wish) -> Option<Found> {
        let words = self.words(wish);
        if words.is_some_and(|words| words.flaw == Flaw::None) {
            return words;
        }
        match (words, self.number(wish)) {
            (_, number @ Some(Found { flaw: Flaw::None, .. })) if !wish.may_stray => number,
            (Some(words), Some(number)) if number.flaw < words.flaw && words.flaw == Flaw::Misleads => {
                Some(number)
            }
            (words, number) => words.or(number),
        }
    }

    fn words(&self, wish: &Wish) -> Option<Found> {
        let count = wish.sizes.len() - usize::from(wish.ends_in_number);
        let rings = if wish.may_stray { RINGS.len() } else { NEAR_RINGS };
        let mut best: Option<Found> = None;
        for (size, wanted) in wish.sizes.iter().enumerate().take(count) {
            let found = self.free(wish, (size, *wanted), rings);
            best = better(best, found);
            if best.is_some_and(|best| best.flaw == Flaw::None) {
                break;
            }
        }
        best
    }

    fn number(&self, wish: &Wish) -> Option<Found> {
        let last = wish.sizes.len().checked_sub(1).filter(|_| wish.ends_in_number)?;
        self.free(wish, (last, *wish.sizes.get(last)?), NUMBER_RINGS)
    }

    /// The first of the best free places of a size.
    fn free(&self, wish: &Wish, (size, wanted): (usize, Vec2), rings: usize) -> Option<Found> {
        let mut best: Option<Found> = None;
        for ring in RINGS.into_iter().take(rings) {
            for side in SIDES {
                let rect = candidate(wish, wanted, side, ring * self.scale);
                if !self.room.contains_rect(rect) || self.taken.covers(rect) {
                    continue;
                }
                let (is_tied, leader) = self.tie(wish, rect);
                let struck = self.leaders.iter().any(|line| crosses(*line, rect));
                let flaw = if !is_tied || struck {
                    Flaw::Misleads
                } else if self.lines.iter().any(|line| crosses(*line, rect)) {
                    Flaw::OnCurve
                } else {
                    Flaw::None
                };
                best = better(best, Some(Found { place: Place { size, rect, leader }, flaw }));
                if flaw == Flaw::None {
                    return best;
                }
            }
        }
        best
    }

    /// Whether a reader can tell whose label this is, and whether a leader has to say it.
    fn tie(&self, wish: &Wish, rect: Rect) -> (bool, bool) {
        let away = needs_leader(wish, rect, self.scale);
        let gap = distance(rect, wish.mark);
        let is_crowded = self.wishes.len() > MOST_CHECKED;
        let other_is_nearer = !is_crowded
            && self
                .wishes
                .iter()
                .any(|other| other.anchor != wish.anchor && distance(rect, other.mark) < gap - 0.5);
        if !away && !other_is_nearer {
            return (true, false);
        }
        let way @ [from, to] = leader(wish, rect);
        let can_be_seen = (to - from).length() > (LEADER_GAP + LEAST_LEADER) * self.scale + 2.0;
        // A leader that runs through other words or marks ties the label to the wrong one.
        let is_free = is_crowded
            || !self.words.iter().any(|other| crosses(way, *other))
                && !self
                    .marks
                    .iter()
                    .take(2 * MOST_CHECKED)
                    .any(|mark| !mark.intersects(wish.mark) && crosses(way, *mark));
        (can_be_seen && is_free, true)
    }
}

/// What is wrong with a free place, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Flaw {
    None,
    /// It lies across the curve.
    OnCurve,
    /// A leader runs through words, or another mark is nearer: it seems to belong to another mark.
    Misleads,
}

#[derive(Clone, Copy, Debug)]
struct Found {
    place: Place,
    flaw: Flaw,
}

/// The one with the lesser flaw; of equals, the earlier.
fn better(one: Option<Found>, other: Option<Found>) -> Option<Found> {
    match (one, other) {
        (Some(one), Some(other)) if other.flaw < one.flaw => Some(other),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use epaint::pos2;
    use proptest::prelude::*;

    fn wish(x: f32, y: f32, size: Vec2) -> Wish {
        let anchor = pos2(x, y);
        let mark = Rect::from_center_size(anchor, Vec2::splat(10.0));
        let sizes = vec![size, vec2(10.0, 12.0)];
        Wish { anchor, mark, sizes, ends_in_number: true, may_stray: true, pinned: None }
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
