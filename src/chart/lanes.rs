//! Contract lanes: which bars and events stand in them. Amounts are never added.

use super::scale::Extent;
use super::series::Span;
use super::spec::ChartSpec;
use crate::model::{AmountKind, ContractEvent, DataSet, Day, Level, Rank, ReportedDate};
use std::collections::BTreeMap;

/// One bar: solid where it surely ran, pale where a date is not exact, hatched where it may go on.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Row of `DataSet::contracts` that states the period.
    pub row: usize,
    /// Days the start can mean.
    pub start: Span,
    /// Days the current end can mean.
    pub end: Span,
    /// The day after the last day with every option used.
    pub max_end: Option<f64>,
    /// No row states an end: the bar only reaches as far as something is known.
    pub open: bool,
}

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneEvent {
    pub row: usize,
    pub x: Span,
}

/// One contract.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    pub key: String,
    /// Place in `ChartSpec::lanes`.
    pub order: usize,
    /// The row that names the lane and its amount.
    pub headline: usize,
    pub bars: Vec<Bar>,
    pub events: Vec<LaneEvent>,
    /// The day on which it ended before its time, with the row that says so.
    pub cancelled: Option<(f64, usize)>,
    /// Rows that count, in the order of the file.
    pub rows: Vec<usize>,
}

impl Lane {
    /// Rows that are seen on the page: that of its words first, then bars, then events.
    pub fn drawn_rows(&self) -> impl Iterator<Item = usize> + '_ {
        let bars = self.bars.iter().map(|bar| bar.row);
        std::iter::once(self.headline).chain(bars).chain(self.events.iter().map(|event| event.row))
    }
}

/// The visible lanes of a chart. Grows with the data: never called on the frame.
pub fn lanes(data: &DataSet, spec: &ChartSpec) -> Vec<Lane> {
    let mut rows_of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (row, event) in data.contracts.iter().enumerate() {
        if spec.deprecated || event.rank != Rank::Deprecated {
            rows_of.entry(event.lane_key()).or_default().push(row);
        }
    }
    spec.lanes
        .iter()
        .enumerate()
        .filter(|(_, lane)| lane.visible)
        .filter_map(|(order, lane)| {
            let rows = rows_of.get(lane.name.as_str())?;
            Some(Builder { data, rows }.lane(&lane.name, order))
        })
        .collect()
}

impl Lane {
    fn days(&self) -> impl Iterator<Item = f64> + '_ {
        let bars = self.bars.iter().flat_map(|bar| [bar.start.from, bar.last_day()]);
        bars.chain(self.events.iter().flat_map(|event| [event.x.from, event.x.to]))
    }

    /// The bar that the words of the lane are about.
    pub fn main_bar(&self) -> Option<&Bar> {
        self.bars.iter().find(|bar| bar.row == self.headline).or(self.bars.last())
    }
}

impl Bar {
    /// The day after the last one, with every option used.
    pub fn last_day(&self) -> f64 {
        self.max_end.unwrap_or(self.end.to)
    }
}

/// Days that some lane covers.
pub fn extent(lanes: &[Lane]) -> Option<Extent> {
    Extent::of(lanes.iter().flat_map(Lane::days))
}

/// The least share of the width that is left to the figures when the axis is widened for lanes.
const LEAST_SHARE: f64 = 0.5;

/// The least share where a bar would not be seen at all otherwise.
const LEAST_SHARE_FOR_SIGHT: f64 = 0.44;

/// How much of a bar has to be seen, as a share of the days of the figures.
const LEAST_SIGHT: f64 = 0.06;

