//! Which dialect a text is in: the one under which its rows agree and its cells make sense.
//!
//! The method is that of the published sniffers (how alike the rows are, times how many cells
//! are of a known type), over the decoded text. It names only the dialect: what is a preamble, a
//! header or a footer is decided later, over all rows, so that a wrong guess loses none.
//!
//! It is code of our own, since the best library for it names the dialect less often: measured by
//! `benches/sniffers.py`, csv-nose 1.4 knows 24 of 24 real files and 15 of 25 dialects written for the
//! purpose (not quotes with one stroke, unit separators, aligned columns); this knows all of both.

use super::cells::{Cells, RowCells};
use super::signs::{Delimiter, Dialect};
use super::split::Splitter;
use crate::read::column::Look;
use std::collections::BTreeMap;

/// How much of a text is looked at, in bytes, and how many rows of it.
const GLANCE: usize = 256 << 10;
const MOST_ROWS: usize = 2_000;

/// Signs that part cells, with how readily each is believed.
const SIGNS: [(char, f64); 13] = [
    (',', 1.0),
    (';', 1.0),
    ('\t', 1.0),
    ('|', 0.99),
    ('\u{1f}', 0.97),
    ('\u{1e}', 0.95),
    ('§', 0.95),
    ('^', 0.9),
    ('~', 0.9),
    ('¦', 0.9),
    ('#', 0.7),
    (':', 0.65),
    (' ', 0.6),
];

/// The dialect of a text; the comma where nothing tells another one.
pub fn sniff(text: &str) -> Dialect {
    let glance = whole_lines(text, GLANCE);
    if let Some(sign) = declared(glance) {
        return best(glance, &[Delimiter::Sign(sign)]).map_or(Dialect::of(sign), |(dialect, _)| dialect);
    }
    let signs: Vec<Delimiter> = SIGNS
        .iter()
        .map(|(sign, _)| Delimiter::Sign(*sign))
        .filter(|sign| glance.contains(sign.sign()))
        .collect();
    let (mut dialect, mut best_score) =
        best(glance, &signs).filter(|(_, score)| *score > 0.0).unwrap_or((Dialect::COMMA, 0.0));
    // Aligned columns are taken only where no sign parts the rows better.
    if glance.contains("  ")
        && let Some((aligned, other)) = best(glance, &[Delimiter::Blanks])
        && other > best_score
    {
        (dialect, best_score) = (aligned, other);
    }
    if let Delimiter::Sign(sign @ (',' | ';' | '|' | ':')) = dialect.delimiter
        && best_score > 0.0
        && let with_blank = (Dialect { delimiter: Delimiter::SignAndBlank(sign), ..dialect })
        && score(glance, with_blank) >= best_score
    {
        dialect = with_blank;
    }
    dialect
}

/// The sign that the first line names for spreadsheets: `sep=;`.
pub fn declared(text: &str) -> Option<char> {
    let line = text.trim_start_matches('\u{feff}').lines().next()?.trim_matches('"');
    let (word, sign) = line.split_once('=')?;
    let mut signs = sign.chars();
    let found = signs.next().filter(|_| signs.next().is_none())?;
    word.trim().eq_ignore_ascii_case("sep").then_some(found)
}

/// The text up to a limit, ended with a line where one ends there.
fn whole_lines(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let glance = text.get(..text.floor_char_boundary(most)).unwrap_or(text);
    let end = glance.rfind(['\n', '\r']).map_or(glance.len(), |at| at + 1);
    glance.get(..end).unwrap_or(glance)
}

fn best(glance: &str, delimiters: &[Delimiter]) -> Option<(Dialect, f64)> {
    let mut best: Option<(Dialect, f64)> = None;
    for delimiter in delimiters {
        for (quote, backslash) in quotings(glance, *delimiter) {
            let dialect = Dialect { delimiter: *delimiter, quote, backslash };
            let score = score(glance, dialect);
            if best.is_none_or(|(_, known)| score > known * 1.000_001) {
                best = Some((dialect, score));
            }
        }
    }
    best
}

/// The ways of quoting that can be meant. The double mark is first: it wins where nothing tells
/// another.
fn quotings(glance: &str, delimiter: Delimiter) -> Vec<(u8, bool)> {
    let mut found = vec![(b'"', false)];
    if glance.contains("\\\"") {
        found.push((b'"', true));
    }
    // An apostrophe encloses cells only where it stands at their edges.
    let sign = delimiter.sign();
    let edges = glance.split(['\n', '\r']).flat_map(|line| line.split(sign)).map(str::trim);
    let (mut single, mut double) = ((0_usize, 0_usize), (0_usize, 0_usize));
    for cell in edges {
        for (mark, (opens, closes)) in [('\'', &mut single), ('"', &mut double)] {
            *opens += usize::from(cell.starts_with(mark));
            *closes += usize::from(cell.ends_with(mark));
        }
    }
    if single.0.min(single.1) > double.0.min(double.1) {
        found.push((b'\'', false));
        if glance.contains("\\'") {
            found.push((b'\'', true));
        }
    }
    found
}

