//! Which columns tell the rows of one date apart, and so join the others into series.

use super::aliases::look_up;
use super::cells::is_missing;
use super::column::{Column, Doubt, Kind};
use super::field::{Convention, Field};
use super::grid::{Grid, RowCells};
use super::header::{COUNTS, RATIOS, adds_up, normalise};
use super::points::MOST_POINTS;
use super::roles::TOTAL;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// More columns are not tried.
const MOST_TRIED: usize = 32;

/// Of a hundred rows so many stand alone at their date where a column makes lines: a few that stand
/// twice make no other series of it.
const ALONE: usize = 98;

/// Words of headers over names that stand for other names, brought to one form.
const CODES: [&str; 23] = [
    "id", "ids", "code", "codes", "number", "no", "nr", "num", "ref", "zip", "postcode", "fips", "key",
    "uid", "uuid", "ein", "duns", "nip", "regon", "teryt", "kod", "numer", "iso",
];

/// What joins the rows of a table into series.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// The columns that name a series together; none where all rows are one.
    pub columns: Vec<usize>,
    /// What else may be meant, where nothing decides: other columns, alone or together.
    pub rivals: Vec<Vec<usize>>,
    /// Whether a person has to say which of them it is.
    pub is_open: bool,
    /// Whether the convention has the column for it.
    pub is_stated: bool,
    /// Whether names of other columns come back as well, so that other rows might decide otherwise.
    pub is_contested: bool,
}

/// Where the dates and the values of a table stand.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Columns that say when together.
    pub time: Vec<usize>,
    /// Columns of values. A row in which none is filled makes no point.
    pub values: Vec<usize>,
    /// Whether the headers are periods: each row is a series.
    pub is_wide: bool,
    /// Columns that are something else.
    pub taken: Vec<usize>,
}

/// How well a column names something, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fitness {
    /// Its header is a word for whom or what the rows are about.
    Named,
    Words,
    /// Codes and numbers that stand for names.
    Codes,
    /// Words that say something of single rows, or plain numbers: only a person can tell.
    Unlikely,
}

/// Finds what joins rows into series.
pub fn find(grid: &Grid, columns: &[Column], places: &Places) -> Groups {
    let finder = Finder::new(grid, columns, places);
    if let Some(at) = finder.stated() {
        return Groups { columns: vec![at], is_stated: true, ..Groups::default() };
    }
    if !places.is_wide {
        let back = finder.coming_back();
        let groups = finder.of_long(&back);
        let others = back.into_iter().filter(|at| finder.fitness(*at) <= Fitness::Codes);
        let is_contested = others.into_iter().any(|at| !groups.columns.contains(&at));
        return Groups { is_contested, ..groups };
    }
    // Too many points to be drawn one by one are added up by the names that come back.
    let is_crowded = finder.rows * places.values.len() > MOST_POINTS;
    if is_crowded { finder.of_crowd() } else { finder.of_wide() }
}

struct Finder<'a> {
    grid: &'a Grid,
    columns: &'a [Column],
    places: &'a Places,
    /// Columns that say when, and of a file of the convention by whom it was said.
    base: Vec<usize>,
    /// Rows that make points.
    rows: usize,
    /// Columns by how well they fit, each kind in the order of the file.
    found: Vec<(Fitness, usize)>,
}

impl<'a> Finder<'a> {
    fn new(grid: &'a Grid, columns: &'a [Column], places: &'a Places) -> Self {
        let headers = columns.iter().map(|column| column.header.clone()).collect::<Vec<_>>();
        let is_own = super::kinds::follows(Convention::Figures, &headers);
        let source = |column: &Column| {
            let field = Field::canonical(Convention::Figures, column.header.trim());
            field.is_some_and(|field| field == Field::Source || field.describes_source())
        };
        let mut base = places.time.clone();
        // Two sources that report of one day contradict each other, and are no two series.
        base.extend((0..columns.len()).filter(|at| is_own && columns.get(*at).is_some_and(source)));
        let fits = |at: usize| Some((fitness(grid, at, columns.get(at)?, is_own)?, at));
        let is_free = |at: &usize| !base.contains(at) && !places.taken.contains(at);
        let mut found: Vec<(Fitness, usize)> =
            (0..columns.len()).filter(is_free).filter_map(fits).take(MOST_TRIED).collect();
        found.sort_by_key(|(fitness, at)| (*fitness.max(&Fitness::Words), *at));
        let mut finder = Self { grid, columns, places, base, rows: 0, found };
        finder.rows = finder.points().count();
        finder
    }

    /// A column that the convention has for it.
    fn stated(&self) -> Option<usize> {
        let is_it = |at: &usize| {
            self.columns.get(*at).is_some_and(|column| column.header.trim() == Field::Series.name())
        };
        self.found.iter().map(|(_, at)| *at).find(is_it)
    }

