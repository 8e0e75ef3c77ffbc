//! From the command line to a window, and what to say where there is none.

use super::screen::{FIRST_WINDOW, LEAST_WINDOW};
use super::services::{Opened, Remembered, ServiceEvent};
use super::shell::App;
use super::system::System;
use crate::chart::FigureIndex;
use crate::read;
use crate::store::{Places, Settings};
use crate::text::{Lang, words};
use eframe::NativeOptions;
use egui::{IconData, Rect, ViewportBuilder, pos2, vec2};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

/// Opens the window and stays until it is closed. Without files it opens the bundled stories.
/// The language that was asked for goes before the one that was chosen in the window, this time.
///
/// # Errors
/// A sentence that says why there is no window, and what to do.
pub fn open_window(files: Vec<PathBuf>, asked: Option<Lang>, desktop_lang: Lang) -> Result<(), String> {
    let places = Places::of_user();
    let loaded = places.as_ref().map(Settings::load).unwrap_or_default();
    let remembered = Remembered::of(&loaded.settings);
    let lang = asked.or(remembered.lang).unwrap_or(desktop_lang);
    let damaged = loaded.sentences(words(lang));
    let settings = loaded.settings;
    let window = settings.window;
    let started = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            "sourceline",
            options(window),
            Box::new(move |creation| {
                App::dress(&creation.egui_ctx);
                creation.egui_ctx.set_zoom_factor(remembered.zoom.clamp(0.5, 4.0));
                let ctx = creation.egui_ctx.clone();
                let wake = Arc::new(move || ctx.request_repaint());
                let system = System::start(places, settings, wake)?;
                let mut app = App::new(Box::new(system), remembered, desktop_lang);
                app.speak(lang);
                app.know_screens(screens(creation));
                app.begin(files);
                app.warn(damaged);
                Ok(Box::new(app))
            }),
        )
    }));
    match started {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(no_window(&error.to_string(), lang)),
        Err(panic) => {
            let said = panic.downcast_ref::<String>().cloned();
            let said = said.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            Err(no_window(&said.unwrap_or_default(), lang))
        }
    }
}

/// The screens of the desktop in pixels, where it tells of them.
fn screens(creation: &eframe::CreationContext<'_>) -> Vec<Rect> {
    let Some(window) = creation.winit_window() else { return Vec::new() };
    let screens = window.available_monitors().map(|screen| {
        let (at, size) = (screen.position(), screen.size());
        Rect::from_min_size(pos2(at.x as f32, at.y as f32), vec2(size.width as f32, size.height as f32))
    });
    screens.collect()
}

fn options(window: Option<[f32; 2]>) -> NativeOptions {
    NativeOptions {
        viewport: ViewportBuilder::default()
            .with_app_id("sourceline")
            .with_title("Sourceline")
            .with_icon(IconData::default())
            .with_min_inner_size(LEAST_WINDOW)
            .with_inner_size(window.map_or(FIRST_WINDOW, |[width, height]| vec2(width, height)))
            .with_drag_and_drop(true),
        renderer: eframe::Renderer::Glow,
        persist_window: false,
        system_font_fallback: false,
        ..NativeOptions::default()
    }
}

/// Why no window could be had: no display, or a library that is not installed.
fn no_window(cause: &str, lang: Lang) -> String {
    let words = words(lang);
    let no_display = cause.contains("WAYLAND_DISPLAY") || cause.contains("DISPLAY is set");
    let key = if no_display { "window-no-display" } else { "window-no-library" };
    words.tell(key, &[("cause", without_place(cause).into())])
}

/// A cause without the place in the source that some libraries put before it.
fn without_place(cause: &str) -> &str {
    let after = cause.rsplit_once(".rs:").and_then(|(_, rest)| rest.split_once(": "));
    after.map_or(cause, |(_, rest)| rest).trim_end_matches('.')
}

impl App {
    /// Opens what the command line names. The bundled stories stand behind it, so that a file that
    /// cannot be read does not leave an empty window.
    pub fn begin(&mut self, files: Vec<PathBuf>) {
        self.open_bundled();
        self.open(files);
    }

    /// Opens the stories that the program brings along.
    pub(super) fn open_bundled(&mut self) {
        let reading = read::bundled();
        let index = Arc::new(FigureIndex::new(&reading.data));
        self.take_event(ServiceEvent::Opened(Opened {
            chart: None,
            paths: Vec::new(),
            name: reading.data.title.clone(),
            data: Arc::new(reading.data),
            index,
            problems: reading.problems,
            reviews: reading.reviews,
            pasted: None,
            behind: Vec::new(),
        }));
    }

    /// Says what went wrong before there was a window.
    fn warn(&mut self, sentences: Vec<String>) {
        if let Some(text) = sentences.into_iter().next() {
            self.take_event(ServiceEvent::Failed(text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cause: &str, part: &str) {
        let said = no_window(cause, Lang::En);
        assert!(said.contains(part), "{said}");
        assert!(no_window(cause, Lang::Pl).len() > 40);
    }

    #[test]
    fn a_missing_window_is_explained() {
        check("neither WAYLAND_DISPLAY nor WAYLAND_SOCKET nor DISPLAY is set.", "sourceline export");
        check("Library libxkbcommon-x11.so could not be loaded", "libxkbcommon-x11-0");
        check("NoGlutinConfigs", "libgl1");
        check("os error at src/linux/mod.rs:765: DISPLAY is set.", "on (DISPLAY is set).");
    }
}
