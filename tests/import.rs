//! Somebody's tables: what their rows become, what is assumed, what is asked, and what an answer
//! changes.

#![allow(clippy::disallowed_methods, reason = "tests write throw-away files")]

use sourceline::read::{Answers, Input, Reading, Wish, read_with};
use sourceline::text::{Lang, words};

fn open(name: &str, text: &str, answers: &str) -> Reading {
    let answers: Answers = answers.parse().expect("answers");
    let input = Input { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    read_with(&[input], &Wish { sheet: None, answers: &|_| answers.clone() })
}

/// Series, date and value of each figure; name, start and end of each bar; codes of what is asked
/// behind a question mark, and of problems that are no notes behind an exclamation mark.
fn said(reading: &Reading) -> String {
    let figures = reading.data.figures.iter().map(|figure| {
        let value = figure.value.map(|value| value.to_string()).unwrap_or_default();
        let unit = figure.unit.symbol();
        format!("{} {} {value}{unit}", figure.series, figure.date.edtf)
    });
    let contracts = reading.data.contracts.iter().map(|event| {
        let name = if event.contract_id.is_empty() { &event.supplier } else { &event.contract_id };
        let dates = [&event.date, &event.period_start, &event.period_end];
        let dates = dates.into_iter().flatten().map(|date| date.edtf.as_str()).collect::<Vec<_>>().join("..");
        let amounts = event.amounts.iter().map(|(_, amount)| format!(" {amount}")).collect::<String>();
        format!("[{name} {dates}{amounts}]")
    });
    let asked = reading.reviews.iter().flat_map(|review| &review.questions);
    let asked = asked.map(|question| format!("?{}", question.kind.code()));
    let problems = reading.problems.iter().filter(|problem| problem.severity.code() != "note");
    let problems = problems.map(|problem| format!("!{}", problem.kind.key()));
    figures.chain(contracts).chain(asked).chain(problems).collect::<Vec<_>>().join("; ")
}

fn check(text: &str, answers: &str, expected: &str) {
    assert_eq!(said(&open("mine.csv", text, answers)), expected, "{text}{answers}");
}

#[test]
fn the_order_of_dates_is_decided_by_the_column_or_asked() {
    check("Date,Amount\n05/01/2011,1\n31/01/2011,2\n", "", "Amount 2011-01-05 1; Amount 2011-01-31 2");
    check(
        "Date,Amount\n05/01/2011,1\n01/31/2011,2\n",
        "date=Date,mdy",
        "Amount 2011-05-01 1; Amount 2011-01-31 2",
    );
    let open = "Day,Amount\n03/04/2026,1\n05/06/2026,2\n";
    check(open, "", "Amount 2026-04-03 1; Amount 2026-06-05 2; ?date-order; !ambiguous-date");
    check(open, "date=Day,mdy", "Amount 2026-03-04 1; Amount 2026-05-06 2");
    check(open, "date=day,dmy", "Amount 2026-04-03 1; Amount 2026-06-05 2");
    let mixed = "Date,Amount\n31/01/2011,1\n01/31/2011,2\n";
    check(mixed, "", "?dates; ?mixed-forms; !no-date-column; !mixed-order");
    // What was answered is read so, and a cell that has no such day is told.
    check(mixed, "date=Date,dmy", "Amount 2011-01-31 1; !not-a-date");
}

#[test]
fn headers_of_the_convention_do_not_hide_a_doubt() {
    check("date,value\n03/04/2026,1\n", "", "mine 2026-04-03 1; ?date-order; !ambiguous-date");
    check("date,value\n2026-04-03,\"1,400\"\n", "", "mine 2026-04-03 1400; ?decimal-mark; !ambiguous-number");
    check("date,value\n2026-04-03,\"1,400\"\n", "value=value,comma", "mine 2026-04-03 1.4");
    check("date,value\n2026-04-03,1.5\n", "", "mine 2026-04-03 1.5");
}

#[test]
fn the_decimal_mark_is_decided_by_the_column_or_asked() {
    check("Month;Size\n2025-01;1,5\n2025-02;1.400,5\n", "", "Size 2025-01 1.5; Size 2025-02 1400.5");
    check("Month,Size\n2025-01,\"1,400\"\n", "", "Size 2025-01 1400; ?decimal-mark; !ambiguous-number");
    check("Month,Size\n2025-01,\"1,400\"\n", "value=Size,comma", "Size 2025-01 1.4");
    check(
        "Month,Size\n2025-01,1.5\n2025-02,\"2,5\"\n",
        "",
        "?values; ?mixed-forms; !no-value-column; !mixed-number-format",
    );
}

/// What was assumed of a table, in words.
fn assumed(reading: &Reading) -> Vec<String> {
    let assumed = reading.reviews.iter().flat_map(|review| &review.assumptions);
    assumed.map(|assumption| assumption.sentence(words(Lang::En))).collect()
}

#[test]
fn values_that_a_header_names_are_read_in_words_and_not_asked_for() {
    let amounts = "date,amount,note\n2024-01,about 1.2 bn,a\n2024-02,nearly 2 bn,b\n2024-03,unknown,c\n";
    check(amounts, "", "amount 2024-01 1200000000; amount 2024-02 2000000000; !not-a-number");
    let said = assumed(&open("mine.csv", amounts, "")).join("; ");
    assert!(said.contains("a number was read from the words of 2 of 3 filled cells"), "{said}");
    // Words as printed, bounds and changes are claims as well.
    check(
        "date,verbatim,note\n2024-01,about 1.2 bn,a\n2024-02,2 bn,b\n",
        "",
        "mine 2024-01 1200000000; mine 2024-02 2000000000",
    );
    let bounds = "date,min,max\n2024-01,1,3\n2024-02,2,5\n";
    check(bounds, "", "mine 2024-01 ; mine 2024-02 ");
    let said = assumed(&open("mine.csv", bounds, "")).join("; ");
    assert!(said.contains("“min” and “max” are the bounds of each value"), "{said}");
    assert!(!said.contains("holds the values"), "{said}");
    let changes = "date,change,note\n2024-01,x3,a\n2024-02,x2,b\n";
    check(changes, "", "mine 2024-01 ; mine 2024-02 ");
    let said = assumed(&open("mine.csv", changes, "")).join("; ");
    assert!(said.contains("“change” holds changes: 2 of 2 filled cells say by how much"), "{said}");
    // Rows that run from day to day lose no amount because it stands in words.
    check(
        "start,end,amount\n2024-01-01,2024-03-01,about 2 bn\n2024-02-01,2024-05-01,3 bn\n",
        "",
        "amount 2024-01-01 2000000000; amount 2024-02-01 3000000000",
    );
}

#[test]
fn of_several_columns_of_values_none_is_taken_unasked_because_it_is_in_words() {
    let rivals = "date,amount,total\n2024-01,about 2 bn,5\n2024-02,3 bn,6\n";
    check(rivals, "", "amount 2024-01 2000000000; amount 2024-02 3000000000; ?which-values");
    check(rivals, "value=total", "total 2024-01 5; total 2024-02 6");
    check(rivals, "value=amount", "amount 2024-01 2000000000; amount 2024-02 3000000000");
    let both = "date,amount,size\n2024-01,about 2 bn,about 5\n2024-02,3 bn,some 6\n";
    check(both, "", "amount 2024-01 2000000000; amount 2024-02 3000000000; ?which-values");
    check(
        both,
        "value=amount;value=size",
        "amount 2024-01 2000000000; size 2024-01 5; amount 2024-02 3000000000; size 2024-02 6",
    );
    // What no header calls a value is none beside one that is, and how many pieces there were is
    // not what they cost.
    check("date,amount,pages\n2024-01,about 2 bn,5\n2024-02,3 bn,6\n", "", {
        "amount 2024-01 2000000000; amount 2024-02 3000000000"
    });
    check(
        "date,quantity,amount\n2024-01,about 12,5\n2024-02,some 14,6\n",
        "",
        "amount 2024-01 5; amount 2024-02 6",
    );
    // The first that is offered is the one that is read meanwhile.
    let reading = open("mine.csv", "date,amount,total\n2024-01,1,3\n2024-02,2,5\n", "");
    let asked = reading.reviews.iter().flat_map(|review| &review.questions).next().expect("a question");
    assert_eq!(asked.columns, ["amount", "total"]);
    assert_eq!(reading.data.figures.first().map(|figure| figure.series.as_str()), Some("amount"));
}

#[test]
fn a_first_row_that_may_be_names_or_a_row_is_asked_about_and_never_lost() {
    let names = "Ann,Rome\nBob,Oslo\nCid,Bonn\n";
    check(names, "", "?header; ?dates; !no-date-column");
    check(names, "header=yes", "?dates; !no-date-column");
    let reading = open("mine.csv", names, "header=no");
    assert_eq!(said(&reading), "?dates; !no-date-column");
    let review = reading.reviews.first().expect("a review");
    assert_eq!((review.count, review.rows.first()), (3, Some(&(1, vec!["Ann".into(), "Rome".into()]))));
    let asked = &open("mine.csv", names, "").reviews[0].questions[0];
    assert_eq!(asked.cells, [(1, "Ann".to_owned()), (1, "Rome".to_owned())]);
    assert_eq!(
        asked.choices.iter().map(|choice| choice.answers.to_string()).collect::<Vec<_>>(),
        ["header=yes", "header=no"]
    );
    // What all cells below a cell are and it is as well makes a row of it.
    let worded = "mid-January 2025,about 2 bn\nlate March 2025,nearly 3 bn\nearly May 2025,some 4 bn\n";
    check(
        worded,
        "date=#1;value=#2",
        "#2 2025-01~ 2000000000; #2 2025-03~ 3000000000; #2 2025-05~ 4000000000",
    );
    // What was taken for a row is a header where a person says so.
    check("2020,1\n2021,2\n2022,3\n", "header=yes;date=2020;value=#2", "1 2021 2; 1 2022 3");
    // On a page the headings say what they are.
    let page = "<table><tr><th>Ann<th>Rome<tr><td>Bob<td>Oslo<tr><td>Cid<td>Bonn</table>";
    check(page, "", "?dates; !no-date-column");
    check(&page.replace("th", "td"), "", "?header; ?dates; !no-date-column");
}

#[test]
fn units_never_share_an_axis_unsaid() {
    check(
        "Month,Stored\n2025-01,900 TB\n2025-02,1.5 PB\n",
        "",
        "Stored 2025-01 900TB; Stored 2025-02 1500TB; !mixed-unit",
    );
    check("Month,Stored (TB)\n2025-01,900\n", "", "Stored (TB) 2025-01 900TB");
    check("Month,Raised\n2025-01,$7.4M\n", "", "Raised 2025-01 7400000USD");
}

#[test]
fn wide_tables_become_points() {
    check("Agency,2019,2020\nICE,1,2\nDHS,,4\nICE,,\n", "", "ICE 2019 1; ICE 2020 2; DHS 2020 4");
    check(
        "Tube,Year,Jan,Feb\na,2004,18,missing\nb,2004,,7\na,2005,1,2\nb,2005,3,4\n",
        "",
        "a 2004-01 18; b 2004-02 7; a 2005-01 1; a 2005-02 2; b 2005-01 3; b 2005-02 4; !not-a-number",
    );
    check(
        "Date,2023,2022\n2023-02-28,5,6\n2023-03-01,7,8\n",
        "",
        "mine 2023-02-28 5; mine 2022-02-28 6; mine 2023-03-01 7; mine 2022-03-01 8",
    );
    check(
        "Day,Cases,Deaths\n2020-03-01,5,1\n2020-03-02,7,\n",
        "value=*",
        "Cases 2020-03-01 5; Deaths 2020-03-01 1; Cases 2020-03-02 7",
    );
    check("Day,Cases,Deaths\n2020-03-01,5,1\n", "", "Cases 2020-03-01 5; ?which-values");
    check("Day,Cases,Deaths\n2020-03-01,5,1\n", "value=Deaths", "Deaths 2020-03-01 1");
}

#[test]
fn a_date_may_stand_in_two_columns() {
    let text = "pushes,country,year,quarter\n5,GB,2020,1\n7,GB,2020,2\n6,TB,2020,1\n8,TB,2020,2\n";
    check(text, "", "GB 2020-33 5; GB 2020-34 7; TB 2020-33 6; TB 2020-34 8");
    check("Founded,Staff\n1998,30000\n", "", "Staff 1998 30000");
}

#[test]
fn all_columns_that_say_when_make_the_date() {
    check(
        "Year,Month,Day,Tmax\n2020,1,30,10\n2020,1,31,11\n2020,2,1,12\n",
        "",
        "Tmax 2020-01-30 10; Tmax 2020-01-31 11; Tmax 2020-02-01 12",
    );
    check(
        "Year,Week,Cases\n2020,1,10\n2020,2,11\n",
        "",
        "Cases 2019-12-30/2020-01-05 10; Cases 2020-01-06/2020-01-12 11",
    );
    check("Year,DOY,Level\n2020,1,10\n2020,60,11\n", "", "Level 2020-01-01 10; Level 2020-02-29 11");
    // Names of days are no part of it.
    check("Year,Month,Day,Sales\n2020,1,Mon,10\n2020,2,Tue,11\n", "", "Sales 2020-01 10; Sales 2020-02 11");
    // A day that a month does not have is told, and the month stands.
    check(
        "Year,Month,Day,Tmax\n2020,1,31,10\n2020,2,31,11\n",
        "",
        "Tmax 2020-01-31 10; Tmax 2020-02 11; !invalid-date",
    );
    let told = |text: &str| {
        let reading = open("mine.csv", text, "");
        let problem = reading.problems.iter().find(|problem| problem.kind.key() == "times-left-out");
        problem.map(|problem| (problem.line.unwrap_or_default(), problem.found.clone()))
    };
    // Times of day are in no point, and do not make series.
    let two =
        "Date,Time,Temp\n2020-01-01,10:00,1\n2020-01-01,11:00,2\n2020-01-02,10:00,3\n2020-01-02,11:00,4\n";
    check(two, "", "Temp 2020-01-01 1; Temp 2020-01-01 2; Temp 2020-01-02 3; Temp 2020-01-02 4");
    assert_eq!(told(two), Some((2, "10:00".to_owned())));
    assert_eq!(
        told("Date,Temp\n2020-01-01 00:00,1\n2020-01-01 12:30,2\n"),
        Some((3, "2020-01-01 12:30".to_owned()))
    );
    assert_eq!(told("Date,Temp\n2020-01-01 00:00,1\n2020-01-02 00:00,2\n"), None);
}

#[test]
fn series_are_joined_by_the_column_that_makes_lines() {
    let text = "Kind,Format,Year,Revenue\nT,8,1973,1\nT,C,1973,2\nT,8,1974,3\nT,C,1974,4\n";
    check(text, "", "8 1973 1; C 1973 2; 8 1974 3; C 1974 4");
    check(text, "group=-", "Revenue 1973 1; Revenue 1973 2; Revenue 1974 3; Revenue 1974 4");
    check(text, "group=Kind", "T 1973 1; T 1973 2; T 1974 3; T 1974 4");
}

#[test]
fn intervals_without_a_number_are_lanes() {
    check(
        "Politician,Start date,End date,Role\nA,1946-07-14,1947-02-02,PM\nB,1948,1950,PM\nC,1950,1951,PM\n",
        "",
        "[A 1946-07-14..1947-02-02]; [B 1948..1950]; [C 1950..1951]",
    );
}

#[test]
fn rows_are_counted_or_added_up_where_a_person_says_so() {
    let meetings = "Minister,Date\nA,Oct-14\nB,Oct-14\nA,Nov-14\n";
    check(meetings, "", "?values; !no-value-column");
    check(meetings, "count=month;group=-", "mine 2014-10 2count; mine 2014-11 1count");
    let spend = "Day,Amount\n2011-01-05,1.5\n2011-01-06,2\n2011-02-01,-1\n";
    check(spend, "sum=month", "Amount 2011-01 3.5; Amount 2011-02 -1");
    check(spend, "max=year", "Amount 2011 2");
    check(spend, "min=quarter", "Amount 2011-33 -1");
    let reading = open("mine.csv", spend, "sum=month");
    let folded = reading.data.figures.first().and_then(|figure| figure.folded).expect("its rows");
    assert_eq!((folded.rows, folded.first_line, folded.last_line), (2, 2, 3));
}

#[test]
fn spending_of_offices_opens_as_contracts_and_keeps_to_it_when_answered() {
    let text = "Department,Date,Supplier,Amount\nHMRC,03/04/2011,A,\"£1,000.50\"\nHMRC,05/04/2011,B,£2\n";
    check(text, "", "[A 2011-04-03 1000.5]; [B 2011-04-05 2]; ?date-order; !ambiguous-date");
    check(text, "date=Date,mdy", "[A 2011-03-04 1000.5]; [B 2011-05-04 2]");
    check(text, "sum=month;group=Department;date=Date,dmy", "HMRC 2011-04 1002.5GBP");
}

#[test]
fn a_name_that_the_file_does_not_have_is_told() {
    let reading = open("mine.csv", "Day,Amount\n2011-01-05,1\n", "value=Total");
    assert_eq!(said(&reading), "Amount 2011-01-05 1; !unknown-answer");
    let sentence = reading.problems.first().map(|problem| problem.sentence(words(Lang::En)));
    let sentence = sentence.expect("a problem");
    assert!(sentence.contains("“Total”") && sentence.contains("#3"), "{sentence}");
}

#[test]
fn a_page_says_what_was_computed_from_rows() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("a path").to_owned();
    std::fs::write(path("mine.csv"), "Day,Amount\n2011-01-05,1.5\n2011-01-06,2\n2011-02-01,1\n")
        .expect("written");
    let run = |answers: &str, out: &str| {
        let args = ["export", &path("mine.csv"), "--as", answers, "-o", &path(out)].map(str::to_owned);
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_sourceline")).args(args).output();
        assert!(output.expect("the program runs").status.success());
        std::fs::read_to_string(path(out)).expect("a page")
    };
    let page = run("sum=month", "sum.svg");
    assert!(page.contains("Computed from 3 rows of the file: each point is the sum"), "{page}");
    assert!(!run("value=Amount", "own.svg").contains("Computed"));
}

