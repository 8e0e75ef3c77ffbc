//! What a hedge says: a direction, never a width.

/// The hedge of a reported value, by the codes of the `qualifier` column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Qualifier {
    About,
    Nearly,
    JustUnder,
    Under,
    UpTo,
    JustOver,
    Over,
    AtLeast,
    Range,
}

/// How a value stands to the number that was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Comparison {
    Equal,
    About,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

impl Qualifier {
    pub const ALL: [Self; 9] = [
        Self::About,
        Self::Nearly,
        Self::JustUnder,
        Self::Under,
        Self::UpTo,
        Self::JustOver,
        Self::Over,
        Self::AtLeast,
        Self::Range,
    ];

    /// The code written in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::JustUnder => "just_under",
            Self::Under => "under",
            Self::UpTo => "up_to",
            Self::JustOver => "just_over",
            Self::Over => "over",
            Self::AtLeast => "at_least",
            Self::Range => "range",
        }
    }

    /// The qualifier with this code; case and surrounding blanks do not count.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_lowercase().replace([' ', '-'], "_");
        Self::ALL.into_iter().find(|qualifier| qualifier.code() == code)
    }

    /// The direction the hedge gives. A range has two ends of its own and compares as equal.
    pub const fn comparison(self) -> Comparison {
        match self {
            Self::About => Comparison::About,
            Self::Nearly | Self::JustUnder | Self::Under => Comparison::Less,
            Self::UpTo => Comparison::AtMost,
            Self::JustOver | Self::Over => Comparison::Greater,
            Self::AtLeast => Comparison::AtLeast,
            Self::Range => Comparison::Equal,
        }
    }
}

impl Comparison {
    pub const ALL: [Self; 6] =
        [Self::AtMost, Self::AtLeast, Self::Less, Self::Greater, Self::About, Self::Equal];

    /// The sign written before a factor in the `relative` column; nothing for [`Self::Equal`].
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Equal => "",
            Self::About => "~",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        }
    }
}
