//! What the page says, by its parts.

use super::accounts::{Accounts, FigureIndex};
use super::claims::{ClaimKind, FactorBounds};
use super::numbering::{Numbering, raised_number};
use super::series::Prepared;
use crate::model::{
    Baseline, Comparison, ContractEvent, DataSet, Decimal, Figure, FoldBy, Localized, Qualifier, Ratio,
    RelativeClaim, Source, Unit,
};
use crate::text::{self, Lang, Words};
use std::collections::BTreeMap;

/// Longest words that stand beside a mark; longer ones are given as a number with its hedge.
const LONGEST_WORDS: usize = 46;

/// The text of the language, else of the other one.
pub fn localized(text: &Localized, lang: Lang) -> &str {
    let (first, second) = match lang {
        Lang::En => (&text.en, &text.pl),
        Lang::Pl => (&text.pl, &text.en),
    };
    if first.is_empty() { second } else { first }
}

/// What a series is called in a language; its own name where nobody wrote another.
pub fn series_name<'a>(data: &'a DataSet, series: &'a str, lang: Lang) -> &'a str {
    called(&data.names.series, series, lang).unwrap_or(series)
}

/// What a measure is called in a language.
pub fn measure_name<'a>(data: &'a DataSet, measure: &'a str, lang: Lang) -> &'a str {
    called(&data.names.measures, measure, lang).unwrap_or(measure)
}

/// What a contract is called in a language: else by its title, else by its key.
pub fn contract_name<'a>(data: &'a DataSet, event: &'a ContractEvent, lang: Lang) -> &'a str {
    let title = event.title.trim();
    let own = if title.is_empty() { event.lane_key() } else { title };
    called(&data.names.contracts, event.lane_key(), lang).unwrap_or(own)
}

fn called<'a>(names: &'a BTreeMap<String, Localized>, name: &str, lang: Lang) -> Option<&'a str> {
    names.get(name).map(|text| localized(text, lang)).filter(|text| !text.is_empty())
}

/// The words as printed; where there are none, the number with its hedge.
pub fn as_printed(figure: &Figure, lang: Lang) -> String {
    printed_or_composed(figure, lang).0
}

/// Words for a figure, and whether they are those of its source. What was composed must not look
/// like a quote.
pub fn printed_or_composed(figure: &Figure, lang: Lang) -> (String, bool) {
    let printed = text::display(&figure.value_text);
    if !printed.is_empty() && printed.chars().count() <= LONGEST_WORDS {
        return (printed, true);
    }
    (composed(figure, &printed, lang), false)
}

fn composed(figure: &Figure, printed: &str, lang: Lang) -> String {
    let number = match (figure.value, figure.low, figure.high, figure.relative) {
        (Some(value), ..) => text::quantity(value, &figure.unit, lang),
        (None, Some(low), Some(high), _) => {
            let low = text::number(low, lang);
            format!("{low}\u{2013}{}", text::quantity(high, &figure.unit, lang))
        }
        (None, _, _, Some(relative)) => return text::relative(relative, lang),
        _ if figure.is_rows() => return text::of_rows(figure, lang),
        _ => return cut(printed),
    };
    match figure.qualifier {
        None | Some(Qualifier::Range) => number,
        Some(qualifier) => format!("{} {number}", text::hedge(qualifier, lang)),
    }
}

fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST_WORDS {
        return text.to_owned();
    }
    let short: String = text.chars().take(LONGEST_WORDS - 1).collect();
    format!("{}…", short.trim_end())
}

/// "1 of 3 reports, 1 origin", or who reported it where there is only one.
pub fn reports(data: &DataSet, accounts: &Accounts, words: &Words) -> String {
    let count = accounts.rows.len();
    if count > 1 {
        return words.tell("chart-reports", &[("count", count.into()), ("origins", accounts.origins.into())]);
    }
    let figure = data.figures.get(accounts.used);
    figure.map_or_else(|| words.say("chart-no-source"), |figure| origin(data, figure, words))
}

/// Who reported a figure, or which file it was computed from.
pub fn origin(data: &DataSet, figure: &Figure, words: &Words) -> String {
    let source = figure.sources.first().and_then(|source| data.source(*source));
    match (source, figure.folded) {
        (Some(source), _) => text::display(source.short_name()),
        (None, Some(folded)) => {
            let file = text::display(&figure.origin.file);
            if folded.by == FoldBy::Each {
                return words.tell("chart-of-rows", &[("rows", folded.rows.into()), ("file", file.into())]);
            }
            words.tell("chart-computed", &[("rows", folded.rows.into()), ("file", file.into())])
        }
        (None, None) => words.say("chart-no-source"),
    }
}

