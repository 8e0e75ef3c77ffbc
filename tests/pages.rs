//! Pages of every size: what has no room is counted, what is printed is never printed over.

use epaint::{ColorMode, Rect, Shape, Vec2, vec2};
use sourceline::chart::{Bounds2, ChartSpec, FigureIndex, Page, Role, Scene, Theme};
use sourceline::model::DataSet;
use sourceline::read::{Input, bundled, read};
use sourceline::text::Lang;
use sourceline::write;

fn page_of(data: &DataSet, spec: &ChartSpec, page: &Page) -> Scene {
    write::lay_out(data, &FigureIndex::new(data), spec, page, &Bounds2::default())
}

/// Where words stand on the page, with what they are.
fn words(scene: &Scene) -> Vec<(Rect, String)> {
    let texts = |shape: &Shape| match shape {
        Shape::Text(text) => Some((text.visual_bounding_rect(), text.galley.job.text.clone())),
        _ => None,
    };
    // Grey words of the drawing itself stand where the words of the page leave them room.
    let groups = scene.groups.iter().filter(|group| group.role != Role::Decoration);
    groups
        .flat_map(|group| group.shapes.iter().filter_map(texts))
        .filter(|(rect, _)| rect.is_positive())
        .collect()
}

#[test]
fn on_a_page_of_any_size_no_words_stand_on_others() {
    let data = bundled().data;
    let mut drawn = 0;
    for size in
        [[240, 300], [320, 300], [321, 600], [360, 640], [420, 330], [480, 300], [640, 360], [1080, 1080]]
    {
        for story in &data.stories {
            for lang in [Lang::En, Lang::Pl] {
                let page = Page::new(vec2(size[0] as f32, size[1] as f32), Theme::Light, lang);
                let scene = page_of(&data, &ChartSpec::of_story(story), &page);
                if scene.is_cramped {
                    continue;
                }
                drawn += 1;
                let words = words(&scene);
                for (n, (one, said)) in words.iter().enumerate() {
                    let paper = Rect::from_min_size(epaint::pos2(0.0, 0.0), scene.size).expand(1.0);
                    assert!(
                        paper.contains_rect(*one),
                        "{}, {size:?}, {lang:?}: “{said}” is off the page",
                        story.id
                    );
                    for (other, says) in words.iter().skip(n + 1) {
                        // Ink that touches is still read; letters that cross are not.
                        let both = one.intersect(*other);
                        let crossed = both.is_positive() && both.height() > 2.5 && both.width() > 2.5;
                        assert!(!crossed, "{}, {size:?}, {lang:?}: “{said}” and “{says}”", story.id);
                    }
                }
            }
        }
    }
    assert!(drawn > 100, "most sizes are drawn: {drawn}");
}

/// What stands close behind the words of an axis would be read on from them.
#[test]
fn words_of_the_value_axis_have_air_around_them() {
    let data = bundled().data;
    let ink = |scene: &Scene, role: Role| -> Vec<Rect> {
        let groups = scene.groups.iter().filter(|group| group.role == role);
        let shapes = groups.flat_map(|group| group.shapes.clone());
        shapes
            .filter(|shape| matches!(shape, Shape::Text(_)))
            .map(|shape| shape.visual_bounding_rect())
            .collect()
    };
    let mut compared = 0;
    for size in [vec2(1600.0, 900.0), vec2(1280.0, 720.0), vec2(797.0, 560.0)] {
        for (story, lang) in data.stories.iter().flat_map(|story| [(story, Lang::En), (story, Lang::Pl)]) {
            let scene = page_of(&data, &ChartSpec::of_story(story), &Page::new(size, Theme::Light, lang));
            let labels = ink(&scene, Role::Label);
            for axis in ink(&scene, Role::AxisY).iter().map(|rect| rect.expand2(vec2(5.0, 0.0))) {
                compared += labels.len();
                assert!(!labels.iter().any(|label| label.intersects(axis)), "{} {size} {lang:?}", story.id);
            }
        }
    }
    assert!(compared > 1_000, "{compared}");
}