#[test]
fn assumptions_show_cells_and_the_other_reading() {
    let reading = open("mine.csv", "Date,Amount\n05/01/2011,1\n31/01/2011,2\n", "");
    let review = reading.reviews.first().expect("a review");
    let sentences: Vec<String> =
        review.assumptions.iter().map(|assumption| assumption.sentence(words(Lang::En))).collect();
    assert_eq!(
        sentences,
        [
            "“Date” holds the dates: 2 of 2 filled cells are dates",
            "“05/01/2011” in “Date” is 5 January 2011: 1 of 2 cells can only be day-first",
            "“Amount” holds the values: 2 of 2 filled cells are numbers",
        ]
    );
    let order = review.assumptions.get(1).expect("the order");
    let others: Vec<(String, String)> = order
        .others
        .iter()
        .map(|choice| (choice.label(words(Lang::En)), choice.answers.to_string()))
        .collect();
    assert_eq!(others, [("“05/01/2011” is 1 May 2011".to_owned(), "date=Date,mdy".to_owned())]);
    // A file of the convention is its own witness.
    let own = open("mine.csv", "date,value,source\n2011-01-05,1,Reuters\n", "");
    assert!(own.reviews.is_empty());
}

#[test]
fn whoever_joins_rows_into_lines_is_told_whatever_the_header() {
    let rows = "Company,Country,Date Joined,Total Raised\nA,China,2017-04-07,1\nB,China,2018-04-07,2\n\
                C,France,2018-05-07,3\nD,France,2019-05-07,4\n";
    let reading = open("unicorns.csv", rows, "");
    let review = reading.reviews.first().expect("a review");
    let said: Vec<String> = review.assumptions.iter().map(|told| told.sentence(words(Lang::En))).collect();
    let at = said.iter().position(|told| told == "“Country” joins the rows into 2 series");
    let at = at.unwrap_or_else(|| panic!("{said:#?}"));
    let others = &review.assumptions.get(at).expect("the assumption").others;
    let apart = others.first().expect("another reading").answers.to_string();
    let answered = open("unicorns.csv", rows, &apart);
    let series: std::collections::BTreeSet<&str> =
        answered.data.figures.iter().map(|figure| figure.series.as_str()).collect();
    assert_eq!(series.len(), 1, "{series:?}");
}

