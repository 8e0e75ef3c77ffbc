//! What the rows of a file are: preamble, header, data, footer, another table.

use super::alike::{Says, says};
use super::aside::Aside;
use super::cells::{Cells, RowCells};
use super::mend::usual_width;
use super::names::named_rows;
use super::split::Record;
use crate::model::Unit;
use crate::read::column::Look;
use std::collections::BTreeSet;
use std::ops::Range;

/// Rows that are looked at to tell what a column holds.
const SAMPLE: usize = 400;

/// A header has no more rows.
pub(super) const MOST_HEADER_ROWS: usize = 3;

/// What each row of a file is, by its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The rows of the header, none where the file has none.
    pub header: Vec<usize>,
    /// Nothing tells whether the header is one, or a row like those below it.
    pub open: bool,
    pub rows: Vec<usize>,
    pub asides: Vec<(usize, Aside)>,
    /// Cells of the usual row.
    pub width: usize,
}

/// What the rows of a table are like.
pub(super) struct Shape {
    pub width: usize,
    /// Columns that hold numbers or dates.
    pub typed: Vec<bool>,
}

/// How a row agrees with the typed columns.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fit {
    good: usize,
    bad: usize,
    /// Columns of the table.
    width: usize,
}

impl Fit {
    /// Whether the row is one of data, as far as its typed columns tell.
    pub const fn is_data(self) -> bool {
        // A key and a value in two columns look half like data: `Multiplier:,1`.
        if self.width <= 2 { self.good > self.bad } else { self.good > 0 && self.good >= self.bad }
    }
}

impl Shape {
    fn of(cells: &Cells, rows: &[usize], width: usize) -> Self {
        // The first rows may be anything.
        let skip = (rows.len() / 5).max((rows.len() / 2).min(3)).min(8);
        let step = (rows.len() / SAMPLE).max(1);
        let (mut data, mut words) = (vec![0_usize; width], vec![0_usize; width]);
        for at in rows.iter().skip(skip).step_by(step) {
            for (column, cell) in cells.row(*at).iter().take(width).enumerate() {
                let count = match Look::of(cell) {
                    Look::Number | Look::Date => data.get_mut(column),
                    Look::Words => words.get_mut(column),
                    Look::Empty | Look::Missing => None,
                };
                if let Some(count) = count {
                    *count += 1;
                }
            }
        }
        let typed = data.iter().zip(&words).map(|(data, words)| *data > 0 && *data > words * 2).collect();
        Self { width, typed }
    }

    fn has_typed(&self) -> bool {
        self.typed.contains(&true)
    }

    pub fn fit(&self, row: RowCells<'_>) -> Fit {
        let mut fit = Fit { width: self.width, ..Fit::default() };
        for (cell, typed) in row.iter().zip(&self.typed) {
            match Look::of(cell) {
                look if look.is_data() && *typed => fit.good += 1,
                Look::Words if *typed => fit.bad += 1,
                _ => {}
            }
        }
        fit
    }
}

/// Tells the rows of a file apart.
pub fn parts(cells: &Cells, records: &[Record]) -> Parts {
    let width = usual_width(cells);
    let mut parts = Parts { width, ..Parts::default() };
    let comments = comments(cells, width);
    parts.asides.extend(comments.iter().map(|at| (*at, Aside::Comment)));
    let blocks = blocks(cells, records, &comments);
    let Some(main) = main_block(cells, &blocks) else { return parts };
    let Some(first) = blocks.get(main).cloned() else { return parts };
    let inside =
        |range: &Range<usize>| -> Vec<usize> { range.clone().filter(|at| !comments.contains(at)).collect() };
    let mut body = inside(&first);
    let width = block_width(cells, &body).max(1);
    let shape = Shape::of(cells, &body, width);
    parts.width = width;
    let before: Vec<usize> = blocks.iter().take(main).flat_map(inside).collect();
    // What goes on behind a blank row as it began belongs to the table, and the blank row too.
    let mut end = first.end;
    let mut behind = blocks.iter().skip(main + 1).peekable();
    while let Some(block) = behind.next_if(|block| goes_on(cells, &shape, block)) {
        body.extend((end..block.start).filter(|at| !comments.contains(at)));
        body.extend(inside(block));
        end = block.end;
    }
    for block in behind {
        let rows = inside(block);
        let kind = aside(cells, &rows, width);
        parts.asides.extend(rows.into_iter().map(|at| (at, kind)));
    }
    if blocks.iter().all(|block| block.end <= end) {
        // Blank rows at the end are rows as well.
        body.extend(end..cells.len());
    }
    head(cells, &shape, &mut body, &before, &mut parts);
    foot(cells, &shape, &mut body, &mut parts);
    parts.rows = body;
    parts.asides.sort_unstable();
    parts
}

