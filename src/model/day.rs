//! A calendar day, counted so that an axis can measure between two of them.

use jiff::Span;
use jiff::civil::Date;
use std::fmt;

/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
///
/// Only the years 1 to 9999 can be made, so that every day can be written as `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

impl Day {
    /// The day `year-month-day`, or `None` where the calendar has no such day or the year is
    /// not one of 1 to 9999.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let date =
            Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        Some(Self::from_date(date))
    }

    /// The last day of a month, or `None` where there is no such month.
    pub fn last_of_month(year: i32, month: u32) -> Option<Self> {
        let first = Self::new(year, month, 1)?;
        Some(Self::from_date(first.date().last_of_month()))
    }

    /// The day that lies `days` after 1970-01-01; `None` outside the years 1 to 9999.
    pub fn from_days(days: i32) -> Option<Self> {
        let span = Span::new().try_days(days).ok()?;
        let date = EPOCH.checked_add(span).ok()?;
        (1..=9999).contains(&date.year()).then_some(Self(days))
    }

    /// Days since 1970-01-01.
    pub const fn days(self) -> i32 {
        self.0
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = self.date();
        (i32::from(date.year()), date.month().unsigned_abs().into(), date.day().unsigned_abs().into())
    }

    pub fn year(self) -> i32 {
        self.ymd().0
    }

    /// The day that lies `days` later, or `None` outside the years 1 to 9999.
    pub fn plus(self, days: i32) -> Option<Self> {
        Self::from_days(self.0.checked_add(days)?)
    }

    fn from_date(date: Date) -> Self {
        let hours = date.duration_since(EPOCH).as_hours();
        // Years 1 to 9999 span under four million days, far inside an `i32`.
        Self(i32::try_from(hours / 24).unwrap_or(0))
    }

    fn date(self) -> Date {
        // Only days of the years 1 to 9999 are ever made, and all of them are in reach.
        Span::new().try_days(self.0).ok().and_then(|span| EPOCH.checked_add(span).ok()).unwrap_or(EPOCH)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970_and_written_as_iso() {
        assert_eq!(Day::new(1970, 1, 1).map(Day::days), Some(0));
        let day = Day::new(2026, 2, 17).expect("a day");
        assert_eq!(day.to_string(), "2026-02-17");
        assert_eq!(day.ymd(), (2026, 2, 17));
        assert_eq!(Day::from_days(day.days()), Some(day));
    }

    #[test]
    fn the_first_and_the_last_day_can_be_made_and_no_more() {
        let first = Day::new(1, 1, 1).expect("year 1");
        let last = Day::new(9999, 12, 31).expect("year 9999");
        assert_eq!((first.to_string(), last.to_string()), ("0001-01-01".into(), "9999-12-31".into()));
        assert_eq!(first.plus(-1), None);
        assert_eq!(last.plus(1), None);
        assert_eq!(Day::from_days(i32::MAX), None);
        assert_eq!(Day::from_days(i32::MIN), None);
        assert_eq!(Day::new(0, 1, 1), None);
        assert_eq!(Day::new(2025, 2, 29), None);
    }

    #[test]
    fn months_know_their_last_day() {
        assert_eq!(Day::last_of_month(2024, 2), Day::new(2024, 2, 29));
        assert_eq!(Day::last_of_month(2025, 13), None);
    }
}
