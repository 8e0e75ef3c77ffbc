//! The table of commands.

use egui::{Key, Modifiers};

/// Everything that can be done by menu or key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Command {
    Open,
    ForgetRecent,
    Bundled,
    Review,
    SaveSvg,
    SavePng,
    SavePdf,
    SaveHtml,
    CarryData,
    SaveData,
    SaveSheet,
    SaveSources,
    SaveWords,
    Quit,
    Undo,
    Redo,
    ResetLabels,
    CopyCitation,
    PasteTable,
    Unselect,
    Stories,
    ShowTable,
    ShowSources,
    ShowProblems,
    LeftPanel,
    RightPanel,
    BottomPanel,
    PageAlone,
    ThemeLight,
    ThemeDark,
    ThemeSystem,
    English,
    Polish,
    FullScreen,
    ScaleLinear,
    ScaleLog,
    ScaleIndex,
    JoinStraight,
    JoinStep,
    AllAccounts,
    Deprecated,
    Implied,
    ZoomIn,
    ZoomOut,
    Fit,
    PanLeft,
    PanRight,
    PanUp,
    PanDown,
    PreviousPoint,
    NextPoint,
    OpenArticle,
    Keys,
    About,
}

/// The menu a command stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Menu {
    File,
    Edit,
    View,
    Chart,
    Help,
}

impl Menu {
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::View, Self::Chart, Self::Help];

    /// Key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::View => "menu-view",
            Self::Chart => "menu-chart",
            Self::Help => "menu-help",
        }
    }
}

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    pub modifiers: Modifiers,
    pub key: Key,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub command: Command,
    pub menu: Menu,
    /// Commands of one group stand together; a rule is drawn between two groups.
    pub group: u8,
    /// Key of its name.
    pub key: &'static str,
    /// Key of the sentence that explains it.
    pub tip: &'static str,
    /// The first one is shown in the menu.
    pub shortcuts: &'static [Shortcut],
    /// Whether the menu lists it; keys for the pointer's work do not stand there.
    pub listed: bool,
}

const fn plain(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::NONE, key }
}

const fn ctrl(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::COMMAND, key }
}

const fn ctrl_shift(key: Key) -> Shortcut {
    Shortcut { modifiers: Modifiers::COMMAND.plus(Modifiers::SHIFT), key }
}

/// One row, with `$name` naming the sentences `command-$name` and `command-$name-tip`.
macro_rules! row {
    ($command:ident, $menu:ident, $group:literal, $name:literal, [$($key:expr),*], $listed:literal) => {
        Entry {
            command: Command::$command,
            menu: Menu::$menu,
            group: $group,
            key: concat!("command-", $name),
            tip: concat!("command-", $name, "-tip"),
            shortcuts: &[$($key),*],
            listed: $listed,
        }
    };
    ($command:ident, $menu:ident, $group:literal, $name:literal, [$($key:expr),*]) => {
        row!($command, $menu, $group, $name, [$($key),*], true)
    };
}

/// Every command, in the order of the menus.
pub const TABLE: &[Entry] = &[
    row!(Open, File, 0, "open", [ctrl(Key::O)]),
    row!(Bundled, File, 0, "bundled", []),
    row!(Review, File, 0, "review", []),
    row!(ForgetRecent, File, 0, "forget-recent", [], false),
    row!(SaveSvg, File, 1, "save-svg", [ctrl(Key::E)]),
    row!(SavePng, File, 1, "save-png", [ctrl_shift(Key::E)]),
    row!(SavePdf, File, 1, "save-pdf", []),
    row!(SaveHtml, File, 1, "save-html", []),
    row!(CarryData, File, 1, "carry-data", []),
    row!(SaveData, File, 2, "save-data", []),
    row!(SaveSheet, File, 2, "save-sheet", []),
    row!(SaveSources, File, 2, "save-sources", []),
    row!(SaveWords, File, 2, "save-words", []),
    row!(Quit, File, 3, "quit", [ctrl(Key::Q)]),
    row!(Undo, Edit, 0, "undo", [ctrl(Key::Z)]),
    row!(Redo, Edit, 0, "redo", [ctrl_shift(Key::Z), ctrl(Key::Y)]),
    row!(ResetLabels, Edit, 1, "reset-labels", []),
    row!(CopyCitation, Edit, 2, "copy-citation", [ctrl_shift(Key::C)]),
    row!(PasteTable, Edit, 2, "paste-table", [ctrl(Key::V)]),
    row!(Unselect, Edit, 2, "unselect", [plain(Key::Escape)]),
    row!(Stories, View, 0, "stories", [plain(Key::Home)]),
    row!(ShowTable, View, 1, "table", [plain(Key::T)]),
    row!(ShowSources, View, 1, "sources", [plain(Key::S)]),
    row!(ShowProblems, View, 1, "problems", [plain(Key::P)]),
    row!(LeftPanel, View, 2, "left-panel", [plain(Key::F7)]),
    row!(RightPanel, View, 2, "right-panel", [plain(Key::F8)]),
    row!(BottomPanel, View, 2, "bottom-panel", [plain(Key::F9)]),
    row!(PageAlone, View, 2, "page-alone", [ctrl(Key::Backslash)]),
    row!(ThemeLight, View, 3, "theme-light", []),
    row!(ThemeDark, View, 3, "theme-dark", []),
    row!(ThemeSystem, View, 3, "theme-system", []),
    row!(English, View, 4, "english", []),
    row!(Polish, View, 4, "polish", []),
    row!(FullScreen, View, 5, "full-screen", [plain(Key::F11)]),
    row!(ScaleLinear, Chart, 0, "scale-linear", []),
    row!(ScaleLog, Chart, 0, "scale-log", []),
    row!(ScaleIndex, Chart, 0, "scale-index", []),
    row!(JoinStraight, Chart, 1, "join-straight", []),
    row!(JoinStep, Chart, 1, "join-step", []),
    row!(AllAccounts, Chart, 2, "all-accounts", []),
    row!(Deprecated, Chart, 2, "deprecated", []),
    row!(Implied, Chart, 2, "implied", []),
    row!(ZoomIn, Chart, 3, "zoom-in", [plain(Key::Plus), plain(Key::Equals)]),
    row!(ZoomOut, Chart, 3, "zoom-out", [plain(Key::Minus)]),
    row!(Fit, Chart, 3, "fit", [plain(Key::Num0)]),
    row!(PanLeft, Chart, 3, "pan-left", [plain(Key::ArrowLeft)], false),
    row!(PanRight, Chart, 3, "pan-right", [plain(Key::ArrowRight)], false),
    row!(PanUp, Chart, 3, "pan-up", [plain(Key::ArrowUp)], false),
    row!(PanDown, Chart, 3, "pan-down", [plain(Key::ArrowDown)], false),
    row!(PreviousPoint, Chart, 4, "previous-point", [plain(Key::OpenBracket)]),
    row!(NextPoint, Chart, 4, "next-point", [plain(Key::CloseBracket)]),
    row!(OpenArticle, Chart, 4, "open-article", [plain(Key::Enter)]),
    row!(Keys, Help, 0, "keys", [plain(Key::F1), ctrl(Key::Slash)]),
    row!(About, Help, 1, "about", []),
];

/// The row of a command.
pub fn entry(command: Command) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.command == command)
}
