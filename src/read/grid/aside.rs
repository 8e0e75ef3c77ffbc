//! What of a file is no row of its table.

/// Text of a file that is no row of its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aside {
    /// Before the header.
    Preamble,
    /// A line that begins with `#`.
    Comment,
    /// Behind the last row.
    Footer,
    /// A further table.
    Table,
}

impl Aside {
    /// The word used in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Preamble => "preamble",
            Self::Comment => "comment",
            Self::Footer => "footer",
            Self::Table => "table",
        }
    }
}
