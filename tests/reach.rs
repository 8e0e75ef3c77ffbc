//! Stories of what is within reach: in small windows, by keyboard, among thousands of points.

#[path = "support/desk.rs"]
mod desk;

use desk::Window;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Shape, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sourceline::chart::{Bounds2, Pick};
use sourceline::text::Lang;
use sourceline::ui::{Overlay, Side, ThemeChoice};
use std::path::PathBuf;

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

fn bundled(size: Vec2) -> Window {
    Window::new(size, Lang::En, |app| app.begin(Vec::new()))
}

fn drag(window: &mut Window, button: PointerButton, from: Pos2, to: Pos2) {
    let press = |pos, pressed| Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE };
    window.harness.hover_at(from);
    window.harness.event(press(from, true));
    window.harness.run();
    for part in [0.5, 1.0] {
        window.harness.hover_at(from.lerp(to, part));
        window.harness.run();
    }
    window.harness.event(press(to, false));
    window.harness.run();
}

fn selected(window: &Window) -> Option<Pick> {
    window.harness.state().view().selected
}

/// The corner of the page, in points of the window.
fn page_corner(window: &Window) -> Vec2 {
    let scene = window.harness.state().scene().expect("a page");
    window.harness.get_by_role(Role::Figure).rect().min - scene.plot.whole().min
}

#[test]
fn a_box_fills_the_view_with_what_was_in_it() {
    let mut window = Window::open();
    let (plot, corner) = (window.harness.state().scene().expect("a page").plot, page_corner(&window));
    let at = |x: f32, y: f32| plot.curve.min + plot.curve.size() * vec2(x, y) + corner;
    drag(&mut window, PointerButton::Secondary, at(0.2, 0.5), at(0.6, 0.75));
    let share = |(low, high): (f64, f64), part: f64| low + (high - low) * part;
    let seen = window.harness.state().view().bounds;
    let (Some(x), Some(y)) = (seen.x, seen.y) else { panic!("nothing was zoomed: {seen:?}") };
    let expected = [share(plot.x, 0.2), share(plot.x, 0.6), share(plot.y, 0.25), share(plot.y, 0.5)];
    for ((seen, expected), span) in
        [x.0, x.1, y.0, y.1].into_iter().zip(expected).zip([plot.x, plot.x, plot.y, plot.y])
    {
        assert!((seen - expected).abs() < (span.1 - span.0) * 0.005, "{seen} for {expected}");
    }
    window.reads(&["Show everything"]);
    window.click(Role::Link, "Show everything");
    assert_eq!(window.harness.state().view().bounds, Bounds2::default());
}

#[test]
fn a_notice_leaves_the_page_as_it_is() {
    let mut window = Window::open();
    let page = window.harness.state().view().page;
    window.press(CTRL, Key::E);
    window.click(Role::Button, "Save");
    window.reads(&["Saved figures-csv.svg"]);
    assert_eq!(window.harness.state().view().page, page);
}

