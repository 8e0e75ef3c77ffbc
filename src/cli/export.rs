//! `sourceline export`: the page as a file, without a window.

use crate::chart::{Bounds2, ChartSpec, FigureIndex, Page, Theme};
use crate::model::{DataSet, Story};
use crate::store::{self, FileError};
use crate::text::{self, Arg, Lang, Words};
use crate::write::carry::{MOST_ROWS, Project};
use crate::write::{self, Format, ListFormat, Listed, Making, Purpose, WriteError};
use epaint::{Vec2, vec2};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Sides of a page that can be laid out, in points.
const SIDE: RangeInclusive<f32> = 200.0..=10_000.0;
const MOST_SCALE: f32 = 20.0;
/// A page that is too small is grown step by step, so many times at the most, to find a size that is not.
const GROWTH: f32 = 1.15;
const MOST_GROWTH: i32 = 24;

/// Exit codes, as scripts know them from `sysexits.h`.
const EXIT_USAGE: u8 = 2;
const EXIT_BAD_DATA: u8 = 65;
const EXIT_SOFTWARE: u8 = 70;
const EXIT_CANNOT_CREATE: u8 = 73;

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

/// Why there is no file.
#[derive(Debug, Error)]
pub enum ExportError {
    #[error("format of {}", .0.display())]
    Format(PathBuf),
    #[error("size {0}")]
    Size(String),
    /// The words of the page leave its marks no room; `room` is a size that has it, of the same shape.
    #[error("no room on {size:?}")]
    Cramped { size: Vec2, room: Vec2 },
    #[error("scale {0}")]
    Scale(String),
    #[error("language {0}")]
    Lang(String),
    #[error("purpose {0}")]
    Purpose(String),
    #[error("theme {0}")]
    Theme(String),
    #[error("story {wanted}")]
    Story { wanted: String, known: Vec<String> },
    #[error("nothing to draw")]
    Nothing,
    #[error("making the picture")]
    Write(#[from] WriteError),
    #[error("writing the file")]
    File(#[from] FileError),
}

impl ExportError {
    /// What happened and what to do.
    pub fn sentence(&self, words: &Words) -> String {
        let tell = |key: &str, name: &str, value: &str| words.tell(key, &[(name, value.into())]);
        match self {
            Self::Format(path) => match path.extension() {
                Some(ending) => tell("export-format-unknown", "extension", &ending.to_string_lossy()),
                None => tell("export-format-missing", "file", &path.display().to_string()),
            },
            Self::Size(size) => words.tell(
                "export-size-unknown",
                &[
                    ("size", size.into()),
                    ("least", Arg::from(SIDE.start().to_string())),
                    ("most", SIDE.end().to_string().into()),
                ],
            ),
            Self::Cramped { size, room } => words.tell(
                "export-size-cramped",
                &[
                    ("size", sides(*size).into()),
                    ("room", sides(*room).into()),
                    ("scale", format!("{:.2}", size.x / room.x.max(1.0)).into()),
                ],
            ),
            Self::Scale(scale) => words.tell(
                "export-scale-unknown",
                &[("scale", scale.into()), ("most", Arg::from(MOST_SCALE.to_string()))],
            ),
            Self::Lang(lang) => tell("export-lang-unknown", "lang", lang),
            Self::Purpose(purpose) => tell("export-purpose-unknown", "purpose", purpose),
            Self::Theme(theme) => tell("export-theme-unknown", "theme", theme),
            Self::Story { wanted, known } if known.is_empty() => tell("export-story-none", "story", wanted),
            Self::Story { wanted, known } => words.tell(
                "export-story-unknown",
                &[("story", wanted.into()), ("stories", Arg::from(known.join(", ")))],
            ),
            Self::Nothing => words.say("export-nothing"),
            Self::Write(error) => error.sentence(words),
            Self::File(error) => error.could_not_write(words),
        }
    }

    /// The exit code of the program.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Format(_)
            | Self::Size(_)
            | Self::Cramped { .. }
            | Self::Scale(_)
            | Self::Lang(_)
            | Self::Theme(_)
            | Self::Purpose(_)
            | Self::Story { .. }
            | Self::Write(WriteError::Scale(_) | WriteError::TooLarge { .. }) => EXIT_USAGE,
            Self::Nothing => EXIT_BAD_DATA,
            Self::Write(_) => EXIT_SOFTWARE,
            Self::File(_) => EXIT_CANNOT_CREATE,
        }
    }
}

