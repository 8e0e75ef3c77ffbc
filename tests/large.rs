//! Files that are too large to be held: told by periods and names, with the way back to every row.
//! What is large is a parameter, so that a few kilobytes will do.

#![allow(clippy::disallowed_methods, reason = "tests write throw-away files")]

use proptest::prelude::*;
use sourceline::app::{App, Remembered, System};
use sourceline::jobs::{self, Sizes};
use sourceline::model::{Figure, FoldBy};
use sourceline::read::{
    self, Answers, Input, LONGEST_CELL, Problem, ProblemKind, Reading, Severity, Unscannable, Wish,
};
use sourceline::scan::{Behind, Cursor, Gathered, Job, Limits, ScanError, gather};
use sourceline::store::load::{MOST, Most};
use sourceline::store::{Settings, Watch};
use sourceline::text::{Lang, words};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

#[path = "large_parts/late.rs"]
mod late;
#[path = "large_parts/each.rs"]
mod each;

/// Far longer than anything here takes.
const NEVER: Duration = Duration::from_secs(60);

struct Folder(tempfile::TempDir);

impl Folder {
    fn with(name: &str, text: &(impl AsRef<[u8]> + ?Sized)) -> (Self, PathBuf) {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        let path = folder.0.path().join(name);
        std::fs::write(&path, text).expect("written");
        (folder, path)
    }
}

fn limits(threads: usize) -> Limits {
    Limits {
        first_block: 300,
        block: 500,
        ahead: 20,
        row: 1 << 20,
        budget: 0,
        each: 1 << 30,
        names: 1 << 20,
        sums: 1 << 18,
        threads: Some(threads),
    }
}

fn sizes() -> Sizes {
    Sizes { large: 1_000, rows: 1_000, most: MOST, head: 900, limits: limits(2) }
}

fn open_as(path: &Path, answers: &str, sizes: &Sizes) -> (Reading, Vec<Arc<Behind>>) {
    let answers: Answers = answers.parse().expect("answers");
    let wish = Wish { sheet: None, answers: &|_| answers.clone() };
    let (opened, behind) = jobs::open(&[path.to_owned()], &wish, &Watch::unseen(), sizes);
    (opened.reading, behind)
}

fn open(name: &str, text: &str) -> Reading {
    let (_folder, path) = Folder::with(name, text);
    open_as(&path, "", &sizes()).0
}

/// Series, date, value, rows and way of folding of each figure.
type Told = (String, String, String, usize, FoldBy);

fn told(reading: &Reading) -> Vec<Told> {
    let mut told: Vec<Told> = reading.data.figures.iter().map(of_figure).collect();
    told.sort();
    told
}

fn of_figure(figure: &Figure) -> Told {
    let folded = figure.folded.expect("made of rows");
    let value = figure.value.map(|value| value.normalize().to_string()).unwrap_or_default();
    (figure.series.clone(), figure.date.edtf.clone(), value, folded.rows, folded.by)
}

/// What the slow way makes of the whole text, asked to fold as the fast way did.
fn slow(text: &(impl AsRef<[u8]> + ?Sized), answers: &str) -> Vec<Told> {
    let answers: Answers = answers.parse().expect("answers");
    let input = Input { name: "t.csv".to_owned(), bytes: text.as_ref().to_vec() };
    told(&read::read_with(&[input], &Wish { sheet: None, answers: &|_| answers.clone() }))
}

fn spending(rows: usize) -> String {
    let row = |at: usize| {
        let (month, day, place) = (1 + at % 12, 1 + at % 28, at % 5);
        let year = 2019 + at * 3 / rows.max(1);
        let note = if at.is_multiple_of(7) { "\"said \"\"no\"\",\nthen yes\"" } else { "plain" };
        format!("{at},{year}-{month:02}-{day:02},Place {place},{}.{:02},{note}\n", at * 31 % 997, at % 100)
    };
    "id,date,place,amount,note\n".to_owned() + &(0..rows).map(row).collect::<String>()
}

fn keys(reading: &Reading) -> Vec<&'static str> {
    reading.problems.iter().map(|problem| problem.kind.key()).collect()
}

#[test]
fn a_large_table_is_told_by_months_and_names() {
    let text = spending(600);
    let reading = open("t.csv", &text);
    assert_eq!(told(&reading), slow(&text, "date=date;value=amount;group=place;sum=month"));
    assert_eq!(reading.data.figures.len(), 180);
    let scanned = reading.data.scanned.first().expect("a file");
    assert_eq!(
        (scanned.rows, scanned.undated, scanned.valueless, scanned.column.as_str()),
        (600, 0, 0, "amount")
    );
    let review = reading.reviews.first().expect("a review");
    assert_eq!((review.count, review.questions.len(), review.is_read), (600, 0, true));
    let said: Vec<String> = review.assumptions.iter().map(|found| found.sentence(words(Lang::En))).collect();
    assert!(
        said.iter()
            .any(|said| said.contains("too many rows") && said.contains("sum of the rows of one month"))
    );
    assert!(said.iter().any(|said| said.contains("600")), "counted among all rows: {said:?}");
    assert_eq!(keys(&reading), ["large-file"]);
}

