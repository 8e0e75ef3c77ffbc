//! What machines read of the page: a data set, and what it leans on (schema.org, as JSON-LD).

use super::WebPage;
use crate::text::{self, Words};
use crate::write::carry::harmless;
use crate::write::list::Reference;
use serde_json::{Map, Value, json};

pub fn json(page: &WebPage<'_>, words: &Words) -> String {
    let citations: Vec<Value> = page.listed.references(words).iter().map(citation).collect();
    let mut set = Map::new();
    set.insert("@context".to_owned(), json!("https://schema.org"));
    set.insert("@type".to_owned(), json!("Dataset"));
    let mut add = |key: &str, text: &str| {
        if !text.is_empty() {
            set.insert(key.to_owned(), json!(text));
        }
    };
    add("name", &text::display(page.listed.title()));
    add("description", &page.wide.description);
    add("inLanguage", words.lang().tag());
    if !page.about.author.is_empty() {
        set.insert("creator".to_owned(), json!({"@type": "Person", "name": page.about.author}));
    }
    if !citations.is_empty() {
        set.insert("citation".to_owned(), Value::Array(citations));
    }
    harmless(&Value::Object(set).to_string())
}

/// A source. What nobody printed is not there.
fn citation(reference: &Reference) -> Value {
    let mut item = Map::new();
    item.insert("@type".to_owned(), json!("CreativeWork"));
    let mut add = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            item.insert(key.to_owned(), value);
        }
    };
    let some = |text: &str| (!text.is_empty()).then(|| json!(text));
    add("name", some(&reference.title));
    add("publisher", some(&reference.publisher).map(|name| json!({"@type": "Organization", "name": name})));
    // Whether a name is that of a person is not known.
    let authors: Vec<&str> = reference.authors.iter().map(String::as_str).collect();
    add("author", (!authors.is_empty()).then(|| json!(authors)));
    let issued = reference.issued.as_ref().filter(|date| !date.is_about).and_then(|date| date.edtf());
    add("datePublished", issued.as_deref().and_then(some));
    add("url", reference.url.as_deref().and_then(some));
    add("archivedAt", reference.archive.as_deref().and_then(some));
    add("inLanguage", some(&reference.lang));
    Value::Object(item)
}
