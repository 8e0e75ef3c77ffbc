//! The services of the machine: threads, disk, dialogs and browser.

use super::services::{Opened, PictureJob, Remembered, RowsWanted, ServiceEvent, Services};
use crate::chart::{Bounds2, ChartSpec, FigureIndex};
use crate::jobs::{self, Doors, Event, Jobs, Patience, Sizes};
use crate::model::link::SafeLink;
use crate::read::FirstRows;
use crate::read::{self, Input, Reading, Said, Wish};
use crate::scan::{Behind, ScanError};
use crate::store::{self, DialogAsk, DialogKind, EntryKind, Filter, Places, Settings, Wake};
use crate::text::Words;
use crate::ui::{Entry, Listing, Panels, PictureForm, Purpose, RowsFault, Tab, ThemeChoice};
use crate::write::carry::Project;
use crate::write::{self, Format, ListFormat, Listed, Making};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How long the end of the program waits for a file that is being written.
const LAST_WRITE: Duration = Duration::from_secs(5);

/// What reading gives, with the index, which grows with the data as well.
struct Read {
    /// What it goes by, where it comes from no file.
    name: Option<String>,
    /// The text itself, where it comes from the clipboard.
    pasted: Option<Arc<str>>,
    reading: Reading,
    index: FigureIndex,
    behind: Vec<Arc<Behind>>,
    chart: Option<Box<(ChartSpec, Bounds2)>>,
}

impl Read {
    fn of(name: Option<String>, reading: Reading) -> Self {
        let index = FigureIndex::new(&reading.data);
        Self { name, pasted: None, reading, index, behind: Vec::new(), chart: None }
    }
}

/// Bytes read, bytes in all, rows seen, and the first of them.
type Reached = (u64, u64, u64, Option<Arc<FirstRows>>);

/// Jobs on threads, and the settings they save.
pub struct System {
    /// `None` once the program ends.
    jobs: Option<Jobs<Read>>,
    places: Option<Places>,
    settings: Settings,
    /// What the dialog on the screen is for.
    asked: Option<Purpose>,
    /// Bytes read, bytes in all, rows so far.
    progress: Option<Reached>,
    opening: String,
}

impl System {
    /// `wake` is called whenever there is something to drain.
    ///
    /// # Errors
    /// What the system said where it has no thread to give.
    pub fn start(places: Option<Places>, settings: Settings, wake: Wake) -> io::Result<Self> {
        Self::start_with(places, settings, wake, Sizes::default())
    }

    /// [`System::start`], with another opinion of what is large.
    ///
    /// # Errors
    /// The same.
    pub fn start_with(
        places: Option<Places>,
        settings: Settings,
        wake: Wake,
        sizes: Sizes,
    ) -> io::Result<Self> {
        let load = move |paths: &[PathBuf], said: &Said, watch: &store::Watch| {
            let wish =
                Wish { sheet: Some(&|file| said.sheet(file)), answers: &|header| said.known.of(header) };
            let (opened, behind) = jobs::open(paths, &wish, watch, &sizes);
            let chart = opened.project.map(|project| Box::new((project.spec, project.view)));
            Read { behind, chart, ..Read::of(None, opened.reading) }
        };
        let jobs = Jobs::start(Doors::of_system(Arc::new(load)), Patience::default(), wake)?;
        Ok(Self { jobs: Some(jobs), places, settings, asked: None, progress: None, opening: String::new() })
    }

    fn told(&mut self, event: Event<Read>, words: &Words) -> Option<ServiceEvent> {
        Some(match event {
            Event::Opened { paths, loaded, .. } => ServiceEvent::Opened(Opened {
                name: paths.first().map(|path| file_name(path)).or(loaded.name).unwrap_or_default(),
                paths,
                data: Arc::new(loaded.reading.data),
                index: Arc::new(loaded.index),
                problems: loaded.reading.problems,
                reviews: loaded.reading.reviews,
                pasted: loaded.pasted,
                behind: loaded.behind,
                chart: loaded.chart,
            }),
            Event::Rows { number, result, .. } => {
                ServiceEvent::Rows(number, result.map_err(|error| fault(&error)))
            }
            Event::OpenCancelled { .. } => ServiceEvent::OpenCancelled,
            Event::Picked { paths, .. } => ServiceEvent::Chosen(self.asked.take()?, paths),
            Event::DialogClosed { .. } => ServiceEvent::Chosen(self.asked.take()?, Vec::new()),
            Event::DialogUnavailable { .. } => ServiceEvent::DialogUnavailable(self.asked.take()?),
            Event::DialogSlow { .. } => ServiceEvent::DialogSlow(self.asked?),
            Event::Browsed { listing, .. } => ServiceEvent::Listed(listed(listing, words)),
            Event::Exported { path, result: Ok(()), .. } => ServiceEvent::Saved(path),
            Event::Exported { result: Err(error), .. } => ServiceEvent::Failed(error.sentence(words)),
            Event::SettingsSaved { result: Ok(()), .. } => return None,
            Event::SettingsSaved { result: Err(error), .. } => {
                ServiceEvent::Failed(error.could_not_write(words))
            }
            Event::LinkFailed { link, .. } => {
                ServiceEvent::Failed(words.tell("notice-link-failed", &[("address", link.address().into())]))
            }
            Event::Busy { .. } => ServiceEvent::Failed(words.say("notice-busy")),
            Event::Failed { .. } => ServiceEvent::Failed(words.say("notice-fault")),
        })
    }

