//! A small writer of XML: escaped, indented, with numbers that read the same on every machine.

use epaint::{Color32, Pos2};
use std::fmt::Write as _;

/// Coordinates past this are drawn here: far off any page, and still exact in every renderer.
const FAR: f32 = 1e6;

#[derive(Default)]
pub(super) struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    /// A page of HTML.
    pub(super) fn html() -> Self {
        Self { text: "<!doctype html>".to_owned(), depth: 0 }
    }

    /// A part of a page, for [`Xml::markup`].
    pub(super) fn part() -> Self {
        Self { text: "\n".to_owned(), depth: 0 }
    }

    /// What another writer has written.
    pub(super) fn markup(&mut self, part: &str) {
        self.text.push_str(part.trim_start_matches('\n'));
    }

    /// Starts an element on a line of its own.
    pub(super) fn tag(&mut self, name: &'static str) -> Tag<'_> {
        if self.text.is_empty() {
            self.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        }
        self.new_line();
        self.inline(name)
    }

    /// Starts an element where blanks count.
    pub(super) fn inline(&mut self, name: &'static str) -> Tag<'_> {
        self.text.push('<');
        self.text.push_str(name);
        Tag { xml: self, name }
    }

    /// Text between elements.
    pub(super) fn plain(&mut self, text: &str) {
        escape(text, &mut self.text);
    }

    pub(super) fn close(&mut self, name: &'static str) {
        self.depth = self.depth.saturating_sub(1);
        self.new_line();
        self.close_inline(name);
    }

    pub(super) fn close_inline(&mut self, name: &'static str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    pub(super) fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    fn new_line(&mut self) {
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n(' ', self.depth));
    }
}

/// An element whose attributes are being written.
pub(super) struct Tag<'a> {
    xml: &'a mut Xml,
    name: &'static str,
}

impl<'a> Tag<'a> {
    pub(super) fn attr(self, name: &str, value: &str) -> Self {
        let text = &mut self.xml.text;
        text.push(' ');
        text.push_str(name);
        text.push_str("=\"");
        escape(value, text);
        text.push('"');
        self
    }

    pub(super) fn number(self, name: &str, value: f32) -> Self {
        let text = number(value);
        self.attr(name, &text)
    }

    /// `fill` or `stroke`, with its opacity where it has one.
    pub(super) fn paint(self, name: &str, color: Color32) -> Self {
        let [red, green, blue, alpha] = color.to_srgba_unmultiplied();
        if alpha == 0 {
            return self.attr(name, "none");
        }
        let tag = self.attr(name, &format!("#{red:02x}{green:02x}{blue:02x}"));
        if alpha == u8::MAX {
            return tag;
        }
        let opacity = (f64::from(alpha) / 255.0 * 1000.0).round() / 1000.0;
        tag.attr(&format!("{name}-opacity"), &opacity.to_string())
    }

    pub(super) fn empty(self) {
        self.xml.text.push_str("/>");
    }

    /// Opens an element whose children stand on lines of their own.
    pub(super) fn open(self) {
        self.xml.text.push('>');
        self.xml.depth += 1;
    }

    /// Opens an element in which blanks count.
    pub(super) fn open_inline(self) -> &'a mut Xml {
        self.xml.text.push('>');
        self.xml
    }

    /// The whole element, with what has no markup in it inside.
    pub(super) fn verbatim(self, text: &str) {
        let name = self.name;
        let xml = self.open_inline();
        xml.text.push_str(text);
        xml.close_inline(name);
    }

    /// The whole element, with text inside.
    pub(super) fn words(self, text: &str) {
        let name = self.name;
        let xml = self.open_inline();
        escape(text, &mut xml.text);
        xml.close_inline(name);
    }
}

/// A coordinate with two decimals at most and no minus before 0.
pub(super) fn number(value: f32) -> String {
    let value = if value.is_nan() { 0.0 } else { value.clamp(-FAR, FAR) };
    let rounded = (f64::from(value) * 100.0).round() / 100.0;
    // Adding 0 turns -0 into 0.
    (rounded + 0.0).to_string()
}

/// The text with markup escaped. Control characters are not allowed in XML, and marks that turn
/// the direction of what follows would set the words in another order than the page does.
fn escape(value: &str, out: &mut String) {
    for letter in value.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
}

/// The `d` of a path.
#[derive(Default)]
pub(super) struct PathData {
    text: String,
    at: Option<Pos2>,
}

impl PathData {
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn move_to(&mut self, to: Pos2) {
        self.step('M', &[to]);
    }

    pub(super) fn line_to(&mut self, to: Pos2) {
        self.step('L', &[to]);
    }

    /// A piece of line; it goes on from where the last one ended, where that is the same place.
    pub(super) fn segment(&mut self, from: Pos2, to: Pos2) {
        if self.at != Some(from) {
            self.move_to(from);
        }
        self.line_to(to);
    }

    pub(super) fn quadratic(&mut self, control: Pos2, to: Pos2) {
        self.step('Q', &[control, to]);
    }

    pub(super) fn cubic(&mut self, first: Pos2, second: Pos2, to: Pos2) {
        self.step('C', &[first, second, to]);
    }

    /// A quarter of a circle, clockwise.
    pub(super) fn corner(&mut self, radius: f32, to: Pos2) {
        if radius > 0.0 {
            let radius = number(radius);
            let _ = write!(self.text, "A{radius} {radius} 0 0 1 {} {}", number(to.x), number(to.y));
            self.at = Some(to);
        }
    }

    pub(super) fn close(&mut self) {
        self.text.push('Z');
        self.at = None;
    }

    pub(super) fn polygon(&mut self, points: &[Pos2], closed: bool) {
        for (place, point) in points.iter().enumerate() {
            if place == 0 { self.move_to(*point) } else { self.line_to(*point) }
        }
        if closed && !points.is_empty() {
            self.close();
        }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    fn step(&mut self, command: char, points: &[Pos2]) {
        self.text.push(command);
        for (place, point) in points.iter().enumerate() {
            let gap = if place == 0 { "" } else { " " };
            let _ = write!(self.text, "{gap}{} {}", number(point.x), number(point.y));
        }
        self.at = points.last().copied();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_two_decimals_at_most() {
        let check = |value: f32, expected: &str| assert_eq!(number(value), expected, "{value}");
        check(0.0, "0");
        check(-0.001, "0");
        check(10.0, "10");
        check(1.005, "1");
        check(0.125, "0.13");
        check(-12.345, "-12.35");
        check(100.1, "100.1");
        check(f32::NAN, "0");
        check(f32::INFINITY, "1000000");
        check(-1e30, "-1000000");
    }

    #[test]
    fn text_is_escaped_and_cleaned() {
        let check = |text: &str, expected: &str| {
            let mut out = String::new();
            escape(text, &mut out);
            assert_eq!(out, expected, "{text:?}");
        };
        check("a & b < c > d", "a &amp; b &lt; c &gt; d");
        check("\" onload=\"x", "&quot; onload=&quot;x");
        check("one\ntwo\tthree", "one two three");
        check("nul\0bell\u{7}del\u{7f}c1\u{85}", "nulbelldelc1");
        check("gpj\u{202e}.exe\u{2066}", "gpj.exe");
        check("zażółć gęślą jaźń", "zażółć gęślą jaźń");
        check("\u{fffe}\u{ffff}", "");
    }
}
