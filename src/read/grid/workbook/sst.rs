//! How long the shared texts of an old workbook are, without their letters.

/// Letters of each text of the table, whose record may go on in others; `None` where it is damaged.
pub fn lengths(segments: &[&[u8]]) -> Option<Vec<u32>> {
    let mut walk = Walk { segments, at: 0 };
    let mut found = Vec::new();
    while walk.more() {
        let letters = walk.u16()?;
        let flags = walk.byte()?;
        let runs = if flags & 8 != 0 { u64::from(walk.u16()?) } else { 0 };
        let extra = if flags & 4 != 0 { u64::from(walk.u16()?) | (u64::from(walk.u16()?) << 16) } else { 0 };
        walk.letters(usize::from(letters), flags)?;
        walk.skip(runs * 4 + extra)?;
        found.push(u32::from(letters));
    }
    Some(found)
}

struct Walk<'a, 'b> {
    segments: &'b [&'a [u8]],
    at: usize,
}

impl Walk<'_, '_> {
    /// Steps to the next record where this one is used up; whether there is anything left.
    fn more(&mut self) -> bool {
        while self.segments.first().is_some_and(|segment| self.at >= segment.len()) {
            self.segments = self.segments.get(1..).unwrap_or_default();
            self.at = 0;
        }
        !self.segments.is_empty()
    }

    fn byte(&mut self) -> Option<u8> {
        self.more();
        let byte = self.segments.first()?.get(self.at).copied()?;
        self.at += 1;
        Some(byte)
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    /// Where letters go on in another record, this says anew how wide they are.
    fn letters(&mut self, count: usize, flags: u8) -> Option<()> {
        let mut width = usize::from(flags & 1) + 1;
        let mut left = count;
        while left > 0 {
            let room = self.segments.first()?.len() - self.at;
            if room == 0 {
                self.segments = self.segments.get(1..)?;
                self.at = 0;
                width = usize::from(self.byte()? & 1) + 1;
                continue;
            }
            let taken = left.min(room / width);
            if taken == 0 {
                return None;
            }
            self.at += taken * width;
            left -= taken;
        }
        Some(())
    }

    fn skip(&mut self, bytes: u64) -> Option<()> {
        let mut left = usize::try_from(bytes).ok()?;
        while left > 0 {
            if !self.more() {
                return None;
            }
            let taken = left.min(self.segments.first()?.len() - self.at);
            self.at += taken;
            left -= taken;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_measured_across_records() {
        assert_eq!(lengths(&[b"\x02\0\0ab\x01\0\x01\x41\x01"]), Some(vec![2, 1]));
        assert_eq!(lengths(&[b"\x03\0\0a", b"\0bc", b"\0\0\0"]), Some(vec![3, 0]));
        assert_eq!(lengths(&[b"\x01\0\x08\x01\0a1234", b"\x01\0\x04\x02\0\0\0bxy"]), Some(vec![1, 1]));
        assert_eq!(lengths(&[b"\x09\0\0abc"]), None);
        assert_eq!(lengths(&[]), Some(Vec::new()));
    }
}
