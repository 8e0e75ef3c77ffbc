//! PNG: the SVG, drawn by resvg with the bundled fonts and no others.

use super::carry::{Carried, MEDIA_TYPE};
use super::error::WriteError;
use super::svg::svg;
use crate::chart::Scene;
use crate::chart::fonts::{FAMILY_NAME, FILES};
use png::text_metadata::ITXtChunk;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};
use std::sync::{Arc, LazyLock};

/// The longest side that is written, in pixels.
pub const MOST_PIXELS_A_SIDE: u32 = 20_000;
/// The largest picture that is written, in pixels.
pub const MOST_PIXELS: u64 = 100_000_000;

/// Pixels to the inch at scale 1: a page point is a CSS pixel.
pub const DOTS_PER_INCH: f64 = 96.0;
const METRES_PER_INCH: f64 = 0.0254;

/// The bundled fonts for a renderer of SVG. Fonts of the machine are left out, so that a file is
/// the same wherever it was made.
pub fn font_database() -> Arc<Database> {
    static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut fonts = Database::new();
        for (_, bytes) in FILES {
            fonts.load_font_source(Source::Binary(Arc::new(bytes)));
        }
        fonts.set_sans_serif_family(FAMILY_NAME);
        fonts.set_serif_family(FAMILY_NAME);
        Arc::new(fonts)
    });
    Arc::clone(&FONTS)
}

/// An SVG of this program, understood by the renderer.
///
/// # Errors
/// [`WriteError::Drawing`] where it is no SVG.
pub fn tree(svg: &str) -> Result<Tree, WriteError> {
    let options =
        Options { fontdb: font_database(), font_family: FAMILY_NAME.to_owned(), ..Options::default() };
    Ok(Tree::from_str(svg, &options)?)
}

/// Draws a scene at `scale` pixels to a page point and encodes it, with its title, its description,
/// a print size of 96 × `scale` dots to the inch, and a project that it carries.
///
/// # Errors
/// A [`WriteError`]: a scale that is not above 0, or a picture past [`MOST_PIXELS_A_SIDE`] or
/// [`MOST_PIXELS`].
pub fn png(scene: &Scene, scale: f32, carried: Option<&Carried>) -> Result<Vec<u8>, WriteError> {
    let (width, height) = pixel_size(scene, scale)?;
    let tree = tree(&svg(scene))?;
    let mut pixmap = Pixmap::new(width, height).ok_or(WriteError::Memory { width, height })?;
    // The page fills its pixels to the edge, also where the size was rounded.
    let fit = Transform::from_scale(width as f32 / tree.size().width(), height as f32 / tree.size().height());
    resvg::render(&tree, fit, &mut pixmap.as_mut());
    encode(scene, &pixmap, scale, carried)
}

fn pixel_size(scene: &Scene, scale: f32) -> Result<(u32, u32), WriteError> {
    if !(scale.is_finite() && scale > 0.0) {
        return Err(WriteError::Scale(scale));
    }
    // Casting a float saturates, so that a page of any size ends up as a number that can be checked.
    let pixels = |points: f32| (f64::from(points) * f64::from(scale)).round().max(1.0) as u64;
    let (width, height) = (pixels(scene.size.x), pixels(scene.size.y));
    let too_large = || WriteError::TooLarge { width, height };
    let side = |pixels: u64| u32::try_from(pixels).ok().filter(|pixels| *pixels <= MOST_PIXELS_A_SIDE);
    let (Some(across), Some(down)) = (side(width), side(height)) else { return Err(too_large()) };
    if width * height > MOST_PIXELS {
        return Err(too_large());
    }
    Ok((across, down))
}

fn encode(
    scene: &Scene,
    pixmap: &Pixmap,
    scale: f32,
    carried: Option<&Carried>,
) -> Result<Vec<u8>, WriteError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    // Paper is opaque, as a rule; a quarter of the file would say so again for every pixel.
    let opaque = pixmap.pixels().iter().all(|pixel| pixel.alpha() == u8::MAX);
    encoder.set_color(if opaque { png::ColorType::Rgb } else { png::ColorType::Rgba });
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_source_srgb(png::SrgbRenderingIntent::Perceptual);
    let dots_per_metre = (DOTS_PER_INCH * f64::from(scale) / METRES_PER_INCH).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: dots_per_metre,
        yppu: dots_per_metre,
        unit: png::Unit::Meter,
    }));
    for (keyword, text) in [("Title", &scene.title), ("Description", &scene.description)] {
        if !text.is_empty() {
            encoder.add_itxt_chunk(keyword.to_owned(), text.clone())?;
        }
    }
    let mut pixels = Vec::with_capacity(pixmap.pixels().len() * if opaque { 3 } else { 4 });
    for pixel in pixmap.pixels() {
        let color = pixel.demultiply();
        pixels.extend([color.red(), color.green(), color.blue()]);
        if !opaque {
            pixels.push(color.alpha());
        }
    }
    let mut writer = encoder.write_header()?;
    if let Some(carried) = carried {
        let mut chunk = ITXtChunk::new(MEDIA_TYPE, carried.as_str());
        chunk.compressed = true;
        writer.write_text_chunk(&chunk)?;
    }
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(bytes)
}