/// The days of the figures, widened to take in lanes while the figures keep half of the width: each
/// lane whole if that has room, else the begin or the end of a main bar that would not be seen, for which
/// the figures give a little more.
pub fn widened(figures: Extent, lanes: &[Lane]) -> Extent {
    // One day has no width that could be crushed.
    let joined = |all: Extent, days: &[f64], least_share: f64| {
        let most = if figures.span() <= 1.0 { f64::INFINITY } else { figures.span() / least_share };
        let joined = Extent::of(days.iter().copied().chain([all.low, all.high]))?;
        (joined.span() <= most).then_some(joined)
    };
    let mut all = figures;
    // The nearest lanes first, so that a far one does not take the room of three near ones.
    let mut order: Vec<&Lane> = lanes.iter().collect();
    let reach = |lane: &Lane| {
        let days = Extent::of(lane.days().chain([figures.low, figures.high]));
        days.map_or(0.0, Extent::span)
    };
    order.sort_by(|one, other| reach(one).total_cmp(&reach(other)));
    let sight = figures.span() * LEAST_SIGHT;
    for lane in order {
        let whole: Vec<f64> = lane.days().collect();
        // A bar that is seen anyway may run on outside: it says so itself.
        let unseen =
            lane.main_bar().filter(|bar| bar.last_day() < all.low || bar.start.from > all.high - sight);
        let part = unseen.and_then(|bar| {
            let begin = [bar.start.from, (bar.start.to + sight).min(bar.last_day())];
            let end = [(bar.last_day() - sight).max(bar.start.from), bar.last_day()];
            let joined = |days: &[f64]| joined(all, days, LEAST_SHARE_FOR_SIGHT);
            joined(&begin).or_else(|| joined(&end))
        });
        all = joined(all, &whole, LEAST_SHARE).or(part).unwrap_or(all);
    }
    all
}

struct Builder<'a> {
    data: &'a DataSet,
    rows: &'a [usize],
}

fn span(date: &ReportedDate) -> Option<Span> {
    let (first, last) = date.bounds()?;
    Some(Span { from: f64::from(first.days()), to: f64::from(last.days()) + 1.0 })
}

