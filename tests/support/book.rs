//! Small workbooks, made part by part: what other programs would write, and what nobody should.

#![allow(dead_code, reason = "each test uses some of it")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// An archive of parts, each a name and its text.
pub fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let stored = *name == "mimetype";
        let method = if stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).expect("a part");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A sheet: its name, whether it is hidden, and its rows in XML.
pub type SheetPart<'a> = (&'a str, bool, &'a str);

/// Styles 0: plain, 1: a date, 2: a date with a time, 3: a duration.
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>
<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="46"/></cellXfs>
</styleSheet>"#;

/// A workbook of Office Open XML with these sheets and shared texts.
pub fn xlsx(sheets: &[SheetPart<'_>], shared: &[&str]) -> Vec<u8> {
    let texts: String = shared.iter().map(|text| format!("<si><t>{text}</t></si>")).collect();
    xlsx_with(sheets, &format!("<sst xmlns=\"{MAIN}\" uniqueCount=\"{}\">{texts}</sst>", shared.len()), "A1")
}

/// [`xlsx`] with the list of shared texts and the claimed range as given.
pub fn xlsx_with(sheets: &[SheetPart<'_>], shared: &str, range: &str) -> Vec<u8> {
    let (mut book, mut rels) = (String::new(), String::new());
    let mut parts = Vec::new();
    for (at, (name, hidden, rows)) in sheets.iter().enumerate() {
        let state = if *hidden { " state=\"hidden\"" } else { "" };
        write!(book, "<sheet name=\"{name}\" sheetId=\"{}\"{state} r:id=\"r{at}\"/>", at + 1)
            .expect("written");
        write!(
            rels,
            "<Relationship Id=\"r{at}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/s{at}.xml\"/>"
        )
        .expect("written");
        let sheet = format!(
            "<worksheet xmlns=\"{MAIN}\"><dimension ref=\"{range}\"/><sheetData>{rows}</sheetData></worksheet>"
        );
        parts.push((format!("xl/worksheets/s{at}.xml"), sheet));
    }
    let book = format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{book}</sheets></workbook>");
    let rels = format!("<Relationships xmlns=\"{RELS}\">{rels}</Relationships>");
    let root = format!(
        "<Relationships xmlns=\"{RELS}\"><Relationship Id=\"r\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let mut all: Vec<(&str, &str)> = vec![
        ("[Content_Types].xml", types),
        ("_rels/.rels", &root),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &rels),
        ("xl/styles.xml", STYLES),
        ("xl/sharedStrings.xml", shared),
    ];
    all.extend(parts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    archive(&all)
}

/// A row of texts, from a cell such as `B3` on.
pub fn row(number: usize, cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .zip("ABCDEFGHIJ".chars())
        .filter(|(cell, _)| !cell.is_empty())
        .map(|(cell, column)| match cell.parse::<f64>() {
            Ok(_) => format!("<c r=\"{column}{number}\"><v>{cell}</v></c>"),
            Err(_) => format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"),
        })
        .collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

/// A workbook of `OpenDocument` with these tables in XML.
pub fn ods(styles: &str, tables: &str) -> Vec<u8> {
    ods_with(
        &format!(
            "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" xmlns:calcext=\"c\"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
        ),
        "<manifest:manifest xmlns:manifest=\"m\"/>",
    )
}

/// [`ods`] with the whole of its content and its manifest as given.
pub fn ods_with(content: &str, manifest: &str) -> Vec<u8> {
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", content),
    ])
}
