//! `sourceline explain`: how a phrase or a date is understood.

use super::escape::terminal;
use super::json;
use super::show::{Stream, table};
use crate::model::{DateFlag, Decimal};
use crate::text::{Lang, Words, phrase, when};
use serde_json::{Map, Value, json};

/// Names and values, in the order in which they are shown.
type Fields = Vec<(&'static str, Value)>;

/// Prints how the text is understood.
pub fn run(text: &str, as_date: bool, as_json: bool, words: &Words) -> u8 {
    let lang = words.lang();
    let fields = if as_date { date(text, lang) } else { quantity(text, lang) };
    let mut out = Stream::output();
    if as_json {
        let fields: Map<String, Value> =
            fields.into_iter().map(|(field, value)| (field.to_owned(), value)).collect();
        json::print(&fields, &mut out);
        return 0;
    }
    out.line(&words.tell("cli-explained", &[("text", terminal(text).into())]));
    let header = ["cli-column-field", "cli-column-meaning"].map(|key| words.say(key));
    let rows: Vec<Vec<String>> =
        fields.iter().map(|(field, value)| vec![(*field).to_owned(), plain(value)]).collect();
    table(&header, &rows, &mut out);
    0
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

fn quantity(text: &str, lang: Lang) -> Fields {
    let phrase = phrase::read(text, lang);
    let notes: Vec<&str> = phrase.notes.iter().map(|note| note.code()).collect();
    let fields = phrase.fields();
    let number = |value: Option<Decimal>| value.map_or(Value::Null, json::number);
    vec![
        ("kind", json!(fields.kind)),
        ("cmp", json!(fields.cmp)),
        ("value", number(fields.value)),
        ("unit", json!(fields.unit)),
        ("low", number(fields.low)),
        ("high", number(fields.high)),
        ("factor", number(fields.factor)),
        ("alt_factor", number(fields.alt_factor)),
        ("qualifier", json!(fields.qualifier)),
        ("notes", json!(notes)),
    ]
}

/// A text that is no date has no fields but the empty ones.
fn date(text: &str, lang: Lang) -> Fields {
    let date = when::read(text, lang);
    let date = date.as_ref();
    let flags: Vec<&str> =
        date.map(|date| date.flags.iter().map(|flag| DateFlag::code(*flag)).collect()).unwrap_or_default();
    vec![
        ("edtf", json!(date.map(|date| date.edtf.as_str()))),
        ("earliest", json::day(date.and_then(|date| date.earliest))),
        ("latest", json::day(date.and_then(|date| date.latest))),
        ("precision", json!(date.map(|date| date.precision.code()))),
        ("flags", json!(flags)),
    ]
}
