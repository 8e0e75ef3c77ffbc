//! Headers brought to one form, so that other people's names find their field.

use crate::model::Unit;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The longest header that is compared, in characters; a longer one is no name of a column.
const LONGEST_NAME: usize = 200;

/// A header in comparable form: compatibility forms folded, camel case split, lower case, no
/// diacritics, no indexes of JSON pointers, everything else an underscore.
pub fn normalise(header: &str) -> String {
    let folded: String = header.chars().take(LONGEST_NAME).nfkc().collect();
    let mut words = String::with_capacity(folded.len());
    for part in folded.split('/') {
        // `contracts/0/value` and `contracts/1/value` are one column.
        if !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) && folded.contains('/') {
            continue;
        }
        let mut before: Option<char> = None;
        for character in part.chars() {
            let starts_word = character.is_uppercase()
                && before.is_some_and(|last| last.is_lowercase() || last.is_numeric());
            if starts_word {
                words.push('_');
            }
            words.push(character);
            before = Some(character);
        }
        words.push('_');
    }
    join(&words, '_')
}

/// The first words of paths into a release of the Open Contracting Data Standard.
const PATHS: [&str; 8] =
    ["contracts", "awards", "tender", "buyer", "parties", "planning", "related_processes", "tag"];

/// A header in comparable form without the words for the release itself, where it is a path into
/// one; `None` where it is none. Flattening tools join the parts of paths by all kinds of signs.
fn in_release(name: &str) -> Option<&str> {
    let mut rest = name;
    for wrapping in ["records_", "compiled_release_", "releases_", "release_"] {
        rest = rest.strip_prefix(wrapping).unwrap_or(rest);
        rest = rest.trim_start_matches(|sign: char| sign.is_ascii_digit()).trim_start_matches('_');
    }
    PATHS.into_iter().any(|root| rest == root || rest.starts_with(&format!("{root}_"))).then_some(rest)
}

/// A path into a release without the numbers in it; `None` where the header is no such path.
pub fn without_indexes(name: &str) -> Option<String> {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = in_release(name)?.split('_').filter(|part| !is_number(part)).collect();
    Some(parts.join("_"))
}

/// The parts of a path to a contract or an award: which of the two, its number, and the rest
/// without numbers.
pub fn path(header: &str) -> Option<(&'static str, usize, String)> {
    // Between other signs than slashes the numbers stay when it is brought to one form.
    let name = normalise(&header.replace('/', "."));
    let whole = in_release(&name)?;
    let root = ["contracts", "awards"].into_iter().find(|root| whole.starts_with(root))?;
    let rest = whole.strip_prefix(root)?.strip_prefix('_')?;
    let number = rest.split('_').next().and_then(|part| part.parse().ok());
    let name = without_indexes(whole)?;
    Some((root, number.unwrap_or(0), name.strip_prefix(root)?.trim_start_matches('_').to_owned()))
}

/// Whether a column of amounts holds the total of a whole award in each of its rows, so that the
/// sum of several rows counts the same money again.
pub fn repeats(header: &str) -> bool {
    let name = normalise(header);
    name.ends_with("_for_overall_award")
        || matches!(
            name.as_str(),
            "total_obligated_amount"
                | "total_outlayed_amount"
                | "total_dollars_obligated"
                | "current_total_value_of_award"
                | "potential_total_value_of_award"
        )
}

/// Words of headers whose numbers are parts of others, or compare them, brought to one form.
pub const RATIOS: [&str; 8] = ["rate", "rates", "ratio", "share", "percent", "percentage", "pct", "index"];

/// Words of headers whose numbers count, brought to one form.
pub const COUNTS: [&str; 7] = ["quantity", "qty", "count", "counts", "units", "pieces", "liczba"];

