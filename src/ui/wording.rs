//! How values are worded in the window: one door to the wording of the floor `text`.

use crate::model::{
    AmountKind, ContractEvent, Decimal, Figure, Level, Qualifier, ReportedDate, Status, Unit,
};
use crate::text::{self, Lang};

pub fn date(date: &ReportedDate, lang: Lang) -> String {
    text::date(date, lang)
}

pub fn date_short(date: &ReportedDate, lang: Lang) -> String {
    text::date_short(date, lang)
}

pub fn precision(date: &ReportedDate, lang: Lang) -> String {
    text::date_precision(date, lang)
}

pub fn quantity(number: Decimal, unit: &Unit, lang: Lang) -> String {
    text::quantity(number, unit, lang)
}

/// An amount of an event with its hedge.
pub fn amount(event: &ContractEvent, amount: Decimal, lang: Lang) -> String {
    line(&text::amount(event, amount, lang))
}

/// What the hedge of an event means, in a sentence; `None` where its amounts were stated as they stand.
pub fn amount_sentence(event: &ContractEvent, lang: Lang) -> Option<String> {
    text::amount_sentence(event, lang)
}

/// The hedge in a word, for the table; an estimate or a forecast says so.
pub fn hedge(figure: &Figure, lang: Lang) -> String {
    let mut said: Vec<String> = figure.qualifier.map(|known| qualifier(known, lang)).into_iter().collect();
    said.extend(figure.status.iter().map(|known| status(*known, lang)));
    said.join(", ")
}

pub fn qualifier(qualifier: Qualifier, lang: Lang) -> String {
    text::hedge(qualifier, lang)
}

/// What the hedge means, in a sentence; `None` where the figure was stated as it stands.
pub fn hedge_sentence(figure: &Figure, lang: Lang) -> Option<String> {
    text::hedge_sentence(figure, lang)
}

pub fn status(status: Status, lang: Lang) -> String {
    text::status(status, lang)
}

pub fn level(level: Level, lang: Lang) -> String {
    text::level(level, lang)
}

pub fn amount_kind(kind: AmountKind, lang: Lang) -> String {
    text::amount_kind(kind, lang)
}

pub fn contract_event(event: &ContractEvent, lang: Lang) -> String {
    line(&text::contract_event(&event.event, lang))
}

pub fn contract_state(event: &ContractEvent, lang: Lang) -> String {
    line(&text::contract_state(&event.status, lang))
}

/// Text of a file without line breaks and with nothing hidden in it, in the order of reading: the
/// widgets put it in the order of drawing, line by line.
pub fn line(words: &str) -> String {
    text::display(words)
}

/// The figure in the words it was printed in; without them, its number with the digits of the file and
/// no groups, which nobody printed.
pub fn figure_words(figure: &Figure, lang: Lang) -> (String, bool) {
    if !figure.value_text.trim().is_empty() {
        return (line(&figure.value_text), true);
    }
    (worded(figure, lang, plain), false)
}

/// The number of a figure as it is read most easily.
pub fn number_words(figure: &Figure, lang: Lang) -> String {
    worded(figure, lang, quantity)
}

fn worded(figure: &Figure, lang: Lang, set: fn(Decimal, &Unit, Lang) -> String) -> String {
    match (figure.value, figure.low.zip(figure.high), &figure.relative) {
        (Some(value), ..) => set(value, &figure.unit, lang),
        (None, Some((low, high)), _) => {
            // Money may have another scale at each end: "$900,000–$1.2m".
            let unit = if matches!(figure.unit, Unit::Money(_)) { &figure.unit } else { &Unit::None };
            format!("{}\u{2013}{}", set(low, unit, lang), set(high, &figure.unit, lang))
        }
        (None, None, Some(claim)) => text::relative(*claim, lang),
        (None, None, None) if figure.is_rows() => text::of_rows(figure, lang),
        (None, None, None) => String::new(),
    }
}

/// A number as it stands in a cell, with its unit.
fn plain(number: Decimal, unit: &Unit, lang: Lang) -> String {
    let number = if matches!(unit, Unit::Money(_)) { text::cents(number) } else { number };
    let digits = number.to_string().replace('-', "\u{2212}");
    let digits = if lang == Lang::Pl { digits.replace('.', ",") } else { digits };
    let with = |key: &str, unit: String| {
        text::words(lang).tell(key, &[("number", digits.as_str().into()), ("unit", unit.into())])
    };
    match unit {
        Unit::None | Unit::Count => digits,
        Unit::Percent => with("text-quantity-percent", String::new()),
        Unit::PercentagePoints => with("text-quantity-points", String::new()),
        Unit::Money(currency) => with("text-quantity", currency.code().to_owned()),
        Unit::Bytes(_) | Unit::Other(_) => with("text-quantity", unit.symbol()),
    }
}

/// Begins with a capital: month names do not in every language.
pub fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub use crate::chart::{citation, citation_of, in_quotes as quoted, localized};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Currency;

    fn check(number: &str, unit: &Unit, lang: Lang, expected: &str) {
        let number = number.parse().expect("a number");
        assert_eq!(plain(number, unit, lang).replace('\u{A0}', " "), expected);
    }

    #[test]
    fn digits_stay_as_they_are_in_the_file() {
        check("146376", &Unit::Count, Lang::En, "146376");
        check("-1400.50", &Unit::None, Lang::En, "\u{2212}1400.50");
        check("1400.5", &Unit::parse("TB"), Lang::Pl, "1400,5 TB");
        check("38000000", &Unit::Money(Currency::USD), Lang::En, "38000000 USD");
        check("16210849.4", &Unit::Money(Currency::USD), Lang::En, "16210849.40 USD");
        check("70", &Unit::Percent, Lang::En, "70%");
    }
}
