use super::*;

fn said(cell: &str) -> String {
    let Some(printed) = Printed::of(cell) else { return "none".to_owned() };
    let time = printed.time.map(|seconds| format!(" +{seconds}")).unwrap_or_default();
    let form = match printed.form {
        Form::Sure(date, _) => date.edtf,
        Form::Three(three) => Order::ALL
            .into_iter()
            .map(|order| three.day(order).map_or("x".to_owned(), |day| day.to_string()))
            .collect::<Vec<_>>()
            .join(" "),
        Form::MonthAnd { month, number } => format!("month {month} and {number}"),
        Form::Bare { number, width } => format!("{number} of {width}"),
        Form::NoSuchDay => "no such day".to_owned(),
    };
    format!("{form}{time}")
}

fn check(cell: &str, expected: &str) {
    assert_eq!(said(cell), expected, "{cell}");
}

#[test]
fn dates_with_one_reading() {
    check("2020-01-05", "2020-01-05");
    check("2020/1/5", "2020-01-05");
    check("1986-09-01T00:00:00Z", "1986-09-01 +0");
    check("2016-10-01 00:00:00Z", "2016-10-01 +0");
    check("2020-01-05 10:30:15.5+02:00", "2020-01-05 +37815");
    check("2020-01", "2020-01");
    check("01/2020", "2020-01");
    check("Jan-1992", "1992-01");
    check("1 sty 2020", "2020-01-01");
    check("5. März 2020", "2020-03-05");
    check("5 de enero de 2020", "2020-01-05");
    check("1er août 2020", "2020-08-01");
    check("March 5, 2020", "2020-03-05");
    check("Mon, 5th of Mar 2020", "2020-03-05");
    check("09-Mar-11", "2011-03-09");
    check("99-Mar-11", "1999-03-11");
    check("2020 Q1", "2020-33");
    check("2020-Q1", "2020-33");
    check("Q4/2020", "2020-36");
    check("1Q20", "2020-33");
    check("2020-W01", "2019-12-30/2020-01-05");
    check("2020-W53", "2020-12-28/2021-01-03");
    check("H2 2020", "2020-07/2020-12");
}

#[test]
fn dates_whose_order_is_open() {
    check("03/04/2026", "2026-04-03 2026-03-04 x");
    check("17.02.2026", "2026-02-17 x x");
    check("2/24/2022", "x 2022-02-24 x");
    check("04-07-17", "2017-07-04 2017-04-07 2004-07-17");
    check("1/21/77", "x 1977-01-21 x");
    check("10/16/17 22:59", "x 2017-10-16 x +82740");
    check("1/2/2020 12:05 AM", "2020-02-01 2020-01-02 x +300");
    check("Oct-14", "month 10 and 14");
    check("42172", "42172 of 5");
}

#[test]
fn what_has_no_such_day_or_is_no_date() {
    check("31/02/2020", "no such day");
    check("2020-13-01", "no such day");
    check("2020-Q5", "no such day");
    for cell in [
        "",
        "soon",
        "HAFS-10474",
        "1.5",
        "12:30",
        "08//01/2019",
        "1,400",
        "8 - Track",
        "Phase 2",
        "2019-20 season",
        "12 - 15 October 2014",
        "May",
        "$140",
        "1-2",
    ] {
        check(cell, "none");
    }
}
