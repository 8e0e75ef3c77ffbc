//! A large file looked over says what the table of the same file says, or that it is not sure.

use proptest::prelude::*;
use sourceline::read::{self, Answers, Summary};
use sourceline::scan::{Limits, overview};
use std::sync::Arc;

/// Bytes by which the columns are understood in these tests.
const HEAD: usize = 700;

fn slow(text: &[u8]) -> Summary {
    let name: Arc<str> = Arc::from("t.csv");
    let table =
        read::inspect(&name, text, (None, &Answers::default(), &[]), None, &mut Vec::new()).expect("a table");
    table.summary(&Answers::default())
}

fn small() -> Limits {
    Limits { first_block: 300, block: 500, ahead: 20, threads: Some(2), ..Limits::default() }
}

/// Whether the scan is sure; where it is, it says what the table says.
fn sure(text: &[u8]) -> bool {
    let file = super::file(text);
    match overview(file.path(), None, HEAD, small()).expect("a file") {
        Some(found) if found.is_sure => {
            assert_eq!(found.summary, slow(text), "{}", String::from_utf8_lossy(text));
            assert!(!found.changed && found.sample > 3);
            true
        }
        _ => false,
    }
}

fn row(at: usize) -> String {
    let quoted = if at.is_multiple_of(4) { "\"a, \"\"b\"\"\nand c\"" } else { "words" };
    format!(
        "{at},2020-{:02}-{:02},Agency {},{}.{:02},{quoted}\n",
        1 + at % 12,
        1 + at % 28,
        at % 5,
        at * 31 % 997,
        at % 100
    )
}

fn table(rows: usize) -> String {
    "id,date,series,value,note\n".to_owned() + &(0..rows).map(row).collect::<String>()
}

#[test]
fn plain_files_are_looked_over_for_sure() {
    let text = table(200);
    assert!(sure(text.as_bytes()));
    assert!(sure(text.replace('\n', "\r\n").as_bytes()));
    assert!(sure(format!("\u{feff}{text}").as_bytes()));
    assert!(sure(format!("Report of the agencies,,,,\nAs of 2021,,,,\n,,,,\n{text}").as_bytes()));
    assert!(sure(format!("sep=,\n{text}").as_bytes()));
    let polish: String = (0..200)
        .map(|at| {
            let (day, month, cents, place) = (1 + at / 6 % 28, 1 + at / 168, at % 100, at % 6);
            format!("{at};{day:02}.{month:02}.2020;{},{cents:02};woj. {place}\n", at * 7)
        })
        .collect();
    assert!(sure(format!("lp;data;kwota;województwo\n{polish}").as_bytes()));
    // A date or a number may be missing, not both.
    assert!(sure(text.replace(",2020-03-03,", ",n/a,").replace("31.01", "").as_bytes()));
}

#[test]
fn a_currency_further_down_is_not_passed_over() {
    let rows: String = (0..200).map(|at| format!("2020-01-{:02},{},USD\n", 1 + at % 28, at * 3)).collect();
    let text = format!("date,amount,currency\n{rows}");
    assert!(sure(text.as_bytes()));
    // A table that is read whole would ask: what asks nothing must not be sure.
    assert!(!sure(format!("{text}2020-01-05,7,EUR\n").as_bytes()));
    let asked = slow(format!("{text}2020-01-05,7,EUR\n").as_bytes());
    assert!(asked.questions.iter().any(|question| question.kind.code() == "currency"));
}

/// What is added behind the rows by which the columns were understood.
const TROUBLE: [&str; 19] = [
    "9,2020-01-01,a\"b\"c,5.5,x\n",
    "9,2020-01-01,\"a,5.5,x\n",
    "9,2020-01-01,a\n",
    "9,2020-01-01,a,5.5,x,y,z\n",
    "\n",
    ",,,,\n",
    "Source: the agencies,,,,\n",
    "Total\n",
    "# a remark\n",
    "# 9,2020-01-01,a,5.5,x\n",
    "9,01/31/2020,a,5.5,x\n",
    "9,soon,a,5.5,x\n",
    "9,2020-01-01,a,\"1,500\",x\n",
    "9,2020-01-01,a,$5,x\n",
    "9,2020-01-01,a,007,x\n",
    "9,2020-01-01,a,12345678901234567890,x\n",
    "9,2020-02-30,a,5.5,x\n",
    "9,2020-01-01 10:30,a,5.5,x\n",
    "9;2020-01-01;a;5.5;x\n",
];

