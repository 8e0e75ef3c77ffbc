//! Amounts of contract events: never without the hedge they were reported with.

use super::catalog::{Arg, Lang, words};
use super::display::display;
use super::hedge::of_value;
use super::phrase::{self, Phrase};
use super::quantity::{quantity, quantity_hedged};
use super::terms::hedge;
use crate::model::{ContractEvent, Decimal, Qualifier, Status, Unit};

/// Longest printed words that stand for an amount in a list; longer ones are given as a number with its
/// hedge.
const LONGEST: usize = 44;

/// An amount of an event as it stands in lists: in the printed words where it is hedged and they are
/// short and say this amount with this hedge, else as a number with the hedge: `more than $49.8 million`,
/// `about $51m`, `$58,533,329`.
pub fn amount(event: &ContractEvent, amount: Decimal, lang: Lang) -> String {
    let unit = unit(event);
    let printed = read(event, lang);
    let Some(qualifier) = qualifier_of(event, amount, &printed) else { return quantity(amount, &unit, lang) };
    let words = display(&event.value_text);
    if is_of(&printed, amount, &unit) && tells(&printed, qualifier) && words.chars().count() <= LONGEST {
        return words;
    }
    match qualifier {
        Qualifier::Range => format!("{} ({})", quantity(amount, &unit, lang), hedge(qualifier, lang)),
        _ => quantity_hedged(amount, &unit, Some(qualifier), lang),
    }
}

/// The hedge of an event, where its printed words do not tell it themselves.
pub fn untold_hedge(event: &ContractEvent, lang: Lang) -> Option<String> {
    let qualifier = event.qualifier.filter(|qualifier| !tells(&read(event, lang), *qualifier))?;
    Some(hedge(qualifier, lang))
}

