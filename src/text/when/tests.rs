use super::*;
use crate::text::{date, date_short};
use proptest::prelude::*;

fn shown(date: Option<ReportedDate>) -> String {
    let Some(date) = date else { return "none".to_owned() };
    let flags: Vec<&str> = date.flags.iter().map(|flag| flag.code()).collect();
    let text = format!("{} {}", date.edtf, date.precision.code());
    if flags.is_empty() { text } else { format!("{text}: {}", flags.join(", ")) }
}

fn check(text: &str, expected: &str) {
    assert_eq!(shown(read(text, Lang::En)), expected, "{text}");
}

#[test]
fn either_order_is_asked_only_where_both_make_a_day() {
    check("03/04/2026", "2026-04-03 day: ambiguous: day or month first, ask");
    check("04/04/2026", "2026-04-04 day");
    check("02/17/2026", "2026-02-17 day");
    check("17/02/2026", "2026-02-17 day");
    check("17.02.2026", "2026-02-17 day: dot = day first");
    check("30/02/2026", "none");
}

#[test]
fn two_years_ask_which_kind_they_are() {
    check("2010/11", "2010/2011 interval: ambiguous: season or fiscal year, ask");
    check("2025/11", "2025-11 month");
    check("2021-22", "2021-22 season: ambiguous: season or fiscal year, ask");
    check("2024-25", "2024/2025 interval: ambiguous: season or fiscal year, ask");
    check("2024-33", "2024-33 quarter (L2 code)");
    check("2024-25~", "2024-25~ season: approximate");
    check("2009-10", "2009-10 month");
    check("2009-2018", "2009/2018 interval");
}

#[test]
fn serial_numbers_have_bounds() {
    check("20000", "1954-10-03 day: Excel 1900 serial, ask");
    check("80000", "2119-01-11 day: Excel 1900 serial, ask");
    check("45852.4375", "2025-07-14 day: Excel 1900 serial, ask");
    check("19999", "none");
    check("80001", "none");
}

#[test]
fn a_date_among_other_words_keeps_them() {
    check("June 2021 (GAO-21-386)", "2021-06 month: keep words in date_text");
    check("Wednesday (May 22, 2024)", "2024-05-22 day: keep words in date_text, ask");
    check("data accessed July 21 (2025)", "none");
    check("2014 metrics", "none");
}

#[test]
fn a_day_takes_the_year_that_stands_beside_it() {
    for text in [
        "July 25, 2025",
        "July 25 (2025)",
        "2025, July 25",
        "2025: 25 July",
        "in 2025, on July 25",
        "2025, 25 lipca",
    ] {
        check(text, "2025-07-25 day");
    }
    check("July 25 to August 3, 2025", "2025-07-25/2025-08-03 interval");
    check("2025, July", "2025-07 month");
}

#[test]
fn a_day_without_a_year_is_told_from_what_is_no_date() {
    for text in ["July 25", "on July 25", "25 July", "25 lipca", "in July", "last July", "Q3", "July"] {
        check(text, "none");
        assert!(lacks_year(text, Lang::En), "{text}");
    }
    for text in ["", "soon", "25", "July 2025", "July 25, 2025", "w", "400 terabytes", "31 people in May"] {
        assert!(!lacks_year(text, Lang::En), "{text}");
    }
}

#[test]
fn what_is_no_date() {
    for text in
        ["", "soon", "last July", "31 February 2026", "July 25", "999", "in the six months before", "r.", "w"]
    {
        check(text, "none");
    }
    check(&"1 ".repeat(2_000), "none");
}

#[test]
fn a_lone_roman_number_is_a_month_in_polish_only() {
    assert_eq!(shown(read("VII 2025", Lang::Pl)), "2025-07 month");
    check("VII 2025", "none");
    check("17 VII 2025", "2025-07-17 day");
}

#[test]
fn the_year_of_a_company_starts_nobody_knows_when() {
    let whole = "2025? year: uncertain, start of fiscal year not stated, ask";
    for text in ["rok obrotowy 2025", "w roku obrotowym 2025", "financial year 2025", "2025 financial year"] {
        check(text, whole);
    }
    check("rok obrotowy 2025/26", "2025?/2026? interval: uncertain, start of fiscal year not stated, ask");
    check("rok obrotowy 2025 (od kwietnia)", "2024-04-01/2025-03-31 fiscal year: ask");
    let part = "2025? year: uncertain, start of fiscal year not stated, ask, keep words in date_text";
    check("I kwartał roku obrotowego 2025", part);
    check("first half of financial year 2025", part);
    check("rok budżetowy 2026", "2025-10-01/2026-09-30 fiscal year: US federal calendar assumed");
    check("Q1 FY2026", "2025-10/2025-12 interval: US federal calendar assumed");
}

