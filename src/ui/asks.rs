//! What panels ask of the shell. A panel changes nothing itself.

use super::command::Command;
use super::fit::Side;
use super::view::{Column, Tab};
use crate::chart::{Bounds2, Pick};
use crate::edit::Edit;
use crate::model::link::SafeLink;
use crate::read::Answers;
use egui::Vec2;
use std::path::PathBuf;

/// One wish, by what it is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// A command of the table.
    Run(Command),
    Edit(Edit),
    /// A drag, or typing, has ended.
    EndEdit,
    Look(Look),
    File(FileAsk),
    Picker(PickerAsk),
    Review(ReviewAsk),
    Link(LinkAsk),
    Behind(BehindAsk),
}

/// What is seen.
#[derive(Clone, Debug, PartialEq)]
pub enum Look {
    Select(Option<Pick>),
    /// Select a row and bring it onto the page, out of another story or a hidden series.
    Reveal(Pick),
    Hover(Option<Pick>),
    /// The table has shown the selection.
    Scrolled,
    /// A row of the table: it keeps the keyboard.
    Row(Pick),
    /// The row of the selection has the keyboard.
    RowFocused,
    Bounds(Bounds2),
    /// So many lanes further down.
    Lanes(isize),
    /// The room for the page, in points.
    Page(Vec2),
    /// An edge was dragged.
    PanelSize(Side, f32),
    Tab(Tab),
    Sort(Column),
    /// Whether the table has all of its columns, however little room they have.
    AllColumns(bool),
    CloseNotice,
    CloseOverlay,
    /// A story, by id, from the start page or the side panel.
    Story(String),
    /// Back from the start page.
    LeaveStart,
}

/// Files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileAsk {
    Open(Vec<PathBuf>),
    CancelOpen,
}

/// The picker inside the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickerAsk {
    Typed(String),
    /// A file of the list: its name may be no text that could be typed.
    Choose(PathBuf),
    Browse(PathBuf),
    /// Open or save what is typed.
    Accept,
    /// Write over the file that is there.
    Replace,
    /// Do not: another name will be typed.
    KeepFile,
}

/// Looking over how tables were understood.
#[derive(Clone, Debug, PartialEq)]
pub enum ReviewAsk {
    /// Read the file again with these answers.
    Choose(Answers),
    /// Read another sheet of the workbook.
    Sheet(String),
    /// Put what was read in the place of what is open.
    Accept,
    /// Leave what is open as it is.
    Cancel,
    /// Show another file, by its place among the reviews.
    Show(usize),
    /// Show the file at this place, and bring its first question into sight.
    Question(usize),
    /// Bring a line of the file into sight.
    Line(u64),
    /// The line, or the question, is in sight.
    Shown,
    /// The room for the page, in points.
    Page(Vec2),
}

/// The rows behind a computed point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BehindAsk {
    Next,
    Back,
}

/// Addresses and citations.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkAsk {
    Open(SafeLink),
    Copy(String),
}

/// Wishes in the order in which they were asked.
#[derive(Debug, Default)]
pub struct Asks(Vec<Ask>);

impl Asks {
    pub fn push(&mut self, ask: Ask) {
        self.0.push(ask);
    }

    pub fn run(&mut self, command: Command) {
        self.push(Ask::Run(command));
    }

    pub fn look(&mut self, look: Look) {
        self.push(Ask::Look(look));
    }

    pub fn edit(&mut self, edit: Edit) {
        self.push(Ask::Edit(edit));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everything asked so far, first asked first.
    pub fn take(&mut self) -> Vec<Ask> {
        std::mem::take(&mut self.0)
    }
}
