//! What was found that is not as expected: where, what, and what to do about it.

use super::field::Field;
use crate::model::link::LinkRefusal;
use std::sync::Arc;

/// The longest piece of a file that a problem quotes, in characters.
const LONGEST_QUOTE: usize = 100;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Something could not be used as it stands.
    Error,
    /// It was used, and a person should look at it.
    Warning,
    /// It was used, and a person may want to know how.
    Note,
}

impl Severity {
    /// The word used in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One thing a person should know about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Name of the file, never a path.
    pub file: Arc<str>,
    /// Line of the file, the first being 1; `None` where the whole file is meant.
    pub line: Option<u64>,
    /// Header of the column, as in the file.
    pub column: Option<String>,
    /// What stood there, cut to a length that can be shown.
    pub found: String,
    pub kind: ProblemKind,
    pub severity: Severity,
}

/// What is not as expected. `wording.rs` has a sentence, an expectation and a hint for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    // Reaching a file.
    NoSuchFile,
    NotRegularFile,
    NoPermission,
    Unreadable,
    TooLarge,
    NoTableInFolder,
    FolderTooFull { limit: usize },
    // The file as a whole.
    EmptyFile,
    NotText,
    NotUtf8,
    NulCharacters,
    TooWide { cells: usize, limit: usize },
    CellCut,
    OpenQuote,
    Ragged { cells: usize, columns: usize },
    NoDateColumn,
    NoValueColumn,
    Guessed { date: String, value: String },
    HeaderTaken { field: Field, winner: String },
    BadJson { detail: String },
    BadStory,
    UnknownSeries,
    UnknownContract,
    // Dates.
    NotADate,
    NoSuchDay,
    EndsBeforeStart,
    NoDate,
    AmbiguousDate { read: String },
    // Values.
    NotANumber,
    NotFinite,
    TooManyDigits,
    NoClaim,
    TwoFigures,
    OneBound,
    LowAboveHigh,
    NotRelative,
    // Units and codes.
    UnitOfBits,
    UnitDiffers { unit: String },
    UnknownCode { allowed: String },
    UnknownCurrency,
    OtherCurrency { unit: String },
    NoCurrency,
    NoReason,
    // Keys.
    DuplicateId { renamed: String },
    UnknownSource,
    UnknownVia,
    UnknownRow,
    UnknownBase,
    BadAddress(LinkRefusal),
}

impl Problem {
    /// A problem of a whole file.
    pub fn of_file(file: &Arc<str>, severity: Severity, kind: ProblemKind) -> Self {
        Self { file: Arc::clone(file), line: None, column: None, found: String::new(), kind, severity }
    }

    #[must_use]
    pub fn at_line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }

    #[must_use]
    pub fn in_column(mut self, header: &str) -> Self {
        self.column = Some(quotable(header));
        self
    }

    #[must_use]
    pub fn found(mut self, found: &str) -> Self {
        self.found = quotable(found);
        self
    }
}

/// A piece of a file that fits into a sentence: one line, cut where it is long.
fn quotable(text: &str) -> String {
    let mut quoted: String = text
        .chars()
        .take(LONGEST_QUOTE)
        .map(|character| if character.is_control() { ' ' } else { character })
        .collect();
    if text.chars().nth(LONGEST_QUOTE).is_some() {
        quoted.push('…');
    }
    quoted
}