    /// How far reading is, whenever it went on.
    fn progress(&mut self) -> Option<ServiceEvent> {
        let jobs = self.jobs.as_ref()?;
        let now = jobs.progress().map(|(done, of)| (done, of, jobs.rows_so_far(), jobs.first_rows()));
        if now == self.progress {
            return None;
        }
        self.progress.clone_from(&now);
        let (done, of, rows, first) = now?;
        let name = self.opening.clone();
        Some(ServiceEvent::Opening { name, done, of: (of > 0).then_some(of), rows, first })
    }
}

impl Services for System {
    fn open(&mut self, paths: Vec<PathBuf>, said: Said) {
        self.opening = paths.iter().map(|path| file_name(path)).collect::<Vec<_>>().join(", ");
        if let Some(jobs) = &mut self.jobs {
            jobs.open(paths, said);
        }
    }

    fn open_text(&mut self, name: String, text: Arc<str>, said: Said) {
        self.opening.clone_from(&name);
        let Some(jobs) = &mut self.jobs else { return };
        jobs.read(Vec::new(), move |_, _| {
            let input = Input { name: name.clone(), bytes: text.as_bytes().to_vec() };
            let wish = Wish { sheet: None, answers: &|header| said.known.of(header) };
            let reading = read::read_with(&[input], &wish);
            Read { pasted: Some(text), ..Read::of(Some(name), reading) }
        });
    }

    fn cancel_open(&mut self) {
        if let Some(jobs) = &self.jobs {
            jobs.cancel_open();
        }
    }

    fn dialog(&mut self, purpose: Purpose, folder: Option<PathBuf>, name: &str, words: &Words) {
        self.asked = Some(purpose);
        let filter = |key: &str, endings: &[&str]| Filter {
            name: words.say(key),
            endings: endings.iter().map(|ending| (*ending).to_owned()).collect(),
        };
        let (kind, title, filters) = match purpose {
            Purpose::Open => (
                DialogKind::Open,
                "picker-open-title",
                vec![
                    filter(
                        "dialog-kind-data",
                        &["csv", "tsv", "txt", "xlsx", "xls", "ods", "json", "jsonl", "html", "htm"],
                    ),
                    filter("dialog-kind-all", &["*"]),
                ],
            ),
            Purpose::Save(form) => {
                let kinds = form.kinds().iter();
                let endings = kinds.map(|(name, ending)| Filter {
                    name: (*name).to_owned(),
                    endings: vec![(*ending).to_owned()],
                });
                (DialogKind::Save { name: name.to_owned() }, form.title(), endings.collect())
            }
        };
        let asked = DialogAsk { kind, title: words.say(title), folder, filters };
        if let Some(jobs) = &mut self.jobs {
            jobs.dialog(asked);
        }
    }

    fn browse(&mut self, folder: Option<PathBuf>) {
        let home = self.places.as_ref().map(|places| places.home.clone());
        let folder = folder.or(home).unwrap_or_else(|| PathBuf::from("."));
        if let Some(jobs) = &mut self.jobs {
            jobs.browse(folder);
        }
    }

    fn rows_behind(&mut self, wanted: RowsWanted) {
        if let Some(jobs) = &mut self.jobs {
            jobs.rows(wanted);
        }
    }

    fn open_link(&mut self, link: SafeLink) {
        if let Some(jobs) = &mut self.jobs {
            jobs.open_link(link);
        }
    }