impl<'a> Builder<'a> {
    fn events(&self) -> impl Iterator<Item = (usize, &'a ContractEvent)> + use<'a> {
        let data = self.data;
        self.rows.iter().filter_map(move |row| Some((*row, data.contracts.get(*row)?)))
    }

    fn lane(&self, key: &str, order: usize) -> Lane {
        let events: Vec<LaneEvent> = self
            .events()
            .filter_map(|(row, event)| Some(LaneEvent { row, x: span(event.date.as_ref()?)? }))
            .collect();
        let cancelled = self
            .events()
            .filter(|(_, event)| event.ends_early())
            .filter_map(|(row, event)| Some((span(event.date.as_ref()?)?.middle(), row)))
            .min_by(|left, right| left.0.total_cmp(&right.0));
        let mut bars = self.bars(&events);
        if let Some((day, _)) = cancelled {
            cut(&mut bars, day);
        }
        let headline = self.headline(&bars);
        Lane { key: key.to_owned(), order, headline, bars, events, cancelled, rows: self.rows.to_vec() }
    }

    /// One bar for each group of stated periods that overlap; reports of one period are not added
    /// up but one of them is used: preferred, else first hand, else the first published.
    fn bars(&self, events: &[LaneEvent]) -> Vec<Bar> {
        let begun = self.award_day(events);
        let mut stated: Vec<(Bar, Span)> = self
            .events()
            .filter_map(|(row, event)| {
                let ends = [&event.period_end, &event.period_max_end].into_iter().flatten().find_map(span);
                // A row that states an end and no start begins with its own award, else with the last
                // one before that end.
                let own_award = event.date.as_ref().filter(|_| is_award(event)).and_then(span);
                let last_award = ends.and_then(|end| self.award_before(events, end.from)).or(begun);
                let start = event.period_start.as_ref().and_then(span).or(own_award).or(last_award);
                let max_end = event.period_max_end.as_ref().and_then(span).map(|span| span.to);
                let end = event.period_end.as_ref().and_then(span);
                let end = end.or(max_end.and(start).map(|start| Span { from: start.to, to: start.to }))?;
                let start = start.filter(|start| start.from < end.to)?;
                let open = event.period_end.is_none();
                Some((Bar { row, start, end, max_end, open }, Span { from: start.from, to: end.to }))
            })
            .collect();
        stated.sort_by(|left, right| left.1.from.total_cmp(&right.1.from));
        let mut groups: Vec<(Span, Vec<Bar>)> = Vec::new();
        for (bar, span) in stated {
            match groups.last_mut() {
                // A contract that ends as the next begins is another period, not another report.
                Some((known, bars)) if span.from < known.to - 31.0 => {
                    known.to = known.to.max(span.to);
                    bars.push(bar);
                }
                _ => groups.push((span, vec![bar])),
            }
        }
        if groups.is_empty() {
            return self.known_part(begun, events).into_iter().collect();
        }
        groups.into_iter().filter_map(|(_, bars)| self.chosen(bars)).collect()
    }

    fn chosen(&self, bars: Vec<Bar>) -> Option<Bar> {
        // A row about the whole period says more than one about a part of it.
        bars.into_iter().min_by_key(|bar| {
            let (rank, hearsay, published, row) = self.standing(bar.row);
            (rank, hearsay, (bar.start.from - bar.end.to) as i64, published, row)
        })
    }

    /// Smaller stands higher.
    fn standing(&self, row: usize) -> (Rank, bool, i32, usize) {
        let Some(event) = self.data.contracts.get(row) else {
            return (Rank::Deprecated, true, i32::MAX, row);
        };
        let sources = || event.sources.iter().filter_map(|source| self.data.source(*source));
        let first_hand = sources().any(|source| source.level.is_some_and(Level::is_first_hand));
        let published = sources().filter_map(|source| source.date.as_ref()?.earliest).map(Day::days).min();
        (event.rank, !first_hand, published.unwrap_or(i32::MAX), row)
    }

    /// Without a stated period: from the award to the last thing known of it.
    fn known_part(&self, begun: Option<Span>, events: &[LaneEvent]) -> Option<Bar> {
        let start = begun.or_else(|| {
            let starts = self.events().filter_map(|(_, event)| span(event.period_start.as_ref()?));
            starts.reduce(earlier)
        })?;
        let last = events.iter().map(|event| event.x.to).fold(start.to, f64::max);
        let row = self.rows.iter().copied().min_by_key(|row| self.standing(*row))?;
        Some(Bar { row, start, end: Span { from: last, to: last }, max_end: None, open: true })
    }

    /// The last award before a day: what a row means that states an end and no start.
    fn award_before(&self, events: &[LaneEvent], day: f64) -> Option<Span> {
        events
            .iter()
            .filter(|event| event.x.to <= day)
            .filter(|event| self.data.contracts.get(event.row).is_some_and(is_award))
            .map(|event| event.x)
            .max_by(|left, right| left.from.total_cmp(&right.from))
    }

    /// The earliest award, else the earliest event that is no tender.
    fn award_day(&self, events: &[LaneEvent]) -> Option<Span> {
        let earliest = |wanted: &dyn Fn(&str) -> bool| {
            events
                .iter()
                .filter(|event| self.data.contracts.get(event.row).is_some_and(|row| wanted(&row.event)))
                .map(|event| event.x)
                .reduce(earlier)
        };
        earliest(&|code| matches!(code, "award" | "contract" | "award_summary"))
            .or_else(|| earliest(&|code| matches!(code, "implementation" | "contractAmendment")))
    }

    /// What was asked for or estimated is not what was agreed.
    fn is_preliminary(&self, row: usize) -> bool {
        self.data.contracts.get(row).is_some_and(|event| {
            matches!(event.event.as_str(), "planning" | "tender")
                || event.amounts.iter().all(|(kind, _)| *kind == AmountKind::Estimated)
        })
    }

    /// The row whose words stand on the lane: of the best standing, with an amount if any has one.
    fn headline(&self, bars: &[Bar]) -> usize {
        let best = |with_amount: bool| {
            self.events()
                .filter(|(_, event)| {
                    !with_amount || (!event.amounts.is_empty() && !event.value_text.is_empty())
                })
                .map(|(row, _)| row)
                .min_by_key(|row| (self.is_preliminary(*row), self.standing(*row)))
        };
        let of_bar = bars
            .last()
            .map(|bar| bar.row)
            .filter(|row| self.data.contracts.get(*row).is_some_and(|event| !event.value_text.is_empty()));
        of_bar.or_else(|| best(true)).or_else(|| best(false)).unwrap_or_default()
    }
}

/// The one that begins first; of a date and another one within it the more exact one: "in October 2019" says
/// more of the same day than "in 2019".
fn earlier(one: Span, other: Span) -> Span {
    let holds = |wide: Span, narrow: Span| wide.from <= narrow.from && narrow.to <= wide.to;
    if holds(one, other) {
        other
    } else if holds(other, one) || one.from <= other.from {
        one
    } else {
        other
    }
}

fn is_award(event: &ContractEvent) -> bool {
    matches!(event.event.as_str(), "award" | "contract" | "award_summary" | "contractAmendment")
}

/// Ends every bar at the day of cancellation.
fn cut(bars: &mut Vec<Bar>, day: f64) {
    bars.retain(|bar| bar.start.from < day);
    for bar in bars {
        if bar.end.to > day || bar.open {
            bar.end = Span { from: day, to: day };
        }
        bar.max_end = None;
        bar.open = false;
    }
}
