use super::*;

const FIGURES: &str = "date,value,source\n2025,1,a-1\n";
const SOURCES: &str = "id,title\na-1,A title\n";

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("written");
    }
    folder
}

fn check(folder: &tempfile::TempDir, ask: &str, expected: &[&str]) {
    let names: Vec<String> = load(&[folder.path().join(ask)], &Watch::unseen())
        .iter()
        .map(|loaded| match &loaded.outcome {
            Ok(input) => input.name.clone(),
            Err(failure) => failure.kind.key().to_owned(),
        })
        .collect();
    assert_eq!(names, expected, "{ask}");
}

#[test]
fn a_table_brings_what_belongs_to_it() {
    let package = r#"{"resources":[{"path":"figures.csv"},{"path":"../secret.csv"}]}"#;
    let plain = "date,value\n2025,1\n";
    let all = folder(&[
        (FIGURES_NAME, FIGURES),
        (SOURCES_NAME, SOURCES),
        (PACKAGE_NAME, package),
        ("other.csv", plain),
    ]);
    check(&all, FIGURES_NAME, &["figures.csv", "datapackage.json", "sources.csv"]);
    check(&all, "other.csv", &["other.csv"]);
    check(&all, "", &["datapackage.json", "figures.csv"]);
    check(&all, PACKAGE_NAME, &["datapackage.json", "figures.csv"]);
    check(&all, "absent.csv", &["no-such-file"]);
}

#[test]
fn a_folder_gives_its_tables() {
    check(
        &folder(&[(FIGURES_NAME, ""), (SOURCES_NAME, ""), ("x.csv", "")]),
        "",
        &[FIGURES_NAME, SOURCES_NAME],
    );
    check(&folder(&[("b.csv", ""), ("a.TSV", ""), ("notes.txt", "")]), "", &["a.TSV", "b.csv"]);
    check(&folder(&[("notes.txt", "")]), "", &["no-table-in-folder"]);
    check(&folder(&[(PACKAGE_NAME, "{"), ("a.csv", "")]), "", &[PACKAGE_NAME, "a.csv"]);
}

#[test]
fn a_file_is_loaded_once() {
    let both = folder(&[(FIGURES_NAME, FIGURES), (SOURCES_NAME, SOURCES)]);
    let [figures, sources] = [FIGURES_NAME, SOURCES_NAME].map(|name| both.path().join(name));
    assert_eq!(load(&[figures.clone(), sources, figures], &Watch::unseen()).len(), 2);
}

#[test]
fn what_is_no_regular_file_is_refused_at_once() {
    let kinds: Vec<_> = load(&[PathBuf::from("/dev/null")], &Watch::unseen())
        .iter()
        .filter_map(|loaded| Some(loaded.outcome.as_ref().err()?.kind.key()))
        .collect();
    assert_eq!(kinds, ["not-regular-file"]);
}

#[test]
fn missing_files_are_told_apart_from_damaged_ones() {
    let opened = open(&[PathBuf::from("absent.csv")]);
    assert!(opened.missing);
    assert_eq!(opened.reading.problems.len(), 1);
    assert!(!open(&[folder(&[("a.csv", "")]).path().join("a.csv")]).reading.problems.is_empty());
}

#[test]
fn a_long_file_tells_how_far_it_is_and_can_be_given_up() {
    let text = format!("date,value,source_title\n{}", "2025-01-01,1,T\n".repeat(300_000));
    let folder = folder(&[("long.csv", &text)]);
    let paths = [folder.path().join("long.csv")];
    let watch = Watch::unseen();
    assert_eq!(open_watched(&paths, &Wish::default(), &watch).reading.data.figures.len(), 300_000);
    let length = u64::try_from(text.len()).expect("a length");
    assert_eq!(watch.progress(), (length, length));
    let watch = Watch::unseen();
    watch.cancel();
    assert!(open_watched(&paths, &Wish::default(), &watch).reading.data.figures.is_empty());
    assert!(watch.progress().0 < length);
}
