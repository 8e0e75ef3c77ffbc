//! The window with services that answer at once: no threads, no disk, no browser.
#![allow(dead_code, reason = "each test program uses its own part of this file")]

use egui::accesskit::Role;
use egui::{Modifiers, Ui, UiBuilder, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sourceline::app::{App, Opened, PictureJob, Remembered, RowsWanted, ServiceEvent, Services};
use sourceline::chart::FigureIndex;
use sourceline::model::link::SafeLink;
use sourceline::read::{self, Input, Reading, Said, Wish};
use sourceline::text::{Lang, Words};
use sourceline::ui::{Entry, Listing, Purpose, ThemeChoice};
use sourceline::write::carry::{self, Project};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

/// Four reports of two figures: one retelling, one set aside, one without a source.
pub const FIGURES: &str = "\
id,figure,series,date,date_text,value,unit,qualifier,value_text,rank,rank_reason,replaced_by,source,source_via,quote
jul,july,Data stored,2025-07,in July 2025,400,TB,,400 terabytes,preferred,,,gdn,,up from 400 terabytes
jan,january,Data stored,2026-01,by the end of January,1400,TB,nearly,\"nearly 1,400 terabytes\",preferred,,,gdn,,\"nearly 1,400 terabytes in Azure\"
jan-retold,january,Data stored,2026-01,,1400,TB,,\"1,400 terabytes\",normal,,,blog,gdn,
jan-wrong,january,Data stored,2026-01,,1400,TB,,\"an astounding 1,400 terabytes\",deprecated,hedge lost in retelling,jan,mag,gdn,
other,other,Photos,2025-09,,5,PB,about,about 5 petabytes,,,,,,
";

pub const SOURCES: &str = "\
id,title,publisher,author,date,url,level
gdn,ICE reliance on Microsoft technology surged,The Guardian,,2026-02-17,https://example.org/guardian,primary
blog,Cloud notes,Cloud Blog,,2026-02-19,javascript:alert(1),secondary
mag,Ties under fire,Games Magazine,,2026-02-18,,secondary
";

pub const CONTRACTS: &str = "\
id,contract_id,event,date,period_start,period_end,period_max_end,buyer,supplier,amount_obligated,amount_potential,currency,title,source
c1,C-1,award,2025-04-11,2025-04-11,2026-03,2027-09,ICE,Palantir,10000000,30000000,USD,ImmigrationOS,gdn
c2,C-1,contractTermination,2025-12-01,,,,ICE,Palantir,,,USD,ImmigrationOS,gdn
";

/// Neither of its rows has a date that a calendar knows.
pub const BAD: &str = "date,value,unit,series\nsoon,400,TB,x\n2025-13,300,TB,x\n";

/// Words with plain blanks: where a line may break is tested where it is decided.
pub fn unbound(words: &str) -> String {
    words.replace('\u{A0}', " ")
}

/// What the services were asked, for a test to look at.
#[derive(Default)]
pub struct Log {
    pub links: Vec<String>,
    pub pictures: Vec<PathBuf>,
    /// What the last picture carries.
    pub carried: Option<Project>,
    pub dialogs: usize,
    pub remembered: Option<Remembered>,
    /// Files that were opened, as they were named.
    pub opened: Vec<PathBuf>,
    /// A file whose name is no text.
    pub odd: Option<(std::ffi::OsString, Vec<u8>)>,
    /// Bytes by file name, beside the small data set.
    files: BTreeMap<String, Vec<u8>>,
    events: Vec<ServiceEvent>,
}

/// Services over files that exist in memory only. Their bytes are read as those of a disk are.
struct Desk {
    log: Rc<RefCell<Log>>,
}

impl Desk {
    fn file(&self, path: &Path) -> Option<Input> {
        let odd = self.log.borrow().odd.clone();
        if let Some((name, bytes)) = odd.filter(|(name, _)| path.file_name() == Some(name)) {
            return Some(Input { name: name.to_string_lossy().into_owned(), bytes });
        }
        let name = path.file_name()?.to_str()?;
        let bytes = match name {
            "figures.csv" => FIGURES.as_bytes().to_vec(),
            "sources.csv" => SOURCES.as_bytes().to_vec(),
            "contracts.csv" => CONTRACTS.as_bytes().to_vec(),
            "bad.csv" => BAD.as_bytes().to_vec(),
            _ => self.log.borrow().files.get(name)?.clone(),
        };
        Some(Input { name: name.to_owned(), bytes })
    }
}

impl Services for Desk {
    fn open(&mut self, paths: Vec<PathBuf>, said: Said) {
        self.log.borrow_mut().opened.extend(paths.clone());
        let inputs: Vec<Input> = paths.iter().filter_map(|path| self.file(path)).collect();
        let wish = Wish { sheet: Some(&|file| said.sheet(file)), answers: &|header| said.known.of(header) };
        let mut reading = read::read_with(&inputs, &wish);
        let mut chart = None;
        if let [input] = &inputs[..]
            && let Ok(project) = carry::open(&input.bytes)
        {
            reading = Reading { data: project.data, ..Reading::default() };
            chart = Some(Box::new((project.spec, project.view)));
        }
        let name = inputs.first().map(|input| input.name.clone()).unwrap_or_default();
        self.log.borrow_mut().events.push(ServiceEvent::Opened(Opened {
            chart,
            paths,
            name,
            index: Arc::new(FigureIndex::new(&reading.data)),
            data: Arc::new(reading.data),
            problems: reading.problems,
            reviews: reading.reviews,
            pasted: None,
            behind: Vec::new(),
        }));
    }

    fn open_text(&mut self, name: String, text: Arc<str>, said: Said) {
        let input = Input { name: name.clone(), bytes: text.as_bytes().to_vec() };
        let reading =
            read::read_with(&[input], &Wish { sheet: None, answers: &|header| said.known.of(header) });
        self.log.borrow_mut().events.push(ServiceEvent::Opened(Opened {
            chart: None,
            paths: Vec::new(),
            name,
            index: Arc::new(FigureIndex::new(&reading.data)),
            data: Arc::new(reading.data),
            problems: reading.problems,
            reviews: reading.reviews,
            pasted: Some(text),
            behind: Vec::new(),
        }));
    }

    fn cancel_open(&mut self) {
        self.log.borrow_mut().events.push(ServiceEvent::OpenCancelled);
    }

    fn dialog(&mut self, purpose: Purpose, _folder: Option<PathBuf>, _name: &str, _words: &Words) {
        let mut log = self.log.borrow_mut();
        log.dialogs += 1;
        log.events.push(ServiceEvent::DialogUnavailable(purpose));
    }

    fn browse(&mut self, folder: Option<PathBuf>) {
        let dir = folder.unwrap_or_else(|| PathBuf::from("/data"));
        let entry = |name: &str, is_dir| Entry {
            name: name.to_owned(),
            path: dir.join(name),
            is_dir,
            readable: name.ends_with(".csv"),
        };
        let mut entries = vec![entry("older", true), entry("bad.csv", false), entry("figures.csv", false)];
        entries.extend(self.log.borrow().odd.as_ref().map(|(name, _)| Entry {
            name: name.to_string_lossy().into_owned(),
            path: dir.join(name),
            is_dir: false,
            readable: true,
        }));
        let parent = dir.parent().map(Path::to_path_buf);
        let listing = Listing { dir, parent, entries, ..Listing::default() };
        self.log.borrow_mut().events.push(ServiceEvent::Listed(listing));
    }

    fn rows_behind(&mut self, _wanted: RowsWanted) {}

    fn open_link(&mut self, link: SafeLink) {
        self.log.borrow_mut().links.push(link.address().to_owned());
    }

    fn save_picture(&mut self, job: PictureJob) {
        let mut log = self.log.borrow_mut();
        log.pictures.push(job.path.clone());
        if job.carries {
            log.carried = Project::of(&job.name, (&job.data, &job.spec), &job.view, &job.page);
        }
        log.events.push(ServiceEvent::Saved(job.path));
    }

    fn save_settings(&mut self, settings: &Remembered) {
        self.log.borrow_mut().remembered = Some(settings.clone());
    }

    fn typed_path(&self, typed: &str) -> PathBuf {
        PathBuf::from(typed)
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.extension().is_none()
    }

    fn is_taken(&self, path: &Path) -> bool {
        path.ends_with("taken.svg")
    }

    fn drain(&mut self, _words: &Words) -> Vec<ServiceEvent> {
        std::mem::take(&mut self.log.borrow_mut().events)
    }

    fn close(&mut self) {}
}

fn open_small(app: &mut App) {
    app.open(["/data/figures.csv", "/data/sources.csv", "/data/contracts.csv"].map(PathBuf::from).to_vec());
}

/// A file that was let go over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the program reads the path".to_owned())
    }
}

