//! Labels placed one after the other, with all that is taken so far.

use super::labels::{LEADER_GAP, LEAST_LEADER, Obstacles, Place, RINGS, Wish};
use super::places::{
    SIDES, Taken, candidate, crosses, ends_at, inside, is_nearer, leader, meet, needs_leader,
};
use epaint::{Pos2, Rect, Vec2, vec2};

/// How many rings are open to words that may not stray, and to numbers.
const NEAR_RINGS: usize = 2;
const NUMBER_RINGS: usize = 4;

/// Air between two labels, in points at scale 1.
const AIR: Vec2 = vec2(7.0, 3.0);

/// More labels or marks than this are no longer checked against every leader.
const MOST_CHECKED: usize = 150;

pub struct Placer<'a> {
    wishes: &'a [Wish],
    marks: &'a [Rect],
    room: Rect,
    scale: f32,
    taken: Taken,
    /// Lines of the curve.
    lines: Vec<[Pos2; 2]>,
    leaders: Vec<[Pos2; 2]>,
    words: Vec<Rect>,
    pub places: Vec<Option<Place>>,
    /// What is wrong with the places, one for each wish.
    flaws: Vec<Flaw>,
}

impl<'a> Placer<'a> {
    pub fn new(wishes: &'a [Wish], obstacles: &'a Obstacles, room: Rect, scale: f32) -> Self {
        let mut taken = Taken::new(room);
        for rect in &obstacles.hard {
            taken.add(*rect);
        }
        let lines = obstacles.lines.clone();
        let (places, flaws) = (vec![None; wishes.len()], vec![Flaw::None; wishes.len()]);
        let (marks, leaders, words) = (&obstacles.hard, Vec::new(), Vec::new());
        let mut placer = Self { wishes, marks, room, scale, taken, lines, leaders, words, places, flaws };
        // What a person placed stays where it was put, whatever else wants the room.
        for (n, wish) in wishes.iter().enumerate() {
            if let (Some(offset), Some(size)) = (wish.pinned, wish.sizes.first()) {
                let rect = inside(Rect::from_center_size(wish.anchor + offset, *size), room);
                let place = Place { size: 0, rect, leader: needs_leader(wish, rect, scale) };
                placer.keep(n, Found { place, flaw: Flaw::None });
            }
        }
        placer
    }

    /// Labels that are lost, labels that mislead, labels without words, labels that a leader alone ties
    /// to their mark, leaders: the worst first.
    pub fn cost(&self) -> [usize; 5] {
        let lost = self.places.iter().filter(|place| place.is_none()).count();
        let count = |flaw: Flaw| self.flaws.iter().filter(|known| **known == flaw).count();
        let is_number = |(wish, place): &(&Wish, &Option<Place>)| {
            wish.ends_in_number && place.is_some_and(|place| place.size + 1 == wish.sizes.len())
        };
        let wordless = self.wishes.iter().zip(&self.places).filter(is_number).count();
        [lost, count(Flaw::Misleads), wordless, count(Flaw::Astray), self.leaders.len()]
    }

    /// Keeps those of some places that what stands so far leaves free.
    pub fn where_free(mut self, places: &[Option<Place>]) -> Self {
        for (n, (wish, place)) in self.wishes.iter().zip(places).enumerate() {
            let Some(place) = place.filter(|_| wish.pinned.is_none()) else { continue };
            let stands_on =
                self.words.iter().any(|other| other.expand2(AIR * self.scale).intersects(place.rect));
            let is_crossed = self.leaders.iter().any(|line| crosses(*line, place.rect));
            let crosses_words = place.leader && !self.leads_freely(wish, place.rect);
            if !stands_on && !is_crossed && !crosses_words {
                self.keep(n, Found { place, flaw: Flaw::None });
            }
        }
        self
    }

    pub fn words_first(mut self, order: &[usize]) -> Self {
        for (n, wish) in order.iter().filter_map(|n| Some((*n, self.wishes.get(*n)?))) {
            if self.places.get(n).is_some_and(Option::is_none)
                && let Some(found) = self.find(wish)
            {
                self.keep(n, found);
            }
        }
        self
    }

    /// Labels that seem to belong to another mark, or that a leader alone ties to their own, go to better
    /// places if others have left such since. Each step leaves one label better off, so that this comes to
    /// an end.
    pub fn brought_home(mut self) -> Self {
        while (0..self.wishes.len()).any(|n| self.bring_home(n)) {}
        self
    }

    fn bring_home(&mut self, n: usize) -> bool {
        let place = self.places.get(n).copied().flatten();
        let (Some(flaw), Some(wish), Some(place)) = (self.flaws.get(n).copied(), self.wishes.get(n), place)
        else {
            return false;
        };
        if !matches!(flaw, Flaw::Astray | Flaw::Misleads) {
            return false;
        }
        self.let_go(n, place);
        let words = wish.sizes.len() - usize::from(wish.ends_in_number);
        let rings = match (place.size < words, wish.may_stray) {
            (false, _) => NUMBER_RINGS,
            (true, false) => NEAR_RINGS,
            (true, true) => RINGS.len(),
        };
        // Never with fewer words than it had.
        let mut sizes = wish.sizes.iter().enumerate().take(place.size + 1);
        let home = sizes.find_map(|(size, wanted)| {
            self.free(wish, (size, *wanted), rings).filter(|found| found.flaw < flaw)
        });
        self.keep(n, home.unwrap_or(Found { place, flaw }));
        home.is_some()
    }

