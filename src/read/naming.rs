//! What the rows of a series go by.

use super::field::Field;
use super::row::Row;

/// What joins into a line: the series, else whose data on whose platform, else the file itself.
pub fn series(row: &Row<'_>) -> String {
    let series = series_of(named_series(row), row.given.series, || unnamed_series(row));
    let unit = row.plan.place(Field::Unit).and_then(|at| row.cells.get(at)).map(str::trim);
    match unit.filter(|unit| row.plan.apart_by_unit && !unit.is_empty()) {
        Some(unit) => format!("{series}, {unit}"),
        None => series,
    }
}

/// A series by the cells that name it, and by the column of its values where several have some.
pub fn series_of(named: Option<String>, column: Option<&str>, unnamed: impl FnOnce() -> String) -> String {
    match (named, column) {
        (None, Some(header)) => header.to_owned(),
        (Some(name), Some(header)) => format!("{name}, {header}"),
        (Some(name), None) => name,
        (None, None) => unnamed(),
    }
}

/// The series that cells of the row name.
fn named_series(row: &Row<'_>) -> Option<String> {
    if !row.plan.names.is_empty() {
        let names = row.plan.names.iter().filter_map(|at| row.cells.get(*at)).map(str::trim);
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        return (!names.is_empty()).then(|| names.join(", "));
    }
    let given = row.get(Field::Series);
    if !given.is_empty() {
        return Some(given.to_owned());
    }
    let made = [Field::Agency, Field::Provider, Field::Measure].map(|field| row.get(field));
    let made: Vec<&str> = made.into_iter().filter(|part| !part.is_empty()).collect();
    (!made.is_empty()).then(|| made.join(", "))
}

/// A series goes by its column, else by its file.
fn unnamed_series(row: &Row<'_>) -> String {
    let header = row.header(Field::Value).trim();
    // The header of a wide table is a period and no name.
    let is_period = row.given.value.is_some() && row.given.date.is_some();
    let header = Some(header).filter(|_| !is_period && row.plan.has(Field::Value));
    by_header_or_file(header, row.file)
}

/// What rows without a name go by: the header of their values, else their file.
pub fn by_header_or_file(header: Option<&str>, file: &str) -> String {
    let told = header.filter(|header| !header.is_empty() && !header.eq_ignore_ascii_case("value"));
    told.unwrap_or_else(|| file.rsplit_once('.').map_or(file, |(stem, _)| stem)).to_owned()
}