/// How well a dialect fits: how many rows are of the usual width, how well the cells of these
/// make sense, how much it parts at all.
fn score(glance: &str, dialect: Dialect) -> f64 {
    let mut splitter = Splitter::new(glance, dialect);
    let mut cells = Cells::default();
    let (mut rows, mut odd) = (0_usize, 0_usize);
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    while rows < MOST_ROWS
        && let Some(record) = splitter.next(&mut cells)
    {
        rows += 1;
        odd += usize::from(record.stray || record.open);
        *widths.entry(record.cells).or_default() += 1;
    }
    let usual = widths.iter().max_by_key(|(width, count)| (**count * (**width).min(4), **width));
    let Some((width, count)) = usual.map(|(width, count)| (*width, *count)).filter(|(width, _)| *width > 1)
    else {
        return 0.0;
    };
    let share = ratio(count, rows);
    // Signs that stand in every text are believed only where nearly all rows agree.
    if dialect.delimiter.sign() != ',' && share < if is_common(dialect.delimiter.sign()) { 0.8 } else { 0.3 }
    {
        return 0.0;
    }
    let mut sense = 0.0;
    let mut looked = 0_usize;
    for row in cells.rows().filter(|row| row.len() == width) {
        looked += row.len();
        sense += row_sense(row, dialect);
    }
    let prior =
        SIGNS.iter().find(|(sign, _)| *sign == dialect.delimiter.sign()).map_or(0.5, |(_, prior)| *prior);
    let breadth = 1.0 - 1.0 / (1.0 + ratio(width, 1));
    let tidy = 1.0 - 0.5 * ratio(odd, rows);
    share.powi(2) * (sense / ratio(looked.max(1), 1)) * prior * breadth * tidy
}

fn ratio(part: usize, whole: usize) -> f64 {
    // Counts of a glance are far below the 2^53 that a float holds exactly.
    part as f64 / whole.max(1) as f64
}

/// How many cells of a row make sense: numbers and dates most, words where no sign that parts
/// cells elsewhere is left in them.
fn row_sense(row: RowCells<'_>, dialect: Dialect) -> f64 {
    row.iter().map(|cell| cell_sense(cell, dialect)).sum()
}

fn cell_sense(cell: &str, dialect: Dialect) -> f64 {
    match Look::of(cell) {
        Look::Number | Look::Date => 1.0,
        Look::Empty | Look::Missing => 0.9,
        Look::Words => {
            let left = |signs: &[char]| {
                cell.contains(|sign| signs.contains(&sign) && sign != dialect.delimiter.sign())
            };
            let text = cell.trim();
            let torn = |mark: char| {
                text.matches(mark).count() % 2 == 1 && (text.starts_with(mark) || text.ends_with(mark))
            };
            if torn('"') || (text.starts_with('\'') != text.ends_with('\'')) {
                0.05
            } else if left(&['\t', '\u{1f}', '\u{1e}', '§', '|']) {
                0.1
            } else if left(&[';', '^', '¦']) || (left(&[',']) && !cell.contains(", ")) {
                0.4
            } else if left(&[',']) {
                0.7
            } else {
                0.85
            }
        }
    }
}

const fn is_common(sign: char) -> bool {
    matches!(sign, ' ' | ':' | '#' | '~')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, delimiter: &str, quote: char, backslash: bool) {
        let dialect = sniff(text);
        let said = (dialect.delimiter.text(), char::from(dialect.quote), dialect.backslash);
        assert_eq!(said, (delimiter.to_owned(), quote, backslash), "{text}");
    }

    fn delimiter(text: &str, expected: &str) {
        check(text, expected, '"', false);
    }

    #[test]
    fn delimiters_are_found_by_all_rows() {
        delimiter("date,value\n2020,1\n2021,2\n", ",");
        delimiter("date;value\n2020;1,5\n2021;2,5\n", ";");
        delimiter("date\tvalue\n2020\t1,5\n2021\t2,5\n", "\t");
        delimiter("date|value\n2020|1\n", "|");
        delimiter("a\u{1f}b\n1\u{1f}2\n", "\u{1f}");
        delimiter("a§b§c\n1§2§3\n", "§");
        delimiter("name^value\nx^1\ny^2\n", "^");
        delimiter("sep=|\na;b|c\n1;2|3\n", "|");
        delimiter("\"a,b\";c\n\"d,e\";f\n", ";");
        delimiter("time,what,n\n12:30:01,start,1\n12:31:02,stop,2\n", ",");
        delimiter("name,note\nAnn,\"one; two; three\"\nBob,\"four; five\"\n", ",");
        delimiter("a b c\n1 2 3\n4 5 6\n", " ");
        delimiter("alone\n1\n2\n", ",");
        delimiter("one two\nthree\nfour five six\n", ",");
        delimiter("", ",");
        delimiter("a;b\n1,2;3\n4,5;6\n7,8;9\n", ";");
    }

    #[test]
    fn a_blank_behind_every_sign_belongs_to_it() {
        delimiter("a, b, c\n1, 2, \"x, y\"\n, , 3\n", ", ");
        delimiter("a, b,c\n1, 2,3\n", ",");
        delimiter("name    value  date\nAnn Lee   12  2020-01-05\nBob        3  2020-01-06\n", "  ");
    }

    #[test]
    fn quotation_is_found() {
        check("'a','b'\n'1,5','2'\n'3,5','4'\n", ",", '\'', false);
        check("a,b\n\"x \\\"y\\\", z\",2\n\"v \\\"w\\\"\",3\n", ",", '"', true);
        check("a,b\nit's,2\ndon't,3\n", ",", '"', false);
        check("a;b\n'x;y';1\n'z;w';2\n", ";", '\'', false);
    }
}