    /// The rows that make points.
    fn points(&self) -> impl Iterator<Item = RowCells<'a>> {
        let (time, values) = (self.places.time.clone(), &self.places.values);
        let filled = |row: &RowCells<'_>, at: usize| row.get(at).is_some_and(|cell| !is_missing(cell.trim()));
        self.grid.rows.rows().filter(move |row| {
            time.first().is_none_or(|at| filled(row, *at))
                && (values.is_empty() || values.iter().any(|at| filled(row, *at)))
        })
    }

    /// How many different names there are in some columns together.
    fn names(&self, columns: &[usize]) -> usize {
        let mut names: Vec<u64> = self.points().map(|row| hash(row, columns.iter())).collect();
        names.sort_unstable();
        names.dedup();
        names.len()
    }

    /// How many rows these columns and the date tell apart.
    fn apart(&self, columns: &[usize]) -> usize {
        let all: Vec<usize> = self.base.iter().chain(columns).copied().collect();
        self.names(&all)
    }

    fn is_line(&self, columns: &[usize]) -> bool {
        self.apart(columns) * 100 >= self.rows * ALONE
    }

    fn fitting(&self, wanted: impl Fn(Fitness) -> bool) -> Vec<usize> {
        self.found.iter().filter(|(fitness, _)| wanted(*fitness)).map(|(_, at)| *at).collect()
    }

    /// How well a column fits that was found.
    fn fitness(&self, at: usize) -> Fitness {
        let found = self.found.iter().find(|(_, known)| *known == at);
        found.map_or(Fitness::Unlikely, |(fitness, _)| *fitness)
    }

    /// Columns one after another, each of which tells more rows apart than those before, until all
    /// are; without those that are not needed for it.
    fn together(&self, candidates: &[usize], is_enough: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut chosen: Vec<usize> = Vec::new();
        let mut apart = self.apart(&chosen);
        for at in candidates {
            if is_enough(apart) {
                break;
            }
            chosen.push(*at);
            let more = self.apart(&chosen);
            if more > apart {
                apart = more;
            } else {
                chosen.pop();
            }
        }
        let mut needed = chosen.clone();
        chosen.sort_by_key(|at| (std::cmp::Reverse(self.fitness(*at)), self.names(&[*at])));
        for at in chosen.into_iter().filter(|_| is_enough(apart)) {
            let rest: Vec<usize> = needed.iter().copied().filter(|other| *other != at).collect();
            if !rest.is_empty() && is_enough(self.apart(&rest)) {
                needed = rest;
            }
        }
        needed.sort_unstable();
        needed
    }

    /// Each row of a wide table is a series: the columns that are needed to tell the rows apart.
    fn of_wide(&self) -> Groups {
        let differs = |at: &usize| self.names(&[*at]) > 1;
        let all = self.fitting(|_| true);
        let candidates: Vec<usize> = all.iter().copied().filter(differs).collect();
        let mut columns = self.together(&candidates, |apart| apart == self.rows);
        if self.rows == 1 {
            let named = self.fitting(|fitness| fitness <= Fitness::Words);
            columns = named.into_iter().take(1).collect();
        }
        Groups { columns, ..Groups::default() }
    }

    /// The columns of names that come back which tell the rows of one date apart.
    fn of_long(&self, back: &[usize]) -> Groups {
        let of = |wanted: &dyn Fn(Fitness) -> bool| -> Vec<usize> {
            back.iter().copied().filter(|at| wanted(self.fitness(*at))).collect()
        };
        let named = of(&|fitness| fitness == Fitness::Named);
        let likely = of(&|fitness| fitness <= Fitness::Words);
        let is_line = |at: &usize| self.is_line(&[*at]);
        let alone = self.is_line(&[]);
        // Digits alone are no sign of names where nothing has to be told apart.
        let by_code = of(&|fitness| fitness == Fitness::Codes).into_iter();
        let by_code = by_code.filter(|at| !alone || self.is_named_code(*at)).collect();
        let line =
            [&named, &likely, &by_code].into_iter().find_map(|list| list.iter().copied().find(is_line));
        if let Some(at) = line {
            // Where each date stands once, no row says that it is another series.
            let is_open = alone && self.fitness(at) != Fitness::Named;
            let others = likely.into_iter().filter(|other| *other != at);
            let rivals = others.map(|at| vec![at]).collect();
            return Groups { columns: vec![at], rivals, is_open, ..Groups::default() };
        }
        let fallback = self.usual(back);
        if alone {
            return Groups { columns: fallback, ..Groups::default() };
        }
        let is_enough = |apart| apart * 100 >= self.rows * ALONE;
        let sure = of(&|fitness| fitness <= Fitness::Codes);
        let mut together = self.together(&sure, is_enough);
        if !self.is_line(&together) {
            let all = self.together(back, is_enough);
            if self.is_line(&all) {
                together = all;
            }
        }
        let single = |list: Vec<usize>| list.into_iter().map(|at| vec![at]).collect::<Vec<_>>();
        if self.is_line(&together) && self.comes_back(&together) {
            let is_open = together.iter().any(|at| self.fitness(*at) == Fitness::Unlikely);
            return Groups { columns: together, rivals: single(likely), is_open, ..Groups::default() };
        }
        // Rows of single events: no name comes back with which each stands alone.
        let mut rivals = single(likely.into_iter().filter(|at| !fallback.contains(at)).collect());
        // Beside names that come back, others are the words of single rows.
        let tells = |at: &usize| fallback.is_empty() && !back.contains(at) && self.is_line(&[*at]);
        let tellers: Vec<usize> =
            self.fitting(|fitness| fitness <= Fitness::Words).into_iter().filter(tells).collect();
        let is_better = together.len() > 1 && self.apart(&together) * 10 > self.apart(&fallback) * 11;
        let is_open = is_better || !tellers.is_empty();
        rivals.extend(single(tellers));
        if is_better {
            rivals.insert(0, together);
        }
        Groups { columns: fallback, rivals, is_open, ..Groups::default() }
    }

    /// Columns whose names come back.
    fn coming_back(&self) -> Vec<usize> {
        self.fitting(|_| true).into_iter().filter(|at| self.comes_back(&[*at])).collect()
    }

    /// The first column that names something, of those whose names come back.
    fn usual(&self, back: &[usize]) -> Vec<usize> {
        let first = |most| back.iter().copied().find(|at| self.fitness(*at) <= most);
        first(Fitness::Named).or_else(|| first(Fitness::Words)).into_iter().collect()
    }

    fn is_named_code(&self, at: usize) -> bool {
        self.columns.get(at).is_some_and(|column| has_word(&normalise(&column.header), &CODES))
    }

    fn of_crowd(&self) -> Groups {
        Groups { columns: self.usual(&self.coming_back()), ..Groups::default() }
    }

    /// Whether names come back, so that they join rows.
    fn comes_back(&self, columns: &[usize]) -> bool {
        let names = self.names(columns);
        names > 1 && names * 2 <= self.rows.max(2)
    }
}

