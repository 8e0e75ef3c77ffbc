//! The page, one feature at a time: figures go in as CSV, the page comes out as SVG.

use proptest::prelude::*;
use sourceline::chart::{Bounds2, ChartSpec, FigureIndex, Group, Joining, Page, Pick, Role, Scene, Theme};
use sourceline::model::{DataSet, ScaleKind};
use sourceline::read::{Answers, Input, Wish, read, read_with};
use sourceline::text::Lang;
use sourceline::write;

const SOURCES: &str = "id,title,publisher,date,url,level,via\n\
    gdn,Documents show,The Guardian,2026-02-17,,primary,\n\
    pcg,Ties,PC Gamer,2026-02-18,https://example.org/pcg,secondary,gdn\n\
    p972,,+972 Magazine,2026-02,,primary,\n";

/// A page of figures; the header is written once here.
fn figures(rows: &str) -> DataSet {
    let header = "id,figure,series,measure,date,value,unit,qualifier,low,high,bounds,relative,\
                  relative_to,value_text,status,rank,rank_reason,source\n";
    data(&[("figures.csv", &format!("{header}{rows}")), ("sources.csv", SOURCES)])
}

fn data(files: &[(&str, &str)]) -> DataSet {
    let inputs: Vec<Input> = files
        .iter()
        .map(|(name, text)| Input { name: (*name).to_owned(), bytes: text.as_bytes().to_vec() })
        .collect();
    read(&inputs).data
}

fn small() -> Page {
    Page::new(epaint::vec2(460.0, 430.0), Theme::Light, Lang::En)
}

fn laid_out(data: &DataSet, page: &Page, view: &Bounds2, change: impl Fn(&mut ChartSpec)) -> Scene {
    let mut spec = ChartSpec::first_of(data);
    change(&mut spec);
    write::lay_out(data, &FigureIndex::new(data), &spec, page, view)
}

fn check(name: &str, data: &DataSet, page: &Page, change: impl Fn(&mut ChartSpec)) {
    let scene = laid_out(data, page, &Bounds2::default(), change);
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, write::svg(&scene));
    });
}

#[test]
fn two_plain_figures_are_joined_by_a_solid_line() {
    let data = figures(
        "a,,S,stored,2025-07-14,400,TB,,,,,,,400 terabytes,,,,gdn\n\
         b,,S,stored,2026-01-20,1400,TB,,,,,,,\"1,400 terabytes\",,,,gdn\n",
    );
    check("plain", &data, &small(), |_| {});
}

#[test]
fn each_hedge_has_its_mark() {
    let hedges = ["", "about", "nearly", "just_under", "under", "up_to", "just_over", "over", "at_least"];
    let mut rows: String = hedges
        .iter()
        .enumerate()
        .map(|(n, hedge)| {
            format!("h{n},,S{n},m,20{:02}-06-15,{},TB,{hedge},,,,,,{hedge} x,,,,gdn\n", 10 + n, 100 + n)
        })
        .collect();
    rows.push_str("r,,S9,m,2019-06-15,,TB,range,80,120,stated,,,between 80 and 120 TB,,,,gdn\n");
    check("hedges", &figures(&rows), &Page::new(epaint::vec2(760.0, 460.0), Theme::Light, Lang::En), |_| {});
}

#[test]
fn a_date_is_as_wide_as_it_is_vague() {
    let data = figures(
        "a,,S,m,2014,9,PB,over,,,,,,more than 9 PB,,,,gdn\n\
         b,,S,m,2016-35,12,PB,,,,,,,12 PB,,,,gdn\n\
         c,,S,m,2018-10-01/2019-09-30,42,PB,about,,,,,,about 42 PB,,,,gdn\n\
         d,,S,m,XXXX,22,PB,,,,,,,22 PB,,,,gdn\n",
    );
    check("dates", &data, &small(), |_| {});
}

const CONFLICT: &str = "a,jul,S,m,2025-07,400,TB,,,,,,,400 terabytes,,preferred,,gdn\n\
    b,jul,S,m,2025-07,400,TB,about,,,,,,around 400 terabytes,,,,p972\n\
    c,jan,S,m,2026-01,1400,TB,nearly,,,,,,\"nearly 1,400 terabytes\",,,,gdn\n\
    d,jan,S,m,2026-01,1500,TB,,,,,,,\"1,500 terabytes\",,,,p972\n\
    e,jan,S,m,2026-01,1400,TB,,,,,,,\"an astounding 1,400 terabytes\",,deprecated,hedge lost,pcg\n\
    g,grow,S,m,2026-01,,TB,,,,,>x3,a,more than tripled,,,,gdn\n";

#[test]
fn reports_that_disagree_are_all_drawn_and_bracketed() {
    check("conflict", &figures(CONFLICT), &small(), |_| {});
}

#[test]
fn superseded_reports_are_crosses_on_demand() {
    check("deprecated", &figures(CONFLICT), &small(), |spec| spec.deprecated = true);
}

#[test]
fn crosses_that_say_the_same_share_a_place() {
    let retold = |n: usize| {
        format!("r{n},jan,S,m,2026-01,1400,TB,,,,,,,\"1,400 terabytes\",,deprecated,hedge lost,p{n}\n")
    };
    let rows = |count: usize| format!("{CONFLICT}{}", (0..count).map(retold).collect::<String>());
    let crosses = |count: usize| {
        let scene = laid_out(&figures(&rows(count)), &small(), &Bounds2::default(), |spec| {
            spec.deprecated = true;
        });
        let marks = scene.groups.iter().filter(|group| group.id.starts_with("point-"));
        marks.map(|group| group.shapes.len()).sum::<usize>()
    };
    assert_eq!(crosses(0), crosses(9), "beside one another they would stand at other dates");
}

#[test]
fn one_known_end_gives_a_hollow_diamond() {
    let data = figures(
        "a,,S,m,2025-07,400,TB,,,,,,,400 terabytes,,,,gdn\n\
         g,,S,m,2026-01,,TB,,,,,>x3,a,more than tripled,,,,gdn\n",
    );
    check("implied", &data, &small(), |_| {});
}

#[test]
fn no_known_end_is_drawn_on_an_index_only() {
    let rows = "g,,S,m,2020-03,,,,,,,x8.75,2020-02,775 percent increase,,,,gdn\n\
                a,,T,m,2020-02,50,TB,,,,,,,50 TB,,,,gdn\n\
                b,,T,m,2020-03,100,TB,,,,,,,100 TB,,,,gdn\n";
    check("index", &figures(rows), &small(), |spec| spec.scale = ScaleKind::Index);
    let linear = laid_out(&figures(rows), &small(), &Bounds2::default(), |_| {});
    assert!(linear.groups.iter().all(|group| !group.id.starts_with("implied-")));
}

#[test]
fn no_line_runs_across_a_break_or_into_another_unit_base() {
    let data = figures(
        "a,,S,m,2020,10,PB,,,,,,,10 PB,,,,gdn\n\
         b,,S,m,2021,20,PB,,,,,,,20 PB,break,,,gdn\n\
         c,,S,m,2022,25,PiB,,,,,,,25 PiB,,,,gdn\n\
         d,,S,m,2023,30,PiB,,,,,,,30 PiB,,,,gdn\n",
    );
    check("break", &data, &small(), |_| {});
}

/// Where the line of the first series runs, from end to end of each piece.
fn line(scene: &Scene) -> Vec<[epaint::Pos2; 2]> {
    let Some(group) = scene.group("series-0") else { return Vec::new() };
    let pieces = group.shapes.iter().flat_map(|shape| match shape {
        epaint::Shape::Path(path) => path.points.windows(2).map(|pair| [pair[0], pair[1]]).collect(),
        epaint::Shape::LineSegment { points, .. } => vec![*points],
        _ => Vec::new(),
    });
    pieces.collect()
}

#[test]
fn a_break_has_a_rule_and_its_word() {
    let data = figures(
        "a,,S,m,2020,10,PB,,,,,,,10 PB,,,,gdn\n\
         b,,S,m,2021,20,PB,,,,,,,20 PB,break,,,gdn\n",
    );
    let scene = laid_out(&data, &small(), &Bounds2::default(), |_| {});
    assert!(line(&scene).is_empty(), "a line across the break");
    let rule = scene.group("break-0").expect("a rule");
    let epaint::Shape::LineSegment { points, .. } = &rule.shapes[0] else { panic!("{:?}", rule.shapes[0]) };
    let begun = sourceline::model::Day::new(2021, 1, 1).expect("a day").days();
    assert!((points[0].x - scene.plot.page_x(f64::from(begun))).abs() < 0.1 && points[0].x == points[1].x);
    assert!(points[1].y - points[0].y > scene.plot.curve.height() - 1.0);
    assert_eq!(rule.shapes.len(), 3, "its word");
    assert!(scene.group("keys").expect("a key").title.contains("break in the series"));
}

#[test]
fn a_ceiling_is_left_out_of_the_line_and_its_neighbours_are_joined_past_it() {
    let data = figures(
        "a,,S,m,2020-01-01,100,TB,,,,,,,100 TB,,,,gdn\n\
         b,,S,m,2021-01-01,150,TB,up_to,,,,,,up to 150 TB,,,,gdn\n\
         c,,S,m,2022-01-01,200,TB,,,,,,,200 TB,,,,gdn\n",
    );
    let scene = laid_out(&data, &small(), &Bounds2::default(), |_| {});
    let [[from, to]] = line(&scene)[..] else { panic!("{:?}", line(&scene)) };
    assert!(
        (from.y - scene.plot.page_y(100e12)).abs() < 0.5 && (to.y - scene.plot.page_y(200e12)).abs() < 0.5
    );
    let broken = figures(
        "a,,S,m,2020-01-01,100,TB,,,,,,,100 TB,,,,gdn\n\
         b,,S,m,2021-01-01,150,TB,up_to,,,,,,up to 150 TB,break,,,gdn\n\
         c,,S,m,2022-01-01,200,TB,,,,,,,200 TB,,,,gdn\n",
    );
    assert!(line(&laid_out(&broken, &small(), &Bounds2::default(), |_| {})).is_empty());
}

