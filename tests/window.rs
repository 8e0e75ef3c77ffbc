//! Stories of the window, told by what a screen reader finds in it.

#[path = "support/desk.rs"]
mod desk;

use desk::Window;
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sourceline::app::Remembered;
use sourceline::chart::{Bounds2, Chart, Page, Pick, Theme};
use sourceline::text::{Lang, words};
use sourceline::ui::{Outline, Tab, ThemeChoice};
use sourceline::write::Listed;
use sourceline::write::carry::{self, Project};
use std::path::PathBuf;

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

#[test]
fn an_empty_window_says_what_to_do_and_opens_a_file_through_its_own_picker() {
    let mut window = Window::new(vec2(1024.0, 640.0), Lang::En, |_| {});
    window.reads(&["Nothing is open", "drop one on the window"]);
    window.click(Role::Button, "Open a file…");
    assert_eq!(window.log.borrow().dialogs, 1);
    window.reads(&["older/", "figures.csv", "Path"]);
    window.click(Role::Button, "figures.csv");
    window.click(Role::Button, "Open");
    window.reads(&["Data stored", "400 terabytes"]);
    window.hides(&["Nothing is open"]);
}

#[test]
fn a_point_pins_its_card() {
    let mut window = Window::open();
    window.reads(&["What to do first"]);
    window.click_mark("January 2026: “nearly 1,400 terabytes”");
    assert_eq!(window.harness.state().view().selected, Some(Pick::Figure(1)));
    window.reads(&[
        "January 2026, to the month",
        "“nearly 1,400 terabytes”",
        "Below 1,400 TB, close to it",
        "3 reports, 1 origin",
        "The Guardian, primary, used",
        "ICE reliance on Microsoft technology surged",
        "17 February 2026",
        "“nearly 1,400 terabytes in Azure”",
        "Date as printed: by the end of January",
        "example.org",
        "Cloud Blog, retells The Guardian",
        "2 retellings lost the word “nearly”",
        "because the file prefers it",
    ]);
}

#[test]
fn only_plain_addresses_open_and_only_on_a_click() {
    let mut window = Window::open();
    window.click_mark("nearly 1,400 terabytes");
    assert!(window.log.borrow().links.is_empty());
    window.reads(&["Not opened, not a plain web address: javascript:alert(1)"]);
    window.click(Role::Link, "Open article");
    assert_eq!(window.log.borrow().links, ["https://example.org/guardian"]);
}

#[test]
fn a_row_set_aside_says_why_and_leads_to_what_replaced_it() {
    let mut window = Window::open();
    let row =
        "an astounding 1,400 terabytes, January 2026, Data stored, Games Magazine, 18 Feb 2026, retells";
    window.click_row(row);
    window.reads(&["Set aside: “hedge lost in retelling", "Address not seen yet"]);
    window.click(Role::Link, "In its place: “nearly 1,400 terabytes”, January 2026, The Guardian");
    assert_eq!(window.harness.state().view().selected, Some(Pick::Figure(1)));
}

#[test]
fn a_figure_without_a_source_says_so() {
    let mut window = Window::open();
    window.click_mark("about 5 petabytes");
    window.reads(&["No source named", "no source named"]);
}

#[test]
fn every_card_that_shows_a_row_set_aside_says_why_and_what_replaced_it() {
    let mut window = Window::open();
    window.click_mark("January 2026: “nearly 1,400 terabytes”");
    window.reads(&["Set aside: “hedge lost in retelling", "In its place: “nearly 1,400 terabytes”"]);
    window.hides(&["this report because it"]);
    // Superseded without being struck, and by a row that is not there.
    let figures = "\
id,figure,series,date,value,unit,value_text,rank,rank_reason,replaced_by,source
a,one,Stored,2025-07,4,TB,4 terabytes,normal,a later count,b,gdn
b,one,Stored,2025-07,5,TB,5 terabytes,preferred,the later count,,gdn
c,two,Stored,2025-08,6,TB,6 terabytes,normal,,gone,gdn
";
    window.open_bytes("aside.csv", figures.as_bytes());
    window.click_mark("July 2025: “5 terabytes”");
    window.reads(&["Superseded: “a later count”", "In its place: “5 terabytes”"]);
    window.reads(&["because the file prefers it: “the later count”"]);
    window.click_mark("August 2025: “6 terabytes”");
    window.reads(&["Superseded, no reason given", "In its place: gone, which is no row of this data"]);
}

#[test]
fn a_contract_event_set_aside_says_why() {
    let mut window = Window::open();
    let contracts = "\
id,contract_id,event,date,period_start,period_end,buyer,supplier,amount_obligated,currency,title,rank,rank_reason,replaced_by,source
c1,C-9,award,2025-04-11,,,ICE,Palantir,16210849.4,USD,Tools,preferred,,,gdn
c2,C-9,award,2025-04-12,,,ICE,Palantir,9,USD,Tools,deprecated,a slip of the pen,c1,gdn
c3,C-9,implementation,,2025-05,2026-03,ICE,Palantir,,USD,Tools,,,,gdn
";
    window.open_bytes("lanes.csv", contracts.as_bytes());
    window.click_mark("$16,210,849.40");
    window.reads(&["12 Apr 2025, award, set aside", "$16,210,849.40"]);
    // A row with a period and no day shows the period.
    window.reads(&["May 2025 – Mar 2026, implementation"]);
    window.click(Role::Button, "12 Apr 2025, award, set aside, $9 obligated");
    window.reads(&[
        "Set aside: “a slip of the pen”",
        "In its place: award: $16,210,849.40, obligated, 11 April 2025",
    ]);
}

#[test]
fn a_contract_shows_amounts_by_kind_and_events_in_order() {
    let mut window = Window::open();
    window.click_row(
        "award: $10m, obligated, 11 April 2025, ImmigrationOS, The Guardian, 17 Feb 2026, primary",
    );
    window.reads(&["$10m", "$30m", "never added together", "Palantir", "Begins"]);
    let (award, end) = (top_of(&window, "11 Apr 2025"), top_of(&window, "1 Dec 2025"));
    assert!(award < end);
    window.hides(&["$40m"]);
}

