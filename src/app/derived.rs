//! What follows from the document and the view, rebuilt only when one of them changed.

use crate::chart::{self, Bounds2, Chart, Page, Pick, Scene, SeriesSpec, Theme};
use crate::edit::{Document, History};
use crate::model::SourceIndex;
use crate::read::{Problem, Severity};
use crate::text::{Lang, Words, words};
use crate::ui::{Card, Gravity, Outline, ProblemCounts, ProblemLine, Sorting, View, ordered_rows, unsourced};
use crate::write::carry;
use egui::Context;
use egui::epaint::text::TextOptions;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What the drawn page depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct SceneKey {
    document: DocumentKey,
    page: Page,
    bounds: Bounds2,
    pixels_per_point: f32,
    /// Letters live in a shared picture that is cleared when it is full, or when they are to be drawn in
    /// another way, as in another theme; the page is set again then.
    letters: u64,
    drawn_as: TextOptions,
}

/// The series and the lanes that a chart names.
type ChartNames = (Vec<String>, Vec<String>);

/// How much smaller the type of a page may be where everything in the window was made larger.
const SMALLER: [f32; 3] = [0.87, 0.75, 0.6];

/// Which document, and which state of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DocumentKey {
    /// Counts files opened.
    pub opened: u64,
    pub revision: u64,
}

/// All of it, each with what it was made from.
#[derive(Default)]
pub struct Derived {
    outline: Outline,
    outline_of: Option<(DocumentKey, Lang)>,
    rows: Vec<Pick>,
    rows_of: Option<(DocumentKey, Sorting, Lang)>,
    places: BTreeMap<Pick, usize>,
    card: Card,
    card_of: Option<(DocumentKey, Option<Pick>, Lang)>,
    problems: Vec<ProblemLine>,
    problem_counts: ProblemCounts,
    /// What was found in the files that are open, the gravest first.
    found: Vec<ProblemLine>,
    problems_of: Option<(u64, Lang)>,
    chart: Option<(DocumentKey, Chart)>,
    /// Every mark of the chart, as a person walks from one to the next.
    stops: Vec<Pick>,
    scene: Option<(SceneKey, Scene)>,
    tab_order: Vec<usize>,
    /// Rows that a picture carries, and the sources that belong to the chart.
    held: (usize, Vec<SourceIndex>),
    held_of: Option<(u64, ChartNames)>,
    /// How often the rows were listed.
    pub row_lists: u64,
    letters: u64,
    last_fill: f32,
    /// How often a page was laid out, for the test that idle costs nothing.
    pub layouts: u64,
}

impl Derived {
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    pub fn rows(&self) -> &[Pick] {
        &self.rows
    }

    /// Every mark of the chart, in the order of the walk.
    pub fn stops(&self) -> &[Pick] {
        &self.stops
    }

    pub fn place_of(&self, pick: Pick) -> Option<usize> {
        self.places.get(&pick).copied()
    }

    pub fn card(&self) -> &Card {
        &self.card
    }

    pub fn problems(&self) -> &[ProblemLine] {
        &self.problems
    }

    /// What was found in the files that are open, without the points that name no source.
    pub fn found_problems(&self) -> &[ProblemLine] {
        &self.found
    }

    /// Rows that a picture of the page carries, with all sources of the outline; `None` where they are too many.
    pub fn carried(&self) -> Option<usize> {
        Some(self.held.0).filter(|rows| *rows <= carry::MOST_ROWS)
    }

    pub fn problem_counts(&self) -> ProblemCounts {
        self.problem_counts
    }

    pub fn chart(&self) -> Option<&Chart> {
        self.chart.as_ref().map(|(_, chart)| chart)
    }

    pub fn scene(&self) -> Option<&Scene> {
        self.scene.as_ref().map(|(_, scene)| scene)
    }

    /// The groups of the scene as the keyboard meets them.
    pub fn tab_order(&self) -> &[usize] {
        &self.tab_order
    }

    /// Counts, rows, card and problems: everything but the page, which needs the fonts.
    pub fn refresh(
        &mut self,
        history: Option<&History>,
        key: DocumentKey,
        view: &View,
        problems: (&[Problem], &[Problem], u64),
    ) {
        self.refresh_problems(history.map(History::document), problems, view.lang);
        let Some(history) = history else {
            self.forget_document();
            return;
        };
        let document = history.document();
        let chart_is_new = self.chart.as_ref().is_none_or(|(of, _)| *of != key);
        if chart_is_new {
            let chart = Chart::new(&document.data, &document.index, &document.spec);
            self.stops = chart.walk(&document.data);
            self.refresh_held(document, key.opened);
            self.chart = Some((key, chart));
        }
        if self.outline_of != Some((key, view.lang)) {
            let cited = self.chart.as_ref().map(|(_, chart)| chart.numbering().order()).unwrap_or_default();
            self.outline = Outline::new(document, cited, &self.held.1, view.lang);
            self.outline_of = Some((key, view.lang));
        }
        if self.rows_of != Some((key, view.sorting, view.lang)) {
            self.rows = ordered_rows(document, view.sorting, view.lang);
            self.places = self.rows.iter().enumerate().map(|(place, pick)| (*pick, place)).collect();
            self.rows_of = Some((key, view.sorting, view.lang));
            self.row_lists += 1;
        }
        if self.card_of != Some((key, view.selected, view.lang)) {
            self.card = Card::new(document, &self.outline, view.selected, words(view.lang));
            self.card_of = Some((key, view.selected, view.lang));
        }
    }

