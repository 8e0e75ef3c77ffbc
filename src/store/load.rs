//! Tables from disk: a file with what belongs to it, or a folder of them.

use super::picture;
use super::watch::Watch;
use crate::read::{
    self, Answers, Input, METADATA, PACKAGE_NAME, Part, Problem, ProblemKind, Reading, Severity, Wish,
};
use crate::write::carry::Project;
use anyhow::{Context as _, anyhow};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// A larger file is refused in words, in bytes.
pub const LARGEST_FILE: u64 = 1 << 30;

/// A file of more rows is not held row by row, whatever its bytes: a row alone takes more room than
/// its bytes.
pub const MOST_ROWS: u64 = 8_000_000;

/// The largest file that is held.
pub const MOST: Most = Most { bytes: LARGEST_FILE, rows: MOST_ROWS };

/// What a file may come to at most, to be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Most {
    pub bytes: u64,
    /// Counted by the ends of lines.
    pub rows: u64,
}

/// Read between two looks at whether to go on, in bytes.
const PIECE: u64 = 1 << 20;

/// A folder with more tables is read up to here.
pub const MOST_TABLES: usize = 100;

const FIGURES_NAME: &str = "figures.csv";
const CONTRACTS_NAME: &str = "contracts.csv";
const SOURCES_NAME: &str = "sources.csv";

/// One file that was asked for, or that belongs to one.
#[derive(Debug)]
pub struct Loaded {
    pub path: PathBuf,
    pub outcome: Result<Input, Failure>,
}

/// Why a file could not be had.
#[derive(Debug)]
pub struct Failure {
    pub kind: ProblemKind,
    /// The whole chain, for a log.
    pub error: anyhow::Error,
}

/// Everything that was asked for, read.
#[derive(Debug, Default)]
pub struct Opened {
    pub reading: Reading,
    /// Files that could be had, those that belong to others included.
    pub paths: Vec<PathBuf>,
    /// Whether a file that was asked for does not exist.
    pub missing: bool,
    /// The chart that a picture carries; its data are those of the reading.
    pub project: Option<Box<Project>>,
}

impl Opened {
    /// Reads what was loaded: tables, with parts that were gathered elsewhere, or a picture.
    pub fn read(
        &mut self,
        inputs: &mut Vec<Input>,
        parts: Vec<Part>,
        wish: &Wish<'_>,
        problems: &mut Vec<Problem>,
    ) {
        let project = picture::take(inputs, problems);
        self.reading = read::read_parts(inputs, parts, wish);
        if let Some(project) = project {
            self.reading.data = project.data.clone();
            self.project = Some(Box::new(project));
        }
    }
}

/// Loads and reads; files that could not be had are the first of the problems.
pub fn open(paths: &[PathBuf]) -> Opened {
    open_as(paths, &Answers::default())
}

/// [`open`], with what a person said of the columns of each file.
pub fn open_as(paths: &[PathBuf], answers: &Answers) -> Opened {
    open_watched(paths, &Wish { sheet: None, answers: &|_| answers.clone() }, &Watch::unseen())
}

/// [`open`], as a person wants it, telling a watch how many bytes were read. Once the watch is
/// cancelled no more is read and what comes back is not whole: it is to be thrown away.
pub fn open_watched(paths: &[PathBuf], wish: &Wish<'_>, watch: &Watch) -> Opened {
    let mut opened = Opened::default();
    let (mut inputs, mut problems) = (Vec::new(), Vec::new());
    for Loaded { path, outcome } in load(paths, watch) {
        match outcome {
            Ok(input) => {
                inputs.push(input);
                opened.paths.push(path);
            }
            Err(failure) => {
                opened.missing |= failure.kind == ProblemKind::NoSuchFile;
                problems.push(failure.problem(&path));
            }
        }
    }
    if watch.is_cancelled() {
        return opened;
    }
    opened.read(&mut inputs, Vec::new(), wish, &mut problems);
    problems.append(&mut opened.reading.problems);
    opened.reading.problems = problems;
    opened
}

/// One file alone, without what belongs to it.
///
/// # Errors
/// The problem that keeps it from being had.
pub fn one(path: &Path) -> Result<Input, Box<Problem>> {
    whole(path, MOST, &Watch::unseen()).map_err(|failure| Box::new(failure.problem(path)))
}

/// [`one`], watched; a file of more bytes or rows fails as too large.
///
/// # Errors
/// Why it could not be had.
pub fn whole(path: &Path, most: Most, watch: &Watch) -> Result<Input, Failure> {
    bytes(path, most, watch).map(|bytes| Input { name: name_of(path), bytes })
}

/// The descriptions of one file: its CSVW metadata, and the package of its folder where that names it.
pub fn beside(path: &Path) -> Vec<Input> {
    let watch = Watch::unseen();
    let mut loader = Loader { loaded: Vec::new(), seen: BTreeSet::new(), watch: &watch, most: MOST };
    loader.descriptions(path, &name_of(path));
    loader.loaded.into_iter().filter_map(|loaded| loaded.outcome.ok()).collect()
}