#[test]
fn no_line_runs_to_the_middle_of_a_range() {
    let data = figures(
        "a,,S,m,2020-01-01,100,TB,,,,,,,100 TB,,,,gdn\n\
         b,,S,m,2021-01-01,,TB,range,120,300,stated,,,from 120 to 300 TB,,,,gdn\n\
         c,,S,m,2022-01-01,200,TB,,,,,,,200 TB,,,,gdn\n\
         d,,S,m,2023-01-01,250,TB,,,,,,,250 TB,,,,gdn\n",
    );
    let scene = laid_out(&data, &small(), &Bounds2::default(), |_| {});
    let [[from, to]] = line(&scene)[..] else { panic!("{:?}", line(&scene)) };
    assert!(
        (from.y - scene.plot.page_y(200e12)).abs() < 0.5 && (to.y - scene.plot.page_y(250e12)).abs() < 0.5
    );
}

#[test]
fn forecasts_are_sparse_and_unmarked() {
    let data = figures(
        "a,,S,m,2020,42,PB,about,,,,,,about 42 PB,,,,gdn\n\
         b,,S,m,2025,247,PB,nearly,,,,,,almost 247 PB,forecast,,,gdn\n",
    );
    check("forecast", &data, &small(), |_| {});
}

#[test]
fn a_logarithm_says_so_and_leaves_nothing_out_silently() {
    let data = figures(
        "a,,S,m,1997,2,TB,,,,,,,2 terabytes,,,,gdn\n\
         b,,S,m,2012,10,PB,,,,,,,10 petabytes,,,,gdn\n\
         c,,S,m,2013,0,PB,,,,,,,nothing,,,,gdn\n",
    );
    check("log", &data, &small(), |spec| spec.scale = ScaleKind::Log);
}

#[test]
fn words_without_a_number_are_a_flag_on_the_axis() {
    let data = figures(
        "a,,S,m,2025-07,400,TB,,,,,,,400 terabytes,,,,gdn\n\
         w,,S,m,2025-10,,TB,,,,,,,hundreds of terabytes more,,,,gdn\n",
    );
    check("words-only", &data, &small(), |_| {});
    let alone = figures("w,,S,m,2025-10,,TB,,,,,,,a record amount,,,,gdn\n");
    let scene = laid_out(&alone, &small(), &Bounds2::default(), |_| {});
    assert!(scene.group("flag-0").is_some() && scene.group("axis-y").is_none());
}

#[test]
fn steps_hold_a_value_until_the_next() {
    let data = figures(
        "a,,S,m,2020-01-01,1,USD,,,,,,,$1,,,,gdn\n\
         b,,S,m,2020-06-01,3000000,USD,,,,,,,$3 million,,,,gdn\n",
    );
    check("step", &data, &small(), |spec| spec.joining = Joining::Step);
}

#[test]
fn a_figure_without_a_source_has_a_question_mark() {
    let data = figures("a,,S,m,2020,5,TB,,,,,,,5 TB,,,,\nb,,S,m,2022,7,TB,,,,,,,7 TB,,,,gdn\n");
    check("unsourced", &data, &small(), |_| {});
}

#[test]
fn where_no_row_has_a_source_it_is_said_once() {
    let rows = |count: i32, sources: &dyn Fn(i32) -> String| -> String {
        let row = |n: i32| {
            let date = sourceline::model::Day::from_days(15_000 + 20 * n).expect("a day");
            let value = 1000 + ((n + 5) * 37) % 900;
            format!("p{n},,S,m,{date},{value},TB,,,,,,,{value} TB,,,,{}\n", sources(n))
        };
        (0..count).map(row).collect()
    };
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let scene = |rows: &str| laid_out(&figures(rows), &page, &Bounds2::default(), |_| {});
    let note = |scene: &Scene| scene.group("note").expect("a note").title.clone();
    let words = |scene: &Scene| scene.groups.iter().filter(|group| group.drag.is_some()).count();
    let few = scene(&rows(5, &|_| String::new()));
    assert!(note(&few).contains("No row names a source"), "{}", note(&few));
    assert_eq!(words(&few), 5);
    assert!(few.groups.iter().all(|group| !group.title.contains('?')));
    let many = scene(&rows(300, &|_| String::new()));
    assert!(note(&many).contains("No row names a source. Words stand at the first, last"), "{}", note(&many));
    assert_eq!((words(&many), marks(&many), many.unlabelled), (4, 300, 0));
    // One source for all of them is said once as well; two are not.
    let same = scene(&rows(300, &|_| "gdn".into()));
    assert!(note(&same).contains("Every figure has the source named here"), "{}", note(&same));
    assert_eq!(words(&same), 4);
    let two = scene(&rows(60, &|n| ["gdn", "pcg"][n as usize % 2].into()));
    assert!(words(&two) > 20, "{}", words(&two));
}

#[test]
fn the_page_speaks_polish_in_the_dark() {
    let page = Page::new(epaint::vec2(520.0, 440.0), Theme::Dark, Lang::Pl);
    check("polish-dark", &figures(CONFLICT), &page, |_| {});
}

const CONTRACTS: &str = "id,contract_id,event,date,period_start,period_end,period_max_end,supplier,\
    amount_potential,amount_reported,currency,value_text,status,title,source_publisher\n\
    c1,os,award,2025-04-17,2025-04-17,2025-12-31,2026-12-31,Palantir,,30000000,USD,$30 million,active,ImmigrationOS,WIRED\n\
    c2,jedi,award,2025-02,,,,Microsoft,10000000000,,USD,up to $10 billion,awarded,JEDI,CNET\n\
    c3,jedi,contractTermination,2025-07-06,,,,Microsoft,,,USD,,cancelled,JEDI,Reuters\n\
    c4,open,award,2025-03-01,,,,Oracle,,5,USD,$5,active,Open ended,CNET\n";

#[test]
fn contract_lanes_are_solid_hatched_cancelled_or_open() {
    check("lanes", &data(&[("contracts.csv", CONTRACTS)]), &small(), |_| {});
}

/// Rectangles that a group fills.
fn filled(group: &Group) -> Vec<epaint::Rect> {
    group
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            epaint::Shape::Rect(rect) if rect.fill.a() == 255 => Some(rect.rect),
            _ => None,
        })
        .collect()
}

#[test]
fn curve_and_lanes_agree_on_x_to_half_a_pixel() {
    let rows = "id,series,date,value,unit,source_title\na,S,2025-04-17,1,TB,T\nb,S,2025-12-31,2,TB,T\n";
    let data = data(&[("figures.csv", rows), ("contracts.csv", CONTRACTS)]);
    for width in [420.0f32, 777.0, 1600.0, 3333.0] {
        for x in [None, Some((20_000.0, 20_500.0)), Some((20_190.3, 20_470.9))] {
            let page = Page::new(epaint::vec2(width, 700.0), Theme::Light, Lang::En);
            let scene = laid_out(&data, &page, &Bounds2 { x, y: None }, |_| {});
            let mark = |row: usize| {
                let hit = scene
                    .groups
                    .iter()
                    .filter_map(|group| group.hit)
                    .find(|hit| hit.pick == Pick::Figure(row));
                hit.expect("a mark").rect.center().x
            };
            let bars = filled(scene.group("lane-0").expect("a lane"));
            let left = bars.iter().map(|rect| rect.left()).fold(f32::INFINITY, f32::min);
            let right = bars.iter().map(|rect| rect.right()).fold(f32::NEG_INFINITY, f32::max);
            // A mark stands at noon of its day; a bar begins as its day begins and ends as it ends.
            let half_day = (scene.plot.page_x(1.0) - scene.plot.page_x(0.0)) / 2.0;
            assert!((mark(0) - half_day - left).abs() < 0.5, "{width} {x:?}: {} {left}", mark(0));
            assert!((mark(1) + half_day - right).abs() < 0.5, "{width} {x:?}: {} {right}", mark(1));
        }
    }
}

const TERMS: &str = "id,contract_id,event,date,period_start,period_end,supplier,amount_reported,\
    amount_obligated,currency,value_text,status,title,source_publisher\n\
    h1,host,award,2019-12-01,2019-12-01,2023-12-01,Amazon,100000000,,GBP,£100m,active,Hosting,Paper 1\n\
    h2,host,award,2023-12-07,2023-12-07,2026-11-30,Amazon,450000000,,GBP,£450m,active,Hosting,Paper 2\n\
    far,far,award,2031-01-01,2031-01-01,2032-01-01,Oracle,,5,USD,$5,active,Far,Paper 3\n";

fn with_terms(rows: &str) -> DataSet {
    let header = "id,series,date,value,unit,source_title\n";
    data(&[("figures.csv", &format!("{header}{rows}")), ("contracts.csv", TERMS)])
}

fn wide() -> Page {
    Page::new(epaint::vec2(1024.0, 640.0), Theme::Light, Lang::En)
}

fn day(year: i32, month: u32, of_month: u32) -> f64 {
    f64::from(sourceline::model::Day::new(year, month, of_month).expect("a day").days())
}

