//! Tables from disk: a file with what belongs to it, or a folder of them.

use super::watch::Watch;
use crate::read::{self, Answers, Input, PACKAGE_NAME, Problem, ProblemKind, Reading, Severity};
use anyhow::{Context as _, anyhow};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// A larger file is refused in words, in bytes.
pub const LARGEST_FILE: u64 = 1 << 30;

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
}

/// Loads and reads; files that could not be had are the first of the problems.
pub fn open(paths: &[PathBuf]) -> Opened {
    open_as(paths, &Answers::default())
}

/// [`open`], with what a person said of the columns of each file.
pub fn open_as(paths: &[PathBuf], answers: &Answers) -> Opened {
    open_watched(paths, &|_| answers.clone(), &Watch::unseen())
}

/// [`open`], with answers by the header of a table, telling a watch how many bytes were read. Once the watch is cancelled no more is read
/// and what comes back is not whole: it is to be thrown away.
pub fn open_watched(paths: &[PathBuf], answers: &dyn Fn(&[String]) -> Answers, watch: &Watch) -> Opened {
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
    opened.reading = read::read_with(&inputs, answers);
    problems.append(&mut opened.reading.problems);
    opened.reading.problems = problems;
    opened
}

/// One file alone, without what belongs to it.
///
/// # Errors
/// The problem that keeps it from being had.
pub fn one(path: &Path) -> Result<Input, Box<Problem>> {
    let loaded = bytes(path, &Watch::unseen());
    loaded
        .map(|bytes| Input { name: name_of(path), bytes })
        .map_err(|failure| Box::new(failure.problem(path)))
}

/// Loads files and folders. With a table come the `sources.csv` and the `datapackage.json` of
/// its folder, where its header or the package asks for them; each file once.
pub fn load(paths: &[PathBuf], watch: &Watch) -> Vec<Loaded> {
    let mut loader = Loader { loaded: Vec::new(), seen: BTreeSet::new(), watch };
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
}

impl Loader<'_> {
    /// Loads one file unless it is there already.
    fn file(&mut self, path: &Path) -> Option<&Input> {
        let key = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if !self.seen.insert(key) {
            return None;
        }
        let outcome = bytes(path, self.watch).map(|bytes| Input { name: name_of(path), bytes });
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
        let folder = path.parent().unwrap_or_else(|| Path::new(""));
        let package = folder.join(PACKAGE_NAME);
        // A package says what it holds: one that does not name the table is about something else.
        if let Ok(bytes) = bytes(&package, self.watch)
            && read::resources(&bytes).contains(&name)
        {
            self.file(&package);
        }
        let sources = folder.join(SOURCES_NAME);
        if wants_sources && sources.is_file() {
            self.file(&sources);
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
    matches!(ending.as_deref(), Some("csv" | "tsv"))
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
fn bytes(path: &Path, watch: &Watch) -> Result<Vec<u8>, Failure> {
    let fail = |error| Failure::of(error, path);
    let not_regular = || Failure {
        kind: ProblemKind::NotRegularFile,
        error: anyhow!("{} is not a regular file", path.display()),
    };
    let too_large = |size: u64| Failure { kind: ProblemKind::TooLarge, error: anyhow!("{} MiB", size >> 20) };
    let metadata = fs::metadata(path).map_err(fail)?;
    if !metadata.is_file() {
        return Err(not_regular());
    }
    if metadata.len() > LARGEST_FILE {
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
        Ok(size) if size <= LARGEST_FILE => Ok(bytes),
        _ => Err(too_large(LARGEST_FILE + 1)),
    }
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
mod tests {
    use super::*;

    const FIGURES: &str = "date,value,source\n2025,1,a-1\n";
    const SOURCES: &str = "id,title\na-1,A title\n";

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in files {
            fs::write(folder.path().join(name), text).expect("written");
        }
        folder
    }

    fn check(folder: &tempfile::TempDir, ask: &str, expected: &[&str]) {
        let names: Vec<String> = load(&[folder.path().join(ask)], &Watch::unseen())
            .iter()
            .map(|loaded| match &loaded.outcome {
                Ok(input) => input.name.clone(),
                Err(failure) => failure.kind.key().to_owned(),
            })
            .collect();
        assert_eq!(names, expected, "{ask}");
    }

    #[test]
    fn a_table_brings_what_belongs_to_it() {
        let package = r#"{"resources":[{"path":"figures.csv"},{"path":"../secret.csv"}]}"#;
        let plain = "date,value\n2025,1\n";
        let all = folder(&[
            (FIGURES_NAME, FIGURES),
            (SOURCES_NAME, SOURCES),
            (PACKAGE_NAME, package),
            ("other.csv", plain),
        ]);
        check(&all, FIGURES_NAME, &["figures.csv", "datapackage.json", "sources.csv"]);
        check(&all, "other.csv", &["other.csv"]);
        check(&all, "", &["datapackage.json", "figures.csv"]);
        check(&all, PACKAGE_NAME, &["datapackage.json", "figures.csv"]);
        check(&all, "absent.csv", &["no-such-file"]);
    }

    #[test]
    fn a_folder_gives_its_tables() {
        check(
            &folder(&[(FIGURES_NAME, ""), (SOURCES_NAME, ""), ("x.csv", "")]),
            "",
            &[FIGURES_NAME, SOURCES_NAME],
        );
        check(&folder(&[("b.csv", ""), ("a.TSV", ""), ("notes.txt", "")]), "", &["a.TSV", "b.csv"]);
        check(&folder(&[("notes.txt", "")]), "", &["no-table-in-folder"]);
        check(&folder(&[(PACKAGE_NAME, "{"), ("a.csv", "")]), "", &[PACKAGE_NAME, "a.csv"]);
    }

    #[test]
    fn a_file_is_loaded_once() {
        let both = folder(&[(FIGURES_NAME, FIGURES), (SOURCES_NAME, SOURCES)]);
        let [figures, sources] = [FIGURES_NAME, SOURCES_NAME].map(|name| both.path().join(name));
        assert_eq!(load(&[figures.clone(), sources, figures], &Watch::unseen()).len(), 2);
    }

    #[test]
    fn what_is_no_regular_file_is_refused_at_once() {
        let kinds: Vec<_> = load(&[PathBuf::from("/dev/null")], &Watch::unseen())
            .iter()
            .filter_map(|loaded| Some(loaded.outcome.as_ref().err()?.kind.key()))
            .collect();
        assert_eq!(kinds, ["not-regular-file"]);
    }

    #[test]
    fn missing_files_are_told_apart_from_damaged_ones() {
        let opened = open(&[PathBuf::from("absent.csv")]);
        assert!(opened.missing);
        assert_eq!(opened.reading.problems.len(), 1);
        assert!(!open(&[folder(&[("a.csv", "")]).path().join("a.csv")]).reading.problems.is_empty());
    }

    #[test]
    fn a_long_file_tells_how_far_it_is_and_can_be_given_up() {
        let text = format!("date,value,source_title\n{}", "2025-01-01,1,T\n".repeat(300_000));
        let folder = folder(&[("long.csv", &text)]);
        let paths = [folder.path().join("long.csv")];
        let watch = Watch::unseen();
        assert_eq!(open_watched(&paths, &|_| Answers::default(), &watch).reading.data.figures.len(), 300_000);
        let length = u64::try_from(text.len()).expect("a length");
        assert_eq!(watch.progress(), (length, length));
        let watch = Watch::unseen();
        watch.cancel();
        assert!(open_watched(&paths, &|_| Answers::default(), &watch).reading.data.figures.is_empty());
        assert!(watch.progress().0 < length);
    }
}
