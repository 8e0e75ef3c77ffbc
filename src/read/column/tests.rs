use super::*;
use proptest::prelude::*;

/// Kind, unit, doubts, and the values of the cells.
fn said(header: &str, cells: &[&str]) -> String {
    let column = Column::of(header, cells.iter().copied(), Context::default());
    let kind = match column.kind {
        Kind::Number(Mark::Dot) => "number".to_owned(),
        Kind::Number(Mark::Comma) => "number with comma".to_owned(),
        Kind::Date(form) => format!("date {:?} {:?}", form.order, form.bare),
        Kind::Text => "text".to_owned(),
    };
    let unit = column.unit.as_ref().map(|unit| format!(" {}", unit.symbol())).unwrap_or_default();
    let doubts: String = column.doubts.iter().map(|doubt| format!(" {doubt:?}")).collect();
    let values = cells.iter().map(|cell| match column.value(cell) {
        Value::Missing => "_".to_owned(),
        Value::Number(value) => value.to_string(),
        Value::Date(date, _) => date.edtf,
        Value::Text | Value::Words => "?".to_owned(),
    });
    format!("{kind}{unit}{doubts}: {}", values.collect::<Vec<_>>().join(" "))
}

fn check(header: &str, cells: &[&str], expected: &str) {
    assert_eq!(said(header, cells), expected, "{cells:?}");
}

#[test]
fn numbers_are_read_by_the_mark_of_their_column() {
    check("x", &["1,400", "2,5"], "number with comma: 1.4 2.5");
    check("x", &["1,400", "2.5"], "number: 1400 2.5");
    check("x", &["1,400", "3,500", "n/a", ""], "number DecimalMark: 1400 3500 _ _");
    check("x", &["1.5", "2,5", "3.5"], "text MixedMarks: ? ? ?");
    check("x", &["1", "2", "3", "soon"], "number: 1 2 3 ?");
    check("x", &["(1,234.5)", "-7", "***"], "number: -1234.5 -7 _");
    check("x", &["1", "a", "b"], "text: ? ? ?");
    check("id", &["007", "12"], "text Codes: ? ?");
    check("id", &["12345678901234567890", "12"], "text Codes: ? ?");
}

#[test]
fn units_come_from_the_cells_or_the_header() {
    check("Total Raised", &["$7.44B", "$604.5M", "None", "$10K"], "number USD: 7440000000 604500000 _ 10000");
    check("x", &["900 TB", "1.5 PB", "100 TB"], "number TB MixedUnits: 900 1500 100");
    check("x", &["1,4 tys. TB", "900,5 TB"], "number with comma TB: 1400 900.5");
    check("Storage (TB)", &["400", "1400"], "number TB: 400 1400");
    check("x", &["12%", "13.5%"], "number %: 12 13.5");
    check("x", &["12 km", "13 km"], "number km: 12 13");
    check("x", &["$5", "€5", "$7"], "number USD MixedCurrencies: 5 ? 7");
    check("address", &["12 Main", "13 Oak", "4 Elm", "5 Ash", "6 Bay"], "text: ? ? ? ? ?");
    check("x", &["2.5[1]", "3.5*"], "number: 2.5 3.5");
}

#[test]
fn the_order_of_dates_is_decided_by_all_cells() {
    check("Date", &["05/01/2011", "31/01/2011"], "date Day Nothing: 2011-01-05 2011-01-31");
    check("Date", &["05/01/2011", "01/31/2011"], "date Month Nothing: 2011-05-01 2011-01-31");
    check("Date", &["03/04/2026", "05/06/2026"], "date Day Nothing DateOrder: 2026-04-03 2026-06-05");
    check("Date", &["31/01/2011", "01/31/2011"], "text MixedOrder: ? ?");
    check("Date", &["03.04.2026", "05.06.2026"], "date Day Nothing: 2026-04-03 2026-06-05");
    check("Date", &["04-07-17", "2/24/2022"], "date Month Nothing MixedDates: 2017-04-07 2022-02-24");
    check("Date", &["1/21/77", "9/23/03"], "date Month Nothing Century: 1977-01-21 2003-09-23");
    check(
        "Date",
        &["02/01/2019", "29/01/2019", "30/02/2019", "08//01/2019"],
        "date Day Nothing: 2019-01-02 2019-01-29 ? ?",
    );
}

