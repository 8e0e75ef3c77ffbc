//! Compound files, the file system in a file of old workbooks: one stream taken out of it, no
//! chain followed longer than the file is, and put into a new file that holds nothing else.

use super::Fault;

const FREE: u32 = 0xffff_ffff;
const END: u32 = 0xffff_fffe;
const IN_FAT: u32 = 0xffff_fffd;
const LAST_SECTOR: u32 = 0xffff_fffa;

/// Bytes of the header, and of what it lists of the table of sectors.
const HEADER: usize = 512;
const LISTED: usize = 109;

/// Bytes of an entry of the directory, and of a sector of the stream of small streams.
const ENTRY: usize = 128;
const SMALL: usize = 64;

/// A smaller stream is kept in small sectors, in bytes.
const LARGE: usize = 4096;

/// A compound file.
pub struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    fat: Vec<u32>,
    small_fat: Vec<u32>,
    small: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    kind: u8,
    start: u32,
    len: usize,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).filter_map(|chunk| u32_at(chunk, 0))
}

impl<'a> Compound<'a> {
    /// Reads the tables of a file; `None` where they are damaged.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self {
            bytes,
            sector,
            fat: Vec::new(),
            small_fat: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        let most = bytes.len() / sector + 1;
        let mut listed: Vec<u32> = numbers(bytes.get(76..HEADER)?).collect();
        let mut next = u32_at(bytes, 68)?;
        for _ in 0..most {
            if next >= LAST_SECTOR {
                break;
            }
            let mut more: Vec<u32> = numbers(file.sector(next)?).collect();
            next = more.pop()?;
            listed.append(&mut more);
        }
        for number in listed.into_iter().filter(|number| *number < LAST_SECTOR).take(most) {
            let found = numbers(file.sector(number)?);
            file.fat.extend(found);
        }
        let directory = file.chain(u32_at(bytes, 48)?, usize::MAX)?;
        let large = sector == 4096;
        file.entries = directory.chunks_exact(ENTRY).filter_map(|entry| Entry::of(entry, large)).collect();
        if let Some(root) = file.entries.iter().find(|entry| entry.kind == 5)
            && root.start < LAST_SECTOR
        {
            let (start, len) = (root.start, root.len);
            file.small = file.chain(start, len)?;
            let table = file.chain(u32_at(bytes, 60)?, usize::MAX)?;
            file.small_fat = numbers(&table).collect();
        }
        Some(file)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let from = (usize::try_from(number).ok()? + 1).checked_mul(self.sector)?;
        // The last one may be cut.
        let rest = self.bytes.get(from..)?;
        Some(rest.get(..self.sector).unwrap_or(rest))
    }

    /// The sectors of a chain, one after the other. No chain has more than the file.
    fn chain(&self, start: u32, len: usize) -> Option<Vec<u8>> {
        let mut found = Vec::new();
        let mut next = start;
        for _ in 0..=self.bytes.len() / self.sector {
            if next >= LAST_SECTOR || found.len() >= len {
                found.truncate(len);
                return Some(found);
            }
            found.extend_from_slice(self.sector(next)?);
            next = *self.fat.get(usize::try_from(next).ok()?)?;
        }
        None
    }

    fn small_chain(&self, start: u32, len: usize) -> Option<Vec<u8>> {
        let mut found = Vec::new();
        let mut next = start;
        for _ in 0..=self.small.len() / SMALL {
            if next >= LAST_SECTOR || found.len() >= len {
                found.truncate(len);
                return Some(found);
            }
            let at = usize::try_from(next).ok()?;
            let rest = self.small.get(at.checked_mul(SMALL)?..)?;
            found.extend_from_slice(rest.get(..SMALL).unwrap_or(rest));
            next = *self.small_fat.get(at)?;
        }
        None
    }

    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A stream by its name.
    pub fn stream(&self, name: &str) -> Result<Vec<u8>, Fault> {
        let found = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
        let Some(entry) = found else { return Err(Fault::Other) };
        let bytes = if entry.len < LARGE {
            self.small_chain(entry.start, entry.len)
        } else {
            self.chain(entry.start, entry.len)
        };
        bytes.filter(|bytes| bytes.len() == entry.len).ok_or(Fault::Damaged)
    }
}

