//! What will be drawn: the figures of each visible series, in order of time.

use super::accounts::{Accounts, FigureIndex};
use super::aside::SetAside;
use super::claims::{self, Claim, ClaimKind, Unplaced};
use super::crowd::Crowd;
use super::links::{self, Joint};
use super::row_crowd::{RowCrowd, factor_of};
use super::scale::{Extent, YTransform, drawn};
use super::spec::ChartSpec;
use crate::model::{DataSet, Figure, ScaleKind, Unit, UnitFamily};
use std::collections::{BTreeMap, BTreeSet};

/// Days a figure can be about: first day, day after the last, and the middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub from: f64,
    pub to: f64,
}

impl Span {
    pub fn middle(self) -> f64 {
        (self.from + self.to) / 2.0
    }
}

/// The drawn part of one report.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Row of `DataSet::figures`.
    pub row: usize,
    pub x: Span,
    /// Plotted value. A range has none: this is where its words are tied to its bar, and nothing is
    /// drawn there.
    pub y: f64,
    /// Plotted bounds, where the source stated them.
    pub bounds: Option<(f64, f64)>,
}

/// A figure: the report the line uses, and the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Place in `FigureIndex::accounts`.
    pub place: usize,
    pub used: Mark,
    /// Other reports that say something else or of another day, hollow.
    pub others: Vec<Mark>,
    /// Superseded and retold reports, crossed.
    pub deprecated: Vec<Mark>,
}

/// One visible series.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    pub name: String,
    /// Place in `ChartSpec::series`: decides colour and mark shape, shown or hidden.
    pub order: usize,
    pub transform: YTransform,
    /// In order of time.
    pub points: Vec<Point>,
    /// Which figures are joined, and how; in order of time.
    pub joints: Vec<Joint>,
    /// The points by their places alone, where they are many and all alike.
    pub crowd: Option<Crowd>,
    /// Rows of large files that are points of this series too.
    pub rows: Vec<RowCrowd>,
}

/// A report without a number: words at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// Place in `FigureIndex::accounts`.
    pub place: usize,
    /// Row of `DataSet::figures`.
    pub row: usize,
    /// Place in `ChartSpec::series`.
    pub order: usize,
    pub x: Span,
}

/// Everything that is drawn, and what is not and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prepared {
    pub series: Vec<Series>,
    /// What the value axis measures; `None` where nothing has a value.
    pub family: Option<UnitFamily>,
    /// The unit most of the drawn figures were printed in.
    pub printed: Option<Unit>,
    /// Figures without a place on the time axis.
    pub undated: usize,
    /// Figures with neither a value nor words, such as a number too long to be held.
    pub valueless: usize,
    /// Series of another unit: `(name, unit)`.
    pub other_units: Vec<(String, String)>,
    /// Values without a unit, and values in another one, in series whose other values have one.
    pub unitless: usize,
    pub odd_units: usize,
    /// Figures that stand for rows of a large file which is not at hand.
    pub rows_elsewhere: usize,
    /// Values the scale cannot show (nothing or less, on a logarithm).
    pub off_scale: usize,
    /// Decimal and binary byte units stand in one chart.
    pub mixed_bases: bool,
    /// Reports of the visible series that have words and no number.
    pub flags: Vec<Flag>,
    /// Days from which a series counts in another way, in order.
    pub breaks: Vec<f64>,
    /// Relative claims of the visible series.
    pub claims: Vec<Claim>,
    /// Claims that have no place on the page, by what keeps them off it.
    pub unplaced: BTreeMap<Unplaced, usize>,
    /// Reports that were set aside or switched off.
    pub set_aside: SetAside,
    /// Days that some mark covers.
    pub x_extent: Option<Extent>,
    /// Plotted values of every mark, bound and implied mark.
    pub y_extent: Option<Extent>,
}

impl Prepared {
    /// Chooses what is drawn. Grows with the data: never called on the frame.
    pub fn new(data: &DataSet, index: &FigureIndex, spec: &ChartSpec) -> Self {
        let mut prepared = Self::default();
        let mut of_series: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (place, accounts) in index.accounts.iter().enumerate() {
            if let Some(figure) = data.figures.get(accounts.used) {
                of_series.entry(&figure.series).or_default().push(place);
            }
        }
        let mut units: BTreeMap<Unit, usize> = BTreeMap::new();
        for (order, chosen) in spec.series.iter().enumerate().filter(|(_, chosen)| chosen.visible) {
            let places = of_series.get(chosen.name.as_str()).map_or(&[][..], Vec::as_slice);
            prepared.flag(data, index, order, places);
            let Some(family) = family_of(data, index, places) else {
                continue;
            };
            let fits = prepared.family.as_ref().is_none_or(|known| *known == family);
            if !fits && spec.scale != ScaleKind::Index {
                prepared.other_units.push((chosen.name.clone(), unit_word(data, index, places)));
                continue;
            }
            let series = prepared.series_of((data, index), spec, (order, &chosen.name), places, &family);
            prepared.family.get_or_insert(family);
            for figure in series.figures().filter_map(|row| data.figures.get(row)) {
                *units.entry(figure.unit.clone()).or_default() += 1;
            }
            prepared.series.push(series);
        }
        prepared.mixed_bases = mixed_bases(units.keys());
        prepared.printed = units.into_iter().max_by(|left, right| left.1.cmp(&right.1)).map(|(unit, _)| unit);
        let (claims, mut unplaced) = claims::claims(data, index, spec, &prepared);
        prepared.claims = claims;
        prepared.undated += unplaced.remove(&Unplaced::Undated).unwrap_or_default();
        prepared.off_scale += unplaced.remove(&Unplaced::OffScale).unwrap_or_default();
        prepared.unplaced = unplaced;
        prepared.set_aside = SetAside::of(data, index, spec, &prepared);
        prepared.breaks = links::breaks(data, &prepared.series);
        prepared.x_extent = prepared.find_x_extent();
        prepared.y_extent = prepared.find_y_extent();
        prepared
    }

