//! What lies in a folder, for the file picker inside the window.

use super::file::FileError;
use std::cmp::Ordering;
use std::ffi::OsStr;
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

/// How many entries of one folder are listed.
pub const MOST_ENTRIES: usize = 5_000;

/// Endings of files that hold figures or contracts.
const DATA_ENDINGS: [&str; 8] = ["csv", "tsv", "json", "jsonl", "xlsx", "xls", "ods", "html"];

/// In the order they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    Folder,
    /// A file whose ending says that it can be opened.
    Data,
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// As it is shown; letters that are not text are replaced.
    pub name: String,
    pub path: PathBuf,
    pub kind: EntryKind,
    /// Bytes; 0 for a folder.
    pub size: u64,
}

/// A folder as far as it could be read.
#[derive(Debug)]
pub struct Listing {
    pub folder: PathBuf,
    /// The folder above; `None` at the top.
    pub parent: Option<PathBuf>,
    /// Folders first, then files with data, then the rest, each by name. Hidden ones are left out.
    pub entries: Vec<Entry>,
    /// There are more than [`MOST_ENTRIES`], and the rest is not listed.
    pub cut_short: bool,
    /// Why the folder could not be read, or not to its end.
    pub error: Option<FileError>,
}

/// Lists a folder. Never fails: what went wrong is in the listing.
pub fn browse(folder: &Path) -> Listing {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let mut listing = Listing {
        parent: folder.parent().map(Path::to_owned),
        folder,
        entries: Vec::new(),
        cut_short: false,
        error: None,
    };
    match fs::read_dir(&listing.folder) {
        Ok(found) => gather(found, &mut listing),
        Err(error) => listing.error = Some(FileError::new(&listing.folder, error)),
    }
    listing.entries.sort_by(order);
    listing
}

fn gather(found: fs::ReadDir, listing: &mut Listing) {
    for entry in found {
        match entry {
            Ok(entry) if is_hidden(&entry.file_name()) => {}
            Ok(_) if listing.entries.len() == MOST_ENTRIES => {
                listing.cut_short = true;
                return;
            }
            Ok(entry) => listing.entries.extend(describe(&entry)),
            Err(error) => listing.error = Some(FileError::new(&listing.folder, error)),
        }
    }
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// `None` for what is neither a folder nor a file, such as a pipe or a link to nowhere.
fn describe(entry: &DirEntry) -> Option<Entry> {
    let path = entry.path();
    // Through a link, so that a link to a folder can be entered.
    let found = fs::metadata(&path).ok()?;
    let kind = if found.is_dir() {
        EntryKind::Folder
    } else if found.is_file() {
        let ending = path.extension().unwrap_or_default();
        let is_data = DATA_ENDINGS.iter().any(|data| ending.eq_ignore_ascii_case(data));
        if is_data { EntryKind::Data } else { EntryKind::Other }
    } else {
        return None;
    };
    let size = if found.is_dir() { 0 } else { found.len() };
    Some(Entry { name: entry.file_name().to_string_lossy().into_owned(), path, kind, size })
}

/// By kind, then by name without regard to case; names that differ in case only keep one order.
fn order(a: &Entry, b: &Entry) -> Ordering {
    let key = |entry: &Entry| (entry.kind, entry.name.to_lowercase());
    key(a).cmp(&key(b)).then_with(|| a.name.cmp(&b.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, words};

    fn names(listing: &Listing) -> Vec<&str> {
        listing.entries.iter().map(|entry| entry.name.as_str()).collect()
    }

    #[test]
    fn folders_come_first_then_data_then_the_rest() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["notes.txt", "b.CSV", "A.tsv", "datapackage.json", ".hidden.csv", "Zażółć.csv"] {
            fs::File::create(folder.path().join(name)).expect("a file");
        }
        for name in ["zoo", "Archive", ".git"] {
            fs::create_dir(folder.path().join(name)).expect("a folder");
        }
        let listing = browse(folder.path());
        let expected = ["Archive", "zoo", "A.tsv", "b.CSV", "datapackage.json", "Zażółć.csv", "notes.txt"];
        assert_eq!(names(&listing), expected);
        assert_eq!(listing.parent.as_deref(), folder.path().parent());
        assert!(listing.error.is_none() && !listing.cut_short);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_links_to_nowhere_left_out() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("real")).expect("a folder");
        std::os::unix::fs::symlink("real", folder.path().join("link")).expect("a link");
        std::os::unix::fs::symlink("nowhere", folder.path().join("broken")).expect("a link");
        let listing = browse(folder.path());
        assert_eq!(names(&listing), ["link", "real"]);
        assert!(listing.entries.iter().all(|entry| entry.kind == EntryKind::Folder));
    }

    #[test]
    fn a_long_folder_is_cut_and_says_so() {
        let folder = tempfile::tempdir().expect("a folder");
        for number in 0..MOST_ENTRIES + 3 {
            fs::File::create(folder.path().join(format!("{number}.csv"))).expect("a file");
        }
        let listing = browse(folder.path());
        assert_eq!(listing.entries.len(), MOST_ENTRIES);
        assert!(listing.cut_short);
    }

    #[test]
    fn what_cannot_be_listed_is_said_in_words() {
        let folder = tempfile::tempdir().expect("a folder");
        let check = |path: PathBuf, lang: Lang, expected: &str| {
            let error = browse(&path).error.expect("a reason");
            let said = error.could_not_read(words(lang));
            assert_eq!(said.replace(&folder.path().display().to_string(), "FOLDER"), expected);
        };
        check(
            folder.path().join("no"),
            Lang::En,
            "FOLDER/no could not be read: there is no such file or folder",
        );
        fs::File::create(folder.path().join("file")).expect("a file");
        check(folder.path().join("file"), Lang::Pl, "Nie udało się odczytać FOLDER/file: to nie jest folder");
    }
}
