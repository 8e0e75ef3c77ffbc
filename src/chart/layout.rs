//! The page, laid out.

use super::accounts::FigureIndex;
use super::axes;
use super::captions::{Captioner, Captions};
use super::chosen::Chart;
use super::curve::{Curve, Painter};
use super::footing;
use super::frame::{Footer, Header, Measures, Parts};
use super::keys::{NamedSeries, SeriesLook};
use super::lane_marks;
use super::lane_words::LaneWords;
use super::lanes;
use super::notes::{Notes, Told};
use super::pen::{Pen, Run};
use super::scale;
use super::scene::{Group, PlotArea, Role, Scene};
use super::signs::{Shown, Signs};
use super::spec::{Bounds2, ChartSpec, Page, SeriesSpec};
use super::telling;
use super::ticks::{self, ValueTick};
use super::wording;
use crate::model::{DataSet, ScaleKind, UnitFamily};
use crate::text::Words;
use epaint::{CornerRadius, Pos2, Rect, Shape, pos2, vec2};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// Letters of a name that takes no more room than a sentence about it.
const LONGEST_NAME: usize = 40;

/// A page is laid out so many times more at the most, until its note says what is so.
const MOST_TRIES: usize = 6;

/// One layout of a chart, on one page.
pub(super) struct Layout<'a> {
    chart: &'a Chart,
    data: &'a DataSet,
    index: &'a FigureIndex,
    spec: &'a ChartSpec,
    page: &'a Page,
    view: &'a Bounds2,
    /// Those that are seen.
    signs: Cow<'a, Signs>,
}

/// The parts of a page before they are one.
struct Sheet {
    title: String,
    header: Header,
    footer: Footer,
    drawn: Drawn,
    lanes_hidden: usize,
}

/// The plot as it was drawn in its place, and what the note has to tell of it.
struct Drawn {
    plot: PlotArea,
    parts: Parts,
    groups: Vec<Group>,
    found: Told,
}

impl<'a> Layout<'a> {
    pub(super) fn new(
        chart: &'a Chart,
        (data, index, spec): (&'a DataSet, &'a FigureIndex, &'a ChartSpec),
        page: &'a Page,
        view: &'a Bounds2,
    ) -> Self {
        let signs = Cow::Borrowed(&chart.signs);
        let layout = Self { chart, data, index, spec, page, view, signs };
        if *view == Bounds2::default() {
            return layout;
        }
        let shown = Shown { x: layout.x_range(0.0), y: layout.y_range() };
        let signs = Cow::Owned(chart.signs.seen((data, index, spec), &chart.prepared, shown));
        Self { signs, ..layout }
    }

    /// What found no room is known when everything is laid out, and the note that tells it wants
    /// room too: where the guess was wrong the page is laid out once more. The room of the words
    /// below never shrinks from one time to the next, so that this comes to an end: otherwise a
    /// figure could lose its room to the note about it, and the note its reason to that.
    pub(super) fn scene(&self, pen: &mut Pen<'_, '_>) -> Scene {
        let mut told = self.expected();
        let mut sheet = self.sheet(pen, told.clone(), None);
        for _ in 0..MOST_TRIES {
            let mut found = Told { lanes_hidden: sheet.lanes_hidden, ..sheet.drawn.found.clone() };
            // A series that was named below stays so: its own words could lose their room to that again.
            found.unnamed.extend(&told.unnamed);
            told.lanes_hidden = found.lanes_hidden;
            if found == told {
                break;
            }
            told = found;
            sheet = self.sheet(pen, told.clone(), Some(sheet));
        }
        self.page(pen, sheet)
    }

    /// What the note most likely has to tell, so that it is seldom laid out twice.
    fn expected(&self) -> Told {
        let axis = self.x_range(0.0);
        // Which figures are in view is the same on a plot of any size, but for a hair at its edges.
        let curve = Rect::from_min_size(Pos2::ZERO, vec2(1_000.0, 1_000.0));
        let plot = PlotArea { curve, lanes: Rect::NOTHING, x: axis, y: self.y_range() };
        let painter = self.painter(plot);
        let counted = painter.counted();
        let (lost, few_words) = telling::least_told(self.chart.signs.sourcing, counted);
        let mut unnamed = BTreeSet::new();
        if lost > 0 && counted.dense() == 0 && self.chart.prepared.orders().len() > 1 {
            // In such a crowd the names of series lose their room and find it again with each step of a
            // drag, and the page would jump with them.
            unnamed = painter.orders_in_view();
        }
        Told {
            lost,
            few_words,
            unnamed,
            dense: counted.dense(),
            outside: counted.outside,
            beside: self.chart.signs.beside,
            ..Told::in_view(&self.chart.prepared, &self.chart.lanes, axis)
        }
    }

    fn painter(&self, plot: PlotArea) -> Painter<'_> {
        Painter { data: self.data, prepared: &self.chart.prepared, plot, joining: self.spec.joining }
    }

