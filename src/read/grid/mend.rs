//! Rows that came apart wrongly, mended one by one: a quotation mark that is text, or a delimiter
//! of the row's own. A row that cannot be mended stays as it is.

use super::cells::{Cells, RowCells};
use super::signs::{Delimiter, Dialect};
use super::split::{MOST_COLUMNS, Record, Splitter, split};
use std::collections::BTreeMap;

/// What was mended, by the line of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mended {
    /// A quotation mark was taken as text.
    StrayQuote { line: u64 },
    /// The row has a delimiter of its own.
    OwnDelimiter { line: u64, sign: char },
}

/// Signs that a single row may have in place of the file's.
const OWN: [char; 5] = [',', ';', '\t', '|', ' '];

/// How many times the length of a row is looked through, at most, for the ends of its quoted cells: where each
/// of its lines has a stray mark, each would be followed to the end of all.
const LOOKS: usize = 8;

/// Whether a quoted cell ends where none should, or never.
const fn torn(record: &Record) -> bool {
    record.open || (record.stray && record.broken)
}

/// The number of cells that most rows have; of two equally common, the greater one.
pub fn usual_width(cells: &Cells) -> usize {
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for row in cells.rows().filter(|row| !row.is_blank()) {
        *widths.entry(row.len()).or_default() += 1;
    }
    widths.iter().max_by_key(|(width, count)| (**count, **width)).map_or(0, |(width, _)| *width)
}

/// Splits a text and mends its rows.
pub struct Mend {
    pub cells: Cells,
    /// One for each row of `cells`, and one for each row that was too wide to keep.
    pub records: Vec<Record>,
    pub mended: Vec<Mended>,
}

/// Mends the rows of a text that are not of the usual width.
pub fn mend(text: &str, dialect: Dialect, cells: Cells, records: Vec<Record>) -> Mend {
    let width = usual_width(&cells);
    let odd = |record: &Record| record.cells != width && record.cells <= MOST_COLUMNS;
    let suspicious = records.iter().any(|record| odd(record) || torn(record));
    if width < 2 || !suspicious {
        return Mend { cells, records, mended: Vec::new() };
    }
    let mut out =
        Mend { cells: Cells::default(), records: Vec::with_capacity(records.len()), mended: Vec::new() };
    let mut rows = cells.rows();
    for record in records {
        if record.cells > MOST_COLUMNS {
            out.records.push(record);
            continue;
        }
        let Some(row) = rows.next() else { break };
        let raw = text.get(record.start..record.end).unwrap_or_default();
        let marks = record.broken || record.stray || record.open;
        let done = (marks && (odd(&record) || torn(&record)) && out.by_lines(raw, &record, width, dialect))
            || (odd(&record) && out.by_own_sign(raw, &record, row, width, dialect));
        if !done {
            out.cells.push(record.line, row.iter());
            out.records.push(record);
        }
    }
    out
}

impl Mend {
    /// Takes quotation marks that enclose nothing as text, line by line. Kept only where more
    /// rows are then as wide as all others.
    fn by_lines(&mut self, raw: &str, record: &Record, width: usize, dialect: Dialect) -> bool {
        let mut found: Vec<(Record, Vec<String>)> = Vec::new();
        let mut mended = Vec::new();
        let (mut at, mut line) = (0, record.line);
        let mut left = raw.len() * LOOKS;
        while let Some(rest) = raw.get(at..).filter(|rest| !rest.is_empty()) {
            let mut one = Cells::default();
            let mut splitter = Splitter::new(if left > 0 { rest } else { first_line(rest) }, dialect);
            let Some(next) = splitter.next(&mut one) else { break };
            let begins = line + next.line - 1;
            let whole = !torn(&next);
            let (end, row) = if next.cells == width && whole {
                (next.end, one.row(0).iter().map(str::to_owned).collect::<Vec<_>>())
            } else {
                let first = rest.get(next.start..).unwrap_or_default();
                let stop = first.find(['\r', '\n']).unwrap_or(first.len());
                mended.push(Mended::StrayQuote { line: begins });
                let row = literal(first.get(..stop).unwrap_or_default(), dialect);
                (next.start + stop, row.into_iter().map(str::to_owned).collect())
            };
            left = left.saturating_sub(next.end.saturating_sub(end));
            let after = rest.get(end..).unwrap_or_default();
            let gap = if after.starts_with("\r\n") { 2 } else { usize::from(!after.is_empty()) };
            let passed = rest.get(..end + gap).unwrap_or(rest);
            let begin = at + next.start;
            let place = Record {
                start: record.start + begin,
                end: record.start + at + end,
                line: begins,
                cells: row.len(),
                after_gap: if found.is_empty() { record.after_gap } else { next.after_gap },
                ..Record::default()
            };
            found.push((place, row));
            line += line_breaks(passed);
            at += end + gap;
        }
        let fitting = found.iter().filter(|(_, row)| row.len() == width).count();
        let better =
            fitting * 2 > found.len() && fitting > usize::from(record.cells == width && !torn(record));
        if better {
            for (place, row) in found {
                self.cells.push(place.line, row.iter().map(String::as_str));
                self.records.push(place);
            }
            self.mended.append(&mut mended);
        }
        better
    }