#[test]
fn a_notice_covers_neither_rows_nor_the_foot_of_the_page() {
    for lang in [Lang::En, Lang::Pl] {
        let mut window = Window::to_the_edges(vec2(1024.0, 640.0), lang, ThemeChoice::Light, |app| {
            app.begin(Vec::new());
        });
        let page = window.harness.state().view().page;
        window.harness.state_mut().open(vec![PathBuf::from("bad.csv")]);
        window.harness.run();
        let (close, problems) = match lang {
            Lang::En => ("Close", "Show problems"),
            Lang::Pl => ("Zamknij", "Pokaż problemy"),
        };
        let at = window.harness.get_by_role_and_label(Role::Link, close).rect();
        let status = 640.0 - 32.0;
        // One line stands on the status bar, and more of them where the rows made room.
        let rows = |window: &Window| {
            let rows = window.harness.query_all_by_role(Role::Row).map(|row| row.rect());
            rows.filter(|row| row.top() < at.top() && row.bottom() > at.top() + 4.0).count()
        };
        assert!(at.bottom() > status, "{at}");
        assert_eq!(rows(&window), 0);
        window.click(Role::Link, problems);
        assert_eq!(window.harness.state().view().page, page);
        window.press(Modifiers::NONE, Key::F9);
        let page = window.harness.get_by_role(Role::Figure).rect();
        let at = window.harness.query_all_by_role(Role::Link).map(|link| link.rect());
        assert!(at.filter(|link| link.top() > 500.0).all(|link| link.top() > page.bottom()), "{page}");
    }
}

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
fn a_small_window_does_not_change_what_was_chosen() {
    let mut window = Window::new(vec2(1440.0, 900.0), Lang::En, |app| app.begin(Vec::new()));
    let grip = Pos2::new(8.0 + 252.0, 500.0);
    drag(&mut window, PointerButton::Primary, grip, grip + vec2(48.0, 0.0));
    let chosen = window.harness.state().view().panels;
    assert!((chosen.left_width - 300.0).abs() <= 1.0, "{chosen:?}");
    assert_eq!(chosen.right_width, 339.0);
    window.harness.set_size(vec2(1024.0, 640.0));
    window.harness.run();
    window.press(Modifiers::NONE, Key::T);
    window.press(Modifiers::NONE, Key::T);
    assert_eq!(window.harness.state().view().panels, chosen);
    assert_eq!(window.log.borrow().remembered.as_ref().map(|kept| kept.panels), Some(chosen));
}

#[test]
fn the_page_is_whole_and_panels_yield_in_the_smallest_windows() {
    // Windows of 1440 by 900 and 1024 by 640 with everything twice as large.
    for size in [vec2(720.0, 450.0), vec2(512.0, 320.0)] {
        let mut window = bundled(size);
        window.hides(&["As printed", "In this chart"]);
        let page = window.harness.state().view().page;
        assert!(page.x + 16.0 <= size.x, "{size}");
        window.press(Modifiers::NONE, Key::F7);
        window.reads(&["In this chart"]);
        window.press(Modifiers::NONE, Key::F7);
        window.hides(&["In this chart"]);
        window.press(Modifiers::NONE, Key::CloseBracket);
        window.reads(&["Copy citation"]);
        window.press(Modifiers::NONE, Key::T);
        window.reads(&["As printed"]);
        window.click(Role::Button, "View");
        let menu = window.harness.get_by_role_and_label(Role::MenuItemCheckBox, "Stories");
        assert!(menu.rect().bottom() <= size.y);
        for _ in 0..20 {
            window.press(Modifiers::NONE, Key::Tab);
        }
        assert_ringed(&window, size);
    }
}

#[test]
fn points_among_thousands_are_found_by_the_pointer() {
    let mut window = Window::open();
    let mut csv = String::from("date,value,unit,series,source_title\n");
    for day in 0..2000 {
        let (year, rest) = (2000 + day / 336, day % 336);
        csv.push_str(&format!(
            "{year}-{:02}-{:02},{},TB,many,A paper\n",
            rest / 28 + 1,
            rest % 28 + 1,
            100 + day % 50
        ));
    }
    window.open_bytes("many.csv", csv.as_bytes());
    let plot = window.harness.state().scene().expect("a page").plot;
    let corner = page_corner(&window);
    // Row 1000 is 2002-12-21 with the value 100.
    let day = f64::from(sourceline::model::Day::new(2002, 12, 21).expect("a day").days()) + 0.5;
    let at = Pos2::new(plot.page_x(day), plot.page_y(100e12)) + corner;
    window.harness.hover_at(at);
    window.harness.run();
    window.reads(&["Click to pin the source card"]);
    window.harness.drag_at(at);
    window.harness.drop_at(at);
    window.harness.run();
    assert_eq!(window.harness.state().view().selected, Some(Pick::Figure(1000)));
    window.hides(&["Click to pin the source card"]);
    window.reads(&["21 December 2002"]);
    window.press(Modifiers::NONE, Key::CloseBracket);
    assert_eq!(window.harness.state().view().selected, Some(Pick::Figure(1001)));
    let halo = window.harness.output().shapes.iter().any(|clipped| {
        matches!(&clipped.shape, Shape::Circle(circle) if (10.0..=14.0).contains(&circle.radius)
            && (circle.center.x - at.x).abs() < 4.0)
    });
    assert!(halo, "the selected point has no halo");
}

