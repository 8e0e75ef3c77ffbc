//! The machine-readable form. Its field names are a promise to other programs.

use crate::model::{
    AmountKind, Baseline, ContractEvent, DataSet, Day, Decimal, Figure, Folded, ReportedDate, Scanned,
    Source, SourceIndex, Status,
};
use crate::read::{Assumption, Choice, Problem, Question, Reading, Review};
use crate::text::Words;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The largest whole number below which every whole number is a float: 2 to the power of 53.
const LARGEST_EXACT: i64 = 1 << 53;

/// A number as JSON, where a reader that holds numbers as 64-bit floats gets the same digits
/// back; a string where it would not.
pub fn number(value: Decimal) -> Value {
    let text = value.normalize().to_string();
    if let Ok(whole) = text.parse::<i64>() {
        return if whole.abs() <= LARGEST_EXACT { json!(whole) } else { json!(text) };
    }
    match text.parse::<f64>() {
        Ok(float) if float.to_string() == text && float.abs() <= LARGEST_EXACT as f64 => json!(float),
        _ => json!(text),
    }
}

pub fn day(day: Option<Day>) -> Value {
    day.map_or(Value::Null, |day| json!(day.to_string()))
}

/// Nothing is `null` and not an empty text.
fn or_null(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { json!(text) }
}

fn code(code: Option<&str>) -> Value {
    code.map_or(Value::Null, |code| json!(code))
}

fn date(date: Option<&ReportedDate>) -> Value {
    date.map_or(Value::Null, |date| json!(date.edtf))
}

fn numbers(value: Option<Decimal>) -> Value {
    value.map_or(Value::Null, number)
}

fn ids(data: &DataSet, indexes: &[SourceIndex]) -> Vec<String> {
    indexes.iter().filter_map(|index| Some(data.source(*index)?.id.clone())).collect()
}

fn extra(cells: &[(String, String)]) -> Value {
    Value::Array(cells.iter().map(|(header, cell)| json!([header, cell])).collect())
}

fn figure(data: &DataSet, figure: &Figure) -> Value {
    let base = figure.relative_to.as_ref().map(|base| match base {
        Baseline::Row(id) => id.as_str(),
        Baseline::Date(date) => date.edtf.as_str(),
    });
    json!({
        "id": figure.id,
        "figure": figure.figure,
        "series": figure.series,
        "agency": figure.agency,
        "provider": figure.provider,
        "measure": figure.measure,
        "date": figure.date.edtf,
        "date_text": figure.date_text,
        "earliest": day(figure.date.earliest),
        "latest": day(figure.date.latest),
        "precision": figure.date.precision.code(),
        "value": numbers(figure.value),
        "low": numbers(figure.low),
        "high": numbers(figure.high),
        "bounds": code(figure.bounds.map(crate::model::Bounds::code)),
        "unit": or_null(&figure.unit.symbol()),
        "qualifier": code(figure.qualifier.map(crate::model::Qualifier::code)),
        "relative": figure.relative.map(crate::model::RelativeClaim::code),
        "relative_to": code(base),
        "value_text": figure.value_text,
        "status": figure.status.iter().map(|status| Status::code(*status)).collect::<Vec<_>>().join(";"),
        "rank": figure.rank.code(),
        "rank_reason": figure.rank_reason,
        "replaced_by": figure.replaced_by,
        "sources": ids(data, &figure.sources),
        "via": ids(data, &figure.via),
        "quote": figure.quote.text,
        "lang": figure.quote.lang,
        "note": figure.note,
        "extra": extra(&figure.extra),
        "line": figure.origin.line,
        "folded": folded(figure.folded),
    })
}

/// A file of which no row was kept.
fn scanned(scanned: &Scanned) -> Value {
    json!({
        "file": &*scanned.file,
        "rows": scanned.rows,
        "rows_without_date": scanned.undated,
        "rows_without_value": scanned.valueless,
        "value_column": or_null(&scanned.column),
    })
}

/// The rows of which a figure was made.
fn folded(folded: Option<Folded>) -> Value {
    let line = |line: u64| if line > 0 { line.into() } else { Value::Null };
    folded.map_or(Value::Null, |folded| {
        json!({
            "by": folded.by.code(),
            "rows": folded.rows,
            "first_line": line(folded.first_line),
            "last_line": line(folded.last_line),
            "least": numbers(folded.reach.map(|(least, _)| least)),
            "greatest": numbers(folded.reach.map(|(_, greatest)| greatest)),
        })
    })
}

fn contract(data: &DataSet, contract: &ContractEvent) -> Value {
    let amounts: Map<String, Value> = AmountKind::ALL
        .into_iter()
        .map(|kind| (kind.column().to_owned(), numbers(contract.amount(kind))))
        .collect();
    let mut entry = json!({
        "id": contract.id,
        "contract_id": contract.contract_id,
        "parent_id": contract.parent_id,
        "event": contract.event,
        "amendment_id": contract.amendment_id,
        "date": date(contract.date.as_ref()),
        "date_text": contract.date_text,
        "date_signed": date(contract.date_signed.as_ref()),
        "period_start": date(contract.period_start.as_ref()),
        "period_end": date(contract.period_end.as_ref()),
        "period_max_end": date(contract.period_max_end.as_ref()),
        "buyer": contract.buyer,
        "buyer_parent": contract.buyer_parent,
        "funder": contract.funder,
        "supplier": contract.supplier,
        "supplier_id": contract.supplier_id,
        "supplier_parent": contract.supplier_parent,
        "product_vendor": contract.product_vendor,
        "currency": code(contract.currency.as_ref().map(crate::model::Currency::code)),
        "qualifier": code(contract.qualifier.map(crate::model::Qualifier::code)),
        "value_text": contract.value_text,
        "status": contract.status,
        "title": contract.title,
        "description": contract.description,
        "classification": contract.classification,
        "rank": contract.rank.code(),
        "rank_reason": contract.rank_reason,
        "replaced_by": contract.replaced_by,
        "sources": ids(data, &contract.sources),
        "via": ids(data, &contract.via),
        "quote": contract.quote.text,
        "lang": contract.quote.lang,
        "note": contract.note,
        "extra": extra(&contract.extra),
        "line": contract.origin.line,
    });
    if let Some(entry) = entry.as_object_mut() {
        entry.extend(amounts);
    }
    entry
}