#[test]
fn an_amount_of_an_event_never_stands_without_its_hedge() {
    let mut window = Window::open();
    let contracts = "\
id,contract_id,event,date,amount_outlayed,amount_current,amount_potential,amount_reported,currency,qualifier,value_text,title,source
c1,C-9,award,2019-08-19,,,49800000,,USD,over,more than $49.8 million,Tools,gdn
c2,C-9,award_summary,2019-08-20,,51000000,,,USD,about,worth $41 million at first and now costs around $51 million,Tools,gdn
c3,C-9,reported_total,2019-08-21,51800000,,,,USD,about,an estimated $51.8 million,Tools,gdn
c4,C-9,reported_total,2019-08-22,,,,10000000,USD,at_least,$10m in deals,Tools,gdn
";
    window.open_bytes("hedged.csv", contracts.as_bytes());
    window.click_mark("more than $49.8 million");
    // In the list of events, and by kind.
    window.reads(&[
        "19 Aug 2019, award, more than $49.8 million ceiling",
        "20 Aug 2019, summary of the award, about $51m current value",
        "21 Aug 2019, reported total, an estimated $51.8 million paid out",
        "22 Aug 2019, reported total, at least $10m reported",
        "Above $49.8m. Nobody has said how near.",
    ]);
    window.click(Role::Button, "22 Aug 2019, reported total, at least $10m reported");
    window.reads(&["“$10m in deals”", "at least $10m", "$10m or more. Nobody has said how much more."]);
    window.click(Role::Button, "21 Aug 2019, reported total, an estimated $51.8 million paid out");
    window.reads(&["An estimate near $51.8m"]);
    // Nobody printed these words.
    window.hides(&["“over”", "“about”", "“at least”"]);
}

#[test]
fn a_word_in_quotation_marks_is_the_printed_one() {
    let mut window = Window::open();
    let figures = "\
id,figure,series,date,value,unit,qualifier,value_text,rank,source,source_via
a,f,Stored,2026-01,1400,TB,nearly,almost 1400 TB,preferred,gdn,
b,f,Stored,2026-01,1400,TB,,1400 TB,,blog,gdn
c,f,Stored,2026-01,1400,TB,about,an estimated 1400 TB,,pcg,
";
    window.open_bytes("words.csv", figures.as_bytes());
    window.click_mark("January 2026: “almost 1400 TB”");
    window.reads(&["1 retelling lost the word “almost”", "With a hedge (about)"]);
    window.hides(&["“nearly”", "“about”"]);
}

#[test]
fn the_gravest_problems_stand_first_and_what_is_not_drawn_is_no_point() {
    let mut window = Window::open();
    let figures = "date,value,unit,series\n2025-01,NaN,TB,x\n2025-02,inf,TB,x\n2025-03,5,TB,x\n2025-04,-inf,TB,x\n2025-05,7,TB,x\n";
    window.open_bytes("nan.csv", figures.as_bytes());
    window.click(Role::Tab, "Problems 3");
    window.reads(&["3 problems, 2 points without a source"]);
    window.hides(&["no source is named for NaN", "no source is named for inf"]);
    let error = window.top_of("Not used: nan.csv, line 2");
    assert!(
        error < window.top_of("no source is named for 5 TB"),
        "an error is below points without a source"
    );
}

/// What happened before the time that the page shows is met only by going round.
#[test]
fn the_first_step_leads_to_a_mark_on_the_page() {
    let mut window = Window::new(vec2(1440.0, 900.0), Lang::En, |app| app.begin(Vec::new()));
    window.press(Modifiers::NONE, Key::CloseBracket);
    let state = window.harness.state();
    let scene = state.scene().expect("a page");
    let is_mark = |group: &sourceline::chart::Group| {
        group.role != sourceline::chart::Role::Lane
            && group.hit.as_ref().map(|hit| hit.pick) == state.view().selected
    };
    assert!(scene.groups.iter().any(is_mark), "{:?}", state.view().selected);
}

#[test]
fn tab_meets_every_mark_in_the_order_of_time() {
    let mut window = Window::open();
    let mut met = Vec::new();
    for _ in 0..120 {
        window.press(Modifiers::NONE, Key::Tab);
        let focused = window.harness.query_all_by_role(Role::Button).find(|node| node.is_focused());
        let label = focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default();
        let marks = ["ImmigrationOS: ", "July 2025: ", "September 2025: ", "January 2026: "];
        met.extend(marks.iter().position(|mark| label.contains(mark)));
    }
    met.dedup();
    assert!(met.len() >= 4, "{met:?}");
    assert!(met.windows(2).all(|pair| pair[0] < pair[1] || pair[1] == 0), "{met:?}");
}

#[test]
fn keys_open_a_menu_and_the_arrows_walk_in_it() {
    for (modifiers, key, first) in [
        (Modifiers::NONE, Key::F10, "Open a file…"),
        (Modifiers::ALT, Key::F, "Open a file…"),
        (Modifiers::ALT, Key::H, "Keys"),
    ] {
        let mut window = Window::open();
        window.press(modifiers, key);
        window.harness.run();
        let focused = |window: &Window, name: &str| {
            window
                .harness
                .query_all_by(|node| {
                    node.role() == Role::MenuItem
                        && node.label().as_deref() == Some(name)
                        && node.is_focused()
                })
                .count()
        };
        assert_eq!(focused(&window, first), 1, "{key:?}");
        window.press(Modifiers::NONE, Key::ArrowDown);
        window.harness.run();
        assert_eq!(focused(&window, first), 0, "{key:?} and down");
        window.press(Modifiers::NONE, Key::ArrowUp);
        window.harness.run();
        assert_eq!(focused(&window, first), 1, "{key:?}, down and up");
    }
}

/// Where the event of a contract card that begins with a date stands.
fn top_of(window: &Window, date: &str) -> f32 {
    let mut found = window.harness.query_all_by(|node| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(date))
    });
    found.next().map(|node| node.rect().top()).unwrap_or_else(|| panic!("no event of {date}"))
}

#[test]
fn the_scale_is_switched_and_undone() {
    let mut window = Window::open();
    window.click(Role::RadioButton, "Log");
    window.reads(&["Undo: Logarithmic scale"]);
    let on = |window: &Window, name: &str| {
        let node = window.harness.get_by_role_and_label(Role::RadioButton, name);
        node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
            || node.accesskit_node().is_selected() == Some(true)
    };
    assert!(on(&window, "Log") && !on(&window, "Linear"));
    window.press(CTRL, Key::Z);
    assert!(on(&window, "Linear"));
    window.hides(&["Undo:"]);
    window.press(CTRL | Modifiers::SHIFT, Key::Z);
    assert!(on(&window, "Log"));
}

