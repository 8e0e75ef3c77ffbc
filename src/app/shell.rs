//! The application: its state and one frame of its life.

use super::behind::Pages;
use super::derived::{Derived, DocumentKey};
use super::focus::WayBack;
use super::review::{Pending, Understood};
use super::services::{Remembered, Services};
use crate::chart::Pick;
use crate::chart::Theme;
use crate::edit::History;
use crate::read::{Known, Problem};
use crate::scan::Behind;
use crate::text::{Lang, display, words};
use crate::ui::{self, Asks, Busy, Fit, Frame, Tab, ThemeChoice, View};
use egui::{Context, Rect, ThemePreference, Vec2, ViewportCommand};
use std::path::PathBuf;
use std::sync::Arc;

/// All state of the program.
pub struct App {
    pub(super) services: Box<dyn Services>,
    pub(super) history: Option<History>,
    /// Counts files opened, so that nothing derived from the one before is mistaken for this one's.
    pub(super) opened: u64,
    pub(super) view: View,
    pub(super) derived: Derived,
    pub(super) asks: Asks,
    /// Problems of what is open.
    pub(super) problems: Vec<Problem>,
    /// Problems of a file that was not opened for them, until its notice is put away.
    pub(super) refused: Vec<Problem>,
    /// Counts changes of both.
    pub(super) problems_revision: u64,
    pub(super) recent: Vec<PathBuf>,
    /// What a person said of the columns of files.
    pub(super) known: Known,
    /// How the tables of what is open were understood, and where they came from.
    pub(super) understood: Option<Understood>,
    /// Files that were read and are looked over before they take the place of what is open.
    pub(super) pending: Option<Pending>,
    /// The page of what is looked over.
    pub(super) preview: Derived,
    pub(super) busy: Option<Busy>,
    /// The way back to the rows of large files that are open.
    pub(super) behind: Vec<Arc<Behind>>,
    /// The rows behind the selected point, where it was made of such rows.
    pub(super) pages: Option<Pages>,
    /// The selection for which rows were looked for last.
    pub(super) looked_behind: Option<(u64, Pick)>,
    pub(super) rows_asked: u64,
    /// The language that was chosen in the window, now or before; `None` follows the desktop.
    pub(super) lang_chosen: Option<Lang>,
    pub(super) way_back: WayBack,
    /// The window was fitted to its screen, or none was told.
    pub(super) fitted_to_screen: bool,
    /// The window the panels were fitted to.
    fitted_to: Vec2,
    pub(super) saved: Remembered,
    /// The title the window has.
    pub(super) window_title: String,
    /// The screens of the desktop, in pixels; none where the desktop does not tell.
    pub(super) screens: Vec<Rect>,
    /// Width and height of the window in points, while it has a size of its own, and its place.
    pub(super) window_size: Option<[f32; 2]>,
    pub(super) window_place: Option<[f32; 2]>,
    /// The program is about to end.
    pub(super) leaving: bool,
}

impl App {
    /// `desktop_lang` is used until somebody chooses a language.
    pub fn new(services: Box<dyn Services>, remembered: Remembered, desktop_lang: Lang) -> Self {
        let view = View {
            theme: remembered.theme,
            lang: remembered.lang.unwrap_or(desktop_lang),
            panels: remembered.panels,
            tab: first_tab(remembered.tab, Tab::Table),
            ..View::default()
        };
        Self {
            services,
            history: None,
            opened: 0,
            view,
            derived: Derived::default(),
            asks: Asks::default(),
            problems: Vec::new(),
            refused: Vec::new(),
            problems_revision: 0,
            recent: remembered.recent.clone(),
            known: remembered.known.clone(),
            understood: None,
            pending: None,
            preview: Derived::default(),
            busy: None,
            behind: Vec::new(),
            pages: None,
            looked_behind: None,
            rows_asked: 0,
            lang_chosen: remembered.lang,
            way_back: WayBack::default(),
            fitted_to_screen: false,
            fitted_to: Vec2::ZERO,
            saved: remembered,
            window_title: String::new(),
            screens: Vec::new(),
            window_size: None,
            window_place: None,
            leaving: false,
        }
    }

    /// Sets fonts and themes; called once for a window.
    pub fn dress(ctx: &Context) {
        ui::install_theme(ctx);
    }

    /// Speaks a language for this start only: what a command line asks for is no choice that lasts.
    pub fn speak(&mut self, lang: Lang) {
        self.view.lang = lang;
    }

    pub fn view(&self) -> &View {
        &self.view
    }

    /// What is open.
    pub fn document(&self) -> Option<&crate::edit::Document> {
        self.history.as_ref().map(crate::edit::History::document)
    }

    /// The page as laid out last.
    pub fn scene(&self) -> Option<&crate::chart::Scene> {
        self.derived.scene()
    }

    /// How often a page was laid out so far.
    pub fn layouts(&self) -> u64 {
        self.derived.layouts
    }

    pub(super) fn key(&self) -> DocumentKey {
        let revision = self.history.as_ref().map(History::revision).unwrap_or_default();
        DocumentKey { opened: self.opened, revision }
    }

    /// Events, asks, derived: everything of a frame but the drawing.
    pub fn think(&mut self, ctx: &Context) {
        for event in self.services.drain(words(self.view.lang)) {
            self.take_event(event);
        }
        self.take_dropped(ctx);
        self.take_pasted(ctx);
        for ask in self.asks.take() {
            self.act(ctx, ask);
        }
        self.keep_focus(ctx);
        self.fit_screen(ctx);
        self.fit_panels(ctx);
        self.refresh();
        self.refresh_behind();
        self.tell_window(ctx);
        self.note_window(ctx);
        self.remember(ctx);
    }

