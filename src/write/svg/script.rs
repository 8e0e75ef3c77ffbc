//! Which bundled font a stretch of text is set in.
//!
//! Renderers look for a font that has all the letters of a text element. Where words of two
//! scripts share a row there is none, and letters are lost; so each script names its own font.

use std::borrow::Cow;

/// Scripts that Source Sans 3 does not have and a font behind it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// Latin, Greek, Cyrillic, digits, signs, and whatever no bundled font has.
    Main,
    Arabic,
    Hebrew,
}

impl Script {
    fn of(letter: char) -> Self {
        match letter {
            '\u{0590}'..='\u{05ff}' | '\u{fb1d}'..='\u{fb4f}' => Self::Hebrew,
            '\u{0600}'..='\u{06ff}'
            | '\u{0750}'..='\u{077f}'
            | '\u{0870}'..='\u{08ff}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' => Self::Arabic,
            _ => Self::Main,
        }
    }

    /// The family to name, quoted; `None` where the family of the page will do.
    pub(super) const fn family(self) -> Option<&'static str> {
        match self {
            Self::Main => None,
            Self::Arabic => Some("'Noto Sans Arabic', sans-serif"),
            Self::Hebrew => Some("'Noto Sans Hebrew', sans-serif"),
        }
    }
}

/// The text in stretches of one script. Marks that join or combine stay with the letter before.
pub(super) fn stretches(text: &str) -> Vec<(Script, &str)> {
    let mut stretches = Vec::new();
    let mut start = 0;
    let mut script = None;
    for (at, letter) in text.char_indices() {
        if is_joined(letter) {
            continue;
        }
        let own = Script::of(letter);
        if let Some(running) = script.filter(|running| *running != own) {
            stretches.push((running, text.get(start..at).unwrap_or_default()));
            start = at;
        }
        script = Some(own);
    }
    stretches.push((script.unwrap_or(Script::Main), text.get(start..).unwrap_or_default()));
    stretches
}

/// The text with a mark behind each word that goes from right to left. The page has its words in the order
/// in which they are seen: without the mark a viewer would turn that order round again.
pub(super) fn in_place(text: &str) -> Cow<'_, str> {
    let turns = |letter: char| Script::of(letter) != Script::Main;
    if !text.contains(turns) {
        return Cow::Borrowed(text);
    }
    let mut marked = String::with_capacity(text.len() + 16);
    let mut letters = text.chars().peekable();
    let mut inside = false;
    while let Some(letter) = letters.next() {
        marked.push(letter);
        inside = turns(letter) || (inside && is_joined(letter));
        if inside && letters.peek().is_none_or(|next| !turns(*next) && !is_joined(*next)) {
            marked.push(LEFT_TO_RIGHT);
            inside = false;
        }
    }
    Cow::Owned(marked)
}

/// The mark that is a letter without a shape, written from left to right.
pub(super) const LEFT_TO_RIGHT: char = '\u{200e}';

fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036f}' | '\u{200c}'..='\u{200e}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::Script::{Arabic, Hebrew, Main};
    use super::*;

    #[test]
    fn words_stay_where_the_page_has_them() {
        assert!(matches!(in_place("żółw 400"), Cow::Borrowed(_)));
        assert_eq!(in_place("ab \u{5d1}\u{5d0} (\u{5d2})."), "ab \u{5d1}\u{5d0}\u{200e} (\u{5d2}\u{200e}).");
        // A viewer that turns runs of such words round leaves the words of the page alone.
        let words = "\u{5d0}\u{5d0} \u{5d1}\u{5d1} 5";
        let page = crate::text::visual_lines(words, std::slice::from_ref(&(0..words.len()))).concat();
        let bidi = unicode_bidi::BidiInfo::new(&page, Some(unicode_bidi::Level::ltr()));
        assert!(bidi.has_rtl());
        let marked = in_place(&page).into_owned();
        let bidi = unicode_bidi::BidiInfo::new(&marked, Some(unicode_bidi::Level::ltr()));
        let (_, runs) = bidi.visual_runs(&bidi.paragraphs[0], 0..marked.len());
        assert!(runs.is_sorted_by_key(|run| run.start), "{runs:?}");
    }

    #[test]
    fn each_script_is_a_stretch() {
        let check = |text: &str, expected: &[(Script, &str)]| assert_eq!(stretches(text), expected);
        check("", &[(Main, "")]);
        check("400 TB – Ελληνικά", &[(Main, "400 TB – Ελληνικά")]);
        check("بيانات", &[(Arabic, "بيانات")]);
        check(
            "in \u{5e0}\u{5ea} \u{628}.",
            &[(Main, "in "), (Hebrew, "\u{5e0}\u{5ea}"), (Main, " "), (Arabic, "\u{628}"), (Main, ".")],
        );
        check("\u{301}e\u{301}ا\u{200d}", &[(Main, "\u{301}e\u{301}"), (Arabic, "ا\u{200d}")]);
    }
}
