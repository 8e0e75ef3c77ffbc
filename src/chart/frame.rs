//! The parts of the page and the room each one has.

use super::fonts::Face;
use super::pen::placed;
use super::pen::{Pen, Run};
use super::scene::{Group, Role};
use epaint::{Galley, Rect, Shape, Stroke, pos2};
use std::sync::Arc;

/// Margins and gaps of the page, in points at scale 1.
pub const MARGIN: f32 = 28.0;
const GAP: f32 = 8.0;
pub const AXIS_HEIGHT: f32 = 26.0;
const LANE_HEIGHT: f32 = 22.0;
const LANE_GAP: f32 = 5.0;
/// Lanes without a curve over them stand further apart, with their words above the bar.
const WIDE_PITCH: std::ops::RangeInclusive<f32> = 44.0..=200.0;
const WIDE_BAR: std::ops::RangeInclusive<f32> = 20.0..=34.0;
pub const LANE_HEADING: f32 = 26.0;
/// The least height that is left to a curve.
const LEAST_CURVE: f32 = 88.0;
/// Less than this for curve and lanes together, and the lanes move closer.
const TIGHT: f32 = 240.0;

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
}

/// How lanes are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneLook {
    /// From the top of one lane to the top of the next.
    pub pitch: f32,
    pub bar: f32,
    /// The words stand above the bar and not on it.
    pub words_above: bool,
}

/// Words above the plot, set.
pub struct Header {
    title: Arc<Galley>,
    subtitle: Arc<Galley>,
    pub height: f32,
}

impl Header {
    /// `compact` is for small pages, where the plot needs the room more than the words.
    pub fn set(pen: &mut Pen<'_, '_>, title: &str, subtitle: &str, width: f32, compact: bool) -> Self {
        let (ink, muted) = (pen.palette.ink, pen.palette.muted);
        let size = if compact { 18.0 } else { 22.0 };
        let title = pen.paragraph(&[Run { text: title, face: Face::SemiBold, size, color: ink }], width);
        let run = Run {
            text: subtitle,
            face: Face::Regular,
            size: if compact { 13.0 } else { 14.0 },
            color: muted,
        };
        // A caveat that is cut is no caveat: it wraps on the smallest page too.
        let subtitle = pen.paragraph(&[run], width);
        let below = if subtitle.job.text.is_empty() { 0.0 } else { subtitle.size().y + pen.px(4.0) };
        let height = title.size().y + below + pen.px(if compact { 16.0 } else { 24.0 });
        Self { title, subtitle, height }
    }

    pub fn groups(&self, pen: &Pen<'_, '_>, content: Rect) -> Vec<Group> {
        let text = |galley: &Arc<Galley>| galley.job.text.clone();
        let mut title = Group::new("title", Role::Title, text(&self.title));
        title.shapes.push(placed(Arc::clone(&self.title), content.min));
        let mut subtitle = Group::new("subtitle", Role::Subtitle, text(&self.subtitle));
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
    pub height: f32,
}

impl Footer {
    /// On a small page the credit follows the note on its row.
    pub fn set(
        pen: &mut Pen<'_, '_>,
        (sources, note, credit): (&str, &str, &str),
        width: f32,
        compact: bool,
    ) -> Self {
        let joined = format!("{note} {credit}");
        let (note, credit) = if compact { (joined.trim(), "") } else { (note, credit) };
        let muted = pen.palette.muted;
        let mut paragraph =
            |text: &str| pen.paragraph(&[Run { text, face: Face::Regular, size: 12.0, color: muted }], width);
        let (sources, note, credit) = (paragraph(sources), paragraph(note), paragraph(credit));
        let rows: f32 = [&sources, &note, &credit]
            .into_iter()
            .filter(|galley| !galley.job.text.is_empty())
            .map(|galley| galley.size().y + pen.px(3.0))
            .sum();
        Self { sources, note, credit, height: rows + pen.px(10.0) }
    }

    /// Keeps a room that was taken before, though the words now need less.
    pub fn at_least(self, height: f32) -> Self {
        Self { height: self.height.max(height), ..self }
    }

