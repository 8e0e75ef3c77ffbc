//! Each row of a large file as a point of its own.

use super::{Folder, keys, limits, open_as, sizes, spending};
use proptest::prelude::*;
use sourceline::chart::{
    Bounds2, Chart, ChartSpec, FigureIndex, MOST_SINGLE_MARKS, Page, Pick, Scene, Theme,
};
use sourceline::jobs::Sizes;
use sourceline::model::{DataSet, FoldBy, ScaleKind};
use sourceline::read::{self, Answers, Input, Reading, Wish};
use sourceline::scan::{Cursor, Limits};
use sourceline::text::Lang;
use sourceline::write;

/// Series, date, value and unit of a point.
type Said = (String, String, String, String);

/// What each row says, where they are figures.
fn figures(text: &str, answers: &str) -> Vec<Said> {
    let answers: Answers = answers.parse().expect("answers");
    let input = Input { name: "t.csv".to_owned(), bytes: text.as_bytes().to_vec() };
    let reading = read::read_with(&[input], &Wish { sheet: None, answers: &|_| answers.clone() });
    let figures = reading.data.figures.iter();
    let mut said: Vec<Said> = figures
        .map(|figure| {
            assert!(figure.folded.is_none(), "a figure of its own");
            let value = figure.value.expect("a value").normalize().to_string();
            (figure.series.clone(), figure.date.edtf.clone(), value, figure.unit.symbol())
        })
        .collect();
    said.sort();
    said
}

/// What each row says, where they are points.
fn points(data: &DataSet) -> Vec<Said> {
    let mut said = Vec::new();
    for (row, figure) in data.figures.iter().enumerate() {
        assert!(figure.is_rows() && figure.says_something());
        let points = data.points_of(figure).expect("its rows");
        assert_eq!(figure.folded.map(|folded| folded.rows), Some(points.len()));
        for number in 0..points.len() {
            let point = data.row_figure(row, number).expect("a row");
            let value = point.value.expect("a value").to_string();
            said.push((point.series.clone(), point.date.edtf.clone(), value, point.unit.symbol()));
        }
    }
    said.sort();
    said
}

const EACH: &str = "date=date;value=amount;group=place;each=day";

#[test]
fn each_row_of_a_large_file_is_a_point_and_is_found_again() {
    let text = spending(600).replacen(",amount,", ",amount (USD),", 1);
    let answers = EACH.replace("value=amount", "value=amount (USD)");
    let (_folder, path) = Folder::with("t.csv", &text);
    let (reading, behind) = open_as(&path, &answers, &sizes());
    let data = &reading.data;
    assert_eq!(points(data), figures(&text, &answers));
    assert_eq!((data.figures.len(), data.point_count(), keys(&reading)), (5, 600, vec!["large-file"]));
    for (row, figure) in data.figures.iter().enumerate() {
        let points = data.points_of(figure).expect("its rows");
        let mark = behind[0].mark(figure).expect("the way back");
        for number in 0..points.len() {
            let own = behind[0].at(points.row(number).expect("a row")).expect("a place");
            let found = behind[0].rows(mark, own, 1, &|| true).expect("read again");
            let cells = &found.rows.first().expect("the row").cells;
            let point = data.row_figure(row, number).expect("a figure");
            assert_eq!((cells[1].as_str(), cells[2].as_str()), (point.date.edtf.as_str(), &*point.series));
            assert_eq!(cells[3].parse::<sourceline::model::Decimal>().ok(), point.value);
        }
        assert_eq!(behind[0].at(1_000_000), None);
    }
    assert_eq!(behind[0].at(0), Some(Cursor::default()));
}

