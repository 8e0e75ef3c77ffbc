//! The vector files, read whole, column by column.

use sourceline::model::{Decimal, Qualifier};
use sourceline::text::{Lang, phrase};

const PHRASES: &str = include_str!("vectors/phrases.tsv");

fn cell(value: Option<Decimal>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// The flag column as the notes of a phrase word it.
fn phrase_flags(said: &phrase::Phrase) -> String {
    let mut flags = Vec::new();
    if said.kind == phrase::Kind::Absolute
        && let Some(qualifier) = said.qualifier.filter(|qualifier| *qualifier != Qualifier::About)
    {
        flags.push(format!("qualifier={}", qualifier.code()));
    }
    flags.extend(said.status.map(|status| format!("status={}", status.code())));
    flags.extend(said.notes.iter().map(|note| note.code().to_owned()));
    flags.join("; ")
}

/// A phrase as a line of the file.
fn phrase_line(lang: Lang, text: &str) -> String {
    let said = phrase::read(text, lang);
    let fields = said.fields();
    [
        lang.tag().to_owned(),
        text.to_owned(),
        fields.kind.to_owned(),
        fields.cmp.unwrap_or_default().to_owned(),
        cell(fields.value),
        fields.unit.unwrap_or_default(),
        cell(fields.low),
        cell(fields.high),
        cell(fields.factor),
        cell(fields.alt_factor),
        phrase_flags(&said),
    ]
    .join("\t")
}

#[test]
fn every_phrase_of_the_file() {
    let mut wrong = Vec::new();
    let lines: Vec<&str> = PHRASES.lines().skip(1).collect();
    assert!(lines.len() > 70, "the file was cut");
    for expected in lines {
        let mut cells = expected.split('\t');
        let lang = cells.next().and_then(Lang::from_tag).expect("a language");
        let said = phrase_line(lang, cells.next().expect("a phrase"));
        if said != expected {
            wrong.push(format!("expected {expected}\n    said {said}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
