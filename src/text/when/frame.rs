//! What stands around dates: between two of them, before one, since one, by one.

use super::atom::{Atom, written};
use super::cursor::Cursor;
use super::loose::{Loose, What, loose};
use super::words as w;
use crate::model::{DateFlag, Day, ReportedDate};
use crate::text::catalog::Lang;
use crate::text::point::{Point, Span};

/// A whole text: everything in it has to belong to the date.
pub(super) fn whole(mut cursor: Cursor<'_>, lang: Lang) -> Option<ReportedDate> {
    let mut ahead = cursor;
    if ahead.eat(w::NOT_STATED) && ahead.is_at_end() {
        return written("XXXX", None, &[]);
    }
    let mut uncertain = false;
    let mut approximate = false;
    // Words before an open end or a range hold for both ends; before a single date `loose` takes
    // them.
    let mut ahead = cursor;
    loop {
        if ahead.eat(w::ABOUT) {
            approximate = true;
        } else if ahead.eat(w::PERHAPS) {
            uncertain = true;
        } else if !(ahead.eat(w::LEAD) || ahead.eat(w::WEEKDAYS) || ahead.eat_sign(',')) {
            break;
        }
    }
    for form in [by_end, by, before, after, pair, since] {
        for (start, about, perhaps) in [(ahead, approximate, uncertain), (cursor, false, false)] {
            let mut at = start;
            if let Some(framed) = form(&mut at, lang)
                && at.is_at_end()
            {
                return framed.signed(about, perhaps).finish();
            }
        }
    }
    let found = loose(&mut cursor, lang)?.atom()?;
    cursor.is_at_end().then(|| found.finish())?
}

/// A date with its frame, before it is written.
enum Framed {
    Whole(Atom),
    By(Point, Vec<DateFlag>),
    Since(Point, Vec<DateFlag>),
    StartNotKnown(Point),
    EndNotKnown(Point),
}

impl Framed {
    fn signed(self, approximate: bool, uncertain: bool) -> Self {
        let sign = |mut point: Point| {
            point.approximate |= approximate;
            point.uncertain |= uncertain;
            point
        };
        match self {
            Self::Whole(atom) => Self::Whole(atom.signed(approximate, uncertain)),
            Self::By(point, flags) => Self::By(sign(point), flags),
            Self::Since(point, flags) => Self::Since(sign(point), flags),
            Self::StartNotKnown(point) => Self::StartNotKnown(sign(point)),
            Self::EndNotKnown(point) => Self::EndNotKnown(sign(point)),
        }
    }

    fn finish(self) -> Option<ReportedDate> {
        match self {
            Self::Whole(atom) => atom.finish(),
            Self::By(point, flags) => written(&format!("../{}", point.edtf()), None, &flags),
            Self::Since(point, flags) => written(&format!("{}/..", point.edtf()), None, &flags),
            Self::StartNotKnown(point) => written(&format!("/{}", point.edtf()), None, &[]),
            Self::EndNotKnown(point) => written(&format!("{}/", point.edtf()), None, &[]),
        }
    }
}

/// "by the end of January 2026": a level at the end of January or before.
fn by_end(cursor: &mut Cursor<'_>, lang: Lang) -> Option<Framed> {
    if !cursor.eat(w::BY_END) {
        return None;
    }
    let mut atom = loose(cursor, lang)?.atom()?;
    let end = match atom.last().span {
        Span::Month(..) => DateFlag::AtOrBefore,
        Span::Year(_) => DateFlag::AtOrBeforeYearEnd,
        _ => DateFlag::AtOrBeforeEnd,
    };
    atom.flags.extend([end, DateFlag::KeepWords]);
    Some(Framed::Whole(atom))
}

fn by(cursor: &mut Cursor<'_>, lang: Lang) -> Option<Framed> {
    if !cursor.eat(w::BY) {
        return None;
    }
    let atom = loose(cursor, lang)?.atom()?;
    cursor.eat_sign(',');
    if cursor.eat(w::START_NOT_KNOWN) {
        return Some(Framed::StartNotKnown(atom.last()));
    }
    Some(Framed::By(atom.last(), atom.flags))
}

