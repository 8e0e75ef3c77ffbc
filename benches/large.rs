//! What a large file costs, as a ratio to the floor F1 measured in the same run: one thread that
//! reads the file into 4 MB and counts its line breaks, the file being in memory already. Only the
//! ratios mean anything on another machine.
//!
//! Each way is run between two floors and compared with these two alone, so that a machine that
//! becomes busy does so for both. The seconds of all processors stand beside those of the clock:
//! on a shared machine they tell whether a way waits or works. Every scan keeps its columns, in
//! memory that is new to the process; what the machine takes for as much of it alone is printed as
//! a floor of its own, since no reader can do without.
//!
//! `cargo bench --bench large` makes a narrow and a wide file of `SOURCELINE_BENCH_MB` megabytes
//! each (100 unless it is set) and removes them. `-- make FOLDER` keeps them, `-- scan FILE` scans
//! one of them once and prints what it found: for `benches/peers.py`, which runs other programs
//! beside it.

use sourceline::read::{self, Letters, Wish};
use sourceline::scan::{self, Ask, Dialect, Form, Job, Limits, Outcome, Period, Wanted};
use std::cell::Cell;
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::hint::black_box;
use std::io::{BufWriter, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

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
fn floor(path: &Path) -> Cost {
    time(|| {
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
    })
    .0
}

/// The whole task.
fn open(path: &Path, threads: Option<usize>, careful: bool, keep: bool) -> Outcome {
    let mut ask = ask(path, threads, careful);
    if !keep {
        ask.limits.budget = 0;
    }
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

/// What something took of a process.
#[derive(Clone, Copy, Default)]
struct Cost {
    /// By the clock, and of all processors together; the latter in hundredths at best.
    wall: f64,
    cpu: f64,
    /// Pages of memory that were new.
    pages: u64,
}

/// Pages that were new, and the seconds of all processors; none where the system does not say.
fn used() -> (u64, f64) {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program, which may hold blanks, ends with the last bracket.
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let fields: Vec<u64> = fields.map(|field| field.parse().unwrap_or(0)).collect();
    let field = |at: usize| fields.get(at).copied().unwrap_or(0);
    (field(7), (field(11) + field(12)) as f64 / 100.0)
}

fn time<T>(run: impl FnOnce() -> T) -> (Cost, T) {
    let (pages, cpu) = used();
    let begun = Instant::now();
    let made = run();
    let wall = begun.elapsed().as_secs_f64();
    let (pages, cpu) = (used().0 - pages, used().1 - cpu);
    (Cost { wall, cpu, pages }, made)
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

/// So much memory that is new, each page of it written once.
fn touch(bytes: usize) {
    let mut memory: Vec<u8> = vec![0; bytes];
    memory.iter_mut().step_by(4096).for_each(|byte| *byte = 1);
    black_box(memory);
}

/// Runs of one way, each with its ratio to the floors around it.
#[derive(Default)]
struct Runs {
    ratios: Vec<f64>,
    costs: Vec<Cost>,
}

fn compare(path: &Path, mark: &str) {
    // Threads, whether careful, whether the cells are kept.
    let ways: [(&str, Option<usize>, bool, bool); 4] = [
        ("one thread", Some(1), false, true),
        ("all threads", None, false, true),
        ("all threads, careful", None, true, true),
        ("all threads, sums alone", None, false, false),
    ];
    let outcome = open(path, None, false, true);
    let held: usize = outcome.blocks.iter().map(|block| block.size()).sum();
    let (rows, again) = (outcome.rows.max(1), outcome.again);
    drop(outcome);
    let mut floors = vec![floor(path)];
    let mut runs: Vec<Runs> = ways.iter().map(|_| Runs::default()).collect();
    let mut memory = Runs::default();
    // In turns, so that a busy machine is busy for all.
    for _ in 0..5 {
        let mut add = |runs: &mut Runs, cost: Cost| {
            let before = floors.last().copied().unwrap_or_default();
            let behind = floor(path);
            floors.push(behind);
            runs.ratios.push(cost.wall * 2.0 / (before.wall + behind.wall));
            runs.costs.push(cost);
        };
        for ((_, threads, careful, keep), runs) in ways.into_iter().zip(&mut runs) {
            let (cost, outcome) = time(|| open(path, threads, careful, keep));
            add(runs, cost);
            drop(outcome);
        }
        let cost = time(|| touch(held)).0;
        add(&mut memory, cost);
    }
    let size = std::fs::metadata(path).map_or(0, |metadata| metadata.len()) >> 20;
    let (wall, cpu) =
        (median(floors.iter().map(|cost| cost.wall)), median(floors.iter().map(|cost| cost.cpu)));
    println!("{} ({size} MB): F1 {wall:.3} s, {cpu:.2} s of processors; mark: {mark}", path.display());
    let names = ways.iter().map(|(name, ..)| *name).chain(["(its new memory alone)"]);
    for (name, runs) in names.zip(runs.iter().chain([&memory])) {
        let of = |field: fn(&Cost) -> f64| median(runs.costs.iter().map(field));
        println!(
            "  {name:<24} {:>8.3} s {:>6.2} x F1 (best {:.2}), {:.2} s of processors, {:.0} new pages",
            of(|cost| cost.wall),
            median(runs.ratios.iter().copied()),
            runs.ratios.iter().copied().fold(f64::INFINITY, f64::min),
            of(|cost| cost.cpu),
            of(|cost| cost.pages as f64),
        );
    }
    println!("  {rows} rows, {:.1} bytes a row, {again} blocks scanned again", held as f64 / rows as f64);
    memory_of(path, rows);
    first_rows(path);
}

/// The most memory that a process of its own has for a scan, where the system says.
fn memory_of(path: &Path, rows: u64) {
    let program = std::env::current_exe().expect("a program");
    let output = Command::new(program).arg("scan").arg(path).output().expect("a run");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let peak = text.split("\"peak\": \"").nth(1).and_then(|rest| rest.split_whitespace().next());
    let Some(peak) = peak.and_then(|kilobytes| kilobytes.parse::<u64>().ok()).filter(|peak| *peak > 0) else {
        return;
    };
    let (peak, mark) = (peak << 10, rows * 14 + (32 << 20));
    println!(
        "  {:.0} MB of memory at most, {:.2} x the mark of 14 bytes a row and 32 MB",
        peak as f64 / 1e6,
        peak as f64 / mark as f64
    );
}

/// How long it takes until the first rows can be shown.
fn first_rows(path: &Path) {
    let once = || {
        let begun = Instant::now();
        let shown = Cell::new(None);
        let job = Job {
            path,
            beside: &[],
            wish: &Wish::default(),
            head: 0,
            limits: scan::limits(),
            mended: 0,
            first: &|_| shown.set(Some(begun.elapsed())),
            told: &|_| false,
        };
        let _ = scan::gather(&job);
        shown.get().map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    };
    // What the disk holds alone can be let go of; a file just written is not there yet.
    let file = format!("if={}", path.display());
    let forget = || Command::new("dd").args([&*file, "iflag=nocache", "count=0", "status=none"]).status();
    let synced = File::open(path).and_then(|file| file.sync_all());
    let cold: Vec<f64> = (0..7)
        .filter(|_| synced.is_ok() && forget().is_ok_and(|status| status.success()))
        .map(|_| once())
        .collect();
    let warm = median((0..7).map(|_| once()));
    let cold = if cold.is_empty() {
        "not measured".to_owned()
    } else {
        format!("{:.1} ms", median(cold.into_iter()))
    };
    println!("  first rows: {warm:.1} ms warm (mark: 5), {cold} cold (mark: 30)");
}

/// One scan, as a line of JSON.
fn once(path: &Path) {
    floor(path);
    let floor = floor(path).wall;
    let (cost, outcome) = time(|| open(path, None, false, true));
    let sums = outcome.sums.first().cloned().unwrap_or_default();
    let total: sourceline::model::Decimal = sums.values().filter_map(|sum| sum.sum).sum();
    let peak = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = peak.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0").trim().to_owned();
    println!(
        "{{\"seconds\": {:.4}, \"floor\": {floor:.4}, \"rows\": {}, \"cells\": {}, \"total\": \"{total}\", \"peak\": \"{peak}\"}}",
        cost.wall,
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
