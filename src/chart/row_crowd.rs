//! Rows of large files as points: read from the file, too many to be figures, drawn with the others.

use super::accounts::FigureIndex;
use super::captions::{Caption, Captioner, Look};
use super::crowd::Crowd;
use super::curve::{Curve, Painter, hit};
use super::fonts::Face;
use super::marks::{MarkKind, MarkStyle, RADIUS};
use super::pen::{Pen, Run};
use super::scale::{YTransform, drawn};
use super::scene::{Group, Pick, PlotArea, Role};
use super::series::{Prepared, Series, Span};
use super::signs::Shown;
use super::telling::CROWD;
use super::wording;
use crate::model::{DataSet, Decimal, Figure, RowPoints, UnitFamily};
use epaint::{Pos2, Rect, Vec2, pos2};
use std::sync::Arc;

/// Rows of one large file, each a point.
#[derive(Clone, Debug, PartialEq)]
pub struct RowCrowd {
    /// Row of `DataSet::figures`: the figure that stands for them.
    pub figure: usize,
    pub points: Arc<RowPoints>,
    pub crowd: Crowd,
    /// The days that they are about.
    pub x: Span,
}

impl Series {
    /// Whether there is a mark of it somewhere.
    pub fn has_points(&self) -> bool {
        !self.points.is_empty() || !self.rows.is_empty()
    }

    /// How many marks there are.
    pub fn count(&self) -> usize {
        self.points.len() + self.rows.iter().map(|rows| rows.crowd.len()).sum::<usize>()
    }

    /// Rows of `DataSet::figures` that it draws first: its points, then what stands for rows of large files.
    pub fn figures(&self) -> impl Iterator<Item = usize> + '_ {
        let points = self.points.iter().map(|point| point.used.row);
        points.chain(self.rows.iter().map(|rows| rows.figure))
    }
}

/// A row on the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawnRow {
    /// Row of `DataSet::figures`.
    pub figure: usize,
    /// Its number among the points of that.
    pub number: usize,
    pub at: Pos2,
}

impl DrawnRow {
    fn extent(self, radius: f32) -> Rect {
        Rect::from_center_size(self.at, Vec2::splat(2.0 * radius))
    }
}

/// Which rows have words beside their marks.
#[derive(Clone, Debug, Default)]
pub struct RowWords {
    pub worded: Vec<DrawnRow>,
    /// How many have a mark alone.
    pub unworded: usize,
}

/// All rows where they are few; else the first, the last, the least and the greatest.
fn worded(placed: &[DrawnRow], in_view: usize) -> Vec<DrawnRow> {
    if in_view <= CROWD {
        return placed.to_vec();
    }
    let height = |one: &&DrawnRow, other: &&DrawnRow| one.at.y.total_cmp(&other.at.y);
    let telling = [placed.last(), placed.first(), placed.iter().min_by(height), placed.iter().max_by(height)];
    let mut worded: Vec<DrawnRow> = Vec::new();
    for row in telling.into_iter().flatten() {
        if !worded.contains(row) {
            worded.push(*row);
        }
    }
    worded
}

impl Captioner<'_> {
    /// What a row says, beside its mark.
    pub(super) fn of_row(&self, pen: &mut Pen<'_, '_>, row: &DrawnRow) -> Option<Caption> {
        let points = self.data.points_of(self.data.figures.get(row.figure)?)?;
        let said = wording::as_printed(&points.figure(row.number)?, pen.lang);
        let run = Run { text: &said, face: Face::Regular, size: 14.0, color: pen.palette.ink };
        Some(Caption {
            key: format!("row/{}/{}", points.series, points.row(row.number)?),
            id: format!("label-row-{}-{}", row.figure, row.number),
            pick: Some(Pick::Row(row.figure, row.number)),
            anchor: row.at,
            mark: row.extent(pen.px(RADIUS)),
            looks: vec![Look::set(pen, &[run])],
            names: None,
            ends_in_number: false,
            may_stray: false,
            always_leads: false,
            is_mark: false,
            is_extra: false,
        })
    }
}

