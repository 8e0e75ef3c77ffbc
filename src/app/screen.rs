//! How large the window is when it opens, and where: as large as is comfortable, never larger than the
//! screen, and whole on one of the screens there are.

use super::shell::App;
use egui::{Context, Pos2, Rect, Vec2, ViewportCommand, pos2, vec2};

/// The least window in which the page and its words have room, in points.
pub const LEAST_WINDOW: Vec2 = vec2(800.0, 560.0);

/// The window before the screen is known: it fits the screen of a small laptop.
pub const FIRST_WINDOW: Vec2 = vec2(1280.0, 660.0);

/// The largest first window: what is wider or higher is for a person to ask for.
const COMFORTABLE: Vec2 = vec2(1440.0, 900.0);

/// What the title of the window and the bars of a desktop take of a screen, in points.
const BARS: Vec2 = vec2(24.0, 96.0);

/// So many frames pass at most until a screen says how large it is.
const PATIENCE: u64 = 12;

/// The window on a screen: the size it had before, else a comfortable one, as far as there is room.
fn window_on(screen: Vec2, before: Option<Vec2>) -> Vec2 {
    // Where everything is larger a screen may have less room than the page wants: then all of it.
    let room = (screen - BARS).max(LEAST_WINDOW.min(screen - vec2(0.0, TITLE)));
    before.unwrap_or(COMFORTABLE).min(room).floor()
}

/// What a desktop writes over a window, in points; the least part of it by which a window is taken hold of.
const TITLE: f32 = 32.0;
const HANDLE: Vec2 = vec2(160.0, TITLE);

/// Where a window of a size goes, in points: to its place of before as long as a screen shows enough of its
/// title to drag it by, else to the middle of the screen that it is on. Either way it is whole on that
/// screen. `None` where no screen is known.
fn place_on(screens: &[Rect], before: Option<Pos2>, now: Rect, size: Vec2) -> Option<Pos2> {
    let outer = size + vec2(0.0, TITLE);
    let shows = |place: &Pos2| {
        let title = Rect::from_min_size(*place, vec2(outer.x, TITLE));
        let seen = |screen: &Rect| screen.intersect(title);
        screens.iter().any(|screen| seen(screen).is_positive() && seen(screen).size().min(HANDLE) == HANDLE)
    };
    let before = before.filter(shows);
    let near = before.map_or(now, |place| Rect::from_min_size(place, outer));
    let area = |screen: &Rect| {
        let seen = screen.intersect(near);
        if seen.is_positive() { seen.area() } else { 0.0 }
    };
    let screen = screens.iter().max_by(|one, other| area(one).total_cmp(&area(other)))?;
    let wanted = before.unwrap_or_else(|| (screen.center() - outer / 2.0).floor());
    let within = |at: f32, low: f32, high: f32| at.min(high).max(low);
    let last = screen.max - outer;
    Some(pos2(within(wanted.x, screen.min.x, last.x), within(wanted.y, screen.min.y, last.y)))
}

impl App {
    /// Says which screens there are, in pixels.
    pub(super) fn know_screens(&mut self, screens: Vec<Rect>) {
        self.screens = screens;
    }

    /// Notes size and place of the window; they are kept when the window closes, not at every step of a
    /// drag. A window as large as its screen has neither of its own.
    pub(super) fn note_window(&mut self, ctx: &Context) {
        if !self.fitted_to_screen {
            return;
        }
        let (inner, outer) = ctx.input(|input| {
            let viewport = input.viewport();
            let is_own_size = viewport.maximized != Some(true) && viewport.fullscreen != Some(true);
            if is_own_size { (viewport.inner_rect, viewport.outer_rect) } else { (None, None) }
        });
        if let Some(inner) = inner {
            self.window_size = Some(inner.size().into());
        }
        if let Some(outer) = outer {
            self.window_place = Some(outer.min.into());
        }
    }

