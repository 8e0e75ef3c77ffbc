//! Why a row no longer counts, and what stands in its place.

use crate::chart::Pick;
use crate::model::{ContractEvent, DataSet, Figure, Rank};
use crate::text::Words;
use crate::ui::wording;

/// Said wherever the row is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetAside {
    pub reason: String,
    /// What replaces it in words, and its row; none where the data have no row of that name.
    pub replaced_by: Option<(String, Option<Pick>)>,
}

pub(super) fn of_figure(data: &DataSet, figure: &Figure, words: &Words) -> Option<SetAside> {
    let reason = reason((figure.is_deprecated(), &figure.rank_reason), &figure.replaced_by, words)?;
    let replaced_by = wording::line(figure.replaced_by.trim());
    let known = |other: &Figure| other.id == figure.replaced_by && other.id != figure.id;
    let row = data.figures.iter().position(known).filter(|_| !replaced_by.is_empty());
    let other = row.and_then(|row| Some((super::figure::other_row(data, row, words)?, Pick::Figure(row))));
    Some(SetAside { reason, replaced_by: named(replaced_by, other) })
}

pub(super) fn of_event(data: &DataSet, event: &ContractEvent, words: &Words) -> Option<SetAside> {
    let is_deprecated = event.rank == Rank::Deprecated;
    let reason = reason((is_deprecated, &event.rank_reason), &event.replaced_by, words)?;
    let replaced_by = wording::line(event.replaced_by.trim());
    let known = |other: &ContractEvent| other.id == event.replaced_by && other.id != event.id;
    let row = data.contracts.iter().position(known).filter(|_| !replaced_by.is_empty());
    let other = row.map(|row| (super::contract::other_row(data, row, words), Pick::Contract(row)));
    Some(SetAside { reason, replaced_by: named(replaced_by, other) })
}

/// A row that is not there is still named as the file names it.
fn named(id: String, row: Option<(String, Pick)>) -> Option<(String, Option<Pick>)> {
    match row {
        Some((words, pick)) => Some((words, Some(pick))),
        None => (!id.is_empty()).then_some((id, None)),
    }
}

/// `None` where the row counts as others do.
fn reason((is_deprecated, reason): (bool, &str), replaced_by: &str, words: &Words) -> Option<String> {
    let reason = wording::line(reason.trim());
    let (given, none) = match (is_deprecated, replaced_by.trim().is_empty()) {
        (true, _) => ("card-set-aside-reason", "card-set-aside-no-reason"),
        (false, false) => ("card-superseded-reason", "card-superseded-no-reason"),
        (false, true) => return None,
    };
    Some(if reason.is_empty() { words.say(none) } else { words.tell(given, &[("reason", reason.into())]) })
}
