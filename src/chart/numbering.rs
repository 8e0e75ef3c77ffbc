//! Numbered sources: the order in which the page cites them.

use crate::model::SourceIndex;
use std::collections::BTreeMap;

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
}
