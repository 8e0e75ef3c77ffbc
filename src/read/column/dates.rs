//! Dates as they are printed in cells, before it is known whether the day or the month comes
//! first.

use crate::model::{Day, Precision, ReportedDate, edtf};
use crate::text::when::{is_weekday, month_named};

/// Longer cells hold no date alone, in bytes.
const LONGEST: usize = 60;

/// Which part of a date in digits comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    Day,
    Month,
    Year,
}

impl Order {
    pub const ALL: [Self; 3] = [Self::Day, Self::Month, Self::Year];

    /// The word used in answers and in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Day => "dmy",
            Self::Month => "mdy",
            Self::Year => "ymd",
        }
    }
}

/// A date as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    pub form: Form,
    /// Seconds since midnight, where a time of day stands behind the day.
    pub time: Option<u32>,
}

/// What the digits and words of a date can mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// One reading only.
    Sure(ReportedDate, Family),
    /// Three numbers whose order is open.
    Three(Three),
    /// A month and two digits that may be a year or a day: `Jan-20`.
    MonthAnd { month: u32, number: u32 },
    /// Digits alone: a year, a count of days or seconds, or no date at all.
    Bare { number: u64, width: usize },
    /// The form of a date, and no such day: `31/02/2020`.
    NoSuchDay,
}

/// What a date is written with; a column of several families is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    Iso,
    Slash,
    Dash,
    Dot,
    Named,
    Part,
}

/// Three numbers with one sign between them, the last or all of two digits at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Three {
    numbers: [u32; 3],
    /// The last number is a year in full.
    full_year: bool,
    pub sign: char,
}

impl Three {
    /// The day by an order; `None` where the calendar has none.
    pub fn day(&self, order: Order) -> Option<Day> {
        let [first, second, third] = self.numbers;
        let (year, month, day) = match order {
            Order::Day => (third, second, first),
            Order::Month => (third, first, second),
            Order::Year if self.full_year => return None,
            Order::Year => (first, second, third),
        };
        let year = if self.full_year { i32::try_from(year).ok()? } else { full_year(year) };
        Day::new(year, month, day)
    }

    /// Whether the year has two digits.
    pub const fn is_short(&self) -> bool {
        !self.full_year
    }

    pub const fn family(&self) -> Family {
        match self.sign {
            '/' => Family::Slash,
            '.' => Family::Dot,
            _ => Family::Dash,
        }
    }
}

/// The century of a year in two digits, as POSIX has it: 69 to 99 are 19xx.
pub fn full_year(short: u32) -> i32 {
    let century = if short >= 69 { 1900 } else { 2000 };
    i32::try_from(short).map_or(0, |short| century + short)
}

impl Printed {
    /// Takes a cell apart; `None` where it has no form of a date.
    pub fn of(cell: &str) -> Option<Self> {
        let text = cell.trim();
        if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if let Some((day, time)) = with_time(text) {
            let form = form(day)?;
            // A time makes `03/04` no day, and a month no day either.
            let is_day = match &form {
                Form::Sure(date, _) => date.precision == Precision::Day,
                Form::Three(_) | Form::NoSuchDay => true,
                Form::Bare { width, .. } => *width == 8,
                Form::MonthAnd { .. } => false,
            };
            return is_day.then_some(Self { form, time: Some(time) });
        }
        let form = form(text)?;
        // "July 25" is a day of an unknown year; "Jul-25" and "Jul '25" are months.
        let is_day = text.contains(' ') && !text.contains(['\'', '’']);
        let no_year = matches!(form, Form::MonthAnd { .. }) && is_day;
        (!no_year).then_some(Self { form, time: None })
    }
}

/// A day and the seconds behind it: `2020-01-05T10:30:00Z`, `10/16/17 22:59`, `1/2/20 2:05 PM`.
fn with_time(text: &str) -> Option<(&str, u32)> {
    let colon = text.find(':')?;
    let ahead = text.get(..colon)?;
    let hour_at = ahead.trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
    let day = ahead.get(..hour_at)?;
    let day = day.strip_suffix(['T', 't']).unwrap_or(day);
    if day.len() == hour_at && !day.ends_with([' ', '_']) {
        return None;
    }
    let number = |text: &str| (1..=2).contains(&text.len()).then(|| text.parse::<u32>().ok()).flatten();
    let mut hour = number(ahead.get(hour_at..)?)?;
    let rest = text.get(colon + 1..)?;
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let minute = number(rest.get(..digits(rest))?)?;
    let mut rest = rest.get(digits(rest)..)?;
    let mut second = 0;
    if let Some(more) = rest.strip_prefix(':') {
        second = number(more.get(..digits(more))?)?;
        rest = more.get(digits(more)..)?;
        if let Some(fraction) = rest.strip_prefix(['.', ',']) {
            rest = fraction.trim_start_matches(|sign: char| sign.is_ascii_digit());
        }
    }
    let zone = rest.trim().to_ascii_lowercase();
    let zone = match zone.strip_prefix("am").or_else(|| zone.strip_prefix("a.m.")) {
        Some(zone) => {
            hour %= 12;
            zone.to_owned()
        }
        None => match zone.strip_prefix("pm").or_else(|| zone.strip_prefix("p.m.")) {
            Some(zone) => {
                hour = hour % 12 + 12;
                zone.to_owned()
            }
            None => zone,
        },
    };
    let zone = zone.trim();
    let offset = zone.strip_prefix(['+', '-']).is_some_and(|rest| {
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
    });
    let fits = hour < 24 && minute < 60 && second < 61;
    let known = zone.is_empty()
        || offset
        || matches!(zone, "z" | "utc" | "gmt" | "et" | "est" | "edt" | "cet" | "cest");
    (fits && known).then(|| (day.trim_end_matches([' ', ',', '_']), hour * 3600 + minute * 60 + second))
}

