//! What a picture carries beside its pixels: the figures, the contracts and the sources on it, and the
//! chart that was made of them, so that the same chart opens again.
//!
//! Sites and programs that send pictures on often strip what they do not know: this is a convenience
//! and no archive.

mod chart;
mod error;
mod open;
mod part;

pub use error::CarryError;
pub use open::{ELEMENT, PictureKind, open};
pub use part::{held, part_of, rows_of};

use crate::chart::{Bounds2, ChartSpec, Page, SourceOrder, Theme};
use crate::model::{DataSet, SourceIndex};
use crate::text::Lang;
use chart::Chart;
use epaint::Vec2;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The name under which a picture carries a project.
pub const MEDIA_TYPE: &str = "application/vnd.sourceline+json";

/// The version that is written. A reader takes any of the same first number.
const VERSION: &str = "1.0";
const MAJOR: &str = "1";

/// A picture with more rows carries none: it would be larger than its table.
pub const MOST_ROWS: usize = 20_000;

/// More text is not read out of a picture, in bytes.
pub const LONGEST: usize = 64 << 20;

/// The chart of a picture, with everything it was made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    /// What the chart is called where it has no title of its own.
    pub name: String,
    pub data: DataSet,
    pub spec: ChartSpec,
    pub view: Bounds2,
    /// The page, in points.
    pub size: Vec2,
    pub theme: Theme,
    pub lang: Lang,
}

/// A project as it stands in a file: JSON without a letter of markup, made by [`Project::to_json`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried(String);

impl Carried {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The written form.
#[derive(Serialize, Deserialize)]
struct Written {
    format: String,
    version: String,
    #[serde(default)]
    name: String,
    data: DataSet,
    chart: Chart,
}

impl Project {
    /// The chart of a page with the part of the data that is on it; `None` where those are more rows
    /// than a picture carries. Grows with the data.
    pub fn of(name: &str, (data, spec): (&DataSet, &ChartSpec), view: &Bounds2, page: &Page) -> Option<Self> {
        let project = Self {
            name: name.to_owned(),
            data: part_of(data, spec),
            spec: spec.clone(),
            view: *view,
            size: page.size,
            theme: page.theme,
            lang: page.lang,
        };
        (project.rows() <= MOST_ROWS).then_some(project)
    }

    /// How many rows it holds.
    pub fn rows(&self) -> usize {
        self.data.figures.len() + self.data.contracts.len()
    }

    /// How many of its sources are named indirectly: by other sources, or by rows behind those of the chart.
    pub fn indirect_sources(&self) -> usize {
        let all = (0..self.data.sources.len()).map(SourceIndex);
        SourceOrder::new((&self.data, &self.spec), &[], all).indirect
    }

    /// The project as JSON, with no letter in it that is markup or that turns the direction of words:
    /// it stands as it is in XML and in HTML. The same project gives the same text.
    pub fn to_json(&self) -> Carried {
        let written = Written {
            format: MEDIA_TYPE.to_owned(),
            version: VERSION.to_owned(),
            name: self.name.clone(),
            data: self.data.clone(),
            chart: Chart::of(self),
        };
        // Nothing in it can fail: names are text and no number is without an end.
        let mut value = serde_json::to_value(written).unwrap_or_default();
        leave_out_empty(&mut value);
        Carried(harmless(&value.to_string()))
    }

    /// Reads what [`Project::to_json`] wrote.
    ///
    /// # Errors
    /// A [`CarryError`] for anything else, and for rows and numbers that no chart can have.
    pub fn from_json(text: &str) -> Result<Self, CarryError> {
        let damaged = |error: serde_json::Error| CarryError::Damaged(error.to_string());
        let value: Value = serde_json::from_str(text).map_err(damaged)?;
        let of = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default();
        if of("format") != MEDIA_TYPE {
            return Err(CarryError::Nothing);
        }
        let version = of("version");
        if version.split('.').next() != Some(MAJOR) {
            return Err(CarryError::Newer(version.to_owned()));
        }
        let Written { name, data, chart, .. } = serde_json::from_value(value).map_err(damaged)?;
        check(&data)?;
        chart.into_project(name, data)
    }
}

/// Empty texts and lists are as good as absent.
fn leave_out_empty(value: &mut Value) {
    match value {
        Value::Object(members) => {
            // The only member of an object says which of several things it is.
            let is_choice = members.len() == 1;
            members.retain(|_, member| is_choice || !is_empty(member));
            members.values_mut().for_each(leave_out_empty);
        }
        Value::Array(items) => items.iter_mut().for_each(leave_out_empty),
        _ => {}
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// JSON has a way to write each letter without the letter.
pub(in crate::write) fn harmless(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for letter in json.chars() {
        let unsafe_letter = letter.is_control()
            || matches!(
                letter,
                '<' | '>' | '&' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}'
            );
        if unsafe_letter {
            // Each of them is one unit of UTF-16. Writing to a text cannot fail.
            let _ = write!(text, "\\u{:04x}", u32::from(letter));
        } else {
            text.push(letter);
        }
    }
    text
}

/// What reading a table never gives, a picture may not bring in either.
fn check(data: &DataSet) -> Result<(), CarryError> {
    let damaged = |what: &str| Err(CarryError::Damaged(what.to_owned()));
    if data.figures.len() + data.contracts.len() > MOST_ROWS {
        return damaged("too many rows");
    }
    let is_known = |index: &SourceIndex| index.0 < data.sources.len();
    let of_figures = data.figures.iter().flat_map(|figure| figure.sources.iter().chain(&figure.via));
    let of_contracts = data.contracts.iter().flat_map(|event| event.sources.iter().chain(&event.via));
    if !of_figures.chain(of_contracts).all(is_known) {
        return damaged("a row names a source that is not there");
    }
    let is_low = |(low, high)| low <= high;
    if !data.figures.iter().all(|figure| figure.low.zip(figure.high).is_none_or(is_low)) {
        return damaged("a range ends below its beginning");
    }
    let each_once = |ids: Vec<&String>| {
        let mut seen = BTreeSet::new();
        ids.into_iter().all(|id| seen.insert(id))
    };
    let are_unique = each_once(data.figures.iter().map(|figure| &figure.id).collect())
        && each_once(data.contracts.iter().map(|event| &event.id).collect())
        && each_once(data.sources.iter().map(|source| &source.id).collect());
    if !are_unique {
        return damaged("two rows have one id");
    }
    Ok(())
}

#[cfg(test)]
mod tests;
