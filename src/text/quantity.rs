//! How a number with its unit, a claim of change and a count are worded.

use super::catalog::{Arg, Lang, words};
use super::number::{number, punctuate};
use super::terms::hedge;
use crate::model::{Comparison, Currency, Decimal, Figure, Qualifier, Ratio, RelativeClaim, Unit};

/// A number with its unit: `1,400 TB`, `$38m`, `38 mln USD`, `70%`.
///
/// Money takes a short form (million, billion, trillion) only where the short form is exact with
/// at most three decimals: `$58,533,329` stays whole.
pub fn quantity(value: Decimal, unit: &Unit, lang: Lang) -> String {
    let shown = || Arg::from(number(value, lang));
    match unit {
        Unit::None | Unit::Count => number(value, lang),
        Unit::Money(currency) => money(value, *currency, lang),
        Unit::Percent => words(lang).tell("text-quantity-percent", &[("number", shown())]),
        Unit::PercentagePoints => words(lang).tell("text-quantity-points", &[("number", shown())]),
        Unit::Bytes(_) | Unit::Other(_) => {
            words(lang).tell("text-quantity", &[("number", shown()), ("unit", Arg::from(unit.symbol()))])
        }
    }
}

/// A stated range: `1,200 to 1,400 TB`, `od 38 mln USD do 45 mln USD`.
pub fn quantity_range(low: Decimal, high: Decimal, unit: &Unit, lang: Lang) -> String {
    // Money carries its sign and its scale at both ends, other units stand once.
    let low = match unit {
        Unit::Money(_) => quantity(low, unit, lang),
        _ => number(low, lang),
    };
    let args = [("low", Arg::from(low)), ("high", Arg::from(quantity(high, unit, lang)))];
    words(lang).tell("text-quantity-range", &args)
}

/// A quantity with its hedge, where the words of the source are not at hand: `nearly 1,400 TB`.
pub fn quantity_hedged(value: Decimal, unit: &Unit, qualifier: Option<Qualifier>, lang: Lang) -> String {
    let bare = quantity(value, unit, lang);
    match qualifier {
        None | Some(Qualifier::Range) => bare,
        Some(qualifier) => {
            let args = [("hedge", Arg::from(hedge(qualifier, lang))), ("value", Arg::from(bare))];
            words(lang).tell("text-quantity-hedged", &args)
        }
    }
}

fn money(value: Decimal, currency: Currency, lang: Lang) -> String {
    let (short, scale) = shortened(value.abs());
    let short = if scale.is_none() { cents(short) } else { short };
    let words = words(lang);
    let own_sign = match currency {
        Currency::USD => Some("text-money-usd"),
        Currency::GBP => Some("text-money-gbp"),
        Currency::EUR => Some("text-money-eur"),
        _ => None,
    };
    let currency = own_sign.map_or_else(|| currency.code().to_owned(), |key| words.say(key));
    let negative = value.is_sign_negative() && !value.is_zero();
    let args = [
        ("sign", Arg::from(if negative { "\u{2212}" } else { "" })),
        ("currency", Arg::from(currency)),
        ("number", Arg::from(punctuate(&short.to_string(), lang))),
        ("scale", scale.map_or(Arg::from(""), |key| Arg::from(words.say(key)))),
    ];
    words.tell(if own_sign.is_some() { "text-money" } else { "text-money-code" }, &args)
}

/// An amount of money with both digits of its cents where it has a fraction: 4.4 dollars are $4.40.
/// No digit is lost, and a zero more says nothing more.
pub fn cents(amount: Decimal) -> Decimal {
    let mut amount = amount;
    if amount.scale() == 1 && !amount.fract().is_zero() {
        amount.rescale(2);
    }
    amount
}

/// The number in millions, billions or trillions, where that is exact and short.
fn shortened(value: Decimal) -> (Decimal, Option<&'static str>) {
    let scales = [
        (1_000_000_000_000_i64, "text-scale-trillion"),
        (1_000_000_000, "text-scale-billion"),
        (1_000_000, "text-scale-million"),
    ];
    for (scale, key) in scales {
        let scale = Decimal::from(scale);
        if value < scale {
            continue;
        }
        let Some(short) = value.checked_div(scale).map(|short| short.normalize()) else { continue };
        if short.scale() <= 3 && short.checked_mul(scale) == Some(value) {
            return (short, Some(key));
        }
    }
    (value, None)
}

