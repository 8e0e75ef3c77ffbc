//! From terms to quantities: numbers with their scale, currency, unit and rate.

use super::lexicon::Term;
use super::making::Making;
use super::numeral::Form;
use super::scales::{Beside, Said};
use super::terms::Placed;
use crate::model::{Decimal, Qualifier, Ratio, Unit};

/// A number as printed, with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quantity {
    /// With its scale: 38 million is 38000000.
    pub value: Decimal,
    pub unit: Unit,
    /// The scale, where one was printed.
    pub scale: Option<Decimal>,
    /// A part of one, such as two thirds, which a decimal cannot always hold.
    pub part: Option<Ratio>,
    /// A sign or words behind the number: `1,400+`.
    pub after: Option<Qualifier>,
    /// `+` before the number.
    pub plus: bool,
    /// A stretch of time and no figure.
    pub duration: bool,
    /// The unit is counted by time: a rate is not a stock.
    pub rate: bool,
    pub form: Form,
    /// The unit is a word of no lexicon.
    pub guessed_unit: bool,
    /// It is money, and of which currency is not certain.
    pub unclear_money: bool,
    /// A comma ends what is said of it.
    pub closed: bool,
    /// Letters stand right behind the number and were not understood, so that it may be another one.
    pub cut: bool,
}

/// A phrase, cut into quantities and what stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Quantity(Quantity),
    Term(Term),
}

impl Item {
    pub fn quantity(&self) -> Option<&Quantity> {
        match self {
            Self::Quantity(quantity) => Some(quantity),
            Self::Term(_) => None,
        }
    }

    pub fn term(&self) -> Option<&Term> {
        match self {
            Self::Term(term) => Some(term),
            Self::Quantity(_) => None,
        }
    }
}

impl Quantity {
    pub const fn bare(value: Decimal) -> Self {
        Self {
            value,
            unit: Unit::None,
            scale: None,
            part: None,
            after: None,
            plus: false,
            duration: false,
            rate: false,
            form: Form::Plain,
            guessed_unit: false,
            unclear_money: false,
            closed: false,
            cut: false,
        }
    }

    /// A bare whole number that reads as a year.
    pub fn is_year(&self) -> bool {
        self.unit == Unit::None
            && self.scale.is_none()
            && self.value.is_integer()
            && (Decimal::from(1900)..=Decimal::from(2100)).contains(&self.value)
    }

    /// Makes it a rate; whether it could be one.
    pub fn rated(&mut self, name: &str) -> bool {
        if self.duration || self.rate {
            return false;
        }
        self.unit = Unit::Other(format!("{}/{name}", self.unit.symbol()));
        self.rate = true;
        true
    }

    /// The number as a factor, exactly.
    pub fn ratio(&self) -> Option<Ratio> {
        self.part.or_else(|| Ratio::from_decimal(self.value))
    }
}

/// Gathers terms into quantities.
pub(super) fn items(terms: &[Placed]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::with_capacity(terms.len());
    let mut at = 0;
    while let Some(placed) = terms.get(at) {
        match Reader::new(terms, at).quantity() {
            Some((mut quantity, next)) => {
                led(&mut items, &mut quantity);
                quantity.closed = terms.get(next).is_some_and(|placed| placed.closed);
                items.push(Item::Quantity(quantity));
                at = next.max(at + 1);
            }
            None => {
                if let Some(name) = late_rate(terms, at) {
                    late(&mut items, name);
                }
                items.push(Item::Term(left_over(&placed.term)));
                at += 1;
            }
        }
    }
    items
}

/// A unit that stands before its number, as in a table: "percentage points 5". Any other unit behind the
/// number is that of the number.
fn led(items: &mut Vec<Item>, quantity: &mut Quantity) {
    let is_bare =
        quantity.unit == Unit::None && !quantity.rate && !quantity.duration && quantity.part.is_none();
    if let (true, Some(Item::Term(Term::Unit { unit, .. }))) = (is_bare, items.last()) {
        quantity.unit = unit.clone();
        items.pop();
    }
}

/// A term that belongs to no quantity: a short form that multiplies nothing is a word.
fn left_over(term: &Term) -> Term {
    match term {
        // What is a multiplier in every reading is known, though not which.
        Term::Short(short) if short.says(Beside::Nothing) == Said::Unclear => Term::Filler,
        Term::Short(short) => Term::Word(short.letters.clone()),
        // More digits than can be held came together word by word.
        Term::Number { .. } => Term::Unheld,
        term => term.clone(),
    }
}

/// What a rate is counted by, where it is said at some distance: "30 terabytes of the web each
/// month".
fn late_rate(terms: &[Placed], at: usize) -> Option<&'static str> {
    match (&terms.get(at)?.term, terms.get(at + 1).map(|placed| &placed.term)) {
        (Term::Rate(name), _) | (Term::Per, Some(Term::Time(name))) => Some(name),
        _ => None,
    }
}

fn late(items: &mut [Item], name: &str) {
    let last = items.iter_mut().rev().find_map(|item| match item {
        Item::Quantity(quantity) => Some(quantity),
        Item::Term(_) => None,
    });
    if let Some(quantity) = last {
        quantity.rated(name);
    }
}

/// Reads one quantity.
pub(super) struct Reader<'a> {
    pub terms: &'a [Placed],
    pub at: usize,
}

impl<'a> Reader<'a> {
    const fn new(terms: &'a [Placed], at: usize) -> Self {
        Self { terms, at }
    }