    /// Words without a number get a flag where they have a date.
    fn flag(&mut self, data: &DataSet, index: &FigureIndex, order: usize, places: &[usize]) {
        for place in places {
            let row = index.accounts.get(*place).map(|accounts| accounts.used);
            let worded = row.and_then(|row| Some((row, data.figures.get(row)?)));
            let is_flag =
                |figure: &Figure| !figure.has_claim() && !figure.is_rows() && !figure.is_deprecated();
            let worded = worded.filter(|(_, figure)| is_flag(figure));
            let Some((row, figure)) = worded else { continue };
            if !figure.says_something() {
                self.valueless += 1;
                continue;
            }
            match figure.date.bounds() {
                Some((first, last)) => {
                    let x = Span { from: f64::from(first.days()), to: f64::from(last.days()) + 1.0 };
                    self.flags.push(Flag { place: *place, row, order, x });
                }
                None => self.undated += 1,
            }
        }
    }

    fn series_of(
        &mut self,
        (data, index): (&DataSet, &FigureIndex),
        spec: &ChartSpec,
        (order, name): (usize, &str),
        places: &[usize],
        family: &UnitFamily,
    ) -> Series {
        let first = places
            .iter()
            .filter_map(|place| {
                let figure = data.figures.get(index.accounts.get(*place)?.used)?;
                if figure.unit.family() != *family {
                    return None;
                }
                match data.points_of(figure) {
                    // The first of its rows, in the base unit.
                    Some(rows) => rows.pyramid().get(0).map(|[day, value]| (day, value * factor_of(figure))),
                    None => Some((figure.date.middle()?, drawn(figure.base_value()?))),
                }
            })
            .min_by(|left, right| left.0.total_cmp(&right.0))
            .map(|(_, value)| value);
        let transform = YTransform::of(spec.scale, first).unwrap_or(YTransform::Linear);
        let mut points: Vec<Point> = places
            .iter()
            .filter_map(|place| {
                let accounts = index.accounts.get(*place)?;
                self.point(data, spec, accounts, *place, (transform, family))
            })
            .collect();
        points.sort_by(|left, right| {
            let by_time = left.used.x.middle().total_cmp(&right.used.x.middle());
            by_time.then(left.used.row.cmp(&right.used.row))
        });
        let joints = links::joints(data, &points);
        let crowd = Crowd::of(data, index, &points, &joints);
        let rows = self.rows_of(data, index, places, (transform, family));
        Series { name: name.to_owned(), order, transform, points, joints, crowd, rows }
    }

    fn point(
        &mut self,
        data: &DataSet,
        spec: &ChartSpec,
        accounts: &Accounts,
        place: usize,
        scale: (YTransform, &UnitFamily),
    ) -> Option<Point> {
        let used_figure = data.figures.get(accounts.used)?;
        if used_figure.is_deprecated() && !spec.deprecated {
            return None;
        }
        let used = self.mark(data, accounts.used, scale)?;
        let (mut others, mut deprecated) = (Vec::new(), Vec::new());
        for row in accounts.rows.iter().filter(|row| **row != accounts.used) {
            let Some(figure) = data.figures.get(*row) else { continue };
            let (marks, is_drawn) = if figure.is_deprecated() {
                (&mut deprecated, spec.deprecated)
            } else {
                (&mut others, spec.all_accounts && says_otherwise(used_figure, figure))
            };
            // Reports that say the same share a mark: side by side they would stand at other dates.
            let twin =
                |mark: &Mark| data.figures.get(mark.row).is_some_and(|known| !says_otherwise(known, figure));
            if is_drawn && !marks.iter().any(twin) {
                marks.extend(self.mark(data, *row, scale));
            }
        }
        Some(Point { place, used, others, deprecated })
    }

