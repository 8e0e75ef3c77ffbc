//! Counting what the cells of a column can be.

use super::dates::{Family, Form, Order, Printed as PrintedDate, full_year};
use super::form::{Bare, DateForm, in_words};
use super::letters::Endings;
use super::numbers::{Mark, MarkVerdict, MarkVotes, Printed as PrintedNumber, WordVotes};
use super::quantity::{self, Quantity};
use super::{Context, Doubt, Kind, Wanted, is_masked};
use crate::model::Day;
use crate::read::answers::{NumberForm, Step};
use crate::read::cells::is_missing;
use std::collections::BTreeSet;

/// Of a hundred cells so many have to be of a kind; the rest is told one by one.
const ENOUGH: usize = 70;

/// Whole numbers from here on are not told apart by a float: 2 to the power of 53.
const LARGEST_EXACT: i64 = 1 << 53;

/// How the cells of a column can be read. The order of the cells makes no difference.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    filled: usize,
    /// Numbers with nothing else, or with a unit that is known.
    numbers: usize,
    marks: MarkVotes,
    words: WordVotes,
    codes: usize,
    long: usize,
    /// Dates with one reading.
    sure: usize,
    worded: usize,
    threes: usize,
    short_years: usize,
    /// Years of two digits that POSIX gives to the last century.
    old_years: usize,
    dotted: usize,
    /// Threes that an order makes a day of, and those that only this order does.
    fits: [usize; 3],
    only: [usize; 3],
    month_ands: usize,
    month_numbers: BTreeSet<u32>,
    months: BTreeSet<u32>,
    bare: [usize; 6],
    bare_days: Option<(Day, Day)>,
    days: Option<(Day, Day)>,
    impossible: usize,
    families: BTreeSet<Family>,
}

