//! The bundled text family, for the window, the tests and every export.

use epaint::text::{FontData, FontDefinitions, FontFamily, FontId};
use std::sync::Arc;

/// The name exports give to the family.
pub const FAMILY_NAME: &str = "Source Sans 3";

/// A face of the family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    Regular,
    SemiBold,
    Italic,
}

const SEMIBOLD: &str = "semibold";
const ITALIC: &str = "italic";

/// `(name, bytes)` of every bundled font, the main faces first.
pub const FILES: [(&str, &[u8]); 5] = [
    ("regular", include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf")),
    (SEMIBOLD, include_bytes!("../../assets/fonts/SourceSans3-SemiBold.ttf")),
    (ITALIC, include_bytes!("../../assets/fonts/SourceSans3-Italic.ttf")),
    ("arabic", include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf")),
    ("hebrew", include_bytes!("../../assets/fonts/NotoSansHebrew-Regular.ttf")),
];

impl Face {
    pub fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::SemiBold => FontFamily::Name(SEMIBOLD.into()),
            Self::Italic => FontFamily::Name(ITALIC.into()),
        }
    }

    /// The face at a size in points.
    pub fn at(self, size: f32) -> FontId {
        FontId::new(size, self.family())
    }

    /// The face of a font id made by [`Face::at`].
    pub fn of(id: &FontId) -> Self {
        match &id.family {
            FontFamily::Name(name) if name.as_ref() == SEMIBOLD => Self::SemiBold,
            FontFamily::Name(name) if name.as_ref() == ITALIC => Self::Italic,
            _ => Self::Regular,
        }
    }
}

/// Fonts for epaint and egui: the three faces, with Arabic and Hebrew behind each.
pub fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    for (name, bytes) in FILES {
        definitions.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families = [
        (FontFamily::Proportional, "regular"),
        (FontFamily::Monospace, "regular"),
        (Face::SemiBold.family(), SEMIBOLD),
        (Face::Italic.family(), ITALIC),
    ];
    for (family, main) in families {
        let chain = [main, "arabic", "hebrew"].into_iter().map(str::to_owned).collect();
        definitions.families.insert(family, chain);
    }
    definitions
}
