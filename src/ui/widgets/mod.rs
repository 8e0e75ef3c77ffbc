//! Small parts that several panels share.

mod controls;
mod cut;
mod empty;
mod marks;
mod menu_item;
mod meter;
mod segmented;
mod text;

pub use controls::{button, check, link, primary, tab};
pub use cut::{cut, shared_beginnings};
pub use empty::empty;
pub use marks::{Swatch, swatch};
pub use menu_item::{TICK, menu_item, menu_width};
pub use meter::{coverage_words, meter, meter_at};
pub use segmented::segmented;
pub use text::{
    hairline, in_order, line_at, lines, lines_at, name_and_value, name_in, note_box, paragraph, plain,
    row_button, section, selectable, truncated,
};
