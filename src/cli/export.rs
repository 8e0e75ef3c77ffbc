//! `sourceline export`: the page as a file, without a window.

mod error;
mod given;

pub use error::ExportError;
pub use given::{parse_dpi, parse_lang, parse_purpose, parse_scale, parse_size, parse_theme};

use crate::chart::{Bounds2, ChartSpec, FigureIndex, Page, Theme};
use crate::model::{DataSet, Story};
use crate::store;
use crate::text::{self, Lang, Words};
use crate::write::carry::{MOST_ROWS, Project};
use crate::write::{self, About, Format, ListFormat, Listed, Making, Purpose};
use epaint::{Vec2, vec2};
use std::ffi::OsStr;
use std::path::Path;

/// A page that is too small is grown step by step, so many times at the most, to find a size that is not.
const GROWTH: f32 = 1.15;
const MOST_GROWTH: i32 = 24;

/// How the page is laid out and drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportOptions {
    /// Width and height of the page in points.
    pub size: Vec2,
    /// Pixels to a point where the format has pixels.
    pub scale: f32,
    /// The language of the page.
    pub lang: Lang,
    pub theme: Theme,
    /// Whether the picture carries its data, so that the same chart opens again.
    pub carries: bool,
    /// Who made the chart, where the format says so.
    pub author: Option<String>,
    /// Whom a table is for.
    pub purpose: Purpose,
}

impl Default for ExportOptions {
    fn default() -> Self {
        Self {
            size: vec2(1600.0, 900.0),
            scale: 1.0,
            lang: Lang::En,
            theme: Theme::Light,
            carries: true,
            author: None,
            purpose: Purpose::Exact,
        }
    }
}

impl ExportOptions {
    /// What the file carries, if it shall carry anything, and whether that would be too many rows.
    fn project(
        &self,
        (data, spec): (&DataSet, &ChartSpec),
        view: &Bounds2,
        page: &Page,
    ) -> (Option<Project>, bool) {
        let project = self.carries.then(|| Project::of(&data.title, (data, spec), view, page));
        let too_many = matches!(project, Some(None));
        (project.flatten(), too_many)
    }
}

/// What was written, and what a person should know about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// Sources that the page had no room to name.
    pub unnamed: usize,
    /// Rows and sources that the picture carries, and how many of the sources are named indirectly; `None`
    /// where it carries nothing.
    pub carried: Option<(usize, usize, usize)>,
    /// The picture was meant to carry its data, and these are too many.
    pub too_many: bool,
    /// Names of the files that were written beside the one that was asked for.
    pub beside: Vec<String>,
}

impl Exported {
    /// What a person should know, in sentences.
    pub fn told(&self, words: &Words) -> Vec<String> {
        let unnamed =
            (self.unnamed > 0).then(|| words.tell("export-unnamed", &[("count", self.unnamed.into())]));
        let carried = self.carried.map(|(rows, sources, indirect)| {
            let args = [("rows", rows.into()), ("sources", sources.into()), ("indirect", indirect.into())];
            words.tell("export-carried", &args)
        });
        let too_many = self.too_many.then(|| words.tell("export-not-carried", &[("most", MOST_ROWS.into())]));
        let beside = (!self.beside.is_empty())
            .then(|| words.tell("export-beside", &[("files", self.beside.join(", ").into())]));
        unnamed.into_iter().chain(carried).chain(too_many).chain(beside).collect()
    }
}

/// What the name of a file asks for.
enum Kind {
    Picture(Format),
    /// A page of the web.
    Web,
    List(ListFormat),
}

impl Kind {
    fn of(out: &Path) -> Result<Self, ExportError> {
        let is_web = |ending: &OsStr| ["html", "htm"].iter().any(|known| ending.eq_ignore_ascii_case(known));
        let web = out.extension().is_some_and(is_web).then_some(Self::Web);
        let picture = Format::of(out).map(Self::Picture);
        let kind = web.or(picture).or_else(|| ListFormat::of(out).map(Self::List));
        kind.ok_or_else(|| ExportError::Format(out.to_owned()))
    }
}

