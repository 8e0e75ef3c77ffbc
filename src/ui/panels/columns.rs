//! How wide the columns of the table are, and how high its rows: words are shown in full, on as many
//! lines as they take.

use crate::chart::Pick;
use crate::chart::fonts::Face;
use crate::model::DataSet;
use crate::text::Lang;
use crate::ui::frame::Frame;
use crate::ui::rows;
use crate::ui::theme;
use crate::ui::view::Column;
use egui::{Id, Ui};
use std::collections::BTreeSet;
use std::sync::Arc;

const COUNT: usize = Column::ALL.len();

/// Rows whose words are measured for the widths.
const MEASURED: usize = 200;

/// A table longer than this has rows of one line: what is cut there is told whole on hover.
const MOST_WRAPPED: usize = 2000;

/// The least height of a row, and what it has above and below its words.
pub const ROW: f32 = 28.0;
const PAD: f32 = 9.0;

/// Gap before the first column and behind the last.
pub const INSET: f32 = 20.0;

/// No column is wider for its words alone.
const WIDEST: f32 = 320.0;

/// Room for the mark of the order beside a heading.
const ORDER_MARK: f32 = 16.0;

/// A word longer than this may be broken: no column is held open for it.
const LONGEST_WORD: f32 = 200.0;

/// Letters of a name that has its own line ends, as `archive.example.org` has.
const LONG_NAME: usize = 14;

/// Words measured in a column: the longest ones by their letters.
const WORDS_MEASURED: usize = 12;

/// The widths at which all rows have one line, those at which most have, and those below which a word
/// would be broken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Widths {
    full: [f32; COUNT],
    natural: [f32; COUNT],
    least: [f32; COUNT],
}

/// What the widths were measured from.
#[derive(Clone, Copy, PartialEq)]
struct Key {
    opened: u64,
    rows: u64,
    lang: Lang,
}

impl Key {
    fn of(frame: &Frame<'_>) -> Self {
        Self { opened: frame.opened, rows: frame.rows_revision, lang: frame.words.lang() }
    }
}

/// The widths of the columns; measured once for a list of rows.
pub fn widths(ui: &Ui, data: &DataSet, frame: &Frame<'_>) -> Widths {
    let key = Key::of(frame);
    let id = Id::unique("table-widths");
    let known: Option<(Key, Widths)> = ui.data(|data| data.get_temp(id));
    if let Some((_, widths)) = known.filter(|(of, _)| *of == key) {
        return widths;
    }
    let wide = |text: String, face: Face, size: f32| {
        ui.painter().layout_no_wrap(text, face.at(size), frame.colors.ink).size().x
    };
    let mut widths = Widths { full: [0.0; COUNT], natural: [0.0; COUNT], least: [0.0; COUNT] };
    let places = widths.full.iter_mut().zip(&mut widths.natural).zip(&mut widths.least);
    for (column, ((full, natural), least)) in Column::ALL.into_iter().zip(places) {
        let head = wide(frame.say(column.key()), Face::SemiBold, theme::SMALL) + ORDER_MARK;
        // A selected row is set in a heavier face.
        let cell = |pick: &Pick| rows::cell(data, *pick, column, frame.words);
        let mut cells: Vec<f32> = frame
            .rows
            .iter()
            .take(MEASURED)
            .map(|pick| wide(cell(pick), Face::SemiBold, theme::SECOND))
            .collect();
        cells.sort_by(f32::total_cmp);
        // A few long ones take a second line rather than the room of all others.
        let most = cells.get(cells.len().saturating_sub(1) * 9 / 10).copied().unwrap_or_default();
        *natural = head.max(most).min(WIDEST).ceil() + 4.0;
        let word = longest_words(frame.rows.iter().map(cell), column, frame)
            .into_iter()
            .map(|word| wide(word, Face::SemiBold, theme::SECOND).min(LONGEST_WORD))
            .fold(head, f32::max);
        *least = word.ceil() + 1.0;
        *natural = natural.max(*least);
        let longest = cells.last().copied().unwrap_or_default();
        *full = longest.min(2.0 * WIDEST).ceil().max(*natural - 4.0) + 4.0;
    }
    ui.data_mut(|data| data.insert_temp(id, (key, widths)));
    widths
}