fn since(cursor: &mut Cursor<'_>, lang: Lang) -> Option<Framed> {
    if !cursor.eat(w::SINCE) {
        return None;
    }
    let atom = loose(cursor, lang)?.atom()?;
    cursor.eat_sign(',');
    if cursor.eat(w::END_NOT_KNOWN) {
        return Some(Framed::EndNotKnown(atom.from));
    }
    cursor.eat(w::ONWARDS);
    Some(Framed::Since(atom.from, atom.flags))
}

fn before(cursor: &mut Cursor<'_>, lang: Lang) -> Option<Framed> {
    if !cursor.eat(w::BEFORE) {
        return None;
    }
    let atom = loose(cursor, lang)?.atom()?;
    let (first, _) = atom.bounds()?;
    Some(Framed::By(beside(&atom, first.plus(-1)?), atom.flags))
}

fn after(cursor: &mut Cursor<'_>, lang: Lang) -> Option<Framed> {
    if !cursor.eat(w::AFTER) {
        return None;
    }
    let atom = loose(cursor, lang)?.atom()?;
    let (_, last) = atom.bounds()?;
    Some(Framed::Since(beside(&atom, last.plus(1)?), atom.flags))
}

/// The day, month or year next to a date, as exact as the date is.
fn beside(atom: &Atom, day: Day) -> Point {
    let (year, month, day) = day.ymd();
    let span = match atom.from.span {
        Span::Year(_) if !atom.is_interval() => Span::Year(year),
        Span::Month(..) if !atom.is_interval() => Span::Month(year, month),
        _ => Span::Day(year, month, day),
    };
    Point { span, ..atom.from }
}

/// "between A and B", "from A to B", "A to B", "A–B".
fn pair(cursor: &mut Cursor<'_>, lang: Lang) -> Option<Framed> {
    let between = cursor.eat(w::BETWEEN);
    let from = !between && cursor.eat(w::SINCE);
    let first = loose(cursor, lang)?;
    cursor.eat_sign(',');
    let joined = if between {
        cursor.eat(w::AND) || cursor.eat_sign('-')
    } else if from {
        cursor.eat(w::TO) || cursor.eat_sign('-')
    } else {
        cursor.eat(w::TO) || cursor.eat_sign('-') || cursor.eat_sign('/')
    };
    if !joined {
        return None;
    }
    let second = loose(cursor, lang)?;
    cursor.eat_sign(',');
    let both = cursor.eat(w::BOTH_UNCERTAIN);
    let atom = joint(first, second)?;
    Some(Framed::Whole(atom.signed(false, both)))
}

/// Two ends made one interval: each takes from the other what it does not say itself.
fn joint(mut first: Loose, mut second: Loose) -> Option<Atom> {
    complete(&mut second, &first);
    complete(&mut first, &second);
    let said_once = first.year.is_none();
    first.year = first.year.or(second.year);
    let (mut from, to) = (first.atom()?, second.atom()?);
    let mut asks = false;
    if from.bounds()?.0 > to.bounds()?.1 && said_once {
        // "November to February 2026" begins in the year before.
        first.year = first.year.map(|year| year - 1);
        from = first.atom()?;
        asks = true;
    }
    let mut joint = Atom::interval(from, &to);
    if asks {
        joint.flags.push(DateFlag::Ask);
    }
    Some(joint)
}

/// Gives a day its month, where only the other end says it.
fn complete(one: &mut Loose, other: &Loose) {
    let month_of = |loose: &Loose| match loose.what {
        What::Day { month, .. } => month,
        What::Month(month) => Some(month),
        _ => None,
    };
    if let What::Day { month: month @ None, .. } = &mut one.what {
        *month = month_of(other);
    }
}

/// The days of a range in brackets behind a fiscal year.
pub(super) fn stated_range(cursor: &mut Cursor<'_>) -> Option<(Day, Day)> {
    let Framed::Whole(atom) = pair(cursor, Lang::En)? else { return None };
    atom.bounds()
}