#[test]
fn a_hidden_series_leaves_page_and_table_and_comes_back() {
    let mut window = Window::open();
    window.reads(&["about 5 petabytes"]);
    window.click(Role::CheckBox, "Photos, 0 of 1 with a source");
    window.hides(&["about 5 petabytes"]);
    window.click(Role::CheckBox, "Data stored, 2 of 2 with a source");
    window.click(Role::CheckBox, "ImmigrationOS, 2 of 2 with a source");
    window.reads(&["Everything is switched off", "Rows of hidden series"]);
    window.click(Role::Button, "Show every series");
    window.reads(&["about 5 petabytes", "400 terabytes"]);
    window.hides(&["Everything is switched off"]);
}

#[test]
fn deprecated_reports_are_in_the_table_and_on_the_page_when_asked() {
    let mut window = Window::open();
    let marks = |window: &Window| {
        let says = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == Role::Button
                && node.label().is_some_and(|label| label.contains("an astounding 1,400 terabytes"))
        };
        window.harness.query_all_by(says).count()
    };
    assert_eq!(marks(&window), 0);
    window.reads(&["an astounding 1,400 terabytes, January 2026"]);
    window.click(Role::CheckBox, "Superseded and retold");
    assert_eq!(marks(&window), 1);
    window.press(CTRL, Key::Z);
    assert_eq!(marks(&window), 0);
}

#[test]
fn a_bad_file_is_named_in_words_and_the_story_stays() {
    let mut window = Window::open();
    window.harness.state_mut().open(vec![PathBuf::from("bad.csv")]);
    window.harness.run();
    window.reads(&["bad.csv, line 2, column date: “soon” is not a date", "Problems 3", "Data stored"]);
    window.click_mark("nearly 1,400 terabytes");
    window.reads(&["Below 1,400 TB"]);
    window.click(Role::Link, "Close");
    assert!(window.harness.state().view().notice.is_none());
    window.reads(&["Problems 1"]);
}

#[test]
fn the_language_changes_at_once() {
    let mut window = Window::open();
    window.click_mark("nearly 1,400 terabytes");
    window.click(Role::Button, "View");
    window.click(Role::MenuItemCheckBox, "Polski");
    window.reads(&["Plik", "Styczeń 2026, z dokładnością do miesiąca", "„nearly 1,400 terabytes”"]);
    window.reads(&["3 doniesienia, 1 źródło pierwotne", "The Guardian, pierwotne, użyte"]);
    window.hides(&["Reported by", "to the month"]);
    let remembered = window.log.borrow().remembered.clone();
    assert_eq!(remembered.and_then(|settings| settings.lang), Some(Lang::Pl));
}

#[test]
fn keys_walk_from_point_to_point() {
    let mut window = Window::open();
    let selected = |window: &Window| window.harness.state().view().selected;
    // Once at each mark, in the order of time; the three other reports of January share its mark.
    let mut walk = Vec::new();
    for _ in 0..5 {
        window.press(Modifiers::NONE, Key::CloseBracket);
        walk.extend(selected(&window));
    }
    // April, July, September and December 2025, January 2026.
    let (event, figure) = (Pick::Contract, Pick::Figure);
    assert_eq!(walk, [event(0), figure(0), figure(4), event(1), figure(1)]);
    window.press(Modifiers::NONE, Key::CloseBracket);
    assert_eq!(selected(&window), Some(Pick::Contract(0)), "round at the end");
    // From a report without a mark the way goes on at the mark of its figure.
    window.click_row("1,400 terabytes, January 2026, Data stored, Cloud Blog, 19 Feb 2026, retells");
    assert_eq!(selected(&window), Some(Pick::Figure(2)));
    window.press(Modifiers::NONE, Key::OpenBracket);
    assert_eq!(selected(&window), Some(Pick::Contract(1)));
    window.press(Modifiers::NONE, Key::OpenBracket);
    assert_eq!(selected(&window), Some(Pick::Figure(4)));
    window.press(Modifiers::NONE, Key::OpenBracket);
    assert_eq!(selected(&window), Some(Pick::Figure(0)));
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.log.borrow().links, ["https://example.org/guardian"]);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(selected(&window), None);
}

#[test]
fn tab_and_enter_reach_a_mark() {
    let mut window = Window::open();
    for _ in 0..200 {
        window.press(Modifiers::NONE, Key::Tab);
        let focused = window.harness.query_all_by_role(Role::Button).find(|node| node.is_focused());
        let on_mark = focused.and_then(|node| node.accesskit_node().label());
        if on_mark.is_some_and(|label| label.contains("January 2026: “nearly")) {
            window.press(Modifiers::NONE, Key::Enter);
            assert_eq!(window.harness.state().view().selected, Some(Pick::Figure(1)));
            return;
        }
    }
    panic!("Tab never came to the mark");
}

#[test]
fn the_view_zooms_and_comes_back() {
    let mut window = Window::open();
    window.hides(&["Show everything"]);
    window.press(Modifiers::NONE, Key::Plus);
    window.press(Modifiers::NONE, Key::ArrowLeft);
    window.reads(&["Show everything"]);
    window.press(Modifiers::NONE, Key::Num0);
    window.hides(&["Show everything"]);
}

/// Drags from a place in the plot, given as shares of its width and height, by so many points.
fn drag(window: &mut Window, share: egui::Vec2, by: egui::Vec2) {
    let plot = window.harness.get_by_role(Role::Figure).rect();
    let from = plot.left_top() + plot.size() * share;
    window.harness.hover_at(from);
    window.harness.drag_at(from);
    window.harness.run();
    for part in [0.5, 1.0] {
        window.harness.hover_at(from + by * part);
        window.harness.run();
    }
    window.harness.drop_at(from + by);
    window.harness.run();
}

#[test]
fn a_pan_by_pointer_moves_the_bounds_and_the_page_follows() {
    let mut window = Window::open();
    drag(&mut window, vec2(0.9, 0.1), vec2(-120.0, 10.0));
    let bounds = window.harness.state().view().bounds;
    assert!(bounds.x.is_some() && bounds.y.is_some(), "{bounds:?}");
    window.reads(&["Show everything"]);
    window.hides(&["Undo:"]);
}

