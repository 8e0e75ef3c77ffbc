//! A number put together from digits, number words and scales.

use super::numeral::Form;
use crate::model::{Decimal, Ratio};

/// A number in the making.
#[derive(Default)]
pub(super) struct Making {
    /// What the scale words so far have closed: the million of "a million two hundred".
    pub total: Decimal,
    pub current: Option<Decimal>,
    pub scale: Option<Decimal>,
    pub part: Option<Ratio>,
    pub form: Form,
    pub digits: bool,
}

impl Making {
    /// Adds a number word: "twenty" and "one", "dwieście" and "pięćdziesiąt".
    pub fn add_word(&mut self, number: Decimal) -> usize {
        let sum = self.current.unwrap_or_default().checked_add(number);
        let fits = match self.current {
            None => true,
            Some(_) if self.digits => false,
            Some(said) if number < Decimal::TEN => {
                (said % Decimal::TEN).is_zero()
                    && !said.is_zero()
                    && (said % Decimal::ONE_HUNDRED) != Decimal::TEN
            }
            Some(said) => {
                number < Decimal::ONE_HUNDRED && (said % Decimal::ONE_HUNDRED).is_zero() && !said.is_zero()
            }
        };
        if fits && sum.is_some() {
            self.current = sum;
            return 1;
        }
        0
    }

    /// Adds a part of one to what was said, exactly; `None` where it is too large to hold.
    pub fn add_part(&mut self, part: Ratio) -> Option<()> {
        let whole = Ratio::from_decimal(self.current.unwrap_or_default())?;
        let over = whole.numerator().checked_mul(part.denominator())?.checked_add(part.numerator())?;
        let sum = Ratio::new(over, part.denominator())?;
        let decimal = sum.to_decimal();
        self.digits = true;
        self.current = Some(decimal);
        // Of a part alone, and of what no decimal holds, the fraction is kept.
        self.part = (sum == part || Ratio::from_decimal(decimal) != Some(sum)).then_some(sum);
        Some(())
    }

    /// Adds a part of the scale that was said last: the half of "a billion and a half"; `None` where it is
    /// too large to hold.
    pub fn add_to_scale(&mut self, part: Ratio) -> Option<()> {
        let part = part.times(self.scale?)?;
        self.total = self.total.checked_add(part.normalize())?;
        Some(())
    }

    /// Takes a scale word: one term where it belongs to the number, none where it does not.
    pub fn scale_by(&mut self, factor: Decimal, alone: bool) -> Option<usize> {
        let Some(number) = self.current.or(alone.then_some(Decimal::ONE)) else { return Some(0) };
        if self.current.is_none() && self.scale.is_some() {
            return Some(0);
        }
        let scaled = match self.part.take() {
            Some(part) => part.times(factor)?,
            None => number.checked_mul(factor)?,
        };
        // The zeros that a scale fills were printed by nobody: 1.4 thousand is 1400, not 1400.0.
        self.total = self.total.checked_add(scaled.normalize())?;
        self.current = None;
        self.scale = Some(factor);
        Some(1)
    }
}