#[test]
fn the_axis_takes_in_lanes_while_the_figures_keep_half_of_it() {
    let data = with_terms("a,S,2017-01-01,1,TB,T\nb,S,2022-12-31,2,TB,T\n");
    let scene = laid_out(&data, &wide(), &Bounds2::default(), |_| {});
    let (from, to) = scene.plot.x;
    assert!(to > day(2026, 11, 30) && to < day(2031, 1, 1), "{from} {to}");
    let figures = scene.plot.page_x(day(2022, 12, 31)) - scene.plot.page_x(day(2017, 1, 1));
    assert!(figures > scene.plot.curve.width() * 0.45, "{figures}");
    let host = &scene.group("lane-0").expect("a lane").title;
    assert!(host.contains("£450m (reported, 1 of 2)"), "{host}");
    let far = scene.group("lane-1").expect("a lane");
    assert!(
        far.title.starts_with("after this axis: Oracle, Far: $5") && far.title.ends_with('→'),
        "{}",
        far.title
    );
}

#[test]
fn a_lane_speaks_of_the_bar_that_is_seen_and_names_the_end_that_is_not() {
    let data = with_terms("a,S,2020-01-01,1,TB,T\nb,S,2021-06-01,2,TB,T\n");
    let view = Bounds2 { x: Some((day(2020, 6, 1), day(2021, 6, 1))), y: None };
    let scene = laid_out(&data, &wide(), &view, |_| {});
    let host = scene.group("lane-0").expect("a lane");
    assert_eq!(host.title, "Amazon, Hosting: £100m (reported, 1 of 2), 1 Dec 2019 to 1 Dec 2023");
    assert_eq!(host.hit.expect("a hit").pick, Pick::Contract(0));
    assert!(texts(host).iter().all(|text| !text.contains('…')), "{:?}", texts(host));
    let points = host.shapes.iter().filter(|shape| matches!(shape, epaint::Shape::Path(_))).count();
    assert_eq!(points, 4, "a point at each end");
    assert!(scene.group("note").expect("a note").title.contains("goes on outside the axis"));
    let before = Bounds2 { x: Some((day(2033, 1, 1), day(2034, 1, 1))), y: None };
    let scene = laid_out(&data, &wide(), &before, |_| {});
    let host = scene.group("lane-0").expect("a lane");
    assert!(host.title.starts_with("← before this axis: "), "{}", host.title);
    assert!(host.shapes.iter().all(|shape| !matches!(shape, epaint::Shape::Circle(_))));
}

#[test]
fn a_ring_stands_on_its_own_bar() {
    let data = with_terms("a,S,2019-01-01,1,TB,T\nb,S,2025-06-01,2,TB,T\n");
    let rows = "id,series,date,value,unit,source_title\n";
    let alone = self::data(&[("figures.csv", rows), ("contracts.csv", TERMS)]);
    for scene in [
        laid_out(&data, &wide(), &Bounds2::default(), |_| {}),
        laid_out(&alone, &wide(), &Bounds2::default(), |_| {}),
    ] {
        let bars = filled(scene.group("lane-0").expect("a lane"));
        for id in ["event-0", "event-1"] {
            let ring = scene.group(id).expect("a ring").shapes.iter().find_map(|shape| match shape {
                epaint::Shape::Circle(circle) => Some(circle.visual_bounding_rect()),
                _ => None,
            });
            let ring = ring.expect("a circle");
            let on = |bar: &epaint::Rect| bar.top() <= ring.top() && bar.bottom() >= ring.bottom();
            assert!(bars.iter().any(on), "{id}: {ring:?} {bars:?}");
            // In its middle, and the words leave it alone.
            let is_middle = |bar: &epaint::Rect| (bar.center().y - ring.center().y).abs() < 0.5;
            assert!(bars.iter().any(is_middle), "{id}: {ring:?} {bars:?}");
            let words =
                scene.group("lane-0").expect("a lane").shapes.iter().filter_map(|shape| match shape {
                    epaint::Shape::Text(text) => Some(text.visual_bounding_rect()),
                    _ => None,
                });
            assert!(words.into_iter().all(|words| !words.intersects(ring)), "{id}: {ring:?}");
        }
    }
}

#[test]
fn a_bar_begins_with_the_more_exact_of_two_dates_of_its_award() {
    let data = sourceline::read::bundled().data;
    let story = data.stories.iter().find(|story| story.id == "jwcc").expect("the story");
    let page = Page::new(epaint::vec2(1440.0, 900.0), Theme::Light, Lang::En);
    let spec = ChartSpec::of_story(story);
    let scene = |view: &Bounds2| write::lay_out(&data, &FigureIndex::new(&data), &spec, &page, view);
    // The fitted view shows a part of it, with the ring of its end.
    let fitted = scene(&Bounds2::default());
    let bars = filled(fitted.group("lane-1").expect("a lane"));
    assert!(bars.iter().any(|bar| bar.height() > 8.0 && bar.width() > 20.0), "{bars:?}");
    // "In 2019" and "in October 2019": full from the end of that month on.
    let scene = scene(&Bounds2 { x: Some((day(2018, 1, 1), day(2022, 1, 1))), y: None });
    let bars = filled(scene.group("lane-1").expect("a lane"));
    let bars = bars.iter().filter(|bar| bar.height() > 8.0 && bar.top() >= scene.plot.lanes.top() - 1.0);
    let left = bars.map(epaint::Rect::left).fold(f32::INFINITY, f32::min);
    let november = scene.plot.page_x(day(2019, 11, 1));
    assert!((left - november).abs() < 1.0, "{left} for {november}");
}

#[test]
fn words_of_a_lane_that_are_cut_are_counted() {
    let rows = "id,contract_id,event,date,period_start,period_end,supplier,amount_reported,currency,value_text,\
                status,title,source_publisher\n\
        a,a,award,2020-01-01,2020-01-01,2021-01-01,A supplier of a long name,5,USD,a sum of five whole dollars,\
        active,A contract about a great many things that are told at length,Paper\n";
    let note = |width: f32| {
        let page = Page::new(epaint::vec2(width, 320.0), Theme::Light, Lang::En);
        let scene = laid_out(&data(&[("contracts.csv", rows)]), &page, &Bounds2::default(), |_| {});
        told(&scene)
    };
    assert!(note(320.0).contains("The words of 1 contract are cut"), "{}", note(320.0));
    assert!(!note(1200.0).contains("are cut"), "{}", note(1200.0));
}

#[test]
fn a_pile_of_marks_stays_on_the_plot_and_its_rest_is_counted() {
    let rows: String =
        (0..9).map(|n| format!("p{n},,S{n},m,2020,{},TB,,,,,,,{n} TB,,,,Paper\n", 1 + n / 8)).collect();
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let far = "q,,S0,m,2024,90000,TB,,,,,,,90 PB,,,,Paper\n";
    let scene = laid_out(&figures(&format!("{rows}{far}")), &page, &Bounds2::default(), |_| {});
    let axis = scene.plot.curve.bottom();
    for group in scene.groups.iter().filter(|group| group.role == Role::Point) {
        for shape in &group.shapes {
            let low = shape.visual_bounding_rect().bottom();
            assert!(low < axis + 9.0, "{}: {low} below {axis}", group.id);
        }
    }
    assert!(told(&scene).contains("marks are hidden by others"), "{}", told(&scene));
}

#[test]
fn no_words_of_the_axis_touch_those_over_it() {
    let data = sourceline::read::bundled().data;
    for size in [[480.0, 300.0], [640.0, 400.0], [800.0, 400.0]] {
        for story in &data.stories {
            let page = Page::new(epaint::vec2(size[0], size[1]), Theme::Light, Lang::En);
            let spec = ChartSpec::of_story(story);
            let scene = write::lay_out(&data, &FigureIndex::new(&data), &spec, &page, &Bounds2::default());
            let words = |group: &Group| -> Vec<epaint::Rect> {
                let texts = group.shapes.iter().filter(|shape| matches!(shape, epaint::Shape::Text(_)));
                texts.map(epaint::Shape::visual_bounding_rect).collect()
            };
            let over = scene.group("subtitle").map(words).unwrap_or_default();
            let lowest = over.iter().map(epaint::Rect::bottom).fold(f32::NEG_INFINITY, f32::max);
            for rect in scene.group("axis-y").map(words).unwrap_or_default() {
                assert!(rect.top() > lowest + 2.0, "{}, {size:?}: {rect:?} under {lowest}", story.id);
            }
        }
    }
}

#[test]
fn lanes_alone_fill_their_page() {
    let data = sourceline::read::bundled().data;
    let index = FigureIndex::new(&data);
    let story = data.stories.iter().find(|story| story.id == "palantir-nhs").expect("the story");
    let page = Page::new(epaint::vec2(1600.0, 900.0), Theme::Light, Lang::En);
    let scene = write::lay_out(&data, &index, &ChartSpec::of_story(story), &page, &Bounds2::default());
    assert!(scene.plot.lanes.bottom() > 560.0, "{:?}", scene.plot.lanes);
}

fn labels(scene: &Scene) -> Vec<epaint::Rect> {
    scene.groups.iter().filter_map(|group| group.drag.as_ref().map(|drag| drag.rect)).collect()
}

fn marks(scene: &Scene) -> usize {
    scene.groups.iter().filter(|group| group.role == Role::Point).count()
}

/// Raised digits as plain ones, and the amounts of the test out of the way.
fn plain_digits(title: &str) -> String {
    let raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let number = title.rsplit([' ', '\u{2009}']).next().unwrap_or_default();
    let behind = title.split(", Paper").next().unwrap_or_default();
    let tail = behind.rsplit('\u{2009}').next().unwrap_or(number);
    tail.chars()
        .map(|sign| {
            raised.chars().position(|digit| digit == sign).map_or(sign, |at| (b'0' + at as u8) as char)
        })
        .collect()
}

