//! Which figures have words beside their marks, where not all of them can.

use super::counted::Counted;
use super::curve::DrawnPoint;
use super::signs::Sourcing;
use std::collections::BTreeSet;

/// More figures than this keep their marks and get no words on the page.
pub const MOST_CAPTIONS: usize = 400;

/// From this many figures on, captions have one line.
pub const CROWD: usize = 24;

/// In a crowd of one origin, or of none, words at every mark would say nothing that the note does not
/// say once: they stand where a line is read, at its ends and its extremes.
pub fn has_few_words(sourcing: Sourcing, drawn: usize) -> bool {
    sourcing.is_told_once() && drawn > CROWD
}

/// What the note has to tell at least of the words of so many figures: how many have none, and whether
/// only few are meant to have some.
pub fn least_told(sourcing: Sourcing, counted: Counted) -> (usize, bool) {
    match counted.dense() {
        0 if has_few_words(sourcing, counted.in_view) => (0, true),
        0 => (counted.in_view.saturating_sub(MOST_CAPTIONS), false),
        dense => (dense, false),
    }
}

/// The last and the first figure of each series come first: they carry the story.
pub fn ordered(drawn: &[DrawnPoint]) -> Vec<&DrawnPoint> {
    let is_end = |n: usize| {
        let of = |point: &DrawnPoint| (point.series, point.order);
        let series = drawn.get(n).map(of);
        let before = n.checked_sub(1).and_then(|n| drawn.get(n)).map(of);
        let after = drawn.get(n + 1).map(of);
        (after != series, before != series)
    };
    let mut order: Vec<(usize, &DrawnPoint)> = drawn
        .iter()
        .enumerate()
        .map(|(n, point)| match is_end(n) {
            (true, _) => (0, point),
            (_, true) => (1, point),
            _ => (2, point),
        })
        .collect();
    order.sort_by_key(|(rank, _)| *rank);
    order.into_iter().map(|(_, point)| point).collect()
}

/// The rows that have words where only few have: claims and flags, the last figure of each of several
/// series or both ends of the only one, the lowest and the highest.
pub fn telling(drawn: &[DrawnPoint], several: bool) -> BTreeSet<usize> {
    let of_line = || drawn.iter().filter(|point| point.place != usize::MAX && point.series != usize::MAX);
    let others = drawn.iter().filter(|point| point.place == usize::MAX || point.series == usize::MAX);
    let mut rows: BTreeSet<usize> = others.map(|point| point.row).collect();
    let height = |one: &&DrawnPoint, other: &&DrawnPoint| one.at.y.total_cmp(&other.at.y);
    rows.extend(of_line().min_by(height).map(|point| point.row));
    rows.extend(of_line().max_by(height).map(|point| point.row));
    let series: BTreeSet<usize> = of_line().map(|point| point.series).collect();
    for series in series {
        let mut points = of_line().filter(|point| point.series == series);
        rows.extend(points.next_back().map(|point| point.row));
        rows.extend(points.next().filter(|_| !several).map(|point| point.row));
    }
    rows
}
