//! One test for each kind of shape.

use crate::{BLUE, INK, check, one};
use epaint::{
    BandPoint, BandShape, Brush, CircleShape, Color32, CornerRadius, CubicBezierShape, EllipseShape, Mesh,
    PathShape, PathStroke, Pos2, QuadraticBezierShape, Rect, RectShape, Shape, Stroke, StrokeKind, TextureId,
    Vec2, Vertex, pos2, vec2,
};
use sourceline::write;
use std::sync::Arc;

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
    let left_out = |shape: Shape| write::draw(&one(shape), None).left_out;
    assert_eq!(left_out(Shape::mesh(picture)), 1);
    assert_eq!(left_out(Shape::mesh(glyph)), 1);
    assert_eq!(left_out(textured.into()), 1);
    assert_eq!(left_out(rect.clone().with_blur_width(3.0).into()), 1);
    assert_eq!(left_out(rect.into()), 0);
}
