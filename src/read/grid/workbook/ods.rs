//! Workbooks of `OpenDocument`, read event by event: a count of repeated rows or blanks is held
//! against what is read, and a part that ends too early ends the reading.

use super::cell::{boolean, iso_date, iso_duration, number_text};
use super::{Book, Fault, SheetName};
use crate::read::grid::lattice::Lattice;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read as _};
use zip::ZipArchive;

/// Blanks that one element may stand for.
const MOST_BLANKS: u32 = 4096;

/// A manifest is read up to here, in bytes.
const LONGEST_MANIFEST: u64 = 16 << 20;

pub struct Ods {
    sheets: Vec<(SheetName, Option<Lattice>)>,
}

impl Ods {
    /// Reads an archive that was looked over.
    pub fn open(bytes: &[u8]) -> Result<Self, Fault> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
        let mut manifest = Vec::new();
        if let Ok(part) = archive.by_name("META-INF/manifest.xml") {
            part.take(LONGEST_MANIFEST).read_to_end(&mut manifest).map_err(|_| Fault::Damaged)?;
        }
        if memchr::memmem::find(&manifest, b"encryption-data").is_some() {
            return Err(Fault::Encrypted);
        }
        let content = archive.by_name("content.xml").map_err(|_| Fault::Damaged)?;
        let mut reader = quick_xml::Reader::from_reader(BufReader::new(content));
        reader.config_mut().expand_empty_elements = true;
        let (mut walk, mut buffer) = (Walk::default(), Vec::new());
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer).map_err(|_| Fault::Damaged)? {
                Event::Start(start) => walk.start(&start)?,
                Event::End(end) => walk.end(end.name().as_ref())?,
                Event::Text(text) => walk.text(&text.xml10_content()),
                Event::CData(text) => walk.text(&text.xml10_content()),
                Event::GeneralRef(entity) => {
                    let sign = match entity.as_ref() {
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "amp" => Some('&'),
                        "apos" => Some('\''),
                        "quot" => Some('"'),
                        // Entities of the document's own are not expanded.
                        _ => entity.resolve_char_ref().map_err(|_| Fault::Damaged)?,
                    };
                    walk.text(sign.unwrap_or('\u{fffd}').encode_utf8(&mut [0; 4]));
                }
                Event::Eof => break,
                _ => {}
            }
        }
        if walk.depth > 0 {
            return Err(Fault::Damaged);
        }
        Ok(Self { sheets: walk.sheets })
    }
}

impl Book for Ods {
    fn pages(&self) -> Vec<SheetName> {
        self.sheets.iter().map(|(page, _)| page.clone()).collect()
    }

    fn lattice(&mut self, page: usize) -> Result<Lattice, Fault> {
        Ok(self.sheets.get_mut(page).and_then(|(_, lattice)| lattice.take()).unwrap_or_default())
    }
}

/// One cell, or several alike beside each other.
#[derive(Debug, Default)]
struct Cell {
    repeat: u32,
    /// The value of its attributes, else its paragraphs.
    value: Option<String>,
    text: String,
    paragraphs: usize,
    formula: bool,
    error: bool,
}

/// Where the walk through the document is.
#[derive(Debug, Default)]
struct Walk {
    sheets: Vec<(SheetName, Option<Lattice>)>,
    /// Whether a sheet of a style is shown.
    styles: BTreeMap<String, bool>,
    style: Option<String>,
    /// Open tables; those inside of a cell are passed over.
    depth: usize,
    /// Open elements of something that is no text of a cell.
    aside: usize,
    row: u32,
    row_repeat: u32,
    /// Cells of the row with the column of each.
    cells: Vec<(u32, Cell)>,
    column: u32,
    cell: Option<Cell>,
}

