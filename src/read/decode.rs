//! Bytes to text, without losing a letter in silence.

use super::problem::{Problem, ProblemKind, Severity};
use std::borrow::Cow;
use std::sync::Arc;

/// How much of a file is looked at to tell text from anything else.
const GLANCE: usize = 64 << 10;

/// The text of a file, or `None` where it holds nothing or is no text.
///
/// UTF-8 with or without a mark, and UTF-16 with one. Other encodings are a later step; until
/// then what is not UTF-8 is read with replacement characters and said.
pub fn decode<'a>(file: &Arc<str>, bytes: &'a [u8], problems: &mut Vec<Problem>) -> Option<Cow<'a, str>> {
    let mut report = |severity, kind| problems.push(Problem::of_file(file, severity, kind));
    if let Some(text) = utf16(bytes) {
        return Some(Cow::Owned(text));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        report(Severity::Error, ProblemKind::EmptyFile);
        return None;
    }
    if !is_text(bytes) {
        report(Severity::Error, ProblemKind::NotText);
        return None;
    }
    if let Some(place) = bytes.iter().position(|byte| *byte == 0) {
        problems.push(
            Problem::of_file(file, Severity::Warning, ProblemKind::NulCharacters)
                .at_line(line_of(bytes, place)),
        );
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(Cow::Borrowed(text)),
        Err(error) => {
            let place = error.valid_up_to();
            let byte = bytes.get(place).copied().unwrap_or_default();
            problems.push(
                Problem::of_file(file, Severity::Warning, ProblemKind::NotUtf8)
                    .at_line(line_of(bytes, place))
                    .found(&format!("0x{byte:02X}")),
            );
            Some(String::from_utf8_lossy(bytes))
        }
    }
}

/// The line in which a byte stands.
fn line_of(bytes: &[u8], place: usize) -> u64 {
    let before = bytes.get(..place).unwrap_or_default();
    let breaks = before.iter().zip(before.iter().skip(1).chain([&0])).filter(|(byte, next)| {
        // A carriage return before a line feed is half of one break.
        **byte == b'\n' || (**byte == b'\r' && **next != b'\n')
    });
    1 + breaks.count() as u64
}

/// Text has hardly any control characters beside tabs and line breaks.
fn is_text(bytes: &[u8]) -> bool {
    let glance = bytes.get(..GLANCE).unwrap_or(bytes);
    let controls = glance.iter().filter(|byte| matches!(byte, 0..=8 | 14..=31)).count();
    let broken = String::from_utf8_lossy(glance).matches('\u{fffd}').count();
    // A page of Cyrillic in an old encoding is nearly all broken letters, yet it is text:
    // only controls decide, and an archive or a picture has many.
    controls * 10 <= glance.len() && !(controls > 0 && (controls + broken) * 4 > glance.len())
}

fn utf16(bytes: &[u8]) -> Option<String> {
    let text = match bytes.strip_prefix(b"\xff\xfe") {
        Some(rest) => units(rest, u16::from_le_bytes),
        None => units(bytes.strip_prefix(b"\xfe\xff")?, u16::from_be_bytes),
    };
    // Two bytes that look like a mark are no proof: what follows has to be text.
    (!text.trim().is_empty() && is_text(text.as_bytes())).then_some(text)
}

fn units(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| Some(unit(pair.try_into().ok()?)));
    char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: Option<&str>, problem: &str) {
        let mut problems = Vec::new();
        let said = decode(&Arc::from("f.csv"), bytes, &mut problems);
        let kinds: Vec<_> =
            problems.iter().map(|p| format!("{} {}", p.kind.key(), p.line.unwrap_or_default())).collect();
        assert_eq!((said.as_deref(), kinds.join("; ").as_str()), (text, problem), "{bytes:?}");
    }

    #[test]
    fn text_is_decoded() {
        check(b"date,value", Some("date,value"), "");
        check(b"\xef\xbb\xbfdate", Some("date"), "");
        check(b"\xff\xfed\0a\0", Some("da"), "");
        check(b"\xfe\xff\0d\0a", Some("da"), "");
        check(b"", None, "empty-file 0");
        check(b"\xef\xbb\xbf", None, "empty-file 0");
        check(b" \r\n\n ", None, "empty-file 0");
    }

    #[test]
    fn damage_is_told_and_kept() {
        check(b"date\r\nvalu\xe9", Some("date\r\nvalu\u{fffd}"), "not-utf8 2");
        check(b"date\rvalue,and,more\rvalu\xe9", Some("date\rvalue,and,more\rvalu\u{fffd}"), "not-utf8 3");
        check(b"date,value\nx\0y,1\n", Some("date,value\nx\0y,1\n"), "nul-characters 2");
        check(b"PK\x03\x04\x14\0\x06\0\x08\0\0\0", None, "not-text 0");
        check(&[0; 100], None, "not-text 0");
    }
}
