//! One event of a contract, or one stated summary of it.

use super::date::ReportedDate;
use super::figure::{Origin, Quote, Rank};
use super::hedge::Qualifier;
use super::source::SourceIndex;
use super::unit::Currency;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Kinds of money that are never added to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AmountKind {
    Obligated,
    Outlayed,
    Current,
    Potential,
    Estimated,
    Reported,
}

impl AmountKind {
    pub const ALL: [Self; 6] =
        [Self::Obligated, Self::Outlayed, Self::Current, Self::Potential, Self::Estimated, Self::Reported];

    /// The column that holds it.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Obligated => "amount_obligated",
            Self::Outlayed => "amount_outlayed",
            Self::Current => "amount_current",
            Self::Potential => "amount_potential",
            Self::Estimated => "amount_estimated",
            Self::Reported => "amount_reported",
        }
    }

    /// Kinds that state what could be spent rather than what is: drawn hollow.
    pub const fn is_ceiling(self) -> bool {
        matches!(self, Self::Potential | Self::Estimated)
    }
}

/// One row of contracts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContractEvent {
    pub id: String,
    /// Groups rows into one lane; empty where the file gave none.
    pub contract_id: String,
    pub parent_id: String,
    /// The code of the event, such as `award` or `contractTermination`; any text is kept.
    pub event: String,
    pub amendment_id: String,
    pub date: Option<ReportedDate>,
    pub date_text: String,
    pub date_signed: Option<ReportedDate>,
    pub period_start: Option<ReportedDate>,
    /// The current end: a solid bar.
    pub period_end: Option<ReportedDate>,
    /// The end with every option used: a hatched bar.
    pub period_max_end: Option<ReportedDate>,
    pub buyer: String,
    pub buyer_parent: String,
    pub funder: String,
    pub supplier: String,
    pub supplier_id: String,
    pub supplier_parent: String,
    /// Who really provides: one sells, another runs.
    pub product_vendor: String,
    /// Amounts by kind, in `currency`, each kind at most once.
    pub amounts: Vec<(AmountKind, Decimal)>,
    pub currency: Option<Currency>,
    pub qualifier: Option<Qualifier>,
    pub value_text: String,
    /// The state after the event, such as `active` or `cancelled`; any text is kept.
    pub status: String,
    pub title: String,
    pub description: String,
    pub classification: String,
    pub rank: Rank,
    pub rank_reason: String,
    pub replaced_by: String,
    pub sources: Vec<SourceIndex>,
    pub via: Vec<SourceIndex>,
    pub quote: Quote,
    pub note: String,
    /// Columns that have no place here, by header.
    pub extra: Vec<(String, String)>,
    pub origin: Origin,
}

impl ContractEvent {
    pub fn amount(&self, kind: AmountKind) -> Option<Decimal> {
        self.amounts.iter().find(|(known, _)| *known == kind).map(|(_, amount)| *amount)
    }

    /// Whether the event, or the state after it, ends the contract before its time.
    pub fn ends_early(&self) -> bool {
        let event = self.event.to_ascii_lowercase();
        let status = self.status.to_ascii_lowercase();
        matches!(event.as_str(), "contracttermination" | "termination" | "cancellation" | "awardcancellation")
            || matches!(status.as_str(), "cancelled" | "canceled" | "terminated" | "disabled")
    }

    /// Whether it says who agreed on what, or about which money. Else it is a stretch of time that has
    /// a name, as the terms of an office are: the name alone is no sign of a contract.
    pub fn is_contract(&self) -> bool {
        const CODES: [&str; 6] =
            ["award", "contract", "implementation", "reported_total", "tender", "planning"];
        let event = self.event.to_ascii_lowercase();
        let parties = [&self.buyer, &self.buyer_parent, &self.funder, &self.supplier, &self.supplier_parent];
        !self.amounts.is_empty()
            || self.date_signed.is_some()
            || parties.into_iter().chain([&self.parent_id, &self.supplier_id]).any(|text| !text.is_empty())
            || CODES.iter().any(|code| event.starts_with(code))
    }

    /// Whether all it says is that somebody was paid: its lane is whoever was, and no contract is named.
    pub fn is_payment(&self) -> bool {
        let dates = [&self.date_signed, &self.period_start, &self.period_end, &self.period_max_end];
        let paid = self.amounts.iter().all(|(kind, _)| *kind == AmountKind::Outlayed);
        !self.amounts.is_empty()
            && paid
            && self.event.is_empty()
            && self.parent_id.is_empty()
            && dates.into_iter().all(Option::is_none)
            && self.contract_id == self.supplier
    }

    /// What names the lane: the contract, else the row.
    pub fn lane_key(&self) -> &str {
        if self.contract_id.is_empty() { &self.id } else { &self.contract_id }
    }
}
