//! Workbooks of Office Open XML, cell after cell: the range of all cells is never made, since a
//! workbook may say of it what it likes.

use super::{Book, Fault, SheetName, cell};
use crate::read::grid::lattice::Lattice;
use calamine::{Reader as _, SheetType, SheetVisible, XlsxError};
use std::io::Cursor;

pub struct Xlsx<'a> {
    book: calamine::Xlsx<Cursor<&'a [u8]>>,
    pages: Vec<SheetName>,
}

fn fault(error: &XlsxError) -> Fault {
    match error {
        XlsxError::Password => Fault::Encrypted,
        _ => Fault::Damaged,
    }
}

impl<'a> Xlsx<'a> {
    /// Opens an archive that was looked over.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let book = calamine::Xlsx::new(Cursor::new(bytes)).map_err(|error| fault(&error))?;
        let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let page = |sheet: &calamine::Sheet| SheetName {
            name: sheet.name.clone(),
            visible: sheet.visible == SheetVisible::Visible,
        };
        let pages = sheets.map(page).collect();
        Ok(Self { book, pages })
    }
}

impl Book for Xlsx<'_> {
    fn pages(&self) -> Vec<SheetName> {
        self.pages.clone()
    }

    fn lattice(&mut self, page: usize) -> Result<Lattice, Fault> {
        let mut lattice = Lattice::default();
        let Some(page) = self.pages.get(page) else { return Ok(lattice) };
        let mut cells = match self.book.worksheet_cells_reader(&page.name) {
            Ok(cells) => cells,
            Err(XlsxError::NotAWorksheet(_)) => return Ok(lattice),
            Err(error) => return Err(fault(&error)),
        };
        // Formulas are not expanded: only that there is one counts.
        while let Some(found) = cells.next_cell_with_formula_metadata().map_err(|error| fault(&error))? {
            let (row, column) = found.pos;
            let (text, is_error) = cell::text(&found.value);
            if found.formula.is_some() {
                lattice.note_formula(row, &text);
            }
            if is_error {
                lattice.note_error(row, &text);
            }
            lattice.put(row, column, &text)?;
        }
        Ok(lattice)
    }
}
