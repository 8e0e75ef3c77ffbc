//! Scene to bytes: SVG with real text, and PNG made from that SVG, so that every surface is one drawing.

pub mod carry;
mod error;
mod format;
mod page;
mod pdf;
mod png;
mod svg;

pub use error::WriteError;
pub use format::{Format, Making};
pub use page::{PIXELS_PER_POINT, headless_fonts, lay_out};
pub use pdf::{PRINT_POINT, pdf};
pub use png::{MOST_PIXELS, MOST_PIXELS_A_SIDE, font_database, png, tree};
pub use svg::{Drawing, MOST_NAMED_POINTS, draw, svg};
