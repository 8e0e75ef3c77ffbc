//! Problems of one kind in one place, told once.

use super::{Problem, ProblemKind};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How a column writes dates or numbers is one question, however many cells ask it, and rows that
/// are too short by the same cells have one fault: the first stands for all and counts the rest.
pub fn fold(problems: Vec<Problem>) -> Vec<Problem> {
    type Key = (Arc<str>, Option<String>, &'static str, usize);
    let mut folded: Vec<Problem> = Vec::with_capacity(problems.len());
    let mut first: BTreeMap<Key, usize> = BTreeMap::new();
    for mut problem in problems {
        let Some(width) = Some(problem.kind.width()).filter(|_| problem.kind.more().is_some()) else {
            folded.push(problem);
            continue;
        };
        let key = (Arc::clone(&problem.file), problem.column.clone(), problem.kind.key(), width);
        let at = *first.entry(key).or_insert(folded.len());
        match folded.get_mut(at).and_then(|known| known.kind.more()) {
            Some(more) => *more += 1,
            None => folded.push(problem),
        }
    }
    folded
}

impl ProblemKind {
    /// How many others like it a folded problem stands for.
    const fn more(&mut self) -> Option<&mut usize> {
        match self {
            Self::AmbiguousDate { more, .. }
            | Self::AmbiguousNumber { more, .. }
            | Self::Ragged { more, .. }
            | Self::BlankRow { more } => Some(more),
            _ => None,
        }
    }

    /// What has to be equal beside the kind.
    const fn width(&self) -> usize {
        match self {
            Self::Ragged { cells, .. } => *cells,
            _ => 0,
        }
    }
}
