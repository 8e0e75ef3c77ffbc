//! The page as a document: names, roles, languages, and nothing that runs.

use crate::{a_page, group, plain, scene};
use epaint::Shape;
use resvg::usvg::roxmltree;
use sourceline::chart::fonts::Face;
use sourceline::chart::{Role, Scene};
use sourceline::text::Lang;
use sourceline::write;

#[test]
fn a_page_is_a_document_of_named_groups() {
    insta::assert_snapshot!(write::svg(&a_page()));
}

#[test]
fn names_of_kinds_follow_the_language_of_the_page() {
    let svg = write::svg(&Scene { lang: Lang::Pl, ..a_page() });
    assert!(svg.contains(r#"xml:lang="pl" lang="pl""#));
    assert!(svg.contains(r#"aria-roledescription="punkt danych""#));
}

#[test]
fn past_two_hundred_points_only_the_series_is_named() {
    let points = |count: usize| {
        let point = |at: usize| group(&format!("p{at}"), Role::Point, "a point", vec![Shape::Noop]);
        write::svg(&scene((0..count).map(point).collect())).matches("graphics-symbol").count()
    };
    assert_eq!(points(write::MOST_NAMED_POINTS), write::MOST_NAMED_POINTS);
    assert_eq!(points(write::MOST_NAMED_POINTS + 1), 0);
}

#[test]
fn nothing_in_a_file_is_run_or_fetched() {
    let hostile = "\"/><script>alert(1)</script><image href='https://example.org/x.png' onload='x'/>\u{0}]]>";
    let mut page =
        scene(vec![group(hostile, Role::Point, hostile, vec![plain(hostile, Face::Regular).into()])]);
    page.title = hostile.to_owned();
    page.description = hostile.to_owned();
    let svg = write::svg(&page);
    let xml = roxmltree::Document::parse(&svg).expect("XML");
    let known = [
        "svg", "title", "desc", "rect", "g", "text", "tspan", "path", "circle", "ellipse", "defs", "clipPath",
    ];
    for node in xml.descendants().filter(|node| node.is_element()) {
        assert!(known.contains(&node.tag_name().name()), "{:?}", node.tag_name());
        for attribute in node.attributes() {
            let name = attribute.name();
            assert!(!name.starts_with("on") && !name.contains("href") && name != "style", "{name}");
        }
    }
    assert_eq!(xml.descendants().filter(|node| node.has_tag_name("script")).count(), 0);
}