/// What a screen reader hears for a report.
pub fn spoken(data: &DataSet, index: &FigureIndex, row: usize, words: &Words) -> String {
    let Some(figure) = data.figures.get(row) else {
        return String::new();
    };
    let several = index.of(row).filter(|accounts| accounts.rows.len() > 1);
    let reports = several.map(|accounts| reports(data, accounts, words)).unwrap_or_default();
    let key = if several.is_some() { "chart-point" } else { "chart-point-lone" };
    told_of(data, figure, (key, reports), words)
}

/// What a screen reader hears for a figure that stands alone.
pub fn spoken_figure(data: &DataSet, figure: &Figure, words: &Words) -> String {
    told_of(data, figure, ("chart-point-lone", String::new()), words)
}

fn told_of(data: &DataSet, figure: &Figure, (key, reports): (&str, String), words: &Words) -> String {
    words.tell(
        key,
        &[
            ("date", text::date(&figure.date, words.lang()).into()),
            ("words", quoted(figure, words).into()),
            ("series", text::display(series_name(data, &figure.series, words.lang())).into()),
            ("source", origin(data, figure, words).into()),
            ("reports", reports.into()),
        ],
    )
}

/// Printed words in quotes, composed ones without.
pub fn quoted(figure: &Figure, words: &Words) -> String {
    let (said, is_printed) = printed_or_composed(figure, words.lang());
    if is_printed { words.tell("chart-quoted", &[("words", said.into())]) } else { said }
}

/// What a claim implies: "implied: above 1,200 TB".
pub fn implied(prepared: &Prepared, kind: &ClaimKind, words: &Words) -> String {
    let lang = words.lang();
    let (comparison, value) = match kind {
        ClaimKind::Check { .. } => return String::new(),
        ClaimKind::Implied { value, comparison, .. } => {
            (*comparison, in_printed_unit(prepared, *value, lang))
        }
        ClaimKind::IndexOnly { y, comparison, .. } => {
            let value = Decimal::from_f64_retain(*y).unwrap_or_default().round_dp(1).normalize();
            (*comparison, text::number(value, lang))
        }
    };
    words.tell("chart-implied", &[("side", side(comparison).into()), ("value", value.into())])
}

fn side(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Equal => "equal",
        Comparison::About => "about",
        Comparison::Less => "below",
        Comparison::AtMost => "at-most",
        Comparison::Greater => "above",
        Comparison::AtLeast => "at-least",
    }
}

fn in_printed_unit(prepared: &Prepared, value: Decimal, lang: Lang) -> String {
    match &prepared.printed {
        Some(unit @ Unit::Bytes(bytes)) => {
            let value = value.checked_div(bytes.bytes()).unwrap_or(value).round_dp(3).normalize();
            text::quantity(value, unit, lang)
        }
        Some(unit) => text::quantity(value, unit, lang),
        None => text::number(value, lang),
    }
}

/// A claim with what the two figures themselves allow: "above ×3, below ×3.5".
pub fn factor(figure: &Figure, bounds: FactorBounds, words: &Words) -> String {
    let Some(claim) = figure.relative else {
        return String::new();
    };
    let lang = words.lang();
    let mut said = text::relative(claim, lang);
    let mut add = |bound: Option<f64>, comparison: Comparison, rounded: fn(f64) -> f64| {
        // Two decimals, rounded away from what is claimed.
        let factor = bound.and_then(|bound| Decimal::from_f64_retain(rounded(bound * 100.0) / 100.0));
        if let Some(factor) = factor.and_then(|factor| Ratio::from_decimal(factor.round_dp(2))) {
            said = format!("{said}, {}", text::relative(RelativeClaim { comparison, factor }, lang));
        }
    };
    match claim.comparison {
        _ if bounds.exact => add(bounds.above, Comparison::Equal, f64::round),
        Comparison::Greater | Comparison::AtLeast => add(bounds.below, Comparison::Less, f64::ceil),
        Comparison::Less | Comparison::AtMost => add(bounds.above, Comparison::Greater, f64::floor),
        Comparison::Equal | Comparison::About => {}
    }
    said
}

/// The other reading of a claim whose words can be read in two ways: "could be read as ×4".
pub fn doubt(figure: &Figure, words: &Words) -> Option<String> {
    let claim = figure.relative?;
    let lang = Lang::from_tag(&figure.quote.lang).unwrap_or(words.lang());
    let read = text::phrase::read(&figure.value_text, lang);
    let (one, other) = read.factor.zip(read.alt_factor)?;
    let factor = if claim.factor == one {
        other
    } else if claim.factor == other {
        one
    } else {
        return None;
    };
    let factor = text::relative(RelativeClaim { factor, ..claim }, words.lang());
    Some(words.tell("chart-doubt", &[("factor", factor.into())]))
}

