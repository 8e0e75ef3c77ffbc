//! A painter of egui's output that needs no graphics card: triangles to pixels, the same on every
//! machine. Edges are whole numbers, so that neighbours share no pixel and leave none out.
//!
//! ```ignore
//! #[path = "support/painter.rs"]
//! mod painter;
//! let picture = painter::picture(&harness);
//! painter::compare(&picture, "window-light", painter::Tolerance::default());
//! ```
#![allow(dead_code, reason = "each test program uses its own part of this file")]

use egui::epaint::{ColorImage, Mesh, Primitive, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, TextureId};
use std::fs;
use std::path::{Path, PathBuf};

/// Set to 1 to write new golden pictures instead of comparing.
const UPDATE: &str = "UPDATE_PICTURES";
/// Parts of a pixel that a corner of a triangle can stand on.
const STEPS: f64 = 256.0;
/// Corners further out than this many pixels are drawn here.
const FAR: f64 = (1 << 20) as f64;

/// Rows of pixels from the top, four bytes each: red, green, blue, alpha (premultiplied).
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<[u8; 4]>,
}

/// How far two pictures may be apart and still be the same picture. Sines differ in their last bit
/// between machines, which can move the edge of turned text by a shade.
#[derive(Clone, Copy, Debug)]
pub struct Tolerance {
    /// Difference of a channel that nobody sees, of 255.
    pub channel: u8,
    /// Pixels that may differ by more.
    pub pixels: usize,
}

impl Default for Tolerance {
    fn default() -> Self {
        Self { channel: 4, pixels: 24 }
    }
}

/// Paints what a harness showed last.
pub fn picture<State>(harness: &egui_kittest::Harness<'_, State>) -> Picture {
    let context = &harness.ctx;
    let scale = context.pixels_per_point();
    let size = context.viewport_rect().size() * scale;
    let primitives = context.tessellate(harness.output().shapes.clone(), scale);
    let font = context.fonts(|fonts| fonts.image());
    let background = context.style_of(context.theme()).visuals.panel_fill;
    let mut picture = Picture::new(size.x.round() as usize, size.y.round() as usize, background);
    for clipped in primitives {
        match clipped.primitive {
            Primitive::Mesh(mesh) => picture.paint(&mesh, clipped.clip_rect, scale, &font),
            Primitive::Callback(_) => panic!("painting by the graphics card cannot be tested here"),
        }
    }
    picture
}

impl Picture {
    pub fn new(width: usize, height: usize, background: Color32) -> Self {
        Self { width, height, pixels: vec![background.to_array(); width * height] }
    }

    pub fn pixel(&self, x: usize, y: usize) -> [u8; 4] {
        self.pixels[y * self.width + x]
    }

    /// Paints a mesh over what is there. `font` is the texture that letters are taken from.
    pub fn paint(&mut self, mesh: &Mesh, clip: Rect, scale: f32, font: &ColorImage) {
        assert_eq!(mesh.texture_id, TextureId::default(), "only the font texture is known here");
        let clip = Window::of(clip, scale, self.width, self.height);
        for corners in mesh.indices.as_chunks::<3>().0 {
            let corners = corners.map(|index| mesh.vertices[index as usize]);
            self.paint_triangle(corners, &clip, scale, font);
        }
    }

