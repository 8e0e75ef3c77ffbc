//! From keys to commands.

use super::table::{Command, Shortcut, TABLE};
use crate::text::Words;
use egui::{Context, Event, InputState, Key, KeyboardShortcut};

/// Commands whose keys were pressed in this frame. Plain keys wait while text is typed, and the
/// keys that widgets use themselves wait while a widget has the focus.
pub fn pressed(ctx: &Context) -> Vec<Command> {
    if !cfg!(target_os = "macos") {
        ctx.input_mut(leave_to_desktop);
    }
    let typing = ctx.text_edit_focused();
    let focused = ctx.memory(|memory| memory.focused().is_some());
    let menu_open = ctx.any_popup_open();
    let mut found = Vec::new();
    // More modifiers first: otherwise undo would take the key of redo.
    for count in (0..=2).rev() {
        for entry in TABLE {
            for shortcut in entry.shortcuts.iter().filter(|shortcut| modifier_count(shortcut) == count) {
                let plain = count == 0 && !is_function_key(shortcut.key);
                // What is pasted while text is typed goes into the text.
                if typing && entry.command == Command::PasteTable {
                    continue;
                }
                if plain && (typing || menu_open || (focused && is_widget_key(shortcut.key))) {
                    continue;
                }
                if consume(ctx, *shortcut) {
                    found.push(entry.command);
                }
            }
        }
    }
    found
}

/// Forgets keys that were pressed with Super, which the desktop has for itself. In a slow frame it can be let go
/// again: what counts is whether it was held when the key came.
fn leave_to_desktop(input: &mut InputState) {
    let of_super = |event: &Event| match event {
        Event::Key { key: Key::SuperLeft | Key::SuperRight, pressed, .. } => Some(*pressed),
        _ => None,
    };
    // A frame that begins with letting it go began with it held.
    let mut held = match input.events.iter().find_map(of_super) {
        Some(pressed) => !pressed,
        None => input.key_down(Key::SuperLeft) || input.key_down(Key::SuperRight),
    };
    input.events.retain(|event| {
        held = of_super(event).unwrap_or(held);
        !held || !matches!(event, Event::Key { pressed: true, .. })
    });
}

fn consume(ctx: &Context, shortcut: Shortcut) -> bool {
    ctx.input_mut(|input| {
        // With a modifier held that the shortcut does not name, it is another shortcut.
        let extra = input.modifiers.ctrl && !shortcut.modifiers.command;
        let alt = input.modifiers.alt;
        !extra && !alt && input.consume_shortcut(&KeyboardShortcut::new(shortcut.modifiers, shortcut.key))
    })
}

fn modifier_count(shortcut: &Shortcut) -> usize {
    usize::from(shortcut.modifiers.command) + usize::from(shortcut.modifiers.shift)
}

const fn is_function_key(key: Key) -> bool {
    matches!(key, Key::F1 | Key::F7 | Key::F8 | Key::F9 | Key::F11)
}

/// Keys that move between widgets or press the one with the focus.
const fn is_widget_key(key: Key) -> bool {
    matches!(key, Key::Enter | Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown | Key::Escape)
}

