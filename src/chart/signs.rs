//! Which signs a page has, as far as a reader needs a key to them.

use super::accounts::FigureIndex;
use super::claims::{Claim, ClaimKind};
use super::crowd::Crowd;
use super::links::{Joint, Link};
use super::marks::MarkKind;
use super::numbering::Numbering;
use super::series::{Mark, Point, Prepared, Series};
use super::spec::ChartSpec;
use crate::model::{DataSet, DateFlag, Figure, FoldBy, Precision, Qualifier, ReportedDate, Status, Step};
use std::collections::BTreeSet;

/// Whether the sources of the figures that are drawn differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sourcing {
    /// Each mark has to say where it comes from.
    #[default]
    Each,
    /// All come from the same sources.
    Same,
    /// No row of the data names a source: it is said once.
    None,
}

impl Sourcing {
    fn of(data: &DataSet, prepared: &Prepared) -> Self {
        let figures = || data.figures.iter().map(|figure| &figure.sources);
        let all = figures().chain(data.contracts.iter().map(|event| &event.sources));
        if !all.into_iter().any(|sources| data.is_sourced(sources)) {
            return Self::None;
        }
        let mut drawn = prepared.marks().filter_map(|mark| data.figures.get(mark.row));
        let first = drawn.next().map(|figure| &figure.sources);
        let is_same = first.is_some_and(|first| data.is_sourced(first))
            && drawn.all(|figure| Some(&figure.sources) == first);
        if is_same { Self::Same } else { Self::Each }
    }

    /// In a crowd no mark needs words to say where it comes from.
    pub fn is_told_once(self) -> bool {
        self != Self::Each
    }
}

/// What the marks are, as far as a reader needs a key to them. Grows with the data: found once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    hedges: BTreeSet<Qualifier>,
    /// Estimated, provisional, imputed or of low reliability.
    soft: bool,
    forecast: bool,
    /// Some claim has a mark for what it implies.
    implied: bool,
    /// What some figures tell of the rows they were computed from, and how many rows these are.
    pub folded: Option<(FoldBy, usize)>,
    /// Some figure that is seen is one of them.
    computed: bool,
    unsourced: bool,
    /// All that is drawn was computed from rows.
    pub all_folded: bool,
    dashed: bool,
    /// Every date is a month.
    months: bool,
    /// Some date is wider than a day.
    wide_dates: bool,
    /// Some figure has several reports.
    pub several: bool,
    deprecated: bool,
    /// Something is drawn whose sources stand in brackets.
    pub brackets: bool,
    /// Whether the sources of the figures differ.
    pub sourcing: Sourcing,
    /// Rows that have a mark and a date that is uncertain or approximate.
    pub doubtful: Vec<usize>,
    /// Sources of what is drawn that the page does not cite, since they say the same or are not drawn.
    pub uncited: usize,
    /// Reports of one figure that have one place, as far as the data can tell.
    pub beside: bool,
}

fn folded<'a>(figures: impl Iterator<Item = &'a Figure>) -> Option<(FoldBy, usize)> {
    let mut folded = figures.filter_map(|figure| figure.folded);
    let first = folded.next()?;
    Some((first.by, first.rows + folded.map(|folded| folded.rows).sum::<usize>()))
}

fn is_doubtful(date: &ReportedDate) -> bool {
    date.flags.iter().any(|flag| matches!(flag, DateFlag::Uncertain | DateFlag::Approximate))
}

/// How many sources there are of the figures on the page beside those that it cites.
fn uncited(data: &DataSet, index: &FigureIndex, (prepared, numbering): (&Prepared, &Numbering)) -> usize {
    let claims = prepared.claims.iter().map(|claim| claim.row);
    let places = prepared.series.iter().flat_map(|series| &series.points).map(|point| point.place);
    let claimed = claims.filter_map(|row| index.of_row.get(row).copied());
    let accounts = places.chain(claimed).filter_map(|place| index.accounts.get(place));
    let figures = accounts.flat_map(|accounts| &accounts.rows).filter_map(|row| data.figures.get(*row));
    let mut sources: BTreeSet<_> = figures.flat_map(|figure| &figure.sources).copied().collect();
    numbering.order().iter().for_each(|cited| {
        sources.remove(cited);
    });
    sources.len()
}