#[test]
fn a_notice_follows_the_language_of_the_window() {
    let mut window = Window::open();
    window.harness.state_mut().open(vec![PathBuf::from("bad.csv")]);
    window.harness.run();
    window.reads(&["is not a date"]);
    window.click(Role::Button, "View");
    window.click(Role::MenuItemCheckBox, "Polski");
    let notice = window.harness.state().view().notice.clone().expect("a notice");
    assert!(notice.text.contains("to nie data"), "{}", notice.text);
    window.hides(&["is not a date"]);
}

/// Clicks a place of the window with the pointer.
fn click_at(window: &mut Window, at: Pos2) {
    window.harness.hover_at(at);
    window.harness.run();
    window.harness.drag_at(at);
    window.harness.drop_at(at);
    window.harness.run();
    window.harness.hover_at(at);
    window.harness.run();
}

#[test]
fn a_pile_of_marks_is_clicked_apart() {
    let mut window = Window::open();
    let pile = "date,value,unit,series,source_title\n\
        2020-01-01,1,TB,A,Paper\n2021-01-01,5,TB,A,Paper\n2021-01-01,5,TB,B,Paper\n2021-01-01,5,TB,C,Paper\n";
    window.open_bytes("pile.csv", pile.as_bytes());
    let plot = window.harness.state().scene().expect("a page").plot;
    let day = f64::from(sourceline::model::Day::new(2021, 1, 1).expect("a day").days()) + 0.5;
    let at = Pos2::new(plot.page_x(day), plot.page_y(5e12)) + page_corner(&window);
    window.harness.hover_at(at);
    window.harness.run();
    window.reads(&["1 of 3 here", "Click to pin the source card"]);
    for (row, said) in [(1, "1 of 3 here"), (2, "2 of 3 here"), (3, "3 of 3 here"), (1, "1 of 3 here")] {
        click_at(&mut window, at);
        assert_eq!(window.harness.state().view().selected, Some(Pick::Figure(row)), "{said}");
        window.reads(&[said, "Click again for the next one here"]);
    }
    // The keyboard meets each of them.
    let mut met = std::collections::BTreeSet::new();
    window.press(Modifiers::NONE, Key::Escape);
    for _ in 0..60 {
        window.press(Modifiers::NONE, Key::Tab);
        let focused = window.harness.query_all_by_role(Role::Button).find(|node| node.is_focused());
        let label = focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default();
        met.extend(["A", "B", "C"].into_iter().filter(|name| label.contains(&format!("2021: 5 TB, {name}"))));
    }
    assert_eq!(met.len(), 3, "{met:?}");
}

#[test]
fn a_pile_among_thousands_is_clicked_apart_too() {
    let mut window = Window::open();
    let mut csv = String::from("date,value,unit,series,source_title\n");
    for n in 0..2000 {
        csv.push_str(&format!("{}-06-15,{},TB,{},Paper\n", 1700 + n / 8, 100 + n / 8, ["a", "b"][n % 2]));
    }
    window.open_bytes("many.csv", csv.as_bytes());
    let plot = window.harness.state().scene().expect("a page").plot;
    let day = f64::from(sourceline::model::Day::new(1800, 6, 15).expect("a day").days()) + 0.5;
    let at = Pos2::new(plot.page_x(day), plot.page_y(200e12)) + page_corner(&window);
    let mut met = std::collections::BTreeSet::new();
    for _ in 0..40 {
        click_at(&mut window, at);
        met.insert(window.harness.state().view().selected);
    }
    assert!(met.len() >= 8, "{met:?}");
    window.reads(&[" here"]);
}

