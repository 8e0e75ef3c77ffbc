//! Lists of sources, and the chart in words.

use super::{HOSTILE, listed};
use biblatex::{Bibliography, ChunksExt as _, Type as _};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;
use sourceline::chart::ChartSpec;
use sourceline::model::{DataSet, Figure, Level, Source, SourceIndex, link};
use sourceline::read::bundled;
use sourceline::text::{Lang, display, when, words};
use sourceline::write::Listed;

/// One figure and one source for each hostile text, which stands in every field.
pub fn hostile() -> DataSet {
    let mut data = DataSet { title: "T".to_owned(), ..DataSet::default() };
    for (at, text) in HOSTILE.into_iter().enumerate() {
        let date = when::read("2026-01", Lang::En).expect("a date");
        data.sources.push(Source {
            id: format!("{text}{at}"),
            title: text.to_owned(),
            publisher: text.to_owned(),
            author: text.to_owned(),
            date: Some(date.clone()),
            url: if at % 2 == 0 { text.to_owned() } else { format!("https://e.org/{at}?a={{b}}&c=|;<d>") },
            archive_url: text.to_owned(),
            kind: text.to_owned(),
            level: Some(Level::Primary),
            via: vec![text.to_owned()],
            basis: text.to_owned(),
            lang: text.to_owned(),
            correction_note: text.to_owned(),
            note: text.to_owned(),
            extra: vec![(text.to_owned(), text.to_owned())],
            ..Source::default()
        });
        data.figures.push(Figure {
            id: format!("{at}"),
            value_text: text.to_owned(),
            value: Some(1400.into()),
            note: text.to_owned(),
            sources: vec![SourceIndex(at)],
            ..Figure::new(format!("{text} S"), date)
        });
    }
    data
}

fn gathered(data: &DataSet) -> Listed {
    listed(data, Lang::En)
}

/// Titles in the order of the lists.
fn titles(listed: &Listed) -> Vec<String> {
    let json: Vec<Value> = serde_json::from_str(&listed.csl_json(words(Lang::En))).expect("JSON");
    json.iter().map(|item| item.get("title").and_then(Value::as_str).unwrap_or_default().to_owned()).collect()
}

#[test]
fn an_independent_reader_finds_every_source_in_the_bibtex() {
    for lang in Lang::ALL {
        let listed = gathered(&hostile());
        let text = listed.bibtex(words(lang));
        let read = Bibliography::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let found: Vec<String> =
            read.iter().map(|entry| entry.title().expect("a title").format_verbatim()).collect();
        assert_eq!(found.len(), HOSTILE.len());
        for (found, title) in found.iter().zip(titles(&listed)) {
            let plain = |text: &str| text.replace("\\textbraceleft", "{").replace("\\textbraceright", "}");
            assert_eq!(plain(found).trim(), title.trim());
        }
        for entry in read.iter() {
            assert!(entry.get("note").is_some(), "{}", entry.key);
            let url = entry.get("url").map(|chunks| chunks.format_verbatim()).unwrap_or_default();
            assert!(url.is_empty() || link::check(&url).is_ok(), "{url}");
        }
    }
}

#[test]
fn a_ris_record_has_one_begin_and_one_end_and_every_line_a_tag() {
    let listed = gathered(&hostile());
    let text = listed.ris(words(Lang::En));
    let lines: Vec<&str> = text.split("\r\n").filter(|line| !line.is_empty()).collect();
    for line in &lines {
        let (tag, rest) = line.split_at(2);
        let is_tag = tag.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        assert!(is_tag && rest.starts_with("  - ") && !rest.contains(['\r', '\n']), "{line:?}");
    }
    let of = |tag: &str| -> Vec<String> {
        let tagged = lines.iter().filter(|line| line.starts_with(tag));
        tagged.map(|line| line.get(6..).unwrap_or_default().to_owned()).collect()
    };
    assert_eq!((of("TY").len(), of("ER").len()), (HOSTILE.len(), HOSTILE.len()));
    assert_eq!(of("TI"), titles(&listed));
    assert!(of("UR").iter().all(|url| link::check(url).is_ok()) && !of("UR").is_empty());
    assert!(of("DA").iter().all(|date| date == "2026/01//"), "a month is no day");
}