#[test]
fn trouble_is_never_passed_over() {
    for trouble in TROUBLE {
        for rest in [0, 60] {
            let text = table(100) + trouble + &(0..rest).map(row).collect::<String>();
            // An empty line at the end of all is none between rows.
            let harmless = trouble == "\n" && rest == 0;
            assert_eq!(sure(text.as_bytes()), harmless, "{trouble:?} {rest}");
        }
    }
    let bytes = |extra: &[u8]| [table(100).as_bytes(), extra, table(60).as_bytes()].concat();
    assert!(!sure(&bytes(b"9,2020-01-01,caf\xe9,5.5,x\n")));
    assert!(!sure(&bytes(b"9,2020-01-01,a\0b,5.5,x\n")));
    assert!(!sure(&bytes(b"9,2020-01-01,a,5.5,x\r")));
    assert!(!sure(&bytes(b"")), "a second header");
}

#[test]
fn what_may_be_decided_further_down_is_not_sure() {
    let many = |row: fn(usize) -> String| (0..200).map(row).collect::<String>();
    let open = many(|at| format!("{}/{}/2020,{}.25,a{}\n", 1 + at % 12, 1 + at % 12, at, at % 3));
    assert!(!sure(format!("date,value,name\n{open}").as_bytes()));
    let mark = many(|at| {
        format!("2020-01-{:02},{},a{}\n", 1 + at % 28, if at < 100 { "5" } else { "1.500" }, at % 3)
    });
    assert!(!sure(format!("date,value,name\n{mark}").as_bytes()));
    let names =
        many(|at| format!("2020-01-{:02},{}.5,a{}\n", 1 + at % 28, at, if at < 60 { at % 3 } else { at }));
    assert!(!sure(format!("date,value,name\n{names}").as_bytes()));
}

#[test]
fn another_group_may_show_further_down() {
    let many = |name: fn(usize) -> usize| -> String {
        let row = |at: usize| format!("{},2020-01-{:02},{at}.5,b{}\n", name(at), 1 + at % 28, at % 3);
        (0..200).map(|at| format!("n{}", row(at))).collect()
    };
    let head = "place,date,value,name\n";
    // One place in all rows, one in the first rows, one for every row, each a few times.
    assert!(sure(format!("{head}{}", many(|_| 1)).as_bytes()));
    assert!(!sure(format!("{head}{}", many(|at| at / 100)).as_bytes()));
    assert!(sure(format!("{head}{}", many(|at| at)).as_bytes()));
    assert!(!sure(format!("{head}{}", many(|at| at * 2 / 3)).as_bytes()));
    // Further down a second column may be needed, or the question which one it is.
    let sexes: String = (0..1_000)
        .map(|at| {
            format!(
                "2020-{:02}-{:02},{at}.5,b{},{}\n",
                1 + at / 84,
                1 + at / 3 % 28,
                at % 3,
                ["m", "f"][at / 900]
            )
        })
        .collect();
    assert!(!sure(format!("date,value,name,sex\n{sexes}").as_bytes()));
    let alone: String =
        (0..100).map(|at| format!("2020-01-{:02},{at}.5,b{}\n", 1 + at % 28, at % 3)).collect();
    // Where it is sure of these, that is what all rows say.
    sure(format!("date,value,place\n{alone}").as_bytes());
    let single: String = (0..100).map(|at| format!("2020-01-{:02},{at}.5,b{at}\n", 1 + at % 14)).collect();
    assert!(!sure(format!("date,value,place\n{single}").as_bytes()));
}

#[test]
fn a_file_that_is_no_plain_table_is_left_to_the_slow_way() {
    let refused = |text: &[u8]| {
        let file = super::file(text);
        overview(file.path(), None, HEAD, small()).expect("a file").is_none()
    };
    assert!(refused(b""));
    assert!(refused(b"\n\n"));
    assert!(refused(&[0; 400]));
    let wide: Vec<u8> = table(50).encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(refused(&[&b"\xff\xfe"[..], &wide].concat()));
    let months = (0..50).map(|at| format!("r{at},{at}.5,{at}.7,{at}.9\n")).collect::<String>();
    assert!(refused(format!("region,2019,2020,2021\n{months}").as_bytes()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn a_sure_answer_is_the_answer_of_the_table(
        places in prop::collection::vec((30_usize..160, 0_usize..TROUBLE.len()), 0..3),
        rows in 20_usize..160,
        crlf in any::<bool>(),
    ) {
        let mut text = "id,date,series,value,note\n".to_owned();
        for at in 0..rows {
            text += &row(at);
            for (_, trouble) in places.iter().filter(|(place, _)| *place == at) {
                text += TROUBLE[*trouble];
            }
        }
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        sure(text.as_bytes());
    }
}
