//! Commands as data: menus, shortcuts, the key list and the clash test come from one table.

mod keys;
mod table;

pub use keys::{label as key_label, pressed};
pub use table::{Command, Entry, Menu, TABLE, entry};

use super::fit::Side;
use super::frame::Frame;
use super::view::{Tab, ThemeChoice};
use crate::chart::Joining;
use crate::model::ScaleKind;
use crate::text::Lang;

/// Whether a command can do anything now.
pub fn is_enabled(command: Command, frame: &Frame<'_>) -> bool {
    let open = frame.history.is_some();
    // While a file is looked over the page behind it is not seen, and nothing is done to it.
    let seen = frame.review.is_none();
    let on_page = open && !frame.view.start && seen;
    match command {
        Command::Undo | Command::Redo | Command::Stories | Command::Unselect | Command::Review if !seen => {
            false
        }
        Command::Undo => frame.history.is_some_and(|history| history.undo_name().is_some()),
        Command::Redo => frame.history.is_some_and(|history| history.redo_name().is_some()),
        Command::ResetLabels => {
            on_page && frame.document().is_some_and(|document| !document.spec.label_offsets.is_empty())
        }
        // Where there is nothing to open, the program says why.
        Command::OpenArticle => seen && frame.card.selected_report().is_some(),
        Command::CopyCitation => seen && frame.card.citation().is_some(),
        Command::Review => frame.has_reviews,
        Command::SaveSvg
        | Command::SavePng
        | Command::SavePdf
        | Command::SaveHtml
        | Command::CarryData
        | Command::SaveData
        | Command::SaveSheet
        | Command::SaveSources
        | Command::SaveWords => on_page && frame.scene.is_some(),
        Command::Unselect => on_page && frame.view.selected.is_some(),
        Command::NextPoint | Command::PreviousPoint => on_page && !frame.rows.is_empty(),
        Command::Fit => {
            let is_moved = frame.view.first_lane > 0;
            on_page && (is_moved || frame.view.bounds != crate::chart::Bounds2::default())
        }
        Command::ForgetRecent => !frame.recent.is_empty(),
        _ => !needs_page(command) || on_page,
    }
}

fn needs_page(command: Command) -> bool {
    let menu = entry(command).map(|entry| entry.menu);
    menu == Some(Menu::Chart)
        || matches!(
            command,
            Command::ShowTable
                | Command::ShowSources
                | Command::ShowProblems
                | Command::LeftPanel
                | Command::RightPanel
                | Command::BottomPanel
                | Command::PageAlone
        )
}

/// For commands that switch something or choose one of several: whether it is on.
pub fn is_on(command: Command, frame: &Frame<'_>) -> Option<bool> {
    let view = frame.view;
    let spec = frame.document().map(|document| &document.spec);
    let tab = |tab: Tab| Some(view.fit.shows(Side::Bottom) && view.tab == tab);
    let scale = |scale: ScaleKind| Some(spec.is_some_and(|spec| spec.scale == scale));
    let joining = |joining: Joining| Some(spec.is_some_and(|spec| spec.joining == joining));
    match command {
        Command::CarryData => Some(view.carries),
        Command::Stories => Some(view.start),
        Command::ShowTable => tab(Tab::Table),
        Command::ShowSources => tab(Tab::Sources),
        Command::ShowProblems => tab(Tab::Problems),
        Command::LeftPanel => Some(view.fit.shows(Side::Left)),
        Command::RightPanel => Some(view.fit.shows(Side::Right)),
        Command::BottomPanel => Some(view.fit.shows(Side::Bottom)),
        Command::PageAlone => Some(view.panels.all_folded()),
        Command::ThemeLight => Some(view.theme == ThemeChoice::Light),
        Command::ThemeDark => Some(view.theme == ThemeChoice::Dark),
        Command::ThemeSystem => Some(view.theme == ThemeChoice::System),
        Command::English => Some(view.lang == Lang::En),
        Command::Polish => Some(view.lang == Lang::Pl),
        Command::FullScreen => Some(view.full_screen),
        Command::ScaleLinear => scale(ScaleKind::Linear),
        Command::ScaleLog => scale(ScaleKind::Log),
        Command::ScaleIndex => scale(ScaleKind::Index),
        Command::JoinStraight => joining(Joining::Straight),
        Command::JoinStep => joining(Joining::Step),
        Command::AllAccounts => Some(spec.is_some_and(|spec| spec.all_accounts)),
        Command::Deprecated => Some(spec.is_some_and(|spec| spec.deprecated)),
        Command::Implied => Some(spec.is_some_and(|spec| spec.implied)),
        _ => None,
    }
}