#[test]
fn a_dragged_label_is_one_step() {
    let mut window = Window::open();
    let scene = window.harness.state().scene().expect("a page");
    let label = scene.groups.iter().find_map(|group| group.drag.as_ref()).expect("a label").rect;
    let plot = scene.plot.whole();
    drag(&mut window, (label.center() - plot.min) / plot.size(), vec2(40.0, 20.0));
    window.reads(&["Undo: Move a label"]);
    window.hides(&["Show everything"]);
    window.press(CTRL, Key::Z);
    window.hides(&["Undo:"]);
}

/// Words say whose they are: of a figure beside its mark, of a claim that has no mark.
#[test]
fn words_on_the_page_are_clicked_like_marks() {
    let mut window = Window::new(vec2(1440.0, 900.0), Lang::En, |app| app.begin(Vec::new()));
    for words in ["nearly 1,400 terabytes", "more than tripled", "400 terabytes"] {
        let scene = window.harness.state().scene().expect("a page");
        let label = scene.groups.iter().find(|group| group.drag.is_some() && group.title.starts_with(words));
        let label = label.and_then(|group| group.drag.clone()).expect("a label");
        let (offset, pick) =
            (window.harness.get_by_role(Role::Figure).rect().min - scene.plot.whole().min, label.pick);
        let at = label.rect.center() + offset;
        window.harness.hover_at(at);
        window.harness.run();
        assert_eq!(window.harness.state().view().hovered, pick, "{words}");
        window.harness.drag_at(at);
        window.harness.drop_at(at);
        window.harness.run();
        assert!(pick.is_some() && window.harness.state().view().selected == pick, "{words}");
        window.press(Modifiers::NONE, Key::Escape);
        assert_eq!(window.harness.state().view().selected, None, "{words}");
    }
    window.click_mark("more than tripled");
    window.reads(&["“more than tripled”", "The Guardian"]);
}

#[test]
fn nothing_is_laid_out_while_nothing_changes() {
    let mut window = Window::open();
    let before = window.harness.state().layouts();
    window.harness.run_steps(20);
    assert_eq!(window.harness.state().layouts(), before);
    window.press(Modifiers::NONE, Key::CloseBracket);
    assert_eq!(window.harness.state().layouts(), before, "a selection is not a new page");
    window.click(Role::RadioButton, "Log");
    assert_eq!(window.harness.state().layouts(), before + 1);
}

#[test]
fn the_page_stands_alone_and_the_panels_come_back() {
    let mut window = Window::open();
    window.press(CTRL, Key::Backslash);
    window.hides(&["As printed", "In this chart", "What to do first"]);
    window.press(CTRL, Key::Backslash);
    window.reads(&["As printed", "In this chart", "What to do first"]);
    window.press(Modifiers::NONE, Key::T);
    window.hides(&["As printed"]);
}

#[test]
fn a_picture_is_saved_under_the_name_the_picker_proposes() {
    let mut window = Window::open();
    window.press(CTRL, Key::E);
    window.reads(&["Save picture as SVG"]);
    window.click(Role::Button, "Save");
    assert_eq!(window.log.borrow().pictures, [PathBuf::from("/data/figures-csv.svg")]);
    window.reads(&["Saved figures-csv.svg"]);
    // What went well leaves by itself; it is said again when it happens again.
    let wait = |window: &mut Window, seconds: f32| {
        for _ in 0..(seconds * 4.0) as usize {
            window.harness.step();
        }
    };
    wait(&mut window, 6.0);
    window.reads(&["Saved figures-csv.svg"]);
    wait(&mut window, 9.0);
    window.hides(&["Saved figures-csv.svg"]);
}

#[test]
fn a_picture_holds_its_chart_and_opens_as_it() {
    let mut window = Window::open();
    window.click(Role::RadioButton, "Log");
    window.click(Role::Button, "Export");
    window.reads(&["The picture holds the 7 rows and 3 sources of this chart"]);
    window.click(Role::MenuItem, "Save picture as SVG…");
    window.click(Role::Button, "Save");
    let project = window.log.borrow_mut().carried.take().expect("a project");
    let svg = format!("<svg><metadata id=\"sourceline\">{}</metadata></svg>", project.to_json().as_str());
    window.keep("picture.svg", svg.as_bytes());
    window.click(Role::RadioButton, "Linear");
    window.drop_files(&["picture.svg"]);
    let (document, view) =
        (window.harness.state().document().expect("a chart"), window.harness.state().view());
    assert_eq!((&document.spec, &document.name[..]), (&project.spec, "picture.svg"));
    assert_eq!(document.spec.scale, sourceline::model::ScaleKind::Log);
    assert_eq!(view.bounds, project.view);
    // Who wants a picture and nothing else says so.
    window.click(Role::Button, "Export");
    window.click(Role::MenuItemCheckBox, "Put the data in pictures");
    window.click(Role::Button, "Export");
    window.reads(&["The picture holds nothing but what is seen"]);
    window.click(Role::MenuItem, "Save picture as SVG…");
    window.click(Role::Button, "Save");
    assert_eq!(window.log.borrow().carried, None);
}

#[test]
fn the_menu_of_exports_is_as_wide_as_its_words() {
    let mut window = Window::new(vec2(1024.0, 640.0), Lang::En, |app| app.begin(Vec::new()));
    window.click(Role::Button, "Export");
    let item = window.harness.get_by_role_and_label(Role::MenuItem, "Save picture as SVG…").rect();
    assert!(item.width() < 340.0, "{item}");
}

#[test]
fn escape_leaves_the_page_of_stories_before_it_closes_the_card() {
    let mut window = Window::open();
    window.click_mark("nearly 1,400 terabytes");
    window.press(Modifiers::NONE, Key::Home);
    assert!(window.harness.state().view().start);
    window.press(Modifiers::NONE, Key::F1);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.harness.state().view().start, "the list of keys closes first");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.harness.state().view().start);
    assert_eq!(window.harness.state().view().selected, Some(Pick::Figure(1)));
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.harness.state().view().selected, None);
}

