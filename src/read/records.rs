//! Rows of a file with the line on which each begins, within bounds.

use super::dialect::Dialect;
use csv::StringRecord;

/// More columns than this are refused.
pub const MOST_COLUMNS: usize = 16_384;

/// A longer cell is cut, in bytes.
pub const LONGEST_CELL: usize = 16 << 20;

/// No more of a row than this is read, in bytes: it holds two cells of the greatest length.
const LONGEST_ROW: usize = 2 * LONGEST_CELL;

/// One row of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The row was put into the record; `cut` where it was longer than a row can be.
    Row { line: u64, cut: bool },
    /// The row has too many cells and was passed over.
    TooWide { line: u64, cells: usize },
}

/// Walks through the rows of a text.
pub struct Records<'a> {
    scan: Scan<'a>,
    text: &'a [u8],
    delimiter: u8,
    reader: Option<csv::Reader<&'a [u8]>>,
}

impl<'a> Records<'a> {
    pub fn new(text: &'a str, dialect: Dialect) -> Self {
        let text = text.as_bytes();
        let Dialect { delimiter } = dialect;
        Self {
            scan: Scan { text, at: 0, line: 1, delimiter, open_quote: None },
            text,
            delimiter,
            reader: None,
        }
    }

    /// The next row; its cells go into `record`.
    pub fn next(&mut self, record: &mut StringRecord) -> Option<Next> {
        let span = self.scan.next()?;
        if span.cells > MOST_COLUMNS {
            // The reader is begun anew behind this row, so that it never holds its cells.
            self.reader = None;
            return Some(Next::TooWide { line: span.line, cells: span.cells });
        }
        let cut = self.scan.at - span.start > LONGEST_ROW;
        let end = if cut { whole_end(self.text, span.start + LONGEST_ROW) } else { self.text.len() };
        let rest = self.text.get(span.start..end).unwrap_or_default();
        if cut {
            self.reader = None;
        }
        let delimiter = self.delimiter;
        let reader = self.reader.get_or_insert_with(|| {
            let mut builder = csv::ReaderBuilder::new();
            builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(rest)
        });
        let read = reader.read_record(record);
        if cut {
            self.reader = None;
        }
        match read {
            Ok(true) => Some(Next::Row { line: span.line, cut }),
            // Neither can happen to a text that the scan has just walked over.
            Ok(false) | Err(_) => None,
        }
    }

    /// The line of a quotation mark that never closes, once the end was reached.
    pub fn open_quote(&self) -> Option<u64> {
        self.scan.open_quote
    }
}

/// The last place up to `end` at which no character is cut through.
fn whole_end(text: &[u8], end: usize) -> usize {
    let continues = |at: &usize| text.get(*at).is_some_and(|byte| byte & 0b1100_0000 == 0b1000_0000);
    (0..=end).rev().take(4).find(|at| !continues(at)).unwrap_or(end)
}

/// Where one row lies.
struct Span {
    start: usize,
    line: u64,
    cells: usize,
}

/// Finds the bounds of rows by the rules of the `csv` crate, which counts line feeds only and
/// would hold a row of any width.
struct Scan<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
    delimiter: u8,
    open_quote: Option<u64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    CellStart,
    Plain,
    Quoted,
    QuoteSeen,
}