/// Lines that begin with `#`, where these are the exception.
fn comments(cells: &Cells, width: usize) -> BTreeSet<usize> {
    let marked: BTreeSet<usize> = cells
        .rows()
        .enumerate()
        .filter(|(_, row)| {
            let first = row.get(0).unwrap_or_default();
            let alone = row.len() < width || row.filled() == 1;
            first.starts_with('#') && first.len() > 1 && (alone || first.starts_with("# "))
        })
        .map(|(at, _)| at)
        .collect();
    if marked.len() * 2 > cells.len() { BTreeSet::new() } else { marked }
}

/// Runs of rows with blank rows or empty lines between them.
fn blocks(cells: &Cells, records: &[Record], comments: &BTreeSet<usize>) -> Vec<Range<usize>> {
    let kept: Vec<&Record> =
        records.iter().filter(|record| record.cells <= super::split::MOST_COLUMNS).collect();
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut gaps = 0_usize;
    let mut joined: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, row) in cells.rows().enumerate() {
        if row.is_blank() {
            open = false;
            continue;
        }
        let gap = kept.get(at).is_some_and(|record| record.after_gap) && at > 0;
        gaps += usize::from(gap);
        let grow = |blocks: &mut Vec<Range<usize>>, begin: bool| match blocks.last_mut() {
            Some(last) if !begin => last.end = at + 1,
            _ => blocks.push(at..at + 1),
        };
        let begin = !open || (gap && !comments.contains(&at));
        grow(&mut blocks, begin);
        grow(&mut joined, !open);
        open = true;
    }
    // A file with an empty line behind every row has one table, not one for each row.
    if gaps * 3 > cells.len() { joined } else { blocks }
}

/// The first block that holds at least half as much as the fullest.
fn main_block(cells: &Cells, blocks: &[Range<usize>]) -> Option<usize> {
    let weight = |block: &Range<usize>| -> usize {
        let filled: usize = block.clone().map(|at| cells.row(at).filled()).sum();
        // A long run of single lines is text, however long.
        let narrow = block.clone().all(|at| cells.row(at).used() < 2);
        if narrow { filled / 4 } else { filled * 2 }
    };
    let weights: Vec<usize> = blocks.iter().map(weight).collect();
    let most = weights.iter().max().copied()?;
    weights.iter().position(|weight| weight * 2 >= most)
}

/// The usual number of cells of some rows.
fn block_width(cells: &Cells, rows: &[usize]) -> usize {
    let mut some = Cells::default();
    for at in rows {
        some.push(0, cells.row(*at).iter());
    }
    usual_width(&some)
}

/// Whether a block behind the table is more of it.
fn goes_on(cells: &Cells, shape: &Shape, block: &Range<usize>) -> bool {
    let rows = block.clone().filter(|at| !cells.row(*at).is_blank());
    let (mut data, mut count) = (0_usize, 0_usize);
    for at in rows.take(SAMPLE) {
        let row = cells.row(at);
        count += 1;
        data += usize::from(if shape.has_typed() {
            shape.fit(row).is_data()
        } else {
            row.len() == shape.width && row.filled() * 2 > shape.width && shape.width > 1
        });
    }
    let first = shape.fit(cells.row(block.start));
    data * 2 > count && (!shape.has_typed() || first.is_data())
}

