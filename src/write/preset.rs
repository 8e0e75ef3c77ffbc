//! Sizes that pages are wanted in.

use epaint::{Vec2, vec2};

/// Page points to the millimetre in print: a point is 1/96 inch.
const TO_MILLIMETRE: f32 = 96.0 / 25.4;

/// What a picture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    /// An article on the web.
    Web,
    /// One column of a page in print, 85 mm wide.
    Column,
    /// The whole width of a page in print, 180 mm.
    Wide,
    /// A sheet of A4, lying.
    A4,
    /// A slide of 16:9.
    Slide,
    Square,
    /// A screen of a telephone, 9:16.
    Story,
}

impl Preset {
    pub const ALL: [Self; 7] =
        [Self::Web, Self::Column, Self::Wide, Self::A4, Self::Slide, Self::Square, Self::Story];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Column => "column",
            Self::Wide => "wide",
            Self::A4 => "a4",
            Self::Slide => "slide",
            Self::Square => "square",
            Self::Story => "story",
        }
    }

    pub fn of(name: &str) -> Option<Self> {
        let name = name.trim();
        Self::ALL.into_iter().find(|preset| name.eq_ignore_ascii_case(preset.name()))
    }

    /// Width and height of the page, in points of 1/96 inch.
    pub fn size(self) -> Vec2 {
        match self {
            Self::Web => vec2(960.0, 600.0),
            Self::Column => vec2(85.0, 120.0) * TO_MILLIMETRE,
            Self::Wide => vec2(180.0, 120.0) * TO_MILLIMETRE,
            Self::A4 => vec2(297.0, 210.0) * TO_MILLIMETRE,
            Self::Slide => vec2(1280.0, 720.0),
            Self::Square => vec2(720.0, 720.0),
            Self::Story => vec2(540.0, 960.0),
        }
    }

    /// Pixels to a point of a picture: twice for screens; 1920 or 1080 pixels a side where sites want
    /// those; 300 dots to the inch for print.
    pub const fn scale(self) -> f32 {
        match self {
            Self::Web | Self::Story => 2.0,
            Self::Column | Self::Wide | Self::A4 => 300.0 / 96.0,
            Self::Slide | Self::Square => 1.5,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_have_the_pixels_that_are_wanted() {
        let pixels = |preset: Preset| (preset.size() * preset.scale()).round();
        assert_eq!(pixels(Preset::Slide), vec2(1920.0, 1080.0));
        assert_eq!(pixels(Preset::Square), vec2(1080.0, 1080.0));
        assert_eq!(pixels(Preset::Story), vec2(1080.0, 1920.0));
        // 85 mm at 300 dots to the inch.
        assert_eq!(pixels(Preset::Column).x, 1004.0);
        assert!(Preset::ALL.into_iter().all(|preset| Preset::of(preset.name()) == Some(preset)));
    }
}