/// How well a column names something; `None`: not at all.
fn fitness(grid: &Grid, at: usize, column: &Column, is_own: bool) -> Option<Fitness> {
    if column.filled == 0 {
        return None;
    }
    let name = normalise(&column.header);
    let has = |list: &[&str]| has_word(&name, list);
    let is_code = has(&CODES) || column.doubts.contains(&Doubt::Codes);
    let filled = || grid.column(at).map(str::trim).filter(|cell| !is_missing(cell));
    match column.kind {
        Kind::Date(_) => None,
        Kind::Number(_) => {
            let is_whole = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_digit());
            if column.unit.is_some() || !filled().all(is_whole) {
                return None;
            }
            if is_code {
                return Some(Fitness::Codes);
            }
            let is_measure = has(&COUNTS) || has(&RATIOS) || has(&TOTAL) || has(&["value"]);
            (!is_measure && adds_up(&column.header, None).is_none()).then_some(Fitness::Unlikely)
        }
        Kind::Text => {
            let stated = Field::canonical(Convention::Figures, column.header.trim());
            let alias = look_up(Convention::Figures, &name).map(|alias| alias.field);
            match stated.or(alias) {
                Some(Field::Series | Field::Agency | Field::Provider | Field::Measure) if !is_code => {
                    Some(Fitness::Named)
                }
                None
                | Some(Field::Unit | Field::Series | Field::Agency | Field::Provider | Field::Measure) => {
                    let flags = || filled().all(is_flag);
                    Some(match () {
                        () if is_code => Fitness::Codes,
                        () if flags() => Fitness::Unlikely,
                        () => Fitness::Words,
                    })
                }
                // A cell of the convention means what it says.
                Some(_) if is_own && stated.is_some() => None,
                Some(_) => Some(Fitness::Unlikely),
            }
        }
    }
}

fn has_word(name: &str, list: &[&str]) -> bool {
    name.split('_').any(|word| list.contains(&word))
}

fn hash<'c>(row: RowCells<'_>, columns: impl Iterator<Item = &'c usize>) -> u64 {
    let mut hasher = DefaultHasher::new();
    columns.for_each(|at| row.get(*at).unwrap_or_default().trim().hash(&mut hasher));
    hasher.finish()
}

/// Whether a word only says yes or no.
fn is_flag(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "true" | "false" | "yes" | "no" | "y" | "n" | "t" | "f" | "tak" | "nie" | "ja" | "nein"
    )
}

/// Rows that share a date with a row before them.
pub fn repeated<'a>(grid: &'a Grid, time: &'a [usize]) -> impl Iterator<Item = RowCells<'a>> {
    let mut seen: BTreeSet<u64> = BTreeSet::new();
    let is_dated = |row: &RowCells<'_>| {
        time.first().is_some_and(|at| row.get(*at).is_some_and(|cell| !is_missing(cell.trim())))
    };
    grid.rows.rows().filter(is_dated).filter(move |row| !seen.insert(hash(*row, time.iter())))
}