/// Whether a ring of two points stands around what has the focus, within the window.
#[track_caller]
fn assert_ringed(window: &Window, size: Vec2) {
    let Some(focused) = window.harness.query_all_by(|node| node.is_focused()).next() else {
        panic!("nothing has the focus");
    };
    let (rect, said) = (focused.rect(), focused.accesskit_node().label());
    let role = focused.accesskit_node().role();
    let screen = Rect::from_min_size(Pos2::ZERO, size);
    let ringed = window.harness.output().shapes.iter().any(|clipped| {
        let Shape::Rect(ring) = &clipped.shape else { return false };
        let seen = ring.rect.intersect(clipped.clip_rect).intersect(screen);
        (ring.stroke.width - 2.0).abs() < 0.1
            && ring.rect.intersects(rect.expand(1.0))
            && seen.width() >= (ring.rect.width() * 0.5).min(60.0)
            && seen.height() >= ring.rect.height() * 0.5
    });
    assert!(ringed, "no ring is seen around {role:?} {said:?} at {rect:?}");
}

#[test]
fn the_focus_is_seen_at_every_stop() {
    for size in [vec2(1440.0, 900.0), vec2(1024.0, 640.0)] {
        let mut window = bundled(size);
        let mut marks = 0;
        for _ in 0..90 {
            window.press(Modifiers::NONE, Key::Tab);
            if window.harness.query_all_by(|node| node.is_focused()).next().is_none() {
                continue;
            }
            assert_ringed(&window, size);
            let focused = window.harness.query_all_by_role(Role::Button).find(|node| node.is_focused());
            let mark =
                focused.and_then(|node| node.accesskit_node().label()).filter(|label| label.contains('“'));
            if let Some(label) = mark {
                marks += 1;
                assert!(marks > 1 || label.contains("The Guardian"), "the first mark is {label}");
            }
        }
        assert!(marks > 0, "no mark was reached");
    }
}

#[test]
fn down_goes_to_the_next_row_of_the_table() {
    let mut window = Window::open();
    let selected = |window: &Window| window.harness.state().view().selected;
    window.click_row("400 terabytes, July 2025, Data stored, The Guardian, 17 Feb 2026, primary");
    assert_eq!(selected(&window), Some(Pick::Figure(0)));
    for expected in [1, 2, 3] {
        window.press(Modifiers::NONE, Key::ArrowDown);
        assert_eq!(selected(&window), Some(Pick::Figure(expected)));
    }
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(selected(&window), Some(Pick::Figure(2)));
    assert_eq!(window.harness.state().view().bounds, Bounds2::default());
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(selected(&window), None);
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

/// More contracts than a page has room for, each with a bar of its own.
fn contracts(count: usize) -> String {
    let header = "id,contract_id,title,event,date,period_start,period_end,source_title\n";
    let row = |n| format!("c{n},k{n},Lane {n:02},award,2020-01-01,2020-01-01,2021-01-01,Paper\n");
    format!("{header}{}", (1..=count).map(row).collect::<String>())
}

fn turn_wheel(window: &mut Window, delta: Vec2, modifiers: Modifiers) {
    window.harness.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers,
    });
    window.harness.run();
}

#[test]
fn the_wheel_over_the_curve_zooms_about_the_pointer_and_with_shift_moves_along() {
    let mut window = Window::open();
    let (plot, corner) = (window.harness.state().scene().expect("a page").plot, page_corner(&window));
    window.harness.hover_at(plot.curve.min + plot.curve.size() * vec2(0.25, 0.5) + corner);
    window.harness.run();
    let before = plot.x;
    turn_wheel(&mut window, vec2(0.0, 100.0), Modifiers::NONE);
    let seen = window.harness.state().view().bounds;
    let (Some(x), Some(y)) = (seen.x, seen.y) else { panic!("nothing was zoomed: {seen:?}") };
    let width = |(low, high): (f64, f64)| high - low;
    assert!(width(x) < width(before) * 0.75 && width(y) < width(plot.y) * 0.75, "{x:?} of {before:?}");
    let at = |(low, high): (f64, f64)| low + (high - low) * 0.25;
    assert!((at(x) - at(before)).abs() < width(before) * 0.01, "the day under the pointer stays");
    // The toolkit turns the wheel sideways where Shift is held.
    turn_wheel(&mut window, vec2(0.0, -80.0), Modifiers::SHIFT);
    let moved = window.harness.state().view().bounds;
    assert_eq!(moved.y, Some(y));
    let along = moved.x.expect("a span");
    assert!((width(along) - width(x)).abs() < width(x) * 1e-6 && along.0 > x.0, "{along:?} after {x:?}");
}

