//! The files opened last.

use std::path::{Path, PathBuf};

/// How many files are remembered.
pub const MOST_RECENT: usize = 10;

/// Files opened last, the newest first, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recent(Vec<PathBuf>);

impl Recent {
    pub fn paths(&self) -> &[PathBuf] {
        &self.0
    }

    /// Puts a file in front. A path without a folder is taken from the folder the program runs in,
    /// so that the list still holds when it is started from another.
    pub fn opened(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.forget(&path);
        self.0.insert(0, path);
        self.0.truncate(MOST_RECENT);
    }

    pub fn forget(&mut self, path: &Path) {
        self.0.retain(|known| known != path);
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl FromIterator<PathBuf> for Recent {
    /// From the newest to the oldest.
    fn from_iter<I: IntoIterator<Item = PathBuf>>(paths: I) -> Self {
        let mut recent = Self::default();
        for path in paths {
            if recent.0.len() < MOST_RECENT && path.is_absolute() && !recent.0.contains(&path) {
                recent.0.push(path);
            }
        }
        recent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_comes_first_and_each_once() {
        let mut recent = Recent::default();
        let mut check = |opened: &str, expected: &[&str]| {
            recent.opened(Path::new(opened));
            assert_eq!(recent.paths(), expected.iter().map(PathBuf::from).collect::<Vec<_>>());
        };
        check("/a.csv", &["/a.csv"]);
        check("/b.csv", &["/b.csv", "/a.csv"]);
        check("/a.csv", &["/a.csv", "/b.csv"]);
        check("/a.csv", &["/a.csv", "/b.csv"]);
        for number in 0..20 {
            recent.opened(Path::new(&format!("/{number}.csv")));
        }
        assert_eq!(recent.paths().len(), MOST_RECENT);
        assert_eq!(recent.paths()[0], PathBuf::from("/19.csv"));
        recent.opened(Path::new("here.csv"));
        assert!(recent.paths()[0].is_absolute());
    }
}
