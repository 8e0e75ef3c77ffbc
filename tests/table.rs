//! `sourceline table` and `sourceline read --summary`, as a program calls them.

#![allow(clippy::disallowed_methods, reason = "tests write throw-away files")]

use std::process::{Command, Output};

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sourceline"))
        .args(args)
        .env("LANG", "C")
        .output()
        .expect("the binary runs")
}

/// The load contract: one document, cells as they stand, values beside them, every doubt flagged.
#[test]
fn a_table_is_shown_as_it_was_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("t.csv");
    let text = "Title;;\n;;\nid;Date;Amount\na;31.01.2020;1 400,5\nb;01.02.2020;n/a\nc;02.02.2020;-3\n";
    std::fs::write(&path, text).expect("written");
    let output = run(&["table", path.to_str().expect("a path"), "--json"]);
    assert_eq!(output.status.code(), Some(0));
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a document");
    assert_eq!(answer["header"], serde_json::json!(["id", "Date", "Amount"]));
    assert_eq!(answer["rows"][0], serde_json::json!(["a", "31.01.2020", "1 400,5"]));
    assert_eq!(answer["dialect"]["delimiter"], ";");
    assert_eq!(answer["dialect"]["encoding"], "utf-8");
    assert_eq!(answer["columns"][1]["kind"], "date");
    assert_eq!(answer["columns"][1]["values"], serde_json::json!(["2020-01-31", "2020-02-01", "2020-02-02"]));
    assert_eq!(answer["columns"][2]["kind"], "number");
    assert_eq!(answer["columns"][2]["values"], serde_json::json!([1400.5, null, -3]));
    let codes: Vec<&str> =
        answer["warnings"].as_array().expect("a list").iter().filter_map(|w| w["code"].as_str()).collect();
    assert_eq!(codes, ["preamble", "negative-value"]);
}

#[test]
fn an_empty_file_is_an_empty_table_and_what_is_none_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let (empty, junk) = (folder.path().join("e.csv"), folder.path().join("j.csv"));
    std::fs::write(&empty, "").expect("written");
    std::fs::write(&junk, [0_u8; 400]).expect("written");
    let output = run(&["table", empty.to_str().expect("a path"), "--json"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a document");
    assert_eq!((output.status.code(), &answer["rows"]), (Some(0), &serde_json::json!([])));
    for path in [junk, folder.path().to_owned(), folder.path().join("none.csv")] {
        let output = run(&["table", path.to_str().expect("a path"), "--json"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), said.lines().count()), (Some(2), 1), "{said}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn requests_are_answered_one_a_line() {
    use std::io::Write as _;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("t.csv");
    std::fs::write(&path, "a,b\n1,2\n").expect("written");
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_sourceline"))
        .args(["table", "--serve"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("the program runs");
    let asked = format!("{}\nnonsense\n", serde_json::json!({ "file": path }));
    child.stdin.take().expect("input").write_all(asked.as_bytes()).expect("written");
    let output = child.wait_with_output().expect("an end");
    let lines: Vec<serde_json::Value> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a document"))
        .collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["rows"], serde_json::json!([["1", "2"]]));
    assert!(lines[1]["error"].is_string());
}

#[test]
fn a_summary_asks_where_a_file_can_be_read_two_ways() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("t.csv");
    std::fs::write(&path, "Date,value\n03/04/2026,\"1,400\"\n05/06/2026,\"2,500\"\n").expect("written");
    let output = run(&["read", path.to_str().expect("a path"), "--summary", "--json"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a document");
    let codes: Vec<&str> =
        answer["questions"].as_array().expect("a list").iter().filter_map(|q| q["code"].as_str()).collect();
    assert_eq!(codes, ["date-order", "decimal-mark"]);
    assert_eq!((&answer["rows"], &answer["rows_with_value"]), (&serde_json::json!(2), &serde_json::json!(2)));
}

#[test]
fn what_is_not_listed_is_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("t.csv");
    let rows: String = (0..60).map(|row| format!("{},-{row}\n", 1900 + row)).collect();
    std::fs::write(&path, format!("year,value\n{rows}")).expect("written");
    let output = run(&["table", path.to_str().expect("a path"), "--json"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a document");
    let warnings = answer["warnings"].as_array().expect("a list");
    let of = |code: &str| warnings.iter().filter(|warning| warning["code"] == code).count();
    assert_eq!((of("negative-value"), of("limit")), (50, 1));
    // Nothing is below zero in the first row: 59 cells are.
    let said = warnings.iter().find(|warning| warning["code"] == "limit").expect("a count");
    assert!(said["message"].as_str().expect("a sentence").contains("9 more like this"), "{said}");
}

fn summary(text: &str) -> serde_json::Value {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("t.csv");
    std::fs::write(&path, text).expect("written");
    let output = run(&["read", "--summary", "--json", path.to_str().expect("a path")]);
    serde_json::from_slice(&output.stdout).expect("a document")
}

#[test]
fn an_export_of_contracts_has_its_amounts_by_their_names() {
    let awards = summary(
        "contract_award_unique_key,award_id_piid,total_obligated_amount,total_outlayed_amount,\
         potential_total_value_of_award,award_latest_action_date,period_of_performance_start_date,recipient_name\n\
         A1,70C,1300000,900000,5000000,2022-08-05,2021-10-05,MICROSOFT\n\
         A2,70D,9000000,,9000000,2022-09-05,2022-09-05,AMAZON\n",
    );
    assert_eq!(awards["value_column"], "total_obligated_amount", "{awards}");
    assert_eq!(awards["date_column"], "award_latest_action_date");
    assert_eq!(awards["questions"], serde_json::json!([]));
    assert_eq!(
        (&awards["min_value"], &awards["rows_with_value"]),
        (&serde_json::json!(1_300_000), &serde_json::json!(2))
    );
    let releases = summary(
        "ocid,date,tender/value/amount,contracts/0/id,contracts/0/value/amount,contracts/0/value/currency\n\
         o-1,2020-01-01,5,c-1,4,USD\no-2,2020-02-01,7,c-2,6,EUR\n",
    );
    assert_eq!(releases["value_column"], "contracts/0/value/amount", "{releases}");
    assert_eq!(releases["questions"], serde_json::json!([]));
}

#[test]
fn rows_with_a_value_and_no_date_are_told_wherever_a_table_is_shown() {
    let text = "Day,shop,sales\n2020-01-01,A,1\n,B,2\n,C,3\n2020-02-01,A,4\n,,\n";
    let said = summary(text)["warnings"].to_string();
    assert!(said.contains("line 3, column Day: 2 rows have no date and are in no point"), "{said}");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("t.csv");
    std::fs::write(&path, text).expect("written");
    let output = run(&["table", "--json", path.to_str().expect("a path")]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a document");
    let warnings = answer["warnings"].as_array().expect("a list");
    let told = warnings.iter().find(|told| told["code"] == "rows-without-date").expect("a warning");
    assert_eq!(told["row"], 3);
    // A year that is missing beside its month.
    let said = summary("year,month,value\n2020,1,5\n,2,6\n,3,7\n")["warnings"].to_string();
    assert!(said.contains("2 rows have no date"), "{said}");
    assert_eq!(summary("Day,sales\n2020-01-01,1\n2020-01-02,2\n")["warnings"], serde_json::json!([]));
}

#[test]
fn a_folder_is_called_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = run(&["read", "--summary", folder.path().to_str().expect("a path")]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("this is a folder"), "{said}");
}
