//! Writing files whole or not at all, and saying in words why it did not work.

use crate::text::{Arg, Words};
use crate::write::Files;
use atomic_write_file::AtomicWriteFile;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// A file or folder that could not be read or written.
#[derive(Debug, Error)]
#[error("{}", path.display())]
pub struct FileError {
    pub path: PathBuf,
    #[source]
    pub cause: io::Error,
}

impl FileError {
    pub fn new(path: &Path, cause: io::Error) -> Self {
        Self { path: path.to_owned(), cause }
    }

    /// Why, as part of a sentence.
    pub fn reason(&self, words: &Words) -> String {
        reason(&self.cause, words)
    }

    /// The file and why it could not be written, as a sentence.
    pub fn could_not_write(&self, words: &Words) -> String {
        self.sentence("store-could-not-write", words)
    }

    /// The file or folder and why it could not be read, as a sentence.
    pub fn could_not_read(&self, words: &Words) -> String {
        self.sentence("store-could-not-read", words)
    }

    fn sentence(&self, key: &str, words: &Words) -> String {
        let file = self.path.display().to_string();
        words.tell(key, &[("file", Arg::from(file)), ("reason", self.reason(words).into())])
    }
}

/// What the system said, in words where the program knows some.
pub fn reason(error: &io::Error, words: &Words) -> String {
    let key = match error.kind() {
        io::ErrorKind::NotFound => "store-reason-not-found",
        io::ErrorKind::PermissionDenied => "store-reason-permission",
        io::ErrorKind::ReadOnlyFilesystem => "store-reason-read-only",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "store-reason-full",
        io::ErrorKind::IsADirectory => "store-reason-is-folder",
        io::ErrorKind::NotADirectory => "store-reason-is-no-folder",
        io::ErrorKind::InvalidFilename => "store-reason-name",
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => "store-reason-damaged",
        io::ErrorKind::FileTooLarge => "store-reason-too-large",
        _ => return words.tell("store-reason-other", &[("reason", error.to_string().into())]),
    };
    words.say(key)
}

/// Writes a file whole or not at all: a reader finds the old bytes or the new ones, also after a
/// crash. A link stays a link, and permissions stay as they were.
///
/// # Errors
/// A [`FileError`] with what the system said; what stood in the file before is then still there.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    write_whole(path, bytes).map_err(|cause| FileError::new(path, cause))
}

/// Writes the files of an export, each whole or not at all: those beside the main one first, so that this
/// one never stands there without them.
///
/// # Errors
/// A [`FileError`] for the first that could not be written.
pub fn write_files(path: &Path, files: &Files) -> Result<(), FileError> {
    for (name, bytes) in &files.beside {
        write_file(&path.with_file_name(name), bytes)?;
    }
    write_file(path, &files.main)
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = match fs::metadata(path) {
        Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        // A pipe or a terminal: a file put in its place would break it for everyone.
        Ok(found) if !found.is_file() => {
            return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
        }
        Ok(_) => fs::canonicalize(path)?,
        Err(_) => path.to_owned(),
    };
    let mut file = AtomicWriteFile::open(target)?;
    file.write_all(bytes)?;
    file.commit()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, words};

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out.svg");
        for bytes in [&b"first and longer"[..], b"second", b""] {
            write_file(&path, bytes).expect("written");
            assert_eq!(fs::read(&path).expect("the file"), bytes);
        }
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, link) = (folder.path().join("real.svg"), folder.path().join("link.svg"));
        write_file(&path, b"old").expect("written");
        std::os::unix::fs::symlink(&path, &link).expect("a link");
        write_file(&link, b"new").expect("written");
        assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
        assert_eq!(fs::read(&path).expect("the file"), b"new");
    }

    #[test]
    fn what_cannot_be_written_is_said_in_words() {
        let folder = tempfile::tempdir().expect("a folder");
        let check = |path: PathBuf, lang: Lang, expected: &str| {
            let error = write_file(&path, b"x").expect_err("a refusal");
            let said = error.could_not_write(words(lang));
            assert_eq!(said.replace(&folder.path().display().to_string(), "FOLDER"), expected);
        };
        check(folder.path().to_owned(), Lang::En, "FOLDER could not be written: it is a folder");
        check(
            folder.path().join("no/such/out.svg"),
            Lang::En,
            "FOLDER/no/such/out.svg could not be written: there is no such file or folder",
        );
        check(
            folder.path().join("no/such/out.svg"),
            Lang::Pl,
            "Nie udało się zapisać FOLDER/no/such/out.svg: nie ma takiego pliku ani folderu",
        );
    }
}
