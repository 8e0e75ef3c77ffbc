//! `sourceline read`: what was understood.

use super::show::{Stream, problems, table};
use super::{NO_SUCH_FILE, json};
use crate::model::{AmountKind, ContractEvent, DataSet, Figure, SourceIndex};
use crate::read::Reading;
use crate::store::load;
use crate::text::Words;
use std::path::PathBuf;

/// Prints figures, contracts, sources and problems; the exit code.
pub fn run(files: &[PathBuf], as_json: bool, words: &Words) -> u8 {
    let opened = load::open(files);
    let mut out = Stream::output();
    if as_json {
        json::print(&json::Document::of(&opened.reading, words), &mut out);
    } else {
        show(&opened.reading, words, &mut out);
    }
    if opened.missing { NO_SUCH_FILE } else { 0 }
}

fn show(reading: &Reading, words: &Words, out: &mut Stream) {
    let Reading { data, problems: found } = reading;
    let say = |keys: &[&str]| -> Vec<String> {
        keys.iter().map(|key| words.say(&format!("cli-column-{key}"))).collect()
    };
    out.line(&words.tell("cli-figures", &[("count", data.figures.len().into())]));
    if !data.figures.is_empty() {
        let header = say(&["id", "series", "date", "figure", "as-printed", "sources"]);
        let rows: Vec<Vec<String>> = data.figures.iter().map(|figure| figure_row(data, figure)).collect();
        table(&header, &rows, out);
    }
    out.heading(&words.tell("cli-contracts", &[("count", data.contracts.len().into())]));
    if !data.contracts.is_empty() {
        let header = say(&["id", "contract", "event", "date", "supplier", "amounts", "sources"]);
        let rows: Vec<Vec<String>> =
            data.contracts.iter().map(|contract| contract_row(data, contract)).collect();
        table(&header, &rows, out);
    }
    out.heading(&words.tell("cli-sources", &[("count", data.sources.len().into())]));
    if !data.sources.is_empty() {
        let header = say(&["id", "publisher", "title", "published", "address"]);
        let rows: Vec<Vec<String>> = data
            .sources
            .iter()
            .map(|source| {
                let date = source.date.as_ref().map(|date| date.edtf.clone()).unwrap_or_default();
                vec![
                    source.id.clone(),
                    source.publisher.clone(),
                    source.title.clone(),
                    date,
                    source.url.clone(),
                ]
            })
            .collect();
        table(&header, &rows, out);
    }
    out.heading(&words.tell("cli-problems", &[("count", found.len().into())]));
    problems(found, words, out);
}

fn names(data: &DataSet, sources: &[SourceIndex]) -> String {
    let names = sources.iter().filter_map(|index| data.source(*index)).map(|source| source.short_name());
    names.collect::<Vec<_>>().join("; ")
}

fn figure_row(data: &DataSet, figure: &Figure) -> Vec<String> {
    vec![
        figure.id.clone(),
        figure.series.clone(),
        figure.date.edtf.clone(),
        amount(figure),
        figure.value_text.clone(),
        names(data, &figure.sources),
    ]
}

/// Codes and numbers as a file would hold them: this is what was understood, not how it is worded.
fn amount(figure: &Figure) -> String {
    let hedge = figure.qualifier.map(crate::model::Qualifier::code).unwrap_or_default();
    let number = match (figure.value, figure.low, figure.high, figure.relative) {
        (Some(value), ..) => value.to_string(),
        (None, None, None, Some(relative)) => return relative.code(),
        (None, low, high, _) => {
            let end = |end: Option<crate::model::Decimal>| end.map(|end| end.to_string()).unwrap_or_default();
            format!("{}–{}", end(low), end(high)).trim_matches('–').to_owned()
        }
    };
    [hedge, &number, &figure.unit.symbol()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn contract_row(data: &DataSet, contract: &ContractEvent) -> Vec<String> {
    let date = contract.date.as_ref().or(contract.period_start.as_ref());
    let currency = contract.currency.map(|currency| currency.code().to_owned()).unwrap_or_default();
    let amounts = AmountKind::ALL.into_iter().filter_map(|kind| {
        let amount = contract.amount(kind)?;
        let kind = kind.column().trim_start_matches("amount_");
        Some(format!("{kind} {amount} {currency}").trim_end().to_owned())
    });
    vec![
        contract.id.clone(),
        contract.contract_id.clone(),
        contract.event.clone(),
        date.map(|date| date.edtf.clone()).unwrap_or_default(),
        contract.supplier.clone(),
        amounts.collect::<Vec<_>>().join("; "),
        names(data, &contract.sources),
    ]
}
