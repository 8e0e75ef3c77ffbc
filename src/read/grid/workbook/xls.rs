//! Old workbooks. The reader below follows chains and counts as they stand, so it is given a file
//! made anew around the one stream that was looked over.

use super::{Book, Fault, SheetName, biff, cell, compound};
use crate::read::grid::lattice::Lattice;
use calamine::{Reader as _, SheetType, SheetVisible, XlsError};
use std::io::Cursor;

/// A larger file is refused, in bytes.
const LARGEST: usize = 256 << 20;

pub struct Xls {
    book: calamine::Xls<Cursor<Vec<u8>>>,
    pages: Vec<SheetName>,
}

impl Xls {
    /// Opens a compound file.
    pub fn open(bytes: &[u8]) -> Result<Self, Fault> {
        if bytes.len() > LARGEST {
            return Err(Fault::TooLarge);
        }
        let compound = compound::Compound::open(bytes).ok_or(Fault::Damaged)?;
        if compound.has("EncryptedPackage") {
            return Err(Fault::Encrypted);
        }
        let name = if compound.has("Workbook") { "Workbook" } else { "Book" };
        let mut stream = compound.stream(name)?;
        biff::look_over(&mut stream)?;
        let file = compound::rebuilt(&stream).ok_or(Fault::TooLarge)?;
        let book = calamine::Xls::new(Cursor::new(file)).map_err(|error| match error {
            XlsError::Password => Fault::Encrypted,
            _ => Fault::Damaged,
        })?;
        let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let page = |sheet: &calamine::Sheet| SheetName {
            name: sheet.name.clone(),
            visible: sheet.visible == SheetVisible::Visible,
        };
        let pages = sheets.map(page).collect();
        Ok(Self { book, pages })
    }
}

impl Book for Xls {
    fn pages(&self) -> Vec<SheetName> {
        self.pages.clone()
    }

    fn lattice(&mut self, page: usize) -> Result<Lattice, Fault> {
        let mut lattice = Lattice::default();
        let Some(page) = self.pages.get(page) else { return Ok(lattice) };
        let range = self.book.worksheet_range(&page.name).map_err(|_| Fault::Damaged)?;
        let formulas = self.book.worksheet_formula(&page.name).map_err(|_| Fault::Damaged)?;
        let place = |start: Option<(u32, u32)>, row: usize, column: usize| {
            let (top, left) = start.unwrap_or_default();
            let add = |first: u32, more: usize| first.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
            (add(top, row), add(left, column))
        };
        for (row, column, value) in range.used_cells() {
            let (row, column) = place(range.start(), row, column);
            let (text, is_error) = cell::owned_text(value);
            if is_error {
                lattice.note_error(row, &text);
            }
            lattice.put(row, column, &text)?;
        }
        for (row, column, _) in formulas.used_cells() {
            let at = place(formulas.start(), row, column);
            let text = range.get_value(at).map(|value| cell::owned_text(value).0).unwrap_or_default();
            lattice.note_formula(at.0, &text);
        }
        Ok(lattice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let len = u16::try_from(data.len()).expect("short");
        [&kind.to_le_bytes()[..], &len.to_le_bytes(), data].concat()
    }

    /// The place and the style of a cell, and what stands in it.
    fn cell(kind: u16, place: [u8; 3], value: &[u8]) -> Vec<u8> {
        let [row, column, style] = place;
        record(kind, &[&[row, 0, column, 0, style, 0][..], value].concat())
    }

    fn file() -> Vec<u8> {
        let begin = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let end = record(0x000a, &[]);
        let style = |format: u8| record(0x00e0, &[&[0, 0, format, 0][..], &[0; 16]].concat());
        let shared = record(0x00fc, b"\x02\0\0\0\x02\0\0\0\x04\0\0date\x05\0\0value");
        let head = [begin.clone(), style(0), style(14), shared].concat();
        let page = |at: usize| {
            let at = u32::try_from(at).expect("short").to_le_bytes();
            record(0x0085, &[&at[..], &[0, 0, 4, 0], b"Data"].concat())
        };
        let start = head.len() + page(0).len() + end.len();
        let sheet = [
            record(0x0200, &[0xff, 0xff, 0xff, 0, 0, 0, 1, 0, 0, 0, 0xff, 0xff, 0, 0]),
            cell(0x00fd, [0, 0, 0], &[0, 0, 0, 0]),
            cell(0x00fd, [0, 1, 0], &[1, 0, 0, 0]),
            cell(0x0203, [1, 0, 1], &38783_f64.to_le_bytes()),
            cell(0x027e, [1, 1, 0], &((31001_u32 << 2) | 2).to_le_bytes()),
            cell(0x0006, [2, 1, 0], &[&0.5_f64.to_le_bytes()[..], &[0; 8], &[0x1e, 1, 0]].concat()),
            cell(0x0205, [3, 1, 0], &[0x2a, 1]),
        ];
        let stream = [head, page(start), end.clone(), begin, sheet.concat(), end].concat();
        compound::rebuilt(&stream).expect("room")
    }

    #[test]
    fn an_old_workbook_is_read() {
        let mut book = Xls::open(&file()).expect("a workbook");
        assert_eq!(book.pages(), [SheetName { name: "Data".to_owned(), visible: true }]);
        let lattice = book.lattice(0).expect("a sheet");
        assert_eq!((lattice.formulas.count, lattice.errors.count), (1, 1));
        let (cells, _) = lattice.rows();
        let rows: Vec<Vec<&str>> = cells.rows().map(|row| row.iter().collect()).collect();
        assert_eq!(
            rows,
            [vec!["date", "value"], vec!["2006-03-07", "31001"], vec!["", "0.5"], vec!["", "#N/A"]]
        );
    }

    #[test]
    fn any_damage_ends_in_words() {
        let whole = file();
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 0xff;
            let _ = super::super::guard::calmly(|| {
                Xls::open(&changed).map(|mut book| book.lattice(0).map(|lattice| lattice.rows()))
            });
        }
        assert_eq!(Xls::open(&whole[..5000]).err(), Some(Fault::Damaged));
    }

    #[test]
    fn a_locked_workbook_and_another_document_are_told() {
        let whole = file();
        let name: Vec<u8> = "Workbook".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let at = whole.windows(name.len()).position(|bytes| bytes == name).expect("a name");
        let named = |other: &str| {
            let mut file = whole.clone();
            let other: Vec<u8> = other.encode_utf16().flat_map(u16::to_le_bytes).collect();
            file[at..at + other.len()].copy_from_slice(&other);
            Xls::open(&file).err()
        };
        assert_eq!(named("EncryptedPackage"), Some(Fault::Encrypted));
        assert_eq!(named("WordDocument"), Some(Fault::Other));
    }
}