/// What stands in a cell and is no text of it.
fn is_aside(name: &str) -> bool {
    name == "office:annotation" || name.starts_with("draw:") || name == "table:shapes"
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Fault> {
    let found = start.try_get_attribute(name).map_err(|_| Fault::Damaged)?;
    let value =
        found.map(|found| found.normalized_value(XmlVersion::Implicit1_0).map(|text| text.into_owned()));
    value.transpose().map_err(|_| Fault::Damaged)
}

/// How often something stands there; once where the attribute is missing or no number.
fn repeats(start: &BytesStart<'_>, name: &str) -> Result<u32, Fault> {
    Ok(attribute(start, name)?.map_or(1, |count| match count.trim().parse::<u64>() {
        Ok(count) => u32::try_from(count).unwrap_or(u32::MAX),
        Err(_) => 1,
    }))
}

impl Walk {
    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Fault> {
        let name = start.name();
        let name = name.as_ref();
        if self.aside > 0 || is_aside(name) {
            self.aside += 1;
            return Ok(());
        }
        match name {
            "style:style" => self.style = attribute(start, "style:name")?,
            "style:table-properties" => {
                let shown = attribute(start, "table:display")?.is_none_or(|shown| shown.trim() != "false");
                if let Some(style) = &self.style {
                    self.styles.insert(style.clone(), shown);
                }
            }
            "table:table" => {
                self.depth += 1;
                if self.depth == 1 {
                    let style = attribute(start, "table:style-name")?;
                    let visible = style.and_then(|style| self.styles.get(&style).copied()).unwrap_or(true);
                    let name = attribute(start, "table:name")?.unwrap_or_default();
                    self.sheets.push((SheetName { name, visible }, Some(Lattice::default())));
                    self.row = 0;
                }
            }
            "table:table-row" if self.depth == 1 => {
                self.row_repeat = repeats(start, "table:number-rows-repeated")?;
                self.column = 0;
                self.cells.clear();
            }
            "table:table-cell" | "table:covered-table-cell" if self.depth == 1 => {
                self.cell = Some(cell(start)?);
            }
            _ if self.depth == 1 => self.inside(name, start)?,
            _ => {}
        }
        Ok(())
    }

    /// Elements inside of a cell.
    fn inside(&mut self, name: &str, start: &BytesStart<'_>) -> Result<(), Fault> {
        let Some(cell) = &mut self.cell else { return Ok(()) };
        match name {
            "text:p" => {
                cell.paragraphs += 1;
                if cell.paragraphs > 1 {
                    cell.text.push('\n');
                }
            }
            "text:s" => {
                let count = repeats(start, "text:c")?.min(MOST_BLANKS);
                cell.text.extend(std::iter::repeat_n(' ', usize::try_from(count).unwrap_or_default()));
            }
            "text:tab" => cell.text.push('\t'),
            "text:line-break" => cell.text.push('\n'),
            _ => {}
        }
        Ok(())
    }

    /// Runs of blanks in the document are one blank; those of a cell have an element of their own.
    fn text(&mut self, text: &str) {
        let Some(cell) = self.cell.as_mut().filter(|cell| cell.paragraphs > 0) else { return };
        if self.aside > 0 || self.depth != 1 {
            return;
        }
        for sign in text.chars() {
            if !matches!(sign, ' ' | '\t' | '\r' | '\n') {
                cell.text.push(sign);
            } else if !cell.text.is_empty() && !cell.text.ends_with([' ', '\n']) {
                cell.text.push(' ');
            }
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Fault> {
        if self.aside > 0 {
            self.aside -= 1;
            return Ok(());
        }
        match name {
            "style:style" => self.style = None,
            "table:table" => self.depth = self.depth.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" if self.depth == 1 => {
                let Some(mut cell) = self.cell.take() else { return Ok(()) };
                let column = self.column;
                self.column = self.column.saturating_add(cell.repeat);
                let text = std::mem::take(&mut cell.text);
                cell.text = match cell.value.take().filter(|value| !cell.error || !value.is_empty()) {
                    Some(value) => value,
                    None => text,
                };
                if !cell.text.is_empty() {
                    self.cells.push((column, cell));
                }
            }
            "table:table-row" if self.depth == 1 => self.end_row()?,
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Fault> {
        let from = self.row;
        self.row = from.saturating_add(self.row_repeat);
        let cells = std::mem::take(&mut self.cells);
        let Some((_, Some(lattice))) = self.sheets.last_mut().filter(|_| !cells.is_empty()) else {
            return Ok(());
        };
        for row in from..self.row {
            for (column, cell) in &cells {
                for at in *column..column.saturating_add(cell.repeat) {
                    if cell.formula {
                        lattice.note_formula(row, &cell.text);
                    }
                    if cell.error {
                        lattice.note_error(row, &cell.text);
                    }
                    lattice.put(row, at, &cell.text)?;
                }
            }
        }
        Ok(())
    }
}

/// A cell as far as its attributes tell.
fn cell(start: &BytesStart<'_>) -> Result<Cell, Fault> {
    let get = |name: &str| attribute(start, name);
    let kind = get("office:value-type")?.unwrap_or_default();
    let value = match kind.as_str() {
        "float" | "percentage" | "currency" => {
            get("office:value")?.map(|value| value.trim().parse::<f64>().map_or(value, number_text))
        }
        "date" => get("office:date-value")?.map(|value| iso_date(&value).into_owned()),
        "time" => get("office:time-value")?.map(|value| iso_duration(&value).into_owned()),
        "boolean" => get("office:boolean-value")?.map(|value| boolean(value.trim() == "true").to_owned()),
        "string" => get("office:string-value")?,
        _ => None,
    };
    Ok(Cell {
        repeat: repeats(start, "table:number-columns-repeated")?,
        value,
        formula: get("table:formula")?.is_some(),
        error: get("calcext:value-type")?.is_some_and(|kind| kind == "error"),
        ..Cell::default()
    })
}
