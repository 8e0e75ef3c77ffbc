//! Numbered sources: the order in which the page cites them.

use crate::model::SourceIndex;
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
