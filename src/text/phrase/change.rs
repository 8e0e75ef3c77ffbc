//! Claims of change as a factor: "tripled", "threefold", "up 50%", "spadło trzykrotnie".

use super::direction::{
    Way, change_around, change_before, change_just_before, compared_beside, flipped, way,
};
use super::grammar::{Hedge, comparison, hedge_before, hedge_of, role, status};
use super::lexicon::{Style, Term};
use super::part;
use super::quantity::{Item, Quantity};
use super::{Kind, Note, Phrase};
use crate::model::{Qualifier, Ratio, Unit};

/// The factor a phrase claims, or `None` where it claims none.
pub(super) fn read(items: &[Item]) -> Option<Phrase> {
    let phrase = (0..items.len()).find_map(|at| factor_at(items, at))?;
    if several(items) {
        return Some(Phrase::nothing().note(Note::SeveralFactors).note(Note::Ask));
    }
    if phrase.kind == Kind::None {
        return Some(phrase);
    }
    let phrase = Phrase { status: status(items), ..phrase };
    let amounts = items.iter().filter_map(Item::quantity);
    let others = amounts.filter(|quantity| matches!(quantity.unit, Unit::Bytes(_) | Unit::Money(_))).count();
    Some(if others > 0 { phrase.note(Note::OtherNumbers) } else { phrase })
}

/// Whether more than one factor is named: "grew 2-3x", "tripled or quadrupled", "between two and three
/// times". No one of them is what was said.
fn several(items: &[Item]) -> bool {
    let mut factors = Vec::new();
    for at in (0..items.len()).filter(|at| names_factor(items, *at)) {
        if joined_to_number(items, at) {
            return true;
        }
        factors.extend(factor_at(items, at).and_then(|phrase| phrase.factor));
    }
    factors.windows(2).any(|pair| matches!(pair, [one, other] if one != other))
}

/// Whether the item is a factor in words, or a number with its multiplier.
fn names_factor(items: &[Item], at: usize) -> bool {
    match items.get(at) {
        Some(Item::Term(Term::Multiple(..) | Term::Multiplier { of: Some(_), .. })) => true,
        Some(Item::Quantity(_)) => items.get(at + 1..).and_then(multiplier).is_some(),
        _ => false,
    }
}

/// Whether a bare number is joined to the factor from before: the 2 of "2-3x", the "dwu" of "dwu- lub
/// trzykrotnie".
fn joined_to_number(items: &[Item], at: usize) -> bool {
    let mut joined = false;
    for item in items.get(..at).unwrap_or_default().iter().rev() {
        match item {
            Item::Term(Term::Dash | Term::To | Term::Do | Term::And | Term::Break) => joined = true,
            Item::Term(Term::Hedge { .. } | Term::Article | Term::Filler) => {}
            Item::Term(_) => return false,
            Item::Quantity(quantity) => {
                return joined && quantity.unit == Unit::None && !quantity.is_year();
            }
        }
    }
    false
}

fn factor_at(items: &[Item], at: usize) -> Option<Phrase> {
    match items.get(at)? {
        Item::Term(Term::Multiple(over, under)) => {
            let claim = Claim { hedge: hedge_before(items, at), ..Claim::new(Ratio::new(*over, *under)?) };
            // "nearly halved" has not come down to a half.
            Some(claim.phrase(items, over < under))
        }
        Item::Term(Term::Multiplier { of: Some((over, under)), style }) => {
            multiplied(items, at, at, Ratio::new(*over, *under)?, *style)
        }
        // "x3"
        Item::Term(Term::Multiplier { of: None, style: Style::Sign }) => {
            let quantity = items.get(at + 1)?.quantity()?;
            let (factor, last) = over(items, at + 1, quantity)?;
            multiplied(items, at, last, factor, Style::Sign)
        }
        Item::Term(Term::FactorOf) => {
            let (place, quantity) = next_quantity(items, at)?;
            let way = way(items, at, place);
            if way == Some(Way::Unclear) {
                return Some(unclear());
            }
            let down = way == Some(Way::Down);
            let factor = quantity.ratio()?;
            let hedge = match hedge_of(items, place) {
                Hedge { qualifier: None, .. } => hedge_before(items, at),
                hedge => hedge,
            };
            let factor = if down { factor.inverse()? } else { factor };
            Some(Claim { hedge, ..Claim::new(factor) }.phrase(items, down))
        }
        Item::Term(Term::Magnitude) => magnitude(items, at),
        Item::Term(_) => None,
        Item::Quantity(quantity) => match items.get(at + 1..).and_then(multiplier) {
            Some((style, taken)) => {
                let hedged = quantity.unit == Unit::None && !quantity.rate;
                let ratio = quantity.ratio().filter(|_| hedged)?;
                multiplied(items, at, at + taken, ratio, style)
            }
            None => part::read(items, at, quantity),
        },
    }
}

