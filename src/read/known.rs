//! What a person said of the columns of files, kept for the next file with the same header.

use super::answers::Answers;
use super::grid::Grid;
use std::collections::BTreeMap;

/// Files that are remembered.
const MOST: usize = 200;

/// Answers by the header they were given for, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known(Vec<Decided>);

/// What was said of one header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The names of the columns; behind the name of the file where it has no header.
    pub header: Vec<String>,
    pub answers: Answers,
}

impl Known {
    /// What was said of files with this header; nothing where nothing was.
    pub fn of(&self, header: &[String]) -> Answers {
        let known = self.0.iter().find(|decided| decided.header == header);
        known.map(|decided| decided.answers.clone()).unwrap_or_default()
    }

    /// Takes what was said, in place of what was said before.
    pub fn learn(&mut self, header: Vec<String>, answers: Answers) {
        self.0.retain(|decided| decided.header != header);
        if !answers.is_empty() {
            self.0.insert(0, Decided { header, answers });
        }
        self.0.truncate(MOST);
    }

    pub fn all(&self) -> &[Decided] {
        &self.0
    }
}

impl FromIterator<Decided> for Known {
    /// From the newest to the oldest.
    fn from_iter<I: IntoIterator<Item = Decided>>(decided: I) -> Self {
        Self(decided.into_iter().take(MOST).collect())
    }
}

/// What a person said of the files that are opened: of their columns, which is kept for the next
/// file with the same header, and which sheet of a workbook is wanted, which is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub known: Known,
    /// Names of sheets, by the names of their files.
    pub sheets: BTreeMap<String, String>,
}

impl Said {
    /// The sheet that is wanted of a workbook; the first that is seen where nothing was said.
    pub fn sheet(&self, file: &str) -> Option<String> {
        self.sheets.get(file).cloned()
    }
}

impl From<Known> for Said {
    fn from(known: Known) -> Self {
        Self { known, sheets: BTreeMap::new() }
    }
}

/// What a file is known by: its header, else its own name and its columns.
pub fn header_of(file: &str, grid: &Grid) -> Vec<String> {
    let columns = (0..grid.columns()).map(|at| grid.name(at));
    let file = grid.header.is_none().then(|| file.to_owned());
    file.into_iter().chain(columns).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_on_a_header_counts() {
        let header = |name: &str| vec!["Date".to_owned(), name.to_owned()];
        let decided = |text: &str| text.parse::<Answers>().expect("answers");
        let mut known = Known::default();
        known.learn(header("a"), decided("date=Date,dmy"));
        known.learn(header("b"), decided("value=b"));
        known.learn(header("a"), decided("date=Date,mdy"));
        assert_eq!(known.of(&header("a")), decided("date=Date,mdy"));
        assert_eq!(known.of(&header("c")), Answers::default());
        assert_eq!(known.all().len(), 2);
        known.learn(header("a"), Answers::default());
        assert_eq!(known.all().len(), 1);
    }
}