impl Entry {
    fn of(bytes: &[u8], large: bool) -> Option<Self> {
        let units: Vec<u16> =
            (0..32).filter_map(|at| u16_at(bytes, at * 2)).take_while(|unit| *unit != 0).collect();
        let low = u64::from(u32_at(bytes, 120)?);
        let high = if large { u64::from(u32_at(bytes, 124)?) << 32 } else { 0 };
        Some(Self {
            name: String::from_utf16_lossy(&units),
            kind: *bytes.get(66)?,
            start: u32_at(bytes, 116)?,
            len: usize::try_from(low | high).ok()?,
        })
    }
}

/// A compound file that holds one stream named `Workbook` and nothing else; `None` where it is too
/// large for that.
pub fn rebuilt(stream: &[u8]) -> Option<Vec<u8>> {
    const SECTOR: usize = 4096;
    let padded = stream.len().max(LARGE).next_multiple_of(SECTOR);
    let sectors = padded / SECTOR;
    // One sector for the directory, the rest for the stream and the table of them all.
    let tables = (sectors + 1).div_ceil(SECTOR / 4 - 1);
    let number = |count: usize| u32::try_from(count).ok();
    if tables > LISTED {
        return None;
    }
    let mut file = vec![0_u8; SECTOR];
    let mut put = |at: usize, bytes: &[u8]| {
        if let Some(place) = file.get_mut(at..at + bytes.len()) {
            place.copy_from_slice(bytes);
        }
    };
    put(0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    put(24, &[0x3e, 0, 3, 0, 0xfe, 0xff, 12, 0, 6, 0]);
    put(40, &1_u32.to_le_bytes());
    put(44, &number(tables)?.to_le_bytes());
    put(48, &number(tables)?.to_le_bytes());
    put(56, &4096_u32.to_le_bytes());
    put(60, &END.to_le_bytes());
    put(68, &END.to_le_bytes());
    for at in 0..LISTED {
        let listed = if at < tables { number(at)? } else { FREE };
        put(76 + at * 4, &listed.to_le_bytes());
    }
    // Sectors: the tables, the directory, the stream.
    let first = tables + 1;
    let mut fat = vec![IN_FAT; tables];
    fat.push(END);
    for at in 0..sectors {
        fat.push(if at + 1 == sectors { END } else { number(first + at + 1)? });
    }
    fat.resize(tables * SECTOR / 4, FREE);
    file.extend(fat.iter().flat_map(|next| next.to_le_bytes()));
    let mut directory = entry("Root Entry", 5, END, 0)?;
    directory.extend(entry("Workbook", 2, number(first)?, number(padded)?)?);
    directory.resize(SECTOR, 0);
    file.append(&mut directory);
    file.extend_from_slice(stream);
    file.resize(SECTOR * (first + 1) + padded, 0);
    Some(file)
}

fn entry(name: &str, kind: u8, start: u32, len: u32) -> Option<Vec<u8>> {
    let mut bytes: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let name_len = u16::try_from(bytes.len() + 2).ok()?;
    bytes.resize(64, 0);
    bytes.extend(name_len.to_le_bytes());
    bytes.extend([kind, 1]);
    let child = if kind == 5 { 1 } else { FREE };
    bytes.extend([FREE, FREE, child].iter().flat_map(|number| number.to_le_bytes()));
    bytes.resize(116, 0);
    bytes.extend(start.to_le_bytes());
    bytes.extend(u64::from(len).to_le_bytes());
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_comes_back_as_it_was_put_in() {
        for len in [4096, 5000, 1_500_000] {
            let stream: Vec<u8> = (0..len).map(|at: u32| at.to_le_bytes()[0]).collect();
            let file = rebuilt(&stream).expect("room");
            let compound = Compound::open(&file).expect("tables");
            assert!(compound.has("workbook") && !compound.has("other"));
            let found = compound.stream("Workbook").expect("a stream");
            assert!(found.starts_with(&stream) && found.len() == stream.len().next_multiple_of(4096));
        }
    }

    #[test]
    fn a_chain_that_bites_its_tail_ends() {
        let whole = rebuilt(&[1; 20_000]).expect("room");
        let with = |entry: usize, next: u32| {
            let mut file = whole.clone();
            let at = 4096 + 4 * entry;
            file[at..at + 4].copy_from_slice(&next.to_le_bytes());
            file
        };
        // The directory is followed by itself; the stream by nothing too early.
        assert!(Compound::open(&with(1, 1)).is_none());
        let cut = with(3, END);
        assert_eq!(Compound::open(&cut).expect("tables").stream("Workbook").err(), Some(Fault::Damaged));
        assert!(Compound::open(whole.get(..600).expect("a piece")).is_none());
    }
}
