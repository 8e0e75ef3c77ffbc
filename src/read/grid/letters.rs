//! The letters of a text that is read in pieces: what its bytes beyond ASCII mean, found out from all of it
//! as [`super::encoding`] finds it out from a text that is held.

use super::alphabets::{Around, Eight, latin_of};
use super::encoding::{self, FEED, is_latin, patched};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use std::borrow::Cow;
use std::sync::Arc;

/// Letters that are one byte each, or those of UTF-8. Below 128 both are ASCII.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Letters {
    /// UTF-8, whose few other bytes are as Windows has them.
    #[default]
    Utf8,
    Eight(Arc<Alphabet>),
}

/// What each byte from 128 on is.
#[derive(Debug, PartialEq, Eq)]
pub struct Alphabet {
    name: String,
    high: [char; 128],
}

/// What the beginning of a text tells of its letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Glance {
    Utf8,
    /// No UTF-8 throughout: all of the text has to be looked at.
    Unsure,
    /// Letters of several bytes, by the name of the encoding.
    Other(String),
}

impl Letters {
    /// What some lines at the beginning of a text tell.
    pub fn glance(bytes: &[u8]) -> Glance {
        match encoding::decode(bytes) {
            Ok(found) if found.encoding == "utf-8" && found.damage.is_some() => Glance::Unsure,
            Ok(found) if found.guessed => Glance::Unsure,
            Ok(found) if found.encoding != "utf-8" => Glance::Other(found.encoding),
            Ok(_) | Err(_) => Glance::Utf8,
        }
    }

    fn of(eight: Eight) -> Option<Self> {
        let bytes: Vec<u8> = (128..=255).collect();
        let high = match eight {
            Eight::Web(encoding) if !encoding.is_single_byte() => return None,
            eight => eight.decode(&bytes),
        };
        let high: Vec<char> = high.chars().collect();
        Some(Self::Eight(Arc::new(Alphabet { name: eight.name(), high: high.try_into().ok()? })))
    }

    /// The usual name of the encoding, in lower case.
    pub fn name(&self) -> &str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Eight(alphabet) => &alphabet.name,
        }
    }

    pub const fn is_utf8(&self) -> bool {
        matches!(self, Self::Utf8)
    }

    /// Bytes as text.
    pub fn decode<'a>(&self, bytes: &'a [u8]) -> Cow<'a, str> {
        match (self, std::str::from_utf8(bytes)) {
            (Self::Eight(alphabet), _) if !bytes.is_ascii() => {
                bytes.iter().map(|byte| alphabet.letter(*byte)).collect::<String>().into()
            }
            (_, Ok(text)) => text.into(),
            (_, Err(_)) => patched(bytes).into(),
        }
    }

    /// Whether every byte is a letter of the encoding.
    pub fn has_all(&self, bytes: &[u8]) -> bool {
        match self {
            Self::Utf8 => std::str::from_utf8(bytes).is_ok(),
            Self::Eight(alphabet) if !alphabet.high.contains(&'\u{fffd}') => true,
            Self::Eight(alphabet) => bytes.iter().all(|byte| alphabet.letter(*byte) != '\u{fffd}'),
        }
    }

    /// A cell without the blanks around it.
    #[inline]
    pub fn trim<'a>(&self, cell: &'a [u8]) -> &'a [u8] {
        let plain = |byte: Option<&u8>| byte.is_none_or(|byte| byte.is_ascii_graphic());
        if plain(cell.first()) && plain(cell.last()) {
            return cell;
        }
        let Self::Eight(alphabet) = self else {
            return std::str::from_utf8(cell)
                .map_or_else(|_| cell.trim_ascii(), |text| text.trim().as_bytes());
        };
        let is_letter = |byte: &u8| !alphabet.letter(*byte).is_whitespace();
        let Some(from) = cell.iter().position(is_letter) else { return &[] };
        let to = cell.iter().rposition(is_letter).map_or(from, |last| last + 1);
        cell.get(from..to).unwrap_or_default()
    }

    /// How many bytes of a cell come to so many bytes of UTF-8 at most, up to the end of a letter.
    pub fn fitting(&self, cell: &[u8], most: usize) -> usize {
        match self {
            Self::Utf8 => {
                let begins = |at: &usize| cell.get(*at).is_none_or(|byte| byte & 0xc0 != 0x80);
                (0..=most.min(cell.len())).rev().find(begins).unwrap_or_default()
            }
            Self::Eight(alphabet) => {
                let sizes = cell.iter().map(|byte| alphabet.letter(*byte).len_utf8());
                let ends = sizes.scan(0_usize, |end, size| {
                    *end += size;
                    Some(*end)
                });
                ends.take_while(|end| *end <= most).count()
            }
        }
    }

    /// How many bytes of UTF-8 the longest letter of one byte is.
    pub const fn widest(&self) -> usize {
        match self {
            Self::Utf8 => 1,
            Self::Eight(_) => 3,
        }
    }
}

