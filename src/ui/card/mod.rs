//! The source card as plain text, before it is drawn: built when the selection changes.

mod aside;
mod behind;
mod contract;
mod differs;
mod figure;
mod report;
mod story;

pub use aside::SetAside;
pub use behind::{RowBehind, RowsBehind, RowsFault};
pub use contract::{ContractCard, EventLine};
pub use figure::FigureCard;
pub use report::{Address, Report};
pub use story::{StoryCard, name as story_name, sources};

use super::outline::Outline;
use crate::chart::Pick;
use crate::edit::Document;
use crate::model::link::SafeLink;
use crate::text::Words;

/// What the right side shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Card {
    /// Nothing is open.
    #[default]
    Empty,
    /// Nothing is selected.
    Story(StoryCard),
    Figure(Box<FigureCard>),
    Contract(Box<ContractCard>),
}

impl Card {
    /// The card of a selection. A row that is gone shows the story.
    pub fn new(document: &Document, outline: &Outline, selected: Option<Pick>, words: &Words) -> Self {
        let card = match selected {
            Some(Pick::Figure(row)) => figure::build(document, row, words).map(Box::new).map(Self::Figure),
            Some(Pick::Row(row, number)) => {
                figure::build_row(document, (row, number), words).map(Box::new).map(Self::Figure)
            }
            Some(Pick::Contract(row)) => {
                contract::build(document, row, words).map(Box::new).map(Self::Contract)
            }
            None => None,
        };
        card.unwrap_or_else(|| Self::Story(story::build(document, outline, words)))
    }

    fn reports(&self) -> &[Report] {
        match self {
            Self::Empty | Self::Story(_) => &[],
            Self::Figure(card) => &card.reports,
            Self::Contract(card) => &card.reports,
        }
    }

    /// The report that a key or a menu is about.
    pub fn selected_report(&self) -> Option<&Report> {
        self.reports().iter().find(|report| report.selected)
    }

    /// The first address of the selected report that may be opened.
    pub fn first_link(&self) -> Option<&SafeLink> {
        let report = self.selected_report()?;
        [&report.article, &report.archive].into_iter().find_map(Address::link)
    }

    /// The selected report as a citation.
    pub fn citation(&self) -> Option<&str> {
        self.selected_report().map(|report| report.citation.as_str()).filter(|text| !text.is_empty())
    }
}
