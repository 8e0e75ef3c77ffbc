//! The note line: what is not drawn and why, and how to read the marks.

use super::claims::ClaimKind;
use super::lane_marks::LaneSigns;
use super::lanes::Lane;
use super::palette::DISTINCT;
use super::series::Prepared;
use super::signs::{Signs, Sourcing};
use super::spec::ChartSpec;
use super::wording;
use crate::model::{DataSet, FoldBy, ScaleKind, Scanned};
use crate::text::{self, Words};
use std::collections::BTreeSet;

/// What is known of a page only when it has been laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Figures that have neither words nor a number.
    pub lost: usize,
    /// Of these, figures that have no mark of their own.
    pub dense: usize,
    /// Figures outside the part of the axes that is shown.
    pub outside: usize,
    /// Only some figures are meant to have words.
    pub few_words: bool,
    /// Reports of one figure stand side by side.
    pub beside: bool,
    /// Figures of one place stand one inside the other.
    pub stacked: bool,
    /// Marks that others of their place hide.
    pub hidden: usize,
    pub lanes_hidden: usize,
    /// Lanes whose words are cut.
    pub lanes_cut: usize,
    /// What is seen on the lanes that have room.
    pub lane_signs: LaneSigns,
    /// A break, or a flag, is in view.
    pub breaks: bool,
    pub flags: bool,
    /// Series that no words beside their marks name, by place in `ChartSpec::series`.
    pub unnamed: BTreeSet<usize>,
}

impl Told {
    /// What is seen of breaks, flags and these lanes, on an axis of days.
    pub fn in_view(prepared: &Prepared, lanes: &[Lane], axis: (f64, f64)) -> Self {
        let is_on = |day: f64| (axis.0..=axis.1).contains(&day);
        Self {
            lane_signs: LaneSigns::of(lanes, axis),
            breaks: prepared.breaks.iter().any(|day| is_on(*day)),
            flags: prepared.flags.iter().any(|flag| is_on(flag.x.middle())),
            ..Self::default()
        }
    }
}

/// What the note has to say, by weight.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// What is not drawn, or could mislead: told on every page.
    limits: Vec<String>,
    /// Names of the keys to the marks that are drawn: told on every page, in short where room is scarce.
    keys: Vec<&'static str>,
    /// Whether it is said which of several reports a line uses: on every page, in short where room is scarce.
    choice: bool,
}

/// How much room the note takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// A sentence for each key.
    Full,
    /// Each key as a sign with a few words.
    Short,
    /// And which report a line uses in fewer words.
    Terse,
}

impl Telling {
    pub const ALL: [Self; 3] = [Self::Full, Self::Short, Self::Terse];
}