#[test]
fn rows_that_cannot_be_points_are_told() {
    let text = spending(600)
        .replace("2019-03-03", "")
        .replace("2019-04-04", "Q1 2019")
        .replace(",Place 1,31.01,", ",Place 1,many,")
        .replace(",Place 2,217.07,", ",Place 2,9223372036854775807.25,");
    let (_folder, path) = Folder::with("t.csv", &text);
    let reading = open_as(&path, EACH, &sizes()).0;
    for key in ["rows-without-date", "rows-without-value", "not-a-number", "loose-dates", "too-many-digits"] {
        assert!(keys(&reading).contains(&key), "{key} of {:?}", keys(&reading));
    }
    let said = points(&reading.data);
    let lost = |sign: &str| text.matches(sign).count();
    assert_eq!(600 - said.len(), lost(",,Place") + lost(",Q1 2019,") + lost(",many,") + lost(",9223372036"));
}

#[test]
fn where_there_is_no_room_for_each_row_the_greatest_are_shown_and_it_is_told() {
    let (_folder, path) = Folder::with("t.csv", &spending(600));
    let few = Sizes { limits: Limits { each: 2_000, ..limits(2) }, ..sizes() };
    let reading = open_as(&path, EACH, &few).0;
    assert!(keys(&reading).contains(&"too-many-row-points"), "{:?}", keys(&reading));
    let by = |reading: &Reading| {
        reading
            .data
            .figures
            .iter()
            .all(|figure| figure.folded.is_some_and(|folded| folded.by == FoldBy::Greatest))
    };
    assert!(by(&reading) && reading.data.row_points.is_empty());
}

#[test]
fn a_held_table_of_too_many_rows_for_figures_has_points_too() {
    let rows = read_rows(100_001);
    let (_folder, path) = Folder::with("t.csv", &rows);
    let held = Sizes { large: 1 << 30, rows: 1 << 30, ..sizes() };
    let reading = open_as(&path, "each=day", &held).0;
    let data = &reading.data;
    assert_eq!((data.figures.len(), data.point_count()), (2, 100_001));
    for (row, figure) in data.figures.iter().enumerate() {
        let points = data.points_of(figure).expect("its rows");
        let behind = data.folded.iter().find_map(|rows| rows.of(figure)).expect("rows at hand");
        assert_eq!(behind.len(), points.len());
        for number in (0..points.len()).step_by(997) {
            let own = usize::try_from(points.row(number).expect("a row")).expect("small");
            let cells: Vec<&str> = behind[own].cells().collect();
            let point = data.row_figure(row, number).expect("a figure");
            assert_eq!((cells[0], cells[1]), (point.date.edtf.as_str(), point.series.as_str()));
            assert_eq!(cells[2].parse::<sourceline::model::Decimal>().ok(), point.value);
        }
    }
}

/// Two stations, a reading a day each, the last day first.
fn read_rows(rows: usize) -> String {
    let row = |at: usize| {
        let day = 60_000 - i32::try_from(at / 2).expect("few");
        let day = sourceline::model::Day::from_days(day).expect("a day");
        format!("{day},S{},{}.5\n", at % 2, (at * 7919) % 1009)
    };
    "date,station,level (m)\n".to_owned() + &(0..rows).map(row).collect::<String>()
}

fn scene(data: &DataSet, spec: &ChartSpec, view: &Bounds2) -> Scene {
    let index = FigureIndex::new(data);
    let page = Page::new(epaint::vec2(1200.0, 700.0), Theme::Light, Lang::En);
    write::lay_out(data, &index, spec, &page, view)
}

