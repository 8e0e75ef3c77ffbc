//! Any bytes can be read, in bounded time.

use proptest::prelude::*;
use sourceline::read::{Input, Reading, read};
use sourceline::text::{Lang, words};

const VALID: &str = "id,figure,series,date,value,unit,qualifier,relative,relative_to,value_text,rank,source\n\
    a,f,S,2025-07,400,TB,,,,400 terabytes,preferred,g-1\n\
    b,f,S,2026-01,1400,TB,nearly,,,\"nearly 1,400 \"\"terabytes\"\"\",normal,\"The Guardian; Nine\"\n\
    c,g,S,2026-01,,TB,,>x3,a,more than tripled,deprecated,https://example.org/a\n";

fn read_one(name: &str, bytes: Vec<u8>) -> Reading {
    read(&[Input { name: name.to_owned(), bytes }])
}

/// Every problem can be said in both languages, and no key is left where a sentence belongs.
fn say_all(reading: &Reading) {
    for lang in Lang::ALL {
        for problem in &reading.problems {
            let texts =
                [problem.sentence(words(lang)), problem.expected(words(lang)), problem.hint(words(lang))];
            for text in texts {
                assert!(!text.is_empty() && !text.starts_with("read-"), "{text}");
            }
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        say_all(&read_one("a.csv", bytes.clone()));
        say_all(&read_one("datapackage.json", bytes));
    }

    #[test]
    fn any_text_can_be_read(text in "[a-z0-9,;\"\\n\\r \u{fe}-\u{17f}%<>=x./-]{0,400}") {
        say_all(&read_one("a.csv", format!("date,value,relative,unit,source\n{text}").into_bytes()));
        say_all(&read_one("a.csv", format!("contract_id,date,amount_current,period_end\n{text}").into_bytes()));
        say_all(&read_one("a.csv", format!("id,title,date,via,url,level\n{text}").into_bytes()));
    }

    #[test]
    fn any_json_or_page_can_be_read(text in "[a-c0-9,:{}\\[\\]\"\\\\u \\n.e-]{0,200}", page in "[a-d0-9 &#;<>/='\"!-]{0,200}") {
        say_all(&read_one("a.json", format!("[{{\"date\":2025,\"value\":1}},{text}]").into_bytes()));
        say_all(&read_one("a.json", format!("{{\"{text}").into_bytes()));
        say_all(&read_one("a.html", format!("<table><tr><td>date<td>value<tr>{page}<td rowspan=2>{page}").into_bytes()));
    }

    #[test]
    fn a_damaged_file_can_be_read(
        changes in prop::collection::vec((0..VALID.len(), any::<u8>(), 0_u8..3), 1..12)
    ) {
        let mut bytes = VALID.as_bytes().to_vec();
        for (place, byte, how) in changes {
            let place = place.min(bytes.len().saturating_sub(1));
            match how {
                0 => bytes[place] = byte,
                1 => bytes.insert(place, byte),
                _ => bytes.truncate(place + 1),
            }
        }
        say_all(&read_one("figures.csv", bytes));
    }

    #[test]
    fn every_row_is_a_figure_or_a_problem(rows in prop::collection::vec("(2025|soon|)", 1..40)) {
        let mut csv = "date,value,series\n".to_owned();
        for row in &rows {
            csv.push_str(row);
            csv.push_str(",1,S\n");
        }
        let reading = read_one("figures.csv", csv.into_bytes());
        prop_assert_eq!(reading.data.figures.len() + reading.problems.len(), rows.len());
    }
}

#[test]
fn every_kind_of_problem_is_worded() {
    let english = include_str!("../assets/lang/en/read.ftl");
    for key in
        english.lines().filter_map(|line| line.split(" =").next()).filter(|key| key.starts_with("read-"))
    {
        assert!(words(Lang::Pl).has(key), "{key}");
    }
}

fn kinds(reading: &Reading) -> Vec<&'static str> {
    reading.problems.iter().map(|problem| problem.kind.key()).collect()
}

#[test]
fn huge_files_are_bounded() {
    let line = vec![b'a'; 40 << 20];
    assert_eq!(kinds(&read_one("a.csv", line)), ["truncated", "no-date-column"]);
    let mut cell = b"date,value,note\n2025,1,".to_vec();
    cell.resize(20 << 20, b'x');
    let reading = read_one("a.csv", cell);
    assert_eq!(kinds(&reading), ["truncated"]);
    assert_eq!(reading.data.figures[0].note.len(), 16 << 20);
    let mut long = "date,value,note,quote\n2025,1,ą".to_owned();
    long.push_str(&"ą".repeat(20 << 20));
    long.push_str(",end\n2026,2,short,end\n");
    let reading = read_one("a.csv", long.into_bytes());
    assert_eq!((kinds(&reading), reading.data.figures.len()), (vec!["truncated"], 2));
    assert_eq!(kinds(&read_one("a.csv", vec![b','; 1_000_000])), ["too-wide"]);
    let mut wide_row = b"date,value\n2025,1\n".to_vec();
    wide_row.resize(1_000_000, b',');
    wide_row.extend(b"\n2026,2\n");
    let reading = read_one("a.csv", wide_row);
    assert_eq!((kinds(&reading), reading.data.figures.len()), (vec!["too-wide"], 2));
}

#[test]
fn a_hundred_thousand_rows_are_read() {
    let mut csv = "date,value,unit,series,source_title,source_url,relative_to,replaced_by\n".to_owned();
    for row in 0..100_000 {
        csv.push_str(&format!("2025-07,{row},TB,S{},Title {row},https://example.org/{row},2024,\n", row % 7));
    }
    let reading = read_one("figures.csv", csv.into_bytes());
    assert_eq!((reading.data.figures.len(), reading.data.sources.len()), (100_000, 100_000));
    assert_eq!(kinds(&reading), Vec::<&str>::new());
}
