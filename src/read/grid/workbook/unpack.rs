//! A ZIP archive looked over before anything of it is kept: how many parts it names, how large
//! they say they are, and how large they are.

use super::Fault;
use memchr::memmem;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// A larger archive is refused, in bytes.
const LARGEST_ARCHIVE: usize = 256 << 20;

/// An archive with more parts is refused.
const MOST_PARTS: usize = 20_000;

/// Parts that are read may be so large together when they are unpacked, in bytes.
const LARGEST_UNPACKED: u64 = 1 << 30;

/// A part that grows more than so many times is refused.
const MOST_GROWTH: u64 = 100;

/// A part smaller than this may grow as it likes, in bytes.
const SMALL: u64 = 10 << 20;

/// Parts that are no sheets may be so large, in bytes: what is made of them is larger than they are.
const LARGEST_OTHER: u64 = 64 << 20;
const LARGEST_STYLES: u64 = 16 << 20;
const LARGEST_SHARED: u64 = 256 << 20;

/// Texts that several cells share: no list of them counts more.
const MOST_SHARED: u64 = 1 << 26;

/// Bytes that are unpacked at once.
const PIECE: usize = 64 << 10;

/// Looks over an archive. Only parts in XML are unpacked: pictures, macros and archives inside of
/// the archive are never touched.
///
/// # Errors
/// [`Fault`] where it is cut, encrypted, or larger than what is read.
pub fn look_over(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.len() > LARGEST_ARCHIVE || memmem::find_iter(bytes, b"PK\x01\x02").nth(MOST_PARTS).is_some() {
        return Err(Fault::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
    let mut declared = 0_u64;
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|_| Fault::Damaged)?;
        let name = String::from_utf8_lossy(part.name_raw()).to_ascii_lowercase();
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        if part.encrypted() {
            return Err(Fault::Encrypted);
        }
        let (size, packed) = (part.size(), part.compressed_size().max(1));
        declared = declared.saturating_add(size);
        if declared > LARGEST_UNPACKED
            || size > largest(&name)
            || (size > SMALL && size / packed > MOST_GROWTH)
        {
            return Err(Fault::TooLarge);
        }
        parts.push((at, size, name));
    }
    for (at, size, name) in parts {
        unpack(&mut archive, at, size, &name)?;
    }
    Ok(())
}

/// How large a part may be by its name, which the reader looks for as well.
fn largest(name: &str) -> u64 {
    if name.ends_with("sharedstrings.xml") {
        LARGEST_SHARED
    } else if name.ends_with("styles.xml") {
        LARGEST_STYLES
    } else if name.contains("worksheets/") && !name.ends_with(".rels") || name == "content.xml" {
        LARGEST_UNPACKED
    } else {
        LARGEST_OTHER
    }
}

/// Unpacks one part and keeps nothing: it must be as large as it says, and no list in it may claim
/// more than it can hold.
fn unpack(archive: &mut ZipArchive<Cursor<&[u8]>>, at: usize, size: u64, name: &str) -> Result<(), Fault> {
    let mut part = archive.by_index(at).map_err(|_| Fault::Damaged)?;
    let shared = name.ends_with("sharedstrings.xml");
    let root = name.ends_with("_rels/.rels");
    let mut piece = vec![0; PIECE];
    let mut text = Vec::new();
    let mut unpacked = 0_u64;
    loop {
        let read = part.read(&mut piece).map_err(|_| Fault::Damaged)?;
        if read == 0 {
            break;
        }
        unpacked += u64::try_from(read).unwrap_or(u64::MAX);
        if unpacked > size {
            return Err(Fault::TooLarge);
        }
        if shared || root {
            text.extend_from_slice(piece.get(..read).unwrap_or_default());
        }
    }
    // The list of sheets is no sheet: it would be read whole.
    if root && memmem::find(&text, b"worksheets").is_some() {
        return Err(Fault::Damaged);
    }
    // The reader makes room for as many texts as the list says that it holds.
    if shared && claimed(&text).is_none_or(|count| count > MOST_SHARED) {
        return Err(Fault::TooLarge);
    }
    Ok(())
}

/// The largest number of texts that a list of them claims; `None` where it cannot be told.
fn claimed(text: &[u8]) -> Option<u64> {
    // Nobody writes these parts in two bytes a letter but to hide something.
    if text.get(..256.min(text.len()))?.contains(&0) {
        return None;
    }
    let mut most = 0;
    for place in memmem::find_iter(text, b"uniqueCount") {
        let behind = text.get(place + 11..)?;
        let digits: Vec<u8> = behind
            .iter()
            .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\''))
            .take_while(|byte| byte.is_ascii_digit())
            .copied()
            .collect();
        let count = match String::from_utf8(digits).ok()?.as_str() {
            "" => 0,
            digits => digits.parse().ok()?,
        };
        most = most.max(count);
    }
    Some(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_says_how_much_it_claims() {
        let check =
            |text: &str, expected: Option<u64>| assert_eq!(claimed(text.as_bytes()), expected, "{text}");
        check("<sst count=\"9\" uniqueCount=\"7\"><si/></sst>", Some(7));
        check("<sst uniqueCount = '99999999999'>", Some(99_999_999_999));
        check("<sst uniqueCount='99999999999999999999999'>", None);
        check("<sst>", Some(0));
        check("<\0s\0", None);
    }
}
