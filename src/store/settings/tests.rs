use super::*;
use crate::text::words;

struct Home {
    _folder: tempfile::TempDir,
    places: Places,
}

fn home() -> Home {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let places = Places { config: at("config/sourceline"), state: at("state/sourceline"), home: at("home") };
    Home { _folder: folder, places }
}

fn with_file(text: &[u8]) -> Home {
    let home = home();
    fs::create_dir_all(&home.places.config).expect("a folder");
    write_file(&settings_path(&home.places), text).expect("a file");
    home
}

#[test]
fn the_first_start_is_quiet() {
    let loaded = Settings::load(&home().places);
    assert_eq!(loaded.settings, Settings::default());
    assert!(loaded.damaged.is_empty());
}

#[test]
fn what_was_saved_comes_back() {
    let home = home();
    let mut settings = Settings {
        theme: ThemeChoice::Dark,
        lang: Some(Lang::Pl),
        bottom_tab: "sources".to_owned(),
        window: Some([1440.0, 900.0]),
        place: Some([-1440.0, 32.0]),
        zoom: 1.25,
        ..Settings::default()
    };
    settings.panels.left = Panel { open: false, size: 300.0 };
    settings.recent.opened(Path::new("/data/figures.csv"));
    settings.save(&home.places).expect("saved");
    let loaded = Settings::load(&home.places);
    assert_eq!(loaded.settings, settings);
    assert!(loaded.damaged.is_empty());
    let chosen = fs::read_to_string(settings_path(&home.places)).expect("the settings");
    assert!(!chosen.contains("figures.csv"), "what happened is kept apart from what was chosen");
}

#[test]
fn what_a_newer_version_wrote_survives() {
    let home = with_file(br#"{"version": 7, "theme": "sepia", "zoom": 2, "toolbar": {"big": [1, 2]}}"#);
    let loaded = Settings::load(&home.places);
    assert_eq!((loaded.settings.theme, loaded.settings.zoom), (ThemeChoice::System, 2.0));
    loaded.settings.save(&home.places).expect("saved");
    let text = fs::read_to_string(settings_path(&home.places)).expect("the settings");
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(value["version"], 7);
    assert_eq!(value["toolbar"], serde_json::json!({"big": [1, 2]}));
}

#[test]
fn a_damaged_file_is_as_the_first_start_with_a_message() {
    let endless = vec![b' '; LONGEST_FILE as usize + 2];
    for text in [&b"{\"theme\": "[..], b"", b"[]", b"{\"zoom\": \"big\"}", b"\xff\xfe", &endless] {
        let home = with_file(text);
        let loaded = Settings::load(&home.places);
        assert_eq!(loaded.settings, Settings::default());
        let said = loaded.sentences(words(Lang::En));
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("settings.json could not be used"), "{said:?}");
    }
}

#[test]
fn sizes_that_no_screen_has_are_not_taken() {
    let home = with_file(
        br#"{"zoom": 0, "window": [1, 900], "place": [1e9, 0], "lang": "xx",
             "panels": {"left": {"open": false, "size": -5}, "right": {"open": true, "size": 1e30}}}"#,
    );
    let settings = Settings::load(&home.places).settings;
    assert_eq!((settings.zoom, settings.window, settings.lang), (1.0, None, None));
    assert_eq!(settings.place, None);
    let first = Panels::default();
    assert_eq!(settings.panels, Panels { left: Panel { open: false, ..first.left }, ..first });
}

#[test]
fn a_folder_in_the_way_is_said() {
    let home = home();
    fs::create_dir_all(settings_path(&home.places)).expect("a folder");
    assert_eq!(Settings::load(&home.places).damaged.len(), 1);
    let error = Settings::default().save(&home.places).expect_err("a refusal");
    assert_eq!(error.cause.kind(), io::ErrorKind::IsADirectory);
    assert!(recent_path(&home.places).is_file(), "the other file is still written");
}