    /// Rows that the sources take.
    pub fn source_rows(&self) -> usize {
        self.sources.rows.len()
    }

    pub fn groups(&self, pen: &Pen<'_, '_>, content: Rect) -> Vec<Group> {
        let top = content.bottom() - self.height;
        let mut rule = Group::new("footer-rule", Role::Decoration, "");
        let line = Stroke::new(pen.px(1.0), pen.palette.line);
        rule.shapes.push(Shape::hline(content.x_range(), top, line));
        let mut groups = vec![rule];
        let mut y = top + pen.px(8.0);
        let parts = [
            ("sources", Role::Sources, &self.sources),
            ("note", Role::Note, &self.note),
            ("credit", Role::Note, &self.credit),
        ];
        for (id, role, galley) in parts {
            if galley.job.text.is_empty() {
                continue;
            }
            let mut group = Group::new(id, role, galley.job.text.clone());
            group.shapes.push(placed(Arc::clone(galley), pos2(content.left(), y)));
            y += galley.size().y + pen.px(3.0);
            groups.push(group);
        }
        groups
    }
}

impl LaneLook {
    fn fitting(pen: &Pen<'_, '_>, free: f32, has_curve: bool, lanes: usize) -> Self {
        if has_curve {
            let gap = if free < pen.px(TIGHT) { LANE_GAP / 2.0 } else { LANE_GAP };
            let bar = pen.px(LANE_HEIGHT);
            return Self { pitch: bar + pen.px(gap), bar, words_above: false };
        }
        let (least, most) = (pen.px(*WIDE_PITCH.start()), pen.px(*WIDE_PITCH.end()));
        let pitch = (free / lanes.max(1) as f32).clamp(least, most);
        let bar = (pitch * 0.24).clamp(pen.px(*WIDE_BAR.start()), pen.px(*WIDE_BAR.end()));
        Self { pitch, bar, words_above: true }
    }
}

impl Parts {
    /// Shares the page out. `lanes` is how many lanes there are; without a curve they get it all.
    pub fn share(
        pen: &Pen<'_, '_>,
        size: epaint::Vec2,
        header: f32,
        footer: f32,
        has_curve: bool,
        lanes: usize,
    ) -> Self {
        let margin = pen.px(MARGIN);
        let page = Rect::from_min_size(pos2(0.0, 0.0), size);
        let content = Rect::from_min_max(
            pos2(margin, pen.px(22.0)),
            pos2((page.right() - margin).max(margin + 1.0), (page.bottom() - pen.px(18.0)).max(pen.px(23.0))),
        );
        let top = content.top() + header;
        let bottom = (content.bottom() - footer - pen.px(GAP)).max(top + 1.0);
        let axis = pen.px(AXIS_HEIGHT);
        let heading = if has_curve { pen.px(LANE_HEADING) } else { 0.0 };
        let free = bottom - top - axis;
        let for_lanes = if !has_curve { free } else { (free * 0.55).min(free - pen.px(LEAST_CURVE)) };
        let look = LaneLook::fitting(pen, free, has_curve, lanes);
        let each = look.pitch;
        let lanes_shown = lanes.min(((for_lanes - heading).max(0.0) / each) as usize);
        let lanes_height = if lanes_shown == 0 { 0.0 } else { heading + each * lanes_shown as f32 };
        let x = content.x_range();
        if !has_curve && lanes_shown > 0 {
            let lanes = Rect::from_x_y_ranges(x, top..=(top + lanes_height));
            let curve = Rect::from_x_y_ranges(x, (lanes.bottom())..=(lanes.bottom()));
            return Self { content, curve, lanes, lanes_shown, look };
        }
        let curve_bottom = (bottom - lanes_height - axis).max(top + 1.0);
        let curve = Rect::from_x_y_ranges(x, top..=curve_bottom);
        let lanes = if lanes_shown == 0 {
            Rect::from_min_size(curve.left_bottom(), epaint::Vec2::ZERO)
        } else {
            Rect::from_x_y_ranges(x, (curve_bottom + axis + heading)..=bottom)
        };
        Self { content, curve, lanes, lanes_shown, look }
    }
}
