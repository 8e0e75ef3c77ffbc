//! Names of a block that came before, found without a hash of all their bytes.

use super::super::names::Names;

/// Places of names, a power of two.
const PLACES: usize = 256;

/// Longer names are looked up in the table, in bytes.
const LONGEST: usize = 32;

const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

/// A short name in words. They are kept apart and not in one array: a word just written and then read
/// with another as one piece would have to wait for the memory.
type Words = (u64, u64, u64, u64);

/// A name with its number among the names of the block.
#[derive(Clone, Copy, Debug)]
struct Known {
    words: Words,
    /// In bytes; with the words it says what the name is.
    length: u32,
    number: u32,
}

impl Known {
    const NONE: Self = Self { words: (0, 0, 0, 0), length: u32::MAX, number: 0 };

    #[inline(always)]
    const fn is(&self, words: Words, length: u32) -> bool {
        let (own, other) = (self.words, words);
        let differ = (own.0 ^ other.0) | (own.1 ^ other.1) | (own.2 ^ other.2) | (own.3 ^ other.3);
        differ | (self.length ^ length) as u64 == 0
    }
}

/// The name that was seen last at each place.
#[derive(Clone, Debug)]
pub struct Recent(Vec<Known>);

impl Default for Recent {
    fn default() -> Self {
        Self(vec![Known::NONE; PLACES])
    }
}

impl Recent {
    pub fn clear(&mut self) {
        self.0.fill(Known::NONE);
    }

    /// The number of a name, as [`Names::number`] gives it.
    #[inline]
    pub fn number(&mut self, name: &[u8], names: &mut Names) -> u32 {
        let Some(words) = words(name) else { return names.number(name) };
        let length = u32::try_from(name.len()).unwrap_or(u32::MAX);
        let (first, second, third, fourth) = words;
        let mixed = (first ^ second.rotate_left(23)).wrapping_add(third ^ fourth.rotate_left(41));
        let place = (mixed.wrapping_add(u64::from(length)).wrapping_mul(ODD) >> 56) as usize % PLACES;
        match self.0.get_mut(place) {
            Some(known) if known.is(words, length) => known.number,
            Some(known) => {
                *known = Known { words, length, number: names.number(name) };
                known.number
            }
            None => names.number(name),
        }
    }
}

/// The bytes of a name of a known length in four words; `None` where it is longer. Words overlap
/// where the length is no multiple of theirs.
#[inline(always)]
fn words(name: &[u8]) -> Option<Words> {
    let word = |bytes: &[u8; 8]| u64::from_le_bytes(*bytes);
    let halves = |bytes: &[u8; 16]| {
        let all = u128::from_le_bytes(*bytes);
        (all as u64, (all >> 64) as u64)
    };
    match (name.first_chunk::<16>(), name.last_chunk::<16>()) {
        _ if name.len() > LONGEST => None,
        (Some(first), Some(last)) => {
            let ((first, second), (third, fourth)) = (halves(first), halves(last));
            Some((first, second, third, fourth))
        }
        _ => match (name.first_chunk::<8>(), name.last_chunk::<8>()) {
            (Some(first), Some(last)) => Some((word(first), word(last), 0, 0)),
            _ => Some((name.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)), 0, 0, 0)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Few letters, so that many names differ in one place or in their length alone.
        #[test]
        fn names_have_the_numbers_of_the_table(names in prop::collection::vec("[ab\\x00]{0,3}|[ab\\x00]{0,40}", 0..400)) {
            let (mut recent, mut known, mut alone) = (Recent::default(), Names::default(), Names::default());
            for name in &names {
                prop_assert_eq!(recent.number(name.as_bytes(), &mut known), alone.number(name.as_bytes()), "{:?}", name);
            }
            recent.clear();
            known.take();
            alone.take();
            for name in names.iter().rev() {
                prop_assert_eq!(recent.number(name.as_bytes(), &mut known), alone.number(name.as_bytes()), "{:?}", name);
            }
        }
    }
}
