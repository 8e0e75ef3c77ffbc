//! The rows behind the selected point, read from their file a page at a time.

use super::services::RowsWanted;
use super::shell::App;
use crate::chart::Pick;
use crate::scan::{Behind, Cursor, Found, Mark};
use crate::ui::{BehindAsk, RowBehind, RowsBehind, RowsFault};
use std::sync::Arc;

/// Rows of a page.
const PAGE: usize = 5;

/// The pages of one point.
pub struct Pages {
    behind: Arc<Behind>,
    mark: Mark,
    /// Where each page that was reached begins.
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
        let Pick::Figure(row) = pick else { return None };
        let figure = self.history.as_ref()?.document().data.figures.get(row)?;
        let found = self.behind.iter().find_map(|behind| Some((behind, behind.mark(figure)?)));
        let (behind, mark) = found?;
        let of = figure.folded.map_or(0, |folded| folded.rows);
        Some(Pages {
            behind: Arc::clone(behind),
            mark: mark.clone(),
            starts: vec![Cursor::default()],
            page: 0,
            number: 0,
            shown: RowsBehind { of, file: figure.origin.file.to_string(), ..RowsBehind::default() },
        })
    }

    /// Has the page read.
    fn ask_rows(&mut self) {
        self.rows_asked += 1;
        let Some(pages) = &mut self.pages else { return };
        let Some(from) = pages.starts.get(pages.page) else { return };
        pages.number = self.rows_asked;
        pages.shown.reading = true;
        self.services.rows_behind(RowsWanted {
            number: pages.number,
            behind: Arc::clone(&pages.behind),
            mark: pages.mark.clone(),
            from: *from,
            most: PAGE,
        });
    }

    pub(super) fn turn(&mut self, ask: BehindAsk) {
        let Some(pages) = &mut self.pages else { return };
        pages.page = match ask {
            BehindAsk::Next if pages.page + 1 < pages.starts.len() => pages.page + 1,
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
        let header = pages.behind.header();
        let row = |row: crate::scan::FullRow| RowBehind {
            line: row.line,
            cells: row.cells.into_iter().enumerate().map(|(at, cell)| (name(header, at), cell)).collect(),
        };
        shown.rows = found.rows.into_iter().map(row).collect();
        shown.ahead = pages.page * PAGE;
        shown.has_more = found.next.is_some();
        if let (Some(next), true) = (found.next, pages.starts.len() == pages.page + 1) {
            pages.starts.push(next);
        }
    }
}

/// A cell beyond the header is named by its number.
fn name(header: &[String], at: usize) -> String {
    header.get(at).cloned().unwrap_or_else(|| format!("#{}", at + 1))
}
