//! A table too large to be held: understood by its first rows, and filled in by whoever reads the
//! others. Its points are made of many rows each, as those of [`super::fold`] are.

use super::answers::Fold;
use super::cells;
use super::column::Column;
use super::desk::Desk;
use super::field::Field;
use super::grid::Grid;
use super::naming;
use super::package;
use super::problem::{Problem, ProblemKind, Severity};
use super::review::Review;
use super::sheet::Sheet;
use super::sidecar::Titles;
use super::table::Beyond;
use super::{Input, Wish};
use crate::model::{
    DataSet, Decimal, Figure, FoldBy, Folded, Localized, Origin, ReportedDate, RowPoints, Scanned, Unit,
};
use crate::text::{Lang, words};
use std::sync::Arc;

/// Fields that say something of one row which no sum can heed.
const OF_ROWS: [Field; 10] = [
    Field::Qualifier,
    Field::Low,
    Field::High,
    Field::Relative,
    Field::ValueText,
    Field::Status,
    Field::Rank,
    Field::Source,
    Field::SourceTitle,
    Field::SourceUrl,
];

/// The first rows of a table, and some of the others, understood.
pub struct Head {
    file: Arc<str>,
    sheet: Option<Sheet>,
    problems: Vec<Problem>,
    reviews: Vec<Review>,
    /// What a description of the file says of the whole.
    described: DataSet,
}

/// What is to be gathered from all rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gather {
    pub date: usize,
    /// Columns whose numbers are folded; none where rows are counted.
    pub values: Vec<usize>,
    /// Columns that name a series together.
    pub groups: Vec<usize>,
    /// The column that says in which unit a row is.
    pub unit: Option<usize>,
    /// The only unit that is wanted, as it stands in that column.
    pub only: Option<String>,
    /// Those of the values that the unit of a row says nothing of.
    pub bare: Vec<usize>,
    pub fold: Fold,
    /// Whether a person chose the period.
    pub is_chosen: bool,
}

/// Which rows a point was made of, among those of its period.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    /// The cells of the columns of [`Gather::groups`], then that of the unit.
    Cells(Vec<String>),
    /// All names that have no series of their own.
    Others,
}

/// One point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledCell {
    pub named: Named,
    /// Which of [`Gather::values`].
    pub value: usize,
    pub date: ReportedDate,
    /// `None` where it has more digits than are held.
    pub number: Option<Decimal>,
    pub rows: u64,
    /// The least and the greatest of its rows; `None` where they were counted.
    pub reach: Option<(Decimal, Decimal)>,
    /// The first of its rows, as a line of the file; 0 where that is not known.
    pub first_line: u64,
    /// Its rows, where each of them is a point.
    pub points: Option<Box<RowPoints>>,
}

/// What the rows of the file came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    pub rows: u64,
    /// Rows without a date that has a place in the chart.
    pub undated: u64,
    /// Rows without a value; of several columns, those of the first.
    pub valueless: u64,
    /// Rows in other currencies than the only one that is wanted, which are none of the two above.
    pub other_currencies: u64,
    pub cells: Vec<FilledCell>,
    /// How many names are told together as the others; `None` where nobody could count them.
    pub others: Option<u64>,
    pub problems: Vec<Problem>,
}

/// A table that was filled, to be read together with other files.
pub struct Part {
    file: Arc<str>,
    figures: Vec<Figure>,
    row_points: Vec<Arc<RowPoints>>,
    problems: Vec<Problem>,
    reviews: Vec<Review>,
    scanned: Option<Scanned>,
    other_currencies: u64,
    others: Option<(String, Localized)>,
    described: DataSet,
}

impl Head {
    /// Understands the first rows of a file, given what lies beside it and what is known of the rest.
    pub fn of(file: &Arc<str>, bytes: &[u8], beside: &[Input], wish: &Wish<'_>, beyond: Beyond) -> Self {
        let mut problems = Vec::new();
        let grid = Grid::open(file, bytes, &mut problems);
        Self::of_grid(file, (grid, problems), beside, wish, beyond)
    }

    /// [`Head::of`] of rows that are told apart already, and what was said of them.
    pub fn of_grid(
        file: &Arc<str>,
        (grid, said): (Option<Grid>, Vec<Problem>),
        beside: &[Input],
        wish: &Wish<'_>,
        beyond: Beyond,
    ) -> Self {
        let (mut problems, mut reviews) = (Vec::new(), Vec::new());
        let descriptions: Vec<(&str, &[u8])> =
            beside.iter().map(|input| (input.name.as_str(), input.bytes.as_slice())).collect();
        let titles = Titles::of(&descriptions, &mut problems);
        let mut described = DataSet::default();
        for (name, bytes) in descriptions {
            if name.eq_ignore_ascii_case(package::NAME) {
                package::take(&Arc::from(name), bytes, &mut described, &mut problems);
            }
        }
        let known = (wish, &titles, Some(beyond.clone()));
        problems.extend(said);
        let sheet = grid.and_then(|grid| Sheet::of_grid(file, grid, known, &mut problems, &mut reviews));
        for problem in problems.iter_mut().filter(|problem| problem.file == *file) {
            problem.line = problem.line.map(|line| beyond.line(line)).filter(|line| *line > 0);
        }
        reviews.iter_mut().for_each(|review| review.move_lines(|line| beyond.line(line)));
        Self { file: Arc::clone(file), sheet, problems, reviews, described }
    }

