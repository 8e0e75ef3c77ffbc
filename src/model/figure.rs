//! One claim about one figure by one source.

use super::date::ReportedDate;
use super::fold::{FoldBy, Folded};
use super::hedge::{Comparison, Qualifier};
use super::ratio::RelativeClaim;
use super::source::SourceIndex;
use super::unit::Unit;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Where a row stands, so that a problem or a person can find it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Origin {
    #[serde(with = "super::serial::shared_text")]
    pub file: Arc<str>,
    /// Line of the file, the header being line 1; 0 where there is none.
    pub line: u64,
}

/// Who stated the bounds of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bounds {
    Stated,
    Rounding,
    Editor,
    Ci95,
    Ci90,
}

impl Bounds {
    pub const ALL: [Self; 5] = [Self::Stated, Self::Rounding, Self::Editor, Self::Ci95, Self::Ci90];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Rounding => "rounding",
            Self::Editor => "editor",
            Self::Ci95 => "ci95",
            Self::Ci90 => "ci90",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|bounds| bounds.code() == code)
    }
}

/// A flag of a statistics office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    Estimated,
    Provisional,
    Forecast,
    Break,
    DefinitionDiffers,
    LowReliability,
    Imputed,
    Revised,
}

impl Status {
    pub const ALL: [Self; 8] = [
        Self::Estimated,
        Self::Provisional,
        Self::Forecast,
        Self::Break,
        Self::DefinitionDiffers,
        Self::LowReliability,
        Self::Imputed,
        Self::Revised,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Estimated => "estimated",
            Self::Provisional => "provisional",
            Self::Forecast => "forecast",
            Self::Break => "break",
            Self::DefinitionDiffers => "definition_differs",
            Self::LowReliability => "low_reliability",
            Self::Imputed => "imputed",
            Self::Revised => "revised",
        }
    }

    /// The letter Eurostat prints after the number.
    pub const fn letter(self) -> char {
        match self {
            Self::Estimated => 'e',
            Self::Provisional => 'p',
            Self::Forecast => 'f',
            Self::Break => 'b',
            Self::DefinitionDiffers => 'd',
            Self::LowReliability => 'u',
            Self::Imputed => 'i',
            Self::Revised => 'r',
        }
    }

    /// By code or by Eurostat letter.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_lowercase().replace([' ', '-'], "_");
        Self::ALL.into_iter().find(|status| status.code() == code || code.chars().eq([status.letter()]))
    }
}

/// Which of several reports of one figure a person prefers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rank {
    Preferred,
    #[default]
    Normal,
    Deprecated,
}

impl Rank {
    pub const ALL: [Self; 3] = [Self::Preferred, Self::Normal, Self::Deprecated];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Preferred => "preferred",
            Self::Normal => "normal",
            Self::Deprecated => "deprecated",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|rank| rank.code() == code)
    }
}

/// What a relative claim is measured from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Baseline {
    /// The id of another row.
    Row(String),
    /// A date whose value was never published.
    Date(ReportedDate),
}

/// The exact words of the source, with what stands around them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Quote {
    pub text: String,
    pub prefix: String,
    pub suffix: String,
    /// BCP 47 language of the quote.
    pub lang: String,
}

/// One row of sourced figures: one claim about one figure by one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    #[serde(default)]
    pub id: String,
    /// Rows that report the same fact share this key; empty where the file gave none.
    #[serde(default)]
    pub figure: String,
    /// What joins into a line.
    #[serde(default)]
    pub series: String,
    #[serde(default)]
    pub agency: String,
    #[serde(default)]
    pub provider: String,
    #[serde(default)]
    pub measure: String,
    /// When the figure is true, not when it was published.
    pub date: ReportedDate,
    /// The date in the words of the source.
    #[serde(default)]
    pub date_text: String,
    /// The bare number, in `unit`.
    #[serde(default)]
    pub value: Option<Decimal>,
    #[serde(default)]
    pub unit: Unit,
    /// `None`: stated without a hedge.
    #[serde(default)]
    pub qualifier: Option<Qualifier>,
    /// Stated bounds, in `unit`.
    #[serde(default)]
    pub low: Option<Decimal>,
    #[serde(default)]
    pub high: Option<Decimal>,
    #[serde(default)]
    pub bounds: Option<Bounds>,
    #[serde(default)]
    pub relative: Option<RelativeClaim>,
    #[serde(default)]
    pub relative_to: Option<Baseline>,
    /// The figure in the words of the source.
    #[serde(default)]
    pub value_text: String,
    #[serde(default)]
    pub status: Vec<Status>,
    #[serde(default)]
    pub rank: Rank,
    #[serde(default)]
    pub rank_reason: String,
    #[serde(default)]
    pub replaced_by: String,
    #[serde(default)]
    pub sources: Vec<SourceIndex>,
    /// Whom this report relies on, beside what its sources say of themselves.
    #[serde(default)]
    pub via: Vec<SourceIndex>,
    #[serde(default)]
    pub quote: Quote,
    #[serde(default)]
    pub price_basis: String,
    #[serde(default)]
    pub note: String,
    /// Columns that have no place here, by header.
    #[serde(default)]
    pub extra: Vec<(String, String)>,
    #[serde(default)]
    pub origin: Origin,
    /// The rows it was made of, where it stands in none.
    #[serde(default)]
    pub folded: Option<Folded>,
}