    fn mark(
        &mut self,
        data: &DataSet,
        row: usize,
        (transform, family): (YTransform, &UnitFamily),
    ) -> Option<Mark> {
        let figure = data.figures.get(row)?;
        let bounds = figure.base_range().map(|(low, high)| (drawn(low), drawn(high)));
        let value = figure.base_value().map(drawn).or(bounds.map(|(low, high)| (low + high) / 2.0))?;
        match figure.unit.family() {
            known if known == *family => {}
            // On the axis of a unit a bare number would be taken for so much of it.
            UnitFamily::None => {
                self.unitless += 1;
                return None;
            }
            _ => {
                self.odd_units += 1;
                return None;
            }
        }
        let Some((first, last)) = figure.date.bounds() else {
            self.undated += 1;
            return None;
        };
        let Some(y) = transform.plotted(value) else {
            self.off_scale += 1;
            return None;
        };
        let x = Span { from: f64::from(first.days()), to: f64::from(last.days()) + 1.0 };
        let bounds = bounds.and_then(|(low, high)| Some((transform.plotted(low)?, transform.plotted(high)?)));
        if bounds.is_none() && figure.value.is_none() {
            // A range that reaches down to nothing has no lower end on a logarithm.
            self.off_scale += 1;
            return None;
        }
        Some(Mark { row, x, y, bounds })
    }

    /// Every mark that is drawn.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.series
            .iter()
            .flat_map(|series| &series.points)
            .flat_map(|point| std::iter::once(&point.used).chain(&point.others).chain(&point.deprecated))
    }

    /// Places in `ChartSpec::series` of what has a mark.
    pub fn orders(&self) -> BTreeSet<usize> {
        let figures = self.series.iter().filter(|series| series.has_points());
        let claims = self.claims.iter().filter(|claim| claim.kind.has_mark());
        let orders = figures.map(|series| series.order).chain(claims.map(|claim| claim.order));
        orders.chain(self.flags.iter().map(|flag| flag.order)).collect()
    }

    fn find_x_extent(&self) -> Option<Extent> {
        let claimed = self.claims.iter().flat_map(|claim| match &claim.kind {
            ClaimKind::Check { .. } => Vec::new(),
            ClaimKind::Implied { x, .. } => vec![x.from, x.to],
            ClaimKind::IndexOnly { from, x, .. } => vec![from.from, x.to],
        });
        let flagged = self.flags.iter().flat_map(|flag| [flag.x.from, flag.x.to]);
        let rows = self.series.iter().flat_map(|series| &series.rows);
        let flagged = flagged.chain(rows.flat_map(|rows| [rows.x.from, rows.x.to]));
        Extent::of(self.marks().flat_map(|mark| [mark.x.from, mark.x.to]).chain(claimed).chain(flagged))
    }

    fn find_y_extent(&self) -> Option<Extent> {
        let marked = self.marks().flat_map(|mark| {
            let (low, high) = mark.bounds.unwrap_or((mark.y, mark.y));
            [mark.y, low, high]
        });
        let rows = self.series.iter().flat_map(|series| &series.rows);
        let rows = rows.filter_map(|rows| rows.crowd.extent()).flat_map(|extent| [extent.low, extent.high]);
        let marked = marked.chain(rows);
        let claimed = self.claims.iter().filter_map(|claim| match claim.kind {
            ClaimKind::Check { .. } => None,
            ClaimKind::Implied { y, .. } => Some(y),
            ClaimKind::IndexOnly { y, .. } => Some(y),
        });
        // A claim without a published start begins at the 100 of its index.
        let begun = self.claims.iter().any(|claim| matches!(claim.kind, ClaimKind::IndexOnly { .. }));
        Extent::of(marked.chain(claimed).chain(begun.then_some(INDEX_BASE)))
    }
}

/// What an index begins at.
pub const INDEX_BASE: f64 = 100.0;

/// Whether two reports of one figure would look different: another value, hedge or day.
pub(super) fn says_otherwise(one: &Figure, other: &Figure) -> bool {
    one.base_value() != other.base_value()
        || one.base_range() != other.base_range()
        || one.qualifier != other.qualifier
        || one.date.bounds() != other.date.bounds()
}

/// The family of the first figure with a value and a unit; of none where no figure has a unit.
fn family_of(data: &DataSet, index: &FigureIndex, places: &[usize]) -> Option<UnitFamily> {
    first_valued(data, index, places).map(|figure| figure.unit.family())
}

fn unit_word(data: &DataSet, index: &FigureIndex, places: &[usize]) -> String {
    first_valued(data, index, places).map(|figure| figure.unit.symbol()).unwrap_or_default()
}

fn first_valued<'a>(data: &'a DataSet, index: &FigureIndex, places: &[usize]) -> Option<&'a Figure> {
    let mut valued = places
        .iter()
        .filter_map(|place| data.figures.get(index.accounts.get(*place)?.used))
        .filter(|figure| figure.value.is_some() || figure.base_range().is_some() || figure.is_rows());
    let first = valued.next()?;
    if first.unit != Unit::None {
        return Some(first);
    }
    Some(valued.find(|figure| figure.unit != Unit::None).unwrap_or(first))
}

pub(super) fn mixed_bases<'a>(units: impl Iterator<Item = &'a Unit>) -> bool {
    let (mut binary, mut decimal) = (false, false);
    for unit in units {
        if let Unit::Bytes(unit) = unit {
            match unit.base {
                crate::model::ByteBase::Binary => binary = true,
                _ => decimal = true,
            }
        }
    }
    binary && decimal
}
