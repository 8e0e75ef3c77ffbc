//! From a date as said to its place in the calendar.

use super::fiscal_year;
use super::loose::{Edge, Loose, What};
use crate::model::{DateFlag, Day, Precision, ReportedDate, edtf};
use crate::text::point::{Point, Span};

/// A date with its ends, ready to be written in EDTF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Atom {
    pub from: Point,
    /// Of an interval, its other end: it may be named as the first is, as in "from 2025 to 2025".
    to: Option<Point>,
    /// Where it is not what EDTF would say of the text.
    pub precision: Option<Precision>,
    pub flags: Vec<DateFlag>,
}

impl Atom {
    const fn one(point: Point) -> Self {
        Self { from: point, to: None, precision: None, flags: Vec::new() }
    }

    /// From one date to another, with the flags of both.
    pub fn interval(from: Self, to: &Self) -> Self {
        let mut flags = from.flags;
        flags.extend(&to.flags);
        Self { from: from.from, to: Some(to.last()), precision: None, flags }
    }

    /// The end of an interval, or the date itself.
    pub fn last(&self) -> Point {
        self.to.unwrap_or(self.from)
    }

    pub const fn is_interval(&self) -> bool {
        self.to.is_some()
    }

    fn flag(&mut self, flag: DateFlag) {
        if !self.flags.contains(&flag) {
            self.flags.push(flag);
        }
    }

    /// As approximate, or as uncertain, at both ends.
    pub fn signed(mut self, approximate: bool, uncertain: bool) -> Self {
        for point in std::iter::once(&mut self.from).chain(&mut self.to) {
            point.approximate |= approximate;
            point.uncertain |= uncertain;
        }
        self
    }

    pub fn finish(self) -> Option<ReportedDate> {
        let text = match self.to {
            None => self.from.edtf(),
            Some(to) => format!("{}/{}", self.from.edtf(), to.edtf()),
        };
        written(&text, self.precision, &self.flags)
    }

    /// The days it can mean.
    pub fn bounds(&self) -> Option<(Day, Day)> {
        let first = edtf::parse(&self.from.edtf()).ok()?.earliest?;
        Some((first, edtf::parse(&self.last().edtf()).ok()?.latest?))
    }
}

/// A date from EDTF, with a precision and flags of its own.
pub(super) fn written(text: &str, precision: Option<Precision>, flags: &[DateFlag]) -> Option<ReportedDate> {
    let mut date = edtf::parse(text).ok()?;
    if let Some(precision) = precision {
        date.precision = precision;
    }
    Some(flags.iter().fold(date, |date, flag| date.flag(*flag)))
}

impl Loose {
    /// The date in the calendar; `None` where a part of it was never said.
    pub fn atom(&self) -> Option<Atom> {
        let year = self.year?;
        let mut atom = self.place(year)?;
        atom.flags.extend(&self.flags);
        if let Some(edge) = self.edge {
            atom = at_edge(atom, edge)?;
        }
        if self.day_in && atom.is_interval() {
            return None;
        }
        if self.day_in {
            atom.from.span = match atom.from.span {
                Span::Month(year, month) => Span::DayInMonth(year, month),
                Span::Year(year) => Span::DayInYear(year),
                _ => return None,
            };
        }
        Some(atom.signed(self.approximate, self.uncertain))
    }

    fn place(&self, year: i32) -> Option<Atom> {
        let one = |span| Some(Atom::one(Point::plain(span)));
        match self.what {
            What::Day { month, day } => one(Span::Day(year, month?, day)),
            What::Month(month) => one(Span::Month(year, month)),
            What::Week(week) => {
                let (first, last) = super::spans::bounds(year, week)?;
                between(of_day(first), of_day(last))
            }
            What::Half(half) => one(Span::Half(year, half)),
            What::Season { season, place } => one(Span::Season { year, season, place }),
            What::Year => one(Span::Year(year)),
            What::Decade => one(Span::Decade(year)),
            What::Century => one(Span::Century(year)),
            What::Quarter(quarter) => {
                let atom = Atom::one(Point::plain(Span::Quarter(year, quarter)));
                Some(Atom { precision: Some(Precision::Quarter), ..atom })
            }
            What::TwoYears => between(Span::Year(year), Span::Year(year + 1)),
            What::YearsTo(last) => between(Span::Year(year), Span::Year(last)),
            What::Fiscal(stated) => {
                let (first, last) = match stated {
                    Some(bounds) => bounds,
                    None => fiscal_year(year, 10).bounds()?,
                };
                let atom = between(of_day(first), of_day(last))?;
                Some(Atom { precision: Some(Precision::FiscalYear), ..atom })
            }
            What::Company => one(Span::Year(year)),
            What::FiscalQuarter(quarter) => {
                // The first quarter of the federal year is the last of the calendar year before.
                let (year, first) = if quarter == 1 { (year - 1, 10) } else { (year, quarter * 3 - 5) };
                between(Span::Month(year, first), Span::Month(year, first + 2))
            }
        }
    }
}

fn between(from: Span, to: Span) -> Option<Atom> {
    Some(Atom { to: Some(Point::plain(to)), ..Atom::one(Point::plain(from)) })
}

fn of_day(day: Day) -> Span {
    let (year, month, day) = day.ymd();
    Span::Day(year, month, day)
}

/// A part of a date. Only the ends and the middle of a year have bounds anybody would agree on;
/// elsewhere the whole is kept, as approximate, and the words say the rest.
fn at_edge(atom: Atom, edge: Edge) -> Option<Atom> {
    let (_, last) = atom.bounds()?;
    let mut placed = match (edge, atom.from.span) {
        (Edge::Mid, Span::Year(year)) if !atom.is_interval() => {
            let mut middle = between(Span::Month(year, 6), Span::Month(year, 7))?;
            middle.flag(DateFlag::Approximate);
            middle.flag(DateFlag::EditorChoice);
            middle
        }
        (Edge::Early | Edge::Mid | Edge::Late, _) => atom.clone(),
        (Edge::End, _) => Atom::one(Point::plain(of_day(last))),
    };
    placed.flag(DateFlag::Approximate);
    if !placed.flags.contains(&DateFlag::EditorChoice) {
        placed.flag(DateFlag::KeepWords);
    }
    Some(placed.signed(true, false))
}
