use super::*;

fn open(text: &str) -> (Grid, Vec<String>) {
    let mut problems = Vec::new();
    let grid = Grid::open(&Arc::from("f.csv"), text.as_bytes(), &mut problems).expect("text");
    let said = problems.iter().map(|problem| format!("{} {}", problem.kind.key(), problem.line.unwrap_or(0)));
    (grid, said.collect())
}

fn check(text: &str, header: Option<&[&str]>, rows: &[&[&str]], problems: &[&str]) {
    let (grid, said) = open(text);
    let found: Vec<Vec<&str>> = grid.rows.rows().map(|row| row.iter().collect()).collect();
    let names = grid.header.as_ref().map(|names| names.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(names.as_deref(), header, "{text}");
    assert_eq!(found, rows, "{text}");
    assert_eq!(said, problems, "{text}");
}

#[test]
fn a_clean_file_says_nothing() {
    check("date,value\n2020,1\n", Some(&["date", "value"]), &[&["2020", "1"]], &[]);
    check("\u{feff}\u{feff}date,value\n2020,1\n", Some(&["date", "value"]), &[&["2020", "1"]], &[]);
}

#[test]
fn what_is_no_row_is_a_note() {
    check(
        "sep=;\ndate;value\n2020;1,5\n2021;2,5\n",
        Some(&["date", "value"]),
        &[&["2020", "1,5"], &["2021", "2,5"]],
        &["preamble 1"],
    );
    check(
        "Title\n\nid,date,value\na,2020,1\nb,2021,2\nc,2022,3\nSource: ONS\n",
        Some(&["id", "date", "value"]),
        &[&["a", "2020", "1"], &["b", "2021", "2"], &["c", "2022", "3"]],
        &["preamble 1", "footer 7"],
    );
}

#[test]
fn headers_of_several_rows_become_one() {
    let (grid, _) = open("name,2019,,2020,\n,a,b,a,b\nAnn,1,2,3,4\nBob,5,6,7,8\n");
    assert_eq!(grid.header.as_deref().unwrap_or_default(), ["name", "2019 a", "2019 b", "2020 a", "2020 b"]);
    let (grid, _) = open("name,weight\n,(kg)\nAnn,50\nBob,60\n");
    assert_eq!(grid.name(0), "name");
}

#[test]
fn odd_rows_and_headers_are_told_and_kept() {
    check(
        "id,,id\n1,2\n,,\n3,4,5,6\n7,8,9\n",
        Some(&["id", "", "id"]),
        &[&["1", "2"], &["", "", ""], &["3", "4", "5", "6"], &["7", "8", "9"]],
        &["ragged-row 2", "ragged-row 4"],
    );
    check(
        "a,b\r\n1,2\n3,\"4\"5\n6,\"7",
        Some(&["a", "b"]),
        &[&["1", "2"], &["3", "45"], &["6", "\"7"]],
        &["mixed-line-endings 0", "stray-quote 3", "stray-quote 4"],
    );
}

#[test]
fn rows_are_numbered_from_the_header() {
    let (grid, _) = open("Title\n\nid,date,value\na,2020,\"x\ny\"\nb,2021,2\nc,2022,3\n");
    assert_eq!(grid.row_at(1), None);
    assert_eq!([3, 4, 5, 6, 7].map(|line| grid.row_at(line)), [Some(1), Some(2), Some(2), Some(3), Some(4)]);
    let (grid, _) = open("2020,1\n2021,2\n");
    assert_eq!([1, 2].map(|line| grid.row_at(line)), [Some(1), Some(2)]);
}