/// Lays out one story, else the chart of a picture, else the first story, and writes it in the format
/// that the name of the file asks for. The file is written whole or not at all.
///
/// # Errors
/// An [`ExportError`], before anything is written.
pub fn export(
    data: &DataSet,
    (story, chart): (Option<&str>, Option<&Project>),
    out: &Path,
    options: &ExportOptions,
) -> Result<Exported, ExportError> {
    let kind = Kind::of(out)?;
    let mut view = Bounds2::default();
    let spec = match (story, chart) {
        (Some(wanted), _) => ChartSpec::of_story(find_story(data, wanted)?),
        (None, Some(project)) => {
            view = project.view;
            project.spec.clone()
        }
        (None, None) => ChartSpec::first_of(data),
    };
    if data.is_empty() {
        return Err(ExportError::Nothing);
    }
    match kind {
        Kind::Picture(format) => export_picture((data, &spec), &view, (format, out), options),
        Kind::Web => export_web((data, &spec), &view, out, options),
        Kind::List(format) => export_list(data, &spec, (format, out), options),
    }
}

/// Lays the page out and writes it.
fn export_picture(
    (data, spec): (&DataSet, &ChartSpec),
    view: &Bounds2,
    (format, out): (Format, &Path),
    options: &ExportOptions,
) -> Result<Exported, ExportError> {
    let index = FigureIndex::new(data);
    let page = |size: Vec2| Page::new(size, options.theme, options.lang);
    let lay_out = |size: Vec2| write::lay_out(data, &index, spec, &page(size), view);
    let scene = lay_out(options.size);
    if scene.is_cramped {
        // Found by trying, since what the words need depends on all of them.
        let grown = |times: i32| (options.size * GROWTH.powi(times) / 10.0).ceil() * 10.0;
        let room = (1..MOST_GROWTH).map(grown).find(|size| !lay_out(*size).is_cramped);
        return Err(ExportError::Cramped { size: options.size, room: room.unwrap_or(Page::DEFAULT_SIZE) });
    }
    let (project, too_many) = options.project((data, spec), view, &page(options.size));
    let carried = project.as_ref().map(Project::to_json);
    let making =
        Making { scale: options.scale, carried: carried.as_ref(), author: options.author.as_deref() };
    store::write_file(out, &format.write(&scene, &making)?)?;
    let carried =
        project.map(|project| (project.rows(), project.data.sources.len(), project.indirect_sources()));
    Ok(Exported { unnamed: scene.unnamed, carried, too_many, beside: Vec::new() })
}

/// Writes the chart at two widths with its rows and sources. A size that somebody chose is the wide one.
fn export_web(
    (data, spec): (&DataSet, &ChartSpec),
    view: &Bounds2,
    out: &Path,
    options: &ExportOptions,
) -> Result<Exported, ExportError> {
    let index = FigureIndex::new(data);
    let page = Page::new(options.size, options.theme, options.lang);
    let page = if options.size == ExportOptions::default().size { write::wide(&page) } else { page };
    let (project, too_many) = options.project((data, spec), view, &page);
    let carried = project.as_ref().map(Project::to_json);
    let file = out.file_name().unwrap_or_default().to_string_lossy();
    let author = options.author.as_deref().unwrap_or_default();
    let about = About { carried: carried.as_ref(), author, file: &file };
    let web = write::web_page((data, &index, spec, view), &page, &about, text::words(options.lang));
    store::write_file(out, web.as_bytes())?;
    let carried =
        project.map(|project| (project.rows(), project.data.sources.len(), project.indirect_sources()));
    Ok(Exported { carried, too_many, ..Exported::default() })
}

/// Writes the rows, the sources or the words of a chart.
fn export_list(
    data: &DataSet,
    spec: &ChartSpec,
    (format, out): (ListFormat, &Path),
    options: &ExportOptions,
) -> Result<Exported, ExportError> {
    let words = text::words(options.lang);
    let files = format.write(&Listed::new(data, spec, words), out, options.purpose, words)?;
    store::write_files(out, &files)?;
    let beside = files.beside.into_iter().map(|(name, _)| name).collect();
    Ok(Exported { beside, ..Exported::default() })
}

/// By id, or by name in either language.
fn find_story<'a>(data: &'a DataSet, wanted: &str) -> Result<&'a Story, ExportError> {
    let wanted = wanted.trim();
    let by_id = data.stories.iter().find(|story| story.id == wanted);
    let is_named = |story: &&Story| {
        [&story.name.en, &story.name.pl].into_iter().any(|name| name.to_lowercase() == wanted.to_lowercase())
    };
    by_id.or_else(|| data.stories.iter().find(is_named)).ok_or_else(|| ExportError::Story {
        wanted: wanted.to_owned(),
        known: data.stories.iter().map(|story| story.id.clone()).collect(),
    })
}

#[cfg(test)]
mod tests;
