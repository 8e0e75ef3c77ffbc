//! The note line: how to read the marks, and what is not drawn and why.

use super::accounts::FigureIndex;
use super::lanes::Lane;
use super::links::Link;
use super::marks::MarkKind;
use super::scale::Extent;
use super::series::Prepared;
use super::spec::ChartSpec;
use crate::model::{DataSet, Day, Precision, Qualifier, ReportedDate, ScaleKind, Status};
use crate::text::{self, Words};
use std::collections::BTreeSet;

/// What the marks are, as far as a reader needs a key to them. Grows with the data: found once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    hedges: BTreeSet<Qualifier>,
    /// Estimated, provisional, imputed or of low reliability.
    soft: bool,
    forecast: bool,
    unsourced: bool,
    dashed: bool,
    /// Every date is a month.
    months: bool,
    /// Some date is wider than a day.
    wide_dates: bool,
    /// Some figure has several reports.
    several: bool,
    deprecated: bool,
    /// Something is drawn whose sources stand in brackets.
    brackets: bool,
    /// Reports of one figure that have one place, as far as the data can tell.
    pub beside: bool,
}

/// What is known of a page only when it has been laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Figures that have neither words nor a number.
    pub lost: usize,
    /// Of these, figures that have no mark of their own.
    pub dense: usize,
    /// Reports of one figure stand side by side.
    pub beside: bool,
    pub lanes_hidden: usize,
    /// Some bar goes on outside the axis.
    pub runs_on: bool,
}

impl Signs {
    pub fn of(data: &DataSet, index: &FigureIndex, spec: &ChartSpec, prepared: &Prepared) -> Self {
        let figures = || prepared.marks().filter_map(|mark| data.figures.get(mark.row));
        let points = || prepared.series.iter().flat_map(|series| &series.points);
        let used = || points().filter_map(|point| data.figures.get(point.used.row));
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
            unsourced: used().any(|figure| !data.is_sourced(&figure.sources)),
            forecast: figures().any(|figure| figure.has(Status::Forecast)),
            dashed: prepared
                .series
                .iter()
                .flat_map(|series| &series.joints)
                .any(|joint| joint.link == Link::Dashed),
            months: used().next().is_some() && used().all(|figure| figure.date.precision == Precision::Month),
            wide_dates: used().any(|figure| figure.date.precision != Precision::Day),
            several: points()
                .any(|point| index.accounts.get(point.place).is_some_and(|accounts| accounts.rows.len() > 1)),
            deprecated: spec.deprecated && points().any(|point| !point.deprecated.is_empty()),
            brackets: points().any(|point| point.others.len() + point.deprecated.len() > 0),
            beside: points().any(|point| {
                let place = |mark: &super::series::Mark| (mark.x.middle(), mark.y);
                point.others.iter().chain(&point.deprecated).any(|other| place(other) == place(&point.used))
            }),
        }
    }

    fn tell(&self, words: &Words, notes: &mut Vec<String>) {
        // Each hedge that is drawn is told once.
        for (key, kinds) in [
            ("chart-note-nearly", &[Qualifier::Nearly, Qualifier::JustUnder][..]),
            ("chart-note-about", &[Qualifier::About][..]),
            ("chart-note-over", &[Qualifier::Over][..]),
            ("chart-note-just-over", &[Qualifier::JustOver][..]),
            ("chart-note-under", &[Qualifier::Under][..]),
            ("chart-note-at-least", &[Qualifier::AtLeast][..]),
            ("chart-note-up-to", &[Qualifier::UpTo][..]),
            ("chart-note-range", &[Qualifier::Range][..]),
        ] {
            if kinds.iter().any(|kind| self.hedges.contains(kind)) {
                notes.push(words.say(key));
            }
        }
        for (is_drawn, key) in [
            (self.unsourced, "chart-note-unsourced"),
            (self.several, "chart-note-choice"),
            (self.soft, "chart-note-soft"),
            (self.forecast, "chart-note-forecast"),
            (self.dashed, "chart-note-dashed"),
            (self.months, "chart-note-months"),
            (self.wide_dates && !self.months, "chart-note-whisker"),
            (self.deprecated, "chart-note-deprecated"),
        ] {
            if is_drawn {
                notes.push(words.say(key));
            }
        }
    }
}

