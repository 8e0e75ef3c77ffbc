//! Finding the printed words of a hedge: what stands in quotation marks has to be what was printed.

use super::lexicon::{Term, look_up};
use crate::model::Qualifier;
use crate::text::catalog::Lang;
use crate::text::scan::{Piece, is_longer, pieces};

/// The first words of a text that say this hedge, as they are printed in it.
pub fn printed_hedge(text: &str, qualifier: Qualifier) -> Option<String> {
    if is_longer(text, super::LONGEST) {
        return None;
    }
    let pieces = pieces(text);
    (0..pieces.len()).find_map(|at| {
        let rest = pieces.get(at..)?;
        Lang::ALL.into_iter().find_map(|lang| {
            let taken = match look_up(lang, rest)? {
                (Term::Hedge { qualifier: said, .. } | Term::HedgeAfter(said), taken)
                    if said == qualifier =>
                {
                    taken
                }
                _ => return None,
            };
            Some(joined(rest.get(..taken)?))
        })
    })
}

fn joined(pieces: &[Piece]) -> String {
    let mut said = String::new();
    for (place, piece) in pieces.iter().enumerate() {
        if place > 0 && !piece.glued {
            said.push(' ');
        }
        said.push_str(&piece.text);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_hedge_come_back_as_printed() {
        let check = |text, qualifier, expected| {
            assert_eq!(printed_hedge(text, qualifier).as_deref(), expected, "{text}");
        };
        check("Almost 1,400 terabytes", Qualifier::Nearly, Some("Almost"));
        check("prawie 1400 TB", Qualifier::Nearly, Some("prawie"));
        check("more than $49.8 million", Qualifier::Over, Some("more than"));
        check("400 TB or more", Qualifier::AtLeast, Some("or more"));
        check("an estimated $51.8 million", Qualifier::About, None);
        check("1,400 terabytes", Qualifier::Nearly, None);
    }
}
