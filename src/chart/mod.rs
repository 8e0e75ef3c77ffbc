//! Data set and spec to series to scene: pure functions, the same for the window and every export.

mod accounts;
mod alt;
mod aside;
mod axes;
mod calendar;
mod captions;
mod chosen;
mod citation;
mod claim_marks;
mod claim_words;
mod claims;
mod counted;
mod crowd;
mod curve;
mod extras;
mod flags;
pub mod fonts;
mod footing;
mod frame;
mod heading;
mod keys;
mod labels;
mod lane_events;
mod lane_marks;
mod lane_text;
mod lane_words;
mod lanes;
mod layout;
mod lines;
mod links;
mod marks;
mod notes;
mod numbering;
pub mod order;
mod palette;
mod pen;
mod placer;
mod places;
mod reports;
mod row_crowd;
mod scale;
mod scene;
mod series;
mod signs;
mod spec;
mod strokes;
mod telling;
mod ticks;
mod walk;
mod wording;

pub use accounts::{Accounts, Choice, FigureIndex};
pub use chosen::{Chart, layout};
pub use citation::{citation, citation_of, in_quotes};
pub use claims::{Claim, ClaimKind, Unplaced};
pub use counted::MOST_SINGLE_MARKS;

pub use numbering::{Numbering, SourceOrder, raised_number};
pub use palette::{DISTINCT, Palette, Theme, outline};
pub use row_crowd::RowCrowd;
pub use scene::{Drag, Group, Hit, Pick, PlotArea, Role, Scene};
pub use series::{Flag, Mark, Point, Prepared, Series, Span};
pub use spec::{Bounds2, ChartSpec, Joining, Page, SeriesSpec};
pub use walk::tab_order;
pub use wording::{
    as_printed, baseline, contract_name, doubt, event as event_words, localized, measure_name, of_events,
    of_lanes, origin, quoted, reports, series_name,
};
