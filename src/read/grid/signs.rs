//! The signs of one file: what parts its cells and what encloses them.

/// How the cells of a file are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dialect {
    pub delimiter: Delimiter,
    /// Encloses cells in which the delimiter or a line break is text.
    pub quote: u8,
    /// Whether a backslash before a quotation mark makes it text, instead of a second mark.
    pub backslash: bool,
}

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Delimiter {
    Sign(char),
    /// A sign that a blank always follows, as in `a, b, c`.
    SignAndBlank(char),
    /// Two blanks or more: columns that were aligned by hand.
    Blanks,
}

impl Dialect {
    /// What RFC 4180 describes.
    pub const COMMA: Self = Self { delimiter: Delimiter::Sign(','), quote: b'"', backslash: false };

    pub const fn of(delimiter: char) -> Self {
        Self { delimiter: Delimiter::Sign(delimiter), ..Self::COMMA }
    }
}

impl Delimiter {
    /// The sign, or a blank.
    pub const fn sign(self) -> char {
        match self {
            Self::Sign(sign) | Self::SignAndBlank(sign) => sign,
            Self::Blanks => ' ',
        }
    }

    /// As it is written between two cells; two blanks for any run of them.
    pub fn text(self) -> String {
        match self {
            Self::Sign(sign) => sign.to_string(),
            Self::SignAndBlank(sign) => format!("{sign} "),
            Self::Blanks => "  ".to_owned(),
        }
    }
}
