//! The words beside marks, and the thin lines that lead to them.

use super::accounts::FigureIndex;
use super::curve::{Curve, DrawnPoint};
use super::fonts::Face;
use super::labels::{self, Obstacles, Place, Wish};
use super::numbering::{Numbering, listed, raised_in_brackets};
use super::pen::{Pen, Run, placed};
use super::scene::{Drag, Group, Hit, Pick, Role};
use super::series::Prepared;
use super::signs::Sourcing;
use super::spec::ChartSpec;
use super::strokes::cut_segment;
use super::telling::{self, CROWD, MOST_CAPTIONS};
use super::wording;
use crate::model::DataSet;
use crate::text;
use epaint::{Color32, Galley, Pos2, Rect, Shape, Stroke, vec2};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Words are at most so wide, in points at scale 1.
const WIDEST: f32 = 230.0;

/// Everything a caption is made of.
pub struct Captioner<'a> {
    pub data: &'a DataSet,
    pub index: &'a FigureIndex,
    pub spec: &'a ChartSpec,
    pub prepared: &'a Prepared,
    pub numbering: &'a Numbering,
    pub sourcing: Sourcing,
    /// Captions stay inside.
    pub room: Rect,
}

pub(super) struct Caption {
    /// Key in `ChartSpec::label_offsets`, fit for an id once made of a row.
    pub key: String,
    pub id: String,
    /// Whose words these are; `None` for the name of a series.
    pub pick: Option<Pick>,
    pub anchor: Pos2,
    pub mark: Rect,
    /// From the fullest to the shortest.
    pub looks: Vec<Look>,
    /// The series that the first of the looks name, by place in `ChartSpec::series`, and how many
    /// of them do.
    pub names: Option<(usize, usize)>,
    pub ends_in_number: bool,
    pub may_stray: bool,
    pub always_leads: bool,
    /// There is no mark: the words are what is pointed at.
    pub is_mark: bool,
    /// The page says it elsewhere too: it is not lost where it has no room.
    pub is_extra: bool,
}

/// The captions of a page, and what they could not say.
pub struct Captions {
    pub groups: Vec<Group>,
    /// How many figures in view have neither words nor a number.
    pub lost: usize,
    /// Series that are seen and named by no caption, by place in `ChartSpec::series`.
    pub unnamed: BTreeSet<usize>,
}

/// One way to set a caption, and what it says in the order of reading.
pub(super) struct Look {
    galley: Arc<Galley>,
    said: String,
}

impl Look {
    pub fn set(pen: &mut Pen<'_, '_>, runs: &[Run<'_>]) -> Self {
        let said = runs.iter().map(|run| run.text).collect::<String>().replace('\n', ", ");
        let widest = pen.px(WIDEST);
        Self { galley: pen.paragraph(runs, widest), said }
    }
}

/// How full the page is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Crowd {
    None,
    /// A crowd of marks of which a few have words.
    Few,
    /// And all of them want words.
    Full,
}

/// What a caption says.
struct Said {
    key: String,
    /// The main words; set as a quote only where they are one.
    first: String,
    is_printed: bool,
    second: String,
    /// Of the second words, those of the source where the main ones were computed from them: the words
    /// are the data and stay.
    kept: Option<String>,
    /// Raised numbers of its own sources, or "?".
    raised: String,
    /// Numbers of its own sources, and of the reports drawn hollow beside it.
    own: BTreeSet<usize>,
    others: BTreeSet<usize>,
    is_sourced: bool,
}

