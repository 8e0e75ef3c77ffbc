//! Why a picture opens no chart.

use thiserror::Error;

/// Why a picture opens no chart. Whoever opens the file says so in words.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CarryError {
    /// It carries nothing of this program: made elsewhere, saved without, or stripped on its way.
    #[error("nothing carried")]
    Nothing,
    /// A kind of picture that carries nothing, such as JPEG.
    #[error("a picture of the kind {0}")]
    Kind(&'static str),
    /// What it carries was cut short or changed.
    #[error("damaged: {0}")]
    Damaged(String),
    /// More than is read out of a picture.
    #[error("too large")]
    TooLarge,
    /// Written by a later version of the program.
    #[error("version {0}")]
    Newer(String),
}
