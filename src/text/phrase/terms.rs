//! From pieces of text to terms: numbers, units and the words of the lexicon.

use super::lexicon::{Term, look_up, loose};
use super::money;
use super::numeral;
use crate::model::{Currency, Qualifier, Unit};
use crate::text::catalog::Lang;
use crate::text::scan::{Piece, PieceKind, pieces};

/// A term and whether it follows the one before without a blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    pub term: Term,
    pub glued: bool,
    /// A comma stands before it.
    pub closed: bool,
}

/// The terms of a text, read by the lexicon and the separators of one language. What stands in
/// brackets is an aside and left out.
pub(super) fn terms(text: &str, lang: Lang) -> Vec<Placed> {
    let pieces = pieces(text);
    let mut placed = Vec::with_capacity(pieces.len());
    let mut at = 0;
    let mut closed = false;
    while let Some(piece) = pieces.get(at) {
        let rest = pieces.get(at..).unwrap_or_default();
        let (term, taken) = match piece.kind {
            PieceKind::Digits => digits(rest, lang),
            PieceKind::Word => word(rest, at > 0 && before_is_digits(&pieces, at), lang),
            PieceKind::Sign => sign(rest, lang),
        };
        match term {
            Some(term) => {
                placed.push(Placed { term, glued: piece.glued, closed });
                closed = false;
            }
            None => closed |= matches!(piece.sign(), Some(',')),
        }
        at += taken.max(1);
    }
    placed
}

fn before_is_digits(pieces: &[Piece], at: usize) -> bool {
    pieces.get(at.saturating_sub(1)).is_some_and(|piece| piece.kind == PieceKind::Digits)
}

fn digits(rest: &[Piece], lang: Lang) -> (Option<Term>, usize) {
    match numeral::number(rest, lang) {
        Some((value, form, taken)) => (Some(Term::Number { value, form }), taken),
        None => {
            let taken = numeral::extent(rest);
            let written = rest.iter().take(taken).map(|piece| piece.text.as_str()).collect();
            (Some(Term::Word(written)), taken)
        }
    }
}

fn word(rest: &[Piece], after_digits: bool, lang: Lang) -> (Option<Term>, usize) {
    let Some(piece) = rest.first() else { return (None, 1) };
    let next = rest.get(1).filter(|next| next.glued);
    if let Some((unit, taken)) = money::look_up(rest, after_digits) {
        return (Some(Term::Currency(unit)), taken);
    }
    let mut letters = piece.text.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        if letter.eq_ignore_ascii_case(&'x')
            && (after_digits || next.is_some_and(|next| next.kind == PieceKind::Digits))
        {
            return (Some(Term::times_sign()), 1);
        }
        if after_digits && piece.glued && matches!(letter, 'k' | 'K' | 'm' | 'M' | 'b' | 'B' | 't' | 'T') {
            return (Some(Term::ScaleLetter(letter)), 1);
        }
    }
    match Unit::parse(&piece.text) {
        unit @ Unit::Bytes(_) if piece.text.len() <= 3 => {
            return (Some(Term::Unit { unit, alone: false }), 1);
        }
        unit @ Unit::Money(_) => return (Some(Term::Currency(unit)), 1),
        _ => {}
    }
    match look_up(lang, rest) {
        Some((term, taken)) => (Some(term), taken),
        None => (Some(Term::Word(piece.text.clone())), 1),
    }
}

fn sign(rest: &[Piece], lang: Lang) -> (Option<Term>, usize) {
    let hedge = loose;
    let or_equal = rest.get(1).is_some_and(|next| next.glued && next.is("="));
    if let Some((unit, taken)) = money::look_up(rest, false) {
        return (Some(Term::Currency(unit)), taken);
    }
    let Some(sign) = rest.first().and_then(Piece::sign) else { return (None, 1) };
    if let Some((over, under)) = numeral::vulgar(sign) {
        return (Some(Term::Vulgar(over, under)), 1);
    }
    match Some(sign) {
        Some('-') => (Some(Term::Dash), 1),
        Some('+') => (Some(Term::Plus), 1),
        Some('/' | '\u{2044}') => (Some(Term::Per), 1),
        Some('×') => (Some(Term::times_sign()), 1),
        Some(';' | ':') => (Some(Term::Break), 1),
        Some('~' | '≈' | '≃' | '≅') => (Some(hedge(Qualifier::About)), 1),
        Some('<') if or_equal => (Some(hedge(Qualifier::UpTo)), 2),
        Some('>') if or_equal => (Some(hedge(Qualifier::AtLeast)), 2),
        Some('<') => (Some(hedge(Qualifier::Under)), 1),
        Some('>') => (Some(hedge(Qualifier::Over)), 1),
        Some('≤') => (Some(hedge(Qualifier::UpTo)), 1),
        Some('≥') => (Some(hedge(Qualifier::AtLeast)), 1),
        Some('(' | '[') => match currency_aside(rest) {
            Some((unit, taken)) => (Some(Term::Currency(unit)), taken),
            None => (None, aside(rest)),
        },
        _ => match look_up(lang, rest) {
            Some((term, taken)) => (Some(term), taken),
            // Stops, commas and quotation marks say nothing of a number.
            None => (None, 1),
        },
    }
}

/// The currency of an amount in brackets behind it: "$5 million (CAD)".
fn currency_aside(rest: &[Piece]) -> Option<(Unit, usize)> {
    let inside = rest.get(1)?;
    match (Unit::parse(&inside.text), rest.get(2)?.sign()) {
        (unit @ Unit::Money(_), Some(')')) => Some((unit, 3)),
        (_, Some(')')) => Some((money::of_country(&inside.text, &Unit::Money(Currency::USD))?, 3)),
        _ => None,
    }
}

/// How many pieces a bracket and what stands in it take; all the rest where it never closes.
fn aside(rest: &[Piece]) -> usize {
    let mut depth = 0_usize;
    for (place, piece) in rest.iter().enumerate() {
        match piece.sign() {
            Some('(' | '[') => depth += 1,
            Some(')' | ']') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return place + 1;
        }
    }
    rest.len()
}
