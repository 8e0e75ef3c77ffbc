//! What is done about each wish.

use super::shell::App;
use super::zoom;
use crate::chart::{Bounds2, Joining, Pick, Role, SeriesSpec};
use crate::edit::{ChartEdit, Document, Edit, LabelEdit, LaneEdit, SeriesEdit};
use crate::model::{ScaleKind, Story};
use crate::text::Lang;
use crate::ui::{Ask, Command, LinkAsk, Look, Overlay, Side, Sorting, Tab, ThemeChoice};
use egui::{Context, ViewportCommand};
use std::collections::BTreeSet;

impl App {
    pub(super) fn act(&mut self, ctx: &Context, ask: Ask) {
        match ask {
            Ask::Run(command) => self.run(ctx, command),
            Ask::Edit(edit) => self.edit(&edit),
            Ask::EndEdit => {
                if let Some(history) = &mut self.history {
                    history.close_merge();
                }
            }
            Ask::Look(look) => self.look(look),
            Ask::File(ask) => self.file(ask),
            Ask::Picker(ask) => self.picker(ask),
            Ask::Review(ask) => self.review(ask),
            Ask::Behind(ask) => self.turn(ask),
            Ask::Link(LinkAsk::Open(link)) => self.services.open_link(link),
            Ask::Link(LinkAsk::Copy(text)) => ctx.copy_text(text),
        }
    }

    fn edit(&mut self, edit: &Edit) {
        let Some(history) = &mut self.history else { return };
        if !history.commit(edit) {
            return;
        }
        match edit {
            Edit::Story(_) => self.forget_view(),
            // Plotted values mean something else on another scale.
            Edit::Chart(ChartEdit::Scale(_)) => self.view.bounds.y = None,
            _ => {}
        }
    }

    /// Another page: what was selected and zoomed on the one before means nothing here.
    pub(super) fn forget_view(&mut self) {
        self.view.selected = None;
        self.view.hovered = None;
        self.view.bounds = Bounds2::default();
        self.view.first_lane = 0;
    }

    fn chart(&mut self, edit: ChartEdit) {
        self.edit(&Edit::Chart(edit));
    }

