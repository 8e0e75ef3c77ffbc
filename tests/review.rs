//! Stories of the window over tables that leave something open.

#[path = "support/book.rs"]
mod book;
#[path = "support/desk.rs"]
mod desk;

use desk::Window;
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
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
    // That no row of it names a source is no fault in it.
    window.hides(&["no source is named"]);
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
fn a_first_row_that_may_be_a_row_is_asked_about() {
    let mut window = Window::open();
    window.open_bytes("names.csv", b"Ann,Rome\nBob,Oslo\nCid,Bonn\n");
    window.reads(&[
        "Does the first row (Ann, Rome) name the columns, or is it a row like those below it?",
        "It names the columns",
        "Rows as read: the first 2 of 2",
    ]);
    window.click(Role::Button, "It is a row like the others");
    window.reads(&["Rows as read: the first 3 of 3"]);
    window.hides(&["Does the first row"]);
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
fn a_column_that_holds_no_date_is_no_answer() {
    let mut window = Window::open();
    let names = "name,count\nAnna,1\nBen,2\nCleo,3\nDan,4\nEva,5\n";
    window.open_bytes("names.csv", names.as_bytes());
    window.reads(&["Which column holds the dates"]);
    window.click(Role::Button, "“name”");
    window.reads(&["no cell of “name” is a date (0 of 5)", "Which column holds the dates"]);
    window.hides(&["Count the rows of each month", "Date · date, name", "Read as you decided before"]);
    // It is not kept for the next file either.
    window.click(Role::Button, "Use it as it is");
    window.open_bytes("again.csv", names.as_bytes());
    window.reads(&["Which column holds the dates"]);
    window.hides(&["Read as you decided before", "no cell of “name” is a date"]);
}

#[test]
fn a_column_that_holds_no_number_is_no_answer() {
    let mut window = Window::open();
    let meetings = "Minister,Month\nAnna,Oct-14\nBen,Oct-14\nAnna,Nov-14\n";
    window.open_bytes("meetings.csv", meetings.as_bytes());
    window.click(Role::Button, "“Minister”");
    window.reads(&["no cell of “Minister” is a number (0 of 3)", "No column holds values to plot"]);
    window.hides(&["Value · number, Minister", "Read as you decided before"]);
    window.click(Role::Button, "Count the rows of each month");
    window.reads(&["Read as you decided before"]);
    window.hides(&["no cell of “Minister”"]);
}

#[test]
fn enter_never_passes_over_an_open_question() {
    let mut window = Window::open();
    window.open_bytes("mine.csv", OPEN);
    // It goes to the question, and rests there.
    for _ in 0..3 {
        window.press(Modifiers::NONE, Key::Enter);
        window.reads(&["How mine.csv was understood", "Please decide"]);
    }
    let focused = window.harness.ctx.memory(|memory| memory.focused());
    assert!(focused.is_some(), "the keyboard rests on the question");
    // From there Tab leads to its answers.
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::COMMAND, Key::Enter);
    window.reads(&["3 April 2026"]);
    window.hides(&["How mine.csv was understood"]);
}

#[test]
fn enter_uses_a_table_that_asks_nothing() {
    let mut window = Window::open();
    window.open_bytes("mine.csv", OPEN);
    window.click(Role::Button, "“03/04/2026” is 4 March 2026");
    window.hides(&["Please decide"]);
    // The button that was clicked is gone, and Enter goes on.
    window.press(Modifiers::NONE, Key::Enter);
    window.reads(&["4 March 2026"]);
    window.hides(&["How mine.csv was understood"]);
}

