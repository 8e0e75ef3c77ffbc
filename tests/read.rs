//! Reading, a rule on each line.

use sourceline::read::{Input, Reading, read};
use sourceline::text::{Lang, words};

fn input(name: &str, bytes: &[u8]) -> Input {
    Input { name: name.to_owned(), bytes: bytes.to_vec() }
}

fn sentences(reading: &Reading) -> Vec<String> {
    reading.problems.iter().map(|problem| problem.sentence(words(Lang::En))).collect()
}

/// The first figure of a file, as far as a test asks for it, and the kinds of its problems.
fn check(csv: &str, expected: &str) {
    let reading = read(&[input("figures.csv", csv.as_bytes())]);
    let kinds: Vec<&str> = reading.problems.iter().map(|problem| problem.kind.key()).collect();
    let said = reading.data.figures.first().map_or_else(
        || "no figure".to_owned(),
        |figure| {
            let number = |value: Option<sourceline::model::Decimal>| {
                value.map(|value| value.to_string()).unwrap_or_default()
            };
            let parts = [
                figure.date.edtf.clone(),
                figure.qualifier.map(|qualifier| qualifier.code().to_owned()).unwrap_or_default(),
                number(figure.value),
                number(figure.low),
                number(figure.high),
                figure.relative.map(sourceline::model::RelativeClaim::code).unwrap_or_default(),
                figure.unit.symbol(),
                format!("“{}”", figure.value_text),
            ];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        },
    );
    let problems = if kinds.is_empty() { String::new() } else { format!(" [{}]", kinds.join(" ")) };
    assert_eq!(format!("{said}{problems}"), expected, "{csv}");
}

#[test]
fn delimiters_and_marks_do_not_matter() {
    check("date,value\n2025,1\n", "2025 1 “”");
    check("date;value\n2025;1\n", "2025 1 “”");
    check("date\tvalue\n2025\t1\n", "2025 1 “”");
    check("date|value\n2025|1\n", "2025 1 “”");
    check("\u{feff}date,value\r\n2025,1\r\n", "2025 1 “”");
    check("date,value\r2025,1\r", "2025 1 “”");
    check("\"date\",\"value\"\n\"2025\",\"1\"", "2025 1 “”");
    check(" date , value \n 2025 , 1 \n", "2025 1 “”");
    check("\n\ndate,value\n\n\n2025,1\n", "2025 1 “”");
}

#[test]
fn headers_of_others_are_understood() {
    check("as_of,amount\n2025,1\n", "2025 1 “”");
    check("TIME_PERIOD,OBS_VALUE\n2025,1\n", "2025 1 “”");
    check("Miesiąc,Wartość\n2025-01,1\n", "2025-01 1 “”");
    check("data,rozmiar,jednostka\n2025-01,1,TB\n", "2025-01 1 TB “”");
    check("date,Storage (TB)\n2025,400\n", "2025 400 TB “”");
    check("date,amount_usd\n2025,400\n", "2025 400 USD “”");
    check("date,amount_usd,unit\n2025,400,EUR\n", "2025 400 EUR “”");
    check("date,amount,value\n2025,1,2\n", "2025 2 “” [header-taken]");
    check("date,value,value\n2025,1,2\n", "2025 1 “” [header-taken]");
    // The cells of an alias have to fit: "multiple" counts gun sales here.
    check("month,multiple,total\n2025-01,17,400\n", "2025-01 400 “”");
}

#[test]
fn figures_are_read_by_column() {
    check("date,value,unit\n2025-07,400,TB\n", "2025-07 400 TB “”");
    check("date,value,qualifier\n2025,1400,nearly\n", "2025 nearly 1400 “”");
    check("date,value,qualifier\n2025,1400,≥\n", "2025 at_least 1400 “”");
    check("date,low,high,unit\n2025,1,2,PB\n", "2025 1 2 PB “”");
    check("date,relative,relative_to\n2026,>x3,2025\n", "2026 >x3 “”");
    check("date,relative\n2026,250%\n", "2026 x3.5 “”");
    check("date,relative\n2026,-40%\n", "2026 x0.6 “”");
    check("date,value_text\n2026,a record amount\n", "2026 “a record amount”");
    check("date,value,value_text\n2026,,a record amount\n", "2026 “a record amount”");
    check("date,value,unit\n2025~,400,Pb\n", "2025~ 400 Pb “” [unit-of-bits]");
    check("date,value\n0001,1\n", "0001 1 “”");
    check("date,value\n9999-12-31,1\n", "9999-12-31 1 “”");
}