    pub(super) fn refresh(&mut self) {
        self.drop_stale_selection();
        self.derived.refresh(
            self.history.as_ref(),
            self.key(),
            &self.view,
            (&self.problems, &self.refused, self.problems_revision),
        );
    }

    /// A row that is gone cannot stay selected; one that is only hidden can.
    fn drop_stale_selection(&mut self) {
        let data = self.history.as_ref().map(|history| &history.document().data);
        let exists = |pick: &crate::chart::Pick| match (data, pick) {
            (Some(data), crate::chart::Pick::Figure(row)) => *row < data.figures.len(),
            (Some(data), crate::chart::Pick::Row(row, number)) => data.row_figure(*row, *number).is_some(),
            (Some(data), crate::chart::Pick::Contract(row)) => *row < data.contracts.len(),
            (None, _) => false,
        };
        self.view.selected = self.view.selected.filter(exists);
        self.view.hovered = self.view.hovered.filter(exists);
    }

    /// Draws the window and notes what is asked.
    pub fn draw(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let theme = ui::chart_theme(ctx.theme());
        if let Some(history) = self.history.as_ref().filter(|_| !self.view.start) {
            self.derived.refresh_scene(&ctx, history.document(), self.key(), &self.view, theme);
        }
        self.refresh_preview(&ctx, theme);
        let mut asks = std::mem::take(&mut self.asks);
        ui::show(ui, &self.frame(theme), &mut asks);
        self.asks = asks;
        if !self.asks.is_empty() {
            ctx.request_repaint();
        }
    }

    fn frame(&self, theme: Theme) -> Frame<'_> {
        Frame {
            words: words(self.view.lang),
            theme,
            colors: theme.palette(),
            view: &self.view,
            history: self.history.as_ref(),
            scene: self.derived.scene(),
            tab_order: self.derived.tab_order(),
            scene_revision: self.derived.layouts,
            opened: self.opened,
            rows_revision: self.derived.row_lists,
            chart: self.derived.chart(),
            outline: self.derived.outline(),
            rows: self.derived.rows(),
            selected_row: self.view.selected.and_then(|pick| self.derived.place_of(pick)),
            card: self.derived.card(),
            behind: self.pages.as_ref().map(|pages| &pages.shown),
            problems: self.derived.problems(),
            problem_counts: self.derived.problem_counts(),
            carried: self.derived.carried(),
            recent: &self.recent,
            busy: self.busy.as_ref(),
            has_reviews: self.understood.is_some(),
            review: self.reviewing(),
        }
    }

    /// The panels as this window has room for them. What was asked for in spite of the room is
    /// forgotten with the window it was asked in.
    fn fit_panels(&mut self, ctx: &Context) {
        let window = ctx.content_rect().size();
        if window != self.fitted_to {
            self.fitted_to = window;
            self.view.insisted = Default::default();
        }
        self.view.fit = Fit::of(window, &self.view.panels, self.view.insisted);
    }

    /// Theme and title of the window, when they change.
    fn tell_window(&mut self, ctx: &Context) {
        let preference = match self.view.theme {
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
            ThemeChoice::System => ThemePreference::System,
        };
        if ctx.options(|options| options.theme_preference) != preference {
            ctx.set_theme(preference);
        }
        let open = self.history.as_ref().filter(|_| !self.view.start);
        let name = match &self.pending {
            Some(pending) => Some(display(pending.name())),
            None => open.map(|history| ui::story_name(history.document(), words(self.view.lang))),
        };
        let title = name.map_or_else(
            || "Sourceline".to_owned(),
            |name| words(self.view.lang).tell("window-title", &[("name", name.into())]),
        );
        if title != self.window_title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.window_title = title;
        }
    }

    /// Saves the settings when they changed, and not while an edge is being dragged.
    fn remember(&mut self, ctx: &Context) {
        if ctx.input(|input| input.pointer.any_down()) {
            return;
        }
        let now = self.remembered(ctx.zoom_factor());
        if now != self.saved {
            self.services.save_settings(&now);
            self.saved = now;
        }
    }

    fn remembered(&self, zoom: f32) -> Remembered {
        Remembered {
            theme: self.view.theme,
            lang: self.lang_chosen,
            panels: self.view.unfolded.map_or(self.view.panels, |open| open.sized_as(&self.view.panels)),
            tab: first_tab(self.view.tab, self.saved.tab),
            zoom,
            recent: self.recent.clone(),
            known: self.known.clone(),
            window: self.saved.window,
            place: self.saved.place,
        }
    }

    /// The last words to the disk: size and place of the window, and whatever still waits.
    fn leave(&mut self) {
        let window = self.window_size.or(self.saved.window);
        let place = self.window_place.or(self.saved.place);
        if (window, place) != (self.saved.window, self.saved.place) {
            let last = Remembered { window, place, ..self.remembered(self.saved.zoom) };
            self.services.save_settings(&last);
            self.saved = last;
        }
        self.services.close();
    }
}

/// The tab to begin with: problems are those of one file, and no tab to begin the next day with.
const fn first_tab(now: Tab, before: Tab) -> Tab {
    match (now, before) {
        (Tab::Problems, Tab::Problems) => Tab::Table,
        (Tab::Problems, before) => before,
        (now, _) => now,
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.think(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.leave();
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