#[test]
fn what_nobody_can_tell_is_asked_and_the_answer_is_obeyed() {
    let text = spending(300).replace(",amount,", ",reading,");
    let (_folder, path) = Folder::with("t.csv", &text);
    let (reading, _) = open_as(&path, "", &sizes());
    let question = reading.reviews[0].questions.first().expect("a question");
    assert_eq!(question.kind.code(), "fold");
    assert!(question.sentence(words(Lang::En)).contains("“reading”"));
    // What stands meanwhile is in a row of the file.
    assert!(told(&reading).iter().all(|told| told.4 == FoldBy::Greatest));
    let is_each =
        |choice: &&sourceline::read::Choice| choice.answers.fold.is_some_and(|fold| fold.by == FoldBy::Each);
    assert_eq!(question.choices.iter().filter(is_each).count(), 1);
    for choice in question.choices.iter().filter(|choice| !is_each(choice)) {
        let (again, _) = open_as(&path, &choice.answers.to_string(), &sizes());
        assert!(again.reviews[0].questions.is_empty());
        let asked = choice.answers.fold.expect("a fold").by;
        assert!(told(&again).iter().all(|told| told.4 == asked));
        let by = asked.code();
        assert_eq!(told(&again), slow(&text, &format!("date=date;value=reading;group=place;{by}=month")));
    }
    let rates = open("t.csv", &spending(300).replace(",amount,", ",interest rate,"));
    assert!(
        rates.reviews[0].questions.is_empty() && told(&rates).iter().all(|told| told.4 == FoldBy::Greatest)
    );
    let none = open("t.csv", &spending(300).replace(",amount,", ",code,"));
    assert!(told(&none).iter().all(|told| told.4 == FoldBy::Count));
    assert_eq!(none.reviews[0].questions.first().map(|asked| asked.kind.code()), Some("values"));
}

#[test]
fn the_period_follows_the_span_and_not_its_outliers() {
    let spread = |days: i32| -> String {
        let row = |at: i32| {
            let day = sourceline::model::Day::from_days(at * days / 2_000).expect("a day");
            format!("{day},{at}.5\n")
        };
        "date,amount\n".to_owned() + &(0..2_000).map(row).collect::<String>()
    };
    let first = |text: &str| {
        let reading = open("t.csv", text);
        let figure = reading.data.figures.first().expect("a figure");
        (figure.date.edtf.len(), figure.date.precision.code())
    };
    assert_eq!(first(&spread(40)), (10, "day"));
    assert_eq!(first(&spread(400)), (7, "month"));
    assert!(first(&spread(365 * 20)).1.starts_with("quarter"));
    assert_eq!(first(&spread(365 * 80)), (4, "year"));
    assert_eq!(first(&(spread(400) + "9999-12-31,1.5\n")), (7, "month"));
}

#[test]
fn rows_that_are_in_no_point_are_counted_and_told() {
    let text = spending(300)
        .replace("2019-03-03", "")
        .replace("2019-04-04", "soon")
        .replace(",Place 1,31.01,", ",Place 1,,")
        .replace(",Place 3,93.03,", ",Place 3,many,");
    let reading = open("t.csv", &text);
    let scanned = reading.data.scanned.first().expect("a file");
    let count = |sign: &str| text.matches(sign).count() as u64;
    let (undated, valueless) = (count(",,Place") + count(",soon,"), count("1,,") + count(",many,"));
    assert!(undated > 2 && valueless > 1);
    assert_eq!((scanned.undated, scanned.valueless), (undated, valueless));
    for key in ["rows-without-date", "rows-without-value", "not-a-date", "not-a-number"] {
        assert!(keys(&reading).contains(&key), "{key} of {:?}", keys(&reading));
    }
    let unread = reading.problems.iter().find(|problem| problem.kind == ProblemKind::NotADate);
    assert_eq!(unread.map(|problem| problem.found.as_str()), Some("soon"));
    // Quarters among days are in no month.
    let loose = open("t.csv", &(spending(600) + "9,Q1 2019,Place 1,5.5,x\n"));
    assert!(keys(&loose).contains(&"loose-dates"));
    assert_eq!(loose.data.scanned[0].undated, 1);
    let ragged = open("t.csv", &(spending(600) + "9,2019-01-01,Place 1,5.5\n"));
    assert!(keys(&ragged).contains(&"odd-rows"));
}

fn crowd(rows: usize, names: usize) -> String {
    // The first names have more rows than the others.
    let row = |at: usize| {
        let name = if at.is_multiple_of(2) { at / 2 % 20 } else { at * 7_919 % names };
        format!("2020-{:02}-{:02},supplier {name},{}.5\n", 1 + at % 12, 1 + at % 28, at % 50)
    };
    "date,supplier,amount\n".to_owned() + &(0..rows).map(row).collect::<String>()
}

#[test]
fn many_names_are_the_largest_and_the_others() {
    let text = crowd(4_000, 700);
    let (_folder, path) = Folder::with("t.csv", &text);
    let total = |reading: &Reading| {
        let values = reading.data.figures.iter().filter_map(|figure| figure.value);
        values.sum::<sourceline::model::Decimal>()
    };
    let rows = |reading: &Reading| told(reading).iter().map(|told| told.3).sum::<usize>();
    let all = open_as(&path, "date=date;value=amount;group=-;sum=month", &sizes()).0;
    let mut by_limits: Vec<Vec<Told>> = Vec::new();
    // Room for all, for too few sums, for too few names.
    for (names, sums) in [(1 << 20, 1 << 18), (1 << 20, 100), (40, 1 << 18)] {
        let mut of_threads: Vec<Vec<Told>> = Vec::new();
        for threads in [1, 3] {
            let sizes = Sizes { limits: Limits { names, sums, ..limits(threads) }, ..sizes() };
            let (reading, _) = open_as(&path, "date=date;value=amount;group=supplier", &sizes);
            assert_eq!(reading.data.series_names().len(), 13, "{names} {sums}");
            assert_eq!((total(&reading), rows(&reading)), (total(&all), 4_000));
            assert!(keys(&reading).contains(&"names-together"));
            of_threads.push(told(&reading));
        }
        assert_eq!(of_threads[0], of_threads[1]);
        by_limits.push(of_threads.remove(0));
    }
    // Those with the most rows are found however little room there is.
    assert_eq!(by_limits[1], by_limits[2]);
    let (reading, _) = open_as(&path, "group=supplier", &sizes());
    let others = reading.data.names.series.values().next().expect("a name");
    assert!(others.en.starts_with("All others (") && others.pl.starts_with("Wszystkie pozostałe ("));
}

