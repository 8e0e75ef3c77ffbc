//! The value of a cell as text, as a person would write it.

use calamine::{Data, DataRef, ExcelDateTime};
use std::borrow::Cow;

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// A value as text; whether it is an error is told beside it.
pub fn text<'a>(value: &'a DataRef<'_>) -> (Cow<'a, str>, bool) {
    match value {
        DataRef::Int(number) => (number.to_string().into(), false),
        DataRef::Float(number) => (number_text(*number).into(), false),
        DataRef::String(text) => (text.as_str().into(), false),
        DataRef::SharedString(text) => ((*text).into(), false),
        DataRef::Bool(yes) => (boolean(*yes).into(), false),
        DataRef::DateTime(moment) => (moment_text(moment).into(), false),
        DataRef::DateTimeIso(text) => (iso_date(text), false),
        DataRef::DurationIso(text) => (iso_duration(text), false),
        DataRef::Error(error) => (error.to_string().into(), true),
        DataRef::Empty => ("".into(), false),
    }
}

/// [`text`] of a value that is owned.
pub fn owned_text(value: &Data) -> (Cow<'_, str>, bool) {
    match value {
        Data::Int(number) => (number.to_string().into(), false),
        Data::Float(number) => (number_text(*number).into(), false),
        Data::String(text) => (text.as_str().into(), false),
        Data::Bool(yes) => (boolean(*yes).into(), false),
        Data::DateTime(moment) => (moment_text(moment).into(), false),
        Data::DateTimeIso(text) => (iso_date(text), false),
        Data::DurationIso(text) => (iso_duration(text), false),
        Data::Error(error) => (error.to_string().into(), true),
        Data::Empty => ("".into(), false),
    }
}

/// As spreadsheets write it.
pub const fn boolean(yes: bool) -> &'static str {
    if yes { "TRUE" } else { "FALSE" }
}

/// The fewest digits that mean this number and no other: `31001`, `0.1`.
pub fn number_text(number: f64) -> String {
    if number == 0.0 {
        return "0".to_owned();
    }
    let size = number.abs();
    if (1e-9..1e21).contains(&size) { number.to_string() } else { format!("{number:e}") }
}

/// A date, with its time of day where it has one; a time of day alone; or a duration.
fn moment_text(moment: &ExcelDateTime) -> String {
    let value = moment.as_f64();
    if !value.is_finite() || value.abs() > 1e9 {
        return number_text(value);
    }
    if moment.is_duration() {
        return duration_text(value * DAY);
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let mut time = format!("{hour:02}:{minute:02}:{second:02}");
    // A part of a second that is left over by the float is none.
    if (2..998).contains(&milli) {
        time.push_str(&format!(".{milli:03}"));
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (0.0..1.0).contains(&value) {
        // Before the first day of the calendar of spreadsheets there is a time alone.
        time
    } else if hour == 0 && minute == 0 && second == 0 && milli < 2 {
        date
    } else {
        format!("{date} {time}")
    }
}

/// Hours, minutes and seconds, as `26:30:00`.
fn duration_text(seconds: f64) -> String {
    let sign = if seconds < 0.0 { "-" } else { "" };
    let whole = seconds.abs().round();
    // Below 1e9 days: no digit of the seconds is lost.
    let whole = whole as u64;
    format!("{sign}{:02}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60)
}

/// `2020-01-05T00:00:00` as `2020-01-05`, with a time of day as `2020-01-05 10:30:00`.
pub fn iso_date(text: &str) -> Cow<'_, str> {
    let Some((date, time)) = text.split_once('T') else { return text.into() };
    let (clock, part) = time.split_once('.').unwrap_or((time, ""));
    let nothing = part.trim_end_matches('Z').bytes().all(|byte| byte == b'0');
    match clock.trim_end_matches('Z') {
        "00:00:00" | "00:00" if nothing => date.into(),
        clock if nothing => format!("{date} {clock}").into(),
        _ => format!("{date} {time}").into(),
    }
}

/// `PT26H30M00S` as `26:30:00`; what is no duration stays.
pub fn iso_duration(text: &str) -> Cow<'_, str> {
    let parsed = || {
        let (sign, rest) = match text.strip_prefix('-') {
            Some(rest) => (-1.0, rest),
            None => (1.0, text),
        };
        let rest = rest.strip_prefix('P')?;
        let (days, clock) = rest.split_once('T').unwrap_or((rest, ""));
        let mut seconds = match days.strip_suffix('D') {
            Some(days) => days.parse::<f64>().ok()? * DAY,
            None if days.is_empty() => 0.0,
            None => return None,
        };
        let mut number = String::new();
        for sign in clock.chars() {
            let unit = match sign {
                'H' => 3600.0,
                'M' => 60.0,
                'S' => 1.0,
                _ => {
                    number.push(if sign == ',' { '.' } else { sign });
                    continue;
                }
            };
            seconds += std::mem::take(&mut number).parse::<f64>().ok()? * unit;
        }
        (number.is_empty() && seconds.is_finite() && seconds < 1e13).then(|| duration_text(sign * seconds))
    };
    parsed().map_or(text.into(), Cow::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn numbers_have_the_fewest_digits() {
        let check = |number: f64, expected: &str| assert_eq!(number_text(number), expected);
        check(31001.0, "31001");
        check(0.1, "0.1");
        check(-412_000.5, "-412000.5");
        check(-0.0, "0");
        check(1.5e300, "1.5e300");
        check(1e15, "1000000000000000");
    }

    #[test]
    fn dates_have_a_time_only_where_there_is_one() {
        let check = |value: f64, duration: bool, expected: &str| {
            let kind = if duration { ExcelDateTimeType::TimeDelta } else { ExcelDateTimeType::DateTime };
            assert_eq!(moment_text(&ExcelDateTime::new(value, kind, false)), expected, "{value}");
        };
        check(38783.0, false, "2006-03-07");
        check(45943.5, false, "2025-10-13 12:00:00");
        check(0.75, false, "18:00:00");
        check(1.104_166_666_666_666_7, true, "26:30:00");
        check(-0.5, true, "-12:00:00");
        check(f64::NAN, false, "NaN");
    }

    #[test]
    fn dates_and_durations_of_iso_are_shortened() {
        let check = |text: &str, date: &str, duration: &str| {
            assert_eq!((iso_date(text).as_ref(), iso_duration(text).as_ref()), (date, duration));
        };
        check("2006-03-07", "2006-03-07", "2006-03-07");
        check("2006-03-07T00:00:00", "2006-03-07", "2006-03-07T00:00:00");
        check("2006-03-07T14:30:00.000", "2006-03-07 14:30:00", "2006-03-07T14:30:00.000");
        check("PT26H30M00S", "P 26H30M00S", "26:30:00");
        check("-P1DT1H", "-P1D 1H", "-25:00:00");
        check("PTxS", "P xS", "PTxS");
    }
}
