//! Services without threads, for tests and for machines that have none to spare.

use super::services::{Opened, PictureJob, Remembered, ServiceEvent, Services};
use crate::chart::FigureIndex;
use crate::model::link::SafeLink;
use crate::read::{self, Input};
use crate::text::Lang;
use crate::ui::{Listing, Purpose};
use crate::write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Does everything at once and keeps what it was asked.
#[derive(Default)]
pub struct Direct {
    events: Vec<ServiceEvent>,
}
impl Services for Direct {
    fn open(&mut self, paths: Vec<PathBuf>) {
        let inputs: Vec<Input> = paths.iter().filter_map(|path| {
            Some(Input { name: path.file_name()?.to_string_lossy().into_owned(), bytes: std::fs::read(path).ok()? })
        }).collect();
        let reading = read::read(&inputs);
        self.events.push(ServiceEvent::Opened(Opened {
            name: inputs.first().map(|i| i.name.clone()).unwrap_or_default(),
            paths,
            index: Arc::new(FigureIndex::new(&reading.data)),
            data: Arc::new(reading.data),
            problems: reading.problems,
        }));
    }
    fn cancel_open(&mut self) {}
    fn dialog(&mut self, purpose: Purpose, _folder: Option<&Path>, _lang: Lang) {
        self.events.push(ServiceEvent::DialogUnavailable(purpose));
    }
    fn browse(&mut self, folder: Option<PathBuf>, _lang: Lang) {
        let dir = folder.unwrap_or_else(|| PathBuf::from("/work/shared"));
        let mut entries: Vec<crate::ui::Entry> = std::fs::read_dir(&dir).into_iter().flatten().flatten().map(|e| crate::ui::Entry {
            name: e.file_name().to_string_lossy().into_owned(), path: e.path(), is_dir: e.path().is_dir(), readable: e.path().extension().is_some_and(|x| x == "csv") }).collect();
        entries.sort_by_key(|e| (!e.is_dir, e.name.clone()));
        self.events.push(ServiceEvent::Listed(Listing { parent: dir.parent().map(Path::to_path_buf), dir, entries, ..Listing::default() }));
    }
    fn open_link(&mut self, _link: &SafeLink) {}
    fn save_picture(&mut self, job: PictureJob, _lang: Lang) {
        let scene = write::lay_out(&job.data, &job.index, &job.spec, &job.page, &job.view);
        let _ = std::fs::write(&job.path, write::svg(&scene));
        self.events.push(ServiceEvent::Saved(job.path));
    }
    fn save_settings(&mut self, _settings: &Remembered) {}
    fn typed_path(&self, typed: &str) -> PathBuf { PathBuf::from(typed) }
    fn is_folder(&self, path: &Path) -> bool { path.is_dir() }
    fn drain(&mut self) -> Vec<ServiceEvent> { std::mem::take(&mut self.events) }
}
