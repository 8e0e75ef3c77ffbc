//! Eight-bit encodings that leave no mark, told apart by the alphabets of languages.
//!
//! A detector of the web knows those that browsers meet. Files of spreadsheets and of old
//! programs are in others too: what decides is whether the letters that come out are those of
//! one language, in places where letters stand.

use encoding_rs::Encoding;
use std::collections::BTreeMap;

/// The characters 128 to 255 of the code pages of DOS, which no browser reads.
const DOS: [(&str, &str); 3] = [
    (
        "ibm437",
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}",
    ),
    (
        "ibm850",
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}",
    ),
    (
        "ibm852",
        "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{ad}˝˛ˇ˘§÷¸°¨˙űŘř■\u{a0}",
    ),
];

/// Encodings of Latin letters, the more likely one first.
const LATIN: [&str; 12] = [
    "windows-1252",
    "windows-1250",
    "iso-8859-2",
    "iso-8859-15",
    "macintosh",
    "windows-1257",
    "windows-1254",
    "iso-8859-13",
    "iso-8859-4",
    "iso-8859-16",
    "iso-8859-3",
    "iso-8859-10",
];

/// Letters beyond `a` to `z` of one language each, in lower case.
const ALPHABETS: [&str; 20] = [
    "äöüß",
    "àâæçéèêëîïôœùûüÿ",
    "áéíñóúü",
    "ąćęłńóśźż",
    "áâãàçéêíóôõú",
    "àèéìíòóùú",
    "åäöéü",
    "åæøéö",
    "áðéíóúýþæö",
    "áčďéěíňóřšťúůýž",
    "áäčďéíĺľňóôŕšťúýž",
    "áéíóöőúüű",
    "ăâîșțşţ",
    "čćđšž",
    "ąčęėįšųūž",
    "āčēģīķļņšūž",
    "äõöüšž",
    "çğıöşüâî",
    "éèëïöüáóí",
    "ĉĝĥĵŝŭċġħż",
];

/// Signs of typesetting and money that stand in text of any language.
const SIGNS: &str = "\u{a0}€£§°«»„“”‘’‚–—…•·×±²³½¼¿¡©®™ºª%‰";

/// One way to read bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eight {
    Web(&'static Encoding),
    Dos(&'static str, &'static str),
}

impl Eight {
    /// Its usual name, in lower case.
    pub fn name(self) -> String {
        match self {
            Self::Web(encoding) => encoding.name().to_ascii_lowercase(),
            Self::Dos(name, _) => name.to_owned(),
        }
    }

    pub fn decode(self, bytes: &[u8]) -> String {
        match self {
            Self::Web(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
            Self::Dos(_, high) => {
                let high: Vec<char> = high.chars().collect();
                let sign = |byte: &u8| match byte.checked_sub(128) {
                    None => char::from(*byte),
                    Some(place) => high.get(usize::from(place)).copied().unwrap_or('\u{fffd}'),
                };
                bytes.iter().map(sign).collect()
            }
        }
    }
}

/// The encoding whose letters make most sense. `guess` is kept where none makes clearly more.
pub fn latin(bytes: &[u8], guess: &'static Encoding) -> Eight {
    let mut around = Around::default();
    around.take(bytes);
    latin_of(&around.finish(), guess)
}

/// [`latin`], by the bytes above 127 with their neighbours.
pub fn latin_of(sample: &[u8], guess: &'static Encoding) -> Eight {
    let web = LATIN.iter().filter_map(|name| Encoding::for_label(name.as_bytes())).map(Eight::Web);
    let dos = DOS.iter().map(|(name, high)| Eight::Dos(name, high));
    let mut best = (Eight::Web(guess), sense(&Eight::Web(guess).decode(sample)) + 0.1);
    for eight in web.chain(dos) {
        let sense = sense(&eight.decode(sample));
        if sense > best.1 + 0.001 {
            best = (eight, sense);
        }
    }
    // Where the letters of both are alike, the file came from Windows more likely.
    let windows = Eight::Web(encoding_rs::WINDOWS_1250);
    if best.0 == Eight::Web(encoding_rs::ISO_8859_2) && windows.decode(sample) == best.0.decode(sample) {
        return windows;
    }
    best.0
}

/// Bytes above 127 with their neighbours, of a text that comes in pieces: what is plain tells nothing.
#[derive(Debug, Default)]
pub struct Around {
    sample: Vec<u8>,
    /// Bytes of the pieces before.
    at: usize,
    /// The end of what was taken of the text.
    until: usize,
}

impl Around {
    pub fn take(&mut self, bytes: &[u8]) {
        const MOST: usize = 64 << 10;
        for (place, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte >= 128) {
            if self.sample.len() > MOST {
                break;
            }
            let from = (self.at + place).saturating_sub(2).max(self.until);
            let to = (place + 3).min(bytes.len());
            if from > self.until {
                self.sample.push(b'\n');
            }
            self.sample.extend_from_slice(bytes.get(from.saturating_sub(self.at)..to).unwrap_or_default());
            self.until = self.until.max(self.at + to);
        }
        self.at += bytes.len();
    }

