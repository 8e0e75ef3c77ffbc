use super::*;
use crate::model::RelativeClaim;
use crate::text::{quantity_hedged, quantity_range, relative};
use proptest::prelude::*;

mod letters;

/// A phrase on one line: `abs < 1400 TB [nearly]`, `rel = x3 or x4`, `range 1200..1400 TB`.
fn shown(phrase: &Phrase) -> String {
    let fields = phrase.fields();
    let mut parts = vec![fields.kind.to_owned()];
    parts.extend(fields.cmp.filter(|cmp| *cmp != "[]").map(str::to_owned));
    parts.extend(fields.value.map(|value| value.to_string()));
    if let (Some(low), Some(high)) = (fields.low, fields.high) {
        parts.push(format!("{low}..{high}"));
    }
    parts.extend(fields.factor.map(|factor| format!("x{factor}")));
    parts.extend(fields.alt_factor.map(|factor| format!("or x{factor}")));
    parts.extend(fields.unit);
    parts.join(" ")
}

fn check(lang: Lang, text: &str, expected: &str) {
    assert_eq!(shown(&read(text, lang)), expected, "{text}");
}

fn en(text: &str, expected: &str) {
    check(Lang::En, text, expected);
}

fn pl(text: &str, expected: &str) {
    check(Lang::Pl, text, expected);
}

#[test]
fn a_hedge_is_not_taken_from_a_word_that_only_looks_like_one() {
    en("under a contract worth $38m", "abs = 38000000 USD");
    en("over the past year storage grew by 50%", "rel = x1.5");
    en("nearly an astonishing 1,400 terabytes", "abs < 1400 TB");
    en("around the world, 400 TB", "abs = 400 TB");
}

#[test]
fn a_rate_is_not_a_stock() {
    en("480 terabytes each day", "abs = 480 TB/day");
    en("about 30 terabytes of the web each month", "abs ~ 30 TB/month");
    en("$38 million a year", "abs = 38000000 USD/year");
    pl("5 PB rocznie", "abs = 5 PB/year");
    en("rose 45% a year", "none");
}

#[test]
fn what_has_no_number_gets_none() {
    for text in [
        "",
        "soon",
        "exabyte-scale",
        "tens of millions of dollars",
        "not 400 TB",
        "by 2030",
        "a third of a petabyte",
    ] {
        en(text, "none");
    }
    for text in ["kilkaset terabajtów", "nie 400 TB", "setki terabajtów", "wielokrotnie"] {
        pl(text, "none");
    }
    assert!(read("several petabytes", Lang::En).has(Note::EventOnly));
}

#[test]
fn two_figures_ranges_and_levels_are_told_apart() {
    en("rose to 1,400 TB from 400 TB", "two = 400..1400 TB");
    en("nearly 1,400 terabytes, up from 400 terabytes", "abs < 1400 TB");
    en("between 800 GB and 1.2 TB", "range 0.8..1.2 TB");
    en("$38-45 million", "range 38000000..45000000 USD");
    pl("wzrosło z 400 do 1400 TB", "two = 400..1400 TB");
    pl("od 400 do 1400 TB", "range 400..1400 TB");
    pl("wzrosło do 1400 TB", "abs = 1400 TB");
    pl("do 1400 TB", "abs <= 1400 TB");
}

#[test]
fn a_fall_turns_the_hedge() {
    en("nearly halved", "rel > x0.5");
    en("fell by more than 200 TB", "delta < -200 TB");
    en("down nearly 40%", "rel > x0.6");
    en("dropped to nearly a third", "rel < x0.3333333333");
    pl("spadek o ponad 40 proc.", "rel < x0.6");
}

#[test]
fn the_other_language_is_understood_too() {
    en("aż 1,4 tysiąca terabajtów", "abs <= 1400 TB");
    en("ponad trzykrotnie", "rel > x3");
    pl("nearly 1,400 terabytes", "abs < 1400 TB");
    pl("more than tripled", "rel > x3");
}

