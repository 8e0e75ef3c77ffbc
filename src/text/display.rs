//! Text from files, made fit for one line of the window or the page.

use std::ops::Range;
use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::char::is_combining_mark;

/// Characters of a text that a label shows at most; the whole stays in the data.
const LONGEST: usize = 2_000;
/// Marks on one letter: real writing needs three or four, a hostile file sends millions.
const MOST_MARKS: usize = 6;

/// A text from a file on one line: line ends become blanks, control signs and signs that turn the
/// direction of writing are left out, and after 2,000 characters it ends in "…".
pub fn display(text: &str) -> String {
    let mut shown = String::with_capacity(text.len().min(LONGEST * 4));
    let (mut length, mut marks) = (0, 0);
    for sign in text.trim().chars().filter_map(visible) {
        if sign == ' ' && shown.ends_with(' ') {
            continue;
        }
        marks = if is_combining_mark(sign) { marks + 1 } else { 0 };
        if marks > MOST_MARKS {
            continue;
        }
        if length == LONGEST {
            shown.push('…');
            break;
        }
        shown.push(sign);
        length += 1;
    }
    shown
}

/// The sign itself, a blank for what parts lines, or nothing for what has no shape of its own.
fn visible(sign: char) -> Option<char> {
    match sign {
        '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => None,
        // Marks, embeddings, overrides and isolates of direction, and what has no width.
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' => None,
        '\u{AD}' | '\u{200B}' | '\u{2060}'..='\u{2065}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' => None,
        _ => Some(sign),
    }
}

/// Whether any sign of a text is written from right to left.
pub fn goes_right_to_left(text: &str) -> bool {
    text.chars().any(goes_left)
}

/// The lines that a text was broken into, as ranges of its bytes, each in the order in which it is drawn
/// from left to right, word by word. A line has the direction of its whole paragraph, not that of its own
/// first word.
///
/// The text engine shapes a word of Arabic or Hebrew rightly but sets words in the order of the
/// text; here the runs, and the words of runs that go right to left, are put in visual order. Keep the
/// logical text for files, search and screen readers.
pub fn visual_lines(text: &str, lines: &[Range<usize>]) -> Vec<String> {
    let bidi = BidiInfo::new(text, None);
    let ordered = |line: &Range<usize>| {
        let mut ordered = String::with_capacity(line.len());
        for paragraph in &bidi.paragraphs {
            let part = line.start.max(paragraph.range.start)..line.end.min(paragraph.range.end);
            if part.is_empty() {
                continue;
            }
            let (levels, runs) = bidi.visual_runs(paragraph, part);
            for run in runs {
                let level = levels.get(run.start).copied().unwrap_or_else(Level::ltr);
                let Some(part) = text.get(run) else { continue };
                if level.is_rtl() {
                    push_turned(&mut ordered, part);
                } else {
                    ordered.push_str(part);
                }
            }
        }
        ordered
    };
    lines.iter().map(ordered).collect()
}

/// The text engine turns a run of one font by itself, so letters stay in their order, and the
/// blanks and stops between them, which it takes from another font, are turned here.
fn push_turned(ordered: &mut String, part: &str) {
    let mut rest = part;
    while let Some(last) = rest.chars().next_back() {
        let word = rest.trim_end_matches(|sign| goes_left(sign) || is_combining_mark(sign) || joins(sign));
        if word.len() < rest.len() {
            ordered.push_str(rest.get(word.len()..).unwrap_or_default());
            rest = word;
        } else {
            ordered.push(mirrored(last));
            rest = rest.get(..rest.len() - last.len_utf8()).unwrap_or_default();
        }
    }
}

/// Signs without a shape that say how letters join.
const fn joins(sign: char) -> bool {
    matches!(sign, '\u{200C}' | '\u{200D}')
}

/// The bracket that opens where this one closes.
const fn mirrored(sign: char) -> char {
    match sign {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        _ => sign,
    }
}

/// Hebrew, Arabic and the other scripts written from right to left, with their forms.
const fn goes_left(sign: char) -> bool {
    matches!(sign,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(display(text), expected, "{text:?}");
    }

    #[test]
    fn one_line_without_controls() {
        check("nearly 1,400\r\nterabytes", "nearly 1,400 terabytes");
        check("a\u{0}b\u{7}c\u{9B}d", "abcd");
        check("bill\u{202E}fdp.exe", "billfdp.exe");
        check("  zażółć\tgęślą  ", "zażółć gęślą");
        check("e\u{301}te\u{301}", "e\u{301}te\u{301}");
        check("", "");
    }

    #[test]
    fn length_and_marks_are_bounded() {
        let long = display(&"x".repeat(5_000));
        assert_eq!((long.chars().count(), long.ends_with('…')), (LONGEST + 1, true));
        let marks = format!("a{}b", "\u{301}".repeat(1_000_000));
        assert_eq!(display(&marks).chars().count(), MOST_MARKS + 2);
        check(&"y".repeat(LONGEST), &"y".repeat(LONGEST));
    }

    #[test]
    fn words_of_right_to_left_text_are_put_in_visual_order() {
        let order = |text: &str| visual_lines(text, std::slice::from_ref(&(0..text.len()))).concat();
        assert_eq!(order("nearly 1,400 TB"), "nearly 1,400 TB");
        assert_eq!(order("שלום עולם"), "עולם שלום");
        assert_eq!(order("see שלום עולם here"), "see עולם שלום here");
        assert_eq!(order("11,500 تيرابايت"), "تيرابايت 11,500");
        assert_eq!(order("שלום (עולם)."), ".(עולם) שלום");
        assert!(!goes_right_to_left("żółw 400 TB") && goes_right_to_left("400 ש"));
    }

    #[test]
    fn each_line_of_a_broken_text_is_ordered_by_itself() {
        let text = "אחת שתיים (three) ארבע 5, שש.";
        let cut = text.find("ארבע").expect("the word");
        let lines = visual_lines(text, &[0..cut - 1, cut..text.len()]);
        // The first words of the sentence stay on the first line.
        assert_eq!(lines, ["(three) שתיים אחת", ".שש ,5 ארבע"]);
        let text = "see אחת שתיים שלוש";
        let cut = text.find("שלוש").expect("the word");
        assert_eq!(visual_lines(text, &[0..cut - 1, cut..text.len()]), ["see שתיים אחת", "שלוש"]);
    }
}