/// Loads files and folders. With a table come its CSVW metadata and the `sources.csv` and the
/// `datapackage.json` of its folder, where its header or the package asks for them; each file once.
pub fn load(paths: &[PathBuf], watch: &Watch) -> Vec<Loaded> {
    load_up_to(paths, MOST, watch)
}

/// [`load`], where a file of more bytes or rows fails as too large.
pub fn load_up_to(paths: &[PathBuf], most: Most, watch: &Watch) -> Vec<Loaded> {
    let mut loader = Loader { loaded: Vec::new(), seen: BTreeSet::new(), watch, most };
    for path in paths {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => loader.folder(path),
            _ if path.file_name().is_some_and(|name| name == PACKAGE_NAME) => {
                loader.package(path);
            }
            _ => loader.table(path),
        }
    }
    loader.loaded
}

struct Loader<'a> {
    watch: &'a Watch,
    loaded: Vec<Loaded>,
    seen: BTreeSet<PathBuf>,
    most: Most,
}

impl Loader<'_> {
    /// Loads one file unless it is there already.
    fn file(&mut self, path: &Path) -> Option<&Input> {
        let key = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if !self.seen.insert(key) {
            return None;
        }
        let outcome = bytes(path, self.most, self.watch).map(|bytes| Input { name: name_of(path), bytes });
        self.loaded.push(Loaded { path: path.to_owned(), outcome });
        self.loaded.last().and_then(|loaded| loaded.outcome.as_ref().ok())
    }

    fn fail(&mut self, path: &Path, kind: ProblemKind, error: anyhow::Error) {
        self.loaded.push(Loaded { path: path.to_owned(), outcome: Err(Failure { kind, error }) });
    }

    /// A table, and what belongs to it in its folder.
    fn table(&mut self, path: &Path) {
        let Some(input) = self.file(path) else { return };
        let (name, wants_sources) = (input.name.clone(), read::wants_sources(&input.bytes));
        self.descriptions(path, &name);
        self.siblings(path, &name);
        if !wants_sources {
            return;
        }
        let folder = path.parent().unwrap_or_else(|| Path::new(""));
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let stem = stem.strip_suffix(".contracts").unwrap_or(stem);
        let known = [format!("{stem}.{SOURCES_NAME}"), SOURCES_NAME.to_owned()];
        if let Some(sources) = known.iter().map(|name| folder.join(name)).find(|path| path.is_file()) {
            self.file(&sources);
        }
    }

    /// Tables that were written together with this one: its metadata names them, and they have its name
    /// with more behind it. A table of somebody else is not opened for being mentioned.
    fn siblings(&mut self, path: &Path, name: &str) {
        let folder = path.parent().unwrap_or_else(|| Path::new(""));
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let metadata = folder.join(format!("{name}{METADATA}"));
        let Ok(bytes) = bytes(&metadata, self.most, self.watch) else { return };
        let named = read::tables(&bytes).into_iter().take(MOST_TABLES);
        let own = |table: &String| {
            let more = table.strip_prefix(stem).is_some_and(|rest| rest.starts_with('.'));
            more && *table != name && Path::new(table).components().count() == 1
        };
        for table in named.filter(own) {
            let sibling = folder.join(&table);
            if is_table(&sibling) && sibling.is_file() {
                self.file(&sibling);
            }
        }
    }

    /// What describes a table in its folder.
    fn descriptions(&mut self, path: &Path, name: &str) {
        let folder = path.parent().unwrap_or_else(|| Path::new(""));
        let metadata = folder.join(format!("{name}{METADATA}"));
        if metadata.is_file() {
            self.file(&metadata);
        }
        let package = folder.join(PACKAGE_NAME);
        // A package says what it holds: one that does not name the table is about something else.
        let named = |bytes: Vec<u8>| read::resources(&bytes).iter().any(|resource| resource == name);
        if bytes(&package, self.most, self.watch).is_ok_and(named) {
            self.file(&package);
        }
    }

    /// A package and every table it names.
    fn package(&mut self, path: &Path) {
        let Some(input) = self.file(path) else { return };
        let resources = read::resources(&input.bytes);
        let folder = path.parent().unwrap_or_else(|| Path::new("")).to_owned();
        for resource in resources.into_iter().take(MOST_TABLES) {
            // A package of somebody else must not reach out of its folder.
            let inside = Path::new(&resource).components().all(|part| matches!(part, Component::Normal(_)));
            if inside && is_table(Path::new(&resource)) {
                self.file(&folder.join(resource));
            }
        }
    }

    /// A folder: its package, else the tables of the conventions, else every table.
    fn folder(&mut self, folder: &Path) {
        let package = folder.join(PACKAGE_NAME);
        if package.is_file() {
            let before = self.loaded.len();
            self.package(&package);
            if self.loaded.len() > before + 1 {
                return;
            }
        }
        let known = [FIGURES_NAME, CONTRACTS_NAME, SOURCES_NAME].map(|name| folder.join(name));
        if known.iter().any(|path| path.is_file()) {
            for path in known.iter().filter(|path| path.is_file()) {
                self.file(path);
            }
            return;
        }
        match tables(folder) {
            Ok(paths) if paths.is_empty() => {
                let error = anyhow!("no table in {}", folder.display());
                self.fail(folder, ProblemKind::NoTableInFolder, error);
            }
            Ok(paths) => {
                for path in paths.iter().take(MOST_TABLES) {
                    self.file(path);
                }
                if paths.len() > MOST_TABLES {
                    let error = anyhow!("{} tables in {}", paths.len(), folder.display());
                    self.fail(folder, ProblemKind::FolderTooFull { limit: MOST_TABLES }, error);
                }
            }
            Err(failure) => self.loaded.push(Loaded { path: folder.to_owned(), outcome: Err(failure) }),
        }
    }
}

