//! Blocks whose place among the rows of the file is known.

use super::column::Chunk;

/// Rows that follow one another in a file, with their wanted cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub place: Place,
    /// One for each wanted column, in the order in which they were asked for.
    pub chunks: Vec<Chunk>,
}

/// Where a block stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The byte of the file at which its first row begins, and that behind its last.
    pub from: u64,
    pub to: u64,
    /// The number of its first row, the first row of data being 0.
    pub first_row: u64,
    pub rows: usize,
    /// Line feeds between the first row of all and that of the block.
    pub breaks: u64,
}

/// What a block holds, so that it need not be read where what is looked for is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// The first and the last day of the first wanted column of dates; `None` where none has one.
    pub days: Option<(i32, i32)>,
    /// The numbers of the names of the first column of groups, ascending; `None` where they are
    /// many.
    pub names: Option<Box<[u32]>>,
}

/// A hint holds no more names.
pub(super) const MOST_HINTED: usize = 64;

impl Block {
    /// Bytes of cells held.
    pub fn size(&self) -> usize {
        self.chunks.iter().map(Chunk::size).sum()
    }
}
