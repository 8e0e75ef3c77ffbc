//! The order in which a person walks from mark to mark.

use super::chosen::Chart;
use super::claims::{Claim, ClaimKind};
use super::scene::Pick;
use crate::model::DataSet;
use std::collections::BTreeSet;

impl Chart {
    /// The place of the lane that a row of `DataSet::contracts` belongs to.
    pub fn lane_of(&self, row: usize) -> Option<usize> {
        self.lanes.iter().position(|lane| lane.rows.contains(&row))
    }

    /// Every mark once: those of the figures in the order of time, whichever series they belong to, then
    /// those of each lane, from the top one down. Further reports of a figure share its mark. Grows with
    /// the data: never called on the frame.
    pub fn walk(&self, data: &DataSet) -> Vec<Pick> {
        let points = self.prepared.series.iter().flat_map(|series| &series.points);
        let points = points.map(|point| (point.used.x.middle(), point.used.row));
        let claims = self.prepared.claims.iter().map(|claim| (day_of(claim, data), claim.row));
        let flags = self.prepared.flags.iter().map(|flag| (flag.x.middle(), flag.row));
        let mut figures: Vec<(f64, usize)> = points.chain(claims).chain(flags).collect();
        figures.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let mut stops: Vec<Pick> = figures.into_iter().map(|(_, row)| Pick::Figure(row)).collect();
        for lane in &self.lanes {
            let bars = lane.bars.iter().map(|bar| (bar.start.from, bar.row));
            let events = lane.events.iter().map(|event| (event.x.from, event.row));
            let mut rows: Vec<(f64, usize)> = bars.chain(events).collect();
            rows.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
            let mut known = BTreeSet::new();
            // The row of the words may have no day of its own: a lane begins with it then.
            let is_dated = rows.iter().any(|(_, row)| *row == lane.headline);
            let first = (!is_dated).then_some(lane.headline);
            let rows = first.into_iter().chain(rows.into_iter().map(|(_, row)| row));
            stops.extend(rows.filter(|row| known.insert(*row)).map(Pick::Contract));
        }
        stops
    }
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
