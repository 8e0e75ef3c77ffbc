//! The words over the chart.

use super::series::Prepared;
use super::spec::{ChartSpec, SeriesSpec};
use super::wording::{self, localized};
use crate::model::{DataSet, Localized, Story};
use crate::text::{self, Words};

/// A story of which only a part is on the page.
struct Part<'a> {
    story: &'a Story,
    shown: usize,
    all: usize,
}

impl<'a> Part<'a> {
    /// `None` where all of the story is shown, and where a person wrote the title.
    fn of(data: &'a DataSet, spec: &ChartSpec) -> Option<Self> {
        let story = data.stories.iter().find(|story| story.id == spec.story)?;
        let is_its_own = story.title == spec.title && story.title != Localized::default();
        let is_hidden = |name: &String, list: &[SeriesSpec]| {
            list.iter().any(|series| series.name == *name && !series.visible)
        };
        let series = story.series.iter().filter(|name| is_hidden(name, &spec.series));
        let hidden = series.chain(story.contracts.iter().filter(|name| is_hidden(name, &spec.lanes))).count();
        let all = story.series.len() + story.contracts.len();
        (is_its_own && hidden > 0).then_some(Self { story, shown: all - hidden, all })
    }
}

/// Title and subtitle as chosen. What a story says of all that is in it is not said of a part: that
/// has the name of what is shown.
pub fn heading(data: &DataSet, spec: &ChartSpec, prepared: &Prepared, words: &Words) -> (String, String) {
    let lang = words.lang();
    let subtitle = localized(&spec.subtitle, lang);
    let Some(part) = Part::of(data, spec) else {
        return (title(data, spec, prepared, words), subtitle.to_owned());
    };
    let name = text::display(localized(&part.story.name, lang));
    let name = if name.is_empty() { untitled(data, words) } else { name };
    let title = only_one(data, spec, words).unwrap_or_else(|| name.clone());
    if part.story.subtitle != spec.subtitle {
        return (title, subtitle.to_owned());
    }
    let (shown, all) = (part.shown.into(), part.all.into());
    (title, words.tell("chart-part", &[("story", name.into()), ("shown", shown), ("all", all)]))
}

/// The title as chosen; else the one series, else the name of the data.
fn title(data: &DataSet, spec: &ChartSpec, prepared: &Prepared, words: &Words) -> String {
    let chosen = localized(&spec.title, words.lang());
    if !chosen.is_empty() {
        return text::display(chosen);
    }
    let mut orders = prepared.orders().into_iter().filter_map(|order| spec.series.get(order));
    match (orders.next(), orders.next()) {
        (Some(only), None) => text::display(wording::series_name(data, &only.name, words.lang())),
        _ => untitled(data, words),
    }
}

fn untitled(data: &DataSet, words: &Words) -> String {
    if !data.title.is_empty() {
        return text::display(&data.title);
    }
    wording::file_title(data).unwrap_or_else(|| words.say("chart-untitled"))
}

/// The name of the only series that is shown, or of the only contract.
fn only_one(data: &DataSet, spec: &ChartSpec, words: &Words) -> Option<String> {
    let shown = |list: &'_ [SeriesSpec]| -> Vec<String> {
        list.iter().filter(|series| series.visible).map(|series| series.name.clone()).collect()
    };
    match (shown(&spec.series).as_slice(), shown(&spec.lanes).as_slice()) {
        ([series], _) => Some(text::display(wording::series_name(data, series, words.lang()))),
        ([], [lane]) => {
            let event = data.contracts.iter().find(|event| event.lane_key() == lane)?;
            Some(text::display(wording::contract_name(data, event, words.lang())))
        }
        _ => None,
    }
}
