//! Looking over how a table was understood, before it takes the place of what is open.

use super::derived::DocumentKey;
use super::services::Opened;
use super::shell::App;
use crate::chart::Theme;
use crate::edit::{Document, History};
use crate::read::{Review, Said};
use crate::text::{Words, display};
use crate::ui::{Busy, Notice, ReviewAsk, Reviewing, View};
use egui::Context;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Pages of reviews are counted apart from those of the desk.
const FIRST_PREVIEW: u64 = 1 << 40;

/// How the tables of what is open were understood.
pub struct Understood {
    opened: Opened,
    /// The sheets that a person chose, by file.
    sheets: BTreeMap<String, String>,
}

impl Understood {
    /// `None` where every table follows a convention to the letter, and no workbook has more sheets.
    pub fn of(opened: &Opened) -> Option<Self> {
        (!opened.reviews.is_empty()).then(|| Self { opened: opened.clone(), sheets: BTreeMap::new() })
    }

    /// A sentence that says so, with the way to look it over.
    pub fn notice(&self, words: &Words) -> Notice {
        let mut reviews = self.opened.reviews.iter();
        if let Some(first) = reviews.next().filter(|first| first.own && reviews.all(|review| review.own)) {
            return Self::notice_of_sheet(first, words);
        }
        let count: usize = self.opened.reviews.iter().map(|review| review.assumptions.len()).sum();
        let decided = self.opened.reviews.iter().any(|review| !review.answers.is_empty());
        let key = if decided { "notice-read-as-decided" } else { "notice-read-as-found" };
        let args = [("file", (&self.opened.name).into()), ("count", count.into())];
        Notice { text: words.tell(key, &args), warn: false, has_problems: false, has_review: true }
    }

    /// Nothing was assumed of the table; which sheet it is was.
    fn notice_of_sheet(review: &Review, words: &Words) -> Notice {
        let args = [
            ("file", display(&review.file).into()),
            ("sheet", display(review.sheet.as_deref().unwrap_or_default()).into()),
            ("count", review.sheets.len().saturating_sub(1).into()),
        ];
        let text = words.tell("notice-one-sheet", &args);
        Notice { text, warn: false, has_problems: false, has_review: true }
    }
}

/// Files that were read and wait for a person's word.
pub struct Pending {
    opened: Opened,
    /// What a person has said so far, of these files and of all before.
    said: Said,
    /// The same before the answer for which the files are being read again.
    before: Option<Said>,
    history: History,
    /// Counts readings, so that the page of one is not mistaken for that of another.
    number: u64,
}

impl Pending {
    fn new(opened: Opened, said: Said, number: u64) -> Self {
        let document = Document::new(opened.name.clone(), opened.data.clone(), opened.index.clone());
        Self { opened, said, before: None, history: History::new(document), number }
    }

    /// Whether these are the same files, or the same text.
    fn is_of(&self, opened: &Opened) -> bool {
        self.opened.paths == opened.paths && self.opened.pasted == opened.pasted
    }

    /// What the files go by.
    pub fn name(&self) -> &str {
        &self.opened.name
    }
}

/// Whether only a person can say how the files are read, or which sheet of a workbook has rows.
fn leaves_something_open(opened: &Opened) -> bool {
    let is_asked = |review: &Review| !review.questions.is_empty();
    let has_others = |review: &Review| review.sheets.len() > 1;
    opened.reviews.iter().any(is_asked) || opened.data.is_empty() && opened.reviews.iter().any(has_others)
}

/// What was said, without answers by which nothing was read.
fn remembered(mut said: Said, opened: &Opened) -> Said {
    for review in opened.reviews.iter().filter(|review| !review.own) {
        if said.known.of(&review.header) != review.answers {
            said.known.learn(review.header.clone(), review.answers.clone());
        }
    }
    said
}

impl App {
    /// What is looked over makes room for files that were asked for meanwhile; what was said of it is
    /// kept for when it is opened again. Files that show nothing leave it alone.
    pub(super) fn put_aside(&mut self, opened: &Opened) -> Option<Pending> {
        if opened.data.is_empty() && !leaves_something_open(opened) {
            return None;
        }
        let aside = self.pending.take_if(|old| !old.is_of(opened))?;
        self.known.clone_from(&aside.said.known);
        Some(aside)
    }

