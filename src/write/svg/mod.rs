//! SVG: real text, one named group for each part of the page, nothing fetched and nothing run.

mod geometry;
mod groups;
mod path;
mod rect;
mod script;
mod shapes;
mod text;

use super::carry::{Carried, ELEMENT};
use crate::chart::fonts::FAMILY_NAME;
use crate::chart::{Group, Role, Scene};
use crate::write::xml::{Xml, number};
use epaint::Rect;
use groups::Ids;
use shapes::Pen;

/// Above this many points a screen reader is told about the series and not about each mark.
pub const MOST_NAMED_POINTS: usize = 200;

/// The family with a digit in its name has to be quoted, or it is taken for no family at all.
/// Behind it stand the bundled fonts for other scripts, and whatever the reader's machine has.
const FALLBACK_FAMILIES: &str = "'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif";

/// A page as SVG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    pub svg: String,
    /// Shapes that SVG has no honest form for (pictures, blurs, painting by the graphics card).
    /// No page of this program has any; a test says so.
    pub left_out: usize,
}

/// Writes a scene as SVG. The same scene gives the same text, byte for byte.
pub fn svg(scene: &Scene) -> String {
    draw(scene, None).svg
}

/// Writes a scene as SVG, with a project that it carries, and counts what could not be written.
pub fn draw(scene: &Scene, carried: Option<&Carried>) -> Drawing {
    let mut xml = Xml::default();
    let left_out = page(scene, (carried, &Place::default()), &mut xml);
    Drawing { svg: xml.finish(), left_out }
}

/// The address that a group leads to.
pub(super) type Link<'a> = &'a dyn Fn(&Group) -> Option<String>;

/// Where a scene stands among others.
#[derive(Clone, Copy, Default)]
pub(super) struct Place<'a> {
    /// Ids begin with it, so that no two scenes of one file have the same.
    pub prefix: &'a str,
    /// Where a group leads to.
    pub link: Option<Link<'a>>,
}

/// Writes a scene into another file; returns how many shapes could not be written.
pub(super) fn page(scene: &Scene, (carried, place): (Option<&Carried>, &Place<'_>), xml: &mut Xml) -> usize {
    let mut ids = Ids::with(place.prefix);
    open_root(scene, &mut ids, xml);
    if let Some(carried) = carried {
        let id = ids.unique(ELEMENT);
        xml.tag("metadata").attr("id", &id).verbatim(carried.as_str());
    }
    let clips = define_clips(scene, &mut ids, xml);

    let size = scene.size;
    xml.tag("rect").number("width", size.x).number("height", size.y).paint("fill", scene.paper).empty();
    let points = scene.groups.iter().filter(|group| group.role == Role::Point).count();
    let mut left_out = 0;
    for group in &scene.groups {
        if group.shapes.is_empty() && group.title.is_empty() {
            continue;
        }
        let target = place.link.and_then(|link| link(group));
        if let Some(target) = &target {
            xml.tag("a").attr("href", target).open();
        }
        let id = ids.unique(&group.id);
        let clip = group.clip.and_then(|rect| clips.iter().find(|(clip, _)| *clip == rect));
        let is_named = points <= MOST_NAMED_POINTS || target.is_some();
        groups::open(group, &id, is_named, scene.lang, clip.map(|(_, id)| id), xml);
        let mut pen = Pen::new(xml);
        pen.draw(&group.shapes);
        left_out += pen.finish();
        xml.close("g");
        if target.is_some() {
            xml.close("a");
        }
    }
    xml.close("svg");
    left_out
}

fn open_root(scene: &Scene, ids: &mut Ids, xml: &mut Xml) {
    let size = scene.size;
    let lang = scene.lang.tag();
    let mut root = xml
        .tag("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .number("width", size.x)
        .number("height", size.y)
        .attr("viewBox", &format!("0 0 {} {}", number(size.x), number(size.y)))
        .attr("xml:lang", lang)
        .attr("lang", lang)
        .attr("font-family", &format!("'{FAMILY_NAME}', {FALLBACK_FAMILIES}"))
        .attr("role", "graphics-document document");
    let title = (!scene.title.is_empty()).then(|| ids.unique("page-title"));
    let description = (!scene.description.is_empty()).then(|| ids.unique("page-description"));
    if let Some(id) = &title {
        root = root.attr("aria-labelledby", id);
    }
    if let Some(id) = &description {
        root = root.attr("aria-describedby", id);
    }
    root.open();
    if let Some(id) = &title {
        xml.tag("title").attr("id", id).words(&scene.title);
    }
    if let Some(id) = &description {
        xml.tag("desc").attr("id", id).words(&scene.description);
    }
}

/// Writes each clip of the page once and returns the ids.
fn define_clips(scene: &Scene, ids: &mut Ids, xml: &mut Xml) -> Vec<(Rect, String)> {
    let mut clips: Vec<(Rect, String)> = Vec::new();
    for rect in scene.groups.iter().filter_map(|group| group.clip) {
        if rect.is_finite() && !clips.iter().any(|(known, _)| *known == rect) {
            clips.push((rect, ids.unique(&format!("clip-{}", clips.len() + 1))));
        }
    }
    if !clips.is_empty() {
        xml.tag("defs").open();
        for (rect, id) in &clips {
            xml.tag("clipPath").attr("id", id).open();
            xml.tag("rect")
                .number("x", rect.left())
                .number("y", rect.top())
                .number("width", rect.width().max(0.0))
                .number("height", rect.height().max(0.0))
                .empty();
            xml.close("clipPath");
        }
        xml.close("defs");
    }
    clips
}
