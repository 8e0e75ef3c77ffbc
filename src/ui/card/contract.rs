//! The card of a contract: amounts by kind, events in order, who reported the one selected.

use super::aside::{self, SetAside};
use super::figure::origin_of;
use super::report::{self, Report, RowOfReport};
use crate::chart::{self, Pick};
use crate::edit::Document;
use crate::model::{AmountKind, ContractEvent, DataSet, Rank};
use crate::text::{Lang, Words};
use crate::ui::{rows, wording};

/// Events listed on the card; the table has the rest.
const MOST_EVENTS: usize = 60;

/// One event of the contract.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventLine {
    pub row: usize,
    pub date: String,
    /// What happened.
    pub name: String,
    /// Amounts, each with its kind.
    pub amounts: String,
    pub selected: bool,
    /// Ends the contract before its time.
    pub ends: bool,
}

/// Everything the card of a contract says, from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContractCard {
    pub row: usize,
    pub date: String,
    pub title: String,
    /// What happened in this row.
    pub event: String,
    /// The words as printed, in quotation marks; empty where none were kept.
    pub words: String,
    pub hedge: Option<String>,
    pub set_aside: Option<SetAside>,
    /// What the row is of: a contract, a payment, or a stretch of time that is neither.
    pub kind: String,
    /// Buyer, supplier and so on: `(label, name)`.
    pub parties: Vec<(String, String)>,
    /// `(kind, amount)`; never added together.
    pub amounts: Vec<(String, String)>,
    pub events: Vec<EventLine>,
    pub more_events: usize,
    pub reports: Vec<Report>,
    pub notes: Vec<String>,
    pub extra: Vec<(String, String)>,
    pub origin: String,
}

pub(super) fn build(document: &Document, row: usize, words: &Words) -> Option<ContractCard> {
    let data = document.data.as_ref();
    let event = data.contracts.get(row)?;
    let lang = words.lang();
    let (events, more_events) = events(data, event, row, words);
    let printed = event.value_text.trim();
    let of = chart::of_lanes(data, [[row].as_slice()]);
    Some(ContractCard {
        row,
        date: rows::when(data, Pick::Contract(row))
            .map(|date| wording::sentence_case(&wording::date(&date, lang)))
            .unwrap_or_default(),
        title: title(data, event, words.lang()),
        event: wording::sentence_case(&event_name(event, words)),
        words: if printed.is_empty() {
            String::new()
        } else {
            wording::quoted(&wording::line(printed), lang)
        },
        hedge: wording::amount_sentence(event, lang),
        set_aside: aside::of_event(data, event, words),
        kind: words.tell("contract-parties", &[("of", of.into())]),
        parties: parties(event, of, words),
        amounts: event
            .amounts
            .iter()
            .map(|(kind, amount)| amount_line(event, *kind, *amount, words))
            .collect(),
        events,
        more_events,
        reports: reports(data, event, row, words),
        notes: [&event.description, &event.note]
            .into_iter()
            .map(|text| wording::line(text.trim()))
            .filter(|text| !text.is_empty())
            .collect(),
        extra: event.extra.iter().map(|(name, value)| (wording::line(name), wording::line(value))).collect(),
        origin: origin_of(&event.origin, words),
    })
}

/// The first title in the lane: a later row may leave it out.
fn title(data: &DataSet, event: &ContractEvent, lang: Lang) -> String {
    let key = event.lane_key();
    let own = Some(event).filter(|event| !event.title.trim().is_empty());
    let named = own.or_else(|| {
        data.contracts.iter().find(|other| other.lane_key() == key && !other.title.trim().is_empty())
    });
    rows::contract_name(data, named.unwrap_or(event), lang)
}

/// What happened, and the state after it.
fn event_name(event: &ContractEvent, words: &Words) -> String {
    let lang = words.lang();
    let parts = [wording::contract_event(event, lang), wording::contract_state(event, lang)];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let said = [said, set_aside(event, words)].concat();
    // An event that says nothing of itself still has a name for those who hear it.
    if said.is_empty() { wording::line(&event.id) } else { said.join(", ") }
}

/// The word for a row that no longer counts, if it is one.
fn set_aside(event: &ContractEvent, words: &Words) -> Vec<String> {
    let is_aside = event.rank == Rank::Deprecated;
    is_aside.then(|| words.say("card-set-aside")).into_iter().collect()
}

