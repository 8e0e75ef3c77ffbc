//! The engine for large files against the `csv` crate and the slow reading of cells, however the
//! file is cut into blocks.

#![allow(clippy::disallowed_methods, reason = "tests write throw-away files")]

mod command;
mod overview;

use proptest::prelude::*;
use sourceline::model::{Day, Decimal};
use sourceline::read::{Bare, DateForm, Endings, Kind, Letters, Mark, Order, TableColumn, Value};
use sourceline::scan::{self, Ask, Chunk, Dialect, Event, Form, Limits, Outcome, Period, ScanError, Wanted};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

fn column(kind: Kind) -> TableColumn {
    TableColumn {
        words: None,
        header: String::new(),
        kind,
        unit: None,
        power: 0,
        letters: Endings::Words,
        doubts: Vec::new(),
        filled: 0,
        covered: 0,
        open: 0,
        deciding: 0,
    }
}

fn dates() -> TableColumn {
    column(Kind::Date(DateForm { order: Order::Day, bare: Bare::Nothing, whole: None }))
}

fn numbers() -> TableColumn {
    column(Kind::Number(Mark::Dot))
}

fn ask(path: &Path, limits: Limits) -> Ask {
    let wanted = [(0, Form::of(&dates())), (1, Form::of(&numbers())), (2, Form::Group)];
    Ask {
        path: path.to_owned(),
        dialect: Dialect::COMMA,
        letters: Letters::Utf8,
        from: 0,
        width: 4,
        wanted: wanted.map(|(column, form)| Wanted { column, form }).to_vec(),
        sums: Some(Period::Month),
        apart: None,
        only: None,
        careful: true,
        limits,
    }
}

fn scan(ask: Ask) -> Outcome {
    scan::open(ask, None).expect("a file").finish().expect("an end")
}

fn file(text: &[u8]) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), text).expect("written");
    file
}

/// A row as it should come out: day, number, group.
type Row = (Option<i32>, Option<Decimal>, String);

fn peer(text: &[u8]) -> Vec<csv::StringRecord> {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true);
    builder.from_reader(text).records().map(|record| record.expect("text")).collect()
}

fn expected(records: &[csv::StringRecord]) -> Vec<Row> {
    let cell = |record: &csv::StringRecord, at: usize| record.get(at).unwrap_or_default().to_owned();
    let (dates, numbers) = (dates(), numbers());
    let row = |record: &csv::StringRecord| {
        let day = match dates.value(&cell(record, 0)) {
            Value::Date(date, _) => date.earliest.map(Day::days),
            _ => None,
        };
        let number = match numbers.value(&cell(record, 1)) {
            Value::Number(value) => Some(value),
            _ => None,
        };
        (day, number, cell(record, 2).trim().to_owned())
    };
    records.iter().map(row).collect()
}

fn found(outcome: &Outcome) -> Vec<Row> {
    let mut rows = Vec::new();
    for block in &outcome.blocks {
        assert_eq!(block.place.first_row, rows.len() as u64);
        let [Chunk::Days(days), Chunk::Numbers(numbers), Chunk::Groups(groups)] = block.chunks.as_slice()
        else {
            panic!("the columns that were asked for");
        };
        for (row, day) in days.iter().enumerate() {
            let name = groups.get(row).expect("a name") as usize;
            let day = Some(*day).filter(|day| *day != scan::NO_DAY);
            rows.push((day, numbers.get(row), outcome.names[2][name].clone()));
        }
    }
    rows
}

/// Sums by month, as text so that the scale of a decimal is no difference.
fn slow_sums(rows: &[Row]) -> BTreeMap<(String, String), (String, u64, String, String)> {
    let mut sums: BTreeMap<(String, String), Vec<Decimal>> = BTreeMap::new();
    for (day, number, name) in rows {
        let (Some(day), Some(number)) = (day, number) else { continue };
        let (year, month, _) = Day::from_days(*day).expect("a day").ymd();
        sums.entry((name.clone(), format!("{year:04}-{month:02}-01"))).or_default().push(*number);
    }
    let exact = |values: Vec<Decimal>| {
        let mut sorted = values.clone();
        sorted.sort();
        let sum: Decimal = values.iter().sum();
        let text = |value: &Decimal| value.normalize().to_string();
        (text(&sum), values.len() as u64, text(&sorted[0]), text(&sorted[sorted.len() - 1]))
    };
    sums.into_iter().map(|(key, values)| (key, exact(values))).collect()
}

fn sums(outcome: &Outcome) -> BTreeMap<(String, String), (String, u64, String, String)> {
    let sums = outcome.sums.first().expect("sums");
    let text = |value: Decimal| value.normalize().to_string();
    sums.iter()
        .map(|((group, period), sum)| {
            let month = Period::Month.first_day(*period).expect("a day").to_string();
            let total = sum.sum.map(text).unwrap_or_default();
            (
                (outcome.names[2][*group as usize].clone(), month),
                (total, sum.count, text(sum.least), text(sum.greatest)),
            )
        })
        .collect()
}

