//! What is said of the quantities of a phrase.

use super::change;
use super::direction::{Way, change_around, change_behind, change_just_before, flipped, way};
use super::lexicon::Term;
use super::numeral::Form;
use super::quantity::{Item, Quantity, items};
use super::terms::Placed;
use super::{Kind, Note, Phrase};
use crate::model::{Comparison, Decimal, Qualifier, Status, Unit};

/// The hedge of a quantity or a factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hedge {
    pub qualifier: Option<Qualifier>,
    /// A stronger hedge may have been meant.
    pub weak: bool,
    /// There were several, and they differ.
    pub several: bool,
}

/// A phrase as understood by the lexicon of one language.
pub(super) struct Reading {
    pub phrase: Phrase,
    /// Words that are in no lexicon and were passed over.
    pub unread: usize,
    /// Words that are in no lexicon and were taken for units.
    guessed: usize,
}

impl Reading {
    /// Words that the lexicon does not know.
    pub const fn strange(&self) -> usize {
        self.unread + self.guessed
    }
}

pub(super) fn understand(terms: &[Placed]) -> Reading {
    let items = items(terms);
    let unread = items.iter().filter(|item| matches!(item.term(), Some(Term::Word(_)))).count();
    let guessed = items.iter().filter_map(Item::quantity).filter(|quantity| quantity.guessed_unit).count();
    let cut = |quantity: &Quantity| quantity.cut && !quantity.is_year();
    let phrase = if items.iter().any(|item| item.term() == Some(&Term::Not)) {
        Phrase::nothing()
    } else if items.iter().any(|item| item.term() == Some(&Term::Unheld)) {
        Phrase::nothing().note(Note::TooLarge).note(Note::Ask)
    } else if items.iter().filter_map(Item::quantity).any(cut) {
        Phrase::nothing().note(Note::NumberNotRead).note(Note::Ask)
    } else {
        change::read(&items).unwrap_or_else(|| amounts(&items))
    };
    Reading { phrase, unread, guessed }
}

/// The hedge that stands before the item at `at`, back to the quantity or the time before it.
pub(super) fn hedge_before(items: &[Item], at: usize) -> Hedge {
    let mut found: Vec<(Qualifier, bool)> = Vec::new();
    let mut adjacent = true;
    // "Below last year's level by 40%" says which way it went, and "less than by 40%" is a hedge.
    let (mut by, mut worded) = (false, false);
    for item in items.get(..at).unwrap_or_default().iter().rev() {
        match item {
            Item::Quantity(_) | Item::Term(Term::Time(_) | Term::Break) => break,
            Item::Term(Term::Hedge { compares: true, .. }) if by && worded => {}
            Item::Term(Term::Hedge { qualifier, tight, weak, .. }) if adjacent || !tight => {
                found.push((*qualifier, *weak));
            }
            Item::Term(Term::Article | Term::Status(_) | Term::Additional) => {}
            Item::Term(term) => {
                adjacent = false;
                worded |= by && matches!(term, Term::Word(_));
                by |= *term == Term::By;
            }
        }
    }
    choose(&found)
}

/// Of several hedges the nearest that gives a direction: "up to about" is up to.
fn choose(found: &[(Qualifier, bool)]) -> Hedge {
    let directed = found.iter().find(|(qualifier, _)| *qualifier != Qualifier::About);
    let Some((qualifier, weak)) = directed.or_else(|| found.first()).copied() else {
        return Hedge::default();
    };
    let several = found.iter().any(|(other, _)| *other != qualifier);
    Hedge { qualifier: Some(qualifier), weak, several }
}

/// The hedge of a quantity: before it, glued to it or behind it.
pub(super) fn hedge_of(items: &[Item], at: usize) -> Hedge {
    let mut hedge = hedge_before(items, at);
    let glued = items.get(at).and_then(Item::quantity).and_then(|quantity| quantity.after);
    let behind = match items.get(at + 1) {
        Some(Item::Term(Term::HedgeAfter(qualifier))) => Some(*qualifier),
        _ => None,
    };
    if let Some(after) = glued.or(behind) {
        hedge.several |= hedge.qualifier.is_some_and(|before| before != after);
        hedge.qualifier = Some(hedge.qualifier.filter(|known| *known != Qualifier::About).unwrap_or(after));
    }
    hedge
}

