//! A source as a row.

use super::{Cell, Keys, Row, pairs};
use crate::model::{Level, Source};

pub fn row<'a>(source: &'a Source, key: &str, keys: &Keys) -> Row<'a> {
    let text = |text: &str| Cell::text(text);
    let cells = vec![
        text(key),
        text(&source.title),
        text(&source.publisher),
        text(&source.author),
        Cell::date(source.date.as_ref()),
        Cell::date(source.modified.as_ref()),
        text(&source.url),
        text(&source.archive_url),
        Cell::date(source.archive_date.as_ref()),
        Cell::date(source.accessed.as_ref()),
        text(&source.kind),
        text(source.level.map_or("", Level::code)),
        Cell::List(source.via.iter().map(|via| keys.of_words(via)).collect()),
        text(&source.basis),
        text(&source.lang),
        text(&source.correction_note),
        text(&source.note),
    ];
    Row { cells, extra: pairs(&source.extra) }
}
