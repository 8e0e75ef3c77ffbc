//! A date as it was reported: never more exact than the words it came from.

use super::day::Day;

/// How exact a [`ReportedDate`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    Day,
    /// A day of the month was meant and not given: `2025-07-XX`.
    DayUnspecified,
    Month,
    Quarter,
    /// A quarter written with the EDTF level 2 code 33 to 36.
    QuarterCode,
    Season,
    HalfYear,
    Year,
    Decade,
    Century,
    FiscalYear,
    Interval,
    /// One end is open: `2025-07/..`.
    Open,
    /// One end, or the whole, is not known: `2025-07/`, `XXXX`.
    Unknown,
}

impl Precision {
    pub const ALL: [Self; 14] = [
        Self::Day,
        Self::DayUnspecified,
        Self::Month,
        Self::Quarter,
        Self::QuarterCode,
        Self::Season,
        Self::HalfYear,
        Self::Year,
        Self::Decade,
        Self::Century,
        Self::FiscalYear,
        Self::Interval,
        Self::Open,
        Self::Unknown,
    ];

    /// The word used in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::DayUnspecified => "day-unspecified",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::QuarterCode => "quarter (L2 code)",
            Self::Season => "season",
            Self::HalfYear => "half-year",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::FiscalYear => "fiscal year",
            Self::Interval => "interval",
            Self::Open => "open",
            Self::Unknown => "unknown",
        }
    }
}

/// What a reader of the date has to know beside its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DateFlag {
    Uncertain,
    Approximate,
    OpenStart,
    OpenEnd,
    StartUnknown,
    EndUnknown,
    /// A fiscal year was read by the calendar of the United States government.
    FiscalCalendarAssumed,
    /// "FY 2023/24": which month a fiscal year over two years begins in was not said.
    FiscalStartNotStated,
    /// `2025/26`: a season or a fiscal year.
    SeasonOrFiscalYear,
    /// `Jul-25`: a spreadsheet's form, in which 25 may be a year or a day.
    SpreadsheetForm,
    /// A bare number read as a spreadsheet's day count.
    SerialNumber,
    /// Day and month could be read either way: `03/04/2026`.
    DayOrMonthFirst,
    /// The dot of `17.02.2026` says that the day comes first.
    DotMeansDayFirst,
    /// The words say more than the date can: they belong into `date_text`.
    KeepWords,
    /// "by the end of January": a level that was reached in the time or before.
    AtOrBefore,
    /// As [`Self::AtOrBefore`], of a year: "by the end of 2013".
    AtOrBeforeYearEnd,
    /// As [`Self::AtOrBefore`], of any other stretch of time.
    AtOrBeforeEnd,
    /// "mid-2025": which months are meant is the editor's choice.
    EditorChoice,
    /// A person has to confirm the reading.
    Ask,
}

impl DateFlag {
    pub const ALL: [Self; 19] = [
        Self::Uncertain,
        Self::Approximate,
        Self::OpenStart,
        Self::OpenEnd,
        Self::StartUnknown,
        Self::EndUnknown,
        Self::FiscalCalendarAssumed,
        Self::FiscalStartNotStated,
        Self::SeasonOrFiscalYear,
        Self::SpreadsheetForm,
        Self::SerialNumber,
        Self::DayOrMonthFirst,
        Self::DotMeansDayFirst,
        Self::KeepWords,
        Self::AtOrBefore,
        Self::AtOrBeforeYearEnd,
        Self::AtOrBeforeEnd,
        Self::EditorChoice,
        Self::Ask,
    ];

    /// The phrase used in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Uncertain => "uncertain",
            Self::Approximate => "approximate",
            Self::OpenStart => "open start",
            Self::OpenEnd => "open end",
            Self::StartUnknown => "start unknown",
            Self::EndUnknown => "end unknown",
            Self::FiscalCalendarAssumed => "US federal calendar assumed",
            Self::FiscalStartNotStated => "start of fiscal year not stated",
            Self::SeasonOrFiscalYear => "ambiguous: season or fiscal year",
            Self::SpreadsheetForm => "spreadsheet form",
            Self::SerialNumber => "Excel 1900 serial",
            Self::DayOrMonthFirst => "ambiguous: day or month first",
            Self::DotMeansDayFirst => "dot = day first",
            Self::KeepWords => "keep words in date_text",
            Self::AtOrBefore => "stock level at or before month end",
            Self::AtOrBeforeYearEnd => "stock level at or before year end",
            Self::AtOrBeforeEnd => "stock level at or before the end",
            Self::EditorChoice => "editor choice",
            Self::Ask => "ask",
        }
    }
}

/// A date in EDTF (ISO 8601-2) with the days it can mean.
///
/// Bounds are inclusive days. `~` and `?` never move a bound: they are flags.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ReportedDate {
    /// The canonical EDTF text.
    pub edtf: String,
    /// First day it can mean; `None` where the start is open or unknown.
    pub earliest: Option<Day>,
    /// Last day it can mean; `None` where the end is open or unknown.
    pub latest: Option<Day>,
    pub precision: Precision,
    pub flags: Vec<DateFlag>,
}

impl ReportedDate {
    /// One whole day.
    pub fn of_day(day: Day) -> Self {
        Self {
            edtf: day.to_string(),
            earliest: Some(day),
            latest: Some(day),
            precision: Precision::Day,
            flags: Vec::new(),
        }
    }

    /// Both bounds, where both are known: only such a date has a place on an axis.
    pub fn bounds(&self) -> Option<(Day, Day)> {
        Some((self.earliest?, self.latest?))
    }

    /// The middle of the interval in days since 1970-01-01, noon of a single day being `.5`.
    pub fn middle(&self) -> Option<f64> {
        let (earliest, latest) = self.bounds()?;
        Some((f64::from(earliest.days()) + f64::from(latest.days()) + 1.0) / 2.0)
    }

    pub fn has(&self, flag: DateFlag) -> bool {
        self.flags.contains(&flag)
    }

    /// Adds a flag once.
    pub fn flag(mut self, flag: DateFlag) -> Self {
        if !self.has(flag) {
            self.flags.push(flag);
        }
        self
    }

    /// Whether some day fits both dates. Open ends reach as far as they can.
    pub fn overlaps(&self, other: &Self) -> bool {
        let before =
            |end: Option<Day>, start: Option<Day>| matches!((end, start), (Some(e), Some(s)) if e < s);
        !before(self.latest, other.earliest) && !before(other.latest, self.earliest)
    }
}
