//! What a file is, told by its first bytes and never by its name.

use memchr::memmem;

/// What the bytes of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Cells between delimiters.
    Text,
    /// A workbook of Office Open XML.
    Xlsx,
    /// A workbook of the binary format before it.
    Xls,
    /// A workbook of `OpenDocument`.
    Ods,
    Json,
    /// A web page, or a piece of one.
    Html,
}

/// The first bytes of a ZIP archive.
const ZIP: &[u8] = b"PK\x03\x04";

/// The first bytes of a compound file, in which old workbooks and encrypted new ones are kept.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

impl Form {
    /// Looks at the bytes.
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(COMPOUND) {
            return Self::Xls;
        }
        if bytes.starts_with(ZIP) {
            // The names of the parts stand in the archive as they are; a cut file has the first.
            let has = |name: &[u8]| memmem::find(bytes, name).is_some();
            return if has(b"vnd.oasis.opendocument.spreadsheet") {
                Self::Ods
            } else if has(b"xl/workbook.xml") || has(b"xl/worksheets/") || has(b"xl/sharedStrings.xml") {
                Self::Xlsx
            } else {
                Self::Text
            };
        }
        let begin = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        let Some((first, rest)) = begin.split_first() else { return Self::Text };
        let next = rest.trim_ascii_start().first();
        match (first, next) {
            // A text that begins with a remark such as `[1]` or `[USD]` is none.
            (b'{', Some(b'"' | b'}')) | (b'[', Some(b'{' | b'[' | b'"' | b']')) => Self::Json,
            (b'<', _) if is_page(begin) => Self::Html,
            _ => Self::Text,
        }
    }

    /// Whether a piece of it from the beginning is such a table too.
    pub const fn can_be_glanced_at(self) -> bool {
        matches!(self, Self::Text)
    }

    /// The word used in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Json => "json",
            Self::Html => "html",
        }
    }
}

/// Whether a text in angle brackets is a page, or at least has a table.
fn is_page(text: &[u8]) -> bool {
    let head = text.get(..16).unwrap_or(text).to_ascii_lowercase();
    head.starts_with(b"<!doctype html")
        || head.starts_with(b"<html")
        || [&b"<table"[..], b"<TABLE", b"<Table"].iter().any(|tag| memmem::find(text, tag).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_what_a_file_is() {
        let check = |bytes: &[u8], expected: Form| {
            assert_eq!(Form::of(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        };
        check(b"", Form::Text);
        check(b"a,b\n{\"a\":1}", Form::Text);
        check(b"[1] note\na,b", Form::Text);
        check(b"{a}", Form::Text);
        check(b"\xef\xbb\xbf [ {\"a\":1}]", Form::Json);
        check(b"{\n\"a\":", Form::Json);
        check(b"<1,2\n", Form::Text);
        check(b"<!DOCTYPE HTML><p>", Form::Html);
        check(b"<meta charset=utf-8><TABLE>", Form::Html);
        check(b"PK\x03\x04 a.txt", Form::Text);
        check(b"PK\x03\x04 xl/workbook.xml", Form::Xlsx);
        check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Form::Xls);
    }
}
