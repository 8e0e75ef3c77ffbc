//! The vector files, read whole, column by column. `more_*.tsv` are of the same kind and form: what
//! is in no list of words has to pass by the same rules.

use sourceline::model::{Day, Decimal, Qualifier};
use sourceline::text::{Lang, phrase, when};

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

fn check_phrases(file: &str, least: usize) {
    let lines: Vec<&str> = file.lines().skip(1).collect();
    assert!(lines.len() >= least, "the file was cut");
    let wrong = lines.into_iter().filter_map(|expected| {
        let mut cells = expected.split('\t');
        let lang = cells.next().and_then(Lang::from_tag).expect("a language");
        let said = phrase_line(lang, cells.next().expect("a phrase"));
        (said != expected).then(|| format!("expected {expected}\n    said {said}"))
    });
    report(wrong.collect());
}

fn report(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The flags of a date as the file words them: what stands in brackets explains, and a flag for
/// the whole column is one for the cell.
fn plain_flags(written: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0;
    for sign in written.chars() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 => plain.push(sign),
            _ => {}
        }
    }
    let flags = plain.replace('+', "; ").replace(" once per column", "");
    flags.split(';').map(str::trim).filter(|flag| !flag.is_empty()).collect::<Vec<_>>().join("; ")
}

/// A date as a line of the file, in the language that knows it first.
fn date_line(text: &str, lang: Lang) -> String {
    let Some(date) = when::read(text, lang) else { return format!("{text}\tno date") };
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    let flags: Vec<&str> = date.flags.iter().map(|flag| flag.code()).collect();
    [
        text.to_owned(),
        date.edtf.clone(),
        day(date.earliest),
        day(date.latest),
        date.precision.code().to_owned(),
        flags.join("; "),
    ]
    .join("\t")
}

fn check_dates(file: &str, least: usize) {
    let lines: Vec<&str> = file.lines().skip(1).collect();
    assert!(lines.len() >= least, "the file was cut");
    let mut wrong = Vec::new();
    for line in lines {
        let (rest, flags) = line.rsplit_once('\t').expect("a flag column");
        let expected = format!("{rest}\t{}", plain_flags(flags));
        let text = line.split('\t').next().expect("a date");
        for lang in Lang::ALL {
            let said = date_line(text, lang);
            if said != expected {
                wrong.push(format!("expected {expected}\n {lang:?} said {said}"));
            }
        }
    }
    report(wrong);
}

#[test]
fn every_phrase_of_the_file() {
    check_phrases(include_str!("vectors/phrases.tsv"), 77);
}

#[test]
fn every_date_of_the_file() {
    check_dates(include_str!("vectors/dates.tsv"), 25);
}

#[test]
fn more_phrases_of_the_same_kind() {
    check_phrases(include_str!("vectors/more_phrases.tsv"), 120);
}

#[test]
fn more_dates_of_the_same_kind() {
    check_dates(include_str!("vectors/more_dates.tsv"), 120);
}