    /// Splits a row by another sign, where that gives it its width.
    fn by_own_sign(
        &mut self,
        raw: &str,
        record: &Record,
        row: RowCells<'_>,
        width: usize,
        dialect: Dialect,
    ) -> bool {
        // Cells that came apart are no single piece that waits for another sign.
        if width < 3 || row.filled() * 2 > width {
            return false;
        }
        for sign in
            OWN.into_iter().filter(|sign| Delimiter::Sign(*sign) != dialect.delimiter && raw.contains(*sign))
        {
            let own = Dialect { delimiter: Delimiter::Sign(sign), ..dialect };
            let (cells, records, _) = split(raw, own);
            let one = records.len() == 1 && records.iter().all(|other| other.cells == width && !other.open);
            if one {
                self.cells.push(record.line, cells.row(0).iter());
                self.records.push(Record { cells: width, ..*record });
                self.mended.push(Mended::OwnDelimiter { line: record.line, sign });
                return true;
            }
        }
        false
    }
}

/// The first line that is not empty, with the breaks before it.
fn first_line(text: &str) -> &str {
    let begin = text.find(|sign| !matches!(sign, '\r' | '\n')).unwrap_or(text.len());
    let rest = text.get(begin..).unwrap_or_default();
    let length = rest.find(['\r', '\n']).unwrap_or(rest.len());
    text.get(..begin + length).unwrap_or(text)
}

fn line_breaks(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let breaks = bytes
        .iter()
        .enumerate()
        .filter(|(at, byte)| **byte == b'\n' || (**byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')));
    u64::try_from(breaks.count()).unwrap_or(u64::MAX)
}

/// The cells of one line in which a quotation mark encloses a cell only where both marks stand
/// at its edges; any other is text.
fn literal(line: &str, dialect: Dialect) -> Vec<&str> {
    let delimiter = dialect.delimiter.text();
    let quote = char::from(dialect.quote);
    let mut found = Vec::new();
    let mut rest = line;
    let mut encloses = true;
    loop {
        let inside = rest.strip_prefix(quote).filter(|_| encloses);
        let enclosed = inside.and_then(|inside| {
            let mut ends = inside.match_indices(quote).map(|(at, _)| at);
            let end = ends.find(|at| {
                let behind = inside.get(at + 1..).unwrap_or_default();
                behind.is_empty() || behind.starts_with(&delimiter)
            })?;
            Some((inside.get(..end)?, inside.get(end + 1..)?))
        });
        // What ends nowhere behind this cell ends nowhere behind a later one.
        encloses &= inside.is_none() || enclosed.is_some();
        let (cell, behind) = match enclosed {
            Some(found) => found,
            None => rest.split_at(rest.find(&delimiter).unwrap_or(rest.len())),
        };
        found.push(cell);
        match behind.strip_prefix(&delimiter) {
            Some(next) => rest = next,
            None => return found,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&[&str]], mended: &[Mended]) {
        let (cells, records, _) = split(text, Dialect::COMMA);
        let out = mend(text, Dialect::COMMA, cells, records);
        let rows: Vec<Vec<&str>> = out.cells.rows().map(|row| row.iter().collect()).collect();
        assert_eq!(rows, expected, "{text}");
        assert_eq!(out.mended, mended, "{text}");
        assert_eq!(out.records.len(), rows.len());
        let lines: Vec<u64> = out.records.iter().map(|record| record.line).collect();
        assert_eq!(lines, out.cells.rows().map(|row| row.line()).collect::<Vec<_>>());
    }

    #[test]
    fn a_stray_quotation_mark_is_text() {
        check(
            "a,b,c\n1,\"2,3\n4,5,6\n7,8,\"9,9\"\n",
            &[&["a", "b", "c"], &["1", "\"2", "3"], &["4", "5", "6"], &["7", "8", "9,9"]],
            &[Mended::StrayQuote { line: 2 }],
        );
        check(
            "a,b,c\n1,2,3\n4,5,\"6",
            &[&["a", "b", "c"], &["1", "2", "3"], &["4", "5", "\"6"]],
            &[Mended::StrayQuote { line: 3 }],
        );
    }

    #[test]
    fn a_row_may_have_a_sign_of_its_own() {
        check(
            "a,b,c\n1;2;3\n4,5,6\n7,8,9\n",
            &[&["a", "b", "c"], &["1", "2", "3"], &["4", "5", "6"], &["7", "8", "9"]],
            &[Mended::OwnDelimiter { line: 2, sign: ';' }],
        );
    }

    #[test]
    fn what_cannot_be_mended_stays() {
        check("a,b,c\n1,2\n4,5,6\n", &[&["a", "b", "c"], &["1", "2"], &["4", "5", "6"]], &[]);
        check(
            "a,b,c\n\"x\ny\",2,3\n4,5,6\n",
            &[&["a", "b", "c"], &["x\ny", "2", "3"], &["4", "5", "6"]],
            &[],
        );
    }
}
