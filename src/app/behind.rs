//! The rows behind the selected point, read from their file a page at a time.

use super::services::RowsWanted;
use super::shell::App;
use crate::chart::Pick;
use crate::model::FoldedRows;
use crate::scan::{Behind, Cursor, Found, Mark};
use crate::ui::{BehindAsk, RowBehind, RowsBehind, RowsFault};
use std::sync::Arc;

/// Rows of a page.
const PAGE: usize = 5;

/// Where the rows of a point are.
enum Shelf {
    /// In a large file, to be looked for there.
    File(Arc<Behind>, Mark),
    /// At hand, as those of the figure in this row of the data; of these one alone, or all.
    Held(Arc<FoldedRows>, usize, Option<usize>),
}

/// The pages of one point.
pub struct Pages {
    shelf: Shelf,
    /// Whether one row alone is behind it.
    single: bool,
    /// Where each page that was reached begins, in a large file.
    starts: Vec<Cursor>,
    /// The page that is shown, or read.
    page: usize,
    /// Counts what was asked for, so that an answer that comes too late is known.
    number: u64,
    pub shown: RowsBehind,
}

impl App {
    /// Asks for the rows of a point that was just selected; forgets those of another.
    pub(super) fn refresh_behind(&mut self) {
        let selected = self.view.selected.map(|pick| (self.opened, pick));
        if selected != self.looked_behind {
            self.looked_behind = selected;
            self.pages = self.view.selected.and_then(|pick| self.first_page(pick));
            self.ask_rows();
        }
    }

    fn first_page(&self, pick: Pick) -> Option<Pages> {
        let (row, number) = match pick {
            Pick::Figure(row) => (row, None),
            Pick::Row(row, number) => (row, Some(number)),
            Pick::Contract(_) => return None,
        };
        let data = &self.history.as_ref()?.document().data;
        let figure = data.figures.get(row)?;
        let in_file = || {
            let found = self.behind.iter().find_map(|behind| Some((behind, behind.mark(figure)?)));
            found.map(|(behind, mark)| Shelf::File(Arc::clone(behind), mark.clone()))
        };
        let held = data.folded.iter().find(|rows| rows.of(figure).is_some());
        let points = data.points_of(figure);
        let own = number.and_then(|number| points?.row(number));
        let single = number.is_some();
        let held_at = own.and_then(|own| usize::try_from(own).ok());
        let shelf = held.map(|rows| Shelf::Held(Arc::clone(rows), row, held_at)).or_else(in_file)?;
        let start = match &shelf {
            Shelf::File(behind, _) => own.map_or(Some(Cursor::default()), |own| behind.at(own))?,
            Shelf::Held(..) => Cursor::default(),
        };
        let of = if single { 1 } else { figure.folded.map_or(0, |folded| folded.rows) };
        Some(Pages {
            shelf,
            single,
            starts: vec![start],
            page: 0,
            number: 0,
            shown: RowsBehind { of, file: figure.origin.file.to_string(), ..RowsBehind::default() },
        })
    }

    /// Has the page read, or shows it where its rows are at hand.
    fn ask_rows(&mut self) {
        self.rows_asked += 1;
        let Some(pages) = &mut self.pages else { return };
        match &pages.shelf {
            Shelf::Held(rows, row, alone) => {
                let data = self.history.as_ref().map(|history| &history.document().data);
                let rows = data.and_then(|data| Some((rows, rows.of(data.figures.get(*row)?)?)));
                let Some((known, rows)) = rows else { return };
                let ahead = pages.page * PAGE;
                let rows = match alone {
                    Some(at) => rows.get(*at..at + 1).unwrap_or_default(),
                    None => rows,
                };
                let shown = rows.iter().skip(ahead).take(PAGE).map(|row| RowBehind {
                    line: Some(row.line),
                    cells: named(&known.header, row.cells().map(str::to_owned)),
                });
                pages.shown.rows = shown.collect();
                pages.shown.ahead = ahead;
                pages.shown.has_more = rows.len() > ahead + PAGE;
            }
            Shelf::File(behind, mark) => {
                let Some(from) = pages.starts.get(pages.page) else { return };
                pages.number = self.rows_asked;
                pages.shown.reading = true;
                self.services.rows_behind(RowsWanted {
                    number: pages.number,
                    behind: Arc::clone(behind),
                    mark: mark.clone(),
                    from: *from,
                    most: if pages.single { 1 } else { PAGE },
                });
            }
        }
    }

    pub(super) fn turn(&mut self, ask: BehindAsk) {
        let Some(pages) = &mut self.pages else { return };
        pages.page = match ask {
            BehindAsk::Next if pages.has_next() => pages.page + 1,
            BehindAsk::Back => pages.page.saturating_sub(1),
            BehindAsk::Next => return,
        };
        self.ask_rows();
    }

    pub(super) fn take_rows(&mut self, number: u64, result: Result<Found, RowsFault>) {
        let Some(pages) = self.pages.as_mut().filter(|pages| pages.number == number) else { return };
        let shown = &mut pages.shown;
        (shown.reading, shown.fault) = (false, result.as_ref().err().copied());
        let Ok(found) = result else { return };
        let Shelf::File(behind, _) = &pages.shelf else { return };
        let header = behind.header();
        let row = |row: crate::scan::FullRow| RowBehind {
            line: row.line,
            cells: named(header, row.cells.into_iter()),
        };
        shown.rows = found.rows.into_iter().map(row).collect();
        shown.ahead = pages.page * PAGE;
        shown.has_more = found.next.is_some() && !pages.single;
        if let (Some(next), true, false) = (found.next, pages.starts.len() == pages.page + 1, pages.single) {
            pages.starts.push(next);
        }
    }
}

impl Pages {
    fn has_next(&self) -> bool {
        match self.shelf {
            Shelf::File(..) => self.page + 1 < self.starts.len(),
            Shelf::Held(..) => self.shown.has_more,
        }
    }
}

/// Each cell with its header; one beyond the header is named by its number.
fn named(header: &[String], cells: impl Iterator<Item = String>) -> Vec<(String, String)> {
    let name = |at: usize| header.get(at).cloned().unwrap_or_else(|| format!("#{}", at + 1));
    cells.enumerate().map(|(at, cell)| (name(at), cell)).collect()
}
