//! `sourceline explain`: how a phrase or a date is understood.

use super::escape::terminal;
use super::json;
use super::show::Stream;
use crate::model::{DateFlag, Decimal, RelativeClaim, Status};
use crate::text::phrase::{self, Kind, Note};
use crate::text::{self, Lang, Words, when};
use serde_json::{Map, Value, json};

/// Names and values, in the order in which they are shown.
type Fields = Vec<(&'static str, Value)>;

/// Prints how the text is understood.
pub fn run(text: &str, as_date: bool, as_json: bool, words: &Words) -> u8 {
    let lang = words.lang();
    let fields = if as_date { date(text, lang) } else { quantity(text, lang) };
    let mut out = Stream::output();
    if as_json {
        let fields: Map<String, Value> =
            fields.into_iter().map(|(field, value)| (field.to_owned(), value)).collect();
        json::print(&fields, &mut out);
        return 0;
    }
    let (meaning, remarks) = if as_date { date_in_words(text, words) } else { in_words(text, words) };
    let args = [("text", terminal(text).into()), ("meaning", terminal(&meaning).into())];
    out.line(&words.tell("cli-explained", &args));
    for remark in remarks {
        out.line(&words.say(remark));
    }
    0
}

/// The reading in a person's words, and the keys of what there is to say about it.
fn in_words(text: &str, words: &Words) -> (String, Vec<&'static str>) {
    let lang = words.lang();
    let phrase = phrase::read(text, lang);
    let claim = |factor| text::relative(RelativeClaim { comparison: phrase.comparison, factor }, lang);
    let range =
        phrase.low.zip(phrase.high).map(|(low, high)| text::quantity_range(low, high, &phrase.unit, lang));
    let meaning = match (phrase.kind, phrase.value, range, phrase.factor) {
        (Kind::Absolute, Some(value), ..) => {
            text::quantity_hedged(value, &phrase.unit, phrase.qualifier, lang)
        }
        (Kind::Delta, Some(value), ..) => {
            let amount = text::quantity(value, &phrase.unit, lang);
            words.tell("cli-explain-delta", &[("amount", amount.into())])
        }
        (Kind::Range, _, Some(range), _) => range,
        (Kind::Two, _, Some(range), _) => words.tell("cli-explain-two", &[("range", range.into())]),
        (Kind::Relative, _, _, Some(factor)) => match phrase.alt_factor {
            Some(other) => words.tell(
                "cli-explain-two-ways",
                &[("factor", claim(factor).into()), ("other", claim(other).into())],
            ),
            None => claim(factor),
        },
        _ => words.say("cli-explain-no-number"),
    };
    let meaning = match phrase.status {
        Some(status) => {
            let status = text::status(status, lang);
            words.tell("cli-explain-status", &[("meaning", meaning.into()), ("status", status.into())])
        }
        None => meaning,
    };
    (meaning, phrase.notes.iter().map(|note| note_key(*note)).collect())
}

fn date_in_words(text: &str, words: &Words) -> (String, Vec<&'static str>) {
    match when::read(text, words.lang()) {
        None if when::lacks_year(text, words.lang()) => (words.say("cli-explain-no-year"), Vec::new()),
        None => (words.say("cli-explain-no-date"), Vec::new()),
        Some(date) => {
            let said = text::date(&date, words.lang());
            let end =
                |day: Option<crate::model::Day>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
            let args = [
                ("date", said.into()),
                ("edtf", date.edtf.as_str().into()),
                ("earliest", end(date.earliest).into()),
                ("latest", end(date.latest).into()),
            ];
            let meaning = words.tell("cli-explain-date", &args);
            (meaning, date.flags.iter().map(|flag| flag_key(*flag)).collect())
        }
    }
}

const fn note_key(note: Note) -> &'static str {
    match note {
        Note::WeakerReading => "cli-note-weaker",
        Note::TwoFigures => "cli-note-two-figures",
        Note::NoNumber => "cli-note-no-number",
        Note::EventOnly => "cli-note-event-only",
        Note::Ambiguous => "cli-note-ambiguous",
        Note::OftenTripled | Note::OftenMultiple => "cli-note-often-multiple",
        Note::SeveralFactors => "cli-note-several-factors",
        Note::HedgesLeftOut => "cli-note-hedges-left-out",
        Note::CurrencyUnclear => "cli-note-currency",
        Note::OnlyPercent => "cli-note-only-percent",
        Note::CommaDecimal => "cli-note-comma-decimal",
        Note::SeparatorUnclear => "cli-note-separator",
        Note::OtherNumbers => "cli-note-other-numbers",
        Note::LooksLikeBits => "cli-note-bits",
        Note::SeveralHedges => "cli-note-several-hedges",
        Note::WordsNotRead => "cli-note-words-not-read",
        Note::TooLong => "cli-note-too-long",
        Note::TooLarge => "cli-note-too-large",
        Note::NumberNotRead => "cli-note-number-not-read",
        Note::Ask => "cli-note-ask",
    }
}

