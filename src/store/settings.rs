//! What the program remembers from one start to the next.

mod saved;

use super::file::{FileError, write_file};
use super::places::Places;
use super::recent::Recent;
use crate::read::Known;
use crate::text::{Arg, Lang, Words};
use saved::{SavedRecent, SavedSettings};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// A settings file of this program is a few hundred bytes; anything past this is something else.
const LONGEST_FILE: u64 = 1 << 20;

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

/// A panel at the side or at the bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panel {
    pub open: bool,
    /// Width of a side panel, height of the bottom one, in points.
    pub size: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panels {
    pub left: Panel,
    pub right: Panel,
    pub bottom: Panel,
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            left: Panel { open: true, size: 252.0 },
            right: Panel { open: true, size: 339.0 },
            bottom: Panel { open: true, size: 216.0 },
        }
    }
}

/// Everything remembered. Change it, then [`Settings::save`] it off the frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub theme: ThemeChoice,
    /// `None` follows the system.
    pub lang: Option<Lang>,
    pub panels: Panels,
    /// The tab shown at the bottom, by its key; empty for the first.
    pub bottom_tab: String,
    /// Width and height of the window in points; `None` before it was first closed.
    pub window: Option<[f32; 2]>,
    /// Where its upper left corner was on the desktop, in points.
    pub place: Option<[f32; 2]>,
    /// Factor on everything in the window, 1 as a rule.
    pub zoom: f32,
    pub recent: Recent,
    /// What a person said of the columns of files.
    pub known: Known,
    /// What a newer version wrote and this one does not know.
    unknown: serde_json::Map<String, serde_json::Value>,
    version: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            lang: None,
            panels: Panels::default(),
            bottom_tab: String::new(),
            window: None,
            place: None,
            zoom: 1.0,
            recent: Recent::default(),
            known: Known::default(),
            unknown: serde_json::Map::new(),
            version: saved::VERSION,
        }
    }
}

/// Settings as found, with the files that could not be understood.
#[derive(Debug, Default)]
pub struct LoadedSettings {
    pub settings: Settings,
    pub damaged: Vec<FileError>,
}

impl LoadedSettings {
    /// A sentence for each file that could not be understood.
    pub fn sentences(&self, words: &Words) -> Vec<String> {
        let sentence = |error: &FileError| {
            let file = error.path.display().to_string();
            words.tell(
                "store-settings-damaged",
                &[("file", Arg::from(file)), ("reason", error.reason(words).into())],
            )
        };
        self.damaged.iter().map(sentence).collect()
    }
}

impl Settings {
    /// Reads the settings. What is missing or damaged is as at the first start; this never fails.
    pub fn load(places: &Places) -> LoadedSettings {
        let mut damaged = Vec::new();
        let mut found = |path: PathBuf, error| damaged.push(FileError::new(&path, error));
        let path = settings_path(places);
        let settings: SavedSettings = read(&path).unwrap_or_else(|error| {
            found(path, error);
            SavedSettings::default()
        });
        let path = recent_path(places);
        let recent: SavedRecent = read(&path).unwrap_or_else(|error| {
            found(path, error);
            SavedRecent::default()
        });
        LoadedSettings { settings: settings.settled(recent), damaged }
    }

    /// Writes what a person chose and the files opened last, each whole or not at all.
    ///
    /// # Errors
    /// The first [`FileError`]; the other file is still tried.
    pub fn save(&self, places: &Places) -> Result<(), FileError> {
        let settings = save(&places.config, &settings_path(places), &SavedSettings::of(self));
        let recent = save(&places.state, &recent_path(places), &SavedRecent::of(&self.recent));
        settings.and(recent)
    }
}

fn settings_path(places: &Places) -> PathBuf {
    places.config.join("settings.json")
}

fn recent_path(places: &Places) -> PathBuf {
    places.state.join("recent.json")
}

/// The contents of a file, or the defaults where there is none.
fn read<T: DeserializeOwned + Default>(path: &Path) -> io::Result<T> {
    // Looked at first: opening a pipe would wait for someone to write into it.
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(T::default()),
        Err(error) => return Err(error),
        Ok(found) if !found.is_file() => return Err(io::ErrorKind::InvalidData.into()),
        Ok(_) => {}
    }
    let mut text = Vec::new();
    fs::File::open(path)?.take(LONGEST_FILE + 1).read_to_end(&mut text)?;
    if text.len() as u64 > LONGEST_FILE {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(serde_json::from_slice(&text)?)
}

fn save<T: Serialize>(folder: &Path, path: &Path, saved: &T) -> Result<(), FileError> {
    fs::create_dir_all(folder).map_err(|cause| FileError::new(folder, cause))?;
    let mut text = serde_json::to_vec_pretty(saved).map_err(|error| FileError::new(path, error.into()))?;
    text.push(b'\n');
    write_file(path, &text)
}

#[cfg(test)]
mod tests;