/// A claim of change as a factor: `above ×3`, `×3.5`, `below ×1/3`.
pub fn relative(claim: RelativeClaim, lang: Lang) -> String {
    let key = match claim.comparison {
        Comparison::Equal => "text-relative-equal",
        Comparison::About => "text-relative-about",
        Comparison::Less => "text-relative-less",
        Comparison::AtMost => "text-relative-at-most",
        Comparison::Greater => "text-relative-greater",
        Comparison::AtLeast => "text-relative-at-least",
    };
    words(lang).tell(key, &[("factor", Arg::from(factor(claim.factor, lang)))])
}

/// A factor without its sign: a decimal where that is exact, else a fraction such as `1/3`.
fn factor(ratio: Ratio, lang: Lang) -> String {
    let decimal = ratio.to_decimal();
    if Ratio::from_decimal(decimal) == Some(ratio) {
        return number(decimal, lang);
    }
    let part = |part: u64| number(Decimal::from(part), lang);
    format!("{}/{}", part(ratio.numerator()), part(ratio.denominator()))
}

/// What can be counted in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counted {
    Source,
    Report,
    Figure,
    Forecast,
    Point,
    Series,
    Contract,
    Span,
    /// Whoever payments went to.
    Payee,
    Row,
    Problem,
    Note,
    /// An independent report, behind any number of retellings.
    Origin,
}

impl Counted {
    pub const ALL: [Self; 13] = [
        Self::Source,
        Self::Report,
        Self::Figure,
        Self::Forecast,
        Self::Point,
        Self::Series,
        Self::Contract,
        Self::Span,
        Self::Payee,
        Self::Row,
        Self::Problem,
        Self::Note,
        Self::Origin,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Source => "text-count-source",
            Self::Report => "text-count-report",
            Self::Figure => "text-count-figure",
            Self::Forecast => "text-count-forecast",
            Self::Point => "text-count-point",
            Self::Series => "text-count-series",
            Self::Contract => "text-count-contract",
            Self::Span => "text-count-span",
            Self::Payee => "text-count-payee",
            Self::Row => "text-count-row",
            Self::Problem => "text-count-problem",
            Self::Note => "text-count-note",
            Self::Origin => "text-count-origin",
        }
    }
}

/// So many of something, in the right form: `1 source`, `5 źródeł`.
pub fn count(n: usize, what: Counted, lang: Lang) -> String {
    let shown = Arg::from(number(Decimal::from(n), lang));
    words(lang).tell(what.key(), &[("n", Arg::from(n)), ("shown", shown)])
}

