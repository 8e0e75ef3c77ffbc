//! Letters behind a number: understood, or the number is not given.

use super::super::lexicon;
use super::super::numeral::Signs;
use super::super::terms::terms;
use super::*;
use crate::text::scan::pieces;

/// Multipliers that printed figures use, each in a language, and what they stand for.
const MULTIPLIERS: &[(&str, i64)] = &[
    ("Tsd.", 1_000),
    ("Tausend", 1_000),
    ("Mio.", 1_000_000),
    ("Mio", 1_000_000),
    ("Millionen", 1_000_000),
    ("Mrd.", 1_000_000_000),
    ("Milliarden", 1_000_000_000),
    ("Billionen", 1_000_000_000_000),
    ("milliers", 1_000),
    ("millions", 1_000_000),
    ("milliards", 1_000_000_000),
    ("mille", 1_000),
    ("millón", 1_000_000),
    ("millones", 1_000_000),
    ("mil millones", 1_000_000_000),
    ("billones", 1_000_000_000_000),
    ("milhões", 1_000_000),
    ("mil milhões", 1_000_000_000),
    ("bilhões", 1_000_000_000),
    ("trilhões", 1_000_000_000_000),
    ("mila", 1_000),
    ("milioni", 1_000_000),
    ("mln", 1_000_000),
    ("miliardi", 1_000_000_000),
    ("mld", 1_000_000_000),
    ("tys.", 1_000),
    ("mlrd", 1_000_000_000),
    ("miljoen", 1_000_000),
    ("miljard", 1_000_000_000),
    ("тыс.", 1_000),
    ("млн", 1_000_000),
    ("млрд", 1_000_000_000),
    ("lakh", 100_000),
    ("crore", 10_000_000),
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("bn", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("thousand million", 1_000_000_000),
    ("k", 1_000),
    ("K", 1_000),
    ("m", 1_000_000),
    ("M", 1_000_000),
];

/// Multipliers beside money only.
const OF_MONEY: &[(&str, i64)] = &[
    ("Md", 1_000_000_000),
    ("Mds", 1_000_000_000),
    ("Mia.", 1_000_000_000),
    ("mill.", 1_000_000),
    ("MM", 1_000_000),
    ("mi", 1_000_000),
    ("bi", 1_000_000_000),
    ("b", 1_000_000_000),
];

#[test]
fn multipliers_of_many_languages_are_understood() {
    for lang in Lang::ALL {
        for (word, factor) in MULTIPLIERS.iter().chain(OF_MONEY) {
            let euros = 38 * factor;
            for text in [
                format!("38 {word} Euro"),
                format!("38 {word} EUR"),
                format!("38 {word} €"),
                format!("38{word} €"),
                format!("€38 {word}"),
                format!("38 {word} d'euros"),
                format!("38 {word} de euros"),
            ] {
                check(lang, &text, &format!("abs = {euros} EUR"));
            }
        }
        for (word, factor) in MULTIPLIERS {
            check(lang, &format!("1.4 {word} TB"), &format!("abs = {} TB", factor * 14 / 10));
            check(lang, &format!("5-6 {word} EUR"), &format!("range {}..{} EUR", factor * 5, factor * 6));
        }
    }
    en("38 Mio. US-Dollar", "abs = 38000000 USD");
    en("38 Mio. Menschen", "abs = 38000000 Menschen");
    en("38 millions de personnes", "abs = 38000000 personnes");
    en("R$ 5 mi", "abs = 5000000 BRL");
    en("5 kEUR", "abs = 5000 EUR");
    en("5 TEUR", "abs = 5000 EUR");
    en("5 MUSD", "abs = 5000000 USD");
    en("5k€", "abs = 5000 EUR");
    en("5 k€", "abs = 5000 EUR");
    en("5 M$", "abs = 5000000 USD");
    en("$5MM", "abs = 5000000 USD");
    en("$5t", "abs = 5000000000000 USD");
    en("1½ Mio. Euro", "abs = 1500000 EUR");
    pl("5 bln zł", "abs = 5000000000000 PLN");
    // By themselves they are units: metres, kelvins, miles.
    for lang in Lang::ALL {
        check(lang, "400 To", "abs = 400 TB");
        check(lang, "1,4 Po", "abs = 1.4 PB");
        check(lang, "400 A", "abs = 400 A");
    }
    en("400 to 500 TB", "range 400..500 TB");
    en("5 m", "abs = 5 m");
    en("5 mi", "abs = 5 mi");
    en("5 t", "abs = 5 t");
    en("5t", "abs = 5 t");
}

#[test]
fn a_number_that_may_be_another_one_is_not_given() {
    for text in [
        // Thousands in one language, millions in another; a billion or a trillion.
        "5 mil euros",
        "5 mil. Kč",
        "$5 mil",
        "5 Bio. Euro",
        "5 billions d'euros",
        "5 T€",
        "5 T EUR",
        // In no language that is known here.
        "38 zillion euros",
        "38 zillion dollars",
        "38 Zig. €",
        "5 whole TB",
        "1.4 P bytes",
        "$5xyz",
        "38 zil d'euros",
        // The number goes on behind what was read of it.
        "5 million and a half million",
        "5 million million million TB",
        "5 lakh lakh rupees",
        "5 setek terabajtów",
        "5 several TB",
        "in 2024 millions of images",
        "1.2B people",
        // Too large, too small, or of another script.
        "1e400 TB",
        "1e-400 TB",
        "10^400 TB",
        "1.4 × 10^400 TB",
        "1e29",
        "99999999999999999999999999999999 TB",
        "999999999999999999999999999 trillion",
        "1e400 TB, up from 300 TB",
        "rose from 300 TB to 1e400 TB",
        "up 50% to 1e400 TB",
        "400٠ TB",
        "1_000 TB",
        "2^10 TB",
    ] {
        for lang in Lang::ALL {
            let phrase = read(text, lang);
            assert_eq!(phrase.kind, Kind::None, "{text} {lang:?}: {}", shown(&phrase));
            assert!(!phrase.notes.is_empty(), "{text}");
        }
    }
    for text in ["1e400 TB", "1e29", "99999999999999999999999999999999 TB"] {
        assert!(read(text, Lang::En).has(Note::TooLarge), "{text}");
    }
    for text in ["38 zillion euros", "5 bln USD", "5 bln zł"] {
        assert!(read(text, Lang::En).has(Note::NumberNotRead), "{text}");
    }
}

/// Whether a word means anything behind a number.
fn is_known(word: &str) -> bool {
    let cut = pieces(word);
    let one =
        |lang| lexicon::look_up(lang, &cut).is_some() || terms(&format!("5 {word}"), signs(lang)).len() != 2;
    let plain = terms(&format!("5 {word}"), signs(Lang::En));
    // "us" names a country only before a currency, with or without an accent.
    let names_country = terms(&format!("5 {word} dollars"), signs(Lang::En)).len() < 3;
    names_country
        || Lang::ALL.into_iter().any(one)
        || !matches!(plain.last().map(|placed| &placed.term), Some(lexicon::Term::Word(_)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn letters_that_are_not_understood_never_leave_a_bare_number(
        word in "[a-zA-Zäöüßéñçłżа-я]{1,7}|[a-z]{1,2}\\.",
        number in prop::sample::select(vec!["5", "38", "1.4", "1,400", "1e3", "12 500", "2024"]),
        money in prop::sample::select(vec!["", "€", "$", "USD "]),
        gap in prop::sample::select(vec!["", " ", "\u{a0}", "-"]),
        behind in prop::sample::select(vec!["", " Euro", " TB", "€", " d'euros", " %", " dolarów"])
    ) {
        if is_known(word.trim_end_matches('.')) {
            return Ok(());
        }
        let text = format!("{money}{number}{gap}{word}{behind}");
        for lang in Lang::ALL {
            let phrase = read(&text, lang);
            let letters = word.trim_end_matches('.');
            let unit = phrase.unit.symbol();
            let kept = unit.contains(letters) || unit.to_lowercase().contains(&letters.to_lowercase());
            prop_assert!(phrase.kind == Kind::None || !phrase.notes.is_empty() || kept, "{} {:?}: {}", text, lang, shown(&phrase));
            // Before a currency or a unit they are a multiplier as likely as anything.
            let counted = matches!(behind, " Euro" | " TB" | " d'euros" | " dolarów") && money.is_empty() && gap != "-";
            prop_assert!(!counted || phrase.kind == Kind::None, "{} {:?}: {}", text, lang, shown(&phrase));
        }
    }
}

/// The digits that a figure shows in English: zeros before them, and those of a whole number behind them,
/// only hold places.
fn digits(text: &str) -> usize {
    let number = text.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let end = number.find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | ','));
    let number = number.get(..end.unwrap_or(number.len())).unwrap_or_default().trim_end_matches(['.', ',']);
    let shown: String = number.chars().filter(char::is_ascii_digit).collect();
    let shown = shown.trim_start_matches('0');
    if number.contains('.') { shown.len() } else { shown.trim_end_matches('0').len() }
}

fn phrase_is_money(text: &str) -> bool {
    matches!(read(text, Lang::En).unit, crate::model::Unit::Money(_))
}

#[test]
fn a_figure_is_never_printed_with_more_digits_than_it_had() {
    let prints = |text: &str| {
        let phrase = read(text, Lang::En);
        let value = phrase.value.unwrap_or_else(|| panic!("{text}: no number"));
        quantity_hedged(value, &phrase.unit, phrase.qualifier, Lang::En)
    };
    assert_eq!(prints("~1.4k TB"), "about 1,400 TB");
    assert_eq!(prints("1.40k TB"), "1,400 TB");
    assert_eq!(prints("1.50 TB"), "1.50 TB");
    assert_eq!(prints("1.4 × 10^3 TB"), "1,400 TB");
    assert_eq!(prints("1.4e3 TB"), "1,400 TB");
    assert_eq!(prints("2.5 thousand TB"), "2,500 TB");
    assert_eq!(prints("half a million images"), "500,000 images");
    for number in ["1.4", "1.0", "2.50", "0.500", "38", "1.2345678"] {
        for (word, _) in MULTIPLIERS {
            for text in
                [format!("{number} {word} TB"), format!("{number} {word} EUR"), format!("${number} {word}")]
            {
                let printed = prints(&text);
                // Money with a fraction has both digits of its cents: "€1,234,567.80".
                let has_cents =
                    phrase_is_money(&text) && printed.trim_end_matches('0').len() + 1 == printed.len();
                let more = usize::from(has_cents && printed.contains('.'));
                assert!(digits(&printed) <= digits(number).max(1) + more, "{text} is printed as {printed}");
            }
        }
    }
}

const fn signs(lang: Lang) -> Signs {
    Signs { lang, decimal: None }
}