/// A window in a test.
pub struct Window {
    pub harness: Harness<'static, App>,
    pub log: Rc<RefCell<Log>>,
}

impl Window {
    /// A window of a size, on an application that was prepared, within the margin of the harness.
    pub fn new(size: Vec2, lang: Lang, prepare: impl FnOnce(&mut App)) -> Self {
        Self::build(size, lang, ThemeChoice::Light, App::draw, prepare)
    }

    /// A window in a theme that is drawn to its edges, as on a desktop.
    pub fn to_the_edges(size: Vec2, lang: Lang, theme: ThemeChoice, prepare: impl FnOnce(&mut App)) -> Self {
        let draw = |app: &mut App, ui: &mut Ui| {
            let window = ui.ctx().content_rect();
            ui.scope_builder(UiBuilder::new().max_rect(window), |ui| {
                ui.set_clip_rect(window);
                app.draw(ui);
            });
        };
        Self::build(size, lang, theme, draw, prepare)
    }

    fn build(
        size: Vec2,
        lang: Lang,
        theme: ThemeChoice,
        draw: fn(&mut App, &mut Ui),
        prepare: impl FnOnce(&mut App),
    ) -> Self {
        Self::of((size, lang), Remembered { theme, ..Remembered::default() }, draw, prepare)
    }

