//! What a frame costs, as a ratio to an empty plot measured in the same run: only the ratios mean
//! anything on another machine. `cargo bench` prints them.

use egui::{Context, Event, Pos2, RawInput, Rect, vec2};
use sourceline::app::{App, Opened, PictureJob, Remembered, RowsWanted, ServiceEvent, Services};
use sourceline::chart::FigureIndex;
use sourceline::model::link::SafeLink;
use sourceline::read::{self, Input, Said};
use sourceline::text::{Lang, Words};
use sourceline::ui::Purpose;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

const SIZE: [f32; 2] = [1600.0, 900.0];

/// Hands the window one data set and does nothing else.
struct Nothing(Vec<ServiceEvent>);

impl Services for Nothing {
    fn open(&mut self, _: Vec<PathBuf>, _: Said) {}
    fn open_text(&mut self, _name: String, _text: std::sync::Arc<str>, _: Said) {}
    fn cancel_open(&mut self) {}
    fn dialog(&mut self, _: Purpose, _: Option<PathBuf>, _: &str, _: &Words) {}
    fn browse(&mut self, _: Option<PathBuf>) {}
    fn rows_behind(&mut self, _: RowsWanted) {}
    fn open_link(&mut self, _: SafeLink) {}
    fn save_picture(&mut self, _: PictureJob) {}
    fn save_settings(&mut self, _: &Remembered) {}
    fn typed_path(&self, typed: &str) -> PathBuf {
        PathBuf::from(typed)
    }
    fn is_folder(&self, _: &Path) -> bool {
        false
    }
    fn is_taken(&self, _: &Path) -> bool {
        false
    }
    fn drain(&mut self, _: &Words) -> Vec<ServiceEvent> {
        std::mem::take(&mut self.0)
    }
    fn close(&mut self) {}
}

fn table(rows: usize) -> Opened {
    let mut text = String::from("id,series,date,value,unit,value_text,source_title\n");
    for row in 0..rows {
        let day = sourceline::model::Day::from_days(i32::try_from(row % 12_000).unwrap_or(0) + 7_000);
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        let value = 1_000 + (row * 7_919) % 5_000;
        text.push_str(&format!(
            "r{row},Series {},{day},{value},TB,{value} terabytes,Report {}\n",
            row % 5,
            row % 50
        ));
    }
    let reading = read::read(&[Input { name: "bench.csv".to_owned(), bytes: text.into_bytes() }]);
    Opened {
        chart: None,
        paths: Vec::new(),
        name: "bench.csv".to_owned(),
        index: Arc::new(FigureIndex::new(&reading.data)),
        data: Arc::new(reading.data),
        problems: reading.problems,
        reviews: Vec::new(),
        pasted: None,
        behind: Vec::new(),
    }
}

fn input(events: Vec<Event>) -> RawInput {
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(SIZE[0], SIZE[1]));
    RawInput { screen_rect: Some(screen), events, ..RawInput::default() }
}

fn frame(ctx: &Context, events: Vec<Event>, draw: &mut dyn FnMut(&mut egui::Ui)) {
    let mut output = ctx.run_ui(input(events), |ui| draw(ui));
    // No picture of letters is kept here: egui wants that to be said.
    output.textures_delta.clear();
    black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
}

/// The median time of a frame.
fn median(mut run: impl FnMut(usize)) -> Duration {
    let mut times: Vec<Duration> = (0..60)
        .map(|n| {
            let begun = Instant::now();
            run(n);
            begun.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

fn window(opened: Opened) -> (Context, App) {
    let ctx = Context::default();
    App::dress(&ctx);
    let services = Box::new(Nothing(vec![ServiceEvent::Opened(opened)]));
    let mut app = App::new(services, Remembered::default(), Lang::En);
    for _ in 0..8 {
        app.think(&ctx);
        frame(&ctx, Vec::new(), &mut |ui| app.draw(ui));
    }
    (ctx, app)
}

/// A frame in which nothing happens, and one in which the plot is dragged.
fn window_frames(opened: Opened) -> (Duration, Duration) {
    let (ctx, mut app) = window(opened);
    let still = median(|_| {
        app.think(&ctx);
        frame(&ctx, Vec::new(), &mut |ui| app.draw(ui));
    });
    let start = egui::pos2(700.0, 250.0);
    let press = Event::PointerButton {
        pos: start,
        button: egui::PointerButton::Primary,
        pressed: true,
        modifiers: egui::Modifiers::NONE,
    };
    app.think(&ctx);
    frame(&ctx, vec![Event::PointerMoved(start)], &mut |ui| app.draw(ui));
    app.think(&ctx);
    frame(&ctx, vec![press], &mut |ui| app.draw(ui));
    let panning = median(|n| {
        let way = if n % 2 == 0 { 9.0 } else { -6.0 };
        app.think(&ctx);
        let moved = Event::PointerMoved(start + vec2(way + n as f32, 0.0));
        frame(&ctx, vec![moved], &mut |ui| app.draw(ui));
    });
    (still, panning)
}

fn empty_plot() -> Duration {
    let ctx = Context::default();
    App::dress(&ctx);
    median(|_| {
        frame(&ctx, Vec::new(), &mut |ui| {
            egui_plot::Plot::new("empty").show(ui, |_| {});
        });
    })
}

fn row(name: &str, time: Duration, floor: Duration) {
    let ratio = time.as_secs_f64() / floor.as_secs_f64();
    println!("{name:<44} {:>9.3} ms {ratio:>9.1} x", time.as_secs_f64() * 1e3);
}

fn main() {
    let floor = empty_plot();
    println!("{:<44} {:>12} {:>11}", "per frame, 1600 x 900", "median", "ratio");
    row("empty egui_plot (the floor)", floor, floor);
    for (rows, name) in [(1, "1 figure"), (1_000, "1,000 labelled figures"), (100_000, "100,000 figures")] {
        let (still, panning) = window_frames(table(rows));
        row(&format!("whole window, {name}, still"), still, floor);
        row(&format!("whole window, {name}, panning"), panning, floor);
    }

    let begun = Instant::now();
    let ctx = Context::default();
    App::dress(&ctx);
    frame(&ctx, Vec::new(), &mut |ui| {
        ui.label("Sourceline");
    });
    let bare = begun.elapsed();
    let begun = Instant::now();
    let ctx = Context::default();
    App::dress(&ctx);
    let mut app = App::new(Box::new(Nothing(Vec::new())), Remembered::default(), Lang::En);
    app.begin(Vec::new());
    app.think(&ctx);
    frame(&ctx, Vec::new(), &mut |ui| app.draw(ui));
    let first = begun.elapsed();
    println!();
    println!("{:<44} {:>12} {:>11}", "to the first frame, without the window", "once", "ratio");
    row("fonts and one word (the floor)", bare, bare);
    row("bundled story read, laid out and drawn", first, bare);

    let begun = Instant::now();
    black_box(read::bundled());
    row("of which reading the bundled data", begun.elapsed(), bare);
}
