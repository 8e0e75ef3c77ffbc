//! Data set and spec to series to scene: pure functions, the same for the window and every export.

mod accounts;
pub mod fonts;
mod layout;
mod palette;
mod scene;
mod spec;

pub use accounts::{Accounts, Choice, FigureIndex};
pub use layout::layout;
pub use palette::{Palette, Theme};
pub use scene::{Drag, Group, Hit, Pick, PlotArea, Role, Scene};
pub use spec::{Bounds2, ChartSpec, Joining, Page, SeriesSpec};
