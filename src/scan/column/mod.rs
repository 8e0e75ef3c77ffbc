//! Cells of a block as typed chunks: the common form of a column at once, the rest by the code
//! that reads tables, so that both say the same.

mod chunk;
mod count;
mod fast;
mod looks;
mod recent;

pub use chunk::{Chunk, Codes, Groups, NO_DAY, NO_NUMBER, Numbers, TOO_MANY};
pub use count::{Count, Moment, Reach};
pub use looks::Look;

use super::ask::{Form, JOINT};
use super::names::{List, Names};
use super::rows::{Cells, Span};
use crate::model::Decimal;
use crate::read::{DateForm, Kind, LONGEST_CELL, Letters, Mark, Step, TableColumn, Value};
use recent::Recent;

/// A column of one block, its names not yet numbered among those of the whole file.
#[derive(Debug)]
pub struct Parsed {
    pub chunk: Chunk,
    pub names: List,
    /// How many rows have each of the names.
    pub tally: Vec<u32>,
    pub count: Count,
}

/// Reads one column of a block, some rows at a time.
#[derive(Debug)]
pub struct Builder {
    chunk: Chunk,
    /// Names of this block, by code.
    names: Names,
    recent: Recent,
    count: Count,
    letters: Letters,
}

impl Builder {
    pub fn new(form: &Form, letters: &Letters) -> Self {
        let (names, count, letters) = (Names::default(), Count::default(), letters.clone());
        let (chunk, recent) = (Chunk::Days(Vec::new()), Recent::default());
        let mut builder = Self { chunk, names, recent, count, letters };
        builder.begin(form);
        builder
    }

    fn begin(&mut self, form: &Form) {
        self.chunk = match form {
            Form::Date(_) | Form::Within(..) => Chunk::Days(Vec::new()),
            Form::Number(_) => Chunk::Numbers(Numbers::default()),
            Form::Group | Form::Joined(_) => {
                Chunk::Groups(Groups { codes: Codes::Short(Vec::new()), names: Vec::new() })
            }
        };
    }

    /// Makes room for so many rows more.
    pub fn reserve(&mut self, rows: usize) {
        match &mut self.chunk {
            Chunk::Days(days) => days.reserve_exact(rows),
            Chunk::Numbers(numbers) => numbers.digits.reserve_exact(rows),
            Chunk::Groups(Groups { codes: Codes::Short(codes), .. }) => codes.reserve_exact(rows),
            Chunk::Groups(Groups { codes: Codes::Long(codes), .. }) => codes.reserve_exact(rows),
        }
    }

    /// Gives the column away, with no more room than it needs, and begins the next block.
    pub fn finish(&mut self, form: &Form) -> Parsed {
        if let Chunk::Numbers(numbers) = &self.chunk {
            numbers.reach(&mut self.count);
        }
        let mut chunk = std::mem::replace(&mut self.chunk, Chunk::Days(Vec::new()));
        chunk.shrink();
        self.begin(form);
        let tally = chunk.tally(self.names.list().len());
        self.recent.clear();
        Parsed { chunk, names: self.names.take(), tally, count: std::mem::take(&mut self.count) }
    }

    /// Reads the cells of some rows: those at `places` of `stride` spans for each row.
    pub fn append(
        &mut self,
        spans: &[Span],
        (places, stride): (&[usize], usize),
        cells: Cells<'_>,
        form: &Form,
    ) {
        let stride = stride.max(1);
        let (count, letters) = (&mut self.count, &self.letters);
        if let (Chunk::Groups(groups), Form::Joined(_)) = (&mut self.chunk, form) {
            let spans = spans.chunks(stride);
            return append_joined(groups, &mut self.names, spans, (places, cells, letters), count);
        }
        let column = places.first().copied().unwrap_or_default();
        let spans = spans.iter().skip(column).step_by(stride).copied();
        match (&mut self.chunk, form) {
            (Chunk::Days(days), Form::Date(column)) => {
                append_days(days, spans, (cells, letters), (column, None), count);
            }
            (Chunk::Days(days), Form::Within(column, step)) => {
                append_days(days, spans, (cells, letters), (column, Some(*step)), count);
            }
            (Chunk::Numbers(numbers), Form::Number(column)) => {
                append_numbers(numbers, spans, (cells, letters), column, count);
            }
            (Chunk::Groups(groups), _) => {
                let names = (&mut self.names, &mut self.recent);
                append_groups(groups, names, spans, (cells, letters), count);
            }
            _ => {}
        }
    }
}

