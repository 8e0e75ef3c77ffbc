//! Signs that a page writes by name or number.

use encoding_rs::WINDOWS_1252;
use std::borrow::Cow;

/// Names of the signs from U+00A0 to U+00FF, in their order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml \
    eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// Other names that tables use.
const OTHERS: [(&str, char); 49] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("minus", '−'),
    ("hellip", '…'),
    ("bull", '•'),
    ("euro", '€'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("le", '≤'),
    ("ge", '≥'),
    ("ne", '≠'),
    ("asymp", '≈'),
    ("permil", '‰'),
    ("prime", '′'),
    ("dagger", '†'),
    ("Dagger", '‡'),
    ("trade", '™'),
    ("percnt", '%'),
    ("dollar", '$'),
    ("Aogon", 'Ą'),
    ("aogon", 'ą'),
    ("Cacute", 'Ć'),
    ("cacute", 'ć'),
    ("Eogon", 'Ę'),
    ("eogon", 'ę'),
    ("Lstrok", 'Ł'),
    ("lstrok", 'ł'),
    ("Nacute", 'Ń'),
    ("nacute", 'ń'),
    ("Sacute", 'Ś'),
    ("sacute", 'ś'),
    ("zacute", 'ź'),
    ("zdot", 'ż'),
    ("Zdot", 'Ż'),
    ("Zacute", 'Ź'),
];

/// Letters of the longest name, with room.
const LONGEST: usize = 12;

/// The text with its signs; names that nobody knows stay as they are.
pub fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        out.push_str(before);
        match sign(behind) {
            Some((sign, behind)) => {
                out.push(sign);
                rest = behind;
            }
            None => {
                out.push('&');
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out.into()
}

fn sign(text: &str) -> Option<(char, &str)> {
    let numbered = text.strip_prefix('#');
    let body = numbered.unwrap_or(text);
    let end = body.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(body.len());
    let (name, rest) = body.split_at_checked(end).filter(|(name, _)| name.len() <= LONGEST)?;
    let closed = rest.strip_prefix(';');
    let sign = match numbered {
        Some(_) => number(name)?,
        // Without its semicolon a name may be the beginning of a word: an address such as `a&copy=1`.
        None => named(name).filter(|_| closed.is_some())?,
    };
    Some((sign, closed.unwrap_or(rest)))
}

fn number(digits: &str) -> Option<char> {
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => digits.parse().ok()?,
    };
    // Old pages number these by the letters of Windows.
    if let Ok(byte @ 0x80..=0x9f) = u8::try_from(code) {
        let byte = [byte];
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(&byte);
        return text.chars().next();
    }
    char::from_u32(code).filter(|sign| *sign != '\0')
}

fn named(name: &str) -> Option<char> {
    if let Some((_, sign)) = OTHERS.iter().find(|(known, _)| *known == name) {
        return Some(*sign);
    }
    let at = LATIN.split_ascii_whitespace().position(|known| known == name)?;
    char::from_u32(0xa0 + u32::try_from(at).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_decoded() {
        let check = |text: &str, expected: &str| assert_eq!(decoded(text), expected);
        check("a &amp; b &lt; c", "a & b < c");
        check("&yuml;&nbsp;&Oacute;&oacute;", "ÿ\u{a0}Óó");
        check("&#8211;&#x17C;&#150;&#8364", "–ż–€");
        check("a&copy=1 & &nobody; &#x110000; &", "a&copy=1 & &nobody; &#x110000; &");
    }
}
