//! Names that come back, each kept once.

use super::index::Index;

/// Different names by number, in the order in which they came.
#[derive(Clone, Debug, Default)]
pub struct Names {
    index: Index,
    list: List,
}

/// Names in one piece of bytes.
#[derive(Clone, Debug, Default)]
pub struct List {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl List {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    #[inline]
    pub fn get(&self, at: usize) -> Option<&[u8]> {
        let from = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.bytes.get(from as usize..*self.ends.get(at)? as usize)
    }

    /// Bytes of all names.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    fn push(&mut self, name: &[u8]) {
        self.bytes.extend_from_slice(name);
        self.ends.push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
    }
}

impl Names {
    /// The number of a name, the first being 0.
    #[inline]
    pub fn number(&mut self, name: &[u8]) -> u32 {
        let list = &self.list;
        let hash = self.index.hash(name);
        let (number, is_new) = self.index.number(hash, |number| is_same(list.get(number as usize), name));
        if is_new {
            self.list.push(name);
        }
        number
    }

    /// The number of a name that is known.
    pub fn find(&self, name: &[u8]) -> Option<u32> {
        let list = &self.list;
        self.index.find(self.index.hash(name), |number| list.get(number as usize) == Some(name))
    }

    pub const fn list(&self) -> &List {
        &self.list
    }

    /// Gives the names away and forgets them.
    pub fn take(&mut self) -> List {
        self.index.clear();
        std::mem::take(&mut self.list)
    }
}

/// Whether two names are the same, eight bytes at a time: they are short, and compared often.
#[inline]
fn is_same(known: Option<&[u8]>, name: &[u8]) -> bool {
    let Some(known) = known.filter(|known| known.len() == name.len()) else { return false };
    let (words, _) = name.as_chunks::<8>();
    let (others, _) = known.as_chunks::<8>();
    match (name.last_chunk::<8>(), known.last_chunk::<8>()) {
        (Some(last), Some(other)) => {
            last == other && words.iter().zip(others).all(|(word, other)| word == other)
        }
        _ => name.iter().zip(known).all(|(byte, other)| byte == other),
    }
}