fn picks(scene: &Scene) -> Vec<(usize, usize)> {
    let hits = scene.groups.iter().filter_map(|group| group.hit);
    let mut picks: Vec<(usize, usize)> = hits
        .filter_map(|hit| match hit.pick {
            Pick::Row(figure, number) => Some((figure, number)),
            _ => None,
        })
        .collect();
    picks.sort_unstable();
    picks
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn what_is_in_view_has_a_mark_or_is_told(from in 0.0_f64..0.9, width in 0.001_f64..0.6, top in 0.05_f64..1.0) {
        let text = read_rows(6_000);
        let (_folder, path) = Folder::with("t.csv", &text);
        let data = open_as(&path, "each=day", &sizes()).0.data;
        let spec = ChartSpec::first_of(&data);
        let index = FigureIndex::new(&data);
        let chart = Chart::new(&data, &index, &spec);
        let extent = chart.prepared().x_extent.expect("days");
        let days = (extent.low + from * extent.span(), extent.low + (from + width) * extent.span());
        let view = Bounds2 { x: Some(days), y: Some((0.0, top * 1_009.0)) };
        let scene = scene(&data, &spec, &view);
        let plot = scene.plot;
        let mut within = Vec::new();
        for series in &chart.prepared().series {
            for rows in &series.rows {
                for number in 0..rows.points.len() {
                    let place = rows.place(number, &plot).expect("a place");
                    if plot.curve.contains(place) {
                        within.push((rows.figure, number));
                    }
                }
            }
        }
        within.sort_unstable();
        let picks = picks(&scene);
        // Within a point of the edge either is right.
        if within.len() + 40 < MOST_SINGLE_MARKS {
            prop_assert!(within.iter().all(|row| picks.contains(row)), "{} of {}", picks.len(), within.len());
            prop_assert!(picks.len() < within.len() + 40);
        } else if within.len() > MOST_SINGLE_MARKS + 40 {
            prop_assert!(picks.is_empty());
        }
    }
}

#[test]
fn a_logarithm_counts_what_it_cannot_show_and_keeps_the_rest() {
    let row = |at: i32| {
        let day = sourceline::model::Day::from_days(at).expect("a day");
        format!("{day},S,{}\n", [0, -3, 5, 70][usize::try_from(at % 4).expect("small")])
    };
    let text = "date,station,level (m)\n".to_owned() + &(0..4_000).map(row).collect::<String>();
    let (_folder, path) = Folder::with("t.csv", &text);
    let data = open_as(&path, "each=day", &sizes()).0.data;
    let spec = ChartSpec { scale: ScaleKind::Log, ..ChartSpec::first_of(&data) };
    let index = FigureIndex::new(&data);
    let chart = Chart::new(&data, &index, &spec);
    let prepared = chart.prepared();
    assert_eq!(prepared.off_scale, 2_000);
    let (low, high) = (5.0_f64.log10(), 70.0_f64.log10());
    let extent = prepared.y_extent.expect("values");
    assert!((extent.low - low).abs() < 1e-9 && (extent.high - high).abs() < 1e-9);
    let plot = scene(&data, &spec, &Bounds2::default()).plot;
    let rows = &prepared.series[0].rows[0];
    assert_eq!((rows.place(0, &plot), rows.place(1, &plot)), (None, None));
    // No bar of the crowd reaches below the least value that has a place.
    let scene = scene(&data, &spec, &Bounds2::default());
    let floor = plot.page_y(low) + 4.0;
    let marks = scene.groups.iter().find(|group| group.id == "marks-0").expect("squares");
    let reach = marks.shapes.iter().map(|shape| shape.visual_bounding_rect().bottom()).fold(0.0, f32::max);
    assert!(reach > 0.0 && reach <= floor, "{reach} below {floor}");
}

#[test]
fn rows_that_a_picture_does_not_carry_are_told_as_absent() {
    let (_folder, path) = Folder::with("t.csv", &read_rows(3_000));
    let mut data = open_as(&path, "each=day", &sizes()).0.data;
    data.row_points.clear();
    let spec = ChartSpec::first_of(&data);
    let chart = Chart::new(&data, &FigureIndex::new(&data), &spec);
    assert_eq!(chart.prepared().rows_elsewhere, 2);
    let scene = scene(&data, &spec, &Bounds2::default());
    let notes: String = scene.groups.iter().map(|group| group.title.as_str()).collect();
    assert!(notes.contains("the rows of 2 large files, which are not at hand"), "{notes}");
}