impl RowCrowd {
    /// Those that stand within so many points of a place of the page, by their numbers, with their places.
    pub fn near(&self, plot: &PlotArea, at: Pos2, reach: f32, most: usize) -> Vec<(usize, Pos2)> {
        let value = |y: f32| {
            let share = f64::from(plot.curve.bottom() - y) / f64::from(plot.curve.height());
            plot.y.0 + share * (plot.y.1 - plot.y.0)
        };
        let shown = Shown {
            x: (plot.day_at(at.x - reach), plot.day_at(at.x + reach)),
            y: (value(at.y + reach), value(at.y - reach)),
        };
        let found = self.crowd.find(shown, most).into_iter();
        found.filter_map(|number| Some((number, self.place(number, plot)?))).collect()
    }

    /// Where one of them stands on the page.
    pub fn place(&self, number: usize, plot: &PlotArea) -> Option<Pos2> {
        let (day, y) = self.crowd.place(number)?;
        Some(pos2(plot.page_x(day), plot.page_y(y)))
    }
}

impl Prepared {
    /// Rows of large files that are points of a series.
    pub(super) fn rows_of(
        &mut self,
        data: &DataSet,
        index: &FigureIndex,
        places: &[usize],
        (transform, family): (YTransform, &UnitFamily),
    ) -> Vec<RowCrowd> {
        let used = places.iter().filter_map(|place| Some(index.accounts.get(*place)?.used));
        let figures = used.filter_map(|row| Some((row, data.figures.get(row)?)));
        let mut found = Vec::new();
        for (row, figure) in figures.filter(|(_, figure)| figure.is_rows()) {
            let placed = data.points_of(figure).zip(figure.date.bounds());
            let Some((points, (first, last))) = placed else {
                // A picture carries no rows of a large file.
                self.rows_elsewhere += 1;
                continue;
            };
            match figure.unit.family() {
                known if known == *family => {}
                UnitFamily::None => {
                    self.unitless += points.len();
                    continue;
                }
                _ => {
                    self.odd_units += points.len();
                    continue;
                }
            }
            let crowd = Crowd::of_rows(points, factor_of(figure), transform);
            self.off_scale += crowd.off_scale();
            let x = Span { from: f64::from(first.days()), to: f64::from(last.days()) + 1.0 };
            found.push(RowCrowd { figure: row, points: Arc::clone(points), crowd, x });
        }
        found
    }
}

impl Painter<'_> {
    /// The rows in view, each with a mark of its own. `in_view`: all that is in view.
    pub(super) fn row_marks(
        &self,
        pen: &Pen<'_, '_>,
        (series, in_view): (&Series, usize),
        curve: &mut Curve,
    ) {
        let style = MarkStyle { grown: curve.crowded, ..self.style(pen, series, true) };
        for rows in &series.rows {
            let found = rows.crowd.find(self.shown(), in_view).into_iter();
            let placed: Vec<DrawnRow> = found
                .filter_map(|number| {
                    Some(DrawnRow { figure: rows.figure, number, at: rows.place(number, &self.plot)? })
                })
                .collect();
            for row in &placed {
                let spoken = rows.points.figure(row.number);
                let spoken = spoken.map(|figure| wording::spoken_figure(self.data, &figure, pen.words));
                let id = format!("row-{}-{}", row.figure, row.number);
                let mut group = Group::new(id, Role::Point, spoken.unwrap_or_default());
                group.clip = Some(self.plot.curve.expand(pen.px(RADIUS + 2.0)));
                group.shapes = style.draw(MarkKind::Filled, row.at);
                group.hit = Some(hit(row.at, Pick::Row(row.figure, row.number)));
                curve.covered.push(row.extent(style.radius()));
                curve.groups.push(group);
            }
            curve.ends.extend(placed.last().map(|row| (series.order, row.at)));
            let worded = worded(&placed, in_view);
            curve.rows.unworded += placed.len() - worded.len();
            curve.rows.worded.extend(worded);
        }
    }

    /// How many rows of large files are in view.
    pub(super) fn rows_in_view(&self, series: &Series) -> usize {
        series.rows.iter().map(|rows| rows.crowd.count(self.shown())).sum()
    }
}

/// What one of the unit of a figure is in the base unit of its family.
pub(super) fn factor_of(figure: &Figure) -> f64 {
    figure.unit.in_base(Decimal::ONE).map_or(1.0, drawn)
}
