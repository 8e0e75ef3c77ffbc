//! The chart of a project in its written form.

use super::{CarryError, Project};
use crate::chart::{Bounds2, ChartSpec, Joining, SeriesSpec, Theme};
use crate::model::{DataSet, Localized, ScaleKind};
use crate::text::Lang;
use epaint::vec2;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Sides of a page that can be laid out, in points.
const SIDE: std::ops::RangeInclusive<f32> = 50.0..=20_000.0;

#[derive(Serialize, Deserialize)]
pub struct Chart {
    #[serde(default)]
    story: String,
    #[serde(default)]
    title: Localized,
    #[serde(default)]
    subtitle: Localized,
    #[serde(default)]
    series: Vec<Line>,
    #[serde(default)]
    lanes: Vec<Line>,
    #[serde(default)]
    scale: ScaleKind,
    #[serde(default)]
    steps: bool,
    #[serde(default = "yes")]
    all_accounts: bool,
    #[serde(default)]
    deprecated: bool,
    #[serde(default = "yes")]
    implied: bool,
    #[serde(default)]
    label_offsets: BTreeMap<String, [i32; 2]>,
    /// The part in view, each end in digits: a number of JSON may come back as its neighbour.
    #[serde(default)]
    x: Option<[String; 2]>,
    #[serde(default)]
    y: Option<[String; 2]>,
    size: [f32; 2],
    #[serde(default)]
    dark: bool,
    lang: String,
}

/// A series or a lane.
#[derive(Serialize, Deserialize)]
struct Line {
    #[serde(default)]
    name: String,
    #[serde(default = "yes")]
    visible: bool,
}

const fn yes() -> bool {
    true
}

impl Chart {
    pub fn of(project: &Project) -> Self {
        let spec = &project.spec;
        let lines = |list: &[SeriesSpec]| {
            list.iter().map(|line| Line { name: line.name.clone(), visible: line.visible }).collect()
        };
        let ends = |range: Option<(f64, f64)>| range.map(|(low, high)| [low.to_string(), high.to_string()]);
        Self {
            story: spec.story.clone(),
            title: spec.title.clone(),
            subtitle: spec.subtitle.clone(),
            series: lines(&spec.series),
            lanes: lines(&spec.lanes),
            scale: spec.scale,
            steps: spec.joining == Joining::Step,
            all_accounts: spec.all_accounts,
            deprecated: spec.deprecated,
            implied: spec.implied,
            label_offsets: spec.label_offsets.clone(),
            x: ends(project.view.x),
            y: ends(project.view.y),
            size: [project.size.x, project.size.y],
            dark: project.theme == Theme::Dark,
            lang: project.lang.tag().to_owned(),
        }
    }

    /// # Errors
    /// [`CarryError::Damaged`] for a page or a part that no chart can have.
    pub fn into_project(self, name: String, data: DataSet) -> Result<Project, CarryError> {
        let damaged = |what: &str| CarryError::Damaged(what.to_owned());
        let lines = |list: Vec<Line>| {
            list.into_iter().map(|line| SeriesSpec { name: line.name, visible: line.visible }).collect()
        };
        let ends = |range: Option<[String; 2]>| match range {
            None => Ok(None),
            Some([low, high]) => match (low.parse::<f64>(), high.parse::<f64>()) {
                (Ok(low), Ok(high)) if low.is_finite() && high.is_finite() && low < high => {
                    Ok(Some((low, high)))
                }
                _ => Err(damaged("no part of an axis")),
            },
        };
        let [width, height] = self.size;
        if !SIDE.contains(&width) || !SIDE.contains(&height) {
            return Err(damaged("no size of a page"));
        }
        let spec = ChartSpec {
            story: self.story,
            title: self.title,
            subtitle: self.subtitle,
            series: lines(self.series),
            lanes: lines(self.lanes),
            scale: self.scale,
            joining: if self.steps { Joining::Step } else { Joining::Straight },
            all_accounts: self.all_accounts,
            deprecated: self.deprecated,
            implied: self.implied,
            label_offsets: self.label_offsets,
        };
        Ok(Project {
            name,
            data,
            spec,
            view: Bounds2 { x: ends(self.x)?, y: ends(self.y)? },
            size: vec2(width, height),
            theme: if self.dark { Theme::Dark } else { Theme::Light },
            lang: Lang::from_tag(&self.lang).unwrap_or_default(),
        })
    }
}
