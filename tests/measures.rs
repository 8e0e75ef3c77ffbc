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
        let unit = Some(figure.unit.symbol()).filter(|unit| !unit.is_empty());
        let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
        format!("{value}{unit}{status}")
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
    let rows: String =
        cells.iter().enumerate().map(|(at, cell)| format!("2020-{:02},{cell}\n", at + 1)).collect();
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
    // Each cell says its own power of ten: nothing is multiplied.
    check("Spend (USD millions)", &["$1.2bn", "$1.5bn"], "", "1200000000 USD; 1500000000 USD");
    check("Spend in millions", &["$1.2", "$1.5"], "", "1200000 USD; 1500000 USD; =scaled");
    check(
        "Spend (USD bn)",
        &["nearly 1.2", "3", "4", "5"],
        "",
        "1200000000 USD; 3000000000 USD; 4000000000 USD; 5000000000 USD; =scaled",
    );
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
    check(
        "amount (USD)",
        &["€400", "500", "600", "700"],
        "",
        "400 EUR; 500 USD; 600 USD; 700 USD; !header-unit; !unit-differs",
    );
}

#[test]
fn letters_behind_numbers_are_what_all_cells_of_the_column_say() {
    // Marks of a statistics office, on a few cells among bare ones.
    let rates = ["3.4", "3.1", "3.9b", "3.7", "3.5m", "3.6 p"];
    check("rate", &rates, "", "3.4; 3.1; 3.9 break; 3.7; 3.5; 3.6 provisional; =letters; !ambiguous-number");
    check("rate", &["3.4", "3.9b", "3.7"], "value=rate,scaled", "3.4; 3900000000; 3.7");
    check(
        "rate",
        &["3.4 e", "8.1", "7.9 p", "9"],
        "",
        "3.4 estimated; 8.1; 7.9 provisional; 9; =letters; !ambiguous-number",
    );
    // Most cells are multiplied, and so B is a billion.
    check("size", &["1K", "2M", "4B"], "", "1000; 2000000; 4000000000; =letters");
    check("revenue", &["1.2B", "1.5B", "3B"], "", "1200000000; 1500000000; 3000000000; =letters");
    check("revenue (USD)", &["1.2m", "1.5m"], "", "1200000 USD; 1500000 USD; =letters");
    // What leaves a few cells among the others is what they are.
    check("followers", &["900", "950", "1.2k", "700"], "", "900; 950; 1200; 700; =letters");
    check("paid", &["950000", "870000", "1.2m"], "", "950000; 870000; 1200000; =letters");
    // Bytes are bytes where something speaks of data.
    check("storage", &["512B", "700B"], "", "512 B; 700 B");
    check("file_size", &["1K", "2M"], "", "1 kB; 2000 kB; !mixed-unit");
    check("x", &["4B", "3 kB"], "", "4 B; 3000 B; !mixed-unit");
}

#[test]
fn letters_that_may_be_both_are_asked_about() {
    check("height", &["1.8m", "1.9m"], "", "1.8 m; 1.9 m; ?letters; !unclear-letters");
    check("height", &["1.8m", "1.9m"], "value=height,scaled", "1800000; 1900000");
    // Nothing near is a million times as large, or as small.
    check("paid", &["900000", "8", "5m", "3"], "", "900000; 8; 3; ?letters; !unclear-letters; !not-a-number");
    check("paid", &["900000", "8", "5m", "3"], "value=paid,scaled", "900000; 8; 5000000; 3");
}

#[test]
fn the_columns_of_the_convention_are_no_other_in_this() {
    let text = "date,value\n2020,3.4\n2021,3.9b\n2022,3.7\n";
    assert_eq!(said(&open(text, "")), "3.4; 3.9 break; 3.7; =letters; !ambiguous-number");
}

/// A table, its summary and what is drawn say one thing.
#[test]
fn one_answer_for_the_table_its_summary_and_the_chart() {
    use sourceline::read::{Value, inspect};
    for (text, expected) in [
        ("date,size\n2020-01,1K\n2020-02,2M\n2020-03,4B\n", "1000 2000000 4000000000"),
        ("date,rate\n2020-01,3.4\n2020-02,3.9b\n2020-03,3.7\n", "3.4 3.9 3.7"),
        ("date,spend_bn_usd\n2020-01,1.2\n2020-02,1.5\n", "1200000000 1500000000"),
    ] {
        let drawn = open(text, "").data.figures.iter().filter_map(|figure| figure.value).collect::<Vec<_>>();
        let answers = Answers::default();
        let table = inspect(&"t.csv".into(), text.as_bytes(), (None, &answers, &[]), None, &mut Vec::new());
        let table = table.expect("a table");
        let column = table.columns.get(1).expect("a column");
        let cells = table.grid.column(1).map(|cell| column.value(cell));
        let held = cells.filter_map(|value| match value {
            Value::Number(value) => Some(value),
            _ => None,
        });
        assert_eq!(held.collect::<Vec<_>>(), drawn, "{text}");
        let summary = table.summary(&answers);
        assert_eq!((summary.min, summary.max), (drawn.iter().min().copied(), drawn.iter().max().copied()));
        let said = drawn.iter().map(|value| value.to_string()).collect::<Vec<_>>().join(" ");
        assert_eq!(said, expected);
    }
}
