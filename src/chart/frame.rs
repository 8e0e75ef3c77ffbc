//! The parts of the page and the room each one has.

use super::fonts::Face;
use super::keys::Keys;
use super::pen::placed;
use super::pen::{Pen, Run};
use super::scene::{Group, Role};
use super::spec::Page;
use epaint::{Galley, Rect, Shape, Stroke, pos2};
use std::sync::Arc;

/// The gap between the plot and the words below, and the room of the time axis, in points at scale 1.
const GAP: f32 = 8.0;
pub const AXIS_HEIGHT: f32 = 26.0;
/// Lanes without a curve over them stand further apart, with their words above the bar.
const WIDE_PITCH: std::ops::RangeInclusive<f32> = 44.0..=200.0;
const WIDE_BAR: std::ops::RangeInclusive<f32> = 20.0..=34.0;
/// The least height that is left to a curve.
const LEAST_CURVE: f32 = 80.0;
/// The least width of a page without its margins: values, dates and one caption side by side.
const LEAST_WIDTH: f32 = 240.0;
/// The most that lanes take of the room of both, and on a small page.
const SHARE_OF_LANES: f32 = 0.55;
const COMPACT_SHARE: f32 = 0.6;
/// The least air between the words over the plot and those in it, in points at scale 1.
const AIR_UNDER_WORDS: f32 = 4.0;
/// The part of that for which lanes stand further apart.
const CALM: f32 = 0.75;
/// The most that the names of sources take of the height of a picture, and a row of them in points at
/// scale 1.
const SHARE_OF_SOURCES: f32 = 0.14;
const SOURCE_ROW: f32 = 15.0;
/// A page lower than this, in points at scale 1, has a shorter note.
const MIDDLING: f32 = 800.0;

/// Margins of a page, in points at scale 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// For small pages, where the plot needs the room more than the words.
    pub compact: bool,
    pub margin: f32,
    top: f32,
    bottom: f32,
    /// Rows the note may take before it is told in fewer words.
    pub note_rows: usize,
    /// Rows the sources may take before the last of them are counted.
    pub source_rows: usize,
}

impl Measures {
    pub fn of(page: &Page) -> Self {
        if page.is_compact() {
            return Self {
                compact: true,
                margin: 18.0,
                top: 14.0,
                bottom: 10.0,
                note_rows: 2,
                source_rows: 2,
            };
        }
        let note_rows = if page.size.y / page.scale < MIDDLING { 3 } else { 4 };
        // Who looks at a picture has no list beside it: a high one has room to name them all.
        let share = if page.sources_beside { 0.0 } else { page.size.y / page.scale * SHARE_OF_SOURCES };
        let source_rows = ((share / SOURCE_ROW) as usize).max(4);
        Self { compact: false, margin: 28.0, top: 22.0, bottom: 18.0, note_rows, source_rows }
    }
}

/// Where everything stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// The page without its margins.
    pub content: Rect,
    pub curve: Rect,
    pub lanes: Rect,
    /// How many lanes have room.
    pub lanes_shown: usize,
    pub look: LaneLook,
    /// The words around leave the plot less room than it needs.
    pub is_cramped: bool,
}

/// How lanes are set, in page points where nothing else is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneLook {
    /// The room over the first lane for the heading.
    pub heading: f32,
    /// From the top of one lane to the top of the next.
    pub pitch: f32,
    pub bar: f32,
    /// Type size of the words, in points at scale 1.
    pub words: f32,
    /// Radius of the rings of events.
    pub ring: f32,
    /// The words stand above the bar and not on it.
    pub words_above: bool,
}

/// Heading, bar, gap, words and rings of lanes under a curve, in points at scale 1, from the
/// roomiest to the closest. A bar is as high as its words and the rings at its foot together.
const LOOKS: [[f32; 5]; 3] =
    [[26.0, 24.0, 5.0, 13.0, 2.5], [24.0, 22.0, 3.0, 12.5, 2.25], [20.0, 20.0, 2.0, 12.0, 1.9]];

/// Words above the plot, set.
pub struct Header {
    title: Arc<Galley>,
    subtitle: Arc<Galley>,
    /// Both in the order of reading.
    said: [String; 2],
    pub height: f32,
}

