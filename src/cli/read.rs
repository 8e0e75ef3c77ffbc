//! `sourceline read`: what was understood.

use super::escape::terminal;
use super::show::{Stream, problems, table};
use super::table::Wanted;
use super::{exit, json};
use crate::chart;
use crate::jobs::{self, Sizes};
use crate::model::{AmountKind, ContractEvent, DataSet, Figure, Qualifier, SourceIndex};
use crate::read::{Reading, Review, Wish};
use crate::store::Watch;
use crate::text::{self, Lang, Words};
use std::path::PathBuf;

/// Prints figures, contracts, sources and problems; the exit code.
pub fn run(files: &[PathBuf], wanted: &Wanted, as_json: bool, words: &Words) -> u8 {
    let wish = Wish { sheet: Some(&|_| wanted.sheet.clone()), answers: &|_| wanted.answers.clone() };
    let (opened, _) = jobs::open(files, &wish, &Watch::unseen(), &Sizes::default());
    let mut out = Stream::output();
    if as_json {
        json::print(&json::Document::of(&opened.reading, words), &mut out);
    } else {
        show(&opened.reading, words, &mut out);
    }
    if opened.missing { exit::NO_SUCH_FILE } else { 0 }
}

fn show(reading: &Reading, words: &Words, out: &mut Stream) {
    let Reading { data, problems: found, reviews } = reading;
    let lang = words.lang();
    let say = |keys: &[&str]| -> Vec<String> {
        keys.iter().map(|key| words.say(&format!("cli-column-{key}"))).collect()
    };
    out.line(&words.tell("cli-figures", &[("count", data.figures.len().into())]));
    if !data.figures.is_empty() {
        let header = say(&["id", "series", "date", "figure", "as-printed", "sources"]);
        let rows: Vec<Vec<String>> =
            data.figures.iter().map(|figure| figure_row(data, figure, lang)).collect();
        table(&header, &rows, out);
    }
    out.heading(&words.tell(
        "cli-contracts",
        &[("of", chart::of_events(data).into()), ("count", data.contracts.len().into())],
    ));
    if !data.contracts.is_empty() {
        let header = say(&["id", "contract", "event", "date", "supplier", "amounts", "sources"]);
        let rows: Vec<Vec<String>> =
            data.contracts.iter().map(|contract| contract_row(data, contract, lang)).collect();
        table(&header, &rows, out);
    }
    out.heading(&words.tell("cli-sources", &[("count", data.sources.len().into())]));
    if !data.sources.is_empty() {
        let header = say(&["id", "publisher", "title", "published", "address"]);
        let rows: Vec<Vec<String>> = data
            .sources
            .iter()
            .map(|source| {
                let date = source.date.as_ref().map(|date| text::date_short(date, lang)).unwrap_or_default();
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
    for review in reviews {
        reviewed(review, words, out);
    }
    out.heading(&words.tell("cli-problems", &[("count", found.len().into())]));
    problems(found, words, out);
}

/// How a table was understood, and what only a person can answer, with the words to answer it.
fn reviewed(review: &Review, words: &Words, out: &mut Stream) {
    let file = terminal(&review.file);
    if !review.assumptions.is_empty() {
        out.heading(&words.tell("cli-assumptions", &[("file", file.as_str().into())]));
        for assumption in &review.assumptions {
            out.line(&terminal(&assumption.sentence(words)));
        }
    }
    if !review.questions.is_empty() {
        out.heading(&words.tell("cli-questions", &[("file", file.as_str().into())]));
        for question in &review.questions {
            out.line(&terminal(&question.sentence(words)));
            for choice in &question.choices {
                let answer = choice.answers.to_string();
                let args = [("label", choice.label(words).into()), ("answer", answer.into())];
                out.line(&terminal(&words.tell("cli-choice", &args)));
            }
        }
    }
}

fn names(data: &DataSet, sources: &[SourceIndex]) -> String {
    let names = sources.iter().filter_map(|index| data.source(*index)).map(|source| source.short_name());
    names.collect::<Vec<_>>().join("; ")
}

fn figure_row(data: &DataSet, figure: &Figure, lang: Lang) -> Vec<String> {
    vec![
        figure.id.clone(),
        figure.series.clone(),
        text::date_short(&figure.date, lang),
        amount(figure, lang),
        figure.value_text.clone(),
        names(data, &figure.sources),
    ]
}

/// The figure as the program words it, beside the words of the source.
fn amount(figure: &Figure, lang: Lang) -> String {
    match (figure.value, figure.low, figure.high, figure.relative) {
        (Some(value), ..) => text::quantity_hedged(value, &figure.unit, figure.qualifier, lang),
        (None, Some(low), Some(high), _) => text::quantity_range(low, high, &figure.unit, lang),
        (None, _, _, Some(claim)) => text::relative(claim, lang),
        // Of a range only one end is known.
        (None, Some(low), None, None) => {
            text::quantity_hedged(low, &figure.unit, Some(Qualifier::AtLeast), lang)
        }
        (None, None, Some(high), None) => {
            text::quantity_hedged(high, &figure.unit, Some(Qualifier::UpTo), lang)
        }
        (None, None, None, None) => String::new(),
    }
}

fn contract_row(data: &DataSet, contract: &ContractEvent, lang: Lang) -> Vec<String> {
    let date = contract.date.as_ref().or(contract.period_start.as_ref());
    let amounts = AmountKind::ALL.into_iter().filter_map(|kind| {
        let amount = contract.amount(kind)?;
        Some(format!("{} {}", text::amount_kind(kind, lang), text::amount(contract, amount, lang)))
    });
    vec![
        contract.id.clone(),
        contract.contract_id.clone(),
        text::contract_event(&contract.event, lang),
        date.map(|date| text::date_short(date, lang)).unwrap_or_default(),
        contract.supplier.clone(),
        amounts.collect::<Vec<_>>().join("; "),
        names(data, &contract.sources),
    ]
}
