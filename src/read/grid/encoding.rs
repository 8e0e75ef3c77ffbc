//! Bytes to text, without losing a letter in silence.

use super::alphabets::{self, Eight};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, WINDOWS_1252};
use std::borrow::Cow;

/// How much of a file is looked at to tell text from anything else.
const GLANCE: usize = 64 << 10;

/// How much of a file a detector is fed.
pub(super) const FEED: usize = 4 << 20;

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    pub text: Cow<'a, str>,
    /// Its usual name, in lower case: `utf-8`, `windows-1250`.
    pub encoding: String,
    /// The line and the byte of the first place that is no letter of the encoding.
    pub damage: Option<(u64, u8)>,
    /// Whether the encoding was found out and not declared: another one is possible.
    pub guessed: bool,
    /// The line of the first NUL character.
    pub nul: Option<u64>,
}

/// Why there is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    Empty,
    NotText,
}

/// The text of a file.
///
/// # Errors
/// [`NoText`] where it holds nothing but blanks, or is no text.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, NoText> {
    let decoded = match marked(bytes).or_else(|| by_nuls(bytes)) {
        Some(decoded) => decoded,
        None => unmarked(bytes)?,
    };
    if decoded.text.trim().is_empty() {
        return Err(NoText::Empty);
    }
    Ok(decoded)
}

fn whole<'a>(text: Cow<'a, str>, encoding: &str) -> Decoded<'a> {
    Decoded { text, encoding: encoding.to_owned(), damage: None, guessed: false, nul: None }
}

/// By the mark at the beginning. Two bytes that look like a mark are no proof: what follows has
/// to be text.
fn marked(bytes: &[u8]) -> Option<Decoded<'_>> {
    let found = if let Some(rest) = bytes.strip_prefix(b"\xff\xfe\0\0") {
        whole(utf32(rest, u32::from_le_bytes).into(), "utf-32le")
    } else if let Some(rest) = bytes.strip_prefix(b"\0\0\xfe\xff") {
        whole(utf32(rest, u32::from_be_bytes).into(), "utf-32be")
    } else if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        whole(utf16(rest, u16::from_le_bytes).into(), "utf-16le")
    } else {
        whole(utf16(bytes.strip_prefix(b"\xfe\xff")?, u16::from_be_bytes).into(), "utf-16be")
    };
    is_text(found.text.as_bytes()).then_some(found)
}

/// Wide characters without a mark, by where their zero bytes stand.
fn by_nuls(bytes: &[u8]) -> Option<Decoded<'_>> {
    let glance = bytes.get(..bytes.len().min(GLANCE)).unwrap_or(bytes);
    if glance.len() < 4 || !glance.contains(&0) {
        return None;
    }
    let mut zeros = [0_usize; 4];
    for (at, byte) in glance.iter().enumerate() {
        if let (0, Some(count)) = (byte, zeros.get_mut(at % 4)) {
            *count += 1;
        }
    }
    let quarter = glance.len() / 4;
    let [first, second, third, fourth] = zeros.map(|count| count * 10 / quarter.max(1));
    let found = match (first, second, third, fourth) {
        (0, 3.., 8.., 9..) => whole(utf32(bytes, u32::from_le_bytes).into(), "utf-32le"),
        (9.., 8.., 3.., 0) => whole(utf32(bytes, u32::from_be_bytes).into(), "utf-32be"),
        (0, 2.., 0, 2..) => whole(utf16(bytes, u16::from_le_bytes).into(), "utf-16le"),
        (2.., 0, 2.., 0) => whole(utf16(bytes, u16::from_be_bytes).into(), "utf-16be"),
        _ => return None,
    };
    let broken = found.text.chars().take(GLANCE).filter(|sign| *sign == '\u{fffd}').count();
    (broken * 20 <= found.text.len() && is_text(found.text.as_bytes())).then_some(found)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| Some(unit(pair.try_into().ok()?)));
    char::decode_utf16(units)
        .map(|unit| unit.unwrap_or('\u{fffd}'))
        .filter(|sign| *sign != '\u{feff}')
        .collect()
}

fn utf32(bytes: &[u8], unit: fn([u8; 4]) -> u32) -> String {
    let units = bytes.chunks_exact(4).filter_map(|four| Some(unit(four.try_into().ok()?)));
    units.map(|unit| char::from_u32(unit).unwrap_or('\u{fffd}')).collect()
}