/// What covers something and may not be covered: the shapes of every mark.
fn inked(scene: &Scene) -> Vec<epaint::Rect> {
    let marks = scene.groups.iter().filter(|group| group.role == Role::Point);
    marks.flat_map(|group| &group.shapes).map(|shape| shape.visual_bounding_rect()).collect()
}

/// How many figures the note says have neither words nor a number.
fn told_lost(scene: &Scene) -> usize {
    let note = scene.group("note").map(|group| group.title.clone()).unwrap_or_default();
    let count = note.split_once(" figure").map(|(before, _)| before.rsplit(' ').next().unwrap_or_default());
    count.and_then(|count| count.replace(',', "").parse().ok()).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn on_any_page_every_point_has_its_number_or_the_note_counts_it(
        points in prop::collection::vec((0i32..4000, 1u32..100_000, 0usize..10), 1..60),
        series in 1usize..4,
        width in 420.0f32..1600.0,
        height in 430.0f32..1000.0,
    ) {
        let hedges =
            ["", "about", "nearly", "under", "up_to", "just_over", "over", "at_least", "just_under", "range"];
        let rows: String = points.iter().enumerate().map(|(n, (day, value, hedge))| {
            let date = sourceline::model::Day::from_days(15_000 + day).expect("a day");
            let hedge = hedges[*hedge];
            let stated = if hedge == "range" { format!(",TB,range,{value},{}", value * 2) } else { format!("{value},TB,{hedge},,") };
            format!("p{n},,S{},m,{date},{stated},,,,{hedge} {value} terabytes,,,,Paper {n}\n", n % series)
        }).collect();
        let data = figures(&rows);
        let page = Page::new(epaint::vec2(width, height), Theme::Light, Lang::En);
        let scene = laid_out(&data, &page, &Bounds2::default(), |_| {});
        let labels = labels(&scene);
        for (n, rect) in labels.iter().enumerate() {
            for other in &labels[n + 1..] {
                prop_assert!(!rect.intersects(*other), "{rect:?} {other:?}");
            }
            for mark in inked(&scene) {
                prop_assert!(!rect.shrink(0.5).intersects(mark), "{rect:?} covers {mark:?}");
            }
        }
        prop_assert_eq!(marks(&scene), points.len());
        // The sources are numbered as they are met; the footer begins with those that have room.
        let numbers: Vec<String> = scene.groups.iter()
            .filter(|group| group.id.starts_with("label-"))
            .map(|group| plain_digits(&group.title))
            .collect();
        let unnumbered = (1..=points.len()).filter(|number| {
            !numbers.iter().any(|title| {
                title.split(|sign: char| !sign.is_ascii_digit()).any(|part| part == number.to_string())
            })
        }).count();
        prop_assert_eq!(unnumbered, scene.unlabelled);
        prop_assert_eq!(told_lost(&scene), scene.unlabelled);
    }

    #[test]
    fn any_view_gives_a_page_of_finite_shapes(
        from in -1e7f64..1e7, span in 1e-3f64..1e7, low in -1e20f64..1e20, rise in 1e-6f64..1e20,
        scale in prop::sample::select(vec![ScaleKind::Linear, ScaleKind::Log, ScaleKind::Index]),
    ) {
        let view = Bounds2 { x: Some((from, from + span)), y: Some((low, low + rise)) };
        let scene = laid_out(&figures(CONFLICT), &small(), &view, |spec| spec.scale = scale);
        for shape in scene.groups.iter().flat_map(|group| &group.shapes) {
            let bounds = shape.visual_bounding_rect();
            prop_assert!(!bounds.any_nan(), "{shape:?}");
        }
    }
}

/// Where the ink of words lies, for groups of these ids.
fn words_of(scene: &Scene, id: &str) -> Vec<epaint::Rect> {
    let groups = scene.groups.iter().filter(|group| group.id.starts_with(id));
    let ink = groups.flat_map(|group| &group.shapes).filter_map(|shape| match shape {
        epaint::Shape::Text(text) if text.galley.mesh_bounds.is_positive() => {
            Some(text.galley.mesh_bounds.translate(text.pos.to_vec2()))
        }
        _ => None,
    });
    ink.collect()
}

/// Rings on lanes: those of events and those around the cross of an early end.
fn rings(scene: &Scene) -> Vec<epaint::Rect> {
    let groups = scene.groups.iter().filter(|group| matches!(group.role, Role::Event | Role::Lane));
    let rings = groups.flat_map(|group| &group.shapes).filter_map(|shape| match shape {
        epaint::Shape::Circle(circle) => Some(circle.visual_bounding_rect()),
        _ => None,
    });
    rings.collect()
}

/// The words on and beside lanes keep clear of every ring; no line to a mark runs through the words
/// of another one.
fn words_keep_clear(scene: &Scene, of: &str) {
    for words in words_of(scene, "lane-").into_iter().chain(words_of(scene, "event-")) {
        for ring in rings(scene) {
            assert!(!words.intersects(ring), "{of}: {words:?} on the ring {ring:?}");
        }
    }
    let captions: Vec<&Group> = scene.groups.iter().filter(|group| group.drag.is_some()).collect();
    for caption in &captions {
        for shape in &caption.shapes {
            let epaint::Shape::LineSegment { points, .. } = shape else { continue };
            for other in captions.iter().filter(|other| other.id != caption.id) {
                let rect = other.drag.as_ref().expect("a label").rect.shrink(0.5);
                let steps = (0..=200).map(|n| points[0].lerp(points[1], n as f32 / 200.0));
                let struck = steps.into_iter().find(|at| rect.contains(*at));
                assert_eq!(struck, None, "{of}: the line of {} runs through {}", caption.title, other.title);
            }
        }
    }
}

