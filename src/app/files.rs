//! Opening, saving and the picker inside the window.

use super::events::file_name;
use super::services::PictureJob;
use super::shell::App;
use crate::chart::Page;
use crate::ui::{self, Busy, Command, FileAsk, Overlay, PickerAsk, PictureForm, Purpose};
use crate::write::ListFormat;
use egui::Context;
use std::path::{Path, PathBuf};

/// Pixels to a page point in a PNG: sharp on a screen of twice the density.
const PICTURE_SCALE: f32 = 2.0;

impl App {
    pub(super) fn file(&mut self, ask: FileAsk) {
        match ask {
            FileAsk::Open(paths) => self.open(paths),
            FileAsk::CancelOpen => self.services.cancel_open(),
        }
    }

    pub(super) fn run_file(&mut self, command: Command) {
        match command {
            Command::Open => self.ask_path(Purpose::Open),
            Command::SaveSvg => self.ask_path(Purpose::Save(PictureForm::Svg)),
            Command::SavePng => self.ask_path(Purpose::Save(PictureForm::Png)),
            Command::SavePdf => self.ask_path(Purpose::Save(PictureForm::Pdf)),
            Command::SaveHtml => self.ask_path(Purpose::Save(PictureForm::Html)),
            Command::SaveData => self.ask_path(Purpose::Save(PictureForm::Data)),
            Command::SaveSheet => self.ask_path(Purpose::Save(PictureForm::Sheet)),
            Command::SaveSources => self.ask_path(Purpose::Save(PictureForm::Sources)),
            Command::SaveWords => self.ask_path(Purpose::Save(PictureForm::Words)),
            Command::ForgetRecent => self.recent.clear(),
            Command::Bundled => self.open_bundled(),
            Command::Review => self.look_over(),
            _ => {}
        }
    }

    /// Reads files; what is open, or looked over, stays until there is something to show in its place.
    pub fn open(&mut self, paths: Vec<PathBuf>) {
        if paths.is_empty() {
            return;
        }
        let name = paths.iter().map(|path| file_name(path)).collect::<Vec<_>>().join(", ");
        self.busy = Some(Busy::begin(name));
        self.take_answer_back();
        self.services.open(paths, self.known.clone().into());
    }

    pub(super) fn take_dropped(&mut self, ctx: &Context) {
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        self.open(dropped);
    }

    /// A table from the clipboard opens as a file of that name does. While text is typed, and over
    /// a dialog, what is pasted is not meant for the chart.
    pub(super) fn take_pasted(&mut self, ctx: &Context) {
        if ctx.text_edit_focused() || self.view.overlay != Overlay::None {
            return;
        }
        let pasted = ctx.input(|input| {
            input.events.iter().find_map(|event| match event {
                egui::Event::Paste(text) => Some(text.clone()),
                _ => None,
            })
        });
        let Some(text) = pasted.filter(|text| !text.trim().is_empty()) else { return };
        let name = crate::text::words(self.view.lang).say("clipboard-name");
        self.busy = Some(Busy::begin(name.clone()));
        self.take_answer_back();
        self.services.open_text(name, text.into(), self.known.clone().into());
    }

    fn ask_path(&mut self, purpose: Purpose) {
        let folder = self.last_folder();
        let name = match purpose {
            Purpose::Open => String::new(),
            Purpose::Save(form) => self.picture_name(form),
        };
        self.services.dialog(purpose, folder, &name, crate::text::words(self.view.lang));
    }

    /// Where the last file came from.
    pub(super) fn last_folder(&self) -> Option<PathBuf> {
        Some(self.recent.first()?.parent()?.to_path_buf())
    }

    /// A file name made of the story's name: letters and digits, joined by hyphens.
    pub(super) fn picture_name(&self, form: PictureForm) -> String {
        let name = self
            .history
            .as_ref()
            .map(|history| ui::story_name(history.document(), crate::text::words(self.view.lang)))
            .unwrap_or_default();
        let parts = name.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
        let slug = parts.collect::<Vec<_>>().join("-").to_lowercase();
        let slug = if slug.is_empty() { "chart".to_owned() } else { slug };
        format!("{slug}.{}", form.extension())
    }

    /// The page as it stands on the desk, laid out anew without the window.
    pub(super) fn save_picture(&mut self, form: PictureForm, path: PathBuf) {
        let Some(history) = &self.history else { return };
        let document = history.document();
        let path = with_extension(path, form);
        let theme = crate::chart::Theme::Light;
        let job = PictureJob {
            path,
            form,
            scale: PICTURE_SCALE,
            data: document.data.clone(),
            index: document.index.clone(),
            spec: document.spec.clone(),
            // Paper is white unless somebody asks for a dark page.
            page: Page::new(Page::picture_size(self.view.page), theme, self.view.lang),
            view: self.view.bounds,
            name: document.name.clone(),
            carries: self.view.carries,
        };
        self.services.save_picture(job);
    }

