//! A file of any size as points: its columns are understood by the first rows, all rows are
//! scanned, and each point is what the rows of one period and one name come to.

mod choose;
mod each;
mod points;
mod sample;
mod unseen;

use super::ask::{Ask, Form, JOINT, Limits, Wanted};
use super::behind::Behind;
use super::engine::{self, Outcome};
use super::file::{ScanError, Source};
use super::lead::{self, Lead, Unled};
use super::letters;
use super::sums::Period;
use crate::model::FoldBy;
use crate::read::{
    Beyond, Cells, FirstRows, Fold, Gather, Head, Input, Letters, Part, Step, Unscannable, Wish,
};
use choose::Way;
use sample::Sample;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

/// Names that have a series of their own, where there are more; the others are one series.
pub const MOST_SERIES: usize = 12;

/// A file is scanned so often at most: as its first rows say, then as all of its rows do: by
/// shorter or longer periods, and by fewer names.
const MOST_PASSES: usize = 6;

/// So often rows that no row of the sample is like are looked at.
const MOST_LOOKS: usize = 3;

/// How often it is told how far a scan is.
const STEP: Duration = Duration::from_millis(50);

/// What is to be gathered, and how it is told.
pub struct Job<'a> {
    pub path: &'a Path,
    /// Descriptions that lie beside the file.
    pub beside: &'a [Input],
    pub wish: &'a Wish<'a>,
    /// Bytes by which the columns are understood; 0 for as many as are usual.
    pub head: usize,
    pub limits: Limits,
    /// A file of so many bytes at most can be read the slow way, which mends rows.
    pub mended: u64,
    /// Told the first rows, as soon as they are read.
    pub first: &'a dyn Fn(FirstRows),
    /// Told how far it is; `false` gives up.
    pub told: &'a dyn Fn(Progress) -> bool,
}

/// How far a scan is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Counts scans of the file, from 0; the greatest number while it is looked over for its letters.
    pub pass: usize,
    pub done: u64,
    pub of: u64,
    pub rows: u64,
}

/// What came of it.
pub enum Gathered {
    /// The points, and the way back to the rows they were made of.
    Points(Part, Box<Behind>),
    /// A person has to say first how the file is read.
    Asked(Part),
    /// Only the slow way understands the file.
    Slow(Unscannable),
    Cancelled,
}

/// Memory for names and sums: a quarter of a gigabyte at the most, whatever the file holds. More
/// names than these are told together.
pub fn limits() -> Limits {
    Limits { budget: 0, names: 1 << 20, sums: 1 << 18, ..Limits::default() }
}

/// Gathers the points of a file.
///
/// # Errors
/// What keeps the file from being read.
pub fn gather(job: &Job<'_>) -> Result<Gathered, ScanError> {
    if let Some(gathered) = gather_by(job, None)? {
        return Ok(gathered);
    }
    let told = |done, of| (job.told)(Progress { pass: letters::PASS, done, of, rows: 0 });
    match letters::of(&Source::open(job.path)?, &told)? {
        None => Ok(Gathered::Cancelled),
        Some(Err(encoding)) => Ok(Gathered::Slow(Unscannable::Encoding(encoding))),
        // What is known of the whole needs not to be looked at again.
        Some(Ok(letters)) => {
            let gathered = gather_by(job, Some(&letters))?;
            Ok(gathered.unwrap_or(Gathered::Slow(Unscannable::Rows)))
        }
    }
}