/// One piece of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Number(u64, usize),
    Word(&'a str),
}

use Piece::{Number, Word};

/// Digits and words of a text with the sign before each; `None` where it holds other signs or is
/// too long.
fn pieces(text: &str) -> Option<(Vec<Piece<'_>>, Vec<char>)> {
    let (mut found, mut signs) = (Vec::new(), Vec::new());
    let mut rest = text;
    let mut sign = '\0';
    while let Some(first) = rest.chars().next() {
        let width = |is: fn(char) -> bool| rest.find(|sign| !is(sign)).unwrap_or(rest.len());
        let taken = if first.is_ascii_digit() {
            let width = width(|sign| sign.is_ascii_digit());
            found.push(Number(rest.get(..width)?.parse().ok()?, width));
            width
        } else if first.is_alphabetic() {
            let width = width(char::is_alphabetic);
            found.push(Word(rest.get(..width)?));
            width
        } else {
            // A comma or a full stop before a blank is one gap: "Jan. 5, 2020".
            match (first, sign) {
                ('-' | '/' | '.' | ',' | ' ' | '\u{a0}' | '\u{2013}', '\0') => sign = first,
                (' ' | '\u{a0}', _) => {}
                ('-' | '/' | '\u{2013}', ' ') => sign = first,
                _ => return None,
            }
            rest = rest.get(first.len_utf8()..)?;
            continue;
        };
        if found.len() > 6 {
            return None;
        }
        signs.push(std::mem::take(&mut sign));
        rest = rest.get(taken..)?;
    }
    (sign == '\0' || sign == '.').then_some((found, signs))
}

fn form(text: &str) -> Option<Form> {
    let (found, signs) = pieces(text)?;
    let sign = signs.get(1).copied().unwrap_or('\0');
    let sure = |date: Option<ReportedDate>, family| {
        Some(date.map_or(Form::NoSuchDay, |date| Form::Sure(date, family)))
    };
    match found.as_slice() {
        [Number(number, width)] => Some(Form::Bare { number: *number, width: *width }),
        [Number(year, 4), Number(month, 1..=2), Number(day, 1..=2)] if signs.get(2) == Some(&sign) => {
            sure(day_of(*year, *month, *day), if sign == '-' { Family::Iso } else { Family::Dash })
        }
        [Number(first, 1..=2), Number(second, 1..=2), Number(third, width @ (2 | 4))]
            if signs.get(2) == Some(&sign) && matches!(sign, '-' | '/' | '.') =>
        {
            let numbers = [first, second, third].map(|number| u32::try_from(*number).unwrap_or(0));
            let three = Three { numbers, full_year: *width == 4, sign };
            let any = Order::ALL.into_iter().any(|order| three.day(order).is_some());
            Some(if any { Form::Three(three) } else { Form::NoSuchDay })
        }
        [Number(year, 4), Number(month, 1..=2)] | [Number(month, 1..=2), Number(year, 4)]
            if matches!(sign, '-' | '/' | '.') && !is_next(*year, *month) =>
        {
            // With a point between them two numbers are one with a fraction sooner than a month.
            let plain = sign != '.' || ((1800..=2200).contains(year) && (1..=12).contains(month));
            if plain { sure(month_of(*year, *month), Family::Part) } else { None }
        }
        _ => worded(&found),
    }
}

/// `2019/20` and `2019-20` are two years.
fn is_next(year: u64, second: u64) -> bool {
    (year + 1) % 100 == second && second > 12
}

fn day_of(year: u64, month: u64, day: u64) -> Option<ReportedDate> {
    let [month, day] = [month, day].map(|part| u32::try_from(part).unwrap_or(0));
    Some(ReportedDate::of_day(Day::new(i32::try_from(year).ok()?, month, day)?))
}

fn month_of(year: u64, month: u64) -> Option<ReportedDate> {
    edtf::parse(&format!("{year:04}-{month:02}")).ok().filter(|date| date.precision == Precision::Month)
}