    /// Holds files back that leave something open; gives the others back.
    pub(super) fn hold_back(&mut self, opened: Opened) -> Option<Opened> {
        let number =
            self.preview.layouts + self.opened + self.pending.as_ref().map_or(0, |old| old.number) + 1;
        // An answer had them read again.
        if let Some(old) = self.pending.take_if(|old| old.before.is_some() && old.is_of(&opened)) {
            let last = opened.reviews.len().saturating_sub(1);
            self.view.reviewed = self.view.reviewed.min(last);
            let said = remembered(old.said, &opened);
            self.pending = Some(Pending::new(opened, said, number));
            return None;
        }
        if !leaves_something_open(&opened) {
            self.pending.take_if(|_| !opened.data.is_empty());
            return Some(opened);
        }
        let asks = |review: &Review| !review.questions.is_empty();
        self.view.reviewed = opened.reviews.iter().position(asks).unwrap_or_default();
        self.view.reviewed_line = None;
        self.view.notice = None;
        self.pending = Some(Pending::new(opened, self.known.clone().into(), number));
        None
    }

    /// An answer whose reading was given up was not given: what is shown is what was read before.
    pub(super) fn take_answer_back(&mut self) {
        if let Some(pending) = &mut self.pending
            && let Some(before) = pending.before.take()
        {
            pending.said = before;
        }
    }

    /// Looks over what is open.
    pub(super) fn look_over(&mut self) {
        let Some(understood) = &self.understood else { return };
        let number = self.preview.layouts + self.opened + 1;
        self.view.reviewed = 0;
        self.view.reviewed_line = None;
        self.view.notice = None;
        let said = Said { known: self.known.clone(), sheets: understood.sheets.clone() };
        self.pending = Some(Pending::new(understood.opened.clone(), said, number));
    }

    pub(super) fn review(&mut self, ask: ReviewAsk) {
        let Some(pending) = &mut self.pending else { return };
        match ask {
            ReviewAsk::Choose(answers) => {
                let Some(review) = pending.opened.reviews.get(self.view.reviewed) else { return };
                pending.before.get_or_insert_with(|| pending.said.clone());
                pending.said.known.learn(review.header.clone(), answers);
                self.read_again();
            }
            ReviewAsk::Sheet(name) => {
                let Some(review) = pending.opened.reviews.get(self.view.reviewed) else { return };
                pending.before.get_or_insert_with(|| pending.said.clone());
                pending.said.sheets.insert(review.file.to_string(), name);
                self.view.reviewed_line = None;
                self.read_again();
            }
            ReviewAsk::Accept => {
                if let Some(pending) = self.pending.take() {
                    self.known = pending.said.known;
                    self.put_in_place(pending.opened);
                    if let Some(understood) = &mut self.understood {
                        understood.sheets = pending.said.sheets;
                    }
                    self.view.notice = None;
                }
            }
            ReviewAsk::Cancel => {
                let was_answered = self.pending.take().is_some_and(|left| left.before.is_some());
                // Another file that is being read was asked for, and still is.
                if was_answered {
                    self.busy = None;
                    self.services.cancel_open();
                }
            }
            ReviewAsk::Show(place) => {
                self.view.reviewed = place;
                self.view.reviewed_line = None;
            }
            ReviewAsk::Line(line) => {
                self.view.reviewed_line = Some(line);
                self.view.reviewed_seen = false;
            }
            ReviewAsk::Question(place) => {
                self.view.reviewed = place;
                self.view.reviewed_line = None;
                self.view.reviewed_question = true;
            }
            ReviewAsk::Shown => {
                self.view.reviewed_seen = true;
                self.view.reviewed_question = false;
            }
            ReviewAsk::Page(size) => self.view.preview = size,
        }
    }

    /// Reads what is looked over once more, with all that was said of it.
    fn read_again(&mut self) {
        let Some(pending) = &self.pending else { return };
        let said = pending.said.clone();
        let name = pending.opened.name.clone();
        self.busy = Some(Busy::begin(name.clone()));
        match &pending.opened.pasted {
            Some(text) => self.services.open_text(name, Arc::clone(text), said),
            None => self.services.open(pending.opened.paths.clone(), said),
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
            name: &pending.opened.name,
            reviews: &pending.opened.reviews,
            problems: self.preview.found_problems(),
            count: data.figures.len() + data.contracts.len(),
            scene: self.preview.scene().filter(|_| !data.is_empty()),
            scene_revision: FIRST_PREVIEW + self.preview.layouts,
        })
    }
}
