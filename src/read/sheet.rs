//! One table: opened, understood, and read row by row.

use super::Wish;
use super::answers::{Answers, ValueAnswer};
use super::checks;
use super::column::{Column, Doubt};
use super::contracts;
use super::currencies;
use super::desk::Desk;
use super::field::{Convention, Field};
use super::fold::Folder;
use super::grid::{Form, Grid};
use super::heeded::heeded;
use super::kinds::{convention, follows, headers_of};
use super::known::header_of;
use super::plan::{Plan, clip, sample_of};
use super::points::{self, Points};
use super::problem::{Problem, ProblemKind, Severity};
use super::releases::Releases;
use super::review::Review;
use super::row::Row;
use super::sidecar::Titles;
use super::table::{Beyond, Table};
use std::sync::Arc;

/// Claims that are held one by one. Who writes more of them has measured and not quoted.
const MOST_CLAIMS: usize = 1_000_000;

/// How much of a file is looked at for its header, in bytes.
const GLANCE: usize = 64 << 10;

/// A table whose columns are understood.
pub struct Sheet {
    pub file: Arc<str>,
    pub table: Table,
    pub convention: Convention,
    pub plan: Plan,
    /// Which points a row makes, where that is not one.
    pub points: Points,
    /// Where several contracts stand in one row.
    releases: Option<Releases>,
}