/// Words that a line would have to break where the column is too narrow for them. Names of series are
/// cut with an ellipsis, and so are all cells of a long table.
fn longest_words(cells: impl Iterator<Item = String>, column: Column, frame: &Frame<'_>) -> Vec<String> {
    if column == Column::Series || frame.rows.len() > MOST_WRAPPED {
        return Vec::new();
    }
    let mut words: BTreeSet<(usize, String)> = BTreeSet::new();
    for cell in cells {
        for word in cell.split(|sign: char| sign.is_whitespace() && sign != '\u{a0}') {
            // An address or a name of a site may end a line behind one of its parts.
            let is_long = word.chars().count() > LONG_NAME;
            for part in word.split_inclusive(|sign: char| is_long && matches!(sign, '.' | '/' | '-')) {
                words.insert((part.chars().count(), part.to_owned()));
                if words.len() > WORDS_MEASURED {
                    words.pop_first();
                }
            }
        }
    }
    words.into_iter().map(|(_, word)| word).collect()
}

type Heights = Arc<Vec<f32>>;

/// The height of each row at these widths; `None` where there are too many to wrap.
pub fn heights(ui: &Ui, data: &DataSet, widths: [f32; COUNT], frame: &Frame<'_>) -> Option<Heights> {
    if frame.rows.len() > MOST_WRAPPED {
        return None;
    }
    let key = (Key::of(frame), widths);
    let id = Id::unique("table-heights");
    let known: Option<((Key, [f32; COUNT]), Heights)> = ui.data(|data| data.get_temp(id));
    if let Some((_, heights)) = known.filter(|(of, _)| *of == key) {
        return Some(heights);
    }
    let height = |pick: &Pick| {
        let cells = Column::ALL.into_iter().zip(widths);
        let cells = cells.filter(|(column, width)| *column != Column::Series && *width > 0.0);
        let lines = cells.map(|(column, width)| {
            let text = rows::cell(data, *pick, column, frame.words);
            let face = if column == Column::Words { Face::SemiBold } else { Face::Regular };
            let font = face.at(theme::SECOND);
            ui.painter().layout(text, font, frame.colors.ink, width).size().y
        });
        (lines.fold(0.0, f32::max) + PAD).max(ROW).ceil()
    };
    let heights: Heights = Arc::new(frame.rows.iter().map(height).collect());
    ui.data_mut(|data| data.insert_temp(id, (key, Arc::clone(&heights))));
    Some(heights)
}

/// The width below which the table scrolls sideways rather than to squeeze a column.
const fn least(column: Column) -> f32 {
    match column {
        Column::Words => 120.0,
        Column::When | Column::Series | Column::ReportedBy => 88.0,
        Column::Hedge => 76.0,
        Column::Published => 84.0,
        Column::Level => 60.0,
    }
}

/// Columns that give way where a table is too narrow for all of them, the first of them first. What they
/// say stands on the card of the row.
const GIVE_WAY: [Column; 3] = [Column::Level, Column::Hedge, Column::Published];

/// How many columns have a width.
pub fn count(widths: &Widths) -> usize {
    widths.natural.iter().filter(|width| **width > 0.0).count()
}

/// The gaps of so many columns, between them and at both ends.
pub fn gaps(count: usize) -> f32 {
    2.0 * INSET + (count + 1) as f32 * theme::GAP
}

/// The widths of the columns that have room beside one another in a table of this width; the others
/// have none of their own. `all` keeps them all, and the table may scroll sideways.
pub fn fitting(widths: &Widths, table: f32, all: bool) -> Widths {
    let mut fitting = *widths;
    for column in GIVE_WAY {
        let count = count(&fitting);
        let least: f32 = (0..COUNT).map(|place| floor(&fitting, place)).sum();
        if all || least + gaps(count) <= table {
            break;
        }
        let place = Column::ALL.iter().position(|known| *known == column);
        let lists = [&mut fitting.full, &mut fitting.natural, &mut fitting.least];
        for list in lists {
            if let Some(width) = place.and_then(|place| list.get_mut(place)) {
                *width = 0.0;
            }
        }
    }
    fitting
}

/// How many columns such a table leaves out.
pub fn left_out(widths: &Widths, table: f32) -> usize {
    COUNT - count(&fitting(widths, table, false))
}

