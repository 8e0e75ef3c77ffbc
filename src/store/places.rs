//! Where the program keeps what it remembers.

use etcetera::BaseStrategy as _;
use std::path::PathBuf;

const FOLDER: &str = "sourceline";

/// The folders of this program. Tests bring their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// What a person chose: `$XDG_CONFIG_HOME/sourceline`.
    pub config: PathBuf,
    /// What merely happened: `$XDG_STATE_HOME/sourceline`.
    pub state: PathBuf,
    /// Where a file picker starts.
    pub home: PathBuf,
}

impl Places {
    /// The folders of whoever runs the program; `None` where nobody has a home.
    pub fn of_user() -> Option<Self> {
        let base = etcetera::choose_base_strategy().ok()?;
        let state = base.state_dir().unwrap_or_else(|| base.data_dir());
        Some(Self {
            config: base.config_dir().join(FOLDER),
            state: state.join(FOLDER),
            home: base.home_dir().to_owned(),
        })
    }

    /// The path that a person typed: `~` is the home folder, quotes around it are left out.
    pub fn typed(&self, text: &str) -> PathBuf {
        let text = text.trim();
        let text = text.strip_prefix("file://").unwrap_or(text);
        let unquoted =
            ['"', '\''].into_iter().find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
        let text = unquoted.unwrap_or(text);
        match text.strip_prefix('~') {
            Some("") => self.home.clone(),
            Some(rest) if rest.starts_with('/') => self.home.join(rest.trim_start_matches('/')),
            _ => PathBuf::from(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_paths_are_understood() {
        let places = Places { config: "/c".into(), state: "/s".into(), home: "/home/ada".into() };
        let check =
            |text: &str, expected: &str| assert_eq!(places.typed(text), PathBuf::from(expected), "{text}");
        check("/data/figures.csv", "/data/figures.csv");
        check("  figures.csv ", "figures.csv");
        check("~", "/home/ada");
        check("~/Data/figures.csv", "/home/ada/Data/figures.csv");
        check("~bob/figures.csv", "~bob/figures.csv");
        check("'/data/two words.csv'", "/data/two words.csv");
        check("file:///data/figures.csv", "/data/figures.csv");
        check("\"", "\"");
    }
}