#[test]
fn on_bundled_pages_words_keep_clear_of_marks() {
    let data = sourceline::read::bundled().data;
    let index = FigureIndex::new(&data);
    for story in &data.stories {
        for (width, height) in [(470.0, 358.0), (587.0, 418.0), (801.0, 560.0), (1200.0, 700.0)] {
            for lang in Lang::ALL {
                let page = Page::on_desk(epaint::vec2(width, height), Theme::Light, lang);
                let spec = ChartSpec::of_story(story);
                let scene = write::lay_out(&data, &index, &spec, &page, &Bounds2::default());
                words_keep_clear(&scene, &format!("{} {width} {lang:?}", story.id));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn words_of_lanes_never_touch_a_mark(
        events in prop::collection::vec((0usize..5, 0i32..2400, 0i32..1500, 0usize..4), 1..24),
        width in 420.0f32..1500.0,
        height in 330.0f32..900.0,
        has_curve in any::<bool>(),
        polish in any::<bool>(),
    ) {
        let kinds = ["award", "implementation", "contractAmendment", "contractTermination"];
        let rows: String = events.iter().enumerate().map(|(n, (lane, day, length, kind))| {
            let date = |day: i32| sourceline::model::Day::from_days(18_000 + day).expect("a day");
            let period = if *length > 700 { String::from(",") } else { format!("{},{}", date(*day), date(day + length)) };
            let status = if *kind == 3 { "cancelled" } else { "active" };
            format!("e{n},C{lane},{},{},{period},,Świętojańska,{n}00,,USD,${n}00 gotówką,{status},Łączność Żółw {lane},Paper {n}\n",
                kinds[*kind], date(*day))
        }).collect();
        let header = "id,contract_id,event,date,period_start,period_end,period_max_end,supplier,amount_potential,\
                      amount_reported,currency,value_text,status,title,source_publisher\n";
        let curve = "id,series,date,value,unit,source_title\na,S,2020-04-17,1,TB,T\nb,S,2024-12-31,2,TB,T\n";
        let contracts = format!("{header}{rows}");
        let mut files = vec![("contracts.csv", contracts.as_str())];
        if has_curve {
            files.push(("figures.csv", curve));
        }
        let lang = if polish { Lang::Pl } else { Lang::En };
        let page = Page::on_desk(epaint::vec2(width, height), Theme::Light, lang);
        words_keep_clear(&laid_out(&data(&files), &page, &Bounds2::default(), |_| {}), "a page");
    }

    #[test]
    fn whatever_the_page_every_mark_on_it_has_its_key(
        hedges in prop::collection::vec(0usize..9, 1..9),
        width in 420.0f32..1200.0,
        height in 330.0f32..900.0,
        beside in any::<bool>(),
    ) {
        let all = ["nearly", "about", "under", "up_to", "just_over", "over", "at_least", "range", ""];
        let said = ["“nearly”", "“about”", "“less than”", "ceiling", "“just over”", "“more than”", "“at least”", "range", "edge"];
        let rows: String = hedges.iter().enumerate().map(|(n, hedge)| {
            let hedge = all[*hedge];
            let stated = if hedge == "range" { String::from(",TB,range,100,200") } else { format!("{n}00,TB,{hedge},,") };
            format!("p{n},,S,m,20{:02},{stated},,,,{hedge} {n}00 TB,,,,Paper {n}\n", 10 + n)
        }).collect();
        let new = if beside { Page::on_desk } else { Page::new };
        let page = new(epaint::vec2(width, height), Theme::Light, Lang::En);
        let scene = laid_out(&figures(&rows), &page, &Bounds2::default(), |_| {});
        let told: String = ["note", "keys"].iter().filter_map(|id| scene.group(id)).map(|group| group.title.as_str()).collect();
        for hedge in hedges.iter().filter(|hedge| !all[**hedge].is_empty()) {
            prop_assert!(told.contains(said[*hedge]), "{} is not in {told}", said[*hedge]);
        }
        // The time a figure is about is drawn, or its series is not a matter of years.
        prop_assert!(told.contains("time it is about"), "{told}");
        // Outside the window nothing is said to be listed beside the page.
        let named = scene.group("sources").is_some_and(|group| group.title.contains("Paper 0"));
        prop_assert_eq!(named, !(beside && page.is_compact()));
    }
}

#[test]
fn a_small_window_shows_every_contract_of_its_first_story() {
    let data = sourceline::read::bundled().data;
    for lang in Lang::ALL {
        // What a window of 1024 by 640 leaves to the page.
        let page = Page::on_desk(epaint::vec2(587.0, 418.0), Theme::Light, lang);
        let scene = laid_out(&data, &page, &Bounds2::default(), |_| {});
        let lanes = scene.groups.iter().filter(|group| group.role == Role::Lane).count();
        assert_eq!(lanes, 4, "{lang:?}");
        assert!(scene.plot.curve.height() >= 80.0, "{lang:?}: {:?}", scene.plot.curve);
        let picture = Page::new(Page::picture_size(page.size), Theme::Light, lang);
        let scene = laid_out(&data, &picture, &Bounds2::default(), |_| {});
        assert!(scene.group("sources").expect("sources").title.contains("The Guardian"));
        assert!((picture.size.x / picture.size.y - page.size.x / page.size.y).abs() < 0.01);
    }
    let large = epaint::vec2(801.0, 560.0);
    assert_eq!(Page::picture_size(large), large);
}

/// What the words of a group say, from left to right.
fn texts(group: &Group) -> Vec<String> {
    let shapes = group.shapes.iter().filter_map(|shape| match shape {
        epaint::Shape::Text(text) => Some(text.galley.job.text.clone()),
        _ => None,
    });
    shapes.collect()
}

#[test]
fn the_words_that_carry_the_year_have_room_before_those_at_the_edge() {
    let data = figures(
        "a,,S,m,2019-06-15,10,PB,,,,,,,10 PB,,,,gdn\n\
         b,,S,m,2021-06-15,20,PB,,,,,,,20 PB,,,,gdn\n",
    );
    let from = f64::from(sourceline::model::Day::new(2019, 12, 8).expect("a day").days());
    for span in [100.0, 118.0, 140.0, 200.0, 420.0] {
        for width in [420.0f32, 520.0, 700.0] {
            let page = Page::new(epaint::vec2(width, 430.0), Theme::Light, Lang::En);
            let view = Bounds2 { x: Some((from, from + span)), y: None };
            let axis = texts(laid_out(&data, &page, &view, |_| {}).group("axis-x").expect("an axis"));
            assert!(axis.iter().any(|label| label.ends_with("2020")), "{span} {width}: {axis:?}");
        }
    }
}

#[test]
fn a_logarithm_is_named_on_its_axis_and_its_minor_lines_are_lighter() {
    let data = figures(
        "a,,S,m,1997,2,TB,,,,,,,2 terabytes,,,,gdn\n\
         b,,S,m,2012,60,TB,,,,,,,60 terabytes,,,,gdn\n",
    );
    let scene = laid_out(&data, &small(), &Bounds2::default(), |spec| spec.scale = ScaleKind::Log);
    let axis = scene.group("axis-y").expect("an axis");
    assert_eq!(texts(axis).last().map(String::as_str), Some("logarithmic scale"));
    let colors: std::collections::BTreeSet<[u8; 4]> = axis
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            epaint::Shape::LineSegment { stroke, .. } => Some(stroke.color.to_array()),
            _ => None,
        })
        .collect();
    assert_eq!(colors.len(), 2, "{colors:?}");
}

#[test]
fn every_bundled_story_opens_on_a_linear_scale() {
    let data = sourceline::read::bundled().data;
    for story in &data.stories {
        // Claims of change whose base nobody published have a place on an index alone.
        let figures = || data.figures.iter().filter(|figure| story.series.contains(&figure.series));
        let only_changes = figures().next().is_some() && figures().all(|figure| figure.value.is_none());
        let scale = if only_changes { ScaleKind::Index } else { ScaleKind::Linear };
        assert_eq!(story.scale, scale, "{}", story.id);
    }
}

#[test]
fn thousands_of_figures_say_that_they_have_no_words() {
    let rows: String = (0..1600)
        .map(|n| {
            let date = sourceline::model::Day::from_days(15_000 + n).expect("a day");
            format!("p{n},,S,m,{date},{},TB,,,,,,,{} TB,,,,gdn\n", 100 + n, 100 + n)
        })
        .collect();
    let scene = laid_out(
        &figures(&rows),
        &Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En),
        &Bounds2::default(),
        |_| {},
    );
    assert_eq!(scene.unlabelled, 1600);
    let note = &scene.group("note").expect("a note").title;
    assert!(note.starts_with("Note: 1,600 figures are too many"), "{note}");
}

#[test]
fn whatever_is_drawn_is_cited() {
    let data = sourceline::read::bundled().data;
    let index = FigureIndex::new(&data);
    for story in &data.stories {
        let spec = ChartSpec::of_story(story);
        let chart = sourceline::chart::Chart::new(&data, &index, &spec);
        let page = Page::new(epaint::vec2(1600.0, 900.0), Theme::Light, Lang::En);
        let scene = write::lay_out(&data, &index, &spec, &page, &Bounds2::default());
        for pick in scene.groups.iter().filter_map(|group| group.hit).map(|hit| hit.pick) {
            let sources = match pick {
                Pick::Figure(row) | Pick::Row(row, _) => &data.figures[row].sources,
                Pick::Contract(row) => &data.contracts[row].sources,
            };
            for source in sources {
                assert!(chart.numbering().of(*source).is_some(), "{}: {pick:?} has no number", story.id);
            }
        }
    }
}

#[test]
fn words_made_of_a_number_are_not_set_as_a_quote() {
    let long = "a total that by all accounts came to some 400 terabytes or so";
    let data = figures(&format!("a,,S,m,2025-07-14,400,TB,about,,,,,,{long},,,,gdn\n"));
    let scene = laid_out(&data, &small(), &Bounds2::default(), |_| {});
    let point = &scene.group("point-0").expect("a mark").title;
    assert!(point.contains("about 400 TB") && !point.contains('“'), "{point}");
    let label = scene.group("label-0").expect("a label");
    let first = label.shapes.iter().find_map(|shape| match shape {
        epaint::Shape::Text(text) => {
            text.galley.job.sections.first().map(|section| section.format.font_id.clone())
        }
        _ => None,
    });
    assert_eq!(first.map(|font| font.family), Some(epaint::FontFamily::Proportional));
}

#[test]
fn figures_of_one_place_stay_at_their_date_and_reports_beside_one_another_say_so() {
    let data = figures(
        "a,,S,m,2025-07,400,TB,,,,,,,400 terabytes,,,,gdn\n\
         b,,T,m,2025-07,400,TB,,,,,,,400 terabytes,,,,pcg\n",
    );
    let scene = laid_out(&data, &small(), &Bounds2::default(), |_| {});
    let at = |row: usize| {
        scene.groups.iter().filter_map(|group| group.hit).find(|hit| hit.pick == Pick::Figure(row))
    };
    assert_eq!(at(0).expect("a mark").rect, at(1).expect("a mark").rect);
    let note = |scene: &Scene| scene.group("note").map(|group| group.title.clone()).unwrap_or_default();
    assert!(!note(&scene).contains("side by side"));
    let page = Page::new(epaint::vec2(900.0, 900.0), Theme::Light, Lang::En);
    assert!(note(&laid_out(&figures(CONFLICT), &page, &Bounds2::default(), |_| {})).contains("side by side"));
}

#[test]
fn a_dragged_label_stays_where_it_was_put() {
    let data = figures(CONFLICT);
    let plain = laid_out(&data, &small(), &Bounds2::default(), |_| {});
    let drag = plain.groups.iter().find_map(|group| group.drag.clone()).expect("a label");
    let moved = laid_out(&data, &small(), &Bounds2::default(), |spec| {
        spec.label_offsets.insert(drag.key.clone(), [-40, 70]);
    });
    let found =
        moved.groups.iter().filter_map(|group| group.drag.clone()).find(|found| found.key == drag.key);
    let centre = found.expect("the label").rect.center();
    let wanted = drag.anchor + epaint::vec2(-40.0, 70.0) * small().scale;
    assert!((centre - wanted).length() < 1.0, "{centre:?} {wanted:?}");
}

#[test]
fn every_bundled_story_has_a_page_in_both_languages() {
    let data = sourceline::read::bundled().data;
    let index = FigureIndex::new(&data);
    for story in &data.stories {
        for lang in Lang::ALL {
            let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, lang);
            let spec = ChartSpec::of_story(story);
            let scene = write::lay_out(&data, &index, &spec, &page, &Bounds2::default());
            assert!(scene.groups.iter().any(|group| group.hit.is_some()), "{}: nothing to click", story.id);
            assert!(scene.group("sources").is_some(), "{}: no sources", story.id);
            let page = epaint::Rect::from_min_size(epaint::pos2(0.0, 0.0), scene.size);
            for group in scene.groups.iter().filter(|group| group.clip.is_none()) {
                for shape in &group.shapes {
                    let bounds = shape.visual_bounding_rect();
                    assert!(
                        !bounds.is_positive() || page.expand(2.0).contains_rect(bounds),
                        "{} {}: {bounds:?} leaves the page",
                        story.id,
                        group.id
                    );
                }
            }
        }
    }
}

