//! Names of months and weekdays in the languages of spreadsheets, for cells that hold nothing but a date.

use super::words::{MONTHS, WEEKDAYS};
use crate::text::scan::fold;

/// German, French, Spanish, Portuguese and Italian, beside those of [`MONTHS`]: lower case,
/// without marks. Short forms such as `ago` are words of other languages in a sentence; in a
/// cell beside a day and a year they are months.
const FOREIGN: [&[&str]; 12] = [
    &["januar", "janner", "janvier", "janv", "enero", "ene", "janeiro", "gennaio", "gen"],
    &["februar", "feber", "fevrier", "fevr", "fev", "febrero", "fevereiro", "febbraio"],
    &["marz", "maerz", "mrz", "mars", "marzo", "marco"],
    &["avril", "avr", "abril", "abr", "aprile"],
    &["mai", "mayo", "maio", "maggio", "mag"],
    &["juni", "juin", "junio", "junho", "giugno", "giu"],
    &["juli", "juillet", "juil", "julio", "julho", "luglio", "lug"],
    &["aout", "agosto", "ago"],
    &["septembre", "septiembre", "setembro", "set", "settembre"],
    &["oktober", "okt", "octobre", "octubre", "outubro", "out", "ottobre", "ott"],
    &["novembre", "noviembre", "novembro"],
    &["dezember", "dez", "decembre", "diciembre", "dic", "dezembro", "dicembre"],
];

/// The month (1 to 12) that a word names, in any case, with or without marks and a full stop.
pub fn month_named(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    if word.len() < 3 || word.len() > 16 {
        return None;
    }
    let folded = fold(word);
    let names = |names: &[&str]| names.contains(&folded.as_str());
    let at = MONTHS.iter().zip(FOREIGN).position(|(own, foreign)| names(own) || names(foreign))?;
    u32::try_from(at + 1).ok()
}

/// Whether a word names a day of the week in English or Polish, in any case.
pub fn is_weekday(word: &str) -> bool {
    WEEKDAYS.contains(&fold(word.trim_end_matches('.')).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, month: Option<u32>) {
        for word in words.split_whitespace() {
            assert_eq!(month_named(word), month, "{word}");
        }
    }

    #[test]
    fn months_are_known_in_seven_languages() {
        check("January styczeń stycznia Januar Jänner janvier enero janeiro gennaio JAN janv.", Some(1));
        check("March marzec März Mrz mars marzo março Mar.", Some(3));
        check("May maj Mai mayo maio maggio", Some(5));
        check("August sierpień août agosto Aug ago", Some(8));
        check("October październik Oktober octobre octubre outubro ottobre paź", Some(10));
        check("December grudzień Dezember décembre diciembre dezembro dicembre gru", Some(12));
        check("m ma soon marching decembers 12", None);
    }
}