#[test]
fn the_wheel_scrolls_a_page_that_is_taller_than_the_window() {
    let mut window = Window::new(vec2(420.0, 260.0), Lang::En, |app| app.begin(Vec::new()));
    window.harness.hover_at(window.harness.get_by_role(Role::Figure).rect().min + Vec2::splat(20.0));
    window.harness.run();
    let before = page_corner(&window);
    turn_wheel(&mut window, vec2(0.0, -60.0), Modifiers::NONE);
    assert_eq!(window.harness.state().view().bounds, Bounds2::default());
    assert!(page_corner(&window).y < before.y - 20.0, "{before:?}");
}

#[test]
fn escape_gives_the_focus_back_to_what_had_opened() {
    let mut window = Window::open();
    let focused = |window: &Window| window.harness.ctx.memory(|memory| memory.focused());
    // A mark, then its card.
    let marks = window.harness.query_all_by_role(Role::Button);
    let is_mark = |label: String| label.contains("nearly 1,400 terabytes");
    let mut marks = marks.filter(|node| node.accesskit_node().label().is_some_and(is_mark));
    marks.next().expect("a mark").focus();
    drop(marks);
    window.harness.run();
    window.press(Modifiers::NONE, Key::Enter);
    let mark = focused(&window).expect("a mark has the focus");
    assert!(selected(&window).is_some());
    window.press(Modifiers::NONE, Key::Tab);
    assert_ne!(focused(&window), Some(mark));
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!((selected(&window), focused(&window)), (None, Some(mark)));
    // A dialog over the window.
    window.press(Modifiers::NONE, Key::F1);
    assert_eq!(window.harness.state().view().overlay, Overlay::Keys);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.harness.state().view().overlay, Overlay::None);
    assert_eq!(focused(&window), Some(mark));
    // Where nothing is left to close, nobody has the focus, and the keys of the chart are free.
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&window), None);
}

fn lanes(window: &Window) -> std::ops::Range<usize> {
    window.harness.state().scene().expect("a page").lanes.0.clone()
}

#[test]
fn the_wheel_over_the_contracts_brings_those_that_had_no_room() {
    let mut window = Window::open();
    window.open_bytes("many.csv", contracts(80).as_bytes());
    let scene = window.harness.state().scene().expect("a page");
    assert_eq!((scene.lanes.0.start, scene.lanes.1), (0, 80));
    let (shown, pitch) = (scene.lanes.0.len(), scene.plot.lanes.height() / scene.lanes.0.len() as f32);
    assert!(shown < 80, "all {shown} have room: nothing to test");
    let at = scene.plot.lanes.center() + page_corner(&window);
    window.harness.hover_at(at);
    window.harness.run();
    let turn = |window: &mut Window, lanes: f32| {
        turn_wheel(window, vec2(0.0, -lanes * pitch), Modifiers::NONE);
    };
    turn(&mut window, 5.2);
    assert_eq!(lanes(&window), 5..5 + shown);
    turn(&mut window, 500.0);
    assert_eq!(lanes(&window), 80 - shown..80);
    turn(&mut window, -500.0);
    assert_eq!(lanes(&window), 0..shown);
}

