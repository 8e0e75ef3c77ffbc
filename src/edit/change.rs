//! Every change a person can make, and what undo calls it.

use super::document::Document;
use crate::chart::{ChartSpec, Joining, SeriesSpec};
use crate::model::{Localized, ScaleKind};
use crate::text::Lang;

/// One change of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Another story, by its id; what was chosen on the page before is left behind.
    Story(String),
    Series(SeriesEdit),
    Lane(LaneEdit),
    Chart(ChartEdit),
    Label(LabelEdit),
    Text(TextEdit),
}

/// Which series are on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum SeriesEdit {
    Show(String),
    Hide(String),
    /// Every series and every lane.
    ShowAll,
}

/// Which contracts are on the page, by lane key.
#[derive(Clone, Debug, PartialEq)]
pub enum LaneEdit {
    Show(String),
    Hide(String),
}

/// How the chart is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartEdit {
    Scale(ScaleKind),
    Joining(Joining),
    AllAccounts(bool),
    Deprecated(bool),
    Implied(bool),
}

/// Where labels stand.
#[derive(Clone, Debug, PartialEq)]
pub enum LabelEdit {
    /// Offset of the label's centre from its mark, in page points at scale 1.
    Move {
        key: String,
        offset: [i32; 2],
    },
    Reset,
}

/// The words over the chart, in one language.
#[derive(Clone, Debug, PartialEq)]
pub enum TextEdit {
    Title(Lang, String),
    Subtitle(Lang, String),
}

/// What undo calls a step: a key of the catalogue and the name it is filled with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepName {
    pub key: &'static str,
    /// `{ $name }` of the sentence; empty where it has none.
    pub name: Localized,
}

impl Edit {
    /// The document after this change.
    pub(super) fn apply(&self, document: &mut Document) {
        match self {
            Self::Story(id) => choose_story(document, id),
            Self::Series(edit) => edit.apply(&mut document.spec),
            Self::Lane(edit) => edit.apply(&mut document.spec),
            Self::Chart(edit) => edit.apply(&mut document.spec),
            Self::Label(edit) => edit.apply(&mut document.spec),
            Self::Text(edit) => edit.apply(&mut document.spec),
        }
    }

    /// What undo calls it. `document` is the one after the change.
    pub(super) fn step(&self, document: &Document) -> StepName {
        let (key, name) = match self {
            Self::Story(id) => return StepName { key: "undo-story", name: story_name(document, id) },
            Self::Series(SeriesEdit::Show(name)) => ("undo-show", name.clone()),
            Self::Series(SeriesEdit::Hide(name)) => ("undo-hide", name.clone()),
            Self::Series(SeriesEdit::ShowAll) => ("undo-show-all", String::new()),
            Self::Lane(LaneEdit::Show(key)) => ("undo-show", lane_name(document, key)),
            Self::Lane(LaneEdit::Hide(key)) => ("undo-hide", lane_name(document, key)),
            Self::Chart(edit) => (edit.key(), String::new()),
            Self::Label(LabelEdit::Move { .. }) => ("undo-move-label", String::new()),
            Self::Label(LabelEdit::Reset) => ("undo-reset-labels", String::new()),
            Self::Text(TextEdit::Title(..)) => ("undo-title", String::new()),
            Self::Text(TextEdit::Subtitle(..)) => ("undo-subtitle", String::new()),
        };
        StepName { key, name: Localized { en: name.clone(), pl: name } }
    }

    /// Edits with the same key, one right after the other, are one step: a drag, or typing.
    pub(super) fn merge_key(&self) -> Option<String> {
        match self {
            Self::Label(LabelEdit::Move { key, .. }) => Some(format!("label/{key}")),
            Self::Text(TextEdit::Title(lang, _)) => Some(format!("title/{}", lang.tag())),
            Self::Text(TextEdit::Subtitle(lang, _)) => Some(format!("subtitle/{}", lang.tag())),
            _ => None,
        }
    }
}

impl SeriesEdit {
    fn apply(&self, spec: &mut ChartSpec) {
        match self {
            Self::Show(name) => set_visible(&mut spec.series, name, true),
            Self::Hide(name) => set_visible(&mut spec.series, name, false),
            Self::ShowAll => {
                spec.series.iter_mut().chain(&mut spec.lanes).for_each(|series| series.visible = true);
            }
        }
    }
}

impl LaneEdit {
    fn apply(&self, spec: &mut ChartSpec) {
        match self {
            Self::Show(key) => set_visible(&mut spec.lanes, key, true),
            Self::Hide(key) => set_visible(&mut spec.lanes, key, false),
        }
    }
}

impl ChartEdit {
    fn apply(&self, spec: &mut ChartSpec) {
        match *self {
            Self::Scale(scale) => spec.scale = scale,
            Self::Joining(joining) => spec.joining = joining,
            Self::AllAccounts(on) => spec.all_accounts = on,
            Self::Deprecated(on) => spec.deprecated = on,
            Self::Implied(on) => spec.implied = on,
        }
    }

    const fn key(&self) -> &'static str {
        match self {
            Self::Scale(ScaleKind::Linear) => "undo-scale-linear",
            Self::Scale(ScaleKind::Log) => "undo-scale-log",
            Self::Scale(ScaleKind::Index) => "undo-scale-index",
            Self::Joining(Joining::Straight) => "undo-join-straight",
            Self::Joining(Joining::Step) => "undo-join-step",
            Self::AllAccounts(true) => "undo-accounts-on",
            Self::AllAccounts(false) => "undo-accounts-off",
            Self::Deprecated(true) => "undo-deprecated-on",
            Self::Deprecated(false) => "undo-deprecated-off",
            Self::Implied(true) => "undo-implied-on",
            Self::Implied(false) => "undo-implied-off",
        }
    }
}

impl LabelEdit {
    fn apply(&self, spec: &mut ChartSpec) {
        match self {
            Self::Move { key, offset } => {
                spec.label_offsets.insert(key.clone(), *offset);
            }
            Self::Reset => spec.label_offsets.clear(),
        }
    }
}

impl TextEdit {
    fn apply(&self, spec: &mut ChartSpec) {
        let (place, lang, text) = match self {
            Self::Title(lang, text) => (&mut spec.title, lang, text),
            Self::Subtitle(lang, text) => (&mut spec.subtitle, lang, text),
        };
        match lang {
            Lang::En => place.en.clone_from(text),
            Lang::Pl => place.pl.clone_from(text),
        }
    }
}

fn set_visible(all: &mut [SeriesSpec], name: &str, visible: bool) {
    for series in all.iter_mut().filter(|series| series.name == name) {
        series.visible = visible;
    }
}

fn choose_story(document: &mut Document, id: &str) {
    if let Some(story) = document.data.stories.iter().find(|story| story.id == id) {
        document.spec = ChartSpec::of_story(story);
    }
}

fn story_name(document: &Document, id: &str) -> Localized {
    let story = document.data.stories.iter().find(|story| story.id == id);
    story.map(|story| story.name.clone()).unwrap_or_default()
}

fn lane_name(document: &Document, key: &str) -> String {
    let event = document.data.contracts.iter().find(|event| event.lane_key() == key);
    let title = event.map(|event| event.title.as_str()).filter(|title| !title.is_empty());
    title.unwrap_or(key).to_owned()
}
