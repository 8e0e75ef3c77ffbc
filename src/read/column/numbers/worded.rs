//! Numbers among words: "nearly 1.400 TB" says as much of the decimal mark of its column as `1.400`.

use super::{Mark, MarkVerdict, MarkVotes, Printed, body_end, is_gap};
use crate::model::Decimal;
use crate::read::cells::is_missing;
use crate::read::words::{self, Said, Trust};
use crate::text::{Lang, phrase};

/// The numbers in a cell, whatever stands around them. What is glued to letters is none: `v1.2`.
fn numbers(cell: &str) -> Vec<Printed<'_>> {
    let (mut found, mut rest, mut before) = (Vec::new(), cell, None);
    while let Some(start) = rest.find(|sign: char| sign.is_ascii_digit()) {
        let lead = rest.get(..start).unwrap_or_default();
        let glued = lead.chars().next_back().or(before).is_some_and(|sign| sign.is_alphanumeric());
        let body = rest.get(start..).unwrap_or_default();
        let (body, behind) = body.split_at_checked(body_end(body).max(1)).unwrap_or((body, ""));
        if !glued {
            take(lead, body, &mut found);
        }
        before = body.chars().next_back();
        rest = behind;
    }
    found
}

/// One number, or several between blanks where they are no groups of one: "in 2025 1,400 TB".
fn take<'a>(lead: &'a str, body: &'a str, found: &mut Vec<Printed<'a>>) {
    // The sign of an English currency tells how its digits are meant.
    let sign = lead.trim_end().char_indices().next_back();
    let before =
        sign.filter(|(_, sign)| matches!(sign, '$' | '£')).and_then(|(at, _)| lead.trim_end().get(at..));
    let printed = |body, before: Option<&'a str>| Printed {
        negative: false,
        before: before.unwrap_or_default(),
        body,
        behind: "",
        footnote: "",
    };
    let reads = |printed: &Printed<'_>| printed.allows(Mark::Dot) || printed.allows(Mark::Comma);
    let whole = printed(body, before);
    if reads(&whole) {
        found.push(whole);
        return;
    }
    found.extend(body.split(is_gap).map(|part| printed(part, None)).filter(reads));
}

/// Whether any number of a cell is another one by the other mark.
pub fn is_open(cell: &str) -> bool {
    numbers(cell).iter().any(Printed::is_open)
}

/// The only decimal mark that the numbers of a cell allow.
pub fn only_mark(cell: &str) -> Option<Mark> {
    let numbers = numbers(cell);
    let only = |number: &Printed<'_>| match (number.allows(Mark::Dot), number.allows(Mark::Comma)) {
        (true, false) => Some(Mark::Dot),
        (false, true) => Some(Mark::Comma),
        _ => None,
    };
    numbers.iter().find_map(only)
}

/// Whether a number stands in a cell digit by digit, so that no word there multiplies it.
pub fn is_printed(cell: &str, value: Decimal, mark: Mark) -> bool {
    numbers(cell).iter().any(|number| number.value(mark) == Some(value.abs().normalize()))
}

/// The number that the words of a cell say by a mark.
pub fn value(cell: &str, mark: Mark) -> Option<Decimal> {
    match words::quantity(cell, Lang::En, Some(mark)) {
        (Said::Value { value, .. }, _) => Some(value.normalize()),
        _ => None,
    }
}

/// Whether the words of a cell say an amount, and no more than that.
pub fn is_amount(cell: &str) -> bool {
    let (said, trust) = words::quantity(cell, Lang::En, None);
    trust != Trust::Loose && !matches!(said, Said::Nothing)
}

/// What the words of a column say of its decimal mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordVotes {
    pub marks: MarkVotes,
    english: bool,
    polish: bool,
}

impl WordVotes {
    /// Counts all numbers of a cell.
    pub fn count(&mut self, cell: &str) {
        let open = self.marks.open;
        if is_missing(cell) || !cell.contains([',', '.']) {
            return;
        }
        numbers(cell).iter().for_each(|number| self.marks.count(number, 1));
        if self.marks.open > open {
            match phrase::language(cell) {
                Some(Lang::En) => self.english = true,
                Some(Lang::Pl) => self.polish = true,
                None => {}
            }
        }
    }

    /// Together with the numbers that stand alone.
    #[must_use]
    pub const fn with(self, marks: MarkVotes) -> Self {
        let all = MarkVotes {
            dot: self.marks.dot + marks.dot,
            comma: self.marks.comma + marks.comma,
            open: self.marks.open + marks.open,
            open_commas: self.marks.open_commas + marks.open_commas,
        };
        Self { marks: all, ..self }
    }

    /// The verdict; `usual` is the mark of the file, where it tells one. Where all that is open has a
    /// comma, English words settle that it parts thousands: "nearly 1,400 terabytes".
    pub fn verdict(&self, usual: Option<Mark>) -> MarkVerdict {
        let usual = usual.or((self.polish && !self.english).then_some(Mark::Comma));
        let commas = self.marks.open_commas == self.marks.open && self.english && !self.polish;
        match self.marks.verdict(usual) {
            MarkVerdict::Open(Mark::Dot) if commas => MarkVerdict::Sure(Mark::Dot),
            verdict => verdict,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(cells: &[&str], expected: MarkVerdict) {
        let mut votes = WordVotes::default();
        cells.iter().for_each(|cell| votes.count(cell));
        assert_eq!(votes.verdict(None), expected, "{cells:?}");
    }

    #[test]
    fn numbers_among_words_decide_the_mark_of_their_column() {
        let (sure, open) = (MarkVerdict::Sure, MarkVerdict::Open);
        verdict(&["nearly 1.400 TB", "1,400 TB"], open(Mark::Dot));
        verdict(&["nearly 1.400 TB", "about 400,5 TB"], sure(Mark::Comma));
        verdict(&["nearly 1,400 TB", "about 400.5 TB"], sure(Mark::Dot));
        verdict(&["nearly 1,400.5 TB", "about 400,5 TB"], MarkVerdict::Mixed);
        verdict(&["nearly 1,400 TB", "400 TB"], sure(Mark::Dot));
        verdict(&["nearly 1.400 TB", "400 TB"], open(Mark::Dot));
        verdict(&["prawie 1.400 TB", "400 TB"], open(Mark::Comma));
        verdict(&["prawie 1,400 TB", "nearly 1,400 TB"], open(Mark::Dot));
        verdict(&["from 400 to 1,400 TB", "over 2.5 PB"], sure(Mark::Dot));
        verdict(&["in 2025 1,400 TB", "1,4 PB in 2026"], sure(Mark::Comma));
        verdict(&["over $1,400", "400"], sure(Mark::Dot));
        verdict(&["17.02.2026", "v1.2", "Q1", "400 TB"], sure(Mark::Dot));
    }
}
