//! PDF: the SVG once more, with words that can be selected and the letters of the bundled fonts that
//! it uses, and no others.

use super::carry::{Carried, MEDIA_TYPE};
use super::error::WriteError;
use super::png::tree;
use super::svg::svg;
use crate::chart::Scene;
use krilla::Document;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};

/// Points of print to a point of the page, which is a CSS pixel: 72 to 96 to the inch.
pub const PRINT_POINT: f32 = 0.75;

/// The longest side of a page that readers of PDF show, in points of print.
const LONGEST_SIDE: f32 = 14_400.0;

/// The name under which a PDF holds a project.
const ATTACHED: &str = "chart.sourceline.json";

/// Writes a scene as a PDF of one page, with its title, its description and its language, who made it
/// where that is known, and a project that it carries. The same scene gives the same bytes: there is no
/// date in it.
///
/// # Errors
/// A [`WriteError`]: a page with no extent or past 200 inches, or letters that could not be embedded.
pub fn pdf(scene: &Scene, author: Option<&str>, carried: Option<&Carried>) -> Result<Vec<u8>, WriteError> {
    let (width, height) = (scene.size.x * PRINT_POINT, scene.size.y * PRINT_POINT);
    let too_large = || WriteError::TooLarge { width: scene.size.x as u64, height: scene.size.y as u64 };
    let is_page = |side: f32| side > 0.0 && side <= LONGEST_SIDE;
    let size = Size::from_wh(width, height).filter(|_| is_page(width) && is_page(height));
    let size = size.ok_or_else(too_large)?;
    let tree = tree(&svg(scene))?;
    let mut document = Document::new();
    let mut page = document.start_page_with(PageSettings::new(size));
    let mut surface = page.surface();
    let drawn = surface.draw_svg(&tree, size, SvgSettings::default());
    surface.finish();
    page.finish();
    drawn.ok_or(WriteError::Page)?;
    let mut metadata = Metadata::new()
        .title(scene.title.clone())
        .description(scene.description.clone())
        .language(scene.lang.tag().to_owned())
        .creator("Sourceline".to_owned());
    if let Some(author) = author {
        metadata = metadata.authors(vec![author.to_owned()]);
    }
    document.set_metadata(metadata);
    if let Some(carried) = carried {
        // Left as it is: what is compressed could only be read again by a reader of PDF.
        let file = EmbeddedFile {
            path: ATTACHED.to_owned(),
            mime_type: MimeType::new(MEDIA_TYPE),
            description: Some(scene.title.clone()),
            association_kind: AssociationKind::Source,
            data: carried.as_str().as_bytes().to_vec().into(),
            modification_date: None,
            compress: Some(false),
            location: None,
        };
        document.embed_file(file).ok_or(WriteError::Page)?;
    }
    document.finish().map_err(|error| WriteError::Pdf(error.to_string()))
}
