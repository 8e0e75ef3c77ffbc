//! What a scan found, as points, and the way back from each to its rows.

use super::super::again;
use super::super::behind::{Behind, Key, Mark};
use super::super::column::TOO_MANY;
use super::super::engine::Outcome;
use super::super::file::ScanError;
use super::super::sums::{self, Period, Sum};
use super::choose::{self, Kept, Way};
use super::{Gathered, Plan, parts};
use crate::model::{Day, FoldBy};
use crate::read::{Filled, FilledCell, Gather, Head, Named, Problem, ProblemKind, Severity, Step};
use std::collections::BTreeMap;

/// The place of a name among those that are kept, that of the values, and the first day.
type CellKey = (usize, usize, i32);

impl Plan<'_> {
    /// Makes points of what was found.
    ///
    /// # Errors
    /// What keeps single rows from being read again.
    pub(super) fn finish(
        &self,
        head: Head,
        gather: &Gather,
        (way, step): (&Way, Step),
        (outcome, too_many): (Outcome, Option<u64>),
    ) -> Result<Gathered, ScanError> {
        let kept = choose::kept(way, gather, &outcome);
        let group = self.group_at(gather);
        let names = group.and_then(|at| outcome.names.get(at)).map_or(&[][..], Vec::as_slice);
        // Where each row is one line, the first of a point is known without reading it again.
        let lined = self.line_of_rows(&outcome);
        let (mut points, mut marks) = (Vec::new(), Vec::new());
        let mut left_out = 0;
        for ((place, value, day), sum) in cells(way.period(), step, &kept, &outcome) {
            let number = kept.numbers.get(place).copied();
            // Numbers in several units have no sum.
            if number.is_none() && gather.unit.is_some() {
                left_out += if value == 0 { sum.count } else { 0 };
                continue;
            }
            let Some(date) = Day::from_days(day).and_then(|day| step.from_day(day)) else { continue };
            let (key, named) = self.named(gather, number, names);
            let by = gather.fold.by;
            let last = date.latest.map_or(day, Day::days);
            marks.push(Mark { named: key, days: (day, last), value: (by != FoldBy::Count).then_some(value) });
            let number = match by {
                FoldBy::Count | FoldBy::Sum => sum.sum,
                FoldBy::Least => Some(sum.least),
                FoldBy::Greatest | FoldBy::Each => Some(sum.greatest),
            };
            let first_line = lined.map_or(0, |first| first + sum.first);
            let reach = (by != FoldBy::Count).then_some((sum.least, sum.greatest));
            let rows = sum.count;
            points.push(FilledCell { named, value, date, number, rows, reach, first_line, points: None });
        }
        let mut problems = self.problems(&head, gather, (&kept, left_out), &outcome)?;
        problems.extend(too_many.map(|rows| {
            let file = super::lead::name_of(self.job.path);
            let rows = usize::try_from(rows).unwrap_or(usize::MAX);
            Problem::of_file(&file, Severity::Warning, ProblemKind::TooManyRowPoints { rows })
        }));
        let filled = self.filled((gather, way), (&kept, names), &outcome, (points, problems));
        let behind = self.behind(&head, gather, way, (&kept, names), &outcome);
        let part = head.fill(gather, filled);
        let keys = part.keys().map(|(series, date)| (series.to_owned(), date.to_owned()));
        let marks = keys.zip(marks).collect();
        Ok(Gathered::Points(part, Box::new(Behind { marks, ..behind })))
    }

    /// By which names a point is found again, and what it is called.
    pub(super) fn named(&self, gather: &Gather, number: Option<u32>, names: &[String]) -> (Key, Named) {
        let columns = gather.groups.len() + usize::from(gather.unit.is_some());
        let key = match number {
            _ if columns == 0 => Key::All,
            Some(number) => Key::of(number, names),
            None => Key::Others,
        };
        let named = match &key {
            Key::All => Named::Cells(Vec::new()),
            Key::Name(name) => Named::Cells(parts(name, columns)),
            Key::Others => Named::Others,
        };
        (key, named)
    }

    /// What the rows came to.
    pub(super) fn filled(
        &self,
        (gather, way): (&Gather, &Way),
        (kept, names): (&Kept, &[String]),
        outcome: &Outcome,
        (cells, problems): (Vec<FilledCell>, Vec<Problem>),
    ) -> Filled {
        let first = 1 + usize::from(self.group_at(gather).is_some());
        let others = way.names.or(way.apart.is_none().then_some(names.len()));
        let others = others.map(|all| all.saturating_sub(kept.numbers.len()) as u64);
        Filled {
            rows: outcome.rows,
            undated: missing(outcome, 0).saturating_sub(outcome.unwanted.undated),
            valueless: missing(outcome, first).saturating_sub(outcome.unwanted.valueless),
            other_currencies: outcome.unwanted.rows,
            cells,
            others,
            problems,
        }
    }

    /// The line of the first row of data, where each row is one line.
    pub(super) fn line_of_rows(&self, outcome: &Outcome) -> Option<u64> {
        self.counted_line(outcome).filter(|_| is_a_line_each(outcome))
    }

    /// The line of the first row; `None` where lines do not end with a line feed each.
    pub(super) fn counted_line(&self, outcome: &Outcome) -> Option<u64> {
        let counted = !outcome.odd.mixed_ends && (outcome.breaks > 0 || outcome.rows < 2);
        counted.then_some(self.first_line)
    }

    pub(super) fn behind(
        &self,
        head: &Head,
        gather: &Gather,
        way: &Way,
        (kept, names): (&Kept, &[String]),
        outcome: &Outcome,
    ) -> Behind {
        let mut wanted =
            self.wanted(head, gather, way).into_iter().map(|wanted| (wanted.column, wanted.form));
        let date = wanted.next();
        let group = self.group_at(gather).and_then(|_| wanted.next());
        let own = |number: &u32| Some((names.get(*number as usize)?.clone(), *number));
        let header = head.grid().map(|grid| (0..grid.columns()).map(|at| grid.name(at)).collect());
        Behind {
            path: outcome.path.clone(),
            stamp: outcome.stamp.clone(),
            dialect: self.lead.dialect,
            letters: self.lead.letters.clone(),
            header: header.unwrap_or_default(),
            date: date.unwrap_or((gather.date, super::Form::Group)),
            group,
            values: wanted.collect(),
            places: outcome.places.clone(),
            hints: outcome.hints.clone(),
            names: kept.numbers.iter().filter_map(own).collect(),
            first_line: self.counted_line(outcome),
            marks: BTreeMap::new(),
        }
    }

    /// What a person should know of the rows that was seen while they were scanned.
    pub(super) fn problems(
        &self,
        head: &Head,
        gather: &Gather,
        (kept, left_out): (&Kept, u64),
        outcome: &Outcome,
    ) -> Result<Vec<Problem>, ScanError> {
        let file = super::lead::name_of(self.job.path);
        let mut told = Vec::new();
        let mut tell =
            |is: bool, severity, kind| told.extend(is.then(|| Problem::of_file(&file, severity, kind)));
        let narrow = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
        let odd = &outcome.odd;
        let changed = outcome.changed || outcome.cut_short.is_some();
        tell(changed, Severity::Error, ProblemKind::FileChanged);
        let summed = gather.fold.by != FoldBy::Each;
        tell(summed && outcome.sums.is_empty(), Severity::Error, ProblemKind::TableTooLarge);
        let count = narrow(odd.ragged_rows);
        tell(count > 0, Severity::Warning, ProblemKind::OddRows { count });
        let more = narrow(odd.gaps.saturating_sub(1));
        tell(odd.gaps > 0, Severity::Note, ProblemKind::BlankRow { more });
        tell(odd.stray_blocks > 0, Severity::Warning, ProblemKind::StrayQuote);
        tell(odd.open_end, Severity::Error, ProblemKind::OpenQuote);
        tell(outcome.counts.iter().any(|count| count.cut > 0), Severity::Error, ProblemKind::CellCut);
        tell(odd.mixed_ends, Severity::Note, ProblemKind::MixedLineEnds);
        let encoding = self.lead.letters.name().to_uppercase();
        tell(odd.not_text > 0, Severity::Warning, ProblemKind::DamagedText { encoding });
        let loose = outcome.counts.first().map_or(0, |count| narrow(count.open));
        tell(loose > 0, Severity::Warning, ProblemKind::LooseDates { count: loose });
        let unwanted = outcome.unwanted;
        if let Some(code) = gather.only.clone().filter(|_| unwanted.rows > 0) {
            let kind = ProblemKind::OtherCurrencies { code, count: narrow(unwanted.rows) };
            told.push(Problem::of_file(&file, Severity::Note, kind));
        }
        if kept.others {
            let left_out = narrow(left_out.saturating_sub(unwanted.summed));
            let kind = ProblemKind::NamesTogether { kept: kept.numbers.len(), by: kept.by, left_out };
            let names: Vec<String> =
                gather.groups.iter().filter_map(|at| Some(head.grid()?.name(*at))).collect();
            told.push(Problem::of_file(&file, Severity::Warning, kind).in_column(&names.join(", ")));
        }
        let first = 1 + usize::from(self.group_at(gather).is_some());
        let columns = std::iter::once((0, gather.date, ProblemKind::NotADate));
        let values = gather.values.iter().enumerate();
        let values = values.map(|(at, column)| (first + at, *column, ProblemKind::NotANumber));
        for (at, column, kind) in columns.chain(values) {
            let Some(count) = outcome.counts.get(at).filter(|count| count.unread > 0) else { continue };
            let row = count.first_unread.unwrap_or_default();
            let cell =
                match again::row(&outcome.path, &outcome.stamp, self.lead.signs(), &outcome.places, row) {
                    // The file was changed behind the scan, which is told.
                    Err(ScanError::Changed { .. }) => None,
                    cells => cells?.and_then(|cells| cells.into_iter().nth(column)),
                };
            let name = head.grid().map(|grid| grid.name(column)).unwrap_or_default();
            let of = |severity, kind| Problem::of_file(&file, severity, kind).in_column(&name);
            told.push(of(Severity::Error, kind).found(&cell.unwrap_or_default()));
            let more = narrow(count.unread - 1);
            told.extend((more > 0).then(|| of(Severity::Error, ProblemKind::MoreAlike { count: more })));
        }
        Ok(told)
    }
}