/// All rows behind a figure, a few at a time.
fn rows_of(behind: &Behind, figure: &Figure, page: usize) -> Vec<(Option<u64>, Vec<String>)> {
    let mark = behind.mark(figure).expect("a mark");
    let (mut rows, mut from) = (Vec::new(), Some(Cursor::default()));
    while let Some(at) = from {
        let found = behind.rows(mark, at, page, &|| true).expect("the file");
        assert!(found.rows.len() <= page && (found.next.is_none() || found.rows.len() == page));
        rows.extend(found.rows.into_iter().map(|row| (row.line, row.cells)));
        from = found.next;
    }
    rows
}

fn every_row_is_found(text: &str, answers: &str, limits: Limits) -> Result<(), TestCaseError> {
    let (_folder, path) = Folder::with("t.csv", text);
    let (reading, behind) = open_as(&path, answers, &Sizes { limits, ..sizes() });
    let behind = behind.first().expect("the way back");
    let mut found: BTreeMap<u64, Vec<String>> = BTreeMap::new();
    for figure in &reading.data.figures {
        let rows = rows_of(behind, figure, 3);
        prop_assert_eq!(rows.len(), figure.folded.expect("made of rows").rows);
        for (line, cells) in rows {
            let line = line.expect("a line");
            prop_assert!(found.insert(line, cells).is_none(), "{} twice", line);
        }
    }
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let records: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("text")).collect();
    prop_assert_eq!(found.len(), records.len());
    for record in &records {
        // The reader of the crate counts lines by line feeds as well.
        let line = record.position().expect("a place").line();
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        prop_assert_eq!(found.get(&line), Some(&cells));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_row_is_behind_one_point_and_found_again(
        rows in 60_usize..400,
        block in 40_usize..3_000,
        threads in 1_usize..4,
        crowded in any::<bool>(),
        // Too few for all names and months of the crowd, enough for those that are kept.
        sums in prop::sample::select(vec![400_usize, 1 << 18]),
    ) {
        let limits = Limits { block, first_block: block / 2 + 1, sums, ..limits(threads) };
        let (text, group) = if crowded { (crowd(rows, 90), "supplier") } else { (spending(rows), "place") };
        every_row_is_found(&text, &format!("date=date;value=amount;group={group}"), limits)?;
    }
}

#[test]
fn a_point_knows_its_first_line_where_rows_are_lines() {
    let text = crowd(300, 5);
    let reading = open("t.csv", &text);
    for figure in &reading.data.figures {
        let line = text.lines().nth(figure.origin.line as usize - 1).expect("a line");
        assert!(line.starts_with(&figure.date.edtf), "{line} {}", figure.date.edtf);
    }
    assert!(reading.data.figures.len() > 12);
    let broken = open("t.csv", &spending(300));
    assert!(broken.data.figures.iter().all(|figure| figure.origin.line == 0));
}

#[test]
fn several_columns_of_values_and_units_are_told_apart() {
    let row = |at: usize| format!("2020-{:02}-01,{}.5,{}\n", 1 + at % 12, at % 30, at % 9);
    let text = "date,paid amount,owed amount\n".to_owned() + &(0..200).map(row).collect::<String>();
    let (_folder, path) = Folder::with("t.csv", &text);
    let (reading, _) = open_as(&path, "value=*", &sizes());
    assert_eq!(told(&reading), slow(&text, "value=*;sum=month"));
    assert_eq!(reading.data.series_names(), ["paid amount", "owed amount"]);
    let row = |at: usize| {
        let unit = if at.is_multiple_of(3) { "USD" } else { "EUR" };
        format!("2020-{:02}-01,s{},{}.5,{unit}\n", 1 + at % 12, at % 2, at % 30)
    };
    let text = "date,series,amount,unit\n".to_owned() + &(0..200).map(row).collect::<String>();
    let units: Vec<String> =
        open("t.csv", &text).data.figures.iter().map(|figure| figure.unit.symbol()).collect();
    assert!(units.contains(&"USD".to_owned()) && units.contains(&"EUR".to_owned()), "{units:?}");
}

#[test]
fn a_file_that_only_the_slow_way_understands_is_read_whole() {
    let months: String = (0..100).map(|at| format!("r{at},{at}.5,{at}.7,{at}.9\n")).collect();
    let reading = open("t.csv", &format!("region,2019,2020,2021\n{months}"));
    assert_eq!(reading.data.figures.len(), 300);
    assert!(reading.data.scanned.is_empty());
    let unsure = open("t.csv", &format!("region,worth\n{}", "a,b\n".repeat(400)));
    assert!(unsure.data.figures.is_empty());
    assert!(!unsure.reviews.is_empty(), "a person can say what its columns are");
}

#[test]
fn currencies_of_a_large_table_are_kept_apart() {
    let row = |n: usize| {
        let (day, code) = (1 + n % 28, ["USD", "EUR", "PLN"][n % 3]);
        format!("2020-01-{day:02},Agency {},{n},{code}\n", n % 2)
    };
    let text = "date,agency,amount,currency\n".to_owned() + &(0..600).map(row).collect::<String>();
    let (_folder, path) = Folder::with("big.csv", &text);
    for answers in ["sum=year", "sum=year;group=-", "sum=year;currency=EUR", "sum=year;currency=-"] {
        let (reading, behind) = open_as(&path, answers, &sizes());
        let sorted = |mut told: Vec<Told>| {
            told.sort();
            told
        };
        assert_eq!(sorted(told(&reading)), sorted(slow(&text, answers)), "{answers}");
        let units: BTreeSet<String> =
            reading.data.figures.iter().map(|figure| figure.unit.symbol()).collect();
        let wanted = match answers {
            "sum=year;currency=EUR" => vec!["EUR"],
            "sum=year;currency=-" => vec![""],
            _ => vec!["EUR", "PLN", "USD"],
        };
        assert_eq!(units.iter().map(String::as_str).collect::<Vec<_>>(), wanted, "{answers}");
        let asked = reading.reviews.iter().flat_map(|review| &review.questions);
        let asked = asked.filter(|question| question.kind.code() == "currency").count();
        assert_eq!(asked, usize::from(!answers.contains("currency")), "{answers}");
        assert_eq!(keys(&reading).contains(&"other-currencies"), answers.ends_with("EUR"), "{answers}");
        // The rows behind each point are those of its currency alone.
        for figure in &reading.data.figures {
            let rows = rows_of(behind.first().expect("a way back"), figure, 50);
            assert_eq!(rows.len(), figure.folded.expect("rows").rows, "{answers}: {}", figure.series);
        }
    }
}