/// A multiplier right behind a number: "three times", "3-fold", "3-krotnie".
fn multiplier(rest: &[Item]) -> Option<(Style, usize)> {
    let dash = usize::from(matches!(rest.first(), Some(Item::Term(Term::Dash))));
    match rest.get(dash)? {
        Item::Term(Term::Multiplier { of: None, style }) => Some((*style, dash + 1)),
        _ => None,
    }
}

/// A number, or a fraction such as `1/3`, and the place of its last item.
fn over(items: &[Item], at: usize, quantity: &Quantity) -> Option<(Ratio, usize)> {
    let factor = quantity.ratio()?;
    if let (Some(Item::Term(Term::Per)), Some(Item::Quantity(under))) = (items.get(at + 1), items.get(at + 2))
    {
        let under = under.ratio()?;
        let over = factor.numerator().checked_mul(under.denominator())?;
        return Some((Ratio::new(over, factor.denominator().checked_mul(under.numerator())?)?, at + 2));
    }
    Some((factor, at))
}

fn next_quantity(items: &[Item], at: usize) -> Option<(usize, &Quantity)> {
    let rest = items.get(at + 1..)?.iter().enumerate();
    rest.filter_map(|(place, item)| Some((at + 1 + place, item.quantity()?))).next()
}

/// A claim in the making.
pub(super) struct Claim {
    pub factor: Ratio,
    pub alt: Option<Ratio>,
    pub hedge: Hedge,
    pub ambiguous: bool,
    pub asks: bool,
    pub often: Option<Note>,
}

impl Claim {
    pub fn new(factor: Ratio) -> Self {
        Self { factor, alt: None, hedge: Hedge::default(), ambiguous: false, asks: false, often: None }
    }

    /// `down`: the hedge is on the size of the fall, so that its direction is the other one.
    pub fn phrase(self, items: &[Item], down: bool) -> Phrase {
        let said = comparison(self.hedge, status(items));
        let mut phrase = Phrase {
            kind: Kind::Relative,
            comparison: if down { flipped(said) } else { said },
            factor: Some(self.factor),
            alt_factor: self.alt,
            ..Phrase::default()
        };
        let notes = [
            (self.hedge.weak, Note::WeakerReading),
            (self.ambiguous, Note::Ambiguous),
            (self.asks, Note::Ask),
        ];
        let said = notes.into_iter().filter(|(said, _)| *said).map(|(_, note)| note);
        for note in self.often.into_iter().chain(said) {
            phrase = phrase.note(note);
        }
        phrase
    }
}

/// The words contradict each other, so that a person has to say what is meant.
pub(super) fn unclear() -> Phrase {
    Phrase::nothing().note(Note::Ask)
}

/// What follows a multiplier and decides how it is read.
pub(super) enum Follows {
    As,
    More,
    Less,
    Nothing,
}

pub(super) fn follows(items: &[Item], at: usize) -> Follows {
    if items.get(at).and_then(Item::quantity).is_some_and(|quantity| quantity.closed) {
        return Follows::Nothing;
    }
    let after = items.get(at + 1..).unwrap_or_default().iter().map(Item::term);
    match after.into_iter().find(|term| !matches!(term, Some(Term::Filler | Term::Article))) {
        Some(Some(Term::AsMuch | Term::Hedge { qualifier: Qualifier::UpTo, .. })) => Follows::As,
        // "three times more than" reads as a hedge until a number is missed after it.
        Some(Some(Term::More | Term::Hedge { qualifier: Qualifier::Over, compares: true, .. })) => {
            Follows::More
        }
        Some(Some(Term::Less | Term::Hedge { qualifier: Qualifier::Under, compares: true, .. })) => {
            Follows::Less
        }
        _ => Follows::Nothing,
    }
}

