//! Words, digits and signs of a short text: the common ground of the two grammars.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// What a [`Piece`] is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    Word,
    Digits,
    /// One character that is neither.
    Sign,
}

/// A run of letters, a run of ASCII digits or one sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub kind: PieceKind,
    /// As written.
    pub text: String,
    /// In lower case and without marks on letters: `pólrocze` and `Półrocze` are one word.
    pub folded: String,
    /// Nothing stands between it and the piece before.
    pub glued: bool,
}

impl Piece {
    pub fn is(&self, folded: &str) -> bool {
        self.folded == folded
    }

    /// The sign itself, where it is one.
    pub fn sign(&self) -> Option<char> {
        match self.kind {
            PieceKind::Sign => self.text.chars().next(),
            PieceKind::Word | PieceKind::Digits => None,
        }
    }
}

/// Cuts a text into pieces. Every kind of dash becomes `-` and every apostrophe `'`.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut glued = false;
    for sign in text.chars().flat_map(plain) {
        if sign.is_whitespace() {
            glued = false;
            continue;
        }
        let kind = match sign {
            '0'..='9' => PieceKind::Digits,
            _ if sign.is_alphabetic() => PieceKind::Word,
            // A mark belongs to the letter before it.
            _ if is_combining_mark(sign) => PieceKind::Word,
            // Figures of another script are no sign between words: `40٠` is not forty.
            _ if sign.is_numeric() && !is_small(sign) => PieceKind::Word,
            _ => PieceKind::Sign,
        };
        match pieces.last_mut() {
            Some(last) if glued && kind != PieceKind::Sign && last.kind == kind => last.text.push(sign),
            _ => pieces.push(Piece { kind, text: sign.to_string(), folded: String::new(), glued }),
        }
        glued = true;
    }
    for piece in &mut pieces {
        piece.folded = fold(&piece.text);
    }
    pieces
}

/// Compatible forms of a character made one: full-width digits, ligatures, blanks, dashes.
fn plain(sign: char) -> impl Iterator<Item = char> {
    let one = match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{2018}' | '\u{2019}' | '\u{2032}' => Some('\''),
        // Their compatible forms would run into a number before them: `2½`, the note of `400¹` or `400①`.
        _ if is_small(sign) => Some(sign),
        _ => None,
    };
    let many = one.is_none().then(|| std::iter::once(sign).nfkc());
    one.into_iter().chain(many.into_iter().flatten())
}

/// Fractions of one sign, and figures that are set small, in circles or with a stop: they are no digits of
/// the number they stand beside.
const fn is_small(sign: char) -> bool {
    matches!(sign, '¼'..='¾' | '\u{2150}'..='\u{215E}' | '¹' | '²' | '³' | '\u{2070}'..='\u{2079}'
        | '\u{2080}'..='\u{2089}' | '\u{2460}'..='\u{249B}' | '\u{24EA}'..='\u{24FF}'
        | '\u{2776}'..='\u{2793}' | '\u{1F100}'..='\u{1F10C}')
}

/// Lower case without the marks of letters.
pub(super) fn fold(text: &str) -> String {
    let lower = text.chars().flat_map(char::to_lowercase);
    lower
        .nfd()
        .filter(|sign| !is_combining_mark(*sign))
        .map(|sign| if sign == 'ł' { 'l' } else { sign })
        .collect()
}

/// Whether a text has more characters than `limit`; looks no further than that.
pub(super) fn is_longer(text: &str, limit: usize) -> bool {
    text.chars().nth(limit).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let said: Vec<String> = pieces(text)
            .into_iter()
            .map(|piece| format!("{}{}", if piece.glued { "_" } else { "" }, piece.folded))
            .collect();
        assert_eq!(said.join(" "), expected, "{text}");
    }

    #[test]
    fn words_digits_and_signs() {
        check("nearly 1,400TB", "nearly 1 _, _400 _tb");
        check("Półrocze – ŻÓŁW", "polrocze - zolw");
        check("„3‑krotnie”", "„ _3 _- _krotnie _”");
        check("１４００\u{A0}TB", "1400 tb");
        check("2½", "2 _½");
        check("400¹ 400① 400₁ 400⒈", "400 _¹ 400 _① 400 _₁ 400 _⒈");
        check("4٠0", "4 _٠ _0");
        check("  ", "");
    }
}
