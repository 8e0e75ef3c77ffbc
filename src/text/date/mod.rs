//! How a reported date is worded: as exact as it was reported, never more.

mod names;

pub use names::{month_long, month_of, month_short, quarter};

use super::catalog::{Arg, Lang, words};
use super::point::{Place, Point, Span, When};
use crate::model::{DateFlag, Day, Precision, ReportedDate};

/// A date in full: `January 2026`, `5 stycznia 2026`, `Q1 2025`, `June to July 2025`,
/// `by 19 February 2026`, `about July 2025`.
pub fn date(date: &ReportedDate, lang: Lang) -> String {
    Wording { lang, short: false }.whole(date)
}

/// A date for a table or a source line: `17 Feb 2026`, `17 lut 2026`, `Jan 2026`.
pub fn date_short(date: &ReportedDate, lang: Lang) -> String {
    Wording { lang, short: true }.whole(date)
}

/// How exact a date is: `to the month`, `z dokładnością do miesiąca`.
pub fn date_precision(date: &ReportedDate, lang: Lang) -> String {
    words(lang).say(match date.precision {
        Precision::Day => "text-precision-day",
        Precision::DayUnspecified => "text-precision-day-unspecified",
        Precision::Month => "text-precision-month",
        Precision::Quarter | Precision::QuarterCode => "text-precision-quarter",
        Precision::Season => "text-precision-season",
        Precision::HalfYear => "text-precision-half",
        Precision::Year => "text-precision-year",
        Precision::Decade => "text-precision-decade",
        Precision::Century => "text-precision-century",
        Precision::FiscalYear => "text-precision-fiscal",
        Precision::Interval => "text-precision-interval",
        Precision::Open => "text-precision-open",
        Precision::Unknown => "text-precision-unknown",
    })
}

/// The form a name takes: as it stands alone, or after a preposition (the Polish genitive).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Alone,
    Of,
}

#[derive(Clone, Copy)]
struct Wording {
    lang: Lang,
    short: bool,
}

impl Wording {
    fn say(self, key: &str) -> String {
        words(self.lang).say(key)
    }

