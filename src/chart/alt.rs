//! The whole chart in a few sentences, for those who hear it: what kind of chart of what, over which
//! time, what the reports say in their own words, and who said it. Nothing is computed: no figure is
//! said to have risen, since a hedge leaves open by how much and sometimes whether.

use super::lane_words::with_supplier;
use super::lanes::Lane;
use super::numbering::Numbering;
use super::series::{Prepared, Series};
use super::spec::ChartSpec;
use super::wording;
use crate::model::{ContractEvent, DataSet, Day, Figure, ReportedDate};
use crate::text::{self, Words};

/// Series, claims, lanes and sources that are named one by one; of more, the number is said.
const MOST_NAMED: usize = 4;

/// What the words are made of.
pub struct Heard<'a> {
    pub data: &'a DataSet,
    pub spec: &'a ChartSpec,
    pub prepared: &'a Prepared,
    pub lanes: &'a [Lane],
    pub of_lanes: &'static str,
    pub numbering: &'a Numbering,
    pub words: &'a Words,
}

impl Heard<'_> {
    /// The sentences, the first of which says what the chart is.
    pub fn tell(&self) -> String {
        let mut told = vec![self.head()];
        let drawn: Vec<&Series> = self.prepared.series.iter().filter(|series| series.has_points()).collect();
        told.extend(drawn.iter().take(MOST_NAMED).map(|series| self.series(series, drawn.len() > 1)));
        let more = drawn.len().saturating_sub(MOST_NAMED);
        if more > 0 {
            told.push(self.words.tell("chart-alt-more-series", &[("count", more.into())]));
        }
        let points = || drawn.iter().flat_map(|series| &series.points);
        let flags = self.prepared.flags.iter().map(|flag| flag.row);
        told.extend(self.listed("chart-alt-flags", flags.collect()));
        told.extend(self.listed("chart-alt-claims", self.prepared.claims.iter().map(|c| c.row).collect()));
        let differing = points().filter(|point| !point.others.is_empty()).count();
        if differing > 0 {
            told.push(self.words.tell("chart-alt-differ", &[("count", differing.into())]));
        }
        told.extend(self.contracts());
        let bare = |row: usize| {
            self.data.figures.get(row).is_some_and(|figure| !self.data.is_sourced(&figure.sources))
        };
        let unsourced = points().filter(|point| bare(point.used.row)).count();
        told.extend(self.sources());
        if unsourced > 0 && !self.numbering.order().is_empty() {
            told.push(self.words.tell("chart-alt-unsourced", &[("count", unsourced.into())]));
        }
        told.join(" ")
    }

    /// "Line chart of ICE data in Azure, July 2025 to January 2026."
    fn head(&self) -> String {
        let points = self.prepared.series.iter().map(Series::count);
        let kind = match points.clone().max() {
            _ if points.sum::<usize>() + self.prepared.flags.len() + self.prepared.claims.len() == 0 => {
                if self.lanes.is_empty() {
                    "empty"
                } else {
                    self.of_lanes
                }
            }
            Some(2..) => "line",
            _ => "points",
        };
        let names: Vec<String> = self.names();
        let what = self.list(&names);
        let dates: Vec<&ReportedDate> = self.dates();
        let first = dates.iter().filter_map(|date| Some((date.earliest?, *date))).min_by_key(|(day, _)| *day);
        let last = dates.iter().filter_map(|date| Some((date.latest?, *date))).max_by_key(|(day, _)| *day);
        let say = |date: &ReportedDate| text::date(date, self.words.lang());
        // Of a stretch only the end that is meant: "2014 to 30 September 2019".
        let end = |(day, date): (Day, &ReportedDate)| {
            say(&if date.edtf.contains('/') { ReportedDate::of_day(day) } else { date.clone() })
        };
        let span = match (first, last) {
            (Some((_, first)), Some((_, last))) if first == last => say(first),
            (Some(first), Some(last)) => {
                self.words.tell("chart-alt-span", &[("from", end(first).into()), ("to", end(last).into())])
            }
            _ => String::new(),
        };
        let has_span = if span.is_empty() { "no" } else { "yes" };
        self.words.tell(
            "chart-alt-head",
            &[
                ("kind", kind.into()),
                ("what", what.into()),
                ("span", span.into()),
                ("dated", has_span.into()),
            ],
        )
    }

    /// What is on the page by name: the series, or where there are none the lanes.
    fn names(&self) -> Vec<String> {
        let mut orders = self.prepared.orders();
        orders.extend(self.prepared.flags.iter().map(|flag| flag.order));
        let series = self.spec.series.iter().enumerate().filter(|(order, _)| orders.contains(order));
        let series: Vec<String> = series.map(|(_, series)| self.series_name(&series.name)).collect();
        if series.is_empty() { self.lane_names() } else { series }
    }

    fn series_name(&self, name: &str) -> String {
        text::display(wording::series_name(self.data, name, self.words.lang()))
    }

    fn lane_names(&self) -> Vec<String> {
        let rows = self.lanes.iter().filter_map(|lane| self.data.contracts.get(lane.headline));
        let title =
            |row: &ContractEvent| text::display(wording::contract_name(self.data, row, self.words.lang()));
        rows.map(|row| with_supplier(&title(row), row)).collect()
    }

    /// Dates of what is drawn, figures before contracts.
    fn dates(&self) -> Vec<&ReportedDate> {
        let rows = self.prepared.series.iter().flat_map(Series::figures);
        let rows = rows.chain(self.prepared.flags.iter().map(|flag| flag.row));
        let rows = rows.chain(self.prepared.claims.iter().map(|claim| claim.row));
        let dates: Vec<&ReportedDate> =
            rows.filter_map(|row| self.data.figures.get(row)).map(|figure| &figure.date).collect();
        if !dates.is_empty() {
            return dates;
        }
        let rows = self.lanes.iter().flat_map(|lane| &lane.rows);
        let rows = rows.filter_map(|row| self.data.contracts.get(*row));
        rows.flat_map(|row| [&row.date, &row.period_start, &row.period_end, &row.period_max_end])
            .filter_map(Option::as_ref)
            .collect()
    }

    /// The first and the last report of a series, each with its hedge, and how many stand in between.
    fn series(&self, series: &Series, is_named: bool) -> String {
        let ends = [series.points.first(), series.points.last().filter(|_| series.points.len() > 1)];
        let ends: Vec<String> =
            ends.into_iter().flatten().filter_map(|point| self.report(point.used.row)).collect();
        let rows = series.rows.iter().filter_map(|rows| self.report(rows.figure));
        let ends: Vec<String> = ends.into_iter().chain(rows).collect();
        let between = series.points.len().saturating_sub(2);
        self.words.tell(
            "chart-alt-series",
            &[
                ("named", if is_named { "yes" } else { "no" }.into()),
                ("series", self.series_name(&series.name).into()),
                ("list", ends.join(", ").into()),
                ("between", between.into()),
            ],
        )
    }

    /// "“nearly 1,400 terabytes” (January 2026)".
    fn report(&self, row: usize) -> Option<String> {
        let figure: &Figure = self.data.figures.get(row)?;
        let lang = self.words.lang();
        let mut said = vec![text::date(&figure.date, lang)];
        said.extend(figure.status.iter().map(|status| text::status(*status, lang)));
        let said_words = wording::quoted(figure, self.words);
        Some(format!("{said_words} ({})", said.join(", ")))
    }

    fn listed(&self, key: &str, rows: Vec<usize>) -> Option<String> {
        let said: Vec<String> = rows.iter().filter_map(|row| self.report(*row)).collect();
        let list = self.list(&said);
        (!said.is_empty()).then(|| self.words.tell(key, &[("list", list.into())]))
    }

    fn contracts(&self) -> Option<String> {
        let has_figures = !self.prepared.orders().is_empty() || !self.prepared.flags.is_empty();
        if self.lanes.is_empty() || !has_figures {
            return None;
        }
        let list = self.list(&self.lane_names());
        let args = [("of", self.of_lanes.into()), ("count", self.lanes.len().into()), ("list", list.into())];
        Some(self.words.tell("chart-alt-lanes", &args))
    }

    fn sources(&self) -> Option<String> {
        let order = self.numbering.order();
        if order.is_empty() {
            let is_drawn = !self.prepared.orders().is_empty() || !self.lanes.is_empty();
            return is_drawn.then(|| self.words.say("chart-note-no-source"));
        }
        let mut named: Vec<String> = Vec::new();
        for source in order.iter().filter_map(|index| self.data.source(*index)) {
            let date = source.date.as_ref().map(|date| text::date(date, self.words.lang()));
            let name = std::iter::once(text::display(source.short_name())).chain(date);
            let name = name.collect::<Vec<_>>().join(", ");
            if !named.contains(&name) {
                named.push(name);
            }
        }
        let more = named.len().saturating_sub(MOST_NAMED);
        let list = named.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join("; ");
        let args = [("count", named.len().into()), ("list", list.into()), ("more", more.into())];
        Some(self.words.tell("chart-alt-sources", &args))
    }

    /// Some of a list by name, and how many more there are.
    fn list(&self, names: &[String]) -> String {
        let between = if names.iter().any(|name| name.contains(',')) { "; " } else { ", " };
        let list = names.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(between);
        match names.len().saturating_sub(MOST_NAMED) {
            0 => list,
            more => self.words.tell("chart-alt-list", &[("list", list.into()), ("more", more.into())]),
        }
    }
}
