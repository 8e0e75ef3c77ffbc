//! Marks that lie at one spot of the page, and how a repeated click steps through them.

use super::page::{Found, hit_rect};
use crate::chart::{Group, Pick, Role, Scene};
use egui::{Pos2, Vec2};

/// Marks whose middles are nearer than this, in points, cannot be told apart by a pointer.
const SPOT: f32 = 3.0;

/// What lies at the spot that the pointer is on, in the order in which clicks step through it.
#[derive(Default)]
pub struct Pile {
    marks: Vec<Found>,
}

/// One of several: the second of three has the place 2 and the count 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub place: usize,
    pub count: usize,
}

impl Pile {
    /// Marks around the one whose middle is nearest to a place of the page; bars only where there is
    /// nothing else. The nearest come first, and of those the ones that a line uses.
    pub fn of_groups(scene: &Scene, at: Pos2, is_used: &dyn Fn(&Group) -> bool) -> Self {
        let is_under = |group: &&Group| {
            group.hit.as_ref().is_some_and(|hit| hit_rect(hit, group, Vec2::ZERO).contains(at))
        };
        // What lies on top is met first.
        let under = scene.groups.iter().rev().filter(is_under);
        let mut found: Vec<(bool, Found)> =
            under.filter_map(|group| Some((!is_used(group), Found::of(group)?))).collect();
        if found.iter().any(|(_, found)| found.role != Role::Lane) {
            found.retain(|(_, found)| found.role != Role::Lane);
        }
        let nearest = found
            .iter()
            .map(|(_, found)| found.rect.center())
            .min_by(|one, other| one.distance(at).total_cmp(&other.distance(at)));
        let Some(spot) = nearest else { return Self::default() };
        found.retain(|(_, found)| found.rect.center().distance(spot) <= SPOT);
        found.sort_by_key(|(is_other, found)| (found.rect.center().distance(spot).round() as u32, *is_other));
        Self { marks: found.into_iter().map(|(_, found)| found).collect() }
    }

    /// Figures that have no groups of their own, by their rows.
    pub fn of_points(points: Vec<(Pick, Pos2)>) -> Self {
        Self { marks: points.into_iter().map(|(pick, at)| Found::point(pick, at)).collect() }
    }

    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    fn place_of(&self, selected: Option<Pick>) -> Option<usize> {
        self.marks.iter().position(|mark| Some(mark.pick) == selected)
    }

    /// What the pointer is on: the selected one of the pile, else the first.
    pub fn shown(&self, selected: Option<Pick>) -> Option<(Found, Option<Step>)> {
        let place = self.place_of(selected).unwrap_or_default();
        let count = self.marks.len();
        let step = (count > 1).then_some(Step { place: place + 1, count });
        self.marks.get(place).map(|found| (*found, step))
    }

    /// What a click selects: the one after the selected one, round at the end, else the first.
    pub fn next(&self, selected: Option<Pick>) -> Option<Pick> {
        let place = self.place_of(selected).map_or(0, |place| (place + 1) % self.marks.len());
        self.marks.get(place).map(|found| found.pick)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clicks_go_round_the_pile() {
        let pile = Pile::of_points([4, 7, 9].map(|row| (Pick::Figure(row), Pos2::ZERO)).to_vec());
        let mut selected = Some(Pick::Figure(1));
        for (row, place) in [(4, 1), (7, 2), (9, 3), (4, 1)] {
            selected = pile.next(selected);
            assert_eq!(selected, Some(Pick::Figure(row)));
            assert_eq!(pile.shown(selected).and_then(|(_, step)| step), Some(Step { place, count: 3 }));
        }
        let lone = Pile::of_points(vec![(Pick::Figure(4), Pos2::ZERO)]);
        assert_eq!(lone.next(Some(Pick::Figure(4))), Some(Pick::Figure(4)));
        assert!(lone.shown(None).is_some_and(|(_, step)| step.is_none()));
        assert_eq!(Pile::default().next(None), None);
    }
}
