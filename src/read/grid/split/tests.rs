use super::*;
use proptest::prelude::*;

const DOUBLE: u8 = b'"';

fn rows(text: &str, dialect: Dialect) -> Vec<Vec<String>> {
    let (cells, ..) = split(text, dialect);
    cells.rows().map(|row| row.iter().map(str::to_owned).collect()).collect()
}

fn check(text: &str, dialect: Dialect, expected: &[&[&str]]) {
    let expected: Vec<Vec<String>> =
        expected.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    assert_eq!(rows(text, dialect), expected, "{text:?}");
}

fn lines(text: &str, expected: &[u64]) {
    let (cells, ..) = split(text, Dialect::COMMA);
    assert_eq!(cells.rows().map(|row| row.line()).collect::<Vec<_>>(), expected, "{text:?}");
}

#[test]
fn rows_know_their_line() {
    lines("a,b\n1,2\n", &[1, 2]);
    lines("a,b\r\n\r\n1,2", &[1, 3]);
    lines("a\rb\rc", &[1, 2, 3]);
    lines("\"a\r\nb\",c\nd,e", &[1, 3]);
    lines("\"\r\"\"\n\",c\nd,e", &[1, 4]);
    lines("", &[]);
    lines("\n\n", &[]);
}

#[test]
fn other_signs_part_cells_too() {
    check("a§b§\nc§§d", Dialect::of('§'), &[&["a", "b", ""], &["c", "", "d"]]);
    check("a\u{1f}b\nc\u{1f}d", Dialect::of('\u{1f}'), &[&["a", "b"], &["c", "d"]]);
    let comma_blank = Dialect { delimiter: Delimiter::SignAndBlank(','), ..Dialect::COMMA };
    check("a, b,c, \"d, e\"\n, ", comma_blank, &[&["a", "b,c", "d, e"], &["", ""]]);
    let blanks = Dialect { delimiter: Delimiter::Blanks, ..Dialect::COMMA };
    check("  a b   c  d  \n1  2   3 4", blanks, &[&["a b", "c", "d"], &["1", "2", "3 4"]]);
    let single = Dialect { quote: b'\'', ..Dialect::of(';') };
    check("'a;''b''';\"c\"", single, &[&["a;'b'", "\"c\""]]);
    let backslash = Dialect { backslash: true, ..Dialect::COMMA };
    check(r#""a\"b","c\\",d\"#, backslash, &[&["a\"b", "c\\", "d\\"]]);
    check(r#""a\"#, backslash, &[&["a\\"]]);
}

#[test]
fn what_is_odd_is_told() {
    let of = |text: &str| {
        let (_, records, _) = split(text, Dialect::COMMA);
        let flags = records.iter().map(|record| {
            let flags =
                [(record.stray, 's'), (record.open, 'o'), (record.broken, 'b'), (record.after_gap, 'g')];
            flags.into_iter().filter_map(|(on, flag)| on.then_some(flag)).collect::<String>()
        });
        flags.collect::<Vec<_>>().join("|")
    };
    assert_eq!(of("a,b\n\"c\",\"d\"\"\""), "|");
    assert_eq!(of("\"a\"b,c\na\"b,c\n\nc,d"), "s|s|g");
    assert_eq!(of("\"a\nb\",c\n\"d"), "b|o");
}

#[test]
fn line_ends_are_counted() {
    let (.., ends) = split("a\nb\r\nc\rd", Dialect::COMMA);
    assert_eq!(ends, LineEnds { lf: 1, crlf: 1, cr: 1 });
    let (.., ends) = split("\"a\r\"\nb\n", Dialect::COMMA);
    assert!(!ends.mixed());
}

#[test]
fn a_row_that_is_too_wide_is_counted_and_not_kept() {
    let text = format!("a\n{}\nb\n", ",".repeat(MOST_COLUMNS));
    let (cells, records, _) = split(&text, Dialect::COMMA);
    assert_eq!(cells.rows().map(|row| row.line()).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(records.get(1).map(|record| record.cells), Some(MOST_COLUMNS + 1));
    let (cells, ..) = split(&",".repeat(MOST_COLUMNS - 1), Dialect::COMMA);
    assert_eq!(cells.row(0).len(), MOST_COLUMNS);
}

/// What the `csv` crate makes of a text: it defines what is correct.
fn peer(text: &str, delimiter: u8, quote: u8, backslash: bool) -> Vec<Vec<String>> {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).quote(quote);
    if backslash {
        builder.escape(Some(b'\\'));
    }
    let mut reader = builder.from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("text"));
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_rows_are_those_of_the_csv_crate(text in "[ab\"'\\\\,;\\r\\nż]{0,60}") {
        prop_assert_eq!(rows(&text, Dialect::COMMA), peer(&text, b',', DOUBLE, false));
        prop_assert_eq!(rows(&text, Dialect::of(';')), peer(&text, b';', DOUBLE, false));
        let single = Dialect { quote: b'\'', ..Dialect::COMMA };
        prop_assert_eq!(rows(&text, single), peer(&text, b',', b'\'', false));
        let backslash = Dialect { backslash: true, ..Dialect::COMMA };
        // A backslash that ends the text is lost by the peer, and kept here.
        if !text.ends_with('\\') {
            prop_assert_eq!(rows(&text, backslash), peer(&text, b',', DOUBLE, true));
        }
    }

    #[test]
    fn no_character_is_lost(text in "[ab\"',;\\r\\nż]{0,60}") {
        let count = |text: &str| text.chars().filter(|sign| !",\"\r\n".contains(*sign)).count();
        let kept: usize = rows(&text, Dialect::COMMA).iter().flatten().map(|cell| count(cell)).sum();
        prop_assert_eq!(kept, count(&text));
    }
}