impl Figure {
    /// A figure of which nothing is known but its series and its date.
    pub fn new(series: String, date: ReportedDate) -> Self {
        Self {
            id: String::new(),
            figure: String::new(),
            series,
            agency: String::new(),
            provider: String::new(),
            measure: String::new(),
            date,
            date_text: String::new(),
            value: None,
            unit: Unit::None,
            qualifier: None,
            low: None,
            high: None,
            bounds: None,
            relative: None,
            relative_to: None,
            value_text: String::new(),
            status: Vec::new(),
            rank: Rank::default(),
            rank_reason: String::new(),
            replaced_by: String::new(),
            sources: Vec::new(),
            via: Vec::new(),
            quote: Quote::default(),
            price_basis: String::new(),
            note: String::new(),
            extra: Vec::new(),
            origin: Origin::default(),
            folded: None,
        }
    }

    pub fn has(&self, status: Status) -> bool {
        self.status.contains(&status)
    }

    pub fn is_deprecated(&self) -> bool {
        self.rank == Rank::Deprecated
    }

    /// Stated as it stands: no hedge, no range, no flag that takes something back.
    pub fn is_unhedged(&self) -> bool {
        let soft = [Status::Estimated, Status::LowReliability, Status::Imputed];
        self.qualifier.is_none() && self.value.is_some() && !soft.iter().any(|status| self.has(*status))
    }

    pub fn comparison(&self) -> Comparison {
        match self.qualifier {
            Some(qualifier) => qualifier.comparison(),
            None if self.has(Status::Estimated) => Comparison::About,
            None => Comparison::Equal,
        }
    }

    /// The value in the base unit of its family (bytes, or the unit itself). A range has none.
    pub fn base_value(&self) -> Option<Decimal> {
        self.unit.in_base(self.value?)
    }

    /// Stated bounds in the base unit of the family.
    pub fn base_range(&self) -> Option<(Decimal, Decimal)> {
        Some((self.unit.in_base(self.low?)?, self.unit.in_base(self.high?)?))
    }

    /// Whether it says something a reader can use: a value, a range or a claim of change.
    pub fn has_claim(&self) -> bool {
        self.value.is_some() || (self.low.is_some() && self.high.is_some()) || self.relative.is_some()
    }

    /// Whether there is anything in it to draw: a claim, else words that could report an amount. A value that
    /// is missing or could not be read is no point, and the problems of the file tell of it.
    pub fn says_something(&self) -> bool {
        self.has_claim() || self.is_rows() || is_wording(&self.value_text)
    }

    /// How many points it is: one, none, or one for each of its rows.
    pub fn points(&self) -> usize {
        match self.folded {
            Some(folded) if self.is_rows() => folded.rows,
            _ => usize::from(self.says_something()),
        }
    }

    /// Whether it stands for many rows of a large file, each of which is a point.
    pub fn is_rows(&self) -> bool {
        self.value.is_none() && self.folded.is_some_and(|folded| folded.by == FoldBy::Each)
    }
}

/// Whether a text says something in words. "NaN", "n/a" and a number too long to hold say nothing
/// that a flag could stand for; the problems of the file tell of them.
fn is_wording(text: &str) -> bool {
    let bare = text.trim().trim_start_matches(['+', '-', '−']);
    if bare.eq_ignore_ascii_case("infinity") {
        return false;
    }
    text.chars().filter(|letter| letter.is_alphabetic()).take(LEAST_LETTERS).count() == LEAST_LETTERS
}

/// Fewer letters make no word that could report an amount.
const LEAST_LETTERS: usize = 5;