impl Notes {
    /// `lanes` are those that have room, and the place of the first of them; `hidden` is the name of the one
    /// that has none, where it is only one.
    pub fn new(
        (data, spec): (&DataSet, &ChartSpec),
        (prepared, signs): (&Prepared, &Signs),
        ((lanes, first), of_lanes, hidden): ((&[Lane], usize), &'static str, Option<&str>),
        told: &Told,
        plot_y: (f64, f64),
        words: &Words,
    ) -> Self {
        let mut notes = Self::default();
        if told.lanes_hidden > 0 {
            let shown = (lanes.len(), first, told.lanes_hidden);
            notes.limits.push(lanes_shown(shown, (of_lanes, hidden), words));
        }
        if told.lanes_cut > 0 {
            let args = [("count", told.lanes_cut.into()), ("of", of_lanes.into())];
            notes.limits.push(words.tell("chart-note-lanes-cut", &args));
        }
        limits((data, spec), (prepared, signs), told, plot_y, words, &mut notes.limits);
        let has_events = lanes.iter().any(|lane| !lane.events.is_empty());
        let on_lanes = told.lane_signs;
        let mut add = |is_drawn: bool, key| notes.keys.extend(is_drawn.then_some(key));
        add(told.breaks, "break");
        add(told.flags, "flag");
        add((signs.brackets || has_events) && signs.sourcing != Sourcing::None, "brackets");
        add(told.beside, "beside");
        add(told.stacked, "stacked");
        for key in signs.keys() {
            add(true, key);
        }
        add(on_lanes.events, "events");
        add(on_lanes.pale, "pale");
        add(on_lanes.runs_on, "arrow");
        add(on_lanes.cancelled, "cancelled");
        add(on_lanes.hatched, "hatched");
        add(on_lanes.open_end, "open-end");
        notes.choice = signs.several;
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
        if self.choice {
            let is_terse = telling == Telling::Terse;
            told.push(words.say(if is_terse { "chart-note-choice-short" } else { "chart-note-choice" }));
        }
        if told.is_empty() {
            return String::new();
        }
        words.tell("chart-note", &[("list", told.join(" ").into())])
    }
}

/// "Contracts 11–20 of 80 are shown", where not all of them have room.
fn lanes_shown(
    (shown, first, hidden): (usize, usize, usize),
    (of_lanes, name): (&'static str, Option<&str>),
    words: &Words,
) -> String {
    if let Some(name) = name {
        return words.tell("chart-note-lanes-one", &[("of", of_lanes.into()), ("name", name.into())]);
    }
    if shown == 0 {
        let args = [("count", hidden.into()), ("of", of_lanes.into())];
        return words.tell("chart-note-lanes-hidden", &args);
    }
    words.tell(
        "chart-note-lanes-part",
        &[
            ("of", of_lanes.into()),
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
    told: &Told,
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
        let bare = signs.sourcing == Sourcing::None;
        let key = if bare { "chart-note-unlabelled-bare" } else { "chart-note-unlabelled" };
        notes.push(words.tell(key, &[("count", unlabelled.into())]));
    }
    if told.hidden > 0 {
        notes.push(words.tell("chart-note-hidden", &[("count", told.hidden.into())]));
    }
    if told.outside > 0 {
        notes.push(words.tell("chart-note-outside", &[("count", told.outside.into())]));
    }
    if !signs.doubtful.is_empty() {
        notes.push(doubtful(data, &signs.doubtful, words));
    }
    if let Some((by, rows)) = signs.folded {
        notes.push(match by {
            FoldBy::Each => words.tell("chart-note-rows", &[("rows", rows.into())]),
            _ => words.tell("chart-note-computed", &[("by", by.code().into()), ("rows", rows.into())]),
        });
    }
    let grey = prepared.series.iter().filter(|series| series.order >= DISTINCT && series.has_points());
    let grey = grey.count();
    if grey > 1 {
        notes.push(words.tell("chart-note-grey", &[("count", grey.into())]));
    }
    if signs.folded.is_some() {
        notes.extend(data.scanned.iter().map(|scanned| scanned_note(scanned, words)));
    }
    let is_drawn = prepared.x_extent.is_some();
    if signs.sourcing == Sourcing::None && is_drawn && !signs.all_folded {
        notes.push(words.say("chart-note-no-source"));
    }
    if told.few_words {
        let several = prepared.series.iter().filter(|series| series.has_points()).count() > 1;
        notes.push(words.say(if several { "chart-note-few-words-series" } else { "chart-note-few-words" }));
        if signs.sourcing == Sourcing::Same {
            notes.push(words.say("chart-note-same-source"));
        }
    }
    match spec.scale {
        ScaleKind::Log if prepared.family.is_some() => notes.push(words.say("chart-note-log")),
        ScaleKind::Index => {
            notes.extend(index_of(prepared).map(|of| words.tell("chart-note-index", &[("of", of.into())])))
        }
        _ if plot_y.0 > 0.0 && prepared.family.is_some() => notes.push(words.say("chart-note-not-zero")),
        _ => {}
    }
    let name = |name: &str| text::display(wording::series_name(data, name, words.lang()));
    let (bare, other): (Vec<_>, Vec<_>) = prepared.other_units.iter().partition(|(_, unit)| unit.is_empty());
    if !other.is_empty() {
        // A series that was made for its unit has that in its name.
        let list = other.iter().map(|(series, unit)| match series.ends_with(&format!(", {unit}")) {
            true => name(series),
            false => format!("{} ({})", name(series), text::display(unit)),
        });
        let list = list.collect::<Vec<_>>().join(", ");
        notes.push(words.tell("chart-note-other-units", &[("list", list.into())]));
    }
    if !bare.is_empty() {
        let list = bare.iter().map(|(series, _)| name(series)).collect::<Vec<_>>().join(", ");
        notes.push(words.tell("chart-note-no-unit", &[("list", list.into())]));
    }
    if prepared.mixed_bases {
        notes.push(words.say("chart-note-mixed-bases"));
    }
    let absent = absent(data, (prepared, signs), words);
    if !absent.is_empty() {
        notes.push(words.tell("chart-note-absent", &[("list", absent.join("; ").into())]));
    }
    if prepared.off_scale > 0 {
        notes.push(words.tell("chart-note-off-scale", &[("count", prepared.off_scale.into())]));
    }
}

/// Figures whose date is in doubt: a few of them by their words, many by their number. A mark shows how
/// wide a date is, not how sure.
fn doubtful(data: &DataSet, rows: &[usize], words: &Words) -> String {
    let count = ("count", rows.len().into());
    if rows.len() > MOST_DOUBTFUL {
        return words.tell("chart-note-doubtful-many", &[count]);
    }
    let said = rows.iter().filter_map(|row| data.figures.get(*row));
    let list: Vec<String> = said.map(|figure| wording::quoted(figure, words)).collect();
    words.tell("chart-note-doubtful", &[count, ("list", list.join(", ").into())])
}

/// What begins at the 100 of an index, as its sentence calls it; `None` where nothing does.
fn index_of(prepared: &Prepared) -> Option<&'static str> {
    let figures = prepared.series.iter().any(|series| series.has_points());
    let claims = prepared.claims.iter().any(|claim| matches!(claim.kind, ClaimKind::IndexOnly { .. }));
    match (figures, claims) {
        (true, true) => Some("both"),
        (true, false) => Some("figures"),
        (false, true) => Some("claims"),
        (false, false) => None,
    }
}

/// What the table has and the page has not, by reason.
fn absent(data: &DataSet, (prepared, signs): (&Prepared, &Signs), words: &Words) -> Vec<String> {
    let claims = prepared.unplaced.iter().filter_map(|(why, count)| {
        let code = why.code()?;
        Some((format!("chart-absent-claims-{code}"), *count))
    });
    let others = [
        ("chart-absent-deprecated", prepared.set_aside.deprecated),
        ("chart-absent-others", prepared.set_aside.switched_off),
        ("chart-absent-sources", signs.uncited),
        ("chart-absent-undated", prepared.undated + data.left_out.undated),
        ("chart-absent-valueless", prepared.valueless + data.left_out.valueless),
        ("chart-absent-currencies", data.left_out.other_currencies),
        ("chart-absent-rows", prepared.rows_elsewhere),
        ("chart-absent-unitless", prepared.unitless),
        ("chart-absent-odd-units", prepared.odd_units),
    ];
    let others = others.into_iter().map(|(key, count)| (key.to_owned(), count));
    let all = others.chain(claims).filter(|(_, count)| *count > 0);
    all.map(|(key, count)| words.tell(&key, &[("count", count.into())])).collect()
}

/// Doubtful dates that the note names one by one.
const MOST_DOUBTFUL: usize = 4;

/// From how many rows the points of a large file were made, and which rows are in none.
fn scanned_note(scanned: &Scanned, words: &Words) -> String {
    let left = match (scanned.undated, scanned.valueless) {
        (0, 0) => "none",
        (_, 0) => "dates",
        (0, _) => "values",
        _ => "both",
    };
    let args = [
        ("file", text::display(&scanned.file).into()),
        ("rows", scanned.rows.into()),
        ("named", if scanned.column.is_empty() { "no" } else { "yes" }.into()),
        ("column", text::display(&scanned.column).into()),
        ("left", left.into()),
        ("undated", scanned.undated.into()),
        ("valueless", scanned.valueless.into()),
    ];
    words.tell("chart-note-scanned", &args)
}