    /// Lays out with what is to be told; the words below have no less room than the last time.
    fn sheet(&self, pen: &mut Pen<'_, '_>, mut told: Told, last: Option<Sheet>) -> Sheet {
        let (title, subtitle) = self.chart.heading(self.data, self.spec, pen.words);
        let width = (self.page.size.x - 2.0 * pen.px(Measures::of(self.page).margin)).max(1.0);
        let header = Header::set(pen, &title, &subtitle, width, self.page.is_compact());
        let y = self.y_range();
        let prepared = &self.chart.prepared;
        let has_curve =
            !prepared.series.is_empty() || !prepared.orders().is_empty() || self.chart.lanes.is_empty();
        let lanes = self.chart.lanes.len();
        // How many lanes have room depends on the footer, whose note counts those that have none.
        let share = |footer: f32, pen: &Pen<'_, '_>| {
            Parts::share(pen, self.page, (header.height, footer), has_curve, lanes)
        };
        told.lanes_hidden = 0;
        let room = last.as_ref().map_or(0.0, |last| last.footer.height);
        let mut footer = self.footer(pen, y, &told, width).at_least(room);
        // The footer never shrinks here, so that lanes only go and this comes to an end.
        let parts = loop {
            let parts = share(footer.height, pen);
            let hidden = lanes - parts.lanes_shown;
            if hidden == told.lanes_hidden {
                break parts;
            }
            told.lanes_hidden = hidden;
            footer = self.footer(pen, y, &told, width).at_least(footer.height);
        };
        let gutter = if has_curve && self.chart.prepared.y_extent.is_some() {
            self.gutter(pen, y, parts.curve)
        } else {
            0.0
        };
        let plot = PlotArea { curve: parts.curve, lanes: parts.lanes, x: self.x_range(gutter), y };
        // Words below that took no more room leave the plot as it was.
        let drawn = last.map(|last| last.drawn).filter(|drawn| (drawn.plot, drawn.parts) == (plot, parts));
        let drawn = drawn.unwrap_or_else(|| {
            let mut groups = Vec::new();
            let found = self.plot(pen, &plot, &parts, has_curve, &mut groups);
            Drawn { plot, parts, groups, found }
        });
        Sheet { title, header, footer, drawn, lanes_hidden: told.lanes_hidden }
    }

    /// The page of a sheet.
    fn page(&self, pen: &mut Pen<'_, '_>, sheet: Sheet) -> Scene {
        let Sheet { title, header, footer, drawn: Drawn { plot, parts, groups: drawn, found }, .. } = sheet;
        let mut groups = vec![self.paper(pen)];
        groups.extend(header.groups(pen, parts.content));
        groups.extend(drawn);
        groups.extend(footer.groups(pen, parts.content));
        Scene {
            size: self.page.size,
            paper: pen.palette.paper,
            lang: pen.lang,
            title,
            description: self.description(pen.words),
            groups,
            plot,
            unlabelled: found.lost,
            unnamed: footer.unnamed,
            lanes: (self.lanes_in_view(parts.lanes_shown), self.chart.lanes.len()),
            is_cramped: parts.is_cramped,
        }
    }

    fn description(&self, words: &Words) -> String {
        let empty = self.is_empty().then(|| words.say(self.why_empty()));
        empty.unwrap_or_else(|| self.chart.alt_text(self.data, self.spec, words))
    }