#[test]
fn rows_in_other_currencies_are_counted_as_the_slow_way_counts_them() {
    // Dates and values are missing in rows of every currency, and some rows name none.
    let row = |n: usize| {
        let code = ["USD", "EUR", "PLN", "", " EUR "][n % 5];
        let date = if n % 7 == 3 { String::new() } else { format!("2020-01-{:02}", 1 + n % 28) };
        let value = if n % 11 == 4 { String::new() } else { n.to_string() };
        format!("{date},Agency {},{value},{code}\n", n % 40)
    };
    let rows: Vec<String> = (0..700).map(row).collect();
    let text = "date,agency,amount,currency\n".to_owned() + &rows.concat();
    let (_folder, path) = Folder::with("big.csv", &text);
    let euro: Vec<&String> = rows.iter().filter(|row| row.contains("EUR")).collect();
    let count = |is: fn(&&&String) -> bool| euro.iter().filter(is).count() as u64;
    let undated = count(|row| row.starts_with(','));
    let valueless = count(|row| row.contains(",,EUR") || row.contains(",, EUR"));
    assert!(undated > 5 && valueless > 5);
    // Room for all names, for a few of them, for a few sums.
    for (names, sums) in [(1 << 20, 1 << 18), (30, 1 << 18), (1 << 20, 20)] {
        for group in ["", ";group=-"] {
            let answers = format!("sum=month;currency=EUR{group}");
            let by = answers.parse::<Answers>().expect("answers");
            let input = Input { name: "big.csv".to_owned(), bytes: text.as_bytes().to_vec() };
            let whole = read::read_with(&[input], &Wish { sheet: None, answers: &|_| by.clone() });
            let limits = Limits { names, sums, ..limits(2) };
            let (reading, _) = open_as(&path, &answers, &Sizes { limits, ..sizes() });
            let left_out = reading.data.left_out.other_currencies;
            assert_eq!(left_out, 700 - euro.len(), "{answers} {names} {sums}");
            assert_eq!(left_out, whole.data.left_out.other_currencies, "{answers}");
            let told = |reading: &Reading| {
                let others = |problem: &&Problem| problem.kind.key() == "other-currencies";
                reading.problems.iter().find(others).map(|problem| problem.kind.clone())
            };
            assert_eq!(told(&reading), told(&whole), "{answers} {names} {sums}");
            // What else is in no point is told of the rows in the chosen currency alone.
            let scanned = reading.data.scanned.first().expect("a file");
            assert_eq!(
                (scanned.undated, scanned.valueless),
                (undated, valueless),
                "{answers} {names} {sums}"
            );
        }
    }
    let (all, _) = open_as(&path, "sum=month;currency=*", &sizes());
    assert_eq!(all.data.left_out.other_currencies, 0);
}

#[test]
fn what_cannot_be_scanned_says_what_to_do() {
    let sentence = |why| {
        let problem =
            Problem::of_file(&Arc::from("big.csv"), Severity::Error, ProblemKind::NotScannable(why));
        problem.sentence(words(Lang::En))
    };
    let told = sentence(Unscannable::Encoding("windows-1250".to_owned()));
    assert!(told.contains("iconv -f windows-1250 -t UTF-8"), "{told}");
    assert!(sentence(Unscannable::Periods).contains("one row of each date"));
    let told = sentence(Unscannable::LongRow { at: 70, limit: 16 << 20 });
    assert!(told.contains("begins at byte 70 is longer than 16 MiB"), "{told}");
    let why = |text: &[u8]| {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("big.csv");
        std::fs::write(&path, text).expect("written");
        let job = Job {
            path: &path,
            beside: &[],
            wish: &Wish::default(),
            head: 900,
            limits: limits(1),
            mended: 0,
            first: &|_| {},
            told: &|_| true,
        };
        match gather(&job).expect("it is read") {
            Gathered::Slow(why) => Some(why),
            _ => None,
        }
    };
    assert_eq!(why(spending(60).as_bytes()), None);
    let wide: Vec<u8> = spending(60).encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(why(&wide), Some(Unscannable::Encoding("utf-16le".to_owned())));
    let japanese =
        encoding_rs::SHIFT_JIS.encode(&spending(60).replace("Place", "東京都の人口")).0.into_owned();
    assert_eq!(why(&japanese), Some(Unscannable::Encoding("shift_jis".to_owned())));
    let wide: String = (0..60).map(|n| format!("A{n},{n},{n},{n}\n")).collect();
    assert_eq!(why(format!("name,2019,2020,2021\n{wide}").as_bytes()), Some(Unscannable::Periods));
}

/// What cannot be scanned is read whole up to so many bytes and rows, and refused in words beyond.
#[test]
fn a_file_that_cannot_be_scanned_is_held_up_to_its_bounds() {
    let wide: String = (0..60).map(|n| format!("A{n},{n},{n},{n}\n")).collect();
    let text = format!("name,2019,2020,2021\n{wide}");
    let (_folder, path) = Folder::with("wide.csv", &text);
    let bytes = u64::try_from(text.len()).expect("a size");
    let opened = |most: Most| open_as(&path, "", &Sizes { large: 500, most, ..sizes() }).0;
    for (bytes, rows, fits) in [(bytes, 61, true), (bytes - 1, 61, false), (bytes, 60, false)] {
        let reading = opened(Most { bytes, rows });
        assert_eq!(reading.data.figures.len(), if fits { 180 } else { 0 }, "{bytes} {rows}");
        let refused = ProblemKind::NotScannable(Unscannable::Periods);
        let told = reading.problems.iter().any(|problem| problem.kind == refused);
        assert_eq!(told, !fits, "{bytes} {rows}: {:?}", reading.problems);
    }
    // A row that is too long for a scan is read whole within the same bounds.
    let long = format!("date,value,note\n2020,1,\"{}\"\n2021,2,x\n", "x".repeat(2 << 20));
    let (_folder, path) = Folder::with("long.csv", &long);
    for (rows, values) in [(3, 2), (2, 0)] {
        let most = Most { rows, ..MOST };
        let reading = open_as(&path, "", &Sizes { most, ..sizes() }).0;
        assert_eq!(reading.data.figures.len(), values, "{rows}: {:?}", reading.problems);
    }
    // Ends of lines of any kind count.
    let (_folder, path) = Folder::with("mac.csv", &text.replace('\n', "\r"));
    let reading = open_as(&path, "", &Sizes { large: 500, most: Most { bytes, rows: 60 }, ..sizes() }).0;
    assert!(reading.data.figures.is_empty());
}

