//! Stories of the window over tables that leave something open.

#[path = "support/desk.rs"]
mod desk;

use desk::Window;
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use sourceline::text::Lang;
use sourceline::ui::ThemeChoice;

/// Days and months that can change places.
const OPEN: &[u8] = b"Day,Stored (TB)\n03/04/2026,400\n05/06/2026,900\n";

/// One reading only.
const SURE: &[u8] = b"Day,Stored (TB)\n2026-04-13,400\n2026-06-25,900\n";

#[test]
fn a_table_that_can_be_read_two_ways_is_asked_about_before_it_takes_the_place() {
    let mut window = Window::open();
    window.open_bytes("mine.csv", OPEN);
    window.reads(&[
        "How mine.csv was understood",
        "Does the day or the month come first in “Day” (03/04/2026, 05/06/2026)?",
        "“03/04/2026” is 3 April 2026 (read so for now)",
        "“Stored (TB)” holds the values: 2 of 2 filled cells are numbers",
        "Rows as read: the first 2 of 2",
    ]);
    window.click(Role::Button, "“03/04/2026” is 4 March 2026");
    window.reads(&["Read as you decided before", "How mine.csv was understood"]);
    window.hides(&["Please decide"]);
    window.click(Role::Button, "Use it");
    window.hides(&["How mine.csv was understood"]);
    window.reads(&["4 March 2026", "6 May 2026"]);
    // The next file with the same header is read as was decided, and says so.
    window.open_bytes("next.csv", OPEN);
    window.reads(&["next.csv was read as you decided before", "4 March 2026"]);
    window.click(Role::Link, "Look it over");
    window.reads(&["How next.csv was understood"]);
    window.click(Role::Link, "Forget that");
    window.reads(&["Please decide"]);
}

#[test]
fn a_table_that_is_left_leaves_what_is_open_as_it_is() {
    let mut window = Window::open();
    window.open_bytes("mine.csv", OPEN);
    window.press(Modifiers::NONE, Key::Escape);
    window.hides(&["How mine.csv was understood"]);
    window.reads(&["nearly 1,400 terabytes"]);
    // What was chosen and left is not remembered.
    window.open_bytes("mine.csv", OPEN);
    window.click(Role::Button, "“03/04/2026” is 4 March 2026");
    window.press(Modifiers::NONE, Key::Escape);
    window.open_bytes("mine.csv", OPEN);
    window.reads(&["Please decide"]);
}

#[test]
fn enter_takes_what_is_read_for_now() {
    let mut window = Window::open();
    window.open_bytes("mine.csv", OPEN);
    window.press(Modifiers::NONE, Key::Enter);
    window.reads(&["3 April 2026"]);
    window.hides(&["How mine.csv was understood"]);
}

#[test]
fn a_sure_table_opens_at_once_and_says_how_it_was_read() {
    let mut window = Window::open();
    window.open_bytes("mine.csv", SURE);
    window.reads(&["mine.csv follows no convention", "13 April 2026"]);
    window.click(Role::Link, "Look it over");
    window.reads(&["How mine.csv was understood", "Date · date, Day", "Value · number, Stored (TB)"]);
    window.click(Role::Button, "Leave it");
    window.reads(&["13 April 2026"]);
}

#[test]
fn a_table_without_numbers_offers_to_count_its_rows() {
    let mut window = Window::open();
    window.open_bytes("meetings.csv", b"Minister,Month\nA,Oct-14\nB,Oct-14\nA,Nov-14\n");
    window.reads(&["Nothing can be drawn yet", "No column holds values to plot"]);
    window.click(Role::Button, "Count the rows of each month");
    window.reads(&["Each point is the number of rows of one month"]);
    window.click(Role::Button, "Use it");
    window.reads(&["October 2014"]);
}

#[test]
fn the_review_fits_a_small_window_in_polish() {
    let mut window =
        Window::to_the_edges(vec2(1024.0, 640.0), Lang::Pl, ThemeChoice::Dark, |app| app.begin(Vec::new()));
    window.open_bytes("moje.csv", OPEN);
    window.reads(&[
        "Jak zrozumiano moje.csv",
        "Czy w kolumnie „Day” (03/04/2026, 05/06/2026) najpierw stoi dzień, czy miesiąc?",
        "„03/04/2026” to 3 kwietnia 2026",
        "Użyj tak, jak jest",
    ]);
}