    pub fn finish(self) -> Vec<u8> {
        self.sample
    }
}

/// How much sense the letters of a text make by the language that fits best, 1 at most.
fn sense(text: &str) -> f64 {
    let mut letters = Letters::default();
    let mut before = ' ';
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if !sign.is_ascii() {
            letters.take(before, sign, signs.peek().copied().unwrap_or(' '));
        }
        before = sign;
    }
    ALPHABETS.iter().map(|alphabet| letters.fit(alphabet)).fold(f64::MIN, f64::max)
}

/// The letters of a text beyond `a` to `z`, counted: the same few come again and again.
#[derive(Debug, Default)]
struct Letters {
    /// In lower case, with where they stand.
    counts: BTreeMap<(char, Stand), u32>,
    /// What all other signs are worth.
    signs: f64,
    count: u32,
}

/// Where a letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stand {
    Alone,
    Inside,
    /// A capital behind a small letter: these stand at the beginning of a word or among capitals.
    Torn,
}

impl Letters {
    fn take(&mut self, before: char, sign: char, after: char) {
        self.count += 1;
        let inside = before.is_alphabetic() && after.is_alphabetic();
        if sign.is_alphabetic() {
            let stand = if sign.is_uppercase() && before.is_lowercase() {
                Stand::Torn
            } else if !before.is_alphabetic() && !after.is_alphabetic() {
                Stand::Alone
            } else {
                Stand::Inside
            };
            let small = sign.to_lowercase().next().unwrap_or(sign);
            *self.counts.entry((small, stand)).or_default() += 1;
        } else if sign.is_control() || sign == '\u{fffd}' {
            self.signs -= 3.0;
        } else if SIGNS.contains(sign) {
            // An apostrophe joins words; other signs do not stand inside of one.
            self.signs += if inside && sign != '’' { -2.0 } else { 0.3 };
        } else {
            self.signs -= 1.5;
        }
    }

    /// What they are worth on the average, by the alphabet of a language.
    fn fit(&self, alphabet: &str) -> f64 {
        if self.count == 0 {
            return 0.0;
        }
        let letters = self.counts.iter().map(|((small, stand), count)| {
            let worth = match (alphabet.contains(*small), stand) {
                (true, Stand::Alone) => 0.5,
                (true, Stand::Inside) => 1.0,
                (true, Stand::Torn) => -1.0,
                (false, Stand::Alone | Stand::Inside) => -1.5,
                (false, Stand::Torn) => -2.0,
            };
            worth * f64::from(*count)
        });
        (letters.sum::<f64>() + self.signs) / f64::from(self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, name: &str) {
        let candidates = LATIN
            .iter()
            .filter_map(|name| Encoding::for_label(name.as_bytes()))
            .map(Eight::Web)
            .chain(DOS.iter().map(|(name, high)| Eight::Dos(name, high)));
        let wanted = candidates.into_iter().find(|eight| eight.name() == name).expect("a name");
        let bytes: Vec<u8> = text
            .chars()
            .map(|sign| {
                let byte = (0..=255_u8).find(|byte| wanted.decode(&[*byte]).chars().eq([sign]));
                byte.expect("a character of the encoding")
            })
            .collect();
        let found = latin(&bytes, encoding_rs::WINDOWS_1252);
        assert_eq!(found.decode(&bytes), text, "{} for {name}", found.name());
    }

    #[test]
    fn languages_tell_encodings_apart() {
        check("Łódź;Gdańsk;żółw;święto", "windows-1250");
        check("Łódź;Gdańsk;żółw;święto", "iso-8859-2");
        check("Łódź;Gdańsk;żółw;święto", "ibm852");
        check("őszi gyűjtő, tűz, könyv", "windows-1250");
        check("Příliš žluťoučký kůň", "windows-1250");
        check("Žemaitija, ąžuolas, įmonė, ūkis", "windows-1257");
        check("café, déjà vu, çà et là", "windows-1252");
        check("café, déjà vu, çà et là", "macintosh");
        check("Größe, Fläche, Übung", "macintosh");
        check("Größe, Fläche, Übung", "ibm850");
        check("prix 12 €, cœur, sœur", "iso-8859-15");
        check("a – “quoted” word", "windows-1252");
    }
}
