//! The document with its past and its future.

use super::change::{Edit, StepName};
use super::document::Document;

/// Steps kept; the oldest go first.
const LONGEST_PAST: usize = 500;

#[derive(Clone, Debug)]
struct Step {
    name: StepName,
    /// The document on the other side of the step.
    document: Document,
}

/// The document, and what led to it. Undo is by whole snapshots: nothing can be forgotten.
#[derive(Clone, Debug)]
pub struct History {
    now: Document,
    past: Vec<Step>,
    future: Vec<Step>,
    /// The merge key of the last edit, as long as the next one may still join it.
    merging: Option<String>,
    revision: u64,
}

impl History {
    pub fn new(document: Document) -> Self {
        Self { now: document, past: Vec::new(), future: Vec::new(), merging: None, revision: 0 }
    }

    pub fn document(&self) -> &Document {
        &self.now
    }

    /// Grows with every change, undo and redo: what is derived compares it.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether something changed since the document was opened.
    pub fn is_changed(&self) -> bool {
        !self.past.is_empty()
    }

    /// Makes a change. One that changes nothing leaves no step behind.
    pub fn commit(&mut self, edit: &Edit) -> bool {
        let mut next = self.now.clone();
        edit.apply(&mut next);
        // An edit touches the chart alone; the data is never compared.
        if next.spec == self.now.spec {
            return false;
        }
        let key = edit.merge_key();
        let joins = key.is_some() && key == self.merging && !self.past.is_empty();
        let name = edit.step(&next);
        let before = std::mem::replace(&mut self.now, next);
        if !joins {
            self.past.push(Step { name, document: before });
            if self.past.len() > LONGEST_PAST {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.merging = key;
        self.revision += 1;
        true
    }

    /// Ends a drag or typing: the next edit is a step of its own.
    pub fn close_merge(&mut self) {
        self.merging = None;
    }

    /// What undo would take back.
    pub fn undo_name(&self) -> Option<&StepName> {
        self.past.last().map(|step| &step.name)
    }

    /// What redo would bring back.
    pub fn redo_name(&self) -> Option<&StepName> {
        self.future.last().map(|step| &step.name)
    }

    pub fn undo(&mut self) -> bool {
        let step = self.past.pop();
        let Some(step) = step.map(|step| self.travel(step)) else { return false };
        self.future.push(step);
        true
    }

    pub fn redo(&mut self) -> bool {
        let step = self.future.pop();
        let Some(step) = step.map(|step| self.travel(step)) else { return false };
        self.past.push(step);
        true
    }

    /// Goes to the other side of a step; what comes back leads here again.
    fn travel(&mut self, step: Step) -> Step {
        self.merging = None;
        self.revision += 1;
        Step { name: step.name, document: std::mem::replace(&mut self.now, step.document) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{FigureIndex, Joining};
    use crate::edit::{ChartEdit, LabelEdit, LaneEdit, SeriesEdit, TextEdit};
    use crate::model::{DataSet, ScaleKind, Story};
    use crate::text::Lang;
    use std::sync::Arc;

    fn history() -> History {
        let story = |id: &str| Story {
            id: id.to_owned(),
            series: vec!["one".to_owned(), "two".to_owned()],
            contracts: vec!["lane".to_owned()],
            ..Story::default()
        };
        let data = Arc::new(DataSet { stories: vec![story("a"), story("b")], ..DataSet::default() });
        let index = Arc::new(FigureIndex::new(&data));
        History::new(Document::new("test", data, index))
    }

    fn move_label(x: i32) -> Edit {
        Edit::Label(LabelEdit::Move { key: "k".to_owned(), offset: [x, 0] })
    }

    /// Every edit changes the document, is named, is undone and redone to the same document.
    fn check(edit: &Edit, key: &str) {
        let mut history = history();
        // Whatever the edit would set is first set to something else.
        for other in [
            Edit::Series(SeriesEdit::Hide("two".to_owned())),
            Edit::Lane(LaneEdit::Hide("lane".to_owned())),
            Edit::Label(LabelEdit::Move { key: "other".to_owned(), offset: [1, 1] }),
        ] {
            history.commit(&other);
        }
        let before = history.document().clone();
        assert!(history.commit(edit), "{key}");
        let after = history.document().clone();
        assert_ne!(before, after, "{key}");
        assert_eq!(history.undo_name().map(|name| name.key), Some(key));
        assert!(history.undo());
        assert_eq!(*history.document(), before, "{key}");
        assert_eq!(history.redo_name().map(|name| name.key), Some(key));
        assert!(history.redo());
        assert_eq!(*history.document(), after, "{key}");
    }

    #[test]
    fn every_edit_is_named_and_undone() {
        check(&Edit::Story("b".to_owned()), "undo-story");
        check(&Edit::Series(SeriesEdit::Show("two".to_owned())), "undo-show");
        check(&Edit::Series(SeriesEdit::Hide("one".to_owned())), "undo-hide");
        check(&Edit::Series(SeriesEdit::ShowAll), "undo-show-all");
        check(&Edit::Lane(LaneEdit::Show("lane".to_owned())), "undo-show");
        check(&Edit::Chart(ChartEdit::Scale(ScaleKind::Log)), "undo-scale-log");
        check(&Edit::Chart(ChartEdit::Scale(ScaleKind::Index)), "undo-scale-index");
        check(&Edit::Chart(ChartEdit::Joining(Joining::Step)), "undo-join-step");
        check(&Edit::Chart(ChartEdit::AllAccounts(false)), "undo-accounts-off");
        check(&Edit::Chart(ChartEdit::Deprecated(true)), "undo-deprecated-on");
        check(&Edit::Chart(ChartEdit::Implied(false)), "undo-implied-off");
        check(&move_label(3), "undo-move-label");
        check(&Edit::Label(LabelEdit::Reset), "undo-reset-labels");
        check(&Edit::Text(TextEdit::Title(Lang::Pl, "x".to_owned())), "undo-title");
        check(&Edit::Text(TextEdit::Subtitle(Lang::En, "x".to_owned())), "undo-subtitle");
    }

    #[test]
    fn what_changes_nothing_leaves_no_step() {
        let mut history = history();
        for edit in [
            Edit::Story("no such story".to_owned()),
            Edit::Series(SeriesEdit::Show("one".to_owned())),
            Edit::Series(SeriesEdit::Hide("no such series".to_owned())),
            Edit::Chart(ChartEdit::Scale(ScaleKind::Linear)),
            Edit::Label(LabelEdit::Reset),
        ] {
            assert!(!history.commit(&edit), "{edit:?}");
        }
        assert_eq!((history.revision(), history.undo(), history.is_changed()), (0, false, false));
    }

    #[test]
    fn a_drag_is_one_step_until_it_ends() {
        let mut history = history();
        for x in 1..10 {
            history.commit(&move_label(x));
        }
        assert!(history.undo());
        assert!(history.document().spec.label_offsets.is_empty());
        assert!(!history.undo());

        history.commit(&move_label(1));
        history.close_merge();
        history.commit(&move_label(2));
        assert!(history.undo());
        assert_eq!(history.document().spec.label_offsets.get("k"), Some(&[1, 0]));
    }

    #[test]
    fn any_other_edit_undo_or_redo_closes_the_merge() {
        let mut history = history();
        history.commit(&move_label(1));
        history.commit(&Edit::Chart(ChartEdit::Deprecated(true)));
        history.commit(&move_label(2));
        history.undo();
        assert_eq!(history.document().spec.label_offsets.get("k"), Some(&[1, 0]));
        history.redo();
        history.commit(&move_label(3));
        history.undo();
        assert_eq!(history.document().spec.label_offsets.get("k"), Some(&[2, 0]));
    }

    #[test]
    fn an_edit_after_undo_drops_the_future() {
        let mut history = history();
        history.commit(&Edit::Chart(ChartEdit::Scale(ScaleKind::Log)));
        history.undo();
        history.commit(&Edit::Chart(ChartEdit::Deprecated(true)));
        assert!(history.redo_name().is_none() && !history.redo());
        assert!(history.is_changed());
    }
}
