//! Reports that are not drawn because somebody chose so: whoever set them aside, or who made the page.

use super::accounts::{Accounts, FigureIndex};
use super::series::{Prepared, says_otherwise};
use super::spec::ChartSpec;
use crate::model::{DataSet, Rank};
use std::collections::BTreeSet;

/// How many reports of what is on the page are not drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SetAside {
    /// Superseded, or changed in retelling.
    pub deprecated: usize,
    /// Other reports of a figure, which say something else and are switched off.
    pub switched_off: usize,
}

impl SetAside {
    /// Counts them. Grows with the data.
    pub fn of(data: &DataSet, index: &FigureIndex, spec: &ChartSpec, prepared: &Prepared) -> Self {
        // Series of another unit are named in the note as a whole.
        let elsewhere = |name: &str| prepared.other_units.iter().any(|(known, _)| known == name);
        let shown: BTreeSet<&str> = spec
            .series
            .iter()
            .filter(|series| series.visible && !elsewhere(&series.name))
            .map(|series| series.name.as_str())
            .collect();
        let mut count = Self::default();
        for accounts in &index.accounts {
            let used = data.figures.get(accounts.used);
            if used.is_some_and(|figure| shown.contains(figure.series.as_str())) {
                count.add(data, spec, accounts);
            }
        }
        if !spec.deprecated {
            let lanes: BTreeSet<&str> =
                spec.lanes.iter().filter(|lane| lane.visible).map(|lane| lane.name.as_str()).collect();
            let set_aside = data.contracts.iter().filter(|event| event.rank == Rank::Deprecated);
            count.deprecated += set_aside.filter(|event| lanes.contains(event.lane_key())).count();
        }
        count
    }

    fn add(&mut self, data: &DataSet, spec: &ChartSpec, accounts: &Accounts) {
        let Some(used) = data.figures.get(accounts.used) else { return };
        for figure in accounts.rows.iter().filter_map(|row| data.figures.get(*row)) {
            if figure.is_deprecated() {
                // A cross stands at a value: claims and words have none.
                let has_cross = spec.deprecated && (figure.value.is_some() || figure.base_range().is_some());
                self.deprecated += usize::from(!has_cross);
            } else if !spec.all_accounts && says_otherwise(used, figure) {
                self.switched_off += 1;
            }
        }
    }
}