/// UTF-8, or one of the old encodings.
fn unmarked(bytes: &[u8]) -> Result<Decoded<'_>, NoText> {
    let mut bytes = bytes;
    let mut has_mark = false;
    // Files that were joined or saved twice have two marks.
    while let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        bytes = rest;
        has_mark = true;
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(NoText::Empty);
    }
    if !is_text(bytes) {
        return Err(NoText::NotText);
    }
    let nul = memchr::memchr(0, bytes).map(|place| line_of(bytes, place));
    let mut decoded = match std::str::from_utf8(bytes) {
        Ok(text) if !has_mark && is_iso_2022_jp(bytes) => {
            let japanese = ISO_2022_JP.decode_without_bom_handling(bytes);
            if japanese.1 { whole(text.into(), "utf-8") } else { whole(japanese.0, "iso-2022-jp") }
        }
        Ok(text) => whole(text.into(), "utf-8"),
        Err(error) => {
            let place = error.valid_up_to();
            let damage = (line_of(bytes, place), bytes.get(place).copied().unwrap_or_default());
            if has_mark || is_mostly_utf8(bytes) {
                Decoded { damage: Some(damage), ..whole(patched(bytes).into(), "utf-8") }
            } else {
                old(bytes, damage.0)
            }
        }
    };
    decoded.nul = nul;
    Ok(decoded)
}

/// A text in the seven-bit encoding of Japanese mail: escapes switch to and from its letters.
fn is_iso_2022_jp(bytes: &[u8]) -> bool {
    let has = |escape: &[u8]| memchr::memmem::find(bytes, escape).is_some();
    bytes.is_ascii() && (has(b"\x1b$B") || has(b"\x1b$@")) && (has(b"\x1b(B") || has(b"\x1b(J"))
}

/// Whether letters of several bytes are far more common than bytes that are none.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|sign| !sign.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 2
}

/// UTF-8 with its few other bytes as Windows has them: a name pasted in from elsewhere.
pub(super) fn patched(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    text
}

fn old(bytes: &[u8], line: u64) -> Decoded<'static> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..bytes.len().min(FEED)).unwrap_or(bytes), true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let eight = if is_latin(guess) { alphabets::latin(bytes, guess) } else { Eight::Web(guess) };
    let text = eight.decode(bytes);
    // A letter that is none in the encoding, not one that the file spells so.
    let broken = text.chars().any(|sign| sign == '\u{fffd}');
    let first = bytes.iter().copied().find(|byte| *byte >= 128).unwrap_or_default();
    let damage = broken.then_some((line, first));
    Decoded { text: text.into(), encoding: eight.name(), damage, guessed: true, nul: None }
}

/// Encodings that are easily taken for one another.
pub(super) fn is_latin(encoding: &'static Encoding) -> bool {
    const NAMES: [&str; 8] = [
        "windows-1252",
        "windows-1250",
        "ISO-8859-2",
        "windows-1254",
        "windows-1257",
        "ISO-8859-4",
        "windows-1258",
        "ISO-8859-13",
    ];
    NAMES.contains(&encoding.name())
}

/// The line in which a byte stands.
fn line_of(bytes: &[u8], place: usize) -> u64 {
    let before = bytes.get(..place).unwrap_or_default();
    let breaks = before.iter().zip(before.iter().skip(1).chain([&0])).filter(|(byte, next)| {
        // A carriage return before a line feed is half of one break.
        **byte == b'\n' || (**byte == b'\r' && **next != b'\n')
    });
    1 + u64::try_from(breaks.count()).unwrap_or(u64::MAX)
}

