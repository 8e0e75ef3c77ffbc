//! Who reported it.

use super::date::ReportedDate;
use serde::{Deserialize, Serialize};

/// Where a [`Source`] stands in its [`DataSet`](super::DataSet).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SourceIndex(pub usize);

/// How near a source stands to the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Saw the evidence.
    Primary,
    /// The body itself speaks.
    Official,
    /// Relies on another report.
    Secondary,
    /// Relies on a report that relies on a report.
    Tertiary,
}

impl Level {
    pub const ALL: [Self; 4] = [Self::Primary, Self::Official, Self::Secondary, Self::Tertiary];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Official => "official",
            Self::Secondary => "secondary",
            Self::Tertiary => "tertiary",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim().to_lowercase();
        Self::ALL.into_iter().find(|level| level.code() == code)
    }

    /// Saw the evidence, or is the body itself.
    pub const fn is_first_hand(self) -> bool {
        matches!(self, Self::Primary | Self::Official)
    }
}

/// An article, a report, a data base: whatever printed a figure. Empty text means not seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub author: String,
    pub date: Option<ReportedDate>,
    pub modified: Option<ReportedDate>,
    /// As in the file. Only [`link::check`](super::link::check) decides whether it is opened.
    pub url: String,
    pub archive_url: String,
    pub archive_date: Option<ReportedDate>,
    pub accessed: Option<ReportedDate>,
    /// A type of the Citation Style Language, such as `article-newspaper`.
    pub kind: String,
    pub level: Option<Level>,
    /// Sources this one relies on, by id or in words.
    pub via: Vec<String>,
    pub basis: String,
    pub lang: String,
    pub correction_note: String,
    pub note: String,
    /// Columns that have no place here, by header.
    pub extra: Vec<(String, String)>,
}

impl Source {
    /// The shortest name that tells it apart: publisher, else title, else host, else id.
    pub fn short_name(&self) -> &str {
        [&self.publisher, &self.title, &self.url, &self.id]
            .into_iter()
            .map(|name| name.trim())
            .find(|name| !name.is_empty())
            .unwrap_or_default()
    }

    /// Whether anything names it: a publisher, a title or an address.
    pub fn is_named(&self) -> bool {
        [&self.publisher, &self.title, &self.url].into_iter().any(|name| !name.trim().is_empty())
    }
}