fn source(source: &Source) -> Value {
    json!({
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "date": date(source.date.as_ref()),
        "modified": date(source.modified.as_ref()),
        "url": source.url,
        "archive_url": source.archive_url,
        "archive_date": date(source.archive_date.as_ref()),
        "accessed": date(source.accessed.as_ref()),
        "kind": source.kind,
        "level": code(source.level.map(crate::model::Level::code)),
        "via": source.via,
        "basis": source.basis,
        "lang": source.lang,
        "correction_note": source.correction_note,
        "note": source.note,
        "extra": extra(&source.extra),
    })
}

/// One problem, its texts in the language of `words`.
pub fn problem(problem: &Problem, words: &Words) -> Value {
    json!({
        "file": &*problem.file,
        "line": problem.line,
        "column": problem.column,
        "found": problem.found,
        "expected": problem.expected(words),
        "hint": problem.hint(words),
        "severity": problem.severity.code(),
        "kind": problem.kind.key(),
        "sentence": problem.sentence(words),
    })
}

pub fn problems(problems: &[Problem], words: &Words) -> Vec<Value> {
    problems.iter().map(|entry| problem(entry, words)).collect()
}

/// Entries of every review, each with the name of its file.
fn of_reviews(reviews: &[Review], entries: impl Fn(&Review) -> Vec<Value>) -> Vec<Value> {
    let named = |review: &Review| {
        let mut entries = entries(review);
        for entry in entries.iter_mut().filter_map(Value::as_object_mut) {
            entry.insert("file".to_owned(), json!(&*review.file));
        }
        entries
    };
    reviews.iter().flat_map(named).collect()
}

pub fn assumption(entry: &Assumption, words: &Words) -> Value {
    json!({
        "code": entry.kind.code(),
        "column": entry.column,
        "cells": cells(&entry.cells),
        "lines": lines(&entry.cells),
        "assumption": entry.sentence(words),
        "choices": choices(&entry.others, words),
    })
}

pub fn question(entry: &Question, words: &Words) -> Value {
    json!({
        "code": entry.kind.code(),
        "columns": entry.columns,
        "cells": cells(&entry.cells),
        "lines": lines(&entry.cells),
        "question": entry.sentence(words),
        "choices": choices(&entry.choices, words),
    })
}

fn cells(found: &[(u64, String)]) -> Vec<&str> {
    found.iter().map(|(_, cell)| cell.as_str()).collect()
}

fn lines(found: &[(u64, String)]) -> Vec<u64> {
    found.iter().map(|(line, _)| *line).collect()
}

/// What a person can say, each with the words that `--as` takes.
fn choices(choices: &[Choice], words: &Words) -> Vec<Value> {
    let entry = |choice: &Choice| json!({ "label": choice.label(words), "as": choice.answers.to_string() });
    choices.iter().map(entry).collect()
}

/// Everything that was read.
#[derive(Serialize)]
pub struct Document {
    figures: Vec<Value>,
    contracts: Vec<Value>,
    sources: Vec<Value>,
    problems: Vec<Value>,
    assumptions: Vec<Value>,
    questions: Vec<Value>,
    /// Files whose rows were told together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    scanned: Vec<Value>,
}

impl Document {
    pub fn of(reading: &Reading, words: &Words) -> Self {
        let data = &reading.data;
        Self {
            figures: data.figures.iter().map(|entry| figure(data, entry)).collect(),
            contracts: data.contracts.iter().map(|entry| contract(data, entry)).collect(),
            sources: data.sources.iter().map(source).collect(),
            problems: problems(&reading.problems, words),
            scanned: data.scanned.iter().map(scanned).collect(),
            assumptions: of_reviews(&reading.reviews, |review| {
                review.assumptions.iter().map(|entry| assumption(entry, words)).collect()
            }),
            questions: of_reviews(&reading.reviews, |review| {
                review.questions.iter().map(|entry| question(entry, words)).collect()
            }),
        }
    }
}

/// One document, ended by a line break.
pub fn print(value: &impl Serialize, out: &mut super::show::Stream) {
    // These are maps with text keys and finite numbers: serde_json can write every one of them.
    out.line(&super::escape::json(&serde_json::to_string_pretty(value).unwrap_or_default()));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let value: Decimal = text.parse().expect("a number");
        assert_eq!(number(value).to_string(), expected, "{text}");
    }

    #[test]
    fn numbers_are_exact_or_text() {
        check("1400", "1400");
        check("1400.50", "1400.5");
        check("-0.1", "-0.1");
        check("9007199254740992", "9007199254740992");
        check("9007199254740993", "\"9007199254740993\"");
        check("0.1234567890123456789", "\"0.1234567890123456789\"");
        check("123456789012345678901234567", "\"123456789012345678901234567\"");
        check("0", "0");
    }
}