/// However long a row is, the others are read, and nothing is said of the file that is not so.
#[test]
fn rows_longer_than_what_is_looked_at_lose_no_others() {
    let row = |at: usize, note: &str| format!("{},{at},TB,{note}\n", 1900 + at % 120);
    let text = |long: usize, note: &str| {
        let rows = (1..40).map(|at| row(at, if at == long { note } else { "short" }));
        "date,value,unit,note\n".to_owned() + &rows.collect::<String>()
    };
    let values = |reading: &Reading| {
        let figures = reading.data.figures.iter();
        figures.filter_map(|figure| figure.value.map(|value| value.to_string())).collect::<Vec<_>>()
    };
    let all: Vec<String> = (1..40).map(|at| at.to_string()).collect();
    // Longer than the first rows by which the columns are understood, and longer than a scan takes.
    for (long, note) in [(1, 2_000), (3, 5 << 18), (39, 5 << 18)] {
        for note in ["x".repeat(note), format!("\"{}\"", "x\n".repeat(note / 2))] {
            let reading = open("long.csv", &text(long, &note));
            let keys = keys(&reading);
            assert_eq!(values(&reading), all, "{long}: {keys:?}");
            // More of the file is looked at until its first row ends; the others are longer than a scan takes.
            assert_eq!(keys.contains(&"large-file"), long == 1, "{keys:?}");
            assert!(!keys.contains(&"unterminated-quote") && !keys.contains(&"no-date-column"), "{keys:?}");
        }
    }
    // Rows behind a mark that opens and never closes are found again by their lines, and that is told.
    let reading = open("open.csv", &text(20, &format!("\"{}", "x".repeat(5 << 18))));
    assert_eq!(values(&reading), all);
    assert!(keys(&reading).contains(&"stray-quote"), "{:?}", keys(&reading));
    // Where the file has no room in memory it is told as well.
    let job = |text: &str, mended| {
        let (_folder, path) = Folder::with("open.csv", text);
        let wish = Wish::default();
        let limits = limits(2);
        let (first, told) = (|_: read::FirstRows| {}, |_| true);
        let job = Job {
            path: &path,
            beside: &[],
            wish: &wish,
            head: 900,
            limits,
            mended,
            first: &first,
            told: &told,
        };
        gather(&job)
    };
    // Too long a row of a file with room is read whole; of one without, the row is told.
    let long = text(20, &"x".repeat(5 << 18));
    assert!(matches!(job(&long, 0), Err(ScanError::RowTooLong { limit, .. }) if limit == 1 << 20));
    let open = text(20, "\"never closed");
    assert!(matches!(job(&open, 1 << 20), Ok(Gathered::Slow(Unscannable::Rows))));
    let Ok(Gathered::Points(part, _)) = job(&open, 0) else { panic!("it is scanned") };
    assert!(part.problems().iter().any(|problem| problem.kind == ProblemKind::OpenQuote));
    let Ok(Gathered::Points(part, _)) = job(&text(20, "\"closed\""), 0) else { panic!("it is scanned") };
    assert!(part.problems().iter().all(|problem| problem.kind != ProblemKind::OpenQuote));
}

/// Rows take room of their own: a file of many is scanned, however few bytes it has.
#[test]
fn many_short_rows_are_scanned_as_much_bytes_are() {
    let rows: String = (0..90).map(|at| format!("{},{at}\n", 1900 + at % 30)).collect();
    let text = format!("date,value\n{rows}");
    let (_folder, path) = Folder::with("short.csv", &text);
    for (most, ends) in [(91, "\n"), (90, "\n"), (90, "\r\n"), (90, "\r")] {
        std::fs::write(&path, text.replace('\n', ends)).expect("written");
        let (reading, _) = open_as(&path, "", &Sizes { large: 1 << 20, rows: most, ..sizes() });
        let folded = reading.data.figures.iter().filter(|figure| figure.folded.is_some()).count();
        assert_eq!((reading.data.figures.len(), folded), if most == 91 { (90, 0) } else { (30, 30) });
        let rows: usize = reading.data.figures.iter().map(|one| one.folded.map_or(1, |of| of.rows)).sum();
        assert_eq!(rows, 90, "{:?}", keys(&reading));
    }
}

/// A name is cut where the slow way cuts it, so that no name fills the window, and that is told.
#[test]
fn a_name_longer_than_a_cell_may_be_is_cut_and_told() {
    let name = "\u{17c}".repeat(LONGEST_CELL / 2 + 1);
    let rows: String =
        (0..60).map(|at| format!("{},{},{at}\n", 1900 + at % 30, ["a", "b"][at % 2])).collect();
    let text = format!("date,series,value\n{rows}2001,{name},5\n");
    let limits = Limits { row: 64 << 20, ..limits(2) };
    let (_folder, path) = Folder::with("named.csv", &text);
    let (reading, _) = open_as(&path, "", &Sizes { limits, ..sizes() });
    let longest = reading.data.figures.iter().map(|figure| figure.series.len()).max();
    assert_eq!(longest, Some(LONGEST_CELL), "{:?}", keys(&reading));
    assert!(keys(&reading).contains(&"truncated") && keys(&reading).contains(&"large-file"));
}

