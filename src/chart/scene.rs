//! What a page looks like: named groups of shapes, the same for the screen and every export.

use crate::text::Lang;
use epaint::{Color32, Pos2, Rect, Shape, Vec2};

/// Something on the page that can be selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pick {
    /// A row of `DataSet::figures`.
    Figure(usize),
    /// One of the rows that a figure stands for, each of which is a point: the row of `DataSet::figures`, and
    /// its number in [`crate::model::RowPoints`].
    Row(usize, usize),
    /// A row of `DataSet::contracts`.
    Contract(usize),
}

/// What a group is, for exports and screen readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Paper, rules and grid: nothing to read.
    Decoration,
    Title,
    Subtitle,
    AxisX,
    AxisY,
    /// The line of a series.
    Series,
    /// One figure: a mark with its reports.
    Point,
    /// The words beside a mark.
    Label,
    /// A contract bar.
    Lane,
    /// An event on a contract bar, or a figure without a number.
    Event,
    Sources,
    Note,
}

/// Where a pointer or a screen reader finds something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    pub rect: Rect,
    pub pick: Pick,
}

/// A label that can be dragged.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// Key in `ChartSpec::label_offsets`.
    pub key: String,
    /// The mark the label belongs to, in page points.
    pub anchor: Pos2,
    /// The label itself, in page points.
    pub rect: Rect,
    /// What a click on it selects: that whose words it is.
    pub pick: Option<Pick>,
}

/// One named part of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Unique on the page, fit for an XML id.
    pub id: String,
    pub role: Role,
    /// What a screen reader says; empty for decoration.
    pub title: String,
    /// Nothing outside is drawn.
    pub clip: Option<Rect>,
    pub shapes: Vec<Shape>,
    pub hit: Option<Hit>,
    pub drag: Option<Drag>,
}

impl Group {
    pub fn new(id: impl Into<String>, role: Role, title: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            role,
            title: title.into(),
            clip: None,
            shapes: Vec::new(),
            hit: None,
            drag: None,
        }
    }
}

/// Where data stands on the page: the transform that curve, lanes and the window share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlotArea {
    /// The curve, in page points.
    pub curve: Rect,
    /// The contract lanes under it; as wide as the curve. Empty where there are none.
    pub lanes: Rect,
    /// Days since 1970-01-01 at the left and the right edge.
    pub x: (f64, f64),
    /// Plotted values at the bottom and the top edge of the curve: the value itself, its decimal
    /// logarithm, or the index, as the scale says.
    pub y: (f64, f64),
}

impl PlotArea {
    /// Page x of a day count.
    pub fn page_x(&self, day: f64) -> f32 {
        let share = (day - self.x.0) / (self.x.1 - self.x.0);
        (f64::from(self.curve.left()) + share * f64::from(self.curve.width())) as f32
    }

    /// Page y of a plotted value.
    pub fn page_y(&self, plotted: f64) -> f32 {
        let share = (plotted - self.y.0) / (self.y.1 - self.y.0);
        (f64::from(self.curve.bottom()) - share * f64::from(self.curve.height())) as f32
    }

    /// Day count of a page x.
    pub fn day_at(&self, x: f32) -> f64 {
        let share = f64::from(x - self.curve.left()) / f64::from(self.curve.width());
        self.x.0 + share * (self.x.1 - self.x.0)
    }

    /// Curve and lanes together.
    pub fn whole(&self) -> Rect {
        if self.lanes.is_positive() { self.curve.union(self.lanes) } else { self.curve }
    }
}

/// One page, ready to be painted or written.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width and height in page points; the origin is the top left corner.
    pub size: Vec2,
    pub paper: Color32,
    pub lang: Lang,
    /// The title as text.
    pub title: String,
    /// The whole chart in a sentence or two.
    pub description: String,
    /// From back to front.
    pub groups: Vec<Group>,
    pub plot: PlotArea,
    /// Figures with neither words nor a number at their mark; the note counts them.
    pub unlabelled: usize,
    /// Sources that the page counts and does not name.
    pub unnamed: usize,
    /// The lanes that are seen, by their places among all lanes of the chart, and how many there are.
    pub lanes: (std::ops::Range<usize>, usize),
    /// The words leave the marks no room.
    pub is_cramped: bool,
}

impl Scene {
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }
}
