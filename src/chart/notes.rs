//! The note line: what is not drawn and why, and how to read the marks.

use super::lanes::Lane;
use super::scale::Extent;
use super::series::Prepared;
use super::signs::{Signs, Sourcing};
use super::spec::ChartSpec;
use super::wording;
use crate::model::{DataSet, Day, ReportedDate, ScaleKind};
use crate::text::{self, Words};

/// What is known of a page only when it has been laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Figures that have neither words nor a number.
    pub lost: usize,
    /// Of these, figures that have no mark of their own.
    pub dense: usize,
    /// Only some figures are meant to have words.
    pub few_words: bool,
    /// Reports of one figure stand side by side.
    pub beside: bool,
    pub lanes_hidden: usize,
    /// Some bar goes on outside the axis.
    pub runs_on: bool,
}

/// What the note has to say, by weight.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// What is not drawn, or could mislead: told on every page.
    limits: Vec<String>,
    /// Names of the keys to the marks that are drawn: told on every page, in short where room is scarce.
    keys: Vec<&'static str>,
    /// What can be read elsewhere: counted where there is no room.
    asides: Vec<String>,
}

/// How much room the note takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// A sentence for each key.
    Full,
    /// Each key as a sign with a few words.
    Short,
    /// And asides as a number.
    Counted,
}

impl Telling {
    pub const ALL: [Self; 3] = [Self::Full, Self::Short, Self::Counted];
}

impl Notes {
    /// `lanes` are those that have room, and the place of the first of them.
    pub fn new(
        (data, spec): (&DataSet, &ChartSpec),
        prepared: &Prepared,
        signs: &Signs,
        ((lanes, first), told): ((&[Lane], usize), Told),
        plot_y: (f64, f64),
        words: &Words,
    ) -> Self {
        let mut notes = Self::default();
        if told.lanes_hidden > 0 {
            notes.limits.push(lanes_shown(lanes.len(), first, told.lanes_hidden, words));
        }
        limits((data, spec), (prepared, signs), told, plot_y, words, &mut notes.limits);
        let has_events = lanes.iter().any(|lane| !lane.events.is_empty());
        let any_bar = |is: fn(&super::lanes::Bar) -> bool| lanes.iter().flat_map(|lane| &lane.bars).any(is);
        let mut add = |is_drawn: bool, key| notes.keys.extend(is_drawn.then_some(key));
        add(!prepared.breaks.is_empty(), "break");
        add(!prepared.flags.is_empty(), "flag");
        add(signs.brackets || has_events, "brackets");
        add(told.beside, "beside");
        for key in signs.keys() {
            add(true, key);
        }
        add(has_events, "events");
        let is_wide = |span: super::series::Span| span.to - span.from > 1.0;
        add(
            lanes.iter().flat_map(|lane| &lane.bars).any(|bar| is_wide(bar.start) || is_wide(bar.end)),
            "pale",
        );
        add(told.runs_on, "arrow");
        add(lanes.iter().any(|lane| lane.cancelled.is_some()), "cancelled");
        add(any_bar(|bar| bar.max_end.is_some()), "hatched");
        add(any_bar(|bar| bar.open), "open-end");
        if signs.several {
            notes.asides.push(words.say("chart-note-choice"));
        }
        notes
    }

    /// The keys that are drawn beside the note.
    pub fn drawn_keys(&self, telling: Telling) -> &[&'static str] {
        if telling == Telling::Full { &[] } else { &self.keys }
    }

    /// The note in so much room; empty where there is nothing to tell.
    pub fn tell(&self, telling: Telling, words: &Words) -> String {
        let mut told = self.limits.clone();
        if telling == Telling::Full {
            told.extend(self.keys.iter().map(|key| words.say(&format!("chart-note-{key}"))));
        }
        if telling != Telling::Counted {
            told.extend(self.asides.iter().cloned());
        } else if !self.asides.is_empty() {
            told.push(words.tell("chart-note-more", &[("count", self.asides.len().into())]));
        }
        if told.is_empty() {
            return String::new();
        }
        words.tell("chart-note", &[("list", told.join(" ").into())])
    }
}

/// "Contracts 11–20 of 80 are shown", where not all of them have room.
fn lanes_shown(shown: usize, first: usize, hidden: usize, words: &Words) -> String {
    if shown == 0 {
        return words.tell("chart-note-lanes-hidden", &[("count", hidden.into())]);
    }
    words.tell(
        "chart-note-lanes-part",
        &[
            ("shown", shown.into()),
            ("from", (first + 1).into()),
            ("to", (first + shown).into()),
            ("count", (shown + hidden).into()),
        ],
    )
}

fn limits(
    (data, spec): (&DataSet, &ChartSpec),
    (prepared, signs): (&Prepared, &Signs),
    told: Told,
    plot_y: (f64, f64),
    words: &Words,
    notes: &mut Vec<String>,
) {
    if told.dense > 0 {
        let count = text::number(told.dense.into(), words.lang());
        let key = if signs.sourcing == Sourcing::None { "chart-note-dense-bare" } else { "chart-note-dense" };
        notes.push(words.tell(key, &[("count", count.into())]));
    }
    let unlabelled = told.lost.saturating_sub(told.dense);
    if unlabelled > 0 {
        notes.push(words.tell("chart-note-unlabelled", &[("count", unlabelled.into())]));
    }
    if let Some((by, rows)) = signs.folded {
        notes.push(words.tell("chart-note-computed", &[("by", by.code().into()), ("rows", rows.into())]));
    }
    let is_drawn = prepared.x_extent.is_some();
    if signs.sourcing == Sourcing::None && is_drawn {
        notes.push(words.say("chart-note-no-source"));
    }
    if told.few_words {
        let several = prepared.series.iter().filter(|series| !series.points.is_empty()).count() > 1;
        notes.push(words.say(if several { "chart-note-few-words-series" } else { "chart-note-few-words" }));
        if signs.sourcing == Sourcing::Same {
            notes.push(words.say("chart-note-same-source"));
        }
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
            .map(|(name, unit)| {
                let name = wording::series_name(data, name, words.lang());
                format!("{} ({})", text::display(name), text::display(unit))
            })
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