/// A file whose points no source stands behind is not clean, and one is that is only large.
#[test]
fn a_large_file_is_checked_like_any_other() {
    let (_folder, path) = Folder::with("large.csv", &spending(300));
    let (opened, _) = jobs::open(&[path], &Wish::default(), &Watch::unseen(), &sizes());
    let data = &opened.reading.data;
    assert!(data.figures.len() > 10 && data.figures.iter().all(|figure| figure.folded.is_some()));
    assert_eq!(data.unsourced_figures().count(), data.figures.len());
    assert!(opened.reading.problems.iter().all(Problem::is_note), "{:?}", opened.reading.problems);
}

#[test]
fn small_and_large_files_of_one_folder_are_read_together() {
    let (folder, _) = Folder::with("large.csv", &spending(300));
    let small = "date,series,value,unit\n2020-01,Small,5,TB\n";
    std::fs::write(folder.0.path().join("small.csv"), small).expect("written");
    let (opened, behind) =
        jobs::open(&[folder.0.path().to_owned()], &Wish::default(), &Watch::unseen(), &sizes());
    let data = &opened.reading.data;
    assert_eq!((opened.paths.len(), behind.len(), data.scanned.len()), (2, 1, 1));
    assert!(data.series_names().contains(&"Small") && data.series_names().contains(&"Place 0"));
}

#[test]
fn a_file_that_changed_since_is_not_trusted() {
    let (_folder, path) = Folder::with("t.csv", &spending(300));
    let (reading, behind) = open_as(&path, "", &sizes());
    let (figure, behind) = (&reading.data.figures[0], &behind[0]);
    let rows = || behind.rows(behind.mark(figure).expect("a mark"), Cursor::default(), 5, &|| true);
    assert!(!rows().expect("the file").rows.is_empty());
    std::fs::write(&path, spending(301)).expect("written");
    assert!(matches!(rows(), Err(ScanError::Changed { .. })));
    std::fs::remove_file(&path).expect("gone");
    assert!(matches!(rows(), Err(ScanError::Read { .. })));
}

#[test]
fn reading_can_be_given_up_and_says_how_far_it_is() {
    let (_folder, path) = Folder::with("t.csv", &spending(3_000));
    let watch = Watch::unseen();
    let (opened, _) = jobs::open(std::slice::from_ref(&path), &Wish::default(), &watch, &sizes());
    let (done, of) = watch.progress();
    assert_eq!((watch.rows(), done), (3_000, of));
    assert!(of > 10_000 && !opened.reading.data.is_empty());
    let watch = Watch::unseen();
    watch.cancel();
    let (opened, behind) = jobs::open(&[path], &Wish::default(), &watch, &sizes());
    assert!(opened.reading.data.is_empty() && behind.is_empty());
}

#[test]
fn a_file_that_is_cut_short_meanwhile_is_told() {
    let (_folder, path) = Folder::with("t.csv", &spending(5_000));
    let short = path.clone();
    // The first wake comes from the thread that reads: the file is cut behind it.
    let watch = Watch::new(Arc::new(move || {
        let file = std::fs::OpenOptions::new().write(true).open(&short).expect("a file");
        if file.metadata().expect("a size").len() > 20_000 {
            file.set_len(20_000).expect("cut");
        }
    }));
    let sizes = Sizes { limits: limits(1), ..sizes() };
    let (opened, _) = jobs::open(&[path], &Wish::default(), &watch, &sizes);
    let told: Vec<&str> = keys(&opened.reading);
    assert!(told.contains(&"file-changed"), "{told:?}");
}

mod window {
    use super::*;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    /// The window with services of the machine, for which a kilobyte is large.
    struct Real {
        harness: Harness<'static, App>,
        /// While this is closed whoever reads waits at its next word to the window.
        gate: Arc<AtomicBool>,
    }

    impl Real {
        fn new(lang: Lang) -> Self {
            let gate = Arc::new(AtomicBool::new(false));
            let closed = Arc::clone(&gate);
            let wake = Arc::new(move || {
                while closed.load(Ordering::Relaxed) {
                    std::thread::sleep(Duration::from_millis(1));
                }
            });
            let system = System::start_with(None, Settings::default(), wake, sizes());
            let app = App::new(Box::new(system.expect("threads")), Remembered::default(), lang);
            let harness = Harness::builder()
                .with_size(egui::vec2(1440.0, 1300.0))
                .with_context_setup(App::dress)
                .build_ui_state(
                    |ui, app: &mut App| {
                        app.think(ui.ctx());
                        app.draw(ui);
                    },
                    app,
                );
            Self { harness, gate }
        }

        fn slow_down(&self) {
            self.gate.store(true, Ordering::Relaxed);
        }

        fn speed_up(&self) {
            self.gate.store(false, Ordering::Relaxed);
        }

        fn says(&self, words: &str) -> bool {
            let has = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
                let holds = |said: Option<String>| {
                    said.is_some_and(|said| said.replace('\u{A0}', " ").contains(words))
                };
                holds(node.label()) || holds(node.value())
            };
            self.harness.query_all_by(has).next().is_some()
        }

        /// Whether the page says so in print.
        fn prints(&self, words: &str) -> bool {
            fn has(shape: &egui::Shape, words: &str) -> bool {
                match shape {
                    egui::Shape::Text(text) => text.galley.text().replace('\u{A0}', " ").contains(words),
                    egui::Shape::Vec(shapes) => shapes.iter().any(|shape| has(shape, words)),
                    _ => false,
                }
            }
            let groups = self.harness.state().scene().map_or(&[][..], |scene| &scene.groups);
            groups.iter().flat_map(|group| &group.shapes).any(|shape| has(shape, words))
        }

        /// Frames until something is said, or printed.
        fn until(&mut self, words: &str) {
            let began = Instant::now();
            while !self.says(words) && !self.prints(words) {
                assert!(began.elapsed() < NEVER, "never said: {words}");
                self.harness.step();
                std::thread::sleep(Duration::from_millis(2));
            }
        }

