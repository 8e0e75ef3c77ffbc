//! The words below the plot, in as few of them as the page has room for.

use super::frame::{Footer, Measures};
use super::keys::{Keys, NamedSeries};
use super::notes::{Notes, Telling};
use super::numbering::Numbering;
use super::pen::Pen;
use super::spec::Page;
use super::wording;
use crate::model::DataSet;

/// Sources, note and credit. Limits and keys to the marks are told on every page; what finds no
/// room is counted. `series` are those that no words beside their marks name.
pub fn footer(
    pen: &mut Pen<'_, '_>,
    page: &Page,
    (data, numbering): (&DataSet, &Numbering),
    (notes, series): (&Notes, &[NamedSeries]),
    width: f32,
) -> Footer {
    let words = pen.words;
    let measures = Measures::of(page);
    let credit = words.say("chart-credit");
    let cited = numbering.order().len();
    let folded = measures.compact && page.sources_beside;
    let said = |telling, most: usize| {
        let note = notes.tell(telling, words);
        if folded {
            // One paragraph, since rows that are half empty would cost the plot its room, and no credit:
            // it is for those who meet a picture elsewhere.
            let sources = words.tell("chart-sources-folded", &[("count", cited.into())]);
            let sources = if cited > 0 { sources } else { String::new() };
            return (String::new(), joined(&sources, &note), String::new());
        }
        let sources = wording::sources(data, numbering, most, words);
        if measures.compact {
            return (sources, joined(&note, &credit), String::new());
        }
        (sources, note, credit.clone())
    };
    let set = |pen: &mut Pen<'_, '_>, telling, most| {
        let (sources, note, credit) = said(telling, most);
        let keys = Keys::set(pen, series, notes.drawn_keys(telling), width);
        Footer::set(pen, (&sources, &note, &credit), keys, width)
    };
    let most_rows = measures.note_rows + usize::from(folded);
    let mut telling = Telling::Full;
    for shorter in Telling::ALL {
        telling = shorter;
        if set(pen, telling, cited).note_rows() <= most_rows {
            break;
        }
    }
    let mut most = cited;
    loop {
        let footer = set(pen, telling, most);
        if footer.source_rows() <= measures.source_rows || most <= 1 {
            let unnamed = if folded { 0 } else { cited.saturating_sub(most) };
            return footer.without(unnamed);
        }
        most = (most * 2 / 3).max(1);
    }
}

fn joined(one: &str, other: &str) -> String {
    format!("{one} {other}").trim().to_owned()
}
