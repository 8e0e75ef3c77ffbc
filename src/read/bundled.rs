//! The data set that comes with the program.

use super::{Reading, read_borrowed};

/// Reads the figures, contracts, sources and stories of the folder `data`.
pub fn bundled() -> Reading {
    read_borrowed(&[
        ("datapackage.json", include_bytes!("../../data/datapackage.json")),
        ("figures.csv", include_bytes!("../../data/figures.csv")),
        ("contracts.csv", include_bytes!("../../data/contracts.csv")),
        ("sources.csv", include_bytes!("../../data/sources.csv")),
    ])
}
