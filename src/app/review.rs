//! Looking over how a table was understood, before it takes the place of what is open.

use super::derived::DocumentKey;
use super::services::Opened;
use super::shell::App;
use crate::chart::Theme;
use crate::edit::{Document, History};
use crate::read::Known;
use crate::text::Words;
use crate::ui::{Busy, Notice, ReviewAsk, Reviewing, View};
use egui::Context;
use std::sync::Arc;

/// Pages of reviews are counted apart from those of the desk.
const FIRST_PREVIEW: u64 = 1 << 40;

/// How the tables of what is open were understood.
pub struct Understood {
    opened: Opened,
}

impl Understood {
    /// `None` where every table follows a convention to the letter.
    pub fn of(opened: &Opened) -> Option<Self> {
        (!opened.reviews.is_empty()).then(|| Self { opened: opened.clone() })
    }

    /// A sentence that says so, with the way to look it over.
    pub fn notice(&self, words: &Words) -> Notice {
        let count: usize = self.opened.reviews.iter().map(|review| review.assumptions.len()).sum();
        let decided = self.opened.reviews.iter().any(|review| !review.answers.is_empty());
        let key = if decided { "notice-read-as-decided" } else { "notice-read-as-found" };
        let args = [("file", (&self.opened.name).into()), ("count", count.into())];
        Notice { text: words.tell(key, &args), warn: false, has_problems: false, has_review: true }
    }
}

/// Files that were read and wait for a person's word.
pub struct Pending {
    opened: Opened,
    /// What a person has said so far, of these files and of all before.
    known: Known,
    history: History,
    /// Counts readings, so that the page of one is not mistaken for that of another.
    number: u64,
}

impl Pending {
    fn new(opened: Opened, known: Known, number: u64) -> Self {
        let document = Document::new(opened.name.clone(), opened.data.clone(), opened.index.clone());
        Self { opened, known, history: History::new(document), number }
    }
}

impl App {
    /// Holds files back that leave something open; gives the others back.
    pub(super) fn hold_back(&mut self, opened: Opened) -> Option<Opened> {
        let number =
            self.preview.layouts + self.opened + self.pending.as_ref().map_or(0, |old| old.number) + 1;
        match self.pending.take() {
            Some(old) if old.opened.paths == opened.paths && old.opened.pasted == opened.pasted => {
                self.pending = Some(Pending::new(opened, old.known, number));
                None
            }
            _ if opened.reviews.iter().any(|review| !review.questions.is_empty()) => {
                self.view.reviewed = 0;
                self.view.reviewed_line = None;
                self.view.notice = None;
                self.pending = Some(Pending::new(opened, self.known.clone(), number));
                None
            }
            _ => Some(opened),
        }
    }

    /// Looks over what is open.
    pub(super) fn look_over(&mut self) {
        let Some(understood) = &self.understood else { return };
        let number = self.preview.layouts + self.opened + 1;
        self.view.reviewed = 0;
        self.view.reviewed_line = None;
        self.view.notice = None;
        self.pending = Some(Pending::new(understood.opened.clone(), self.known.clone(), number));
    }

    pub(super) fn review(&mut self, ask: ReviewAsk) {
        let Some(pending) = &mut self.pending else { return };
        match ask {
            ReviewAsk::Choose(answers) => {
                let Some(review) = pending.opened.reviews.get(self.view.reviewed) else { return };
                pending.known.learn(review.header.clone(), answers);
                let known = pending.known.clone();
                let name = pending.opened.name.clone();
                self.busy = Some(Busy { name: name.clone(), done: 0, of: None });
                match &pending.opened.pasted {
                    Some(text) => self.services.open_text(name, Arc::clone(text), known),
                    None => self.services.open(pending.opened.paths.clone(), known),
                }
            }
            ReviewAsk::Accept => {
                if let Some(pending) = self.pending.take() {
                    self.known = pending.known;
                    self.put_in_place(pending.opened);
                    self.view.notice = None;
                }
            }
            ReviewAsk::Cancel => {
                self.pending = None;
                self.busy = None;
                self.services.cancel_open();
            }
            ReviewAsk::Show(place) => {
                self.view.reviewed = place;
                self.view.reviewed_line = None;
            }
            ReviewAsk::Line(line) => {
                self.view.reviewed_line = Some(line);
                self.view.reviewed_seen = false;
            }
            ReviewAsk::Shown => self.view.reviewed_seen = true,
            ReviewAsk::Page(size) => self.view.preview = size,
        }
    }

    /// The page of what is looked over, as it would be drawn.
    pub(super) fn refresh_preview(&mut self, ctx: &Context, theme: Theme) {
        let Some(pending) = &self.pending else {
            if self.preview.chart().is_some() {
                self.preview.refresh(None, DocumentKey::default(), &self.view, (&[], &[], 0));
            }
            return;
        };
        let key = DocumentKey { opened: pending.number, revision: 0 };
        let view = View { page: self.view.preview, lang: self.view.lang, ..View::default() };
        self.preview.refresh(
            Some(&pending.history),
            key,
            &view,
            (&pending.opened.problems, &[], pending.number),
        );
        if !pending.opened.data.is_empty() {
            self.preview.refresh_scene(ctx, pending.history.document(), key, &view, theme);
        }
    }

    pub(super) fn reviewing(&self) -> Option<Reviewing<'_>> {
        let pending = self.pending.as_ref()?;
        let data = &pending.opened.data;
        Some(Reviewing {
            reviews: &pending.opened.reviews,
            problems: self.preview.problems(),
            count: data.figures.len() + data.contracts.len(),
            scene: self.preview.scene().filter(|_| !data.is_empty()),
            scene_revision: FIRST_PREVIEW + self.preview.layouts,
        })
    }
}
