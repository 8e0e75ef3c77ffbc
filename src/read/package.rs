//! `datapackage.json`: the title of a data set, its stories, and names by language.

use super::problem::{Problem, ProblemKind, Severity};
use crate::model::{DataSet, Localized, Names, ScaleKind, Story};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The file name that Frictionless gives it.
pub const NAME: &str = "datapackage.json";

/// Text in one language for all, or by language.
#[derive(Deserialize)]
#[serde(untagged)]
enum Text {
    Plain(String),
    ByLanguage {
        #[serde(default)]
        en: String,
        #[serde(default)]
        pl: String,
    },
}

impl From<Text> for Localized {
    fn from(text: Text) -> Self {
        match text {
            Text::Plain(text) => Self { en: text.clone(), pl: text },
            Text::ByLanguage { en, pl } => Self { en, pl },
        }
    }
}

#[derive(Deserialize)]
struct StoryEntry {
    id: String,
    name: Text,
    title: Option<Text>,
    subtitle: Option<Text>,
    #[serde(default)]
    series: Vec<String>,
    #[serde(default)]
    contracts: Vec<String>,
    #[serde(default)]
    scale: Scale,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Scale {
    #[default]
    Linear,
    Log,
    Index,
}

impl From<StoryEntry> for Story {
    fn from(entry: StoryEntry) -> Self {
        Self {
            id: entry.id,
            name: entry.name.into(),
            title: entry.title.map(Localized::from).unwrap_or_default(),
            subtitle: entry.subtitle.map(Localized::from).unwrap_or_default(),
            series: entry.series,
            contracts: entry.contracts,
            scale: match entry.scale {
                Scale::Linear => ScaleKind::Linear,
                Scale::Log => ScaleKind::Log,
                Scale::Index => ScaleKind::Index,
            },
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct NamesEntry {
    series: BTreeMap<String, Text>,
    measures: BTreeMap<String, Text>,
    contracts: BTreeMap<String, Text>,
}

impl From<NamesEntry> for Names {
    fn from(entry: NamesEntry) -> Self {
        let names = |entry: BTreeMap<String, Text>| {
            entry.into_iter().map(|(name, text)| (name, Localized::from(text))).collect()
        };
        Self {
            series: names(entry.series),
            measures: names(entry.measures),
            contracts: names(entry.contracts),
        }
    }
}

/// Takes title, names and stories into the data set.
pub fn take(file: &Arc<str>, bytes: &[u8], data: &mut DataSet, problems: &mut Vec<Problem>) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let package: Value = match serde_json::from_slice(bytes) {
        Ok(package) => package,
        Err(error) => {
            let kind = ProblemKind::BadJson { detail: error.to_string() };
            let problem = Problem::of_file(file, Severity::Error, kind);
            problems.push(problem.at_line(u64::try_from(error.line()).unwrap_or_default()));
            return;
        }
    };
    if let Some(title) = package.get("title").and_then(Value::as_str) {
        title.clone_into(&mut data.title);
    }
    if let Some(entry) = package.get("names") {
        match NamesEntry::deserialize(entry) {
            Ok(names) => data.names = names.into(),
            Err(error) => {
                let kind = ProblemKind::BadJson { detail: format!("names: {error}") };
                problems.push(Problem::of_file(file, Severity::Warning, kind));
            }
        }
    }
    for entry in package.get("stories").and_then(Value::as_array).into_iter().flatten() {
        match StoryEntry::deserialize(entry) {
            Ok(story) => data.stories.push(story.into()),
            Err(error) => {
                let name =
                    entry.get("id").and_then(Value::as_str).map_or_else(|| error.to_string(), str::to_owned);
                problems.push(Problem::of_file(file, Severity::Error, ProblemKind::BadStory).found(&name));
            }
        }
    }
}

/// Paths of the tables a package names, as written; none where it is no package.
pub fn resources(bytes: &[u8]) -> Vec<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Ok(package) = serde_json::from_slice::<Value>(bytes) else { return Vec::new() };
    let resources = package.get("resources").and_then(Value::as_array).into_iter().flatten();
    resources.filter_map(|resource| resource.get("path")?.as_str()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, titles: &[&str], kinds: &[&str]) {
        let (mut data, mut problems) = (DataSet::default(), Vec::new());
        take(&Arc::from(NAME), json.as_bytes(), &mut data, &mut problems);
        let said: Vec<String> = problems.iter().map(|p| format!("{} {}", p.kind.key(), p.found)).collect();
        let names: Vec<_> =
            data.stories.iter().map(|story| format!("{} {}", story.id, story.name.pl)).collect();
        assert_eq!(
            (names, said),
            (
                titles.iter().map(|t| (*t).to_owned()).collect(),
                kinds.iter().map(|k| (*k).to_owned()).collect()
            ),
            "{json}"
        );
    }

    #[test]
    fn stories_are_read_and_slips_are_told() {
        check("{}", &[], &[]);
        check("[1]", &[], &[]);
        check(r#"{"stories":[{"id":"a","name":"A"}]}"#, &["a A"], &[]);
        check(r#"{"stories":[{"id":"a","name":{"en":"A","pl":"Ą"},"scale":"log"}]}"#, &["a Ą"], &[]);
        check(
            r#"{"stories":[{"id":"a","name":"A","scale":"cube"},{"id":"b","name":"B"}]}"#,
            &["b B"],
            &["bad-story a"],
        );
        check("{", &[], &["bad-json "]);
        check("\u{feff}{}", &[], &[]);
        check(&"[".repeat(100_000), &[], &["bad-json "]);
    }

    #[test]
    fn names_are_kept_by_language_and_a_slip_in_them_is_told() {
        let (mut data, mut problems) = (DataSet::default(), Vec::new());
        let json = r#"{"names":{"series":{"Data":{"en":"Data","pl":"Dane"}},"contracts":{"C-1":"JEDI"}}}"#;
        take(&Arc::from(NAME), json.as_bytes(), &mut data, &mut problems);
        assert_eq!(data.names.series.get("Data").map(|name| name.pl.as_str()), Some("Dane"));
        assert_eq!(data.names.contracts.get("C-1").map(|name| name.pl.as_str()), Some("JEDI"));
        assert!(data.names.measures.is_empty() && problems.is_empty());
        take(&Arc::from(NAME), br#"{"names":[]}"#, &mut data, &mut problems);
        take(&Arc::from(NAME), br#"{"names":{"series":5}}"#, &mut data, &mut problems);
        let keys: Vec<_> = problems.iter().map(|problem| problem.kind.key()).collect();
        assert!(!keys.is_empty() && keys.iter().all(|key| *key == "bad-json"), "{keys:?}");
    }

    #[test]
    fn resources_are_named() {
        assert_eq!(resources(br#"{"resources":[{"path":"figures.csv"},{"name":"x"}]}"#), ["figures.csv"]);
        assert!(resources(b"nonsense").is_empty());
    }
}