/// An event in a few words: when and what.
pub(super) fn other_row(data: &DataSet, row: usize, words: &Words) -> String {
    let date = rows::when(data, Pick::Contract(row)).map(|date| wording::date(&date, words.lang()));
    let what = data.contracts.get(row).map(|event| rows::contract_words(event, words));
    let said = [what, date].into_iter().flatten().filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join(", ")
}

fn amount_line(
    event: &ContractEvent,
    kind: AmountKind,
    amount: crate::model::Decimal,
    words: &Words,
) -> (String, String) {
    let lang = words.lang();
    (wording::amount_kind(kind, lang), wording::amount(event, amount, lang))
}

fn parties(event: &ContractEvent, of: &str, words: &Words) -> Vec<(String, String)> {
    let lang = words.lang();
    let date = |date: &Option<crate::model::ReportedDate>| {
        date.as_ref().map(|date| wording::date(date, lang)).unwrap_or_default()
    };
    // A lane that was made of who was paid is no contract of that name.
    let id = Some(&event.contract_id).filter(|id| **id != event.supplier);
    let named = [
        ("contract-buyer", event.buyer.clone()),
        ("contract-buyer-parent", event.buyer_parent.clone()),
        ("contract-funder", event.funder.clone()),
        ("contract-supplier", event.supplier.clone()),
        ("contract-supplier-parent", event.supplier_parent.clone()),
        ("contract-vendor", event.product_vendor.clone()),
        ("contract-signed", date(&event.date_signed)),
        ("contract-start", date(&event.period_start)),
        ("contract-end", date(&event.period_end)),
        ("contract-max-end", date(&event.period_max_end)),
        ("contract-id", id.cloned().unwrap_or_default()),
        ("contract-parent-id", event.parent_id.clone()),
        ("contract-class", event.classification.clone()),
    ];
    named
        .into_iter()
        .map(|(key, name)| (words.tell(key, &[("of", of.into())]), wording::line(name.trim())))
        .filter(|(_, name)| !name.is_empty())
        .collect()
}

/// Every row of the lane by date; rows without a date stand last.
fn events(data: &DataSet, event: &ContractEvent, selected: usize, words: &Words) -> (Vec<EventLine>, usize) {
    let lang = words.lang();
    let key = event.lane_key();
    let mut lane: Vec<(usize, &ContractEvent)> =
        data.contracts.iter().enumerate().filter(|(_, other)| other.lane_key() == key).collect();
    lane.sort_by_key(|(row, _)| {
        let day = rows::when(data, Pick::Contract(*row)).and_then(|date| date.earliest);
        (day.is_none(), day, *row)
    });
    let more = lane.len().saturating_sub(MOST_EVENTS);
    let lines = lane
        .into_iter()
        .take(MOST_EVENTS)
        .map(|(row, event)| {
            let amounts: Vec<String> = event
                .amounts
                .iter()
                .map(|(kind, amount)| {
                    let (kind, amount) = amount_line(event, *kind, *amount, words);
                    // "a shared ceiling of $9 billion" needs no other word for what it is.
                    if amount.to_lowercase().contains(&kind.to_lowercase()) {
                        return amount;
                    }
                    words.tell("contract-amount-of-kind", &[("amount", amount.into()), ("kind", kind.into())])
                })
                .collect();
            EventLine {
                row,
                date: rows::when(data, Pick::Contract(row))
                    .map(|date| wording::date_short(&date, lang))
                    .unwrap_or_default(),
                name: event_name(event, words),
                amounts: amounts.join(", "),
                selected: row == selected,
                ends: event.ends_early(),
            }
        })
        .collect();
    (lines, more)
}

fn reports(data: &DataSet, event: &ContractEvent, row: usize, words: &Words) -> Vec<Report> {
    let of_row = RowOfReport {
        pick: Pick::Contract(row),
        words: String::new(),
        differs: String::new(),
        via: &event.via,
        quote: &event.quote,
        date_text: &event.date_text,
        used: false,
        has_others: false,
        selected: true,
        deprecated: event.rank == Rank::Deprecated,
        aside: None,
        why: "",
        computed: None,
    };
    if event.sources.is_empty() {
        return vec![report::build(data, &of_row, None, words)];
    }
    event.sources.iter().map(|index| report::build(data, &of_row, data.source(*index), words)).collect()
}
