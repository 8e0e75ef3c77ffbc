//! What is seen and where, beside the document: selection, zoom, open panels.
//!
//! The shell owns a [`View`] and changes it; panels read it and ask.

use super::fit::{Fit, Insisted, Panels};
use crate::chart::{Bounds2, Pick};
use crate::read::FirstRows;
use crate::text::Lang;
use egui::{Vec2, vec2};
use std::path::PathBuf;
use std::sync::Arc;

/// Light, dark, or what the desktop says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeChoice {
    Light,
    Dark,
    #[default]
    System,
}

/// The tabs of the panel below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    #[default]
    Table,
    Sources,
    Problems,
}

impl Tab {
    /// The word the settings keep.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Sources => "sources",
            Self::Problems => "problems",
        }
    }

    /// The tab of a word; the first one for any other word.
    pub fn from_code(code: &str) -> Self {
        let all = [Self::Table, Self::Sources, Self::Problems];
        all.into_iter().find(|tab| tab.code() == code).unwrap_or_default()
    }
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    Words,
    When,
    Series,
    Hedge,
    ReportedBy,
    Published,
    Level,
}

impl Column {
    pub const ALL: [Self; 7] =
        [Self::Words, Self::When, Self::Series, Self::Hedge, Self::ReportedBy, Self::Published, Self::Level];

    /// Key of its heading.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Words => "table-words",
            Self::When => "table-when",
            Self::Series => "table-series",
            Self::Hedge => "table-hedge",
            Self::ReportedBy => "table-reported-by",
            Self::Published => "table-published",
            Self::Level => "table-level",
        }
    }
}

/// By which column the table is ordered; `None` is the order of the story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sorting {
    pub by: Option<Column>,
    pub descending: bool,
}

/// What is saved of a chart: a picture, its rows, its sources, or its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PictureForm {
    Svg,
    Png,
    Pdf,
    /// A page of the web.
    Html,
    Data,
    /// The rows, with no text that a spreadsheet would run.
    Sheet,
    Sources,
    Words,
}

impl PictureForm {
    /// The kinds of file it can be, each by its name and the end of the file name; the first unless
    /// somebody asks for another.
    pub const fn kinds(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Svg => &[("SVG", "svg")],
            Self::Png => &[("PNG", "png")],
            Self::Pdf => &[("PDF", "pdf")],
            Self::Html => &[("HTML", "html")],
            Self::Data | Self::Sheet => &[("CSV", "csv")],
            Self::Sources => &[("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json"), ("Markdown", "md")],
            Self::Words => &[("TXT", "txt")],
        }
    }

    /// The end of the file name where nobody gave one.
    pub fn extension(self) -> &'static str {
        self.kinds().first().map_or("", |(_, ending)| ending)
    }

    /// The sentence over a dialog that asks where to.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Svg => "picker-save-svg-title",
            Self::Png => "picker-save-png-title",
            Self::Pdf => "picker-save-pdf-title",
            Self::Html => "picker-save-html-title",
            Self::Data => "picker-save-data-title",
            Self::Sheet => "picker-save-sheet-title",
            Self::Sources => "picker-save-sources-title",
            Self::Words => "picker-save-words-title",
        }
    }
}

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    Open,
    Save(PictureForm),
}

/// One entry of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub name: String,
    pub path: PathBuf,
    pub is_dir: bool,
    /// A kind of file the program reads.
    pub readable: bool,
}

/// A folder as the picker shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    pub dir: PathBuf,
    pub parent: Option<PathBuf>,
    pub entries: Vec<Entry>,
    /// There are more entries than are listed.
    pub cut_short: bool,
    /// Why the folder could not be read, in words.
    pub problem: Option<String>,
}