    /// What is to be gathered; `None` where rows have to be read one by one, or a person has to say
    /// first what they are.
    pub fn gather(&self) -> Option<Gather> {
        let Sheet { table, plan, points, .. } = self.sheet.as_ref()?;
        let fold = points.fold?;
        let is_plain = table.roles.periods.is_none() && points.date_parts.is_empty() && points.base.is_none();
        let date = plan.place(Field::Date).filter(|at| self.column(*at).is_some_and(Column::is_date))?;
        let mut values: Vec<usize> = points.cells.iter().map(|cell| cell.column).collect();
        if values.is_empty() {
            values.extend(plan.place(Field::Value));
        }
        if fold.by == FoldBy::Count {
            values.clear();
        } else if values.is_empty()
            || !values.iter().all(|at| self.column(*at).is_some_and(Column::is_number))
        {
            return None;
        }
        let groups = plan.naming();
        let unit = plan.place(Field::Unit).filter(|_| fold.by != FoldBy::Count);
        let bare = points.cells.iter().filter(|cell| cell.bare).map(|cell| cell.column).collect();
        let only = points.only.as_ref().filter(|_| unit.is_some()).map(|(_, code)| code.clone());
        let is_chosen = !points.folded_by_size;
        let gather = Gather { date, values, groups, unit, only, bare, fold, is_chosen };
        is_plain.then_some(gather)
    }

    /// A column of the table, as it was understood.
    pub fn column(&self, at: usize) -> Option<&Column> {
        self.sheet.as_ref()?.table.columns.get(at)
    }

    /// Whether a person has to say first how it is read.
    pub fn is_asked(&self) -> bool {
        self.reviews.iter().any(|review| !review.questions.is_empty())
    }

    /// Whether two heads, of more and of fewer rows, understand the same of a column.
    pub fn agrees(&self, other: &Self, at: usize) -> bool {
        let of = |column: &Column| (column.kind, column.unit.clone(), column.power, column.letters);
        let known = |head: &Self| head.column(at).map(of);
        known(self) == known(other)
    }

    /// Whether its columns are periods.
    pub fn has_periods(&self) -> bool {
        self.sheet.as_ref().is_some_and(|sheet| {
            sheet.table.roles.periods.is_some()
                || sheet.points.base.is_some()
                || !sheet.points.date_parts.is_empty()
        })
    }

    pub fn grid(&self) -> Option<&Grid> {
        Some(&self.sheet.as_ref()?.table.grid)
    }

    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Tells what was found out before the table was understood.
    pub fn forewarn(&mut self, problem: Option<Problem>) {
        self.problems.extend(problem);
    }

    /// The table without any point, where a person has to say first how it is read.
    pub fn unread(self) -> Part {
        let Self { file, problems, reviews, described, .. } = self;
        Part {
            file,
            figures: Vec::new(),
            row_points: Vec::new(),
            problems,
            reviews,
            scanned: None,
            other_currencies: 0,
            others: None,
            described,
        }
    }

    /// Makes the points. The figures are in the order of the cells.
    pub fn fill(mut self, gather: &Gather, filled: Filled) -> Part {
        let others = filled.cells.iter().any(|cell| cell.named == Named::Others);
        let others = others.then(|| self.others(&filled));
        let figures: Vec<Figure> =
            filled.cells.iter().map(|cell| self.figure(gather, cell, others.as_ref())).collect();
        self.tell(gather, &filled);
        let points = filled.cells.into_iter().map(|cell| cell.points);
        let row_points = points.zip(&figures).filter_map(|(points, figure)| {
            Some(Arc::new(points?.called(figure.series.clone(), figure.unit.clone())))
        });
        let row_points = row_points.collect();
        let header = gather.values.first().map(|at| self.name(*at)).unwrap_or_default();
        let scanned = Scanned {
            file: Arc::clone(&self.file),
            rows: filled.rows,
            undated: filled.undated,
            valueless: if gather.values.is_empty() { 0 } else { filled.valueless },
            column: if gather.values.len() > 1 { String::new() } else { header },
        };
        self.problems.extend(filled.problems);
        let Self { file, problems, reviews, described, .. } = self;
        let (scanned, other_currencies) = (Some(scanned), filled.other_currencies);
        Part { file, figures, row_points, problems, reviews, scanned, other_currencies, others, described }
    }

    fn name(&self, at: usize) -> String {
        self.grid().map(|grid| grid.name(at)).unwrap_or_default()
    }