    /// A window on the small data set, with settings of before.
    pub fn with(remembered: Remembered) -> Self {
        Self::of((vec2(1440.0, 1300.0), Lang::En), remembered, App::draw, open_small)
    }

    fn of(
        (size, lang): (Vec2, Lang),
        remembered: Remembered,
        draw: fn(&mut App, &mut Ui),
        prepare: impl FnOnce(&mut App),
    ) -> Self {
        let log = Rc::new(RefCell::new(Log::default()));
        let desk = Box::new(Desk { log: Rc::clone(&log) });
        let mut app = App::new(desk, remembered, lang);
        prepare(&mut app);
        let waiting = Rc::clone(&log);
        let mut harness = Harness::builder()
            .with_size(size)
            .with_max_steps(40)
            .with_context_setup(App::dress)
            .build_ui_state(
                move |ui, app: &mut App| {
                    app.think(ui.ctx());
                    draw(app, ui);
                    // As the threads of the real services do.
                    if !waiting.borrow().events.is_empty() {
                        ui.ctx().request_repaint();
                    }
                },
                app,
            );
        harness.run();
        Self { harness, log }
    }

    /// A window on the small data set above.
    pub fn open() -> Self {
        Self::new(vec2(1440.0, 1300.0), Lang::En, open_small)
    }

    /// Opens these bytes as a file of this name, over whatever is open.
    pub fn open_bytes(&mut self, name: &str, bytes: &[u8]) {
        self.log.borrow_mut().files.insert(name.to_owned(), bytes.to_vec());
        self.harness.state_mut().open(vec![Path::new("/data").join(name)]);
        self.harness.run();
    }

    /// Keeps these bytes as a file of this name, for whoever opens or drops it.
    pub fn keep(&mut self, name: &str, bytes: &[u8]) {
        self.log.borrow_mut().files.insert(name.to_owned(), bytes.to_vec());
    }

