//! Why a picture, or a table, could not be written.

use super::png::{MOST_PIXELS, MOST_PIXELS_A_SIDE};
use crate::text::{Arg, Words};
use resvg::usvg;
use thiserror::Error;

/// Why a picture could not be written.
#[derive(Debug, Error)]
pub enum WriteError {
    /// The scale is not a number above 0.
    #[error("scale {0}")]
    Scale(f32),
    /// Width and height in pixels are past what is written.
    #[error("{width} by {height} pixels")]
    TooLarge { width: u64, height: u64 },
    /// There is not enough memory for this many pixels.
    #[error("no memory for {width} by {height} pixels")]
    Memory { width: u32, height: u32 },
    #[error("drawing")]
    Drawing(#[from] usvg::Error),
    /// A page that could not be drawn as a PDF, which no page of this program is.
    #[error("drawing a page of PDF")]
    Page,
    /// What kept a PDF from being written, such as letters that cannot be embedded.
    #[error("writing a PDF: {0}")]
    Pdf(String),
    #[error("encoding")]
    Encoding(#[from] png::EncodingError),
    #[error("writing rows")]
    Rows(#[from] csv::Error),
}

impl WriteError {
    /// What happened and what to do, as a sentence.
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Scale(scale) => words.tell("write-bad-scale", &[("scale", scale.to_string().into())]),
            Self::TooLarge { width, height } => words.tell(
                "write-too-large",
                &[
                    ("width", Arg::from(*width)),
                    ("height", Arg::from(*height)),
                    ("side", Arg::from(u64::from(MOST_PIXELS_A_SIDE))),
                    ("megapixels", Arg::from(MOST_PIXELS / 1_000_000)),
                ],
            ),
            Self::Memory { width, height } => words.tell(
                "write-no-memory",
                &[("width", u64::from(*width).into()), ("height", u64::from(*height).into())],
            ),
            Self::Drawing(error) => words.tell("write-failed", &[("reason", error.to_string().into())]),
            Self::Page => words.tell("write-failed", &[("reason", self.to_string().into())]),
            Self::Pdf(reason) => words.tell("write-failed", &[("reason", reason.into())]),
            Self::Rows(error) => words.tell("write-rows-failed", &[("reason", error.to_string().into())]),
            Self::Encoding(error) => words.tell("write-failed", &[("reason", error.to_string().into())]),
        }
    }
}