const PRICES: &str = "name,currency_code,local_price,rate,date\nUS,USD,1.6,1,1986-09-01\n\
                      Brazil,BRC,2.5,13.8,1986-09-01\nUS,USD,1.7,1,1987-01-01\nBrazil,BRL,4,2,1987-01-01\n";

#[test]
fn values_in_several_currencies_are_never_one_series_and_are_asked_about() {
    check(
        PRICES,
        "value=local_price",
        "US, USD 1986-09-01 1.6USD; Brazil, BRC 1986-09-01 2.5BRC; US, USD 1987-01-01 1.7USD; \
         Brazil, BRL 1987-01-01 4BRL; ?currency",
    );
    check(PRICES, "value=local_price;currency=USD", "US 1986-09-01 1.6USD; US 1987-01-01 1.7USD");
    // Rows that were chosen away are counted.
    let chosen = open("mine.csv", PRICES, "value=local_price;currency=USD");
    let sentences: Vec<String> =
        chosen.problems.iter().map(|problem| problem.sentence(words(Lang::En))).collect();
    assert!(
        sentences.iter().any(|told| told.contains("2 rows are in other currencies than USD")),
        "{sentences:#?}"
    );
    check(
        PRICES,
        "value=local_price;currency=*;group=-",
        "local_price, USD 1986-09-01 1.6USD; local_price, BRC 1986-09-01 2.5BRC; \
         local_price, USD 1987-01-01 1.7USD; local_price, BRL 1987-01-01 4BRL",
    );
    // A rate is in none of them, and that is said.
    check(
        PRICES,
        "value=rate;group=-",
        "rate 1986-09-01 1; rate 1986-09-01 13.8; rate 1987-01-01 1; \
         rate 1987-01-01 2; !currency-beside",
    );
    // Nor are they ever added up together.
    check(
        PRICES,
        "value=local_price;sum=year;currency=*;group=-",
        "local_price, BRC 1986 2.5BRC; local_price, BRL 1987 4BRL; local_price, USD 1986 1.6USD; \
         local_price, USD 1987 1.7USD",
    );
    // One currency is the unit, without a question.
    let one = "Day,Paid,Ccy\n2020-01-01,5,EUR\n2020-01-02,6,EUR\n";
    check(one, "", "Paid 2020-01-01 5EUR; Paid 2020-01-02 6EUR");
    check(one, "currency=-", "Paid 2020-01-01 5; Paid 2020-01-02 6");
    // By its cells alone, whatever it is called.
    let unnamed = "Day,Paid,In\n2020-01-01,5,EUR\n2020-01-02,6,PLN\n";
    check(unnamed, "", "Paid, EUR 2020-01-01 5EUR; Paid, PLN 2020-01-02 6PLN; ?currency");
}

