//! Walking through the pieces of a date.

use crate::text::scan::{Piece, PieceKind};

/// A place in the pieces; copied to try a reading and put back where it fails.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    pieces: &'a [Piece],
    at: usize,
}

impl<'a> Cursor<'a> {
    pub const fn new(pieces: &'a [Piece]) -> Self {
        Self { pieces, at: 0 }
    }

    pub fn peek(&self, ahead: usize) -> Option<&'a Piece> {
        self.pieces.get(self.at + ahead)
    }

    pub fn skip(&mut self, count: usize) {
        self.at += count;
    }

    /// Whether only stops and commas are left.
    pub fn is_at_end(&self) -> bool {
        let rest = self.pieces.get(self.at..).unwrap_or_default();
        rest.iter().all(|piece| matches!(piece.sign(), Some('.' | ',')))
    }

    /// Takes the first of several patterns that comes next. A pattern is words parted by blanks,
    /// folded; a stop or a hyphen may follow each of them.
    pub fn eat(&mut self, patterns: &[&str]) -> bool {
        let Some(first) = self.peek(0) else { return false };
        let first = first.folded.as_bytes();
        // Nearly every pattern begins with another letter, and cells of large tables come here.
        let may_fit = |pattern: &&&str| {
            pattern.as_bytes().first() == first.first() && pattern.as_bytes().starts_with(first)
        };
        for pattern in patterns.iter().filter(may_fit) {
            let mut ahead = 0;
            let fits = pattern.split(' ').all(|word| {
                let fits = self.peek(ahead).is_some_and(|piece| piece.is(word));
                ahead += 1;
                if fits && self.stop_at(ahead) {
                    ahead += 1;
                }
                fits
            });
            if fits {
                self.at += ahead;
                return true;
            }
        }
        false
    }

    /// A stop or a hyphen that belongs to the word before: `Feb.`, `mid-2025`.
    fn stop_at(&self, ahead: usize) -> bool {
        let piece = self.peek(ahead);
        piece.is_some_and(|piece| piece.glued && matches!(piece.sign(), Some('.')))
    }

    pub fn eat_sign(&mut self, sign: char) -> bool {
        let fits = self.peek(0).and_then(Piece::sign) == Some(sign);
        self.at += usize::from(fits);
        fits
    }

    /// The digits that come next, with so many of them at least and at most.
    pub fn digits(&self, ahead: usize, least: usize, most: usize) -> Option<u32> {
        let piece = self.peek(ahead)?;
        let fits = piece.kind == PieceKind::Digits && (least..=most).contains(&piece.text.len());
        fits.then(|| piece.text.parse().ok())?
    }

    pub fn glued(&self, ahead: usize) -> bool {
        self.peek(ahead).is_some_and(|piece| piece.glued)
    }
}