pub(super) fn status(items: &[Item]) -> Option<Status> {
    items.iter().find_map(|item| match item.term() {
        Some(Term::Status(status)) => Some(*status),
        _ => None,
    })
}

/// How a number stands to what was printed, by its hedge or by being an estimate.
pub(super) fn comparison(hedge: Hedge, status: Option<Status>) -> Comparison {
    match (hedge.qualifier, status) {
        (Some(qualifier), _) => qualifier.comparison(),
        (None, Some(Status::Estimated)) => Comparison::About,
        (None, _) => Comparison::Equal,
    }
}

/// The last term before `at` that is more than a hedge, an article or a filler; `None` where a
/// quantity or a word of no lexicon comes first.
pub(super) fn role(items: &[Item], at: usize) -> Option<&Term> {
    items
        .get(..at)?
        .iter()
        .rev()
        .map(Item::term)
        .find(|term| {
            !matches!(
                term,
                Some(Term::Hedge { .. } | Term::Article | Term::Filler | Term::Status(_) | Term::Per)
            )
        })
        .flatten()
}

/// Places of the quantities that can be the figure: stretches of time and years are passed over
/// where there is anything else.
fn figures(items: &[Item]) -> Vec<usize> {
    let all = |keep: fn(&Quantity) -> bool| -> Vec<usize> {
        let kept = |(place, item): (usize, &Item)| item.quantity().filter(|found| keep(found)).map(|_| place);
        items.iter().enumerate().filter_map(kept).collect()
    };
    let real = all(|quantity| !quantity.duration && !quantity.is_year());
    if real.is_empty() { all(|_| true) } else { real }
}

/// A phrase without a factor: one number, a range, two figures, a change by an amount.
fn amounts(items: &[Item]) -> Phrase {
    let places = figures(items);
    let Some(&first) = places.first() else { return without_number(items) };
    let vague = |item: &Item| matches!(item.term(), Some(Term::Vague));
    if items.get(..first).unwrap_or_default().iter().any(vague) {
        return without_number(items);
    }
    if let Some(&second) = places.get(1)
        && let Some(phrase) = pair(items, first, second)
    {
        let hedged = [first, second].iter().any(|place| hedge_of(items, *place).qualifier.is_some());
        let phrase = if hedged && phrase.kind != Kind::None {
            phrase.note(Note::HedgesLeftOut).note(Note::Ask)
        } else {
            phrase
        };
        return finish(phrase, items, places.len() > 2);
    }
    let Some(quantity) = items.get(first).and_then(Item::quantity) else { return Phrase::nothing() };
    if quantity.cut {
        return Phrase::nothing().note(Note::NumberNotRead).note(Note::Ask);
    }
    if quantity.part.is_some_and(|part| crate::model::Ratio::from_decimal(quantity.value) != Some(part))
        || (quantity.part.is_some() && quantity.unit == Unit::None && quantity.scale.is_none())
    {
        return Phrase::nothing();
    }
    let phrase = match delta(items, first, quantity) {
        Some(phrase) => phrase,
        None => absolute(items, first, quantity),
    };
    finish(phrase, items, places.len() > 1)
}

fn without_number(items: &[Item]) -> Phrase {
    let amount = items.iter().any(|item| {
        matches!(item.term(), Some(Term::Unit { .. } | Term::Currency(_)))
            || item
                .quantity()
                .is_some_and(|quantity| matches!(quantity.unit, Unit::Bytes(_) | Unit::Money(_)))
    });
    if amount { Phrase::nothing().note(Note::EventOnly) } else { Phrase::nothing() }
}

