//! The note line: how to read the marks, and what is not drawn and why.

use super::accounts::FigureIndex;
use super::lanes::Lane;
use super::scene::PlotArea;
use super::series::{Link, Prepared, link};
use super::spec::ChartSpec;
use crate::model::{DataSet, Precision, Qualifier, ScaleKind, Status};
use crate::text::{self, Words};

/// Sentences in order of weight: what could mislead first, how to read the marks after it.
pub fn notes(
    data: &DataSet,
    index: &FigureIndex,
    spec: &ChartSpec,
    prepared: &Prepared,
    (lanes, lanes_hidden): (&[Lane], usize),
    plot_y: (f64, f64),
    words: &Words,
) -> Vec<String> {
    let mut notes = Vec::new();
    limits(spec, prepared, lanes_hidden, plot_y, words, &mut notes);
    hedges(data, prepared, words, &mut notes);
    choices(index, spec, prepared, words, &mut notes);
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
    lanes_hidden: usize,
    plot_y: (f64, f64),
    words: &Words,
    notes: &mut Vec<String>,
) {
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
    if lanes_hidden > 0 {
        notes.push(words.tell("chart-note-lanes-hidden", &[("count", lanes_hidden.into())]));
    }
}

/// Each hedge that is drawn is told once.
fn hedges(data: &DataSet, prepared: &Prepared, words: &Words, notes: &mut Vec<String>) {
    let figures = || prepared.marks().filter_map(|mark| data.figures.get(mark.row));
    let drawn: std::collections::BTreeSet<Qualifier> = figures()
        .filter(|figure| !figure.has(Status::Forecast) && !figure.is_deprecated())
        .filter_map(|figure| figure.qualifier)
        .collect();
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
        if kinds.iter().any(|kind| drawn.contains(kind)) {
            notes.push(words.say(key));
        }
    }
    if figures().any(|figure| figure.has(Status::Forecast)) {
        notes.push(words.say("chart-note-forecast"));
    }
    let dashed = prepared.series.iter().any(|series| {
        series.points.windows(2).any(|pair| {
            let ends = pair.first().zip(pair.last());
            let figures = ends
                .and_then(|(from, to)| data.figures.get(from.used.row).zip(data.figures.get(to.used.row)));
            figures.and_then(|(from, to)| link(from, to)) == Some(Link::Dashed)
        })
    });
    if dashed {
        notes.push(words.say("chart-note-dashed"));
    }
    let used = || {
        prepared
            .series
            .iter()
            .flat_map(|series| &series.points)
            .filter_map(|point| data.figures.get(point.used.row))
    };
    if used().next().is_some() && used().all(|figure| figure.date.precision == Precision::Month) {
        notes.push(words.say("chart-note-months"));
    } else if used().any(|figure| figure.date.precision != Precision::Day) {
        notes.push(words.say("chart-note-whisker"));
    }
}

fn choices(
    index: &FigureIndex,
    spec: &ChartSpec,
    prepared: &Prepared,
    words: &Words,
    notes: &mut Vec<String>,
) {
    let several = prepared
        .series
        .iter()
        .flat_map(|series| &series.points)
        .any(|point| index.accounts.get(point.place).is_some_and(|accounts| accounts.rows.len() > 1));
    if several {
        notes.push(words.say("chart-note-choice"));
    }
    let deprecated =
        prepared.series.iter().flat_map(|series| &series.points).any(|point| !point.deprecated.is_empty());
    if spec.deprecated && deprecated {
        notes.push(words.say("chart-note-deprecated"));
    }
}

/// The whole chart in a sentence or two, for those who hear it.
pub fn description(
    data: &DataSet,
    index: &FigureIndex,
    prepared: &Prepared,
    lanes: &[Lane],
    plot: &PlotArea,
    words: &Words,
) -> String {
    let points: Vec<_> = prepared.series.iter().flat_map(|series| &series.points).collect();
    let range = |day: f64| {
        crate::model::Day::from_days(day as i32)
            .map(|day| text::date(&crate::model::ReportedDate::of_day(day), words.lang()))
            .unwrap_or_default()
    };
    let spoken: Vec<String> = points
        .iter()
        .take(12)
        .map(|point| super::wording::spoken(data, index, point.used.row, words))
        .collect();
    let head = words.tell(
        "chart-description",
        &[
            ("points", points.len().into()),
            ("lanes", lanes.len().into()),
            ("from", range(plot.x.0).into()),
            ("to", range(plot.x.1).into()),
        ],
    );
    if spoken.is_empty() { head } else { format!("{head} {}", spoken.join(". ")) }
}