/// Words of headers whose numbers come to a sum, brought to one form.
const ADDING: [&str; 54] = [
    "amount",
    "amounts",
    "amt",
    "paid",
    "payment",
    "payments",
    "spend",
    "spending",
    "spent",
    "cost",
    "costs",
    "sale",
    "sales",
    "revenue",
    "revenues",
    "income",
    "expenditure",
    "expenditures",
    "expense",
    "expenses",
    "obligation",
    "obligations",
    "obligated",
    "outlay",
    "outlays",
    "outlayed",
    "donation",
    "donations",
    "contribution",
    "contributions",
    "grant",
    "grants",
    "fee",
    "fees",
    "tax",
    "taxes",
    "net",
    "gross",
    "volume",
    "turnover",
    "deaths",
    "cases",
    "births",
    "visits",
    "kwota",
    "kwoty",
    "koszt",
    "koszty",
    "wydatki",
    "wydatek",
    "przychod",
    "przychody",
    "platnosc",
    "ilosc",
];

/// Words of headers whose numbers come to none, whatever stands beside them.
const NOT_ADDING: [&str; 30] = [
    "price",
    "prices",
    "score",
    "rating",
    "average",
    "avg",
    "mean",
    "median",
    "min",
    "minimum",
    "max",
    "maximum",
    "temperature",
    "temp",
    "age",
    "balance",
    "level",
    "per",
    "cumulative",
    "speed",
    "height",
    "cena",
    "ceny",
    "stawka",
    "srednia",
    "procent",
    "odsetek",
    "wskaznik",
    "saldo",
    "temperatura",
];

/// Words of headers whose numbers hold those of the rows before.
const RUNNING: [&str; 7] =
    ["cumulative", "cumulated", "cum", "running", "narastajaco", "skumulowana", "kumuliert"];

/// Whether the numbers below a header may be added up: money that was paid, pieces that were
/// counted, but no rates, prices or balances. `None` where the header does not tell.
pub fn adds_up(header: &str, unit: Option<&Unit>) -> Option<bool> {
    let name = normalise(header);
    let mut words = name.split('_');
    if repeats(header)
        || matches!(unit, Some(Unit::Percent | Unit::PercentagePoints))
        || words.clone().any(|word| NOT_ADDING.contains(&word) || RATIOS.contains(&word))
    {
        return Some(false);
    }
    if words.clone().any(|word| RUNNING.contains(&word)) {
        return Some(false);
    }
    let is_money = matches!(unit, Some(Unit::Money(_)));
    // A total of pieces may be one that grows from row to row.
    if !is_money && words.clone().any(|word| word == "total" || word == "totals") {
        return None;
    }
    (is_money || words.any(|word| ADDING.contains(&word) || COUNTS.contains(&word))).then_some(true)
}

/// Text as part of an id: lower case, no diacritics, dashes between words, at most 60 characters.
pub fn slug(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    join(&short, '-')
}

fn join(text: &str, gap: char) -> String {
    let mut joined = String::with_capacity(text.len());
    for character in text.nfkd().filter(|character| !is_combining_mark(*character)) {
        // Letters with a stroke do not come apart under any normalisation.
        let plain = match character {
            'ł' | 'Ł' => 'l',
            'đ' | 'Đ' => 'd',
            'ø' | 'Ø' => 'o',
            other => other,
        };
        if plain.is_alphanumeric() {
            joined.extend(plain.to_lowercase());
        } else if !joined.is_empty() && !joined.ends_with(gap) {
            joined.push(gap);
        }
    }
    while joined.ends_with(gap) {
        joined.pop();
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, expected: &str) {
        assert_eq!(normalise(header), expected, "{header}");
    }

    #[test]
    fn headers_are_brought_to_one_form() {
        check("datePublished", "date_published");
        check("OBS_VALUE", "obs_value");
        check("  Source URL ", "source_url");
        check("wartość", "wartosc");
        check("Ałła Łódź", "alla_lodz");
        check("contracts/0/value/amount", "contracts_value_amount");
        check("2023", "2023");
        check("BT-150", "bt_150");
        check("\u{ff36}alue", "value");
        check("a--b", "a_b");
        check("", "");
        check("___", "");
    }

    #[test]
    fn slugs_are_short_and_plain() {
        assert_eq!(slug("ICE data in Azure"), "ice-data-in-azure");
        assert_eq!(slug("Źródło: żółw"), "zrodlo-zolw");
        assert!(slug(&"a".repeat(500)).len() <= 60);
    }
}
