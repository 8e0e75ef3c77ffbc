//! Any scene at all is written as XML that a renderer reads.

use crate::{BLUE, INK, group, scene, with_fonts};
use epaint::text::LayoutJob;
use epaint::{
    BandPoint, BandShape, CircleShape, Color32, CornerRadius, PathShape, PathStroke, Pos2, Rect, RectShape,
    Shape, Stroke, StrokeKind, TextShape,
};
use proptest::prelude::*;
use resvg::usvg::roxmltree;
use sourceline::chart::Role;
use sourceline::chart::fonts::Face;
use sourceline::write;

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
