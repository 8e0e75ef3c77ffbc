//! Tables that are no text: workbooks, told by their content, read as far as a person would write
//! them, and refused in words where they are damaged or made to harm.

#![allow(clippy::disallowed_methods, reason = "tests write throw-away files")]

#[path = "support/book.rs"]
mod book;

use book::{archive, ods, ods_with, row, xlsx, xlsx_with};
use serde_json::{Value, json};
use sourceline::read::{Answers, Problem, Table, inspect};
use sourceline::text::{Lang, words};
use std::process::{Command, Output};
use std::sync::Arc;

fn open(bytes: &[u8], sheet: Option<&str>) -> (Option<Table>, Vec<Problem>) {
    let mut problems = Vec::new();
    let table = inspect(&Arc::from("t.csv"), bytes, (sheet, &Answers::default(), &[]), None, &mut problems);
    for problem in &problems {
        for lang in Lang::ALL {
            let said = problem.sentence(words(lang));
            assert!(!said.contains("read-"), "{said}");
        }
    }
    (table, problems)
}

fn rows(table: &Table) -> Vec<Vec<String>> {
    table.grid.rows.rows().map(|row| row.iter().map(str::to_owned).collect()).collect()
}

fn said(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{} {}", problem.kind.key(), problem.line.unwrap_or(0))).collect()
}

/// The header, the rows and what is said.
#[track_caller]
fn check(bytes: &[u8], sheet: Option<&str>, header: &[&str], expected: &[&[&str]], problems: &[&str]) {
    let (table, found) = open(bytes, sheet);
    let table = table.unwrap_or_else(|| panic!("no table: {found:?}"));
    assert_eq!(table.grid.header.as_deref().unwrap_or_default(), header);
    assert_eq!(rows(&table), expected);
    assert_eq!(said(&found), problems);
}

/// Nothing is read, and one sentence says why.
#[track_caller]
fn refused(bytes: &[u8], sheet: Option<&str>, kind: &str) {
    let (table, found) = open(bytes, sheet);
    let kinds: Vec<&str> = found.iter().map(|problem| problem.kind.key()).collect();
    assert!(table.is_none());
    assert_eq!(kinds, [kind]);
}

fn plain() -> String {
    [row(1, &["date", "value"]), row(2, &["2020", "1"]), row(3, &["2021", "2.5"])].concat()
}

#[test]
fn cells_become_what_a_person_would_write() {
    let sheet = concat!(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>",
        "<c r=\"C1\" t=\"inlineStr\"><is><t>took</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>sure</t></is></c>",
        "<c r=\"E1\" t=\"inlineStr\"><is><t>fips</t></is></c></row>",
        "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>38783</v></c><c r=\"B2\"><v>412000</v></c>",
        "<c r=\"C2\" s=\"3\"><v>1.5</v></c><c r=\"D2\" t=\"b\"><v>1</v></c><c r=\"E2\"><v>31001.0</v></c></row>",
        "<row r=\"3\"><c r=\"A3\" s=\"2\"><v>38784.5</v></c><c r=\"B3\"><f>1/3</f><v>0.10000000000000001</v></c>",
        "<c r=\"C3\" s=\"3\"><v>0.25</v></c><c r=\"D3\" t=\"b\"><v>0</v></c><c r=\"E3\" t=\"e\"><v>#N/A</v></c></row>",
    );
    check(
        &xlsx(&[("Data", false, sheet)], &["shipped", "cost"]),
        None,
        &["shipped", "cost", "took", "sure", "fips"],
        &[
            &["2006-03-07", "412000", "36:00:00", "TRUE", "31001"],
            &["2006-03-08 12:00:00", "0.1", "06:00:00", "FALSE", "#N/A"],
        ],
        &["stored-formula 3", "error-cell 3", "times-left-out 3"],
    );
}

#[test]
fn what_stands_around_the_table_is_told_apart_as_in_text() {
    let sheet = [
        row(2, &["", "Deliveries of the year"]),
        row(4, &["", "id", "date", "value"]),
        row(5, &["", "a", "2020-01-31", "1"]),
        row(6, &["", "b", "2020-02-28", "2"]),
        row(7, &["", "c", "2020-03-31", "3"]),
        row(9, &["", "Source: the office"]),
    ];
    check(
        &xlsx(&[("S", false, &sheet.concat())], &[]),
        None,
        &["id", "date", "value"],
        &[&["a", "2020-01-31", "1"], &["b", "2020-02-28", "2"], &["c", "2020-03-31", "3"]],
        &["preamble 2", "footer 9"],
    );
}

