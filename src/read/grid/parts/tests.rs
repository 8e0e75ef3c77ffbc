use super::*;
use crate::read::grid::signs::Dialect;
use crate::read::grid::split::split;

/// One letter a row: h header, . data, p preamble, c comment, f footer, t table.
fn check(text: &str, expected: &str) {
    let (cells, records, _) = split(text, Dialect::COMMA);
    let parts = parts(&cells, &records);
    let mut said = vec!['?'; cells.len()];
    let mut mark = |at: usize, sign: char| {
        if let Some(place) = said.get_mut(at) {
            *place = if *place == '?' { sign } else { '!' };
        }
    };
    parts.header.iter().for_each(|at| mark(*at, 'h'));
    parts.rows.iter().for_each(|at| mark(*at, '.'));
    for (at, aside) in &parts.asides {
        let sign = match aside {
            Aside::Preamble => 'p',
            Aside::Comment => 'c',
            Aside::Footer => 'f',
            Aside::Table => 't',
        };
        mark(*at, sign);
    }
    assert_eq!(said.into_iter().collect::<String>(), expected, "{text}");
}

#[test]
fn a_plain_table_has_a_header_and_rows() {
    check("date,value\n2020,1\n2021,2\n", "h..");
    check("name,city\nAnn,Rome\nBob,Oslo\n", "h..");
    check("a,b\n", "h");
    check("1,2\n", ".");
    check("", "");
    check("name\nAnn\nBob\n", "h..");
}

#[test]
fn a_table_may_have_no_header() {
    check("2020,1\n2021,2\n2022,3\n", "...");
    check("Ann,1\nBob,2\nCid,3\n", "...");
    check("yes,no\nno,no\nyes,yes\n", "...");
}

#[test]
fn a_row_of_words_that_looks_as_those_below_it_is_no_header() {
    check("mid-January 2025,about 1.2 bn\nlate March 2025,nearly 2 bn\nearly May 2025,some 3 bn\n", "...");
    check("HAFS-17,wood\nHAFS-18,stone\nKEGS-1204,glass\n", "...");
    check("ann@a.org,Rome\nbob@b.org,Oslo\ncid@c.org,Bonn\n", "...");
    check("mid-January 2025,about 1.2 bn\nlate March 2025,nearly 2 bn\n", "..");
    // A word over numbers may stand for one that is not known.
    check("HAFS-17,pending\nHAFS-18,3\nHAFS-19,4\n", "...");
    check("HAFS-17,wood,pending\nHAFS-18,stone,3\nKEGS-19,glass,4\n", "...");
    // Other words over the same are names of them.
    check("code,stuff\nHAFS-18,stone\nKEGS-1204,glass\n", "h..");
    check("code,pending\nHAFS-18,3\nHAFS-19,4\n", "h..");
    check("moment,how much\nmid-January 2025,about 1.2 bn\nlate March 2025,nearly 2 bn\n", "h..");
    check("Q 1,Q 2\nfine,bad\nbad,fine\nfine,fine\nbad,bad\n", "h....");
}

/// Whether nothing tells a header from a row.
fn check_open(text: &str, expected: bool) {
    let (cells, records, _) = split(text, Dialect::COMMA);
    assert_eq!(parts(&cells, &records).open, expected, "{text}");
}

#[test]
fn a_header_that_could_be_a_row_is_open() {
    check_open("Ann,Rome\nBob,Oslo\nCid,Bonn\n", true);
    check_open("HAFS-17,Note\nHAFS-18,stone\nKEGS-1204,glass\n", true);
    // What is known, or stands over words that all come back, or alone, is not.
    check_open("name,city\nAnn,Rome\nBob,Oslo\n", false);
    check_open("foo,bar\nyes,no\nno,yes\nyes,no\nno,yes\n", false);
    check_open("Ann,Rome\n", false);
    check_open("code,stuff\nHAFS-18,stone\nKEGS-1204,glass\n", false);
    check_open("Ann,pending\nBob,3\nCid,4\n", false);
    check_open("yes,no\nno,no\nyes,yes\n", false);
}

#[test]
fn periods_over_numbers_are_a_header() {
    check("Country,2019,2020\nFR,100,110\nDE,5,7\n", "h..");
    check("Country,Jan 2019,Feb 2019\nFR,100,110\nDE,5,7\n", "h..");
    check("year,value\n2019,100\n2020,110\n", "h..");
    check("2019,2020\n2021,2022\n2023,2024\n", "...");
}

