//! A source, or one report of it, as it is cited in a line of text.

use super::wording;
use crate::model::{Figure, Source, link};
use crate::text::{self, Lang, Words};

/// One line that cites a source: who, what, when, where. Only what is known: a part that nobody printed
/// stays out, and only what could be opened is cited as an address.
pub fn citation(source: &Source, lang: Lang) -> String {
    let title = text::display(&source.title);
    let title = if title.is_empty() { title } else { in_quotes(&title, lang) };
    let published = source.date.as_ref().map(|date| text::date(date, lang)).unwrap_or_default();
    let address = |address: &str| link::check(address).map(|link| link.address().to_owned());
    let parts = [
        text::display(&source.author),
        text::display(&source.publisher),
        title,
        published,
        address(&source.url).unwrap_or_default(),
        address(&source.archive_url).unwrap_or_default(),
    ];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(", ")
}

/// One report as it is cited: its words, when they are true, and who printed them.
pub fn citation_of(figure: &Figure, source: &Source, words: &Words) -> String {
    let lang = words.lang();
    let printed = text::display(&figure.value_text);
    let said = if printed.is_empty() { wording::as_printed(figure, lang) } else { printed };
    let (date, source) = (text::date(&figure.date, lang), citation(source, lang));
    words.tell("chart-citation", &[("words", said.into()), ("date", date.into()), ("source", source.into())])
}

/// Words of a file in quotation marks of the language.
pub fn in_quotes(text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("\u{201c}{text}\u{201d}"),
        Lang::Pl => format!("\u{201e}{text}\u{201d}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn figure() -> Figure {
        let date = text::when::read("2026-01", Lang::En).expect("a date");
        Figure { value_text: "nearly 1,400 terabytes".to_owned(), ..Figure::new("S".to_owned(), date) }
    }

    #[test]
    fn a_report_is_cited_with_its_words_and_no_part_is_made_up() {
        let source = Source {
            publisher: "The Guardian".to_owned(),
            title: "Reliance surged".to_owned(),
            date: text::when::read("2026-02-17", Lang::En),
            url: "https://example.org/a".to_owned(),
            archive_url: "javascript:alert(1)".to_owned(),
            ..Source::default()
        };
        let cited = |source: &Source, lang| citation_of(&figure(), source, words(lang));
        assert_eq!(
            cited(&source, Lang::En),
            "nearly 1,400 terabytes, January 2026: The Guardian, “Reliance surged”, 17 February 2026, \
             https://example.org/a"
        );
        assert_eq!(
            cited(&source, Lang::Pl),
            "nearly 1,400 terabytes, styczeń 2026: The Guardian, „Reliance surged”, 17 lutego 2026, \
             https://example.org/a"
        );
        let bare = Source { publisher: "Reuters\nx".to_owned(), ..Source::default() };
        assert_eq!(cited(&bare, Lang::En), "nearly 1,400 terabytes, January 2026: Reuters x");
    }
}
