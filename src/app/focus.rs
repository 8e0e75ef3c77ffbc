//! The way back of the keyboard: what is closed with Escape gives the focus to what had opened it.

use super::shell::App;
use crate::chart::Pick;
use crate::ui::Overlay;
use egui::{Context, Id, Key};

/// Frames until a dialog is wholly gone.
const FRAMES: u8 = 2;

/// What can lie over, or stand beside, what had the focus before, innermost first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Open {
    menu: bool,
    overlay: bool,
    review: bool,
    start: bool,
    card: Option<Pick>,
}

impl Open {
    const ALL: usize = 5;

    const fn each(self) -> [bool; Self::ALL] {
        [self.menu, self.overlay, self.review, self.start, self.card.is_some()]
    }
}

/// Who had the focus when something was opened. The toolkit itself drops the focus with Escape, and Tab
/// would begin at the top of the window again.
#[derive(Debug, Default)]
pub(super) struct WayBack {
    open: Open,
    openers: [Option<Id>; Open::ALL],
    /// Who had the focus a frame ago.
    last: Option<Id>,
    /// Escape was pressed a frame ago: what it closes is closed now.
    escaped: bool,
    /// Who is given the focus back, and in how many frames still: under a dialog nobody can have it, and a
    /// dialog that was closed is gone a frame later.
    back: Option<(Id, u8)>,
}

impl WayBack {
    fn follow(&mut self, ctx: &Context, open: Open) {
        let focused = ctx.memory(|memory| memory.focused());
        let (was, is) = (self.open.each(), open.each());
        if std::mem::take(&mut self.escaped) {
            let closed = was.iter().zip(is).position(|(was, is)| *was && !is);
            let opener = closed.and_then(|at| self.openers.get_mut(at)).and_then(Option::take);
            self.back = opener.map(|opener| (opener, FRAMES));
        }
        if let Some((opener, frames)) = self.back {
            if focused.is_none() {
                ctx.memory_mut(|memory| memory.request_focus(opener));
            }
            let goes_on = frames > 0 && focused.is_none_or(|focused| focused == opener);
            self.back = goes_on.then(|| (opener, frames - 1));
            ctx.request_repaint();
        }
        // A card over a mark that was chosen later is of that mark.
        let another = open.card.is_some() && open.card != self.open.card;
        let opened = was.iter().zip(is).map(|(was, is)| !was && is);
        let last = [false, false, false, false, another];
        for ((opener, opened), another) in self.openers.iter_mut().zip(opened).zip(last) {
            if opened || another {
                *opener = focused.or(self.last);
            }
        }
        if ctx.input(|input| input.key_pressed(Key::Escape)) {
            self.escaped = true;
            ctx.request_repaint();
        }
        self.open = open;
        self.last = ctx.memory(|memory| memory.focused());
    }
}

impl App {
    /// Gives the focus back to what had opened what Escape has just closed.
    pub(super) fn keep_focus(&mut self, ctx: &Context) {
        let open = Open {
            menu: ctx.any_popup_open(),
            overlay: self.view.overlay != Overlay::None,
            review: self.pending.is_some(),
            start: self.view.start,
            card: self.view.selected,
        };
        self.way_back.follow(ctx, open);
    }
}
