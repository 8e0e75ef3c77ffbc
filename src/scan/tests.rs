//! The scanner against the `csv` crate, which is right by definition.

use super::dialect::Dialect;
use super::rows::Rows;
use super::stray;
use super::walk::{Asked, End, Piece};
use proptest::prelude::*;

/// The cells of every row, columns of a row that are not wanted left out.
type Found = Vec<Vec<Vec<u8>>>;

fn peer(text: &[u8], dialect: Dialect, wanted: &[usize]) -> (Found, Vec<usize>) {
    let mut reader = dialect.reader().from_reader(text);
    let records: Vec<csv::ByteRecord> =
        reader.byte_records().map(|record| record.expect("a record")).collect();
    let cells = |record: &csv::ByteRecord| {
        wanted.iter().map(|at| record.get(*at).unwrap_or_default().to_vec()).collect()
    };
    (records.iter().map(cells).collect(), records.iter().map(csv::ByteRecord::len).collect())
}

/// The rows of a text, taken in pieces of so many bytes that see so much ahead.
fn pieces(text: &[u8], asked: &Asked<'_>, size: usize, ahead: usize) -> Found {
    let (mut found, mut from, mut stop) = (Found::new(), 0, 0);
    while stop < text.len() {
        stop = (stop + size).min(text.len());
        let mut seen = (stop + ahead).min(text.len());
        let mut rows = Rows::default();
        let end = loop {
            let piece =
                Piece { text: text.get(..seen).expect("a text"), from, stop, whole: seen == text.len() };
            match stray::rows(piece, asked, &mut rows) {
                End::At(at) => break at,
                End::Open => seen = (seen + ahead.max(1)).min(text.len()),
                End::Stray => unreachable!("the crate reads any row"),
            }
        };
        assert!(end >= stop, "{end} {stop}");
        let cells = rows.text(text).with(asked.dialect);
        let mut spare = Vec::new();
        let stride = asked.wanted.len();
        for row in 0..rows.count {
            let spans = &rows.spans[row * stride..(row + 1) * stride];
            found.push(spans.iter().map(|span| cells.get(*span, &mut spare).to_vec()).collect());
        }
        from = end;
    }
    found
}

fn check(text: &str) {
    let text = text.as_bytes();
    for dialect in [Dialect::COMMA, Dialect::new(b';', b'\'').expect("a dialect")] {
        for wanted in [&[0, 1, 2, 3][..], &[1], &[0, 2], &[]] {
            let (expected, _) = peer(text, dialect, wanted);
            let asked = Asked { dialect, wanted, width: None, starts: false };
            for size in [1, 2, 3, 7, 64, text.len().max(1)] {
                for ahead in [0, 1, 5, text.len()] {
                    assert_eq!(pieces(text, &asked, size, ahead), expected, "{text:?} {wanted:?} {size}");
                }
            }
        }
    }
}

#[test]
fn rows_are_those_of_the_csv_crate() {
    check("");
    check("\n\r\n");
    check("a,b,c\n1,2,3\n4,5,6");
    check("a,b,c\r\n1,2,3\r\n\r\n4,5,6\r\n");
    check("a\rb,\r,");
    check("\"a,\"\"b\",\"\",x\n\"line\nbreak\",2\n,,,,\n\"");
    check("a\"b,c\"\n\"d\"e,\"f\"\"g\"h\n\"i\" \"j\",k\n");
    check("'a;''b';c\n\"d;e\n'");
    check("b\n\u{feff}\"a\",b\n");
    check(&format!("{}\"{}\n\",{}\nx,y,z\n", "a,".repeat(40), "b\n".repeat(90), "\"\"".repeat(70)));
    check(&format!("a,\"{}\nb,c\n", "x".repeat(200)));
}

/// Words of CSV in any order: marks where none belong, line breaks inside and outside of cells.
fn hostile() -> impl Strategy<Value = String> {
    prop::collection::vec("[ab1\"',;\\r\\nż]{0,9}|\"[a,\\n]{0,70}\"|\r\n|\"\"|,{60,70}|\u{feff}", 0..24)
        .prop_map(|words| words.concat())
}

/// Cells that are quoted as they should be.
fn tidy() -> impl Strategy<Value = String> {
    let cell = "[a-z0-9]{0,12}|\"([a-z,;\\r\\n]|\"\"){0,30}\"";
    let row = prop::collection::vec(cell, 1..6).prop_map(|cells| cells.join(","));
    (prop::collection::vec(row, 0..30), "\n|\r\n|\r").prop_map(|(rows, end)| rows.join(&end))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn any_text_in_pieces_of_any_size(
        text in prop_oneof![hostile(), tidy()],
        size in 1_usize..200,
        ahead in 0_usize..100,
        first in 0_usize..4,
        second in 4_usize..9,
        comma in any::<bool>(),
    ) {
        let text = text.as_bytes();
        let dialect = if comma { Dialect::COMMA } else { Dialect::new(b';', b'\'').expect("a dialect") };
        // The mark of byte order is no text at the beginning of a file, and nobody's elsewhere.
        let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
        prop_assume!(!text.starts_with("\u{feff}".as_bytes()));
        let wanted = [first, second];
        let (expected, widths) = peer(text, dialect, &wanted);
        let asked = Asked { dialect, wanted: &wanted, width: None, starts: false };
        prop_assert_eq!(&pieces(text, &asked, size, ahead), &expected);
        prop_assert_eq!(&pieces(text, &asked, text.len().max(1), 0), &expected);
        let usual = 3;
        let asked = Asked { width: Some(usual), starts: true, ..asked };
        let mut rows = Rows::default();
        let piece = Piece { text, from: 0, stop: text.len(), whole: true };
        stray::rows(piece, &asked, &mut rows);
        prop_assert_eq!(rows.count, widths.len());
        prop_assert_eq!(rows.odd.widths, widths.iter().filter(|width| **width != usual).count());
        // Where the last cell is open, one more line would be part of it.
        let (more, _) = peer(&[text, b"\n-"].concat(), dialect, &wanted);
        prop_assert_eq!(rows.odd.open, !widths.is_empty() && more.len() == widths.len());
        prop_assert_eq!(rows.odd.short, widths.iter().filter(|width| **width <= second).count());
        // A row read from where it begins is the same row.
        for (row, start) in rows.starts.iter().enumerate() {
            let rest = text.get(*start as usize..).expect("a place");
            prop_assume!(!rest.starts_with("\u{feff}".as_bytes()));
            let (again, _) = peer(rest, dialect, &wanted);
            prop_assert_eq!(again.first(), expected.get(row));
        }
    }
}
