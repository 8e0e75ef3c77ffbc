//! What came of things asked before.

use super::review::Understood;
use super::services::{Opened, ServiceEvent};
use super::shell::App;
use crate::edit::{Document, History};
use crate::text::words;
use crate::ui::{Address, Busy, Notice, Overlay, Picker, Purpose, Tab};
use std::path::PathBuf;

/// Files kept in the list of recent ones.
const MOST_RECENT: usize = 10;

impl App {
    pub(super) fn take_event(&mut self, event: ServiceEvent) {
        match event {
            ServiceEvent::Opened(opened) => self.take_opened(opened),
            ServiceEvent::Opening { name, done, of, rows, first } => {
                self.busy = Some(Busy { name, done, of, rows, first });
            }
            ServiceEvent::Rows(number, result) => self.take_rows(number, result),
            ServiceEvent::OpenCancelled => {
                self.busy = None;
                self.take_answer_back();
            }
            ServiceEvent::Chosen(purpose, paths) => self.take_chosen(purpose, paths),
            ServiceEvent::DialogUnavailable(purpose) => self.open_picker(purpose, false),
            ServiceEvent::DialogSlow(purpose) => self.open_picker(purpose, true),
            ServiceEvent::Listed(listing) => {
                if let Overlay::Picker(picker) = &mut self.view.overlay {
                    picker.listing = Some(listing);
                }
            }
            ServiceEvent::Saved(path) => {
                let name = file_name(&path);
                let text = words(self.view.lang).tell("notice-saved", &[("file", name.into())]);
                self.view.notice = Some(Notice { text, warn: false, has_problems: false, has_review: false });
            }
            ServiceEvent::Failed(text) => {
                self.busy = None;
                self.view.notice = Some(Notice { text, warn: true, has_problems: false, has_review: false });
            }
        }
    }

    /// New data take the place of the old; files without any leave the open story alone and say why.
    fn take_opened(&mut self, opened: Opened) {
        self.busy = None;
        let aside = self.put_aside(&opened);
        if let Some(opened) = self.hold_back(opened) {
            self.put_in_place(opened);
        }
        if let Some(aside) = aside {
            let args = [("file", aside.name().into())];
            let text = words(self.view.lang).tell("notice-put-aside", &args);
            self.view.notice = Some(Notice { text, warn: false, has_problems: false, has_review: false });
        }
    }

    /// What was read takes the place of what is open.
    pub(super) fn put_in_place(&mut self, opened: Opened) {
        self.problems_revision += 1;
        let words = words(self.view.lang);
        if opened.data.is_empty() {
            // What is open keeps its own problems beside those of the file that was refused.
            self.refused = opened.problems;
            let first = self.refused.first().map(|problem| problem.sentence(words));
            let text = first
                .unwrap_or_else(|| words.tell("notice-nothing-in-file", &[("file", (&opened.name).into())]));
            let has_problems = !self.refused.is_empty();
            self.view.notice = Some(Notice { text, warn: true, has_problems, has_review: false });
            if has_problems && self.history.is_some() {
                self.show_tab(Tab::Problems);
            }
            return;
        }
        self.understood = Understood::of(&opened);
        self.problems = opened.problems;
        self.behind = opened.behind;
        self.refused.clear();
        self.view.notice = self.understood.as_ref().map(|understood| understood.notice(words));
        let mut document = Document::new(opened.name, opened.data, opened.index);
        let mut bounds = None;
        if let Some(chart) = opened.chart {
            (document.spec, bounds) = (chart.0, Some(chart.1));
        }
        self.history = Some(History::new(document));
        self.opened += 1;
        self.forget_view();
        self.view.bounds = bounds.unwrap_or(self.view.bounds);
        self.view.start = false;
        self.note_recent(&opened.paths);
    }

    /// A notice speaks the language of the window: what can be said again is, anything else has been
    /// read and goes.
    pub(super) fn reword_notice(&mut self) {
        let lang = self.view.lang;
        let again = self.refused.first().map(|problem| problem.sentence(words(lang)));
        self.view.notice = self
            .view
            .notice
            .take()
            .filter(|notice| notice.has_problems)
            .zip(again)
            .map(|(notice, text)| Notice { text, ..notice });
    }

    /// Puts a notice away, and the problems that were told with it.
    pub(super) fn close_notice(&mut self) {
        self.view.notice = None;
        if !self.refused.is_empty() {
            self.refused.clear();
            self.problems_revision += 1;
        }
    }

    /// Why nothing opens: the address is none that is handed to a browser, or nobody has seen one.
    pub(super) fn say_why_unopened(&mut self) {
        let words = words(self.view.lang);
        let Some(report) = self.derived.card().selected_report() else { return };
        if report.unnamed {
            let text = words.say("card-no-source");
            self.view.notice = Some(Notice { text, warn: true, has_problems: false, has_review: false });
            return;
        }
        let text = [&report.article, &report.archive]
            .into_iter()
            .find_map(|address| match address {
                Address::Refused(text) => {
                    Some(words.tell("card-address-refused", &[("address", text.into())]))
                }
                Address::Open(_) | Address::Unseen => None,
            })
            .unwrap_or_else(|| words.tell("notice-no-address", &[("source", (&report.publisher).into())]));
        self.view.notice = Some(Notice { text, warn: true, has_problems: false, has_review: false });
    }

    fn note_recent(&mut self, paths: &[PathBuf]) {
        for path in paths.iter().rev() {
            // The list has to hold when the program is started from another folder.
            let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
            self.recent.retain(|known| *known != path);
            self.recent.insert(0, path);
        }
        self.recent.truncate(MOST_RECENT);
    }

    fn take_chosen(&mut self, purpose: Purpose, paths: Vec<PathBuf>) {
        // The dialog was seen after all: the picker that stood in for it is put away.
        if matches!(self.view.overlay, Overlay::Picker(Picker { waiting: true, .. })) {
            self.view.overlay = Overlay::None;
        }
        match purpose {
            Purpose::Open if !paths.is_empty() => self.open(paths),
            Purpose::Save(form) => {
                if let Some(path) = paths.into_iter().next() {
                    self.save_chosen(form, path);
                }
            }
            Purpose::Open => {}
        }
    }

    pub(super) fn open_picker(&mut self, purpose: Purpose, waiting: bool) {
        if let Overlay::Picker(picker) = &mut self.view.overlay
            && picker.purpose == purpose
        {
            picker.waiting &= waiting;
            return;
        }
        let typed = match purpose {
            Purpose::Open => String::new(),
            Purpose::Save(form) => self.picture_name(form),
        };
        self.view.overlay =
            Overlay::Picker(Picker { purpose, typed, chosen: None, listing: None, waiting, taken: None });
        let folder = self.last_folder();
        self.services.browse(folder);
    }
}

pub(super) fn file_name(path: &std::path::Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