#[test]
fn a_contract_that_is_selected_in_the_table_comes_into_view() {
    let mut window = Window::open();
    window.open_bytes("many.csv", contracts(80).as_bytes());
    let shown = lanes(&window).len();
    window.press(Modifiers::NONE, Key::CloseBracket);
    assert_eq!(lanes(&window), 0..shown);
    window.press(Modifiers::NONE, Key::OpenBracket);
    assert_eq!(window.harness.state().view().selected, Some(Pick::Contract(79)));
    assert!(lanes(&window).contains(&79), "{:?}", lanes(&window));
    // Where there is no curve, moving the view up and down moves along the contracts.
    window.press(Modifiers::NONE, Key::Num0);
    assert_eq!(lanes(&window), 0..shown);
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(lanes(&window), 1..shown + 1);
}

/// Texts that are seen, with where they stand.
fn texts(window: &Window) -> Vec<(Rect, std::sync::Arc<egui::Galley>)> {
    let texts = window.harness.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
        Shape::Text(text) => Some((text.visual_bounding_rect(), clipped.clip_rect, text.galley.clone())),
        _ => None,
    });
    texts.filter(|(rect, clip, _)| clip.intersects(*rect)).map(|(rect, _, galley)| (rect, galley)).collect()
}

#[test]
fn no_word_is_broken_in_two() {
    for (size, lang) in
        [(vec2(1024.0, 640.0), Lang::En), (vec2(1024.0, 640.0), Lang::Pl), (vec2(1440.0, 900.0), Lang::Pl)]
    {
        let mut window = Window::new(size, lang, |app| app.begin(Vec::new()));
        window.press(Modifiers::NONE, Key::CloseBracket);
        let mut wrapped = 0;
        for (_, galley) in texts(&window) {
            let Some((_, ahead)) = galley.rows.split_last() else { continue };
            for row in ahead.iter().filter(|row| !row.ends_with_newline) {
                wrapped += 1;
                let last = row.glyphs.last().map(|glyph| glyph.chr);
                let is_end = |sign: char| sign.is_whitespace() || "-–—/.,;:)".contains(sign);
                assert!(last.is_none_or(is_end), "{size} {lang:?}: {}", row.text());
            }
        }
        assert!(wrapped > 0);
    }
}

#[test]
fn names_of_series_are_whole_in_the_side_panel() {
    for (size, lang, names) in [
        (
            vec2(1440.0, 900.0),
            Lang::Pl,
            ["Licencje Microsoftu przez firmę Dell", "Modernizacja danych, Deloitte"],
        ),
        (vec2(1024.0, 640.0), Lang::En, ["Microsoft licences through Dell", "Growth of ICE data in Azure"]),
    ] {
        let window = Window::new(size, lang, |app| app.begin(Vec::new()));
        let edge = window.harness.state().view().fit.size(Side::Left).expect("a side panel") + 8.0;
        let seen: Vec<String> = texts(&window)
            .into_iter()
            .filter(|(rect, _)| rect.right() <= edge)
            .map(|(_, galley)| galley.text().to_owned())
            .collect();
        for name in names {
            assert!(seen.iter().any(|text| text == name), "{size}: {name} among {seen:?}");
        }
    }
}

#[test]
fn a_small_window_shows_three_rows_of_the_table_and_every_lane() {
    for (lang, sources) in [(Lang::En, "Sources: 1–14"), (Lang::Pl, "Źródła: 1–14")] {
        let window = Window::to_the_edges(vec2(1024.0, 640.0), lang, ThemeChoice::Light, |app| {
            app.begin(Vec::new());
        });
        let bar = 640.0 - 32.0;
        let whole = window.harness.query_all_by_role(Role::Row).filter(|row| row.rect().bottom() <= bar);
        assert!(whole.count() >= 3, "{lang:?}");
        // Not at the cost of the page.
        let scene = window.harness.state().scene().expect("a page");
        let said: Vec<&str> = scene
            .groups
            .iter()
            .flat_map(|group| &group.shapes)
            .filter_map(|shape| match shape {
                Shape::Text(text) => Some(text.galley.text()),
                _ => None,
            })
            .collect();
        assert!(said.iter().any(|words| words.contains(sources)), "{said:?}");
        assert_eq!(scene.lanes, (0..4, 4), "{lang:?}");
    }
}
