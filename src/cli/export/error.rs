//! Why there is no file, in words and as an exit code.

use super::given::{MOST_SCALE, SIDE};
use crate::cli::exit;
use crate::store::FileError;
use crate::text::{Arg, Words};
use crate::write::WriteError;
use epaint::Vec2;
use std::path::PathBuf;
use thiserror::Error;

/// Why there is no file.
#[derive(Debug, Error)]
pub enum ExportError {
    #[error("format of {}", .0.display())]
    Format(PathBuf),
    #[error("size {0}")]
    Size(String),
    /// The words of the page leave its marks no room; `room` is a size that has it, of the same shape.
    #[error("no room on {size:?}")]
    Cramped { size: Vec2, room: Vec2 },
    #[error("scale {0}")]
    Scale(String),
    #[error("language {0}")]
    Lang(String),
    #[error("purpose {0}")]
    Purpose(String),
    #[error("theme {0}")]
    Theme(String),
    #[error("story {wanted}")]
    Story { wanted: String, known: Vec<String> },
    #[error("nothing to draw")]
    Nothing,
    #[error("making the picture")]
    Write(#[from] WriteError),
    #[error("writing the file")]
    File(#[from] FileError),
}

impl ExportError {
    /// What happened and what to do.
    pub fn sentence(&self, words: &Words) -> String {
        let tell = |key: &str, name: &str, value: &str| words.tell(key, &[(name, value.into())]);
        match self {
            Self::Format(path) => match path.extension() {
                Some(ending) => tell("export-format-unknown", "extension", &ending.to_string_lossy()),
                None => tell("export-format-missing", "file", &path.display().to_string()),
            },
            Self::Size(size) => words.tell(
                "export-size-unknown",
                &[
                    ("size", size.into()),
                    ("least", Arg::from(SIDE.start().to_string())),
                    ("most", SIDE.end().to_string().into()),
                ],
            ),
            Self::Cramped { size, room } => words.tell(
                "export-size-cramped",
                &[
                    ("size", sides(*size).into()),
                    ("room", sides(*room).into()),
                    ("scale", format!("{:.2}", size.x / room.x.max(1.0)).into()),
                ],
            ),
            Self::Scale(scale) => words.tell(
                "export-scale-unknown",
                &[("scale", scale.into()), ("most", Arg::from(MOST_SCALE.to_string()))],
            ),
            Self::Lang(lang) => tell("export-lang-unknown", "lang", lang),
            Self::Purpose(purpose) => tell("export-purpose-unknown", "purpose", purpose),
            Self::Theme(theme) => tell("export-theme-unknown", "theme", theme),
            Self::Story { wanted, known } if known.is_empty() => tell("export-story-none", "story", wanted),
            Self::Story { wanted, known } => words.tell(
                "export-story-unknown",
                &[("story", wanted.into()), ("stories", Arg::from(known.join(", ")))],
            ),
            Self::Nothing => words.say("export-nothing"),
            Self::Write(error) => error.sentence(words),
            Self::File(error) => error.could_not_write(words),
        }
    }

    /// The exit code of the program.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Format(_)
            | Self::Size(_)
            | Self::Cramped { .. }
            | Self::Scale(_)
            | Self::Lang(_)
            | Self::Theme(_)
            | Self::Purpose(_)
            | Self::Story { .. }
            | Self::Write(WriteError::Scale(_) | WriteError::TooLarge { .. }) => exit::USAGE,
            Self::Nothing => exit::BAD_DATA,
            Self::Write(_) => exit::SOFTWARE,
            Self::File(_) => exit::CANNOT_CREATE,
        }
    }
}

/// A size as it is given on the command line.
fn sides(size: Vec2) -> String {
    format!("{}x{}", size.x.round(), size.y.round())
}