#[test]
fn csl_items_have_what_the_schema_asks_for_and_nothing_else() {
    const KNOWN: [&str; 12] = [
        "id",
        "type",
        "author",
        "title",
        "container-title",
        "publisher",
        "issued",
        "accessed",
        "URL",
        "archive_location",
        "language",
        "note",
    ];
    let listed = gathered(&hostile());
    let items: Vec<Value> = serde_json::from_str(&listed.csl_json(words(Lang::Pl))).expect("JSON");
    let mut ids = std::collections::BTreeSet::new();
    for item in &items {
        let item = item.as_object().expect("an object");
        assert!(item.keys().all(|key| KNOWN.contains(&key.as_str())), "{item:?}");
        assert!(ids.insert(item["id"].as_str().expect("an id").to_owned()));
        assert_eq!(item["type"], "document", "a kind that the schema does not know");
        assert_eq!(item["issued"]["date-parts"], serde_json::json!([[2026, 1]]));
        let url = item.get("URL").and_then(Value::as_str);
        assert!(url.is_none_or(|url| link::check(url).is_ok()), "{url:?}");
    }
    let expected: Vec<String> = HOSTILE.iter().map(|text| display(text)).collect();
    assert_eq!(titles(&listed), expected);
}

/// What a reader of Markdown sees: texts of cells and items, and where links lead.
fn seen(page: &str) -> (String, Vec<String>, usize) {
    let (mut text, mut links, mut rows) = (String::new(), Vec::new(), 0);
    for event in Parser::new_ext(page, Options::all()) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("markup: {html}"),
            Event::Start(Tag::Image { dest_url, .. }) => panic!("a picture: {dest_url}"),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::Start(
                tag @ (Tag::CodeBlock(_)
                | Tag::BlockQuote(_)
                | Tag::Strong
                | Tag::Emphasis
                | Tag::Strikethrough
                | Tag::FootnoteDefinition(_)
                | Tag::Superscript
                | Tag::Subscript),
            ) => panic!("{tag:?}"),
            Event::Code(code) => panic!("code: {code}"),
            Event::InlineMath(math) | Event::DisplayMath(math) => panic!("math: {math}"),
            Event::End(TagEnd::TableRow) => rows += 1,
            Event::End(TagEnd::TableCell | TagEnd::Item) => text.push('\n'),
            Event::Text(words) => text.push_str(&words),
            _ => {}
        }
    }
    (text, links, rows)
}

#[test]
fn markdown_shows_every_text_as_text_and_links_only_what_may_be_opened() {
    for lang in Lang::ALL {
        let listed = listed(&hostile(), lang);
        let page = listed.markdown(words(lang));
        let (text, links, rows) = seen(&page);
        assert_eq!(rows, HOSTILE.len());
        // A reader with other quotation marks is not this one: quotes and dashes may be set.
        let plain = |text: &str| text.replace(['“', '”', '„', '‘', '’', '"', '\''], "'").replace('…', "...");
        let text = plain(&text);
        for hostile in HOSTILE {
            let shown = plain(&display(hostile));
            let wordless = shown.trim_end_matches('.');
            assert!(text.contains(wordless), "{shown}\nin\n{page}");
        }
        assert_eq!(links.len(), HOSTILE.len() / 2);
        assert!(links.iter().all(|address| link::check(address).is_ok()), "{links:?}");
    }
}

#[test]
fn markdown_keeps_words_hedges_and_numbers() {
    let data = bundled().data;
    let spec = ChartSpec::first_of(&data);
    let page = Listed::new(&data, &spec, words(Lang::En)).markdown(words(Lang::En));
    assert!(page.contains("| January 2026 | ICE data in Azure | “nearly 1,400 terabytes” | 1 |"), "{page}");
    assert!(page.contains("set aside: "), "{page}");
    let place = |date: &str| page.find(&format!("| {date} |")).expect("a row");
    assert!(place("January 2026") < place("by 19 February 2026"), "an open begin does not go first");
    assert!(page.contains("\n1. [") || page.contains("\n1. The Guardian"), "{page}");
    let (_, links, _) = seen(&page);
    assert!(links.iter().all(|address| link::check(address).is_ok()));
    let page = Listed::new(&data, &spec, words(Lang::Pl)).markdown(words(Lang::Pl));
    assert!(page.contains("| styczeń 2026 |") && page.contains("„nearly 1,400 terabytes”"), "{page}");
}