#[test]
fn the_first_sheet_that_is_shown_and_holds_a_table_is_read() {
    let notes = [row(1, &["Read me"]), row(2, &["All figures in tonnes"])].concat();
    let other = plain().replace("value", "other");
    let sheets = [
        ("Old", true, other.as_str()),
        ("Notes", false, &notes),
        ("Data", false, &plain()),
        ("More", false, &other),
    ];
    let bytes = xlsx(&sheets, &[]);
    check(&bytes, None, &["date", "value"], &[&["2020", "1"], &["2021", "2.5"]], &["sheet-chosen 0"]);
    let (_, problems) = open(&bytes, None);
    let sentence = problems[0].sentence(words(Lang::En));
    assert!(
        sentence.contains("“Data”") && sentence.contains("Notes, More; hidden sheets: Old"),
        "{sentence}"
    );
    check(&bytes, Some("old"), &["date", "other"], &[&["2020", "1"], &["2021", "2.5"]], &[]);
    refused(&bytes, Some("Absent"), "no-such-sheet");
    // Where all are hidden one of them is read, and that is said.
    let hidden = xlsx(&[("Old", true, &other), ("Older", true, &plain())], &[]);
    let told = ["hidden-sheet 0", "sheet-chosen 0"];
    check(&hidden, None, &["date", "other"], &[&["2020", "1"], &["2021", "2.5"]], &told);
    let (_, problems) = open(&hidden, None);
    let sentence = problems[0].sentence(words(Lang::En));
    assert!(sentence.contains("hidden; the sheet “Old” was read"), "{sentence}");
    check(
        &xlsx(&[("Old", true, &plain())], &[]),
        None,
        &["date", "value"],
        &[&["2020", "1"], &["2021", "2.5"]],
        &told[..1],
    );
    refused(&xlsx(&[("Empty", false, "")], &[]), None, "no-table-in-workbook");
}

#[test]
fn an_open_document_is_read_alike() {
    let cell = |kind: &str, value: &str, text: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" {value}><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let text = |text: &str| cell("string", "", text);
    let tables = [
        "<table:table table:name=\"Old\" table:style-name=\"h\">",
        &row(&[text("x"), text("y")]),
        &row(&[text("x"), text("y")]),
        "</table:table><table:table table:name=\"Data\" table:style-name=\"v\">",
        &row(&[text("date"), text("value &amp; <text:s text:c=\"2\"/>unit"), text("took")]),
        &row(&[
            cell("date", "office:date-value=\"2020-01-31T00:00:00\"", "31 Jan 20"),
            cell("float", "office:value=\"31001\" table:formula=\"of:=1\"", "31 001,00"),
            cell("time", "office:time-value=\"PT26H30M00S\"", "26:30"),
        ]),
        "<table:table-row table:number-rows-repeated=\"2\">",
        &cell("date", "office:date-value=\"2020-02-29T10:00:00\"", "x"),
        "<table:table-cell/>",
        &cell("string", "calcext:value-type=\"error\" office:string-value=\"\"", "#N/A"),
        "</table:table-row>",
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
        "</table:table>",
    ];
    let styles = "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style><style:style style:name=\"v\"><style:table-properties table:display=\"true\"/></style:style>";
    check(
        &ods(styles, &tables.concat()),
        None,
        &["date", "value &   unit", "took"],
        &[
            &["2020-01-31", "31001", "26:30:00"],
            &["2020-02-29 10:00:00", "", "#N/A"],
            &["2020-02-29 10:00:00", "", "#N/A"],
        ],
        &[
            "sheet-chosen 0",
            "stored-formula 2",
            "error-cell 3",
            "times-left-out 3",
            "duplicate-row 4",
            "duplicate-date 4",
        ],
    );
}

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sourceline"))
        .args(args)
        .env("LANG", "C")
        .output()
        .expect("the program runs")
}