fn widen(range: &mut Option<(Day, Day)>, day: Day) {
    *range = Some(range.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
}

impl Tally {
    pub const fn filled(&self) -> usize {
        self.filled
    }

    /// Counts a cell that comes so many times.
    pub fn count(&mut self, cell: &str, times: usize) {
        let text = cell.trim();
        if is_missing(text) || is_masked(text) {
            return;
        }
        self.filled += times;
        self.count_number(text, times);
        self.count_date(text, times);
    }

    fn count_number(&mut self, text: &str, times: usize) {
        let Some(printed) = PrintedNumber::of(text) else { return };
        let mark = if printed.allows(Mark::Dot) { Mark::Dot } else { Mark::Comma };
        let Some(Quantity { value, .. }) = quantity::read(text, mark, Endings::Words) else { return };
        self.numbers += times;
        self.marks.count(&printed, times);
        self.codes += times * usize::from(printed.is_code());
        let whole = value.is_integer() && printed.is_bare();
        let long = whole && value.abs() > crate::model::Decimal::from(LARGEST_EXACT);
        self.long += times * usize::from(long);
    }

    /// Counts cells whose words say amounts; says whether they tell anything of the decimal mark.
    pub fn count_words<'a>(&mut self, cells: impl Iterator<Item = &'a str>) -> bool {
        cells.for_each(|cell| self.words.count(cell));
        self.words != WordVotes::default()
    }

    fn count_date(&mut self, text: &str, times: usize) {
        let Some(printed) = PrintedDate::of(text) else {
            self.worded += times * usize::from(in_words(text).is_some());
            return;
        };
        match printed.form {
            Form::Sure(date, family) => {
                self.sure += times;
                self.families.insert(family);
                for day in [date.earliest, date.latest].into_iter().flatten() {
                    widen(&mut self.days, day);
                }
            }
            Form::Three(three) => {
                self.threes += times;
                self.families.insert(three.family());
                self.short_years += times * usize::from(three.is_short());
                self.dotted += times * usize::from(three.sign == '.');
                let days = Order::ALL.map(|order| three.day(order));
                let possible = days.iter().flatten().count();
                for ((day, fits), only) in days.iter().zip(&mut self.fits).zip(&mut self.only) {
                    *fits += times * usize::from(day.is_some());
                    *only += times * usize::from(day.is_some() && possible == 1);
                }
                let any = days.iter().flatten().next();
                let old = three.is_short() && any.is_some_and(|day| day.year() < 2000);
                self.old_years += times * usize::from(old);
                for day in days.into_iter().flatten() {
                    widen(&mut self.days, day);
                }
            }
            Form::MonthAnd { month, number } => {
                self.month_ands += times;
                self.month_numbers.insert(number);
                self.months.insert(month);
                self.old_years += times * usize::from(full_year(number) < 2000);
            }
            Form::Bare { number, width } => {
                for (bare, count) in Bare::ALL.into_iter().zip(&mut self.bare) {
                    if let Some((date, _)) = bare.read(number, width) {
                        *count += times;
                        if let (Bare::Serial, Some(day)) = (bare, date.earliest) {
                            widen(&mut self.bare_days, day);
                        }
                    }
                }
            }
            Form::NoSuchDay => self.impossible += times,
        }
    }

    /// The kind of the column, and what is in doubt about it. `dated`: the header names a time.
    pub fn kind(&self, dated: bool, context: Context) -> (Kind, Vec<Doubt>) {
        if self.filled == 0 {
            return (Kind::Text, Vec::new());
        }
        match context.wanted {
            Some(Wanted::Names) => return (Kind::Text, Vec::new()),
            Some(Wanted::Numbers(NumberForm { mark: Some(mark), .. })) => {
                return (Kind::Number(mark), Vec::new());
            }
            Some(Wanted::Numbers(_)) => return self.number_kind(context),
            _ => {}
        }
        let enough = |count: usize| count * 100 >= self.filled * ENOUGH;
        let other_dates = self.sure + self.threes + self.month_ands;
        let bare = self.bare_kind(dated, other_dates);
        let bare_count = Bare::ALL
            .into_iter()
            .zip(self.bare)
            .find(|(kind, _)| *kind == bare)
            .map_or(0, |(_, count)| count);
        let dates = other_dates + bare_count + self.worded + self.impossible;
        if let Some(Wanted::Dates { order, whole }) = context.wanted {
            return self.wanted_dates(bare, bare_count, context, order, whole);
        }
        // `01.05` may be a number: what reads as both is a date only under such a header.
        if enough(dates)
            && other_dates + bare_count + self.worded > 0
            && (dated || dates > self.numbers || self.numbers * 2 < self.filled)
        {
            return self.date_kind(bare, bare_count, context);
        }
        if enough(self.numbers) {
            return self.number_kind(context);
        }
        (Kind::Text, Vec::new())
    }

    /// What bare digits are: the one kind that nearly all of them can be.
    fn bare_kind(&self, dated: bool, other_dates: usize) -> Bare {
        let all = self.bare.iter().max().copied().unwrap_or(0);
        let found = Bare::ALL.into_iter().zip(self.bare).find(|(_, count)| *count > 0 && *count == all);
        let Some((bare, count)) = found else { return Bare::Nothing };
        let share_of = self.filled - other_dates.min(self.filled);
        let fits = count * 100 >= share_of * 90;
        let near = match (bare, self.days, self.bare_days) {
            // Day counts among dates have to lie where the dates do.
            (Bare::Serial, Some((first, last)), Some((from, to))) => {
                from.days() >= first.days() - 366 && to.days() <= last.days() + 366
            }
            (Bare::Serial, None, _) => dated,
            _ => dated,
        };
        if fits && near { bare } else { Bare::Nothing }
    }

    fn date_kind(&self, bare: Bare, bare_count: usize, context: Context) -> (Kind, Vec<Doubt>) {
        let mut doubts = Vec::new();
        let order = self.order(context, &mut doubts);
        let Some(order) = order else { return (Kind::Text, vec![Doubt::MixedOrder]) };
        // More numbers than months do not look like years: `Jan-01` to `Jan-31`.
        if self.month_ands > 0
            && self.month_numbers.iter().all(|number| (1..=31).contains(number))
            && self.month_numbers.len() > self.months.len()
        {
            doubts.push(Doubt::MonthAnd);
        }
        let bare_dates = bare_count > 0 && matches!(bare, Bare::Serial | Bare::Seconds | Bare::Millis);
        let families = self.families.len()
            + usize::from(bare_count > 0 && bare != Bare::Year)
            + usize::from(self.month_ands > 0);
        if families > 1 {
            doubts.push(Doubt::MixedDates);
        }
        if bare_dates {
            doubts.push(Doubt::Serials);
        }
        if self.old_years > 0 {
            doubts.push(Doubt::Century);
        }
        (Kind::Date(DateForm { order, bare, whole: None }), doubts)
    }

    /// The form of a column that a person calls dates; what they said is no doubt any more.
    fn wanted_dates(
        &self,
        bare: Bare,
        bare_count: usize,
        context: Context,
        order: Option<Order>,
        whole: Option<Step>,
    ) -> (Kind, Vec<Doubt>) {
        let (kind, mut doubts) = self.date_kind(bare, bare_count, context);
        let form = match (kind, order) {
            (Kind::Date(form), None) => DateForm { whole, ..form },
            (_, Some(order)) => {
                doubts.retain(|doubt| !doubt.is_open());
                DateForm { order, bare, whole }
            }
            (kind, None) => return (kind, doubts),
        };
        if whole.is_some() {
            doubts.retain(|doubt| *doubt != Doubt::MonthAnd);
        }
        (Kind::Date(form), doubts)
    }

    /// How many cells are open by themselves, and how many decide for the reading taken.
    pub fn evidence(&self, kind: Kind) -> (usize, usize) {
        match kind {
            Kind::Text => (0, 0),
            Kind::Number(mark) => {
                let marks = self.words.with(self.marks).marks;
                (marks.open, if mark == Mark::Dot { marks.dot } else { marks.comma })
            }
            Kind::Date(form) => {
                let deciding = Order::ALL.into_iter().zip(self.only).find(|(order, _)| *order == form.order);
                let deciding = deciding.map_or(0, |(_, count)| count);
                let all: usize = self.only.iter().sum();
                (self.threes.saturating_sub(all), deciding)
            }
        }
    }

    /// The order of day, month and year that all cells allow; `None` where none does.
    fn order(&self, context: Context, doubts: &mut Vec<Doubt>) -> Option<Order> {
        let decided: Vec<Order> = Order::ALL
            .into_iter()
            .zip(self.only)
            .filter(|(_, only)| *only > 0)
            .map(|(order, _)| order)
            .collect();
        let fits = |wanted: Order| {
            Order::ALL.into_iter().zip(self.fits).any(|(order, fits)| order == wanted && fits == self.threes)
        };
        match decided.as_slice() {
            _ if self.threes == 0 => Some(Order::Day),
            [one] if fits(*one) => Some(*one),
            // A dot stands behind the day.
            [] if self.dotted == self.threes && fits(Order::Day) => Some(Order::Day),
            [] | [_] => {
                let open: Vec<Order> = Order::ALL.into_iter().filter(|order| fits(*order)).collect();
                match open.as_slice() {
                    [] => None,
                    [one] => Some(*one),
                    open if context.order.is_some_and(|order| open.contains(&order)) => context.order,
                    [first, ..] => {
                        doubts.push(Doubt::DateOrder);
                        Some(*first)
                    }
                }
            }
            _ => None,
        }
    }

    fn number_kind(&self, context: Context) -> (Kind, Vec<Doubt>) {
        if (self.codes > 0 || self.long > 0) && context.wanted.is_none() {
            return (Kind::Text, vec![Doubt::Codes]);
        }
        match self.words.with(self.marks).verdict(context.usual) {
            MarkVerdict::Sure(mark) => (Kind::Number(mark), Vec::new()),
            MarkVerdict::Open(mark) if context.sure => (Kind::Number(mark), Vec::new()),
            MarkVerdict::Open(mark) => (Kind::Number(mark), vec![Doubt::DecimalMark]),
            MarkVerdict::Mixed => (Kind::Text, vec![Doubt::MixedMarks]),
        }
    }
}