#[test]
fn series_and_contracts_have_their_names_in_the_language_of_the_page() {
    let data = sourceline::read::bundled().data;
    let page = |lang| Page::new(epaint::vec2(1000.0, 700.0), Theme::Light, lang);
    let said = |lang| -> String {
        let scene = laid_out(&data, &page(lang), &Bounds2::default(), |_| {});
        scene.groups.iter().map(|group| format!("{}\n", group.title.replace('\u{A0}', " "))).collect()
    };
    let (english, polish) = (said(Lang::En), said(Lang::Pl));
    for (en, pl) in [
        ("Microsoft licences through Dell", "Licencje Microsoftu przez firmę Dell"),
        ("Deloitte data modernization", "Modernizacja danych, Deloitte"),
        ("ICE data in Azure", "Dane ICE w Azure"),
    ] {
        assert!(english.contains(en) && !english.contains(pl), "{english}");
        assert!(polish.contains(pl) && !polish.contains(en), "{polish}");
    }
    // A proper name is called the same everywhere.
    assert!(english.contains("ImmigrationOS") && polish.contains("ImmigrationOS"));
}

#[test]
fn every_name_of_the_package_has_its_rows() {
    let data = sourceline::read::bundled().data;
    let (series, lanes) = (data.series_names(), data.lane_keys());
    assert!(data.names.series.keys().all(|name| series.contains(&name.as_str())));
    assert!(data.names.contracts.keys().all(|key| lanes.contains(&key.as_str())));
    let is_measured = |name: &String| data.figures.iter().any(|figure| figure.measure == *name);
    assert!(data.names.measures.keys().all(is_measured));
    let all =
        data.names.series.values().chain(data.names.contracts.values()).chain(data.names.measures.values());
    for name in all {
        assert!(!name.en.is_empty() && !name.pl.is_empty(), "{name:?}");
    }
    assert!(data.names.series.len() + 2 == series.len(), "only two series have proper names");
}

#[test]
fn the_story_of_ice_says_what_its_sources_say() {
    let data = sourceline::read::bundled().data;
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let scene = laid_out(&data, &page, &Bounds2::default(), |_| {});
    let said: Vec<&str> = scene.groups.iter().map(|group| group.title.as_str()).collect();
    let says = |words: &str| said.iter().any(|title| title.contains(words));
    assert!(says("nearly 1,400 terabytes") && says("400 terabytes"), "{said:?}");
    assert!(says("more than tripled") && says("above ×3, below ×3.5"), "{said:?}");
    // The Guardian and its partner +972 saw the same documents: that is one origin.
    assert!(says("1 of 17 reports, 1 origin"), "{said:?}");
    assert!(says("The Guardian, 17 Feb 2026"), "{said:?}");
}

fn note(scene: &Scene) -> String {
    scene.group("note").map(|group| group.title.clone()).unwrap_or_default()
}

/// Note and keys, as they are heard.
fn told(scene: &Scene) -> String {
    let groups = ["note", "keys"].iter().filter_map(|id| scene.group(id));
    groups.map(|group| format!("{}\n", group.title)).collect()
}

fn on_index(spec: &mut ChartSpec) {
    spec.scale = ScaleKind::Index;
}

/// Claims of change, none of which has a published start.
const BARE: &str = "a,,Storage,m,2024-04,,,,,,,>x2.55,2023-06,over 155 per cent,,,,gdn\n\
    b,,AI tools,m,2024-03,,,,,,,x64,2023-09,grew 64-fold,,,,pcg\n\
    c,,Chat,m,2024-03,,,,,,,<x200,../2023-09-30,nearly 200 times as high,,,,p972\n";

#[test]
fn bare_claims_are_told_apart_named_and_explained() {
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let scene = laid_out(&figures(BARE), &page, &Bounds2::default(), on_index);
    let color = |id: &str| {
        let shapes = &scene.group(id).expect("a mark").shapes;
        let diamond = shapes.iter().rev().find_map(|shape| match shape {
            epaint::Shape::Path(path) => Some(path.stroke.color.clone()),
            _ => None,
        });
        diamond.expect("a diamond")
    };
    assert_ne!(color("implied-0"), color("implied-1"));
    let words = |row: usize| texts(scene.group(&format!("label-{row}")).expect("words")).join("\n");
    assert!(words(0).starts_with("Storage\n"), "{}", words(0));
    assert!(words(1).contains("AI tools\n") && words(1).contains("grew 64-fold"), "{}", words(1));
    assert!(words(1).contains("could be read as ×65"), "{}", words(1));
    assert!(!words(0).contains("could be read"), "{}", words(0));
    assert!(told(&scene).contains("what a claim of change implies"), "{}", told(&scene));
    assert!(note(&scene).contains("Index: the level that each claim of change starts from is 100"));
    assert!(note(&scene).contains("In the data only: 1 claim of change without a full starting date."));
    let axis = scene.group("axis-y").expect("an axis");
    assert!(texts(axis).contains(&"100".to_owned()), "{:?}", texts(axis));
    assert!(texts(axis).contains(&"index: start = 100".to_owned()), "{:?}", texts(axis));
    let base = scene.plot.page_y(100.0);
    let heavy = axis.shapes.iter().any(|shape| match shape {
        epaint::Shape::LineSegment { points, stroke } => {
            (points[0].y - base).abs() < 0.1 && stroke.color == page.theme.palette().muted
        }
        _ => false,
    });
    assert!(heavy, "a line at 100");
    // On a small page the name goes into the key before the words of the source are lost.
    let scene = laid_out(&figures(BARE), &small(), &Bounds2::default(), on_index);
    for (row, name, printed) in
        [(0, "Storage", "over 155 per cent"), (1, "AI tools", "grew 64-fold\ncould be")]
    {
        let words = texts(scene.group(&format!("label-{row}")).expect("words")).join("\n");
        assert!(words.contains(printed), "{words}");
        assert!(words.contains(name) || told(&scene).contains(name), "{name}: {}", told(&scene));
    }
}

#[test]
fn an_index_of_figures_and_claims_says_what_begins_at_100() {
    let rows = "g,,S,m,2020-03,,,,,,,x8.75,2020-02,775 percent increase,,,,gdn\n\
                a,,T,m,2020-02,50,TB,,,,,,,50 TB,,,,gdn\n\
                b,,T,m,2020-03,100,TB,,,,,,,100 TB,,,,gdn\n";
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let scene = laid_out(&figures(rows), &page, &Bounds2::default(), on_index);
    assert!(note(&scene).contains("the first figure of each series is 100, and so is"), "{}", note(&scene));
    assert_ne!(scene.title, "T", "one of the two");
    let only = "a,,T,m,2020-02,50,TB,,,,,,,50 TB,,,,gdn\nb,,T,m,2020-03,100,TB,,,,,,,100 TB,,,,gdn\n";
    let scene = laid_out(&figures(only), &page, &Bounds2::default(), on_index);
    assert!(note(&scene).contains("the first figure of each series is 100."), "{}", note(&scene));
}

#[test]
fn reports_in_other_currencies_than_the_chosen_one_are_counted_on_the_page() {
    let table =
        "name,currency,price,date\nA,USD,1.5,2025-01\nA,EUR,2,2025-01\nA,USD,2.5,2025-02\nA,EUR,3,2025-02\n";
    let told = |answers: &str| {
        let answers: Answers = answers.parse().expect("answers");
        let input = Input { name: "prices.csv".to_owned(), bytes: table.as_bytes().to_vec() };
        let reading = read_with(&[input], &Wish { sheet: None, answers: &|_| answers.clone() });
        let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
        note(&laid_out(&reading.data, &page, &Bounds2::default(), |_| {}))
    };
    let chosen = told("value=price;currency=USD");
    assert!(chosen.contains("2 reports in other currencies than the chosen one"), "{chosen}");
    let all = told("value=price;currency=*");
    assert!(!all.contains("than the chosen one"), "{all}");
}

#[test]
fn reports_that_could_not_be_read_are_counted_on_the_page() {
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let good = "a,,S,m,2025-01,400,TB,,,,,,,400 TB,,,,gdn\n";
    let told =
        |rows: &str| note(&laid_out(&figures(&format!("{good}{rows}")), &page, &Bounds2::default(), |_| {}));
    assert!(!told("").contains("In the data only"), "{}", told(""));
    let all = told(
        "b,,S,m,2025-02,1e400,TB,,,,,,,,,,,gdn\n\
         c,,S,m,2025-03,,TB,,,,,,,,,,,gdn\n\
         d,,S,m,soonish,500,TB,,,,,,,500 TB,,,,gdn\n",
    );
    assert!(all.contains("1 report without a full date"), "{all}");
    assert!(all.contains("2 reports whose values are missing or could not be read"), "{all}");
    // Words are drawn as a flag, and are not missing.
    assert!(!told("e,,S,m,2025-04,,TB,,,,,,,a record amount,,,,gdn\n").contains("could not be read"));
    // Somebody's own table, whose rows follow no convention.
    let own = data(&[("own.csv", "Day,Sales\n2024-01-01,5\n2024-01-02,\n2024-01-03,7\n2024-01-04,8\n")]);
    let told = note(&laid_out(&own, &page, &Bounds2::default(), |_| {}));
    assert!(told.contains("1 report whose value is missing"), "{told}");
}

#[test]
fn one_amount_of_several_never_poses_as_the_whole() {
    let header = "id,contract_id,event,date,period_start,period_end,supplier,amount_outlayed,amount_obligated,\
                  currency,value_text,rank,title,source\n";
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let words = |rows: &str| {
        let data = data(&[("contracts.csv", &format!("{header}{rows}"))]);
        let scene = laid_out(&data, &page, &Bounds2::default(), |_| {});
        scene.groups.iter().flat_map(texts).collect::<Vec<_>>().join("\n")
    };
    let one = "a,C,award,2024-01-01,2024-01-01,2025-12-31,Acme,500,,GBP,,,Works,gdn\n";
    assert!(!words(one).contains("(1 of"), "{}", words(one));
    let two = format!("{one}b,C,payment,2024-06-01,,,Acme,700,,GBP,,,Works,gdn\n");
    assert!(words(&two).contains("paid out (1 of 2)"), "{}", words(&two));
    // The same amount again, another kind, and a report that was set aside are no further amounts.
    let same = format!(
        "{one}b,C,payment,2024-06-01,,,Acme,500,,GBP,,,Works,gdn\n\
         c,C,payment,2024-06-01,,,Acme,,900,GBP,,,Works,gdn\nd,C,payment,2024-06-01,,,Acme,800,,GBP,,deprecated,Works,gdn\n"
    );
    assert!(!words(&same).contains("(1 of"), "{}", words(&same));
    let printed = "a,C,award,2024-01-01,2024-01-01,2025-12-31,Acme,500,,GBP,500 pounds,,Works,gdn\n\
                   b,C,payment,2024-06-01,,,Acme,700,,GBP,700 pounds,,Works,gdn\n";
    assert!(words(printed).contains("(paid out, 1 of 2)"), "{}", words(printed));
}

