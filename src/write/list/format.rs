//! Which lists there are, by the ending of a file name.

use super::Listed;
use crate::text::Words;
use crate::write::error::WriteError;
use crate::write::files::Files;
use crate::write::table::{self, Name, Purpose};
use std::path::{Path, PathBuf};

/// What is written of a chart beside its picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListFormat {
    /// The rows, with their contracts and sources in files beside it.
    Csv,
    /// The sources.
    Bib,
    Ris,
    Json,
    /// The rows and the sources for readers.
    Md,
    /// The chart in words, for those who hear it.
    Txt,
}

impl ListFormat {
    pub const ALL: [Self; 6] = [Self::Csv, Self::Bib, Self::Ris, Self::Json, Self::Md, Self::Txt];

    /// The ending without its dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Bib => "bib",
            Self::Ris => "ris",
            Self::Json => "json",
            Self::Md => "md",
            Self::Txt => "txt",
        }
    }

    /// The format of a file name; capitals do not matter.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }

    /// The files that may be written beside one of this name.
    pub fn beside(self, path: &Path) -> Vec<PathBuf> {
        let (Self::Csv, Some(file), Some(stem)) = (self, path.file_name(), path.file_stem()) else {
            return Vec::new();
        };
        let (file, stem) = (file.to_string_lossy(), stem.to_string_lossy());
        table::beside(&Name { file: &file, stem: &stem }).map(|name| path.with_file_name(name)).to_vec()
    }

    /// The files of a chart, the first of them under the name of `path`, of which only the last part
    /// is looked at.
    ///
    /// # Errors
    /// A [`WriteError`] where rows could not be put into bytes.
    pub fn write(
        self,
        listed: &Listed,
        path: &Path,
        purpose: Purpose,
        words: &Words,
    ) -> Result<Files, WriteError> {
        let text = match self {
            Self::Csv => {
                let part = |part: Option<&std::ffi::OsStr>| {
                    part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default()
                };
                let (file, stem) = (part(path.file_name()), part(path.file_stem()));
                return table::csv(listed, &Name { file: &file, stem: &stem }, purpose);
            }
            Self::Bib => listed.bibtex(words),
            Self::Ris => listed.ris(words),
            Self::Json => listed.csl_json(words),
            Self::Md => listed.markdown(words),
            Self::Txt => listed.alt_text(words) + "\n",
        };
        Ok(text.into_bytes().into())
    }
}
