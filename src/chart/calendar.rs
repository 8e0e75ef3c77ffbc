//! Ticks of the time axis: days, months, quarters or years, as the span asks.

use crate::model::Day;
use crate::text::{self, Lang};

/// The step between two ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Days(i32),
    Months(i32),
    Quarter,
    Years(i32),
}

/// A tick at the start of a period, with the words under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Days since 1970-01-01.
    pub at: f64,
    /// Where the words are centred: the middle of what is seen of the period they name, or the tick itself.
    pub label_at: f64,
    /// Empty where too little of the period is seen to hold words.
    pub label: String,
    /// The words without their year, where the year is only there because the axis begins here.
    pub short: Option<String>,
    /// The year stands in the words for its own sake.
    carries_year: bool,
}

impl Tick {
    /// The order in which words take their room: a start of a year says more than what happens to
    /// stand at the edge, and both say more than the rest.
    pub fn rank(&self, is_first: bool) -> u8 {
        match (self.short.is_some() || is_first, self.carries_year) {
            (false, true) => 0,
            (true, _) => 1,
            _ => 2,
        }
    }
}

const STEPS: [Step; 18] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Months(1),
    Step::Quarter,
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(200),
    Step::Years(500),
    Step::Years(1000),
    Step::Years(2000),
    Step::Years(5000),
];

impl Step {
    /// Days in one step, about.
    fn days(self) -> f64 {
        match self {
            Self::Days(count) => f64::from(count),
            Self::Months(count) => f64::from(count) * 30.436_875,
            Self::Quarter => 91.310_625,
            Self::Years(count) => f64::from(count) * 365.2425,
        }
    }

    /// Room one label wants, in ems of its type size, about.
    const fn room(self) -> f64 {
        match self {
            Self::Days(_) => 3.6,
            Self::Months(1) => 3.4,
            Self::Months(_) => 6.5,
            Self::Quarter => 4.2,
            Self::Years(_) => 3.2,
        }
    }

    /// The finest step whose labels have room on `width` points at this type size.
    pub fn fitting(range: (f64, f64), width: f32, type_size: f32) -> Self {
        let per_day = f64::from(width) / (range.1 - range.0);
        STEPS
            .into_iter()
            .find(|step| step.days() * per_day >= step.room() * f64::from(type_size))
            .unwrap_or(Step::Years(5000))
    }

    /// The last start of a period that is not after `day`.
    fn floor(self, day: Day) -> Option<Day> {
        let (year, month, _) = day.ymd();
        let month0 = i32::try_from(month).ok()? - 1;
        match self {
            Self::Days(count) => {
                // 1970-01-05 was a Monday; weeks begin there.
                let origin = if count == 7 { 4 } else { 0 };
                day.plus(-(day.days() - origin).rem_euclid(count))
            }
            Self::Months(count) => first_of(year, month0 - month0 % count),
            Self::Quarter => first_of(year, month0 - month0 % 3),
            Self::Years(count) => first_of((year - year.rem_euclid(count)).max(1), 0),
        }
    }

    fn next(self, day: Day) -> Option<Day> {
        let (year, month, _) = day.ymd();
        let month0 = i32::try_from(month).ok()? - 1;
        match self {
            Self::Days(count) => day.plus(count),
            Self::Months(count) => first_of(year, month0 + count),
            Self::Quarter => first_of(year, month0 + 3),
            Self::Years(count) => {
                let next = first_of(year - year.rem_euclid(count) + count, 0);
                next.filter(|next| *next > day)
            }
        }
    }

    /// Whether the words name a period and belong under its middle.
    const fn names_a_period(self) -> bool {
        matches!(self, Self::Months(1) | Self::Quarter | Self::Years(1) | Self::Days(1))
    }

    fn label(self, day: Day, is_first: bool, lang: Lang) -> String {
        let (year, month, of_month) = day.ymd();
        match self {
            Self::Years(_) => year.to_string(),
            Self::Quarter => {
                let quarter = text::quarter(lang, (month - 1) / 3 + 1);
                if is_first || month == 1 { format!("{quarter} {year}") } else { quarter }
            }
            Self::Months(_) => {
                let name = text::month_short(lang, month);
                if is_first || month == 1 { format!("{name} {year}") } else { name }
            }
            Self::Days(_) => {
                let month_name = text::month_short(lang, month);
                match (is_first, of_month <= 7 && self == Self::Days(7) || of_month == 1, month) {
                    (true, ..) | (_, true, 1) => format!("{of_month} {month_name} {year}"),
                    (_, true, _) => format!("{of_month} {month_name}"),
                    _ => of_month.to_string(),
                }
            }
        }
    }
}

fn first_of(year: i32, month0: i32) -> Option<Day> {
    let month = u32::try_from(month0.rem_euclid(12)).ok()? + 1;
    Day::new(year + month0.div_euclid(12), month, 1)
}

/// Most ticks that are ever made, whatever a view asks for.
const MOST: usize = 400;

