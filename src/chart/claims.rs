//! Relative claims: "tripled" and its kin, and what they may be drawn as.

use super::accounts::FigureIndex;
use super::scale::drawn;
use super::series::{Point, Prepared, Span};
use super::spec::ChartSpec;
use crate::model::{Baseline, Comparison, DataSet, Decimal, Figure, RelativeClaim, ReportedDate, ScaleKind};
use std::collections::BTreeMap;

/// A relative claim on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Row of `DataSet::figures` that makes the claim.
    pub row: usize,
    /// Place of its series in `ChartSpec::series`: decides its colour.
    pub order: usize,
    pub kind: ClaimKind,
}

/// What a claim may be drawn as, by the ends that are known.
#[derive(Clone, Debug, PartialEq)]
pub enum ClaimKind {
    /// Both ends are reported: no third point, only the words beside the line between them. Places
    /// are those of `FigureIndex::accounts`.
    Check { base: usize, end: usize },
    /// Only the base is reported: a hollow mark at what the claim implies.
    Implied {
        base: usize,
        x: Span,
        /// Plotted value.
        y: f64,
        /// In the base unit of the family.
        value: Decimal,
        comparison: Comparison,
    },
    /// Neither end is published: only on an index, where the base is 100.
    IndexOnly { from: Span, x: Span, y: f64, comparison: Comparison },
}

impl ClaimKind {
    /// Whether it has a mark of its own.
    pub fn has_mark(&self) -> bool {
        !matches!(self, Self::Check { .. })
    }
}

/// What keeps a claim off the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unplaced {
    /// A person switched claims off.
    SwitchedOff,
    /// The level it starts from was never published: it has a place on an index alone.
    OnIndexOnly,
    /// The figure it starts from is not drawn, or has no one value.
    NoBase,
    /// When it starts was not stated, or not to both sides.
    NoStart,
    /// Another claim about the same two figures has its place.
    SamePlace,
    /// It has no full date itself.
    Undated,
    /// The scale cannot show what it implies.
    OffScale,
}

impl Unplaced {
    /// The word that sentences choose by; `None` where it is told with the figures of that kind.
    pub const fn code(self) -> Option<&'static str> {
        match self {
            Self::SwitchedOff => Some("off"),
            Self::OnIndexOnly => Some("index"),
            Self::NoBase => Some("base"),
            Self::NoStart => Some("start"),
            Self::SamePlace => Some("same"),
            Self::Undated | Self::OffScale => None,
        }
    }
}

/// The claims of the visible series, and how many have no place on the page by what keeps them off
/// it. Deprecated ones are counted with all that was set aside.
pub fn claims(
    data: &DataSet,
    index: &FigureIndex,
    spec: &ChartSpec,
    prepared: &Prepared,
) -> (Vec<Claim>, BTreeMap<Unplaced, usize>) {
    let orders: BTreeMap<&str, usize> = spec
        .series
        .iter()
        .enumerate()
        .filter(|(_, series)| series.visible)
        .map(|(order, series)| (series.name.as_str(), order))
        .collect();
    let mut claims: Vec<Claim> = Vec::new();
    let mut unplaced: BTreeMap<Unplaced, usize> = BTreeMap::new();
    for accounts in &index.accounts {
        let Some(figure) = data.figures.get(accounts.used) else { continue };
        let Some(order) = orders.get(figure.series.as_str()) else { continue };
        if figure.relative.is_none() || figure.is_deprecated() {
            continue;
        }
        let kind = if spec.implied {
            kind_of(data, index, spec, prepared, figure)
        } else {
            Err(Unplaced::SwitchedOff)
        };
        // Several claims about one pair of figures share one place on the line.
        let kind = kind.and_then(|kind| {
            let is_taken = claims.iter().any(|known| known.kind == kind);
            if is_taken { Err(Unplaced::SamePlace) } else { Ok(kind) }
        });
        match kind {
            Ok(kind) => claims.push(Claim { row: accounts.used, order: *order, kind }),
            Err(why) => *unplaced.entry(why).or_default() += 1,
        }
    }
    (claims, unplaced)
}

fn span(date: &ReportedDate) -> Option<Span> {
    let (first, last) = date.bounds()?;
    Some(Span { from: f64::from(first.days()), to: f64::from(last.days()) + 1.0 })
}