const fn flag_key(flag: DateFlag) -> &'static str {
    match flag {
        DateFlag::Uncertain => "cli-flag-uncertain",
        DateFlag::Approximate => "cli-flag-approximate",
        DateFlag::OpenStart => "cli-flag-open-start",
        DateFlag::OpenEnd => "cli-flag-open-end",
        DateFlag::StartUnknown => "cli-flag-start-unknown",
        DateFlag::EndUnknown => "cli-flag-end-unknown",
        DateFlag::FiscalCalendarAssumed => "cli-flag-fiscal",
        DateFlag::FiscalStartNotStated => "cli-flag-fiscal-start",
        DateFlag::SeasonOrFiscalYear => "cli-flag-season",
        DateFlag::SpreadsheetForm => "cli-flag-spreadsheet",
        DateFlag::SerialNumber => "cli-flag-serial",
        DateFlag::DayOrMonthFirst => "cli-flag-day-or-month",
        DateFlag::DotMeansDayFirst => "cli-flag-dot",
        DateFlag::KeepWords => "cli-flag-keep-words",
        DateFlag::AtOrBefore | DateFlag::AtOrBeforeYearEnd | DateFlag::AtOrBeforeEnd => {
            "cli-flag-at-or-before"
        }
        DateFlag::EditorChoice => "cli-flag-editor",
        DateFlag::Ask => "cli-note-ask",
    }
}

fn quantity(text: &str, lang: Lang) -> Fields {
    let phrase = phrase::read(text, lang);
    let notes: Vec<&str> = phrase.notes.iter().map(|note| note.code()).collect();
    let fields = phrase.fields();
    let number = |value: Option<Decimal>| value.map_or(Value::Null, json::number);
    vec![
        ("kind", json!(fields.kind)),
        ("cmp", json!(fields.cmp)),
        ("value", number(fields.value)),
        ("unit", json!(fields.unit)),
        ("low", number(fields.low)),
        ("high", number(fields.high)),
        ("factor", number(fields.factor)),
        ("alt_factor", number(fields.alt_factor)),
        ("qualifier", json!(fields.qualifier)),
        ("status", json!(phrase.status.map(Status::code))),
        ("notes", json!(notes)),
    ]
}

/// A text that is no date has no fields but the empty ones.
fn date(text: &str, lang: Lang) -> Fields {
    let date = when::read(text, lang);
    let date = date.as_ref();
    let flags: Vec<&str> =
        date.map(|date| date.flags.iter().map(|flag| DateFlag::code(*flag)).collect()).unwrap_or_default();
    vec![
        ("edtf", json!(date.map(|date| date.edtf.as_str()))),
        ("earliest", json::day(date.and_then(|date| date.earliest))),
        ("latest", json::day(date.and_then(|date| date.latest))),
        ("precision", json!(date.map(|date| date.precision.code()))),
        ("flags", json!(flags)),
    ]
}