/// What the hedge of an event means, for its card; `None` where its amounts are stated plainly.
pub fn amount_sentence(event: &ContractEvent, lang: Lang) -> Option<String> {
    let qualifier = event.qualifier?;
    let printed = read(event, lang);
    let mut said: Vec<String> = Vec::new();
    for (_, amount) in &event.amounts {
        let is_hedged = qualifier_of(event, *amount, &printed).is_some();
        let value = quantity(*amount, &unit(event), lang);
        let sentence = match qualifier {
            Qualifier::Range => continue,
            // A ceiling of money is no reading that a line would leave out.
            Qualifier::UpTo => {
                words(lang).tell("text-hedge-sentence-claim-at-most", &[("value", Arg::from(value))])
            }
            Qualifier::About if printed.status == Some(Status::Estimated) => {
                words(lang).tell("text-hedge-sentence-estimated", &[("value", Arg::from(value))])
            }
            _ => of_value(qualifier, &value, lang),
        };
        if is_hedged && !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    if said.is_empty() {
        let args = [("hedge", Arg::from(hedge(qualifier, lang)))];
        said.push(words(lang).tell("text-hedge-sentence-alone", &args));
    }
    Some(said.join(" "))
}

fn unit(event: &ContractEvent) -> Unit {
    event.currency.map_or(Unit::None, Unit::Money)
}

fn read(event: &ContractEvent, lang: Lang) -> Phrase {
    phrase::read(&event.value_text, Lang::from_tag(&event.quote.lang).unwrap_or(lang))
}

/// The hedge is that of the printed words: where they are of another amount of the row, this one has none.
fn qualifier_of(event: &ContractEvent, amount: Decimal, printed: &Phrase) -> Option<Qualifier> {
    let unit = unit(event);
    let others = event.amounts.iter().filter(|(_, other)| *other != amount);
    let is_others =
        !is_of(printed, amount, &unit) && others.into_iter().any(|(_, other)| is_of(printed, *other, &unit));
    event.qualifier.filter(|_| !is_others)
}

fn is_of(printed: &Phrase, amount: Decimal, unit: &Unit) -> bool {
    printed.value == Some(amount) && (printed.unit == *unit || printed.unit == Unit::None)
}

/// Whether the printed words have the hedge: an estimate is about so much.
fn tells(printed: &Phrase, qualifier: Qualifier) -> bool {
    printed.qualifier == Some(qualifier)
        || (qualifier == Qualifier::About && printed.status == Some(Status::Estimated))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AmountKind, Currency};

    fn event(printed: &str, qualifier: Option<Qualifier>, amounts: &[i64]) -> ContractEvent {
        let kinds = AmountKind::ALL.into_iter();
        ContractEvent {
            amounts: kinds.zip(amounts).map(|(kind, amount)| (kind, Decimal::from(*amount))).collect(),
            currency: Some(Currency::USD),
            qualifier,
            value_text: printed.to_owned(),
            ..ContractEvent::default()
        }
    }

    fn said(event: &ContractEvent, lang: Lang) -> Vec<String> {
        let amounts = event.amounts.iter();
        amounts.map(|(_, one)| amount(event, *one, lang).replace('\u{A0}', " ")).collect()
    }

    #[test]
    fn hedged_amounts_stand_in_printed_words_where_these_say_them() {
        let over = event("more than $49.8 million", Some(Qualifier::Over), &[49_800_000]);
        assert_eq!(said(&over, Lang::En), ["more than $49.8 million"]);
        assert_eq!(said(&over, Lang::Pl), ["more than $49.8 million"]);
        let about = event("an estimated $51.8 million", Some(Qualifier::About), &[51_800_000]);
        assert_eq!(said(&about, Lang::En), ["an estimated $51.8 million"]);
        let plain = event("$30 million", None, &[30_000_000]);
        assert_eq!(said(&plain, Lang::En), ["$30m"]);
    }

    #[test]
    fn words_that_do_not_say_the_hedge_or_are_long_give_a_number_with_it() {
        let long = "worth $41 million at first and now costs around $51 million";
        let about = event(long, Some(Qualifier::About), &[51_000_000]);
        assert_eq!(said(&about, Lang::En), ["about $51m"]);
        assert_eq!(said(&about, Lang::Pl), ["około 51 mln USD"]);
        let least = event("a total of $297million", Some(Qualifier::AtLeast), &[297_000_000]);
        assert_eq!(said(&least, Lang::En), ["at least $297m"]);
        assert_eq!(untold_hedge(&least, Lang::En).as_deref(), Some("at least"));
        assert_eq!(untold_hedge(&event("at least $9m", Some(Qualifier::AtLeast), &[9]), Lang::En), None);
        assert_eq!(said(&event("", Some(Qualifier::Range), &[5]), Lang::En), ["$5 (range)"]);
    }

    #[test]
    fn the_hedge_is_that_of_the_amount_in_the_words() {
        let both = event("more than $4 million", Some(Qualifier::Over), &[4_000_000, 3_000_000]);
        assert_eq!(said(&both, Lang::En), ["more than $4 million", "$3m"]);
        // Where nothing tells of which one it is, less is asserted of both.
        let unsaid = event("", Some(Qualifier::Over), &[4_000_000, 3_000_000]);
        assert_eq!(said(&unsaid, Lang::En), ["over $4m", "over $3m"]);
    }

    #[test]
    fn the_meaning_of_a_hedge_quotes_nobody() {
        let sentence = |printed, qualifier, amounts: &[i64], lang| {
            amount_sentence(&event(printed, Some(qualifier), amounts), lang)
                .map(|said| said.replace('\u{A0}', " "))
        };
        let check = |said: Option<String>, expected| assert_eq!(said.as_deref(), Some(expected));
        check(
            sentence("more than $49.8 million", Qualifier::Over, &[49_800_000], Lang::En),
            "Above $49.8m. Nobody has said how near.",
        );
        check(
            sentence("an estimated $51.8 million", Qualifier::About, &[51_800_000], Lang::En),
            "An estimate near $51.8m. Nobody has said how far off it may be.",
        );
        check(
            sentence("up to $9bn", Qualifier::UpTo, &[9_000_000_000], Lang::Pl),
            "Najwyżej 9 mld USD. Nikt nie podał, o ile mniej.",
        );
        check(sentence("", Qualifier::Nearly, &[], Lang::En), "Reported with a hedge: nearly.");
        assert_eq!(amount_sentence(&event("$5", None, &[5]), Lang::En), None);
    }
}
