use super::*;

#[test]
fn periods_have_a_first_day() {
    let day = Day::new(1969, 12, 31).expect("a day").days();
    for (period, number, first) in [
        (Period::Day, -1, "1969-12-31"),
        (Period::Month, -1, "1969-12-01"),
        (Period::Year, 1969, "1969-01-01"),
    ] {
        assert_eq!(period.of(day), number);
        assert_eq!(period.first_day(number).map(|day| day.to_string()).as_deref(), Some(first));
    }
}

#[test]
fn sums_are_exact_or_none() {
    let of = |text: &str| Decimal::from_str_exact(text).expect("a decimal");
    assert_eq!(exact_sum(of("0.1"), of("0.2")), Some(of("0.3")));
    let most = of("79228162514264337593543950335");
    assert_eq!(exact_sum(most, of("1")), None);
    assert_eq!(exact_sum(most, of("0.1")), None);
    assert_eq!(exact_sum(most, of("-1")), Some(of("79228162514264337593543950334")));
}