/// The picker inside the window, used where no dialog of the desktop answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picker {
    pub purpose: Purpose,
    /// The path being typed.
    pub typed: String,
    /// The file of the list that `typed` shows; what is typed after that is no longer it.
    pub chosen: Option<PathBuf>,
    /// `None` until the folder was read.
    pub listing: Option<Listing>,
    /// A dialog of the desktop was asked and has not been seen.
    pub waiting: bool,
    /// There is a file of this path already: it is not replaced before somebody says so.
    pub taken: Option<PathBuf>,
}

/// What lies over the window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Overlay {
    #[default]
    None,
    Keys,
    About,
    Picker(Picker),
}

/// A sentence over the page that stays until it is put away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub text: String,
    /// Something went wrong, rather than right.
    pub warn: bool,
    /// There is more to read in the problems panel.
    pub has_problems: bool,
    /// How tables were understood can be looked over.
    pub has_review: bool,
}

/// A file that is being read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Busy {
    pub name: String,
    /// Bytes read, and bytes in all where that is known.
    pub done: u64,
    pub of: Option<u64>,
    /// Rows seen so far, where they are counted.
    pub rows: u64,
    /// The first of them, where the file is too large to be held.
    pub first: Option<Arc<FirstRows>>,
}

impl Busy {
    /// A file of which nothing was read yet.
    pub fn begin(name: String) -> Self {
        Self { name, ..Self::default() }
    }

    /// From 0 to 1, where it is known.
    pub fn share(&self) -> Option<f32> {
        let of = self.of.filter(|of| *of > 0)?;
        Some((self.done as f64 / of as f64).clamp(0.0, 1.0) as f32)
    }
}

/// All of it.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub theme: ThemeChoice,
    pub lang: Lang,
    /// The panels as the person wants them.
    pub panels: Panels,
    /// The panels as this window has room for them.
    pub fit: Fit,
    /// What was asked for although there is no room for it.
    pub insisted: Insisted,
    /// The panels as they were before the page stood alone.
    pub unfolded: Option<Panels>,
    pub tab: Tab,
    pub sorting: Sorting,
    /// The table has all of its columns, though it may have to scroll sideways.
    pub all_columns: bool,
    /// What is pinned.
    pub selected: Option<Pick>,
    /// What the pointer is on.
    pub hovered: Option<Pick>,
    /// The table has to bring the selection into sight once.
    pub scroll_to_selected: bool,
    /// The row of the selection takes the keyboard as soon as it is in sight.
    pub focus_row: bool,
    pub bounds: Bounds2,
    /// The lane the page begins with.
    pub first_lane: usize,
    /// The page, in points; follows the desk.
    pub page: Vec2,
    /// All stories as cards, in place of the desk.
    pub start: bool,
    pub overlay: Overlay,
    pub notice: Option<Notice>,
    pub full_screen: bool,
    /// Pictures carry the rows and sources on them.
    pub carries: bool,
    /// The page of what is looked over, in points.
    pub preview: Vec2,
    /// The file that is looked over, by its place among the reviews.
    pub reviewed: usize,
    /// The line that is marked in the table of the review, and whether it was brought into sight.
    pub reviewed_line: Option<u64>,
    pub reviewed_seen: bool,
    /// The first question of that file is to be brought into sight, with the keyboard on it.
    pub reviewed_question: bool,
}

impl Default for View {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::default(),
            lang: Lang::default(),
            panels: Panels::default(),
            fit: Fit::default(),
            insisted: Insisted::default(),
            unfolded: None,
            tab: Tab::default(),
            sorting: Sorting::default(),
            all_columns: false,
            selected: None,
            hovered: None,
            scroll_to_selected: false,
            focus_row: false,
            bounds: Bounds2::default(),
            first_lane: 0,
            page: vec2(800.0, 560.0),
            start: false,
            overlay: Overlay::default(),
            notice: None,
            full_screen: false,
            carries: true,
            preview: vec2(480.0, 320.0),
            reviewed: 0,
            reviewed_line: None,
            reviewed_seen: false,
            reviewed_question: false,
        }
    }
}
