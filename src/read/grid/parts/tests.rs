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