/// [`gather`] by the letters of the file, where these are known; `None` where they are not those of UTF-8
/// and all of the file has to be looked over for them first.
fn gather_by(job: &Job<'_>, letters: Option<&Letters>) -> Result<Option<Gathered>, ScanError> {
    let source = Source::open(job.path)?;
    let file = lead::name_of(job.path);
    let (bytes, lead) = lead::of(&source, (job.head, job.limits.row), (&file, letters))?;
    let (lead, (grid, problems)) = match lead {
        Ok(lead) => lead,
        Err(Unled::Letters) => return Ok(None),
        Err(Unled::Encoding(name)) => return Ok(Some(Gathered::Slow(Unscannable::Encoding(name)))),
        Err(Unled::Slow | Unled::TooShort) => return Ok(Some(Gathered::Slow(Unscannable::Rows))),
    };
    // They are shown before their columns are understood, which takes longer than to find them.
    if lead::is_plain(&grid, &problems) && grid.columns() > 0 {
        (job.first)(FirstRows::of(&file, &grid, job.wish));
    }
    let first = Sample::first(&lead, &bytes);
    let understand = |sample: &Sample, beyond| Head::of(&file, &sample.text, job.beside, job.wish, beyond);
    let guessed = |mut head: Head| {
        head.forewarn(lead.problem(&file));
        head
    };
    let head = Head::of_grid(&file, (Some(grid), problems), job.beside, job.wish, Beyond::default());
    let (width, first_line, from) = match head.grid() {
        // No row of it can be read as it stands: that is said, and asked.
        None => return Ok(Some(Gathered::Asked(guessed(head).unread()))),
        Some(grid) if !lead::is_plain(grid, head.problems()) => {
            return Ok(Some(Gathered::Slow(Unscannable::Rows)));
        }
        Some(grid) => {
            let line = grid.rows.rows().next().map_or(1, |row| row.line());
            let Some(from) = lead.first_row(&bytes, grid) else {
                return Ok(Some(Gathered::Slow(Unscannable::Rows)));
            };
            (grid.width, line, from)
        }
    };
    let periods = head.has_periods();
    let spread = first.clone().spread(&source, lead.signs(), width, job.head)?;
    let stamp = source.stamp().clone();
    drop(source);
    let plan = Plan { job, lead: lead.clone(), from, width, first_line };
    let (mut pass, mut changed) = (0, false);
    for sample in [spread, first] {
        let head = understand(&sample, Beyond::default());
        let Some(gather) = head.gather() else { continue };
        let Some((way, outcome)) = plan.passes(&head, &gather, &mut pass)? else {
            return Ok(Some(Gathered::Cancelled));
        };
        // Letters further down that are none of UTF-8 tell that the others may be none.
        if letters.is_none() && !lead.is_marked() && outcome.odd.not_letters > 0 {
            return Ok(None);
        }
        let known = (sample, head, gather, way, outcome);
        let (sample, head, mut gather, mut way, mut outcome) =
            match plan.look_again(known, &understand, &mut pass)? {
                Looked::Known(known) => *known,
                Looked::Ended(gathered) => return Ok(Some(*gathered)),
            };
        let mut too_many = None;
        if gather.fold.by == FoldBy::Each && outcome.over_budget {
            // There is no room for all of them: that is told, and shorter than a row is a month.
            too_many = Some(outcome.rows);
            gather.fold = Fold { by: FoldBy::Greatest, step: Step::Month };
            gather.is_chosen = false;
            match plan.passes(&head, &gather, &mut pass)? {
                Some(found) => (way, outcome) = found,
                None => return Ok(Some(Gathered::Cancelled)),
            }
        }
        // What another program did between two scans is told as well.
        changed |= outcome.changed || outcome.cut_short.is_some() || outcome.stamp != stamp;
        // Rows that an open mark swallowed at the end are found again where lines are mended.
        if outcome.odd.open_end && stamp.length <= job.mended {
            return Ok(Some(Gathered::Slow(Unscannable::Rows)));
        }
        outcome.changed = changed;
        let step = choose::step(&way, &gather, &outcome);
        // Rows further down count only where they are rows.
        let Some(lines) = sample.lines(&outcome, lead.dialect, plan.counted_line(&outcome))? else {
            continue;
        };
        let beyond = beyond(&gather, (&way, step), &outcome, plan.group_at(&gather));
        let head = guessed(understand(&sample, Beyond { lines, ..beyond }));
        let found = match gather.fold.by {
            FoldBy::Each => plan.finish_each(head, &gather, (&way, step), outcome),
            _ => plan.finish(head, &gather, (&way, step), (outcome, too_many)),
        };
        return found.map(Some);
    }
    Ok(Some(Gathered::Slow(if periods { Unscannable::Periods } else { Unscannable::Rows })))
}

