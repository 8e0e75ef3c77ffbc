//! Hand-made scenes with every kind of shape, written as SVG and PNG.

use epaint::emath::Align;
use epaint::text::{FontsView, LayoutJob, TextFormat, TextWrapping};
use epaint::{
    BandPoint, BandShape, Brush, CircleShape, Color32, CornerRadius, CubicBezierShape, EllipseShape, Mesh,
    PathShape, PathStroke, Pos2, QuadraticBezierShape, Rect, RectShape, Shape, Stroke, StrokeKind, TextShape,
    TextureId, Vec2, Vertex, pos2, vec2,
};
use proptest::prelude::*;
use resvg::usvg::{self, roxmltree};
use sourceline::chart::fonts::Face;
use sourceline::chart::{Group, PlotArea, Role, Scene};
use sourceline::text::Lang;
use sourceline::write::{self, WriteError};
use std::sync::Arc;

const INK: Color32 = Color32::from_rgb(0x1b, 0x1b, 0x1e);
const BLUE: Color32 = Color32::from_rgb(0x00, 0x72, 0xb2);

fn scene(groups: Vec<Group>) -> Scene {
    Scene {
        size: vec2(200.0, 100.0),
        paper: Color32::WHITE,
        lang: Lang::En,
        title: "ICE data in Azure".to_owned(),
        description: "Two points & a line".to_owned(),
        groups,
        plot: PlotArea {
            curve: Rect::from_min_size(Pos2::ZERO, vec2(200.0, 100.0)),
            lanes: Rect::NOTHING,
            x: (0.0, 1.0),
            y: (0.0, 1.0),
        },
        unlabelled: 0,
    }
}

fn group(id: &str, role: Role, title: &str, shapes: Vec<Shape>) -> Group {
    Group { shapes, ..Group::new(id, role, title) }
}

fn one(shape: impl Into<Shape>) -> Scene {
    scene(vec![group("g", Role::Decoration, "", vec![shape.into()])])
}

/// The elements of the only group of a scene with these shapes.
fn elements(shapes: Vec<Shape>) -> String {
    let svg = write::svg(&scene(vec![group("g", Role::Title, "", shapes)]));
    let from = svg.find("<g id=\"g\">\n").expect("the group") + "<g id=\"g\">\n".len();
    let to = svg.rfind("\n </g>").unwrap_or(from).max(from);
    svg[from..to].lines().map(str::trim_start).collect::<Vec<_>>().join("\n")
}

