//! The unit of a column: what its cells say, and what its header says.

use super::letters::Endings;
use super::numbers::Mark;
use super::quantity::{self, Quantity};
use super::{Column, Doubt, Kind, Value, is_masked};
use crate::model::{Decimal, Unit, UnitFamily};
use crate::read::answers::NumberForm;
use crate::read::cells::is_missing;
use crate::read::measure::{self, Measure};
use std::collections::BTreeMap;

/// A column with more different words behind its numbers holds no units.
const MOST_WORDS: usize = 3;

/// The units of a column, each with the number of its cells.
#[derive(Debug, Default)]
pub struct Units {
    counts: BTreeMap<Unit, usize>,
    cells: usize,
}

/// Counts the units of a column.
pub fn units<'a>(cells: impl Iterator<Item = &'a str>, mark: Mark, letters: Endings) -> Units {
    let mut units = Units::default();
    for cell in cells.map(str::trim).filter(|cell| !is_missing(cell) && !is_masked(cell)) {
        if let Some(quantity) = quantity::read(cell, mark, letters) {
            units.cells += 1;
            *units.counts.entry(quantity.unit).or_default() += 1;
        }
    }
    units
}

impl Units {
    /// The unit that most cells have; of equally common ones the first by name. A word that is no
    /// known unit has to stand behind most numbers: `977 combined` among bare ones is a remark.
    fn common(&self) -> Option<Unit> {
        let is_unit = |(unit, count): &(&Unit, &usize)| match unit {
            Unit::None => false,
            Unit::Other(_) => **count * 2 > self.cells,
            _ => true,
        };
        let named = self.counts.iter().filter(is_unit);
        let most = named.clone().map(|(_, count)| *count).max()?;
        named.into_iter().find(|(_, count)| **count == most).map(|(unit, _)| unit.clone())
    }

    /// Where units exclude one another. `named`: the header names the unit of bare numbers.
    fn doubt(&self, named: bool) -> Option<Doubt> {
        let common = self.common();
        let is_remark = |unit: &Unit| matches!(unit, Unit::Other(_)) && common.as_ref() != Some(unit);
        let known = self.counts.keys().filter(|unit| **unit != Unit::None && !is_remark(unit));
        let families: Vec<UnitFamily> = known.map(Unit::family).collect();
        let money = families.iter().filter(|family| matches!(family, UnitFamily::Money(_))).count();
        match families.len() {
            0 => None,
            count if money == count && count > 1 => Some(Doubt::MixedCurrencies),
            // A number without a unit among numbers with one is another unit, as far as is known.
            1 if named || self.counts.get(&Unit::None).is_none_or(|bare| *bare == 0) => None,
            _ => Some(Doubt::MixedUnits),
        }
    }

    /// Whether the words behind the numbers are too many to be units.
    pub fn are_words(&self) -> bool {
        let words = self.counts.keys().filter(|unit| matches!(unit, Unit::Other(_))).count();
        words > MOST_WORDS
    }
}

impl Column {
    /// Settles the unit of the numbers and the power of ten they are printed in. A cell that names no
    /// unit has that of the header.
    pub(super) fn measure(
        &mut self,
        units: &Units,
        said: &Measure,
        asked: NumberForm,
        doubts: &mut Vec<Doubt>,
    ) {
        let common = units.common();
        let has = |unit: &Unit| units.counts.get(unit).is_some_and(|cells| *cells > 0);
        let by_cells = || Some(measure::rate(common.as_ref()?, said.below.as_deref()?));
        let hint = said.unit.clone().or_else(by_cells);
        let alike = |hint: &Unit| match (hint, &common) {
            (Unit::Other(rate), Some(common)) => measure::is_rate_of(rate, common),
            (hint, Some(common)) => hint.family() == common.family(),
            (_, None) => true,
        };
        self.unit = match (&common, &hint) {
            (Some(common), Some(hint)) if !has(&Unit::None) && !has(hint) && !alike(hint) => {
                Some(common.clone())
            }
            (_, Some(hint)) => Some(hint.clone()),
            (common, None) => common.clone(),
        };
        let is_same = |hint: &Unit| common.as_ref().is_none_or(|common| common == hint) || has(hint);
        let is_rate = matches!(&hint, Some(hint @ Unit::Other(_)) if alike(hint));
        match hint.filter(|hint| !is_same(hint) && !is_rate) {
            Some(hint) => doubts.push(Doubt::HeaderUnit(hint)),
            None => doubts.extend(units.doubt(self.unit.is_some() && said.unit.is_some())),
        }
        if said.unclear && asked.power.is_none() && self.unit.is_some() {
            self.unit = None;
            doubts.push(Doubt::UnclearScale);
            return;
        }
        // "Revenues in millions" of nothing that is named are drawn as they stand, below that name.
        self.power = asked.power.unwrap_or(if self.unit.is_some() { said.power } else { 0 });
        if self.power > 0 && asked.power.is_none() {
            doubts.push(Doubt::Scaled);
        }
    }

    /// The number of a cell that says no power of ten itself, as it stands.
    pub fn alone(&self, cell: &str) -> Option<Decimal> {
        let Kind::Number(mark) = self.kind else { return None };
        let text = Some(cell.trim()).filter(|text| !is_missing(text) && !is_masked(text))?;
        quantity::read(text, mark, self.letters)
            .filter(|quantity| !quantity.scaled)
            .map(|quantity| quantity.value)
    }

    /// `1.5 PB` in a column of terabytes is 1,500; what cannot be brought to the unit of the column
    /// is not read, so that two units never stand on one axis.
    pub(super) fn in_own_unit(&self, quantity: &Quantity) -> Value {
        let Quantity { value, unit, scaled } = quantity;
        let times = || if *scaled { Some(*value) } else { times(*value, self.power) };
        let number = |value: Option<Decimal>| value.map_or(Value::Words, Value::Number);
        match (&self.unit, unit) {
            (Some(own), other) if own == other => number(times()),
            (None, Unit::Other(_)) => Value::Words,
            (Some(Unit::Other(rate)), other) if measure::is_rate_of(rate, other) => number(times()),
            (None, _) | (_, Unit::None) => number(times()),
            // Below "in thousands of TB" another unit says nothing that is certain.
            (Some(Unit::Bytes(own)), Unit::Bytes(_)) if self.power == 0 => {
                let scaled = unit.in_base(*value).and_then(|bytes| bytes.checked_div(own.bytes()));
                number(scaled.map(|value| value.normalize()))
            }
            _ => Value::Words,
        }
    }
}

/// A number times ten to a power, exactly; `None` where it has too many digits.
pub fn times(value: Decimal, power: u32) -> Option<Decimal> {
    let mut value = value;
    // A point that moves loses no digit.
    let moved = value.scale().min(power);
    value.set_scale(value.scale() - moved).ok()?;
    let value = value.checked_mul(Decimal::from(10_i64.checked_pow(power - moved)?))?;
    Some(value.normalize())
}
