//! How a column writes its dates.

use super::dates::{self, Form, Order, Printed};
use crate::model::{Day, Precision, ReportedDate, edtf};
use crate::read::answers::Step;
use crate::text::{Lang, when};

/// What bare digits in a column of dates are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bare {
    /// No dates.
    #[default]
    Nothing,
    /// `2020`
    Year,
    /// `202003`
    Month,
    /// `20200301`
    Day,
    /// Days as a spreadsheet counts them from 1900.
    Serial,
    /// Seconds since 1970.
    Seconds,
    /// Thousandths of seconds since 1970.
    Millis,
}

/// Day 0 of a spreadsheet's count lies so many days before 1970-01-01.
const SERIAL_OF_1970: i32 = 25_569;

const SECONDS_A_DAY: u64 = 86_400;

impl Bare {
    pub const ALL: [Self; 6] =
        [Self::Year, Self::Month, Self::Day, Self::Serial, Self::Seconds, Self::Millis];

    /// The date that digits of so many places are; `None` where they are none of this kind.
    pub fn read(self, number: u64, width: usize) -> Option<(ReportedDate, Option<u32>)> {
        let day = |day: Option<Day>| day.map(|day| (ReportedDate::of_day(day), None));
        match self {
            Self::Year if width == 4 && (1500..=2200).contains(&number) => {
                dates::year_of(number).map(|date| (date, None))
            }
            Self::Month if width == 6 && (150_001..=220_012).contains(&number) => {
                let text = format!("{:04}-{:02}", number / 100, number % 100);
                let date = edtf::parse(&text).ok().filter(|date| date.precision == Precision::Month);
                date.map(|date| (date, None))
            }
            Self::Day if width == 8 && (1500_0101..=2200_1231).contains(&number) => {
                let [year, month, rest] = [number / 10_000, number / 100 % 100, number % 100];
                let [month, rest] = [month, rest].map(|part| u32::try_from(part).unwrap_or(0));
                day(Day::new(i32::try_from(year).ok()?, month, rest))
            }
            Self::Serial if width == 5 && (20_000..=80_000).contains(&number) => {
                day(Day::from_days(i32::try_from(number).ok()? - SERIAL_OF_1970))
            }
            Self::Seconds if (9..=10).contains(&width) && (300_000_000..=4_100_000_000).contains(&number) => {
                let days = i32::try_from(number / SECONDS_A_DAY).ok()?;
                let time = u32::try_from(number % SECONDS_A_DAY).ok();
                Some((ReportedDate::of_day(Day::from_days(days)?), time))
            }
            Self::Millis if (12..=13).contains(&width) => Self::Seconds.read(number / 1_000, width - 3),
            _ => None,
        }
    }
}

/// How a column writes its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateForm {
    pub order: Order,
    pub bare: Bare,
    /// The period that each day stands for, where a person said so.
    pub whole: Option<Step>,
}

impl DateForm {
    /// Reads a cell, with the seconds since midnight where a time stands behind the day.
    pub fn read(&self, cell: &str) -> Option<(ReportedDate, Option<u32>)> {
        let (date, time) = self.exact(cell)?;
        match self.whole.and_then(|step| step.around(&date)) {
            Some(whole) => Some((whole, None)),
            None => Some((date, time)),
        }
    }

    fn exact(&self, cell: &str) -> Option<(ReportedDate, Option<u32>)> {
        let Some(printed) = Printed::of(cell) else { return in_words(cell).map(|date| (date, None)) };
        let date = match printed.form {
            Form::Sure(date, _) => date,
            Form::Three(three) => ReportedDate::of_day(three.day(self.order)?),
            Form::MonthAnd { month, number } => {
                edtf::parse(&format!("{:04}-{month:02}", dates::full_year(number))).ok()?
            }
            Form::Bare { number, width } => {
                let (date, time) = self.bare.read(number, width)?;
                return Some((date, printed.time.or(time)));
            }
            Form::NoSuchDay => return None,
        };
        Some((date, printed.time))
    }
}

/// "mid-2025", "FY 2020", "w lipcu 2025 r.": what only a grammar understands.
pub fn in_words(cell: &str) -> Option<ReportedDate> {
    let text = cell.trim();
    let short = text.len() <= 60 && text.bytes().any(|byte| byte.is_ascii_digit());
    // A number alone, or a code with digits in it, is no date in words.
    let worded = text.contains(|sign: char| sign.is_alphabetic() || matches!(sign, '/' | '~' | '?'));
    if short && worded { when::read(text, Lang::En) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bare: Bare, number: u64, expected: Option<&str>) {
        let read = bare.read(number, number.to_string().len());
        let said =
            read.map(|(date, time)| time.map_or(date.edtf.clone(), |time| format!("{} +{time}", date.edtf)));
        assert_eq!(said.as_deref(), expected, "{number}");
    }

    #[test]
    fn bare_digits_are_what_their_column_is() {
        check(Bare::Year, 2020, Some("2020"));
        check(Bare::Year, 1400, None);
        check(Bare::Month, 202_003, Some("2020-03"));
        check(Bare::Month, 202_013, None);
        check(Bare::Day, 20_200_301, Some("2020-03-01"));
        check(Bare::Day, 20_200_231, None);
        check(Bare::Serial, 42_172, Some("2015-06-17"));
        check(Bare::Seconds, 1_600_000_000, Some("2020-09-13 +44800"));
        check(Bare::Millis, 1_600_000_000_123, Some("2020-09-13 +44800"));
        check(Bare::Nothing, 2020, None);
    }

    #[test]
    fn words_are_read_where_digits_do_not_tell() {
        let form = DateForm { order: Order::Day, bare: Bare::Nothing, whole: None };
        let read = |cell: &str| form.read(cell).map(|(date, _)| date.edtf);
        assert_eq!(read("FY2020").as_deref(), Some("2019-10-01/2020-09-30"));
        assert_eq!(read("Oct-14").as_deref(), Some("2014-10"));
        assert_eq!(read("Still in office"), None);
        assert_eq!(read("HAFS-10474"), None);
    }
}
