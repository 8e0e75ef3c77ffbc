//! Workbooks: which sheet is read, and its cells as a person would write them.
//!
//! A workbook comes from anybody. It is looked over before it is unpacked (`unpack.rs`, `biff.rs`),
//! every count in it is held against a limit, and links to other files are never followed.

mod biff;
mod cell;
mod compound;
mod guard;
mod ods;
mod sst;
mod unpack;
mod xls;
mod xlsx;

use super::form::Form;
use super::lattice::{Full, Lattice};
use super::split::MOST_COLUMNS;
use super::tell::Tell;
use crate::read::problem::{Problem, ProblemKind, Severity};

/// Sheets that are looked into for a table.
const MOST_LOOKED_AT: usize = 40;

/// Names of sheets that are listed.
const MOST_LISTED: usize = 12;

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    pub name: String,
    pub visible: bool,
}

/// The sheet that was read.
#[derive(Debug)]
pub struct Found {
    pub name: String,
    /// Every sheet of the workbook, this one among them.
    pub sheets: Vec<SheetName>,
    pub lattice: Lattice,
}

/// Why a workbook could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no workbook, whatever it is.
    Other,
    Encrypted,
    /// It ends too early, or what is in it is not what it says.
    Damaged,
    /// It grows beyond what is read.
    TooLarge,
    Columns {
        line: u64,
        column: usize,
    },
}

impl From<Full> for Fault {
    fn from(full: Full) -> Self {
        match full {
            Full::Cells => Self::TooLarge,
            Full::Columns { line, column } => Self::Columns { line, column },
        }
    }
}

/// A workbook of any form.
trait Book {
    /// Its sheets of cells, in their order.
    fn pages(&self) -> Vec<SheetName>;

    /// The cells of one of them.
    fn lattice(&mut self, page: usize) -> Result<Lattice, Fault>;
}

/// The sheet of that name; without a name the first visible one with a table, or with any cell.
/// What cannot be had is said.
pub fn open(form: Form, bytes: &[u8], sheet: Option<&str>, tell: &mut Tell<'_>) -> Option<Found> {
    // The crates below are called on bytes of anybody: a slip of theirs must not end the program.
    let outcome = guard::calmly(|| {
        let mut book = book(form, bytes)?;
        let pages = book.pages();
        choose(book.as_mut(), &pages, sheet).map(|chosen| (pages, chosen))
    });
    let (pages, chosen) = match outcome.unwrap_or(Err(Fault::Damaged)) {
        Ok(found) => found,
        Err(fault) => {
            refuse(fault, tell);
            return None;
        }
    };
    let Some((at, lattice)) = chosen else {
        match sheet {
            Some(wanted) => {
                let kind = ProblemKind::NoSuchSheet { sheets: listed(pages.iter()) };
                tell.problems.push(Problem::of_file(tell.file, Severity::Error, kind).found(wanted));
            }
            None => tell.push(Severity::Error, ProblemKind::NoTableInWorkbook),
        }
        return None;
    };
    let name = pages.get(at).map(|page| page.name.clone()).unwrap_or_default();
    if sheet.is_none() {
        chosen_of(&pages, at, tell);
    }
    cells(&lattice, tell);
    Some(Found { name, sheets: pages, lattice })
}

fn book(form: Form, bytes: &[u8]) -> Result<Box<dyn Book + '_>, Fault> {
    Ok(match form {
        Form::Xlsx => {
            unpack::look_over(bytes)?;
            Box::new(xlsx::Xlsx::open(bytes)?)
        }
        Form::Ods => {
            unpack::look_over(bytes)?;
            Box::new(ods::Ods::open(bytes)?)
        }
        _ => Box::new(xls::Xls::open(bytes)?),
    })
}

