//! Reading, by the sentences a person would see.

use sourceline::model::DataSet;
use sourceline::read::{Input, Reading, read};
use sourceline::text::{Lang, words};
use std::path::{Path, PathBuf};

fn input(name: &str, bytes: &[u8]) -> Input {
    Input { name: name.to_owned(), bytes: bytes.to_vec() }
}

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
