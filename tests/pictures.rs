//! Pictures of the whole window on the bundled stories, painted without a graphics card.
//!
//! After a wanted change of its looks: `UPDATE_PICTURES=1 cargo test --test pictures`, then look at
//! every picture in `tests/pictures` that changed.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/painter.rs"]
mod painter;

use desk::Window;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2, vec2};
use painter::Tolerance;
use sourceline::text::Lang;
use sourceline::ui::ThemeChoice;

const LARGE: Vec2 = vec2(1440.0, 900.0);
const SMALL: Vec2 = vec2(1024.0, 640.0);

/// What the Guardian printed about January 2026, as the spoken words of its mark hold it.
const JANUARY: &str = "nearly 1,400 terabytes";

/// What may differ between two machines that draw the same window.
///
/// Where things stand does not differ: the typefaces come with the program, and places are sums and
/// products, which every processor rounds alike. The edges of letters and curves do, by a shade: the
/// rasteriser of letters multiplies and adds in one rounding where the processor can and in two where
/// it cannot, and sines end in another bit. One shade of coverage is one shade of 255 in the picture,
/// so 4 is room enough; an edge that runs through the very middle of a pixel may change sides, so a
/// few pixels may differ by more. The smallest word on the window has more pixels than that.
const TOLERANCE: Tolerance = Tolerance { channel: 4, pixels: 24 };

fn bundled(size: Vec2, lang: Lang, theme: ThemeChoice) -> Window {
    Window::to_the_edges(size, lang, theme, |app| app.begin(Vec::new()))
}

/// Compares the window with `tests/pictures/NAME.png`.
#[track_caller]
fn check(window: &Window, name: &str) {
    painter::compare(&painter::picture(&window.harness), name, TOLERANCE);
}

/// Clicks a mark and takes the pointer away, so that the picture has the card and no tooltip.
fn select(window: &mut Window, part: &str) {
    window.click_mark(part);
    window.harness.remove_cursor();
    window.harness.run();
}

#[test]
fn a_selected_point_in_light_english() {
    let mut window = bundled(LARGE, Lang::En, ThemeChoice::Light);
    select(&mut window, JANUARY);
    check(&window, "card-light-en");
}

#[test]
fn a_selected_point_in_dark_polish() {
    let mut window = bundled(LARGE, Lang::Pl, ThemeChoice::Dark);
    select(&mut window, JANUARY);
    check(&window, "card-dark-pl");
}

#[test]
fn nothing_selected_in_a_small_window() {
    check(&bundled(SMALL, Lang::En, ThemeChoice::Light), "small-light-en");
}

#[test]
fn the_start_page() {
    let mut window = bundled(LARGE, Lang::En, ThemeChoice::Light);
    window.press(Modifiers::NONE, Key::Home);
    check(&window, "start-light-en");
}

/// The letters of each theme have a picture of their own: a page must never show those of one with the
/// places of the other. Graphics cards take wide pictures, in which all letters stand in the row that is begun
/// with the picture: how full it is does not tell then that it was begun anew.
#[test]
fn a_window_that_changed_its_theme_looks_as_if_it_had_begun_in_it() {
    let wide = |theme: ThemeChoice| {
        let mut window = bundled(LARGE, Lang::En, theme);
        window.harness.input_mut().max_texture_side = Some(16 * 1024);
        window.harness.run();
        window
    };
    let mut window = wide(ThemeChoice::Light);
    for (name, theme) in [("Dark", ThemeChoice::Dark), ("Light", ThemeChoice::Light)] {
        window.click(Role::Button, "View");
        window.click(Role::MenuItemCheckBox, name);
        window.harness.remove_cursor();
        window.harness.run();
        let fresh = wide(theme);
        let (was, is) = (painter::picture(&fresh.harness), painter::picture(&window.harness));
        let (different, _) = painter::differences(&was, &is, TOLERANCE.channel);
        // The focus stays on the menu that was clicked.
        assert!(different < 2_000, "{name}: {different} pixels differ");
    }
}
