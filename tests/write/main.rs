//! Hand-made scenes with every kind of shape, written as SVG and PNG.

mod anything;
mod page;
mod pdf_file;
mod png_file;
mod shapes;
mod text;

use epaint::text::{FontsView, LayoutJob, TextFormat};
use epaint::{CircleShape, Color32, Pos2, Rect, Shape, Stroke, TextShape, pos2, vec2};
use sourceline::chart::fonts::Face;
use sourceline::chart::{Group, PlotArea, Role, Scene};
use sourceline::text::Lang;
use sourceline::write;

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
        unnamed: 0,
        lanes: (0..0, 0),
        is_cramped: false,
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

#[track_caller]
fn check(shape: impl Into<Shape>, expected: &str) {
    assert_eq!(elements(vec![shape.into()]), expected);
}

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