/// How many rows a figure stands for, and their least and greatest value: "3,100,000 rows, 0.2 to 940 kg".
pub fn of_rows(figure: &Figure, lang: Lang) -> String {
    let Some(folded) = figure.folded else { return String::new() };
    let rows = count(folded.rows, Counted::Row, lang);
    let Some((least, greatest)) = folded.reach else { return rows };
    // Money may have another scale at each end.
    let bare = if matches!(figure.unit, Unit::Money(_)) { &figure.unit } else { &Unit::None };
    let (from, to) = (quantity(least, bare, lang), quantity(greatest, &figure.unit, lang));
    words(lang).tell("text-of-rows", &[("rows", rows.into()), ("from", from.into()), ("to", to.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, unit: &str, en: &str, pl: &str) {
        let (value, unit) = (value.parse().expect("a number"), Unit::parse(unit));
        assert_eq!(quantity(value, &unit, Lang::En), en);
        assert_eq!(quantity(value, &unit, Lang::Pl).replace('\u{A0}', " "), pl);
    }

    fn check_relative(code: &str, en: &str, pl: &str) {
        let claim = RelativeClaim::parse(code).expect("a claim");
        assert_eq!(relative(claim, Lang::En), en);
        assert_eq!(relative(claim, Lang::Pl), pl);
    }

    fn check_count(n: usize, what: Counted, en: &str, pl: &str) {
        assert_eq!(count(n, what, Lang::En), en);
        assert_eq!(count(n, what, Lang::Pl).replace('\u{A0}', " "), pl);
    }

    #[test]
    fn quantities() {
        check("1400", "TB", "1,400 TB", "1400 TB");
        check("78.6", "PiB", "78.6 PiB", "78,6 PiB");
        check("70", "%", "70%", "70%");
        check("3", "pp", "3 pp", "3 p.p.");
        check("13600", "count", "13,600", "13 600");
        check("480", "TB/day", "480 TB/day", "480 TB/day");
    }

    #[test]
    fn money_is_short_only_where_that_is_exact() {
        check("38000000", "USD", "$38m", "38 mln USD");
        check("450000000", "GBP", "£450m", "450 mln GBP");
        check("1200000000", "EUR", "€1.2bn", "1,2 mld EUR");
        check("1000000000000", "USD", "$1tn", "1 bln USD");
        check("354125000", "USD", "$354.125m", "354,125 mln USD");
        check("58533329", "USD", "$58,533,329", "58 533 329 USD");
        check("14739218.50", "USD", "$14,739,218.50", "14 739 218,50 USD");
        check("530000", "USD", "$530,000", "530 000 USD");
        check("16210849.4", "USD", "$16,210,849.40", "16 210 849,40 USD");
        check("-0.5", "EUR", "\u{2212}€0.50", "\u{2212}0,50 EUR");
        check("0.125", "USD", "$0.125", "0,125 USD");
        check("4000.0", "USD", "$4,000.0", "4000,0 USD");
        check("-2500000", "USD", "\u{2212}$2.5m", "\u{2212}2,5 mln USD");
        check("5000000", "PLN", "PLN 5m", "5 mln PLN");
    }

    #[test]
    fn ranges_and_hedges() {
        let unit = |name| Unit::parse(name);
        let range = |low: i64, high: i64, name, lang| {
            quantity_range(low.into(), high.into(), &unit(name), lang).replace('\u{A0}', " ")
        };
        assert_eq!(range(1200, 1400, "TB", Lang::En), "1,200 to 1,400 TB");
        assert_eq!(range(1200, 1400, "TB", Lang::Pl), "od 1200 do 1400 TB");
        assert_eq!(range(38_000_000, 45_000_000, "USD", Lang::En), "$38m to $45m");
        let hedged = |qualifier, lang| {
            quantity_hedged(1400.into(), &unit("TB"), qualifier, lang).replace('\u{A0}', " ")
        };
        assert_eq!(hedged(Some(Qualifier::Nearly), Lang::En), "nearly 1,400 TB");
        assert_eq!(hedged(Some(Qualifier::Over), Lang::Pl), "ponad 1400 TB");
        assert_eq!(hedged(None, Lang::Pl), "1400 TB");
    }

    #[test]
    fn claims_of_change() {
        check_relative(">x3", "above ×3", "powyżej ×3");
        check_relative("x3.5", "×3.5", "×3,5");
        check_relative("<x3", "below ×3", "poniżej ×3");
        check_relative("<=x4", "at most ×4", "najwyżej ×4");
        check_relative(">=x4", "at least ×4", "co najmniej ×4");
        check_relative("~x10", "about ×10", "około ×10");
        let third =
            RelativeClaim { comparison: Comparison::Equal, factor: Ratio::new(1, 3).expect("a third") };
        assert_eq!(relative(third, Lang::En), "×1/3");
    }

    #[test]
    fn counts_take_the_form_of_their_number() {
        check_count(1, Counted::Source, "1 source", "1 źródło");
        check_count(2, Counted::Source, "2 sources", "2 źródła");
        check_count(5, Counted::Source, "5 sources", "5 źródeł");
        check_count(12, Counted::Source, "12 sources", "12 źródeł");
        check_count(22, Counted::Source, "22 sources", "22 źródła");
        check_count(0, Counted::Report, "0 reports", "0 doniesień");
        check_count(24, Counted::Report, "24 reports", "24 doniesienia");
        check_count(3, Counted::Contract, "3 contracts", "3 umowy");
        check_count(339, Counted::Payee, "payments to 339 payees", "płatności dla 339 odbiorców");
        check_count(1, Counted::Payee, "payments to 1 payee", "płatności dla 1 odbiorcy");
        check_count(22, Counted::Span, "22 spans of time", "22 okresy");
        check_count(1, Counted::Series, "1 series", "1 seria");
        check_count(100_000, Counted::Row, "100,000 rows", "100 000 wierszy");
        check_count(2, Counted::Origin, "2 origins", "2 źródła pierwotne");
    }

    #[test]
    fn everything_that_can_be_counted_has_its_words() {
        for what in Counted::ALL {
            for lang in Lang::ALL {
                assert!(!count(1, what, lang).contains("text-"), "{what:?} {lang:?}");
            }
        }
    }
}