#[test]
fn words_are_kept_beside_what_they_say() {
    check("date,value,unit\n2025,\"1,400 TB\",\n", "2025 1400 TB “1,400 TB” [ambiguous-number]");
    check("date,value,unit\n2025,1.4 PB,TB\n", "2025 1.4 PB “1.4 PB” [unit-differs]");
    check("date,value,value_text\n2025,$38,thirty-eight dollars\n", "2025 38 USD “thirty-eight dollars”");
    check("date,value\n2025,\"nearly 1,400 TB\"\n", "2025 nearly 1400 TB “nearly 1,400 TB”");
    check("date,value\n2025,$38m\n", "2025 38000000 USD “$38m”");
    check("data,wartość\n2025,\"1,4 PB\"\n", "2025 1.4 PB “1,4 PB”");
    check("data,wartość\n2025,prawie 1400 TB\n", "2025 nearly 1400 TB “prawie 1400 TB”");
    check("date,value\n2025,between 5 and 6 PB\n", "2025 range 5 6 PB “between 5 and 6 PB”");
    check("date,value\n2025,more than tripled\n", "2025 >x3 “more than tripled”");
    check("date,value\n2025,from 400 TB to 1400 TB\n", "2025 “from 400 TB to 1400 TB” [two-figures]");
    check("date,value\n2025,400 visitors\n", "2025 400 visitors “400 visitors” [ambiguous-number]");
    check("date,value_text\n2025,an astounding 1400 TB\n", "2025 1400 TB “an astounding 1400 TB”");
    check("date,value,qualifier\n2025,1400,almost\n", "2025 nearly 1400 “”");
    check("date,relative\n2025,more than tripled\n", "2025 >x3 “more than tripled”");
    check("date,value\n2025,plenty\n", "2025 “plenty” [not-a-number]");
    check("date,value\n2025,NaN\n", "2025 “NaN” [not-finite]");
    check("date,value\n2025,1e400\n", "2025 “1e400” [too-many-digits]");
}

#[test]
fn dates_in_words_are_read_and_doubts_are_told() {
    check("date,value\nJuly 2025,1\n", "2025-07 1 “”");
    check("data,wartość\nw lipcu 2025 r.,1\n", "2025-07 1 “”");
    check("date,value\n17.02.2026,1\n", "2026-02-17 1 “”");
    check("date,value\n2020-04-01T10:00:00Z,1\n", "2020-04-01 1 “”");
    check("date,value\n03/04/2026,1\n05/04/2026,2\n", "2026-04-03 1 “” [ambiguous-date]");
    check("date,value\n2021-22,1\n", "2021-22 1 “” [ambiguous-date]");
    check("date,date_text,value\n,in July 2025,1\n", "2025-07 1 “”");
}

#[test]
fn the_words_of_a_date_are_kept() {
    let words = |csv: &str| {
        let reading = read(&[input("a.csv", csv.as_bytes())]);
        reading.data.figures.first().map(|figure| figure.date_text.clone()).expect("a figure")
    };
    assert_eq!(words("date,value\nby the end of January 2026,1\n"), "by the end of January 2026");
    assert_eq!(words("date,date_text,value\nJuly 2025,last July,1\n"), "last July");
    assert_eq!(words("date,value\n~2025-07,1\n"), "");
}

#[test]
fn rows_that_say_nothing_are_kept_out_and_told() {
    check("date,value\n2025,\n", "no figure [no-claim]");
    check("date,value\n,1\n", "no figure [no-date]");
    check("date,value\nsoon,1\n", "no figure [not-a-date]");
    check("date,value\n,\n", "no figure");
    check("date,value\n", "no figure");
    check("date\n2025\n", "no figure [no-value-column]");
    check("colour\nred\n", "no figure [no-date-column]");
    check("", "no figure [empty-file]");
}