#[test]
fn unclear_readings_ask() {
    let asks = |text, lang| read(text, lang).has(Note::Ask);
    assert!(asks("prawie 1,400 terabajtów", Lang::Pl));
    assert!(asks("250 Pb", Lang::En));
    assert!(asks("three times less", Lang::En));
    assert!(!asks("nearly 1,400 terabytes", Lang::En));
    assert!(read(&"1 ".repeat(2_000), Lang::En).has(Note::TooLong));
}

fn units() -> impl Strategy<Value = Unit> {
    let names = ["TB", "PiB", "kB", "EB", "USD", "GBP", "EUR", "PLN", "ILS", "%", "", "images", "TB/day"];
    prop::sample::select(names.to_vec()).prop_map(Unit::parse)
}

fn numbers() -> impl Strategy<Value = Decimal> {
    (0_i64..1_000_000_000_000_000, 0_u32..7).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

/// Every hedge of a single number.
fn hedges() -> impl Strategy<Value = Option<Qualifier>> {
    let single = Qualifier::ALL.into_iter().filter(|qualifier| *qualifier != Qualifier::Range);
    prop::option::of(prop::sample::select(single.collect::<Vec<_>>()))
}

/// Words of every kind in any order: what a grammar is likeliest to trip on.
fn word_salad() -> impl Strategy<Value = String> {
    let words = [
        "nearly",
        "1,400",
        "TB",
        "to",
        "from",
        "between",
        "and",
        "a",
        "half",
        "hundred",
        "million",
        "-",
        "fold",
        "three",
        "times",
        "more",
        "than",
        "%",
        "up",
        "by",
        "$",
        "38m",
        "+",
        "/",
        "day",
        "(",
        ")",
        "x",
        "3",
        "o",
        "od",
        "do",
        "razy",
        "krotnie",
        "trzykrotnie",
        "tys.",
        "terabajtów",
        "wzrost",
        "½",
        "each",
        "of",
        "not",
        "99999999999999999999999999999",
        "17.02.2026",
        "order of magnitude",
        "factor of",
        "0",
        "percentage points",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..24).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in ".{0,200}", salad in word_salad()) {
        for lang in Lang::ALL {
            read(&text, lang);
            read(&salad, lang);
            read(&salad.replace(' ', ""), lang);
        }
    }

    #[test]
    fn a_worded_quantity_reads_back(
        value in numbers(), unit in units(), hedge in hedges(),
        negative in any::<bool>()
    ) {
        // A percentage with a sign is a change.
        let negative = negative && unit != Unit::Percent && !value.is_zero();
        let value = if negative { -value } else { value };
        for lang in Lang::ALL {
            let text = quantity_hedged(value, &unit, hedge, lang);
            let phrase = read(&text, lang);
            let expected = hedge.map_or(Comparison::Equal, Qualifier::comparison);
            prop_assert_eq!((phrase.kind, phrase.value), (Kind::Absolute, Some(value)), "{}", text);
            prop_assert_eq!((&phrase.unit, phrase.qualifier, phrase.comparison), (&unit, hedge, expected), "{}", text);
        }
    }

    #[test]
    fn a_worded_range_reads_back(one in numbers(), other in numbers(), unit in units()) {
        let (low, high) = if one < other { (one, other) } else { (other, one) };
        for lang in Lang::ALL {
            let text = quantity_range(low, high, &unit, lang);
            let phrase = read(&text, lang);
            prop_assert_eq!((phrase.kind, phrase.low, phrase.high), (Kind::Range, Some(low), Some(high)), "{}", text);
            prop_assert_eq!(&phrase.unit, &unit, "{}", text);
        }
    }

    #[test]
    fn a_worded_factor_reads_back(
        over in 0_u64..100_000, under in 1_u64..1_000, comparison in prop::sample::select(Comparison::ALL.to_vec())
    ) {
        let factor = Ratio::new(over, under).expect("a factor");
        for lang in Lang::ALL {
            let text = relative(RelativeClaim { comparison, factor }, lang);
            let phrase = read(&text, lang);
            prop_assert_eq!((phrase.kind, phrase.factor, phrase.comparison), (Kind::Relative, Some(factor), comparison), "{}", text);
        }
    }
}
