//! Whole files: the bundled ones, the examples, files of the world, and bad ones.

#![allow(clippy::disallowed_methods, reason = "tests write throw-away files")]

use sourceline::model::{DataSet, Figure, Status};
use sourceline::read::{Input, Reading, read};
use sourceline::text::{Lang, phrase, words};
use std::path::{Path, PathBuf};

fn sentences(reading: &Reading) -> Vec<String> {
    reading.problems.iter().map(|problem| problem.sentence(words(Lang::En))).collect()
}

/// Files of a folder with one of these endings, in the order of their names.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)))
        .collect();
    paths.sort();
    paths
}

fn input_of(path: &Path) -> Input {
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    Input { name, bytes: std::fs::read(path).expect("a readable file") }
}

/// A folder beside this repository, where there is one.
fn beside(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(folder)
}

#[test]
fn the_bundled_story_is_read_without_a_problem() {
    let reading = sourceline::read::bundled();
    assert_eq!(sentences(&reading).into_iter().take(20).collect::<Vec<_>>(), Vec::<String>::new());
    let DataSet { figures, contracts, sources, stories, .. } = &reading.data;
    assert!(!figures.is_empty() && !contracts.is_empty() && !sources.is_empty() && !stories.is_empty());
    for figure in figures {
        assert!(reading.data.is_sourced(&figure.sources), "{} has no source", figure.id);
    }
}

/// A row that belongs to no story can be seen nowhere in the window.
#[test]
fn every_bundled_row_belongs_to_a_story() {
    let data = sourceline::read::bundled().data;
    let series: Vec<&str> = data.stories.iter().flat_map(|story| &story.series).map(String::as_str).collect();
    let lanes: Vec<&str> =
        data.stories.iter().flat_map(|story| &story.contracts).map(String::as_str).collect();
    for name in data.series_names() {
        assert!(series.contains(&name), "no story shows {name}");
    }
    for key in data.lane_keys() {
        assert!(lanes.contains(&key), "no story shows {key}");
    }
}

/// A title asserts: a figure in it stands in a row that is neither doubtful nor set aside.
#[test]
fn no_title_asserts_what_only_a_doubtful_row_says() {
    let data = sourceline::read::bundled().data;
    let mut checked = 0;
    for story in &data.stories {
        let rows = || data.figures.iter().filter(|figure| story.series.contains(&figure.series));
        let is_doubtful = |figure: &&Figure| figure.has(Status::LowReliability) || figure.is_deprecated();
        for said in [&story.title, &story.subtitle].into_iter().flat_map(|text| [&text.en, &text.pl]) {
            let words: Vec<&str> = said.split_whitespace().collect();
            for pair in words.windows(2) {
                let phrase = phrase::read(&pair.join(" ").replace([';', '.'], ""), Lang::Pl);
                let Some(value) = phrase.value.and_then(|value| phrase.unit.in_base(value)) else { continue };
                checked += 1;
                let says = |figure: &Figure| figure.base_value() == Some(value);
                if rows().filter(is_doubtful).any(says) {
                    assert!(rows().any(|figure| !is_doubtful(&figure) && says(figure)), "{said}");
                }
            }
        }
    }
    assert!(checked > 20, "{checked}");
}

#[test]
fn examples_are_read_without_a_problem() {
    let paths = files(&beside("examples"), &["csv", "json"]);
    if paths.is_empty() {
        eprintln!("no examples beside this repository: nothing was checked");
        return;
    }
    let inputs: Vec<Input> = paths.iter().map(|path| input_of(path)).collect();
    let reading = read(&inputs);
    assert_eq!(sentences(&reading).into_iter().take(20).collect::<Vec<_>>(), Vec::<String>::new());
    assert_eq!(
        (reading.data.figures.len(), reading.data.contracts.len(), reading.data.sources.len()),
        (11, 2, 9)
    );
}

#[test]
fn files_of_the_world_are_read_without_a_panic() {
    let paths = files(&beside("wild"), &["csv", "tsv", "xlsx"]);
    if paths.is_empty() {
        eprintln!("no files of the world beside this repository: nothing was checked");
        return;
    }
    for path in paths {
        let input = input_of(&path);
        let reading = read(std::slice::from_ref(&input));
        let (figures, contracts) = (reading.data.figures.len(), reading.data.contracts.len());
        println!(
            "{}: {figures} figures, {contracts} contracts, {} problems",
            input.name,
            reading.problems.len()
        );
        for sentence in sentences(&reading).iter().take(3) {
            println!("    {sentence}");
        }
        assert!(
            figures + contracts > 0 || !reading.problems.is_empty(),
            "{} gave nothing at all",
            input.name
        );
    }
}

/// Each bad file has its sentences beside it. `UPDATE=1` writes them anew, to be read by a person.
#[test]
fn bad_files_say_what_is_wrong() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let paths = files(&folder, &["csv"]);
    assert!(paths.len() >= 12, "the bad files are gone");
    for path in paths {
        let said = sentences(&read(&[input_of(&path)])).join("\n") + "\n";
        let beside = path.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&beside, &said).expect("written");
        }
        let expected = std::fs::read_to_string(&beside).unwrap_or_default();
        assert_eq!(said, expected, "{}", path.display());
    }
}

#[test]
fn alias_tables_are_those_of_the_vectors() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["aliases_figures.tsv", "aliases_contracts.tsv"] {
        let text = |path: PathBuf| std::fs::read_to_string(path).expect("a table");
        assert_eq!(text(root.join("src/read").join(name)), text(root.join("tests/vectors").join(name)));
    }
}

/// Every alias of figures alone, beside a date and a value, finds its field or is kept.
#[test]
fn every_alias_is_known() {
    use sourceline::read::{Convention, Field, field_of};
    let table = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/aliases_figures.tsv"),
    );
    for line in table.expect("a table").lines().skip(1) {
        let (name, aliases) = line.split_once('\t').expect("two cells");
        let field = Field::named(name);
        for alias in aliases.split('|').filter(|alias| !alias.is_empty()) {
            assert_eq!(field_of(Convention::Figures, alias), field, "{alias}");
        }
    }
    let table = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/aliases_contracts.tsv"),
    );
    for line in table.expect("a table").lines().skip(1) {
        let mut cells = line.split('\t');
        let Some(field) = cells.next().and_then(Field::named) else { continue };
        for alias in cells.flat_map(|cell| cell.split('|')).filter(|alias| !alias.is_empty()) {
            assert_eq!(field_of(Convention::Contracts, alias), Some(field), "{alias}");
        }
    }
}