        /// The corner of the page, in points of the window.
        fn corner(&self) -> egui::Vec2 {
            let scene = self.harness.state().scene().expect("a page");
            self.harness.get_by_role(egui::accesskit::Role::Figure).rect().min - scene.plot.whole().min
        }

        /// Selects the next point.
        fn next(&mut self) {
            self.harness.key_press(egui::Key::CloseBracket);
            self.harness.step();
        }

        fn click(&mut self, words: &str) {
            let found = self.harness.query_all_by(|node| node.label().is_some_and(|label| label == words));
            found.last().expect("something to click").click();
            self.harness.step();
        }
    }

    #[test]
    fn a_large_file_opens_and_its_rows_are_a_click_away() {
        let (_folder, path) = Folder::with("big.csv", &spending(3_000));
        let mut window = Real::new(Lang::En);
        window.harness.state_mut().open(vec![path.clone()]);
        window.until("Computed from 3,000 rows");
        assert!(window.prints("big.csv has 3,000 rows"));
        window.next();
        window.until("Rows 1 to 5 of");
        assert!(window.says("Rows behind it") && window.says("then yes"));
        window.click("Next rows");
        window.until("Rows 6 to");
        window.click("Rows before");
        window.until("Rows 1 to 5 of");
        // Another program writes to the file: nothing of it is trusted.
        std::fs::write(&path, spending(601)).expect("written");
        window.next();
        window.until("The file has changed since");
        std::fs::remove_file(&path).expect("gone");
        window.next();
        window.until("The file is no longer where it was opened");
    }

    #[test]
    fn a_doubt_about_a_large_file_is_asked_and_the_answer_reads_it_again() {
        let (_folder, path) = Folder::with("big.csv", &spending(600).replace(",amount,", ",reading,"));
        let mut window = Real::new(Lang::En);
        window.harness.state_mut().open(vec![path]);
        window.until("Too many rows to draw one by one. How should the values of “reading” be combined?");
        window.click("Add up the rows of each month");
        // What is shown is read again before it can be taken.
        window.until("Each point is the sum of the rows of one month");
        window.click("Use it");
        window.until("each point is the sum of the rows of its period");
    }

    #[test]
    fn each_row_of_a_large_file_is_a_point_that_leads_to_its_row() {
        let (_folder, path) = Folder::with("big.csv", &spending(2_400).replace(",amount,", ",reading,"));
        let mut window = Real::new(Lang::En);
        window.harness.state_mut().open(vec![path.clone()]);
        window.until("How should the values of “reading” be combined?");
        window.click("Make each row a point of its own");
        window.until("Each row is a point of its own, at its day");
        window.click("Use it");
        window.until("Each point is a row of the file: 2,400 rows");
        // The keyboard leads to what stands for the rows of a series, and on through them.
        window.next();
        window.until("Rows 1 to 5 of 480");
        window.click("Next rows");
        window.until("Rows 6 to");
        // A click on the page leads to one of them.
        let at = {
            let plot = window.harness.state().scene().expect("a page").plot;
            let data = &window.harness.state().document().expect("open").data;
            let row = data.row_figure(0, 240).expect("a row");
            let value = row.value.expect("a value").to_string().parse().expect("a number");
            egui::pos2(plot.page_x(row.date.middle().expect("a day")), plot.page_y(value)) + window.corner()
        };
        window.harness.hover_at(at);
        window.harness.step();
        window.harness.drag_at(at);
        window.harness.drop_at(at);
        window.harness.step();
        window.until("As it stands in big.csv");
        assert!(window.says("The row behind it"));
        std::fs::write(&path, spending(601)).expect("written");
    }

    #[test]
    fn the_first_rows_are_on_screen_before_the_others_are_read() {
        let (_folder, path) = Folder::with("big.csv", &spending(3_000));
        let mut window = Real::new(Lang::En);
        // Whoever reads gets no further than the first rows.
        window.slow_down();
        window.harness.state_mut().open(vec![path]);
        window.until("The first 12 rows of big.csv as they were read");
        assert!(window.says("amount") && window.says("Cancel") && !window.prints("big.csv has"));
        window.speed_up();
        window.until("Computed from 3,000 rows");
        assert!(!window.says("The first 12 rows"));
    }

    #[test]
    fn a_second_reading_that_is_given_up_leaves_what_was_read_before() {
        let (_folder, path) = Folder::with("big.csv", &spending(3_000).replace(",amount,", ",reading,"));
        let mut window = Real::new(Lang::En);
        window.harness.state_mut().open(vec![path]);
        window.until("There are too many rows to draw each of them");
        let question = "How should the values of “reading” be combined?";
        assert!(window.says(question));
        // The answer has the file scanned once more; that is given up before it is done.
        window.slow_down();
        window.click("Add up the rows of each month");
        window.until("Cancel");
        window.click("Cancel");
        window.speed_up();
        // Nothing is being read any more, the answer was not given, and the question stands again.
        let began = Instant::now();
        while window.says("Cancel") {
            assert!(began.elapsed() < NEVER, "it goes on");
            window.harness.step();
        }
        assert!(window.says(question) && !window.says("is the sum of the rows of one month"));
        // It can be answered still.
        window.click("Add up the rows of each month");
        window.until("Each point is the sum of the rows of one month");
    }

    #[test]
    fn a_large_file_is_told_in_polish() {
        let (_folder, path) = Folder::with("duży.csv", &spending(600).replace("2019-03-03", ""));
        let mut window = Real::new(Lang::Pl);
        window.harness.state_mut().open(vec![path]);
        window.until("Plik duży.csv ma 600 wierszy");
        assert!(window.prints("nie wchodzą do żadnego punktu"));
    }
}