#[test]
fn content_counts_and_not_the_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let (book, text) = (folder.path().join("book.csv"), folder.path().join("text.xlsx"));
    let sheets = [("One", false, plain()), ("Two", false, plain().replace("2.5", "9"))];
    let sheets: Vec<(&str, bool, &str)> =
        sheets.iter().map(|(name, hidden, rows)| (*name, *hidden, rows.as_str())).collect();
    std::fs::write(&book, xlsx(&sheets, &[])).expect("written");
    std::fs::write(&text, "date,value\n2020,1\n").expect("written");
    let answer = |args: &[&str]| -> Value { serde_json::from_slice(&run(args).stdout).expect("a document") };
    let path = book.to_str().expect("a path");
    let found = answer(&["table", path, "--json"]);
    let dialect = json!({
        "delimiter": null, "quote": null, "escape": null, "encoding": null, "form": "xlsx", "sheet": "One",
    });
    assert_eq!((&found["dialect"], &found["columns"][1]["values"]), (&dialect, &json!([1, 2.5])));
    assert_eq!(found["warnings"][0]["code"], "sheet-chosen");
    assert_eq!(answer(&["table", path, "--json", "--sheet", "Two"])["rows"][1], json!(["2021", "9"]));
    assert_eq!(answer(&["read", path, "--summary", "--json", "--sheet", "Two"])["max_value"], 9);
    assert_eq!(answer(&["read", path, "--json", "--sheet", "Two"])["figures"][1]["value"], 9);
    assert_eq!(answer(&["table", text.to_str().expect("a path"), "--json"])["dialect"]["delimiter"], ",");
    let output = run(&["table", path, "--sheet", "Three"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("there is no sheet “Three”; there are One, Two"), "{said}");
}

#[test]
fn what_a_workbook_claims_costs_nothing() {
    let whole = plain();
    let shared = "<sst uniqueCount=\"3\"><si><t>x</t></si></sst>";
    let bytes = xlsx_with(&[("S", false, &whole)], shared, "A1:XFD1048576");
    check(&bytes, None, &["date", "value"], &[&["2020", "1"], &["2021", "2.5"]], &[]);
    let far = format!("{whole}<row r=\"1048576\"><c r=\"XFD1048576\"><v>9</v></c></row>");
    assert_eq!(open(&xlsx(&[("S", false, &far)], &[]), None).0.map(|table| table.grid.rows.len()), Some(2));
    let sheets: Vec<(String, bool, &str)> =
        (0..2000).map(|at| (format!("S{at}"), false, whole.as_str())).collect();
    let sheets: Vec<(&str, bool, &str)> =
        sheets.iter().map(|(name, hidden, rows)| (name.as_str(), *hidden, *rows)).collect();
    assert_eq!(said(&open(&xlsx(&sheets, &[]), None).1), ["sheet-chosen 0"]);
}

