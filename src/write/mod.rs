//! Scene to bytes: SVG with real text, and PNG made from that SVG, so that every surface is one drawing;
//! and the rows, the sources and the words of a chart as files of text.

pub mod carry;
mod error;
mod files;
mod format;
mod html;
mod list;
mod page;
mod pdf;
mod png;
mod preset;
mod svg;
mod table;
mod xml;

pub use error::WriteError;
pub use files::Files;
pub use format::{Format, Making};
pub use html::{About, web_page, wide};
pub use list::{ListFormat, Listed};
pub use page::{PIXELS_PER_POINT, headless_fonts, lay_out};
pub use pdf::{PRINT_POINT, pdf};
pub use png::{DOTS_PER_INCH, MOST_PIXELS, MOST_PIXELS_A_SIDE, font_database, png, tree};
pub use preset::Preset;
pub use svg::{Drawing, MOST_NAMED_POINTS, draw, svg};
pub use table::Purpose;
