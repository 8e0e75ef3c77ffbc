//! Parts of one: by themselves, and said behind the number, the scale or the unit that they belong to.

use super::lexicon::Term;
use super::making::Making;
use super::quantity::{Quantity, Reader};
use super::scales::Said;
use crate::model::{Decimal, Ratio, Unit};

/// What a part is said behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// "two and a half petabytes"
    Number,
    /// "a billion and a half"
    Scale,
    /// "a petabyte and a half"
    Unit,
}

impl Reader<'_> {
    /// A part joined to a whole number: "two and a half petabytes", "trzy i ćwierć miliona".
    pub(super) fn part_of_number_said(&self, making: &Making) -> Option<(Ratio, usize)> {
        let is_whole = making.current?.is_integer() && making.part.is_none();
        self.said_part(Behind::Number).filter(|_| is_whole)
    }

    /// A part joined to a scale word, which is a part of that scale: "a billion and a half". Where smaller
    /// scales were said, it is of none for certain.
    pub(super) fn part_of_scale(&self, making: &Making) -> Option<(Ratio, usize)> {
        let counted = making.total.checked_div(making.scale?)?;
        let is_one = making.current.is_none() && counted.is_integer() && counted < Decimal::ONE_THOUSAND;
        self.said_part(Behind::Scale).filter(|_| is_one)
    }

    /// A part joined to a unit: "a petabyte and a half", "dwa petabajty i pół".
    pub(super) fn part_of_unit(&mut self, quantity: &mut Quantity) {
        let is_counted = matches!(quantity.unit, Unit::Bytes(_) | Unit::Money(_) | Unit::Percent);
        let is_whole = quantity.value.is_integer() && quantity.value.is_sign_positive();
        if !is_counted || !is_whole || quantity.scale.is_some() || quantity.part.is_some() {
            return;
        }
        let Some((part, taken)) = self.said_part(Behind::Unit) else { return };
        let mut making = Making { current: Some(quantity.value), ..Making::default() };
        if let Some((value, ())) = making.add_part(part).and_then(|added| making.current.zip(Some(added))) {
            quantity.value = value;
            quantity.part = making.part;
            self.at += taken;
        }
    }

    /// A part of one said with "and", and how many terms that takes: "and a half", "and three quarters",
    /// "i ćwierć". Nothing where what follows may be what it is a part of, as in "and a third of users".
    fn said_part(&self, behind: Behind) -> Option<(Ratio, usize)> {
        if self.closed(0) {
            return None;
        }
        let (part, taken) = match self.term(0)? {
            Term::AndHalf => (Ratio::new(1, 2)?, 1),
            Term::And => {
                let article = usize::from(self.term(1) == Some(&Term::Article));
                let (count, counts) = match self.term(1 + article) {
                    Some(Term::Numeral(count)) => (u64::try_from(*count).ok()?, 1),
                    _ => (1, 0),
                };
                let at = 1 + article + counts;
                let at = at + usize::from(counts == 1 && self.term(at) == Some(&Term::Dash));
                let Some(Term::Fraction(1, under)) = self.term(at) else { return None };
                // "third" by itself is a place in an order.
                let is_ordinal = article + counts == 0 && !matches!(under, 2 | 4);
                if is_ordinal || self.between_leads() {
                    return None;
                }
                (Ratio::new(count, *under).filter(|_| count < *under)?, at + 1)
            }
            _ => return None,
        };
        Some((part, taken + self.counted_behind(taken, behind)?))
    }

    /// Whether the number is the first of two: "between one and two thirds".
    fn between_leads(&self) -> bool {
        let before = self.terms.get(..self.at).unwrap_or_default().iter().rev().take(2);
        before.into_iter().any(|placed| placed.term == Term::Between)
    }

    /// How many small words lead from a part to what all of the number counts; nothing where the part has
    /// something of its own behind it.
    fn counted_behind(&self, ahead: usize, behind: Behind) -> Option<usize> {
        let is_half = matches!(self.term(0), Some(Term::AndHalf));
        let counts = |at: usize| match self.term(at) {
            Some(Term::Scale { .. } | Term::Hundred) => behind == Behind::Number,
            Some(Term::Short(short)) => {
                let is_word = short.says(self.beside(false)) == Said::Word;
                behind == Behind::Number || (is_word && behind == Behind::Scale)
            }
            Some(Term::Unit { .. } | Term::Currency(_)) => behind != Behind::Unit,
            _ => false,
        };
        match self.term(ahead) {
            _ if self.closed(ahead) => Some(0),
            Some(Term::Of) if behind == Behind::Number => {
                let article = usize::from(self.term(ahead + 1) == Some(&Term::Article));
                counts(ahead + 1 + article).then_some(1 + article)
            }
            Some(
                Term::Of
                | Term::Number { .. }
                | Term::Numeral(_)
                | Term::Fraction(..)
                | Term::Vulgar(..)
                | Term::Vague,
            ) => None,
            Some(Term::Word(_)) => is_half.then_some(0),
            Some(
                Term::Scale { .. } | Term::Hundred | Term::Short(_) | Term::Unit { .. } | Term::Currency(_),
            ) => counts(ahead).then_some(0),
            _ => Some(0),
        }
    }

    /// A fraction in signs, by itself or behind a whole number: `½`, `1 ½`, `1/2`. Where
    /// nothing is counted or changed the two numbers of `1/2` stay two, as those of a rate or a date.
    pub(super) fn one_part(&self, making: &Making) -> Option<(Ratio, usize)> {
        let whole = making.current.is_none_or(|said| making.digits && said.is_integer());
        if making.part.is_some() || making.scale.is_some() || !whole {
            return None;
        }
        let (over, under, taken) = match (self.term(0)?, self.term(1), self.term(2)) {
            (Term::Vulgar(over, under), ..) => (*over, *under, 1),
            (Term::Number { value: over, .. }, Some(Term::Per), Some(Term::Number { value: under, .. }))
                if self.glued(1) && self.glued(2) && over < under =>
            {
                let counted = self.counts_behind(3) || self.change_leads();
                let small = |number: &Decimal| u64::try_from(*number).ok().filter(|number| *number <= 100);
                (small(over)?, small(under).filter(|_| counted)?, 3)
            }
            _ => return None,
        };
        Some((Ratio::new(over, under)?, taken))
    }

    /// Whether what comes next makes a fraction of `1/2`: something counted, or a comparison.
    fn counts_behind(&self, ahead: usize) -> bool {
        matches!(
            self.term(ahead),
            Some(
                Term::Unit { .. }
                    | Term::Currency(_)
                    | Term::Scale { .. }
                    | Term::Of
                    | Term::More
                    | Term::Less
                    | Term::Hedge { compares: true, .. }
                    | Term::Change { .. }
            )
        )
    }

    /// Whether a change or its "by" comes right before: "fell by 1/3", "o ponad 1/3".
    fn change_leads(&self) -> bool {
        let before = self.terms.get(..self.at).unwrap_or_default().iter().rev().map(|placed| &placed.term);
        let mut plain =
            before.filter(|term| !matches!(term, Term::Hedge { .. } | Term::Article | Term::Filler));
        matches!(plain.next(), Some(Term::By | Term::Change { .. }))
    }

    /// "half a million", "two thirds", "półtora miliona".
    pub(super) fn fraction(&self, making: &mut Making, over: u64, under: u64) -> usize {
        let Some(one) = Ratio::new(over, under) else { return 0 };
        if making.part.is_some() || making.scale.is_some() {
            return 0;
        }
        let part = match making.current {
            None => Some(one),
            // "two thirds", but not "two half".
            Some(count) if !making.digits && over == 1 => {
                u64::try_from(count).ok().and_then(|count| Ratio::new(count, under))
            }
            Some(_) => None,
        };
        let Some(part) = part else { return 0 };
        making.current = Some(part.to_decimal());
        making.part = Some(part);
        // The words between a part and what it is of: "half a million", "a third of a petabyte".
        let of = usize::from(matches!(self.term(1), Some(Term::Of)));
        let article = usize::from(matches!(self.term(1 + of), Some(Term::Article)));
        let whole = self.term(1 + of + article);
        let is_whole = matches!(whole, Some(Term::Scale { .. } | Term::Hundred | Term::Unit { .. }));
        if is_whole && of + article > 0 { 1 + of + article } else { 1 }
    }
}