#[test]
fn the_table_of_a_small_window_fits_its_width_and_the_other_columns_are_a_click_away() {
    for (lang, more, by) in [(Lang::En, " more column", "Reported by"), (Lang::Pl, "Jeszcze ", "Kto podał")]
    {
        let mut window = Window::new(vec2(1024.0, 640.0), lang, |app| app.begin(Vec::new()));
        let heads = |window: &Window| {
            let heads = window.harness.query_all_by_role(Role::ColumnHeader);
            heads
                .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
                .collect::<Vec<_>>()
        };
        let card = window
            .harness
            .get_by_role_and_label(Role::Tab, if lang == Lang::En { "Table" } else { "Tabela" });
        assert!(card.rect().left() > 0.0);
        let shown = heads(&window);
        assert!((4..7).contains(&shown.len()), "{shown:?}");
        assert!(shown.iter().any(|(name, _)| name == by), "{shown:?}");
        let right = shown.iter().map(|(_, rect)| rect.right()).fold(0.0, f32::max);
        assert!(right < 1024.0 - 220.0, "{right}");
        window.click_part(Role::Link, more);
        assert_eq!(heads(&window).len(), 7);
    }
}

#[test]
fn sources_are_numbered_with_how_far_they_reach() {
    let mut window = Window::open();
    window.click(Role::Tab, "Sources 3");
    window.reads(&["4 of 5 with a source", "1. The Guardian", "Address not seen yet"]);
}

#[test]
fn the_window_counts_and_numbers_the_sources_that_an_export_lists() {
    for (lang, tab, said) in [
        (Lang::En, "Sources 35", "30 sources, and 5 more that are named indirectly"),
        (Lang::Pl, "Źródła 35", "30 źródeł i jeszcze 5 wskazanych pośrednio"),
    ] {
        let mut window = Window::new(vec2(1440.0, 900.0), lang, |app| app.begin(Vec::new()));
        window.reads(&[&format!("{said}.")]);
        window.click(Role::Tab, tab);
        window.reads(&[&format!("; {said}")]);
        let document = window.harness.state().document().expect("the bundled story");
        let (data, spec) = (&document.data, &document.spec);
        let project = Project::of(
            "ice",
            (data, spec),
            &Bounds2::default(),
            &Page::new(Page::DEFAULT_SIZE, Theme::Light, lang),
        );
        let project = project.expect("few rows");
        assert_eq!((project.data.sources.len(), project.indirect_sources()), (35, 5));
        let chart = Chart::new(data, &document.index, spec);
        let outline = Outline::new(document, chart.numbering().order(), &carry::held(data, spec).1, lang);
        let listed = Listed::new(data, spec, words(lang)).markdown(words(lang)).replace('\\', "");
        assert_eq!(outline.sources.len(), 35);
        for line in &outline.sources {
            let name = data.source(line.source).expect("a source").short_name().to_owned();
            let start = format!("{}. ", line.number);
            let written = listed.lines().find(|written| written.starts_with(&start)).unwrap_or_default();
            assert!(written.contains(&name), "{name}: {written}");
            assert_eq!(line.uses == 0, line.number > 30, "{name}");
        }
    }
}

#[test]
fn reasons_of_a_file_stand_in_quotation_marks() {
    for (lang, said) in [
        (Lang::En, "because the file prefers it: “the original report”"),
        (Lang::Pl, "bo wskazuje je plik: „the original report”"),
    ] {
        let mut window = Window::new(vec2(1440.0, 1300.0), lang, |app| app.begin(Vec::new()));
        window.click_mark("nearly 1,400 terabytes");
        window.reads(&[said]);
    }
}

#[test]
fn every_key_is_listed() {
    let mut window = Window::open();
    window.press(Modifiers::NONE, Key::F1);
    window.reads(&["Ctrl+Shift+Z, Ctrl+Y", "Page alone", "Drag with the right button"]);
    window.press(Modifiers::NONE, Key::Escape);
    window.hides(&["Drag with the right button"]);
}

#[test]
fn the_bundled_stories_stand_on_the_start_page() {
    let mut window = Window::new(vec2(1440.0, 900.0), Lang::En, |app| app.begin(Vec::new()));
    window.press(Modifiers::NONE, Key::Home);
    window.reads(&["Each chart says where every one of its points comes from"]);
    window.click_mark("JWCC task orders:");
    window.reads(&["Undo: Open “JWCC task orders”"]);
    window.press(CTRL, Key::Z);
    window.hides(&["Undo:"]);
}

#[test]
fn the_bundled_story_opens_at_every_size_in_both_languages() {
    for (size, lang) in
        [(vec2(800.0, 560.0), Lang::Pl), (vec2(1024.0, 640.0), Lang::En), (vec2(3840.0, 2160.0), Lang::Pl)]
    {
        let mut window = Window::new(size, lang, |app| app.begin(Vec::new()));
        for _ in 0..3 {
            window.press(Modifiers::NONE, Key::CloseBracket);
        }
        assert!(window.harness.state().view().selected.is_some());
    }
}

#[test]
fn empty_fields_are_said_and_every_report_shows_its_title() {
    let mut window = Window::open();
    window.click_mark("January 2026: “nearly 1,400 terabytes”");
    window.reads(&["Author not given", "Cloud notes", "Ties under fire", "retells The Guardian"]);
    // It is said once.
    window.hides(&["According to The Guardian"]);
}

#[test]
fn digits_are_shown_as_the_file_has_them() {
    let mut window = Window::open();
    window.open_bytes("plain.csv", b"date,value,series,source_title\n2025-01,146376,visits,A paper\n");
    window.press(Modifiers::NONE, Key::CloseBracket);
    window.reads(&["146376, January 2025, visits"]);
}

#[test]
fn names_follow_the_language_of_the_window() {
    let mut window = Window::new(vec2(1440.0, 900.0), Lang::Pl, |app| app.begin(Vec::new()));
    window.reads(&[
        "Przyrost danych ICE w Azure",
        "Licencje Microsoftu przez firmę Dell",
        "Modernizacja danych, Deloitte",
    ]);
    window.hides(&["Growth of ICE data in Azure", "Microsoft licences through Dell"]);
    window.click_mark("nearly 1,400 terabytes");
    window.reads(&["Dane ICE w Azure", "ICE, Microsoft Azure, dane przechowywane"]);
    let window = Window::new(vec2(1440.0, 900.0), Lang::En, |app| app.begin(Vec::new()));
    window.reads(&["Growth of ICE data in Azure", "Microsoft licences through Dell"]);
    window.hides(&["Przyrost danych ICE w Azure"]);
}

