//! The rows of the chart as tables.

use super::{row_id, source_id};
use crate::chart::{Pick, in_quotes};
use crate::model::{Quote, link};
use crate::text::{self, Lang, Words};
use crate::write::list::{Listed, ToldRow};
use crate::write::xml::Xml;

/// Where the row of a mark stands on the page; `None` where no table has it.
pub fn address(listed: &Listed, pick: Pick) -> Option<String> {
    let place = |rows: &[usize], row: usize| rows.binary_search(&row).ok();
    let pick = match pick {
        Pick::Figure(row) | Pick::Row(row, _) => Pick::Figure(place(&listed.rows.0, row)?),
        Pick::Contract(row) => Pick::Contract(place(&listed.rows.1, row)?),
    };
    Some(format!("#{}", row_id(pick)))
}

pub fn write(listed: &Listed, words: &Words, xml: &mut Xml) {
    let heads = [words.say("write-md-date"), words.say("write-md-series"), words.say("write-md-words")];
    let rows = listed.told_figures(words);
    table(listed, (&words.say("write-html-figures"), heads), &rows, Pick::Figure, words, xml);
    let heads = [words.say("write-md-date"), words.say("write-md-contract"), words.say("write-md-event")];
    let rows = listed.told_contracts(words);
    table(listed, (&words.say("write-html-contracts"), heads), &rows, Pick::Contract, words, xml);
}

fn table(
    listed: &Listed,
    (title, heads): (&str, [String; 3]),
    rows: &[ToldRow<'_>],
    pick: fn(usize) -> Pick,
    words: &Words,
    xml: &mut Xml,
) {
    if rows.is_empty() {
        return;
    }
    xml.tag("h2").words(title);
    // A table that is wider than the screen is moved by the keyboard too.
    xml.tag("div")
        .attr("class", "scroll")
        .attr("role", "region")
        .attr("aria-label", title)
        .attr("tabindex", "0")
        .open();
    xml.tag("table").open();
    xml.tag("thead").open();
    xml.tag("tr").open();
    for head in heads.iter().chain([&words.say("write-md-sources")]) {
        xml.tag("th").attr("scope", "col").words(head);
    }
    xml.close("tr");
    xml.close("thead");
    xml.tag("tbody").open();
    for row in rows {
        self::row(listed, row, (&row_id(pick(row.place)), words.lang()), xml);
    }
    xml.close("tbody");
    xml.close("table");
    xml.close("div");
}

fn row(listed: &Listed, row: &ToldRow<'_>, (id, lang): (&str, Lang), xml: &mut Xml) {
    let tag = xml.tag("tr").attr("id", id);
    if row.is_set_aside { tag.attr("class", "aside") } else { tag }.open();
    let [when, what, said] = &row.cells;
    xml.tag("td").words(when);
    xml.tag("td").words(what);
    let cell = xml.tag("td").open_inline();
    cell.plain(said);
    if let Some(quote) = row.quote {
        self::quote(listed, row, (quote, lang), cell);
    }
    cell.close_inline("td");
    let cell = xml.tag("td").open_inline();
    let numbers = listed.numbers(row.sources);
    for (at, number) in numbers.iter().enumerate() {
        if at > 0 {
            cell.plain(", ");
        }
        let target = format!("#{}", source_id(*number));
        cell.inline("a").attr("href", &target).words(&number.to_string());
    }
    if numbers.is_empty() {
        cell.plain("?");
    }
    cell.close_inline("td");
    xml.close("tr");
}

/// The exact words of the source; where it has an address, a link to where they stand in it.
fn quote(listed: &Listed, row: &ToldRow<'_>, (quote, lang): (&Quote, Lang), cell: &mut Xml) {
    let said = in_quotes(&text::display(&quote.text), lang);
    let address = row.sources.first().and_then(|source| listed.data().source(*source));
    let address = address.and_then(|source| link::check(&source.url).ok());
    let name = if address.is_some() { "a" } else { "span" };
    let tag = cell.inline(name).attr("class", "quote");
    let tag = if quote.lang.is_empty() { tag } else { tag.attr("lang", &quote.lang) };
    let tag = match address {
        Some(link) => tag.attr("href", &at_words(link.address(), quote)).attr("rel", "noopener noreferrer"),
        None => tag,
    };
    tag.words(&said);
}

/// The address with a text fragment: a browser that knows them goes to the words and marks them.
fn at_words(address: &str, quote: &Quote) -> String {
    let part = |text: &str| fragment(text.trim());
    let mut found = String::new();
    if !quote.prefix.trim().is_empty() {
        found.push_str(&format!("{}-,", part(&quote.prefix)));
    }
    found.push_str(&part(&quote.text));
    if !quote.suffix.trim().is_empty() {
        found.push_str(&format!(",-{}", part(&quote.suffix)));
    }
    let mark = if address.contains('#') { ":~:text=" } else { "#:~:text=" };
    format!("{address}{mark}{found}")
}

/// Every byte that has a meaning in an address or in a text fragment, as its number.
fn fragment(text: &str) -> String {
    let mut written = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
            written.push(char::from(byte));
        } else {
            written.push_str(&format!("%{byte:02X}"));
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_they_stand() {
        let quote = |text: &str, prefix: &str, suffix: &str| Quote {
            text: text.to_owned(),
            prefix: prefix.to_owned(),
            suffix: suffix.to_owned(),
            lang: String::new(),
        };
        let check = |address: &str, quote: &Quote, expected: &str| {
            assert_eq!(at_words(address, quote), expected);
        };
        check("https://e.org/a", &quote("1,4 - b", "", ""), "https://e.org/a#:~:text=1%2C4%20%2D%20b");
        check("https://e.org/a#x", &quote("b", "a", "c"), "https://e.org/a#x:~:text=a-,b,-c");
        check("https://e.org/", &quote("ż\"<", "", ""), "https://e.org/#:~:text=%C5%BC%22%3C");
    }
}
