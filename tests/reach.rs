//! Stories of what is within reach: in small windows, by keyboard, among thousands of points.

#[path = "support/desk.rs"]
mod desk;

use desk::Window;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use std::path::PathBuf;

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

#[test]
fn a_file_is_replaced_only_when_somebody_says_so() {
    let mut window = Window::open();
    window.press(CTRL, Key::E);
    window.press(CTRL, Key::A);
    window.harness.get_by_role(Role::TextInput).type_text("/data/taken.svg");
    window.harness.run();
    window.press(Modifiers::NONE, Key::Enter);
    window.reads(&["taken.svg is here already. Replace it?"]);
    assert!(window.log.borrow().pictures.is_empty());
    // Enter keeps the file: that answer has the keyboard.
    window.press(Modifiers::NONE, Key::Enter);
    window.hides(&["is here already"]);
    window.click(Role::Button, "Save");
    window.reads(&["is here already"]);
    window.press(Modifiers::NONE, Key::Escape);
    window.hides(&["is here already"]);
    window.reads(&["Save picture as SVG"]);
    window.click(Role::Button, "Save");
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.log.borrow().pictures, [PathBuf::from("/data/taken.svg")]);
}

#[test]
fn problems_of_a_refused_file_stand_beside_those_of_the_open_one() {
    let mut window = Window::open();
    window.open_bytes("three.csv", b"date,value,unit,series,source_url\n2025-01,1,TB,x,javascript:a\n2025-02,2,TB,x,javascript:b\nsoon,3,TB,x,\n");
    window.reads(&["Problems 3"]);
    window.harness.state_mut().open(vec![PathBuf::from("bad.csv")]);
    window.harness.run();
    window.reads(&[
        "Problems 5",
        "bad.csv, not opened",
        "three.csv, open",
        "bad.csv, line 2",
        "three.csv, line 2",
    ]);
    window.click(Role::Link, "Close");
    window.reads(&["Problems 3", "three.csv, line 2"]);
    window.hides(&["bad.csv"]);
}

#[test]
fn enter_on_an_address_that_is_not_opened_says_why() {
    let mut window = Window::open();
    window.click_row("1,400 terabytes, January 2026, Data stored, Cloud Blog, 19 Feb 2026, retells");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.log.borrow().links.is_empty());
    let notice = window.harness.state().view().notice.clone().expect("a notice");
    assert_eq!(notice.text, "Not opened, not a plain web address: javascript:alert(1)");
}
