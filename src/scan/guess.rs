//! Where the first row of a block may begin, before it is known where the block ahead of it ends.
//!
//! A guess only: the engine keeps a block only where its beginning is the end of the one ahead.

use super::dialect::Dialect;

/// Guesses where the first row at or behind `from` begins; `None` where nothing tells. A guess
/// needs one whole row of `width` cells, and no mark that stands where none belongs.
///
/// `text` holds the byte before `from` where the file has one.
pub fn first_row(text: &[u8], from: usize, width: usize, dialect: Dialect) -> Option<usize> {
    // From the wrong side of a mark a whole block may look like one cell: not far at first.
    [NEAR, usize::MAX].into_iter().find_map(|far| {
        let text = text.get(..from.saturating_add(far)).unwrap_or(text);
        [false, true].into_iter().find_map(|inside| {
            let begin = first_break(text, from, inside, dialect)?;
            is_row(text, begin, width, dialect).then_some(begin)
        })
    })
}

/// How far a row is looked for at first, in bytes.
const NEAR: usize = 16 << 10;

/// The place behind the first line break outside of quoted cells, from `from - 1` on.
fn first_break(text: &[u8], from: usize, inside: bool, dialect: Dialect) -> Option<usize> {
    if !inside && from.checked_sub(1).and_then(|at| text.get(at)).is_some_and(|byte| Dialect::is_break(*byte))
    {
        return Some(from);
    }
    let mut inside = inside;
    for (ahead, byte) in text.get(from..)?.iter().enumerate() {
        if *byte == dialect.quote() {
            inside = !inside;
        } else if !inside && Dialect::is_break(*byte) {
            return Some(from + ahead + 1);
        }
    }
    None
}

/// Whether a whole row of a width stands at a place, behind line breaks at most.
fn is_row(text: &[u8], begin: usize, width: usize, dialect: Dialect) -> bool {
    let rest = text.get(begin..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| Dialect::is_break(**byte)).count();
    let (mut inside, mut cells, mut before) = (false, 1, b'\n');
    for byte in rest.iter().skip(blank) {
        if *byte == dialect.quote() {
            if !inside && !dialect.opens_behind(before) {
                return false;
            }
            inside = !inside;
        } else if !inside {
            if Dialect::is_break(*byte) {
                return cells == width;
            }
            // Behind a closing mark stands a sign, or the cell was none that a mark encloses.
            if before == dialect.quote() && *byte != dialect.delimiter() {
                return false;
            }
            cells += usize::from(*byte == dialect.delimiter());
        }
        before = *byte;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, from: usize, width: usize, expected: Option<usize>) {
        assert_eq!(first_row(text.as_bytes(), from, width, Dialect::COMMA), expected, "{text:?} {from}");
    }

    #[test]
    fn a_row_is_guessed_by_its_width() {
        check("a,b\nc,d\ne,f\n", 1, 2, Some(4));
        check("a,b\nc,d\ne,f\n", 4, 2, Some(4));
        check("a,b\nc,d\ne,f\n", 5, 2, Some(8));
        check("a,b\n\n\nc,d\n", 1, 2, Some(4));
        check("a,b\r\nc,d\r\n", 1, 2, Some(4));
        check("a,b\nc,d", 1, 2, None);
        // The block begins inside of a quoted cell, which has line breaks of its own.
        check("\"x\ny\nz\",b\nc,d\n", 2, 2, Some(10));
        check("a,\"x\n1,2\nz\",b\n\"c\",\"d\",e\n", 3, 3, Some(14));
        // What looks like a row is taken for one, until the block ahead says where it ends.
        check("a,\"x\n1,2,3\nz\",b\n\"c\",\"d\",e\n", 3, 3, Some(5));
        check("a b", 1, 1, None);
        check("", 0, 1, None);
    }
}