#[test]
fn files_that_follow_no_convention_are_read_as_far_as_they_go() {
    check("When it was,How much\n2025-01,17\n", "2025-01 17 “”");
    check("Founded,Staff\n1998,30000\n", "1998 30000 “”");
}

/// Names of the sources of the first figure, and the number of all sources.
fn cited(files: &[(&str, &str)], names: &[&str], of: usize, problems: &[&str]) {
    let inputs: Vec<Input> = files.iter().map(|(name, text)| input(name, text.as_bytes())).collect();
    let reading = read(&inputs);
    let figure = reading.data.figures.first().expect("a figure");
    let said: Vec<&str> = figure
        .sources
        .iter()
        .filter_map(|index| reading.data.source(*index))
        .map(|s| s.short_name())
        .collect();
    let kinds: Vec<&str> = reading.problems.iter().map(|problem| problem.kind.key()).collect();
    assert_eq!(
        (said.as_slice(), reading.data.sources.len(), kinds.as_slice()),
        (names, of, problems),
        "{files:?}"
    );
}

#[test]
fn sources_are_found_by_key_address_and_words() {
    let table = ("sources.csv", "id,title,publisher\ng-1,Title,Guardian\nn-2,,Nine\n");
    let figures = |rows: &'static str| ("figures.csv", rows);
    cited(&[figures("date,value,source\n2025,1,g-1\n"), table], &["Guardian"], 2, &[]);
    cited(&[table, figures("date,value,source\n2025,1,g-1; n-2\n")], &["Guardian", "Nine"], 2, &[]);
    cited(&[table, figures("date,value,source\n2025,1,gone\n")], &["gone"], 3, &["unknown-source"]);
    cited(&[table, figures("date,value,source\n2025,1,Reuters\n")], &["Reuters"], 3, &[]);
    cited(&[figures("date,value,source\n2025,1,https://e.org/x\n")], &["https://e.org/x"], 1, &[]);
    cited(
        &[figures("date,value,source\n2025,1,The Guardian\n2026,1,The Guardian\n")],
        &["The Guardian"],
        1,
        &[],
    );
    cited(
        &[figures("date,value,source\n2025,1,gdn-2026-02-17\n")],
        &["gdn-2026-02-17"],
        1,
        &["unknown-source"],
    );
    cited(
        &[figures("date,value,source_title,source_url\n2025,1,T,https://e.org\n2026,2,T,https://e.org\n")],
        &["T"],
        1,
        &[],
    );
    cited(&[figures("date,value,source,source_title\n2025,1,Guardian,A title\n")], &["Guardian"], 1, &[]);
    cited(
        &[figures("date,value,source_title,source_url\n2025,1,T,ftp://e.org\n2026,2,T,ftp://e.org\n")],
        &["T"],
        1,
        &["bad-address"],
    );
    cited(&[table, figures("date,value,source,source_url\n2025,1,n-2,https://e.org\n")], &["Nine"], 2, &[]);
}

#[test]
fn inline_columns_fill_only_what_a_source_lacks() {
    let reading = read(&[
        input("sources.csv", b"id,title,publisher\ng-1,Title,\n"),
        input("figures.csv", b"date,value,source,source_title,source_publisher\n2025,1,g-1,Other,Guardian\n"),
    ]);
    let source = reading.data.sources.first().expect("a source");
    assert_eq!((source.title.as_str(), source.publisher.as_str()), ("Title", "Guardian"));
    let figure = reading.data.figures.first().expect("a figure");
    assert_eq!(figure.extra, [("source_title".to_owned(), "Other".to_owned())]);
}

#[test]
fn nothing_is_lost() {
    let csv = "date,value,colour,qualifier,flavour\n2025,1,red,sort of,\n2026,2,blue,,salt,more\n";
    let reading = read(&[input("figures.csv", csv.as_bytes())]);
    let extra: Vec<_> = reading.data.figures.iter().map(|figure| figure.extra.clone()).collect();
    let pair = |header: &str, cell: &str| (header.to_owned(), cell.to_owned());
    assert_eq!(extra[0], [pair("colour", "red"), pair("qualifier", "sort of")]);
    assert_eq!(extra[1], [pair("colour", "blue"), pair("flavour", "salt"), pair("#6", "more")]);
}

