//! The only way a document changes. Pure: no window, no file, no clock.

mod change;
mod document;
mod history;

pub use change::{ChartEdit, Edit, LabelEdit, LaneEdit, SeriesEdit, StepName, TextEdit};
pub use document::Document;
pub use history::History;
