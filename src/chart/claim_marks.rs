//! Relative claims on the curve: what they imply, and where those between two figures are read.

use super::claims::ClaimKind;
use super::curve::{Curve, DrawnPoint, Painter, hit};
use super::marks::{MarkKind, MarkStyle};
use super::pen::Pen;
use super::scene::{Group, Pick, Role};
use super::series::{INDEX_BASE, Series};
use super::spec::Joining;
use super::strokes::{Dash, cut_segment};
use epaint::{Pos2, Stroke, pos2};

/// Where a claim between two reported figures is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CheckPlace {
    /// Place in `Prepared::claims`.
    pub claim: usize,
    /// On the line between the two, else half way between them.
    pub anchor: Pos2,
    /// A line runs there: otherwise there is nothing to lead to.
    pub is_on_line: bool,
}

impl Painter<'_> {
    /// What claims with one known end, or on an index with none, imply: a hollow mark at the end of a
    /// dotted line.
    pub(super) fn implied(&self, pen: &Pen<'_, '_>, curve: &mut Curve, title: &dyn Fn(usize) -> String) {
        for claim in &self.prepared.claims {
            let (base, begun, x, y) = match &claim.kind {
                ClaimKind::Check { .. } => continue,
                ClaimKind::Implied { base, x, y, .. } => {
                    let Some((_, point)) = self.prepared.find(*base) else { continue };
                    (self.at(&point.used), None, *x, *y)
                }
                ClaimKind::IndexOnly { from, x, y, .. } => {
                    let base = pos2(self.plot.page_x(from.middle()), self.plot.page_y(INDEX_BASE));
                    (base, Some(*from), *x, *y)
                }
            };
            let at = pos2(self.plot.page_x(x.middle()), self.plot.page_y(y));
            if !self.in_view(at) {
                continue;
            }
            let style = MarkStyle {
                scale: pen.scale,
                grown: 1.0,
                color: pen.palette.series_color(claim.order),
                paper: pen.palette.paper,
                used: true,
                outline: 0,
            };
            let mut group = Group::new(format!("implied-{}", claim.row), Role::Point, title(claim.row));
            group.clip = Some(self.plot.curve.expand(pen.px(12.0)));
            let path = match self.joining {
                Joining::Straight => vec![base, at],
                Joining::Step => vec![base, pos2(at.x, base.y), at],
            };
            let stroke = Stroke::new(pen.px(2.0), style.color);
            group.shapes.extend(Dash::Dotted.stroke(&path, stroke, pen.scale, self.seen()));
            for (span, y) in begun.map(|from| (from, base.y)).into_iter().chain([(x, at.y)]) {
                group.shapes.extend(self.whisker(pen, style, (span, y), false, curve));
            }
            group.shapes.extend(style.draw(MarkKind::Diamond, at));
            group.hit = Some(hit(at, Pick::Figure(claim.row)));
            curve.groups.push(group);
            let pieces = path.windows(2).filter_map(|pair| <[Pos2; 2]>::try_from(pair).ok());
            curve.lines.extend(pieces.filter_map(|piece| cut_segment(piece, self.seen())));
            let extent = style.extent(MarkKind::Diamond, at);
            curve.covered.push(extent);
            curve.drawn.push(DrawnPoint {
                place: usize::MAX,
                row: claim.row,
                series: usize::MAX,
                order: claim.order,
                at,
                extent,
                others: Vec::new(),
            });
        }
    }

    /// Claims between two figures that are both in view.
    pub(super) fn checks(&self) -> Vec<CheckPlace> {
        let claims = self.prepared.claims.iter().enumerate();
        let places = claims.filter_map(|(claim, known)| {
            let ClaimKind::Check { base, end } = known.kind else { return None };
            let (anchor, is_on_line) = self.between(base, end)?;
            Some(CheckPlace { claim, anchor, is_on_line })
        });
        places.collect()
    }

    /// Where the change between two figures is read, and whether a line runs there.
    fn between(&self, base: usize, end: usize) -> Option<(Pos2, bool)> {
        let (series, _) = self.prepared.find(base)?;
        let place = |wanted: usize| series.points.iter().position(|point| point.place == wanted);
        let (base, end) = (place(base)?, place(end)?);
        let at = |place: usize| series.points.get(place).map(|point| self.at(&point.used));
        let (from, to) = (at(base.min(end))?, at(base.max(end))?);
        if !self.in_view(from) || !self.in_view(to) {
            return None;
        }
        let middle = from + (to - from) / 2.0;
        let path: Option<Vec<Pos2>> =
            path(series, base.min(end), base.max(end)).map(|path| path.into_iter().filter_map(at).collect());
        let pairs = || path.iter().flat_map(|path| path.windows(2));
        let on_line = match self.joining {
            Joining::Straight => pairs().find_map(|pair| {
                let [left, right] = pair else { return None };
                let share = (middle.x - left.x) / (right.x - left.x);
                (0.0..=1.0).contains(&share).then(|| *left + (*right - *left) * share)
            }),
            // A step changes where it rises: the tallest rise of several.
            Joining::Step => pairs()
                .filter_map(|pair| <[Pos2; 2]>::try_from(pair).ok())
                .max_by(|one, other| (one[1].y - one[0].y).abs().total_cmp(&(other[1].y - other[0].y).abs()))
                .map(|[left, right]| pos2(right.x, (left.y + right.y) / 2.0)),
        };
        Some((on_line.unwrap_or(middle), on_line.is_some()))
    }
}

/// The figures along the line from one to another, by place in `Series::points`; `None` where it has
/// a gap.
fn path(series: &Series, from: usize, to: usize) -> Option<Vec<usize>> {
    let mut path = vec![from];
    let mut at = from;
    while at < to {
        let next = series.joints.partition_point(|joint| joint.from < at);
        let joint = series.joints.get(next).filter(|joint| joint.from == at && joint.to > at)?;
        at = joint.to;
        path.push(at);
    }
    (at == to).then_some(path)
}
