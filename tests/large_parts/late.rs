//! What stands far down in a large file decides what its columns hold, as in a small one.

use super::{Folder, keys, open_as, sizes};
use sourceline::read::Reading;

/// So many rows that the last ones are in no sample.
const ROWS: usize = 6_000;

/// Rows of three columns, the last few of which are others.
fn rows(header: &str, usual: &dyn Fn(usize) -> String, late: &[&str]) -> String {
    let mut text = format!("{header}\n");
    for at in 0..ROWS {
        let place = (at + 1).checked_sub(ROWS / 2).and_then(|at| late.get(at));
        text.push_str(&place.map_or_else(|| usual(at), |late| (*late).to_owned()));
        text.push('\n');
    }
    text
}

fn day(at: usize) -> String {
    format!("20{:02}-{:02}-{:02}", 10 + at % 10, 1 + at % 12, 1 + at % 28)
}

fn open(text: &str) -> Reading {
    let (_folder, path) = Folder::with("t.csv", text);
    open_as(&path, "", &sizes()).0
}

fn whole(text: &str) -> Reading {
    let (_folder, path) = Folder::with("t.csv", text);
    open_as(&path, "", &sourceline::jobs::Sizes { large: 1 << 30, rows: 1 << 30, ..sizes() }).0
}

fn asked(reading: &Reading) -> Vec<&'static str> {
    reading.reviews.iter().flat_map(|review| &review.questions).map(|question| question.kind.code()).collect()
}

#[test]
fn a_unit_that_comes_late_is_told_as_in_a_small_file() {
    let usual = |at: usize| format!("{},S{},{}", day(at), at % 5, at % 1000);
    for late in ["2019-01-01,S1,€700", "2019-01-01,S1,70%", "2019-01-01,S1,599 PB"] {
        let text = rows("date,shop,amount", &usual, &[late, late]);
        let (large, small) = (open(&text), whole(&text));
        let told = |reading: &Reading| -> Vec<&'static str> {
            let of_columns = ["unit-in-cells", "mixed-units", "other-unit", "not-a-number"];
            let mut told: Vec<&str> = keys(reading);
            told.retain(|key| of_columns.contains(key) || key.contains("unit"));
            told.dedup();
            told
        };
        assert!(!told(&small).is_empty(), "{late}: {:?}", keys(&small));
        assert_eq!(told(&large), told(&small), "{late}: {:?}", keys(&large));
        assert!(large.data.scanned.first().is_some_and(|scanned| scanned.rows == 6_000), "{late}");
    }
}

#[test]
fn days_and_months_that_are_swapped_further_down_are_asked_about() {
    let usual = |at: usize| format!("{:02}/{:02}/2019,S{},{}", 1 + at % 12, 1 + at % 28, at % 5, at % 1000);
    let text = rows("date,shop,amount", &usual, &["28/02/2019,S1,5", "27/03/2019,S2,6"]);
    let reading = open(&text);
    assert_eq!(asked(&reading), asked(&whole(&text)), "{:?}", keys(&reading));
    assert!(!asked(&reading).is_empty() && reading.data.figures.is_empty());
}

#[test]
fn a_currency_that_comes_late_is_asked_about() {
    let usual = |at: usize| format!("{},S{},{},EUR", day(at), at % 5, at % 1000);
    let text = rows("date,shop,amount,currency", &usual, &["2019-01-01,S1,99999,JPY"]);
    assert_eq!(asked(&open(&text)), ["currency"]);
    assert!(asked(&open(&rows("date,shop,amount,currency", &usual, &[]))).is_empty());
}

#[test]
fn a_further_table_far_down_is_no_part_of_the_first() {
    let usual = |at: usize| format!("{},S{},{}", day(at), at % 5, at % 1000);
    let text = rows("date,shop,amount", &usual, &[]) + "\n\nregion,kind,cost\n2019-01-01,S1,999999999\n";
    let reading = open(&text);
    assert!(keys(&reading).contains(&"several-tables"), "{:?}", keys(&reading));
    let most = reading.data.figures.iter().filter_map(|figure| figure.value).max();
    assert!(most.is_some_and(|most| most < sourceline::model::Decimal::from(999_999_999)), "{most:?}");
}

#[test]
fn a_total_far_down_is_told_with_its_line() {
    let usual = |at: usize| format!("{},S{},{}", day(at), at % 5, at % 1000);
    let text = rows("date,shop,amount", &usual, &["2019-01-01,Total,123456"]);
    let reading = open(&text);
    let total = reading.problems.iter().find(|problem| problem.kind.key() == "totals-row");
    assert_eq!(total.map(|problem| problem.line), Some(Some(3_001)), "{:?}", keys(&reading));
}

#[test]
fn numbers_that_grow_from_row_to_row_are_not_added_up() {
    let usual = |at: usize| format!("{},S{},{at}", day(at), at % 5);
    assert_eq!(asked(&open(&rows("date,state,total_cases", &usual, &[]))), ["fold"]);
    let running = open(&rows("date,state,cumulative_cases", &usual, &[]));
    let by = running.data.figures.first().and_then(|figure| figure.folded).map(|folded| folded.by);
    assert_eq!((asked(&running), by), (Vec::new(), Some(sourceline::model::FoldBy::Greatest)));
}
