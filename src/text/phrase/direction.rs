//! Which way a change goes: "rose", "an increase", "40% less", "mniej o 200 TB", "o połowę niższa".

use super::lexicon::Term;
use super::quantity::Item;
use crate::model::{Comparison, Qualifier};

/// The way a figure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
    /// The words disagree, as in "grew 40% less": what is said is no change of the figure.
    Unclear,
}

impl Way {
    pub const fn of(up: bool) -> Self {
        if up { Self::Up } else { Self::Down }
    }
}

/// The way of the change whose size is said from the item at `first` to the one at `last`. A word of
/// change before it leads, then what it is compared by ("less", "niższa"), then a change behind it.
pub(super) fn way(items: &[Item], first: usize, last: usize) -> Option<Way> {
    let compared = compared_behind(items, last).or_else(|| compared_before(items, first));
    match (change_before(items, first), compared) {
        (Some(change), Some(compared)) if change != compared => Some(Way::Unclear),
        (Some(up), _) | (None, Some(up)) => Some(Way::of(up)),
        (None, None) => change_around(items, first).map(Way::of),
    }
}

fn change(item: &Item) -> Option<bool> {
    match item.term() {
        Some(Term::Change { up, .. }) => Some(*up),
        _ => None,
    }
}

/// The first change said before `at`.
pub(super) fn change_before(items: &[Item], at: usize) -> Option<bool> {
    items.get(..at).unwrap_or_default().iter().find_map(change)
}

/// The first change said before `at`, else after it.
pub(super) fn change_around(items: &[Item], at: usize) -> Option<bool> {
    let after = || items.get(at..).unwrap_or_default().iter().find_map(change);
    change_before(items, at).or_else(after)
}

/// The comparison right behind a number: "40% less", "200 TB mniej niż rok temu". Behind a comma
/// begins another statement: "rose by 50%, less than expected".
pub(super) fn compared_behind(items: &[Item], at: usize) -> Option<bool> {
    if items.get(at).and_then(Item::quantity).is_some_and(|quantity| quantity.closed) {
        return None;
    }
    let rest = items.get(at + 1..)?;
    let skip = rest.iter().take_while(|item| passes(item.term())).count();
    let adjacent = rest.get(skip + 1).and_then(Item::quantity);
    let is_hedge = adjacent.is_some_and(|quantity| !quantity.is_year() && !quantity.duration);
    match rest.get(skip)?.term()? {
        Term::More => Some(true),
        Term::Less => Some(false),
        Term::Hedge { qualifier, compares: true, .. } if !is_hedge => Some(raises(*qualifier)),
        _ => None,
    }
}

/// The comparison before "by" and its number: "lower by half", "mniej danych o 200 TB", "poniżej
/// poprzedniego poziomu o 40%".
fn compared_before(items: &[Item], at: usize) -> Option<bool> {
    let mut by = false;
    let mut words = 0;
    for item in items.get(..at)?.iter().rev() {
        match item.term()? {
            Term::By if !by => by = true,
            Term::More if by => return Some(true),
            Term::Less if by => return Some(false),
            Term::Hedge { qualifier, compares: true, .. } if by && words > 0 => {
                return Some(raises(*qualifier));
            }
            Term::Word(_) if by && words < 4 => words += 1,
            Term::Hedge { .. } => {}
            term if passes(Some(term)) => {}
            _ => return None,
        }
    }
    None
}

/// The comparison beside a factor: "mniejsza (ponad) trzykrotnie".
pub(super) fn compared_beside(items: &[Item], at: usize) -> Option<bool> {
    let terms = items.get(..at)?.iter().rev().map(Item::term);
    let mut plain = terms.filter(|term| !passes(*term) && !matches!(term, Some(Term::Hedge { .. })));
    match plain.next()?? {
        Term::More => Some(true),
        Term::Less => Some(false),
        _ => compared_before(items, at),
    }
}

const fn passes(term: Option<&Term>) -> bool {
    matches!(term, Some(Term::Filler | Term::Article | Term::Status(_)))
}

const fn raises(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::Over | Qualifier::JustOver | Qualifier::AtLeast)
}

/// The change said right behind a quantity: "a 400 TB increase", "50% more". The change of "up from"
/// is told of another figure.
pub(super) fn change_behind(items: &[Item], at: usize) -> Option<bool> {
    let mut after = items.get(at + 1..)?.iter().map(Item::term).filter(|term| *term != Some(&Term::Filler));
    match after.next()?? {
        Term::Change { up, noun: true } => Some(*up),
        Term::Change { up, noun: false } => match after.next() {
            None | Some(Some(Term::Word(_) | Term::Break)) => Some(*up),
            Some(_) => None,
        },
        _ => compared_behind(items, at),
    }
}

/// The change just before a number or a factor: "an increase of 400 TB", "wzrost o 300%"; whether it
/// is a noun.
pub(super) fn change_just_before(items: &[Item], at: usize) -> Option<bool> {
    let terms = items.get(..at)?.iter().rev().map(Item::term);
    let mut plain = terms
        .filter(|term| !passes(*term) && !matches!(term, Some(Term::Hedge { .. } | Term::Of | Term::By)));
    match plain.next()?? {
        Term::Change { noun, .. } => Some(*noun),
        _ => None,
    }
}

/// The direction of a fall: by more than 200 is to below 200 less.
pub(super) const fn flipped(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::Greater => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
        Comparison::Equal | Comparison::About => comparison,
    }
}