#[test]
fn a_page_without_sources_speaks_of_none() {
    let rows: String = (0..40).map(|n| format!("2024-01-{:02},{}\n", n % 28 + 1, n * 7 % 31)).collect();
    let own = data(&[("own.csv", &format!("Day,Sales\n{rows}"))]);
    let small = Page::new(epaint::vec2(420.0, 330.0), Theme::Light, Lang::En);
    let told = told(&laid_out(&own, &small, &Bounds2::default(), |_| {}));
    assert!(told.contains("No row names a source") && !told.contains("with their sources"), "{told}");
    assert!(!told.contains("Numbers in brackets"), "{told}");
}

#[test]
fn no_infinity_is_drawn_as_words() {
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let rows = "a,,S,m,2025-01,5,TB,,,,,,,,,,,gdn\nb,,S,m,2025-02,NaN,TB,,,,,,,,,,,gdn\n\
                c,,S,m,2025-03,-Infinity,TB,,,,,,,,,,,gdn\nd,,S,m,2025-04,inf,TB,,,,,,,,,,,gdn\n";
    let scene = laid_out(&figures(rows), &page, &Bounds2::default(), |_| {});
    assert!(!told(&scene).contains("A flag"), "{}", told(&scene));
    assert!(
        note(&scene).contains("3 reports whose values are missing or could not be read"),
        "{}",
        note(&scene)
    );
}

#[test]
fn claims_that_have_no_place_on_the_page_are_counted_by_reason() {
    let page = Page::new(epaint::vec2(1000.0, 900.0), Theme::Light, Lang::En);
    let base = "a,,S,m,2025-01,400,TB,,,,,,,400 TB,,,,gdn\nb,,S,m,2026-01,900,TB,,,,,,,900 TB,,,,gdn\n";
    let scene = |row: &str, change: &dyn Fn(&mut ChartSpec)| {
        laid_out(&figures(&format!("{base}{row}")), &page, &Bounds2::default(), change)
    };
    let plain = |_: &mut ChartSpec| {};
    let claim = |rest: &str| format!("c,,S,m,{rest},,,,gdn\n");
    let unpublished = claim("2026-01,,,,,,,x2,2025-01,doubled,");
    for (row, says) in [
        (unpublished.as_str(), "1 claim of change from an unpublished level (it has a place on an index)"),
        (
            &format!(
                "w,,S,m,2025-03,,TB,,,,,,,a record amount,,,,gdn\n{}",
                claim("2026-01,,,,,,,x2,w,doubled,")
            ),
            "1 claim of change from a figure that is not drawn here",
        ),
        (&claim("2026-01,,,,,,,x2,,doubled,"), "1 claim of change without a full starting date"),
        (&claim("../2026-01,,,,,,,x2,a,doubled,"), "1 report without a full date"),
        (
            &format!(
                "{}d,,S,m,2026-01,,,,,,,>x2,a,more than doubled,,,,gdn\n",
                claim("2026-01,,,,,,,x2,a,doubled,")
            ),
            "1 further claim about the same change",
        ),
    ] {
        let note = note(&scene(row, &plain));
        assert!(note.contains(&format!("In the data only: {says}.")), "{row}: {note}");
    }
    let off = scene(&claim("2026-01,,,,,,,x2,a,doubled,"), &|spec| spec.implied = false);
    assert!(note(&off).contains("1 claim of change, switched off"), "{}", note(&off));
    // On an index the one without a published level has its place.
    assert!(!note(&scene(&unpublished, &on_index)).contains("In the data only"));
    // A base series that is hidden takes its figures along.
    let rows =
        format!("{base}c,,T,m,2026-01,,,,,,,x2,a,doubled,,,,gdn\nd,,U,m,2026-01,7,TB,,,,,,,7 TB,,,,gdn\n");
    let hidden = laid_out(&figures(&rows), &page, &Bounds2::default(), |spec| spec.series[0].visible = false);
    assert!(
        note(&hidden).contains("1 claim of change from a figure that is not drawn here"),
        "{}",
        note(&hidden)
    );
}

#[test]
fn reports_that_are_not_drawn_are_counted() {
    let page = Page::new(epaint::vec2(900.0, 800.0), Theme::Light, Lang::En);
    let scene = |change: &dyn Fn(&mut ChartSpec)| {
        note(&laid_out(&figures(CONFLICT), &page, &Bounds2::default(), change))
    };
    let set_aside = "1 report superseded or changed in retelling";
    assert!(scene(&|_| {}).contains(set_aside), "{}", scene(&|_| {}));
    assert!(!scene(&|spec| spec.deprecated = true).contains("In the data only"));
    let off = scene(&|spec| spec.all_accounts = false);
    assert!(off.contains("2 other reports, switched off"), "{off}");
}

#[test]
fn what_was_set_aside_is_a_cross_and_no_line_runs_to_it() {
    let data = figures(
        "a,,S,m,2020-01-01,100,TB,,,,,,,100 TB,,,,gdn\n\
         b,,S,m,2021-01-01,190,TB,,,,,,,190 TB,,deprecated,mistaken,gdn\n\
         c,,S,m,2022-01-01,200,TB,,,,,,,200 TB,,,,gdn\n",
    );
    let scene = laid_out(&data, &small(), &Bounds2::default(), |spec| spec.deprecated = true);
    let [[from, to]] = line(&scene)[..] else { panic!("{:?}", line(&scene)) };
    assert!(
        (from.y - scene.plot.page_y(100e12)).abs() < 0.5 && (to.y - scene.plot.page_y(200e12)).abs() < 0.5
    );
    let cross = scene.group("point-1").expect("a cross");
    assert!(cross.shapes.iter().all(|shape| matches!(shape, epaint::Shape::LineSegment { .. })));
    assert!(told(&scene).contains("superseded"), "{}", told(&scene));
    let without = laid_out(&data, &small(), &Bounds2::default(), |_| {});
    assert!(without.group("point-1").is_none());
    assert!(note(&without).contains("1 report superseded"), "{}", note(&without));
}

#[test]
fn reports_at_a_height_of_their_own_have_their_words() {
    let page = Page::new(epaint::vec2(900.0, 800.0), Theme::Light, Lang::En);
    let rows =
        format!("{CONFLICT}w,jan,S,m,2025-12,600,TB,over,,,,,,over 600 terabytes,,deprecated,wrong,pcg\n");
    let scene = laid_out(&figures(&rows), &page, &Bounds2::default(), |spec| spec.deprecated = true);
    let words: Vec<String> =
        scene.groups.iter().filter(|group| group.drag.is_some()).flat_map(texts).collect();
    for said in ["1,500 terabytes", "over 600 terabytes"] {
        assert!(words.iter().any(|words| words.starts_with(said)), "{said}: {words:?}");
    }
}

#[test]
fn a_series_that_no_words_name_is_named_in_the_key() {
    let data = sourceline::read::bundled().data;
    let index = FigureIndex::new(&data);
    for story in &data.stories {
        for size in [Page::DEFAULT_SIZE, epaint::vec2(600.0, 420.0), epaint::vec2(1400.0, 900.0)] {
            let page = Page::new(size, Theme::Light, Lang::En);
            let spec = ChartSpec::of_story(story);
            let chart = sourceline::chart::Chart::new(&data, &index, &spec);
            let orders = chart.prepared().orders();
            let scene = write::lay_out(&data, &index, &spec, &page, &Bounds2::default());
            let labels = scene.groups.iter().filter(|group| group.drag.is_some());
            let said: String =
                labels.map(|group| group.title.as_str()).chain([told(&scene).as_str()]).collect();
            for order in orders.iter().filter(|_| orders.len() > 1) {
                let name = &story.series[*order];
                assert!(said.contains(name.as_str()), "{} {size:?}: {name}: {said}", story.id);
            }
        }
    }
}

#[test]
fn thousands_of_figures_have_the_names_of_their_series() {
    let rows: String = (0..1600)
        .map(|n| {
            let date = sourceline::model::Day::from_days(15_000 + n).expect("a day");
            format!("p{n},,Tide {},m,{date},{},TB,,,,,,,{n} TB,,,,gdn\n", n % 2, 100 + n % 2 * 700 + n / 9)
        })
        .collect();
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let scene = laid_out(&figures(&rows), &page, &Bounds2::default(), |_| {});
    for name in ["Tide 0", "Tide 1"] {
        let named = scene.groups.iter().any(|group| group.id.starts_with("name-") && group.title == name);
        assert!(named || told(&scene).contains(name), "{name}");
    }
    assert_eq!(scene.unlabelled, 1600);
}