#[test]
fn an_interval_from_a_date_to_the_same_date_stays_one() {
    let spans = [
        "2025-07-14",
        "2025-07",
        "2025-07-XX",
        "2025-22",
        "2025-24",
        "2025-27",
        "2025-31",
        "2025-34",
        "2025-41",
        "2025-XX-XX",
        "2025",
        "203X",
        "21XX",
    ];
    for span in spans {
        for sign in ["", "~", "?", "%"] {
            let interval = edtf::parse(&format!("{span}{sign}/{span}{sign}")).expect("a date");
            for lang in Lang::ALL {
                let text = date(&interval, lang);
                let said = read(&text, lang).map(|said| said.edtf);
                assert_eq!(said.as_ref(), Some(&interval.edtf), "{text}");
            }
        }
    }
    check("from July 2025 to July 2025", "2025-07/2025-07 interval");
    check("a day in FY2025/26", "none");
}

#[test]
fn fiscal_years_by_their_first_month() {
    let bounds = |year, month| fiscal_year(year, month).edtf;
    assert_eq!(bounds(2026, 10), "2025-10-01/2026-09-30");
    assert_eq!(bounds(2026, 1), "2026-01-01/2026-12-31");
    assert_eq!(bounds(2024, 3), "2023-03-01/2024-02-29");
    assert_eq!(bounds(2026, 13), "XXXX");
    assert_eq!(bounds(1, 10), "XXXX");
    for start in 1..=12 {
        let year = fiscal_year(2026, start);
        for lang in Lang::ALL {
            let said = read(&date(&year, lang), lang).expect("a date");
            assert_eq!((said.edtf, said.precision), (year.edtf.clone(), Precision::FiscalYear));
        }
    }
}

fn points() -> impl Strategy<Value = String> {
    let year = 1000_i32..9998;
    let span = prop_oneof![
        (year.clone(), 1_u32..13, 1_u32..29).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        (year.clone(), 1_u32..13).prop_map(|(y, m)| format!("{y}-{m:02}")),
        (year.clone(), 1_u32..13).prop_map(|(y, m)| format!("{y}-{m:02}-XX")),
        (year.clone(), prop_oneof![21_u32..37, 40_u32..42]).prop_map(|(y, code)| format!("{y}-{code}")),
        year.clone().prop_map(|y| format!("{y}-XX-XX")),
        year.clone().prop_map(|y| format!("{y}")),
        (100_i32..999).prop_map(|decade| format!("{decade}X")),
        (10_i32..99).prop_map(|century| format!("{century}XX")),
    ];
    (span, prop::sample::select(vec!["", "", "~", "?", "%"])).prop_map(|(span, sign)| format!("{span}{sign}"))
}

fn dates() -> impl Strategy<Value = ReportedDate> {
    prop_oneof![
        4 => points(),
        3 => (points(), points()).prop_map(|(from, to)| format!("{from}/{to}")),
        1 => points().prop_map(|from| format!("{from}/..")),
        1 => points().prop_map(|to| format!("../{to}")),
        1 => points().prop_map(|from| format!("{from}/")),
        1 => points().prop_map(|to| format!("/{to}")),
        1 => Just("XXXX".to_owned()),
    ]
    .prop_filter_map("a date of the calendar", |text| edtf::parse(&text).ok())
}

/// Words of every kind in any order: what a grammar is likeliest to trip on.
fn word_salad() -> impl Strategy<Value = String> {
    let words = [
        "17",
        "February",
        "2026",
        "lipca",
        "w",
        "r.",
        "Q1",
        "first",
        "half",
        "of",
        "between",
        "and",
        "to",
        "-",
        "/",
        ".",
        "(",
        ")",
        "FY",
        "26",
        "'25",
        "mid",
        "end of",
        "by",
        "do",
        "od",
        "since",
        "winter",
        "2025/26",
        "9999",
        "0001",
        "before",
        "after",
        "31",
        "s",
        "lata",
        "45852",
        "T10:30",
        "about",
        "uncertain",
        "II",
        "dekada od",
        "XX",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..16).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in ".{0,120}", salad in word_salad()) {
        for lang in Lang::ALL {
            read(&text, lang);
            read(&salad, lang);
            read(&salad.replace(' ', ""), lang);
        }
    }

    #[test]
    fn a_worded_date_reads_back(date_in in dates()) {
        for lang in Lang::ALL {
            let text = date(&date_in, lang);
            let Some(said) = read(&text, lang) else {
                return Err(TestCaseError::fail(format!("{} was not read: {text}", date_in.edtf)));
            };
            prop_assert_eq!(&said.edtf, &date_in.edtf, "{}", text);
            prop_assert_eq!((said.earliest, said.latest), (date_in.earliest, date_in.latest), "{}", text);
        }
    }

    #[test]
    fn a_short_date_reads_back(date_in in points()) {
        let date_in = edtf::parse(&date_in).expect("a date");
        // Short forms say neither which day nor which hemisphere is meant in other words than long
        // ones do, so that they read back as well.
        for lang in Lang::ALL {
            let text = date_short(&date_in, lang);
            let said = read(&text, lang).map(|said| said.edtf);
            prop_assert_eq!(said.as_deref(), Some(date_in.edtf.as_str()), "{}", text);
        }
    }
}