#[test]
fn what_stands_before_is_a_preamble() {
    check("My title\n\ndate,value\n2020,1\n2021,2\n", "ph..");
    check("My title,,\n,,\nid,date,value\na,2020,1\nb,2021,2\n", "p?h..");
    check(
        "\"Description\",\"x y\"\nUnit:,Percent\nFactor:,1\nCurrency:,NA\nId:,H15\nTime,X\n2020-01-01,1\n2020-01-02,2\n2020-01-03,3\n2020-01-04,3\n2020-01-05,3\n2020-01-06,3\n2020-01-07,3\n2020-01-08,3\n2020-01-09,3\n",
        "ppppph.........",
    );
    check("# made by hand\n# twice\ndate,value\n2020,1\n# a note\n2021,2\n", "cch.c.");
}

#[test]
fn a_header_may_have_several_rows() {
    check("name,weight,height\n,kg,cm\nAnn,50,170\nBob,60,180\n", "hh..");
    check("name,2019,,2020,\n,a,b,a,b\nAnn,1,2,3,4\nBob,5,6,7,8\n", "hh..");
}

#[test]
fn what_stands_behind_is_a_footer_or_a_table() {
    check("id,date,value\na,2020,1\nb,2021,2\nc,2022,3\nSource: ONS\n", "h...f");
    check("id,date,value\na,2020,1\nb,2021,2\n\nSource: ONS\nNote: none\n", "h..ff");
    check("id,date,value\na,2020,1\nb,2021,2\nc,2021,2\n,,\nname,city,x\nAnn,Rome,y\n", "h...?tt");
    check("id,date,value\na,2020,1\n\nb,2021,2\n\nc,2022,3\n", "h...");
    check("id,date,value\na,2020,1\n,,\nb,2021,2\n,,\n", "h....");
}

#[test]
fn an_odd_first_row_is_no_header() {
    // Whatever stands in it, a row of data names no column.
    check("Date,Value\nunknown,n/a\n2020-01-01,1\n2020-01-02,2\n", "h...");
    check("Date,Value\nunknown,pending\n2020-01-01,1\n2020-01-02,2\n", "h...");
    check("Name,Start,Sum\nACME,unknown,n/a\nBolt,2020-01-01,1\nACME,2020-01-02,2\n", "h...");
    check("Name,Sum\nZed,unknown\nBolt,1\nACME,2\n", "h...");
    check("Name,Sum\n,\nBolt,1\nACME,2\n", "h...");
    // Without a header the first row is one of data all the same.
    check("n/a,unknown,x\n2020-01-01,5,y\n2020-01-02,6,z\n2020-01-03,6,z\n", "....");
    check("Rome,unknown\nOslo,5\nRome,6\nOslo,7\n", "....");
}

#[test]
fn a_header_of_two_whole_rows_stays_one() {
    let text =
        "Day,Qty,Price,Rate\nmeasured,pieces sold,list price,growth\n2020,1,2,3\n2021,1,2,3\n2022,3,4,4\n";
    check(text, "hh...");
}

mod any_order {
    use super::*;
    use proptest::prelude::*;

    /// Rows of data, some of which hold no number and no date.
    fn rows() -> impl Strategy<Value = Vec<String>> {
        let name = prop_oneof![Just("Rome"), Just("Oslo"), Just("Bonn")];
        let plain = (name.clone(), 1..29_u32, 0..900_u32)
            .prop_map(|(name, day, value)| format!("{name},2020-02-{day:02},{value}"));
        let odd =
            (name, prop_oneof![Just("unknown,n/a"), Just(","), Just("n/a,pending"), Just("later,none yet")])
                .prop_map(|(name, rest)| format!("{name},{rest}"));
        // Each name stands in some row of data: words that stand nowhere else may be a header.
        let known = ["Rome", "Oslo", "Bonn"].map(|name| format!("{name},2020-01-31,7"));
        (prop::collection::vec(plain, 8..20), prop::collection::vec(odd, 0..3)).prop_flat_map(
            move |(plain, odd)| {
                let rows = plain.into_iter().chain(odd).chain(known.clone());
                Just(rows.collect::<Vec<_>>()).prop_shuffle()
            },
        )
    }

    fn header(text: &str) -> usize {
        let (cells, records, _) = split(text, Dialect::COMMA);
        let parts = parts(&cells, &records);
        assert!(parts.header.iter().all(|at| *at == 0), "{text}");
        parts.header.len()
    }

    proptest! {
        #[test]
        fn the_order_of_rows_makes_no_header_and_takes_none(rows in rows()) {
            let body = rows.join("\n");
            prop_assert_eq!(header(&format!("City,Since,Staff\n{body}\n")), 1);
            prop_assert_eq!(header(&format!("{body}\n")), 0);
        }
    }
}
