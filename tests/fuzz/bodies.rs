//! What must hold of any bytes, one function for each part of reading. `cargo test` runs them over seeded
//! mutations of our own files, `fuzz/` hands them to cargo-fuzz.

use sourceline::model::{Unit, edtf};
use sourceline::read::{self, Answers, Form, Grid, Input, Problem, ProblemKind, Reading, Severity, Table};
use sourceline::text::phrase::{self, Kind};
use sourceline::text::{self, Lang, when};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

pub type Body = fn(&[u8]);

/// Every body by the name of its target.
pub const BODIES: [(&str, Body); 7] = [
    ("decode", decode),
    ("sniff", sniff),
    ("parse", parse),
    ("rows", rows),
    ("dates", dates),
    ("numbers", numbers),
    ("answers", answers),
];

fn open(bytes: &[u8]) -> (Option<Grid>, Vec<Problem>) {
    let mut problems = Vec::new();
    let grid = Grid::open(&Arc::from("a.csv"), bytes, &mut problems);
    (grid, problems)
}

/// All cells of a file, wherever they went.
fn cells(grid: &Grid) -> Vec<Vec<String>> {
    let notes = grid.notes.iter().map(|note| note.cells.clone());
    let rows = grid.rows.rows().map(|row| row.iter().map(str::to_owned).collect());
    grid.header.iter().cloned().chain(notes).chain(rows).collect()
}

/// Text that nothing has to be found out of: UTF-8 without control signs.
fn plain(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let odd = |sign: char| (sign.is_control() && !matches!(sign, '\t' | '\n' | '\r')) || sign == '\u{feff}';
    (!text.trim().is_empty() && !text.contains(odd) && Form::of(bytes) == Form::Text).then_some(text)
}

/// The same text in another encoding that is declared gives the same cells.
pub fn decode(bytes: &[u8]) {
    let (_, problems) = open(bytes);
    let refused = open(bytes).0.is_none();
    assert!(!refused || !problems.is_empty(), "refused without a word");
    let Some(text) = plain(bytes) else { return };
    let (Some(grid), _) = open(bytes) else { panic!("plain text was refused") };
    assert_eq!(grid.encoding, "utf-8");
    let marked = [b"\xef\xbb\xbf", bytes].concat();
    let wide: Vec<u8> =
        std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for other in [marked, wide] {
        let (Some(other), _) = open(&other) else { panic!("a byte order mark made text unreadable") };
        assert_eq!(cells(&other), cells(&grid), "by its encoding ({})", other.encoding);
    }
}

/// The dialect and the cells are the same whatever ends the lines.
pub fn sniff(bytes: &[u8]) {
    let Some(text) = plain(bytes).filter(|text| !text.contains(['\r', '"', '\''])) else {
        open(bytes);
        return;
    };
    let (Some(grid), _) = open(bytes) else { panic!("plain text was refused") };
    let (Some(other), _) = open(text.replace('\n', "\r\n").as_bytes()) else { panic!("refused with CRLF") };
    assert_eq!(other.dialect, grid.dialect);
    assert_eq!(cells(&other), cells(&grid));
}

/// Every letter and figure of a text is in a cell, or something says that it is not.
pub fn parse(bytes: &[u8]) {
    let (grid, problems) = open(bytes);
    let (Some(text), Some(grid)) = (plain(bytes), grid) else { return };
    let told = |problem: &Problem| {
        matches!(problem.kind, ProblemKind::CellCut | ProblemKind::TooWide { .. } | ProblemKind::NotText)
    };
    if problems.iter().any(told) {
        return;
    }
    let count = |text: &str, counts: &mut BTreeMap<char, usize>| {
        for sign in text.chars().filter(|sign| sign.is_alphanumeric()) {
            *counts.entry(sign).or_default() += 1;
        }
    };
    let (mut given, mut kept) = (BTreeMap::new(), BTreeMap::new());
    count(text, &mut given);
    for cell in cells(&grid).iter().flatten() {
        count(cell, &mut kept);
    }
    for (sign, number) in given {
        let found = kept.get(&sign).copied().unwrap_or_default();
        assert!(found >= number, "{sign:?} stands {number} times in the file and {found} times in cells");
    }
    // The whole way, with the columns understood, must not fail on what the grid holds.
    let mut problems = Vec::new();
    let asked = (None, &Answers::default(), &[][..]);
    read::inspect(&Arc::from("a.csv"), bytes, asked, None, &mut problems);
    read::read(&[Input { name: "a.csv".to_owned(), bytes: bytes.to_vec() }]);
}

/// Columns of tables made of the bytes: each a name and the cells it takes from.
const COLUMNS: [(&str, &[&str]); 7] = [
    ("date", &["2025-07-01", "2025-08", "2026", "2025-12-31", "soon", ""]),
    ("when", &["03/04/2025", "13/04/2025", "30/12/2024", "05/05/2025", "12.03.2025"]),
    ("value", &["1", "2.5", "1,400", "12,5", "1 400", "n/a", "", "900 TB", "1.5 PB", "-3", "1e3"]),
    ("amount", &["$38m", "$1,200.50", "€5", "38 Mio. Euro", "17 USD", "1,4 mln zł"]),
    ("series", &["A", "B", "Azure", "data stored", ""]),
    ("code", &["007", "12", "0042", "9007199254740993", "5"]),
    ("note", &["as printed", "see page 4", "", "żółw", "2.5[1]"]),
];

