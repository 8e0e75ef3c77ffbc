//! CSVW: which tables belong together, what their columns hold and are called.

use super::Table;
use crate::model::Columns;
use crate::text::{self, Lang, words};
use serde_json::{Value, json};

pub fn write(title: &str, tables: &[(String, Table)]) -> String {
    let sources = tables.iter().find(|(_, table)| table.columns == Columns::Sources);
    let sources = sources.map(|(name, _)| name.as_str());
    let described: Vec<Value> = tables.iter().map(|(name, table)| describe(name, table, sources)).collect();
    let metadata = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
        "dc:title": title,
        "tables": described,
    });
    // A tree of texts is always JSON.
    let mut text = serde_json::to_string_pretty(&metadata).unwrap_or_default();
    text.push('\n');
    text
}

fn describe(name: &str, table: &Table, sources: Option<&str>) -> Value {
    let own = table.columns.names().iter().map(|name| column(name));
    let more = table.extra.iter().enumerate().map(|(at, header)| {
        json!({ "name": format!("column_{}", at + 1), "titles": text::display(header), "datatype": "string" })
    });
    let mut schema = json!({ "columns": own.chain(more).collect::<Vec<Value>>(), "primaryKey": "id" });
    if let (Some(sources), false) = (sources, table.columns == Columns::Sources) {
        let key = |column: &str| {
            let to = json!({ "resource": sources, "columnReference": "id" });
            json!({ "columnReference": column, "reference": to })
        };
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("foreignKeys".to_owned(), json!([key("source"), key("source_via")]));
        }
    }
    json!({ "url": name, "tableSchema": schema })
}

fn column(name: &str) -> Value {
    let title = |lang: Lang| words(lang).tell("write-column", &[("column", name.into())]);
    let is_number = matches!(name, "value" | "low" | "high") || name.starts_with("amount_");
    let mut column = json!({
        "name": name,
        // A column is known by its own name as well, whatever the language.
        "titles": { "en": [name, title(Lang::En)], "pl": [title(Lang::Pl)] },
        "datatype": if is_number { "decimal" } else { "string" },
        "required": name == "id",
    });
    let is_list = matches!(name, "source" | "source_via" | "via");
    if let (true, Some(members)) = (is_list, column.as_object_mut()) {
        members.insert("separator".to_owned(), json!(";"));
    }
    column
}