    fn paint_triangle(&mut self, mut corners: [Vertex; 3], clip: &Window, scale: f32, font: &ColorImage) {
        let mut points = corners.map(|corner| Point::of(corner.pos, scale));
        let mut area = Point::edge(points[0], points[1], points[2]);
        if area == 0 {
            return;
        }
        if area < 0 {
            points.swap(1, 2);
            corners.swap(1, 2);
            area = -area;
        }
        let [a, b, c] = points;
        // A pixel whose middle lies on an edge belongs to the triangle below or to the right of it.
        let keep = [(b, c), (c, a), (a, b)].map(|(from, to)| i64::from(!Point::is_top_or_left(from, to)));
        let whole = corners.iter().all(|corner| corner.uv == WHITE_UV);
        let bounds = clip.around(points);
        for y in bounds.top..bounds.bottom {
            for x in bounds.left..bounds.right {
                let middle = Point::middle(x, y);
                let weights =
                    [Point::edge(b, c, middle), Point::edge(c, a, middle), Point::edge(a, b, middle)];
                if (0..3).any(|edge| weights[edge] < keep[edge]) {
                    continue;
                }
                let weights = weights.map(|weight| weight as f64 / area as f64);
                let mut color = mix(weights, corners.map(|corner| corner.color.to_array().map(f64::from)));
                if !whole {
                    let uv =
                        mix(weights, corners.map(|corner| [f64::from(corner.uv.x), f64::from(corner.uv.y)]));
                    let texel = sample(font, uv);
                    color = std::array::from_fn(|channel| color[channel] * texel[channel] / 255.0);
                }
                blend(&mut self.pixels[y as usize * self.width + x as usize], color);
            }
        }
    }

    /// As PNG bytes. A window covers its background, so what is kept is opaque; packed as small as
    /// it goes, because pictures live in the history of the project.
    pub fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().expect("a header");
        let opaque: Vec<u8> =
            self.pixels.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
        writer.write_image_data(&opaque).expect("pixels");
        writer.finish().expect("an end");
        bytes
    }

    /// Reads a picture that [`Picture::png`] wrote.
    pub fn from_png(bytes: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG");
        let mut flat = vec![0; reader.output_buffer_size().expect("a size")];
        let frame = reader.next_frame(&mut flat).expect("a picture");
        assert_eq!(frame.color_type, png::ColorType::Rgb, "golden pictures have three channels");
        let pixels =
            flat.as_chunks::<3>().0.iter().map(|[red, green, blue]| [*red, *green, *blue, 255]).collect();
        Self { width: frame.width as usize, height: frame.height as usize, pixels }
    }
}

#[allow(clippy::disallowed_methods, reason = "a picture beside the build is thrown away")]
pub fn save_png(picture: &Picture, path: &Path) {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).expect("a folder");
    }
    fs::write(path, picture.png()).expect("a file");
}

/// Compares with `tests/pictures/NAME.png`. What differs is written beside the build, as the new
/// picture and as a map of the differences.
///
/// # Panics
/// If the pictures differ by more than the tolerance, or there is none to compare with.
#[track_caller]
pub fn compare(picture: &Picture, name: &str, tolerance: Tolerance) {
    let golden_path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures").join(format!("{name}.png"));
    if std::env::var_os(UPDATE).is_some_and(|value| value == "1") {
        return save_png(picture, &golden_path);
    }
    let kept = |suffix: &str| -> PathBuf {
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures").join(format!("{name}{suffix}.png"))
    };
    let new = kept("");
    let Ok(bytes) = fs::read(&golden_path) else {
        save_png(picture, &new);
        panic!("there is no {}: look at {} and run with {UPDATE}=1", golden_path.display(), new.display());
    };
    let golden = Picture::from_png(&bytes);
    if (golden.width, golden.height) != (picture.width, picture.height) {
        save_png(picture, &new);
        panic!(
            "{name} is {}x{} and was {}x{}: see {}",
            picture.width,
            picture.height,
            golden.width,
            golden.height,
            new.display()
        );
    }
    let (differing, map) = differences(&golden, picture, tolerance.channel);
    if differing > tolerance.pixels {
        save_png(picture, &new);
        save_png(&map, &kept(".differences"));
        panic!(
            "{name}: {differing} pixels differ, {} may: see {}. If it is right, run with {UPDATE}=1",
            tolerance.pixels,
            new.display()
        );
    }
}

/// How many pixels differ by more than `channel`, and where: red on a faded picture.
pub fn differences(golden: &Picture, picture: &Picture, channel: u8) -> (usize, Picture) {
    let mut map = picture.clone();
    let mut differing = 0;
    for ((was, is), mark) in golden.pixels.iter().zip(&picture.pixels).zip(&mut map.pixels) {
        if was.iter().zip(is).any(|(was, is)| was.abs_diff(*is) > channel) {
            differing += 1;
            *mark = [255, 0, 0, 255];
        } else {
            *mark = mark.map(|value| 192 + value / 4);
        }
    }
    (differing, map)
}

