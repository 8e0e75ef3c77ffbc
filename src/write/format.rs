//! Which formats of pictures there are, by the ending of a file name.

use super::carry::Carried;
use super::error::WriteError;
use super::pdf::pdf;
use super::png::png;
use super::svg::draw;
use crate::chart::Scene;
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Svg,
    Png,
    Pdf,
}

/// How a scene is made into a file, beside what is on it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Making<'a> {
    /// Pixels to a page point, where the format has pixels.
    pub scale: f32,
    /// A project that the file carries.
    pub carried: Option<&'a Carried>,
    /// Who made the chart, where the format says so.
    pub author: Option<&'a str>,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Svg, Self::Png, Self::Pdf];

    /// The ending without its dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    /// The format of a file name; capitals do not matter.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }

    /// The scene as the bytes of a file.
    ///
    /// # Errors
    /// See [`png`] and [`pdf`].
    pub fn write(self, scene: &Scene, making: &Making<'_>) -> Result<Vec<u8>, WriteError> {
        match self {
            Self::Svg => Ok(draw(scene, making.carried).svg.into_bytes()),
            Self::Png => png(scene, making.scale, making.carried),
            Self::Pdf => pdf(scene, making.author, making.carried),
        }
    }
}
