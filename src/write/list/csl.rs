//! CSL-JSON, the items of the Citation Style Language, by its schema 1.0.2.

use super::{Moment, Reference};
use serde_json::{Map, Value, json};

/// The types that the schema knows.
const TYPES: [&str; 45] = [
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
];

pub fn write(references: &[Reference]) -> String {
    let items: Vec<Value> = references.iter().map(item).collect();
    // A list of texts and numbers is always JSON.
    let mut text = serde_json::to_string_pretty(&items).unwrap_or_default();
    text.push('\n');
    text
}

fn item(reference: &Reference) -> Value {
    // What a source is may be open: a document is any of them.
    let kind = TYPES.into_iter().find(|kind| *kind == reference.kind).unwrap_or("document");
    let stands_in = kind.starts_with("article") || kind.starts_with("post");
    let mut item = Map::new();
    let mut add = |key: &str, value: Value| {
        let is_empty = value.as_str().is_some_and(str::is_empty) || value.is_null();
        if !is_empty {
            item.insert(key.to_owned(), value);
        }
    };
    add("id", json!(reference.key));
    add("type", json!(kind));
    let names: Vec<Value> = reference.authors.iter().map(|name| json!({ "literal": name })).collect();
    add("author", if names.is_empty() { Value::Null } else { Value::Array(names) });
    add("title", json!(reference.title));
    add(if stands_in { "container-title" } else { "publisher" }, json!(reference.publisher));
    add("issued", date(reference.issued.as_ref()));
    add("accessed", date(reference.accessed.as_ref()));
    add("URL", json!(reference.url));
    add("archive_location", json!(reference.archive));
    add("language", json!(reference.lang));
    add("note", json!(reference.note()));
    Value::Object(item)
}

/// Numbers as far as they are known; a date of another form in words.
fn date(moment: Option<&Moment>) -> Value {
    let Some(moment) = moment else { return Value::Null };
    if moment.is_only_words() {
        return json!({ "literal": moment.words });
    }
    let parts: Vec<Vec<u32>> = moment.parts.iter().map(|parts| parts.numbers()).collect();
    if moment.is_about {
        json!({ "date-parts": parts, "circa": true })
    } else {
        json!({ "date-parts": parts })
    }
}
