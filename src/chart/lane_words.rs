//! What stands on a contract lane.

use super::lanes::{Bar, Lane};
use super::numbering::{Numbering, raised_in_brackets};
use super::wording;
use crate::model::{ContractEvent, DataSet, Day, Rank, ReportedDate};
use crate::text::{self, Words};
use std::collections::BTreeSet;

/// Letters of a name that have to be left where it is cut.
const LEAST_NAME: usize = 6;

/// Longest words of a lane's amount.
const LONGEST_AMOUNT: usize = 44;

/// Where the lanes find their words.
pub struct LaneWords<'a> {
    pub data: &'a DataSet,
    pub numbering: &'a Numbering,
    /// The heading over the lanes.
    pub heading: &'a str,
    pub words: &'static Words,
}

/// Which ends of a bar have to be named, because they cannot be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    pub begin: bool,
    pub end: bool,
}

/// The side of the axis on which all of a lane lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
}

/// The words of a lane: what was printed, then what was composed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaneLabel {
    /// The name of the contract, with what parts it from the amount.
    pub name: String,
    pub printed: String,
    pub composed: String,
    /// Without the supplier, or without the kind of amount.
    pub is_short: bool,
}

impl LaneLabel {
    pub fn text(&self) -> String {
        format!("{}{}{}", self.name, self.printed, self.composed)
    }

    /// With the last letters of the name cut until it `fits`: the amount is what a lane has to tell.
    /// `None` where nothing of the name would be left to know it by.
    pub fn cut_to_fit(&self, mut fits: impl FnMut(&Self) -> bool) -> Option<Self> {
        let parted = if self.printed.is_empty() && self.composed.is_empty() { "" } else { ": " };
        let name: Vec<char> = self.name.trim_end_matches(parted).chars().collect();
        (LEAST_NAME..name.len()).rev().find_map(|length| {
            let name: String = name.iter().take(length).collect();
            let cut = Self { name: format!("{}…{parted}", name.trim_end()), ..self.clone() };
            fits(&cut).then_some(cut)
        })
    }
}