/// A factor in words, from the item at `first` to the one at `last`.
fn multiplied(items: &[Item], first: usize, last: usize, ratio: Ratio, style: Style) -> Option<Phrase> {
    let mut hedge = hedge_before(items, first);
    if let Some(Item::Term(Term::HedgeAfter(qualifier))) = items.get(last + 1) {
        hedge.qualifier = hedge.qualifier.or(Some(*qualifier));
    }
    let follows = follows(items, last);
    let change = change_around(items, first);
    let compared = match follows {
        Follows::More => Some(true),
        Follows::Less => Some(false),
        Follows::As | Follows::Nothing => compared_beside(items, first),
    };
    if change_before(items, first).zip(compared).is_some_and(|(change, compared)| change != compared) {
        return Some(unclear());
    }
    // "fell x0.6" is said of what is left.
    let of_rest = style == Style::Sign && ratio.numerator() < ratio.denominator();
    if !of_rest && compared.or(change) == Some(false) {
        let claim = Claim { hedge, ambiguous: true, asks: true, ..Claim::new(ratio.inverse()?) };
        return Some(claim.phrase(items, true));
    }
    let plus_one = match (style, &follows) {
        (_, Follows::As) => false,
        (Style::Fold | Style::Adjective, _) => true,
        _ if compared == Some(true) => true,
        (Style::Adverb, _) => false,
        // "a 3x increase", "an increase of 3x"
        (Style::Times | Style::Sign, _) if noun_beside(items, first, last) => true,
        // "grew by three times"; "wzrosło trzy razy" is clear.
        (Style::Times, _) => matches!(role(items, first), Some(Term::By)),
        (Style::Sign, _) => false,
    };
    // "three times" alone may count occasions.
    let counts = style == Style::Times && change.is_none() && matches!(follows, Follows::Nothing);
    let alt = plus_one.then(|| one_more(ratio)).flatten();
    let claim = Claim { alt, hedge, ambiguous: plus_one, asks: counts, ..Claim::new(ratio) };
    Some(claim.phrase(items, false))
}

/// Whether the factor is that of a noun of change.
fn noun_beside(items: &[Item], first: usize, last: usize) -> bool {
    let behind = items.get(last + 1).and_then(Item::term);
    matches!(behind, Some(Term::Change { noun: true, .. })) || change_just_before(items, first) == Some(true)
}

pub(super) fn one_more(ratio: Ratio) -> Option<Ratio> {
    Ratio::new(ratio.numerator().checked_add(ratio.denominator())?, ratio.denominator())
}

/// "by an order of magnitude", "o dwa rzędy wielkości".
fn magnitude(items: &[Item], at: usize) -> Option<Phrase> {
    let count = at.checked_sub(1).and_then(|before| items.get(before)).and_then(Item::quantity);
    let power = match count {
        Some(quantity) => u32::try_from(quantity.value).ok()?,
        None => 1,
    };
    let factor = Ratio::new(10_u64.checked_pow(power)?, 1)?;
    let start = if count.is_some() { at - 1 } else { at };
    let way = way(items, start, at);
    if way == Some(Way::Unclear) {
        return Some(unclear());
    }
    let down = way == Some(Way::Down);
    let mut hedge = hedge_before(items, start);
    // A magnitude is never exact.
    hedge.qualifier = hedge.qualifier.or(Some(Qualifier::About));
    let factor = if down { factor.inverse()? } else { factor };
    Some(Claim { hedge, ..Claim::new(factor) }.phrase(items, down))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_more_is_exact() {
        let third = Ratio::new(1, 3).expect("a third");
        assert_eq!(one_more(third), Ratio::new(4, 3));
    }
}