/// Status and the notes that hang on single quantities.
fn finish(mut phrase: Phrase, items: &[Item], others: bool) -> Phrase {
    phrase.status = status(items);
    if others {
        phrase = phrase.note(Note::OtherNumbers);
    }
    if phrase.unit.looks_like_bits() {
        phrase = phrase.note(Note::LooksLikeBits).note(Note::Ask);
    }
    if items.iter().filter_map(Item::quantity).any(|quantity| quantity.unclear_money) {
        phrase = phrase.note(Note::CurrencyUnclear).note(Note::Ask);
    }
    let printed = |form| items.iter().filter_map(Item::quantity).any(|quantity| quantity.form == form);
    if printed(Form::CommaDecimal) {
        phrase = phrase.note(Note::CommaDecimal);
    }
    if printed(Form::Unclear) {
        phrase = phrase.note(Note::SeparatorUnclear).note(Note::Ask);
    }
    phrase
}

/// Two quantities that belong together, or `None` where they do not.
fn pair(items: &[Item], first: usize, second: usize) -> Option<Phrase> {
    let joint = items
        .get(first + 1..second)?
        .iter()
        .map(Item::term)
        .find(|term| !matches!(term, Some(Term::Hedge { .. } | Term::Filler | Term::Article)))??;
    let rest = items.get(first + 1..second)?.iter();
    // Words between them make two statements of one.
    if rest.filter(|item| matches!(item.term(), Some(Term::Word(_) | Term::Break))).count() > 0 {
        return None;
    }
    let (low, high) = (items.get(first)?.quantity()?, items.get(second)?.quantity()?);
    // "$5 to $6 million Canadian": the first may be of the same currency, and may not.
    if matches!((&low.unit, &high.unit), (Unit::Money(one), Unit::Money(other)) if one != other)
        && matches!(joint, Term::To | Term::Do | Term::Dash | Term::And)
    {
        return Some(Phrase::nothing().note(Note::CurrencyUnclear).note(Note::Ask));
    }
    let changed = change_around(items, first).is_some();
    match (role(items, first), joint) {
        (Some(Term::Between), Term::And | Term::Dash | Term::To | Term::Do) => range(low, high),
        (Some(Term::From), Term::To | Term::Do | Term::Dash) => two(low, high),
        (Some(Term::Od), Term::To | Term::Do | Term::Dash) if changed => two(low, high),
        (Some(Term::Od), Term::To | Term::Do | Term::Dash) => range(low, high),
        (Some(Term::To | Term::Do), Term::From | Term::Od) if changed => two(high, low),
        (_, Term::Dash | Term::To | Term::Do) if !changed => range(low, high),
        // A change by an amount that is itself a range has no single number.
        (Some(Term::By | Term::Change { .. }), Term::Dash) => Some(Phrase::nothing().note(Note::Ask)),
        _ => None,
    }
}

fn range(low: &Quantity, high: &Quantity) -> Option<Phrase> {
    let (low, high, unit) = alike(low, high)?;
    let swapped = low > high;
    let (low, high) = if swapped { (high, low) } else { (low, high) };
    let phrase = Phrase {
        kind: Kind::Range,
        low: Some(low),
        high: Some(high),
        unit,
        qualifier: Some(Qualifier::Range),
        ..Phrase::default()
    };
    Some(if swapped { phrase.note(Note::Ask) } else { phrase })
}

fn two(from: &Quantity, to: &Quantity) -> Option<Phrase> {
    let (low, high, unit) = alike(from, to)?;
    let phrase = Phrase { kind: Kind::Two, low: Some(low), high: Some(high), unit, ..Phrase::default() };
    Some(phrase.note(Note::TwoFigures).note(Note::Ask))
}

