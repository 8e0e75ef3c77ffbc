//! What a large file costs, as a ratio to the floor F1 measured in the same run: one thread that
//! reads the file into 4 MB and counts its line breaks, the file being in memory already. Only the
//! ratios mean anything on another machine.
//!
//! `cargo bench --bench large` makes a narrow and a wide file of `SOURCELINE_BENCH_MB` megabytes
//! each (100 unless it is set) and removes them. `-- make FOLDER` keeps them, `-- scan FILE` scans
//! one of them once and prints what it found: for `benches/peers.py`, which runs other programs
//! beside it.

use sourceline::read::{self, Letters};
use sourceline::scan::{self, Ask, Dialect, Form, Limits, Outcome, Period, Wanted};
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::hint::black_box;
use std::io::{BufWriter, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// `(name of the file, wanted columns: date, number, group; mark)`.
const SHAPES: [(&str, [usize; 3], &str); 2] = [
    ("narrow.csv", [1, 3, 2], "at most 2.2 with all threads"),
    ("wide.csv", [10, 18, 26], "at most 1.1 with all threads"),
];

const WIDE: usize = 297;

/// A generator of its own, so that the files are the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

fn date(random: &mut Random) -> String {
    format!("{}-{:02}-{:02}", 2008 + random.below(17), 1 + random.below(12), 1 + random.below(28))
}

/// Eight columns, about 80 bytes a row, a title in quotation marks in 28 of 100 rows.
fn narrow(row: u64, random: &mut Random, line: &mut String) {
    let (date, group) = (date(random), random.below(40));
    let (whole, cents) = (random.below(90_000_000) / (1 + random.below(1_000)), random.below(100));
    let _ = write!(line, "{row},{date},Agency {group},{whole}.{cents:02},USD,");
    let report = random.below(10_000);
    let _ = match random.below(100) {
        0..20 => write!(line, "\"Report {report}, part {}\"", row % 9),
        20..25 => write!(line, "\"The \"\"final\"\" report {report}\""),
        25..28 => write!(line, "\"Report {report}\nin two lines\""),
        _ => write!(line, "Report no. {report}"),
    };
    let _ = writeln!(line, ",https://a.example/{report},p{}", row % 97);
}

/// As many columns as the spending of a state has, about 2,000 bytes a row.
fn wide(row: u64, random: &mut Random, line: &mut String) {
    for column in 0..WIDE {
        if column > 0 {
            line.push(',');
        }
        let _ = match column {
            10 => write!(line, "{}", date(random)),
            18 => write!(line, "{}.{:02}", random.below(10_000_000), random.below(100)),
            26 => write!(line, "\"AGENCY {}, OFFICE OF\"", random.below(60)),
            _ if column % 11 == 0 => write!(line, "\"NAME {}, {}\"", random.below(1_000), column),
            _ if column % 3 == 0 => write!(line, "code-{}-{}", column, random.below(100)),
            _ if column % 3 == 1 => write!(line, "{}", random.below(100_000)),
            _ => Ok(()),
        };
    }
    let _ = writeln!(line, ",{row}");
}

fn make(path: &Path, megabytes: u64) {
    let mut options = OpenOptions::new();
    let file = options.write(true).create(true).truncate(true).open(path).expect("a file");
    let mut out = BufWriter::with_capacity(1 << 20, file);
    let is_wide = path.ends_with("wide.csv");
    let header = if is_wide {
        let name = |at: usize| match at {
            10 => "action_date".to_owned(),
            18 => "obligated_amount_usd".to_owned(),
            26 => "awarding_agency".to_owned(),
            at => format!("column_{at}"),
        };
        (0..=WIDE).map(name).collect::<Vec<_>>().join(",") + "\n"
    } else {
        "id,date,series,value,unit,source_title,source_url,note\n".to_owned()
    };
    out.write_all(header.as_bytes()).expect("written");
    let (mut random, mut written, mut line) = (Random(0x5eed), 0, String::new());
    for row in 0_u64.. {
        if written >= megabytes << 20 {
            break;
        }
        line.clear();
        if is_wide {
            wide(row, &mut random, &mut line)
        } else {
            narrow(row, &mut random, &mut line)
        }
        out.write_all(line.as_bytes()).expect("written");
        written += line.len() as u64;
    }
    out.flush().expect("written");
}

/// F1.
fn floor(path: &Path) -> Duration {
    let begun = Instant::now();
    let mut file = File::open(path).expect("a file");
    let mut buffer = vec![0; 4 << 20];
    let mut lines = 0;
    loop {
        let read = file.read(&mut buffer).expect("bytes");
        if read == 0 {
            break;
        }
        lines += memchr::memchr_iter(b'\n', &buffer[..read]).count();
    }
    black_box(lines);
    begun.elapsed()
}

/// The whole task.
fn open(path: &Path, threads: Option<usize>, careful: bool) -> Outcome {
    let ask = ask(path, threads, careful);
    scan::open(ask, None).expect("a scan").finish().expect("an end")
}

/// What is asked for, the columns understood by the first thousand lines.
fn ask(path: &Path, threads: Option<usize>, careful: bool) -> Ask {
    let wanted = SHAPES.iter().find(|(name, ..)| path.ends_with(name)).expect("a known shape").1;
    let mut head = vec![0; 256 << 10];
    let read = File::open(path).expect("a file").read(&mut head).expect("bytes");
    head.truncate(read);
    // At most a thousand rows, of which some have two lines.
    let lines = memchr::memchr_iter(b'\n', &head).take(1_000);
    let last = lines.last().map_or(read, |at| at + 1);
    let name: Arc<str> = Arc::from("bench.csv");
    let table =
        read::inspect(&name, &head[..last], (None, &read::Answers::default(), &[]), None, &mut Vec::new())
            .expect("a table");
    let column = |column: usize| Wanted { column, form: Form::of(&table.columns[column]) };
    Ask {
        path: path.to_owned(),
        dialect: Dialect::of(table.grid.dialect).expect("plain signs"),
        from: head.iter().position(|byte| *byte == b'\n').map_or(0, |at| at as u64 + 1),
        width: table.grid.width,
        wanted: wanted.map(column).to_vec(),
        sums: Some(Period::Month),
        letters: Letters::Utf8,
        apart: None,
        only: None,
        careful,
        limits: Limits { threads, ..Limits::default() },
    }
}

fn time(run: impl FnOnce() -> Outcome) -> (Duration, Outcome) {
    let begun = Instant::now();
    let outcome = run();
    (begun.elapsed(), outcome)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn compare(path: &Path, mark: &str) {
    let ways: [(&str, Option<usize>, bool); 3] =
        [("one thread", Some(1), false), ("all threads", None, false), ("all threads, careful", None, true)];
    let mut floors = Vec::new();
    let mut times = vec![Vec::new(); ways.len()];
    floor(path);
    // In turns, so that a busy machine is busy for all.
    for _ in 0..5 {
        floors.push(floor(path));
        for ((_, threads, careful), times) in ways.into_iter().zip(&mut times) {
            times.push(time(|| open(path, threads, careful)).0);
        }
    }
    let floor = median(floors);
    let size = std::fs::metadata(path).map_or(0, |metadata| metadata.len()) >> 20;
    println!("{} ({size} MB): F1 {:.3} s; mark: {mark}", path.display(), floor.as_secs_f64());
    for ((name, ..), times) in ways.into_iter().zip(times) {
        let time = median(times);
        println!(
            "  {name:<24} {:>8.3} s {:>6.2} x F1",
            time.as_secs_f64(),
            time.as_secs_f64() / floor.as_secs_f64()
        );
    }
    let outcome = open(path, None, false);
    let held: usize = outcome.blocks.iter().map(|block| block.size()).sum();
    let rows = outcome.rows.max(1) as f64;
    println!(
        "  {} rows, {:.1} bytes a row, {} blocks scanned again",
        outcome.rows,
        held as f64 / rows,
        outcome.again
    );
}

/// One scan, as a line of JSON.
fn once(path: &Path) {
    floor(path);
    let floor = floor(path);
    let (time, outcome) = time(|| open(path, None, false));
    let sums = outcome.sums.first().cloned().unwrap_or_default();
    let total: sourceline::model::Decimal = sums.values().filter_map(|sum| sum.sum).sum();
    let peak = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = peak.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0").trim().to_owned();
    println!(
        "{{\"seconds\": {:.4}, \"floor\": {:.4}, \"rows\": {}, \"cells\": {}, \"total\": \"{total}\", \"peak\": \"{peak}\"}}",
        time.as_secs_f64(),
        floor.as_secs_f64(),
        outcome.rows,
        sums.len(),
    );
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let megabytes =
        std::env::var("SOURCELINE_BENCH_MB").ok().and_then(|text| text.parse().ok()).unwrap_or(100);
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["make", folder] => {
            for (name, ..) in SHAPES {
                make(&Path::new(folder).join(name), megabytes);
            }
        }
        ["scan", file] => once(Path::new(file)),
        ["compare", file] => compare(&PathBuf::from(file), ""),
        _ => {
            let folder = tempfile::tempdir().expect("a folder");
            for (name, _, mark) in SHAPES {
                let path = folder.path().join(name);
                make(&path, megabytes);
                compare(&path, mark);
            }
        }
    }
}