/// The part of the axes that is shown: days, and plotted values.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    pub x: (f64, f64),
    pub y: (f64, f64),
}

impl Shown {
    const ALL: Self = Self { x: (f64::NEG_INFINITY, f64::INFINITY), y: (f64::NEG_INFINITY, f64::INFINITY) };

    fn has(self, x: f64, y: f64) -> bool {
        (self.x.0..=self.x.1).contains(&x) && (self.y.0..=self.y.1).contains(&y)
    }

    fn has_mark(self, mark: &Mark) -> bool {
        self.has(mark.x.middle(), mark.y)
    }

    /// Figures of a series whose mark is shown; one of them, where they are many and all alike. They stand in
    /// order of time, so that those outside cost nothing.
    fn points(self, series: &Series) -> impl Iterator<Item = &Point> {
        let crowd = series.crowd.as_ref().map(|crowd| usize::from(crowd.count(self) > 0));
        let alike = series.points.get(..crowd.unwrap_or_default()).unwrap_or_default();
        let first = series.points.partition_point(|point| point.used.x.middle() < self.x.0);
        let last = series.points.partition_point(|point| point.used.x.middle() <= self.x.1);
        let near = series.points.get(first..last).filter(|_| crowd.is_none()).unwrap_or_default();
        alike.iter().chain(near.iter().filter(move |point| self.has_mark(&point.used)))
    }

    fn has_claim(self, claim: &Claim) -> bool {
        match claim.kind {
            ClaimKind::Check { .. } => false,
            ClaimKind::Implied { x, y, .. } | ClaimKind::IndexOnly { x, y, .. } => self.has(x.middle(), y),
        }
    }

    /// Whether a line between two figures may be seen.
    fn crosses(self, series: &Series, joint: &Joint) -> bool {
        let ends = [joint.from, joint.to].map(|place| series.points.get(place));
        let [Some(one), Some(other)] = ends else { return false };
        let meets =
            |one: f64, other: f64, shown: (f64, f64)| one.min(other) <= shown.1 && one.max(other) >= shown.0;
        meets(one.used.x.middle(), other.used.x.middle(), self.x) && meets(one.used.y, other.used.y, self.y)
    }
}

impl Signs {
    pub fn of(
        data: &DataSet,
        index: &FigureIndex,
        spec: &ChartSpec,
        (prepared, numbering): (&Prepared, &Numbering),
    ) -> Self {
        let points = || prepared.series.iter().flat_map(|series| &series.points);
        let claims = || prepared.claims.iter().filter(|claim| claim.kind.has_mark());
        let whole = Self {
            sourcing: Sourcing::of(data, prepared),
            doubtful: points()
                .map(|point| point.used.row)
                .chain(claims().map(|claim| claim.row))
                .filter(|row| data.figures.get(*row).is_some_and(|figure| is_doubtful(&figure.date)))
                .collect(),
            uncited: uncited(data, index, (prepared, numbering)),
            folded: folded(
                prepared.series.iter().flat_map(Series::figures).filter_map(|row| data.figures.get(row)),
            ),
            beside: points().any(|point| {
                let place = |mark: &Mark| (mark.x.middle(), mark.y);
                point.others.iter().chain(&point.deprecated).any(|other| place(other) == place(&point.used))
            }),
            ..Self::default()
        };
        whole.seen((data, index, spec), prepared, Shown::ALL)
    }

