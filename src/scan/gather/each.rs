//! Each row as a point: the cells that were kept, by series and in the order of time.

use super::super::behind::{Behind, Mark};
use super::super::block::Block;
use super::super::column::{Chunk, NO_DAY, NO_NUMBER, Numbers};
use super::super::engine::Outcome;
use super::super::file::ScanError;
use super::choose::{self, Kept, Way};
use super::{Gathered, Plan, lead};
use crate::model::RowCollector;
use crate::read::{FilledCell, Gather, Head, Problem, ProblemKind, Severity, Step};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Collectors by the place of the name among those that are kept, then by column of values.
struct Collected<'a> {
    kept: &'a Kept,
    /// The places of the group and of the values among the chunks of a block.
    group: Option<usize>,
    values: std::ops::Range<usize>,
    all: Vec<Vec<RowCollector>>,
    /// The first row of each.
    firsts: Vec<Vec<Option<u64>>>,
}

impl Plan<'_> {
    /// Makes a point of each row.
    ///
    /// # Errors
    /// What keeps single rows from being read again.
    pub(super) fn finish_each(
        &self,
        head: Head,
        gather: &Gather,
        (way, step): (&Way, Step),
        mut outcome: Outcome,
    ) -> Result<Gathered, ScanError> {
        let kept = choose::kept(way, gather, &outcome);
        let group = self.group_at(gather);
        let blocks = std::mem::take(&mut outcome.blocks);
        let mut collected = Collected::new((&kept, group), gather, step, &blocks);
        // Each block goes as soon as its rows are points.
        blocks.into_iter().for_each(|block| collected.take(&block));
        let names = group.and_then(|at| outcome.names.get(at)).map_or(&[][..], Vec::as_slice);
        let file = lead::name_of(self.job.path);
        let lined = self.line_of_rows(&outcome);
        let (mut cells, mut marks) = (Vec::new(), Vec::new());
        let (mut mixed, mut too_long) = (0, 0);
        let Collected { all, firsts, .. } = collected;
        let numbered = all.into_iter().zip(firsts).enumerate();
        let flat = numbered.flat_map(|(place, (columns, firsts))| {
            columns.into_iter().zip(firsts).enumerate().map(move |(value, found)| (place, value, found))
        });
        for (place, value, (collector, first)) in flat {
            too_long += collector.left_out;
            let Some(points) = collector.finish(&file, lined) else { continue };
            let number = kept.numbers.get(place).copied();
            // Values in several units have no axis in common.
            if number.is_none() && gather.unit.is_some() {
                mixed += points.len() as u64;
                continue;
            }
            let Some(((first_day, last_day), date)) = points.days().zip(points.span()) else { continue };
            let (key, named) = self.named(gather, number, names);
            let days = (first_day.days(), last_day.days());
            marks.push(Mark { named: key, days, value: Some(value) });
            cells.push(FilledCell {
                named,
                value,
                date,
                number: None,
                rows: points.len() as u64,
                reach: points.reach(),
                first_line: lined.zip(first).map_or(0, |(line, row)| line + row),
                points: Some(Box::new(points)),
            });
        }
        let mut problems = self.problems(&head, gather, (&kept, mixed), &outcome)?;
        if too_long > 0 {
            let of = |kind| Problem::of_file(&file, Severity::Error, kind);
            problems.push(of(ProblemKind::TooManyDigits));
            let count = usize::try_from(too_long - 1).unwrap_or(usize::MAX);
            problems.extend((count > 0).then(|| of(ProblemKind::MoreAlike { count })));
        }
        let filled = self.filled((gather, way), (&kept, names), &outcome, (cells, problems));
        let behind = self.behind(&head, gather, way, (&kept, names), &outcome);
        let part = head.fill(gather, filled);
        let keys = part.keys().map(|(series, date)| (series.to_owned(), date.to_owned()));
        let marks: BTreeMap<_, _> = keys.zip(marks).collect();
        Ok(Gathered::Points(part, Box::new(Behind { marks, ..behind })))
    }
}

impl<'a> Collected<'a> {
    fn new(
        (kept, group): (&'a Kept, Option<usize>),
        gather: &Gather,
        step: Step,
        blocks: &[Arc<Block>],
    ) -> Self {
        let first = 1 + usize::from(group.is_some());
        let values = first..first + gather.values.len();
        let scale = |at: usize| {
            let chunks = blocks.iter().filter_map(|block| block.chunks.get(at));
            let scales = chunks.filter_map(|chunk| match chunk {
                Chunk::Numbers(numbers) => Some(numbers.scale),
                _ => None,
            });
            scales.max().unwrap_or_default()
        };
        let columns: Vec<RowCollector> =
            values.clone().map(|at| RowCollector::new(step, scale(at))).collect();
        let places = kept.numbers.len() + 1;
        let firsts = vec![vec![None; columns.len()]; places];
        Self { kept, group, values, all: vec![columns; places], firsts }
    }

    fn take(&mut self, block: &Block) {
        let Some(Chunk::Days(days)) = block.chunks.first() else { return };
        let groups = match self.group.and_then(|at| block.chunks.get(at)) {
            Some(Chunk::Groups(groups)) => Some(groups),
            _ => None,
        };
        let others = self.kept.numbers.len();
        // The place of each name of the block.
        let place = |number: &u32| self.kept.numbers.iter().position(|known| known == number);
        let places: Vec<usize> = groups.map_or(Vec::new(), |groups| {
            groups.names.iter().map(|number| place(number).unwrap_or(others)).collect()
        });
        let place_of = |row: usize| match groups {
            Some(groups) => groups.code(row).and_then(|code| places.get(code)).copied().unwrap_or(others),
            None => 0,
        };
        for (value, at) in self.values.clone().enumerate() {
            let Some(Chunk::Numbers(numbers)) = block.chunks.get(at) else { continue };
            for (row, (digits, day)) in numbers.digits.iter().zip(days).enumerate() {
                if *day == NO_DAY {
                    continue;
                }
                let place = place_of(row);
                let Some(collector) = self.all.get_mut(place).and_then(|all| all.get_mut(value)) else {
                    continue;
                };
                if *digits == NO_NUMBER {
                    collector.left_out += u64::from(is_aside(numbers, row));
                    continue;
                }
                let number = block.place.first_row + row as u64;
                collector.take(number, *day, *digits, numbers.scale);
                if let Some(first) = self.firsts.get_mut(place).and_then(|firsts| firsts.get_mut(value)) {
                    first.get_or_insert(number);
                }
            }
        }
    }
}

/// Whether a row has a number that does not fit the others.
fn is_aside(numbers: &Numbers, row: usize) -> bool {
    !numbers.aside.is_empty() && numbers.get(row).is_some()
}
