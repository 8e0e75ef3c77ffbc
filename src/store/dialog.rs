//! The system's own file dialogs.

use std::path::PathBuf;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DialogKind {
    /// One or more files to open.
    Open,
    /// A file to write, with the name it is offered under.
    Save { name: String },
}

/// Files that a dialog shows: a name for them and their endings without the dot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub name: String,
    pub endings: Vec<String>,
}

/// What is asked of a person, in words of the program's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DialogAsk {
    pub kind: DialogKind,
    pub title: String,
    /// Where the dialog starts.
    pub folder: Option<PathBuf>,
    pub filters: Vec<Filter>,
}

/// Shows the dialog and waits, for as long as it takes: a service that is stuck never answers.
///
/// `None` where it was closed without a choice, and equally where no service could show it: only
/// the time it took tells the two apart.
pub fn ask(asked: &DialogAsk) -> Option<Vec<PathBuf>> {
    let mut dialog = rfd::FileDialog::new().set_title(without_nul(&asked.title));
    if let Some(folder) = &asked.folder {
        dialog = dialog.set_directory(folder);
    }
    for filter in &asked.filters {
        dialog = dialog.add_filter(without_nul(&filter.name), &filter.endings);
    }
    match &asked.kind {
        DialogKind::Open => dialog.pick_files(),
        DialogKind::Save { name } => {
            dialog.set_file_name(without_nul(name)).save_file().map(|path| vec![path])
        }
    }
}

/// The dialog service is spoken to in C strings.
fn without_nul(text: &str) -> String {
    text.replace('\0', "")
}