fn cells() -> impl Strategy<Value = String> {
    let date = "20[0-2][0-9]-0[1-9]-[0-3][0-9]|[0-3]?[0-9]/1?[0-9]/2020|2020-01-05 10:30|Jan 2020|n/a||soon";
    let number = "-?[0-9]{1,6}(\\.[0-9]{1,4})?|\"-?[0-9]{1,3},[0-9]{3}(\\.[0-9]{1,2})?\"|1e5|0\\.0000000001|9007199254740993|-||x|007";
    let group = "[abc]|ż| a |\"x, \"\"y\"\"\"|\"line\nbreak\"|\"[a-z\r\n,]{0,40}\"|";
    let rest = "|[a-z]{0,60}|\"[a-z0-9,\n\"\"]{0,3}\"";
    (date, number, group, rest)
        .prop_map(|(date, number, group, rest)| format!("{date},{number},{group},{rest}"))
}

fn limits() -> impl Strategy<Value = Limits> {
    (1_usize..2_000, 1_usize..2_000, 0_usize..300, 1_usize..5).prop_map(
        |(first_block, block, ahead, threads)| Limits {
            first_block,
            block,
            ahead,
            threads: Some(threads),
            ..Limits::default()
        },
    )
}

fn holds(text: &[u8], limits: Limits) -> Result<(), TestCaseError> {
    let file = file(text);
    let records = peer(text);
    let expected = expected(&records);
    let outcome = scan(ask(file.path(), limits));
    prop_assert_eq!(outcome.rows, records.len() as u64);
    prop_assert_eq!(&found(&outcome), &expected);
    prop_assert_eq!(sums(&outcome), slow_sums(&expected));
    let ragged = records.iter().filter(|record| record.len() != 4).count() as u64;
    prop_assert_eq!(outcome.odd.ragged_rows, ragged);
    let dated = expected.iter().filter(|row| row.0.is_some()).count() as u64;
    prop_assert_eq!(outcome.counts[0].read() - outcome.counts[0].open, dated);
    prop_assert_eq!(outcome.counts[1].read(), expected.iter().filter(|row| row.1.is_some()).count() as u64);
    let least = expected.iter().filter_map(|row| row.1).min();
    prop_assert_eq!(outcome.counts[1].numbers.map(|reach| reach.least.0), least);
    for (at, record) in records.iter().enumerate().step_by(1 + records.len() / 5) {
        let row = scan::row(
            file.path(),
            &outcome.stamp,
            (Dialect::COMMA, &Letters::Utf8),
            &outcome.places,
            at as u64,
        );
        let row = row.expect("a file").expect("a row");
        prop_assert_eq!(row, record.iter().map(str::to_owned).collect::<Vec<_>>());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn tidy_rows_in_blocks_of_any_size(
        rows in prop::collection::vec(cells(), 0..120),
        end in "\n|\r\n|\r",
        limits in limits(),
    ) {
        holds(rows.join(&end).as_bytes(), limits)?;
    }

    #[test]
    fn hostile_rows_in_blocks_of_any_size(
        rows in prop::collection::vec(prop_oneof![3 => cells(), 1 => "[ab\"',;\\r\\nż]{0,30}".boxed()], 0..60),
        limits in limits(),
    ) {
        holds(rows.join("\n").as_bytes(), limits)?;
    }
}

#[test]
fn one_byte_a_block_and_the_whole_in_one_are_the_same() {
    let text =
        "2020-01-05,1.5,a,\r\n\"2020-02-05\",\"2,000\",\"b\r\n\"\"c\"\"\",x\r\n\r\n05/03/2020,x,a,\r\n";
    for size in [1, 2, 3, 5, 8, 13, 21, 34, 100] {
        for threads in [1, 3] {
            let limits = Limits {
                first_block: size,
                block: size,
                ahead: 0,
                threads: Some(threads),
                ..Limits::default()
            };
            holds(text.as_bytes(), limits).expect("the same rows");
        }
    }
    for text in ["", "\n", "\r\n\r\n", "\"", "a", ",\n,"] {
        holds(text.as_bytes(), Limits::default()).expect("the same rows");
    }
}

fn small(threads: usize) -> Limits {
    Limits { first_block: 100, block: 100, ahead: 10, threads: Some(threads), ..Limits::default() }
}

fn many(rows: usize) -> String {
    (0..rows).map(|row| format!("2020-{:02}-01,{row}.25,g{},\n", 1 + row % 12, row % 7)).collect()
}

#[test]
fn blocks_come_in_order_while_the_file_is_read_and_progress_ends() {
    let file = file(many(1_000).as_bytes());
    let woken = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&woken);
    let wake: scan::Wake = Arc::new(move || {
        count.fetch_add(1, Ordering::Relaxed);
    });
    let running = scan::open(ask(file.path(), small(2)), Some(wake)).expect("a file");
    let mut next = 0;
    loop {
        let finished = running.is_finished();
        for event in running.events() {
            let Event::Block(block) = event else { panic!("a block") };
            assert_eq!(block.place.first_row, next);
            next += block.place.rows as u64;
        }
        if finished {
            break;
        }
        std::thread::yield_now();
    }
    let (done, total) = running.progress();
    assert_eq!((next, done), (1_000, total));
    assert!(woken.load(Ordering::Relaxed) > 1);
    let outcome = running.finish().expect("an end");
    assert!(!outcome.cancelled && !outcome.changed && outcome.odd.is_none());
}

