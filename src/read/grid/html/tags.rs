//! A page as texts and tags, without what is never shown.

use super::entities::decoded;
use memchr::{memchr, memchr2, memmem};
use std::borrow::Cow;

/// Elements whose inside is no text of the page.
const HIDDEN: [&str; 8] = ["script", "style", "template", "title", "textarea", "noscript", "svg", "select"];

/// A longer tag is read up to here, in bytes.
const LONGEST_TAG: usize = 64 << 10;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(Cow<'a, str>),
    Open(Tag),
    /// The name, in lower case.
    Close(String),
}

/// A tag that opens an element, as far as it matters here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tag {
    /// In lower case.
    pub name: String,
    pub colspan: u32,
    pub rowspan: u32,
}

/// Walks through a page.
pub struct Tags<'a> {
    rest: &'a str,
}

impl<'a> Tags<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Steps behind a piece of text; to the end where there is none.
    fn skip_past(&mut self, end: &[u8]) {
        let place = memmem::find(self.rest.as_bytes(), end).map(|at| at + end.len());
        self.skip(place.unwrap_or(self.rest.len()));
    }

    /// Steps behind the end of an element, those of the same name inside of it included.
    fn skip_element(&mut self, name: &str) {
        let mut depth = 1_usize;
        let nests = !HIDDEN.contains(&name);
        while let Some(at) = memchr(b'<', self.rest.as_bytes()) {
            self.skip(at + 1);
            let closes = self.rest.starts_with('/');
            let found = self.rest.get(usize::from(closes)..).and_then(|rest| rest.get(..name.len()));
            if !found.is_some_and(|found| found.eq_ignore_ascii_case(name)) {
                continue;
            }
            let behind = self.rest.as_bytes().get(name.len() + usize::from(closes));
            if behind.is_some_and(|byte| byte.is_ascii_alphanumeric()) {
                continue;
            }
            if closes {
                depth -= 1;
            } else if nests {
                depth += 1;
            }
            if depth == 0 {
                self.skip_past(b">");
                return;
            }
        }
        self.rest = "";
    }

    /// A tag that begins here, behind its `<`; where it ends, and whether it is shown.
    fn tag(&mut self) -> (Tag, bool) {
        let end = self.rest.find(|sign: char| sign.is_ascii_whitespace() || matches!(sign, '>' | '/'));
        let name = self.rest.get(..end.unwrap_or(self.rest.len()).min(64)).unwrap_or_default();
        let mut tag = Tag { name: name.to_ascii_lowercase(), colspan: 1, rowspan: 1 };
        let mut shown = true;
        self.skip(end.unwrap_or(self.rest.len()));
        let begin = self.rest.len();
        loop {
            self.rest = self.rest.trim_start_matches(|sign: char| sign.is_ascii_whitespace() || sign == '/');
            if self.rest.is_empty() || begin - self.rest.len() > LONGEST_TAG {
                break;
            }
            if self.rest.starts_with('>') {
                self.skip(1);
                break;
            }
            let (name, value) = self.attribute();
            match name.as_str() {
                "colspan" => tag.colspan = number(&value),
                "rowspan" => tag.rowspan = number(&value),
                "hidden" => shown = false,
                "style" => {
                    let style: String = value.chars().filter(|sign| !sign.is_ascii_whitespace()).collect();
                    shown &= !style.to_ascii_lowercase().contains("display:none");
                }
                _ => {}
            }
        }
        (tag, shown)
    }

    fn attribute(&mut self) -> (String, String) {
        let ends = |sign: char| sign.is_ascii_whitespace() || matches!(sign, '=' | '>');
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        // Whatever stands there, it goes on.
        let end = if end == 0 { self.rest.chars().next().map_or(0, char::len_utf8) } else { end };
        let name = self.rest.get(..end.min(64)).unwrap_or_default().to_ascii_lowercase();
        self.skip(end);
        let Some(value) = self.rest.trim_start().strip_prefix('=') else { return (name, String::new()) };
        self.rest = value.trim_start();
        let quote = self.rest.chars().next().filter(|sign| matches!(sign, '"' | '\''));
        let value = match quote {
            Some(quote) => {
                self.skip(1);
                let end = self.rest.find(quote).unwrap_or(self.rest.len());
                let value = self.rest.get(..end).unwrap_or_default();
                self.skip(end + 1);
                value
            }
            None => {
                let ends = |sign: char| sign.is_ascii_whitespace() || sign == '>';
                let end = self.rest.find(ends).unwrap_or(self.rest.len());
                let value = self.rest.get(..end).unwrap_or_default();
                self.skip(end);
                value
            }
        };
        (name, value.chars().take(1024).collect())
    }
}

/// A count as browsers read it: the digits at the beginning.
fn number(value: &str) -> u32 {
    let digits: String = value.trim().chars().take_while(char::is_ascii_digit).take(9).collect();
    digits.parse().unwrap_or(1)
}

/// Elements that have no end.
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "br" | "hr" | "img" | "input" | "col" | "link" | "meta" | "wbr" | "source" | "area" | "base"
    )
}

impl<'a> Iterator for Tags<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let begins = |rest: &str| {
                rest.as_bytes().get(1).is_some_and(|byte| byte.is_ascii_alphabetic() || b"/!?".contains(byte))
            };
            if self.rest.is_empty() {
                return None;
            }
            if !self.rest.starts_with('<') || !begins(self.rest) {
                // A sign that begins no tag is text.
                let from = usize::from(self.rest.starts_with('<'));
                let more = self.rest.as_bytes().get(from..).and_then(|rest| memchr(b'<', rest));
                let (text, rest) =
                    self.rest.split_at_checked(more.map_or(self.rest.len(), |at| at + from))?;
                self.rest = rest;
                return Some(Piece::Text(decoded(text)));
            }
            self.skip(1);
            if self.rest.starts_with("!--") {
                self.skip(3);
                self.skip_past(b"-->");
            } else if self.rest.starts_with(['!', '?']) {
                self.skip_past(b">");
            } else if self.rest.starts_with('/') {
                self.skip(1);
                let end = memchr2(b'>', b'<', self.rest.as_bytes()).unwrap_or(self.rest.len());
                let name = self.rest.get(..end).unwrap_or_default().trim().to_ascii_lowercase();
                self.skip(if self.rest.as_bytes().get(end) == Some(&b'>') { end + 1 } else { end });
                return Some(Piece::Close(name));
            } else {
                let (tag, shown) = self.tag();
                let hidden = HIDDEN.contains(&tag.name.as_str());
                // A hidden cell is a cell all the same, so that those behind it stay in their columns.
                let is_cell = matches!(tag.name.as_str(), "td" | "th");
                if (hidden || !shown) && !is_void(&tag.name) && !is_cell {
                    self.skip_element(&tag.name);
                    continue;
                }
                if is_cell && !shown {
                    self.skip_element(&tag.name);
                }
                return Some(Piece::Open(tag));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_ends() {
        for text in
            ["<", "<a", "<a b", "<a b=", "<a b='", "</", "<!--", "<!", "a<1", "<script>", "<td =>x", "< b>"]
        {
            assert!(Tags::new(text).count() < 4, "{text}");
        }
        let pieces: Vec<Piece<'_>> = Tags::new("a<1<TD ColSpan=' 3x' x>é</Td >").collect();
        let tag = Tag { name: "td".to_owned(), colspan: 3, rowspan: 1 };
        assert_eq!(pieces[2..], [Piece::Open(tag), Piece::Text("é".into()), Piece::Close("td".to_owned())]);
    }
}