impl Sheet {
    /// Opens a file; `None` where no row of it can be read, which is then said. What a person can
    /// do about that is in the review.
    pub fn open(
        file: &Arc<str>,
        bytes: &[u8],
        (wish, titles): (&Wish<'_>, &Titles),
        problems: &mut Vec<Problem>,
        reviews: &mut Vec<Review>,
    ) -> Option<Self> {
        let wanted = wish.sheet.and_then(|sheet| sheet(file));
        let grid = Grid::open_sheet(file, bytes, wanted.as_deref(), problems)?;
        Self::of_grid(file, grid, (wish, titles, None), problems, reviews)
    }

    /// [`Sheet::open`] of a table whose rows are told apart already: the first ones of a file, where
    /// more may be known of the rest.
    pub fn of_grid(
        file: &Arc<str>,
        grid: Grid,
        (wish, titles, beyond): (&Wish<'_>, &Titles, Option<Beyond>),
        problems: &mut Vec<Problem>,
        reviews: &mut Vec<Review>,
    ) -> Option<Self> {
        let header = header_of(file, &grid);
        let said = (wish.answers)(&header);
        let grid = grid.with_header(said.header);
        if grid.columns() == 0 {
            // Every row was too wide, or there is none, which was said: another sheet may do.
            if grid.sheets.len() > 1 {
                let table = Table::of(file, grid, (&said, titles), problems);
                reviews.push(Review::unread(file, header, &table, &said));
            }
            return None;
        }
        let mut table = Table::of(file, grid, (&said, titles), problems);
        let answers = &heeded(file, &table, said.clone(), problems);
        if *answers != said {
            // What was wrong with what was said is told already.
            table = Table::of(file, table.grid, (answers, titles), &mut Vec::new());
        }
        let mut table = table.with_beyond(beyond);
        let understood = understand(file, &mut table, (answers, titles), MOST_CLAIMS, problems);
        let own = matches!(&understood, Ok((_, plan, _)) if plan.own);
        if !own {
            table.tell_doubts(file, problems);
            checks::totals(&table, file, problems);
        }
        let (convention, mut plan, points) = match understood {
            Ok(understood) => understood,
            Err(missing) => {
                problems.push(*missing);
                reviews.push(Review::refused(file, header, &table, answers));
                return None;
            }
        };
        if own {
            // What the convention does not know is kept under the name that the file has for it.
            for (at, column) in plan.columns.iter_mut().enumerate() {
                column.header = table.grid.printed_name(at).map_or_else(|| column.header.clone(), clip);
            }
        }
        if own && table.grid.sheets.len() > 1 {
            reviews.push(Review::own(file, header, &table));
        } else if !own {
            let figures = convention == Convention::Figures;
            reviews.push(Review::of((file, header), &table, (&plan, &points), answers, figures));
        }
        let mut releases = None;
        if convention == Convention::Contracts && !plan.own {
            releases = Releases::of(&table.grid, &plan);
        }
        if let Some(releases) = &releases {
            // Each of them is read, and takes no place from another.
            problems.retain(|problem| {
                let taken = matches!(problem.kind, ProblemKind::HeaderTaken { .. });
                !(taken && problem.file == *file && releases.reads(&plan, &problem.found))
            });
        }
        Some(Self { file: Arc::clone(file), table, convention, plan, points, releases })
    }

    /// Reads every row into the desk.
    pub fn read(&self, desk: &mut Desk) {
        let mut folder = self.points.fold.map(Folder::new);
        let (mut empty, mut unwanted) = (Empty::default(), Empty::default());
        for cells in self.table.grid.rows.rows() {
            let row = Row::new(&self.file, cells, &self.plan, &self.table.columns);
            match self.convention {
                Convention::Figures if self.points.is_unwanted(&row) => unwanted.count(&row),
                Convention::Figures if !self.plan.own && self.points.lacks_value(&row) => empty.count(&row),
                Convention::Figures => match &mut folder {
                    Some(folder) => folder.take(&row, &self.points),
                    None => points::take(&row, &self.points, desk),
                },
                Convention::Contracts => match &self.releases {
                    Some(releases) => releases.take(&row, desk),
                    None => contracts::take(&row, desk),
                },
                Convention::Sources if row.is_blank() => {}
                Convention::Sources => desk.book.enter(&row, &mut desk.problems),
            }
        }
        if let Some(folder) = folder {
            let grid = &self.table.grid;
            let header = (0..grid.columns()).map(|at| grid.name(at)).collect();
            folder.close(&self.file, header, desk);
        }
        desk.data.left_out.valueless += empty.count;
        let without_value = |count| ProblemKind::RowsWithoutValue { count };
        empty.tell(&self.file, without_value, &mut desk.problems);
        desk.data.left_out.other_currencies += unwanted.count;
        if let Some((_, code)) = &self.points.only {
            let others = |count| ProblemKind::OtherCurrencies { code: code.clone(), count };
            unwanted.tell(&self.file, others, &mut desk.problems);
        }
    }
}

/// Rows of somebody's table that make no point: each is no fault, and all together are told.
#[derive(Default)]
struct Empty {
    count: usize,
    first: u64,
}

impl Empty {
    fn count(&mut self, row: &Row<'_>) {
        if row.is_blank() {
            return;
        }
        if self.count == 0 {
            self.first = row.line;
        }
        self.count += 1;
    }

    fn tell(&self, file: &Arc<str>, kind: impl FnOnce(usize) -> ProblemKind, problems: &mut Vec<Problem>) {
        if self.count > 0 {
            problems.push(Problem::of_file(file, Severity::Note, kind(self.count)).at_line(self.first));
        }
    }
}

type Understood = (Convention, Plan, Points);

/// The convention and the columns; where a file follows none, what its columns hold and what a
/// person said decide. `most` rows are claims at most.
fn understand(
    file: &Arc<str>,
    table: &mut Table,
    (answers, titles): (&Answers, &Titles),
    most: usize,
    problems: &mut Vec<Problem>,
) -> Result<Understood, Box<Problem>> {
    let (grid, line) = (&table.grid, table.grid.line);
    let printed: Vec<String> = (0..grid.columns()).map(|at| clip(&grid.name(at))).collect();
    let (headers, sample) = (headers_of(file, grid, titles), sample_of(grid));
    let plan_of = |convention, problems: &mut Vec<Problem>| {
        let mut plan = Plan::of(file, line, convention, &headers, &sample, problems);
        for (column, header) in plan.columns.iter_mut().zip(&printed) {
            column.header.clone_from(header);
        }
        plan
    };
    // Who says how rows become points says that they are figures.
    let answered = answers.fold.is_some() || answers.group.is_some() || answers.currency.is_some();
    let as_figures = answered || table.beyond.is_some();
    match convention(&headers).filter(|_| !as_figures) {
        Some(Convention::Sources) => {
            let mut plan = plan_of(Convention::Sources, problems);
            plan.own = true;
            return Ok((Convention::Sources, plan, Points::default()));
        }
        Some(Convention::Contracts) => {
            let mut notes = Vec::new();
            let mut plan = plan_of(Convention::Contracts, &mut notes);
            let amount = |at: &usize| {
                plan.columns.get(*at).and_then(|column| column.field).is_some_and(Field::is_amount)
            };
            table.look_for_marks(&plan, answers);
            if answers.settle(&table.grid).0.values.iter().all(amount) && !is_everything(answers) {
                problems.append(&mut notes);
                settle_own(&mut plan, Convention::Contracts, &headers, table);
                if !plan.own {
                    refuse_mixed(&mut plan, &table.columns);
                }
                return Ok((Convention::Contracts, plan, Points::default()));
            }
        }
        Some(Convention::Figures)
            if follows(Convention::Figures, &headers)
                && answers.is_empty()
                && !has_rivals(&headers)
                && table.grid.rows.len() <= most =>
        {
            let mut notes = Vec::new();
            let mut plan = plan_of(Convention::Figures, &mut notes);
            table.look_for_marks(&plan, answers);
            settle_own(&mut plan, Convention::Figures, &headers, table);
            if plan.makes_figures() && plan.own && (plan.written || !has_other_names(table, &plan)) {
                problems.append(&mut notes);
                return Ok((Convention::Figures, plan, Points::default()));
            }
        }
        _ => {}
    }
    let mut notes = Vec::new();
    let mut plan = plan_of(Convention::Figures, &mut notes);
    table.look_for_marks(&plan, answers);
    refuse_mixed(&mut plan, &table.columns);
    let missing = |kind: ProblemKind| {
        let names = || printed.iter().map(|header| header.trim());
        let mut named: Vec<&str> = names().filter(|header| !header.starts_with('#')).collect();
        if named.is_empty() {
            // Where no row names the columns, their numbers do.
            named.extend(names());
        }
        let problem = Problem::of_file(file, Severity::Error, kind).at_line(line);
        Box::new(problem.found(&named.join(", ")))
    };
    if table.beyond.is_none()
        && let Some(plan) = points::intervals(table, &plan, &printed)
    {
        return Ok((Convention::Contracts, plan, Points::default()));
    }
    let points = points::plan(table, &mut plan, answers).map_err(missing)?;
    currencies::tell(table, &plan, &points, file, problems);
    // What the cells decided is no fault of two headers.
    let stands = |problem: &Problem| match &problem.kind {
        ProblemKind::HeaderTaken { field, winner } => {
            plan.column(*field).is_some_and(|column| column.header == *winner)
        }
        _ => true,
    };
    problems.extend(notes.into_iter().filter(stands));
    Ok((Convention::Figures, plan, points))
}

/// Whether two columns of numbers have one name of the convention.
fn has_rivals(headers: &[String]) -> bool {
    let named = |field: &&Field| headers.iter().filter(|header| header.trim() == field.name()).count();
    Field::ALL.iter().filter(|field| field.is_number()).any(|field| named(&field) > 1)
}

/// Whether columns that the convention does not know tell the rows of one date apart, and none that it
/// knows names the series.
fn has_other_names(table: &Table, plan: &Plan) -> bool {
    let is_unknown = |at: &usize| plan.columns.get(*at).is_some_and(|column| column.field.is_none());
    !plan.has(Field::Series) && !plan.has(Field::Figure) && table.roles.groups.columns.iter().any(is_unknown)
}

const fn is_everything(answers: &Answers) -> bool {
    matches!(answers.value, Some(ValueAnswer::All { .. }))
}

/// A file whose headers are those of the convention is its own witness, unless its dates or
/// numbers can be read in two ways.
fn settle_own(plan: &mut Plan, convention: Convention, headers: &[String], table: &Table) {
    let in_doubt = plan.columns.iter().zip(&table.columns).any(|(planned, column)| {
        planned.field.is_some_and(|field| plan.reads(field)) && column.doubts.iter().any(Doubt::is_of_column)
    });
    plan.own = plan.written || (follows(convention, headers) && !in_doubt);
}

/// A column whose cells exclude one another is not read in halves: nothing of it is read until a
/// person says how.
fn refuse_mixed(plan: &mut Plan, columns: &[Column]) {
    for (at, column) in columns.iter().enumerate() {
        let mixed = column.doubts.iter().any(|doubt| matches!(doubt, Doubt::MixedOrder | Doubt::MixedMarks));
        let read = |field: Field| plan.reads(field);
        if mixed && plan.columns.get(at).and_then(|column| column.field).is_some_and(read) {
            plan.release(at);
        }
    }
}

/// Whether the header line of a table has a column of keys to sources.
pub fn wants_sources(bytes: &[u8]) -> bool {
    // Only of text a piece can be read.
    let piece = bytes.get(..GLANCE).filter(|_| Form::of(bytes).can_be_glanced_at());
    let glance = piece.unwrap_or(bytes);
    let header = Grid::open(&Arc::from(""), glance, &mut Vec::new()).and_then(|grid| grid.header);
    header.is_some_and(|header| header.iter().any(|name| matches!(name.trim(), "source" | "source_via")))
}

#[cfg(test)]
mod tests;