    pub(super) fn picker(&mut self, ask: PickerAsk) {
        let Overlay::Picker(picker) = &mut self.view.overlay else { return };
        match ask {
            PickerAsk::Typed(text) => {
                picker.typed = text;
                (picker.chosen, picker.taken) = (None, None);
            }
            PickerAsk::Choose(path) => {
                picker.typed = path.to_string_lossy().into_owned();
                (picker.chosen, picker.taken) = (Some(path), None);
            }
            PickerAsk::KeepFile => picker.taken = None,
            PickerAsk::Replace => {
                let taken = picker.taken.take();
                if let (Purpose::Save(form), Some(path)) = (picker.purpose, taken) {
                    self.view.overlay = Overlay::None;
                    self.save_picture(form, path);
                }
            }
            PickerAsk::Browse(folder) => {
                picker.listing = None;
                picker.taken = None;
                self.services.browse(Some(folder));
            }
            PickerAsk::Accept => self.accept_typed(),
        }
    }

    /// A folder is opened to look into; anything else is what was wanted.
    fn accept_typed(&mut self) {
        let Overlay::Picker(picker) = &self.view.overlay else { return };
        let typed = picker.typed.trim().to_owned();
        if typed.is_empty() {
            return;
        }
        let (purpose, folder) = (picker.purpose, picker.listing.as_ref().map(|listing| listing.dir.clone()));
        let chosen = picker.chosen.clone();
        let mut path = chosen.unwrap_or_else(|| self.services.typed_path(&typed));
        if let Some(folder) = folder.filter(|_| path.is_relative()) {
            path = folder.join(path);
        }
        if self.services.is_folder(&path) {
            self.picker(PickerAsk::Browse(path));
            return;
        }
        match purpose {
            Purpose::Open => {
                self.view.overlay = Overlay::None;
                self.open(vec![path]);
            }
            Purpose::Save(form) => self.save_or_ask(form, with_extension(path, form)),
        }
    }

    /// A path chosen in a dialog of the desktop, which asked before it gave the name of a file that
    /// exists; but only about the name it gave, not about the one with its ending.
    pub(super) fn save_chosen(&mut self, form: PictureForm, path: PathBuf) {
        let ended = with_extension(path.clone(), form);
        // Whoever replaces a table means the files that belong to it as well.
        if ended == path && (self.services.is_taken(&path) || !self.is_beside_taken(&path)) {
            self.save_picture(form, path);
        } else {
            self.save_or_ask(form, ended);
        }
    }

    /// Whether a file has a name that an export writes to beside its own.
    fn is_beside_taken(&self, path: &Path) -> bool {
        let beside = ListFormat::of(path).map(|format| format.beside(path)).unwrap_or_default();
        beside.iter().any(|path| self.services.is_taken(path))
    }

    /// Nothing is written over a file before somebody says so: the picker asks.
    fn save_or_ask(&mut self, form: PictureForm, path: PathBuf) {
        if !self.services.is_taken(&path) && !self.is_beside_taken(&path) {
            self.view.overlay = Overlay::None;
            self.save_picture(form, path);
            return;
        }
        if !matches!(self.view.overlay, Overlay::Picker(_)) {
            self.open_picker(Purpose::Save(form), false);
        }
        if let Overlay::Picker(picker) = &mut self.view.overlay {
            picker.typed = path.to_string_lossy().into_owned();
            picker.chosen = Some(path.clone());
            picker.taken = Some(path);
        }
    }

    /// Puts the overlay away; a question in it goes first.
    pub(super) fn close_overlay(&mut self) {
        if let Overlay::Picker(picker) = &mut self.view.overlay
            && picker.taken.take().is_some()
        {
            return;
        }
        self.view.overlay = Overlay::None;
    }
}

/// The path, ending in what it will hold.
fn with_extension(path: PathBuf, form: PictureForm) -> PathBuf {
    let wanted = form.extension();
    let ends = |ending: &str| path.extension().is_some_and(|known| known.eq_ignore_ascii_case(ending));
    let fits = form.kinds().iter().any(|(_, ending)| ends(ending));
    if fits {
        return path;
    }
    // Not by its text: a name need not be one.
    let mut ended = path.into_os_string();
    ended.push(format!(".{wanted}"));
    PathBuf::from(ended)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, form: PictureForm, expected: &str) {
        assert_eq!(with_extension(PathBuf::from(path), form), PathBuf::from(expected));
    }

    #[test]
    fn a_picture_is_named_for_what_it_is() {
        check("chart", PictureForm::Svg, "chart.svg");
        check("chart.SVG", PictureForm::Svg, "chart.SVG");
        check("chart.svg", PictureForm::Png, "chart.svg.png");
        check("list", PictureForm::Sources, "list.bib");
        check("list.MD", PictureForm::Sources, "list.MD");
        check("list.csv", PictureForm::Sources, "list.csv.bib");
        check("a.b/chart.v2", PictureForm::Png, "a.b/chart.v2.png");
    }
}