/// Ticks over a range of days. A range outside the years 1 to 9999 has ticks only inside them.
pub fn ticks(range: (f64, f64), width: f32, type_size: f32, lang: Lang) -> Vec<Tick> {
    let step = Step::fitting(range, width, type_size);
    let per_day = f64::from(width) / (range.1 - range.0);
    let first_day = Day::new(1, 1, 1).map_or(0, Day::days);
    let last_day = Day::new(9999, 12, 31).map_or(0, Day::days);
    let clamped = |day: f64| day.clamp(f64::from(first_day), f64::from(last_day)) as i32;
    let mut at = Day::from_days(clamped(range.0)).and_then(|day| step.floor(day));
    let mut ticks: Vec<Tick> = Vec::new();
    while let Some(day) = at {
        let start = f64::from(day.days());
        if start >= range.1 || ticks.len() >= MOST {
            break;
        }
        let next = step.next(day);
        let end = next.map_or(range.1, |next| f64::from(next.days()));
        let is_first = ticks.iter().all(|tick| tick.label.is_empty());
        let plain = step.label(day, false, lang);
        let mut label = step.label(day, is_first, lang);
        let mut label_at = start;
        if step.names_a_period() {
            let seen = (start.max(range.0), end.min(range.1));
            label_at = (seen.0 + seen.1) / 2.0;
            let points = (seen.1 - seen.0) * per_day;
            if (seen.1 - seen.0) / (end - start) <= MOSTLY {
                // The first words say which year it is.
                let year = if starts_a_year(day) { day.ymd().0.to_string() } else { String::new() };
                let words = [label, year];
                label =
                    words.into_iter().find(|words| has_room(words, points, type_size)).unwrap_or_default();
            }
        } else if start < range.0 {
            label = String::new();
        }
        let carries_year = label.contains(&day.ymd().0.to_string()) && (label == plain || starts_a_year(day));
        let short = (!carries_year && label != plain && !label.is_empty()).then_some(plain);
        ticks.push(Tick { at: start, label_at, label, short, carries_year });
        at = next;
    }
    ticks
}

/// Of a period of which less is seen the words have to fit into what is seen, so that they never seem to
/// name its neighbour.
const MOSTLY: f64 = 0.7;

fn starts_a_year(day: Day) -> bool {
    let (_, month, of_month) = day.ymd();
    (month, of_month) == (1, 1)
}

/// Whether words are no wider than so many points, and a little of the air around them.
fn has_room(words: &str, points: f64, type_size: f32) -> bool {
    let ems = words.chars().count() as f64 * LETTER;
    ems * f64::from(type_size) <= points + f64::from(type_size) * AIR
}

/// The width of a letter or digit and the air that words may stand in, in ems, about.
const LETTER: f64 = 0.52;
const AIR: f64 = 0.5;

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> f64 {
        let date = crate::model::edtf::parse(text).expect("a date");
        f64::from(date.earliest.expect("a start").days())
    }

    fn check(from: &str, to: &str, width: f32, lang: Lang, expected: &str) {
        let labels: Vec<String> =
            ticks((day(from), day(to)), width, 13.0, lang).into_iter().map(|tick| tick.label).collect();
        assert_eq!(labels.join(" | "), expected, "{from} to {to}");
    }

    #[test]
    fn the_step_follows_the_span() {
        check(
            "2025-06-28",
            "2026-02-03",
            640.0,
            Lang::En,
            " | Jul 2025 | Aug | Sep | Oct | Nov | Dec | Jan 2026 | ",
        );
        check("2024-12-30", "2026-01-02", 400.0, Lang::En, " | Q1 2025 | Q2 | Q3 | Q4 | ");
        // Words for a part of a period stand where they fit into it, else the year alone does.
        check("2024-12-30", "2026-02-20", 400.0, Lang::En, " | Q1 2025 | Q2 | Q3 | Q4 | Q1 2026");
        check("2024-12-30", "2026-01-30", 400.0, Lang::En, " | Q1 2025 | Q2 | Q3 | Q4 | 2026");
        check("2020-10-01", "2025-05-30", 300.0, Lang::En, " | 2021 | 2022 | 2023 | 2024 | 2025");
        check("2010-01-01", "2014-01-01", 640.0, Lang::En, "2010 | 2011 | 2012 | 2013");
        check("1990-01-01", "2030-01-01", 200.0, Lang::En, "1990 | 2000 | 2010 | 2020");
        check("2025-12-30", "2026-01-03", 640.0, Lang::En, "30 Dec 2025 | 31 | 1 Jan 2026 | 2");
    }

    #[test]
    fn polish_months_have_polish_names() {
        check("2025-06-28", "2025-10-03", 400.0, Lang::Pl, " | lip 2025 | sie | wrz | ");
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_edge_to_fall_off() {
        for range in [(-1e9, 1e9), (-800_000.0, -719_000.0), (2_900_000.0, 2_999_999.0), (5e8, 6e8)] {
            let ticks = ticks(range, 640.0, 13.0, Lang::En);
            assert!(ticks.len() <= MOST);
            assert!(ticks.windows(2).all(|pair| pair[0].at < pair[1].at), "{range:?}");
        }
    }
}
