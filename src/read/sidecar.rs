//! Files in JSON that describe tables and are none: CSVW metadata and Frictionless packages. They
//! say what a column is called elsewhere, which helps where its own header is known to nobody. What
//! they refer to on the web is never fetched.

use super::aliases::field_of;
use super::field::Convention;
use super::header::normalise;
use super::package;
use super::problem::{Problem, ProblemKind, Severity};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How much of a file is looked at to tell what it is, in bytes.
const GLANCE: usize = 4096;

/// A longer description is not read, in bytes.
const LONGEST: usize = 16 << 20;

/// The end of the name of CSVW metadata behind the name of the table.
pub const METADATA: &str = "-metadata.json";

/// Whether a file describes others, by its name in lower case and its first bytes.
pub fn is_one(name: &str, bytes: &[u8]) -> bool {
    if name.ends_with(METADATA) || name.ends_with(".schema.json") {
        return true;
    }
    let begin = bytes.get(..GLANCE).unwrap_or(bytes);
    name.ends_with(".json")
        && begin.strip_prefix(b"\xef\xbb\xbf").unwrap_or(begin).trim_ascii_start().starts_with(b"{")
        && memchr::memmem::find(begin, b"\"@context\"").is_some()
}

/// The tables that CSVW metadata describe, as written; none where they describe one alone.
pub fn tables(bytes: &[u8]) -> Vec<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.len() > LONGEST {
        return Vec::new();
    }
    let Ok(value) = serde_json::from_slice::<Value>(bytes) else { return Vec::new() };
    let tables = value.get("tables").and_then(Value::as_array).into_iter().flatten();
    tables.filter_map(|table| table.get("url")?.as_str()).map(str::to_owned).collect()
}

/// Names of one column.
type Names = Vec<String>;

/// What columns are called elsewhere, by the name of the table.
#[derive(Clone, Debug, Default)]
pub struct Titles {
    tables: BTreeMap<String, Vec<Names>>,
}

impl Titles {
    /// Reads every description among some files. What CSVW says of a table goes before what a package
    /// says; a description that is no JSON is told.
    pub fn of(files: &[(&str, &[u8])], problems: &mut Vec<Problem>) -> Self {
        let mut titles = Self::default();
        let read = |bytes: &[u8]| {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            (bytes.len() <= LONGEST).then(|| serde_json::from_slice::<Value>(bytes))
        };
        for (name, bytes) in files {
            let lower = name.to_ascii_lowercase();
            if lower == package::NAME || !is_one(&lower, bytes) {
                continue;
            }
            match read(bytes) {
                Some(Ok(value)) => titles.take_csvw(name, &value),
                Some(Err(error)) => {
                    let kind = ProblemKind::BadJson { detail: error.to_string() };
                    let problem = Problem::of_file(&Arc::from(*name), Severity::Warning, kind);
                    problems.push(problem.at_line(u64::try_from(error.line()).unwrap_or_default()));
                }
                None => {}
            }
        }
        for (name, bytes) in files {
            // One that is no JSON is told where its stories are read.
            if name.eq_ignore_ascii_case(package::NAME)
                && let Some(Ok(value)) = read(bytes)
            {
                titles.take_package(&value);
            }
        }
        titles
    }

    fn enter(&mut self, table: &str, columns: impl Iterator<Item = Names>) {
        let table = table.rsplit(['/', '\\']).next().unwrap_or(table);
        self.tables.entry(table.to_owned()).or_insert_with(|| columns.collect());
    }

    fn take_csvw(&mut self, file: &str, value: &Value) {
        let own = file.get(..file.len().saturating_sub(METADATA.len())).unwrap_or_default();
        let own = own.trim_end_matches(METADATA);
        let alone = std::iter::once(value);
        let listed = value.get("tables").and_then(Value::as_array).into_iter().flatten();
        for table in alone.chain(listed) {
            let columns = table.get("tableSchema").and_then(|schema| schema.get("columns"));
            let Some(columns) = columns.and_then(Value::as_array) else { continue };
            let name = table.get("url").and_then(Value::as_str).unwrap_or(own);
            self.enter(name, columns.iter().map(|column| names(column, &["name", "titles"])));
        }
    }

