//! What the shell needs done outside the window, behind one door: files, dialogs, the browser.

use crate::chart::{Bounds2, ChartSpec, FigureIndex, Page};
pub use crate::jobs::RowsWanted;
use crate::model::SharedData;
use crate::model::link::SafeLink;
use crate::read::{FirstRows, Known, Problem, Review, Said};
use crate::scan::{Behind, Found};
use crate::text::{Lang, Words};
use crate::ui::{Listing, Panels, PictureForm, Purpose, RowsFault, Tab, ThemeChoice};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Files that were read. Problems may be all there is.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Where they came from; empty for what the program brings along.
    pub paths: Vec<PathBuf>,
    /// The file name, for where nothing else names the data.
    pub name: String,
    pub data: SharedData,
    /// Built off the frame, since it grows with the data.
    pub index: Arc<FigureIndex>,
    pub problems: Vec<Problem>,
    /// How tables were understood that follow no convention.
    pub reviews: Vec<Review>,
    /// The text, where it was pasted and stands in no file.
    pub pasted: Option<Arc<str>>,
    /// The way back to the rows of files that are too large to be held.
    pub behind: Vec<Arc<Behind>>,
    /// The chart that a picture carries, and the part of it in view.
    pub chart: Option<Box<(ChartSpec, Bounds2)>>,
}

/// Everything a picture is made of; as exported, with no window involved.
#[derive(Clone, Debug)]
pub struct PictureJob {
    pub path: PathBuf,
    pub form: PictureForm,
    /// Pixels to a page point, for PNG.
    pub scale: f32,
    pub data: SharedData,
    pub index: Arc<FigureIndex>,
    pub spec: ChartSpec,
    pub page: Page,
    pub view: Bounds2,
    /// What the chart is called where it has no title of its own.
    pub name: String,
    /// Whether the picture carries its data, so that the same chart opens again.
    pub carries: bool,
}

/// What is kept from one start to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Remembered {
    pub theme: ThemeChoice,
    /// `None`: the language of the desktop.
    pub lang: Option<Lang>,
    pub panels: Panels,
    pub tab: Tab,
    /// Factor on everything in the window.
    pub zoom: f32,
    /// Newest first.
    pub recent: Vec<PathBuf>,
    /// What a person said of the columns of files.
    pub known: Known,
    /// Width and height of the window in points; `None` before one was closed.
    pub window: Option<[f32; 2]>,
    /// Where its upper left corner was, in points.
    pub place: Option<[f32; 2]>,
}

impl Default for Remembered {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            lang: None,
            panels: Panels::default(),
            tab: Tab::Table,
            zoom: 1.0,
            recent: Vec::new(),
            known: Known::default(),
            window: None,
            place: None,
        }
    }
}

/// What came of something asked before.
#[derive(Clone, Debug)]
pub enum ServiceEvent {
    Opened(Opened),
    /// Bytes read so far, and in all where that is known.
    Opening {
        name: String,
        done: u64,
        of: Option<u64>,
        /// Rows seen so far, where they are counted.
        rows: u64,
        /// The first of them, where the file is too large to be held.
        first: Option<Arc<FirstRows>>,
    },
    OpenCancelled,
    /// Rows that were asked for by a number.
    Rows(u64, Result<Found, RowsFault>),
    /// Paths chosen in a dialog of the desktop; none where it was cancelled.
    Chosen(Purpose, Vec<PathBuf>),
    /// No dialog service answers.
    DialogUnavailable(Purpose),
    /// A dialog was asked for and has not answered for a while.
    DialogSlow(Purpose),
    Listed(Listing),
    Saved(PathBuf),
    /// Something could not be done, in words of the language in force.
    Failed(String),
}

/// Nothing here waits: answers come as events.
pub trait Services {
    /// Reads files, with what a person said of their headers and sheets.
    fn open(&mut self, paths: Vec<PathBuf>, said: Said);
    /// Reads a text as a file of that name is read.
    fn open_text(&mut self, name: String, text: Arc<str>, said: Said);
    fn cancel_open(&mut self);
    /// Asks for a path in a dialog of the desktop. `folder` is where it opens.
    /// `name` is the one proposed for a file to be saved.
    fn dialog(&mut self, purpose: Purpose, folder: Option<PathBuf>, name: &str, words: &Words);
    /// Lists a folder; without one, the folder where a person's files are.
    fn browse(&mut self, folder: Option<PathBuf>);
    /// Looks for rows of a file; what was looked for before is given up.
    fn rows_behind(&mut self, wanted: RowsWanted);
    fn open_link(&mut self, link: SafeLink);
    fn save_picture(&mut self, job: PictureJob);
    fn save_settings(&mut self, settings: &Remembered);
    /// A path as typed: `~` and relative paths are understood.
    fn typed_path(&self, typed: &str) -> PathBuf;
    /// Whether a typed path is a folder.
    fn is_folder(&self, path: &Path) -> bool;
    /// Whether there is something of this name already.
    fn is_taken(&self, path: &Path) -> bool;
    /// Events since the last call, oldest first, worded where they are for a person.
    fn drain(&mut self, words: &Words) -> Vec<ServiceEvent>;
    /// Finishes what is being written; the program ends.
    fn close(&mut self);
}