/// A sample, what it was understood as, and what a scan by that found.
type Known = (Sample, Head, Gather, Way, Outcome);

/// What came of looking again.
enum Looked {
    Known(Box<Known>),
    /// That is all there is to it.
    Ended(Box<Gathered>),
}

/// What all passes have in common.
struct Plan<'a> {
    job: &'a Job<'a>,
    lead: Lead,
    from: u64,
    width: usize,
    first_line: u64,
}

impl Plan<'_> {
    /// The columns in the order in which they are asked for: dates, groups, values.
    fn wanted(&self, head: &Head, gather: &Gather, way: &Way) -> Vec<Wanted> {
        let column = |at: usize| head.column(at).cloned().map(Box::new);
        let mut wanted = Vec::new();
        wanted.extend(column(gather.date).map(|date| {
            let form = Form::Within(date, way.step);
            Wanted { column: gather.date, form }
        }));
        let names: Vec<usize> = gather.groups.iter().copied().chain(gather.unit).collect();
        match names.as_slice() {
            [] => {}
            [one] => wanted.push(Wanted { column: *one, form: Form::Group }),
            [first, ..] => wanted.push(Wanted { column: *first, form: Form::Joined(names.clone()) }),
        }
        for at in &gather.values {
            wanted.extend(column(*at).map(|number| Wanted { column: *at, form: Form::Number(number) }));
        }
        wanted
    }

    /// The place of the groups among what is wanted.
    fn group_at(&self, gather: &Gather) -> Option<usize> {
        (!gather.groups.is_empty() || gather.unit.is_some()).then_some(1)
    }

    /// Scans the file until all of its rows have points; `None` where that was given up. The last
    /// scan is that of the way that is given.
    fn passes(
        &self,
        head: &Head,
        gather: &Gather,
        pass: &mut usize,
    ) -> Result<Option<(Way, Outcome)>, ScanError> {
        let mut way = Way::first(gather);
        let mut changed = false;
        for left in (0..MOST_PASSES).rev() {
            let mut outcome = self.scan(head, gather, &way, *pass)?;
            *pass += 1;
            changed |= outcome.changed || outcome.cut_short.is_some();
            outcome.changed = changed;
            if outcome.cancelled {
                break;
            }
            match choose::next(&way, gather, &outcome).filter(|_| left > 0) {
                Some(next) => way = next,
                None => return Ok(Some((way, outcome))),
            }
        }
        Ok(None)
    }

    /// Has what no row of the sample shows decide with it what the columns hold, and scans the file once
    /// more where that is something else.
    fn look_again(
        &self,
        (mut sample, mut head, mut gather, mut way, mut outcome): Known,
        understand: &dyn Fn(&Sample, Beyond) -> Head,
        pass: &mut usize,
    ) -> Result<Looked, ScanError> {
        let ended = |gathered| Ok(Looked::Ended(Box::new(gathered)));
        for _ in 0..MOST_LOOKS {
            let rows = self.unseen(&head, &gather, &outcome);
            if self.begins_table(&head, &gather, (&rows, &outcome))? {
                return ended(Gathered::Slow(Unscannable::Rows));
            }
            let more = if rows.is_empty() { None } else { self.with_rows(&sample, &rows, &outcome)? };
            let Some(more) = more else { break };
            let again = understand(&more, Beyond::default());
            let Some(wanted) = again.gather() else {
                let lines = more.lines(&outcome, self.lead.dialect, self.counted_line(&outcome))?;
                let lines = lines.unwrap_or_default();
                let mut known = understand(&more, Beyond { lines, ..Beyond::default() });
                known.forewarn(self.lead.problem(&lead::name_of(self.job.path)));
                return ended(match known.is_asked() {
                    true => Gathered::Asked(known.unread()),
                    false => Gathered::Slow(Unscannable::Rows),
                });
            };
            let agrees = {
                let mut columns = std::iter::once(wanted.date).chain(wanted.values.iter().copied());
                wanted == gather && columns.all(|at| head.agrees(&again, at))
            };
            (sample, head, gather) = (more, again, wanted);
            if agrees {
                break;
            }
            match self.passes(&head, &gather, pass)? {
                Some(found) => (way, outcome) = found,
                None => return ended(Gathered::Cancelled),
            }
        }
        Ok(Looked::Known(Box::new((sample, head, gather, way, outcome))))
    }

    fn scan(&self, head: &Head, gather: &Gather, way: &Way, pass: usize) -> Result<Outcome, ScanError> {
        let (each, limits) = (gather.fold.by == FoldBy::Each, self.job.limits);
        let ask = Ask {
            path: self.job.path.to_owned(),
            dialect: self.lead.dialect,
            letters: self.lead.letters.clone(),
            from: self.from,
            width: self.width,
            wanted: self.wanted(head, gather, way),
            // Where each row is a point the sums only tell which names have a series of their own.
            sums: Some(if each { Period::Month } else { way.period() }),
            apart: way.apart.clone(),
            only: gather.unit.zip(gather.only.clone()),
            careful: true,
            limits: if each { Limits { budget: limits.each, ..limits } } else { limits },
        };
        let (woken, wakes) = sync_channel(1);
        // One wake that waits is as good as many.
        let wake: engine::Wake = Arc::new(move || woken.try_send(()).unwrap_or_default());
        let running = engine::open(ask, Some(wake))?;
        loop {
            let finished = running.is_finished();
            // Blocks are not kept.
            running.events().for_each(drop);
            let (done, of) = running.progress();
            if !(self.job.told)(Progress { pass, done, of, rows: running.rows() }) {
                running.cancel();
            }
            if finished {
                return running.finish();
            }
            match wakes.recv_timeout(STEP) {
                Ok(()) | Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(STEP),
            }
        }
    }
}

