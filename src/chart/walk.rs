//! The order in which a person walks from mark to mark.

use super::accounts::FigureIndex;
use super::chosen::Chart;
use super::claims::{Claim, ClaimKind};
use super::lanes::Lane;
use super::scene::{Group, Pick, Scene};
use crate::model::{DataSet, ReportedDate};
use std::collections::BTreeSet;

impl Chart {
    /// The place of the lane that a row of `DataSet::contracts` belongs to.
    pub fn lane_of(&self, row: usize) -> Option<usize> {
        self.lanes.iter().position(|lane| lane.rows.contains(&row))
    }

    /// Every mark once, figures and events and bars together in the order of time. Further reports of a
    /// figure share its mark. Grows with the data: never called on the frame.
    pub fn walk(&self, data: &DataSet) -> Vec<Pick> {
        let points = self.prepared.series.iter().flat_map(|series| &series.points);
        let points = points.map(|point| (point.used.x.middle(), point.used.row));
        let claims = self.prepared.claims.iter().map(|claim| (day_of(claim, data), claim.row));
        let flags = self.prepared.flags.iter().map(|flag| (flag.x.middle(), flag.row));
        // Where rows of a large file are points, the figure that stands for them is one stop.
        let rows = self.prepared.series.iter().flat_map(|series| &series.rows);
        let points = points.chain(rows.map(|rows| (rows.x.from, rows.figure)));
        let figures = points.chain(claims).chain(flags).map(|(day, row)| (day, 0, row, Pick::Figure(row)));
        let mut stops: Vec<(f64, usize, usize, Pick)> = figures.collect();
        for (place, lane) in self.lanes.iter().enumerate() {
            let stops_of = lane_stops(lane);
            stops.extend(stops_of.into_iter().map(|(day, row)| (day, place + 1, row, Pick::Contract(row))));
        }
        // Of one day figures come first, then lanes from the top one down.
        stops.sort_by(|one, other| one.0.total_cmp(&other.0).then((one.1, one.2).cmp(&(other.1, other.2))));
        stops.into_iter().map(|(.., pick)| pick).collect()
    }
}

/// The rows of a lane, each once: an event on its day, where its ring is, a row that states a period only
/// at the begin of its bar.
fn lane_stops(lane: &Lane) -> Vec<(f64, usize)> {
    let events = lane.events.iter().map(|event| (event.x.middle(), event.row));
    let bars = lane.bars.iter().map(|bar| (bar.start.from, bar.row));
    let mut known = BTreeSet::new();
    let mut stops: Vec<(f64, usize)> = events.chain(bars).filter(|(_, row)| known.insert(*row)).collect();
    if !known.contains(&lane.headline) {
        // The row of the words may have no day of its own: the lane begins with it then.
        let first = stops.iter().map(|(day, _)| *day).reduce(f64::min);
        stops.insert(0, (first.unwrap_or(f64::MAX), lane.headline));
    }
    stops
}

/// When a row is about, for the order of the keyboard; `None` where it has no day.
fn day_of_pick(data: &DataSet, pick: Pick) -> Option<f64> {
    match pick {
        Pick::Figure(row) => data.figures.get(row)?.date.middle(),
        Pick::Row(figure, number) => {
            let points = data.points_of(data.figures.get(figure)?)?;
            points.pyramid().get(number).map(|[day, _]| day)
        }
        Pick::Contract(row) => {
            let event = data.contracts.get(row)?;
            let begin = || {
                let dates = [&event.period_start, &event.period_end, &event.period_max_end];
                dates.into_iter().flatten().find_map(|date| Some(f64::from(date.bounds()?.0.days())))
            };
            event.date.as_ref().and_then(ReportedDate::middle).or_else(begin)
        }
    }
}

/// The groups of a page as the keyboard meets them, by their places in `Scene::groups`: in the order of time,
/// of one time first the report that the line uses. What cannot be pressed comes last.
pub fn tab_order(scene: &Scene, data: &DataSet, index: &FigureIndex) -> Vec<usize> {
    let key = |group: &Group| {
        let Some(pick) = group.hit.as_ref().map(|hit| hit.pick) else { return (f64::INFINITY, true) };
        let is_used = match pick {
            Pick::Figure(row) => index.of(row).is_some_and(|accounts| accounts.used == row),
            Pick::Row(..) => true,
            Pick::Contract(_) => false,
        };
        (day_of_pick(data, pick).unwrap_or(f64::MAX), !is_used)
    };
    let mut keyed: Vec<((f64, bool), usize)> =
        scene.groups.iter().enumerate().map(|(at, group)| (key(group), at)).collect();
    keyed.sort_by(|(one, _), (other, _)| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    keyed.into_iter().map(|(_, at)| at).collect()
}

/// When a claim is about; one between two figures stands between them.
fn day_of(claim: &Claim, data: &DataSet) -> f64 {
    match claim.kind {
        ClaimKind::Implied { x, .. } | ClaimKind::IndexOnly { x, .. } => x.middle(),
        ClaimKind::Check { .. } => {
            data.figures.get(claim.row).and_then(|figure| figure.date.middle()).unwrap_or(f64::MAX)
        }
    }
}