#[test]
fn several_amounts_in_one_row_are_asked_about() {
    let text = "Company,Valuation ($B),Date Joined,Total Raised\nA,$140 ,2017-04-07,$7.44B\n\
                B,$100 ,2012-12-01,$6.874B\n";
    assert!(said(&open("mine.csv", text, "")).contains("?which-values"));
    // A word for the value, or for the sum of the row, needs no question among plain numbers.
    let states = "month,handgun,long_gun,totals\n2020-01,1,2,3\n2020-02,1,2,3\n";
    assert!(!said(&open("mine.csv", states, "")).contains("?which-values"));
    let spend = "Date,VAT (GBP),Amount\n2020-01-31,1,2\n2020-02-28,1,2\n";
    assert!(!said(&open("mine.csv", spend, "")).contains("?which-values"));
}

#[test]
fn a_doubt_cites_a_cell_that_shows_it() {
    let cited = |text: &str, code: &str| {
        let reading = open("mine.csv", text, "");
        let of_kind = reading.problems.iter().find(|problem| problem.kind.key() == code);
        let problem = of_kind.unwrap_or_else(|| panic!("no {code}: {}", said(&reading)));
        (problem.line.unwrap_or_default(), problem.found.clone())
    };
    // A title, a blank line, blanks around the cells and a stray quotation mark move no line.
    let invoices = "Invoices over 250,,\n,,\nPaid Date,Supplier,Total\n02/06/2015, A ,1\n\
                    30/06/2015,\"B \"x,2\n 42172 ,C  ,3\n42173,D,4\n";
    assert_eq!(cited(invoices, "serial-dates"), (6, "42172".to_owned()));
    assert_eq!(cited(invoices, "mixed-date-format"), (6, "42172".to_owned()));
    let sizes = "Day,Stored\n2020-01-01,900 TB\n2020-01-02,\n2020-01-03, 1.5 PB\n";
    assert_eq!(cited(sizes, "mixed-unit"), (4, "1.5 PB".to_owned()));
    let old = "Day,Stored\n1/31/07,1\n1/31/77,2\n";
    assert_eq!(cited(old, "century"), (3, "1/31/77".to_owned()));
}