fn with_fonts<T>(lay_out: impl FnOnce(&mut FontsView<'_>) -> T) -> T {
    lay_out(&mut write::headless_fonts().with_pixels_per_point(write::PIXELS_PER_POINT))
}

fn job_shape(job: LayoutJob) -> TextShape {
    TextShape::new(pos2(10.0, 20.0), with_fonts(|fonts| fonts.layout_job(job)), INK)
}

fn plain(text: &str, face: Face) -> TextShape {
    job_shape(LayoutJob::simple(text.to_owned(), face.at(14.0), INK, f32::INFINITY))
}

fn format(face: Face, color: Color32) -> TextFormat {
    TextFormat::simple(face.at(14.0), color)
}

// Shapes ---------------------------------------------------------------------------------------

#[track_caller]
fn check(shape: impl Into<Shape>, expected: &str) {
    assert_eq!(elements(vec![shape.into()]), expected);
}

#[test]
fn lines_are_crisp_and_dashes_are_one_path() {
    let line =
        |from: [f32; 2], to: [f32; 2], stroke: Stroke| Shape::line_segment([from.into(), to.into()], stroke);
    let hairline = Stroke::new(1.0, INK);
    check(
        line([10.2, 0.0], [10.2, 50.0], hairline),
        r##"<path d="M10.5 0L10.5 50" fill="none" stroke="#1b1b1e"/>"##,
    );
    check(
        line([0.0, 10.2], [50.0, 10.2], Stroke::new(2.0, INK)),
        r##"<path d="M0 10L50 10" fill="none" stroke="#1b1b1e" stroke-width="2"/>"##,
    );
    check(
        line([0.0, 0.0], [3.0, 4.0], Stroke::new(1.5, INK.gamma_multiply(0.5))),
        r##"<path d="M0 0L3 4" fill="none" stroke="#1c1c1e" stroke-opacity="0.502" stroke-width="1.5"/>"##,
    );
    check(line([0.0, 0.0], [3.0, 4.0], Stroke::NONE), "");
    check(line([0.0, f32::NAN], [3.0, 4.0], hairline), "");
    check(
        Shape::Vec(vec![
            line([0.0, 0.0], [3.0, 4.0], hairline),
            line([3.0, 4.0], [9.0, 5.0], hairline),
            Shape::Noop,
            line([20.0, 5.0], [30.0, 6.0], hairline),
            line([0.0, 0.0], [1.0, 2.0], Stroke::new(1.0, BLUE)),
        ]),
        "<path d=\"M0 0L3 4L9 5M20 5L30 6\" fill=\"none\" stroke=\"#1b1b1e\"/>\n\
         <path d=\"M0 0L1 2\" fill=\"none\" stroke=\"#0072b2\"/>",
    );
}

#[test]
fn rectangles_follow_the_rules_of_the_screen() {
    let rect = |x: f32, y: f32, width: f32, height: f32| Rect::from_min_size(pos2(x, y), vec2(width, height));
    let filled = |rect: Rect, radius: CornerRadius| RectShape::filled(rect, radius, BLUE);
    check(
        filled(rect(1.2, 2.7, 10.0, 20.0), CornerRadius::ZERO),
        r##"<rect x="1" y="3" width="10" height="20" fill="#0072b2"/>"##,
    );
    check(
        filled(rect(1.0, 2.0, 10.0, 20.0), CornerRadius::same(2)),
        r##"<rect x="1" y="2" width="10" height="20" rx="2" fill="#0072b2"/>"##,
    );
    check(
        filled(rect(0.0, 0.0, 10.0, 20.0), CornerRadius { nw: 2, ne: 0, sw: 0, se: 3 }),
        r##"<path d="M2 0L10 0L10 17A3 3 0 0 1 7 20L0 20L0 2A2 2 0 0 1 2 0Z" fill="#0072b2"/>"##,
    );
    // As thin as a line: a line.
    check(
        filled(rect(3.0, 0.0, 1.0, 20.0), CornerRadius::ZERO),
        r##"<path d="M3.5 0L3.5 20" fill="none" stroke="#0072b2"/>"##,
    );
    let outlined = |kind, fill, color| {
        RectShape::new(rect(1.0, 2.0, 10.0, 20.0), 0, fill, Stroke::new(1.0, color), kind)
    };
    check(
        outlined(StrokeKind::Inside, Color32::WHITE, INK),
        r##"<rect x="1.5" y="2.5" width="9" height="19" fill="#ffffff" stroke="#1b1b1e"/>"##,
    );
    check(
        outlined(StrokeKind::Outside, Color32::WHITE, INK),
        r##"<rect x="0.5" y="1.5" width="11" height="21" fill="#ffffff" stroke="#1b1b1e"/>"##,
    );
    check(
        outlined(StrokeKind::Middle, Color32::TRANSPARENT, INK),
        r##"<rect x="1.5" y="2.5" width="10" height="20" fill="none" stroke="#1b1b1e"/>"##,
    );
    // A fill does not show through a translucent outline.
    check(
        outlined(StrokeKind::Outside, Color32::WHITE, Color32::from_black_alpha(51)),
        "<rect x=\"1\" y=\"2\" width=\"10\" height=\"20\" fill=\"#ffffff\"/>\n\
         <rect x=\"0.5\" y=\"1.5\" width=\"11\" height=\"21\" fill=\"none\" stroke=\"#000000\" stroke-opacity=\"0.2\"/>",
    );
    check(
        filled(rect(0.0, 0.0, 10.0, 20.0), CornerRadius::ZERO).with_angle(std::f32::consts::FRAC_PI_4),
        r##"<rect x="0" y="0" width="10" height="20" fill="#0072b2" transform="rotate(45 5 10)"/>"##,
    );
    check(filled(Rect::NAN, CornerRadius::ZERO), "");
    check(filled(Rect::NOTHING, CornerRadius::ZERO), "");
}

#[test]
fn round_shapes_keep_their_outline_outside() {
    let stroke = Stroke::new(2.0, INK);
    check(
        CircleShape::filled(pos2(5.0, 6.0), 4.0, BLUE),
        r##"<circle cx="5" cy="6" r="4" fill="#0072b2"/>"##,
    );
    check(
        CircleShape { center: pos2(5.0, 6.0), radius: 4.0, fill: Color32::WHITE, stroke },
        r##"<circle cx="5" cy="6" r="5" fill="#ffffff" stroke="#1b1b1e" stroke-width="2"/>"##,
    );
    check(CircleShape::filled(pos2(5.0, 6.0), 0.0, BLUE), "");
    check(
        EllipseShape::stroke(pos2(5.0, 6.0), vec2(4.0, 2.0), stroke).with_angle(std::f32::consts::FRAC_PI_2),
        r##"<ellipse cx="5" cy="6" rx="5" ry="3" fill="none" stroke="#1b1b1e" stroke-width="2" transform="rotate(90 5 6)"/>"##,
    );
}

#[test]
fn paths_and_curves() {
    let triangle = vec![pos2(0.0, 0.0), pos2(8.0, 0.0), pos2(4.0, 6.0)];
    check(
        PathShape::line(triangle.clone(), Stroke::new(2.0, INK)),
        r##"<path d="M0 0L8 0L4 6" fill="none" stroke="#1b1b1e" stroke-width="2" stroke-miterlimit="1.42"/>"##,
    );
    check(
        PathShape::convex_polygon(triangle.clone(), BLUE, Stroke::NONE),
        r##"<path d="M0 0L8 0L4 6Z" fill="#0072b2"/>"##,
    );
    let square = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]].map(Pos2::from).to_vec();
    check(
        PathShape {
            stroke: PathStroke::new(2.0, INK).outside(),
            ..PathShape::closed_line(square, Stroke::NONE)
        },
        r##"<path d="M-1 -1L5 -1L5 5L-1 5Z" fill="none" stroke="#1b1b1e" stroke-width="2"/>"##,
    );
    check(
        PathShape::line(triangle, PathStroke::new_uv(1.0, |_, at| if at.x > 3.0 { BLUE } else { INK })),
        r##"<path d="M0 0L8 0L4 6" fill="none" stroke="#0072b2" stroke-miterlimit="1.42"/>"##,
    );
    check(
        QuadraticBezierShape::from_points_stroke(
            [[0.0, 0.0], [5.0, 5.0], [9.0, 0.0]].map(Pos2::from),
            true,
            BLUE,
            Stroke::NONE,
        ),
        r##"<path d="M0 0Q5 5 9 0Z" fill="#0072b2"/>"##,
    );
    check(
        CubicBezierShape::from_points_stroke(
            [[0.0, 0.0], [1.0, 5.0], [8.0, 5.0], [9.0, 0.0]].map(Pos2::from),
            false,
            Color32::TRANSPARENT,
            Stroke::new(1.0, INK),
        ),
        r##"<path d="M0 0C1 5 8 5 9 0" fill="none" stroke="#1b1b1e" stroke-miterlimit="1.42"/>"##,
    );
    check(PathShape::line(vec![pos2(0.0, 0.0)], Stroke::new(1.0, INK)), "");
}

