//! An event of a contract as a row.

use super::{Cell, Keys, Row, pairs};
use crate::model::{AmountKind, ContractEvent, Qualifier};

pub fn row<'a>(event: &'a ContractEvent, keys: &Keys) -> Row<'a> {
    let text = |text: &str| Cell::text(text);
    let mut cells = vec![
        text(&event.id),
        text(&event.contract_id),
        text(&event.parent_id),
        text(&event.event),
        text(&event.amendment_id),
        Cell::date(event.date.as_ref()),
        text(&event.date_text),
        Cell::date(event.date_signed.as_ref()),
        Cell::date(event.period_start.as_ref()),
        Cell::date(event.period_end.as_ref()),
        Cell::date(event.period_max_end.as_ref()),
        text(&event.buyer),
        text(&event.buyer_parent),
        text(&event.funder),
        text(&event.supplier),
        text(&event.supplier_id),
        text(&event.supplier_parent),
        text(&event.product_vendor),
    ];
    // The columns stand in the order of the kinds.
    cells.extend(AmountKind::ALL.map(|kind| Cell::number(event.amount(kind))));
    cells.extend([
        text(event.currency.as_ref().map_or("", |currency| currency.code())),
        text(event.qualifier.map_or("", Qualifier::code)),
        text(&event.value_text),
        text(&event.status),
        text(&event.title),
        text(&event.description),
        text(&event.classification),
        text(event.rank.code()),
        text(&event.rank_reason),
        text(&event.replaced_by),
        keys.list(&event.sources),
        keys.list(&event.via),
        text(&event.quote.text),
        text(&event.quote.prefix),
        text(&event.quote.suffix),
        text(&event.quote.lang),
        text(&event.note),
    ]);
    Row { cells, extra: pairs(&event.extra) }
}
