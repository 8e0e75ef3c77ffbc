//! Data set and spec to series to scene: pure functions, the same for the window and every export.

mod accounts;
mod axes;
mod calendar;
mod captions;
mod claims;
mod curve;
mod flags;
pub mod fonts;
mod frame;
mod labels;
mod lane_marks;
mod lanes;
mod layout;
mod marks;
mod notes;
mod numbering;
mod palette;
mod pen;
mod reports;
mod scale;
mod scene;
mod series;
mod spec;
mod strokes;
mod ticks;
mod wording;

pub use accounts::{Accounts, Choice, FigureIndex};
pub use claims::{Claim, ClaimKind};
pub use curve::MOST_SINGLE_MARKS;
pub use layout::{Chart, layout};
pub use numbering::{Numbering, raised_number};
pub use palette::{Palette, Theme};
pub use scene::{Drag, Group, Hit, Pick, PlotArea, Role, Scene};
pub use series::{Flag, Mark, Point, Prepared, Series, Span};
pub use spec::{Bounds2, ChartSpec, Joining, Page, SeriesSpec};
pub use wording::{as_printed, baseline, localized, reports};