impl Alphabet {
    fn letter(&self, byte: u8) -> char {
        let high = byte.checked_sub(128).and_then(|place| self.high.get(usize::from(place)));
        high.copied().unwrap_or(char::from(byte))
    }
}

/// Looks over a text piece by piece, from its beginning to its end.
pub struct Survey {
    detector: EncodingDetector,
    fed: usize,
    around: Around,
    /// Letters of several bytes of UTF-8, and places that are none.
    good: u64,
    bad: u64,
}

impl Default for Survey {
    fn default() -> Self {
        let detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        Self { detector, fed: 0, around: Around::default(), good: 0, bad: 0 }
    }
}

impl Survey {
    /// Takes the next piece. It ends where [`seam`](Self::seam) says, or with the text.
    pub fn take(&mut self, bytes: &[u8]) {
        let fed = bytes.get(..bytes.len().min(FEED.saturating_sub(self.fed))).unwrap_or_default();
        self.detector.feed(fed, false);
        self.fed += fed.len();
        self.around.take(bytes);
        let mut rest = bytes;
        while let Some(at) = next_high(rest) {
            let high = rest.get(at..).unwrap_or_default();
            // In letters of one byte an ASCII letter stands behind most: nothing else is so common.
            let alone = high.get(1).is_none_or(u8::is_ascii);
            let taken = if alone { Err(1) } else { letter(high) };
            *(if taken.is_ok() { &mut self.good } else { &mut self.bad }) += 1;
            let (Ok(size) | Err(size)) = taken;
            rest = high.get(size..).unwrap_or_default();
        }
    }

    /// How many bytes of a text that goes on can be taken together: up to a place around which nothing is a
    /// letter beyond ASCII.
    pub fn seam(bytes: &[u8]) -> usize {
        const AROUND: usize = 3;
        let plain = bytes.windows(2 * AROUND).rposition(<[u8]>::is_ascii);
        plain.map_or(bytes.len(), |at| at + AROUND)
    }

    /// The letters of the text.
    ///
    /// # Errors
    /// The name of the encoding, where its letters have several bytes and are not UTF-8.
    pub fn finish(mut self) -> Result<Letters, String> {
        if self.bad == 0 || self.good > self.bad * 2 {
            return Ok(Letters::Utf8);
        }
        self.detector.feed(&[], true);
        let guess = self.detector.guess(None, Utf8Detection::Deny);
        let eight = if is_latin(guess) { latin_of(&self.around.finish(), guess) } else { Eight::Web(guess) };
        Letters::of(eight).ok_or_else(|| eight.name())
    }
}

/// The place of the next byte beyond ASCII.
fn next_high(bytes: &[u8]) -> Option<usize> {
    const TOGETHER: usize = 32;
    let piece = bytes.chunks(TOGETHER).position(|piece| !piece.is_ascii())? * TOGETHER;
    let place = bytes.get(piece..)?.iter().position(|byte| !byte.is_ascii())?;
    Some(piece + place)
}

