//! The columns of the conventions, in the order in which the program writes them. A header line that
//! begins with all of them is one of its own.

/// What one row of a written table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Columns {
    Figures,
    Contracts,
    Sources,
}

impl Columns {
    pub const ALL: [Self; 3] = [Self::Figures, Self::Contracts, Self::Sources];

    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Figures => &FIGURES,
            Self::Contracts => &CONTRACTS,
            Self::Sources => &SOURCES,
        }
    }

    /// Which of them a header line begins with, whatever columns stand behind them.
    pub fn of(headers: &[impl AsRef<str>]) -> Option<Self> {
        Self::ALL.into_iter().find(|columns| {
            let names = columns.names();
            headers.len() >= names.len() && names.iter().zip(headers).all(|(name, own)| *name == own.as_ref())
        })
    }

    /// The header of a text that the program wrote, so far as its own columns go.
    pub fn begin(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|columns| {
            let rest = text.strip_prefix(columns.names().join(",").as_str());
            rest.is_some_and(|rest| rest.starts_with([',', '\r', '\n']))
        })
    }
}

const FIGURES: [&str; 29] = [
    "id",
    "figure",
    "series",
    "agency",
    "provider",
    "measure",
    "date",
    "date_text",
    "value",
    "unit",
    "qualifier",
    "low",
    "high",
    "bounds",
    "relative",
    "relative_to",
    "value_text",
    "status",
    "rank",
    "rank_reason",
    "replaced_by",
    "source",
    "source_via",
    "quote",
    "quote_prefix",
    "quote_suffix",
    "lang",
    "price_basis",
    "note",
];

const CONTRACTS: [&str; 41] = [
    "id",
    "contract_id",
    "parent_id",
    "event",
    "amendment_id",
    "date",
    "date_text",
    "date_signed",
    "period_start",
    "period_end",
    "period_max_end",
    "buyer",
    "buyer_parent",
    "funder",
    "supplier",
    "supplier_id",
    "supplier_parent",
    "product_vendor",
    "amount_obligated",
    "amount_outlayed",
    "amount_current",
    "amount_potential",
    "amount_estimated",
    "amount_reported",
    "currency",
    "qualifier",
    "value_text",
    "status",
    "title",
    "description",
    "classification",
    "rank",
    "rank_reason",
    "replaced_by",
    "source",
    "source_via",
    "quote",
    "quote_prefix",
    "quote_suffix",
    "lang",
    "note",
];

const SOURCES: [&str; 17] = [
    "id",
    "title",
    "publisher",
    "author",
    "date",
    "modified",
    "url",
    "archive_url",
    "archive_date",
    "accessed",
    "kind",
    "level",
    "via",
    "basis",
    "lang",
    "correction_note",
    "note",
];
