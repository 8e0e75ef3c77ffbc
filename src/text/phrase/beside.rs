//! What stands right behind a number: whether all that may belong to it was taken into it.

use super::lexicon::Term;
use super::quantity::{Quantity, Reader};
use super::scales::{Beside, Said};
use crate::model::Unit;

/// The small word between a multiplier and what it counts: "38 millions d'euros".
pub(super) fn links(term: &Term) -> bool {
    match term {
        Term::Of => true,
        Term::Word(word) => ["d", "de", "di", "des", "von"].contains(&word.as_str()),
        _ => false,
    }
}

impl Reader<'_> {
    /// Whether what comes next belongs to the number and was not taken into it: the second multiplier of
    /// "5 million million", the hundreds of "5 setek".
    pub fn goes_on(&self, quantity: &Quantity) -> bool {
        if self.closed(0) {
            return false;
        }
        match self.term(0) {
            Some(Term::Scale { .. } | Term::Hundred | Term::AndHalf) => true,
            Some(Term::Short(short)) => short.says(self.beside(false)) != Said::Word,
            Some(Term::Vague) => quantity.unit == Unit::None,
            _ => false,
        }
    }

    /// What stands beside a short form that comes next; `money` says that a currency stands before its
    /// number.
    pub fn beside(&self, money: bool) -> Beside {
        let link = self.term(1).is_some_and(links);
        match self.term(1 + usize::from(link)) {
            _ if money => Beside::MoneyBefore,
            Some(Term::Currency(unit)) if !self.number_follows(2) => {
                Beside::MoneyBehind { thousands: ["EUR", "CHF"].contains(&unit.symbol().as_str()) }
            }
            Some(Term::Unit { .. }) => Beside::Unit,
            _ if link => Beside::Link,
            _ => Beside::Nothing,
        }
    }

    /// Whether the real unit comes behind the word that was taken for one, which then was something else:
    /// "38 zillion euros".
    pub fn unit_follows(&self) -> bool {
        let link = usize::from(self.term(0).is_some_and(links));
        match self.term(link) {
            _ if self.closed(0) => false,
            Some(Term::Currency(_)) => !self.number_follows(link + 1),
            Some(Term::Unit { .. }) => true,
            _ => false,
        }
    }

    /// Whether a comma stands before a term.
    pub(super) fn closed(&self, ahead: usize) -> bool {
        self.terms.get(self.at + ahead).is_some_and(|placed| placed.closed)
    }
}