/// What was written, and what a person should know about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// Sources that the page had no room to name.
    pub unnamed: usize,
    /// Rows and sources that the picture carries; `None` where it carries nothing.
    pub carried: Option<(usize, usize)>,
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
        let carried = self.carried.map(|(rows, sources)| {
            words.tell("export-carried", &[("rows", rows.into()), ("sources", sources.into())])
        });
        let too_many = self.too_many.then(|| words.tell("export-not-carried", &[("most", MOST_ROWS.into())]));
        let beside = (!self.beside.is_empty())
            .then(|| words.tell("export-beside", &[("files", self.beside.join(", ").into())]));
        unnamed.into_iter().chain(carried).chain(too_many).chain(beside).collect()
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
    let (picture, list) = (Format::of(out), ListFormat::of(out));
    if picture.is_none() && list.is_none() {
        return Err(ExportError::Format(out.to_owned()));
    }
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
    if let Some(format) = list {
        return export_list(data, &spec, (format, out), options);
    }
    let Some(format) = picture else { return Err(ExportError::Format(out.to_owned())) };
    let index = FigureIndex::new(data);
    let lay_out = |size: Vec2| {
        let page = Page::new(size, options.theme, options.lang);
        write::lay_out(data, &index, &spec, &page, &view)
    };
    let scene = lay_out(options.size);
    if scene.is_cramped {
        // Found by trying, since what the words need depends on all of them.
        let grown = |times: i32| (options.size * GROWTH.powi(times) / 10.0).ceil() * 10.0;
        let room = (1..MOST_GROWTH).map(grown).find(|size| !lay_out(*size).is_cramped);
        return Err(ExportError::Cramped { size: options.size, room: room.unwrap_or(Page::DEFAULT_SIZE) });
    }
    let page = Page::new(options.size, options.theme, options.lang);
    let project = options.carries.then(|| Project::of(&data.title, (data, &spec), &view, &page));
    let too_many = matches!(project, Some(None));
    let project = project.flatten();
    let carried = project.as_ref().map(Project::to_json);
    let making =
        Making { scale: options.scale, carried: carried.as_ref(), author: options.author.as_deref() };
    store::write_file(out, &format.write(&scene, &making)?)?;
    let carried = project.map(|project| (project.rows(), project.data.sources.len()));
    Ok(Exported { unnamed: scene.unnamed, carried, too_many, beside: Vec::new() })
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

/// A size as it is given on the command line.
fn sides(size: Vec2) -> String {
    format!("{}x{}", size.x, size.y)
}

/// Width and height in points, such as `1600x900`.
///
/// # Errors
/// [`ExportError::Size`] for anything else, and for sides that no page can have.
pub fn parse_size(text: &str) -> Result<Vec2, ExportError> {
    let side = |text: &str| text.trim().parse().ok().filter(|side| SIDE.contains(side));
    text.split_once(['x', 'X', '×'])
        .and_then(|(width, height)| Some(vec2(side(width)?, side(height)?)))
        .ok_or_else(|| ExportError::Size(text.to_owned()))
}

/// Pixels to a point, such as `2`.
///
/// # Errors
/// [`ExportError::Scale`] for anything but a number above 0 and up to 20.
pub fn parse_scale(text: &str) -> Result<f32, ExportError> {
    let scale = text.trim().parse().ok().filter(|scale| *scale > 0.0 && *scale <= MOST_SCALE);
    scale.ok_or_else(|| ExportError::Scale(text.to_owned()))
}

/// # Errors
/// [`ExportError::Theme`] for anything but `light` and `dark`.
pub fn parse_theme(text: &str) -> Result<Theme, ExportError> {
    match text.trim() {
        "light" => Ok(Theme::Light),
        "dark" => Ok(Theme::Dark),
        _ => Err(ExportError::Theme(text.to_owned())),
    }
}

/// Whom a table is for: every text as it is, or with no text that a spreadsheet would run.
///
/// # Errors
/// [`ExportError::Purpose`] for anything but `exact` and `spreadsheets`.
pub fn parse_purpose(text: &str) -> Result<Purpose, ExportError> {
    match text.trim() {
        "exact" => Ok(Purpose::Exact),
        "spreadsheets" => Ok(Purpose::Spreadsheets),
        _ => Err(ExportError::Purpose(text.to_owned())),
    }
}

/// # Errors
/// [`ExportError::Lang`] for a language that no page can be written in.
pub fn parse_lang(text: &str) -> Result<Lang, ExportError> {
    Lang::from_tag(text.trim()).ok_or_else(|| ExportError::Lang(text.to_owned()))
}

#[cfg(test)]
mod tests;