#[test]
fn above_the_budget_only_sums_are_kept_and_that_is_said() {
    let text = many(1_000);
    let file = file(text.as_bytes());
    let outcome = scan(ask(file.path(), Limits { budget: 2_000, ..small(2) }));
    assert!(outcome.over_budget && outcome.blocks.is_empty());
    assert_eq!((outcome.rows, sums(&outcome)), (1_000, slow_sums(&expected(&peer(text.as_bytes())))));
    assert!(!scan(ask(file.path(), small(2))).over_budget);
}

#[test]
fn a_scan_can_be_stopped() {
    let file = file(many(5_000).as_bytes());
    let running = scan::open(ask(file.path(), small(2)), None).expect("a file");
    running.cancel();
    let outcome = running.finish().expect("an end");
    assert!(outcome.cancelled && outcome.rows < 5_000);
}

#[test]
fn a_file_that_changes_meanwhile_is_told() {
    // One thread wakes the window after its first block, and goes on only then.
    let meddle = |path: &Path, how: fn(&Path)| -> scan::Wake {
        let path = path.to_owned();
        Arc::new(move || how(&path))
    };
    let cut = |path: &Path| {
        let file = std::fs::OpenOptions::new().write(true).open(path).expect("a file");
        file.set_len(250).expect("cut");
    };
    let short = file(many(1_000).as_bytes());
    let wake = meddle(short.path(), cut);
    let outcome =
        scan::open(ask(short.path(), small(1)), Some(wake)).expect("a file").finish().expect("an end");
    assert_eq!((outcome.cut_short, outcome.changed), (Some(250), true));
    assert!(outcome.rows > 3 && outcome.rows < 20, "{}", outcome.rows);
    let grow = |path: &Path| {
        use std::io::Write as _;
        let mut file = std::fs::OpenOptions::new().append(true).open(path).expect("a file");
        file.write_all(b"2020-01-01,1,a,\n").expect("longer");
    };
    let long = file(many(1_000).as_bytes());
    let wake = meddle(long.path(), grow);
    let outcome =
        scan::open(ask(long.path(), small(1)), Some(wake)).expect("a file").finish().expect("an end");
    assert_eq!((outcome.rows, outcome.cut_short, outcome.changed), (1_000, None, true));
    let row = scan::row(long.path(), &outcome.stamp, (Dialect::COMMA, &Letters::Utf8), &outcome.places, 0);
    assert!(matches!(row, Err(ScanError::Changed { .. })));
}

#[test]
fn what_is_no_regular_file_is_refused_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = |path: &Path| scan::open(ask(path, small(1)), None).err();
    assert!(matches!(refused(folder.path()), Some(ScanError::NotRegular { .. })));
    assert!(matches!(refused(&folder.path().join("none")), Some(ScanError::Read { .. })));
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if made.is_ok_and(|status| status.success()) {
        assert!(matches!(refused(&pipe), Some(ScanError::NotRegular { .. })));
    }
}

#[test]
fn a_row_without_an_end_is_refused_before_it_fills_the_memory() {
    let text = format!("2020-01-01,1,a,\n2020-01-01,2,\"{}", "x,\n".repeat((9 << 20) / 3));
    let file = file(text.as_bytes());
    let limits = Limits { first_block: 1_000, block: 1 << 16, row: 8 << 20, ..Limits::default() };
    let refused = scan::open(ask(file.path(), limits), None).expect("a file").finish();
    assert!(matches!(refused, Err(ScanError::RowTooLong { .. })), "{refused:?}");
}

#[test]
fn sums_are_the_same_whatever_the_number_of_threads() {
    let rows =
        (0..4_000).map(|row| format!("2020-01-{:02},{}.{:04},g,\n", 1 + row % 28, row * 7_919, row % 10_000));
    let file = file(rows.collect::<String>().as_bytes());
    let of = |threads| sums(&scan(ask(file.path(), small(threads))));
    assert_eq!(of(1), of(4));
    assert_eq!(of(1).len(), 1);
}
