//! Units, and the exact amounts they make of a printed number.

use rust_decimal::Decimal;
use std::fmt;

/// Steps of a thousand (or of 1,024).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BytePrefix {
    None,
    Kilo,
    Mega,
    Giga,
    Tera,
    Peta,
    Exa,
}

/// Whether a byte unit counts in thousands or in 1,024s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ByteBase {
    /// The source said so, or the unit is the byte itself.
    Decimal,
    /// `TiB`.
    Binary,
    /// `TB` as the press writes it. Read as decimal; never joined with [`Self::Binary`].
    Unstated,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ByteUnit {
    pub prefix: BytePrefix,
    pub base: ByteBase,
}

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

/// The unit of a printed number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// No unit was given.
    #[default]
    None,
    Bytes(ByteUnit),
    Money(Currency),
    Percent,
    PercentagePoints,
    Count,
    /// Anything else, as written.
    Other(String),
}

/// What may share an axis.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UnitFamily {
    None,
    Bytes,
    Money(Currency),
    Percent,
    PercentagePoints,
    Count,
    Other(String),
}

impl BytePrefix {
    pub const ALL: [Self; 7] =
        [Self::None, Self::Kilo, Self::Mega, Self::Giga, Self::Tera, Self::Peta, Self::Exa];

    pub const fn power(self) -> u32 {
        match self {
            Self::None => 0,
            Self::Kilo => 1,
            Self::Mega => 2,
            Self::Giga => 3,
            Self::Tera => 4,
            Self::Peta => 5,
            Self::Exa => 6,
        }
    }

    const fn letter(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Kilo => "k",
            Self::Mega => "M",
            Self::Giga => "G",
            Self::Tera => "T",
            Self::Peta => "P",
            Self::Exa => "E",
        }
    }
}

impl ByteUnit {
    pub const BYTE: Self = Self { prefix: BytePrefix::None, base: ByteBase::Decimal };

    /// A unit as the press writes it, such as `TB`.
    pub const fn unstated(prefix: BytePrefix) -> Self {
        match prefix {
            BytePrefix::None => Self::BYTE,
            _ => Self { prefix, base: ByteBase::Unstated },
        }
    }

    /// Bytes in one of this unit, exactly.
    pub fn bytes(self) -> Decimal {
        let step: i128 = match self.base {
            ByteBase::Binary => 1024,
            ByteBase::Decimal | ByteBase::Unstated => 1000,
        };
        Decimal::from(step.pow(self.prefix.power()))
    }

    /// `TB` or `TiB`.
    pub fn symbol(self) -> String {
        let infix = if self.base == ByteBase::Binary { "i" } else { "" };
        let letter = self.prefix.letter();
        let letter = if self.base == ByteBase::Binary { letter.to_uppercase() } else { letter.to_owned() };
        format!("{letter}{infix}B")
    }

    fn parse(text: &str) -> Option<Self> {
        if text.eq_ignore_ascii_case("bytes") || text.eq_ignore_ascii_case("byte") {
            return Some(Self::BYTE);
        }
        // A small b is a bit by the letter: `Pb` is never read as `PB`.
        let stem = text.strip_suffix('B')?;
        let (letter, base) = match stem.strip_suffix('i') {
            Some(letter) => (letter, ByteBase::Binary),
            None => (stem, ByteBase::Unstated),
        };
        let prefix =
            BytePrefix::ALL.into_iter().find(|prefix| prefix.letter().eq_ignore_ascii_case(letter))?;
        match (prefix, base) {
            (BytePrefix::None, ByteBase::Binary) => None,
            (BytePrefix::None, _) => Some(Self::BYTE),
            _ => Some(Self { prefix, base }),
        }
    }
}

/// The active codes of ISO 4217 for money that is spent.
const CURRENCIES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL \
BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP \
GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW \
KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN \
NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS \
SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD \
XOF XPF YER ZAR ZMW ZWG";

impl Currency {
    pub const USD: Self = Self(*b"USD");
    pub const GBP: Self = Self(*b"GBP");
    pub const EUR: Self = Self(*b"EUR");
    pub const PLN: Self = Self(*b"PLN");
    pub const ILS: Self = Self(*b"ILS");

