//! Points that no named source stands behind, as the panel of problems lists them.

use super::frame::{Gravity, ProblemLine};
use super::rows;
use super::view::Column;
use super::wording;
use crate::chart::Pick;
use crate::edit::Document;
use crate::model::{DataSet, Decimal, Origin};
use crate::text::{self, Arg, Words};

/// Points with a line of their own; the others are counted in one.
const MOST_LISTED: usize = 200;

/// Where not one point has a source, so many of them are told one by one.
const MOST_OF_ALL: usize = 24;

/// A line for each point without a source, and how many there are of them. Where nothing in a longer
/// file has one, that is said once.
pub fn unsourced(document: &Document, words: &Words) -> (Vec<ProblemLine>, usize) {
    let data = document.data.as_ref();
    let rows: Vec<Pick> = data
        .unsourced_figures()
        .map(Pick::Figure)
        .chain(data.unsourced_contracts().map(Pick::Contract))
        .collect();
    let count = rows.iter().map(|row| points(data, *row)).sum();
    let all = count == data.point_count();
    let listed = if all && rows.len() > MOST_OF_ALL { 0 } else { rows.len().min(MOST_LISTED) };
    let mut lines: Vec<ProblemLine> = rows.iter().take(listed).map(|row| of_row(data, *row, words)).collect();
    if let Some(next) = rows.get(listed) {
        let key = if listed == 0 { "problems-unsourced-all" } else { "problems-unsourced-more" };
        let left: usize = rows.iter().skip(listed).map(|row| points(data, *row)).sum();
        let shown = text::number(Decimal::from(left), words.lang());
        let sentence = words.tell(key, &[("count", left.into()), ("shown", shown.into())]);
        lines.push(ProblemLine { sentence, ..of_row(data, *next, words) });
    }
    (lines, count)
}

/// How many points a row is: each of the rows that a figure stands for is one.
fn points(data: &DataSet, row: Pick) -> usize {
    rows::figure(data, row).map_or(1, |figure| figure.points())
}

fn of_row(data: &DataSet, row: Pick, words: &Words) -> ProblemLine {
    let said = [Column::Words, Column::When, Column::Series]
        .into_iter()
        .map(|column| rows::cell(data, row, column, words))
        .filter(|cell| !cell.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let origin = origin(data, row);
    let file = origin.map(|origin| origin.file.to_string()).unwrap_or_default();
    let at = origin.map(|origin| origin.line).filter(|line| *line > 0);
    let said = match at {
        Some(line) => {
            let file = wording::line(&file);
            words.tell(
                "problems-unsourced",
                &[("file", Arg::from(file)), ("line", line.into()), ("row", said.into())],
            )
        }
        None => words.tell("problems-unsourced-nowhere", &[("row", said.into())]),
    };
    ProblemLine { sentence: said, gravity: Gravity::Warning, row: Some(row), file, at, refused: false }
}

fn origin(data: &DataSet, row: Pick) -> Option<&Origin> {
    match row {
        Pick::Figure(row) | Pick::Row(row, _) => data.figures.get(row).map(|figure| &figure.origin),
        Pick::Contract(row) => data.contracts.get(row).map(|event| &event.origin),
    }
}
