//! The records of an old workbook looked over before they are read: how far its cells reach and
//! how much text they make. The size that a sheet claims for itself is struck out, since room
//! would be made for it.

use super::{Fault, sst};

/// All sheets together may reach over so many cells, empty ones included.
const MOST_REACHED: u64 = 8 << 20;

/// Letters that the cells of all sheets may have together.
const MOST_LETTERS: u64 = 256 << 20;

/// Records that are looked at.
const MOST_RECORDS: usize = 1 << 26;

/// A record that nobody knows.
const UNKNOWN: [u8; 2] = [0xff, 0xff];

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;

/// One record: where it begins, and its kind.
#[derive(Clone, Copy, Debug)]
struct Record {
    at: usize,
    kind: u16,
    len: usize,
}

fn record(stream: &[u8], at: usize) -> Option<Record> {
    let head = stream.get(at..at + 4)?;
    let [kind, more, len, high] = head else { return None };
    let len = usize::from(u16::from_le_bytes([*len, *high]));
    (at + 4 + len <= stream.len()).then(|| Record { at, kind: u16::from_le_bytes([*kind, *more]), len })
}

fn number(data: &[u8], at: usize) -> Option<u32> {
    let [low, high] = data.get(at..at + 2)? else { return None };
    Some(u32::from(u16::from_le_bytes([*low, *high])))
}

/// Looks the stream over and strikes out what its sheets claim.
///
/// # Errors
/// [`Fault`] where it is cut, encrypted, or reaches further than what is read.
pub fn look_over(stream: &mut [u8]) -> Result<(), Fault> {
    let mut over = Over { records: 0, reached: 0, letters: 0, shared: Vec::new() };
    let mut sheets = Vec::new();
    let mut at = 0;
    loop {
        let found = over.next(stream, at)?;
        let data = stream.get(found.at + 4..found.at + 4 + found.len).unwrap_or_default();
        at = found.at + 4 + found.len;
        match found.kind {
            // A key that is not 0 stands before everything that is encrypted.
            0x002f if number(data, 0) != Some(0) => return Err(Fault::Encrypted),
            0x0085 => {
                let (low, high) = number(data, 0).zip(number(data, 2)).ok_or(Fault::Damaged)?;
                sheets.push(usize::try_from(low | (high << 16)).unwrap_or(usize::MAX));
            }
            0x00fc => over.share(stream, found)?,
            END => break,
            _ => {}
        }
    }
    for sheet in sheets {
        over.sheet(stream, sheet)?;
    }
    Ok(())
}

struct Over {
    records: usize,
    reached: u64,
    letters: u64,
    /// How long each shared text is.
    shared: Vec<u32>,
}

impl Over {
    fn next(&mut self, stream: &[u8], at: usize) -> Result<Record, Fault> {
        self.records += 1;
        if self.records > MOST_RECORDS {
            return Err(Fault::TooLarge);
        }
        record(stream, at).ok_or(Fault::Damaged)
    }

    /// Measures the shared texts, whose record goes on in those behind it.
    fn share(&mut self, stream: &[u8], first: Record) -> Result<(), Fault> {
        let body = |found: Record| stream.get(found.at + 4..found.at + 4 + found.len).unwrap_or_default();
        let mut segments = vec![body(first).get(8..).ok_or(Fault::Damaged)?];
        let mut at = first.at + 4 + first.len;
        while let Some(found) = record(stream, at).filter(|found| found.kind == 0x003c) {
            segments.push(body(found));
            at += 4 + found.len;
        }
        self.shared = sst::lengths(&segments).ok_or(Fault::Damaged)?;
        Ok(())
    }

    fn sheet(&mut self, stream: &mut [u8], start: usize) -> Result<(), Fault> {
        let (mut at, mut depth) = (start, 0_usize);
        let mut bounds: Option<[u32; 4]> = None;
        loop {
            let found = self.next(stream, at)?;
            at = found.at + 4 + found.len;
            match found.kind {
                BEGIN => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                0x0200 => {
                    if let Some(kind) = stream.get_mut(found.at..found.at + 2) {
                        kind.copy_from_slice(&UNKNOWN);
                    }
                }
                0x0203 | 0x0204 | 0x00d6 | 0x0205 | 0x027e | 0x00fd | 0x00bd | 0x0006 => {
                    let data = stream.get(found.at + 4..found.at + 4 + found.len).unwrap_or_default();
                    let (row, column) = number(data, 0).zip(number(data, 2)).ok_or(Fault::Damaged)?;
                    let mut last = column;
                    if found.kind == 0x00bd {
                        last = number(data, found.len.saturating_sub(2)).unwrap_or(column).max(column);
                    }
                    if found.kind == 0x00fd {
                        let (low, high) = number(data, 6).zip(number(data, 8)).ok_or(Fault::Damaged)?;
                        let text = usize::try_from(low | (high << 16)).ok();
                        let letters = text.and_then(|text| self.shared.get(text)).copied();
                        self.letters += u64::from(letters.unwrap_or_default());
                    }
                    let [top, left, bottom, right] = bounds.unwrap_or([row, column, row, last]);
                    bounds = Some([top.min(row), left.min(column), bottom.max(row), right.max(last)]);
                }
                _ => {}
            }
        }
        if let Some([top, left, bottom, right]) = bounds {
            self.reached += u64::from(bottom - top + 1) * u64::from(right - left + 1);
        }
        if self.reached > MOST_REACHED || self.letters > MOST_LETTERS {
            return Err(Fault::TooLarge);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(records: &[(u16, &[u8])]) -> Vec<u8> {
        let one = |(kind, data): &(u16, &[u8])| {
            let len = u16::try_from(data.len()).expect("short");
            [&kind.to_le_bytes()[..], &len.to_le_bytes(), data].concat()
        };
        records.iter().flat_map(one).collect()
    }

    /// A workbook with one sheet, whose records follow those of the workbook.
    fn stream(sheet: &[(u16, &[u8])]) -> Vec<u8> {
        let begin: (u16, &[u8]) = (BEGIN, &[0, 6, 5, 0]);
        let end: (u16, &[u8]) = (END, &[]);
        let pos = bytes(&[begin, (0x85, &[0; 8]), end]).len();
        let mut name = u32::try_from(pos).expect("short").to_le_bytes().to_vec();
        name.extend([0; 4]);
        let mut stream = bytes(&[begin, (0x85, &name), end]);
        stream.extend(bytes(&[begin]));
        stream.extend(bytes(sheet));
        stream.extend(bytes(&[end]));
        stream
    }

    #[test]
    fn a_claimed_size_is_struck_out_and_a_real_one_is_held_against_a_limit() {
        let mut claimed = stream(&[(0x0200, &[0xff; 14]), (0x0203, &[0; 14])]);
        assert_eq!(look_over(&mut claimed), Ok(()));
        assert!(!claimed.windows(4).any(|bytes| bytes == [0, 2, 14, 0]));
        let far = [0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(look_over(&mut stream(&[(0x0203, &[0; 14]), (0x0203, &far)])), Err(Fault::TooLarge));
        let open = stream(&[]);
        assert_eq!(look_over(&mut open[..open.len() - 2].to_vec()), Err(Fault::Damaged));
        assert_eq!(look_over(&mut bytes(&[(0x2f, &[1, 0])])), Err(Fault::Encrypted));
    }
}