    /// The same with the marks that are seen in a part of the axes: a mark that is not shown needs no key.
    pub fn seen(
        &self,
        (data, index, spec): (&DataSet, &FigureIndex, &ChartSpec),
        prepared: &Prepared,
        shown: Shown,
    ) -> Self {
        let points = || prepared.series.iter().flat_map(|series| shown.points(series));
        let others = |point| {
            let Point { others, deprecated, .. }: &Point = point;
            others.iter().chain(deprecated).filter(|mark| shown.has_mark(mark))
        };
        let marks = || points().flat_map(|point| std::iter::once(&point.used).chain(others(point)));
        let figures = || marks().filter_map(|mark| data.figures.get(mark.row));
        let used = || points().filter_map(|point| data.figures.get(point.used.row));
        let claims = || prepared.claims.iter().filter(|claim| shown.has_claim(claim));
        // Whatever has a place in time.
        let steps = || {
            let rows = prepared.series.iter().flat_map(|series| &series.rows);
            rows.filter(|rows| rows.crowd.count(shown) > 0).map(|rows| rows.points.step)
        };
        let dated = || used().chain(claims().filter_map(|claim| data.figures.get(claim.row)));
        let has_joint = |series: &Series| {
            let is_dashed = |joint: &Joint| joint.link == Link::Dashed && shown.crosses(series, joint);
            let alike = series.crowd.as_ref().and_then(Crowd::line);
            alike.is_none_or(|link| link == Link::Dashed) && series.joints.iter().any(is_dashed)
        };
        Self {
            hedges: figures()
                .filter(|figure| !figure.has(Status::Forecast) && !figure.is_deprecated())
                .filter_map(|figure| figure.qualifier)
                .collect(),
            soft: figures().any(|figure| {
                figure.qualifier.is_none()
                    && MarkKind::of(figure) == MarkKind::Open
                    && !figure.is_deprecated()
            }),
            unsourced: self.sourcing != Sourcing::None && used().any(|figure| !data.has_source(figure)),
            all_folded: data.contracts.is_empty() && used().all(|figure| figure.folded.is_some()),
            forecast: figures().any(|figure| figure.has(Status::Forecast)),
            implied: claims().next().is_some(),
            dashed: prepared.series.iter().any(has_joint),
            months: (dated().next().is_some() || steps().next().is_some())
                && dated().all(|figure| figure.date.precision == Precision::Month)
                && steps().all(|step| step == Step::Month),
            // Rows have no whiskers.
            wide_dates: dated().any(|figure| figure.date.precision != Precision::Day),
            several: points()
                .any(|point| index.accounts.get(point.place).is_some_and(|accounts| accounts.rows.len() > 1)),
            deprecated: spec.deprecated && figures().any(Figure::is_deprecated),
            brackets: points().any(|point| point.others.len() + point.deprecated.len() > 0),
            computed: folded(used()).is_some_and(|(by, _)| by != FoldBy::Each),
            ..self.clone()
        }
    }

    /// Names of the keys to the marks of figures that are drawn: `chart-note-NAME` is the sentence,
    /// `chart-key-NAME` its short form. Each hedge is told once.
    pub fn keys(&self) -> Vec<&'static str> {
        let mut keys = Vec::new();
        for (key, kinds) in [
            ("nearly", &[Qualifier::Nearly, Qualifier::JustUnder][..]),
            ("about", &[Qualifier::About][..]),
            ("over", &[Qualifier::Over][..]),
            ("just-over", &[Qualifier::JustOver][..]),
            ("under", &[Qualifier::Under][..]),
            ("at-least", &[Qualifier::AtLeast][..]),
            ("up-to", &[Qualifier::UpTo][..]),
            ("range", &[Qualifier::Range][..]),
        ] {
            if kinds.iter().any(|kind| self.hedges.contains(kind)) {
                keys.push(key);
            }
        }
        for (is_drawn, key) in [
            (self.unsourced, "unsourced"),
            (self.soft, "soft"),
            (self.forecast, "forecast"),
            (self.implied, "implied"),
            (self.computed, "folded"),
            (self.dashed, "dashed"),
            (self.months, "months"),
            (self.wide_dates && !self.months, "whisker"),
            (self.deprecated, "deprecated"),
        ] {
            if is_drawn {
                keys.push(key);
            }
        }
        keys
    }
}
