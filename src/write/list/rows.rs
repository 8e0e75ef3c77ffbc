//! The rows of a chart in words, one after the other as on the page.

use super::Listed;
use crate::chart::{contract_name, event_words, quoted, series_name};
use crate::model::{ContractEvent, Figure, Quote, Rank, SourceIndex};
use crate::text::{self, Words};
use std::collections::BTreeMap;

/// One row: when, of what, what was reported, by whom.
pub(in crate::write) struct ToldRow<'a> {
    /// Its place among the figures or the contracts of [`Listed::data`].
    pub place: usize,
    /// When, of what, and what was reported.
    pub cells: [String; 3],
    pub sources: &'a [SourceIndex],
    pub quote: Option<&'a Quote>,
    pub is_set_aside: bool,
}

impl Listed {
    /// Figures by series as on the page, in order of time; reports that were set aside say so.
    pub(in crate::write) fn told_figures(&self, words: &Words) -> Vec<ToldRow<'_>> {
        let lang = words.lang();
        let places: BTreeMap<&str, usize> =
            self.spec.series.iter().enumerate().map(|(at, series)| (series.name.as_str(), at)).collect();
        let mut figures: Vec<(usize, &Figure)> = self.data.figures.iter().enumerate().collect();
        figures.sort_by_key(|(_, figure)| {
            let place = places.get(figure.series.as_str()).copied().unwrap_or(usize::MAX);
            (place, figure.date.earliest.or(figure.date.latest), figure.date.latest)
        });
        let told = figures.into_iter().map(|(place, figure)| {
            let series = text::display(series_name(&self.data, &figure.series, lang));
            ToldRow {
                place,
                cells: [text::date(&figure.date, lang), series, said(figure, words)],
                sources: &figure.sources,
                quote: quoted_words(&figure.quote),
                is_set_aside: figure.is_deprecated(),
            }
        });
        told.collect()
    }

    /// Events of the contracts, in the order of the data.
    pub(in crate::write) fn told_contracts(&self, words: &Words) -> Vec<ToldRow<'_>> {
        let told = self.data.contracts.iter().enumerate().map(|(place, event)| {
            let name = text::display(contract_name(&self.data, event, words.lang()));
            ToldRow {
                place,
                cells: [date(event, words), name, said_of(event, words)],
                sources: &event.sources,
                quote: quoted_words(&event.quote),
                is_set_aside: event.rank == Rank::Deprecated,
            }
        });
        told.collect()
    }

    /// The numbers of sources in the lists.
    pub(in crate::write) fn numbers(&self, sources: &[SourceIndex]) -> Vec<usize> {
        sources.iter().filter_map(|source| self.number(*source)).collect()
    }
}

fn quoted_words(quote: &Quote) -> Option<&Quote> {
    (!quote.text.trim().is_empty()).then_some(quote)
}

/// The words as printed, or the number with its hedge, with every flag.
fn said(figure: &Figure, words: &Words) -> String {
    let lang = words.lang();
    let printed = text::display(&figure.value_text);
    let mut said = vec![if printed.is_empty() {
        quoted(figure, words)
    } else {
        words.tell("chart-quoted", &[("words", printed.into())])
    }];
    said.extend(figure.status.iter().map(|status| text::status(*status, lang)));
    if figure.is_deprecated() {
        said.push(aside(&figure.rank_reason, words));
    }
    said.join(", ")
}

/// That a report was set aside, and why.
fn aside(reason: &str, words: &Words) -> String {
    let reason = text::display(reason);
    let given = if reason.is_empty() { "no" } else { "yes" };
    words.tell("write-md-aside", &[("given", given.into()), ("reason", reason.into())])
}

fn date(event: &ContractEvent, words: &Words) -> String {
    let say = |date: &crate::model::ReportedDate| text::date(date, words.lang());
    match (&event.date, &event.period_start, &event.period_end) {
        (Some(date), ..) => say(date),
        (None, Some(start), Some(end)) => format!("{} – {}", say(start), say(end)),
        (None, start, end) => start.as_ref().or(end.as_ref()).map(say).unwrap_or_default(),
    }
}

/// What happened, with the amounts as printed or with their hedges.
fn said_of(event: &ContractEvent, words: &Words) -> String {
    let lang = words.lang();
    let mut said = vec![event_words(event, words)];
    let printed = text::display(&event.value_text);
    if printed.is_empty() {
        said.extend(event.amounts.iter().map(|(kind, amount)| {
            format!("{}: {}", text::amount_kind(*kind, lang), text::amount(event, *amount, lang))
        }));
    } else {
        said.push(words.tell("chart-quoted", &[("words", printed.into())]));
        said.extend(text::untold_hedge(event, lang));
    }
    said.retain(|part| !part.is_empty());
    if event.rank == Rank::Deprecated {
        said.push(aside(&event.rank_reason, words));
    }
    said.join(", ")
}