impl Captioner<'_> {
    /// Sets and places every caption.
    pub fn draw(&self, pen: &mut Pen<'_, '_>, curve: &Curve, axis_words: &[Rect]) -> Captions {
        let mut captions = Vec::new();
        let several = self.prepared.orders().len() > 1;
        // Each series is named beside its last figure, in its colour.
        let mut named = BTreeSet::new();
        let mut drawn = telling::ordered(&curve.drawn);
        let crowd = drawn.len() > CROWD;
        let is_few = telling::has_few_words(self.sourcing, curve.drawn.len());
        if is_few {
            let told = telling::telling(&curve.drawn, several);
            drawn.retain(|point| told.contains(&point.row));
        }
        let captioned = drawn.len().min(MOST_CAPTIONS);
        for point in drawn.iter().take(MOST_CAPTIONS) {
            let order = (several && named.insert(point.order)).then_some(point.order);
            let crowd = if is_few {
                Crowd::Few
            } else if crowd {
                Crowd::Full
            } else {
                Crowd::None
            };
            captions.extend(self.of_point(pen, point, order, crowd));
        }
        if several {
            captions.extend(curve.ends.iter().filter_map(|(order, at)| self.of_name(pen, *order, *at)));
        }
        captions.extend(curve.rows.worded.iter().filter_map(|row| self.of_row(pen, row)));
        captions.extend(self.checks(pen, curve));
        if !crowd {
            captions.extend(curve.extras.iter().filter_map(|extra| self.of_extra(pen, extra)));
        }
        let wishes: Vec<Wish> = captions
            .iter()
            .map(|caption| Wish {
                anchor: caption.anchor,
                mark: caption.mark,
                sizes: caption.looks.iter().map(|look| look.galley.size()).collect(),
                ends_in_number: caption.ends_in_number,
                may_stray: caption.may_stray,
                always_leads: caption.always_leads,
                pinned: self
                    .spec
                    .label_offsets
                    .get(&caption.key)
                    .map(|[x, y]| vec2(*x as f32, *y as f32) * pen.scale),
            })
            .collect();
        // The edge of a mark is soft: words keep a hair away from it.
        let mut hard: Vec<Rect> = curve.covered.iter().map(|rect| rect.expand(pen.px(1.0))).collect();
        // Words of an axis are read from the left: what stands close behind them reads on.
        let air = vec2(pen.px(8.0), pen.px(2.0));
        hard.extend(axis_words.iter().map(|rect| rect.expand2(air)));
        let lines = if curve.lines.len() > 600 { Vec::new() } else { curve.lines.clone() };
        let places = labels::place(&wishes, &Obstacles { hard, lines }, self.room, pen.scale);
        let without =
            captions.iter().zip(&places).filter(|(caption, place)| place.is_none() && !caption.is_extra);
        let unworded = if self.sourcing.is_told_once() { 0 } else { curve.rows.unworded };
        let lost = without.count() + (drawn.len() - captioned) + curve.dense + unworded;
        let mut unnamed = if several { curve.seen.clone() } else { BTreeSet::new() };
        for (caption, place) in captions.iter().zip(&places) {
            if let (Some((order, sizes)), Some(place)) = (caption.names, place)
                && place.size < sizes
            {
                unnamed.remove(&order);
            }
        }
        let groups = captions
            .iter()
            .zip(places)
            .filter_map(|(caption, place)| Some(caption.group(pen, place?)))
            .collect();
        Captions { groups, lost, unnamed }
    }

    fn said(&self, point: &DrawnPoint, words: &text::Words) -> Option<Said> {
        let figure = self.data.figures.get(point.row)?;
        let lang = words.lang();
        let own = self.numbering.numbers(figure.sources.iter().copied());
        let drawn_too = point.others.iter().filter_map(|row| self.data.figures.get(*row));
        let mut others = self.numbering.numbers(drawn_too.flat_map(|other| other.sources.iter().copied()));
        others.retain(|number| !own.contains(number));
        let is_sourced = self.data.has_source(figure);
        let raised = match (is_sourced, self.sourcing) {
            (true, _) => self.numbering.raised(&figure.sources),
            (false, Sourcing::None) => String::new(),
            (false, _) => "?".to_owned(),
        };
        let (printed, is_printed) = wording::printed_or_composed(figure, lang);
        let ((first, is_printed), second, kept, key) = match self.index.accounts.get(point.place) {
            Some(accounts) => {
                let second = wording::reports(self.data, accounts, words);
                ((printed, is_printed), second, None, accounts.key.clone())
            }
            None => {
                let implied = self.prepared.claims.iter().find(|claim| claim.row == point.row)?;
                let computed = wording::implied(self.prepared, &implied.kind, words);
                // What was printed, whether it can be read in another way, and who printed it.
                let doubt = wording::doubt(figure, words);
                let accounts = self.index.of(point.row).filter(|accounts| accounts.rows.len() > 1);
                let reports = accounts.map(|accounts| wording::reports(self.data, accounts, words));
                let kept = doubt.map_or(printed.clone(), |doubt| format!("{printed}\n{doubt}"));
                let second = reports.map_or(kept.clone(), |reports| format!("{kept}\n{reports}"));
                ((computed, false), second, Some(kept), format!("claim/{}", figure.id))
            }
        };
        Some(Said { key, first, is_printed, second, kept, raised, own, others, is_sourced })
    }

    fn of_point(
        &self,
        pen: &mut Pen<'_, '_>,
        point: &DrawnPoint,
        order: Option<usize>,
        crowd: Crowd,
    ) -> Option<Caption> {
        let said = self.said(point, pen.words)?;
        let name = order.and_then(|order| self.name(pen, order));
        // A field of lone question marks would say nothing: the note explains them once.
        let has_number = !said.raised.is_empty();
        let ends_in_number = has_number
            && (said.is_sourced && !said.own.is_empty() || !said.is_sourced && crowd == Crowd::None);
        let (looks, named) = said.set(pen, name, crowd != Crowd::None, ends_in_number);
        Some(Caption {
            looks,
            key: said.key,
            id: format!("label-{}", point.row),
            pick: Some(Pick::Figure(point.row)),
            anchor: point.at,
            mark: point.extent,
            names: order.map(|order| (order, named)),
            ends_in_number,
            may_stray: crowd != Crowd::Full || order.is_some(),
            always_leads: false,
            is_mark: false,
            is_extra: false,
        })
    }
}

