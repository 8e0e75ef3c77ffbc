//! Which panels are seen, and how large, in a window that may have less room than they want.
//!
//! What a person chose is kept apart from what fits: a small window never changes the first.

use egui::Vec2;

/// A side of the window that can be resized and folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    Left,
    Right,
    Bottom,
}

impl Side {
    pub const ALL: [Self; 3] = [Self::Left, Self::Right, Self::Bottom];

    /// The least size at which the panel is of any use, in points.
    pub const fn least(self) -> f32 {
        match self {
            Self::Left => 180.0,
            Self::Right => 220.0,
            Self::Bottom => 100.0,
        }
    }
}

/// Which panels are open, and how wide or high a person wants them, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panels {
    pub left: bool,
    pub right: bool,
    pub bottom: bool,
    pub left_width: f32,
    pub right_width: f32,
    pub bottom_height: f32,
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            left: true,
            right: true,
            bottom: true,
            left_width: 252.0,
            right_width: 339.0,
            bottom_height: 216.0,
        }
    }
}

impl Panels {
    pub const fn is_open(&self, side: Side) -> bool {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
            Side::Bottom => self.bottom,
        }
    }

    pub const fn size(&self, side: Side) -> f32 {
        match side {
            Side::Left => self.left_width,
            Side::Right => self.right_width,
            Side::Bottom => self.bottom_height,
        }
    }

    pub fn set_open(&mut self, side: Side, open: bool) {
        match side {
            Side::Left => self.left = open,
            Side::Right => self.right = open,
            Side::Bottom => self.bottom = open,
        }
    }

    pub fn set_size(&mut self, side: Side, size: f32) {
        match side {
            Side::Left => self.left_width = size,
            Side::Right => self.right_width = size,
            Side::Bottom => self.bottom_height = size,
        }
    }

    /// The page alone.
    pub const fn all_folded(&self) -> bool {
        !self.left && !self.right && !self.bottom
    }

    /// Open as these, as large as the others.
    pub const fn sized_as(self, other: &Self) -> Self {
        Self { left: self.left, right: self.right, bottom: self.bottom, ..*other }
    }

    /// The size wanted in a window: the one chosen, else a share of the window.
    fn wanted(&self, side: Side, window: Vec2) -> f32 {
        let size = self.size(side);
        if size != Self::default().size(side) {
            return size.max(side.least());
        }
        let share = |of: f32, least: f32| size.min(of.max(least)).round();
        match side {
            Side::Left => share(window.x * 0.185, 180.0),
            Side::Right => share(window.x * 0.2355, 236.0),
            Side::Bottom if window.y > 1200.0 => 320.0,
            // Three rows of the table in a small window, four or five in one of usual size.
            Side::Bottom => share(window.y * 0.2846 - 40.2, 130.0),
        }
    }
}

/// Panels that were asked for by name in a window without room for them: they are shown all the
/// same, and the page scrolls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Insisted {
    /// Left or right: the one asked for last.
    beside: Option<Side>,
    below: bool,
}

impl Insisted {
    pub fn on(&mut self, side: Side) {
        match side {
            Side::Left | Side::Right => self.beside = Some(side),
            Side::Bottom => self.below = true,
        }
    }
}

/// The width or height of each panel that is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fit {
    left: Option<f32>,
    right: Option<f32>,
    bottom: Option<f32>,
}

impl Fit {
    /// The least desk on which the page is whole.
    pub const DESK: Vec2 = Vec2::new(400.0, 332.0);
    /// The bars at the top and at the bottom.
    const BARS: f32 = 76.0;
    /// No panel beside the page is wider.
    pub const WIDEST: f32 = 560.0;