pub fn year_of(year: u64) -> Option<ReportedDate> {
    edtf::parse(&format!("{year:04}")).ok()
}

fn quarter_of(year: u64, quarter: u64) -> Option<ReportedDate> {
    // EDTF has codes for quarters: 33 to 36.
    let date = (1..=4).contains(&quarter).then(|| edtf::parse(&format!("{year:04}-{}", 32 + quarter)).ok());
    date.flatten().map(|date| ReportedDate { precision: Precision::Quarter, ..date })
}

/// A week of ISO 8601, which begins on Monday, as an interval of days.
fn week_of(year: u64, week: u64) -> Option<ReportedDate> {
    if !(1..=53).contains(&week) {
        return None;
    }
    // 4 January is always in the first week; 1970-01-01 was a Thursday.
    let fourth = Day::new(i32::try_from(year).ok()?, 1, 4)?;
    let monday = fourth.plus(-(fourth.days() + 3).rem_euclid(7))?;
    let first = monday.plus(7 * (i32::try_from(week).ok()? - 1))?;
    edtf::parse(&format!("{first}/{}", first.plus(6)?)).ok()
}

fn half_of(year: u64, half: u64) -> Option<ReportedDate> {
    let text = match half {
        1 => format!("{year:04}-01/{year:04}-06"),
        2 => format!("{year:04}-07/{year:04}-12"),
        _ => return None,
    };
    edtf::parse(&text).ok().map(|date| ReportedDate { precision: Precision::HalfYear, ..date })
}

/// A year in full or in two digits.
fn any_year(number: u64, width: usize) -> Option<u64> {
    match width {
        4 => Some(number),
        2 => u64::try_from(full_year(u32::try_from(number).ok()?)).ok(),
        _ => None,
    }
}

/// Dates in which a word says which part is which.
fn worded(found: &[Piece<'_>]) -> Option<Form> {
    let sure = |date: Option<ReportedDate>, family| {
        Some(date.map_or(Form::NoSuchDay, |date| Form::Sure(date, family)))
    };
    // "5th of March 2020", "5 de enero de 2020", "Mon 5 Mar 2020", "5 marca 2020 r."
    let is_filler = |word: &str| {
        let word = word.to_lowercase();
        matches!(word.as_str(), "of" | "de" | "del" | "st" | "nd" | "rd" | "th" | "er" | "r" | "the")
            || is_weekday(&word)
    };
    let kept: Vec<Piece<'_>> =
        found.iter().copied().filter(|piece| !matches!(piece, Word(word) if is_filler(word))).collect();
    let month = |word: &str| month_named(word).map(u64::from);
    match kept.as_slice() {
        [Number(day, 1..=2), Word(name), Number(year, width @ (2 | 4))]
        | [Word(name), Number(day, 1..=2), Number(year, width @ 4)]
        | [Number(year, width @ 4), Word(name), Number(day, 1..=2)]
            if month_named(name).is_some() =>
        {
            let month = month(name)?;
            // `99-Mar-11` has its year in front.
            match any_year(*year, *width) {
                Some(_) if *width == 2 && *day > 31 => {
                    sure(day_of(any_year(*day, 2)?, month, *year), Family::Named)
                }
                year => sure(day_of(year?, month, *day), Family::Named),
            }
        }
        [Word(name), Number(year, 4)] | [Number(year, 4), Word(name)] => match month(name) {
            Some(month) => sure(month_of(*year, month), Family::Named),
            None => period(name, *year, None),
        },
        [Word(name), Number(number, 2)] if month(name).is_some() => Some(Form::MonthAnd {
            month: u32::try_from(month(name)?).ok()?,
            number: u32::try_from(*number).ok()?,
        }),
        // "Q1 2020", "2020-Q1", "2020W05", "1Q20", "1 kw. 2020"
        [Word(name), Number(part, 1..=2), Number(year, width @ (2 | 4))]
        | [Number(part, 1..=2), Word(name), Number(year, width @ (2 | 4))] => {
            period(name, any_year(*year, *width)?, Some(*part))
        }
        [Number(year, 4), Word(name), Number(part, 1..=2)] => period(name, *year, Some(*part)),
        _ => None,
    }
}

/// A quarter, week or half of a year by its letter.
fn period(name: &str, year: u64, part: Option<u64>) -> Option<Form> {
    let date = match (name.to_lowercase().as_str(), part?) {
        ("q" | "qtr" | "quarter" | "kw" | "kwartał" | "kwartal" | "t" | "trim", quarter) => {
            quarter_of(year, quarter)
        }
        ("w" | "wk" | "week" | "tydzień" | "tydz", week) => week_of(year, week),
        ("h" | "s" | "półrocze", half) => half_of(year, half),
        _ => return None,
    };
    Some(date.map_or(Form::NoSuchDay, |date| Form::Sure(date, Family::Part)))
}

#[cfg(test)]
mod tests;
