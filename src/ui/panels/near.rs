//! Figures found by their place on the page, for charts so full that no mark is drawn on its own.
//!
//! Points of a series stand in order of time, so that finding one takes a search by halves.

use crate::chart::{Chart, Pick, PlotArea, Point};
use crate::edit::Document;
use egui::{Pos2, pos2};

/// How many figures around the pointer are looked at in each direction. Beyond that they stand
/// closer than a pointer could tell them apart.
const MOST: usize = 2000;

/// Figures nearer to each other than this, in points, are one spot.
const SPOT: f32 = 1.5;

/// The place of the figure nearest to a place of the page, if it is within reach.
fn nearest(chart: &Chart, plot: &PlotArea, at: Pos2, reach: f32) -> Option<Pos2> {
    if !plot.curve.expand(reach).contains(at) {
        return None;
    }
    let day = plot.day_at(at.x);
    let mut best: Option<(f32, Pos2)> = None;
    for series in &chart.prepared().series {
        let middle = series.points.partition_point(|point| point.used.x.middle() < day);
        let (before, after) = series.points.split_at(middle);
        walk(after.iter(), plot, at, reach, &mut best);
        walk(before.iter().rev(), plot, at, reach, &mut best);
    }
    // Of rows of large files a few are looked at, further away only where there is none nearby.
    for rows in chart.prepared().series.iter().flat_map(|series| &series.rows) {
        for reach in [SPOT, reach / 3.0, reach] {
            let near = rows.near(plot, at, reach, MOST).into_iter();
            let near = near
                .map(|(_, place)| (place.distance(at), place))
                .filter(|(_, place)| plot.curve.expand(1.0).contains(*place));
            let nearest = near.min_by(|one, other| one.0.total_cmp(&other.0));
            if let Some(nearest) = nearest.filter(|nearest| nearest.0 < reach) {
                best = best.filter(|best| best.0 <= nearest.0).or(Some(nearest));
                break;
            }
        }
    }
    best.map(|(_, place)| place)
}

/// The figures of the spot nearest to a place of the page, if it is within reach: those that a pointer
/// cannot tell apart, in order of time.
pub fn pile(chart: &Chart, plot: &PlotArea, at: Pos2, reach: f32) -> Vec<(Pick, Pos2)> {
    let Some(spot) = nearest(chart, plot, at, reach) else { return Vec::new() };
    let (from, to) = (plot.day_at(spot.x - SPOT), plot.day_at(spot.x + SPOT));
    let mut found = Vec::new();
    for series in &chart.prepared().series {
        let first = series.points.partition_point(|point| point.used.x.middle() < from);
        let near = series.points.get(first..).unwrap_or_default().iter();
        let near = near.take_while(|point| point.used.x.middle() <= to).take(MOST);
        let placed = near.map(|point| (Pick::Figure(point.used.row), place(point, plot)));
        found.extend(placed.filter(|(_, place)| place.distance(spot) <= SPOT));
        for rows in &series.rows {
            let near = rows.near(plot, spot, SPOT, MOST).into_iter();
            let placed = near.map(|(number, place)| (Pick::Row(rows.figure, number), place));
            found.extend(placed.filter(|(_, place)| place.distance(spot) <= SPOT));
        }
    }
    found
}

/// Goes away from the pointer until nothing further off in time can be nearer.
fn walk<'a>(
    points: impl Iterator<Item = &'a Point>,
    plot: &PlotArea,
    at: Pos2,
    reach: f32,
    best: &mut Option<(f32, Pos2)>,
) {
    for point in points.take(MOST) {
        let place = place(point, plot);
        let limit = best.map_or(reach, |(distance, _)| distance);
        if (place.x - at.x).abs() > limit {
            return;
        }
        let distance = place.distance(at);
        if distance < limit && plot.curve.expand(1.0).contains(place) {
            *best = Some((distance, place));
        }
    }
}

fn place(point: &Point, plot: &PlotArea) -> Pos2 {
    pos2(plot.page_x(point.used.x.middle()), plot.page_y(point.used.y))
}

/// Where a row of a large file stands on the page; `None` where it is out of view or not drawn.
pub fn place_of_row(chart: &Chart, plot: &PlotArea, figure: usize, number: usize) -> Option<Pos2> {
    let mut rows = chart.prepared().series.iter().flat_map(|series| &series.rows);
    let place = rows.find(|rows| rows.figure == figure)?.place(number, plot)?;
    plot.curve.expand(1.0).contains(place).then_some(place)
}

/// Where the figure of a row stands on the page; `None` where it is out of view or not drawn.
pub fn place_of(chart: &Chart, plot: &PlotArea, document: &Document, row: usize) -> Option<Pos2> {
    let used = document.index.of(row)?.used;
    let figure = document.data.figures.get(used)?;
    let (first, last) = figure.date.bounds()?;
    let middle = (f64::from(first.days()) + f64::from(last.days()) + 1.0) / 2.0;
    let series = chart.prepared().series.iter().find(|series| series.name == figure.series)?;
    let at = series
        .points
        .binary_search_by(|point| point.used.x.middle().total_cmp(&middle).then(point.used.row.cmp(&used)))
        .ok()?;
    let place = place(series.points.get(at)?, plot);
    plot.curve.expand(1.0).contains(place).then_some(place)
}
