//! The shell: owns all state, runs the loop. One frame: events of the services, then what was
//! asked, in the order asked; then what is derived; then the panels, which read and ask.

mod act;
mod behind;
mod derived;
mod events;
mod files;
mod focus;
mod review;
mod screen;
mod services;
mod shell;
mod start;
mod system;
mod zoom;

pub use services::{Opened, PictureJob, Remembered, RowsWanted, ServiceEvent, Services};
pub use shell::App;
pub use start::open_window;
pub use system::System;
