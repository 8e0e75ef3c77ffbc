//! Exports on disk: what was written opens again, and says nothing of the machine it was made on.

use sourceline::chart::ChartSpec;
use sourceline::cli::export::{ExportOptions, export};
use sourceline::read::bundled;
use sourceline::store::load;
use sourceline::text::{Lang, words};
use sourceline::write::{ListFormat, Listed};
use std::fs;

#[test]
fn every_story_opens_again_from_its_rows_with_contracts_and_sources() {
    let data = bundled().data;
    for story in &data.stories {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("Out put.csv");
        let chart = (Some(story.id.as_str()), None);
        let told = export(&data, chart, &out, &ExportOptions::default()).expect("files");
        assert!(told.beside.contains(&"Out put.csv-metadata.json".to_owned()), "{told:?}");
        // Another export of the folder is none of its business.
        fs::write(folder.path().join("Out put.other.csv"), "x").expect("a file");
        let opened = load::open(&[out]);
        assert_eq!(opened.reading.problems, [], "{}", story.id);
        let listed = Listed::new(&data, &ChartSpec::of_story(story), words(Lang::En));
        let (own, read) = (listed.data(), &opened.reading.data);
        assert_eq!(
            (read.figures.len(), read.contracts.len(), &read.sources),
            (own.figures.len(), own.contracts.len(), &own.sources)
        );
    }
}

#[test]
fn the_contracts_of_an_export_find_their_sources() {
    let data = bundled().data;
    let folder = tempfile::tempdir().expect("a folder");
    export(&data, (None, None), &folder.path().join("a.csv"), &ExportOptions::default()).expect("files");
    let contracts = folder.path().join("a.contracts.csv");
    if contracts.is_file() {
        assert_eq!(load::open(&[contracts]).reading.problems, []);
    }
    let alone = load::open(&[folder.path().join("a.sources.csv")]).reading.data;
    assert!(!alone.sources.is_empty() && alone.figures.is_empty());
}

#[test]
fn no_export_holds_a_path_a_user_or_a_machine() {
    let folder = tempfile::tempdir().expect("a folder");
    for file in ["figures.csv", "sources.csv", "contracts.csv", "datapackage.json"] {
        fs::copy(format!("data/{file}"), folder.path().join(file)).expect("a copy");
    }
    let data = load::open(&[folder.path().to_owned()]).reading.data;
    let mut secrets = vec![folder.path().display().to_string()];
    secrets.extend(["HOME", "USER", "LOGNAME"].into_iter().filter_map(|name| std::env::var(name).ok()));
    secrets.extend(fs::read_to_string("/etc/hostname").ok().map(|name| name.trim().to_owned()));
    secrets.retain(|secret| secret.len() > 3);
    let endings = ListFormat::ALL.map(ListFormat::ending);
    for ending in endings.into_iter().chain(["svg", "png", "pdf", "html"]) {
        let place = tempfile::tempdir().expect("a folder");
        let out = place.path().join(format!("out.{ending}"));
        secrets.push(place.path().display().to_string());
        export(&data, (None, None), &out, &ExportOptions::default()).expect("files");
        for entry in fs::read_dir(place.path()).expect("the folder") {
            let bytes = fs::read(entry.expect("a file").path()).expect("its bytes");
            let text = String::from_utf8_lossy(&bytes);
            for secret in &secrets {
                assert!(!text.contains(secret.as_str()), "{ending} holds {secret}");
            }
        }
    }
}

#[test]
fn where_nothing_can_be_written_nothing_stands_there_half() {
    let data = bundled().data;
    let folder = tempfile::tempdir().expect("a folder");
    // A folder has the name of one of the files beside it.
    fs::create_dir(folder.path().join("out.sources.csv")).expect("a folder");
    let out = folder.path().join("out.csv");
    let error = export(&data, (None, None), &out, &ExportOptions::default()).expect_err("a refusal");
    assert_eq!(error.exit_code(), 73);
    assert!(!out.exists(), "the rows never stand there without what belongs to them");
}
