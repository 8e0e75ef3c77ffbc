//! The card while nothing is selected: the story in three sentences, and what to do first.

use crate::edit::Document;
use crate::model::{Coverage, Day, Localized, ReportedDate, edtf};
use crate::text::{Lang, Words};
use crate::ui::outline::Outline;
use crate::ui::{rows, wording};

/// The story, told by what is in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryCard {
    pub name: String,
    pub title: String,
    /// What there is, from when to when, and how much of it has a source.
    pub sentences: Vec<String>,
    pub coverage: Coverage,
}

/// The name of the story that is open, else of the file.
pub fn name(document: &Document, words: &Words) -> String {
    let story = document.data.stories.iter().find(|story| story.id == document.spec.story);
    let named = story.map(|story| wording::localized(&story.name, words.lang())).unwrap_or_default();
    wording::line(if named.trim().is_empty() { &document.name } else { named })
}

/// The month of a day, in words.
fn month(day: Day, lang: Lang) -> String {
    let (year, month, _) = day.ymd();
    let date = edtf::parse(&format!("{year:04}-{month:02}"));
    date.map(|date| wording::date(&date, lang)).unwrap_or_default()
}

/// "30 sources, and 5 more that are named indirectly".
pub fn sources(outline: &Outline, words: &Words) -> String {
    let direct = outline.sources.len() - outline.indirect.min(outline.sources.len());
    words.tell("sources-count", &[("count", direct.into()), ("more", outline.indirect.into())])
}

pub(super) fn build(document: &Document, outline: &Outline, words: &Words) -> StoryCard {
    let lang = words.lang();
    let localized = |text: &Localized| wording::line(wording::localized(text, lang));
    let data = document.data.as_ref();
    let figures: usize = outline.series.iter().map(|series| series.coverage.of).sum();
    let contracts = outline.lanes.len();
    let mut sentences = vec![if figures == 0 {
        words.tell("story-contracts", &[("contracts", contracts.into()), ("of", outline.of_lanes.into())])
    } else {
        words.tell(
            "story-what",
            &[
                ("reports", outline.reports.into()),
                ("figures", figures.into()),
                ("contracts", contracts.into()),
                ("of", outline.of_lanes.into()),
            ],
        )
    }];
    if let Some((first, last)) = outline.span {
        let bounds = |row| rows::date(data, row).and_then(ReportedDate::bounds);
        if let (Some((first, _)), Some((_, last))) = (bounds(first), bounds(last)) {
            sentences.push(words.tell(
                "story-span",
                &[("first", month(first, lang).into()), ("last", month(last, lang).into())],
            ));
        }
    }
    sentences.push(
        words.tell(
            "story-coverage",
            &[
                ("sourced", outline.coverage.sourced.into()),
                ("all", outline.coverage.of.into()),
                (
                    "kinds",
                    if contracts == 0 {
                        "figures"
                    } else if figures == 0 {
                        "lanes"
                    } else {
                        "both"
                    }
                    .into(),
                ),
                ("sources", sources(outline, words).into()),
                ("of", outline.of_lanes.into()),
            ],
        ),
    );
    StoryCard {
        name: name(document, words),
        title: localized(&document.spec.title),
        sentences,
        coverage: outline.coverage,
    }
}