/// Both numbers in one unit: what only one of them has printed holds for the other too.
fn alike(first: &Quantity, second: &Quantity) -> Option<(Decimal, Decimal, Unit)> {
    let mut low = first.value;
    let bare = |quantity: &Quantity| quantity.scale.is_none() && low_precision_unit(quantity);
    if let (true, Some(scale)) = (bare(first), second.scale)
        && first.value < second.value.checked_div(scale)?
    {
        // "5 to 6 million"
        low = low.checked_mul(scale)?;
    }
    match (&first.unit, &second.unit) {
        (Unit::None, unit) | (unit, Unit::None) => Some((low, second.value, unit.clone())),
        (one, other) if one == other => Some((low, second.value, one.clone())),
        (one, other) if one.family() == other.family() => {
            let base = one.in_base(low)?;
            let low = base.checked_div(other.in_base(Decimal::ONE)?)?;
            (other.in_base(low) == Some(base)).then(|| (low.normalize(), second.value, other.clone()))
        }
        _ => None,
    }
}

/// A number whose scale can only be that of its partner: without a unit of its own, or money.
fn low_precision_unit(quantity: &Quantity) -> bool {
    matches!(quantity.unit, Unit::None | Unit::Money(_))
}

/// A change by an amount: "by 1,000 TB", "rose 3 percentage points", "another $30 million".
fn delta(items: &[Item], at: usize, quantity: &Quantity) -> Option<Phrase> {
    let points = quantity.unit == Unit::PercentagePoints;
    let said = way(items, at, at);
    let way = match role(items, at) {
        _ if quantity.is_year() || quantity.duration => return None,
        Some(Term::By) => said.unwrap_or(Way::Up),
        Some(Term::Change { .. }) => said?,
        Some(Term::Of) if change_just_before(items, at).is_some() => said?,
        Some(Term::Additional) => Way::Up,
        _ if additional_before(items, at) => Way::Up,
        // "from" and "to" name a level, and "up" after them belongs to something else.
        Some(Term::To | Term::Do | Term::From | Term::Od) => return None,
        _ if points => said.unwrap_or(Way::Up),
        _ => Way::of(change_behind(items, at).filter(|_| quantity.unit != Unit::None)?),
    };
    if quantity.unit == Unit::Percent {
        return None;
    }
    if way == Way::Unclear {
        return Some(Phrase::nothing().note(Note::Ask));
    }
    // "Growth of -200 TB" and "fell by -200 TB" are both a fall.
    let up = way == Way::Up && !quantity.value.is_sign_negative();
    let size = quantity.value.abs();
    let hedge = hedge_of(items, at);
    let plain = comparison(hedge, status(items));
    let phrase = Phrase {
        kind: Kind::Delta,
        comparison: if up { plain } else { flipped(plain) },
        value: Some(if up { size } else { -size }),
        unit: quantity.unit.clone(),
        qualifier: hedge.qualifier,
        ..Phrase::default()
    };
    Some(if points { phrase.note(Note::OnlyPercent) } else { phrase })
}

fn additional_before(items: &[Item], at: usize) -> bool {
    matches!(at.checked_sub(1).and_then(|before| items.get(before)), Some(Item::Term(Term::Additional)))
}

fn absolute(items: &[Item], at: usize, quantity: &Quantity) -> Phrase {
    let mut hedge = hedge_of(items, at);
    let changed = change_around(items, at).is_some();
    let mut asks = false;
    match role(items, at) {
        // "do 1400 TB" is a ceiling, "wzrosło do 1400 TB" a level.
        Some(Term::Do) if !changed && hedge.qualifier.is_none() => hedge.qualifier = Some(Qualifier::UpTo),
        Some(Term::Od) if !changed && hedge.qualifier.is_none() => {
            hedge.qualifier = Some(Qualifier::AtLeast);
            asks = true;
        }
        Some(Term::By) => return Phrase::nothing(),
        _ => {}
    }
    let mut phrase = Phrase {
        kind: Kind::Absolute,
        comparison: comparison(hedge, status(items)),
        value: Some(quantity.value),
        unit: quantity.unit.clone(),
        qualifier: hedge.qualifier,
        ..Phrase::default()
    };
    if hedge.weak {
        phrase = phrase.note(Note::WeakerReading);
    }
    if hedge.several {
        phrase = phrase.note(Note::SeveralHedges);
    }
    if asks { phrase.note(Note::Ask) } else { phrase }
}