/// What is known of all rows, for the words about them.
fn beyond(gather: &Gather, (way, step): (&Way, Step), outcome: &Outcome, group: Option<usize>) -> Beyond {
    let narrow = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let counts = |at: usize| {
        let count = outcome.counts.get(at)?;
        let filled = narrow(outcome.rows.saturating_sub(count.missing));
        Some(Cells { filled, covered: narrow(count.read()) })
    };
    let mut cells: Vec<(usize, Cells)> = counts(0).map(|cells| (gather.date, cells)).into_iter().collect();
    let first = 1 + usize::from(group.is_some());
    cells.extend(
        gather.values.iter().enumerate().filter_map(|(at, column)| Some((*column, counts(first + at)?))),
    );
    let names = group.filter(|_| gather.unit.is_none() && way.apart.is_none());
    let names = names.and_then(|at| outcome.names.get(at)).map(Vec::len);
    let names = names.or(way.names);
    Beyond { rows: Some(narrow(outcome.rows)), step: Some(step), cells, names, lines: Vec::new() }
}

/// The parts of a name of several columns.
fn parts(name: &str, columns: usize) -> Vec<String> {
    if columns < 2 {
        return vec![name.to_owned()];
    }
    name.split(JOINT).map(str::to_owned).collect()
}

/// The period of the sums from which those of a step are made.
fn period(step: Step) -> Period {
    match step {
        Step::Day => Period::Day,
        Step::Month | Step::Quarter => Period::Month,
        Step::Year => Period::Year,
    }
}