impl Header {
    /// `compact` is for small pages, where the plot needs the room more than the words.
    pub fn set(pen: &mut Pen<'_, '_>, title: &str, subtitle: &str, width: f32, compact: bool) -> Self {
        let (ink, muted) = (pen.palette.ink, pen.palette.muted);
        // A small page has a title of one row, as long as its letters can still be a title's.
        let sizes: &[f32] = if compact { &[18.0, 17.0, 16.0, 15.0] } else { &[22.0] };
        let mut set =
            |size: f32| pen.paragraph(&[Run { text: title, face: Face::SemiBold, size, color: ink }], width);
        let said = [title.to_owned(), subtitle.to_owned()];
        let one_row = sizes.iter().map(|size| set(*size)).find(|galley| galley.rows.len() < 2);
        let title = one_row.unwrap_or_else(|| set(if compact { 12.0 } else { 22.0 }));
        let run = Run {
            text: subtitle,
            face: Face::Regular,
            size: if compact { 12.5 } else { 14.0 },
            color: muted,
        };
        // A caveat that is cut is no caveat: it wraps on the smallest page too.
        let subtitle = pen.paragraph(&[run], width);
        let below = if subtitle.job.text.is_empty() { 0.0 } else { subtitle.size().y + pen.px(4.0) };
        let height = title.size().y + below + pen.px(Self::air(compact));
        Self { title, subtitle, said, height }
    }

    /// The room between the words and the plot, in points at scale 1.
    const fn air(compact: bool) -> f32 {
        if compact { 12.0 } else { 24.0 }
    }

    /// How far words of the plot may stand over it, in page points.
    pub fn above_plot(pen: &Pen<'_, '_>, page: &Page) -> f32 {
        pen.px(Self::air(page.is_compact()) - AIR_UNDER_WORDS)
    }

    pub fn groups(&self, pen: &Pen<'_, '_>, content: Rect) -> Vec<Group> {
        let [said, said_below] = self.said.clone();
        let mut title = Group::new("title", Role::Title, said);
        title.shapes.push(placed(Arc::clone(&self.title), content.min));
        let mut subtitle = Group::new("subtitle", Role::Subtitle, said_below);
        let at = pos2(content.left(), content.top() + self.title.size().y + pen.px(4.0));
        subtitle.shapes.push(placed(Arc::clone(&self.subtitle), at));
        vec![title, subtitle].into_iter().filter(|group| !group.title.is_empty()).collect()
    }
}

/// Words below the plot, set: sources, notes, who made it.
pub struct Footer {
    sources: Arc<Galley>,
    note: Arc<Galley>,
    credit: Arc<Galley>,
    /// The three in the order of reading.
    said: [String; 3],
    keys: Keys,
    pub height: f32,
    /// Sources that are counted and not named.
    pub unnamed: usize,
}

impl Footer {
    /// Each of them begins its own row, where there is anything to tell.
    pub fn set(
        pen: &mut Pen<'_, '_>,
        (sources, note, credit): (&str, &str, &str),
        keys: Keys,
        width: f32,
    ) -> Self {
        let muted = pen.palette.muted;
        let mut paragraph =
            |text: &str| pen.paragraph(&[Run { text, face: Face::Regular, size: 12.0, color: muted }], width);
        let said = [sources, note, credit].map(str::to_owned);
        let (sources, note, credit) = (paragraph(sources), paragraph(note), paragraph(credit));
        let rows: f32 = [&sources, &note, &credit]
            .into_iter()
            .filter(|galley| !galley.job.text.is_empty())
            .map(|galley| galley.size().y + pen.px(3.0))
            .sum();
        let height = rows + keys.height(pen) + pen.px(8.0);
        Self { sources, note, credit, said, keys, height, unnamed: 0 }
    }

    /// Rows that the note takes, with the key to the marks.
    pub fn note_rows(&self) -> usize {
        let words = if self.note.job.text.is_empty() { 0 } else { self.note.rows.len() };
        words + self.keys.rows
    }

    /// With so many sources counted and not named.
    pub fn without(self, unnamed: usize) -> Self {
        Self { unnamed, ..self }
    }

    /// Keeps a room that was taken before, though the words now need less.
    pub fn at_least(self, height: f32) -> Self {
        Self { height: self.height.max(height), ..self }
    }

    /// Rows that the sources take.
    pub fn source_rows(&self) -> usize {
        self.sources.rows.len()
    }