/// The number of the sheet that is read, and its cells.
fn choose(
    book: &mut dyn Book,
    pages: &[SheetName],
    sheet: Option<&str>,
) -> Result<Option<(usize, Lattice)>, Fault> {
    if let Some(wanted) = sheet {
        let same = |page: &SheetName| page.name.trim() == wanted.trim();
        let like = |page: &SheetName| page.name.trim().to_lowercase() == wanted.trim().to_lowercase();
        let at = pages.iter().position(same).or_else(|| pages.iter().position(like));
        return at.map(|at| Ok((at, book.lattice(at)?))).transpose();
    }
    let shown = first_table(book, pages, true)?;
    if shown.is_some() {
        return Ok(shown);
    }
    // Where nothing that is shown holds a cell, what is hidden is all there is.
    first_table(book, pages, false)
}

/// The first sheet with a table of those that are shown or hidden, else the first with any cell.
fn first_table(
    book: &mut dyn Book,
    pages: &[SheetName],
    visible: bool,
) -> Result<Option<(usize, Lattice)>, Fault> {
    let mut first = None;
    let wanted = pages.iter().enumerate().filter(|(_, page)| page.visible == visible);
    for (at, _) in wanted.take(MOST_LOOKED_AT) {
        let lattice = book.lattice(at)?;
        if lattice.is_table() {
            return Ok(Some((at, lattice)));
        }
        if first.is_none() && !lattice.is_empty() {
            first = Some((at, lattice));
        }
    }
    Ok(first)
}

fn refuse(fault: Fault, tell: &mut Tell<'_>) {
    match fault {
        Fault::Other => tell.push(Severity::Error, ProblemKind::NotText),
        Fault::Encrypted => tell.push(Severity::Error, ProblemKind::EncryptedWorkbook),
        Fault::Damaged => tell.push(Severity::Error, ProblemKind::DamagedWorkbook),
        Fault::TooLarge => tell.push(Severity::Error, ProblemKind::WorkbookTooLarge),
        Fault::Columns { line, column } => {
            let kind = ProblemKind::TooWide { cells: column, limit: MOST_COLUMNS };
            tell.at(line, Severity::Error, kind);
        }
    }
}

/// Which sheet was taken where there are several, and which were not.
fn chosen_of(pages: &[SheetName], at: usize, tell: &mut Tell<'_>) {
    if let Some(page) = pages.get(at).filter(|page| !page.visible) {
        let hidden = Problem::of_file(tell.file, Severity::Warning, ProblemKind::HiddenSheet);
        tell.problems.push(hidden.found(&page.name));
    }
    let Some(page) = pages.get(at).filter(|_| pages.len() > 1) else { return };
    let others = pages.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, page)| page);
    let hidden = others.clone().filter(|page| !page.visible);
    let kind = ProblemKind::SheetChosen {
        others: listed(others.clone().filter(|page| page.visible)),
        hidden: listed(hidden),
    };
    tell.problems.push(Problem::of_file(tell.file, Severity::Note, kind).found(&page.name));
}

/// Names of sheets, as many as can be read.
fn listed<'a>(pages: impl Iterator<Item = &'a SheetName>) -> String {
    let mut names: Vec<String> =
        pages.take(MOST_LISTED + 1).map(|page| page.name.chars().take(40).collect()).collect();
    if names.len() > MOST_LISTED {
        names.truncate(MOST_LISTED);
        names.push("…".to_owned());
    }
    names.join(", ")
}

/// Cells that are not what a person typed.
fn cells(lattice: &Lattice, tell: &mut Tell<'_>) {
    if let Some((line, text)) = &lattice.formulas.first {
        let kind = ProblemKind::StoredFormula { more: lattice.formulas.count.saturating_sub(1) };
        tell.problems.push(Problem::of_file(tell.file, Severity::Note, kind).at_line(*line).found(text));
    }
    if let Some((line, text)) = &lattice.errors.first {
        let kind = ProblemKind::ErrorCell { more: lattice.errors.count.saturating_sub(1) };
        tell.problems.push(Problem::of_file(tell.file, Severity::Warning, kind).at_line(*line).found(text));
    }
}
