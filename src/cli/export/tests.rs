use super::*;
use crate::model::{ContractEvent, Localized};
use crate::text::words;

fn story(id: &str, en: &str, pl: &str) -> Story {
    let name = Localized { en: en.to_owned(), pl: pl.to_owned() };
    Story { id: id.to_owned(), title: name.clone(), name, ..Story::default() }
}

fn data() -> DataSet {
    DataSet {
        contracts: vec![ContractEvent::default()],
        stories: vec![story("ice", "ICE in Azure", "ICE w Azure"), story("cern", "CERN", "CERN")],
        ..DataSet::default()
    }
}

fn title(folder: &Path, story: Option<&str>) -> String {
    let out = folder.join("out.svg");
    export(&data(), (story, None), &out, &ExportOptions::default()).expect("a file");
    let svg = std::fs::read_to_string(&out).expect("the file");
    let after = svg.split("<title id=\"page-title\">").nth(1).expect("a title");
    after.split('<').next().unwrap_or_default().to_owned()
}

#[test]
fn a_story_is_found_by_id_or_name_and_the_first_is_the_default() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(title(folder.path(), None), "ICE in Azure");
    assert_eq!(title(folder.path(), Some("ice")), "ICE in Azure");
    assert_eq!(title(folder.path(), Some("ice w azure")), "ICE in Azure");
    assert_eq!(title(folder.path(), Some("Cern")), "CERN");
}

#[test]
fn the_ending_of_the_name_chooses_the_format() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = ExportOptions { size: vec2(300.0, 200.0), scale: 2.0, ..ExportOptions::default() };
    let begins = |name: &str| {
        let out = folder.path().join(name);
        export(&data(), (None, None), &out, &options).expect("a file");
        std::fs::read(&out).expect("the file").into_iter().take(5).collect::<Vec<u8>>()
    };
    assert_eq!(begins("out.SVG"), b"<?xml");
    assert_eq!(begins("out.png"), b"\x89PNG\r");
}

#[test]
fn what_cannot_be_exported_is_said_with_its_exit_code() {
    let folder = tempfile::tempdir().expect("a folder");
    let check = |data: &DataSet, story: Option<&str>, out: &str, lang: Lang, code: u8, expected: &str| {
        let out = folder.path().join(out);
        let error = export(data, (story, None), &out, &ExportOptions::default()).expect_err("a refusal");
        let said = error.sentence(words(lang)).replace(&folder.path().display().to_string(), "FOLDER");
        assert_eq!((said.as_str(), error.exit_code()), (expected, code));
        assert!(!out.exists(), "nothing is written");
    };
    let data = data();
    check(
        &data,
        None,
        "out.gif",
        Lang::En,
        2,
        "\"gif\" is not a format for export. End the name with .svg, .png, .pdf, .html, .csv, .bib, .ris, .json, .md or .txt",
    );
    check(
        &data,
        None,
        "out",
        Lang::Pl,
        2,
        "Nazwa FOLDER/out nie ma rozszerzenia. Zakończ ją na .svg, .png, .pdf, .html, .csv, .bib, .ris, .json, .md albo .txt",
    );
    check(
        &data,
        Some("nsa"),
        "out.svg",
        Lang::En,
        2,
        "There is no story \"nsa\". The stories are: ice, cern",
    );
    let empty = DataSet::default();
    check(
        &empty,
        Some("nsa"),
        "out.svg",
        Lang::En,
        2,
        "There is no story \"nsa\": the files bring no stories",
    );
    check(
        &empty,
        None,
        "out.svg",
        Lang::En,
        65,
        "The files hold no figure and no contract, so there is nothing to draw",
    );
    check(
        &data,
        None,
        "no/out.svg",
        Lang::En,
        73,
        "FOLDER/no/out.svg could not be written: there is no such file or folder",
    );
}

#[test]
fn options_are_read_as_they_are_written() {
    let size = |text: &str| parse_size(text).ok().map(|size| (size.x, size.y));
    assert_eq!(size("1600x900"), Some((1600.0, 900.0)));
    assert_eq!(size(" 800 × 560.5 "), Some((800.0, 560.5)));
    for text in
        ["", "1600", "1600x", "x900", "0x0", "-800x600", "NaNxNaN", "1e9x600", "1600x900x2", "199x900"]
    {
        assert_eq!(size(text), None, "{text}");
    }
    assert_eq!(parse_scale("2").ok(), Some(2.0));
    assert_eq!(parse_scale("0.5").ok(), Some(0.5));
    for text in ["", "0", "-1", "NaN", "inf", "21", "two"] {
        assert!(parse_scale(text).is_err(), "{text}");
    }
    assert_eq!(parse_theme("dark").ok(), Some(Theme::Dark));
    assert!(parse_theme("sepia").is_err());
    assert_eq!(parse_lang("pl").ok(), Some(Lang::Pl));
    assert!(parse_lang("de").is_err());
    let said = parse_size("big").expect_err("no size").sentence(words(Lang::En));
    assert_eq!(
        said,
        "\"big\" is not a size. Write width and height in points, such as 1600x900, each from 200 to 10000"
    );
}

#[test]
fn a_page_without_room_for_its_words_is_refused_with_a_size_that_has_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out.png");
    let data = crate::read::bundled().data;
    let options = |size| ExportOptions { size, ..ExportOptions::default() };
    let error = export(&data, (None, None), &out, &options(vec2(300.0, 200.0))).expect_err("a refusal");
    let ExportError::Cramped { room, .. } = &error else { panic!("{error:?}") };
    assert!(!out.exists(), "nothing is written");
    assert_eq!(error.exit_code(), crate::cli::exit::USAGE);
    let said = error.sentence(words(Lang::En));
    assert!(
        said.starts_with("300x200 points is too small") && said.contains(&format!("{}x{}", room.x, room.y)),
        "{said}"
    );
    // What it advises is followed, and there what has no room is counted.
    let unnamed = export(&data, (None, None), &out, &options(*room)).expect("a file").unnamed;
    assert!(unnamed > 0, "{room} names every source");
    let exported = export(&data, (None, None), &out, &options(vec2(1600.0, 900.0))).expect("a file");
    assert_eq!(exported.unnamed, 0);
}
