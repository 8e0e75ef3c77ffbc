//! Problems in words.

use super::problem::{Problem, ProblemKind, Unscannable};
use crate::model::link::LinkRefusal;
use crate::text::{Arg, Words, when};

type Args<'a> = Vec<(&'static str, Arg<'a>)>;

impl Problem {
    /// The whole of it: place, what was found, what to do.
    pub fn sentence(&self, words: &Words) -> String {
        let (place, what, hint) = (self.place(words), self.what(words), self.hint(words));
        words.tell("read-sentence", &[("place", place.into()), ("what", what.into()), ("hint", hint.into())])
    }

    /// Where it is: file, line, column.
    pub fn place(&self, words: &Words) -> String {
        let mut args: Args<'_> = vec![("file", (&*self.file).into())];
        if let Some(line) = self.line {
            args.push(("line", line.into()));
        }
        if let Some(column) = &self.column {
            args.push(("column", column.into()));
        }
        let key = match (self.line, &self.column) {
            (Some(_), Some(_)) => "read-place-cell",
            (Some(_), None) => "read-place-line",
            (None, Some(_)) => "read-place-column",
            (None, None) => "read-place-file",
        };
        words.tell(key, &args)
    }

    /// What was found, as the rest of a sentence that begins with the place.
    pub fn what(&self, words: &Words) -> String {
        words.tell(&format!("read-{}", self.key(words)), &self.args(words))
    }

    /// What would have been right, as a noun phrase.
    pub fn expected(&self, words: &Words) -> String {
        words.tell(&format!("read-{}-expected", self.key(words)), &self.args(words))
    }

    /// What to do about it.
    pub fn hint(&self, words: &Words) -> String {
        words.tell(&format!("read-{}-hint", self.key(words)), &self.args(words))
    }

    /// The name of its sentences. A day without a year is no date, but nearly one: that is said.
    fn key(&self, words: &Words) -> &'static str {
        match self.kind {
            ProblemKind::NotADate if when::lacks_year(&self.found, words.lang()) => "no-year",
            _ => self.kind.key(),
        }
    }

    fn args(&self, words: &Words) -> Args<'_> {
        let mut args: Args<'_> = vec![("found", (&self.found).into())];
        match &self.kind {
            ProblemKind::FolderTooFull { limit } => args.push(("limit", (*limit).into())),
            ProblemKind::TooWide { cells, limit } => {
                args.push(("cells", (*cells).into()));
                args.push(("limit", (*limit).into()));
            }
            ProblemKind::Ragged { cells, columns, more } => {
                args.push(("cells", (*cells).into()));
                args.push(("columns", (*columns).into()));
                args.push(("more", (*more).into()));
            }
            ProblemKind::DamagedText { encoding } | ProblemKind::GuessedEncoding { encoding } => {
                args.push(("encoding", encoding.into()));
            }
            ProblemKind::NoSuchSheet { sheets } => args.push(("sheets", sheets.into())),
            ProblemKind::SheetChosen { others, hidden } => {
                args.push(("others", others.into()));
                args.push(("hidden", hidden.into()));
                let any = |list: &str| if list.is_empty() { "no" } else { "yes" };
                args.push(("any-others", any(others).into()));
                args.push(("any-hidden", any(hidden).into()));
            }
            ProblemKind::LargestTable { tables } => args.push(("tables", (*tables).into())),
            ProblemKind::StoredFormula { more } | ProblemKind::ErrorCell { more } => {
                args.push(("more", (*more).into()));
            }
            ProblemKind::OwnDelimiter { sign } => args.push(("sign", sign.into())),
            ProblemKind::BlankRow { more } => args.push(("more", (*more).into())),
            ProblemKind::MoreAlike { count }
            | ProblemKind::RowsWithoutValue { count }
            | ProblemKind::RowsWithoutDate { count }
            | ProblemKind::LooseDates { count }
            | ProblemKind::OddRows { count } => args.push(("count", (*count).into())),
            ProblemKind::TooManyRowPoints { rows } => args.push(("rows", (*rows).into())),
            ProblemKind::LargeFile { rows, sample } => {
                args.push(("rows", (*rows).into()));
                args.push(("sample", (*sample).into()));
            }
            ProblemKind::NamesTogether { kept, by, left_out } => {
                args.push(("rows-left", (*left_out).into()));
                args.push(("kept", (*kept).into()));
                args.push(("by", (*by).into()));
            }
            ProblemKind::RepeatedTotal { column } => args.push(("total", column.into())),
            ProblemKind::NoDateInColumn { filled } | ProblemKind::NoValueInColumn { filled } => {
                args.push(("count", (*filled).into()));
            }
            ProblemKind::UnknownAnswer { columns } => args.push(("columns", columns.into())),
            ProblemKind::HeaderTaken { field, winner } => {
                args.push(("field", field.name().into()));
                args.push(("winner", winner.into()));
            }
            ProblemKind::BadJson { detail } => args.push(("detail", detail.into())),
            ProblemKind::AmbiguousDate { read, more } | ProblemKind::AmbiguousNumber { read, more } => {
                args.push(("read", read.into()));
                args.push(("more", (*more).into()));
            }
            ProblemKind::HeaderUnit { header, unit } => {
                args.push(("header", header.into()));
                args.push(("unit", unit.into()));
            }
            ProblemKind::Scaled { power, read } => {
                args.push(("power", u64::from(*power).into()));
                args.push(("read", read.into()));
            }
            ProblemKind::UnitDiffers { unit }
            | ProblemKind::OtherCurrency { unit }
            | ProblemKind::MixedUnits { unit } => args.push(("unit", unit.into())),
            ProblemKind::CurrencyBeside { column: unit, count }
            | ProblemKind::OtherCurrencies { code: unit, count } => {
                args.push(("unit", unit.into()));
                args.push(("count", (*count).into()));
            }
            ProblemKind::NotScannable(Unscannable::Encoding(encoding)) => {
                args.push(("encoding", encoding.into()));
            }
            ProblemKind::NotScannable(Unscannable::LongRow { at, limit }) => {
                args.push(("at", (*at).into()));
                args.push(("limit", (limit >> 20).into()));
            }
            ProblemKind::UnknownCode { allowed } => args.push(("allowed", allowed.into())),
            ProblemKind::DuplicateId { renamed } => args.push(("renamed", renamed.into())),
            ProblemKind::BadAddress(refusal) => {
                args.push(("reason", words.say(refusal_key(*refusal)).into()));
            }
            _ => {}
        }
        args
    }
}