/// The width below which a column is not squeezed.
fn floor(widths: &Widths, place: usize) -> f32 {
    let wanted = Column::ALL.get(place).map_or(0.0, |column| least(*column));
    let word = widths.least.get(place).copied().unwrap_or_default();
    widths.natural.get(place).map_or(0.0, |width| width.min(wanted.max(word)))
}

/// Shares the room out. Where it is too small even for the least widths, the sum is larger than the
/// room, and the table scrolls sideways.
pub fn shared(widths: &Widths, room: f32) -> [f32; COUNT] {
    let natural = widths.natural;
    let (sum, whole): (f32, f32) = (natural.iter().sum(), widths.full.iter().sum());
    if whole <= room {
        let count = widths.full.iter().filter(|width| **width > 0.0).count().max(1);
        let more = (room - whole) / count as f32;
        return widths.full.map(|width| if width > 0.0 { width + more } else { width });
    }
    if sum <= room {
        // What is left goes to the columns that can use it.
        let part = (room - sum) / (whole - sum);
        let mut shared = natural;
        for (width, full) in shared.iter_mut().zip(widths.full) {
            *width += (full - *width) * part;
        }
        return shared;
    }
    let floor = |place: usize| floor(widths, place);
    let mut shared = natural;
    let spare: f32 =
        (0..COUNT).map(|place| natural.get(place).map_or(0.0, |width| width - floor(place))).sum();
    let part = if spare > 0.0 { ((sum - room) / spare).min(1.0) } else { 0.0 };
    for (place, width) in shared.iter_mut().enumerate() {
        *width -= (*width - floor(place)) * part;
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(natural: [f32; COUNT], words: [f32; COUNT], room: f32, expected: [f32; COUNT]) {
        assert_eq!(shared(&Widths { full: natural, natural, least: words }, room), expected, "{room}");
    }

    #[test]
    fn columns_share_the_room() {
        let natural = [200.0, 150.0, 300.0, 100.0, 200.0, 90.0, 60.0];
        let words = [0.0; COUNT];
        check(natural, words, 1100.0, natural);
        check(natural, words, 1170.0, natural.map(|width| width + 10.0));
        check(natural, words, 852.0, [160.0, 119.0, 194.0, 88.0, 144.0, 87.0, 60.0]);
        // Less room than that, and the table scrolls.
        check(natural, words, 400.0, [120.0, 88.0, 88.0, 76.0, 88.0, 84.0, 60.0]);
    }

    #[test]
    fn columns_give_way_before_a_table_scrolls() {
        let natural = [200.0, 150.0, 300.0, 100.0, 200.0, 90.0, 60.0];
        let widths = Widths { full: natural, natural, least: [0.0; COUNT] };
        let shown = |table, all| fitting(&widths, table, all).natural.map(|width| width > 0.0);
        assert_eq!(shown(1200.0, false), [true; COUNT]);
        assert_eq!(shown(595.0, false), [true, true, true, false, true, true, false]);
        assert_eq!(left_out(&widths, 595.0), 2);
        assert_eq!(shown(595.0, true), [true; COUNT]);
        // Value, date, series and publisher stay, however narrow it is.
        assert_eq!(shown(300.0, false), [true, true, true, false, true, false, false]);
    }

    #[test]
    fn room_that_is_left_goes_to_long_cells() {
        let natural = [100.0; COUNT];
        let mut full = natural;
        (full[0], full[2]) = (150.0, 400.0);
        let widths = Widths { full, natural, least: [0.0; COUNT] };
        assert_eq!(shared(&widths, 875.0), [125.0, 100.0, 250.0, 100.0, 100.0, 100.0, 100.0]);
        assert_eq!(shared(&widths, 1120.0), full.map(|width| width + 10.0));
    }

    #[test]
    fn no_column_is_narrower_than_its_longest_word() {
        let natural = [200.0, 150.0, 300.0, 100.0, 200.0, 90.0, 80.0];
        let words = [140.0, 80.0, 50.0, 90.0, 60.0, 90.0, 72.0];
        check(natural, words, 400.0, [140.0, 88.0, 88.0, 90.0, 88.0, 90.0, 72.0]);
    }
}