impl Failure {
    /// Why a file could not be scanned.
    pub fn of_scan(kind: ProblemKind, path: &Path, error: Option<anyhow::Error>) -> Self {
        Self { kind, error: error.unwrap_or_else(|| anyhow!("scanning {}", path.display())) }
    }

    /// What a person is shown.
    pub fn problem(&self, path: &Path) -> Problem {
        let found = match self.kind {
            ProblemKind::Unreadable | ProblemKind::TooLarge => self.error.root_cause().to_string(),
            _ => String::new(),
        };
        let file: Arc<str> = Arc::from(name_of(path));
        Problem::of_file(&file, Severity::Error, self.kind.clone()).found(&found)
    }

    fn of(error: std::io::Error, path: &Path) -> Self {
        let kind = match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => ProblemKind::NoSuchFile,
            ErrorKind::PermissionDenied => ProblemKind::NoPermission,
            _ => ProblemKind::Unreadable,
        };
        Self { kind, error: anyhow::Error::new(error).context(format!("reading {}", path.display())) }
    }
}

/// The last part of a path: nothing above it is ever shown or saved.
fn name_of(path: &Path) -> String {
    match path.file_name() {
        Some(name) => name.to_string_lossy().into_owned(),
        None => path.display().to_string(),
    }
}

fn is_table(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    matches!(ending.as_deref(), Some("csv" | "tsv" | "xlsx" | "xls" | "ods"))
}

/// The tables of a folder by name.
fn tables(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::of(error, folder))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| is_table(path) && path.is_file())
        .collect();
    paths.sort();
    Ok(paths)
}

/// The bytes of a regular file. The kind of file is asked before it is opened: opening a pipe
/// would wait for somebody to write into it.
fn bytes(path: &Path, most: Most, watch: &Watch) -> Result<Vec<u8>, Failure> {
    let fail = |error| Failure::of(error, path);
    let not_regular = || Failure {
        kind: ProblemKind::NotRegularFile,
        error: anyhow!("{} is not a regular file", path.display()),
    };
    let too_large = |size: u64| Failure { kind: ProblemKind::TooLarge, error: anyhow!("{} MiB", size >> 20) };
    let metadata = fs::metadata(path).map_err(fail)?;
    if metadata.is_dir() {
        return Err(Failure { kind: ProblemKind::Folder, ..not_regular() });
    }
    if !metadata.is_file() {
        return Err(not_regular());
    }
    if metadata.len() > most.bytes {
        return Err(too_large(metadata.len()));
    }
    let file = File::open(path).map_err(fail)?;
    // Between the two calls another file may have taken the name.
    if !file.metadata().map_err(fail)?.is_file() {
        return Err(not_regular());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    watch.announce(metadata.len());
    let read = read_watched(file.take(LARGEST_FILE + 1), &mut bytes, watch);
    read.with_context(|| format!("reading {}", path.display()))
        .map_err(|error| Failure { kind: ProblemKind::Unreadable, error })?;
    match u64::try_from(bytes.len()) {
        Ok(size) if size <= LARGEST_FILE && line_ends(&bytes) <= most.rows => Ok(bytes),
        Ok(size) => Err(too_large(size)),
        Err(_) => Err(too_large(LARGEST_FILE + 1)),
    }
}

/// How many lines end in a text, by whichever sign ends most of them.
fn line_ends(bytes: &[u8]) -> u64 {
    let of = |sign| memchr::memchr_iter(sign, bytes).count();
    u64::try_from(of(b'\n').max(of(b'\r'))).unwrap_or(u64::MAX)
}

/// Reads piece by piece, so that a slow disk can be given up on.
fn read_watched(mut file: impl io::Read, bytes: &mut Vec<u8>, watch: &Watch) -> io::Result<()> {
    loop {
        let read = file.by_ref().take(PIECE).read_to_end(bytes)?;
        watch.advance(u64::try_from(read).unwrap_or_default());
        if read == 0 || watch.is_cancelled() {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests;