#[test]
fn a_sure_table_opens_at_once_and_says_how_it_was_read() {
    let mut window = Window::open();
    window.open_bytes("mine.csv", SURE);
    window.reads(&["mine.csv follows no convention", "13 April 2026"]);
    // It stands over the rows below the page, not over the notes of the page.
    let top = |role, name: &str| window.harness.get_by_role_and_label(role, name).rect().top();
    let page = window.harness.get_by_role(Role::Figure).rect();
    assert!(top(Role::Link, "Look it over") > page.bottom(), "the notice covers the page");
    window.click(Role::Link, "Look it over");
    window.reads(&["How mine.csv was understood", "Date · date, Day", "Value · number, Stored (TB)"]);
    window.click(Role::Button, "Discard");
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

/// A workbook of two years in two sheets, a third one that is hidden, and an empty one.
fn two_years(header: [&str; 4]) -> Vec<u8> {
    let sheet =
        |year: &str, value: &str| book::row(1, &header) + &book::row(2, &[year, value, "TB", "A paper"]);
    let sheets = [
        ("Old", false, sheet("2024", "400")),
        ("New", false, sheet("2025", "900")),
        ("Kept", true, sheet("1999", "7")),
    ];
    let mut parts: Vec<book::SheetPart<'_>> =
        sheets.iter().map(|(name, hidden, rows)| (*name, *hidden, rows.as_str())).collect();
    parts.push(("Empty", false, ""));
    book::xlsx(&parts, &[])
}

#[test]
fn another_sheet_of_a_workbook_is_read_when_it_is_chosen() {
    let mut window = Window::open();
    window.open_bytes("years.xlsx", &two_years(["Year", "Stored", "Unit", "Paper"]));
    window.reads(&["2024"]);
    window.click(Role::Link, "Look it over");
    window.reads(&["Sheets of the workbook", "Kept (hidden)"]);
    window.click(Role::Button, "New");
    window.reads(&["How years.xlsx was understood", "2: 2025, 900"]);
    // A sheet without rows is no way of no return.
    window.click(Role::Button, "Empty");
    window.reads(&["Nothing can be drawn yet", "How years.xlsx was understood"]);
    window.click(Role::Button, "New");
    window.click(Role::Button, "Use it");
    window.reads(&["2025, Stored"]);
    // What was chosen is still chosen when it is looked over again.
    window.click(Role::Button, "File");
    window.click(Role::MenuItem, "How the file was read");
    window.click(Role::Button, "Kept (hidden)");
    window.click(Role::Button, "Use it");
    window.reads(&["1999, Stored"]);
}

#[test]
fn a_workbook_that_follows_the_convention_offers_its_other_sheets_too() {
    let mut window = Window::open();
    window.open_bytes("own.xlsx", &two_years(["date", "value", "unit", "source_title"]));
    window.reads(&["own.xlsx: the sheet “Old” was read. The workbook has 3 more."]);
    window.hides(&["follows no convention"]);
    window.click(Role::Link, "Look it over");
    window.click(Role::Button, "New");
    window.click(Role::Button, "Use it");
    window.reads(&["900 TB, 2025"]);
}

#[test]
fn each_workbook_has_a_sheet_of_its_own() {
    let mut window = Window::open();
    window.keep("one.xlsx", &two_years(["Year", "Stored", "Unit", "Paper"]));
    window.keep("two.csv", SURE);
    window.drop_files(&["two.csv", "one.xlsx"]);
    window.click(Role::Link, "Look it over");
    window.click(Role::Button, "one.xlsx");
    window.click(Role::Button, "New");
    window.click(Role::Button, "Use it");
    window.reads(&["13 April 2026", "2025, Stored"]);
    window.hides(&["No such sheet", "has no sheet"]);
}

#[test]
fn files_that_leave_something_open_are_gone_through_one_after_the_other() {
    let mut window = Window::open();
    window.keep("sure.csv", SURE);
    window.keep("one.csv", OPEN);
    window.keep("two.csv", b"Dia,Stored (TB)\n03/04/2026,1\n05/06/2026,2\n");
    window.drop_files(&["sure.csv", "one.csv", "two.csv"]);
    // It begins with the first that asks.
    window.reads(&["How one.csv was understood (2 of 3)", "one.csv: 1 question", "two.csv: 1 question"]);
    window.hides(&["sure.csv: "]);
    window.click(Role::Button, "“03/04/2026” is 4 March 2026");
    window.reads(&["How one.csv was understood (2 of 3)"]);
    window.click(Role::Button, "On to two.csv");
    window.reads(&["How two.csv was understood (3 of 3)", "Please decide"]);
    window.click(Role::Button, "“03/04/2026” is 4 March 2026");
    window.click(Role::Button, "Use it");
    window.hides(&["was understood"]);
    window.reads(&["4 March 2026", "6 May 2026", "13 April 2026"]);
    // Ctrl+Enter goes the same way; Enter alone goes to the question.
    window.keep("three.csv", b"Den,Stored (TB)\n03/04/2026,1\n05/06/2026,2\n");
    window.keep("four.csv", b"Jour,Stored (TB)\n03/04/2026,1\n05/06/2026,2\n");
    window.drop_files(&["three.csv", "four.csv"]);
    window.press(Modifiers::NONE, Key::Enter);
    window.reads(&["How three.csv was understood (1 of 2)"]);
    window.press(Modifiers::COMMAND, Key::Enter);
    window.reads(&["How four.csv was understood (2 of 2)"]);
    window.press(Modifiers::COMMAND, Key::Enter);
    window.hides(&["was understood"]);
}

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

#[test]
fn files_can_be_opened_while_another_is_looked_over() {
    let mut window = Window::open();
    window.open_bytes("mine.csv", OPEN);
    window.click(Role::Button, "“03/04/2026” is 4 March 2026");
    // The picker opens over the review, and its keys are its own.
    window.press(CTRL, Key::O);
    assert_eq!(window.log.borrow().dialogs, 1);
    window.reads(&["Path"]);
    window.press(Modifiers::NONE, Key::Escape);
    window.hides(&["Path"]);
    window.reads(&["How mine.csv was understood"]);
    // A file that cannot be used leaves it alone.
    window.drop_files(&["bad.csv"]);
    window.reads(&["How mine.csv was understood", "“soon” is not a date"]);
    // Another one takes its place, and that is said.
    window.keep("sure.csv", SURE);
    window.drop_files(&["sure.csv"]);
    window.hides(&["How mine.csv was understood"]);
    window.reads(&["13 April 2026", "mine.csv was put aside before it was used"]);
    // What was said of it is kept.
    window.open_bytes("mine.csv", OPEN);
    window.reads(&["4 March 2026", "mine.csv was read as you decided before"]);
}

#[test]
fn a_file_that_asks_takes_the_place_of_another_that_does_and_so_does_a_pasted_table() {
    let mut window = Window::open();
    window.open_bytes("mine.csv", OPEN);
    window.open_bytes("other.csv", b"Dia,Stored (TB)\n03/04/2026,1\n05/06/2026,2\n");
    window.reads(&["How other.csv was understood", "mine.csv was put aside"]);
    let text = "date\tvalue\tunit\tseries\n2025\t7\tTB\tPasted\n";
    window.harness.event(egui::Event::Paste(text.to_owned()));
    window.harness.run();
    window.hides(&["How other.csv was understood"]);
    window.reads(&["Pasted", "other.csv was put aside"]);
}

#[test]
fn every_answer_is_within_reach_of_a_click() {
    let mut window = Window::open();
    let names: Vec<String> = (1..=30).map(|n| format!("Amount {n}")).collect();
    let row = |day: u32| {
        let cells: Vec<String> = (1..=30).map(|n| (day * 100 + n * n % 7).to_string()).collect();
        format!("2026-04-{day:02},{}\n", cells.join(","))
    };
    let table = format!("Day,{}\n{}{}", names.join(","), row(13), row(14));
    window.open_bytes("wide.csv", table.as_bytes());
    window.hides(&["--as", "Amount 14 ", "Column “Amount 20”"]);
    window.click_part(Role::Link, "Show ");
    window.hides(&["--as", " more"]);
}

#[test]
fn the_bar_names_what_is_looked_over_and_nothing_is_done_to_what_is_behind_it() {
    let mut window = Window::open();
    window.click(Role::RadioButton, "Log");
    window.open_bytes("mine.csv", OPEN);
    window.reads(&["mine.csv", "“figures.csv” stays open until this is used"]);
    window.hides(&["Undo:"]);
    let export = window.harness.get_by_role_and_label(Role::Button, "Export");
    assert!(export.accesskit_node().is_disabled());
    let bar = |window: &Window, name: &str| {
        window.harness.query_all_by_label(name).any(|node| node.rect().bottom() <= 52.0)
    };
    assert!(bar(&window, "mine.csv") && !bar(&window, "figures.csv"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(bar(&window, "figures.csv"));
}

#[test]
fn a_computed_point_is_from_its_rows_which_name_no_source() {
    let mut window = Window::open();
    let rows: String =
        (1..=7).map(|n| format!("A{n},2014-10-0{n}\n")).chain(["B,2014-11-02\n".to_owned()]).collect();
    window.open_bytes("meetings.csv", format!("Minister,Day\n{rows}").as_bytes());
    window.click(Role::Button, "Count the rows of each month");
    window.click(Role::Button, "Use it");
    window.hides(&["No source", "source not named"]);
    window.reads(&["2 points without a source"]);
    // The first point is read out with its file, and a click on it shows the rows themselves.
    window.press(Modifiers::NONE, Key::CloseBracket);
    window.reads(&["Computed from 7 rows of meetings.csv", "Rows 1 to 5 of 7", "Line 2", "A5"]);
    window.hides(&["A6", "No source"]);
    // The way to the next ones stands above and below the rows.
    let click = |window: &mut Window, words: &str| {
        let found = window.harness.query_all_by_role_and_label(Role::Link, words);
        found.last().expect("a link").click();
        window.harness.run();
    };
    click(&mut window, "Next rows");
    window.reads(&["Rows 6 to 7 of 7", "A6"]);
    click(&mut window, "Rows before");
    window.reads(&["Rows 1 to 5 of 7", "A1"]);
}
