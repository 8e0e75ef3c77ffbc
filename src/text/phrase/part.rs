//! A percentage or a fraction of what there was: "up 50%", "o połowę mniej", "to 300% of".

use super::change::{Claim, Follows, follows, one_more, unclear};
use super::direction::{Way, change_around, change_behind, change_just_before, way};
use super::grammar::hedge_of;
use super::lexicon::Term;
use super::quantity::{Item, Quantity};
use super::{Note, Phrase};
use crate::model::{Decimal, Ratio, Unit};

/// How a percentage or a fraction is put.
enum Put {
    /// To so much of what it was.
    To,
    By {
        up: bool,
        noun: bool,
    },
    /// The words contradict each other.
    Unclear,
}

impl Put {
    const fn by(way: Way, noun: bool) -> Self {
        match way {
            Way::Up => Self::By { up: true, noun },
            Way::Down => Self::By { up: false, noun },
            Way::Unclear => Self::Unclear,
        }
    }
}

/// A percentage or a fraction of what there was: "up 50%", "rose by two thirds", "to 300% of".
pub(super) fn read(items: &[Item], at: usize, quantity: &Quantity) -> Option<Phrase> {
    let partner = match (items.get(at + 1), items.get(at + 2)) {
        (
            Some(Item::Term(Term::Dash | Term::To | Term::Do | Term::And | Term::Break)),
            Some(Item::Quantity(partner)),
        ) => Some(partner),
        _ => None,
    };
    // "5 to 6%": the sign stands for both.
    let ranged = partner.is_some_and(|partner| partner.unit == Unit::Percent);
    let percent = quantity.unit == Unit::Percent || (quantity.unit == Unit::None && ranged);
    let fraction = quantity.part.is_some() && quantity.unit == Unit::None && quantity.scale.is_none();
    let rated = quantity.rate && quantity.unit.symbol().starts_with("%/");
    if !(percent || fraction || rated) {
        return None;
    }
    let put = put(items, at, quantity)?;
    // A rate of change and a range of changes are no single factor.
    if rated || ranged {
        return Some(Phrase::nothing().note(Note::Ask));
    }
    let size = if percent {
        Ratio::from_decimal(quantity.value.abs())?.over_hundred()?
    } else {
        quantity.ratio()?
    };
    let hedge = hedge_of(items, at);
    match put {
        Put::Unclear => Some(unclear()),
        Put::To => Some(Claim { hedge, ..Claim::new(size) }.phrase(items, false)),
        Put::By { up: true, noun } => {
            let hundreds = percent
                && noun
                && quantity.value >= Decimal::TWO * Decimal::ONE_HUNDRED
                && (quantity.value % Decimal::ONE_HUNDRED).is_zero();
            let tripled = quantity.value == Decimal::ONE_HUNDRED * Decimal::from(3);
            let often = if tripled { Note::OftenTripled } else { Note::OftenMultiple };
            let claim = Claim {
                alt: hundreds.then_some(size),
                often: hundreds.then_some(often),
                hedge,
                ..Claim::new(one_more(size)?)
            };
            Some(claim.phrase(items, false))
        }
        Put::By { up: false, .. } => {
            let left = size.denominator().checked_sub(size.numerator());
            match left {
                Some(left) => Some(
                    Claim { hedge, ..Claim::new(Ratio::new(left, size.denominator())?) }.phrase(items, true),
                ),
                // Nothing falls by more than all of it.
                None => Some(Phrase::nothing().note(Note::Ask)),
            }
        }
    }
}

fn put(items: &[Item], at: usize, quantity: &Quantity) -> Option<Put> {
    let after = items.get(at + 1).and_then(Item::term);
    let of = after == Some(&Term::Of);
    let whole = quantity.value > Decimal::ONE_HUNDRED;
    let change = change_around(items, at);
    let fraction = quantity.part.is_some();
    let noun = change_just_before(items, at) == Some(true);
    match (role_past_words(items, at), change) {
        (Some(Term::To), Some(_)) if of || fraction => return Some(Put::To),
        (Some(Term::To), None) if of => return Some(Put::To),
        (Some(Term::Do), Some(_)) if whole || fraction || of => return Some(Put::To),
        (Some(Term::Do), None) if whole && is_first(items, at) => return Some(Put::To),
        (Some(Term::To | Term::Do), _) => return None,
        // "Growth of -40%" and "fell by -40%" are both a fall.
        _ if quantity.value.is_sign_negative() => return Some(Put::by(Way::Down, false)),
        (Some(Term::By | Term::Change { .. }), _) => {
            return Some(Put::by(way(items, at, at).unwrap_or(Way::Up), noun));
        }
        (Some(Term::Of), Some(_)) if noun => return way(items, at, at).map(|way| Put::by(way, noun)),
        _ if quantity.plus => return Some(Put::by(Way::Up, false)),
        _ => {}
    }
    match follows(items, at) {
        Follows::More => Some(Put::by(Way::Up, false)),
        Follows::Less => Some(Put::by(Way::Down, false)),
        Follows::As => Some(Put::To),
        Follows::Nothing if whole && of && !fraction => Some(Put::To),
        Follows::Nothing => change_behind(items, at).map(|up| Put::By { up, noun: true }),
    }
}

/// Whether no quantity stands before: "od 50 do 300%" is a range.
fn is_first(items: &[Item], at: usize) -> bool {
    items.get(..at).unwrap_or_default().iter().all(|item| item.quantity().is_none())
}

/// As [`role`], past up to two words that are in no lexicon: "rose a staggering 250%".
fn role_past_words(items: &[Item], at: usize) -> Option<&Term> {
    let mut passed = 0;
    let mut back = at;
    while let Some(Item::Term(term)) = back.checked_sub(1).and_then(|before| items.get(before)) {
        match term {
            Term::Word(_) if passed < 2 => passed += 1,
            Term::Hedge { .. } | Term::Article | Term::Filler | Term::Status(_) | Term::Between => {}
            _ => return Some(term),
        }
        back -= 1;
    }
    None
}