#[test]
fn bare_digits_are_dates_only_where_something_says_so() {
    check("year", &["2020", "2021"], "date Day Year: 2020 2021");
    check("visitors", &["2020", "2021"], "number: 2020 2021");
    check(
        "Paid Date",
        &["17/06/2015", "42172", "42173"],
        "date Day Serial MixedDates Serials: 2015-06-17 2015-06-17 2015-06-18",
    );
    check("ship_date", &["42172", "42173"], "date Day Serial Serials: 2015-06-17 2015-06-18");
    check("timestamp", &["1600000000", "1600086400"], "date Day Seconds Serials: 2020-09-13 2020-09-14");
    check("period", &["202001", "202002"], "date Day Month: 2020-01 2020-02");
    check("id", &["42172", "42173"], "number: 42172 42173");
    check("id", &["2020070", "2020080"], "number: 2020070 2020080");
}

#[test]
fn months_and_periods() {
    check("Date", &["Oct-14", "Nov-14", "Dec-14"], "date Day Nothing: 2014-10 2014-11 2014-12");
    check("Date", &["Oct-14", "Oct-15", "Oct-16"], "date Day Nothing MonthAnd: 2014-10 2015-10 2016-10");
    check("Date", &["Jan-1992", "Feb-1992"], "date Day Nothing: 1992-01 1992-02");
    check("x", &["2020-Q1", "2020-Q2"], "date Day Nothing: 2020-33 2020-34");
    check(
        "d",
        &["2020-01-01", "2020-02-01", "2020-03-01"],
        "date Day Nothing FirstDays: 2020-01-01 2020-02-01 2020-03-01",
    );
    check("fiscal", &["FY2019", "FY2020"], "date Day Nothing: 2018-10-01/2019-09-30 2019-10-01/2020-09-30");
}

proptest! {
    #[test]
    fn the_kind_does_not_depend_on_the_order_of_the_cells(
        cells in prop::collection::vec("[0-9]{1,2}[/.-][0-9]{1,2}[/.-]20[0-9]{2}|[0-9]{1,3}[.,][0-9]{1,3}|[0-9]{5}|n/a|x", 1..12),
        seed in any::<u64>(),
    ) {
        let of = |cells: &[String]| Column::of("date", cells.iter().map(String::as_str), Context::default());
        let mut other = cells.clone();
        let half = other.len() / 2;
        if seed % 2 == 0 { other.reverse() } else { other.rotate_left(half) }
        let (first, second) = (of(&cells), of(&other));
        prop_assert_eq!(first, second);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Few different cells, so that most of them come back.
    #[test]
    fn a_cell_counts_as_often_as_it_comes(
        cells in prop::collection::vec(
            "[0-3]?[0-9]/1?[0-9]/(20)?2[0-3]|2020(-0[1-3](-3[01])?)?|Jan-2[01]|00[1-3]|1[.,][45]00|1[.,]5|FY202[01]|n/a||soon|9007199254740993",
            0..60,
        ),
    ) {
        let (mut one_by_one, mut at_once) = (Tally::default(), Tally::default());
        let mut different: BTreeMap<&str, usize> = BTreeMap::new();
        for cell in &cells {
            one_by_one.count(cell, 1);
            *different.entry(cell).or_default() += 1;
        }
        different.into_iter().for_each(|(cell, times)| at_once.count(cell, times));
        prop_assert_eq!(format!("{one_by_one:?}"), format!("{at_once:?}"));
    }
}