/// A table of as many rows as the bytes give, each with a number of its own so that it can be told apart.
fn made(bytes: &[u8]) -> Vec<String> {
    let width = COLUMNS.len();
    let rows = bytes.chunks_exact(width).take(60).enumerate();
    rows.map(|(at, choice)| {
        let cells = choice.iter().zip(COLUMNS).map(|(byte, (_, pool))| {
            // Mostly the first kinds, so that a column has a form to be found.
            let place = usize::from(byte % 16) * pool.len() / 16;
            let cell = pool.get(place).copied().unwrap_or_default();
            if cell.contains(',') { format!("\"{cell}\"") } else { cell.to_owned() }
        });
        let cells: Vec<String> = cells.collect();
        format!("row {at},{}", cells.join(","))
    })
    .collect()
}

fn table(rows: &[String], columns: &str) -> (Option<Table>, Vec<Problem>) {
    let mut text = format!("{columns}\n");
    for row in rows {
        let _ = writeln!(text, "{row}");
    }
    let mut problems = Vec::new();
    let asked = (None, &Answers::default(), &[][..]);
    let table = read::inspect(&Arc::from("a.csv"), text.as_bytes(), asked, None, &mut problems);
    (table, problems)
}

/// What the columns hold does not depend on the order of the rows, and every row is accounted for.
pub fn rows(bytes: &[u8]) {
    let rows = made(bytes);
    if rows.len() < 3 {
        return;
    }
    let names: Vec<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
    let header = format!("id,{}", names.join(","));
    let shape = |rows: &[String]| {
        let (table, _) = table(rows, &header);
        let table = table.expect("a table");
        assert!(table.grid.header.is_some(), "the header is one");
        assert_eq!(table.grid.rows.len(), rows.len(), "every row is one of the table");
        let kinds: Vec<_> = table
            .columns
            .iter()
            .map(|column| (column.kind, column.unit.clone(), column.doubts.clone()))
            .collect();
        (kinds, table.roles)
    };
    let mut turned = rows.clone();
    turned.reverse();
    let first = usize::from(bytes.first().copied().unwrap_or_default()) % turned.len();
    turned.rotate_left(first);
    assert_eq!(shape(&turned), shape(&rows), "by the order of the rows");
    account(&rows, &header);
}

/// Every row is a figure, an event of a contract, or has its problem.
fn account(rows: &[String], header: &str) {
    let text = format!("{header}\n{}\n", rows.join("\n"));
    let reading = read::read(&[Input { name: "a.csv".to_owned(), bytes: text.into_bytes() }]);
    let mut lines: BTreeSet<u64> = reading.problems.iter().filter_map(|problem| problem.line).collect();
    lines.extend(origins(&reading));
    // What keeps the whole file from being used is said once, of its header.
    let of_all = |problem: &Problem| {
        problem.line.is_none() || (problem.line == Some(1) && problem.severity == Severity::Error)
    };
    let summed = reading.problems.iter().any(of_all);
    for line in 2..u64::try_from(rows.len() + 2).unwrap_or(2) {
        assert!(summed || lines.contains(&line), "line {line} is nowhere: {:?}", rows.get(line as usize - 2));
    }
}

fn origins(reading: &Reading) -> Vec<u64> {
    let folded = reading.data.figures.iter().flat_map(|figure| match figure.folded {
        Some(folded) => folded.first_line..=folded.last_line,
        None => figure.origin.line..=figure.origin.line,
    });
    folded.chain(reading.data.contracts.iter().map(|event| event.origin.line)).collect()
}

/// A date reads back from its own words, and its code is one that the calendar knows.
pub fn dates(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for lang in Lang::ALL {
        let Some(date) = when::read(&text, lang) else { continue };
        let again = edtf::parse(&date.edtf);
        assert!(again.is_ok(), "{:?} is no date in EDTF: {text:?}", date.edtf);
        for other in Lang::ALL {
            let said = text::date(&date, other);
            let back = when::read(&said, other);
            let bounds = back.as_ref().map(|back| (back.earliest, back.latest));
            assert_eq!(bounds, Some((date.earliest, date.latest)), "{text:?} is worded {said:?}");
        }
        when::lacks_year(&text, lang);
    }
}

/// What a text says does not hang on blanks around it, and reads back from its own words.
pub fn numbers(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for lang in Lang::ALL {
        let phrase = phrase::read(&text, lang);
        assert_eq!(phrase::read(&format!("  {text} "), lang), phrase, "blanks around {text:?}");
        let said = phrase.fields();
        let says = said.value.is_some() || said.low.is_some() || said.factor.is_some();
        assert_eq!(says, phrase.kind != Kind::None, "{text:?}: {phrase:?}");
        if let (Kind::Absolute, Some(value)) = (phrase.kind, phrase.value)
            && matches!(phrase.unit, Unit::None | Unit::Bytes(_) | Unit::Money(_))
        {
            let words = text::quantity_hedged(value, &phrase.unit, phrase.qualifier, lang);
            let back = phrase::read(&words, lang);
            assert_eq!(
                (back.value, back.unit, back.qualifier),
                (Some(value), phrase.unit, phrase.qualifier),
                "{text:?} is worded {words:?}"
            );
        }
    }
}

/// Answers are written as they are read.
pub fn answers(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Ok(answers) = text.parse::<Answers>() else { return };
    let written = answers.to_string();
    assert_eq!(written.parse::<Answers>(), Ok(answers), "{text:?} is written {written:?}");
}