/// The sums of each point: those of the periods that make a longer one are added, and those of
/// all names that are not kept.
fn cells(period: Period, step: Step, kept: &Kept, outcome: &Outcome) -> BTreeMap<CellKey, Sum> {
    let places: BTreeMap<u32, usize> =
        kept.numbers.iter().enumerate().map(|(place, number)| (*number, place)).collect();
    let mut cells = BTreeMap::new();
    for (value, sums) in outcome.sums.iter().enumerate() {
        for ((number, period_number), sum) in sums {
            let place = places.get(number).copied().filter(|_| *number != TOO_MANY);
            let day = period.first_day(*period_number).and_then(|day| step.from_day(day)?.earliest);
            let Some(day) = day else { continue };
            sums::join(&mut cells, (place.unwrap_or(kept.numbers.len()), value, day.days()), *sum);
        }
    }
    cells
}

/// Rows without a cell of a wanted column that could be read.
fn missing(outcome: &Outcome, at: usize) -> u64 {
    outcome
        .counts
        .get(at)
        .map_or(0, |count| outcome.rows.saturating_sub(count.read().saturating_sub(count.open)))
}

/// Whether no row has a line break in it, and no line is empty.
fn is_a_line_each(outcome: &Outcome) -> bool {
    let breaks = outcome.breaks;
    outcome.odd.gaps == 0 && (breaks == outcome.rows || breaks + 1 == outcome.rows)
}