    /// Shares a window out. First the page has its room, then the panels, of which one yields where
    /// both have none.
    pub fn of(window: Vec2, panels: &Panels, insisted: Insisted) -> Self {
        let mut fit = Self::default();
        let room = window.x - Self::DESK.x;
        let wanted = |side: Side| panels.wanted(side, window).min(Self::WIDEST);
        let both = panels.left && panels.right;
        if both && room >= Side::Left.least() + Side::Right.least() {
            let (left, right) = (wanted(Side::Left), wanted(Side::Right));
            let spare = left + right - Side::Left.least() - Side::Right.least();
            let over = (left + right - room).max(0.0);
            let part = if spare > 0.0 { (over / spare).min(1.0) } else { 0.0 };
            let shrunk = |size: f32, side: Side| (size - (size - side.least()) * part).round();
            fit.left = Some(shrunk(left, Side::Left));
            fit.right = Some(shrunk(right, Side::Right));
        } else {
            let first = insisted.beside.unwrap_or(Side::Right);
            let second = if first == Side::Left { Side::Right } else { Side::Left };
            let fits = |side: &Side| panels.is_open(*side) && room >= side.least();
            let forced = insisted.beside.filter(|side| panels.is_open(*side));
            if let Some(side) = forced.or_else(|| [first, second].into_iter().find(fits)) {
                fit.set(side, wanted(side).min(room).max(side.least()));
            }
        }
        let room = window.y - Self::BARS - Self::DESK.y;
        if panels.bottom && (insisted.below || room >= Side::Bottom.least()) {
            let most = if room >= Side::Bottom.least() { room } else { (window.y - Self::BARS) * 0.5 };
            fit.bottom = Some(wanted(Side::Bottom).min(most).max(Side::Bottom.least()));
        }
        fit
    }

    /// `None` where the panel is folded or has no room.
    pub const fn size(&self, side: Side) -> Option<f32> {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
            Side::Bottom => self.bottom,
        }
    }

    fn set(&mut self, side: Side, size: f32) {
        match side {
            Side::Left => self.left = Some(size),
            Side::Right => self.right = Some(size),
            Side::Bottom => self.bottom = Some(size),
        }
    }

    pub const fn shows(&self, side: Side) -> bool {
        self.size(side).is_some()
    }

    /// How far an edge can be dragged in a window, the other side as it is.
    pub fn most(&self, side: Side, window: Vec2) -> f32 {
        let other = |side: Side| self.size(side).unwrap_or_default();
        let room = match side {
            Side::Left => window.x - other(Side::Right) - Self::DESK.x,
            Side::Right => window.x - other(Side::Left) - Self::DESK.x,
            Side::Bottom => window.y - Self::BARS - Self::DESK.y,
        };
        let most = if side == Side::Bottom { room } else { room.min(Self::WIDEST) };
        most.max(side.least())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    /// Sizes of left, right and bottom; zero is a panel that is not seen.
    fn check(window: Vec2, panels: Panels, insisted: Option<Side>, expected: [f32; 3]) {
        let mut asked = Insisted::default();
        if let Some(side) = insisted {
            asked.on(side);
        }
        let fit = Fit::of(window, &panels, asked);
        let seen = Side::ALL.map(|side| fit.size(side).unwrap_or_default());
        assert_eq!(seen, expected, "{window} {insisted:?}");
        let desk = window - vec2(seen[0] + seen[1], seen[2] + Fit::BARS);
        if insisted.is_none() {
            let least = Fit::DESK.min(window - vec2(0.0, Fit::BARS));
            assert!(desk.x >= least.x && desk.y >= least.y, "{window}: the page has {desk}");
        }
    }

    #[test]
    fn panels_yield_to_the_page() {
        let free = Panels::default();
        check(vec2(1440.0, 900.0), free, None, [252.0, 339.0, 216.0]);
        check(vec2(1366.0, 672.0), free, None, [252.0, 322.0, 151.0]);
        check(vec2(1024.0, 640.0), free, None, [189.0, 241.0, 142.0]);
        check(vec2(800.0, 560.0), free, None, [180.0, 220.0, 130.0]);
        // Twice the size in the two windows above.
        check(vec2(720.0, 450.0), free, None, [0.0, 236.0, 0.0]);
        check(vec2(512.0, 320.0), free, None, [0.0, 0.0, 0.0]);
    }

    #[test]
    fn what_was_asked_for_is_shown() {
        let free = Panels::default();
        check(vec2(720.0, 450.0), free, Some(Side::Left), [180.0, 0.0, 0.0]);
        check(vec2(512.0, 320.0), free, Some(Side::Right), [0.0, 220.0, 0.0]);
        check(vec2(512.0, 320.0), free, Some(Side::Bottom), [0.0, 0.0, 122.0]);
        let folded = Panels { right: false, ..free };
        check(vec2(720.0, 450.0), folded, None, [180.0, 0.0, 0.0]);
    }

    #[test]
    fn chosen_sizes_are_kept_where_there_is_room_and_shrink_where_not() {
        let chosen =
            Panels { left_width: 300.0, right_width: 420.0, bottom_height: 400.0, ..Panels::default() };
        check(vec2(1440.0, 900.0), chosen, None, [300.0, 420.0, 400.0]);
        check(vec2(1024.0, 640.0), chosen, None, [264.0, 360.0, 232.0]);
    }
}
