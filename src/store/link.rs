//! Handing an address to the system's browser.

use crate::model::link::SafeLink;
use std::io;

/// Opens an address in the browser. It is passed as one argument to the program that opens it and
/// never goes through a shell. A browser without a window keeps this call until it is closed.
///
/// # Errors
/// What the system said where no browser could be started.
pub fn open_link(link: &SafeLink) -> io::Result<()> {
    webbrowser::open(link.address())
}
