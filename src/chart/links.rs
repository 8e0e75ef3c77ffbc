//! How the figures of a series are joined, and where they are not.

use super::series::{Point, Series, mixed_bases};
use crate::model::{DataSet, Figure, Qualifier, Status};

/// How two figures of a series are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Both ends are stated without a hedge.
    Solid,
    /// An end is hedged.
    Dashed,
    /// An end is a forecast.
    Forecast,
}

/// A piece of the line of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joint {
    /// Places in `Series::points`.
    pub from: usize,
    pub to: usize,
    pub link: Link,
}

/// The line of a series. A ceiling ("up to 150") is no reading: its neighbours are joined past it.
/// A range is a reading without a middle: the line ends before it and begins anew after it. Through
/// what was set aside no line runs at all.
pub fn joints(data: &DataSet, points: &[Point]) -> Vec<Joint> {
    let mut joints = Vec::new();
    let mut last: Option<(usize, &Figure)> = None;
    let mut is_broken = false;
    for (to, point) in points.iter().enumerate() {
        let Some(figure) = data.figures.get(point.used.row) else { continue };
        if figure.is_deprecated() {
            continue;
        }
        if figure.qualifier == Some(Qualifier::UpTo) {
            is_broken |= figure.has(Status::Break) || figure.has(Status::DefinitionDiffers);
            continue;
        }
        let link = last.filter(|_| !is_broken).and_then(|(from, before)| Some((from, link(before, figure)?)));
        joints.extend(link.map(|(from, link)| Joint { from, to, link }));
        last = Some((to, figure));
        is_broken = false;
    }
    joints
}

/// The line between two readings, by the rules of the convention; `None` across a break, a changed
/// definition or measure or another unit base, at a range, and between two figures of one time.
fn link(from: &Figure, to: &Figure) -> Option<Link> {
    let differs = |figure: &Figure| figure.has(Status::DefinitionDiffers);
    let is_broken = to.has(Status::Break) || differs(from) || differs(to);
    let comparable = from.measure == to.measure
        && from.unit.family() == to.unit.family()
        && !mixed_bases([&from.unit, &to.unit].into_iter());
    // Nobody stated the middle of a range: a line to it would run to an average.
    let has_values = from.value.is_some() && to.value.is_some();
    if is_broken || !comparable || !has_values || from.date.middle() == to.date.middle() {
        return None;
    }
    if from.has(Status::Forecast) || to.has(Status::Forecast) {
        return Some(Link::Forecast);
    }
    Some(if from.is_unhedged() && to.is_unhedged() { Link::Solid } else { Link::Dashed })
}

/// The first day of each figure that is reported with a break.
pub fn breaks(data: &DataSet, series: &[Series]) -> Vec<f64> {
    let points = series.iter().flat_map(|series| &series.points);
    let mut days: Vec<f64> = points
        .filter(|point| data.figures.get(point.used.row).is_some_and(|figure| figure.has(Status::Break)))
        .map(|point| point.used.x.from)
        .collect();
    days.sort_by(f64::total_cmp);
    days.dedup();
    days
}