/// A shortcut in words: `Ctrl+Shift+Z`.
pub fn label(shortcut: &Shortcut, words: &Words) -> String {
    let mut parts = Vec::new();
    if shortcut.modifiers.command {
        parts.push(words.say(if cfg!(target_os = "macos") { "key-command" } else { "key-ctrl" }));
    }
    if shortcut.modifiers.shift {
        parts.push(words.say("key-shift"));
    }
    parts.push(match shortcut.key {
        Key::Escape => words.say("key-escape"),
        Key::Enter => words.say("key-enter"),
        Key::Home => words.say("key-home"),
        Key::ArrowLeft => words.say("key-left"),
        Key::ArrowRight => words.say("key-right"),
        Key::ArrowUp => words.say("key-up"),
        Key::ArrowDown => words.say("key-down"),
        key => key.symbol_or_name().to_owned(),
    });
    parts.join("+")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, words};
    use crate::ui::command::entry;
    use egui::Modifiers;

    /// Keys the toolkit keeps for the size of everything.
    const KEPT_BY_TOOLKIT: [Shortcut; 4] = [
        Shortcut { modifiers: Modifiers::COMMAND, key: Key::Num0 },
        Shortcut { modifiers: Modifiers::COMMAND, key: Key::Plus },
        Shortcut { modifiers: Modifiers::COMMAND, key: Key::Equals },
        Shortcut { modifiers: Modifiers::COMMAND, key: Key::Minus },
    ];

    /// Whether two shortcuts answer to the same keys.
    fn clashes(one: &Shortcut, other: &Shortcut) -> bool {
        one.key == other.key && one.modifiers == other.modifiers
    }

    #[test]
    fn no_two_commands_share_a_key() {
        let all: Vec<(Command, Shortcut)> = TABLE
            .iter()
            .flat_map(|entry| entry.shortcuts.iter().map(|shortcut| (entry.command, *shortcut)))
            .collect();
        for (place, (command, shortcut)) in all.iter().enumerate() {
            for (other, taken) in all.iter().skip(place + 1) {
                assert!(!clashes(shortcut, taken), "{command:?} and {other:?}");
            }
            for kept in &KEPT_BY_TOOLKIT {
                assert!(!clashes(shortcut, kept), "{command:?} takes a key of the toolkit");
            }
        }
    }

    #[test]
    fn every_command_stands_once_and_is_worded() {
        for row in TABLE {
            assert_eq!(TABLE.iter().filter(|other| other.command == row.command).count(), 1, "{row:?}");
            assert!(entry(row.command).is_some());
            for lang in Lang::ALL {
                assert!(words(lang).has(row.key), "{} {}", lang.tag(), row.key);
                assert!(words(lang).has(row.tip), "{} {}", lang.tag(), row.tip);
            }
        }
    }

    fn check(modifiers: Modifiers, key: Key, expected: &[Command]) {
        let ctx = Context::default();
        let event = egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        let held = egui::Event::ModifiersChanged(modifiers);
        let input = egui::RawInput { events: vec![held, event], ..Default::default() };
        let mut found = Vec::new();
        let mut output = ctx.run_ui(input, |ui| found.extend(pressed(ui.ctx())));
        // Nothing is painted here.
        output.textures_delta.clear();
        assert_eq!(found, expected, "{modifiers:?} {key:?}");
    }

    #[test]
    fn keys_with_super_are_those_of_the_desktop() {
        let press = |key, pressed| egui::Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let ctx = Context::default();
        let found_with = |events: Vec<egui::Event>| {
            let mut found = Vec::new();
            let input = egui::RawInput { events, ..Default::default() };
            let mut output = ctx.run_ui(input, |ui| found.extend(pressed(ui.ctx())));
            output.textures_delta.clear();
            found
        };
        for held in [Key::SuperLeft, Key::SuperRight] {
            let up = [press(held, true), press(Key::ArrowUp, true), press(Key::ArrowUp, false)];
            assert_eq!(found_with(up.to_vec()), [], "{held:?}");
            assert_eq!(found_with(vec![press(Key::ArrowUp, true)]), [], "{held:?}, a frame later");
            let free = [press(held, false), press(Key::ArrowUp, true), press(Key::ArrowUp, false)];
            assert_eq!(found_with(free.to_vec()), [Command::PanUp]);
            // All of it within one slow frame.
            let once = [press(held, true), press(Key::ArrowUp, true), press(held, false)];
            assert_eq!(found_with(once.to_vec()), [], "{held:?} in one frame");
        }
    }

    #[test]
    fn keys_find_their_commands() {
        let ctrl = Modifiers::CTRL | Modifiers::COMMAND;
        check(ctrl, Key::Z, &[Command::Undo]);
        check(ctrl | Modifiers::SHIFT, Key::Z, &[Command::Redo]);
        check(ctrl, Key::Y, &[Command::Redo]);
        check(Modifiers::NONE, Key::Num0, &[Command::Fit]);
        check(ctrl, Key::Num0, &[]);
        check(Modifiers::NONE, Key::T, &[Command::ShowTable]);
        check(ctrl, Key::T, &[]);
        check(Modifiers::ALT, Key::T, &[]);
        check(Modifiers::SHIFT, Key::Plus, &[Command::ZoomIn]);
        check(ctrl, Key::Slash, &[Command::Keys]);
        check(Modifiers::NONE, Key::CloseBracket, &[Command::NextPoint]);
    }
}