/// Names in letters that are in some encodings and not in others, a note, and an encoding that has them all.
type Words = ([&'static str; 6], &'static str, &'static str);

const POLISH: [&str; 6] = ["Łódź", "Gdańsk", "\u{a0}Łódź ", "Świętochłowice", "Żółw; i spółka", "Plain"];
const WORDS: [Words; 5] = [
    (POLISH, "ćma", "windows-1250"),
    (POLISH, "ćma", "iso-8859-2"),
    (["Москва", "Казань", "\u{a0}Москва ", "Тула", "Рога; и копыта", "Plain"], "слово", "windows-1251"),
    (["Москва", "Казань", "\u{a0}Москва ", "Тула", "Рога; и копыта", "Plain"], "слово", "koi8-r"),
    (
        ["Orléans", "Besançon", "\u{a0}Orléans ", "Nîmes", "Crème; café", "Plain"],
        "très déjà vu",
        "windows-1252",
    ),
];

/// A table with the letters and the numbers of old programs: blanks that do not break part thousands and
/// stand around names, and quoted cells have line breaks and delimiters in them.
fn old((places, note, _): Words, rows: &[(usize, usize, u32)]) -> String {
    let row = |(at, (place, month, amount)): (usize, &(usize, usize, u32))| {
        let place = places[place % places.len()];
        let quote = if place.contains(';') || at % 5 == 0 { "\"" } else { "" };
        let amount = match amount % 3 {
            0 => format!("{}\u{a0}{:03},5", 1 + amount % 7, amount % 1000),
            1 => format!("{amount},25"),
            _ => amount.to_string(),
        };
        let note = if at % 4 == 0 { format!("\"{note}\n{note}; a\"") } else { note.to_owned() };
        format!("2021-{:02}-{:02};{quote}{place}{quote};{amount};{note}\n", 1 + month % 12, 1 + at % 28)
    };
    "data;miejsce;kwota;uwagi\n".to_owned() + &rows.iter().enumerate().map(row).collect::<String>()
}

/// A file in letters of one byte each is scanned as the slow way reads it, and its rows are found again.
fn letters_are_read_as_the_slow_way_reads_them(text: &str, name: &str) -> Result<(), TestCaseError> {
    let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).expect("a name");
    let (bytes, _, lost) = encoding.encode(text);
    prop_assert!(!lost, "{}", name);
    let (_folder, path) = Folder::with("t.csv", &bytes);
    // It is too large for the slow way.
    let sizes = Sizes { most: Most { bytes: 1, rows: 1 }, ..sizes() };
    let answers = "date=data;value=kwota;group=miejsce;sum=month";
    let (reading, behind) = open_as(&path, answers, &sizes);
    prop_assert_eq!(told(&reading), slow(&bytes, answers));
    prop_assert!(keys(&reading).contains(&"guessed-encoding"), "{:?}", keys(&reading));
    prop_assert!(!keys(&reading).contains(&"damaged-text"), "{:?}", keys(&reading));
    let behind = behind.first().expect("the way back");
    let mut found: Vec<Vec<String>> = Vec::new();
    for figure in &reading.data.figures {
        found.extend(rows_of(behind, figure, 7).into_iter().map(|(_, cells)| cells));
    }
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("text").iter().map(str::to_owned).collect());
    let mut records: Vec<Vec<String>> = records.collect();
    found.sort();
    records.sort();
    prop_assert_eq!(found, records);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn large_files_in_old_encodings_are_scanned(
        rows in prop::collection::vec((0_usize..6, 0_usize..12, 0_u32..5_000), 60..300),
        words in prop::sample::select(WORDS.to_vec()),
    ) {
        letters_are_read_as_the_slow_way_reads_them(&old(words, &rows), words.2)?;
    }
}

#[test]
fn letters_beyond_the_first_rows_are_those_of_the_whole_file() {
    let plain = |rows: usize| spending(rows).replace("Place 4", "Miejsce");
    // Far behind what the columns are understood by.
    let text = plain(300) + &"301,2020-01-05,Łódź i Gdańsk,5.5,święto\n".repeat(20);
    let answers = "date=date;value=amount;group=place;sum=month";
    let bytes = encoding_rs::WINDOWS_1250.encode(&text).0.into_owned();
    let (_folder, path) = Folder::with("t.csv", &bytes);
    let (reading, _) = open_as(&path, answers, &sizes());
    assert_eq!(told(&reading), slow(&bytes, answers));
    assert!(reading.data.series_names().contains(&"Łódź i Gdańsk"), "{:?}", reading.data.series_names());
    assert!(keys(&reading).contains(&"guessed-encoding"));
    // In a file that is UTF-8 but for a few bytes these are letters too, and make no name of their own.
    let text = plain(300) + &"301,2020-01-05,Caf\u{e9},5.5,święto, żółw\n".replace(", ż", " ż").repeat(20);
    let bytes = [text.as_bytes(), b"302,2020-01-05,Caf\xe9,1.5,x\n"].concat();
    let (_folder, path) = Folder::with("t.csv", &bytes);
    let (reading, behind) = open_as(&path, answers, &sizes());
    assert_eq!(told(&reading), slow(&bytes, answers));
    assert!(keys(&reading).contains(&"damaged-text") && !keys(&reading).contains(&"guessed-encoding"));
    let cafe = reading.data.figures.iter().find(|figure| figure.series == "Café").expect("a name");
    assert_eq!(rows_of(&behind[0], cafe, 50).len(), 21);
    // A mark of UTF-8 says so whatever else stands there.
    let marked = [&b"\xef\xbb\xbf"[..], &encoding_rs::WINDOWS_1252.encode(&text).0].concat();
    let (_folder, path) = Folder::with("t.csv", &marked);
    let (reading, _) = open_as(&path, answers, &sizes());
    assert_eq!(told(&reading), slow(&marked, answers));
}

#[test]
fn looking_over_letters_can_be_given_up() {
    let text = old(WORDS[0], &(0..400).map(|at| (at, at, 7)).collect::<Vec<_>>());
    let (_folder, path) = Folder::with("t.csv", &encoding_rs::WINDOWS_1250.encode(&text).0);
    let job = Job {
        path: &path,
        beside: &[],
        wish: &Wish::default(),
        head: 900,
        limits: limits(1),
        mended: 0,
        first: &|_| {},
        told: &|_| false,
    };
    assert!(matches!(gather(&job).expect("it is read"), Gathered::Cancelled));
}
