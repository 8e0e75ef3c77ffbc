//! The signs that the scanner looks for.

use crate::read::{self, Delimiter};

/// What parts and what encloses cells: one ASCII sign each, quotation marks inside doubled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    delimiter: u8,
    quote: u8,
}

impl Dialect {
    /// What RFC 4180 describes.
    pub const COMMA: Self = Self { delimiter: b',', quote: b'"' };

    /// A dialect; `None` where a sign is not ASCII, ends lines, or both are the same.
    pub const fn new(delimiter: u8, quote: u8) -> Option<Self> {
        if !is_sign(delimiter) || !is_sign(quote) || delimiter == quote {
            return None;
        }
        Some(Self { delimiter, quote })
    }

    /// A dialect that was found out by reading; `None` where only the slow way understands it: a
    /// sign of several bytes, aligned columns, a backslash before marks.
    pub fn of(found: read::Dialect) -> Option<Self> {
        match found.delimiter {
            Delimiter::Sign(sign) if !found.backslash => Self::new(u8::try_from(sign).ok()?, found.quote),
            _ => None,
        }
    }

    pub const fn delimiter(self) -> u8 {
        self.delimiter
    }

    pub const fn quote(self) -> u8 {
        self.quote
    }

    /// Whether a byte ends a line. `\r\n` is one end and an empty line, which is no row.
    pub(super) const fn is_break(byte: u8) -> bool {
        matches!(byte, b'\r' | b'\n')
    }

    /// Whether a quoted cell may begin behind a byte, or a quotation mark be doubled.
    pub(super) const fn opens_behind(self, byte: u8) -> bool {
        byte == self.delimiter || byte == self.quote || Self::is_break(byte)
    }

    /// The `csv` crate in this dialect: what it makes of bytes is what is right.
    pub(super) fn reader(self) -> csv::ReaderBuilder {
        let mut builder = csv::ReaderBuilder::new();
        builder.has_headers(false).flexible(true).delimiter(self.delimiter).quote(self.quote);
        builder
    }
}

const fn is_sign(byte: u8) -> bool {
    byte.is_ascii() && !Dialect::is_break(byte)
}
