//! How large the window is when it opens: as large as is comfortable, never larger than the screen.

use super::shell::App;
use egui::{Context, Vec2, ViewportCommand, vec2};

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
    let room = (screen - BARS).max(LEAST_WINDOW);
    before.unwrap_or(COMFORTABLE).min(room).floor()
}

impl App {
    /// Fits the window to its screen as soon as that is known; once, before a person can have sized it.
    pub(super) fn fit_screen(&mut self, ctx: &Context) {
        if self.fitted_to_screen {
            return;
        }
        let (screen, now, is_own_size) = ctx.input(|input| {
            let viewport = input.viewport();
            let is_own_size = viewport.maximized != Some(true) && viewport.fullscreen != Some(true);
            (viewport.monitor_size, viewport.inner_rect.map(|rect| rect.size()), is_own_size)
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
        // A window of a large screen comes back on a small one.
        check(vec2(1366.0, 768.0), Some(vec2(2200.0, 1300.0)), vec2(1342.0, 672.0));
        check(vec2(1920.0, 1080.0), Some(vec2(1000.0, 700.0)), vec2(1000.0, 700.0));
    }

    #[test]
    fn the_window_before_the_screen_is_known_fits_a_small_laptop() {
        let small = window_on(vec2(1366.0, 768.0), None);
        assert!(FIRST_WINDOW.x <= small.x && FIRST_WINDOW.y <= small.y);
    }
}
