//! The bundled fonts as rules of a page, so that words are as wide as they were laid out.

use crate::chart::fonts::{FAMILY_NAME, FILES};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::ops::RangeInclusive;

/// A font of the page: its name in [`FILES`], its family, its weight, and the letters it is for.
struct Face {
    file: &'static str,
    family: &'static str,
    weight: u32,
    letters: &'static [RangeInclusive<char>],
}

const FACES: [Face; 4] = [
    Face { file: "regular", family: FAMILY_NAME, weight: 400, letters: &[] },
    Face { file: "semibold", family: FAMILY_NAME, weight: 600, letters: &[] },
    Face {
        file: "arabic",
        family: "Noto Sans Arabic",
        weight: 400,
        letters: &[
            '\u{600}'..='\u{6ff}',
            '\u{750}'..='\u{77f}',
            '\u{8a0}'..='\u{8ff}',
            '\u{fb50}'..='\u{fdff}',
        ],
    },
    Face {
        file: "hebrew",
        family: "Noto Sans Hebrew",
        weight: 400,
        letters: &['\u{590}'..='\u{5ff}', '\u{fb1d}'..='\u{fb4f}'],
    },
];

/// Rules for the fonts that a text needs: those for other scripts only where it has letters of them.
pub fn rules(text: &str) -> String {
    let is_needed = |face: &&Face| {
        face.letters.is_empty()
            || text.chars().any(|letter| face.letters.iter().any(|range| range.contains(&letter)))
    };
    FACES.iter().filter(is_needed).map(rule).collect()
}

fn rule(face: &Face) -> String {
    let bytes = FILES.into_iter().find(|(name, _)| *name == face.file).map_or(&[][..], |(_, bytes)| bytes);
    format!(
        "@font-face{{font-family:'{}';font-weight:{};src:url(data:font/ttf;base64,{})}}\n",
        face.family,
        face.weight,
        STANDARD.encode(bytes)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_of_other_scripts_come_where_their_letters_do() {
        let count = |text: &str| rules(text).matches("@font-face").count();
        assert_eq!((count("zażółć 1,400"), count("שלום"), count("سلام שלום")), (2, 3, 4));
        assert!(FACES.iter().all(|face| FILES.iter().any(|(name, _)| *name == face.file)));
    }
}