/// What a block that is not of the table is: a few lines of text, or a table of its own.
fn aside(cells: &Cells, rows: &[usize], width: usize) -> Aside {
    let used = rows.iter().map(|at| cells.row(*at).used()).max().unwrap_or(0);
    let narrow = used <= 1 || (used == 2 && width >= 4);
    if narrow { Aside::Footer } else { Aside::Table }
}

/// Takes what is no data off the top: a header of one row or several, and a preamble before it.
fn head(cells: &Cells, shape: &Shape, body: &mut Vec<usize>, before: &[usize], parts: &mut Parts) {
    let is_header_row = |at: usize| {
        let row = cells.row(at);
        row.filled() * 2 > shape.width || (shape.width <= 2 && row.filled() == shape.width)
    };
    let first_data = match shape.has_typed() {
        true => body
            .iter()
            .position(|at| shape.fit(cells.row(*at)).is_data() && !periods(cells, shape, *at, body)),
        false => None,
    };
    let (top, open) = first_data.map_or_else(|| untyped_header(cells, shape, body), |top| (top, false));
    let top = if first_data.is_some() { named_rows(cells, shape, body, top) } else { top };
    let mut taken: Vec<usize> = body.drain(..top.min(body.len())).collect();
    let mut header: Vec<usize> = Vec::new();
    while header.len() < MOST_HEADER_ROWS
        && let Some(at) = taken.pop_if(|at| {
            is_header_row(*at)
                || (header.is_empty() && is_units(cells.row(*at)))
                || !header.is_empty() && is_band(cells, shape, *at)
        })
    {
        header.insert(0, at);
    }
    if header.is_empty()
        && let Some(at) =
            taken.pop_if(|at| top > 0 && cells.row(*at).filled() > 0 && shape.width == cells.row(*at).len())
    {
        header.push(at);
    }
    // Lines of keys and values above a header of two columns look like more of it.
    let many = taken.last().is_some_and(|at| is_header_row(*at));
    let units = header.last().is_some_and(|at| is_units(cells.row(*at)));
    if header.len() > 1 && !units && (many || shape.width <= 2) {
        let last = header.pop();
        taken.append(&mut header);
        header.extend(last);
    }
    let mut preamble: Vec<usize> = before.to_vec();
    preamble.extend(taken);
    // A blank line may stand between the header and the first row.
    if header.is_empty()
        && first_data.is_some()
        && let Some(at) = preamble.pop_if(|at| {
            let row = cells.row(*at);
            is_header_row(*at) && row.len() == shape.width && !shape.fit(row).is_data()
        })
    {
        header.push(at);
    }
    parts.asides.extend(preamble.into_iter().map(|at| (at, Aside::Preamble)));
    parts.open = open && header.len() == 1;
    parts.header = header;
}

/// Whether a row holds the units of the columns above it: `(kg)`, `%`, `[USD]`.
pub(super) fn is_units(row: RowCells<'_>) -> bool {
    let is_unit = |cell: &str| {
        let bracketed =
            (cell.starts_with('(') && cell.ends_with(')')) || (cell.starts_with('[') && cell.ends_with(']'));
        bracketed || !matches!(Unit::parse(cell), Unit::Other(_) | Unit::None)
    };
    let mut filled = row.iter().map(str::trim).filter(|cell| !cell.is_empty()).peekable();
    filled.peek().is_some() && filled.all(is_unit)
}

/// Whether a row of a header spans several columns, as `2019,,2020,` does.
fn is_band(cells: &Cells, shape: &Shape, at: usize) -> bool {
    let row = cells.row(at);
    row.len() == shape.width && row.filled() > 1 && row.filled() < shape.width
}