/// Sentences in order of weight: what could mislead first, how to read the marks after it.
pub fn notes(
    spec: &ChartSpec,
    prepared: &Prepared,
    signs: &Signs,
    (lanes, told): (&[Lane], Told),
    plot_y: (f64, f64),
    words: &Words,
) -> Vec<String> {
    let mut notes = Vec::new();
    limits(spec, prepared, told, plot_y, words, &mut notes);
    if !prepared.breaks.is_empty() {
        notes.push(words.say("chart-note-break"));
    }
    if !prepared.flags.is_empty() {
        notes.push(words.say("chart-note-flag"));
    }
    if signs.brackets || lanes.iter().any(|lane| !lane.events.is_empty()) {
        notes.push(words.say("chart-note-brackets"));
    }
    if told.beside {
        notes.push(words.say("chart-note-beside"));
    }
    signs.tell(words, &mut notes);
    if lanes.iter().any(|lane| !lane.events.is_empty()) {
        notes.push(words.say("chart-note-events"));
    }
    if told.runs_on {
        notes.push(words.say("chart-note-arrow"));
    }
    if lanes.iter().any(|lane| lane.cancelled.is_some()) {
        notes.push(words.say("chart-note-cancelled"));
    }
    if lanes.iter().flat_map(|lane| &lane.bars).any(|bar| bar.max_end.is_some()) {
        notes.push(words.say("chart-note-hatched"));
    }
    if lanes.iter().flat_map(|lane| &lane.bars).any(|bar| bar.open) {
        notes.push(words.say("chart-note-open-end"));
    }
    notes
}

fn limits(
    spec: &ChartSpec,
    prepared: &Prepared,
    told: Told,
    plot_y: (f64, f64),
    words: &Words,
    notes: &mut Vec<String>,
) {
    if told.dense > 0 {
        let count = text::number(told.dense.into(), words.lang());
        notes.push(words.tell("chart-note-dense", &[("count", count.into())]));
    }
    let unlabelled = told.lost.saturating_sub(told.dense);
    if unlabelled > 0 {
        notes.push(words.tell("chart-note-unlabelled", &[("count", unlabelled.into())]));
    }
    if told.lanes_hidden > 0 {
        notes.push(words.tell("chart-note-lanes-hidden", &[("count", told.lanes_hidden.into())]));
    }
    match spec.scale {
        ScaleKind::Log if prepared.family.is_some() => notes.push(words.say("chart-note-log")),
        ScaleKind::Index if prepared.family.is_some() => notes.push(words.say("chart-note-index")),
        _ if plot_y.0 > 0.0 && prepared.family.is_some() => notes.push(words.say("chart-note-not-zero")),
        _ => {}
    }
    if !prepared.other_units.is_empty() {
        let list: Vec<String> = prepared
            .other_units
            .iter()
            .map(|(name, unit)| format!("{} ({})", text::display(name), text::display(unit)))
            .collect();
        notes.push(words.tell("chart-note-other-units", &[("list", list.join(", ").into())]));
    }
    if prepared.mixed_bases {
        notes.push(words.say("chart-note-mixed-bases"));
    }
    if prepared.undated > 0 {
        notes.push(words.tell("chart-note-undated", &[("count", prepared.undated.into())]));
    }
    if prepared.off_scale > 0 {
        notes.push(words.tell("chart-note-off-scale", &[("count", prepared.off_scale.into())]));
    }
}

/// Figures that the description names one by one.
pub const MOST_SPOKEN: usize = 12;

/// The whole chart in a sentence or two, for those who hear it: how many figures and contracts,
/// over which time, then the first of the figures.
pub fn description(
    (points, lanes): (usize, usize),
    extent: Option<Extent>,
    spoken: impl Iterator<Item = String>,
    words: &Words,
) -> String {
    let day = |day: f64| {
        Day::from_days(day as i32)
            .map(|day| text::date(&ReportedDate::of_day(day), words.lang()))
            .unwrap_or_default()
    };
    let head = words.tell(
        "chart-description",
        &[
            ("points", points.into()),
            ("lanes", lanes.into()),
            ("from", extent.map(|extent| day(extent.low)).unwrap_or_default().into()),
            // The extent ends where the last day ends.
            ("to", extent.map(|extent| day(extent.high - 1.0)).unwrap_or_default().into()),
        ],
    );
    std::iter::once(head).chain(spoken).collect::<Vec<_>>().join(" ")
}
