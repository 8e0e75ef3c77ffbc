//! The summary of a large file on the command line.

use std::process::Command;

#[test]
fn a_large_file_is_summed_up_without_loading_it_and_that_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.csv");
    let note = "x".repeat(900);
    let row =
        |at: usize| format!("2020-{:02}-{:02},{at}.25,Agency {},{note}\n", 1 + at % 12, 1 + at % 28, at % 7);
    let rows = 18_500;
    let text = "date,value,agency,note\n".to_owned() + &(0..rows).map(row).collect::<String>();
    assert!(text.len() > 16 << 20);
    let run = |text: &str, lang: &str| -> serde_json::Value {
        std::fs::write(&path, text).expect("written");
        let mut command = Command::new(env!("CARGO_BIN_EXE_sourceline"));
        let output = command.args(["read", "--summary", "--json", "--lang", lang]).arg(&path).output();
        serde_json::from_slice(&output.expect("the binary runs").stdout).expect("a document")
    };
    let summary = run(&text, "en");
    let field = |name: &str| summary[name].to_string();
    assert_eq!((field("rows"), field("rows_with_value"), field("rows_with_date")).0, rows.to_string());
    assert_eq!((field("min_value"), field("max_value")), ("0.25".into(), "18499.25".into()));
    assert_eq!(summary["first_date"], "2020-01-01");
    assert_eq!(summary["last_date"], "2020-12-28");
    assert_eq!((&summary["group_column"], &summary["value_column"]), (&"agency".into(), &"value".into()));
    let said = summary["assumptions"][0].as_str().expect("a sentence");
    assert!(
        said.starts_with("large.csv is large: what its columns hold was decided by its first 2"),
        "{said}"
    );
    assert!(said.contains("of all 18,500 rows these columns were read: date, value, agency"), "{said}");
    assert_eq!(summary["warnings"], serde_json::json!([]));
}
