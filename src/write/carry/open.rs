//! Reading a project out of a picture. Nothing is drawn and nothing is fetched: only the text that
//! carries the project is looked at, and no more of it than there is room for.

use super::{CarryError, LONGEST, MEDIA_TYPE, Project};
use memchr::memmem;
use resvg::usvg::roxmltree::{Document, ParsingOptions};
use serde_json::Value;
use std::io::Cursor;

/// The id of the element of an SVG that carries a project.
pub const ELEMENT: &str = "sourceline";

/// More elements are not looked through.
const MOST_ELEMENTS: u32 = 2_000_000;

/// A kind of picture, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    Png,
    Svg,
    Pdf,
    /// A page of the web with a chart in it; any other one is a table.
    Html,
    /// One that carries nothing.
    Other(&'static str),
}

impl PictureKind {
    /// What the bytes are a picture of; `None` where they are none.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        const OTHERS: [(&[u8], &str); 5] = [
            (b"\xff\xd8\xff", "JPEG"),
            (b"GIF8", "GIF"),
            (b"BM\x36", "BMP"),
            (b"II*\0", "TIFF"),
            (b"MM\0*", "TIFF"),
        ];
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        if bytes.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            return Some(Self::Other("WebP"));
        }
        if let Some((_, kind)) = OTHERS.into_iter().find(|(sign, _)| bytes.starts_with(sign)) {
            return Some(Self::Other(kind));
        }
        let head = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let head = head.get(..head.len().min(HEAD)).unwrap_or_default().trim_ascii_start();
        if head.get(..HTML.len()).is_some_and(|start| start.eq_ignore_ascii_case(HTML)) {
            return carrier_of(bytes).map(|_| Self::Html);
        }
        let is_markup = head.starts_with(b"<");
        (is_markup && head.windows(4).any(|four| four == b"<svg")).then_some(Self::Svg)
    }
}

const HTML: &[u8] = b"<!doctype html";

/// How far an SVG begins behind its declarations and comments, in bytes.
const HEAD: usize = 4 << 10;

/// The project that a picture carries.
///
/// # Errors
/// A [`CarryError`]: the picture was made elsewhere or stripped, is cut short, or brings what no chart
/// can have.
pub fn open(bytes: &[u8]) -> Result<Project, CarryError> {
    let text = match PictureKind::of(bytes) {
        Some(PictureKind::Png) => of_png(bytes)?,
        Some(PictureKind::Svg) => of_svg(bytes)?,
        Some(PictureKind::Pdf) => of_pdf(bytes)?,
        Some(PictureKind::Html) => of_html(bytes)?,
        Some(PictureKind::Other(kind)) => return Err(CarryError::Kind(kind)),
        None => return Err(CarryError::Nothing),
    };
    if text.len() > LONGEST {
        return Err(CarryError::TooLarge);
    }
    Project::from_json(&text)
}

fn of_png(bytes: &[u8]) -> Result<String, CarryError> {
    let damaged = |error: png::DecodingError| match error {
        png::DecodingError::LimitsExceeded => CarryError::TooLarge,
        error => CarryError::Damaged(error.to_string()),
    };
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: LONGEST });
    decoder.set_ignore_text_chunk(false);
    let mut reader = decoder.read_info().map_err(damaged)?;
    let found =
        |info: &png::Info<'_>| info.utf8_text.iter().find(|chunk| chunk.keyword == MEDIA_TYPE).cloned();
    let mut chunk = found(reader.info());
    if chunk.is_none() {
        // A program that wrote the picture anew may have put it behind the pixels.
        reader.finish().map_err(damaged)?;
        chunk = found(reader.info());
    }
    let Some(mut chunk) = chunk else { return Err(CarryError::Nothing) };
    chunk.decompress_text_with_limit(LONGEST).map_err(|error| match error {
        png::DecodingError::Format(_) => CarryError::Damaged(error.to_string()),
        _ => CarryError::TooLarge,
    })?;
    chunk.get_text().map_err(damaged)
}

fn of_svg(bytes: &[u8]) -> Result<String, CarryError> {
    if bytes.len() > LONGEST {
        return Err(CarryError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| CarryError::Damaged(error.to_string()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // No DTD: an entity in it could grow without end, or name a file.
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: MOST_ELEMENTS, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| CarryError::Damaged(error.to_string()))?;
    let carrier = document
        .descendants()
        .find(|node| node.has_tag_name("metadata") && node.attribute("id") == Some(ELEMENT));
    let text = carrier.and_then(|node| node.text()).unwrap_or_default().trim();
    if text.is_empty() { Err(CarryError::Nothing) } else { Ok(text.to_owned()) }
}

/// What stands in the script element of a page that carries a project. It is no script of any browser, and
/// has no sign in it that could end it.
fn carrier_of(bytes: &[u8]) -> Option<&[u8]> {
    let begin = format!("<script type=\"{MEDIA_TYPE}\" id=\"{ELEMENT}\">");
    let at = memmem::find(bytes, begin.as_bytes())? + begin.len();
    let rest = bytes.get(at..)?;
    rest.get(..memmem::find(rest, b"<").unwrap_or(rest.len()))
}

fn of_html(bytes: &[u8]) -> Result<String, CarryError> {
    let text = carrier_of(bytes).ok_or(CarryError::Nothing)?;
    let text = std::str::from_utf8(text).map_err(|error| CarryError::Damaged(error.to_string()))?;
    Ok(text.to_owned())
}

/// An attachment of a PDF is written as it is: it is the stream that is one object of JSON of the right
/// kind. A program that wrote the PDF anew may have compressed it, and then nothing is found.
fn of_pdf(bytes: &[u8]) -> Result<String, CarryError> {
    const BEGIN: &[u8] = b"stream";
    let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
    for at in memmem::find_iter(bytes, BEGIN) {
        let rest = bytes.get(at + BEGIN.len()..).unwrap_or_default();
        let text = rest.trim_ascii_start();
        if !text.starts_with(b"{") || !rest.first().is_some_and(is_end) {
            continue;
        }
        let text = text.get(..text.len().min(LONGEST + 1)).unwrap_or_default();
        // Cut within a letter only where it is too long anyway.
        if let Some(Ok(value)) = serde_json::Deserializer::from_slice(text).into_iter::<Value>().next()
            && value.get("format").and_then(Value::as_str) == Some(MEDIA_TYPE)
        {
            return Ok(value.to_string());
        }
    }
    Err(CarryError::Nothing)
}