#[test]
fn a_table_is_pasted_from_the_clipboard() {
    let mut window = Window::open();
    let paste = |window: &mut Window, text: &str| {
        window.harness.event(egui::Event::Paste(text.to_owned()));
        window.harness.run();
    };
    paste(&mut window, "date\tvalue\tunit\tseries\tsource_title\n2025\t7\tTB\tPasted\tA\n");
    window.reads(&["Pasted", "2025"]);
    window.hides(&["Data stored"]);
    let page = "<table><tr><th>date<th>value<th>unit<th>series<tr><td>2024<td>9<td>TB<td>From a page</table>";
    paste(&mut window, page);
    window.reads(&["From a page", "2024"]);
    window.hides(&["Pasted"]);
    paste(&mut window, "just words\n");
    window.reads(&["Clipboard", "From a page"]);
    paste(&mut window, "  \n");
    window.reads(&["From a page"]);
    // A dialog is no place for a table.
    window.press(Modifiers::NONE, Key::F1);
    paste(&mut window, "date\tvalue\tseries\n2025\t7\tBehind\n");
    window.press(Modifiers::NONE, Key::Escape);
    window.reads(&["From a page"]);
    window.hides(&["Behind"]);
}

#[test]
fn a_language_that_is_asked_for_goes_before_the_one_chosen_before_and_is_not_remembered() {
    let mut window = Window::with(Remembered { lang: Some(Lang::Pl), ..Remembered::default() });
    window.harness.state_mut().speak(Lang::En);
    window.harness.run();
    window.reads(&["Problems"]);
    let lang = |window: &Window| window.log.borrow().remembered.as_ref().map(|remembered| remembered.lang);
    window.press(Modifiers::NONE, Key::F9);
    assert_eq!(lang(&window), Some(Some(Lang::Pl)), "an option of one start is no setting");
    window.click(Role::Button, "View");
    window.click(Role::MenuItemCheckBox, "English");
    assert_eq!(lang(&window), Some(Some(Lang::En)));
}

#[test]
fn a_quote_from_right_to_left_is_read_out_in_the_order_of_reading() {
    let quote = "הרשות החזיקה בכמות גדולה של נתונים בענן של חברה אחת לפי מסמכים שהגיעו לידי העיתון";
    let mut window = Window::open();
    let file = format!("date,value,unit,series,source_title,quote\n2025,7,TB,Later,שלום עולם,{quote}\n");
    window.open_bytes("hebrew.csv", file.as_bytes());
    window.click_mark("2025");
    window.reads(&[&format!("“{quote}”"), "שלום עולם"]);
}

/// Five reports of one figure: what they say of its number, its hedge and its date.
const ACCOUNTS: &str = "\
id,figure,series,date,value,unit,qualifier,value_text,rank,source_title,source_publisher,source_date,source_url,archive_url
a,f,Stored,2026-01,1400,TB,nearly,nearly 1400 TB,preferred,One,Daily,2026-02-17,https://example.org/a,https://web.archive.org/a
b,f,Stored,2026-01,1.4,PB,nearly,nearly 1.4 PB,,Two,Weekly,2026-02-18,https://example.org/b,
c,f,Stored,2026-01,1500,TB,,1500 TB,,Three,Monthly,2026-02-19,,
d,f,Stored,2026-01,1400,TB,about,about 1400 TB,,Four,Yearly,2026-02-20,https://web.archive.org/d,
e,f,Stored,2026-02,1400,TB,,1400 TB,,Five,Hourly,2026-02-21,https://example.org/e,javascript:e
";

#[test]
fn every_other_report_shows_its_words_and_what_differs_and_leads_to_its_row() {
    let mut window = Window::open();
    window.click_mark("January 2026: “nearly 1,400 terabytes”");
    window.reads(&[
        "Cloud Blog, retells The Guardian, “1,400 terabytes”, Lost the word “nearly”",
        "Games Magazine, retells The Guardian, set aside, “an astounding 1,400 terabytes”, Lost the word",
    ]);
    window.click(Role::Button, "Cloud Blog, retells The Guardian, “1,400 terabytes”, Lost the word “nearly”");
    assert_eq!(window.harness.state().view().selected, Some(Pick::Figure(2)));
    // The words of the used one are beside those over the card, which it lost.
    window.reads(&[
        "The Guardian, primary, used, “nearly 1,400 terabytes”",
        "Cloud Blog, retells The Guardian, Lost",
    ]);
    window.open_bytes("accounts.csv", ACCOUNTS.as_bytes());
    window.click_row("nearly 1400 TB, January 2026, Stored, nearly, Daily, 17 Feb 2026");
    window.reads(&[
        "Weekly, “nearly 1.4 PB”",
        "Monthly, “1500 TB”, Other value: 1,500 TB",
        "Yearly, “about 1400 TB”, With the word “about”",
    ]);
    window.hides(&["“nearly 1.4 PB”,"]);
}

#[test]
fn what_retellings_lost_stands_over_the_reports() {
    let mut window = Window::open();
    window.click_mark("January 2026: “nearly 1,400 terabytes”");
    let (lost, reports) = (window.top_of("2 retellings lost"), window.top_of("The Guardian, primary, used"));
    assert!(lost < reports, "{lost} is not over {reports}");
}

#[test]
fn a_missing_archived_copy_is_said_and_no_other() {
    let mut window = Window::open();
    window.open_bytes("accounts.csv", ACCOUNTS.as_bytes());
    window.click_row("nearly 1400 TB, January 2026, Stored, nearly, Daily, 17 Feb 2026");
    let says = |window: &Window, part: &str| {
        let says = |said: Option<String>| said.is_some_and(|said| said.contains(part));
        window.harness.query_all_by(|node| says(node.label()) || says(node.value())).count()
    };
    // Weekly has an address and no copy, Monthly has neither; Yearly is read from an archive.
    assert_eq!(says(&window, "example.org, no archived copy on record"), 1);
    assert_eq!(says(&window, "No archived copy on record"), 1);
    window.hides(&["web.archive.org, no archived"]);
    window.click_row("1400 TB, February 2026, Stored, Hourly, 21 Feb 2026");
    window.reads(&["Not opened, not a plain web address: javascript:e"]);
}