    /// Lets files go over the window, as the desktop tells of it.
    pub fn drop_files(&mut self, names: &[&str]) {
        let path = |name: &&str| Path::new("/data").join(name);
        let dropped = names.iter().map(path).map(|path| Arc::new(Dropped(path)) as egui::DroppedFileHandle);
        self.harness.input_mut().dropped_files = dropped.collect();
        self.harness.run();
    }

    /// The first thing that says so, from the top of the window down.
    #[track_caller]
    pub fn top_of(&self, part: &str) -> f32 {
        let nodes = self.harness.query_all_by(|node| {
            node.label().or(node.value()).is_some_and(|said| unbound(&said).contains(part))
        });
        let top = nodes.map(|node| node.rect().top()).min_by(f32::total_cmp);
        top.unwrap_or_else(|| panic!("nothing says {part}\n{}", self.everything()))
    }

    pub fn press(&mut self, modifiers: Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// Clicks what a screen reader would call by this role and these words.
    #[track_caller]
    pub fn click(&mut self, role: Role, label: &str) {
        self.the(role, label).click();
        self.harness.run();
    }

    /// The only thing of a role that goes by these words.
    #[track_caller]
    fn the(&self, role: Role, label: &str) -> egui_kittest::Node<'_> {
        let all = self.harness.query_all_by_role(role);
        let is_it = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|said| unbound(&said) == label)
        };
        let mut found: Vec<egui_kittest::Node<'_>> = all.filter(is_it).collect();
        assert!(found.len() < 2, "several {role:?} are called {label}");
        found.pop().unwrap_or_else(|| panic!("no {role:?} is called {label}\n{}", self.everything()))
    }

    /// The same by some of its words.
    pub fn click_part(&mut self, role: Role, part: &str) {
        let found = self.harness.query_all_by_role(role).find(|node| {
            let node = node.accesskit_node();
            node.label().or(node.value()).is_some_and(|label| unbound(&label).contains(part))
        });
        found.unwrap_or_else(|| panic!("no {role:?} says {part}\n{}", self.everything())).click();
        self.harness.run();
    }

    /// Clicks a row of the table near its beginning: edges of columns lie over its middle.
    #[track_caller]
    pub fn click_row(&mut self, label: &str) {
        let rect = self.the(Role::Row, label).rect();
        let at = rect.left_center() + vec2(24.0, 0.0);
        self.harness.hover_at(at);
        self.harness.drag_at(at);
        self.harness.drop_at(at);
        self.harness.run();
    }

    /// Clicks the mark on the page whose spoken words hold all of these.
    pub fn click_mark(&mut self, part: &str) {
        let marks = self.harness.query_all_by_role(Role::Button);
        let mark = marks
            .into_iter()
            .find(|node| node.accesskit_node().label().is_some_and(|label| unbound(&label).contains(part)));
        mark.unwrap_or_else(|| panic!("no mark says {part}")).click();
        self.harness.run();
    }

    /// Whether these words can be read somewhere in the window.
    pub fn says(&self, part: &str) -> bool {
        let mut nodes = self.harness.query_all_by(|node| {
            let holds = |text: Option<String>| text.is_some_and(|text| unbound(&text).contains(part));
            holds(node.label()) || holds(node.value())
        });
        nodes.next().is_some()
    }

    /// All that can be read, for the message of a test that failed.
    fn everything(&self) -> String {
        let nodes = self.harness.query_all_by(|node| node.label().or(node.value()).is_some());
        let said = nodes.map(|node| {
            let node = node.accesskit_node();
            format!("{:?}: {}", node.role(), node.label().or(node.value()).unwrap_or_default())
        });
        said.collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    pub fn reads(&self, parts: &[&str]) {
        for part in parts {
            assert!(self.says(part), "the window does not say: {part}\n{}", self.everything());
        }
    }

    #[track_caller]
    pub fn hides(&self, parts: &[&str]) {
        for part in parts {
            assert!(!self.says(part), "the window says: {part}");
        }
    }
}
