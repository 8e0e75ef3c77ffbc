use super::*;

fn of(text: &str) -> Decimal {
    Decimal::from_str_exact(text).expect("a decimal")
}

fn check(values: &[&str], scale: u32, aside: usize) {
    let mut numbers = Numbers::default();
    for value in values {
        numbers.push_decimal(of(value));
    }
    assert_eq!((numbers.scale, numbers.aside.len()), (scale, aside), "{values:?}");
    for (row, value) in values.iter().enumerate() {
        assert_eq!(numbers.get(row), Some(of(value)), "{values:?} {row}");
    }
    assert_eq!(numbers.get(values.len()), None);
}

#[test]
fn numbers_share_a_power_of_ten_where_they_can() {
    check(&["1", "2"], 0, 0);
    check(&["1", "2.5", "3.25", "4"], 2, 0);
    check(&["9007199254740993", "0.0001"], 0, 1);
    check(&["0.0000000000000000001", "5"], 0, 1);
    check(&["79228162514264337593543950335", "0.5", "-7"], 1, 1);
    check(&["-9223372036854775808", "9223372036854775807"], 0, 1);
}