#[test]
fn points_without_a_source_stand_behind_what_is_graver_and_are_counted_as_the_command_counts_them() {
    let mut window = Window::open();
    window.reads(&["1 problem, 1 point without a source"]);
    window.click(Role::Tab, "Problems 1");
    let point = "figures.csv, line 6: no source is named for about 5 petabytes, September 2025, Photos";
    let found = window.top_of("sources.csv, line 3");
    assert!(found < window.top_of(point));
    window.click(Role::Button, &format!("Needs a look: {point}"));
    assert_eq!(window.harness.state().view().selected, Some(Pick::Figure(4)));
    // A point that is not on the page comes onto it.
    window.press(Modifiers::NONE, Key::Escape);
    window.click(Role::CheckBox, "Photos, 0 of 1 with a source");
    window.click(Role::Button, &format!("Needs a look: {point}"));
    window.reads(&["Undo: Show Photos"]);
    // In another language too, and no longer once another file is open.
    window.click(Role::Button, "View");
    window.click(Role::MenuItemCheckBox, "Polski");
    window.reads(&["1 punkt bez źródła", "figures.csv, wiersz 6: nie podano źródła: about 5 petabytes"]);
    window.open_bytes("sure.csv", b"date,value,unit,series,source_title\n2025,7,TB,S,A\n");
    window.reads(&["bez problemów"]);
}

#[test]
fn a_point_of_another_story_comes_with_its_story() {
    let mut window = Window::open();
    let package = br#"{"title":"T","stories":[{"id":"a","name":"One","series":["A"]},{"id":"b","name":"Two","series":["B"]}]}"#;
    window.keep("datapackage.json", package);
    window.keep("two.csv", b"date,value,unit,series,source_title\n2025,7,TB,A,Paper\n2024,9,TB,B,\n");
    window.drop_files(&["datapackage.json", "two.csv"]);
    window.reads(&["1 point without a source", "7 TB, 2025, A"]);
    window.click(Role::Tab, "Problems");
    window.click(Role::Button, "Needs a look: two.csv, line 3: no source is named for 9 TB, 2024, B");
    assert_eq!(window.harness.state().view().selected, Some(Pick::Figure(1)));
    window.reads(&["Undo: Open “Two”"]);
}

#[test]
fn a_file_without_any_source_says_so_once_and_counts_every_point() {
    let mut window = Window::open();
    let mut csv = String::from("date,value,unit,series,source_title\n");
    for year in 1000..2000 {
        csv.push_str(&format!("{year},7,TB,S,\n"));
    }
    window.open_bytes("bare.csv", csv.as_bytes());
    window.reads(&["1,000 points without a source"]);
    window.click(Role::Tab, "Problems");
    window.click(Role::Button, "Needs a look: No source is named for any of the 1,000 points");
    assert_eq!(window.harness.state().view().selected, Some(Pick::Figure(0)));
    csv.push_str("2000,7,TB,S,A paper\n");
    window.open_bytes("nearly.csv", csv.as_bytes());
    window.reads(&[
        "1,000 points without a source",
        "nearly.csv, line 2: no source is named for 7 TB, 1000, S",
    ]);
}

