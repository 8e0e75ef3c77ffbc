use super::*;
use proptest::prelude::*;

fn again(text: &str) -> String {
    text.parse::<Answers>().map_or_else(|bad| format!("no: {}", bad.0), |answers| answers.to_string())
}

#[test]
fn answers_are_read_and_written() {
    for text in [
        "",
        "date=Paid Date,dmy;value=Total,comma;group=Directorate",
        "date=Date,mdy,month;value=*",
        "value=A;value=B;group=-",
        "value=Spend,comma,x1000",
        "value=Spend,x1",
        "value=Size,scaled",
        "value=Rate,dot,flags",
        "date=\"a;b,c\"",
        "date=Month;count=month",
        "date=d;end=e;sum=year",
        "value=v;currency=*",
        "currency=-",
        "currency=PLN;sum=month",
    ] {
        assert_eq!(again(text), text);
    }
    assert_eq!(again(" date = d , ymd ; value=v,dot; "), "date=d,ymd;value=v,dot");
    assert_eq!(again("value=\"*\""), "value=\"*\"");
}

#[test]
fn what_is_no_answer_is_named() {
    for (text, part) in [
        ("date", "date"),
        ("date=", "date="),
        ("date=d,often", "date=d,often"),
        ("value=v;size=3", "size=3"),
        ("value=v,x30", "value=v,x30"),
        ("value=v,x10000000000000000000000", "value=v,x10000000000000000000000"),
        ("count=never", "count=never"),
    ] {
        assert_eq!(text.parse::<Answers>(), Err(BadAnswer(part.to_owned())), "{text}");
    }
}

proptest! {
    #[test]
    fn any_name_of_a_column_comes_back(names in prop::collection::vec("[a-z;,=\" #]{1,6}", 1..3)) {
        let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
        prop_assume!(names.iter().all(|name| !name.is_empty()));
        let answers = Answers {
            value: Some(ValueAnswer::Columns { names: names.clone(), form: NumberForm::default() }),
            group: Some(GroupAnswer::Columns(names)),
            ..Answers::default()
        };
        prop_assert_eq!(answers.to_string().parse::<Answers>(), Ok(answers));
    }
}