    pub fn groups(&self, pen: &mut Pen<'_, '_>, content: Rect) -> Vec<Group> {
        let top = content.bottom() - self.height;
        let mut rule = Group::new("footer-rule", Role::Decoration, "");
        let line = Stroke::new(pen.px(1.0), pen.palette.line);
        rule.shapes.push(Shape::hline(content.x_range(), top, line));
        let mut groups = vec![rule];
        let mut y = top + pen.px(7.0);
        let parts = [
            ("sources", Role::Sources, &self.sources),
            ("note", Role::Note, &self.note),
            ("credit", Role::Note, &self.credit),
        ];
        for ((id, role, galley), said) in parts.into_iter().zip(&self.said) {
            if !galley.job.text.is_empty() {
                let mut group = Group::new(id, role, said.clone());
                group.shapes.push(placed(Arc::clone(galley), pos2(content.left(), y)));
                y += galley.size().y + pen.px(3.0);
                groups.push(group);
            }
            if id == "note" && self.keys.rows > 0 {
                groups.push(self.keys.group(pen, pos2(content.left(), y)));
                y += self.keys.height(pen);
            }
        }
        groups
    }
}

impl LaneLook {
    /// The roomiest look in which all lanes are seen and leave most of the room to the curve, else the
    /// closest one. Many lanes without a curve stand as close as those under one.
    fn fitting(pen: &Pen<'_, '_>, room: f32, has_curve: bool, lanes: usize) -> Self {
        let (least, most) = (pen.px(*WIDE_PITCH.start()), pen.px(*WIDE_PITCH.end()));
        let is_full = room < least * lanes as f32;
        if has_curve || is_full {
            let looks = LOOKS.map(|[heading, bar, gap, words, ring]| Self {
                // Without a curve above them nothing has to say that these are other things.
                heading: if has_curve { pen.px(heading) } else { 0.0 },
                pitch: pen.px(bar + gap),
                bar: pen.px(bar),
                words,
                ring: pen.px(ring),
                words_above: false,
            });
            let [.., closest] = looks;
            let calm = if has_curve { room * CALM } else { room };
            return looks.into_iter().find(|look| look.count(calm) >= lanes).unwrap_or(closest);
        }
        let pitch = (room / lanes.max(1) as f32).clamp(least, most);
        let bar = (pitch * 0.24).clamp(pen.px(*WIDE_BAR.start()), pen.px(*WIDE_BAR.end()));
        Self { heading: 0.0, pitch, bar, words: 13.0, ring: pen.px(3.25), words_above: true }
    }

    /// How many lanes have room.
    fn count(&self, room: f32) -> usize {
        ((room - self.heading).max(0.0) / self.pitch) as usize
    }
}

impl Parts {
    /// Shares the page out. `lanes` is how many lanes there are; without a curve they get it all.
    pub fn share(
        pen: &Pen<'_, '_>,
        page: &Page,
        (header, footer): (f32, f32),
        has_curve: bool,
        lanes: usize,
    ) -> Self {
        let measures = Measures::of(page);
        let (margin, top) = (pen.px(measures.margin), pen.px(measures.top));
        let (right, bottom) = (page.size.x - margin, page.size.y - pen.px(measures.bottom));
        let content =
            Rect::from_min_max(pos2(margin, top), pos2(right.max(margin + 1.0), bottom.max(top + 1.0)));
        let top = content.top() + header;
        let bottom = (content.bottom() - footer - pen.px(GAP)).max(top + 1.0);
        let axis = pen.px(AXIS_HEIGHT);
        let free = bottom - top - axis;
        let least = if has_curve { pen.px(LEAST_CURVE) } else { pen.px(*WIDE_PITCH.start()) };
        let is_cramped = free < least || content.width() < pen.px(LEAST_WIDTH);
        let share = if measures.compact { COMPACT_SHARE } else { SHARE_OF_LANES };
        let for_lanes = if !has_curve { free } else { (free * share).min(free - pen.px(LEAST_CURVE)) };
        let look = LaneLook::fitting(pen, for_lanes, has_curve, lanes);
        let lanes_shown = lanes.min(look.count(for_lanes));
        let lanes_height =
            if lanes_shown == 0 { 0.0 } else { look.heading + look.pitch * lanes_shown as f32 };
        let x = content.x_range();
        if !has_curve && lanes_shown > 0 {
            let lanes = Rect::from_x_y_ranges(x, top..=(top + lanes_height));
            let curve = Rect::from_x_y_ranges(x, (lanes.bottom())..=(lanes.bottom()));
            return Self { content, curve, lanes, lanes_shown, look, is_cramped };
        }
        let curve_bottom = (bottom - lanes_height - axis).max(top + 1.0);
        let curve = Rect::from_x_y_ranges(x, top..=curve_bottom);
        let lanes = if lanes_shown == 0 {
            Rect::from_min_size(curve.left_bottom(), epaint::Vec2::ZERO)
        } else {
            Rect::from_x_y_ranges(x, (curve_bottom + axis + look.heading)..=bottom)
        };
        Self { content, curve, lanes, lanes_shown, look, is_cramped }
    }
}