#[test]
fn hostile_workbooks_are_refused_in_words() {
    let whole = plain();
    let greedy = "<sst uniqueCount=\"99999999999999\"><si><t>x</t></si></sst>";
    refused(&xlsx_with(&[("S", false, &whole)], greedy, "A1"), None, "workbook-too-large");
    let wide = "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>";
    refused(&xlsx(&[("S", false, wide)], &[]), None, "too-wide");
    let bomb = format!("{whole}{}", " ".repeat(20 << 20));
    refused(&xlsx(&[("S", false, &bomb)], &[]), None, "workbook-too-large");
    let names: Vec<String> = (0..20_001).map(|at| format!("xl/worksheets/s{at}.xml")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    refused(&archive(&parts), None, "workbook-too-large");
    let cells = "<table:table-row table:number-rows-repeated=\"4000000000\"><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"4000000000\"/></table:table-row>";
    refused(&ods("", &format!("<table:table table:name=\"S\">{cells}</table:table>")), None, "too-wide");
    let tall = cells.replacen("table:number-columns-repeated=\"4000000000\"", "", 1);
    refused(
        &ods("", &format!("<table:table table:name=\"S\">{tall}</table:table>")),
        None,
        "workbook-too-large",
    );
    let slope: Vec<String> = (0..9000).map(|at| format!("{{\"k{at}\":1}}")).collect();
    refused(format!("[{}]", slope.join(",")).as_bytes(), None, "table-too-large");
    let tall = "[1],".repeat(20_000);
    let names = "\"x\",".repeat(16_000);
    refused(format!("[[{}1],{}[1]]", names, tall).as_bytes(), None, "table-too-large");
    refused(&ods_with("<a/>", "<m:encryption-data/>"), None, "encrypted-workbook");
    refused(&ods_with("<table:table table:name=\"S\"><table:table-row>", "<m/>"), None, "damaged-workbook");
}

/// A file that lies about the size of a part.
#[test]
fn a_part_larger_than_it_says_is_refused() {
    let whole = format!("{}{}", plain(), "<!-- -->".repeat(1000));
    let mut bytes = xlsx(&[("S", false, &whole)], &[]);
    let name = b"xl/worksheets/s0.xml";
    let places: Vec<usize> =
        bytes.windows(name.len()).enumerate().filter(|(_, found)| found == name).map(|(at, _)| at).collect();
    // The directory at the end counts: the name stands 46 bytes behind its entry, the size 24.
    let entry = places[places.len() - 1] - 46;
    bytes[entry + 24..entry + 28].copy_from_slice(&10_u32.to_le_bytes());
    let (table, problems) = open(&bytes, None);
    assert!(table.is_none());
    assert!(matches!(problems[0].kind.key(), "workbook-too-large" | "damaged-workbook"));
}

#[test]
fn a_cut_or_changed_workbook_never_panics() {
    let whole = xlsx(&[("S", false, &plain())], &["a"]);
    let document = ods(
        "",
        "<table:table table:name=\"S\"><table:table-row><table:table-cell/></table:table-row></table:table>",
    );
    for bytes in [whole, document] {
        for at in (0..bytes.len()).step_by(7) {
            let (table, problems) = open(&bytes[..at], None);
            assert!(table.is_some() || !problems.is_empty(), "cut at {at}");
            let mut changed = bytes.clone();
            changed[at] ^= 0x41;
            open(&changed, None);
        }
    }
    assert_eq!(open(&xlsx(&[], &[]), None).1[0].kind.key(), "no-table-in-workbook");
}

#[test]
fn records_in_json_are_a_table() {
    check(
        "\u{feff}[{\"date\":\"2020-01-31\",\"value\":1.50,\"who\":{\"name\":\"Ann\"}},\n{\"date\":\"2020-02-29\",\"value\":null,\"note\":true}]\n".as_bytes(),
        None,
        &["date", "value", "who/name", "note"],
        &[&["2020-01-31", "1.50", "Ann", ""], &["2020-02-29", "", "", "true"]],
        &[],
    );
    check(
        b"{\"updated\":\"2024\",\"data\":[[\"date\",\"value\"],[\"2020-01-31\",1],[\"2020-02-29\",2]]}",
        None,
        &["date", "value"],
        &[&["2020-01-31", "1"], &["2020-02-29", "2"]],
        &[],
    );
    check(
        b"{\"date\":\"2020\",\"value\":12345678901234567.5}\n{\"date\":\"2021\",\"value\":2}\n",
        None,
        &["date", "value"],
        &[&["2020", "12345678901234567.5"], &["2021", "2"]],
        &[],
    );
    let (_, problems) = open(b"[{\"a\":1},\n{\"a\":2},\n{\"a\" 3}]", None);
    assert_eq!(said(&problems), ["broken-json 3"]);
    refused(b"[{\"a\":1},", None, "broken-json");
    refused(b"{\"title\":\"x\",\"list\":[]}x", None, "broken-json");
    refused(b"[]", None, "no-table-in-json");
    refused("[".repeat(300_000).as_bytes(), None, "broken-json");
    let wide: Vec<String> = (0..20_000).map(|at| format!("\"k{at}\":1")).collect();
    refused(format!("[{{{}}}]", wide.join(",")).as_bytes(), None, "too-wide");
}

#[test]
fn a_page_gives_its_largest_table() {
    let page = "<!DOCTYPE html><html><body><table><tr><td>Menu</table><table><caption>Deliveries</caption>\n\
        <thead><tr><th>date<th>value<th>note</thead>\n\
        <tr><td rowspan=2>2020-01-31<td>1&nbsp;400,5<td>a &amp; b\n<tr><td>2<td></table>";
    check(
        page.as_bytes(),
        None,
        &["date", "value", "note"],
        &[&["2020-01-31", "1\u{a0}400,5", "a & b"], &["2020-01-31", "2", ""]],
        &["largest-table 0", "preamble 1", "duplicate-date 5"],
    );
    let old = b"<meta charset='iso-8859-2'><table><tr><td>rok<td>warto\xb6\xe6<tr><td>2020<td>1<tr><td>2021<td>2</table>";
    check(old, None, &["rok", "wartość"], &[&["2020", "1"], &["2021", "2"]], &[]);
    refused(b"<!doctype html><p>nothing", None, "no-table-in-html");
    open(format!("<table>{}", "<td rowspan=65534 colspan=1000>x".repeat(40)).as_bytes(), None);
}

#[test]
fn descriptions_in_json_are_passed_over_and_tables_are_read() {
    use sourceline::read::{Input, read};
    let input = |name: &str, text: &str| Input { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    let table = "[{\"date\":\"2020\",\"value\":1,\"source_title\":\"A\"}]";
    let reading = read(&[
        input("a.csv-metadata.json", "{}"),
        input("b.json", "{\"@context\":\"http://www.w3.org/ns/csvw\"}"),
        input("c.json", table),
    ]);
    assert_eq!((reading.data.figures.len(), reading.problems.len()), (1, 0), "{:?}", reading.problems);
}

#[test]
fn a_description_beside_the_file_names_its_columns() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("own.csv");
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("written");
    write("own.csv", "k1,k2,k3\n2020-01-31,7,A\n2020-02-29,9,A\n");
    write(
        "own.csv-metadata.json",
        "{\"@context\":\"http://www.w3.org/ns/csvw\",\"tableSchema\":{\"columns\":[{\"name\":\"k1\",\"titles\":\"date\"},{\"name\":\"k2\",\"titles\":[\"value\"]},{\"name\":\"k3\",\"titles\":{\"en\":\"series\"}}]}}",
    );
    let answer = |args: &[&str]| -> Value { serde_json::from_slice(&run(args).stdout).expect("a document") };
    let path = path.to_str().expect("a path");
    let read = answer(&["read", path, "--json"]);
    assert_eq!((&read["figures"][1]["value"], &read["figures"][1]["series"]), (&json!(9), &json!("A")));
    let summary = answer(&["read", path, "--summary", "--json"]);
    assert_eq!((&summary["value_column"], &summary["questions"]), (&json!("k2"), &json!([])));
    std::fs::remove_file(folder.path().join("own.csv-metadata.json")).expect("removed");
    write(
        "datapackage.json",
        "{\"resources\":[{\"path\":\"own.csv\",\"schema\":{\"fields\":[{\"name\":\"k1\",\"title\":\"date\"},{\"name\":\"k2\",\"title\":\"value\"},{\"name\":\"k3\",\"title\":\"unit\"}]}}]}",
    );
    let read = answer(&["read", path, "--json"]);
    assert_eq!((&read["figures"][1]["value"], &read["figures"][1]["unit"]), (&json!(9), &json!("A")));
}

#[test]
fn merged_names_go_with_the_columns_under_them() {
    let sheet = [
        row(1, &["name", "2019", "", "2020", ""]),
        row(2, &["", "a", "b", "a", "b"]),
        row(3, &["Ann", "1", "2", "3", "4"]),
        row(4, &["Bob", "5", "6", "7", "8"]),
    ];
    check(
        &xlsx(&[("S", false, &sheet.concat())], &[]),
        None,
        &["name", "2019 a", "2019 b", "2020 a", "2020 b"],
        &[&["Ann", "1", "2", "3", "4"], &["Bob", "5", "6", "7", "8"]],
        &[],
    );
}

#[test]
fn a_point_of_a_number_is_sure_and_a_comma_of_a_text_is_asked_about() {
    let texts = |value: &str| {
        let rows: String = ["2020-01-31", "2020-02-29"]
            .iter()
            .map(|date| format!("{{\"date\":\"{date}\",\"value\":{value}}},"))
            .collect();
        format!("[{}]", rows.trim_end_matches(','))
    };
    let asked = |text: &str| {
        open(text.as_bytes(), None).0.expect("a table").summary(&Answers::default()).questions.len()
    };
    assert_eq!(asked(&texts("1.234")), 0);
    assert_eq!(asked(&texts("\"1,234\"")), 1);
}