#[test]
fn each_row_of_a_table_of_periods_is_a_series() {
    check(
        "Department,2018,2019\nHealth,100,120\nPolice,50,55\nTotal,150,175\n",
        "",
        "Health 2018 100; Health 2019 120; Police 2018 50; Police 2019 55; Total 2018 150; Total 2019 175; \
         !totals-row",
    );
    // All columns that are needed, and none that follows from another.
    check(
        "Region,Office,2018,2019\nN,Health,1,2\nN,Police,3,4\nS,Health,5,6\nS,Police,7,8\n",
        "",
        "N, Health 2018 1; N, Health 2019 2; N, Police 2018 3; N, Police 2019 4; S, Health 2018 5; \
         S, Health 2019 6; S, Police 2018 7; S, Police 2019 8",
    );
    let coded = "Country Code,Continent,Country,Indicator,2018,2019\nPOL,Europe,Poland,GDP,1,2\n\
                 DEU,Europe,Germany,GDP,3,4\nJPN,Asia,Japan,GDP,5,6\n";
    check(
        coded,
        "",
        "Poland 2018 1; Poland 2019 2; Germany 2018 3; Germany 2019 4; Japan 2018 5; Japan 2019 6",
    );
    // Rows with numbers for names, and one row alone.
    check("Store,2018,2019\n1,5,6\n2,7,8\n", "", "1 2018 5; 1 2019 6; 2 2018 7; 2 2019 8");
    check("Agency,2018,2019\nICE,5,6\n", "", "ICE 2018 5; ICE 2019 6");
    // A person may say otherwise.
    check(
        "Region,Office,2018,2019\nN,A,1,2\nS,B,3,4\n",
        "group=Office",
        "A 2018 1; A 2019 2; B 2018 3; B 2019 4",
    );
    check(
        "Region,Office,2018,2019\nN,A,1,2\nS,B,3,4\n",
        "group=Region;group=Office",
        "N, A 2018 1; N, A 2019 2; S, B 2018 3; S, B 2019 4",
    );
}