#[test]
fn a_row_that_is_a_span_says_from_when_to_when() {
    let mut window = Window::open();
    let csv = "id,contract_id,event,date,period_start,period_end,supplier,amount_obligated,currency,title,source_title\n\
        a,A,award_summary,,2025-04-11,2026-03,X,10,USD,Both,Paper\n\
        b,B,award_summary,,2024-02,,X,10,USD,Begun,Paper\n\
        c,C,award_summary,,,2027,X,10,USD,Ending,Paper\n\
        d,D,award_summary,2023-05,2020,2021,X,10,USD,Dated,Paper\n";
    window.open_bytes("spans.csv", csv.as_bytes());
    window.reads(&[
        "11 April 2025 to March 2026, Both",
        "from February 2024, end not known, Begun",
        "until 2027, start not known, Ending",
        "May 2023, Dated",
    ]);
    window.click(Role::ColumnHeader, "When");
    let order = ["May 2023, Dated", "February 2024", "11 April 2025"].map(|part| window.top_of(part));
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn a_list_of_payments_is_told_as_one_and_counts_one_kind_of_rows() {
    let mut window = Window::open();
    let rows: String = (1..=28)
        .map(|day| {
            format!(
                "Agency,{day:02}/02/2024,IT,Digital,{},\"£25,000.00\"\n",
                ["ALPHA LTD", "BETA LTD"][day % 2]
            )
        })
        .collect();
    let csv = format!("Entity,Date,Expense type,Expense area,Supplier,Amount\n{rows}");
    window.open_bytes("spend.csv", csv.as_bytes());
    window.reads(&["In the data: payments to 2 payees.", "0 of 28 payments name a source"]);
    window.reads(&["28 points without a source"]);
    window.hides(&["contract events", "2 contracts", "Problems 28"]);
    // A card of one of them speaks of a payment, and of who was paid once.
    window.press(Modifiers::NONE, Key::CloseBracket);
    window.reads(&["The payment", "Payer", "Payee", "BETA LTD"]);
    window.hides(&["The contract", "Buyer", "Supplier"]);
    window.press(Modifiers::NONE, Key::Escape);
    window.click(Role::Button, "View");
    window.click(Role::MenuItemCheckBox, "Polski");
    window.reads(&["W danych: płatności dla 2 odbiorców.", "Źródło ma 0 z 28 płatności"]);
    window.open_bytes(
        "figures-only.csv",
        b"date,value,unit,series,source_title\n2025,7,TB,S,A\n2026,8,TB,S,A\n",
    );
    window.reads(&["Źródło ma 2 z 2 wartości;"]);
    window.hides(&["zdarzeń"]);
}

#[test]
fn files_are_dropped_on_the_window() {
    let mut window = Window::open();
    window.keep("good.csv", b"date,value,unit,series,source_title\n2025,7,TB,Dropped,A\n");
    window.drop_files(&["good.csv"]);
    window.reads(&["Dropped"]);
    window.hides(&["Data stored"]);
    window.drop_files(&["bad.csv"]);
    window.reads(&["bad.csv, line 2, column date: “soon” is not a date", "Dropped"]);
    window.drop_files(&["figures.csv", "contracts.csv", "sources.csv"]);
    window.reads(&["Data stored", "ImmigrationOS", "The Guardian"]);
    window.hides(&["Dropped"]);
    // A good one carries a bad one: what is wrong with it is said.
    window.drop_files(&["good.csv", "bad.csv"]);
    window.reads(&["Dropped", "2 problems"]);
}

#[test]
fn files_held_over_the_window_are_named() {
    let mut window = Window::open();
    let file = egui::HoveredFile { path: Some(PathBuf::from("/data/good.csv")), ..Default::default() };
    window.harness.input_mut().hovered_files = vec![file];
    // As long as a file is held, the window waits for it to be let go.
    window.harness.run_steps(3);
    let said = window.harness.output().shapes.iter().any(|clipped| {
        matches!(&clipped.shape, egui::Shape::Text(text) if text.galley.text() == "Drop to open good.csv")
    });
    assert!(said);
}

#[test]
fn nobody_begins_the_next_day_in_the_problems_of_this_one() {
    let remembered = |window: &Window| window.log.borrow().remembered.clone().map(|kept| kept.tab);
    let mut window = Window::open();
    window.click(Role::Tab, "Sources 3");
    assert_eq!(remembered(&window), Some(Tab::Sources));
    window.click(Role::Tab, "Problems 1");
    window.press(CTRL, Key::Backslash);
    assert_eq!(remembered(&window), Some(Tab::Sources));
    // Settings of before begin with the table.
    let window = Window::with(Remembered { tab: Tab::Problems, ..Remembered::default() });
    assert_eq!(window.harness.state().view().tab, Tab::Table);
}

#[test]
fn the_window_follows_the_theme_of_the_desktop() {
    let mut window = Window::with(Remembered { theme: ThemeChoice::System, ..Remembered::default() });
    let seen = |window: &mut Window, told: Option<egui::Theme>| {
        window.harness.input_mut().system_theme = told;
        window.harness.run();
        let ctx = &window.harness.ctx;
        (ctx.theme(), ctx.options(|options| options.theme_preference))
    };
    use egui::{Theme, ThemePreference};
    // A desktop that says nothing has light windows.
    assert_eq!(seen(&mut window, None), (Theme::Light, ThemePreference::System));
    assert_eq!(seen(&mut window, Some(Theme::Dark)), (Theme::Dark, ThemePreference::System));
    let paper = window.harness.state().scene().expect("a page").paper;
    assert_eq!(paper, sourceline::chart::Theme::Dark.palette().paper, "the page is dark as well");
    assert_eq!(seen(&mut window, Some(Theme::Light)), (Theme::Light, ThemePreference::System));
    // What was chosen goes before what the desktop says.
    window.click(Role::Button, "View");
    window.click(Role::MenuItemCheckBox, "Dark");
    assert_eq!(seen(&mut window, Some(Theme::Light)), (Theme::Dark, ThemePreference::Dark));
    window.click(Role::Button, "View");
    window.click(Role::MenuItemCheckBox, "As the system");
    assert_eq!(seen(&mut window, Some(Theme::Light)), (Theme::Light, ThemePreference::System));
}

#[test]
fn a_first_window_is_fitted_to_its_screen_once() {
    let sizes = |window: &Window| -> Vec<egui::Vec2> {
        let told = window.harness.output().viewport_output.values().flat_map(|viewport| &viewport.commands);
        told.filter_map(|command| match command {
            egui::ViewportCommand::InnerSize(size) => Some(*size),
            _ => None,
        })
        .collect()
    };
    let mut window = Window::with(Remembered::default());
    let tell = |window: &mut Window, size: egui::Vec2| {
        let viewport = window.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
        viewport.monitor_size = Some(size);
        window.harness.step();
    };
    tell(&mut window, vec2(1366.0, 768.0));
    assert_eq!(sizes(&window), [vec2(1342.0, 672.0)]);
    tell(&mut window, vec2(1920.0, 1080.0));
    assert_eq!(sizes(&window), []);
}

#[test]
fn the_status_bar_says_in_which_size_the_picture_is_saved() {
    let mut window = Window::new(vec2(1024.0, 640.0), Lang::En, |app| app.begin(Vec::new()));
    let page = window.harness.state().view().page;
    let saved = sourceline::chart::Page::picture_size(page);
    assert!(saved.y > page.y);
    let said = format!("Picture {} × {} · EN", saved.x, saved.y);
    window.reads(&[&said]);
    let at = window.harness.get_by_label(&said).rect().center();
    window.harness.hover_at(at);
    window.harness.run_steps(60);
    window.reads(&[&format!("Here the page is {} × {}", page.x, page.y)]);
}

#[test]
fn the_time_a_story_is_about_is_that_of_the_figures_that_count() {
    let mut window = Window::open();
    let rows = "id,series,date,value,unit,rank,source_title\na,S,2020-01,1,TB,,A\nb,S,2021-01,2,TB,,A\nc,S,2030-01,3,TB,deprecated,A\n";
    window.open_bytes("span.csv", rows.as_bytes());
    window.reads(&["The figures are about the time from January 2020 to January 2021."]);
}

#[test]
fn the_menu_of_exports_offers_rows_sources_and_words_in_either_language() {
    let english = ["Data (CSV)…", "Data for spreadsheets (CSV)…", "Alt text…"];
    let polish = ["Dane (CSV)…", "Dane dla arkuszy (CSV)…", "Tekst alternatywny…"];
    for (lang, button, items) in [(Lang::En, "Export", english), (Lang::Pl, "Eksportuj", polish)] {
        let mut window = Window::new(vec2(1024.0, 640.0), lang, |app| app.begin(Vec::new()));
        window.click(Role::Button, button);
        for item in items {
            window.harness.get_by_role_and_label(Role::MenuItem, item);
        }
    }
    let mut window = Window::open();
    window.click(Role::Button, "Export");
    window.click(Role::MenuItem, "Sources (BibTeX, RIS, CSL-JSON, Markdown)…");
    window.reads(&["Save sources as .bib, .ris, .json or .md"]);
    window.click(Role::Button, "Save");
    assert_eq!(window.log.borrow().pictures, [PathBuf::from("/data/figures-csv.bib")]);
}
