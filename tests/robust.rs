//! The window on files nobody would wish for, and the window at rest.

#[path = "support/desk.rs"]
mod desk;

use desk::Window;
use egui::accesskit::Role;
use egui::{Key, MissingGlyphPolicy, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use sourceline::chart::Pick;
use sourceline::text::Lang;
use sourceline::ui::ThemeChoice;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

const HEADER: &str = "date,value,unit,series,source_title\n";
const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

/// The window on the small data set, with a file opened over it.
fn over_the_story(name: &str, bytes: &[u8]) -> Window {
    let mut window = Window::open();
    window.open_bytes(name, bytes);
    window
}

fn selected(window: &Window) -> Option<Pick> {
    window.harness.state().view().selected
}

/// Nothing could be read: the sentence is there, the story too, and both answer to clicks.
#[track_caller]
fn check_kept(name: &str, bytes: &[u8], sentence: &str) {
    let mut window = over_the_story(name, bytes);
    window.reads(&[sentence, "Problems 2", "Data stored", "400 terabytes"]);
    window.click_mark("nearly 1,400 terabytes");
    window.reads(&["Below 1,400 TB", sentence]);
    window.click(Role::RadioButton, "Log");
    window.reads(&["Undo: Logarithmic scale"]);
    window.click(Role::Link, "Close");
    assert!(window.harness.state().view().notice.is_none(), "{name}: the notice closes");
    window.reads(&["Problems 1"]);
    window.open_bytes("good.csv", format!("{HEADER}2025,7,TB,Later,A\n").as_bytes());
    window.reads(&["Later", "2025"]);
    window.hides(&["Data stored", sentence]);
}

/// Every way to move through a chart and to draw it, one after the other; then all of it back.
#[track_caller]
fn wander(window: &mut Window) {
    for key in [Key::CloseBracket, Key::CloseBracket, Key::Plus, Key::ArrowLeft, Key::ArrowUp, Key::Minus] {
        window.press(Modifiers::NONE, key);
    }
    for _ in 0..60 {
        window.press(Modifiers::NONE, Key::Plus);
    }
    for name in ["Log", "Index", "Linear"] {
        window.click(Role::RadioButton, name);
    }
    for _ in 0..60 {
        window.press(Modifiers::NONE, Key::Minus);
    }
    let bounds = window.harness.state().view().bounds;
    let mut ranges = [bounds.x, bounds.y].into_iter().flatten();
    assert!(ranges.all(|(from, to)| from.is_finite() && to.is_finite() && from < to), "{bounds:?}");
    window.press(Modifiers::NONE, Key::Num0);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(selected(window), None);
}

/// Bytes without a pattern, the same ones each time.
fn junk(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn an_empty_file_leaves_the_story_open() {
    check_kept("empty.csv", b"", "empty.csv: there is nothing in this file. Save the table again as CSV");
    check_kept("blank.csv", b"\n \n\r\n", "blank.csv: there is nothing in this file");
}

#[test]
fn binary_junk_leaves_the_story_open() {
    check_kept("junk.csv", &junk(20_000), "junk.csv: this is not text. Save the table as CSV in UTF-8");
    check_kept(
        "sheet.csv",
        b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00",
        "sheet.csv: this is not text",
    );
}

#[test]
fn a_table_without_dates_leaves_the_story_open() {
    let mut window = Window::open();
    window.open_bytes("people.csv", b"name,colour\nAnna,red\nJan,blue\n");
    window.reads(&[
        "Which column holds the dates: name, colour?",
        "people.csv, line 1: no date column among name, colour. Name the column of dates",
        "Nothing can be drawn yet",
    ]);
    window.press(Modifiers::NONE, Key::Escape);
    window.click_mark("nearly 1,400 terabytes");
    window.reads(&["Below 1,400 TB"]);
}

#[test]
fn values_that_are_no_numbers_are_named_and_the_others_drawn() {
    let rows = "2025-01,NaN,TB,Wild,A\n2025-02,inf,TB,Wild,A\n2025-03,-Infinity,TB,Wild,A\n\
                2025-04,1e400,TB,Wild,A\n2025-05,400,TB,Wild,A\n2025-06,1400,TB,Wild,A\n";
    let mut window = over_the_story("wild.csv", format!("{HEADER}{rows}").as_bytes());
    window.hides(&["Data stored"]);
    window.reads(&["Problems 4", "Wild", "1,400"]);
    window.click(Role::Tab, "Problems 4");
    window.reads(&[
        "wild.csv, line 2, column value: “NaN” is not a number that can be drawn; the words were kept",
        "wild.csv, line 3, column value: “inf” is not a number that can be drawn",
        "wild.csv, line 4, column value: “-Infinity” is not a number that can be drawn",
        "wild.csv, line 5, column value: “1e400”",
    ]);
    wander(&mut window);
    window.reads(&["Problems 4"]);
}

#[test]
fn a_table_of_nothing_but_nan_says_that_nothing_can_be_drawn() {
    let rows = "2025-01,NaN,TB,Wild,A\n2025-02,-inf,TB,Wild,A\n";
    let mut window = over_the_story("wild.csv", format!("{HEADER}{rows}").as_bytes());
    window.hides(&["Data stored"]);
    window.reads(&["Problems 2", "Nothing to draw"]);
    wander(&mut window);
    window.reads(&["Problems 2"]);
}

#[test]
fn the_first_and_the_last_year_stand_on_one_axis() {
    let rows = "0001-01-01,1,TB,Long,A\n0001,2,TB,Long,A\n2025-07,3,TB,Long,A\n9999,4,TB,Long,A\n\
                9999-12-31,5,TB,Long,A\n";
    let mut window = over_the_story("long.csv", format!("{HEADER}{rows}").as_bytes());
    window.hides(&["Data stored"]);
    window.reads(&["Long", "no problems", "1 January 0001: 1 TB", "31 December 9999: 5 TB"]);
    wander(&mut window);
    window.click_mark("31 December 9999");
    assert!(selected(&window).is_some());
    window.reads(&["31 December 9999, to the day"]);
}

#[test]
fn years_that_no_calendar_has_are_named() {
    let rows = "0000-01-01,1,TB,Long,A\n10000-01-01,2,TB,Long,A\n9999-12-32,3,TB,Long,A\n2025,4,TB,Long,A\n";
    let mut window = over_the_story("long.csv", format!("{HEADER}{rows}").as_bytes());
    window.reads(&["Problems 3", "Long"]);
    window.click(Role::Tab, "Problems 3");
    for line in ["line 2", "line 3", "line 4"] {
        window.reads(&[line]);
    }
    wander(&mut window);
}

/// The value that a row of the long table prints.
fn printed(row: usize) -> usize {
    1_000 + (row * 7_919) % 5_000
}

/// A table of the shape that newspapers keep, longer than any of theirs.
fn long_table(rows: usize) -> String {
    let mut text = String::from("id,series,date,value,unit,value_text,source_title\n");
    for row in 0..rows {
        let (year, month, day) = (1990 + row / 28 / 12 % 36, 1 + row / 28 % 12, 1 + row % 28);
        let value = printed(row);
        let series = row % 5;
        let report = row % 50;
        writeln!(
            text,
            "r{row},Series {series},{year}-{month:02}-{day:02},{value},TB,{value} terabytes,Report {report}"
        )
        .expect("text");
    }
    text
}

#[test]
fn a_hundred_thousand_rows_are_one_chart() {
    let mut window = over_the_story("many.csv", long_table(100_000).as_bytes());
    window.reads(&["Series 0", "Series 4", "100,000", "no problems"]);
    window.hides(&["Data stored"]);
    let nodes = window.harness.query_all_by(|_| true).count();
    assert!(nodes < 1_000, "{nodes} nodes: what is announced must not grow with the rows");
    still(&mut window, "100,000 rows");
    let before = window.harness.state().layouts();
    window.press(Modifiers::NONE, Key::CloseBracket);
    window.press(Modifiers::NONE, Key::CloseBracket);
    let Some(Pick::Figure(row)) = selected(&window) else { panic!("{:?}", selected(&window)) };
    window.reads(&[&format!("“{} terabytes”", printed(row))]);
    assert_eq!(window.harness.state().layouts(), before, "a selection is not a new page");
    window.click(Role::CheckBox, "Series 4, 20,000 of 20,000 with a source");
    window.press(CTRL, Key::Z);
    window.press(Modifiers::NONE, Key::Plus);
    window.press(Modifiers::NONE, Key::Num0);
    window.reads(&["Series 4", "no problems"]);
}

/// Opens a file of `tests/bad`, walks through it and waits until all is quiet.
#[track_caller]
fn survive(window: &mut Window, name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad").join(name);
    window.open_bytes(name, &std::fs::read(path).expect("a file"));
    if window.says("was understood") {
        // It is asked about: the question can be left.
        still(window, name);
        window.press(Modifiers::NONE, Key::Escape);
    }
    assert!(window.says("Problems ") || window.says("2 notes"), "{name}: nothing is told");
    survive_keys(window, name);
}

fn survive_keys(window: &mut Window, name: &str) {
    for key in [Key::CloseBracket, Key::CloseBracket, Key::Plus, Key::Num0, Key::Escape] {
        window.press(Modifiers::NONE, key);
    }
    still(window, name);
}

#[test]
fn one_window_survives_every_bad_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let names: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".csv") && name != UNNAMED)
        .collect();
    assert!(names.len() > 10, "{names:?}");
    let mut window = Window::open();
    // Letters that no typeface here has become boxes, as they do outside of tests.
    window.harness.ctx.set_missing_glyph_policy(MissingGlyphPolicy::Tofu);
    for name in names {
        survive(&mut window, &name);
    }
}