    /// Fits the window to its screen as soon as that is known; once, before a person can have sized it.
    pub(super) fn fit_screen(&mut self, ctx: &Context) {
        if self.fitted_to_screen {
            return;
        }
        // The size of everything that was stored holds from the first frame on; what the window says of
        // itself is measured by it one frame later.
        if ctx.cumulative_pass_nr() < 2 && ctx.zoom_factor() != 1.0 {
            ctx.request_repaint();
            return;
        }
        let (screen, now, outer, is_own_size) = ctx.input(|input| {
            let viewport = input.viewport();
            let is_own_size = viewport.maximized != Some(true) && viewport.fullscreen != Some(true);
            let now = viewport.inner_rect.map(|rect| rect.size());
            (viewport.monitor_size, now, viewport.outer_rect, is_own_size)
        });
        let Some(screen) = screen.filter(|size| size.x > 1.0 && size.y > 1.0) else {
            self.fitted_to_screen = ctx.cumulative_pass_nr() > PATIENCE;
            return;
        };
        self.fitted_to_screen = true;
        let before = self.saved.window.map(|[width, height]| vec2(width, height));
        let size = window_on(screen, before);
        let differs = now.is_none_or(|now| (now - size).abs().max_elem() > 1.0);
        if is_own_size && differs {
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(size));
        }
        let screens: Vec<Rect> = self.screens.iter().map(|screen| *screen / ctx.pixels_per_point()).collect();
        let before = self.saved.place.map(Pos2::from);
        let place = outer.and_then(|outer| place_on(&screens, before, outer, size));
        if let Some(place) = place.filter(|_| is_own_size) {
            ctx.send_viewport_cmd(ViewportCommand::OuterPosition(place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(screen: Vec2, before: Option<Vec2>, expected: Vec2) {
        assert_eq!(window_on(screen, before), expected, "{screen}");
    }

    #[test]
    fn a_first_window_fits_its_screen() {
        check(vec2(1366.0, 768.0), None, vec2(1342.0, 672.0));
        check(vec2(1440.0, 900.0), None, vec2(1416.0, 804.0));
        check(vec2(1920.0, 1080.0), None, COMFORTABLE);
        check(vec2(3840.0, 2160.0), None, COMFORTABLE);
        check(vec2(1024.0, 600.0), None, vec2(1000.0, 560.0));
        // The same screen of 1440 by 900 at 200 %.
        check(vec2(720.0, 450.0), Some(vec2(1416.0, 804.0)), vec2(720.0, 418.0));
        // A window of a large screen comes back on a small one.
        check(vec2(1366.0, 768.0), Some(vec2(2200.0, 1300.0)), vec2(1342.0, 672.0));
        check(vec2(1920.0, 1080.0), Some(vec2(1000.0, 700.0)), vec2(1000.0, 700.0));
    }

    #[track_caller]
    fn check_place(screens: &[Rect], before: Option<Pos2>, now: Rect, size: Vec2, expected: Pos2) {
        let place = place_on(screens, before, now, size).expect("a place");
        assert_eq!(place, expected);
        let outer = Rect::from_min_size(place, size + vec2(0.0, TITLE));
        assert!(screens.iter().any(|screen| screen.contains_rect(outer)), "{outer} is not on a screen");
    }

    #[test]
    fn a_first_window_is_whole_on_its_screen() {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(1440.0, 900.0));
        let second = Rect::from_min_size(pos2(1440.0, 0.0), vec2(1920.0, 1080.0));
        let size = window_on(screen.size(), None);
        // Where a desktop puts a window before it grows.
        let now = Rect::from_min_size(pos2(80.0, 111.0), vec2(1280.0, 688.0));
        check_place(&[screen], None, now, size, pos2(12.0, 32.0));
        let low = Rect::from_min_size(pos2(24.0, 300.0), vec2(1280.0, 688.0));
        check_place(&[screen, second], None, low, size, pos2(12.0, 32.0));
        let beside = Rect::from_min_size(pos2(2000.0, 0.0), vec2(1280.0, 688.0));
        check_place(&[screen, second], None, beside, size, pos2(1692.0, 122.0));
        // It comes back to its place, and only where that is still seen.
        let small = vec2(1000.0, 700.0);
        check_place(&[screen, second], Some(pos2(2000.0, 200.0)), now, small, pos2(2000.0, 200.0));
        check_place(&[screen], Some(pos2(2000.0, 200.0)), now, small, pos2(220.0, 84.0));
        check_place(&[screen], Some(pos2(900.0, 100.0)), now, small, pos2(440.0, 100.0));
        assert_eq!(place_on(&[], None, now, small), None);
    }

    #[test]
    fn the_window_before_the_screen_is_known_fits_a_small_laptop() {
        let small = window_on(vec2(1366.0, 768.0), None);
        assert!(FIRST_WINDOW.x <= small.x && FIRST_WINDOW.y <= small.y);
    }
}
