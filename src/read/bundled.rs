//! The data set that comes with the program.

use super::{Reading, Wish, read_borrowed};

/// Reads the figures, contracts, sources and stories of the folder `data`.
pub fn bundled() -> Reading {
    let files: [(&str, &[u8]); 4] = [
        ("datapackage.json", include_bytes!("../../data/datapackage.json")),
        ("figures.csv", include_bytes!("../../data/figures.csv")),
        ("contracts.csv", include_bytes!("../../data/contracts.csv")),
        ("sources.csv", include_bytes!("../../data/sources.csv")),
    ];
    read_borrowed(&files, Vec::new(), &Wish::default())
}