    fn run(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Open
            | Command::Bundled
            | Command::ForgetRecent
            | Command::SaveSvg
            | Command::SavePng
            | Command::SavePdf
            | Command::SaveHtml
            | Command::SaveData
            | Command::SaveSheet
            | Command::SaveSources
            | Command::SaveWords
            | Command::Review => {
                self.run_file(command);
            }
            Command::Quit => {
                self.leaving = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Command::Undo | Command::Redo | Command::ResetLabels => self.run_edit(command),
            Command::CopyCitation => {
                if let Some(citation) = self.derived.card().citation() {
                    ctx.copy_text(citation.to_owned());
                }
            }
            // The answer comes as an event of the window, as that of the keys does.
            Command::PasteTable => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            Command::OpenArticle => match self.derived.card().first_link().cloned() {
                Some(link) => self.services.open_link(link),
                None => self.say_why_unopened(),
            },
            Command::FullScreen => {
                self.view.full_screen = !self.view.full_screen;
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.view.full_screen));
            }
            Command::CarryData => self.view.carries = !self.view.carries,
            Command::Unselect => self.view.selected = None,
            Command::PreviousPoint => self.step(-1),
            Command::NextPoint => self.step(1),
            Command::Keys => self.view.overlay = Overlay::Keys,
            Command::About => self.view.overlay = Overlay::About,
            _ => self.run_view(command),
        }
    }

    fn run_edit(&mut self, command: Command) {
        if command == Command::ResetLabels {
            self.edit(&Edit::Label(LabelEdit::Reset));
            return;
        }
        let Some(history) = &mut self.history else { return };
        let before = (history.document().spec.story.clone(), history.document().spec.scale);
        let moved = if command == Command::Undo { history.undo() } else { history.redo() };
        let after = &history.document().spec;
        if moved && before.0 != after.story {
            self.forget_view();
        } else if moved && before.1 != after.scale {
            self.view.bounds.y = None;
        }
    }

    fn run_view(&mut self, command: Command) {
        let spec = self.history.as_ref().map(|history| history.document().spec.clone());
        let was = |of: fn(&crate::chart::ChartSpec) -> bool| spec.as_ref().is_some_and(of);
        match command {
            Command::Stories => self.view.start = !self.view.start,
            Command::ShowTable => self.toggle_tab(Tab::Table),
            Command::ShowSources => self.toggle_tab(Tab::Sources),
            Command::ShowProblems => self.show_tab(Tab::Problems),
            Command::LeftPanel => self.toggle_panel(Side::Left),
            Command::RightPanel => self.toggle_panel(Side::Right),
            Command::BottomPanel => self.toggle_panel(Side::Bottom),
            Command::PageAlone => self.page_alone(),
            Command::ThemeLight => self.view.theme = ThemeChoice::Light,
            Command::ThemeDark => self.view.theme = ThemeChoice::Dark,
            Command::ThemeSystem => self.view.theme = ThemeChoice::System,
            Command::English => self.set_lang(Lang::En),
            Command::Polish => self.set_lang(Lang::Pl),
            Command::ScaleLinear => self.chart(ChartEdit::Scale(ScaleKind::Linear)),
            Command::ScaleLog => self.chart(ChartEdit::Scale(ScaleKind::Log)),
            Command::ScaleIndex => self.chart(ChartEdit::Scale(ScaleKind::Index)),
            Command::JoinStraight => self.chart(ChartEdit::Joining(Joining::Straight)),
            Command::JoinStep => self.chart(ChartEdit::Joining(Joining::Step)),
            Command::AllAccounts => self.chart(ChartEdit::AllAccounts(!was(|spec| spec.all_accounts))),
            Command::Deprecated => self.chart(ChartEdit::Deprecated(!was(|spec| spec.deprecated))),
            Command::Implied => self.chart(ChartEdit::Implied(!was(|spec| spec.implied))),
            Command::Fit => {
                self.view.bounds = Bounds2::default();
                self.view.first_lane = 0;
            }
            // Without a curve there is no height to move along, but there are lanes.
            Command::PanUp if self.has_lanes_only() => self.scroll_lanes(-1),
            Command::PanDown if self.has_lanes_only() => self.scroll_lanes(1),
            _ => {
                if let Some(bounds) = self.derived.scene().and_then(|scene| zoom::after(command, &scene.plot))
                {
                    self.view.bounds = bounds;
                }
            }
        }
    }

    fn look(&mut self, look: Look) {
        match look {
            Look::Select(pick) => self.select(pick),
            Look::Reveal(pick) => self.reveal(pick),
            Look::Hover(pick) => self.view.hovered = pick,
            Look::Scrolled => self.view.scroll_to_selected = false,
            Look::Row(pick) => {
                self.select(Some(pick));
                self.view.focus_row = true;
            }
            Look::RowFocused => self.view.focus_row = false,
            Look::Bounds(bounds) => {
                if let Some(bounds) = zoom::sensible(&bounds) {
                    self.view.bounds = bounds;
                }
            }
            Look::Lanes(by) => self.scroll_lanes(by),
            Look::Page(size) => self.view.page = size,
            Look::PanelSize(side, size) => self.view.panels.set_size(side, size),
            Look::Tab(tab) => self.view.tab = tab,
            Look::Sort(column) => self.view.sorting = next_sorting(self.view.sorting, column),
            Look::AllColumns(all) => self.view.all_columns = all,
            Look::CloseNotice => self.close_notice(),
            Look::CloseOverlay => self.close_overlay(),
            Look::Story(id) => {
                self.view.start = false;
                self.edit(&Edit::Story(id));
            }
            Look::LeaveStart => self.view.start = false,
        }
    }

    fn has_lanes_only(&self) -> bool {
        self.derived.scene().is_some_and(|scene| scene.plot.curve.height() <= 0.0 && scene.lanes.1 > 0)
    }

    /// Moves the lanes by so many, down the list where positive; it ends where the last one is seen.
    fn scroll_lanes(&mut self, by: isize) {
        if let Some((seen, all)) = self.derived.scene().map(|scene| scene.lanes.clone()) {
            self.view.first_lane = seen.start.saturating_add_signed(by).min(all - seen.len());
        }
    }

    /// Brings the lane of a row into view, in the middle of those that have room.
    fn reveal_lane(&mut self, row: usize) {
        let place = self.derived.chart().and_then(|chart| chart.lane_of(row));
        let seen = self.derived.scene().map(|scene| scene.lanes.0.clone());
        if let (Some(place), Some(seen)) = (place, seen)
            && !seen.contains(&place)
        {
            self.view.first_lane = place.saturating_sub(seen.len() / 2);
        }
    }

    fn select(&mut self, pick: Option<Pick>) {
        if let Some(Pick::Contract(row)) = pick {
            self.reveal_lane(row);
        }
        self.view.selected = pick;
        self.view.scroll_to_selected = pick.is_some();
        self.view.focus_row = false;
        // Whoever selects something wants to read about it.
        if pick.is_some() && self.view.panels.right && !self.view.fit.shows(Side::Right) {
            self.view.insisted.on(Side::Right);
        }
    }

    /// Selects a row, and shows it where the page does not: its series is hidden, or in another story.
    fn reveal(&mut self, pick: Pick) {
        if self.derived.place_of(pick).is_none()
            && let Some(edit) = self.history.as_ref().and_then(|history| shows(history.document(), pick))
        {
            self.edit(&edit);
        }
        self.select(Some(pick));
    }

    /// The next or the previous mark in the order of time; round at the ends. From a report without a
    /// mark of its own the way goes on at the mark of its figure.
    fn step(&mut self, by: isize) {
        let stops = self.derived.stops();
        let Some(last) = stops.len().checked_sub(1) else { return };
        let place = |pick: Pick| stops.iter().position(|stop| *stop == pick);
        let used = |row: usize| self.history.as_ref()?.document().index.of(row).map(|all| all.used);
        let at = self.view.selected.and_then(|pick| match pick {
            Pick::Figure(row) => place(pick).or_else(|| place(Pick::Figure(used(row)?))),
            // Rows are walked through in the table of what stands for them.
            Pick::Row(row, _) => place(Pick::Figure(row)),
            Pick::Contract(_) => place(pick),
        });
        // The first step leads to what is on the page: a bar that begins before its axis is no mark of it.
        let groups = self.derived.scene().map_or(&[][..], |scene| &scene.groups);
        let marks = groups.iter().filter(|group| group.role != Role::Lane);
        let seen: BTreeSet<Pick> = marks.filter_map(|group| Some(group.hit.as_ref()?.pick)).collect();
        let next = match (at, by.is_positive()) {
            (None, true) => stops.iter().position(|stop| seen.contains(stop)).unwrap_or(0),
            (None, false) => stops.iter().rposition(|stop| seen.contains(stop)).unwrap_or(last),
            (Some(at), true) => {
                if at >= last {
                    0
                } else {
                    at + 1
                }
            }
            (Some(at), false) => at.checked_sub(1).unwrap_or(last),
        };
        let pick = stops.get(next).copied();
        self.select(pick);
    }

    fn set_lang(&mut self, lang: Lang) {
        self.view.lang = lang;
        self.lang_chosen = Some(lang);
        self.reword_notice();
    }

    pub(super) fn show_tab(&mut self, tab: Tab) {
        self.view.tab = tab;
        self.view.panels.bottom = true;
        self.view.insisted.on(Side::Bottom);
        self.view.start = false;
    }

    /// The key that shows a tab folds the panel when the tab is already in front.
    fn toggle_tab(&mut self, tab: Tab) {
        if self.view.fit.shows(Side::Bottom) && self.view.tab == tab {
            self.view.panels.bottom = false;
        } else {
            self.show_tab(tab);
        }
    }

    fn toggle_panel(&mut self, side: Side) {
        // A panel without room is brought forward rather than folded.
        let shown = self.view.fit.shows(side);
        self.view.panels.set_open(side, !shown);
        if !shown {
            self.view.insisted.on(side);
        }
        self.view.unfolded = None;
    }

    /// Folds every panel, or brings back those that were open.
    fn page_alone(&mut self) {
        if self.view.panels.all_folded() {
            let before = self.view.unfolded.take().unwrap_or_default();
            for side in [Side::Left, Side::Right, Side::Bottom] {
                self.view.panels.set_open(side, before.is_open(side));
            }
        } else {
            self.view.unfolded = Some(self.view.panels);
            for side in [Side::Left, Side::Right, Side::Bottom] {
                self.view.panels.set_open(side, false);
            }
        }
    }
}