/// One of its events has neither a date nor an amount nor a kind.
const UNNAMED: &str = "bad-contracts.csv";

#[test]
fn an_event_that_says_nothing_has_a_name_for_a_screen_reader() {
    survive(&mut Window::open(), UNNAMED);
}

/// Nothing moves: no repaint is wanted, now or later, and no page is laid out.
#[track_caller]
fn still(window: &mut Window, what: &str) {
    let layouts = window.harness.state().layouts();
    for _ in 0..5 {
        window.harness.step();
        for viewport in window.harness.output().viewport_output.values() {
            let causes = window.harness.ctx.repaint_causes();
            assert_eq!(viewport.repaint_delay, Duration::MAX, "{what} asks for a repaint: {causes:?}");
        }
    }
    assert_eq!(window.harness.state().layouts(), layouts, "{what} is laid out while nothing changes");
}

#[test]
fn a_still_window_asks_for_nothing() {
    let mut window = Window::new(vec2(1024.0, 640.0), Lang::En, |_| {});
    still(&mut window, "an empty window");
    for theme in [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::System] {
        for lang in Lang::ALL {
            let size = vec2(1440.0, 900.0);
            let mut window = Window::to_the_edges(size, lang, theme, |app| app.begin(Vec::new()));
            still(&mut window, &format!("{theme:?} {lang:?}"));
        }
    }
}