impl LaneWords<'_> {
    /// "Palantir, ImmigrationOS: $30 million (reported), to Sep 2027": the fullest first, then without
    /// the supplier, then without the kind of amount: a ceiling that stands there as a bare amount could
    /// be taken for money spent. `row` is the one whose bar is seen.
    pub fn labels(&self, lane: &Lane, row: usize, ends: Ends) -> Vec<LaneLabel> {
        let Some(event) = self.data.contracts.get(row) else {
            return Vec::new();
        };
        let head = self.data.contracts.get(lane.headline).unwrap_or(event);
        let title = text::display(wording::contract_name(self.data, head, self.words.lang()));
        let name = with_supplier(&title, head);
        let dates = self.dates(lane, row, ends);
        let printed = text::display(&event.value_text);
        let mut labels = Vec::new();
        if !printed.is_empty() && printed.chars().count() <= LONGEST_AMOUNT {
            let (full, short) = self.kind(lane, event, &printed);
            for kind in [full, short] {
                for name in [&name, &title] {
                    labels.push(LaneLabel {
                        name: format!("{name}: "),
                        printed: printed.clone(),
                        composed: format!("{kind}{dates}"),
                        is_short: !labels.is_empty(),
                    });
                }
            }
        } else {
            let stated = event.amounts.first().filter(|_| event.currency.is_some());
            let amount = stated.map(|(kind, amount)| {
                let amount = text::amount(event, *amount, self.words.lang());
                let kind = text::amount_kind(*kind, self.words.lang());
                let part = self.part(lane, event).map(|part| format!(" ({part})")).unwrap_or_default();
                format!("{amount} {kind}{part}")
            });
            let parted = if amount.is_some() { ": " } else { "" };
            let composed = format!("{}{dates}", amount.unwrap_or_default());
            for (name, is_short) in [(name, false), (title, true)] {
                let name = format!("{name}{parted}");
                labels.push(LaneLabel { name, composed: composed.clone(), is_short, ..LaneLabel::default() });
            }
        }
        // A title that names its supplier has no shorter form, words that name their kind no fuller one.
        let mut known = BTreeSet::new();
        labels.retain(|label: &LaneLabel| known.insert(label.text()));
        labels
    }

    /// "before this axis: JEDI: up to $10 billion over 10 years, ended early 6 Jul 2021".
    pub fn outside(&self, lane: &Lane, side: Side) -> String {
        let labels = self.labels(lane, lane.headline, Ends { begin: true, end: true });
        let body = labels.first().map(LaneLabel::text).unwrap_or_default();
        let key = match side {
            Side::Before => "chart-lane-before",
            Side::After => "chart-lane-after",
        };
        self.words.tell(key, &[("lane", body.into())])
    }

    /// Raised numbers of the words' own row, then in brackets those of all else in the lane.
    pub fn raised(&self, lane: &Lane, row: usize) -> String {
        let sources = |row: usize| self.data.contracts.get(row).map(|event| event.sources.as_slice());
        let own = sources(row).unwrap_or_default();
        let mut others = self.numbering.numbers(lane.drawn_rows().filter_map(sources).flatten().copied());
        for number in self.numbering.numbers(own.iter().copied()) {
            others.remove(&number);
        }
        let (own, others) = (self.numbering.raised(own), raised_in_brackets(&others));
        if own.is_empty() || others.is_empty() { own + &others } else { format!("{own}\u{2009}{others}") }
    }

    /// " (obligated)", where the words do not say it themselves and stand for one kind only, and which of
    /// several amounts it is: in full, and without the kind.
    fn kind(&self, lane: &Lane, event: &ContractEvent, printed: &str) -> (String, String) {
        let part: Vec<String> =
            text::untold_hedge(event, self.words.lang()).into_iter().chain(self.part(lane, event)).collect();
        let bracketed = |parts: Vec<String>| match parts.join(", ") {
            parts if parts.is_empty() => String::new(),
            parts => format!(" ({parts})"),
        };
        let short = bracketed(part.clone());
        let [(kind, _)] = event.amounts.as_slice() else { return (short.clone(), short) };
        let word = text::amount_kind(*kind, self.words.lang());
        if printed.to_lowercase().contains(&word.to_lowercase()) {
            return (short.clone(), short);
        }
        (bracketed(std::iter::once(word).chain(part).collect()), short)
    }

    /// "1 of 4", where the lane has several amounts of the same kind: one of them is not the whole.
    fn part(&self, lane: &Lane, event: &ContractEvent) -> Option<String> {
        let (kind, _) = event.amounts.first()?;
        let rows: BTreeSet<usize> = lane.rows.iter().copied().collect();
        let events = rows.into_iter().filter_map(|row| self.data.contracts.get(row));
        let told = events.filter(|event| event.rank != Rank::Deprecated);
        let amounts: BTreeSet<_> =
            told.filter_map(|event| Some((event.amount(*kind)?, event.currency))).collect();
        (amounts.len() > 1).then(|| self.words.tell("chart-lane-part", &[("count", amounts.len().into())]))
    }

    fn dates(&self, lane: &Lane, row: usize, ends: Ends) -> String {
        let lang = self.words.lang();
        let bar = lane.bars.iter().find(|bar| bar.row == row).or(lane.main_bar());
        let stated = bar.and_then(|bar| self.data.contracts.get(bar.row));
        let begun = bar.and_then(|bar| self.begun(bar)).filter(|_| ends.begin);
        let cancelled = lane.cancelled.and_then(|(_, row)| self.data.contracts.get(row)?.date.as_ref());
        let end = cancelled.or(stated.and_then(|event| event.period_end.as_ref())).filter(|_| ends.end);
        let date = |date: &ReportedDate| text::date_short(date, lang);
        let tell = |key, args: &[(&'static str, text::Arg)]| self.words.tell(key, args);
        match (begun, end) {
            (_, Some(end)) if cancelled.is_some() => tell("chart-lane-ended", &[("end", date(end).into())]),
            (Some(begun), Some(end)) => {
                tell("chart-lane-span", &[("begin", date(&begun).into()), ("end", date(end).into())])
            }
            (Some(begun), None) => tell("chart-lane-from", &[("begin", date(&begun).into())]),
            (None, Some(end)) => tell("chart-lane-to", &[("end", date(end).into())]),
            (None, None) => String::new(),
        }
    }

    /// When a bar begins: as its row says, else the day it is drawn from.
    fn begun(&self, bar: &Bar) -> Option<ReportedDate> {
        let stated = self.data.contracts.get(bar.row)?.period_start.clone();
        let is_day = bar.start.to - bar.start.from <= 1.0;
        stated.or_else(|| {
            let day = Day::from_days(bar.start.from as i32).filter(|_| is_day)?;
            Some(ReportedDate::of_day(day))
        })
    }
}

/// The supplier before the title, unless the title names it.
pub fn with_supplier(title: &str, event: &ContractEvent) -> String {
    let supplier = text::display(&event.supplier);
    let known = supplier.split([';', ',']).next().unwrap_or_default().trim().to_lowercase();
    // "Dell" in a title names "Dell Federal Systems" well enough.
    let brand = known.split_whitespace().next().filter(|word| word.chars().count() > 3);
    let title_says = |name: &str| title.to_lowercase().contains(name);
    if known.is_empty() || title_says(brand.unwrap_or(&known)) || supplier.len() > 40 {
        title.to_owned()
    } else {
        format!("{supplier}, {title}")
    }
}
