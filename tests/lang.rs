//! The catalogues: both languages say the same things, and everything the program asks for exists.

use fluent_bundle::FluentResource;
use sourceline::text::Lang;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// One sentence of a catalogue: its variables and the names of its variants.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sentence {
    variables: BTreeSet<String>,
    variants: BTreeSet<String>,
}

/// The sentences of a catalogue by key. A key stands at the start of a line; what belongs to it is
/// indented or closes a brace.
fn sentences(catalogue: &str) -> BTreeMap<String, Sentence> {
    let mut sentences: BTreeMap<String, Sentence> = BTreeMap::new();
    let mut current = String::new();
    for line in catalogue.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
            let key = line.split(['=', ' ']).next().unwrap_or_default().to_owned();
            assert!(!sentences.contains_key(&key), "{key} stands twice in one catalogue");
            current.clone_from(&key);
        }
        let sentence = sentences.entry(current.clone()).or_default();
        // A dollar before a letter is a variable; before anything else it is money.
        for part in line.split('$').skip(1) {
            let name: String = part
                .chars()
                .take_while(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
                .collect();
            if name.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
                sentence.variables.insert(name);
            }
        }
        let variant = line.trim_start().trim_start_matches('*');
        if let Some(name) = variant.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
            sentence.variants.insert(name.to_owned());
        }
    }
    sentences.remove("");
    sentences
}

fn everything(lang: Lang) -> BTreeMap<String, Sentence> {
    let mut all = BTreeMap::new();
    for (file, catalogue) in lang.catalogues() {
        for (key, sentence) in sentences(catalogue) {
            let before = all.insert(key.clone(), sentence);
            assert!(before.is_none(), "{key} of {file} stands in another catalogue too");
        }
    }
    all
}

#[test]
fn every_catalogue_parses_whole() {
    for lang in Lang::ALL {
        for (file, catalogue) in lang.catalogues() {
            if let Err((_, errors)) = FluentResource::try_new(catalogue.to_owned()) {
                panic!("{}/{file}.ftl: {errors:?}", lang.tag());
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_in_the_same_catalogue() {
    for ((file, en), (_, pl)) in Lang::En.catalogues().into_iter().zip(Lang::Pl.catalogues()) {
        let keys = |catalogue| sentences(catalogue).into_keys().collect::<BTreeSet<_>>();
        let (en, pl) = (keys(en), keys(pl));
        let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
            one.difference(other).cloned().collect::<Vec<_>>()
        };
        assert_eq!(only(&en, &pl), Vec::<String>::new(), "in English only: {file}.ftl");
        assert_eq!(only(&pl, &en), Vec::<String>::new(), "in Polish only: {file}.ftl");
    }
}

#[test]
fn both_languages_use_the_same_variables() {
    let polish = everything(Lang::Pl);
    for (key, en) in everything(Lang::En) {
        let pl = polish.get(&key).map(|sentence| &sentence.variables);
        assert_eq!(Some(&en.variables), pl, "{key}");
    }
}

#[test]
fn polish_has_every_plural_where_english_has_two() {
    let polish = everything(Lang::Pl);
    for (key, en) in everything(Lang::En) {
        if !en.variants.contains("one") {
            continue;
        }
        let pl = polish.get(&key).map(|sentence| &sentence.variants).expect("the key in Polish");
        for form in ["one", "few", "many", "other"] {
            assert!(pl.contains(form), "{key} has no [{form}] in Polish");
        }
    }
}

#[test]
fn no_sentence_is_empty() {
    for lang in Lang::ALL {
        for key in everything(lang).into_keys() {
            assert!(sourceline::text::words(lang).has(&key), "{key} says nothing in {lang:?}");
        }
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Keys passed to `say` and `tell` as literals.
fn asked(source: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for call in ["say(", "tell("] {
        for after in source.split(call).skip(1) {
            let literal = after.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
            keys.extend(literal.map(str::to_owned));
        }
    }
    keys
}

#[test]
fn every_key_that_is_asked_for_exists() {
    let known = everything(Lang::En);
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 20, "the sources were not found");
    let mut missing = Vec::new();
    for file in files {
        let source = std::fs::read_to_string(&file).expect("a source file");
        let unknown = asked(&source).into_iter().filter(|key| !known.contains_key(key));
        missing.extend(unknown.map(|key| format!("{}: {key}", file.display())));
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn the_reader_of_catalogues_sees_what_it_has_to() {
    let read =
        sentences("# note $no\na-key = { $n ->\n    [one] { $shown } row\n   *[other] rows\n}\nprice = $\n");
    let names = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(" ");
    let key = read.get("a-key").expect("the key");
    assert_eq!((names(&key.variables), names(&key.variants)), ("n shown".into(), "one other".into()));
    assert_eq!(read.get("price"), Some(&Sentence::default()));
    assert_eq!(asked("words.say(\n  \"a\").tell(\"b\", &[]); say(key)"), ["a", "b"]);
}
