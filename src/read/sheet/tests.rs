use super::*;
use crate::model::FoldBy;

/// Whether so many rows under headers of the convention are claims, and what folds them.
fn check(rows: usize, most: usize, expected: (bool, Option<FoldBy>)) {
    let text: String = (0..rows).map(|at| format!("2020-01-{:02},{at}\n", 1 + at % 28)).collect();
    let (file, mut problems) = (Arc::from("t.csv"), Vec::new());
    let grid = Grid::open(&file, format!("date,value\n{text}").as_bytes(), &mut problems).expect("a table");
    let (answers, titles) = (Answers::default(), Titles::default());
    let mut table = Table::of(&file, grid, (&answers, &titles), &mut problems);
    let understood = understand(&file, &mut table, (&answers, &titles), most, &mut problems);
    let (convention, plan, points) = understood.expect("figures");
    assert_eq!(convention, Convention::Figures);
    assert_eq!((plan.own, points.fold.map(|fold| fold.by)), expected, "{rows} of {most}: {problems:?}");
}

#[test]
fn who_writes_too_many_claims_has_measured() {
    check(4, 4, (true, None));
    check(5, 4, (false, None));
    // Claims are never added up, however many they are.
    let many = points::MOST_POINTS + 1;
    check(many, many, (true, None));
    check(many, many - 1, (false, Some(FoldBy::Sum)));
}
