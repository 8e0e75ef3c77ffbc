//! Reading EDTF, the Extended Date/Time Format of ISO 8601-2, as far as reports need it.

use super::date::{DateFlag, Precision, ReportedDate};
use super::day::Day;
use thiserror::Error;

/// Why a text is not a date in EDTF.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EdtfError {
    /// The text has no form of EDTF at all.
    #[error("not a date in EDTF")]
    NotEdtf,
    /// The form is right but the calendar has no such day, or the year is not 1 to 9999.
    #[error("no such day in the calendar")]
    NoSuchDay,
    /// An interval ends before it begins.
    #[error("the interval ends before it begins")]
    EndsBeforeStart,
}

/// Reads `2025`, `2025-07`, `2025-07-14`, `2025-33`, `202X`, `XXXX`, `2025-07-XX`, with `~`, `?`
/// or `%`, and intervals of them with `..` or nothing for an end.
///
/// # Errors
/// [`EdtfError`] where the text has another form or names no day.
pub fn parse(text: &str) -> Result<ReportedDate, EdtfError> {
    let text = text.trim();
    match text.split_once('/') {
        None => point(text),
        Some((start, end)) => interval(start, end),
    }
}

enum End {
    Open,
    Unknown,
    At(ReportedDate),
}

fn end(text: &str) -> Result<End, EdtfError> {
    match text {
        ".." => Ok(End::Open),
        "" => Ok(End::Unknown),
        _ => point(text).map(End::At),
    }
}

fn interval(start: &str, stop: &str) -> Result<ReportedDate, EdtfError> {
    let (start_end, stop_end) = (end(start)?, end(stop)?);
    let mut flags = Vec::new();
    let (mut from, mut to) = (None, None);
    let mut precision = Precision::Interval;
    match &start_end {
        End::At(date) => {
            from = date.earliest;
            flags.extend(&date.flags);
        }
        End::Open => {
            precision = Precision::Open;
            flags.push(DateFlag::OpenStart);
        }
        End::Unknown => {
            precision = Precision::Unknown;
            flags.push(DateFlag::StartUnknown);
        }
    }
    match &stop_end {
        End::At(date) => {
            to = date.latest;
            for flag in &date.flags {
                if !flags.contains(flag) {
                    flags.push(*flag);
                }
            }
        }
        End::Open => {
            precision = Precision::Open;
            flags.push(DateFlag::OpenEnd);
        }
        End::Unknown => {
            precision = Precision::Unknown;
            flags.push(DateFlag::EndUnknown);
        }
    }
    if from.is_none() && to.is_none() {
        return Err(EdtfError::NotEdtf);
    }
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        return Err(EdtfError::EndsBeforeStart);
    }
    let name = |end: &End, text: &str| match end {
        End::At(date) => date.edtf.clone(),
        End::Open | End::Unknown => text.to_owned(),
    };
    Ok(ReportedDate {
        edtf: format!("{}/{}", name(&start_end, start), name(&stop_end, stop)),
        earliest: from,
        latest: to,
        precision,
        flags,
    })
}

/// Takes the signs `~`, `?` and `%` out of a date; they may stand before or after any part.
fn qualifiers(text: &str) -> (String, Vec<DateFlag>) {
    let mut flags = Vec::new();
    let mut add = |flag| {
        if !flags.contains(&flag) {
            flags.push(flag);
        }
    };
    for sign in text.chars() {
        match sign {
            '?' => add(DateFlag::Uncertain),
            '~' => add(DateFlag::Approximate),
            '%' => {
                add(DateFlag::Uncertain);
                add(DateFlag::Approximate);
            }
            _ => {}
        }
    }
    (text.replace(['~', '?', '%'], ""), flags)
}

fn point(text: &str) -> Result<ReportedDate, EdtfError> {
    let (bare, flags) = qualifiers(text);
    let (earliest, latest, precision) = span(&bare)?;
    let sign = match (flags.contains(&DateFlag::Uncertain), flags.contains(&DateFlag::Approximate)) {
        (true, true) => "%",
        (true, false) => "?",
        (false, true) => "~",
        (false, false) => "",
    };
    Ok(ReportedDate { edtf: format!("{bare}{sign}"), earliest, latest, precision, flags })
}

type Span = (Option<Day>, Option<Day>, Precision);

fn days(from: Option<Day>, to: Option<Day>, precision: Precision) -> Result<Span, EdtfError> {
    match (from, to) {
        (Some(_), Some(_)) => Ok((from, to, precision)),
        _ => Err(EdtfError::NoSuchDay),
    }
}

fn span(bare: &str) -> Result<Span, EdtfError> {
    let parts: Vec<&str> = bare.split('-').collect();
    match parts.as_slice() {
        ["XXXX"] | ["XXXX", "XX"] | ["XXXX", "XX", "XX"] => Ok((None, None, Precision::Unknown)),
        [year] => year_span(year),
        [year, "XX"] => {
            let year = digits(year, 4)?;
            days(Day::new(year, 1, 1), Day::new(year, 12, 31), Precision::Year)
        }
        [year, month] => month_span(digits(year, 4)?, digits(month, 2)?),
        [year, "XX", "XX"] => {
            let year = digits(year, 4)?;
            days(Day::new(year, 1, 1), Day::new(year, 12, 31), Precision::DayUnspecified)
        }
        [year, month, "XX"] => {
            let (year, month) = (digits(year, 4)?, month_number(digits(month, 2)?)?);
            days(Day::new(year, month, 1), Day::last_of_month(year, month), Precision::DayUnspecified)
        }
        [year, month, day] => {
            let (year, month) = (digits(year, 4)?, month_number(digits(month, 2)?)?);
            let day = u32::try_from(digits(day, 2)?).map_err(|_| EdtfError::NoSuchDay)?;
            let day = Day::new(year, month, day);
            days(day, day, Precision::Day)
        }
        _ => Err(EdtfError::NotEdtf),
    }
}

