//! What is open: the data, and the chart a person made of it.

use crate::chart::{ChartSpec, FigureIndex};
use crate::model::SharedData;
use std::sync::Arc;

/// The data and the chart of it. Cheap to clone: the data is shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What the file or the package calls itself; shown where no story has a name.
    pub name: String,
    pub data: SharedData,
    pub index: Arc<FigureIndex>,
    pub spec: ChartSpec,
}

impl Document {
    /// A document on the first story of its data, or on everything in it.
    pub fn new(name: impl Into<String>, data: SharedData, index: Arc<FigureIndex>) -> Self {
        let spec = ChartSpec::first_of(&data);
        Self { name: name.into(), data, index, spec }
    }

    /// Whether anything at all is switched on.
    pub fn shows_something(&self) -> bool {
        self.spec.series.iter().chain(&self.spec.lanes).any(|series| series.visible)
    }
}
