//! The rows of a file that a computed point was made of, as far as they were read.

/// A page of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowsBehind {
    /// The file name only.
    pub file: String,
    pub rows: Vec<RowBehind>,
    /// How many stand before these, and how many there are in all.
    pub ahead: usize,
    pub of: usize,
    /// They are being looked for.
    pub reading: bool,
    pub fault: Option<RowsFault>,
    /// Whether there is a page behind this one.
    pub has_more: bool,
}

/// One row in full.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowBehind {
    /// Its line in the file, where that is known.
    pub line: Option<u64>,
    /// Header and cell, in the order of the file.
    pub cells: Vec<(String, String)>,
}

/// Why there are no rows to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowsFault {
    /// The file is not what it was when the chart was made of it.
    Changed,
    /// There is no file of the name any more.
    Gone,
    Unreadable,
}
