//! What headers and letters say of numbers: a unit, a power of ten, a rate, a mark. A number that is drawn
//! is the number that was meant, or somebody is asked.

use sourceline::read::{Answers, Input, Reading, Wish, read_with};
use sourceline::text::{Lang, words};

fn open(text: &str, answers: &str) -> Reading {
    let answers: Answers = answers.parse().expect("answers");
    let input = Input { name: "mine.csv".to_owned(), bytes: text.as_bytes().to_vec() };
    read_with(&[input], &Wish { sheet: None, answers: &|_| answers.clone() })
}

/// Values with their units; codes of questions behind a question mark, of what was assumed of numbers behind
/// an equals sign, of problems that are no notes behind an exclamation mark.
fn said(reading: &Reading) -> String {
    let figures = reading.data.figures.iter().map(|figure| {
        let value = figure.value.map(|value| value.to_string()).unwrap_or_default();
        let status = figure.status.iter().map(|status| format!(" {}", status.code())).collect::<String>();
        format!("{value} {}{status}", figure.unit.symbol()).trim_end().to_owned()
    });
    let asked = reading.reviews.iter().flat_map(|review| &review.questions);
    let asked = asked.map(|question| format!("?{}", question.kind.code()));
    let assumed = reading.reviews.iter().flat_map(|review| &review.assumptions).map(|said| said.kind.code());
    let assumed = assumed.filter(|code| ["scaled", "letters"].contains(code)).map(|code| format!("={code}"));
    let problems = reading.problems.iter().filter(|problem| problem.severity.code() != "note");
    let problems = problems.map(|problem| format!("!{}", problem.kind.key()));
    figures.chain(asked).chain(assumed).chain(problems).collect::<Vec<_>>().join("; ")
}

fn check(header: &str, cells: &[&str], answers: &str, expected: &str) {
    let rows: String = cells.iter().enumerate().map(|(at, cell)| format!("2020-{:02},{cell}\n", at + 1)).collect();
    let text = format!("month,{header}\n{rows}");
    assert_eq!(said(&open(&text, answers)), expected, "{text}{answers}");
}

#[test]
fn the_power_of_ten_of_a_header_multiplies_or_leaves_the_unit_open() {
    check("spend_bn_usd", &["1.2", "1.5"], "", "1200000000 USD; 1500000000 USD; =scaled");
    check("Amount in thousands of USD", &["1.2", "35"], "", "1200 USD; 35000 USD; =scaled");
    check("Wydatki (tys. zł)", &["1.2", "2"], "", "1200 PLN; 2000 PLN; =scaled");
    check("storage_1000_tb", &["1.4"], "", "1400 TB; =scaled");
    check("Spend £m", &["0.5"], "", "500000 GBP; =scaled");
    // A sign of money before the number says no power of ten; a word behind it does.
    check("Spend (USD millions)", &["$1.2", "$1.5"], "", "1200000 USD; 1500000 USD; =scaled");
    check("Spend (USD millions)", &["$1.2bn", "$1.5bn"], "", "1200000000 USD; 1500000000 USD; =scaled");
    check("Spend in millions", &["$1.2", "$1.5"], "", "1200000 USD; 1500000 USD; =scaled");
    check("Spend (USD bn)", &["nearly 1.2", "3", "4", "5"], "", "1200000000 USD; 3000000000 USD; 4000000000 USD; 5000000000 USD; =scaled");
    // Nothing is named that would be too small.
    check("Revenues in millions", &["1.2", "2"], "", "1.2; 2");
    check("spend_bn_usd", &["1.2"], "value=spend_bn_usd,x1", "1.2 USD");
    check("Amount T USD", &["1.2", "2"], "", "1.2; 2; ?scale; !unclear-scale");
    check("Amount T USD", &["1.2"], "value=Amount T USD,x1000000000000", "1200000000000 USD");
}

#[test]
fn a_column_of_currencies_and_a_power_of_ten_go_together() {
    let text = "month,amount_millions,currency\n2020-01,1.2,USD\n2020-02,2,USD\n";
    assert_eq!(said(&open(text, "")), "1200000 USD; 2000000 USD; =scaled");
}

#[test]
fn a_rate_is_in_no_unit_of_its_denominator() {
    check("price_per_tb", &["1.2", "1.5"], "", "1.2; 1.5");
    check("usd_per_gb", &["0.02"], "", "0.02 USD per GB");
    check("Users per TB", &["3"], "", "3");
    check("Price per TB", &["$3", "$4"], "", "3 USD per TB; 4 USD per TB");
}

#[test]
fn the_other_reading_of_a_power_of_ten_is_offered() {
    let reading = open("month,spend_bn_usd\n2020-01,1.2\n", "");
    let review = reading.reviews.first().expect("a review");
    let scaled = review.assumptions.iter().find(|said| said.kind.code() == "scaled").expect("said");
    let sentence = scaled.sentence(words(Lang::En));
    assert_eq!(sentence, "“1.2” in “spend_bn_usd” is 1200000000: its header gives numbers in billions");
    let [other] = scaled.others.as_slice() else { panic!("{scaled:?}") };
    assert_eq!(other.label(words(Lang::En)), "“1.2” is 1.2");
    assert_eq!(other.answers.to_string(), "value=spend_bn_usd,x1");
    let told = reading.problems.iter().any(|problem| problem.kind.key() == "scaled");
    assert!(told, "{:?}", reading.problems);
}

#[test]
fn a_bare_number_has_the_unit_of_its_header() {
    check("size (GB)", &["400 TB", "500 TB", "10"], "", "400000 GB; 500000 GB; 10 GB; !header-unit");
    check("size (TB)", &["400 TB", "10"], "", "400 TB; 10 TB");
    // Cells that all name another currency are believed, and the header is told of.
    check("amount (USD)", &["€400", "€500"], "", "400 EUR; 500 EUR; !header-unit");
    check("amount (USD)", &["€400", "500", "600", "700"], "", "400 EUR; 500 USD; 600 USD; 700 USD; !header-unit; !unit-differs");
}
