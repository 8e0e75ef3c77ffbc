//! What was found that is not as expected: where, what, and what to do about it.

mod folded;

pub use folded::fold;

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
    Folder,
    NoPermission,
    Unreadable,
    TooLarge,
    NoTableInFolder,
    /// Pictures that were opened for the chart they carry; what was found stands in `found`.
    PictureWithoutChart,
    PictureOfKind,
    PictureDamaged,
    PictureTooLarge,
    PictureTooNew,
    PictureAmongFiles,
    FolderTooFull {
        limit: usize,
    },
    // The file as a whole.
    EmptyFile,
    NotText,
    EncryptedWorkbook,
    /// A workbook that ends too early, or does not hold what it says.
    DamagedWorkbook,
    /// A workbook that grows beyond what is read when it is unpacked.
    WorkbookTooLarge,
    NoSuchSheet {
        sheets: String,
    },
    NoTableInWorkbook,
    /// No sheet that is shown holds a cell: a hidden one was read.
    HiddenSheet,
    /// One sheet of several was taken.
    SheetChosen {
        others: String,
        hidden: String,
    },
    /// JSON that is wrong on a line.
    BrokenJson,
    /// A line among records that is none.
    BrokenRecord,
    NoTableInJson,
    NoTableInHtml,
    /// Of several tables of a page one was taken.
    LargestTable {
        tables: usize,
    },
    /// More cells, or more text in them, than what is read.
    TableTooLarge,
    /// Values that are kept results of formulas, this one and `more`.
    StoredFormula {
        more: usize,
    },
    /// Cells with an error for a value, this one and `more`.
    ErrorCell {
        more: usize,
    },
    /// Some bytes are no letters of the encoding.
    DamagedText {
        encoding: String,
    },
    /// The encoding is not declared and was found out.
    GuessedEncoding {
        encoding: String,
    },
    MixedLineEnds,
    NulCharacters,
    TooWide {
        cells: usize,
        limit: usize,
    },
    CellCut,
    OpenQuote,
    StrayQuote,
    OwnDelimiter {
        sign: String,
    },
    /// `more` rows of the same width are like this one.
    Ragged {
        cells: usize,
        columns: usize,
        more: usize,
    },
    BlankRow {
        more: usize,
    },
    /// No row names the columns.
    NoHeader,
    BlankHeader,
    DuplicateHeader,
    Preamble,
    Footer,
    FurtherTable,
    DuplicateRow,
    TotalsRow,
    FormulaCell,
    BidiControl,
    /// So many more of one kind than are listed.
    MoreAlike {
        count: usize,
    },
    NoDateColumn,
    NoValueColumn,
    /// A column whose rows repeat the total of an award was to be added up.
    RepeatedTotal {
        column: String,
    },
    /// A column that an answer names and the file does not have.
    /// A person named it for the dates, and not one of its filled cells is one.
    NoDateInColumn {
        filled: usize,
    },
    /// The same of values.
    NoValueInColumn {
        filled: usize,
    },
    UnknownAnswer {
        columns: String,
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
    // Files that are too large to be held.
    /// So many rows are more than can each be a point.
    TooManyRowPoints {
        rows: usize,
    },
    /// Columns were understood by the first rows of all.
    LargeFile {
        rows: usize,
        sample: usize,
    },
    /// Only such a file could be read, and this one cannot be.
    NotScannable(Unscannable),
    RowsWithoutDate {
        count: usize,
    },
    /// Dates that are less exact than the periods of the chart.
    LooseDates {
        count: usize,
    },
    /// Rows that have not as many cells as the others.
    OddRows {
        count: usize,
    },
    /// Columns that say something of single rows.
    NotGathered,
    /// Of many names only some have a series of their own.
    NamesTogether {
        kept: usize,
        by: &'static str,
        /// Rows of the other names, where these have no unit in common and so make no points; else none.
        left_out: usize,
    },
    /// Another program changed the file while it was read.
    FileChanged,
    // Dates.
    NotADate,
    NoSuchDay,
    EndsBeforeStart,
    NoDate,
    /// Some dates of a column can only be day first, others only month first.
    MixedOrder,
    /// Dates of several forms; all were read.
    MixedDates,
    /// Years of two digits were given a century.
    Century,
    /// Bare numbers were read as counts of days or seconds.
    SerialDates,
    /// Every day is the first of its month.
    FirstDays,
    /// Times of day, of which no point says anything.
    TimesLeftOut,
    UnsortedDates,
    DuplicateDate,
    FutureDate,
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
    /// Some numbers of a column have a decimal point, others a decimal comma.
    MixedMarks,
    MixedUnits {
        unit: String,
    },
    MixedCurrencies,
    /// The header names another unit than the cells; the numbers are in `unit`.
    HeaderUnit {
        header: String,
        unit: String,
    },
    /// Numbers were multiplied by ten to a power, as their header says.
    Scaled {
        power: u32,
        read: String,
    },
    /// The header names a power of ten that may be one of several.
    UnclearScale,
    /// Letters behind numbers may multiply or mark them.
    UnclearLetters,
    /// A cell that its column does not cover.
    UnparsedCell,
    NegativeValue,
    NoClaim,
    /// Rows of somebody's table without a value.
    RowsWithoutValue {
        count: usize,
    },
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
    /// Numbers beside several currencies, of which nothing tells whether they are in them.
    CurrencyBeside {
        column: String,
        count: usize,
    },
    /// Rows in another currency than the one that was chosen.
    OtherCurrencies {
        code: String,
        count: usize,
    },
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

/// Why a file cannot be read block by block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unscannable {
    /// Its text is in this encoding.
    Encoding(String),
    /// Its columns are periods, or its dates stand in several columns.
    Periods,
    /// Its rows cannot be told apart, or not every row has a date.
    Rows,
    /// The row that begins at this byte is longer than so many.
    LongRow { at: u64, limit: usize },
}

impl Problem {
    /// Whether it only says how the file was read: nothing has to be mended.
    pub fn is_note(&self) -> bool {
        self.severity == Severity::Note
    }

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