/// How many bytes the letter of UTF-8 is that begins a text.
///
/// # Errors
/// How many bytes are none.
fn letter(bytes: &[u8]) -> Result<usize, usize> {
    const LONGEST: usize = 4;
    let window = bytes.get(..LONGEST.min(bytes.len())).unwrap_or_default();
    match std::str::from_utf8(window) {
        Err(error) if error.valid_up_to() == 0 => Err(error.error_len().unwrap_or(window.len()).max(1)),
        // What begins with a letter goes on with another, or with a part of one.
        _ => Ok(match window.first() {
            Some(..0xe0) | None => 2,
            Some(..0xf0) => 3,
            Some(_) => 4,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pieces of any size tell the same as the whole.
    fn check(bytes: &[u8]) {
        let whole = encoding::decode(bytes).expect("text");
        for size in [7, 50, 333, usize::MAX] {
            let (mut survey, mut rest) = (Survey::default(), bytes);
            while !rest.is_empty() {
                let piece = rest.get(..size.min(rest.len())).unwrap_or(rest);
                let end = if piece.len() == rest.len() { piece.len() } else { Survey::seam(piece) };
                survey.take(&rest[..end]);
                rest = &rest[end..];
            }
            let letters = survey.finish();
            let name = letters.as_ref().map_or_else(String::as_str, Letters::name);
            assert_eq!(name, whole.encoding, "{size}");
            if let Ok(letters) = letters {
                assert_eq!(letters.decode(bytes), whole.text, "{size}");
                assert_eq!(letters.has_all(bytes), whole.damage.is_none(), "{size}");
            }
        }
    }

    #[test]
    fn letters_are_found_out_in_pieces_as_in_one() {
        let polish =
            "miasto;liczba\nŁódź;1\nGdańsk i świat;2\nZgorzelec, żółw;3\nplain;4\nplain words only;5\n";
        let cases = [
            (polish, "windows-1250"),
            (polish, "iso-8859-2"),
            ("ville;prix\ncafé, déjà vu, çà et là;5\nplain;6\n", "windows-1252"),
            ("дата;значение\nянварь;1\nфевраль;2\n", "windows-1251"),
            ("дата;значение\nянварь;1\nфевраль;2\n", "koi8-r"),
            ("日付,値\n一月,1\n東京都の人口,2\n", "shift_jis"),
        ];
        for (text, name) in cases {
            let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).expect("a name");
            check(&encoding.encode(text).0);
        }
        check(polish.as_bytes());
        // Mostly UTF-8, with a name pasted in from elsewhere.
        check(&[polish.as_bytes(), b"caf\xe9;6\n"].concat());
    }

    #[test]
    fn letters_of_utf8_are_counted_as_the_whole_text_has_them() {
        // Bytes of all kinds, many of which are parts of letters.
        let mut state = 7_u32;
        let mut byte = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let bytes = [b'a', b' ', 0xc5, 0x82, 0xe2, 0x80, 0x9e, 0xf0, 0x9f, 0x98, 0x80, 0xff, 0xa0, b'z'];
            bytes.get((state >> 20) as usize % bytes.len()).copied().unwrap_or_default()
        };
        for size in (0..200).chain([5_000]) {
            let bytes: Vec<u8> = (0..size).map(|_| byte()).collect();
            let (mut good, mut bad) = (0, 0);
            for chunk in bytes.utf8_chunks() {
                good += chunk.valid().chars().filter(|sign| !sign.is_ascii()).count() as u64;
                bad += u64::from(!chunk.invalid().is_empty());
            }
            let mut survey = Survey::default();
            survey.take(&bytes);
            assert_eq!((survey.good, survey.bad), (good, bad), "{bytes:x?}");
        }
    }

    #[test]
    fn cells_are_trimmed_and_cut_as_their_text_is() {
        let polish = encoding_rs::WINDOWS_1250;
        let letters = Letters::of(Eight::Web(polish)).expect("one byte each");
        for text in ["ż", " ż ", "\u{a0}ż\t", "", "\u{a0}", "a \u{a0}"] {
            let bytes = polish.encode(text).0;
            assert_eq!(letters.decode(letters.trim(&bytes)), text.trim());
            assert_eq!(Letters::Utf8.trim(text.as_bytes()), text.trim().as_bytes());
        }
        assert_eq!(Letters::Utf8.trim(b" \xff "), b"\xff");
        let (text, bytes) = ("a€żb", polish.encode("a€żb").0.into_owned());
        for most in 0..9 {
            let kept = text.get(..text.floor_char_boundary(most)).expect("a boundary");
            let fitting = letters.fitting(&bytes, most);
            assert_eq!(letters.decode(&bytes[..fitting]), kept, "{most}");
            assert_eq!(Letters::Utf8.fitting(text.as_bytes(), most), kept.len(), "{most}");
        }
    }
}