/// What brings a row onto the page; none where no story has it.
fn shows(document: &Document, pick: Pick) -> Option<Edit> {
    let data = document.data.as_ref();
    let among = |all: &[SeriesSpec], name: &str| all.iter().any(|series| series.name == name);
    let has = |names: &[String], name: &str| names.iter().any(|known| known == name);
    let story = |holds: &dyn Fn(&Story) -> bool| {
        data.stories.iter().find(|story| holds(story)).map(|story| Edit::Story(story.id.clone()))
    };
    match pick {
        Pick::Figure(row) | Pick::Row(row, _) => {
            let name = data.figures.get(row)?.series.as_str();
            if among(&document.spec.series, name) {
                return Some(Edit::Series(SeriesEdit::Show(name.to_owned())));
            }
            story(&|story| has(&story.series, name))
        }
        Pick::Contract(row) => {
            let key = data.contracts.get(row)?.lane_key();
            if among(&document.spec.lanes, key) {
                return Some(Edit::Lane(LaneEdit::Show(key.to_owned())));
            }
            story(&|story| has(&story.contracts, key))
        }
    }
}

/// Upwards, downwards, then the order of the story again.
fn next_sorting(now: Sorting, column: crate::ui::Column) -> Sorting {
    match (now.by == Some(column), now.descending) {
        (false, _) => Sorting { by: Some(column), descending: false },
        (true, false) => Sorting { by: Some(column), descending: true },
        (true, true) => Sorting::default(),
    }
}
