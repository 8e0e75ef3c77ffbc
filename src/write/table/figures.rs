//! A figure as a row.

use super::{Cell, Keys, Row, codes, pairs};
use crate::model::{Baseline, Bounds, Figure, Qualifier, RelativeClaim, Status};
use std::borrow::Cow;

/// The column that says of a figure which rows it was made of.
const COMPUTED: &str = "computed";

pub fn row<'a>(figure: &'a Figure, keys: &Keys) -> Row<'a> {
    let text = |text: &str| Cell::text(text);
    let base = match &figure.relative_to {
        Some(Baseline::Row(id)) => id.as_str(),
        Some(Baseline::Date(date)) => &date.edtf,
        None => "",
    };
    let cells = vec![
        text(&figure.id),
        text(&figure.figure),
        text(&figure.series),
        text(&figure.agency),
        text(&figure.provider),
        text(&figure.measure),
        Cell::date(Some(&figure.date)),
        text(&figure.date_text),
        Cell::number(figure.value),
        Cell::Text(figure.unit.symbol()),
        text(figure.qualifier.map_or("", Qualifier::code)),
        Cell::number(figure.low),
        Cell::number(figure.high),
        text(figure.bounds.map_or("", Bounds::code)),
        Cell::Text(figure.relative.map(RelativeClaim::exact_code).unwrap_or_default()),
        text(base),
        text(&figure.value_text),
        codes(figure.status.iter().copied().map(Status::code)),
        text(figure.rank.code()),
        text(&figure.rank_reason),
        text(&figure.replaced_by),
        keys.list(&figure.sources),
        keys.list(&figure.via),
        text(&figure.quote.text),
        text(&figure.quote.prefix),
        text(&figure.quote.suffix),
        text(&figure.quote.lang),
        text(&figure.price_basis),
        text(&figure.note),
    ];
    let mut extra = pairs(&figure.extra);
    if let Some(folded) = &figure.folded {
        // A figure that stands in no row must not look like one.
        let mut said = format!("{}; rows={}", folded.by.code(), folded.rows);
        if folded.first_line > 0 {
            said.push_str(&format!("; lines={}-{}", folded.first_line, folded.last_line));
        }
        if let Some((least, greatest)) = folded.reach {
            said.push_str(&format!("; min={least}; max={greatest}"));
        }
        extra.push((COMPUTED, Cow::Owned(said)));
    }
    Row { cells, extra }
}
