//! The settings as they stand in the file: a format of its own, so that a field inside the program
//! can be renamed without losing what a person chose.

use super::{Panel, Panels, Settings, ThemeChoice};
use crate::read::Decided;
use crate::store::recent::Recent;
use crate::text::Lang;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use std::path::PathBuf;

pub(super) const VERSION: u32 = 1;

/// Sizes that a panel or a window can be used at, in points.
const PANEL: RangeInclusive<f32> = 120.0..=1600.0;
const WINDOW: RangeInclusive<f32> = 320.0..=16_384.0;
const PLACE: RangeInclusive<f32> = -65_536.0..=65_536.0;
const ZOOM: RangeInclusive<f32> = 0.5..=4.0;

#[derive(Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SavedSettings {
    version: u32,
    theme: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    panels: SavedPanels,
    bottom_tab: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    window: Option<[f32; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<[f32; 2]>,
    zoom: f32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<SavedColumns>,
    #[serde(flatten)]
    unknown: serde_json::Map<String, serde_json::Value>,
}

/// What was said of the columns of one header, as `--as` takes it.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct SavedColumns {
    header: Vec<String>,
    said: String,
}

/// A longer header is not remembered, in bytes: a few of them would be more than a settings file.
const LONGEST_HEADER: usize = 2000;

impl SavedColumns {
    fn of(decided: &Decided) -> Option<Self> {
        let length: usize = decided.header.iter().map(String::len).sum();
        let saved = || Self { header: decided.header.clone(), said: decided.answers.to_string() };
        (length <= LONGEST_HEADER).then(saved)
    }

    fn settled(self) -> Option<Decided> {
        Some(Decided { header: self.header, answers: self.said.parse().ok()? })
    }
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(default)]
struct SavedPanels {
    left: SavedPanel,
    right: SavedPanel,
    bottom: SavedPanel,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct SavedPanel {
    open: bool,
    size: f32,
}

impl From<Panel> for SavedPanel {
    fn from(Panel { open, size }: Panel) -> Self {
        Self { open, size }
    }
}

impl From<Panels> for SavedPanels {
    fn from(Panels { left, right, bottom }: Panels) -> Self {
        Self { left: left.into(), right: right.into(), bottom: bottom.into() }
    }
}

impl Default for SavedPanels {
    fn default() -> Self {
        Panels::default().into()
    }
}

impl Default for SavedSettings {
    fn default() -> Self {
        Self::of(&Settings::default())
    }
}

const THEMES: [(ThemeChoice, &str); 3] =
    [(ThemeChoice::System, "system"), (ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark")];

impl SavedSettings {
    pub(super) fn of(settings: &Settings) -> Self {
        let theme = THEMES.iter().find(|(theme, _)| *theme == settings.theme);
        Self {
            version: settings.version,
            theme: theme.map(|(_, name)| (*name).to_owned()).unwrap_or_default(),
            lang: settings.lang.map(|lang| lang.tag().to_owned()),
            panels: settings.panels.into(),
            bottom_tab: settings.bottom_tab.clone(),
            window: settings.window,
            place: settings.place,
            zoom: settings.zoom,
            columns: settings.known.all().iter().filter_map(SavedColumns::of).collect(),
            unknown: settings.unknown.clone(),
        }
    }

    /// What can be used of it: a size past any screen, or a theme this version does not know, is
    /// as at the first start.
    pub(super) fn settled(self, recent: SavedRecent) -> Settings {
        let first = Settings::default();
        let theme = THEMES.iter().find(|(_, name)| *name == self.theme);
        let panel = |saved: SavedPanel, first: Panel| Panel {
            open: saved.open,
            size: within(saved.size, &PANEL, first.size),
        };
        let is_usable = |window: &[f32; 2]| window.iter().all(|side| WINDOW.contains(side));
        Settings {
            theme: theme.map_or(first.theme, |(theme, _)| *theme),
            lang: self.lang.as_deref().and_then(Lang::from_tag),
            panels: Panels {
                left: panel(self.panels.left, first.panels.left),
                right: panel(self.panels.right, first.panels.right),
                bottom: panel(self.panels.bottom, first.panels.bottom),
            },
            bottom_tab: self.bottom_tab,
            window: self.window.filter(is_usable),
            place: self.place.filter(|place| place.iter().all(|side| PLACE.contains(side))),
            zoom: within(self.zoom, &ZOOM, first.zoom),
            known: self.columns.into_iter().filter_map(SavedColumns::settled).collect(),
            recent: recent.files.into_iter().map(PathBuf::from).collect(),
            unknown: self.unknown,
            version: self.version.max(VERSION),
        }
    }
}

fn within(value: f32, range: &RangeInclusive<f32>, otherwise: f32) -> f32 {
    if range.contains(&value) { value } else { otherwise }
}

#[derive(Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SavedRecent {
    version: u32,
    files: Vec<String>,
}

impl Default for SavedRecent {
    fn default() -> Self {
        Self { version: VERSION, files: Vec::new() }
    }
}

impl SavedRecent {
    /// A path that is not text cannot be written as JSON and is not remembered.
    pub(super) fn of(recent: &Recent) -> Self {
        let files = recent.paths().iter().filter_map(|path| path.to_str());
        Self { version: VERSION, files: files.map(str::to_owned).collect() }
    }
}
