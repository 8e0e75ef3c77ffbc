//! The commands, as a person or a program calls them.

#![allow(clippy::disallowed_methods, reason = "tests write throw-away files")]

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const FIGURES: &str = "id,series,date,value,unit,qualifier,value_text,source\n\
    a,ICE,2025-07,400,TB,,400 terabytes,g-1\n\
    b,ICE,2026-01,1400.5,TB,nearly,\"nearly 1,400 terabytes\",g-1\n";
const SOURCES: &str = "id,title,publisher\ng-1,A title,The Guardian\n";

fn sourceline(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sourceline"))
        .args(args)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C")
        .output()
        .expect("the binary runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// Runs a command and compares its exit code; what it printed.
fn check(args: &[&str], code: i32) -> String {
    let output = sourceline(args);
    let said = text(&output.stdout) + &text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{args:?}\n{said}");
    said
}

fn json(args: &[&str], code: i32) -> Value {
    serde_json::from_str(&check(args, code)).expect("JSON")
}

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("written");
    }
    folder
}

fn path(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

fn good() -> tempfile::TempDir {
    folder(&[("figures.csv", FIGURES.as_bytes()), ("sources.csv", SOURCES.as_bytes())])
}

#[test]
fn help_and_version_are_answered() {
    assert!(check(&["--help"], 0).contains("sourceline [FILE...]"));
    assert!(check(&["--help", "--lang", "pl"], 0).contains("Polecenia:"));
    assert!(check(&["read", "--help"], 0).contains("--json"));
    assert_eq!(check(&["--version"], 0), format!("sourceline {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_arguments_are_told_in_words() {
    assert_eq!(check(&["--purple"], 2), "There is no argument --purple\nSee sourceline --help\n");
    assert_eq!(check(&["--lang", "pl", "read"], 2), "Brakuje <FILE>...\nPomoc: sourceline --help\n");
    assert_eq!(check(&["read"], 2), "<FILE>... is missing\nSee sourceline --help\n");
    assert_eq!(check(&["explain", "x", "--lang", "xx"], 2), "--lang cannot be “xx”\nSee sourceline --help\n");
    assert_eq!(
        check(&["export", "a.csv", "-o", "a.svg", "--size", "big"], 2),
        "--size cannot be “big”\nSee sourceline --help\n"
    );
    assert!(
        check(&["a.csv", "--lang", "en", "read", "b.csv"], 2).contains("“a.csv” stands before the command")
    );
}

#[test]
fn read_prints_what_was_understood() {
    let folder = good();
    let said = check(&["read", &path(&folder, "figures.csv")], 0);
    for part in ["2 figures", "nearly 1,400.5 TB", "nearly 1,400 terabytes", "The Guardian", "No problems"] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let polish = check(&["read", &path(&folder, ""), "--lang", "pl"], 0).replace('\u{A0}', " ");
    for part in ["2 wartości", "1 źródło", "prawie 1400,5 TB", "sty 2026"] {
        assert!(polish.contains(part), "{part}\n{polish}");
    }
}

#[test]
fn read_gives_json() {
    let folder = good();
    let said = json(&["read", &path(&folder, "figures.csv"), "--json"], 0);
    let figure = &said["figures"][1];
    assert_eq!(figure["date"], "2026-01");
    assert_eq!((&figure["earliest"], &figure["latest"]), (&"2026-01-01".into(), &"2026-01-31".into()));
    assert_eq!(figure["precision"], "month");
    assert_eq!(figure["value"], 1400.5);
    assert_eq!(figure["low"], Value::Null);
    assert_eq!(figure["qualifier"], "nearly");
    assert_eq!(figure["sources"], serde_json::json!(["g-1"]));
    assert_eq!(said["figures"][0]["value"].to_string(), "400");
    assert_eq!(said["sources"][0]["publisher"], "The Guardian");
    assert_eq!(said["problems"], serde_json::json!([]));
    assert_eq!(said["contracts"], serde_json::json!([]));
}

#[test]
fn every_field_of_the_promise_is_there() {
    let bad = folder(&[("a.csv", b"date,value\nsoon,1\n2025,1\n")]);
    let said = json(&["read", &path(&bad, "a.csv"), "--json"], 0);
    let fields = "id figure series agency provider measure date earliest latest precision value low high unit \
        qualifier relative relative_to value_text status rank sources";
    for field in fields.split_whitespace() {
        assert!(said["figures"][0].get(field).is_some(), "{field}");
    }
    for field in ["file", "line", "column", "found", "expected", "hint", "severity"] {
        assert!(said["problems"][0].get(field).is_some(), "{field}");
    }
    assert_eq!(said["problems"][0]["file"], "a.csv");
    assert_eq!(said["problems"][0]["line"], 2);
}

#[test]
fn check_finds_problems_and_unsourced_points() {
    let files = folder(&[
        ("clean.csv", b"date,value,source_title\n2025,1,A\n"),
        ("unsourced.csv", b"date,value\n2025,1\n"),
        ("bad.csv", b"date,value,source_title\nsoon,1,A\n"),
    ]);
    assert_eq!(check(&["check", &path(&files, "clean.csv")], 0), "No problems, every point has a source\n");
    assert_eq!(
        check(&["check", &path(&files, "unsourced.csv")], 1),
        "unsourced.csv, line 2: “unsourced-2025” has no source\nNo problems, one point without a source\n"
    );
    assert_eq!(
        check(&["check", &path(&files, "bad.csv")], 1),
        "Error: bad.csv, line 2, column date: “soon” is not a date. Write 2021, 2021-03 or 2021-03-01.\n\
         One problem, no points were read\n"
    );
    // How a file was read is nothing wrong with it.
    let noted = "date,value,source_title\r\n2025,1,A\n";
    let noted = folder(&[("noted.csv", noted.as_bytes())]);
    let said = check(&["check", &path(&noted, "noted.csv")], 0);
    assert!(
        said.contains("Note: noted.csv")
            && said.ends_with("No problems, one note, every point has a source\n"),
        "{said}"
    );
    let said = json(&["check", &path(&files, "unsourced.csv"), "--json"], 1);
    assert_eq!(said["unsourced"][0]["line"], 2);
    assert_eq!(said["problems"], serde_json::json!([]));
}

#[test]
fn files_that_cannot_be_had_are_told() {
    let files = folder(&[("notes.txt", b"x")]);
    assert_eq!(
        check(&["check", &path(&files, "gone.csv")], 66),
        "Error: gone.csv: there is no such file. Check the name and the folder.\n\
         One problem, no points were read\n"
    );
    assert_eq!(
        json(&["read", &path(&files, "gone.csv"), "--json"], 66)["problems"][0]["kind"],
        "no-such-file"
    );
    assert!(check(&["check", &path(&files, "")], 1).contains("the folder holds no table"));
    assert!(
        check(&["export", &path(&files, "gone.csv"), "-o", "x.svg"], 66).contains("there is no such file")
    );
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_at_once() {
    let said = check(&["check", "/dev/null"], 1);
    assert!(said.contains("this is a pipe, a device or a socket"), "{said}");
}

#[test]
fn text_from_files_cannot_drive_the_terminal() {
    let hostile = "\u{1b}[31mred\u{202e}\u{9b}\u{7f}";
    let csv = format!(
        "id,date,value,series,source_title\n{hostile},2025,1,{hostile},{hostile}\n,soon{hostile},1,,\n"
    );
    let files = folder(&[("a.csv", csv.as_bytes())]);
    for command in ["read", "check"] {
        let said = check(&[command, &path(&files, "a.csv")], i32::from(command == "check"));
        let bad = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}');
        assert!(!said.contains(bad), "{said:?}");
    }
    let said = check(&["explain", hostile], 0);
    assert!(!said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn explain_understands_dates() {
    let said = json(&["explain", "2025-07~", "--date", "--json"], 0);
    let expected = serde_json::json!({
        "edtf": "2025-07~", "earliest": "2025-07-01", "latest": "2025-07-31",
        "precision": "month", "flags": ["approximate"],
    });
    assert_eq!(said, expected);
    let said = json(&["explain", "w lipcu 2025 r.", "--lang", "pl", "--date", "--json"], 0);
    assert_eq!((&said["edtf"], &said["precision"]), (&"2025-07".into(), &"month".into()));
    assert_eq!(json(&["explain", "soon", "--date", "--json"], 0)["edtf"], Value::Null);
}

#[test]
fn explain_understands_phrases() {
    let said = json(&["explain", "nearly 1,400 terabytes", "--json"], 0);
    assert_eq!((&said["kind"], &said["cmp"]), (&"abs".into(), &"<".into()));
    assert_eq!((said["value"].to_string().as_str(), &said["unit"]), ("1400", &"TB".into()));
    assert_eq!((&said["qualifier"], &said["factor"]), (&"nearly".into(), &Value::Null));
    let said = json(&["explain", "trzy razy więcej", "--lang", "pl", "--json"], 0);
    assert_eq!((said["factor"].to_string().as_str(), said["alt_factor"].to_string().as_str()), ("3", "4"));
    assert_eq!(json(&["explain", "-40%", "--json"], 0)["value"], Value::Null);
    assert_eq!(
        check(&["explain", "nearly 1,400 terabytes"], 0),
        "“nearly 1,400 terabytes” is understood as: nearly 1,400 TB\n"
    );
    assert_eq!(json(&["explain", "an estimated 400 TB", "--json"], 0)["status"], "estimated");
    assert_eq!(
        check(&["explain", "an estimated 400 terabytes"], 0),
        "“an estimated 400 terabytes” is understood as: 400 TB (estimated)\n"
    );
    assert_eq!(
        check(&["explain", "¥100m"], 0),
        "“¥100m” is understood as: 100,000,000 ¥\n\
         It is money, but its currency is not certain.\nA person should confirm this reading.\n"
    );
    assert_eq!(
        check(&["explain", "trzy razy więcej", "--lang", "pl"], 0),
        "„trzy razy więcej” rozumiane jest jako: ×3 (można też odczytać jako ×4)\n\
         Czytelnicy rozumieją takie słowa na dwa sposoby.\n"
    );
    assert_eq!(
        check(&["explain", "late January 2026", "--date"], 0),
        "“late January 2026” is understood as: about January 2026 (2026-01~), from 2026-01-01 to 2026-01-31\n\
         The date is approximate; its bounds do not move.\n\
         The words say more than the date: keep them in date_text.\n"
    );
}

#[test]
fn the_bundled_data_are_clean() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    assert_eq!(check(&["check", &data.display().to_string()], 0), "No problems, every point has a source\n");
}

#[test]
fn pages_have_names_in_their_language_and_data_keep_their_own() {
    let folder = folder(&[]);
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let picture = path(&folder, "ice.svg");
    check(&["export", data, "-o", &picture, "--lang", "pl"], 0);
    let svg = fs::read_to_string(&picture).expect("a picture");
    assert!(svg.contains("Licencje Microsoftu przez firmę Dell"), "the contract has no Polish name");
    let read = check(&["read", data, "--json", "--lang", "pl"], 0);
    assert!(read.contains("\"ICE data in Azure\"") && read.contains("\"Microsoft licences through Dell\""));
    assert!(!read.contains("Dane ICE w Azure\""), "names of the rows are not translated");
}

#[test]
fn a_day_without_a_year_is_refused_in_a_sentence() {
    assert!(check(&["explain", "July 25", "--date"], 0).contains("a date without its year"));
    assert!(check(&["explain", "25 lipca", "--date", "--lang", "pl"], 0).contains("data bez roku"));
    assert!(check(&["explain", "soon", "--date"], 0).contains("no date"));
    let rows = "date,value,unit,series,source_title\n2025-07-24,1,TB,S,T\nJuly 25,2,TB,S,T\n";
    let folder = folder(&[("days.csv", rows.as_bytes())]);
    let said = check(&["check", &path(&folder, "days.csv")], 1);
    assert!(said.contains("“July 25” is a date without its year. Write the year too"), "{said}");
}

#[test]
fn pictures_have_the_size_of_what_they_are_for() {
    let folder = good();
    let (data, out) = (path(&folder, "figures.csv"), path(&folder, "o.png"));
    let made = |args: &[&str], pixels: (u32, u32), dots: u32| {
        let given: Vec<&str> =
            ["export", &data, "-o", &out].into_iter().chain(args.iter().copied()).collect();
        check(&given, 0);
        let reader = png::Decoder::new(std::io::Cursor::new(fs::read(&out).expect("a picture")));
        let info = reader.read_info().expect("a PNG").info().clone();
        let per_metre = info.pixel_dims.map(|dims| f64::from(dims.xppu)).unwrap_or_default();
        assert_eq!((info.width, info.height), pixels, "{args:?}");
        assert_eq!((per_metre * 0.0254).round() as u32, dots, "{args:?}");
    };
    made(&[], (1600, 900), 96);
    made(&["--preset", "slide"], (1920, 1080), 144);
    made(&["--preset", "Square", "--scale", "1"], (720, 720), 96);
    made(&["--preset", "story"], (1080, 1920), 192);
    made(&["--preset", "wide"], (2126, 1417), 300);
    made(&["--size", "800x500", "--dpi", "48"], (400, 250), 48);
    for wrong in [&["--preset", "huge"][..], &["--dpi", "0"], &["--dpi", "300", "--scale", "2"]] {
        let given: Vec<&str> =
            ["export", &data, "-o", &out].into_iter().chain(wrong.iter().copied()).collect();
        check(&given, 2);
    }
}

/// A point that was computed says of how many rows, and has no line where none is known.
#[test]
fn points_that_were_computed_say_of_how_many_rows() {
    // More rows than are drawn one by one.
    let rows: String = (0..100_001).map(|at| format!("2020-{:02}-01,1\n", 1 + at % 2)).collect();
    let files = folder(&[("computed.csv", ("date,amount\n".to_owned() + &rows).as_bytes())]);
    let said = json(&["check", &path(&files, "computed.csv"), "--json"], 1);
    let points = |said: &Value| {
        let points = said["unsourced"].as_array().expect("points").iter();
        points.map(|point| (point["line"].clone(), point["rows"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(points(&said), [(2.into(), 50_001.into()), (3.into(), 50_000.into())]);
    // More rows than are held; where one has a line break in it, their lines are not counted.
    let rows: String = (0..1_000_001).map(|at| format!("2020-{:02}-01,1,\n", 1 + at % 2)).collect();
    let broken = "date,amount,note\n".to_owned() + &rows + "2020-03-01,1,\"a\nb\"\n";
    let files = folder(&[("broken.csv", broken.as_bytes())]);
    let said = json(&["check", &path(&files, "broken.csv"), "--json"], 1);
    let none = Value::Null;
    let expected = [500_001, 500_000, 1].map(|rows| (none.clone(), Value::from(rows)));
    assert_eq!(points(&said), expected);
    // A point that stands in one row says nothing of rows.
    let files = folder(&[("plain.csv", b"date,value\n2020,1\n")]);
    let said = json(&["check", &path(&files, "plain.csv"), "--json"], 1);
    assert_eq!(said["unsourced"][0].get("rows"), None);
}
