//! The window: theme, widgets and panels. Panels read a [`Frame`] and push [`Asks`]; the shell
//! above decides. Nothing here opens a file, starts a thread or reads a clock.

mod asks;
mod card;
mod command;
mod dialogs;
mod fit;
mod frame;
mod outline;
mod panels;
mod rows;
mod shell;
mod theme;
mod unsourced;
mod view;
mod widgets;
mod wording;

pub use asks::{Ask, Asks, BehindAsk, FileAsk, LinkAsk, Look, PickerAsk, ReviewAsk};
pub use card::{Address, Card, RowBehind, RowsBehind, RowsFault, story_name};
pub use command::{Command, entry as command_entry, is_enabled, pressed};
pub use fit::{Fit, Panels, Side};
pub use frame::{Frame, Gravity, ProblemCounts, ProblemLine, Reviewing};
pub use outline::Outline;
pub use rows::ordered as ordered_rows;
pub use shell::show;
pub use theme::{install as install_theme, of_egui as chart_theme};
pub use unsourced::unsourced;
pub use view::{
    Busy, Column, Entry, Listing, Notice, Overlay, Picker, PictureForm, Purpose, Sorting, Tab, ThemeChoice,
    View,
};
