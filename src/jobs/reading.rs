//! Files read: small ones whole, large ones block by block.

use crate::read::{Input, Part, ProblemKind, Unscannable, Wish};
use crate::scan::{self, Behind, Gathered, Limits, Progress, ScanError};
use crate::store::Watch;
use crate::store::load::{self, Failure, LARGEST_FILE, Loaded, MOST, Most, Opened};
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Which files are large, and how they are scanned.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// A table of more bytes is scanned block by block, where it is one of plain text.
    pub large: u64,
    /// So is one of more rows, each of which would take room of its own.
    pub rows: u64,
    /// The largest file that is read whole where it cannot be scanned.
    pub most: Most,
    /// Bytes by which its columns are understood; 0 for as many as are usual.
    pub head: usize,
    pub limits: Limits,
}

impl Default for Sizes {
    fn default() -> Self {
        Self { large: 64 << 20, rows: 1_000_000, most: MOST, head: 0, limits: scan::limits() }
    }
}

/// Loads and reads files, large ones among them. The way back to the rows of these comes along.
///
/// Once the watch is cancelled no more is read, and what comes back is to be thrown away.
pub fn open(paths: &[PathBuf], wish: &Wish<'_>, watch: &Watch, sizes: &Sizes) -> (Opened, Vec<Arc<Behind>>) {
    let mut opened = Opened::default();
    let (mut inputs, mut parts, mut behind, mut problems) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let most = Most { bytes: sizes.large.min(LARGEST_FILE), rows: sizes.rows };
    for Loaded { path, outcome } in load::load_up_to(paths, most, watch) {
        let outcome = match outcome {
            Err(failure) if failure.kind == ProblemKind::TooLarge => large(&path, wish, watch, sizes),
            outcome => outcome.map(Read::Input),
        };
        if watch.is_cancelled() {
            return (opened, behind);
        }
        match outcome {
            Ok(read) => {
                match read {
                    Read::Input(input) => inputs.push(input),
                    Read::Part(part, rows) => {
                        parts.push(*part);
                        behind.extend(rows.map(|rows| Arc::new(*rows)));
                    }
                }
                opened.paths.push(path);
            }
            Err(failure) => {
                opened.missing |= failure.kind == ProblemKind::NoSuchFile;
                problems.push(failure.problem(&path));
            }
        }
    }
    opened.read(&mut inputs, parts, wish, &mut problems);
    problems.append(&mut opened.reading.problems);
    opened.reading.problems = problems;
    (opened, behind)
}

enum Read {
    Input(Input),
    Part(Box<Part>, Option<Box<Behind>>),
}

/// Scans a file; where only the slow way understands it, it is read whole if there is room.
fn large(path: &Path, wish: &Wish<'_>, watch: &Watch, sizes: &Sizes) -> Result<Read, Failure> {
    let beside = load::beside(path);
    let last = Cell::new(Progress::default());
    let told = |now: Progress| {
        let before = last.replace(now);
        if now.of > 0 && (before.of == 0 || before.pass != now.pass) {
            watch.announce(now.of);
        }
        let done = if before.pass == now.pass { before.done } else { 0 };
        watch.count(now.rows);
        watch.advance(now.done.saturating_sub(done));
        !watch.is_cancelled()
    };
    let Sizes { head, limits, .. } = *sizes;
    let first = |rows| watch.show(rows);
    let mended = sizes.most.bytes;
    let job = scan::Job { path, beside: &beside, wish, head, limits, mended, first: &first, told: &told };
    match scan::gather(&job) {
        Ok(Gathered::Points(part, rows)) => Ok(Read::Part(Box::new(part), Some(rows))),
        Ok(Gathered::Asked(part)) => Ok(Read::Part(Box::new(part), None)),
        // What was cancelled is thrown away.
        Ok(Gathered::Cancelled) => Err(Failure::of_scan(ProblemKind::Unreadable, path, None)),
        Ok(Gathered::Slow(why)) => whole(path, sizes.most, watch, why),
        // Read whole, the rows above it are kept, and what is odd about this one is known.
        Err(ScanError::RowTooLong { at, limit, .. }) => {
            whole(path, sizes.most, watch, Unscannable::LongRow { at, limit })
        }
        Err(error) => {
            let kind = match &error {
                ScanError::NotRegular { .. } => ProblemKind::NotRegularFile,
                ScanError::Changed { .. } => ProblemKind::FileChanged,
                ScanError::Read { cause, .. } => match cause.kind() {
                    std::io::ErrorKind::NotFound => ProblemKind::NoSuchFile,
                    std::io::ErrorKind::PermissionDenied => ProblemKind::NoPermission,
                    _ => ProblemKind::Unreadable,
                },
                ScanError::RowTooLong { .. } | ScanError::NoThread { .. } => ProblemKind::Unreadable,
            };
            Err(Failure::of_scan(kind, path, Some(error.into())))
        }
    }
}

/// Reads a file whole that cannot be scanned, if there is room.
fn whole(path: &Path, most: Most, watch: &Watch, why: Unscannable) -> Result<Read, Failure> {
    match load::whole(path, most, watch) {
        Err(failure) if failure.kind == ProblemKind::TooLarge => {
            Err(Failure::of_scan(ProblemKind::NotScannable(why), path, None))
        }
        whole => whole.map(Read::Input),
    }
}
