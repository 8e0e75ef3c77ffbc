//! What a person chose to see. Everything here is part of the document.

use super::palette::Theme;
use crate::model::{DataSet, Localized, ScaleKind, Story};
use crate::text::Lang;
use epaint::{Vec2, vec2};
use std::collections::BTreeMap;

/// How two figures of a series are joined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Joining {
    #[default]
    Straight,
    /// A value holds until the next one is reported.
    Step,
}

/// One series or contract lane on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesSpec {
    /// The series name, or the lane key.
    pub name: String,
    pub visible: bool,
}

/// The chart as chosen: what, on which scale, with which accounts.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// The story it began as; empty for a file without stories.
    pub story: String,
    pub title: Localized,
    pub subtitle: Localized,
    pub series: Vec<SeriesSpec>,
    pub lanes: Vec<SeriesSpec>,
    pub scale: ScaleKind,
    pub joining: Joining,
    /// Draw every report of a figure, not only the one the line uses.
    pub all_accounts: bool,
    /// Draw superseded and retold reports.
    pub deprecated: bool,
    /// Draw what relative claims imply.
    pub implied: bool,
    /// Labels a person dragged: offset of the label's centre from its mark, in points at scale 1.
    pub label_offsets: BTreeMap<String, [i32; 2]>,
}

impl ChartSpec {
    /// The chart of a story.
    pub fn of_story(story: &Story) -> Self {
        let all = |names: &[String]| {
            names.iter().map(|name| SeriesSpec { name: name.clone(), visible: true }).collect()
        };
        Self {
            story: story.id.clone(),
            title: story.title.clone(),
            subtitle: story.subtitle.clone(),
            series: all(&story.series),
            lanes: all(&story.contracts),
            scale: story.scale,
            joining: Joining::Straight,
            all_accounts: true,
            deprecated: false,
            implied: true,
            label_offsets: BTreeMap::new(),
        }
    }

    /// The first story of a data set, or everything in it.
    pub fn first_of(data: &DataSet) -> Self {
        match data.stories.first() {
            Some(story) => Self::of_story(story),
            None => Self::of_story(&data.whole_story()),
        }
    }
}

/// A page lower than this, in points at scale 1, gives its room to the plot.
const COMPACT: f32 = 500.0;

/// The sheet a chart is laid out on, and how its words are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// Width and height in page points.
    pub size: Vec2,
    /// Factor on every type size, stroke and gap; 1 for a page of about 800 by 560.
    pub scale: f32,
    pub theme: Theme,
    pub lang: Lang,
    /// The sources are listed beside the page: a small one counts them and names none.
    pub sources_beside: bool,
    /// The lane the page begins with, where not all of them have room; the last ones fill the page.
    pub first_lane: usize,
}

impl Page {
    pub const DEFAULT_SIZE: Vec2 = vec2(800.0, 560.0);

    pub fn new(size: Vec2, theme: Theme, lang: Lang) -> Self {
        Self { size, scale: Self::scale_for(size), theme, lang, sources_beside: false, first_lane: 0 }
    }

    /// A page on the desk of the window, which lists the sources itself.
    pub fn on_desk(size: Vec2, theme: Theme, lang: Lang) -> Self {
        Self { sources_beside: true, ..Self::new(size, theme, lang) }
    }

    /// The size of the picture that is saved of a page on a desk of this size. Nobody can look at the
    /// list beside a picture: a small page keeps its shape and grows until its sources have room.
    pub fn picture_size(desk: Vec2) -> Vec2 {
        if desk.y >= COMPACT {
            return desk;
        }
        let grown = desk * (Self::DEFAULT_SIZE.y / desk.y.max(1.0));
        vec2(grown.x.round(), grown.y.round())
    }

    /// So low that the words around the plot yield to it.
    pub fn is_compact(&self) -> bool {
        self.size.y / self.scale < COMPACT
    }

    /// Type grows with the sheet, from the size for reading to twice that.
    pub fn scale_for(size: Vec2) -> f32 {
        let fit = (size.x / Self::DEFAULT_SIZE.x).min(size.y / Self::DEFAULT_SIZE.y);
        (fit / 1.25).clamp(1.0, 2.5)
    }
}

/// The part of the data in view; `None` shows everything.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds2 {
    /// Days since 1970-01-01.
    pub x: Option<(f64, f64)>,
    /// Plotted values (see [`PlotArea::y`](super::PlotArea::y)).
    pub y: Option<(f64, f64)>,
}
