//! Days counted by arithmetic alone, many a microsecond.

/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i32 = 719_468;

/// Days of 400 years.
const ERA: i32 = 146_097;

/// The day `year-month-day` as days since 1970-01-01; `None` where the calendar has none, or the
/// year is not one of 1 to 9999.
#[inline]
pub fn day_number(year: u32, month: u32, day: u32) -> Option<i32> {
    let month_at = month.wrapping_sub(1);
    if month_at >= 12 || day == 0 || (day > 28 && day > days_of(year, month)) {
        return None;
    }
    let near = year.wrapping_sub(NEAR.start).wrapping_mul(12).wrapping_add(month_at);
    match FIRST_DAYS.get(near as usize) {
        Some(first) if NEAR.start <= year => Some(first.wrapping_add_unsigned(day).wrapping_sub(1)),
        _ => (1..=9999).contains(&year).then(|| count(year, month, day)),
    }
}

/// Years of which the first day of every month is kept.
const NEAR: std::ops::Range<u32> = 1900..2100;

static FIRST_DAYS: [i32; 200 * 12] = {
    let mut days = [0; 200 * 12];
    let mut at = 0;
    while at < days.len() {
        let months = at as u32;
        days[at] = count(NEAR.start + months / 12, months % 12 + 1, 1);
        at += 1;
    }
    days
};

const fn count(year: u32, month: u32, day: u32) -> i32 {
    // Years begin in March, so that the odd day is their last. All parts are small and positive.
    let late = if month <= 2 { 1 } else { 0 };
    let year = year - late;
    let month = month + 12 * late - 3;
    let of_year = (153 * month + 2) / 5 + day - 1;
    let days = year * 365 + year / 4 - year / 100 + year / 400 + of_year;
    days as i32 - EPOCH
}

const fn days_of(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Year and month (0 to 11) of days since 1970-01-01.
#[inline]
pub const fn year_and_month(day: i32) -> (i32, i32) {
    let days = day + EPOCH;
    let era = days.div_euclid(ERA);
    let of_era = days.rem_euclid(ERA);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let year = year + era * 400;
    if month < 10 { (year, month + 2) } else { (year + 1, month - 10) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Day;

    #[test]
    fn the_calendar_is_that_of_the_model() {
        for day in (-719_162..2_932_896).step_by(37).chain([-719_162, 2_932_896, 0, -1]) {
            let known = Day::from_days(day).expect("a day");
            let (year, month, of_month) = known.ymd();
            let parts = [u32::try_from(year).expect("a year"), month, of_month];
            assert_eq!(day_number(parts[0], parts[1], parts[2]), Some(day), "{known}");
            assert_eq!(year_and_month(day), (year, i32::try_from(month).expect("a month") - 1), "{known}");
        }
        for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2024, 2, 30), (2024, 4, 31), (0, 1, 1)] {
            assert_eq!(day_number(year, month, day), None);
        }
        assert_eq!(day_number(2024, 13, 1), None);
        assert_eq!(day_number(2024, 0, 1), None);
        assert_eq!(day_number(2024, 1, 32), None);
        assert_eq!(day_number(2000, 2, 29), Day::new(2000, 2, 29).map(Day::days));
    }
}
