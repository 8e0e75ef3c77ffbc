//! What the letters of a whole file are, where its first rows are no UTF-8.

use super::file::{ScanError, Source};
use crate::read::{Letters, Survey};

/// Bytes that are looked at together.
const PIECE: usize = 1 << 20;

/// The number of this scan of a file, of which no other has so many.
pub const PASS: usize = usize::MAX;

/// Looks over a file, telling how far it is; `None` where that was given up.
///
/// # Errors
/// What keeps the file from being read. The inner one: the name of an encoding whose letters have several
/// bytes and are not UTF-8.
pub fn of(
    source: &Source,
    told: &dyn Fn(u64, u64) -> bool,
) -> Result<Option<Result<Letters, String>>, ScanError> {
    let of = source.stamp().length;
    let mut survey = Survey::default();
    let (mut piece, mut at) = (vec![0; PIECE], 0_u64);
    loop {
        let read = source.read(at, &mut piece)?;
        let text = piece.get(..read).unwrap_or_default();
        let is_last = read < PIECE;
        let end = if is_last { read } else { Survey::seam(text).max(1) };
        survey.take(text.get(..end).unwrap_or_default());
        at = at.saturating_add(u64::try_from(end).unwrap_or(u64::MAX));
        if !told(at, of) {
            return Ok(None);
        }
        if is_last {
            return Ok(Some(survey.finish()));
        }
    }
}
