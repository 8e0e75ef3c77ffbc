//! The rows of the table: which, in which order, and what each cell says.

use super::view::{Column, Sorting};
use super::wording;
use crate::chart::{self, Pick};
use crate::edit::Document;
use crate::model::{
    ContractEvent, DataSet, Day, Decimal, Figure, Level, ReportedDate, Source, SourceIndex, edtf,
};
use crate::text::{Lang, Words};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The figure of a row; none for one of a contract.
pub fn figure(data: &DataSet, row: Pick) -> Option<Cow<'_, Figure>> {
    match row {
        Pick::Figure(row) => data.figures.get(row).map(Cow::Borrowed),
        Pick::Row(row, number) => data.row_figure(row, number).map(Cow::Owned),
        Pick::Contract(_) => None,
    }
}

/// Sources that a row names.
pub fn sources(data: &DataSet, row: Pick) -> &[SourceIndex] {
    match row {
        Pick::Figure(row) | Pick::Row(row, _) => data.figures.get(row).map_or(&[], |figure| &figure.sources),
        Pick::Contract(row) => data.contracts.get(row).map_or(&[], |event| &event.sources),
    }
}

/// Whom a row says that its report relies on.
pub fn via(data: &DataSet, row: Pick) -> &[SourceIndex] {
    match row {
        Pick::Figure(row) | Pick::Row(row, _) => data.figures.get(row).map_or(&[], |figure| &figure.via),
        Pick::Contract(row) => data.contracts.get(row).map_or(&[], |event| &event.via),
    }
}

/// When a row is about: its date, else the period it names.
pub fn when(data: &DataSet, row: Pick) -> Option<Cow<'_, ReportedDate>> {
    if let Some(date) = date(data, row) {
        return Some(Cow::Borrowed(date));
    }
    match row {
        Pick::Figure(_) => None,
        Pick::Row(row, number) => Some(Cow::Owned(data.row_figure(row, number)?.date)),
        Pick::Contract(row) => period(data.contracts.get(row)?),
    }
}

/// From when to when a contract runs, as far as that was said.
fn period(event: &ContractEvent) -> Option<Cow<'_, ReportedDate>> {
    let (start, end) = (event.period_start.as_ref(), event.period_end.as_ref());
    let edtf = |date: Option<&ReportedDate>| date.map(|date| date.edtf.clone()).unwrap_or_default();
    // An end that nobody gave is not known, which is no promise that there is none.
    let span = (start.is_some() || end.is_some())
        .then(|| edtf::parse(&format!("{}/{}", edtf(start), edtf(end))).ok())
        .flatten();
    span.map(Cow::Owned).or_else(|| start.or(end).map(Cow::Borrowed))
}

/// The date of a row, as it is kept; none for a row of a large file.
pub fn date(data: &DataSet, row: Pick) -> Option<&ReportedDate> {
    match row {
        Pick::Figure(row) => data.figures.get(row).map(|figure| &figure.date),
        Pick::Row(..) => None,
        Pick::Contract(row) => data.contracts.get(row)?.date.as_ref(),
    }
}

/// The first named source of a row.
pub fn first_source(data: &DataSet, row: Pick) -> Option<&Source> {
    sources(data, row).iter().find_map(|index| data.source(*index))
}

/// Whether the row is set aside by its file.
pub fn is_deprecated(data: &DataSet, row: Pick) -> bool {
    match row {
        Pick::Figure(row) => data.figures.get(row).is_some_and(Figure::is_deprecated),
        Pick::Row(..) => false,
        Pick::Contract(row) => {
            data.contracts.get(row).is_some_and(|event| event.rank == crate::model::Rank::Deprecated)
        }
    }
}

/// Whether the row relies on another report.
pub fn is_retold(data: &DataSet, row: Pick) -> bool {
    let own = match row {
        Pick::Figure(row) => data.figures.get(row).is_some_and(|figure| !figure.via.is_empty()),
        Pick::Row(..) => false,
        Pick::Contract(row) => data.contracts.get(row).is_some_and(|event| !event.via.is_empty()),
    };
    own || first_source(data, row).is_some_and(|source| !source.via.is_empty())
}

/// Rows of everything that is switched on, in the order asked for.
pub fn ordered(document: &Document, sorting: Sorting, lang: Lang) -> Vec<Pick> {
    let data = document.data.as_ref();
    let place = |all: &[crate::chart::SeriesSpec]| -> BTreeMap<String, usize> {
        let shown = all.iter().enumerate().filter(|(_, series)| series.visible);
        shown.map(|(place, series)| (series.name.clone(), place)).collect()
    };
    let (series, lanes) = (place(&document.spec.series), place(&document.spec.lanes));
    // By series; in each what is set aside after what counts, then by date, what has no day last.
    let mut rows: Vec<(usize, bool, bool, Option<Day>, Pick)> = Vec::new();
    for (row, figure) in data.figures.iter().enumerate() {
        if let Some(place) = series.get(&figure.series) {
            let day = figure.date.earliest;
            rows.push((*place, figure.is_deprecated(), day.is_none(), day, Pick::Figure(row)));
        }
    }
    for (row, event) in data.contracts.iter().enumerate() {
        if let Some(place) = lanes.get(event.lane_key()) {
            let day = when(data, Pick::Contract(row)).and_then(|date| date.earliest);
            rows.push((series.len() + place, false, day.is_none(), day, Pick::Contract(row)));
        }
    }
    rows.sort();
    let mut rows: Vec<Pick> = rows.into_iter().map(|(.., pick)| pick).collect();
    if let Some(column) = sorting.by {
        sort_by((data, lang), &mut rows, column, sorting.descending);
    }
    rows
}