fn kind_of(
    data: &DataSet,
    index: &FigureIndex,
    spec: &ChartSpec,
    prepared: &Prepared,
    figure: &Figure,
) -> Result<ClaimKind, Unplaced> {
    let claim = figure.relative.ok_or(Unplaced::NoStart)?;
    let x = span(&figure.date).ok_or(Unplaced::Undated)?;
    match figure.relative_to.as_ref().ok_or(Unplaced::NoStart)? {
        Baseline::Row(id) => {
            let row = data.figures.iter().position(|figure| figure.id == *id);
            let base = row.and_then(|row| index.of_row.get(row)).ok_or(Unplaced::NoBase)?;
            implied_by(data, prepared, figure, (claim, *base, x))
        }
        Baseline::Date(_) if spec.scale != ScaleKind::Index => Err(Unplaced::OnIndexOnly),
        Baseline::Date(date) => {
            let from = span(date).ok_or(Unplaced::NoStart)?;
            let y = claim.factor.to_f64() * 100.0;
            Ok(ClaimKind::IndexOnly { from, x, y, comparison: claim.comparison })
        }
    }
}

/// A claim about the figure at the place `base`, and what is reported of the days `x` of its end.
fn implied_by(
    data: &DataSet,
    prepared: &Prepared,
    figure: &Figure,
    (claim, base, x): (RelativeClaim, usize, Span),
) -> Result<ClaimKind, Unplaced> {
    let (series, point) = prepared.find(base).ok_or(Unplaced::NoBase)?;
    let end = series.points.iter().find(|other| {
        other.place != base
            && data.figures.get(other.used.row).is_some_and(|other| other.date.overlaps(&figure.date))
    });
    if let Some(end) = end {
        return Ok(ClaimKind::Check { base, end: end.place });
    }
    let from = data.figures.get(point.used.row).ok_or(Unplaced::NoBase)?;
    let value = claim.factor.times(from.base_value().ok_or(Unplaced::NoBase)?).ok_or(Unplaced::OffScale)?;
    let y = series.transform.plotted(drawn(value)).ok_or(Unplaced::OffScale)?;
    let comparison = of_product(from.comparison(), claim.comparison);
    Ok(ClaimKind::Implied { base, x, y, value, comparison })
}

/// How a product stands to its number where both factors are hedged: limits of one side give a limit,
/// all else is only about so much.
const fn of_product(one: Comparison, other: Comparison) -> Comparison {
    use Comparison::{About, AtLeast, AtMost, Equal, Greater, Less};
    match (one, other) {
        (Equal, hedge) | (hedge, Equal) => hedge,
        (AtLeast, AtLeast) => AtLeast,
        (AtMost, AtMost) => AtMost,
        (Greater | AtLeast, Greater | AtLeast) => Greater,
        (Less | AtMost, Less | AtMost) => Less,
        (About, _) | (_, About) | (Greater | AtLeast, _) | (Less | AtMost, _) => About,
    }
}

/// What two reported figures say of the factor between them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FactorBounds {
    /// The factor is not below this; `None` where a hedge leaves the side open or has no side.
    pub above: Option<f64>,
    /// The factor is not above this.
    pub below: Option<f64>,
    /// Both figures stand without a hedge: the two bounds are one number.
    pub exact: bool,
}

/// The factor between two reported figures, by the direction of their hedges.
pub fn factor_bounds(base: &Figure, end: &Figure) -> FactorBounds {
    let nothing = FactorBounds::default();
    let (Some(base_value), Some(end_value)) = (base.base_value(), end.base_value()) else {
        return nothing;
    };
    let (base_value, end_value) = (drawn(base_value), drawn(end_value));
    if base_value <= 0.0 || end_value <= 0.0 {
        return nothing;
    }
    let factor = end_value / base_value;
    let low = |figure: &Figure| match figure.comparison() {
        Comparison::Equal | Comparison::AtLeast | Comparison::Greater => true,
        Comparison::About | Comparison::Less | Comparison::AtMost => false,
    };
    let high = |figure: &Figure| match figure.comparison() {
        Comparison::Equal | Comparison::AtMost | Comparison::Less => true,
        Comparison::About | Comparison::Greater | Comparison::AtLeast => false,
    };
    FactorBounds {
        above: (low(end) && high(base)).then_some(factor),
        below: (high(end) && low(base)).then_some(factor),
        exact: [base, end].into_iter().all(|figure| figure.comparison() == Comparison::Equal),
    }
}

impl Prepared {
    /// The drawn figure at a place of `FigureIndex::accounts`.
    pub fn find(&self, place: usize) -> Option<(&super::series::Series, &Point)> {
        self.series.iter().find_map(|series| {
            series.points.iter().find(|point| point.place == place).map(|point| (series, point))
        })
    }
}
