//! The fuzz bodies over seeded mutations of our own files, a bounded number of them, and over a few that are
//! new in each run: `SOURCELINE_FUZZ=20000` runs so many of each.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what failed")]

mod bodies;
mod mutate;

use bodies::{BODIES, Body};
use mutate::Mutations;
use sourceline::read::{Input, read};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Mutations of each body where nobody asks for more.
const FEW: usize = 150;

fn iterations() -> usize {
    std::env::var("SOURCELINE_FUZZ").ok().and_then(|number| number.parse().ok()).unwrap_or(FEW)
}

/// Runs a body over its seeds as they are, then over mutations of them.
#[track_caller]
fn run(name: &str) {
    let (_, body) = BODIES.into_iter().find(|(known, _)| *known == name).expect("a target");
    let seeds = mutate::seeds(name);
    assert!(!seeds.is_empty(), "{name} has no seeds");
    for seed in &seeds {
        one(name, body, seed);
    }
    for bytes in Mutations::new(&seeds, name, 0).take(iterations()) {
        one(name, body, &bytes);
    }
    // Each run looks at some that nobody has seen: what one fails on is printed, and becomes a seed.
    let fresh = SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |time| time.as_nanos() as u64);
    for bytes in Mutations::new(&seeds, name, fresh).take(iterations().div_ceil(3)) {
        one(name, body, &bytes);
    }
}

#[test]
fn other_seeds_are_other_mutations_and_the_same_seed_the_same() {
    let seeds = mutate::seeds("parse");
    let some = |seed| Mutations::new(&seeds, "parse", seed).take(20).collect::<Vec<_>>();
    assert_eq!(some(7), some(7));
    assert_ne!(some(7), some(8));
}

/// `fuzz/` is built by hand alone: what it is made of is compared here, so that it stays what the tests run.
#[test]
fn the_targets_of_the_engine_are_the_bodies() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = |path: &str| std::fs::read_to_string(folder.join(path)).expect(path);
    let (ours, theirs) = (text("Cargo.toml"), text("fuzz/Cargo.toml"));
    let bins = theirs.lines().filter_map(|line| line.strip_prefix("path = \"fuzz_targets/"));
    let bins: Vec<&str> = bins.filter_map(|line| line.strip_suffix(".rs\"")).collect();
    assert_eq!(bins, BODIES.map(|(name, _)| name));
    for name in bins {
        let target = text(&format!("fuzz/fuzz_targets/{name}.rs"));
        let calls = [format!("shared::sow(\"{name}\")"), format!("shared::bodies::{name}(bytes)")];
        assert!(calls.iter().all(|call| target.contains(call)), "{name}: {target}");
    }
    let needs = theirs.split("[dependencies]").nth(1).and_then(|rest| rest.split("\n[").next());
    let needs = needs.expect("what it needs").lines().filter(|line| !line.is_empty());
    let others: Vec<&str> = needs.filter(|line| !ours.lines().any(|known| known == *line)).collect();
    assert_eq!(others, ["libfuzzer-sys = \"0.4\""], "not as the program has it");
}

/// Runs a body once; what it failed on is printed whole.
fn one(name: &str, body: Body, bytes: &[u8]) {
    if let Err(failed) = catch_unwind(AssertUnwindSafe(|| body(bytes))) {
        eprintln!("{name} failed on b\"{}\"", bytes.escape_ascii());
        resume_unwind(failed);
    }
}

#[test]
fn decode() {
    run("decode");
}

#[test]
fn sniff() {
    run("sniff");
}

#[test]
fn parse() {
    run("parse");
}

#[test]
fn rows() {
    run("rows");
}

#[test]
fn dates() {
    run("dates");
}

#[test]
fn numbers() {
    run("numbers");
}

#[test]
fn answers() {
    run("answers");
}

/// Eight times the bytes take about eight times as long: a square would take sixty-four times.
#[test]
fn time_grows_with_the_size_and_no_faster() {
    let kinds: [&[u8]; 11] = [
        b"2025,1,TB,A\n",
        b"\"open,1\n",
        b"a\"b\"c,\"\"\"d\n",
        b",,,,,,,,,\n",
        b"1 2 3 4 5 6 7 8\n",
        b"a;b|c\td,e^f~g\n",
        b"# remark\n\n",
        b"nearly 1,400 TB or 38 Mio. Euro,17 Feb 2026\n",
        b"word word word word word ",
        b"\"a\"b,",
        b"5\",\"x\n",
    ];
    for kind in kinds {
        let time = |size: usize| {
            let bytes = [b"date,value,unit,series\n", kind.repeat(size / kind.len()).as_slice()].concat();
            let begin = Instant::now();
            read(&[Input { name: "a.csv".to_owned(), bytes }]);
            begin.elapsed()
        };
        // A machine with other work: the least of several.
        let least = |size: usize| (0..2).map(|_| time(size)).min().unwrap_or_default();
        let (short, long) = (least(16 << 10), least(128 << 10));
        let most = short * 30 + Duration::from_millis(150);
        assert!(
            long <= most,
            "{:?}: {short:?}, eight times as long {long:?}",
            kind.escape_ascii().to_string()
        );
    }
}