    /// The days in view where nothing else was chosen: those of the figures, without figures those of the
    /// contracts.
    fn shown_extent(&self) -> Option<scale::Extent> {
        let figures = self.chart.prepared.x_extent.map(|figures| lanes::widened(figures, &self.chart.lanes));
        figures.or_else(|| lanes::extent(&self.chart.lanes))
    }

    /// The share of the width that the words of the value axis take, with a gap after them.
    fn gutter(&self, pen: &mut Pen<'_, '_>, y: (f64, f64), curve: Rect) -> f64 {
        let ticks = self.value_ticks(pen, y, curve.height());
        let widths = ticks.iter().map(|tick| axes::label_width(pen, &tick.label));
        let widest = widths.fold(0.0, f32::max);
        f64::from((widest + pen.px(12.0)) / curve.width().max(1.0))
    }

    fn x_range(&self, gutter: f64) -> (f64, f64) {
        let auto = scale::auto_x(self.shown_extent(), gutter);
        scale::sane(self.view.x.unwrap_or(auto), auto)
    }

    fn y_range(&self) -> (f64, f64) {
        scale::shown_y(self.view.y, self.spec.scale, self.chart.prepared.y_extent)
    }

    fn footer(&self, pen: &mut Pen<'_, '_>, y: (f64, f64), told: &Told, width: f32) -> Footer {
        let chart = self.chart;
        let shown = self.lanes_in_view(chart.lanes.len().saturating_sub(told.lanes_hidden));
        let lanes = (chart.lanes.get(shown.clone()).unwrap_or_default(), shown.start);
        let notes = Notes::new(
            (self.data, self.spec),
            (&chart.prepared, &self.signs),
            (lanes, chart.of_lanes, self.only_hidden_lane(&shown, pen).as_deref()),
            told,
            y,
            pen.words,
        );
        let unnamed = told.unnamed.iter().filter_map(|order| Some((*order, self.spec.series.get(*order)?)));
        let series: Vec<NamedSeries> = unnamed
            .map(|(order, series)| {
                let name = wording::series_name(self.data, &series.name, pen.lang);
                (order, SeriesLook::of(self.data, &self.chart.prepared, order), crate::text::display(name))
            })
            .collect();
        footing::footer(pen, self.page, (self.data, &chart.numbering), (&notes, &series), width)
    }

    /// The places of so many lanes from the first one in view on.
    fn lanes_in_view(&self, shown: usize) -> Range<usize> {
        let first = self.page.first_lane.min(self.chart.lanes.len().saturating_sub(shown));
        first..first + shown
    }

    /// What the lane that has no room is called, where it is only one and its name is no longer than the
    /// sentence that would count it.
    fn only_hidden_lane(&self, shown: &Range<usize>, pen: &Pen<'_, '_>) -> Option<String> {
        let mut hidden = self
            .chart
            .lanes
            .iter()
            .enumerate()
            .filter(|(place, _)| !shown.contains(place))
            .map(|(_, lane)| lane);
        let lane = hidden.next().filter(|_| hidden.next().is_none())?;
        let event = self.data.contracts.get(lane.headline)?;
        let name = crate::text::display(wording::contract_name(self.data, event, pen.lang));
        Some(name).filter(|name| !name.is_empty() && name.chars().count() <= LONGEST_NAME)
    }

    fn paper(&self, pen: &Pen<'_, '_>) -> Group {
        let mut paper = Group::new("paper", Role::Decoration, "");
        let rect = Rect::from_min_size(pos2(0.0, 0.0), self.page.size);
        paper.shapes.push(Shape::rect_filled(rect, CornerRadius::ZERO, pen.palette.paper));
        paper
    }