    /// The currency with this ISO 4217 code, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_uppercase();
        let bytes = <[u8; 3]>::try_from(code.as_bytes()).ok()?;
        CURRENCIES.split_whitespace().any(|known| known == code).then_some(Self(bytes))
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Unit {
    /// Reads a unit as written in a `unit` column. What is not known stays as it was written.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::None;
        }
        if let Some(unit) = ByteUnit::parse(text) {
            return Self::Bytes(unit);
        }
        match text.to_ascii_lowercase().as_str() {
            "%" | "percent" | "per cent" | "proc." => return Self::Percent,
            "pp" | "percentage points" | "p.p." => return Self::PercentagePoints,
            "count" => return Self::Count,
            _ => {}
        }
        match Currency::from_code(text) {
            // `all` and `top` are words before they are currencies: codes are written in capitals.
            Some(currency) if currency.code() == text => Self::Money(currency),
            _ => Self::Other(text.to_owned()),
        }
    }

    pub fn family(&self) -> UnitFamily {
        match self {
            Self::None => UnitFamily::None,
            Self::Bytes(_) => UnitFamily::Bytes,
            Self::Money(currency) => UnitFamily::Money(*currency),
            Self::Percent => UnitFamily::Percent,
            Self::PercentagePoints => UnitFamily::PercentagePoints,
            Self::Count => UnitFamily::Count,
            Self::Other(name) => UnitFamily::Other(name.clone()),
        }
    }

    /// The written form: `TB`, `USD`, `%`.
    pub fn symbol(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Bytes(unit) => unit.symbol(),
            Self::Money(currency) => currency.code().to_owned(),
            Self::Percent => "%".to_owned(),
            Self::PercentagePoints => "pp".to_owned(),
            Self::Count => "count".to_owned(),
            Self::Other(name) => name.clone(),
        }
    }

    /// `number` in the base unit of the family (bytes, or the unit itself), exactly; `None` where
    /// it is too large to hold (over 28 digits).
    pub fn in_base(&self, number: Decimal) -> Option<Decimal> {
        match self {
            Self::Bytes(unit) => number.checked_mul(unit.bytes()).map(|bytes| bytes.normalize()),
            _ => Some(number.normalize()),
        }
    }

    /// Whether a small `b` makes this a unit of bits by the letter, as in `Pb`.
    pub fn looks_like_bits(&self) -> bool {
        match self {
            Self::Other(name) => name
                .strip_suffix('b')
                .is_some_and(|stem| ByteUnit::parse(&format!("{stem}B")).is_some() && !stem.is_empty()),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, symbol: &str, family: &UnitFamily) {
        let unit = Unit::parse(text);
        assert_eq!((unit.symbol().as_str(), &unit.family()), (symbol, family), "{text}");
    }

    #[test]
    fn units_are_read_by_their_letters() {
        check("TB", "TB", &UnitFamily::Bytes);
        check("tB", "TB", &UnitFamily::Bytes);
        check("KB", "kB", &UnitFamily::Bytes);
        check("PiB", "PiB", &UnitFamily::Bytes);
        check("KiB", "KiB", &UnitFamily::Bytes);
        check("B", "B", &UnitFamily::Bytes);
        check("USD", "USD", &UnitFamily::Money(Currency::USD));
        check("all", "all", &UnitFamily::Other("all".into()));
        check("%", "%", &UnitFamily::Percent);
        check("", "", &UnitFamily::None);
        check("Pb", "Pb", &UnitFamily::Other("Pb".into()));
        assert!(Unit::parse("Pb").looks_like_bits());
        assert!(!Unit::parse("club").looks_like_bits());
    }

    #[test]
    fn amounts_in_bytes_are_exact() {
        let in_base = |number: &str, unit: &str| {
            Unit::parse(unit).in_base(number.parse().expect("a number")).map(|bytes| bytes.to_string())
        };
        assert_eq!(in_base("1400", "TB").as_deref(), Some("1400000000000000"));
        assert_eq!(in_base("405", "PiB").as_deref(), Some("455989462271262720"));
        assert_eq!(in_base("1.1", "EB").as_deref(), Some("1100000000000000000"));
        assert_eq!(in_base("9999999999999999999999999999", "EB"), None);
    }
}