impl Said {
    /// The caption at each size, the fullest first, and how many of the first name the series. Each of
    /// them ends in the numbers of its sources. Where there is little room the name goes before the
    /// printed words: the key names the series then.
    fn set(
        &self,
        pen: &mut Pen<'_, '_>,
        name: Option<(String, Color32)>,
        crowd: bool,
        ends_in_number: bool,
    ) -> (Vec<Look>, usize) {
        let (ink, muted, warn) = (pen.palette.ink, pen.palette.muted, pen.palette.warn);
        let number_color = if self.is_sourced { ink } else { warn };
        let face = if self.is_printed { Face::SemiBold } else { Face::Regular };
        let gap = if self.raised.is_empty() { "" } else { "\u{2009}" };
        let mut others = raised_in_brackets(&self.others);
        if !others.is_empty() {
            others.insert(0, '\u{2009}');
        }
        let words = [
            Run { text: &self.first, face, size: 14.0, color: ink },
            Run { text: gap, face: Face::SemiBold, size: 14.0, color: ink },
            Run { text: &self.raised, face: Face::SemiBold, size: 14.0, color: number_color },
            Run { text: &others, face: Face::Regular, size: 14.0, color: muted },
        ];
        let mut set = |name: Option<&Run<'_>>, second: &str| {
            let mut runs: Vec<Run<'_>> = name.into_iter().chain(&words).cloned().collect();
            let line = format!("\n{second}");
            if !second.is_empty() {
                runs.push(Run { text: &line, face: Face::Regular, size: 12.0, color: muted });
            }
            Look::set(pen, &runs)
        };
        let kept = self.kept.as_deref().unwrap_or_default();
        let mut seconds = vec![self.second.as_str(), kept];
        // In a crowd one line has to do; two sizes that say the same are one.
        seconds.retain(|second| *second == kept || !crowd);
        seconds.dedup();
        let line = name.as_ref().map(|(name, color)| (format!("{name}\n"), *color));
        let run = line.as_ref().map(|(line, color)| Run {
            text: line,
            face: Face::SemiBold,
            size: 13.0,
            color: *color,
        });
        let mut looks: Vec<Look> = Vec::new();
        if run.is_some() {
            looks.extend(seconds.iter().map(|second| set(run.as_ref(), second)));
        }
        let named = looks.len();
        // Without its name a figure keeps its words; who said them goes first.
        let least = if run.is_some() && self.kept.is_none() { 1 } else { seconds.len() };
        let bare = seconds.iter().skip(seconds.len() - least);
        looks.extend(bare.map(|second| set(None, second)));
        if ends_in_number {
            let mut number = if self.is_sourced { listed(&self.own) } else { self.raised.clone() };
            if !self.others.is_empty() {
                number = format!("{number} ({})", listed(&self.others));
            }
            let color = if self.is_sourced { muted } else { warn };
            let run = Run { text: &number, face: Face::SemiBold, size: 12.0, color };
            looks.push(Look::set(pen, &[run]));
        }
        (looks, named)
    }
}

impl Caption {
    fn group(&self, pen: &Pen<'_, '_>, place: Place) -> Group {
        let look = self.looks.get(place.size);
        let title = look.map(|look| look.said.clone()).unwrap_or_default();
        let mut group = Group::new(self.id.clone(), Role::Label, title);
        if place.leader || self.always_leads {
            group.shapes.extend(self.leader(pen, place.rect, pen.palette.muted));
        }
        // A grid line behind the words would strike them through.
        group.shapes.push(Shape::rect_filled(place.rect, 0.0, pen.palette.paper));
        if let Some(look) = look {
            group.shapes.push(placed(Arc::clone(&look.galley), place.rect.min));
        }
        let pick = self.pick;
        group.drag = Some(Drag { key: self.key.clone(), anchor: self.anchor, rect: place.rect, pick });
        if self.is_mark {
            group.hit = pick.map(|pick| Hit { rect: place.rect, pick });
        }
        group
    }

    /// How far a line from `from` ends before the middle of the mark: along a stub it would seem to be
    /// more of it.
    fn clear(&self, pen: &Pen<'_, '_>, from: Pos2) -> f32 {
        let inside = cut_segment([self.anchor, from], self.mark.expand(pen.px(3.0)));
        let edge = inside.map_or(0.0, |[_, edge]| (edge - self.anchor).length());
        edge.max(pen.px(labels::LEADER_GAP))
    }

    /// From the nearest edge of the words to the mark.
    fn leader(&self, pen: &Pen<'_, '_>, rect: Rect, color: Color32) -> Option<Shape> {
        let from = rect.expand(pen.px(2.0)).clamp(self.anchor);
        let way = self.anchor - from;
        let clear = if self.always_leads { 0.0 } else { self.clear(pen, from) };
        let length = way.length() - clear;
        (length > pen.px(labels::LEAST_LEADER)).then(|| {
            let to = from + way.normalized() * length;
            Shape::line_segment([from, to], Stroke::new(pen.px(1.0), color))
        })
    }
}