/// More series than the stories have still differ in colour, and the key draws the mark that they have.
#[test]
fn seven_series_have_seven_colours_and_the_key_their_own_marks() {
    let data = bundled().data;
    let story = data.stories.iter().find(|story| story.id == "ice-cloud-2025").expect("the story");
    let page = Page::new(vec2(1280.0, 720.0), Theme::Light, Lang::En);
    assert_eq!(story.series.len(), 7);
    let colors: std::collections::BTreeSet<[u8; 4]> =
        (0..story.series.len()).map(|order| page.theme.palette().series_color(order).to_array()).collect();
    assert_eq!(colors.len(), 7);
    // One of the scopes is named by the key alone, and its figure was reported with “about”.
    let story = data.stories.iter().find(|story| story.id == "israel-azure").expect("the story");
    let scene = page_of(&data, &ChartSpec::of_story(story), &page);
    let keys = scene.group("keys").expect("a key");
    assert!(keys.title.contains("Unit 8200 data in Azure"), "{}", keys.title);
    let order = story.series.iter().position(|name| name == "Unit 8200 data in Azure").expect("its place");
    let color = page.theme.palette().series_color(order);
    let fills = keys.shapes.iter().filter_map(|shape| match shape {
        Shape::Path(path) if path.closed => Some((path.fill, path.stroke.color.clone())),
        Shape::Circle(circle) => Some((circle.fill, ColorMode::Solid(circle.stroke.color))),
        Shape::Rect(rect) => Some((rect.fill, ColorMode::Solid(rect.stroke.color))),
        _ => None,
    });
    let own: Vec<_> =
        fills.filter(|(_, stroke)| *stroke == ColorMode::Solid(color)).map(|(fill, _)| fill).collect();
    assert_eq!(own, [page.theme.palette().paper]);
}

#[test]
fn a_picture_with_room_names_every_source() {
    let data = bundled().data;
    for story in &data.stories {
        for size in [vec2(1600.0, 900.0), vec2(1080.0, 1920.0), vec2(1080.0, 1080.0)] {
            let page = Page::new(size, Theme::Light, Lang::En);
            let scene = page_of(&data, &ChartSpec::of_story(story), &page);
            assert_eq!(scene.unnamed, 0, "{} at {size}", story.id);
        }
    }
}

/// So many contracts, each with a bar of its own.
fn contracts(count: usize) -> DataSet {
    let header = "id,contract_id,title,event,date,period_start,period_end,source_title\n";
    let rows =
        (1..=count).map(|n| format!("c{n},k{n},Lane {n},award,2020-01-01,2020-01-01,2021-01-01,Paper\n"));
    let text = format!("{header}{}", rows.collect::<String>());
    read(&[Input { name: "contracts.csv".to_owned(), bytes: text.into_bytes() }]).data
}

fn note(scene: &Scene) -> String {
    scene.group("note").map(|group| group.title.clone()).unwrap_or_default()
}

fn lanes(scene: &Scene) -> Vec<String> {
    scene.groups.iter().filter(|group| group.role == Role::Lane).map(|group| group.title.clone()).collect()
}

#[test]
fn more_contracts_than_have_room_are_seen_part_by_part() {
    let data = contracts(60);
    let spec = ChartSpec::first_of(&data);
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let at = |first_lane: usize| page_of(&data, &spec, &Page { first_lane, ..page });
    let top = at(0);
    let shown = lanes(&top).len();
    // Twelve to the page was all that stood there while each had its words above its bar.
    assert!(shown >= 15, "{shown}");
    assert_eq!(top.lanes, (0..shown, 60));
    assert!(note(&top).contains(&format!("Contracts 1–{shown} of 60 are shown")), "{}", note(&top));
    let further = at(10);
    assert_eq!(lanes(&further).first().map(String::as_str), Some("Lane 11"));
    assert!(note(&further).contains("Contracts 11–"), "{}", note(&further));
    // The last ones fill the page, however far it was moved.
    let end = at(1_000);
    assert_eq!(end.lanes.0.end, 60);
    assert_eq!(lanes(&end).last().map(String::as_str), Some("Lane 60"));
    assert_eq!(lanes(&end).len(), shown);
}