#[test]
fn nothing_is_made_up_for_a_source_that_says_little() {
    let mut data = hostile();
    data.sources = vec![Source { id: "a".to_owned(), publisher: "Reuters".to_owned(), ..Source::default() }];
    data.figures.truncate(1);
    let listed = listed(&data, Lang::En);
    let words = words(Lang::En);
    assert_eq!(listed.bibtex(words), "@misc{a,\n  publisher = {Reuters},\n}\n\n");
    assert_eq!(listed.ris(words), "TY  - GEN\r\nID  - a\r\nPB  - Reuters\r\nER  - \r\n\r\n");
    let json: Value = serde_json::from_str(&listed.csl_json(words)).expect("JSON");
    assert_eq!(json, serde_json::json!([{"id": "a", "type": "document", "publisher": "Reuters"}]));
}

#[test]
fn a_newspaper_is_what_its_article_stands_in() {
    let data = bundled().data;
    let listed = Listed::new(&data, &ChartSpec::first_of(&data), words(Lang::En));
    let text = listed.bibtex(words(Lang::En));
    let read = Bibliography::parse(&text).expect("a bibliography");
    assert_eq!(read.len(), listed.sources());
    let guardian = read
        .iter()
        .find(|entry| entry.get("journaltitle").is_some_and(|name| name.format_verbatim() == "The Guardian"));
    let guardian = guardian.expect("the Guardian");
    assert_eq!(guardian.entry_type.to_string(), "article");
    assert!(guardian.date().expect("a date").to_chunks().format_verbatim().starts_with("2026-02"));
    let json: Vec<Value> = serde_json::from_str(&listed.csl_json(words(Lang::En))).expect("JSON");
    let named = json.iter().find(|item| item["container-title"] == "The Guardian").expect("the Guardian");
    assert_eq!(named["type"], "article-newspaper");
    assert!(listed.ris(words(Lang::En)).contains("TY  - NEWS\r\n"));
}

#[test]
fn what_is_switched_off_is_not_listed() {
    let data = hostile();
    let mut spec = ChartSpec::of_story(&data.whole_story());
    for series in spec.series.iter_mut().skip(1) {
        series.visible = false;
    }
    let listed = Listed::new(&data, &spec, words(Lang::En));
    assert_eq!((listed.sources(), listed.data().figures.len()), (1, 1));
}

#[test]
fn the_chart_in_words_says_its_kind_its_time_its_hedges_and_its_sources() {
    let data = bundled().data;
    let spec = ChartSpec::first_of(&data);
    let say = |lang| Listed::new(&data, &spec, words(lang)).alt_text(words(lang));
    let (english, polish) = (say(Lang::En), say(Lang::Pl));
    for part in [
        "Line chart of ",
        "“400 terabytes” (July 2025)",
        "“nearly 1,400 terabytes” (January 2026)",
        "Source",
        "The Guardian",
    ] {
        assert!(english.contains(part), "{part}: {english}");
    }
    for part in ["Wykres liniowy: ", "„nearly 1,400 terabytes” (styczeń 2026)", "Źródła: ", "The Guardian"]
    {
        assert!(polish.contains(part), "{part}: {polish}");
    }
    for said in [&english, &polish] {
        assert!(!said.contains("  ") && !said.contains(" ,") && !said.contains(".."), "{said}");
        assert!(said.ends_with('.') && said.chars().count() < 1_500, "{said}");
    }
    let hostile = gathered(&hostile()).alt_text(words(Lang::En));
    assert!(!hostile.chars().any(char::is_control) && !hostile.contains('\u{202e}'), "{hostile:?}");
}