fn append_days(
    days: &mut Vec<i32>,
    spans: impl ExactSizeIterator<Item = Span>,
    (cells, letters): (Cells<'_>, &Letters),
    (column, step): (&TableColumn, Option<Step>),
    count: &mut Count,
) {
    let form = match column.kind {
        Kind::Date(form) => Some(form),
        _ => None,
    };
    let mut spare = Vec::new();
    let (mut least, mut greatest) = ((i32::MAX, 0), (i32::MIN, 0));
    let mut plain = 0;
    for span in spans {
        let cell = cells.get(span, &mut spare);
        if let Some(day) = form.and_then(|form: DateForm| fast::day(cell, form)) {
            if day < least.0 {
                least = (day, days.len());
            }
            if day > greatest.0 {
                greatest = (day, days.len());
            }
            days.push(day);
            plain += 1;
        } else {
            let day = slow_day(&letters.decode(cell), (column, step), days.len() as u64, count);
            days.push(day);
        }
    }
    count.plain += plain;
    if plain > 0 {
        // Rows of other forms were taken already: of two alike the first counts.
        let at = |(day, row): (i32, usize)| (Moment { day, time: 0 }, row as u64);
        let plain = Reach { least: at(least), greatest: at(greatest) };
        count.days = Some(count.days.map_or(plain, |other| first_of(other, plain)));
    }
}

fn append_numbers(
    numbers: &mut Numbers,
    spans: impl ExactSizeIterator<Item = Span>,
    (cells, letters): (Cells<'_>, &Letters),
    column: &TableColumn,
    count: &mut Count,
) {
    let mark = match column.kind {
        // What the header multiplies is read the slow way.
        Kind::Number(mark) => Some(mark).filter(|_| column.power == 0),
        _ => None,
    };
    let mut spare = Vec::new();
    let (mut read, mut fractions) = (0, 0);
    for span in spans {
        let (ahead, cell) = cells.with_ahead(span, &mut spare);
        match mark.and_then(|mark: Mark| fast::number(ahead, cell, mark)) {
            Some(plain) => {
                read += 1;
                fractions += u64::from(plain.scale > 0);
                if plain.scale == numbers.scale {
                    numbers.digits.push(plain.digits);
                } else {
                    numbers.push(plain.digits, plain.scale);
                }
            }
            None => slow_number(&letters.decode(cell), column, numbers, count),
        }
    }
    count.plain += read;
    count.fractions += fractions;
}

fn append_groups(
    groups: &mut Groups,
    (names, recent): (&mut Names, &mut Recent),
    spans: impl ExactSizeIterator<Item = Span>,
    (cells, letters): (Cells<'_>, &Letters),
    count: &mut Count,
) {
    let mut spare = Vec::new();
    for span in spans {
        let name = letters.trim(cut(cells.get(span, &mut spare), letters, count));
        if name.is_empty() {
            count.missing += 1;
        } else {
            count.plain += 1;
        }
        groups.push(recent.number(name, names));
    }
}

/// Names of several columns, each row one.
fn append_joined<'a>(
    groups: &mut Groups,
    names: &mut Names,
    rows: impl Iterator<Item = &'a [Span]>,
    (places, cells, letters): (&[usize], Cells<'_>, &Letters),
    count: &mut Count,
) {
    let (mut spare, mut joined, mut sign) = (Vec::new(), Vec::new(), [0; 4]);
    let sign = JOINT.encode_utf8(&mut sign).as_bytes();
    for row in rows {
        joined.clear();
        let mut filled = false;
        for (part, place) in places.iter().enumerate() {
            if part > 0 {
                joined.extend_from_slice(sign);
            }
            let span = row.get(*place).copied().unwrap_or_default();
            let name = letters.trim(cut(cells.get(span, &mut spare), letters, count));
            filled |= !name.is_empty();
            joined.extend_from_slice(name);
        }
        *(if filled { &mut count.plain } else { &mut count.missing }) += 1;
        groups.push(names.number(&joined));
    }
}

/// As much of a cell as the slow way keeps as well, up to the end of a character.
#[inline]
fn cut<'a>(cell: &'a [u8], letters: &Letters, count: &mut Count) -> &'a [u8] {
    if cell.len() <= LONGEST_CELL / letters.widest() {
        return cell;
    }
    let kept = cell.get(..letters.fitting(cell, LONGEST_CELL)).unwrap_or_default();
    count.cut += u64::from(kept.len() < cell.len());
    kept
}

/// Whether a cell holds some words and blanks around them.
pub fn is_cell(cell: &[u8], words: &str, letters: &Letters) -> bool {
    let cell = letters.trim(cell);
    cell == words.as_bytes() || (!cell.is_ascii() && letters.decode(cell) == words)
}

/// Of two reaches of one block the least and the greatest, the earlier row of two alike.
fn first_of(one: Reach<Moment>, other: Reach<Moment>) -> Reach<Moment> {
    let greatest = match one.greatest.0.cmp(&other.greatest.0) {
        std::cmp::Ordering::Equal => one.greatest.min(other.greatest),
        std::cmp::Ordering::Less => other.greatest,
        std::cmp::Ordering::Greater => one.greatest,
    };
    Reach { least: one.least.min(other.least), greatest }
}

impl Count {
    fn unread(&mut self, row: u64) {
        self.unread += 1;
        self.first_unread = self.first_unread.or(Some(row));
    }
}

#[cold]
fn slow_day(cell: &str, (column, step): (&TableColumn, Option<Step>), row: u64, count: &mut Count) -> i32 {
    if cell.is_empty() {
        count.missing += 1;
        return NO_DAY;
    }
    let value = column.value(cell);
    if value != Value::Missing {
        count.looks.take(Look::of(cell, true, matches!(value, Value::Date(..))), row);
    }
    match value {
        Value::Missing => count.missing += 1,
        Value::Date(date, time) => {
            count.other += 1;
            // A day lies within any period: that is not worth a word for each row.
            let is_day = date.earliest == date.latest;
            let within = is_day || step.is_none_or(|step| step.around(&date).is_some());
            match date.earliest.filter(|_| within) {
                Some(day) => {
                    let time = time.map_or(0, |time| time + 1);
                    Reach::take(&mut count.days, Moment { day: day.days(), time }, row);
                    return day.days();
                }
                None => count.open += 1,
            }
        }
        _ => count.unread(row),
    }
    NO_DAY
}

#[cold]
fn slow_number(cell: &str, column: &TableColumn, numbers: &mut Numbers, count: &mut Count) {
    let row = numbers.digits.len() as u64;
    if cell.is_empty() {
        count.missing += 1;
        numbers.digits.push(NO_NUMBER);
        return;
    }
    let value = column.value(cell);
    if value != Value::Missing {
        count.looks.take(Look::of(cell, false, matches!(value, Value::Number(_))), row);
    }
    match value {
        Value::Missing => count.missing += 1,
        Value::Number(value) => {
            count.other += 1;
            count.fractions += u64::from(value.scale() > 0);
            numbers.push_decimal(value);
            return;
        }
        _ => count.unread(row),
    }
    numbers.digits.push(NO_NUMBER);
}

/// Powers of ten that an `i64` holds.
fn power(scale: u32) -> Option<i64> {
    10_i64.checked_pow(scale)
}

impl Numbers {
    #[cold]
    fn push_decimal(&mut self, value: Decimal) {
        match i64::try_from(value.mantissa()) {
            Ok(digits) if digits != NO_NUMBER => self.push(digits, value.scale()),
            _ => self.push_aside(value),
        }
    }

    /// Takes a number under another power of ten than the block has so far.
    fn push(&mut self, digits: i64, scale: u32) {
        if scale > self.scale && !self.rescale(scale) {
            return self.push_aside(Decimal::new(digits, scale));
        }
        let scaled = power(self.scale - scale).and_then(|power| digits.checked_mul(power));
        match scaled.filter(|digits| *digits != NO_NUMBER) {
            Some(digits) => self.digits.push(digits),
            None => self.push_aside(Decimal::new(digits, scale)),
        }
    }

    fn push_aside(&mut self, value: Decimal) {
        self.aside.push((u32::try_from(self.digits.len()).unwrap_or(u32::MAX), value));
        self.digits.push(NO_NUMBER);
    }

    /// Brings all numbers to a greater power of ten; `false`, and nothing changed, where one does
    /// not fit.
    fn rescale(&mut self, scale: u32) -> bool {
        let Some(power) = power(scale - self.scale) else { return false };
        let fits =
            |digits: &i64| *digits == NO_NUMBER || digits.checked_mul(power).is_some_and(|n| n != NO_NUMBER);
        if !self.digits.iter().all(fits) {
            return false;
        }
        for digits in self.digits.iter_mut().filter(|digits| **digits != NO_NUMBER) {
            *digits = digits.saturating_mul(power);
        }
        self.scale = scale;
        true
    }

    fn reach(&self, count: &mut Count) {
        let (mut least, mut greatest) = (i64::MAX, NO_NUMBER);
        for digits in &self.digits {
            greatest = greatest.max(*digits);
            least = least.min(if *digits == NO_NUMBER { i64::MAX } else { *digits });
        }
        let row = |wanted: i64| self.digits.iter().position(|digits| *digits == wanted).unwrap_or(0) as u64;
        if greatest != NO_NUMBER {
            let of = |digits: i64| (Decimal::new(digits, self.scale).normalize(), row(digits));
            count.numbers = Some(Reach { least: of(least), greatest: of(greatest) });
        }
        for (row, value) in &self.aside {
            Reach::take(&mut count.numbers, *value, u64::from(*row));
        }
    }
}

#[cfg(test)]
mod tests;