#[test]
fn ids_are_unique_and_keys_lead_to_the_first() {
    let csv =
        "id,date,value,relative,relative_to\na,2025,1,,\na,2026,2,,\nb,2027,,x2,a\n,2028,3,,\n,2028,3,,\n";
    let reading = read(&[input("ice.csv", csv.as_bytes())]);
    let ids: Vec<&str> = reading.data.figures.iter().map(|figure| figure.id.as_str()).collect();
    assert_eq!(ids, ["a", "a-2", "b", "ice-2028", "ice-2028-2"]);
}

#[test]
fn contracts_are_read_by_their_headers() {
    let lane = |csv: &str| {
        let reading = read(&[input("contracts.csv", csv.as_bytes())]);
        let kinds: Vec<String> = reading.problems.iter().map(|p| p.kind.key().to_owned()).collect();
        let contract = reading.data.contracts.first().expect("a contract").clone();
        let amounts: Vec<String> =
            contract.amounts.iter().map(|(kind, amount)| format!("{} {amount}", kind.column())).collect();
        let currency = contract.currency.map(|c| c.code().to_owned()).unwrap_or_default();
        format!("{} {} {currency} {}", contract.contract_id, amounts.join(" "), kinds.join(" "))
            .trim()
            .to_owned()
    };
    assert_eq!(
        lane("contract_id,date,amount_current,currency\nC,2025,5.50,USD\n"),
        "C amount_current 5.5 USD"
    );
    assert_eq!(
        lane("award_id_piid,action_date,federal_action_obligation\nC,2025-01-02,-5\n"),
        "C amount_obligated -5 USD"
    );
    assert_eq!(lane("nr umowy,data,kwota,waluta\nC,2025-01-02,5,zł\n"), "C amount_obligated 5 PLN");
    assert_eq!(
        lane(
            "contracts/0/id,contracts/0/dateSigned,contracts/0/value/amount,contracts/0/value/currency\nC,2025,5,eur\n"
        ),
        "C amount_obligated 5 EUR"
    );
    assert_eq!(lane("contract_id,date,amount_reported\nC,2025,$38\n"), "C amount_reported 38 USD");
    assert_eq!(
        lane("contract_id,date,amount_reported\nC,2025,38\nD,2025,38\n"),
        "C amount_reported 38  no-currency"
    );
    assert_eq!(lane("contract_id,date,amount_reported,currency\nC,2025,£38,USD\n"), "C  USD other-currency");
}

#[test]
fn a_package_gives_title_and_stories() {
    let package = r#"{"title":"T","stories":[{"id":"s","name":"S","series":["A","B"],"contracts":["C"]}]}"#;
    let reading = read(&[
        input("datapackage.json", package.as_bytes()),
        input("figures.csv-metadata.json", b"anything"),
        input("figures.csv", b"date,value,series\n2025,1,A\n"),
    ]);
    assert_eq!((reading.data.title.as_str(), reading.data.stories.len()), ("T", 1));
    assert_eq!(
        sentences(&reading),
        [
            "datapackage.json: a story names the series “B”, which no row has. \
          Write the name exactly as in the column series.",
            "figures.csv-metadata.json, line 1: this is not valid JSON (expected value at line 1 column 1). \
          Correct the file; the tables beside it were read without it."
        ]
    );
}

#[test]
fn equal_cells_of_different_columns_are_different_sources() {
    let reading = read(&[
        input("a.csv", b"date,value,source_title\n2025,1,Same\n"),
        input("b.csv", b"date,value,source_publisher\n2025,1,Same\n"),
    ]);
    let said: Vec<_> =
        reading.data.sources.iter().map(|s| (s.title.as_str(), s.publisher.as_str())).collect();
    assert_eq!(said, [("Same", ""), ("", "Same")]);
}