/// What a column is compared by; rows without anything stand last either way.
#[derive(PartialEq, PartialOrd)]
enum SortKey {
    Number(Decimal),
    Day(Day),
    Text(String),
    Level(Level),
}

fn sort_by((data, lang): (&DataSet, Lang), rows: &mut Vec<Pick>, column: Column, descending: bool) {
    let mut keyed: Vec<(Option<SortKey>, Pick)> =
        rows.iter().map(|row| (sort_key((data, lang), *row, column), *row)).collect();
    keyed.sort_by(|(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) => {
            let order = one.partial_cmp(other).unwrap_or(Ordering::Equal);
            if descending { order.reverse() } else { order }
        }
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    *rows = keyed.into_iter().map(|(_, row)| row).collect();
}

fn sort_key((data, lang): (&DataSet, Lang), row: Pick, column: Column) -> Option<SortKey> {
    let text = |text: &str| (!text.is_empty()).then(|| SortKey::Text(text.to_lowercase()));
    match column {
        Column::Words => match row {
            Pick::Figure(_) | Pick::Row(..) => {
                let figure = figure(data, row)?;
                figure.base_value().or_else(|| Some(figure.base_range()?.1)).map(SortKey::Number)
            }
            Pick::Contract(row) => {
                data.contracts.get(row)?.amounts.first().map(|(_, amount)| SortKey::Number(*amount))
            }
        },
        Column::When => when(data, row)?.earliest.map(SortKey::Day),
        Column::Series => match row {
            Pick::Figure(row) | Pick::Row(row, _) => text(series_of(data, row, lang)?),
            Pick::Contract(row) => text(chart::contract_name(data, data.contracts.get(row)?, lang)),
        },
        Column::Hedge => match row {
            Pick::Figure(row) | Pick::Row(row, _) => text(data.figures.get(row)?.qualifier?.code()),
            Pick::Contract(row) => text(data.contracts.get(row)?.qualifier?.code()),
        },
        Column::ReportedBy => text(first_source(data, row)?.short_name()),
        Column::Published => first_source(data, row)?.date.as_ref()?.earliest.map(SortKey::Day),
        Column::Level => first_source(data, row)?.level.map(SortKey::Level),
    }
}

/// What a cell says. Only the rows in sight are ever worded.
pub fn cell(data: &DataSet, row: Pick, column: Column, words: &Words) -> String {
    let lang = words.lang();
    match column {
        Column::Words => match row {
            Pick::Figure(_) | Pick::Row(..) => {
                figure(data, row).map(|figure| wording::figure_words(&figure, lang).0).unwrap_or_default()
            }
            Pick::Contract(row) => {
                data.contracts.get(row).map(|event| contract_words(event, words)).unwrap_or_default()
            }
        },
        Column::When => when(data, row).map(|date| wording::date(&date, lang)).unwrap_or_default(),
        Column::Series => match row {
            Pick::Figure(row) | Pick::Row(row, _) => {
                series_of(data, row, lang).map(wording::line).unwrap_or_default()
            }
            Pick::Contract(row) => {
                data.contracts.get(row).map(|event| contract_name(data, event, lang)).unwrap_or_default()
            }
        },
        Column::Hedge => match row {
            Pick::Figure(row) | Pick::Row(row, _) => {
                data.figures.get(row).map(|figure| wording::hedge(figure, lang)).unwrap_or_default()
            }
            Pick::Contract(row) => data
                .contracts
                .get(row)
                .and_then(|event| event.qualifier)
                .map(|qualifier| wording::qualifier(qualifier, lang))
                .unwrap_or_default(),
        },
        Column::ReportedBy => first_source(data, row)
            .map(|source| wording::line(source.short_name()))
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| match figure(data, row).filter(|figure| figure.folded.is_some()) {
                Some(figure) => chart::origin(data, &figure, words),
                None => words.say("table-no-source"),
            }),
        Column::Published => first_source(data, row)
            .and_then(|source| source.date.as_ref())
            .map(|date| wording::date_short(date, lang))
            .unwrap_or_default(),
        Column::Level => level(data, row, words),
    }
}

/// "primary", or that the report retells another.
fn level(data: &DataSet, row: Pick, words: &Words) -> String {
    if is_retold(data, row) {
        return words.say("table-retells");
    }
    let level = first_source(data, row).and_then(|source| source.level);
    level.map(|level| wording::level(level, words.lang())).unwrap_or_default()
}

fn series_of(data: &DataSet, row: usize, lang: Lang) -> Option<&str> {
    Some(chart::series_name(data, &data.figures.get(row)?.series, lang))
}

/// A contract by its name in a language, else by its title, else by its key.
pub fn contract_name(data: &DataSet, event: &ContractEvent, lang: Lang) -> String {
    wording::line(chart::contract_name(data, event, lang))
}

/// The words of a contract row: as printed, else its event with the first amount.
pub fn contract_words(event: &ContractEvent, words: &Words) -> String {
    if !event.value_text.trim().is_empty() {
        return wording::line(&event.value_text);
    }
    let said = wording::contract_event(event, words.lang());
    match event.amounts.first() {
        Some((kind, amount)) => {
            let money = wording::amount(event, *amount, words.lang());
            let kind = wording::amount_kind(*kind, words.lang());
            // Rows of spending name no event.
            let key = if said.is_empty() { "table-amount" } else { "table-event-amount" };
            words.tell(key, &[("event", said.into()), ("amount", money.into()), ("kind", kind.into())])
        }
        None => said,
    }
}
