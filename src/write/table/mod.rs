//! The rows of a chart as CSV in the columns of the conventions: figures, contracts and sources in a file
//! each, with CSVW metadata that say what belongs together. What is written is read back as the same rows.

mod contracts;
mod figures;
mod guard;
mod metadata;
mod sources;

use super::WriteError;
use super::files::Files;
use super::list::Listed;
use crate::model::{Columns, DataSet, ReportedDate, SourceIndex};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

pub use guard::Purpose;

/// A row of texts: those of the columns of the convention, then what has no column.
struct Row<'a> {
    cells: Vec<Cell>,
    extra: Vec<(&'a str, Cow<'a, str>)>,
}

/// One cell.
enum Cell {
    Text(String),
    /// Several keys or words, between semicolons.
    List(Vec<String>),
    /// Digits, which are no formula though they may begin with a minus.
    Number(String),
}

impl Cell {
    fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    fn date(date: Option<&ReportedDate>) -> Self {
        Self::Text(date.map(|date| date.edtf.clone()).unwrap_or_default())
    }

    fn number(number: Option<crate::model::Decimal>) -> Self {
        Self::Number(number.map(|number| number.normalize().to_string()).unwrap_or_default())
    }

    fn written(&self, purpose: Purpose) -> String {
        match self {
            Self::Text(text) => purpose.guarded(text),
            Self::List(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| purpose.guarded(part)).collect();
                parts.join(";")
            }
            Self::Number(digits) => digits.clone(),
        }
    }
}

/// A written table.
struct Table {
    columns: Columns,
    /// Headers of further columns.
    extra: Vec<String>,
    bytes: Vec<u8>,
}

/// What the tables of a chart are called beside the file that was asked for.
pub struct Name<'a> {
    /// The name of the file, with its ending.
    pub file: &'a str,
    /// The same without it.
    pub stem: &'a str,
}

/// Names of contracts, sources and metadata beside the file that was asked for.
pub fn beside(name: &Name<'_>) -> [String; 3] {
    let Name { file, stem } = name;
    [format!("{stem}.contracts.csv"), format!("{stem}.sources.csv"), format!("{file}-metadata.json")]
}

/// The figures as the file that was asked for, with contracts, sources and metadata beside it. A chart of
/// contracts alone has these in the first place.
///
/// # Errors
/// A [`WriteError`] where the rows could not be put into bytes.
pub fn csv(listed: &Listed, name: &Name<'_>, purpose: Purpose) -> Result<Files, WriteError> {
    let data = listed.data();
    let keys = Keys::of(data);
    let figures: Vec<Row<'_>> = data.figures.iter().map(|figure| figures::row(figure, &keys)).collect();
    let events: Vec<Row<'_>> = data.contracts.iter().map(|event| contracts::row(event, &keys)).collect();
    let known: Vec<Row<'_>> =
        data.sources.iter().zip(&keys.keys).map(|(source, key)| sources::row(source, key, &keys)).collect();
    let mut tables: Vec<(String, Table)> = Vec::new();
    let [of_contracts, of_sources, of_all] = beside(name);
    if !figures.is_empty() || events.is_empty() {
        tables.push((name.file.to_owned(), table(Columns::Figures, &figures, purpose)?));
    }
    if !events.is_empty() {
        let own = if tables.is_empty() { name.file.to_owned() } else { of_contracts };
        tables.push((own, table(Columns::Contracts, &events, purpose)?));
    }
    if !known.is_empty() {
        tables.push((of_sources, table(Columns::Sources, &known, purpose)?));
    }
    let metadata = metadata::write(listed.title(), &tables);
    let mut rest = tables.into_iter().map(|(name, table)| (name, table.bytes));
    let main = rest.next().map(|(_, bytes)| bytes).unwrap_or_default();
    let mut beside: Vec<(String, Vec<u8>)> = rest.collect();
    beside.push((of_all, metadata.into_bytes()));
    Ok(Files { main, beside })
}

fn table(columns: Columns, rows: &[Row<'_>], purpose: Purpose) -> Result<Table, WriteError> {
    // A header may stand twice in a row: each time it is a column of its own.
    let mut places: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    let mut extra: Vec<String> = Vec::new();
    let mut of_rows: Vec<Vec<usize>> = Vec::new();
    for row in rows {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut own = Vec::new();
        for (header, _) in &row.extra {
            let times = seen.entry(header).or_default();
            own.push(*places.entry((header, *times)).or_insert_with(|| {
                extra.push((*header).to_owned());
                extra.len() - 1
            }));
            *times += 1;
        }
        of_rows.push(own);
    }
    let mut bytes = purpose.mark().to_vec();
    let mut writer = csv::WriterBuilder::new().from_writer(&mut bytes);
    let header = columns.names().iter().map(|name| (*name).to_owned());
    writer.write_record(header.chain(extra.iter().map(|header| purpose.guarded(&plain(header)))))?;
    for (row, places) in rows.iter().zip(&of_rows) {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| plain(&cell.written(purpose))).collect();
        let own = cells.len();
        cells.resize(own + extra.len(), String::new());
        for ((_, value), place) in row.extra.iter().zip(places) {
            if let Some(cell) = cells.get_mut(own + place) {
                *cell = plain(&purpose.guarded(value));
            }
        }
        writer.write_record(&cells)?;
    }
    writer.flush().map_err(csv::Error::from)?;
    drop(writer);
    Ok(Table { columns, extra, bytes })
}

/// A text without the sign that no file of text may have.
fn plain(text: &str) -> String {
    text.replace('\0', "")
}

/// Keys of sources: their ids, where these can stand in a list of keys.
struct Keys {
    keys: Vec<String>,
    by_id: BTreeMap<String, usize>,
}

impl Keys {
    fn of(data: &DataSet) -> Self {
        let mut taken = BTreeSet::new();
        let mut keys = Vec::new();
        for source in &data.sources {
            let id = source.id.replace([';', '\0'], ",");
            let base = if id.trim().is_empty() { "source" } else { id.trim() };
            let mut key = base.to_owned();
            let mut number = 1;
            while !taken.insert(key.clone()) {
                number += 1;
                key = format!("{base}-{number}");
            }
            keys.push(key);
        }
        let by_id = data.sources.iter().enumerate().map(|(at, source)| (source.id.clone(), at)).collect();
        Self { keys, by_id }
    }

    fn list(&self, sources: &[SourceIndex]) -> Cell {
        Cell::List(sources.iter().filter_map(|index| self.keys.get(index.0)).cloned().collect())
    }

    /// A source that another names by its id, or in words.
    fn of_words(&self, words: &str) -> String {
        let known = self.by_id.get(words).and_then(|at| self.keys.get(*at));
        known.cloned().unwrap_or_else(|| words.replace(';', ","))
    }
}

fn pairs(extra: &[(String, String)]) -> Vec<(&str, Cow<'_, str>)> {
    extra.iter().map(|(name, value)| (name.as_str(), Cow::Borrowed(value.as_str()))).collect()
}

fn codes<'a>(codes: impl Iterator<Item = &'a str>) -> Cell {
    Cell::List(codes.map(str::to_owned).collect())
}