    fn take_package(&mut self, value: &Value) {
        for resource in value.get("resources").and_then(Value::as_array).into_iter().flatten() {
            let fields = resource.get("schema").and_then(|schema| schema.get("fields"));
            let Some(fields) = fields.and_then(Value::as_array) else { continue };
            if let Some(name) = resource.get("path").and_then(Value::as_str) {
                self.enter(name, fields.iter().map(|field| names(field, &["name", "title"])));
            }
        }
    }

    /// For each header the name that says what the column holds: its own where anybody knows it,
    /// else one that a description gives it.
    pub fn meanings(&self, file: &str, headers: &[String]) -> Vec<String> {
        let none = Vec::new();
        let columns = self.tables.get(file).unwrap_or(&none);
        let meaning = |header: &String| {
            if columns.is_empty() || is_known(header) {
                return header.clone();
            }
            let own = |name: &String| name.trim() == header.trim() || normalise(name) == normalise(header);
            let column = columns.iter().find(|names| names.iter().any(own));
            let known = column.and_then(|names| names.iter().find(|name| is_known(name)));
            known.unwrap_or(header).clone()
        };
        headers.iter().map(meaning).collect()
    }
}

fn is_known(header: &str) -> bool {
    [Convention::Figures, Convention::Contracts, Convention::Sources]
        .into_iter()
        .any(|convention| field_of(convention, header).is_some())
}

/// Texts under some keys: alone, in a list, or by language.
fn names(value: &Value, keys: &[&str]) -> Names {
    fn take(value: &Value, found: &mut Names) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| take(item, found)),
            Value::Object(members) => members.values().for_each(|member| take(member, found)),
            _ => {}
        }
    }
    let mut found = Names::new();
    keys.iter().filter_map(|key| value.get(key)).for_each(|value| take(value, &mut found));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_told_from_tables() {
        assert!(is_one("a.csv-metadata.json", b""));
        assert!(is_one("a.schema.json", b"{}"));
        assert!(is_one("any.json", b" {\n\"@context\": \"http://www.w3.org/ns/csvw\"}"));
        assert!(!is_one("any.json", b"[{\"@context\":1}]"));
        assert!(!is_one("any.csv", b"{\"@context\":1}"));
    }

    #[track_caller]
    fn check(files: &[(&str, &str)], headers: &[&str], expected: &[&str]) {
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        let mut problems = Vec::new();
        let titles = Titles::of(&files, &mut problems);
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        assert_eq!(titles.meanings("a.csv", &headers), expected);
        assert!(problems.is_empty());
    }

    const CSVW: &str = r#"{"@context":"http://www.w3.org/ns/csvw","tableSchema":{"columns":[
        {"name":"c1","titles":{"en":["K 1","date"],"pl":"data"}},{"name":"value","titles":"C 2"},{"name":"c3"}]}}"#;
    const PACKAGE: &str = r#"{"resources":[{"path":"x/a.csv","schema":{"fields":[
        {"name":"c1","title":"value"},{"name":"c2","title":"date"},{"name":3}]}},{"path":"b.csv"}]}"#;

    #[test]
    fn names_of_descriptions_count_where_a_header_is_unknown() {
        check(&[("a.csv-metadata.json", CSVW)], &["c1", "C 2", "c3", "c4"], &["date", "value", "c3", "c4"]);
        check(&[("datapackage.json", PACKAGE)], &["c1", "c2", "unit"], &["value", "date", "unit"]);
        let both = [("datapackage.json", PACKAGE), ("a.csv-metadata.json", CSVW)];
        check(&both, &["c1", "c2"], &["date", "c2"]);
        check(&[("b.csv-metadata.json", CSVW)], &["c1"], &["c1"]);
        check(&[("any.json", &CSVW.replacen('{', "{\"url\":\"a.csv\",", 1))], &["c1"], &["date"]);
    }

    #[test]
    fn a_broken_description_is_told() {
        let mut problems = Vec::new();
        Titles::of(&[("a.csv-metadata.json", b"{\n")], &mut problems);
        assert_eq!(problems.iter().map(|problem| problem.kind.key()).collect::<Vec<_>>(), ["bad-json"]);
    }
}