    fn tell(self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, text)| (*name, Arg::from(*text))).collect();
        words(self.lang).tell(key, &args)
    }

    /// One of two keys: the full form, the short form.
    fn pick<'a>(self, full: &'a str, short: &'a str) -> &'a str {
        if self.short { short } else { full }
    }

    fn whole(self, date: &ReportedDate) -> String {
        if date.precision == Precision::FiscalYear
            && let Some((first, last)) = date.bounds()
        {
            return self.fiscal(date, first, last);
        }
        match When::of(date) {
            // Not in EDTF: whoever made it has no better words than its own.
            None => date.edtf.clone(),
            Some(When::Unknown) => self.say(self.pick("text-date-not-stated", "text-date-not-stated-short")),
            Some(When::At(point)) => self.point(&point, Case::Alone),
            Some(When::Between(from, to)) => self.range(&from, &to),
            Some(When::Since(point)) => {
                self.open(&point, self.pick("text-date-since", "text-date-since-short"))
            }
            Some(When::By(point)) => self.open(&point, self.pick("text-date-by", "text-date-by-short")),
            Some(When::EndNotKnown(point)) => {
                self.open(&point, self.pick("text-date-end-not-known", "text-date-since-short"))
            }
            Some(When::StartNotKnown(point)) => {
                self.open(&point, self.pick("text-date-start-not-known", "text-date-by-short"))
            }
        }
    }

    fn open(self, point: &Point, key: &str) -> String {
        self.tell(key, &[("date", &self.point(point, Case::Of))])
    }

    /// A point with its "about" and "uncertain".
    fn point(self, point: &Point, case: Case) -> String {
        let case_inside = if point.approximate { Case::Of } else { case };
        let bare = self.span(point.span, case_inside);
        self.signs(point.approximate, point.uncertain, bare)
    }

    fn signs(self, approximate: bool, uncertain: bool, bare: String) -> String {
        let mut said = bare;
        if approximate {
            let key = self.pick("text-date-about", "text-date-about-short");
            said = self.tell(key, &[("date", &said)]);
        }
        if uncertain {
            let key = self.pick("text-date-uncertain", "text-date-uncertain-short");
            said = self.tell(key, &[("date", &said)]);
        }
        said
    }

    fn span(self, span: Span, case: Case) -> String {
        let of = case == Case::Of && !self.short;
        let keyed = |alone: &str, genitive: &str, args: &[(&str, &str)]| {
            self.tell(if of { genitive } else { alone }, args)
        };
        match span {
            Span::Day(year, month, day) => self.tell(
                "text-date-day",
                &[
                    ("day", &day.to_string()),
                    ("month", &self.month_after_day(month)),
                    ("year", &written(year)),
                ],
            ),
            Span::DayInMonth(year, month) => keyed(
                "text-date-day-in",
                "text-date-day-in-of",
                &[("date", &self.span(Span::Month(year, month), Case::Of))],
            ),
            Span::DayInYear(year) => keyed(
                "text-date-day-in",
                "text-date-day-in-of",
                &[("date", &self.span(Span::Year(year), Case::Of))],
            ),
            Span::Month(year, month) => {
                self.tell("text-date-month", &[("month", &self.month(month, case)), ("year", &written(year))])
            }
            Span::Quarter(year, quarter) => {
                let name = self.name("text-quarter", quarter, "quarter", of);
                self.tell("text-date-quarter", &[("quarter", &name), ("year", &written(year))])
            }
            Span::Half(year, half) => {
                let name = self.name("text-half", half, "half", of);
                self.tell("text-date-half", &[("half", &name), ("year", &written(year))])
            }
            Span::Season { year, season, place } => self.season(year, season, place, of),
            Span::Year(year) if self.short => written(year),
            Span::Year(year) => keyed("text-date-year", "text-date-year-of", &[("year", &written(year))]),
            Span::Decade(first) => {
                keyed("text-date-decade", "text-date-decade-of", &[("first", &written(first))])
            }
            Span::Century(first) => keyed(
                "text-date-century",
                "text-date-century-of",
                &[("first", &written(first)), ("last", &written(first + 99))],
            ),
            Span::Months(year, first, last) => {
                self.between(Span::Month(year, first), Span::Month(year, last))
            }
        }
    }

    fn name(self, key: &str, number: u32, variable: &str, of: bool) -> String {
        let form = if self.short {
            "-short"
        } else if of {
            "-of"
        } else {
            ""
        };
        words(self.lang).tell(&format!("{key}{form}"), &[(variable, Arg::Number(i64::from(number)))])
    }

    fn month(self, month: u32, case: Case) -> String {
        // "May" and "maj" are whole words: unlike an abbreviation, the Polish one takes its case.
        let is_abbreviated = month_short(self.lang, month) != month_long(self.lang, month);
        match (self.short && (is_abbreviated || case == Case::Alone), case) {
            (true, _) => month_short(self.lang, month),
            (false, Case::Alone) => month_long(self.lang, month),
            (false, Case::Of) => month_of(self.lang, month),
        }
    }

    fn month_after_day(self, month: u32) -> String {
        self.month(month, Case::Of)
    }

    fn season(self, year: i32, season: u32, place: Place, of: bool) -> String {
        let key = if of { "text-season-of" } else { "text-season" };
        let name = words(self.lang).tell(key, &[("season", Arg::Number(i64::from(season)))]);
        let years = if place.turns_the_year(season) {
            let args = [("first", &*written(year)), ("second", &*written(year + 1))];
            self.tell("text-date-two-years", &args)
        } else {
            written(year)
        };
        let bare = self.tell("text-date-season", &[("season", &name), ("year", &years)]);
        match place {
            Place::Unsaid => bare,
            Place::North => self.tell("text-date-north", &[("season", &bare)]),
            Place::South => self.tell("text-date-south", &[("season", &bare)]),
        }
    }

    /// An interval. Where both ends carry the same sign it is said once.
    fn range(self, from: &Point, to: &Point) -> String {
        if (from.approximate, from.uncertain) == (to.approximate, to.uncertain) {
            let mut said = self.between(from.span, to.span);
            if from.approximate {
                let (key, name) = if self.short {
                    ("text-date-about-short", "date")
                } else {
                    ("text-date-about-range", "range")
                };
                said = self.tell(key, &[(name, &said)]);
            }
            if from.uncertain {
                let (key, name) = if self.short {
                    ("text-date-uncertain-short", "date")
                } else {
                    ("text-date-uncertain-range", "range")
                };
                said = self.tell(key, &[(name, &said)]);
            }
            return said;
        }
        self.joined(&self.end(from), &self.end(to))
    }

    /// One end of an interval whose ends carry different signs: the sign follows its own end.
    fn end(self, point: &Point) -> String {
        if self.short {
            return self.point(point, Case::Of);
        }
        let mut said = self.span(point.span, Case::Of);
        if point.approximate {
            said = self.tell("text-date-about-end", &[("date", &said)]);
        }
        if point.uncertain {
            said = self.tell("text-date-uncertain", &[("date", &said)]);
        }
        said
    }

    /// `June to July 2025`: what the first end shares with the second is said once.
    fn between(self, from: Span, to: Span) -> String {
        let last = self.span(to, Case::Of);
        match (from, to) {
            (Span::Year(from), Span::Year(to)) if !self.short => {
                self.tell("text-date-years", &[("from", &written(from)), ("to", &written(to))])
            }
            (Span::Day(year, month, day), Span::Day(to_year, to_month, _))
                if (year, month) == (to_year, to_month) =>
            {
                self.joined(&day.to_string(), &last)
            }
            (Span::Day(year, month, day), Span::Day(to_year, ..)) if year == to_year => {
                let month = self.month_after_day(month);
                let args = [("day", &*day.to_string()), ("month", &*month)];
                self.joined(&self.tell("text-date-day-month", &args), &last)
            }
            (Span::Month(year, month), Span::Month(to_year, _)) if year == to_year => {
                self.joined(&self.month(month, Case::Of), &last)
            }
            _ => self.joined(&self.span(from, Case::Of), &last),
        }
    }

    fn joined(self, from: &str, to: &str) -> String {
        let key = if !self.short {
            "text-date-range"
        } else if from.contains(' ') {
            "text-date-range-short-wide"
        } else {
            "text-date-range-short"
        };
        self.tell(key, &[("from", from), ("to", to)])
    }

    /// A fiscal year by its bounds, named by the year in which it ends.
    fn fiscal(self, date: &ReportedDate, first: Day, last: Day) -> String {
        let year = written(last.year());
        let approximate = date.has(DateFlag::Approximate);
        let bare = if self.short {
            self.tell("text-date-fiscal-short", &[("year", &year)])
        } else {
            let (from, to) = (first.ymd(), last.ymd());
            let whole_months = from.2 == 1 && Day::last_of_month(to.0, to.1) == Some(last);
            let months = if whole_months {
                self.between(Span::Month(from.0, from.1), Span::Month(to.0, to.1))
            } else {
                self.between(Span::Day(from.0, from.1, from.2), Span::Day(to.0, to.1, to.2))
            };
            let key = if approximate { "text-date-fiscal-of" } else { "text-date-fiscal" };
            self.tell(key, &[("year", &year), ("months", &months)])
        };
        self.signs(approximate, date.has(DateFlag::Uncertain), bare)
    }
}

/// A year as written, in four digits, so that the year 25 is not taken for 2025.
fn written(year: i32) -> String {
    format!("{year:04}")
}

#[cfg(test)]
mod tests;