#[test]
fn a_bare_number_does_not_stand_on_the_axis_of_a_unit() {
    let data = figures(
        "n,,S,m,2020-01-01,7,,,,,,,,7,,,,gdn\n\
         a,,S,m,2020-06-01,100,TB,,,,,,,100 TB,,,,gdn\n\
         e,,S,m,2021-01-01,5,USD,,,,,,,$5,,,,gdn\n\
         b,,S,m,2022-01-01,200,TB,,,,,,,200 TB,,,,gdn\n\
         t,,T,m,2022-01-01,9,,,,,,,,9,,,,gdn\n",
    );
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let scene = laid_out(&data, &page, &Bounds2::default(), |_| {});
    assert!(scene.group("point-0").is_none() && scene.group("point-2").is_none());
    assert!(scene.group("point-1").is_some() && scene.group("point-3").is_some());
    for says in [
        "1 value without a unit in a series that has one",
        "1 value in another unit than its series",
        "Not drawn, without a unit: T.",
    ] {
        assert!(note(&scene).contains(says), "{says}: {}", note(&scene));
    }
    // Where no figure has a unit they all stand together.
    let bare = figures("a,,S,m,2020,7,,,,,,,,7,,,,gdn\nb,,S,m,2021,8,,,,,,,,8,,,,gdn\n");
    assert_eq!(marks(&laid_out(&bare, &page, &Bounds2::default(), |_| {})), 2);
}

#[test]
fn a_part_of_a_story_does_not_say_what_the_whole_says() {
    let data = sourceline::read::bundled().data;
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let over = |change: &dyn Fn(&mut ChartSpec)| {
        let scene = laid_out(&data, &page, &Bounds2::default(), change);
        let subtitle = scene.group("subtitle").map(|group| group.title.clone()).unwrap_or_default();
        (scene.title, subtitle)
    };
    let (title, subtitle) = over(&|_| {});
    assert!(title.contains("more than tripled") && subtitle.contains("as reported"), "{title} {subtitle}");
    let (title, subtitle) = over(&|spec| spec.series[0].visible = false);
    assert_eq!(title, "Growth of ICE data in Azure");
    assert_eq!(subtitle, "Part of the story “ICE data in Azure”: 5 of 6 series and contracts are shown.");
    let (title, _) = over(&|spec| spec.lanes[0].visible = false);
    assert_eq!(title, "ICE data in Azure");
    // Words that a person wrote stay.
    let (title, subtitle) = over(&|spec| {
        spec.series[0].visible = false;
        spec.title.en = "My title".into();
    });
    assert!(title == "My title" && subtitle.contains("as reported"), "{title} {subtitle}");
}

#[test]
fn in_steps_a_claim_stands_where_the_line_rises() {
    let data = figures(
        "a,,S,m,2025-07,400,TB,,,,,,,400 terabytes,,,,gdn\n\
         b,,S,m,2026-01,1400,TB,,,,,,,\"1,400 terabytes\",,,,gdn\n\
         g,,S,m,2026-01,,TB,,,,,>x3,a,more than tripled,,,,gdn\n",
    );
    let anchor = |joining: Joining| {
        let scene = laid_out(&data, &small(), &Bounds2::default(), |spec| spec.joining = joining);
        let anchor = scene.group("label-2").expect("a claim").drag.as_ref().expect("a label").anchor;
        (anchor, line(&scene))
    };
    for joining in [Joining::Straight, Joining::Step] {
        let (anchor, pieces) = anchor(joining);
        let on_line = pieces
            .iter()
            .any(|[from, to]| (0..=100).any(|n| (from.lerp(*to, n as f32 / 100.0) - anchor).length() < 2.0));
        assert!(on_line, "{joining:?}: {anchor:?} is not on {pieces:?}");
    }
    // What a claim implies is reached by a step as well.
    let implied = figures(
        "a,,S,m,2025-07,400,TB,,,,,,,400 terabytes,,,,gdn\n\
         g,,S,m,2026-01,,TB,,,,,>x3,a,more than tripled,,,,gdn\n",
    );
    let scene = laid_out(&implied, &small(), &Bounds2::default(), |spec| spec.joining = Joining::Step);
    let dots = scene.group("implied-1").expect("a mark").shapes.iter().filter_map(|shape| match shape {
        epaint::Shape::Circle(circle) => Some(circle.center),
        _ => None,
    });
    let (low, high) = (scene.plot.page_y(400e12), scene.plot.page_y(1200e12));
    let end = scene.group("implied-1").expect("a mark").hit.expect("a hit").rect.center();
    for dot in dots {
        let (flat, rise) = ((dot.y - low).abs() < 0.5, (dot.x - end.x).abs() < 0.5);
        assert!(flat || rise && dot.y >= high - 0.5, "{dot:?}");
    }
}

#[test]
fn a_limit_of_a_limit_is_none() {
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    for (hedge, said) in [
        ("", "implied: above 1,200 TB"),
        ("about", "implied: about 1,200 TB"),
        ("nearly", "implied: about 1,200 TB"),
        ("at_least", "implied: above 1,200 TB"),
    ] {
        let rows = format!(
            "a,,S,m,2025-07,400,TB,{hedge},,,,,,{hedge} 400 terabytes,,,,gdn\n\
             g,,S,m,2026-01,,TB,,,,,>x3,a,more than tripled,,,,gdn\n"
        );
        let scene = laid_out(&figures(&rows), &page, &Bounds2::default(), |_| {});
        let words = texts(scene.group("label-1").expect("words")).join("\n");
        assert!(words.starts_with(said), "{hedge}: {words}");
    }
}

#[test]
fn spans_of_time_are_not_called_contracts() {
    let terms =
        "Politician,Start date,End date\nAnna Nowak,2001-01-01,2004-01-01\nJan Kos,2004-01-02,2006-01-01\n";
    let scene = laid_out(&data(&[("terms.csv", terms)]), &small(), &Bounds2::default(), |_| {});
    assert!(scene.description.starts_with("Timeline of "), "{}", scene.description);
    assert!(!scene.description.contains("contract"), "{}", scene.description);
    let scene = laid_out(&data(&[("contracts.csv", CONTRACTS)]), &small(), &Bounds2::default(), |_| {});
    assert!(scene.description.starts_with("Timeline of contracts: "), "{}", scene.description);
}

#[test]
fn a_key_stands_for_what_is_in_view_only() {
    let data = with_terms("a,S,2020-01-01,1,TB,T\nb,S,2021-06-01,2,TB,T\n");
    let early = "id,contract_id,event,date,period_start,period_end,supplier,amount_reported,currency,value_text,\
                 status,title,source_publisher\n\
        j1,jedi,award,2019-10-25,2019-10-25,2029-10-25,Microsoft,10000000000,USD,$10 billion,active,JEDI,CNET\n\
        j2,jedi,contractTermination,2021-07-06,,,Microsoft,,USD,,cancelled,JEDI,Reuters\n";
    let header = "id,series,date,value,unit,source_title\na,S,2020-01-01,1,TB,T\nb,S,2023-06-01,2,TB,T\n";
    let cancelled = self::data(&[("figures.csv", header), ("contracts.csv", early)]);
    let told_in = |data: &DataSet, x| told(&laid_out(data, &wide(), &Bounds2 { x, y: None }, |_| {}));
    let whole = told_in(&cancelled, None);
    assert!(whole.contains("A crossed ring: ended early"), "{whole}");
    let later = told_in(&cancelled, Some((day(2022, 1, 1), day(2023, 7, 1))));
    assert!(!later.contains("ended early"), "{later}");
    // Rings of events that lie outside have no key either.
    let between = told_in(&data, Some((day(2021, 1, 1), day(2021, 6, 1))));
    assert!(!between.contains("Rings on a bar") && between.contains("goes on outside"), "{between}");
}

#[test]
fn reports_of_several_series_at_one_place_do_not_hide_one_another() {
    let data = sourceline::read::bundled().data;
    let story = data.stories.iter().find(|story| story.id == "israel-azure").expect("the story");
    let page = Page::new(epaint::vec2(1000.0, 700.0), Theme::Light, Lang::En);
    let spec = ChartSpec::of_story(story);
    let scene = write::lay_out(&data, &FigureIndex::new(&data), &spec, &page, &Bounds2::default());
    let points = scene.groups.iter().filter(|group| group.role == Role::Point);
    let places: Vec<epaint::Pos2> = points.filter_map(|group| Some(group.hit?.rect.center())).collect();
    // Figures stay at their time; what stands beside them keeps clear of them and of one another.
    let near = |one: &epaint::Pos2, other: &epaint::Pos2| (*one - *other).length();
    for (n, one) in places.iter().enumerate() {
        for other in places.iter().skip(n + 1) {
            assert!(near(one, other) < 0.5 || near(one, other) > 8.9, "{one:?} {other:?}");
        }
    }
    assert!(told(&scene).contains("same place") || told(&scene).contains("Marks inside one another"));
}

/// However many marks fill a page, squares that touch are one shape: a frame costs what the page has room for.
#[test]
fn a_page_full_of_marks_has_few_shapes() {
    let row = |at: usize| {
        let day = sourceline::model::Day::from_days(18_000 + (at % 900) as i32).expect("a day");
        format!("{at},S,{day},{},TB\n", at * 7_919 % 10_007)
    };
    let count = |rows: usize| {
        let rows: String = (0..rows).map(row).collect();
        let data = data(&[("figures.csv", &format!("figure,series,date,value,unit\n{rows}"))]);
        let page = Page::new(epaint::vec2(900.0, 560.0), Theme::Light, Lang::En);
        let scene = laid_out(&data, &page, &Bounds2::default(), |_| {});
        let marks = scene.group("marks-0").expect("marks");
        let vertices = marks.shapes.iter().map(|shape| match shape {
            epaint::Shape::Mesh(mesh) => mesh.vertices.len(),
            _ => 0,
        });
        vertices.sum::<usize>() / 4
    };
    let (some, many) = (count(3_000), count(90_000));
    assert!(some > 1_000 && many < some, "{some} of 3,000 and {many} of 90,000");
}