impl Scan<'_> {
    /// Steps over one byte and counts the line it ends, if it does.
    fn step(&mut self, byte: u8) {
        self.at += 1;
        let ends = match byte {
            b'\n' => true,
            b'\r' => self.text.get(self.at) != Some(&b'\n'),
            _ => false,
        };
        self.line += u64::from(ends);
    }

    fn next(&mut self) -> Option<Span> {
        while let Some(byte) = self.text.get(self.at).filter(|byte| matches!(byte, b'\r' | b'\n')) {
            self.step(*byte);
        }
        self.text.get(self.at)?;
        let mut span = Span { start: self.at, line: self.line, cells: 1 };
        let mut state = At::CellStart;
        let mut opened = self.line;
        while let Some(&byte) = self.text.get(self.at) {
            state = match (state, byte) {
                (At::Quoted, b'"') => At::QuoteSeen,
                (At::Quoted, _) => At::Quoted,
                (_, b'\r' | b'\n') => return Some(span),
                (_, byte) if byte == self.delimiter => {
                    span.cells += 1;
                    At::CellStart
                }
                (At::CellStart, b'"') => {
                    opened = self.line;
                    At::Quoted
                }
                (At::QuoteSeen, b'"') => At::Quoted,
                _ => At::Plain,
            };
            self.step(byte);
        }
        if state == At::Quoted {
            self.open_quote = Some(opened);
        }
        Some(span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COMMA: Dialect = Dialect { delimiter: b',' };

    fn rows(text: &str) -> (Vec<(u64, Vec<String>)>, Option<u64>) {
        let mut records = Records::new(text, COMMA);
        let mut record = StringRecord::new();
        let mut rows = Vec::new();
        while let Some(next) = records.next(&mut record) {
            match next {
                Next::Row { line, .. } => rows.push((line, record.iter().map(str::to_owned).collect())),
                Next::TooWide { line, cells } => rows.push((line, vec![format!("{cells} cells")])),
            }
        }
        (rows, records.open_quote())
    }

    fn check(text: &str, expected: &[(u64, &[&str])], open: Option<u64>) {
        let expected: Vec<(u64, Vec<String>)> = expected
            .iter()
            .map(|(line, cells)| (*line, cells.iter().map(|c| (*c).to_owned()).collect()))
            .collect();
        assert_eq!(rows(text), (expected, open), "{text:?}");
    }

    #[test]
    fn rows_know_their_line() {
        check("a,b\n1,2\n", &[(1, &["a", "b"]), (2, &["1", "2"])], None);
        check("a,b\r\n\r\n1,2", &[(1, &["a", "b"]), (3, &["1", "2"])], None);
        check("a\rb\rc", &[(1, &["a"]), (2, &["b"]), (3, &["c"])], None);
        check("\"a\r\nb\",c\nd,e", &[(1, &["a\r\nb", "c"]), (3, &["d", "e"])], None);
        check("\"a \"\"b\"\"\"", &[(1, &["a \"b\""])], None);
        check("a \"b\" c,d", &[(1, &["a \"b\" c", "d"])], None);
        check("x\n\"a,b\nc,d\n", &[(1, &["x"]), (2, &["a,b\nc,d\n"])], Some(2));
        check("", &[], None);
        check("\n\n", &[], None);
    }

    #[test]
    fn a_row_that_is_too_wide_is_passed_over() {
        let wide = ",".repeat(MOST_COLUMNS);
        let text = format!("a\n{wide}\nb\n");
        check(&text, &[(1, &["a"]), (2, &["16385 cells"]), (3, &["b"])], None);
        let (rows, _) = rows(&",".repeat(MOST_COLUMNS - 1));
        assert_eq!(rows.first().map(|(_, cells)| cells.len()), Some(MOST_COLUMNS));
    }

    proptest! {
        #[test]
        fn the_scan_agrees_with_the_csv_crate(text in "[ab\"',;\\r\\n]{0,60}") {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false).flexible(true).from_reader(text.as_bytes());
            let expected: Vec<Vec<String>> = reader.records()
                .map(|record| record.expect("text").iter().map(str::to_owned).collect()).collect();
            let mut scan = Scan { text: text.as_bytes(), at: 0, line: 1, delimiter: b',', open_quote: None };
            let mut widths = Vec::new();
            while let Some(span) = scan.next() {
                widths.push(span.cells);
            }
            prop_assert_eq!(widths, expected.iter().map(Vec::len).collect::<Vec<_>>());
        }
    }
}