/// Text has hardly any control characters beside tabs, line breaks and the separators of units.
fn is_text(bytes: &[u8]) -> bool {
    let glance = bytes.get(..GLANCE).unwrap_or(bytes);
    let controls = glance.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28)).count();
    let broken = String::from_utf8_lossy(glance).matches('\u{fffd}').count();
    // A page of Cyrillic in an old encoding is nearly all broken letters, yet it is text:
    // only controls decide, and an archive or a picture has many.
    controls * 10 <= glance.len() && !(controls > 0 && (controls + broken) * 4 > glance.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: Result<(&str, &str), NoText>) {
        let decoded = decode(bytes);
        let said = decoded.as_ref().map(|decoded| (decoded.text.as_ref(), decoded.encoding.as_str()));
        assert_eq!(said.map_err(|error| *error), expected, "{bytes:?}");
    }

    fn wide(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn text_is_decoded_by_its_mark() {
        check(b"date,value", Ok(("date,value", "utf-8")));
        check(b"\xef\xbb\xbfdate", Ok(("date", "utf-8")));
        check(b"\xef\xbb\xbf\xef\xbb\xbfdate", Ok(("date", "utf-8")));
        check(b"\xff\xfed\0a\0", Ok(("da", "utf-16le")));
        check(b"\xfe\xff\0d\0a", Ok(("da", "utf-16be")));
        check(b"\xff\xfe\0\0d\0\0\0", Ok(("d", "utf-32le")));
        check(b"\0\0\xfe\xff\0\0\0d", Ok(("d", "utf-32be")));
        for empty in [&b""[..], b"\xef\xbb\xbf", b" \r\n\n ", b"\xff\xfe \0"] {
            check(empty, Err(NoText::Empty));
        }
    }

    #[test]
    fn wide_characters_show_without_a_mark() {
        let text = "date;value\n2020;1\n2021;żółw\n";
        check(&wide(text, u16::to_le_bytes), Ok((text, "utf-16le")));
        check(&wide(text, u16::to_be_bytes), Ok((text, "utf-16be")));
        let cyrillic = "дата;значение;1\nянварь;слово;2\nфевраль;дело;3\n";
        check(&wide(cyrillic, u16::to_le_bytes), Ok((cyrillic, "utf-16le")));
        let four: Vec<u8> = text.chars().flat_map(|sign| u32::from(sign).to_le_bytes()).collect();
        check(&four, Ok((text, "utf-32le")));
        let four: Vec<u8> = text.chars().flat_map(|sign| u32::from(sign).to_be_bytes()).collect();
        check(&four, Ok((text, "utf-32be")));
    }

    #[test]
    fn old_encodings_are_found_out() {
        let check_as = |text: &str, name: &str| {
            let encoding = Encoding::for_label(name.as_bytes()).expect("a name");
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "{text}");
            let found = decode(&bytes).expect("text");
            assert_eq!(found.text, text, "{name} taken for {}", found.encoding);
            assert!(found.guessed || found.encoding == "iso-2022-jp");
        };
        check_as("miasto;liczba\nŁódź;1\nGdańsk;2\nZgorzelec, żółw;3\n", "windows-1250");
        check_as("miasto;liczba\nŁódź;1\nGdańsk;2\nświęty żółw;3\n", "iso-8859-2");
        check_as("дата;значение\nянварь;1\nфевраль;2\n", "windows-1251");
        check_as("дата;значение\nянварь;1\nфевраль;2\n", "koi8-r");
        check_as("日付,値\n一月,1\n東京都の人口,2\n", "shift_jis");
        check_as("日付,値\n一月,1\n東京都の人口,2\n", "euc-jp");
        check_as("日付,値\n一月,1\n", "iso-2022-jp");
        check_as("日期,数值\n一月,1\n北京市人口,2\n", "gbk");
        check_as("날짜,값\n일월,1\n서울 인구,2\n", "euc-kr");
        check_as("ημερομηνία,τιμή\nΙανουάριος,1\n", "windows-1253");
    }

    #[test]
    fn damage_is_told_and_nothing_else_is_lost() {
        let damaged = decode(
            "żółw,1\nzażółć gęślą\n"
                .as_bytes()
                .iter()
                .copied()
                .chain(*b"caf\xe9\n")
                .collect::<Vec<_>>()
                .as_slice(),
        )
        .expect("text")
        .text
        .into_owned();
        assert!(damaged.ends_with("café\n"), "{damaged}");
        let decoded = decode(b"date,value\nx\0y,1\n").expect("text");
        assert_eq!((decoded.nul, decoded.text.as_ref()), (Some(2), "date,value\nx\0y,1\n"));
        check(b"PK\x03\x04\x14\0\x06\0\x08\0\0\0", Err(NoText::NotText));
        check(&[0; 100], Err(NoText::NotText));
    }
}
