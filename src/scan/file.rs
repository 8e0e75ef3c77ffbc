//! A regular file, read at any place by several threads. It is never mapped into memory: a file
//! that another program cuts short must not end this one.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use thiserror::Error;

/// Why a file could not be scanned.
#[derive(Debug, Error)]
pub enum ScanError {
    #[error("{} is not a regular file", path.display())]
    NotRegular { path: PathBuf },
    #[error("reading {}", path.display())]
    Read {
        path: PathBuf,
        #[source]
        cause: io::Error,
    },
    /// A row, which begins at a byte of the file, is longer than so many bytes.
    #[error("the row at byte {at} of {} is longer than {limit} bytes", path.display())]
    RowTooLong { path: PathBuf, at: u64, limit: usize },
    /// The file is not what it was when its rows were counted: nothing can be read again by them.
    #[error("{} has changed", path.display())]
    Changed { path: PathBuf },
    /// The system had no thread to give, or one of them ended early.
    #[error("no thread to read {}", path.display())]
    NoThread { path: PathBuf },
}

/// How a file was when it was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Bytes.
    pub length: u64,
    /// `None` where the system does not say.
    pub modified: Option<SystemTime>,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self { length: metadata.len(), modified: metadata.modified().ok() }
    }
}

/// An open file.
#[derive(Debug)]
pub struct Source {
    file: File,
    path: PathBuf,
    stamp: Stamp,
}

impl Source {
    /// Opens a regular file.
    ///
    /// # Errors
    /// [`ScanError::NotRegular`] for a folder, a pipe or a device; [`ScanError::Read`] with what
    /// the system said.
    pub fn open(path: &Path) -> Result<Self, ScanError> {
        let fail = |cause| ScanError::Read { path: path.to_owned(), cause };
        let not_regular = || ScanError::NotRegular { path: path.to_owned() };
        // The kind is asked before opening: to open a pipe would wait for somebody to write into it.
        if !fs::metadata(path).map_err(fail)?.is_file() {
            return Err(not_regular());
        }
        let file = File::open(path).map_err(fail)?;
        // Between the two calls another file may have taken the name.
        let metadata = file.metadata().map_err(fail)?;
        if !metadata.is_file() {
            return Err(not_regular());
        }
        Ok(Self { file, path: path.to_owned(), stamp: Stamp::of(&metadata) })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// Whether size or time of the file are not what they were.
    pub fn has_changed(&self) -> bool {
        self.file.metadata().map_or(true, |metadata| Stamp::of(&metadata) != self.stamp)
    }

    /// Fills `out` with what stands at a place; gives how many bytes were there. Fewer than asked
    /// for mean that the file ends.
    ///
    /// # Errors
    /// [`ScanError::Read`] with what the system said.
    pub fn read(&self, at: u64, out: &mut [u8]) -> Result<usize, ScanError> {
        let mut done = 0;
        while let Some(rest) = out.get_mut(done..).filter(|rest| !rest.is_empty()) {
            let place = at.saturating_add(u64::try_from(done).unwrap_or(u64::MAX));
            match read_at(&self.file, rest, place) {
                Ok(0) => break,
                Ok(more) => done += more,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(cause) => return Err(ScanError::Read { path: self.path.clone(), cause }),
            }
        }
        Ok(done)
    }
}

#[cfg(unix)]
fn read_at(file: &File, out: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, out, at)
}

#[cfg(windows)]
fn read_at(file: &File, out: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, out, at)
}