const BY_SEX: &str = "country,sex,year,rate\nPL,M,2019,1\nPL,F,2019,2\nES,M,2019,3\nES,F,2019,4\n\
                      PL,M,2020,5\nPL,F,2020,6\nES,M,2020,7\nES,F,2020,8\n";

#[test]
fn columns_that_tell_the_rows_of_a_date_apart_name_the_series_together() {
    check(
        BY_SEX,
        "",
        "PL, M 2019 1; PL, F 2019 2; ES, M 2019 3; ES, F 2019 4; PL, M 2020 5; PL, F 2020 6; ES, M 2020 7; \
         ES, F 2020 8",
    );
    let reading = open("mine.csv", BY_SEX, "");
    let review = reading.reviews.first().expect("a review");
    let told: Vec<String> = review.assumptions.iter().map(|told| told.sentence(words(Lang::En))).collect();
    assert!(
        told.contains(&"The columns country, sex together join the rows into 4 series".to_owned()),
        "{told:#?}"
    );
    // Each row keeps the cells that its name was made of.
    let figure = reading.data.figures.first().expect("a figure");
    assert!(figure.extra.contains(&("sex".to_owned(), "M".to_owned())), "{:?}", figure.extra);
    // A number that stands for a name.
    check(
        "date,product id,qty\n2020-01-01,101,1\n2020-01-01,102,2\n2020-01-02,101,3\n2020-01-02,102,4\n",
        "",
        "101 2020-01-01 1; 102 2020-01-01 2; 101 2020-01-02 3; 102 2020-01-02 4",
    );
}