#[test]
fn bands_break_where_a_sample_is_missing() {
    let point = |x: f32, low: f32, high: f32| BandPoint::new(x, low..=high);
    check(
        BandShape::filled(
            vec![
                point(0.0, 1.0, 3.0),
                point(2.0, 2.0, 4.0),
                point(3.0, f32::NAN, 4.0),
                point(5.0, 0.0, 1.0),
                point(6.0, 0.0, 1.0),
            ],
            BLUE,
        ),
        r##"<path d="M0 1L2 2L2 4L0 3ZM5 0L6 0L6 1L5 1Z" fill="#0072b2"/>"##,
    );
}

#[test]
fn triangles_of_one_colour_are_one_path_and_pictures_are_counted() {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(Rect::from_min_size(Pos2::ZERO, Vec2::splat(4.0)), BLUE);
    check(Shape::mesh(mesh.clone()), r##"<path d="M0 0L4 0L0 4ZM0 4L4 0L4 4Z" fill="#0072b2"/>"##);

    let picture = Mesh { texture_id: TextureId::User(7), ..mesh.clone() };
    let glyph = Mesh {
        vertices: mesh.vertices.iter().map(|vertex| Vertex { uv: pos2(0.5, 0.5), ..*vertex }).collect(),
        ..mesh
    };
    let rect = RectShape::filled(Rect::from_min_size(Pos2::ZERO, Vec2::splat(4.0)), 0, BLUE);
    let textured = RectShape {
        brush: Some(Arc::new(Brush { fill_texture_id: TextureId::User(7), uv: Rect::ZERO })),
        ..rect.clone()
    };
    let left_out = |shape: Shape| write::draw(&one(shape)).left_out;
    assert_eq!(left_out(Shape::mesh(picture)), 1);
    assert_eq!(left_out(Shape::mesh(glyph)), 1);
    assert_eq!(left_out(textured.into()), 1);
    assert_eq!(left_out(rect.clone().with_blur_width(3.0).into()), 1);
    assert_eq!(left_out(rect.into()), 0);
}

// Text -----------------------------------------------------------------------------------------

#[test]
fn text_is_text() {
    check(
        plain("nearly 1,400 terabytes", Face::Regular),
        r##"<text x="10" y="34.5" font-size="14" fill="#1b1b1e">nearly 1,400 terabytes</text>"##,
    );
    check(
        plain("nearly 1,400 terabytes ", Face::SemiBold),
        r##"<text x="10" y="34.5" font-size="14" font-weight="600" fill="#1b1b1e">nearly 1,400 terabytes</text>"##,
    );
    check(
        plain("a  <b>&", Face::Italic),
        r##"<text x="10" y="34.5" xml:space="preserve" font-size="14" font-style="italic" fill="#1b1b1e">a  &lt;b&gt;&amp;</text>"##,
    );
    check(plain("", Face::Regular), "");
    check(plain("  ", Face::Regular), "");
}

#[test]
fn text_is_turned_faded_and_recoloured() {
    check(
        plain("TB", Face::Regular).with_angle(-std::f32::consts::FRAC_PI_2).with_opacity_factor(0.5),
        r##"<text x="10" y="34.5" transform="rotate(-90 10 20)" font-size="14" fill="#1c1c1e" fill-opacity="0.502">TB</text>"##,
    );
    check(
        plain("TB", Face::Regular).with_override_text_color(BLUE).with_underline(Stroke::new(1.0, BLUE)),
        r##"<text x="10" y="34.5" font-size="14" text-decoration="underline" fill="#0072b2">TB</text>"##,
    );
    let open =
        LayoutJob::simple("TB".to_owned(), Face::Regular.at(14.0), Color32::PLACEHOLDER, f32::INFINITY);
    check(job_shape(open), r##"<text x="10" y="34.5" font-size="14" fill="#1b1b1e">TB</text>"##);
}

#[test]
fn sections_of_a_row_become_spans() {
    let mut job = LayoutJob::default();
    job.append("Source: ", 0.0, format(Face::SemiBold, INK));
    job.append("Guardian", 0.0, TextFormat { italics: true, ..format(Face::Regular, BLUE) });
    job.append("old", 6.0, TextFormat { strikethrough: Stroke::new(1.0, INK), ..format(Face::Regular, INK) });
    check(
        job_shape(job),
        "<text x=\"10\" y=\"34.5\" xml:space=\"preserve\">\
         <tspan font-size=\"14\" font-weight=\"600\" fill=\"#1b1b1e\">Source: </tspan>\
         <tspan font-size=\"14\" font-style=\"italic\" fill=\"#0072b2\">Guardian</tspan>\
         <tspan dx=\"6\" font-size=\"14\" text-decoration=\"line-through\" fill=\"#1b1b1e\">old</tspan></text>",
    );
}

/// The words of each `<text>` of a galley.
fn rows(job: LayoutJob) -> Vec<String> {
    let svg = write::svg(&one(job_shape(job)));
    let xml = roxmltree::Document::parse(&svg).expect("XML");
    let texts = xml.descendants().filter(|node| node.has_tag_name("text"));
    texts
        .map(|text| text.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect())
        .collect()
}

#[test]
fn rows_hold_the_words_that_stand_in_them() {
    #[track_caller]
    fn check(text: &str, wrap: TextWrapping, expected: &[&str]) {
        let job = LayoutJob { wrap, ..LayoutJob::simple_format(text.to_owned(), format(Face::Regular, INK)) };
        assert_eq!(rows(job), expected);
    }
    let at = TextWrapping::wrap_at_width;
    check("one\ntwo\n\nfour", TextWrapping::no_max_width(), &["one", "two", "four"]);
    check("about 400 terabytes of data", at(80.0), &["about 400", "terabytes of", "data"]);
    check("zażółć gęślą jaźń", at(60.0), &["zażółć", "gęślą jaźń"]);
    check("about 400 terabytes of data", TextWrapping::truncate_at_width(80.0), &["about 400 t…"]);
    // Letters that join and marks that combine still come out whole and in order.
    check("بيانات السحابة", TextWrapping::no_max_width(), &["بيانات السحابة"]);
    check("e\u{301}te\u{301} ne\u{301}", at(20.0), &["e\u{301}te\u{301}", "ne\u{301}"]);
}

#[test]
fn aligned_text_is_anchored_where_it_was_aligned() {
    let aligned = |halign| LayoutJob {
        halign,
        ..LayoutJob::simple_format("TB".to_owned(), format(Face::Regular, INK))
    };
    check(
        job_shape(aligned(Align::RIGHT)),
        r##"<text x="10" y="34.5" text-anchor="end" font-size="14" fill="#1b1b1e">TB</text>"##,
    );
    check(
        job_shape(aligned(Align::Center)),
        r##"<text x="10" y="34.5" text-anchor="middle" font-size="14" fill="#1b1b1e">TB</text>"##,
    );
}

/// Letters of a scene that leave ink, and those that the renderer has a glyph for.
fn letters_set_and_drawn(scene: &Scene) -> (usize, usize) {
    fn count(group: &usvg::Group) -> usize {
        let of_node = |node: &usvg::Node| match node {
            usvg::Node::Group(group) => count(group),
            usvg::Node::Text(text) => text
                .layouted()
                .iter()
                .flat_map(|span| &span.positioned_glyphs)
                .filter(|glyph| glyph.id.0 != 0 && !glyph.text.trim().is_empty())
                .map(|glyph| glyph.text.chars().filter(|letter| !letter.is_whitespace()).count())
                .sum(),
            usvg::Node::Path(_) | usvg::Node::Image(_) => 0,
        };
        group.children().iter().map(of_node).sum()
    }
    let svg = write::svg(scene);
    let xml = roxmltree::Document::parse(&svg).expect("XML");
    let set = xml
        .descendants()
        .filter(|node| node.is_text() && node.ancestors().any(|up| up.has_tag_name("text")))
        .filter_map(|node| node.text())
        .flat_map(str::chars)
        .filter(|letter| !letter.is_whitespace())
        .count();
    (set, count(write::tree(&svg).expect("a tree").root()))
}

#[test]
fn every_letter_of_a_page_is_drawn() {
    let texts = [
        ("nearly 1,400 terabytes", Face::Regular),
        ("Zażółć gęślą jaźń, styczeń 2026", Face::SemiBold),
        ("Ελληνικά и кириллица", Face::Italic),
        ("بيانات", Face::Regular),
        ("נתונים", Face::Italic),
        ("≈ × → ▲ ● “quoted” – …", Face::Regular),
    ];
    for (text, face) in texts {
        let (set, drawn) = letters_set_and_drawn(&one(plain(text, face)));
        assert_eq!(set, text.chars().filter(|letter| !letter.is_whitespace()).count(), "{text}");
        assert_eq!(drawn, set, "{text}");
    }
}

#[test]
fn words_are_as_wide_in_the_file_as_on_the_page() {
    for face in [Face::Regular, Face::SemiBold, Face::Italic] {
        let shape = plain("Guardian, +972 Magazine and Local Call: 400 TB in July 2025", face);
        let laid_out = shape.galley.size().x;
        let tree = write::tree(&write::svg(&one(shape))).expect("a tree");
        let usvg::Node::Group(group) = tree.root().children().last().expect("the group") else {
            panic!("the group comes last");
        };
        let width = group.abs_bounding_box().width();
        assert!((width - laid_out).abs() < 0.5, "{face:?}: {width} in the file, {laid_out} on the page");
    }
}

// The page -------------------------------------------------------------------------------------

fn a_page() -> Scene {
    let dot = |x: f32| vec![CircleShape::filled(pos2(x, 40.0), 4.0, BLUE).into()];
    let grid = Shape::hline(20.0..=180.0, 80.2, Stroke::new(1.0, Color32::from_gray(218)));
    let line = Shape::dashed_line(&[pos2(30.0, 40.0), pos2(60.0, 40.0)], Stroke::new(2.0, BLUE), 6.0, 4.0);
    let clip = Some(Rect::from_min_max(pos2(20.0, 10.0), pos2(180.0, 90.0)));
    let mut title = plain("ICE data in Azure", Face::SemiBold);
    title.pos = pos2(10.0, 2.0);
    scene(vec![
        group("grid", Role::Decoration, "", vec![grid]),
        group("title", Role::Title, "ICE data in Azure", vec![title.into()]),
        Group { clip, ..group("series-1", Role::Series, "ICE, two figures", vec![line.into()]) },
        Group { clip, ..group("point-1", Role::Point, "July 2025: \"400\" terabytes", dot(30.0)) },
        Group { clip, ..group("point-2", Role::Point, "January 2026: nearly 1,400 terabytes", dot(60.0)) },
        group(
            "label-2",
            Role::Label,
            "nearly 1,400 TB",
            vec![plain("nearly 1,400 TB", Face::Regular).into()],
        ),
        group("empty", Role::Note, "", Vec::new()),
    ])
}

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

// PNG ------------------------------------------------------------------------------------------

fn decoded(bytes: &[u8]) -> (png::OutputInfo, png::Info<'static>, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let frame = reader.next_frame(&mut pixels).expect("a picture");
    reader.finish().expect("an end");
    (frame, reader.info().clone(), pixels)
}

#[test]
fn a_png_has_its_size_its_print_size_and_its_title() {
    let bytes = write::png(&a_page(), 2.0).expect("a PNG");
    let (frame, info, pixels) = decoded(&bytes);
    assert_eq!((frame.width, frame.height), (400, 200));
    // 192 dots to the inch.
    let dims = info.pixel_dims.expect("a print size");
    assert_eq!((dims.xppu, dims.yppu, dims.unit), (7559, 7559, png::Unit::Meter));
    let texts: Vec<_> =
        info.utf8_text.iter().map(|chunk| (chunk.keyword.as_str(), chunk.get_text())).collect();
    assert_eq!(texts.len(), 2);
    assert!(matches!(&texts[0], ("Title", Ok(text)) if text == "ICE data in Azure"), "{texts:?}");
    assert!(matches!(&texts[1], ("Description", Ok(text)) if text == "Two points & a line"), "{texts:?}");
    let pixel = |x: usize, y: usize| &pixels[(y * 400 + x) * 3..][..3];
    assert_eq!(pixel(0, 0), [255, 255, 255]);
    assert_eq!(pixel(60, 80), [0x00, 0x72, 0xb2]);
    // The grid line fills its row of two pixels and no part of the next.
    assert_eq!(pixel(100, 160), [218, 218, 218]);
    assert_eq!(pixel(100, 161), [218, 218, 218]);
    assert_eq!(pixel(100, 162), [255, 255, 255]);
    assert_eq!(bytes, write::png(&a_page(), 2.0).expect("a PNG"), "the same page gives the same file");
}

#[test]
fn sizes_past_the_limit_are_refused_in_words() {
    #[track_caller]
    fn check(size: Vec2, scale: f32, lang: Lang, expected: &str) {
        let error = write::png(&Scene { size, ..a_page() }, scale).expect_err("a refusal");
        assert_eq!(error.sentence(sourceline::text::words(lang)), expected);
    }
    check(
        vec2(1600.0, 900.0),
        20.0,
        Lang::En,
        "32000 by 18000 pixels is larger than what can be written. Stay within 20000 pixels a side and 100 megapixels in all",
    );
    check(
        vec2(20_000.0, 19_000.0),
        1.0,
        Lang::Pl,
        "20000 na 19000 pikseli to więcej, niż można zapisać. Bok może mieć najwyżej 20000 pikseli, a całość 100 megapikseli",
    );
    check(vec2(10.0, 10.0), 0.0, Lang::En, "0 is not a scale. Give a number above 0, such as 1 or 2");
    check(vec2(10.0, 10.0), f32::NAN, Lang::En, "NaN is not a scale. Give a number above 0, such as 1 or 2");
    assert!(matches!(
        write::png(&Scene { size: vec2(f32::INFINITY, 1.0), ..a_page() }, 1.0),
        Err(WriteError::TooLarge { .. })
    ));
}

// Anything at all ------------------------------------------------------------------------------

fn any_number() -> impl Strategy<Value = f32> {
    prop_oneof![4 => -300.0_f32..300.0, 1 => proptest::num::f32::ANY]
}

fn any_shape() -> impl Strategy<Value = Shape> {
    let point = || (any_number(), any_number()).prop_map(Pos2::from);
    let color = || any::<[u8; 4]>().prop_map(|[r, g, b, a]| Color32::from_rgba_unmultiplied(r, g, b, a));
    let stroke = move || (any_number(), color()).prop_map(|(width, color)| Stroke::new(width, color));
    let text = "\\PC{0,12}";
    prop_oneof![
        ([point(), point()], stroke()).prop_map(|(points, stroke)| Shape::LineSegment { points, stroke }),
        (proptest::collection::vec(point(), 0..6), any::<bool>(), color(), stroke()).prop_map(
            |(points, closed, fill, stroke)| {
                Shape::Path(PathShape { points, closed, fill, stroke: PathStroke::from(stroke).outside() })
            }
        ),
        (point(), any_number(), color(), stroke()).prop_map(|(center, radius, fill, stroke)| CircleShape {
            center,
            radius,
            fill,
            stroke
        }
        .into()),
        ([point(), point()], any::<[u8; 4]>(), color(), stroke(), any_number()).prop_map(
            |([min, max], [nw, ne, sw, se], fill, stroke, angle)| {
                let rect = Rect::from_min_max(min, max);
                RectShape::new(rect, CornerRadius { nw, ne, sw, se }, fill, stroke, StrokeKind::Middle)
                    .with_angle(angle)
                    .into()
            }
        ),
        (proptest::collection::vec((any_number(), any_number(), any_number()), 0..6), stroke()).prop_map(
            |(points, stroke)| {
                let points = points.into_iter().map(|(x, low, high)| BandPoint::new(x, low..=high)).collect();
                Shape::Band(BandShape::new(points, BLUE, stroke))
            }
        ),
        (text, point(), any_number(), 1.0_f32..200.0).prop_map(|(text, pos, angle, width)| {
            let job = LayoutJob::simple(text, Face::Regular.at(12.0), INK, width);
            let galley = with_fonts(|fonts| fonts.layout_job(job));
            TextShape::new(pos, galley, INK).with_angle(angle).into()
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_scene_is_xml_that_a_renderer_reads(
        shapes in proptest::collection::vec(any_shape(), 0..8),
        id in any::<String>(),
        title in any::<String>(),
    ) {
        let page = scene(vec![group(&id, Role::Point, &title, shapes)]);
        let svg = write::svg(&page);
        prop_assert!(roxmltree::Document::parse(&svg).is_ok(), "{svg}");
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        prop_assert!(write::tree(&svg).is_ok());
        prop_assert_eq!(svg, write::svg(&page));
    }
}
