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
use std::sync::Arc;

const COUNT: usize = Column::ALL.len();

/// Rows whose words are measured for the widths.
const MEASURED: usize = 200;

/// A table longer than this has rows of one line: what is cut there is told whole on hover.
const MOST_WRAPPED: usize = 2000;

/// The least height of a row, and what it has above and below its words.
pub const ROW: f32 = 28.0;
const PAD: f32 = 10.0;

/// No column is wider for its words alone.
const WIDEST: f32 = 320.0;

/// Room for the mark of the order beside a heading.
const ORDER_MARK: f32 = 16.0;

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

/// The widths at which most rows have one line; measured once for a list of rows.
pub fn natural(ui: &Ui, data: &DataSet, frame: &Frame<'_>) -> [f32; COUNT] {
    let key = Key::of(frame);
    let id = Id::unique("table-widths");
    let known: Option<(Key, [f32; COUNT])> = ui.data(|data| data.get_temp(id));
    if let Some((_, widths)) = known.filter(|(of, _)| *of == key) {
        return widths;
    }
    let wide = |text: String, face: Face, size: f32| {
        ui.painter().layout_no_wrap(text, face.at(size), frame.colors.ink).size().x
    };
    let widths = Column::ALL.map(|column| {
        let head = wide(frame.say(column.key()), Face::SemiBold, theme::SMALL) + ORDER_MARK;
        // A selected row is set in a heavier face.
        let cell =
            |pick: &Pick| wide(rows::cell(data, *pick, column, frame.words), Face::SemiBold, theme::SECOND);
        let mut cells: Vec<f32> = frame.rows.iter().take(MEASURED).map(cell).collect();
        cells.sort_by(f32::total_cmp);
        // A few long ones take a second line rather than the room of all others.
        let most = cells.get(cells.len().saturating_sub(1) * 9 / 10).copied().unwrap_or_default();
        head.max(most).min(WIDEST).ceil() + 4.0
    });
    ui.data_mut(|data| data.insert_temp(id, (key, widths)));
    widths
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
        let cells = Column::ALL.into_iter().zip(widths).filter(|(column, _)| *column != Column::Series);
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

/// Shares the room out. Where it is too small even for the least widths, the sum is larger than the
/// room, and the table scrolls sideways.
pub fn shared(natural: [f32; COUNT], room: f32) -> [f32; COUNT] {
    let sum: f32 = natural.iter().sum();
    if sum <= room {
        let more = (room - sum) / COUNT as f32;
        return natural.map(|width| width + more);
    }
    let mut widths = natural;
    let floor = |place: usize| {
        let least = Column::ALL.get(place).map_or(0.0, |column| least(*column));
        natural.get(place).map_or(0.0, |width| width.min(least))
    };
    let spare: f32 =
        (0..COUNT).map(|place| natural.get(place).map_or(0.0, |width| width - floor(place))).sum();
    let part = if spare > 0.0 { ((sum - room) / spare).min(1.0) } else { 0.0 };
    for (place, width) in widths.iter_mut().enumerate() {
        *width -= (*width - floor(place)) * part;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(natural: [f32; COUNT], room: f32, expected: [f32; COUNT]) {
        assert_eq!(shared(natural, room), expected, "{room}");
    }

    #[test]
    fn columns_share_the_room() {
        let natural = [200.0, 150.0, 300.0, 100.0, 200.0, 90.0, 60.0];
        check(natural, 1100.0, natural);
        check(natural, 1170.0, natural.map(|width| width + 10.0));
        check(natural, 852.0, [160.0, 119.0, 194.0, 88.0, 144.0, 87.0, 60.0]);
        // Less room than that, and the table scrolls.
        check(natural, 400.0, [120.0, 88.0, 88.0, 76.0, 88.0, 84.0, 60.0]);
    }
}