#[test]
fn a_window_comes_to_rest_after_everything_done_in_it() {
    let mut window = Window::open();
    still(&mut window, "a story");
    window.click_mark("nearly 1,400 terabytes");
    still(&mut window, "a card, the pointer on its mark");
    window.harness.remove_cursor();
    window.harness.run();
    still(&mut window, "a card, the pointer gone");
    for name in ["Log", "Index", "Steps"] {
        window.click(Role::RadioButton, name);
        still(&mut window, name);
    }
    for (modifiers, key) in [
        (Modifiers::NONE, Key::Plus),
        (Modifiers::NONE, Key::ArrowLeft),
        (CTRL, Key::Backslash),
        (CTRL, Key::Backslash),
        (Modifiers::NONE, Key::F1),
        (Modifiers::NONE, Key::Escape),
        (CTRL, Key::O),
        (Modifiers::NONE, Key::Escape),
        (Modifiers::NONE, Key::Home),
    ] {
        window.press(modifiers, key);
        still(&mut window, &format!("{modifiers:?} {key:?}"));
    }
    window.open_bytes("empty.csv", b"");
    still(&mut window, "a notice");
}

#[test]
fn a_change_is_laid_out_once() {
    let mut window = Window::open();
    // The first page is laid out before anybody knows how much room the panels leave for it.
    let mut layouts = window.harness.state().layouts();
    assert!(layouts <= 2, "{layouts} layouts of the first page");
    let mut check = |window: &Window, more: u64, what: &str| {
        let now = window.harness.state().layouts();
        assert_eq!(now - layouts, more, "{what}");
        layouts = now;
    };
    for (role, label) in [
        (Role::RadioButton, "Log"),
        (Role::RadioButton, "Steps"),
        (Role::CheckBox, "Superseded and retold"),
        (Role::CheckBox, "Photos, 0 of 1 with a source"),
    ] {
        window.click(role, label);
        check(&window, 1, label);
    }
    for (modifiers, key) in [(CTRL, Key::Z), (Modifiers::NONE, Key::Plus), (Modifiers::NONE, Key::Num0)] {
        window.press(modifiers, key);
        check(&window, 1, &format!("{key:?}"));
    }
    window.click_mark("nearly 1,400 terabytes");
    window.press(Modifiers::NONE, Key::CloseBracket);
    window.press(Modifiers::NONE, Key::Escape);
    window.click(Role::Tab, "Sources 3");
    check(&window, 0, "what is selected and which rows are shown are not part of the page");
    window.open_bytes("empty.csv", b"");
    window.click(Role::Link, "Close");
    check(&window, 0, "a notice floats over the page");
    window.harness.set_size(vec2(1600.0, 1000.0));
    window.harness.run();
    check(&window, 1, "another size");
    window.open_bytes("good.csv", format!("{HEADER}2025,7,TB,Later,A\n").as_bytes());
    check(&window, 1, "another file");
}
