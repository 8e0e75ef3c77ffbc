//! Words of scripts that are written from right to left. Where they wrap, the lines are broken in the order
//! of reading, and then each line is put in the order in which it is seen.

use crate::text;
use epaint::text::{Galley, LayoutJob, TextFormat, TextWrapping};
use std::ops::Range;
use std::sync::Arc;

/// Sets words, by a function that lays them out as they stand.
pub fn set(job: LayoutJob, mut lay: impl FnMut(LayoutJob) -> Arc<Galley>) -> Arc<Galley> {
    if !text::goes_right_to_left(&job.text) {
        return lay(job);
    }
    let (lines, is_cut) = Ruler { job: &job, lay: &mut lay }.lines();
    let sign = job.wrap.overflow_character.filter(|_| is_cut);
    let ordered = ordered(&job, &lines, sign);
    lay(ordered)
}

/// Breaks lines by the widths of single words. The text engine counts more than one glyph for a letter of
/// such a word, and so breaks its lines elsewhere than it measures.
struct Ruler<'a, F> {
    job: &'a LayoutJob,
    lay: F,
}

impl<F: FnMut(LayoutJob) -> Arc<Galley>> Ruler<'_, F> {
    /// The width of a part of the text on one line.
    fn width(&mut self, part: &Range<usize>) -> f32 {
        let mut one = unwrapped(self.job);
        for section in &self.job.sections {
            let (from, to) =
                (section.byte_range.start.0.max(part.start), section.byte_range.end.0.min(part.end));
            if let Some(words) = self.job.text.get(from..to).filter(|words| !words.is_empty()) {
                one.append(words, 0.0, section.format.clone());
            }
        }
        (self.lay)(one).size().x
    }

    /// The bytes of each line without its line break, and whether the rest of them was cut off.
    fn lines(mut self) -> (Vec<Range<usize>>, bool) {
        let job = self.job;
        let mut lines = Vec::new();
        let mut start = 0;
        let whole = job.text.as_str();
        let paragraphs: Vec<&str> =
            if self.job.break_on_newline { whole.split('\n').collect() } else { vec![whole] };
        for paragraph in paragraphs {
            let end = start + paragraph.len();
            self.paragraph(start..end, &mut lines);
            start = end + 1;
        }
        let most = self.job.wrap.max_rows.max(1);
        let is_cut = lines.len() > most;
        if is_cut {
            lines.truncate(most);
            if let Some(last) = lines.pop() {
                lines.push(self.cut(last.start));
            }
        }
        (lines, is_cut)
    }

    fn paragraph(&mut self, range: Range<usize>, lines: &mut Vec<Range<usize>>) {
        let job = self.job;
        let most = job.wrap.max_width;
        if most == f32::INFINITY {
            lines.push(range);
            return;
        }
        let (mut begin, mut used) = (range.start, 0.0);
        for word in words(&job.text, range.clone()) {
            let width = self.width(&word);
            let is_blank = job.text.get(word.clone()).unwrap_or_default().trim().is_empty();
            if !is_blank && used + width > most && begin < word.start {
                lines.push(begin..word.start);
                (begin, used) = (word.start, 0.0);
            }
            if is_blank || width <= most {
                used += width;
                continue;
            }
            // A word longer than a line is broken between its letters.
            for letter in letters(&job.text, word) {
                let width = self.width(&letter);
                if used + width > most && begin < letter.start {
                    lines.push(begin..letter.start);
                    (begin, used) = (letter.start, 0.0);
                }
                used += width;
            }
        }
        lines.push(begin..range.end);
    }

    /// As much of the text from `start` as there is room for beside the sign that says it is cut.
    fn cut(&mut self, start: usize) -> Range<usize> {
        let job = self.job;
        let rest = job.text.get(start..).unwrap_or_default();
        let end = start + rest.find('\n').unwrap_or(rest.len());
        let format = self.job.sections.last().map(|section| section.format.clone()).unwrap_or_default();
        let sign = self.job.wrap.overflow_character.map(|sign| {
            let mut one = unwrapped(self.job);
            one.append(sign.encode_utf8(&mut [0; 4]), 0.0, format);
            (self.lay)(one).size().x
        });
        let mut room = self.job.wrap.max_width - sign.unwrap_or_default();
        for word in words(&job.text, start..end) {
            let width = self.width(&word);
            if width <= room {
                room -= width;
                continue;
            }
            for letter in letters(&job.text, word.clone()) {
                room -= self.width(&letter);
                if room < 0.0 {
                    return start..letter.start;
                }
            }
        }
        start..end
    }
}

/// An empty job of the same kind, as wide as it likes.
fn unwrapped(job: &LayoutJob) -> LayoutJob {
    let wrap = TextWrapping { max_width: f32::INFINITY, ..TextWrapping::default() };
    LayoutJob { text: String::new(), sections: Vec::new(), wrap, ..job.clone() }
}

/// Words and the blanks between them, as ranges of bytes.
fn words(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut blank = None;
    for letter in letters(text, range) {
        let is_blank = text.get(letter.clone()).unwrap_or_default().trim().is_empty();
        match words.last_mut() {
            Some(word) if blank == Some(is_blank) => word.end = letter.end,
            _ => words.push(letter),
        }
        blank = Some(is_blank);
    }
    words
}

fn letters(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let part = text.get(range.clone()).unwrap_or_default();
    part.char_indices().map(move |(at, letter)| {
        let begin = range.start + at;
        begin..begin + letter.len_utf8()
    })
}

/// The job again with lines of their own, each in the order in which it is seen; a sign ends what was cut.
/// Sections keep their places: each of them has a direction of its own.
fn ordered(job: &LayoutJob, rows: &[Range<usize>], cut: Option<char>) -> LayoutJob {
    let mut lines: Vec<Vec<(String, &TextFormat)>> = vec![Vec::new(); rows.len()];
    for section in &job.sections {
        let (from, to) = (section.byte_range.start.0, section.byte_range.end.0);
        let mut said = job.text.get(from..to).unwrap_or_default().to_owned();
        let part = |row: &Range<usize>| {
            let (begin, end) = (row.start.clamp(from, to), row.end.clamp(from, to));
            let shown = job.text.get(begin..end).unwrap_or_default();
            // The blank at which a line was broken would stand at its other end.
            let kept = if end == row.end { shown.trim_end().len() } else { shown.len() };
            begin - from..begin - from + kept
        };
        let mut parts: Vec<Range<usize>> = rows.iter().map(part).collect();
        // The sign that says that more was cut off ends what was shown of the text.
        let ends_here = rows.last().is_some_and(|row| (from + 1..=to).contains(&row.end));
        if let (Some(sign), Some(last)) = (cut.filter(|_| ends_here), parts.last_mut()) {
            said.truncate(last.end);
            said.push(sign);
            last.end = said.len();
        }
        for (line, words) in lines.iter_mut().zip(text::visual_lines(&said, &parts)) {
            if !words.is_empty() {
                line.push((words, &section.format));
            }
        }
    }
    let mut again = unwrapped(job);
    again.break_on_newline |= lines.len() > 1;
    let mut format = job.sections.first().map(|section| section.format.clone()).unwrap_or_default();
    for (place, line) in lines.into_iter().enumerate() {
        if place > 0 {
            again.append("\n", 0.0, format.clone());
        }
        for (words, own) in line {
            format = own.clone();
            again.append(&words, 0.0, own.clone());
        }
    }
    again
}