/// What lanes of these rows are, as sentences choose by it: contracts, payments to whoever was paid, or
/// stretches of time that a table gives to something else.
pub fn of_lanes<'a>(data: &DataSet, lanes: impl IntoIterator<Item = &'a [usize]>) -> &'static str {
    let (mut some, mut payments, mut contracts) = (false, true, true);
    for rows in lanes {
        let events = || rows.iter().filter_map(|row| data.contracts.get(*row));
        some = true;
        payments &= events().all(ContractEvent::is_payment);
        contracts &= events().any(ContractEvent::is_contract);
    }
    match (some && payments, contracts) {
        (true, _) => "payments",
        (false, true) => "contracts",
        (false, false) => "spans",
    }
}

/// What all rows of contracts are, as [`of_lanes`] has it.
pub fn of_events(data: &DataSet) -> &'static str {
    let rows: Vec<usize> = (0..data.contracts.len()).collect();
    of_lanes(data, rows.chunks(1))
}

/// What an event is: its kind, else its first amount, since rows of spending name no kind.
pub fn event(event: &ContractEvent, words: &Words) -> String {
    let lang = words.lang();
    let kind = text::contract_event(&event.event, lang);
    match event.amounts.first() {
        Some((_, amount)) if kind.is_empty() => text::amount(event, *amount, lang),
        _ => kind,
    }
}

/// What a screen reader hears for an event.
pub fn spoken_event(data: &DataSet, row: usize, words: &Words) -> String {
    let Some(event) = data.contracts.get(row) else {
        return String::new();
    };
    let lang = words.lang();
    let date = event.date.as_ref().map_or_else(|| words.say("chart-no-date"), |date| text::date(date, lang));
    let source = event.sources.first().and_then(|source| data.source(*source));
    let source =
        source.map_or_else(|| words.say("chart-no-source"), |source| text::display(source.short_name()));
    let title = contract_name(data, event, lang);
    words.tell(
        "chart-event",
        &[
            ("date", date.into()),
            ("event", self::event(event, words).into()),
            ("contract", text::display(title).into()),
            ("source", source.into()),
        ],
    )
}

/// One source in the footer: "The Guardian, 17 Feb 2026".
fn source(source: &Source, lang: Lang) -> String {
    let name = text::display(source.short_name());
    let date = source.date.as_ref().map(|date| format!(", {}", text::date_short(date, lang)));
    format!("{name}{}", date.unwrap_or_default())
}

/// The footer's sources, the first `most` of them by name: "¹ The Guardian, 17 Feb 2026". Those that
/// read alike stand once, with all their numbers.
pub fn sources(data: &DataSet, numbering: &Numbering, most: usize, words: &Words) -> String {
    let order = numbering.order();
    if order.is_empty() {
        return String::new();
    }
    let mut named: Vec<(String, String)> = Vec::new();
    for (place, index) in order.iter().enumerate().take(most) {
        let Some(known) = data.source(*index) else { continue };
        let (number, said) = (raised_number(place + 1), source(known, words.lang()));
        match named.iter_mut().find(|(other, _)| *other == said) {
            Some((_, numbers)) => *numbers = format!("{numbers}\u{2009}{number}"),
            None => named.push((said, number)),
        }
    }
    let list: Vec<String> =
        named.into_iter().map(|(said, numbers)| format!("{numbers}\u{a0}{said}")).collect();
    let list = list.join(". ");
    let more = order.len().saturating_sub(most);
    if more == 0 {
        return words.tell("chart-sources", &[("list", list.into()), ("count", order.len().into())]);
    }
    let number = |count: usize| text::number(count.into(), words.lang());
    words.tell(
        "chart-sources-more",
        &[
            ("list", list.into()),
            ("count", more.into()),
            ("more", number(more).into()),
            ("from", number(most + 1).into()),
            ("to", number(order.len()).into()),
        ],
    )
}

/// The base of a claim in words, for the card and for descriptions.
pub fn baseline(data: &DataSet, figure: &Figure, lang: Lang) -> Option<String> {
    match figure.relative_to.as_ref()? {
        Baseline::Date(date) => Some(text::date(date, lang)),
        Baseline::Row(id) => data.figure_by_id(id).map(|base| text::date(&base.date, lang)),
    }
}

/// The name of the one file that all rows are from, unless that says no more than what a row is.
pub fn file_title(data: &DataSet) -> Option<String> {
    let figures = data.figures.iter().map(|figure| &figure.origin.file);
    let mut files = figures.chain(data.contracts.iter().map(|event| &event.origin.file));
    let first = files.next()?;
    let stem = first.rsplit_once('.').map_or(&**first, |(stem, _)| stem);
    let says_something = !matches!(stem, "" | "figures" | "contracts" | "data");
    (says_something && files.all(|file| file == first)).then(|| crate::text::display(&stem.replace('_', " ")))
}
