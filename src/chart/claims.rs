//! Relative claims: "tripled" and its kin, and what they may be drawn as.

use super::accounts::FigureIndex;
use super::scale::drawn;
use super::series::{Point, Prepared, Span};
use super::spec::ChartSpec;
use crate::model::{Baseline, Comparison, DataSet, Decimal, Figure, ScaleKind};

/// A relative claim on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Row of `DataSet::figures` that makes the claim.
    pub row: usize,
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

/// The claims of the visible series. Deprecated ones stay in the table.
pub fn claims(data: &DataSet, index: &FigureIndex, spec: &ChartSpec, prepared: &Prepared) -> Vec<Claim> {
    if !spec.implied {
        return Vec::new();
    }
    let visible = |name: &str| spec.series.iter().any(|series| series.visible && series.name == name);
    let mut claims: Vec<Claim> = Vec::new();
    for accounts in &index.accounts {
        let Some(figure) = data.figures.get(accounts.used) else { continue };
        if figure.relative.is_none() || figure.is_deprecated() || !visible(&figure.series) {
            continue;
        }
        let Some(kind) = kind_of(data, index, spec, prepared, figure) else { continue };
        // Several claims about one pair of figures share one place on the line.
        if !claims.iter().any(|known| known.kind == kind) {
            claims.push(Claim { row: accounts.used, kind });
        }
    }
    claims
}

fn kind_of(
    data: &DataSet,
    index: &FigureIndex,
    spec: &ChartSpec,
    prepared: &Prepared,
    figure: &Figure,
) -> Option<ClaimKind> {
    let claim = figure.relative?;
    let (first, last) = figure.date.bounds()?;
    let x = Span { from: f64::from(first.days()), to: f64::from(last.days()) + 1.0 };
    match figure.relative_to.as_ref()? {
        Baseline::Row(id) => {
            let row = data.figures.iter().position(|figure| figure.id == *id)?;
            let base = *index.of_row.get(row)?;
            let (series, point) = prepared.find(base)?;
            let end = series.points.iter().find(|other| {
                other.place != base
                    && data.figures.get(other.used.row).is_some_and(|other| other.date.overlaps(&figure.date))
            });
            if let Some(end) = end {
                return Some(ClaimKind::Check { base, end: end.place });
            }
            let value = claim.factor.times(data.figures.get(point.used.row)?.base_value()?)?;
            let y = series.transform.plotted(drawn(value))?;
            Some(ClaimKind::Implied { base, x, y, value, comparison: claim.comparison })
        }
        Baseline::Date(date) if spec.scale == ScaleKind::Index => {
            let (first, last) = date.bounds()?;
            let from = Span { from: f64::from(first.days()), to: f64::from(last.days()) + 1.0 };
            let y = claim.factor.to_f64() * 100.0;
            Some(ClaimKind::IndexOnly { from, x, y, comparison: claim.comparison })
        }
        Baseline::Date(_) => None,
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

    /// The claims' own marks count for what is in view.
    pub fn with_claims(mut self, claims: Vec<Claim>) -> Self {
        self.claims = claims;
        self
    }
}
