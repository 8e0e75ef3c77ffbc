//! Headers that name a time.

use crate::read::header::normalise;

/// Words of headers under which bare digits are dates, brought to one form.
const DATED: [&str; 58] = [
    "date",
    "dates",
    "day",
    "month",
    "year",
    "quarter",
    "week",
    "period",
    "time",
    "timestamp",
    "datetime",
    "when",
    "created",
    "updated",
    "modified",
    "fy",
    "yr",
    "yyyy",
    "yyyymm",
    "yyyymmdd",
    "epoch",
    "unix",
    "at",
    "on",
    "since",
    "until",
    "data",
    "dzien",
    "miesiac",
    "rok",
    "kwartal",
    "tydzien",
    "okres",
    "czas",
    "roku",
    "datum",
    "tag",
    "monat",
    "jahr",
    "quartal",
    "woche",
    "zeit",
    "zeitraum",
    "annee",
    "jour",
    "mois",
    "trimestre",
    "fecha",
    "dia",
    "mes",
    "ano",
    "anio",
    "giorno",
    "mese",
    "anno",
    "semana",
    "semaine",
    "periodo",
];

/// Whether a header names a time.
pub fn is_dated(header: &str) -> bool {
    let name = normalise(header);
    let words: Vec<&str> = name.split('_').collect();
    // "Data" alone is a date in Polish; "data stored" is none in English.
    let lone = |word: &str| {
        !matches!(word, "data" | "at" | "on")
            || words.len() == 1
            || (word != "data" && words.last() == Some(&word))
    };
    words.iter().any(|word| DATED.contains(word) && lone(word))
        || name.ends_with("date")
        || name.ends_with("time")
}