    fn save_picture(&mut self, job: PictureJob) {
        let Some(jobs) = &mut self.jobs else { return };
        let path = job.path.clone();
        if let Some(format) = ListFormat::of(&path) {
            let purpose = match job.form {
                PictureForm::Sheet => write::Purpose::Spreadsheets,
                _ => write::Purpose::Exact,
            };
            let words = crate::text::words(job.page.lang);
            let make =
                move || format.write(&Listed::new(&job.data, &job.spec, words), &job.path, purpose, words);
            jobs.export(path, make);
            return;
        }
        let name = file_name(&path);
        let make = move || {
            let project =
                Project::of(&job.name, (&job.data, &job.spec), &job.view, &job.page).filter(|_| job.carries);
            let carried = project.as_ref().map(Project::to_json);
            if job.form == PictureForm::Html {
                let words = crate::text::words(job.page.lang);
                let shown = (&*job.data, &*job.index, &job.spec, &job.view);
                let about = write::About { carried: carried.as_ref(), author: "", file: &name };
                return Ok(write::web_page(shown, &write::wide(&job.page), &about, words).into_bytes());
            }
            let scene = write::lay_out(&job.data, &job.index, &job.spec, &job.page, &job.view);
            let format = match job.form {
                PictureForm::Png => Format::Png,
                PictureForm::Pdf => Format::Pdf,
                _ => Format::Svg,
            };
            let making = Making { scale: job.scale, carried: carried.as_ref(), author: None };
            format.write(&scene, &making)
        };
        jobs.export(path, make);
    }

    fn save_settings(&mut self, now: &Remembered) {
        now.write_to(&mut self.settings);
        if let (Some(jobs), Some(places)) = (&mut self.jobs, &self.places) {
            jobs.save_settings(self.settings.clone(), places.clone());
        }
    }

    fn typed_path(&self, typed: &str) -> PathBuf {
        match &self.places {
            Some(places) => places.typed(typed),
            None => PathBuf::from(typed),
        }
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn is_taken(&self, path: &Path) -> bool {
        // A link that leads nowhere would be replaced as well.
        path.symlink_metadata().is_ok()
    }

    fn drain(&mut self, words: &Words) -> Vec<ServiceEvent> {
        let mut told: Vec<ServiceEvent> = self.progress().into_iter().collect();
        let events = self.jobs.as_mut().map(Jobs::drain).unwrap_or_default();
        for event in events {
            told.extend(self.told(event, words));
        }
        told
    }

    fn close(&mut self) {
        if let Some(jobs) = self.jobs.take() {
            jobs.close(LAST_WRITE);
        }
    }
}

/// Why rows cannot be shown.
fn fault(error: &ScanError) -> RowsFault {
    match error {
        ScanError::Changed { .. } | ScanError::NotRegular { .. } => RowsFault::Changed,
        ScanError::Read { cause, .. } if cause.kind() == io::ErrorKind::NotFound => RowsFault::Gone,
        _ => RowsFault::Unreadable,
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn listed(listing: store::Listing, words: &Words) -> Listing {
    let entry = |entry: store::Entry| Entry {
        name: entry.name,
        path: entry.path,
        is_dir: entry.kind == EntryKind::Folder,
        readable: entry.kind == EntryKind::Data,
    };
    Listing {
        dir: listing.folder,
        parent: listing.parent,
        entries: listing.entries.into_iter().map(entry).collect(),
        cut_short: listing.cut_short,
        problem: listing.error.map(|error| error.could_not_read(words)),
    }
}

impl Remembered {
    /// What the settings file says, in the terms of the window.
    pub fn of(settings: &Settings) -> Self {
        let panels = settings.panels;
        Self {
            theme: match settings.theme {
                store::ThemeChoice::System => ThemeChoice::System,
                store::ThemeChoice::Light => ThemeChoice::Light,
                store::ThemeChoice::Dark => ThemeChoice::Dark,
            },
            lang: settings.lang,
            panels: Panels {
                left: panels.left.open,
                right: panels.right.open,
                bottom: panels.bottom.open,
                left_width: panels.left.size,
                right_width: panels.right.size,
                bottom_height: panels.bottom.size,
            },
            tab: Tab::from_code(&settings.bottom_tab),
            zoom: settings.zoom,
            recent: settings.recent.paths().to_vec(),
            known: settings.known.clone(),
            window: settings.window,
            place: settings.place,
        }
    }

    fn write_to(&self, settings: &mut Settings) {
        settings.theme = match self.theme {
            ThemeChoice::System => store::ThemeChoice::System,
            ThemeChoice::Light => store::ThemeChoice::Light,
            ThemeChoice::Dark => store::ThemeChoice::Dark,
        };
        settings.lang = self.lang;
        let panels = &self.panels;
        settings.panels = store::Panels {
            left: store::Panel { open: panels.left, size: panels.left_width },
            right: store::Panel { open: panels.right, size: panels.right_width },
            bottom: store::Panel { open: panels.bottom, size: panels.bottom_height },
        };
        settings.bottom_tab = self.tab.code().to_owned();
        settings.zoom = self.zoom;
        settings.recent = self.recent.iter().cloned().collect();
        settings.known = self.known.clone();
        settings.window = self.window.or(settings.window);
        settings.place = self.place.or(settings.place);
    }
}
