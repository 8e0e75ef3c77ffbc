//! What was found that is not as expected: where, what, and what to do about it.

use super::field::Field;
use crate::model::link::LinkRefusal;
use std::collections::BTreeMap;
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
    FolderTooFull {
        limit: usize,
    },
    // The file as a whole.
    EmptyFile,
    NotText,
    NotUtf8,
    NulCharacters,
    TooWide {
        cells: usize,
        limit: usize,
    },
    CellCut,
    OpenQuote,
    Ragged {
        cells: usize,
        columns: usize,
    },
    NoDateColumn,
    NoValueColumn,
    Guessed {
        date: String,
        value: String,
    },
    HeaderTaken {
        field: Field,
        winner: String,
    },
    BadJson {
        detail: String,
    },
    BadStory,
    UnknownSeries,
    UnknownContract,
    // Dates.
    NotADate,
    NoSuchDay,
    EndsBeforeStart,
    NoDate,
    /// `more` cells of the same column are as open as this one.
    AmbiguousDate {
        read: String,
        more: usize,
    },
    // Values.
    NotANumber,
    AmbiguousNumber {
        read: String,
        more: usize,
    },
    NotFinite,
    TooManyDigits,
    NoClaim,
    TwoFigures,
    OneBound,
    LowAboveHigh,
    NotRelative,
    // Units and codes.
    UnitOfBits,
    UnitDiffers {
        unit: String,
    },
    UnknownCode {
        allowed: String,
    },
    UnknownCurrency,
    OtherCurrency {
        unit: String,
    },
    NoCurrency,
    NoReason,
    // Keys.
    DuplicateId {
        renamed: String,
    },
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

/// How a column writes dates or numbers is one question, however many cells ask it: the first one
/// stands for all and counts the rest.
pub fn fold(problems: Vec<Problem>) -> Vec<Problem> {
    let mut folded: Vec<Problem> = Vec::with_capacity(problems.len());
    let mut first: BTreeMap<(Arc<str>, Option<String>, &'static str), usize> = BTreeMap::new();
    for problem in problems {
        if !matches!(problem.kind, ProblemKind::AmbiguousDate { .. } | ProblemKind::AmbiguousNumber { .. }) {
            folded.push(problem);
            continue;
        }
        let key = (Arc::clone(&problem.file), problem.column.clone(), problem.kind.key());
        let at = *first.entry(key).or_insert(folded.len());
        match folded.get_mut(at).map(|known| &mut known.kind) {
            Some(ProblemKind::AmbiguousDate { more, .. } | ProblemKind::AmbiguousNumber { more, .. }) => {
                *more += 1
            }
            _ => folded.push(problem),
        }
    }
    folded
}
