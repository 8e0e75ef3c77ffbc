//! From pieces of text to terms: numbers, units and the words of the lexicon.

use super::lexicon::{Term, look_up, loose};
use super::money;
use super::numeral::{self, Figure, Signs};
use super::scales::{self, Beside, Said, Scale};
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

/// The terms of a text, read by the lexicon of one language and by its separators, where none is told. What stands in
/// brackets is an aside and left out.
pub(super) fn terms(text: &str, signs: Signs) -> Vec<Placed> {
    let lang = signs.lang;
    let pieces = pieces(text);
    let mut placed = Vec::with_capacity(pieces.len());
    let mut at = 0;
    let mut closed = false;
    while let Some(piece) = pieces.get(at) {
        let rest = pieces.get(at..).unwrap_or_default();
        let behind = at.checked_sub(1).and_then(|before| pieces.get(before));
        let (term, taken) = match piece.kind {
            PieceKind::Digits => digits(rest, signs),
            PieceKind::Word => word(rest, behind, lang),
            PieceKind::Sign => sign(rest, lang),
        };
        // `kEUR` is a thousand and its currency.
        if let Some(Term::Short(short)) = &term
            && let (Said::Factor(factor), Unit::Money(money)) =
                (short.says(Beside::Nothing), Unit::parse(short.code().unwrap_or_default()))
        {
            placed.push(Placed { term: Term::Scale { factor, alone: false }, glued: piece.glued, closed });
            placed.push(Placed { term: Term::Currency(Unit::Money(money)), glued: true, closed: false });
            closed = false;
            at += taken;
            continue;
        }
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

fn digits(rest: &[Piece], signs: Signs) -> (Option<Term>, usize) {
    match numeral::figure(rest, signs) {
        Figure::Number { value, form, taken } => (Some(Term::Number { value, form }), taken),
        Figure::Unheld { taken } => (Some(Term::Unheld), taken),
        Figure::Other { taken } => {
            let written = rest.iter().take(taken).map(|piece| piece.text.as_str()).collect();
            (Some(Term::Word(written)), taken)
        }
    }
}

/// A word, with the piece before it.
fn word(rest: &[Piece], before: Option<&Piece>, lang: Lang) -> (Option<Term>, usize) {
    let after_digits = before.is_some_and(|piece| piece.kind == PieceKind::Digits);
    let after_number = after_digits || before.and_then(Piece::sign).and_then(numeral::vulgar).is_some();
    let Some(piece) = rest.first() else { return (None, 1) };
    let next = rest.get(1).filter(|next| next.glued);
    // The M of `38 M€` is no part of the sign, as that of `C$5m` is.
    if after_number && let Some((scale, taken)) = scales::look_up(rest, before.is_some_and(is_year), lang) {
        let term = match scale {
            Scale::Always(factor) => Term::Scale { factor, alone: false },
            Scale::Beside(short) => Term::Short(short),
        };
        return (Some(term), taken);
    }
    if let Some((unit, taken)) = money::look_up(rest, after_digits) {
        return (Some(Term::Currency(unit)), taken);
    }
    let counts = after_digits || next.is_some_and(|next| next.kind == PieceKind::Digits);
    if counts && piece.text.eq_ignore_ascii_case("x") {
        return (Some(Term::times_sign()), 1);
    }
    match Unit::parse(&piece.text) {
        unit @ Unit::Bytes(_) if piece.text.len() <= 3 => {
            return (Some(Term::Unit { unit, alone: false }), 1);
        }
        unit @ Unit::Money(_) => return (Some(Term::Currency(unit)), 1),
        _ => {}
    }
    if let Some(unit) = octets(&piece.text).filter(|_| after_number && !number_behind(rest)) {
        return (Some(Term::Unit { unit, alone: false }), 1);
    }
    match look_up(lang, rest) {
        // A small word that leads nowhere behind a number is its unit: the `A` of "400 A".
        Some((term, taken)) if after_number && leads(&term) && ends(rest, taken) => {
            let written = rest.iter().take(taken).map(|piece| piece.text.as_str()).collect();
            (Some(Term::Word(written)), taken)
        }
        Some((term, taken)) => (Some(term), taken),
        None => (Some(Term::Word(piece.text.clone())), 1),
    }
}

/// Bytes as they are written in French: `To`, `Go`.
fn octets(text: &str) -> Option<Unit> {
    let prefix =
        text.strip_suffix('o').filter(|prefix| ["k", "K", "M", "G", "T", "P", "E"].contains(prefix))?;
    Some(Unit::parse(&format!("{prefix}B")))
}

fn number_behind(rest: &[Piece]) -> bool {
    rest.iter()
        .skip(1)
        .find(|piece| piece.sign().is_none())
        .is_some_and(|piece| piece.kind == PieceKind::Digits)
}

/// Whether a term wants something behind it.
const fn leads(term: &Term) -> bool {
    matches!(
        term,
        Term::To
            | Term::Do
            | Term::From
            | Term::Od
            | Term::By
            | Term::Between
            | Term::And
            | Term::Of
            | Term::Per
            | Term::Article
    )
}

/// Whether no word and no number comes behind so many pieces.
fn ends(rest: &[Piece], taken: usize) -> bool {
    rest.iter().skip(taken).all(|piece| piece.kind == PieceKind::Sign)
}

fn is_year(digits: &Piece) -> bool {
    digits.text.len() == 4 && ["19", "20"].iter().any(|century| digits.text.starts_with(century))
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
