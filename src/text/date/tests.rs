use super::*;
use crate::model::edtf;

fn check(text: &str, en: &str, pl: &str) {
    let read = edtf::parse(text).expect("a date");
    assert_eq!(date(&read, Lang::En), en, "{text}");
    assert_eq!(date(&read, Lang::Pl).replace('\u{A0}', " "), pl, "{text}");
}

fn check_short(text: &str, en: &str, pl: &str) {
    let read = edtf::parse(text).expect("a date");
    assert_eq!(date_short(&read, Lang::En), en, "{text}");
    assert_eq!(date_short(&read, Lang::Pl).replace('\u{A0}', " "), pl, "{text}");
}

#[test]
fn dates_in_full() {
    check("2026-02-17", "17 February 2026", "17 lutego 2026");
    check("2026-01-05", "5 January 2026", "5 stycznia 2026");
    check("2026-01", "January 2026", "styczeń 2026");
    check("2025-33", "Q1 2025", "I kwartał 2025");
    check("2025-40", "first half of 2025", "I półrocze 2025");
    check("2025-22", "summer 2025", "lato 2025");
    check("2025-24", "winter 2025–2026", "zima 2025/2026");
    check("2025-30", "summer 2025–2026 (southern hemisphere)", "lato 2025/2026 (półkula południowa)");
    check("2025", "2025", "2025");
    check("202X", "2020s", "dekada od 2020 roku");
    check("19XX", "years 1900–1999", "lata 1900–1999");
    check("2025-07-XX", "a day in July 2025", "jeden z dni lipca 2025");
    check("2025-XX-XX", "a day in 2025", "jeden z dni 2025 roku");
    check("0001-01-01", "1 January 0001", "1 stycznia 0001");
    check("XXXX", "date not stated", "daty nie podano");
}

#[test]
fn intervals_say_what_they_share_once() {
    check("2025-06/2025-07", "June to July 2025", "od czerwca do lipca 2025");
    check("2025-07/2026-01", "July 2025 to January 2026", "od lipca 2025 do stycznia 2026");
    check("2024-08-19/2024-08-22", "19 to 22 August 2024", "od 19 do 22 sierpnia 2024");
    check("2024-07-17/2024-08-22", "17 July to 22 August 2024", "od 17 lipca do 22 sierpnia 2024");
    check("2025/2026", "2025 to 2026", "od 2025 do 2026 roku");
    check("2025-37", "January to April 2025", "od stycznia do kwietnia 2025");
    check("2025-33/2025-34", "Q1 2025 to Q2 2025", "od I kwartału 2025 do II kwartału 2025");
}

#[test]
fn open_ends() {
    check("../2026-02-19", "by 19 February 2026", "do 19 lutego 2026");
    check("2025-07/..", "since July 2025", "od lipca 2025");
    check("2025/..", "since 2025", "od 2025 roku");
    check("2025-07/", "from July 2025, end not known", "od lipca 2025, koniec nieznany");
    check("/2025-07", "until July 2025, start not known", "do lipca 2025, początek nieznany");
}

#[test]
fn signs() {
    check("2025-07~", "about July 2025", "około lipca 2025");
    check("2025-07?", "July 2025 (uncertain)", "lipiec 2025 (data niepewna)");
    check("2025-07%", "about July 2025 (uncertain)", "około lipca 2025 (data niepewna)");
    check("2025-06~/2025-07~", "about June to July 2025", "mniej więcej od czerwca do lipca 2025");
    check(
        "2025-06~/2025-07",
        "June 2025 (about) to July 2025",
        "od czerwca 2025 (w przybliżeniu) do lipca 2025",
    );
    check(
        "2025-06?/2025-07?",
        "June to July 2025, both ends uncertain",
        "od czerwca do lipca 2025, oba końce niepewne",
    );
    check("2025~/..", "since about 2025", "od około 2025 roku");
}

#[test]
fn short_dates() {
    check_short("2026-02-17", "17 Feb 2026", "17 lut 2026");
    check_short("2026-01", "Jan 2026", "sty 2026");
    check_short("2025-33", "Q1 2025", "I kw. 2025");
    check_short("2025-41", "H2 2025", "II półr. 2025");
    check_short("2025-06/2025-07", "Jun–Jul 2025", "cze–lip 2025");
    check_short("2025-07/2026-01", "Jul 2025 – Jan 2026", "lip 2025 – sty 2026");
    check_short("../2026-02-19", "to 19 Feb 2026", "do 19 lut 2026");
    check_short("2025~/..", "from c. 2025", "od ok. 2025");
    check_short("2025-07?", "Jul 2025?", "lip 2025?");
    check_short("XXXX", "not stated", "nie podano");
}

#[test]
fn fiscal_years_are_named_by_their_bounds() {
    let mut read = edtf::parse("2025-10-01/2026-09-30").expect("a date");
    check(
        "2025-10-01/2026-09-30",
        "1 October 2025 to 30 September 2026",
        "od 1 października 2025 do 30 września 2026",
    );
    read.precision = Precision::FiscalYear;
    assert_eq!(date(&read, Lang::En), "fiscal year 2026 (October 2025 to September 2026)");
    assert_eq!(date(&read, Lang::Pl), "rok budżetowy 2026 (od października 2025 do września 2026)");
    assert_eq!(date_short(&read, Lang::En), "FY2026");
    assert_eq!(date_precision(&read, Lang::En), "to the fiscal year");
}

#[test]
fn names_for_axes() {
    assert_eq!((month_short(Lang::En, 1), month_short(Lang::Pl, 10)), ("Jan".into(), "paź".into()));
    assert_eq!((month_long(Lang::Pl, 12), month_of(Lang::Pl, 12)), ("grudzień".into(), "grudnia".into()));
    assert_eq!((quarter(Lang::En, 4), quarter(Lang::Pl, 4)), ("Q4".into(), "IV kw.".into()));
    assert_eq!((month_long(Lang::En, 0), quarter(Lang::En, 5)), (String::new(), String::new()));
}
