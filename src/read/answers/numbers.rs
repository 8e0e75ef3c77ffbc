//! What a person says of the numbers of a column.

use crate::read::column::Endings;
use crate::read::column::numbers::Mark;

/// Powers of ten at most.
const GREATEST: u32 = 15;

/// How the numbers of a column are meant; what is not said is left to what the cells show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NumberForm {
    pub mark: Option<Mark>,
    /// Numbers that say no power of ten themselves are printed in ten to this one.
    pub power: Option<u32>,
    /// What single letters behind numbers are.
    pub letters: Option<Endings>,
}

impl NumberForm {
    /// Takes one word of an answer; `None` where it is none.
    pub fn take(&mut self, flag: &str) -> Option<()> {
        if let Some(mark) = [Mark::Comma, Mark::Dot].into_iter().find(|mark| mark.code() == flag) {
            self.mark = Some(mark);
        } else if let Some(letters) = Endings::ALL.into_iter().find(|letters| letters.code() == flag) {
            self.letters = Some(letters);
        } else {
            self.power = Some(power(flag.strip_prefix('x')?)?);
        }
        Some(())
    }

    /// What is said here, else what was said before.
    #[must_use]
    pub fn or(self, known: Self) -> Self {
        Self {
            mark: self.mark.or(known.mark),
            power: self.power.or(known.power),
            letters: self.letters.or(known.letters),
        }
    }

    /// The words of an answer, each behind a comma.
    pub fn flags(self) -> String {
        let mark = self.mark.map(|mark| format!(",{}", mark.code())).unwrap_or_default();
        let power = self.power.map(|power| format!(",x1{}", "0".repeat(power as usize))).unwrap_or_default();
        let letters = self.letters.map(|letters| format!(",{}", letters.code())).unwrap_or_default();
        format!("{mark}{power}{letters}")
    }
}

/// The power of ten that digits are.
fn power(digits: &str) -> Option<u32> {
    let zeros = digits.strip_prefix('1')?;
    let power = u32::try_from(zeros.len()).ok().filter(|power| *power <= GREATEST)?;
    zeros.bytes().all(|zero| zero == b'0').then_some(power)
}