/// A corner or the middle of a pixel, in steps of a pixel.
#[derive(Clone, Copy)]
struct Point {
    x: i64,
    y: i64,
}

impl Point {
    fn of(pos: Pos2, scale: f32) -> Self {
        let steps =
            |points: f32| ((f64::from(points) * f64::from(scale)).clamp(-FAR, FAR) * STEPS).round() as i64;
        Self { x: steps(pos.x), y: steps(pos.y) }
    }

    fn middle(x: i64, y: i64) -> Self {
        let step = STEPS as i64;
        Self { x: x * step + step / 2, y: y * step + step / 2 }
    }

    /// Twice the area of a triangle; above 0 where `point` lies to the right of the way `a` to `b`.
    fn edge(a: Self, b: Self, point: Self) -> i64 {
        (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
    }

    fn is_top_or_left(from: Self, to: Self) -> bool {
        to.y < from.y || (to.y == from.y && to.x > from.x)
    }
}

/// Pixels that may be painted; right and bottom are not part of it.
struct Window {
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

impl Window {
    fn of(clip: Rect, scale: f32, width: usize, height: usize) -> Self {
        let pixel = |points: f32, most: usize| {
            (f64::from(points) * f64::from(scale)).round().clamp(0.0, most as f64) as i64
        };
        Self {
            left: pixel(clip.left(), width),
            top: pixel(clip.top(), height),
            right: pixel(clip.right(), width),
            bottom: pixel(clip.bottom(), height),
        }
    }

    /// The part of the window that a triangle can reach.
    fn around(&self, points: [Point; 3]) -> Self {
        let step = STEPS as i64;
        let reach = |values: [i64; 3]| {
            let [a, b, c] = values;
            (a.min(b).min(c).div_euclid(step), a.max(b).max(c).div_euclid(step) + 1)
        };
        let (left, right) = reach(points.map(|point| point.x));
        let (top, bottom) = reach(points.map(|point| point.y));
        Self {
            left: left.max(self.left),
            top: top.max(self.top),
            right: right.min(self.right),
            bottom: bottom.min(self.bottom),
        }
    }
}

fn mix<const N: usize>(weights: [f64; 3], values: [[f64; N]; 3]) -> [f64; N] {
    std::array::from_fn(|at| (0..3).map(|corner| weights[corner] * values[corner][at]).sum())
}

/// The texture between its four nearest texels, 0 to 255 a channel. `uv` runs from 0 to 1.
fn sample(texture: &ColorImage, uv: [f64; 2]) -> [f64; 4] {
    let [width, height] = texture.size;
    let axis = |share: f64, length: usize| {
        let at = share * length as f64 - 0.5;
        let last = length as f64 - 1.0;
        let near = at.floor();
        (near.clamp(0.0, last) as usize, (near + 1.0).clamp(0.0, last) as usize, at - near)
    };
    let (left, right, across) = axis(uv[0], width);
    let (top, bottom, down) = axis(uv[1], height);
    let texel = |x: usize, y: usize| texture.pixels[y * width + x].to_array().map(f64::from);
    let row = |y: usize| blend_linear(texel(left, y), texel(right, y), across);
    blend_linear(row(top), row(bottom), down)
}

fn blend_linear(from: [f64; 4], to: [f64; 4], share: f64) -> [f64; 4] {
    std::array::from_fn(|channel| from[channel] + (to[channel] - from[channel]) * share)
}

/// Puts a premultiplied colour over a pixel.
fn blend(pixel: &mut [u8; 4], color: [f64; 4]) {
    let rest = 1.0 - color[3] / 255.0;
    for (below, above) in pixel.iter_mut().zip(color) {
        *below = (above + f64::from(*below) * rest).round().clamp(0.0, 255.0) as u8;
    }
}
