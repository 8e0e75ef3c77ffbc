//! What a number is counted in: units, currencies and the time of a rate.

use super::beside::links;
use super::lexicon::Term;
use super::money;
use super::quantity::{Quantity, Reader};
use super::scales::Said;
use crate::model::{Currency, Decimal, Unit};

impl Reader<'_> {
    /// A currency before its number: `$38m`, `kr 500`.
    pub fn currency(&mut self) -> Option<Unit> {
        let Some(Term::Currency(money)) = self.term(0) else { return None };
        let number_follows = match self.term(1) {
            Some(Term::Number { .. } | Term::Numeral(_) | Term::Vulgar(..)) => true,
            Some(Term::Dash) => self.glued(2) && matches!(self.term(2), Some(Term::Number { .. })),
            _ => false,
        };
        number_follows.then(|| {
            self.at += 1;
            money.clone()
        })
    }

    pub fn unit(&mut self, quantity: &mut Quantity, before: Option<Unit>) {
        if let Some(mut money) = before {
            // The currency said again: "$1.2-billion-dollar", or more exactly: "$5 million CAD".
            let hyphen = usize::from(matches!(self.term(0), Some(Term::Dash)) && self.glued(0));
            if let Some(Term::Currency(again)) = self.term(hyphen)
                && !self.number_follows(hyphen + 1)
            {
                if *again != Unit::Money(Currency::USD) {
                    money = again.clone();
                }
                self.at += hyphen + 1;
            }
            self.money(quantity, money);
            // `$5xyz`: letters glued to the digits are a part of the number or of its money.
            let letters = matches!(self.term(0), Some(Term::Word(_) | Term::Short(_)));
            quantity.cut |= letters && self.glued(0) && quantity.scale.is_none();
            return;
        }
        let hyphen = usize::from(matches!(self.term(0), Some(Term::Dash)) && self.glued(0) && self.glued(1));
        let of = usize::from(self.term(hyphen).is_some_and(links) && quantity.scale.is_some());
        let skip = hyphen + of;
        let unit = match self.term(skip) {
            Some(Term::Unit { unit, .. }) => unit.clone(),
            Some(Term::Currency(_)) if self.number_follows(skip + 1) && of == 0 && !self.glued(skip) => {
                return;
            }
            Some(Term::Currency(money)) => {
                self.at += skip + 1;
                self.money(quantity, money.clone());
                return;
            }
            Some(Term::Short(short))
                if quantity.part.is_none() && short.says(self.beside(false)) == Said::Word =>
            {
                let unit = Unit::parse(&short.letters);
                quantity.guessed_unit = !matches!(unit, Unit::Bytes(_));
                // The B of "1.2B people" are no bytes.
                let counts = matches!(self.term(skip + 1), Some(Term::Word(_)));
                quantity.cut |= !quantity.guessed_unit && counts;
                unit
            }
            Some(Term::Time(name)) if quantity.part.is_none() => {
                quantity.duration = true;
                Unit::Other((*name).to_owned())
            }
            Some(Term::Word(word)) if hyphen == 0 && quantity.part.is_none() => {
                let english = matches!(self.term(0), Some(Term::Of));
                if english {
                    return;
                }
                quantity.guessed_unit = true;
                Unit::parse(word)
            }
            _ => return,
        };
        quantity.unit = unit;
        self.at += skip + 1;
        quantity.cut |= quantity.guessed_unit && self.unit_follows();
    }

    /// The money counted, with the country behind it: "$5 million Canadian".
    fn money(&mut self, quantity: &mut Quantity, money: Unit) {
        quantity.unit = match self.term(0) {
            Some(Term::Word(word)) => match money::of_country(word, &money) {
                Some(unit) => {
                    self.at += 1;
                    unit
                }
                None => money,
            },
            _ => money,
        };
        quantity.unclear_money = !matches!(quantity.unit, Unit::Money(_));
    }

    pub fn number_follows(&self, ahead: usize) -> bool {
        matches!(self.term(ahead), Some(Term::Number { .. }))
    }

    /// "per day", "a day", "/month", "rocznie".
    pub fn rate(&mut self, quantity: &mut Quantity) {
        let (name, taken) = match (self.term(0), self.term(1)) {
            (Some(Term::Rate(name)), _) => (*name, 1),
            (Some(Term::Per | Term::Article), Some(Term::Time(name))) => (*name, 2),
            (Some(Term::Per), Some(Term::Fraction(1, 4))) => ("quarter", 2),
            _ => return,
        };
        if quantity.rated(name) {
            self.at += taken;
        }
    }

    /// "a petabyte", "ponad petabajt": a unit that stands for one of it.
    pub fn lone_unit(mut self, signed: bool) -> Option<(Quantity, usize)> {
        if signed {
            return None;
        }
        let article = matches!(self.term(0), Some(Term::Article));
        let Some(Term::Unit { unit: unit @ Unit::Bytes(_), alone }) = self.term(usize::from(article)) else {
            return None;
        };
        let next = 1 + usize::from(article);
        // "exabyte-scale" is no exabyte.
        let compound = matches!(self.term(next), Some(Term::Dash)) && self.glued(next);
        if compound || !(article || *alone) {
            return None;
        }
        self.at += next;
        let mut quantity = Quantity { unit: unit.clone(), ..Quantity::bare(Decimal::ONE) };
        self.part_of_unit(&mut quantity);
        quantity.cut |= self.goes_on(&quantity);
        self.rate(&mut quantity);
        Some((quantity, self.at))
    }
}
