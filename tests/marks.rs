//! The decimal mark is that of a whole column, its cells of words among them.

use sourceline::read::{self, Asked, Input, ProblemKind, Reading};

fn read(name: &str, text: &str) -> Reading {
    read::read(&[Input { name: name.to_owned(), bytes: text.into() }])
}

fn values(reading: &Reading) -> Vec<String> {
    let value = |figure: &sourceline::model::Figure| figure.value.map(|value| value.normalize().to_string());
    reading.data.figures.iter().map(|figure| value(figure).unwrap_or_default()).collect()
}

fn asked(reading: &Reading) -> Vec<(Asked, Vec<String>)> {
    let questions = reading.reviews.iter().flat_map(|review| &review.questions);
    let marks = questions.filter(|asked| matches!(asked.kind, Asked::DecimalMark | Asked::MixedForms));
    marks.map(|asked| (asked.kind, asked.cells.iter().map(|(_, cell)| cell.clone()).collect())).collect()
}

/// Three rows as somebody's table, and as one of the convention whose words are all there is.
fn check(cells: [&str; 3], expected: [&str; 3], question: Option<(Asked, &[&str])>) {
    let table = |header: &str, behind: &str| {
        let row = |(month, cell): (usize, &&str)| format!("2025-0{month},\"{cell}\"{behind}\n");
        let rows: String = (1..).zip(&cells).map(row).collect();
        format!("{header}\n{rows}")
    };
    let question: Vec<(Asked, Vec<String>)> = question
        .into_iter()
        .map(|(kind, cells)| (kind, cells.iter().map(|cell| (*cell).to_owned()).collect()))
        .collect();
    for (header, behind) in
        [("date,size", ""), ("date,value,series", ",ICE"), ("date,value_text,series", ",ICE")]
    {
        let reading = read("a.csv", &table(header, behind));
        let found = values(&reading);
        let expected: &[&str] =
            if matches!(question.as_slice(), [(Asked::MixedForms, _)]) { &[] } else { &expected };
        assert_eq!(found, expected, "{header} {cells:?} {:?}", reading.problems);
        assert_eq!(asked(&reading), question, "{header} {cells:?}");
        let told = |kind: &ProblemKind| {
            matches!(kind, ProblemKind::AmbiguousNumber { .. } | ProblemKind::MixedMarks)
        };
        let told = reading.problems.iter().filter(|problem| told(&problem.kind)).count();
        assert_eq!(told, question.len(), "{header} {cells:?} {:?}", reading.problems);
    }
}

#[test]
fn words_are_read_by_the_mark_of_their_column() {
    let open = |cells: &'static [&'static str]| Some((Asked::DecimalMark, cells));
    check(
        ["400 TB", "nearly 1.400 TB", "nearly 1,400 TB"],
        ["400", "1.4", "1400"],
        open(&["nearly 1.400 TB", "nearly 1,400 TB"]),
    );
    check(
        ["prawie 400 TB", "prawie 1.400 TB", "ponad 1,400 TB"],
        ["400", "1400", "1.4"],
        open(&["prawie 1.400 TB", "ponad 1,400 TB"]),
    );
    check(["about 400,5 TB", "nearly 1.400 TB", "over 1.500 TB"], ["400.5", "1400", "1500"], None);
    check(["about 400.5 TB", "nearly 1,400 TB", "over 1.500 TB"], ["400.5", "1400", "1.5"], None);
    check(["400 TB", "nearly 1,400 TB", "over 1,500 TB"], ["400", "1400", "1500"], None);
    check(
        ["400 TB", "nearly 1.400 TB", "over 1.500 TB"],
        ["400", "1.4", "1.5"],
        open(&["nearly 1.400 TB", "over 1.500 TB"]),
    );
    check(
        ["about 400,5 TB", "nearly 1,400.5 TB", "over 1.500 TB"],
        [""; 3],
        Some((Asked::MixedForms, &["about 400,5 TB", "nearly 1,400.5 TB"])),
    );
}

#[test]
fn words_among_numbers_decide_with_them() {
    let column = |last: &str| {
        let text = format!(
            "date,size\n2025-01,400\n2025-02,\"1,400\"\n2025-03,500\n2025-04,600\n2025-05,\"{last}\"\n"
        );
        read("a.csv", &text)
    };
    let reading = column("nearly 1.500,5");
    assert_eq!((values(&reading)[1].as_str(), values(&reading)[4].as_str()), ("1.4", "1500.5"));
    assert_eq!(asked(&reading), []);
    let reading = column("nearly 1.500");
    assert_eq!(asked(&reading), [(Asked::DecimalMark, vec!["1,400".to_owned(), "nearly 1.500".to_owned()])]);
}

#[test]
fn an_answer_is_the_mark_of_words_too() {
    let text = "date,size\n2025-01,400 TB\n2025-02,nearly 1.400 TB\n2025-03,\"nearly 1,400 TB\"\n";
    let input = Input { name: "a.csv".to_owned(), bytes: text.into() };
    let answers: read::Answers = "value=size,comma".parse().expect("answers");
    let wish = read::Wish { sheet: None, answers: &|_| answers.clone() };
    let reading = read::read_with(&[input], &wish);
    assert_eq!(values(&reading), ["400", "1400", "1.4"]);
    assert_eq!(asked(&reading), []);
}
