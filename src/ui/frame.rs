//! Everything a panel may read, for one frame.

use super::card::{Card, RowsBehind};
use super::outline::Outline;
use super::view::{Busy, View};
use crate::chart::{Chart, Palette, Pick, Scene, Theme};
use crate::edit::{Document, History};
use crate::model::{DataSet, SourceIndex};
use crate::read::Review;
use crate::text::Words;
use std::path::PathBuf;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    Note,
    Warning,
    Error,
}

/// A problem as the panel shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemLine {
    pub sentence: String,
    pub gravity: Gravity,
    /// The row it is about, where there is one to go to.
    pub row: Option<Pick>,
    /// The file it is in, and the line where there is one.
    pub file: String,
    pub at: Option<u64>,
    /// Its file was not opened; what is open is another one.
    pub refused: bool,
}

/// How many problems there are, however many lines tell them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProblemCounts {
    /// Found in the files, open or refused.
    pub found: usize,
    /// Notes on how the files were read, which are no problems.
    pub notes: usize,
    /// Points of what is open that no source stands behind.
    pub unsourced: usize,
}

impl ProblemCounts {
    pub const fn all(self) -> usize {
        self.found + self.unsourced
    }
}

/// One frame's view of the whole. Nothing in it can be changed.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    pub words: &'static Words,
    pub theme: Theme,
    pub colors: Palette,
    pub view: &'a View,
    /// `None`: nothing is open.
    pub history: Option<&'a History>,
    /// The page, laid out; `None` until its size is known.
    pub scene: Option<&'a Scene>,
    /// The groups of the scene in the order in which the keyboard meets them.
    pub tab_order: &'a [usize],
    /// Counts scenes laid out: another number is another scene.
    pub scene_revision: u64,
    /// What the scene was laid out from.
    pub chart: Option<&'a Chart>,
    /// Counts files opened.
    pub opened: u64,
    /// Counts lists of rows: another number is another list, or another order of it.
    pub rows_revision: u64,
    pub outline: &'a Outline,
    /// Rows of the table, in the order shown.
    pub rows: &'a [Pick],
    /// The selection's place in `rows`.
    pub selected_row: Option<usize>,
    pub card: &'a Card,
    /// The rows behind the selected point; `None` where it was not computed from a file.
    pub behind: Option<&'a RowsBehind>,
    /// The gravest first: what was not used, what needs a look, points without a source, notes.
    pub problems: &'a [ProblemLine],
    pub problem_counts: ProblemCounts,
    /// Rows that a picture of the page carries, with all sources of the outline; `None` where they are too many.
    pub carried: Option<usize>,
    pub recent: &'a [PathBuf],
    pub busy: Option<&'a Busy>,
    /// Whether tables were opened that follow no convention.
    pub has_reviews: bool,
    /// Files that are looked over in place of the desk.
    pub review: Option<Reviewing<'a>>,
}

/// Files that were read and are looked over.
#[derive(Clone, Copy)]
pub struct Reviewing<'a> {
    /// What the files go by.
    pub name: &'a str,
    pub reviews: &'a [Review],
    /// Problems of all files, as they were read.
    pub problems: &'a [ProblemLine],
    /// Figures and contract events that would be drawn.
    pub count: usize,
    /// The page; `None` where nothing would be drawn.
    pub scene: Option<&'a Scene>,
    /// Counts scenes of all reviews, apart from those of the desk.
    pub scene_revision: u64,
}

impl<'a> Frame<'a> {
    pub fn document(&self) -> Option<&'a Document> {
        self.history.map(History::document)
    }

    pub fn data(&self) -> Option<&'a DataSet> {
        self.document().map(|document| document.data.as_ref())
    }

    /// The first source of what is selected.
    pub fn selected_source(&self) -> Option<SourceIndex> {
        super::rows::sources(self.data()?, self.view.selected?).first().copied()
    }

    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }
}