    /// The series of all names that have none of their own: a name that no row has.
    fn others(&self, filled: &Filled) -> (String, Localized) {
        let mut key = "All others".to_owned();
        while filled
            .cells
            .iter()
            .any(|cell| matches!(&cell.named, Named::Cells(names) if names.contains(&key)))
        {
            key.push('*');
        }
        let called = |lang| {
            let known = if filled.others.is_some() { "yes" } else { "no" };
            let count = filled.others.unwrap_or_default();
            words(lang).tell("read-others", &[("count", count.into()), ("known", known.into())])
        };
        (key, Localized { en: called(Lang::En), pl: called(Lang::Pl) })
    }

    fn figure(&self, gather: &Gather, cell: &FilledCell, others: Option<&(String, Localized)>) -> Figure {
        let value = gather.values.get(cell.value).copied();
        let column = value.and_then(|at| self.column(at));
        let mut unit = match gather.fold.by {
            FoldBy::Count => Unit::Count,
            _ => column.and_then(|column| column.unit.clone()).unwrap_or(Unit::None),
        };
        let apart = self.sheet.as_ref().is_some_and(|sheet| sheet.plan.apart_by_unit);
        let mut own_unit = None;
        let named = match &cell.named {
            Named::Others => others.map(|(key, _)| key.clone()),
            Named::Cells(cells) => {
                let (names, rest) = cells.split_at_checked(gather.groups.len()).unwrap_or((cells, &[]));
                if let Some(own) = rest.first().filter(|own| !own.is_empty()) {
                    if value.is_none_or(|at| !gather.bare.contains(&at)) {
                        unit = cells::unit(own);
                    }
                    own_unit = Some(own.as_str()).filter(|_| apart);
                }
                let names: Vec<&str> =
                    names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
                (!names.is_empty()).then(|| names.join(", "))
            }
        };
        let header = value.map(|at| self.name(at));
        let several = header.as_deref().filter(|_| gather.values.len() > 1);
        let unnamed = || naming::by_header_or_file(header.as_deref(), &self.file);
        let series = naming::series_of(named, several, unnamed);
        let series = own_unit.map_or(series.clone(), |unit| format!("{series}, {unit}"));
        let folded = Folded {
            by: gather.fold.by,
            rows: usize::try_from(cell.rows).unwrap_or(usize::MAX),
            first_line: cell.first_line,
            last_line: 0,
            reach: cell.reach,
        };
        Figure {
            value: cell.number.map(|number| number.normalize()),
            unit,
            origin: Origin { file: Arc::clone(&self.file), line: cell.first_line },
            folded: Some(folded),
            ..Figure::new(series, cell.date.clone())
        }
    }

    /// What a person should know of the rows as a whole.
    fn tell(&mut self, gather: &Gather, filled: &Filled) {
        let count = |rows: u64| usize::try_from(rows).unwrap_or(usize::MAX);
        let of_file = |severity, kind| Problem::of_file(&self.file, severity, kind);
        let sample = self.grid().map_or(0, |grid| grid.rows.len());
        let mut told =
            vec![of_file(Severity::Note, ProblemKind::LargeFile { rows: count(filled.rows), sample })];
        if filled.undated > 0 {
            let kind = ProblemKind::RowsWithoutDate { count: count(filled.undated) };
            told.push(of_file(Severity::Note, kind).in_column(&self.name(gather.date)));
        }
        if let (Some(at), true) = (gather.values.first(), filled.valueless > 0) {
            let kind = ProblemKind::RowsWithoutValue { count: count(filled.valueless) };
            told.push(of_file(Severity::Note, kind).in_column(&self.name(*at)));
        }
        if let Some(sheet) = &self.sheet {
            let held = OF_ROWS.into_iter().filter_map(|field| sheet.plan.place(field));
            let names: Vec<String> = held.map(|at| self.name(at)).collect();
            if !names.is_empty() {
                told.push(of_file(Severity::Warning, ProblemKind::NotGathered).found(&names.join(", ")));
            }
        }
        if filled.cells.iter().any(|cell| cell.number.is_none() && cell.points.is_none()) {
            told.push(of_file(Severity::Error, ProblemKind::TooManyDigits));
        }
        self.problems.extend(told);
    }
}

impl Part {
    /// Series and date of each point, in the order of the cells.
    pub fn keys(&self) -> impl Iterator<Item = (&str, &str)> {
        self.figures.iter().map(|figure| (figure.series.as_str(), figure.date.edtf.as_str()))
    }

    pub fn file(&self) -> &Arc<str> {
        &self.file
    }

    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Puts the points on the desk.
    pub(super) fn join(self, desk: &mut Desk, reviews: &mut Vec<Review>) {
        let data = &mut desk.data;
        data.figures.extend(self.figures);
        data.row_points.extend(self.row_points);
        data.scanned.extend(self.scanned);
        data.left_out.other_currencies += usize::try_from(self.other_currencies).unwrap_or(usize::MAX);
        data.names.series.extend(self.others);
        if data.title.is_empty() {
            data.title = self.described.title;
        }
        desk.problems.extend(self.problems);
        reviews.extend(self.reviews);
    }
}
