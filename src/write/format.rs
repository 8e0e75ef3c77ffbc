//! Which formats there are, by the ending of a file name.

use super::carry::Carried;
use super::error::WriteError;
use super::png::png;
use super::svg::draw;
use crate::chart::Scene;
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Svg,
    Png,
}

impl Format {
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// The ending without its dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// The format of a file name; capitals do not matter.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }

    /// The scene as the bytes of a file, with a project that it carries. `scale` is pixels to a page
    /// point where the format has pixels.
    ///
    /// # Errors
    /// See [`png`].
    pub fn write(self, scene: &Scene, scale: f32, carried: Option<&Carried>) -> Result<Vec<u8>, WriteError> {
        match self {
            Self::Svg => Ok(draw(scene, carried).svg.into_bytes()),
            Self::Png => png(scene, scale, carried),
        }
    }
}
