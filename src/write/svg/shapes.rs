//! Shapes to elements, in the order they are painted.

use super::geometry::{drawable, layers, snap_segment};
use super::{path, rect, text};
use crate::write::xml::{PathData, Tag, Xml};
use epaint::{CircleShape, Color32, EllipseShape, Mesh, Pos2, Shape, Stroke, TextureId, WHITE_UV};

/// Writes the shapes of one group.
pub(super) struct Pen<'a> {
    pub(super) xml: &'a mut Xml,
    /// Pieces of line that share a stroke, such as the dashes of one dashed line. They become one
    /// path: smaller, and a single thing to select in a drawing program.
    run: Option<(Stroke, PathData)>,
    left_out: usize,
}

impl<'a> Pen<'a> {
    pub(super) fn new(xml: &'a mut Xml) -> Self {
        Self { xml, run: None, left_out: 0 }
    }

    pub(super) fn draw(&mut self, shapes: &[Shape]) {
        for shape in shapes {
            self.shape(shape);
        }
    }

    /// Ends the group and says how many shapes were left out.
    pub(super) fn finish(mut self) -> usize {
        self.end_run();
        self.left_out
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Noop => {}
            Shape::Vec(shapes) => self.draw(shapes),
            Shape::LineSegment { points, stroke } => self.segment(*points, *stroke),
            Shape::Rect(shape) => rect::draw(shape, self),
            _ => {
                self.end_run();
                self.solid(shape);
            }
        }
    }

    fn solid(&mut self, shape: &Shape) {
        match shape {
            Shape::Circle(circle) => self.circle(circle),
            Shape::Ellipse(ellipse) => self.ellipse(ellipse),
            Shape::Path(shape) => path::draw(shape, self.xml),
            Shape::QuadraticBezier(shape) => path::draw_quadratic(shape, self.xml),
            Shape::CubicBezier(shape) => path::draw_cubic(shape, self.xml),
            Shape::Band(band) => path::draw_band(band, self.xml),
            Shape::Text(shape) => text::draw(shape, self.xml),
            Shape::Mesh(mesh) => self.mesh(mesh),
            Shape::Callback(_) => self.leave_out(),
            Shape::Noop | Shape::Vec(_) | Shape::LineSegment { .. } | Shape::Rect(_) => {}
        }
    }

    pub(super) fn leave_out(&mut self) {
        self.left_out += 1;
    }

    pub(super) fn segment(&mut self, points: [Pos2; 2], stroke: Stroke) {
        let stroke = drawable(stroke);
        if stroke.is_empty() || !points.iter().all(|point| point.is_finite()) {
            return;
        }
        if self.run.as_ref().is_none_or(|(running, _)| *running != stroke) {
            self.end_run();
        }
        let [from, to] = snap_segment(points, stroke);
        let (_, data) = self.run.get_or_insert_with(|| (stroke, PathData::default()));
        data.segment(from, to);
    }

    /// Writes the pieces of line gathered so far.
    pub(super) fn end_run(&mut self) {
        if let Some((stroke, data)) = self.run.take() {
            let tag = self.xml.tag("path").attr("d", &data.finish()).attr("fill", "none");
            stroked(tag, stroke).empty();
        }
    }

    /// The stroke of a circle lies outside its radius.
    fn circle(&mut self, circle: &CircleShape) {
        if circle.radius <= 0.0 || !circle.center.is_finite() || !circle.radius.is_finite() {
            return;
        }
        let stroke = drawable(circle.stroke);
        for layer in layers(circle.fill, stroke) {
            let radius = circle.radius + stroke.width / 2.0 - layer.inset;
            let tag = self
                .xml
                .tag("circle")
                .number("cx", circle.center.x)
                .number("cy", circle.center.y)
                .number("r", radius)
                .paint("fill", layer.fill);
            stroked(tag, layer.stroke).empty();
        }
    }

    fn ellipse(&mut self, ellipse: &EllipseShape) {
        let EllipseShape { center, radius, fill, stroke, angle } = *ellipse;
        if radius.min_elem() <= 0.0 || !center.is_finite() || !radius.is_finite() {
            return;
        }
        let stroke = drawable(stroke);
        for layer in layers(fill, stroke) {
            let beyond = stroke.width / 2.0 - layer.inset;
            let tag = self
                .xml
                .tag("ellipse")
                .number("cx", center.x)
                .number("cy", center.y)
                .number("rx", radius.x + beyond)
                .number("ry", radius.y + beyond)
                .paint("fill", layer.fill);
            turned(stroked(tag, layer.stroke), angle, center).empty();
        }
    }

    /// Triangles of one colour each. A mesh with a picture on it is left out.
    fn mesh(&mut self, mesh: &Mesh) {
        if mesh.is_empty() {
            return;
        }
        let is_plain = mesh.texture_id == TextureId::default()
            && mesh.vertices.iter().all(|vertex| vertex.uv == WHITE_UV)
            && mesh.is_valid();
        if !is_plain {
            return self.leave_out();
        }
        let mut run: Option<(Color32, PathData)> = None;
        for (color, corners) in path::triangles(mesh) {
            if run.as_ref().is_some_and(|(running, _)| *running != color) {
                self.fill(run.take());
            }
            let (_, data) = run.get_or_insert_with(|| (color, PathData::default()));
            data.polygon(&corners, true);
        }
        self.fill(run);
    }

    fn fill(&mut self, run: Option<(Color32, PathData)>) {
        if let Some((color, data)) = run {
            self.xml.tag("path").attr("d", &data.finish()).paint("fill", color).empty();
        }
    }
}

/// Adds a stroke to an element, or nothing where there is none.
pub(super) fn stroked(tag: Tag<'_>, stroke: Stroke) -> Tag<'_> {
    if stroke.is_empty() {
        return tag;
    }
    let tag = tag.paint("stroke", stroke.color);
    if stroke.width == 1.0 { tag } else { tag.number("stroke-width", stroke.width) }
}

/// Turns an element clockwise around a point, by an angle in radians.
pub(super) fn turned(tag: Tag<'_>, angle: f32, pivot: Pos2) -> Tag<'_> {
    use crate::write::xml::number;
    if angle == 0.0 || !angle.is_finite() {
        return tag;
    }
    let turn = format!("rotate({} {} {})", number(angle.to_degrees()), number(pivot.x), number(pivot.y));
    tag.attr("transform", &turn)
}
