//! Factors of change, held exactly: a third is a third.

use super::hedge::Comparison;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::cmp::Ordering;

/// A factor of change as a fraction in lowest terms. Never negative, never over nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: u64,
    denominator: u64,
}

impl Ratio {
    /// `numerator / denominator`; `None` where the denominator is 0.
    pub fn new(numerator: u64, denominator: u64) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let divisor = gcd(numerator, denominator);
        Some(Self { numerator: numerator / divisor, denominator: denominator / divisor })
    }

    /// The exact fraction of a decimal; `None` where it is negative or too long to hold.
    pub fn from_decimal(value: Decimal) -> Option<Self> {
        let value = value.normalize();
        let denominator = 10_u64.checked_pow(value.scale())?;
        let numerator = u64::try_from(value.mantissa()).ok()?;
        Self::new(numerator, denominator)
    }

    pub const fn numerator(self) -> u64 {
        self.numerator
    }

    pub const fn denominator(self) -> u64 {
        self.denominator
    }

    /// One over this factor; `None` for 0.
    pub fn inverse(self) -> Option<Self> {
        Self::new(self.denominator, self.numerator)
    }

    /// A hundredth of this factor; `None` where that is too long to hold.
    pub fn over_hundred(self) -> Option<Self> {
        Self::new(self.numerator, self.denominator.checked_mul(100)?)
    }

    /// The nearest decimal (28 digits).
    pub fn to_decimal(self) -> Decimal {
        Decimal::from(self.numerator)
            .checked_div(Decimal::from(self.denominator))
            .unwrap_or_default()
            .normalize()
    }

    /// The nearest float, for drawing only.
    pub fn to_f64(self) -> f64 {
        self.to_decimal().to_f64().unwrap_or(0.0)
    }

    /// `value` times this factor, or `None` where the result is too large to hold.
    pub fn times(self, value: Decimal) -> Option<Decimal> {
        value
            .checked_mul(Decimal::from(self.numerator))?
            .checked_div(Decimal::from(self.denominator))
            .map(|product| product.normalize())
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u128::from(self.numerator) * u128::from(other.denominator);
        let right = u128::from(other.numerator) * u128::from(self.denominator);
        left.cmp(&right)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn gcd(mut left: u64, mut right: u64) -> u64 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left.max(1)
}

/// A claim about change, such as "more than tripled": `>x3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RelativeClaim {
    pub comparison: Comparison,
    pub factor: Ratio,
}

impl RelativeClaim {
    /// Reads `x3`, `>x3`, `<=x0.6`, `~x2.5`, `x1/3`; a multiplication sign may stand for the `x`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let comparison =
            Comparison::ALL.into_iter().find(|comparison| text.starts_with(comparison.sign()))?;
        let rest = text.get(comparison.sign().len()..)?.trim_start();
        let number = rest.strip_prefix(['x', 'X', '×'])?;
        if let Some((numerator, denominator)) = number.split_once('/') {
            let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            let whole = |part: &str| if digits(part) { part.parse().ok() } else { None };
            return Some(Self { comparison, factor: Ratio::new(whole(numerator)?, whole(denominator)?)? });
        }
        let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let value: Decimal = plain.then(|| number.parse().ok())??;
        Some(Self { comparison, factor: Ratio::from_decimal(value)? })
    }

    /// [`code`](Self::code) where that is all of the factor, else a fraction such as `x1/3`.
    pub fn exact_code(self) -> String {
        let code = self.code();
        if Self::parse(&code) == Some(self) {
            return code;
        }
        format!("{}x{}/{}", self.comparison.sign(), self.factor.numerator(), self.factor.denominator())
    }

    /// The form written in files, such as `>x3`, to ten places.
    pub fn code(self) -> String {
        format!("{}x{}", self.comparison.sign(), self.factor.to_decimal().round_dp(10).normalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let said = RelativeClaim::parse(text).map(RelativeClaim::code);
        assert_eq!(said.as_deref(), expected, "{text}");
    }

    #[test]
    fn relative_claims_are_read_and_written() {
        check("x3", Some("x3"));
        check(">x3", Some(">x3"));
        check(">= x2.50", Some(">=x2.5"));
        check("<x0.6", Some("<x0.6"));
        check("~×10", Some("~x10"));
        check("x3/2", Some("x1.5"));
        for text in [
            "",
            "3",
            "x",
            "x-3",
            ">x",
            "x3x",
            "x1e9",
            "xNaN",
            "x1/0",
            "x/3",
            "x1/3/4",
            "x+1/3",
            "x99999999999999999999",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn a_third_is_exact() {
        let third = Ratio::new(1, 3).expect("a third");
        let claim = RelativeClaim { comparison: Comparison::Less, factor: third };
        assert_eq!((claim.exact_code().as_str(), claim.code().as_str()), ("<x1/3", "<x0.3333333333"));
        assert_eq!(RelativeClaim::parse(&claim.exact_code()), Some(claim));
        assert_eq!(third.times(Decimal::from(1200)), Some(Decimal::from(400)));
        assert!(third < Ratio::from_decimal("0.34".parse().expect("a number")).expect("a factor"));
        assert_eq!(Ratio::new(3, 0), None);
    }
}
