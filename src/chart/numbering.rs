//! Numbered sources: the order in which the page cites them.

use super::spec::ChartSpec;
use crate::model::{ContractEvent, DataSet, SourceIndex};
use std::collections::{BTreeMap, BTreeSet};

/// Sources in the order of their first citation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbering {
    order: Vec<SourceIndex>,
    numbers: BTreeMap<SourceIndex, usize>,
}

impl Numbering {
    /// Cites sources: gives each a number if it has none yet.
    pub fn cite(&mut self, sources: &[SourceIndex]) {
        for source in sources {
            if !self.numbers.contains_key(source) {
                self.order.push(*source);
                self.numbers.insert(*source, self.order.len());
            }
        }
    }

    /// The cited sources; the first has the number 1.
    pub fn order(&self) -> &[SourceIndex] {
        &self.order
    }

    /// The number of a source, from 1; `None` where the page does not cite it.
    pub fn of(&self, source: SourceIndex) -> Option<usize> {
        self.numbers.get(&source).copied()
    }

    /// Raised numbers behind a word: `¹ ³`. Empty where nothing is cited.
    pub fn raised(&self, sources: &[SourceIndex]) -> String {
        let numbers: Vec<String> =
            sources.iter().filter_map(|source| self.of(*source)).map(raised_number).collect();
        numbers.join("\u{2009}")
    }

    /// The numbers of some sources in order, each once.
    pub fn numbers(&self, sources: impl IntoIterator<Item = SourceIndex>) -> BTreeSet<usize> {
        sources.into_iter().filter_map(|source| self.of(source)).collect()
    }
}

/// The sources of a chart in the order of their numbers, wherever they are listed: those that the page cites,
/// those that its other rows name, and those that are named indirectly, by other sources or by rows behind
/// those of the chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceOrder {
    pub sources: Vec<SourceIndex>,
    /// So many of them, the last ones, are named indirectly.
    pub indirect: usize,
}

impl SourceOrder {
    /// `held` are all sources that belong to the chart. Grows with the data.
    pub fn new(
        (data, spec): (&DataSet, &ChartSpec),
        cited: &[SourceIndex],
        held: impl IntoIterator<Item = SourceIndex>,
    ) -> Self {
        let names = |list: &[super::spec::SeriesSpec]| -> BTreeSet<String> {
            list.iter().map(|named| named.name.clone()).collect()
        };
        let (series, lanes) = (names(&spec.series), names(&spec.lanes));
        let figures = data.figures.iter().filter(|figure| series.contains(&figure.series));
        let is_on_chart = |event: &&ContractEvent| lanes.contains(event.lane_key());
        let contracts = data.contracts.iter().filter(is_on_chart);
        let direct: BTreeSet<SourceIndex> = figures
            .flat_map(|figure| &figure.sources)
            .chain(contracts.flat_map(|event| &event.sources))
            .copied()
            .collect();
        let mut known: BTreeSet<SourceIndex> = cited.iter().copied().collect();
        let mut sources = cited.to_vec();
        sources.extend(direct.into_iter().filter(|source| known.insert(*source)));
        let named = sources.len();
        sources.extend(held.into_iter().filter(|source| known.insert(*source)));
        Self { indirect: sources.len() - named, sources }
    }
}

/// Numbers with runs of three or more drawn together: `2, 4–6`.
pub fn listed(numbers: &BTreeSet<usize>) -> String {
    join(numbers, ", ", "\u{2013}", usize::to_string)
}

/// Raised numbers in raised brackets, `⁽² ⁴⁻⁶⁾`; empty where there are none.
pub fn raised_in_brackets(numbers: &BTreeSet<usize>) -> String {
    let raised = join(numbers, "\u{2009}", "\u{207b}", |number| raised_number(*number));
    if raised.is_empty() { raised } else { format!("\u{207d}{raised}\u{207e}") }
}

fn join(numbers: &BTreeSet<usize>, between: &str, through: &str, word: impl Fn(&usize) -> String) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let said = runs.iter().map(|(first, last)| match last - first {
        0 => word(first),
        1 => format!("{}{between}{}", word(first), word(last)),
        _ => format!("{}{through}{}", word(first), word(last)),
    });
    said.collect::<Vec<_>>().join(between)
}

/// A number in raised digits.
pub fn raised_number(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number.to_string().bytes().filter_map(|digit| DIGITS.get(usize::from(digit.wrapping_sub(b'0')))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_numbered_as_they_are_first_cited() {
        let mut numbering = Numbering::default();
        numbering.cite(&[SourceIndex(7), SourceIndex(2)]);
        numbering.cite(&[SourceIndex(2), SourceIndex(5)]);
        assert_eq!(numbering.order(), [SourceIndex(7), SourceIndex(2), SourceIndex(5)]);
        assert_eq!(numbering.raised(&[SourceIndex(5), SourceIndex(9), SourceIndex(7)]), "³\u{2009}¹");
        assert_eq!(raised_number(120), "¹²⁰");
    }

    #[test]
    fn runs_of_numbers_are_drawn_together() {
        let numbers = BTreeSet::from([1, 2, 4, 5, 6, 9]);
        assert_eq!(listed(&numbers), "1, 2, 4–6, 9");
        assert_eq!(raised_in_brackets(&numbers), "⁽¹\u{2009}²\u{2009}⁴⁻⁶\u{2009}⁹⁾");
        assert_eq!(raised_in_brackets(&BTreeSet::new()), "");
    }
}
