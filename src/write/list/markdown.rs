//! Markdown: what is on the chart as a table, and its sources as a numbered list.

use super::rows::ToldRow;
use super::{Listed, Reference};
use crate::chart::citation;
use crate::model::Source;
use crate::text::{self, Words};
use std::fmt::Write as _;

pub fn write(listed: &Listed, words: &Words) -> String {
    let (title, subtitle) = &listed.heading;
    let mut page = format!("# {}\n", escaped(title));
    // Writing to a text cannot fail.
    if !subtitle.is_empty() {
        let _ = write!(page, "\n{}\n", escaped(&text::display(subtitle)));
    }
    let columns = ["date", "series", "words", "sources"];
    table(&mut page, &columns, cells(listed, listed.told_figures(words)), words);
    let columns = ["date", "contract", "event", "sources"];
    table(&mut page, &columns, cells(listed, listed.told_contracts(words)), words);
    if !listed.order.is_empty() {
        let _ = write!(page, "\n## {}\n\n", words.say("write-md-list"));
    }
    let references = listed.references(words);
    let sources = listed.order.iter().filter_map(|index| listed.data.source(*index));
    for (number, (source, reference)) in sources.zip(&references).enumerate() {
        let _ = writeln!(page, "{}. {}", number + 1, entry(source, reference, words));
    }
    page
}

fn table(page: &mut String, columns: &[&str], rows: Vec<[String; 4]>, words: &Words) {
    if rows.is_empty() {
        return;
    }
    let heads = columns.iter().map(|column| match *column {
        "date" => words.say("write-md-date"),
        "series" => words.say("write-md-series"),
        "words" => words.say("write-md-words"),
        "contract" => words.say("write-md-contract"),
        "event" => words.say("write-md-event"),
        _ => words.say("write-md-sources"),
    });
    let heads: Vec<String> = heads.collect();
    let _ = write!(page, "\n| {} |\n|{}\n", heads.join(" | "), "---|".repeat(columns.len()));
    for row in rows {
        let _ = writeln!(page, "| {} |", row.join(" | "));
    }
}

/// Cells in which no sign means anything, and the numbers of the sources; a question mark where none is
/// named, as beside a mark.
fn cells(listed: &Listed, rows: Vec<ToldRow<'_>>) -> Vec<[String; 4]> {
    let row = |row: ToldRow<'_>| {
        let numbers: Vec<String> = listed.numbers(row.sources).iter().map(usize::to_string).collect();
        let numbers = if numbers.is_empty() { "?".to_owned() } else { numbers.join(", ") };
        let [when, what, said] = row.cells.map(|cell| escaped(&cell));
        [when, what, said, numbers]
    };
    rows.into_iter().map(row).collect()
}

/// A source as it is cited, its title a link where it may be opened.
fn entry(source: &Source, reference: &Reference, words: &Words) -> String {
    let lang = words.lang();
    // The address stands behind the words: that of the citation goes.
    let bare = Source { url: String::new(), archive_url: String::new(), ..source.clone() };
    let cited = citation(&bare, lang);
    let cited = if cited.is_empty() { text::display(&source.id) } else { cited };
    let mut parts = vec![match &reference.url {
        Some(url) => format!("[{}]({})", escaped(&cited), destination(url)),
        None => escaped(&cited),
    }];
    if let Some(archive) = &reference.archive {
        let date = reference.archived.as_ref().map(|date| date.words.clone()).unwrap_or_default();
        let dated = if date.is_empty() { "no" } else { "yes" };
        let said = words.tell("write-md-archive", &[("dated", dated.into()), ("date", date.into())]);
        parts.push(format!("[{}]({})", escaped(&said), destination(archive)));
    }
    if let Some(accessed) = &reference.accessed {
        let said = words.tell("write-md-accessed", &[("date", accessed.words.clone().into())]);
        parts.push(escaped(&said));
    }
    parts.extend(reference.notes.iter().map(|note| escaped(note)));
    parts.join(". ").replace(".. ", ". ")
}

/// An address between pointed brackets, in which an ampersand names no letter.
fn destination(url: &str) -> String {
    format!("<{}>", if url.contains(';') { url.replace('&', "&amp;") } else { url.to_owned() })
}

/// A text in which no sign means anything: no emphasis, link, picture, markup, table or address that a
/// reader would make a link by itself. A sign at the start of a line could begin a list or a heading.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let digits = text.len() - text.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    for (at, sign) in text.char_indices() {
        let behind = text.get(at..).unwrap_or_default();
        let is_special = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '!' | '@' | '{'
            | '}' | '$' => true,
            '-' | '+' | '=' => at == 0,
            '.' | ')' if at == digits && digits > 0 => true,
            '.' => text.get(..at).is_some_and(|before| before.to_ascii_lowercase().ends_with("www")),
            ':' => behind.starts_with("://"),
            _ => false,
        };
        if is_special {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_of_a_text_means_anything() {
        let check = |text: &str, expected: &str| assert_eq!(escaped(text), expected);
        check("nearly 1,400 TB (2026)", "nearly 1,400 TB (2026)");
        check("a|b `c` <b>", "a\\|b \\`c\\` \\<b\\>");
        check("![x](http://e.org)", "\\!\\[x\\](http\\://e.org)");
        check("www.e.org", "www\\.e.org");
        check("1. x. y", "1\\. x. y");
        check("- x - y", "\\- x - y");
    }
}