    pub fn numbers_first(mut self, order: &[usize]) -> Self {
        for (n, wish) in self.wishes.iter().enumerate() {
            if wish.pinned.is_none()
                && let Some(found) = self.number(wish)
            {
                self.keep(n, found);
            }
        }
        let free = order.iter().filter_map(|n| Some((*n, self.wishes.get(*n)?)));
        for (n, wish) in free.filter(|(_, wish)| wish.pinned.is_none()) {
            let number = self.places.get(n).copied().flatten();
            if let Some(place) = number {
                self.let_go(n, place);
            }
            let flaw = self.flaws.get(n).copied().unwrap_or(Flaw::None);
            let number = number.map(|place| Found { place, flaw });
            let words = self.words(wish).filter(|words| words.flaw <= Flaw::Astray || number.is_none());
            if let Some(found) = words.or(number) {
                self.keep(n, found);
            }
        }
        self
    }

    fn keep(&mut self, n: usize, Found { place, flaw }: Found) {
        if let Some(slot) = self.flaws.get_mut(n) {
            *slot = flaw;
        }
        self.taken.add(place.rect.expand2(AIR * self.scale));
        self.words.push(place.rect);
        if let Some(wish) = self.wishes.get(n).filter(|wish| place.leader || wish.always_leads) {
            self.leaders.push(leader(wish, place.rect));
        }
        if let Some(slot) = self.places.get_mut(n) {
            *slot = Some(place);
        }
    }

    fn let_go(&mut self, n: usize, place: Place) {
        self.taken.remove(place.rect.expand2(AIR * self.scale));
        self.words.retain(|rect| *rect != place.rect);
        if let Some(wish) = self.wishes.get(n).filter(|wish| place.leader || wish.always_leads) {
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
        if words.is_some_and(|words| words.flaw <= Flaw::Astray) {
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
            if best.is_some_and(|best| best.flaw <= Flaw::Astray) {
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
        // What stood in the way of one place often stands in the way of the next.
        let mut blocker = Rect::NOTHING;
        for ring in RINGS.into_iter().take(rings) {
            for side in SIDES {
                let rect = candidate(wish, wanted, side, ring * self.scale);
                if !self.room.contains_rect(rect) || blocker.intersects(rect) {
                    continue;
                }
                if let Some(other) = self.taken.blocker(rect) {
                    blocker = other;
                    continue;
                }
                // No line leads through words, whatever it costs.
                if self.leaders.iter().any(|line| crosses(*line, rect)) {
                    continue;
                }
                let Some((tie, leader)) = self.tie(wish, rect) else { continue };
                let is_on_curve = || self.lines.iter().any(|line| crosses(*line, rect));
                let flaw = if tie < Flaw::OnCurve && is_on_curve() { Flaw::OnCurve } else { tie };
                best = better(best, Some(Found { place: Place { size, rect, leader }, flaw }));
                if flaw == Flaw::None {
                    return best;
                }
            }
        }
        best
    }

    /// Whether a reader can tell whose label this is, and whether a leader has to say it; `None` where
    /// a leader would run through words.
    fn tie(&self, wish: &Wish, rect: Rect) -> Option<(Flaw, bool)> {
        let away = needs_leader(wish, rect, self.scale);
        let is_crowded = self.wishes.len() > MOST_CHECKED;
        let other_is_nearer = !is_crowded && self.wishes.iter().any(|other| is_nearer(other, wish, rect));
        if !away && !other_is_nearer {
            return (!wish.always_leads || self.leads_freely(wish, rect)).then_some((Flaw::None, false));
        }
        let way @ [from, to] = leader(wish, rect);
        // A level one would look like the whisker of a date.
        let is_level = (to.y - from.y).abs() < 6.0 * self.scale;
        let can_be_seen = !is_level && (to - from).length() > (LEADER_GAP + LEAST_LEADER) * self.scale + 2.0;
        if can_be_seen && !self.leads_freely(wish, rect) {
            return None;
        }
        // A leader that runs through another mark ties the label to the wrong one.
        let is_free = is_crowded
            || !self
                .marks
                .iter()
                .take(2 * MOST_CHECKED)
                .any(|mark| !mark.intersects(wish.mark) && crosses(way, *mark))
                && !self.wishes.iter().any(|other| ends_at(other, wish, way, self.scale))
                && !self.leaders.iter().any(|other| meet(way, *other));
        let tie = match (can_be_seen && is_free, other_is_nearer) {
            (false, _) => Flaw::Misleads,
            (true, true) => Flaw::Astray,
            (true, false) => Flaw::None,
        };
        Some((tie, can_be_seen))
    }

    fn leads_freely(&self, wish: &Wish, rect: Rect) -> bool {
        let way = leader(wish, rect);
        !self.words.iter().any(|other| crosses(way, *other))
    }
}

/// What is wrong with a free place, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Flaw {
    None,
    /// Another mark is nearer, and a leader says which one is meant.
    Astray,
    /// It lies across the curve.
    OnCurve,
    /// Another mark is nearer and no leader says otherwise, or it runs through one.
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