    pub fn term(&self, ahead: usize) -> Option<&'a Term> {
        self.terms.get(self.at + ahead).map(|placed| &placed.term)
    }

    pub fn glued(&self, ahead: usize) -> bool {
        self.terms.get(self.at + ahead).is_some_and(|placed| placed.glued)
    }

    fn quantity(mut self) -> Option<(Quantity, usize)> {
        let (negative, plus) = self.leading_sign();
        let before = self.currency();
        let negative = negative || (before.is_some() && self.leading_sign().0);
        let making = match self.number(before.is_some()) {
            Some(making) => making,
            None => return self.lone_unit(before.is_some() || negative || plus),
        };
        let number = making.current.map_or(Some(making.total), |rest| making.total.checked_add(rest))?;
        let mut quantity = Quantity {
            scale: making.scale,
            part: making.part,
            plus,
            form: making.form,
            ..Quantity::bare(if negative { -number } else { number })
        };
        self.trailing_plus(&mut quantity);
        self.unit(&mut quantity, before);
        self.part_of_unit(&mut quantity);
        self.trailing_plus(&mut quantity);
        self.rate(&mut quantity);
        quantity.cut |= self.goes_on(&quantity);
        Some((quantity, self.at))
    }

    /// A minus or a plus that is glued to its number and to nothing before.
    fn leading_sign(&mut self) -> (bool, bool) {
        let sign = self.term(0);
        let number = matches!(
            self.term(1),
            Some(Term::Number { .. } | Term::Currency(_) | Term::Fraction(..) | Term::Vulgar(..))
        );
        if sign == Some(&Term::Minus) && (number || matches!(self.term(1), Some(Term::Numeral(_)))) {
            self.at += 1;
            return (true, false);
        }
        let leads = self.glued(1) && number;
        let free = !self.glued(0) || self.at == 0 || self.after_currency();
        match sign {
            Some(Term::Dash) if leads && free => {
                self.at += 1;
                (true, false)
            }
            Some(Term::Plus) if leads && free => {
                self.at += 1;
                (false, true)
            }
            _ => (false, false),
        }
    }

    fn after_currency(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.terms.get(at));
        matches!(before.map(|placed| &placed.term), Some(Term::Currency(_)))
    }

    fn number(&mut self, money: bool) -> Option<Making> {
        let mut making = Making::default();
        loop {
            let taken = self.part_of_number(&mut making, money)?;
            if taken == 0 {
                break;
            }
            self.at += taken;
        }
        let said = making.current.is_some() || making.scale.is_some();
        said.then_some(making)
    }

    /// Takes one more term into the number; how many terms that was, none where the number ends,
    /// and `None` where it grows too large to hold.
    fn part_of_number(&self, making: &mut Making, money: bool) -> Option<usize> {
        let Some(term) = self.term(0) else { return Some(0) };
        if let Some((part, taken)) = self.one_part(making) {
            making.add_part(part)?;
            return Some(taken);
        }
        if let Some((part, taken)) = self.part_of_scale(making) {
            making.add_to_scale(part)?;
            return Some(taken);
        }
        if let Some((part, taken)) = self.part_of_number_said(making) {
            making.add_part(part)?;
            return Some(taken);
        }
        match term {
            Term::Number { value, form } if making.current.is_none() => {
                making.current = Some(*value);
                making.form = *form;
                making.digits = true;
                Some(1)
            }
            Term::Numeral(number) => Some(making.add_word(Decimal::from(*number))),
            Term::Article if making.current.is_none() && making.scale.is_none() => Some(self.article(making)),
            Term::Hundred => match making.current {
                Some(hundreds) => {
                    making.current = Some(hundreds.checked_mul(Decimal::ONE_HUNDRED)?);
                    Some(1)
                }
                None => Some(0),
            },
            Term::Scale { factor, alone } => making.scale_by(Decimal::from(*factor), *alone),
            Term::Short(short) => match short.says(self.beside(money)) {
                Said::Factor(factor) if making.current.is_some() => {
                    making.scale_by(Decimal::from(factor), false)
                }
                _ => Some(0),
            },
            Term::Fraction(over, under) => Some(self.fraction(making, *over, *under)),
            // "twenty-one", "1.2-billion-dollar"
            Term::Dash if self.glued(0) && self.glued(1) && making.current.is_some() => Some(usize::from(
                matches!(self.term(1), Some(Term::Scale { .. } | Term::Hundred | Term::Fraction(..)))
                    || (!making.digits && matches!(self.term(1), Some(Term::Numeral(_)))),
            )),
            // "two hundred and fifty"
            Term::And => Some(usize::from(
                !making.digits
                    && matches!(self.term(1), Some(Term::Numeral(_)))
                    && (making.current.is_none_or(|number| number >= Decimal::ONE_HUNDRED))
                    && (making.current.is_some() || making.scale.is_some()),
            )),
            _ => Some(0),
        }
    }

    /// "a" stands for one before "hundred", "million" or a part of one.
    fn article(&self, making: &mut Making) -> usize {
        match self.term(1) {
            Some(Term::Hundred | Term::Scale { .. }) => {
                making.current = Some(Decimal::ONE);
                1
            }
            Some(Term::Fraction(..)) => 1,
            _ => 0,
        }
    }

    fn trailing_plus(&mut self, quantity: &mut Quantity) {
        let ends = !(self.glued(1) && matches!(self.term(1), Some(Term::Number { .. })));
        if matches!(self.term(0), Some(Term::Plus)) && self.glued(0) && ends {
            quantity.after = Some(Qualifier::AtLeast);
            self.at += 1;
        }
    }
}
