//! Text that stays text: it can be selected, searched, translated and read aloud.

use super::script::{LEFT_TO_RIGHT, Script, in_place, stretches};
use super::shapes::turned;
use crate::chart::fonts::Face;
use crate::write::xml::{Tag, Xml};
use epaint::emath::Align;
use epaint::text::{Galley, Glyph, LayoutSection, PlacedRow, TextFormat};
use epaint::{Color32, Pos2, Rect, Stroke, TextShape, pos2};
use std::ops::Range;

/// The part of a row that one section of the job covers.
struct Run<'a> {
    text: String,
    format: &'a TextFormat,
    glyphs: &'a [Glyph],
    /// Room before the run, in points.
    gap: f32,
}

pub(super) fn draw(shape: &TextShape, xml: &mut Xml) {
    if shape.galley.is_empty() || shape.opacity_factor <= 0.0 || !shape.pos.is_finite() {
        return;
    }
    for (row, range) in shape.galley.rows.iter().zip(row_ranges(&shape.galley)) {
        let runs = trimmed(runs(&shape.galley, row, range));
        if !runs.is_empty() {
            draw_row(shape, row, &runs, xml);
        }
    }
}

/// The bytes of the job's text that each row shows, without the line break at its end.
///
/// A row has one glyph for each letter, but a mark that no font has is dropped, so the last row of
/// a paragraph takes all that is left of it.
fn row_ranges(galley: &Galley) -> Vec<Range<usize>> {
    let text = galley.job.text.as_str();
    let mut start = 0;
    let mut ranges = Vec::with_capacity(galley.rows.len());
    for (place, row) in galley.rows.iter().enumerate() {
        let rest = text.get(start..).unwrap_or_default();
        let paragraph = if galley.job.break_on_newline { rest.split('\n').next() } else { Some(rest) };
        let paragraph = paragraph.unwrap_or_default();
        let is_last = place + 1 == galley.rows.len();
        let ends_paragraph = row.ends_with_newline || is_last;
        let letters = if is_last && galley.elided {
            row.glyphs.len().saturating_sub(usize::from(overflow(galley, row).is_some()))
        } else if ends_paragraph {
            usize::MAX
        } else {
            row.glyphs.len()
        };
        let length = paragraph.char_indices().nth(letters).map_or(paragraph.len(), |(byte, _)| byte);
        ranges.push(start..start + length);
        start += length + usize::from(row.ends_with_newline);
    }
    ranges
}

/// The sign at the end of a row that was cut short.
fn overflow(galley: &Galley, row: &PlacedRow) -> Option<char> {
    let sign = galley.job.wrap.overflow_character?;
    (galley.elided && row.glyphs.last()?.chr == sign).then_some(sign)
}

fn runs<'a>(galley: &'a Galley, row: &'a PlacedRow, range: Range<usize>) -> Vec<Run<'a>> {
    let text = galley.job.text.as_str();
    let mut runs: Vec<Run<'a>> = Vec::new();
    let mut glyph = 0;
    for section in &galley.job.sections {
        let from = section.byte_range.start.0.max(range.start);
        let to = section.byte_range.end.0.min(range.end);
        let Some(part) = text.get(from..to).filter(|part| !part.is_empty()) else { continue };
        let count = part.chars().count();
        let glyphs = row.glyphs.get(glyph..row.glyphs.len().min(glyph + count)).unwrap_or_default();
        glyph += count;
        runs.push(Run { text: part.to_owned(), format: &section.format, glyphs, gap: gap(section, from) });
    }
    let is_last_row = galley.rows.last().is_some_and(|last| std::ptr::eq(last, row));
    if let Some((sign, run)) = overflow(galley, row).filter(|_| is_last_row).zip(runs.last_mut()) {
        run.text.push(sign);
    }
    runs
}

/// The room a section asks for stands before its first letter only.
fn gap(section: &LayoutSection, from: usize) -> f32 {
    if section.byte_range.start.0 == from { section.leading_space } else { 0.0 }
}

/// Runs without the blanks at either end of the row, which nobody sees and SVG would drop.
fn trimmed(mut runs: Vec<Run<'_>>) -> Vec<Run<'_>> {
    while let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end().len());
        if !last.text.is_empty() {
            break;
        }
        runs.pop();
    }
    while let Some(first) = runs.first_mut() {
        let blanks = first.text.chars().take_while(|letter| letter.is_whitespace()).count();
        first.text = first.text.trim_start().to_owned();
        first.glyphs = first.glyphs.get(blanks..).unwrap_or_default();
        if !first.text.is_empty() {
            break;
        }
        runs.remove(0);
    }
    runs
}