impl ProblemKind {
    /// The code of the load contract; `None` where the contract has no word for it.
    pub const fn contract_code(&self) -> Option<&'static str> {
        Some(match self {
            Self::DamagedText { .. } | Self::GuessedEncoding { .. } => "encoding",
            Self::OwnDelimiter { .. } => "ragged-row",
            Self::TimesLeftOut => "precision",
            Self::MixedOrder => "mixed-date-format",
            Self::Century | Self::SerialDates => "ambiguous-date",
            Self::HeaderUnit { .. } => "mixed-unit",
            Self::UnclearScale | Self::UnclearLetters => "ambiguous-number",
            Self::TooWide { .. } | Self::MoreAlike { .. } | Self::TableTooLarge => "limit",
            Self::BadAddress(_) => "unsafe-url",
            Self::StoredFormula { .. } => "formula-cell",
            Self::ErrorCell { .. } => "unparsed-cell",
            Self::LargestTable { .. } => "several-tables",
            Self::EmptyFile
            | Self::NoHeader
            | Self::HiddenSheet
            | Self::Scaled { .. }
            | Self::CurrencyBeside { .. }
            | Self::OtherCurrencies { .. } => return None,
            kind => kind.key(),
        })
    }

    /// The middle of its keys in the catalogue, and its name in machine-readable output.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoSuchFile => "no-such-file",
            Self::NotRegularFile => "not-regular-file",
            Self::Folder => "folder",
            Self::NoPermission => "no-permission",
            Self::Unreadable => "unreadable",
            Self::TooLarge => "too-large",
            Self::NoTableInFolder => "no-table-in-folder",
            Self::FolderTooFull { .. } => "folder-too-full",
            Self::EmptyFile => "empty-file",
            Self::NotText => "not-text",
            Self::EncryptedWorkbook => "encrypted-workbook",
            Self::DamagedWorkbook => "damaged-workbook",
            Self::WorkbookTooLarge => "workbook-too-large",
            Self::NoSuchSheet { .. } => "no-such-sheet",
            Self::HiddenSheet => "hidden-sheet",
            Self::NoTableInWorkbook => "no-table-in-workbook",
            Self::SheetChosen { .. } => "sheet-chosen",
            Self::BrokenJson => "broken-json",
            Self::BrokenRecord => "broken-record",
            Self::NoTableInJson => "no-table-in-json",
            Self::NoTableInHtml => "no-table-in-html",
            Self::LargestTable { .. } => "largest-table",
            Self::TableTooLarge => "table-too-large",
            Self::StoredFormula { .. } => "stored-formula",
            Self::ErrorCell { .. } => "error-cell",
            Self::DamagedText { .. } => "damaged-text",
            Self::GuessedEncoding { .. } => "guessed-encoding",
            Self::MixedLineEnds => "mixed-line-endings",
            Self::NulCharacters => "nul-byte",
            Self::TooWide { .. } => "too-wide",
            Self::CellCut => "truncated",
            Self::OpenQuote => "unterminated-quote",
            Self::StrayQuote => "stray-quote",
            Self::OwnDelimiter { .. } => "own-delimiter",
            Self::Ragged { .. } => "ragged-row",
            Self::BlankRow { .. } => "blank-row",
            Self::NoHeader => "no-header",
            Self::BlankHeader => "blank-header",
            Self::DuplicateHeader => "duplicate-header",
            Self::Preamble => "preamble",
            Self::Footer => "footer",
            Self::FurtherTable => "several-tables",
            Self::DuplicateRow => "duplicate-row",
            Self::TotalsRow => "totals-row",
            Self::FormulaCell => "formula-cell",
            Self::BidiControl => "bidi-control",
            Self::MoreAlike { .. } => "more-alike",
            Self::NoDateColumn => "no-date-column",
            Self::NoValueColumn => "no-value-column",
            Self::RepeatedTotal { .. } => "repeated-total",
            Self::NoDateInColumn { .. } => "no-date-in-column",
            Self::NoValueInColumn { .. } => "no-value-in-column",
            Self::UnknownAnswer { .. } => "unknown-answer",
            Self::HeaderTaken { .. } => "header-taken",
            Self::BadJson { .. } => "bad-json",
            Self::BadStory => "bad-story",
            Self::UnknownSeries => "unknown-series",
            Self::UnknownContract => "unknown-contract",
            Self::TooManyRowPoints { .. } => "too-many-row-points",
            Self::LargeFile { .. } => "large-file",
            Self::PictureWithoutChart => "picture-without-chart",
            Self::PictureOfKind => "picture-of-kind",
            Self::PictureDamaged => "picture-damaged",
            Self::PictureTooLarge => "picture-too-large",
            Self::PictureTooNew => "picture-too-new",
            Self::PictureAmongFiles => "picture-among-files",
            Self::NotScannable(Unscannable::Encoding(_)) => "not-scannable-encoding",
            Self::NotScannable(Unscannable::Periods) => "not-scannable-periods",
            Self::NotScannable(Unscannable::Rows) => "not-scannable",
            Self::NotScannable(Unscannable::LongRow { .. }) => "not-scannable-long-row",
            Self::TimesLeftOut => "times-left-out",
            Self::RowsWithoutDate { .. } => "rows-without-date",
            Self::LooseDates { .. } => "loose-dates",
            Self::OddRows { .. } => "odd-rows",
            Self::NotGathered => "not-gathered",
            Self::NamesTogether { left_out: 0, .. } => "names-together",
            Self::NamesTogether { .. } => "names-left-out",
            Self::FileChanged => "file-changed",
            Self::NotADate => "not-a-date",
            Self::NoSuchDay => "invalid-date",
            Self::MixedOrder => "mixed-order",
            Self::MixedDates => "mixed-date-format",
            Self::Century => "century",
            Self::SerialDates => "serial-dates",
            Self::FirstDays => "precision",
            Self::UnsortedDates => "unsorted-dates",
            Self::DuplicateDate => "duplicate-date",
            Self::FutureDate => "future-date",
            Self::EndsBeforeStart => "ends-before-start",
            Self::NoDate => "no-date",
            Self::AmbiguousDate { .. } => "ambiguous-date",
            Self::NotANumber => "not-a-number",
            Self::AmbiguousNumber { .. } => "ambiguous-number",
            Self::NotFinite => "not-finite",
            Self::TooManyDigits => "too-many-digits",
            Self::MixedMarks => "mixed-number-format",
            Self::MixedUnits { .. } => "mixed-unit",
            Self::MixedCurrencies => "mixed-currency",
            Self::HeaderUnit { .. } => "header-unit",
            Self::Scaled { .. } => "scaled",
            Self::UnclearScale => "unclear-scale",
            Self::UnclearLetters => "unclear-letters",
            Self::UnparsedCell => "unparsed-cell",
            Self::NegativeValue => "negative-value",
            Self::NoClaim => "no-claim",
            Self::RowsWithoutValue { .. } => "rows-without-value",
            Self::TwoFigures => "two-figures",
            Self::OneBound => "one-bound",
            Self::LowAboveHigh => "low-above-high",
            Self::NotRelative => "not-relative",
            Self::UnitOfBits => "unit-of-bits",
            Self::UnitDiffers { .. } => "unit-differs",
            Self::UnknownCode { .. } => "unknown-code",
            Self::UnknownCurrency => "unknown-currency",
            Self::OtherCurrency { .. } => "other-currency",
            Self::CurrencyBeside { .. } => "currency-beside",
            Self::OtherCurrencies { .. } => "other-currencies",
            Self::NoCurrency => "no-currency",
            Self::NoReason => "no-reason",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::UnknownSource => "unknown-source",
            Self::UnknownVia => "unknown-via",
            Self::UnknownRow => "unknown-row",
            Self::UnknownBase => "unknown-base",
            Self::BadAddress(_) => "bad-address",
        }
    }
}

const fn refusal_key(refusal: LinkRefusal) -> &'static str {
    match refusal {
        LinkRefusal::Empty => "read-address-empty",
        LinkRefusal::TooLong => "read-address-too-long",
        LinkRefusal::Scheme => "read-address-scheme",
        LinkRefusal::NoHost => "read-address-no-host",
        LinkRefusal::UserInfo => "read-address-user",
        LinkRefusal::HiddenCharacter => "read-address-hidden",
        LinkRefusal::HostNotAscii => "read-address-host",
        LinkRefusal::Backslash => "read-address-backslash",
        LinkRefusal::HostInBrackets => "read-address-brackets",
        LinkRefusal::HostNotPlain => "read-address-odd-host",
        LinkRefusal::Port => "read-address-port",
    }
}