#[test]
fn whether_a_column_makes_the_series_is_asked_where_nothing_decides() {
    let asked_of = |text: &str, answers: &str| {
        let reading = open("mine.csv", text, answers);
        let questions = reading.reviews.iter().flat_map(|review| &review.questions);
        let question = questions.into_iter().find(|question| question.kind.code() == "group");
        let question = question.unwrap_or_else(|| panic!("nothing is asked: {}", said(&reading)));
        let choices = question.choices.iter().map(|choice| choice.answers.to_string());
        (question.sentence(words(Lang::En)), choices.collect::<Vec<String>>())
    };
    let asked = |text: &str| asked_of(text, "");
    // Each date stands once, and a region comes back: the line would run from one to the other.
    let zigzag = "date,region,value\n2020-01-01,N,0\n2020-01-02,S,101\n2020-01-03,N,2\n2020-01-04,S,103\n";
    check(zigzag, "", "N 2020-01-01 0; S 2020-01-02 101; N 2020-01-03 2; S 2020-01-04 103; ?group");
    let (sentence, choices) = asked(zigzag);
    assert_eq!(sentence, "Each date stands in one row. Which column parts these into series: region?");
    assert_eq!(choices, ["group=region", "group=-"]);
    check(zigzag, "group=region", "N 2020-01-01 0; S 2020-01-02 101; N 2020-01-03 2; S 2020-01-04 103");
    // Numbers may be names.
    let (sentence, choices) = asked_of(
        "Day,shop,Sales\n2020-01-01,1,10\n2020-01-01,2,20\n2020-01-02,1,11\n2020-01-02,2,21\n",
        "value=Sales",
    );
    assert!(sentence.contains("2020-01-01, 2020-01-02") && sentence.ends_with("shop?"), "{sentence}");
    assert_eq!(choices, ["value=Sales;group=shop", "value=Sales;group=-"]);
    // Names that do not come back tell rows apart, and join none.
    let (_, choices) =
        asked("contact,Day,amount\nJim,2020-01-01,5\nAnn,2020-01-01,6\nBob,2020-01-02,7\nSue,2020-01-03,8\n");
    assert_eq!(choices, ["group=-", "group=contact"]);
    // What a source says is no series of its own, and asks nothing.
    let own = "date,value,source\n2020-01-01,5,A\n2020-01-01,6,B\n2020-01-02,7,A\n2020-01-02,8,B\n";
    assert!(open("mine.csv", own, "").reviews.is_empty());
}

