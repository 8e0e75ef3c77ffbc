//! Text from files and names, made harmless for a terminal.

use std::borrow::Cow;

/// Every control character and every mark that turns the direction of writing becomes visible
/// as `\u{..}`: a cell cannot move the cursor, colour the screen or reorder what it shows.
pub fn terminal(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        if needs_escape(character) {
            safe.extend(character.escape_unicode());
        } else {
            safe.push(character);
        }
    }
    safe
}

/// JSON with the same characters as `\\u....`, which mean the same to whoever reads it. Those below a blank
/// are escaped already, or are the line breaks between values.
pub fn json(text: &str) -> Cow<'_, str> {
    let acts =
        |character: char| needs_escape(character) && !character.is_ascii_control() || character == '\u{7f}';
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 64);
    for character in text.chars() {
        if acts(character) {
            safe.push_str(&format!("\\u{:04x}", u32::from(character)));
        } else {
            safe.push(character);
        }
    }
    Cow::Owned(safe)
}

fn needs_escape(character: char) -> bool {
    // `char::is_control` is C0, DEL and C1.
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(terminal(text), expected);
    }

    #[test]
    fn controls_become_visible() {
        check("plain żółw 1 400", "plain żółw 1 400");
        check("\u{1b}[31mred", "\\u{1b}[31mred");
        check("a\r\nb\tc", "a\\u{d}\\u{a}b\\u{9}c");
        check("\u{7f}\u{9b}0m", "\\u{7f}\\u{9b}0m");
        check("a\u{202e}gpj.exe", "a\\u{202e}gpj.exe");
        check("\u{2066}\u{2069}\u{200f}\u{61c}", "\\u{2066}\\u{2069}\\u{200f}\\u{61c}");
    }

    #[test]
    fn json_means_the_same_once_it_is_escaped() {
        let text = "a\u{1b}b\u{7f}c\u{9b}d\u{202e}e\u{2028}ż\n\"\\";
        let written = serde_json::to_string_pretty(&[text]).expect("JSON");
        let safe = json(&written);
        assert!(!safe.chars().any(|character| needs_escape(character) && character != '\n'), "{safe}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&safe).expect("JSON"), [text]);
    }

    #[test]
    fn nothing_that_is_escaped_is_left() {
        for number in 0..0x3000_u32 {
            let Some(character) = char::from_u32(number) else { continue };
            assert!(!terminal(&character.to_string()).chars().any(needs_escape), "{number:x}");
        }
    }
}