    /// Axes, curve, captions and lanes; returns what the note has to tell of them.
    fn plot(
        &self,
        pen: &mut Pen<'_, '_>,
        plot: &PlotArea,
        parts: &Parts,
        has_curve: bool,
        groups: &mut Vec<Group>,
    ) -> Told {
        if self.is_empty() {
            // Axes without a figure would be invented.
            groups.push(self.nothing(pen, plot));
            return Told::default();
        }
        let mut axis_words = Vec::new();
        // Flags alone have a time and no value: an axis of values would be invented.
        if has_curve && self.chart.prepared.y_extent.is_some() {
            let (group, words) = self.value_axis(pen, plot);
            groups.push(group);
            axis_words.extend(words);
        }
        if plot.lanes.is_positive() {
            groups.push(axes::lane_grid(pen, plot));
        }
        let (time, words) = axes::time_axis(pen, plot, &pen.words.say("chart-axis-time"));
        axis_words.extend(words);
        groups.push(time);
        let words = pen.words;
        let painter = self.painter(*plot);
        let spoken = |row| wording::spoken(self.data, self.index, row, words);
        let title = |row| self.chart.spoken.of(row, words.lang(), || spoken(row));
        let mut curve = painter.draw(pen, &title);
        painter.breaks(pen, &mut curve);
        let captioner = Captioner {
            data: self.data,
            index: self.index,
            spec: self.spec,
            prepared: &self.chart.prepared,
            numbering: &self.chart.numbering,
            sourcing: self.chart.signs.sourcing,
            room: Rect::from_min_max(
                pos2(
                    parts.content.left(),
                    plot.curve.top() - Header::above_plot(pen, self.page).min(pen.px(12.0)),
                ),
                pos2(parts.content.right(), plot.curve.bottom() - pen.px(1.0)),
            ),
        };
        let captions = captioner.draw(pen, &curve, &axis_words);
        let few_words = telling::has_few_words(captioner.sourcing, curve.drawn.len());
        let Curve { dense, outside, beside, stacked, hidden, groups: drawn, .. } = curve;
        let Captions { lost, unnamed, groups: said } = captions;
        groups.extend(drawn.into_iter().chain(said));
        let shown = self.chart.lanes.get(self.lanes_in_view(parts.lanes_shown)).unwrap_or_default();
        let words = LaneWords {
            data: self.data,
            numbering: &self.chart.numbering,
            heading: &pen.words.tell("chart-contracts", &[("of", self.chart.of_lanes.into())]),
            words,
        };
        let (lanes, lanes_cut) =
            lane_marks::draw(pen, (shown, parts.look), plot, self.spec.series.len(), &words);
        groups.extend(lanes);
        let seen = Told::in_view(&self.chart.prepared, shown, plot.x);
        Told { lost, unnamed, dense, outside, few_words, beside, stacked, hidden, lanes_cut, ..seen }
    }

    fn is_empty(&self) -> bool {
        self.chart.prepared.x_extent.is_none() && self.chart.lanes.is_empty()
    }

    /// Why there is no chart: everything is hidden, or nothing has both a value and a date.
    fn why_empty(&self) -> &'static str {
        let shown = |list: &[SeriesSpec]| list.iter().any(|series| series.visible);
        if shown(&self.spec.series) || shown(&self.spec.lanes) { "chart-empty" } else { "chart-empty-hidden" }
    }

    fn nothing(&self, pen: &mut Pen<'_, '_>, plot: &PlotArea) -> Group {
        let text = pen.words.say(self.why_empty());
        let mut group = Group::new("empty", Role::Note, text.clone());
        let run =
            Run { text: &text, face: super::fonts::Face::Regular, size: 14.0, color: pen.palette.muted };
        let galley = pen.paragraph(&[run], plot.curve.width());
        let at = plot.whole().center() - galley.size() / 2.0;
        group.shapes.push(super::pen::placed(galley, at));
        group
    }

    fn value_ticks(&self, pen: &Pen<'_, '_>, y: (f64, f64), height: f32) -> Vec<ValueTick> {
        let family = self.chart.prepared.family.clone().unwrap_or(UnitFamily::None);
        let printed = self.chart.prepared.printed.as_ref();
        ticks::ticks(self.spec.scale, y, height, &family, printed, pen.lang)
    }

    fn value_axis(&self, pen: &mut Pen<'_, '_>, plot: &PlotArea) -> (Group, Vec<Rect>) {
        let ticks = self.value_ticks(pen, plot.y, plot.curve.height());
        let title = pen.words.say("chart-axis-value");
        let scale = match self.spec.scale {
            ScaleKind::Log => pen.words.say("chart-axis-log"),
            ScaleKind::Index => pen.words.say("chart-axis-index"),
            ScaleKind::Linear => String::new(),
        };
        axes::value_axis(pen, plot, &ticks, (&title, &scale), Header::above_plot(pen, self.page))
    }
}