#[test]
fn few_contracts_have_their_words_above_them() {
    let data = contracts(4);
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let scene = page_of(&data, &ChartSpec::first_of(&data), &page);
    assert_eq!(scene.lanes, (0..4, 4));
    assert!(!note(&scene).contains("are shown"), "{}", note(&scene));
}

/// The words of the one lane of a page this wide.
fn lane_words(width: f32) -> String {
    let figures = "id,series,date,value,unit,source_title\na,S,2020-01-01,1,TB,T\nb,S,2021-12-31,2,TB,T\n";
    let contracts = "id,contract_id,title,supplier,event,date,amount_potential,currency,value_text,period_start,period_end,source_title\n\
        c,k,Enterprise cloud services,Hyperscale Holdings,award,2020-06-01,9000000,USD,$9 million,2020-06-01,2020-12-01,Paper\n";
    let inputs = [("figures.csv", figures), ("contracts.csv", contracts)]
        .map(|(name, text)| Input { name: name.to_owned(), bytes: text.as_bytes().to_vec() });
    let data = read(&inputs).data;
    let page = Page::new(Vec2::new(width, 700.0), Theme::Light, Lang::En);
    let scene = page_of(&data, &ChartSpec::first_of(&data), &page);
    let lane = scene.groups.iter().find(|group| group.role == Role::Lane).expect("a lane");
    let texts = lane.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text.galley.rows.iter().map(|row| row.text()).collect::<String>()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_lane_loses_its_supplier_before_the_kind_of_its_amount_and_never_the_amount() {
    let said = [1600.0, 1000.0, 700.0, 520.0, 430.0, 360.0].map(lane_words);
    let [widest, .., narrowest] = &said;
    assert!(
        widest.contains("Hyperscale Holdings, Enterprise cloud services: $9 million (ceiling)"),
        "{widest}"
    );
    for said in &said {
        assert!(said.contains("$9 million"), "{said}");
        let is_bare = !said.contains("ceiling");
        assert!(!(is_bare && said.contains("Hyperscale")), "the kind went first: {said}");
    }
    assert!(!narrowest.contains("Hyperscale"), "{narrowest}");
}

/// Where labels stand from their marks, by key.
fn offsets(scene: &Scene) -> std::collections::BTreeMap<String, Vec2> {
    let drags = scene.groups.iter().filter_map(|group| group.drag.as_ref());
    drags.map(|drag| (drag.key.clone(), drag.rect.center() - drag.anchor)).collect()
}

#[test]
fn words_keep_their_side_while_an_edge_of_the_window_is_dragged() {
    let data = bundled().data;
    let (mut kept, mut all) = (0, 0);
    for story in &data.stories {
        let spec = ChartSpec::of_story(story);
        let at = |step: u16| {
            let size = vec2(1000.0 + f32::from(step), 620.0 + f32::from(step) / 2.0);
            offsets(&page_of(&data, &spec, &Page::new(size, Theme::Light, Lang::En)))
        };
        let mut before = at(0);
        for step in 1..12 {
            let now = at(step);
            for (key, offset) in &now {
                let was = before.get(key);
                all += 1;
                kept += usize::from(was.is_some_and(|was| (*was - *offset).length() < 3.0));
            }
            before = now;
        }
    }
    assert!(all > 500, "{all}");
    // Where there is no longer room at one side, words have to go to another: that is rare.
    assert!(kept * 100 >= all * 98, "{kept} of {all} labels kept their places");
}

fn figures(rows: &str) -> DataSet {
    let header = "id,figure,series,date,value,unit,value_text,rank,source_title\n";
    let text = format!("{header}{rows}");
    read(&[Input { name: "figures.csv".to_owned(), bytes: text.into_bytes() }]).data
}

#[test]
fn figures_outside_the_part_shown_are_counted() {
    let data = figures("a,,S,2020,1,TB,,,A\nb,,S,2021,2,TB,,,A\nc,,S,2022,3,TB,,,A\n");
    let spec = ChartSpec::first_of(&data);
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let told = |view: Bounds2| note(&write::lay_out(&data, &FigureIndex::new(&data), &spec, &page, &view));
    let whole = told(Bounds2::default());
    assert!(!whole.contains("outside"), "{whole}");
    let day = |year| f64::from(sourceline::model::Day::new(year, 1, 1).expect("a day").days());
    let some = told(Bounds2 { x: Some((day(2020), day(2022))), y: None });
    assert!(some.contains("1 figure lies outside the part shown here."), "{some}");
    let low = told(Bounds2 { x: None, y: Some((0.0, 1.5e12)) });
    assert!(low.contains("2 figures lie outside the part shown here."), "{low}");
}

#[test]
fn a_mark_outside_the_part_shown_needs_no_key() {
    let text = "id,figure,series,date,value,unit,qualifier,source_title\n\
        a,,S,2020-05-05,1,TB,nearly,A\nb,,S,2021-05-05,2,TB,,A\nc,,S,2022-05,3,TB,over,A\n";
    let data = read(&[Input { name: "figures.csv".to_owned(), bytes: text.as_bytes().to_vec() }]).data;
    let spec = ChartSpec::first_of(&data);
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let day = |year| f64::from(sourceline::model::Day::new(year, 1, 1).expect("a day").days());
    let told = |view: Bounds2| {
        let note = note(&write::lay_out(&data, &FigureIndex::new(&data), &spec, &page, &view));
        [note.contains("“nearly”"), note.contains("“more than”")]
    };
    assert_eq!(told(Bounds2::default()), [true, true]);
    assert_eq!(told(Bounds2 { x: Some((day(2020), day(2021))), y: None }), [true, false]);
    assert_eq!(told(Bounds2 { x: Some((day(2021), day(2022))), y: None }), [false, false]);
    assert_eq!(told(Bounds2 { x: None, y: Some((2.5e12, 4e12)) }), [false, true]);
}

#[test]
fn dates_in_doubt_are_told_since_no_mark_shows_it() {
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let told = |rows: &str| {
        let data = figures(rows);
        note(&page_of(&data, &ChartSpec::first_of(&data), &page))
    };
    let named = told("a,,S,2020-03-06?,1,TB,one terabyte,,A\nb,,S,2021~,2,TB,,,A\nc,,S,2022,3,TB,,,A\n");
    assert!(named.contains("Dates are uncertain or approximate: “one terabyte”, 2 TB."), "{named}");
    let many: String = (0..6).map(|n| format!("a{n},,S,201{n}?,{n}1,TB,,,A\n")).collect();
    assert!(told(&many).contains("The dates of 6 figures are uncertain or approximate."), "{}", told(&many));
    assert!(!told("a,,S,2020,1,TB,,,A\n").contains("uncertain"));
}

#[test]
fn sources_that_the_page_does_not_cite_are_counted() {
    let data = figures(
        "a,f,S,2020,1,TB,,preferred,A\nb,f,S,2020,1,TB,,,B\nc,f,S,2020,1,TB,,deprecated,C\nd,,S,2021,2,TB,,,A\n",
    );
    let page = Page::new(Page::DEFAULT_SIZE, Theme::Light, Lang::En);
    let told = note(&page_of(&data, &ChartSpec::first_of(&data), &page));
    assert!(told.contains("2 further sources of these figures"), "{told}");
}
