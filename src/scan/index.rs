//! Numbers of things by their hash: the one table behind names and sums.

use std::hash::{BuildHasher as _, RandomState};

/// Finds the number that something was given. What the things are is kept elsewhere.
///
/// The hash is keyed anew in every run, so that no file can be made to fill one place; nothing
/// that is shown depends on the order of the table.
#[derive(Clone, Debug)]
pub struct Index {
    /// A part of the hash and the number plus one; 0 where nothing is.
    slots: Vec<(u32, u32)>,
    count: usize,
    seed: u64,
}

/// Slots of an empty table, a power of two.
const FEWEST: usize = 256;

const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Default for Index {
    fn default() -> Self {
        Self { slots: vec![(0, 0); FEWEST], count: 0, seed: RandomState::new().hash_one(0_u8) }
    }
}

impl Index {
    /// Forgets all, keeping room for little.
    pub fn clear(&mut self) {
        self.count = 0;
        self.slots.truncate(FEWEST * 16);
        self.slots.fill((0, 0));
    }

    /// The hash of a number.
    #[inline]
    pub fn hash_of(&self, number: u64) -> u64 {
        mix(number ^ self.seed, ODD)
    }

    /// The hash of bytes.
    #[inline]
    pub fn hash(&self, bytes: &[u8]) -> u64 {
        let mut hash = self.seed ^ (bytes.len() as u64);
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            hash = mix(hash ^ u64::from_le_bytes(*word), ODD);
        }
        if let Some(last) = bytes.last_chunk::<8>() {
            // The last eight bytes again, so that the rest is one word as well.
            return mix(hash ^ u64::from_le_bytes(*last), ODD);
        }
        let last = rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
        mix(hash ^ last, ODD)
    }

    /// The number of the thing with a hash, where `is` says that it is the one; otherwise the
    /// next number, which is given to it.
    #[inline]
    pub fn number(&mut self, hash: u64, is: impl Fn(u32) -> bool) -> (u32, bool) {
        if self.count * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let tag = (hash >> 32) as u32;
        let mut at = tag as usize & mask;
        loop {
            match self.slots.get_mut(at) {
                Some(slot @ (_, 0)) => {
                    self.count += 1;
                    let number = u32::try_from(self.count).unwrap_or(u32::MAX);
                    *slot = (tag, number);
                    return (number - 1, true);
                }
                Some((known, number)) if *known == tag && is(*number - 1) => return (*number - 1, false),
                _ => at = (at + 1) & mask,
            }
        }
    }

    /// The number of the thing with a hash, where it has one.
    pub fn find(&self, hash: u64, is: impl Fn(u32) -> bool) -> Option<u32> {
        let mask = self.slots.len() - 1;
        let tag = (hash >> 32) as u32;
        let mut at = tag as usize & mask;
        loop {
            match self.slots.get(at)? {
                (_, 0) => return None,
                (known, number) if *known == tag && is(*number - 1) => return Some(*number - 1),
                _ => at = (at + 1) & mask,
            }
        }
    }

    #[cold]
    fn grow(&mut self) {
        let larger = vec![(0, 0); self.slots.len() * 2];
        let mask = larger.len() - 1;
        let old = std::mem::replace(&mut self.slots, larger);
        for (tag, number) in old.into_iter().filter(|(_, number)| *number != 0) {
            let mut at = tag as usize & mask;
            while let Some((_, taken)) = self.slots.get(at)
                && *taken != 0
            {
                at = (at + 1) & mask;
            }
            if let Some(slot) = self.slots.get_mut(at) {
                *slot = (tag, number);
            }
        }
    }
}

/// The two halves of a product, one over the other.
#[inline]
const fn mix(first: u64, second: u64) -> u64 {
    let product = first as u128 * second as u128;
    (product >> 64) as u64 ^ product as u64
}
