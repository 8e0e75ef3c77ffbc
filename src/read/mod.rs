//! Bytes to model and problems. Reading never fails: any bytes give a data set and a list of
//! problems, each with its place, what was found, what was expected and what to do.
//!
//! [`read`] takes all files of a data set at once: tables of figures, contracts and sources are
//! told apart by their headers, `datapackage.json` gives the title and the stories.

mod aliases;
mod answers;
mod book;
mod bundled;
mod cells;
mod checks;
mod cite;
mod claim;
mod column;
mod contracts;
mod currencies;
mod date_parts;
mod desk;
mod each;
mod field;
mod figures;
mod first_rows;
mod fold;
mod grid;
mod groups;
mod header;
mod heeded;
mod ids;
mod kinds;
mod known;
mod large;
mod measure;
mod naming;
mod package;
mod periods;
mod plan;
mod points;
mod problem;
mod releases;
mod review;
mod roles;
mod row;
mod sheet;
mod sidecar;
mod summary;
mod table;
mod wording;
mod words;

pub use aliases::field_of;
pub use answers::{Answers, BadAnswer, Fold, NumberForm, Step};
pub use bundled::bundled;
pub use checks::is_total;
pub use column::dates::Order;
pub use column::numbers::Mark;
pub use column::{Bare, Column as TableColumn, DateForm, Doubt, Endings, Kind, Value};
pub use field::{Convention, Field};
pub use first_rows::FirstRows;
pub use grid::{Delimiter, Dialect, Form, Glance, Grid, LONGEST_CELL, Letters, Note, SheetName, Survey};
pub use known::{Decided, Known, Said};
pub use large::{Filled, FilledCell, Gather, Head, Named, Part};
pub use package::{NAME as PACKAGE_NAME, resources};
pub use plan::{Column, Plan};
pub use problem::{Problem, ProblemKind, Severity, Unscannable};
pub use review::{Asked, Assumed, Assumption, Choice, Chosen, Question, Review, Reviewed, Role};
pub use sheet::wants_sources;
pub use sidecar::{METADATA, tables};
pub use summary::{Moment, Summary};
pub use table::{Beyond, Cells, Table, inspect};

use crate::model::DataSet;
use desk::Desk;
use sheet::Sheet;
use sidecar::Titles;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One file, as bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The file name only, never a path: names are shown, saved and exported.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What was understood, and what a person should know about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub data: DataSet,
    /// In the order of the files and their lines.
    pub problems: Vec<Problem>,
    /// How tables were understood that do not follow the conventions to the letter.
    pub reviews: Vec<Review>,
}

/// Reads files into one data set.
pub fn read(inputs: &[Input]) -> Reading {
    read_with(inputs, &Wish::default())
}

/// Reads files into one data set, as a person wants them.
pub fn read_with(inputs: &[Input], wish: &Wish<'_>) -> Reading {
    let inputs: Vec<(&str, &[u8])> =
        inputs.iter().map(|input| (input.name.as_str(), input.bytes.as_slice())).collect();
    read_borrowed(&inputs, Vec::new(), wish)
}

/// [`read_with`], together with tables of which the rows were gathered elsewhere.
pub fn read_parts(inputs: &[Input], parts: Vec<Part>, wish: &Wish<'_>) -> Reading {
    let inputs: Vec<(&str, &[u8])> =
        inputs.iter().map(|input| (input.name.as_str(), input.bytes.as_slice())).collect();
    read_borrowed(&inputs, parts, wish)
}

/// The name of the sheet that is wanted, by the name of a workbook; none where any will do.
pub type SheetOf<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What a person wants of files beside their rows.
#[derive(Clone, Copy)]
pub struct Wish<'a> {
    /// The name of the sheet that is wanted of a workbook, by the name of its file; else the first
    /// that is seen.
    pub sheet: Option<SheetOf<'a>>,
    /// What was said of a table, by its header.
    pub answers: &'a dyn Fn(&[String]) -> Answers,
}

impl Default for Wish<'_> {
    fn default() -> Self {
        Self { sheet: None, answers: &|_| Answers::default() }
    }
}

/// Reads files, each a name and its bytes, into one data set.
fn read_borrowed(inputs: &[(&str, &[u8])], parts: Vec<Part>, wish: &Wish<'_>) -> Reading {
    let mut desk = Desk::default();
    let titles = Titles::of(inputs, &mut desk.problems);
    let (mut sheets, mut reviews) = (Vec::new(), Vec::new());
    let mut order: BTreeMap<Arc<str>, usize> = BTreeMap::new();
    for (number, (name, bytes)) in inputs.iter().enumerate() {
        let file: Arc<str> = Arc::from(*name);
        order.entry(Arc::clone(&file)).or_insert(number);
        let lower = name.to_ascii_lowercase();
        if lower == PACKAGE_NAME {
            package::take(&file, bytes, &mut desk.data, &mut desk.problems);
        } else if !sidecar::is_one(&lower, bytes) {
            let (problems, reviews) = (&mut desk.problems, &mut reviews);
            sheets.extend(Sheet::open(&file, bytes, (wish, &titles), problems, reviews));
        }
    }
    // Sources come first, wherever they stand in the list, so that every key can be looked up.
    let (sources, rest): (Vec<_>, Vec<_>) =
        sheets.into_iter().partition(|sheet| sheet.convention == Convention::Sources);
    for sheet in sources {
        sheet.read(&mut desk);
    }
    let Desk { book, problems, .. } = &mut desk;
    book.close_tables(problems);
    for sheet in rest {
        sheet.read(&mut desk);
    }
    for part in parts {
        part.join(&mut desk, &mut reviews);
    }
    let (data, mut problems) = desk.close();
    problems.sort_by_key(|problem| (order.get(&problem.file).copied(), problem.line));
    Reading { data, problems: problem::fold(problems), reviews }
}