/// Whether a row holds the names of periods over columns of numbers: `Country,2019,2020`.
fn periods(cells: &Cells, shape: &Shape, at: usize, body: &[usize]) -> bool {
    let is_period = |cell: &str| {
        let cell = cell.trim();
        (cell.len() == 4 && matches!(cell.parse(), Ok(1500..=2200_u32))) || Look::of(cell) == Look::Date
    };
    let row = cells.row(at);
    let named: Vec<&str> = row
        .iter()
        .zip(&shape.typed)
        .filter(|(_, typed)| **typed)
        .map(|(cell, _)| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let periods: Vec<&str> = named.iter().copied().filter(|cell| is_period(cell)).collect();
    let distinct: BTreeSet<&str> = periods.iter().copied().collect();
    let all = named.iter().all(|cell| is_period(cell) || Look::of(cell) == Look::Words);
    if !all || periods.is_empty() || distinct.len() < periods.len() || body.first() != Some(&at) {
        return false;
    }
    // Columns of years, or of dates, have data under a name, not a period over data.
    let later: Vec<usize> = body.iter().copied().filter(|other| *other != at).take(50).collect();
    let same = |column: usize| {
        let cells =
            later.iter().filter_map(|at| cells.row(*at).get(column)).filter(|cell| !cell.trim().is_empty());
        let (mut count, mut alike) = (0_usize, 0_usize);
        for cell in cells {
            count += 1;
            alike += usize::from(is_period(cell));
        }
        alike * 2 > count
    };
    let columns =
        row.iter().enumerate().zip(&shape.typed).filter(|((_, cell), typed)| **typed && is_period(cell));
    !later.is_empty() && columns.into_iter().all(|((column, _), _)| !same(column))
}

/// How many rows stand above the data where no column is typed: one, unless its words come again
/// below, or look as those do, or none where there is nothing below; and whether nothing told.
fn untyped_header(cells: &Cells, shape: &Shape, body: &[usize]) -> (usize, bool) {
    let wide = body.iter().position(|at| {
        let row = cells.row(*at);
        row.len() >= shape.width && row.filled() * 3 >= shape.width * 2
    });
    let Some((at, first)) = wide.and_then(|at| Some((at, *body.get(at)?))) else { return (0, false) };
    let row = cells.row(first);
    if row.iter().any(|cell| Look::of(cell).is_data()) {
        return (at, false);
    }
    let again = |column: usize, cell: &str| {
        !cell.trim().is_empty()
            && body.iter().skip(at + 1).take(SAMPLE).any(|other| cells.row(*other).get(column) == Some(cell))
    };
    let recurs = row.iter().enumerate().any(|(column, cell)| again(column, cell));
    if recurs {
        return (at, false);
    }
    let below = body.iter().skip(at + 1).map(|other| cells.row(*other)).filter(|row| !row.is_blank());
    let below: Vec<RowCells<'_>> = below.take(SAMPLE).collect();
    match says(row, &below, |_| true) {
        Says::Row => (at, false),
        says => (at + 1, says == Says::Nothing && !below.is_empty()),
    }
}

/// Takes lines of text off the bottom.
fn foot(cells: &Cells, shape: &Shape, body: &mut Vec<usize>, parts: &mut Parts) {
    if shape.width < 2 {
        return;
    }
    let end = body.iter().rposition(|at| !cells.row(*at).is_blank()).map_or(0, |at| at + 1);
    let narrow = if shape.width >= 4 { 2 } else { 1 };
    let is_text = |at: usize| {
        let row = cells.row(at);
        let (used, fit) = (row.used(), shape.fit(row));
        let short = row.len() < shape.width || used == 1;
        let words = row.get(0).is_some_and(|cell| Look::of(cell) == Look::Words);
        used > 0 && used <= narrow && used < shape.width && short && words && fit.good == 0
    };
    let mut from = end;
    while from > 1
        && body.get(from - 1).is_some_and(|at| is_text(*at) || (from < end && cells.row(*at).is_blank()))
    {
        from -= 1;
    }
    // A table in which rows are mostly so short has no footer.
    if from < end && (end - from) * 2 < end && shape.has_typed() {
        body.truncate(end);
        let rows = body.split_off(from);
        parts
            .asides
            .extend(rows.into_iter().filter(|at| !cells.row(*at).is_blank()).map(|at| (at, Aside::Footer)));
    }
}

#[cfg(test)]
mod tests;