fn year_span(year: &str) -> Result<Span, EdtfError> {
    let known = year.trim_end_matches('X');
    let (width, precision) = match (known.len(), year.len()) {
        (4, 4) => (1, Precision::Year),
        (3, 4) => (10, Precision::Decade),
        (2, 4) => (100, Precision::Century),
        _ => return Err(EdtfError::NotEdtf),
    };
    let first = digits(known, known.len())? * width;
    // The decade 000X holds the year 0, which no calendar day here can have.
    let start = Day::new(first.max(1), 1, 1).filter(|_| width > 1 || first > 0);
    days(start, Day::new(first + width - 1, 12, 31), precision)
}

/// Months are 01 to 12; 21 to 41 are the level 2 codes for seasons, quarters, thirds and halves.
fn month_span(year: i32, code: i32) -> Result<Span, EdtfError> {
    let months = |first: u32, count: u32, precision| {
        let last = first + count - 1;
        let (end_year, end_month) = if last > 12 { (year + 1, last - 12) } else { (year, last) };
        days(Day::new(year, first, 1), Day::last_of_month(end_year, end_month), precision)
    };
    let nth = |base: i32| u32::try_from(code - base).unwrap_or(0);
    match code {
        1..=12 => months(nth(0), 1, Precision::Month),
        // Meteorological seasons of the north; winter is named by the year in which it begins.
        21..=24 => months(nth(21) * 3 + 3, 3, Precision::Season),
        25..=28 => months(nth(25) * 3 + 3, 3, Precision::Season),
        // The same of the south, where spring begins in September.
        29..=32 => months((nth(29) * 3 + 8) % 12 + 1, 3, Precision::Season),
        33..=36 => months(nth(33) * 3 + 1, 3, Precision::QuarterCode),
        37..=39 => months(nth(37) * 4 + 1, 4, Precision::Interval),
        40..=41 => months(nth(40) * 6 + 1, 6, Precision::HalfYear),
        _ => Err(EdtfError::NoSuchDay),
    }
}

fn month_number(number: i32) -> Result<u32, EdtfError> {
    match u32::try_from(number) {
        Ok(month @ 1..=12) => Ok(month),
        _ => Err(EdtfError::NoSuchDay),
    }
}

fn digits(text: &str, length: usize) -> Result<i32, EdtfError> {
    if text.len() != length || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(EdtfError::NotEdtf);
    }
    text.parse().map_err(|_| EdtfError::NotEdtf)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let said = match parse(text) {
            Ok(date) => {
                let end = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
                format!(
                    "{} {}..{} {}",
                    date.edtf,
                    end(date.earliest),
                    end(date.latest),
                    date.precision.code()
                )
            }
            Err(error) => error.to_string(),
        };
        assert_eq!(said, expected, "{text}");
    }

    #[test]
    fn plain_dates() {
        check("2025", "2025 2025-01-01..2025-12-31 year");
        check("2024-02", "2024-02 2024-02-01..2024-02-29 month");
        check("2026-02-17", "2026-02-17 2026-02-17..2026-02-17 day");
        check("0001-01-01", "0001-01-01 0001-01-01..0001-01-01 day");
        check("9999-12-31", "9999-12-31 9999-12-31..9999-12-31 day");
    }

    #[test]
    fn codes_and_unspecified_digits() {
        check("2025-24", "2025-24 2025-12-01..2026-02-28 season");
        check("2025-36", "2025-36 2025-10-01..2025-12-31 quarter (L2 code)");
        check("2025-41", "2025-41 2025-07-01..2025-12-31 half-year");
        check("2025-29", "2025-29 2025-09-01..2025-11-30 season");
        check("2025-31", "2025-31 2025-03-01..2025-05-31 season");
        check("202X", "202X 2020-01-01..2029-12-31 decade");
        check("19XX", "19XX 1900-01-01..1999-12-31 century");
        check("XXXX", "XXXX .. unknown");
        check("2025-07-XX", "2025-07-XX 2025-07-01..2025-07-31 day-unspecified");
    }

    #[test]
    fn signs_are_flags_and_never_move_a_bound() {
        check("~2025-07", "2025-07~ 2025-07-01..2025-07-31 month");
        check("2025-07%", "2025-07% 2025-07-01..2025-07-31 month");
    }

    #[test]
    fn intervals() {
        check("2022-10-01/2023-09-30", "2022-10-01/2023-09-30 2022-10-01..2023-09-30 interval");
        check("../2026-01-31", "../2026-01-31 ..2026-01-31 open");
        check("2025-07/", "2025-07/ 2025-07-01.. unknown");
        check("2026/2025", "the interval ends before it begins");
        check("../..", "not a date in EDTF");
    }

    #[test]
    fn what_is_not_a_date() {
        for text in ["", "soon", "25", "2025-7", "2025-07-14-01", "20a5", "+2025", "٢٠٢٥", "2025/07/14/"]
        {
            check(text, "not a date in EDTF");
        }
        check("2025-02-30", "no such day in the calendar");
        check("0000", "no such day in the calendar");
        check("2025-13", "no such day in the calendar");
    }
}