#[test]
fn columns_of_one_name_are_told_apart() {
    let text = "date,value,value\n2019-01-10,100,200\n2019-02-11,103,206\n";
    check(text, "", "mine 2019-01-10 100; mine 2019-02-11 103; ?which-values");
    check(text, "value=value#2", "value#2 2019-01-10 200; value#2 2019-02-11 206");
    check(text, "value=#3", "value#2 2019-01-10 200; value#2 2019-02-11 206");
    check(
        text,
        "value=*",
        "value 2019-01-10 100; value#2 2019-01-10 200; value 2019-02-11 103; value#2 2019-02-11 206",
    );
    let reading = open("mine.csv", text, "");
    let question = reading.reviews.iter().flat_map(|review| &review.questions).next().expect("a question");
    let choices: Vec<String> = question.choices.iter().map(|choice| choice.answers.to_string()).collect();
    assert_eq!(choices, ["value=value", "value=value#2", "value=*"]);
}

#[test]
fn headers_that_are_days_are_periods_where_all_of_them_say_the_same() {
    check(
        "Country,2020-01-05,2020-01-06\nPL,1,2\nDE,3,4\n",
        "",
        "PL 2020-01-05 1; PL 2020-01-06 2; DE 2020-01-05 3; DE 2020-01-06 4",
    );
    check("Country,2/1/20,2/13/20\nPL,1,2\n", "", "PL 2020-02-01 1; PL 2020-02-13 2");
    // Which comes first, the day or the month, nothing tells.
    assert!(said(&open("mine.csv", "Country,2/1/20,3/1/20\nPL,1,2\n", "")).starts_with("?dates"));
}

#[test]
fn records_are_read_beside_a_line_that_is_none() {
    let lines = "{\"date\":\"2020-01-05\",\"size\":1.5}\n{bad\n{\"date\":\"2020-03-05\",\"size\":3.5}\n";
    let reading = open("mine.jsonl", lines, "");
    assert_eq!(said(&reading), "size 2020-01-05 1.5; size 2020-03-05 3.5; !broken-record");
    assert_eq!(reading.problems.iter().find_map(|problem| problem.line), Some(2));
}