    /// Counts what a picture would carry: it depends on what the chart names, not on how it is shown.
    fn refresh_held(&mut self, document: &Document, opened: u64) {
        let spec = &document.spec;
        let names = |list: &[SeriesSpec]| list.iter().map(|named| named.name.clone()).collect();
        let wanted = Some((opened, (names(&spec.series), names(&spec.lanes))));
        if self.held_of != wanted {
            self.held = carry::held(&document.data, spec);
            self.held_of = wanted;
        }
    }

    fn forget_document(&mut self) {
        let kept = std::mem::take(self);
        self.problems = kept.problems;
        self.found = kept.found;
        self.problem_counts = kept.problem_counts;
        self.problems_of = kept.problems_of;
        self.letters = kept.letters;
        self.layouts = kept.layouts;
        self.row_lists = kept.row_lists;
    }

    fn refresh_problems(
        &mut self,
        document: Option<&Document>,
        problems: (&[Problem], &[Problem], u64),
        lang: Lang,
    ) {
        let (own, refused, revision) = problems;
        if self.problems_of == Some((revision, lang)) {
            return;
        }
        self.problems_of = Some((revision, lang));
        let notes = own.iter().chain(refused).filter(|problem| problem.is_note()).count();
        let found = own.len() + refused.len() - notes;
        let rows = document.map(rows_by_line).unwrap_or_default();
        let own = own.iter().map(|problem| line(problem, &rows, words(lang)));
        // A file that is not open has no rows to go to, whatever its name is.
        let no_rows = RowsByLine::new();
        let refused = refused
            .iter()
            .map(|problem| ProblemLine { refused: true, ..line(problem, &no_rows, words(lang)) });
        let (unsourced, count) =
            document.map(|document| unsourced(document, words(lang))).unwrap_or_default();
        self.problem_counts = ProblemCounts { found, notes, unsourced: count };
        let mut own: Vec<ProblemLine> = own.collect();
        own.sort_by_key(|problem| Reverse(problem.gravity));
        self.found.clone_from(&own);
        // The gravest first: what was not used, what needs a look, points without a source, notes.
        let first_note = own.partition_point(|problem| problem.gravity > Gravity::Note);
        let notes_of_own = own.split_off(first_note);
        let mut open: Vec<ProblemLine> = own.into_iter().chain(unsourced).chain(notes_of_own).collect();
        self.problems = refused.collect();
        self.problems.sort_by_key(|problem| Reverse(problem.gravity));
        if !self.problems.is_empty() {
            // Each file stands under its name once, and in it the gravest come first.
            self.problems.sort_by(|one, other| one.file.cmp(&other.file));
            open.sort_by(|one, other| one.file.cmp(&other.file));
        }
        self.problems.append(&mut open);
    }

    /// Lays the page out if anything it depends on has changed. Needs a running pass for the fonts.
    pub fn refresh_scene(
        &mut self,
        ctx: &Context,
        document: &Document,
        key: DocumentKey,
        view: &View,
        theme: Theme,
    ) {
        let (fill, drawn_as) = ctx.fonts(|fonts| (fonts.font_atlas_fill_ratio(), *fonts.options()));
        if fill + f32::EPSILON < self.last_fill {
            self.letters += 1;
        }
        self.last_fill = fill;
        let page = Page { first_lane: view.first_lane, ..Page::on_desk(view.page, theme, view.lang) };
        let wanted = SceneKey {
            document: key,
            page,
            bounds: view.bounds,
            pixels_per_point: ctx.pixels_per_point(),
            letters: self.letters,
            drawn_as,
        };
        if self.scene.as_ref().is_some_and(|(of, _)| *of == wanted) {
            return;
        }
        let Some((_, chart)) = &self.chart else { return };
        let set = |scale: f32| {
            let page = Page { scale: page.scale * scale, ..page };
            ctx.fonts_mut(|fonts| {
                chart.layout(&document.data, &document.index, &document.spec, &page, &view.bounds, fonts)
            })
        };
        let mut scene = set(1.0);
        // Who made everything larger sees rather less of that than nothing of a contract; the type
        // never becomes smaller than it was before.
        let least = 1.0 / ctx.zoom_factor();
        let lacks = |scene: &Scene| (scene.is_cramped, scene.lanes.1 - scene.lanes.0.len());
        for scale in SMALLER.into_iter().filter(|scale| *scale >= least) {
            if lacks(&scene) == (false, 0) {
                break;
            }
            let smaller = set(scale);
            if lacks(&smaller) < lacks(&scene) {
                scene = smaller;
            }
        }
        self.layouts += 1;
        self.tab_order = chart::tab_order(&scene, &document.data, &document.index);
        self.scene = Some((wanted, scene));
    }
}

type RowsByLine = BTreeMap<(String, u64), Pick>;

fn rows_by_line(document: &Document) -> RowsByLine {
    let data = &document.data;
    let figures = data.figures.iter().enumerate().map(|(row, figure)| (&figure.origin, Pick::Figure(row)));
    let events = data.contracts.iter().enumerate().map(|(row, event)| (&event.origin, Pick::Contract(row)));
    figures.chain(events).map(|(origin, pick)| ((origin.file.to_string(), origin.line), pick)).collect()
}

fn line(problem: &Problem, rows: &RowsByLine, words: &Words) -> ProblemLine {
    let row = problem.line.and_then(|line| rows.get(&(problem.file.to_string(), line)).copied());
    ProblemLine {
        sentence: problem.sentence(words),
        gravity: match problem.severity {
            Severity::Error => Gravity::Error,
            Severity::Warning => Gravity::Warning,
            Severity::Note => Gravity::Note,
        },
        row,
        file: problem.file.to_string(),
        at: problem.line,
        refused: false,
    }
}