fn draw_row(shape: &TextShape, row: &PlacedRow, runs: &[Run<'_>], xml: &mut Xml) {
    let origin = shape.pos + row.pos.to_vec2();
    for run in runs.iter().filter(|run| run.format.background != Color32::TRANSPARENT) {
        draw_background(shape, origin, run, xml);
    }
    let Some(first) = runs.first() else { return };
    let at = start(shape.galley.job.halign, shape, origin, runs);
    let text = xml.tag("text").number("x", at.x).number("y", at.y);
    let text = match shape.galley.job.halign {
        Align::Min => text,
        Align::Center => text.attr("text-anchor", "middle"),
        Align::Max => text.attr("text-anchor", "end"),
    };
    let text = turned(text, shape.angle, shape.pos);
    let text = if blanks_count(runs) { text.attr("xml:space", "preserve") } else { text };
    let leading = joins_behind(runs);
    if let ([run], None) = (runs, leading) {
        return set(styled(text, shape, run.format), "text", &run.text);
    }
    let xml = text.open_inline();
    if let Some(family) = leading {
        xml.inline("tspan").attr("font-family", family).words(LEFT_TO_RIGHT.encode_utf8(&mut [0; 4]));
    }
    let mut baseline = first.glyphs.first().map(|glyph| glyph.pos.y);
    for (place, run) in runs.iter().enumerate() {
        let mut span = xml.inline("tspan");
        if place > 0 && run.gap != 0.0 {
            span = span.number("dx", run.gap);
        }
        let own = run.glyphs.first().map(|glyph| glyph.pos.y).or(baseline);
        if own != baseline {
            span = span.number("y", origin.y + own.unwrap_or_default());
            baseline = own;
        }
        set(styled(span, shape, run.format), "tspan", &run.text);
    }
    xml.close_inline("text");
}

/// The family of letters that join, where they stand behind others. The renderer shapes a row by the font it
/// begins with: unless that is theirs, it mixes their forms up.
fn joins_behind(runs: &[Run<'_>]) -> Option<&'static str> {
    let mut scripts = runs.iter().flat_map(|run| stretches(&run.text)).map(|(script, _)| script);
    let is_first = scripts.next() == Some(Script::Arabic);
    (!is_first && scripts.any(|script| script == Script::Arabic)).then(|| Script::Arabic.family()).flatten()
}

/// The words of an element, each script in its font.
fn set(tag: Tag<'_>, name: &'static str, text: &str) {
    match stretches(&in_place(text)).as_slice() {
        [] | [(Script::Main, _)] => tag.words(text),
        stretches => {
            let xml = tag.open_inline();
            for (script, text) in stretches {
                match script.family() {
                    Some(family) => xml.inline("tspan").attr("font-family", family).words(text),
                    None => xml.plain(text),
                }
            }
            xml.close_inline(name);
        }
    }
}

/// Where the row is anchored on its baseline. Aligned text has its middle or its right end at the
/// origin of the galley, whatever its width in the reader's font turns out to be.
fn start(halign: Align, shape: &TextShape, origin: Pos2, runs: &[Run<'_>]) -> Pos2 {
    let glyphs = || runs.iter().flat_map(|run| run.glyphs);
    let baseline = glyphs().next().map_or(0.0, |glyph| glyph.pos.y);
    let x = match halign {
        Align::Min => origin.x + glyphs().map(|glyph| glyph.pos.x).reduce(f32::min).unwrap_or_default(),
        Align::Center | Align::Max => shape.pos.x,
    };
    pos2(x, origin.y + baseline)
}

fn draw_background(shape: &TextShape, origin: Pos2, run: &Run<'_>, xml: &mut Xml) {
    let boxes = run.glyphs.iter().map(Glyph::logical_rect);
    let bounds = boxes.fold(Rect::NOTHING, Rect::union);
    if !bounds.is_finite() {
        return;
    }
    let bounds = bounds.translate(origin.to_vec2()).expand(run.format.expand_bg);
    let tag = xml
        .tag("rect")
        .number("x", bounds.left())
        .number("y", bounds.top())
        .number("width", bounds.width())
        .number("height", bounds.height())
        .paint("fill", settled(shape, run.format.background));
    turned(tag, shape.angle, shape.pos).empty();
}

/// Blanks beside or within runs that plain XML would fold into one.
fn blanks_count(runs: &[Run<'_>]) -> bool {
    let has_double = runs.iter().any(|run| run.text.contains("  "));
    let mut seams = runs.iter().flat_map(|run| stretches(&run.text)).map(|(_, text)| text);
    let is_one = runs.len() == 1 && seams.clone().count() == 1;
    has_double || (!is_one && seams.any(|text| text.starts_with(' ') || text.ends_with(' ')))
}

/// Face, size, colour and decoration. Lines under or through words take the colour of the words.
fn styled<'a>(tag: Tag<'a>, shape: &TextShape, format: &TextFormat) -> Tag<'a> {
    let mut tag = tag.number("font-size", format.font_id.size);
    let face = Face::of(&format.font_id);
    if face == Face::SemiBold {
        tag = tag.attr("font-weight", "600");
    }
    if face == Face::Italic || format.italics {
        tag = tag.attr("font-style", "italic");
    }
    if format.extra_letter_spacing != 0.0 {
        tag = tag.number("letter-spacing", format.extra_letter_spacing);
    }
    let is_underlined = format.underline != Stroke::NONE || shape.underline != Stroke::NONE;
    let decoration = match (is_underlined, format.strikethrough != Stroke::NONE) {
        (true, true) => Some("underline line-through"),
        (true, false) => Some("underline"),
        (false, true) => Some("line-through"),
        (false, false) => None,
    };
    if let Some(decoration) = decoration {
        tag = tag.attr("text-decoration", decoration);
    }
    let color = shape.override_text_color.unwrap_or(format.color);
    tag.paint("fill", settled(shape, color))
}

/// A colour as it is painted: filled in where it was left open, and faded.
fn settled(shape: &TextShape, color: Color32) -> Color32 {
    let color = if color == Color32::PLACEHOLDER { shape.fallback_color } else { color };
    if shape.opacity_factor < 1.0 { color.gamma_multiply(shape.opacity_factor) } else { color }
}
