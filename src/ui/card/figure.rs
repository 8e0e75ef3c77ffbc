//! The card of a figure.

use super::aside::{self, SetAside};
use super::differs::{differs, lost};
use super::report::{self, Report, RowOfReport};
use crate::chart::{self, Accounts, Choice, Pick};
use crate::edit::Document;
use crate::model::{Baseline, DataSet, Figure};
use crate::text::{self, Counted, Words};
use crate::ui::wording;

/// Reports shown in full; the table has the rest.
const MOST_REPORTS: usize = 40;

/// Everything the card of a figure says, from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureCard {
    pub row: usize,
    /// "January 2026, to the month".
    pub date: String,
    /// The words as printed, in quotation marks; the number where no words were kept.
    pub words: String,
    /// The number beside the words, where it says more than they do.
    pub number: String,
    pub series: String,
    /// Agency, provider and measure.
    pub about: String,
    pub hedge: Option<String>,
    pub statuses: Vec<String>,
    pub set_aside: Option<SetAside>,
    /// What a claim of change is measured from.
    pub baseline: Option<(String, Option<usize>)>,
    /// "3 reports, 1 origin".
    pub counts: String,
    pub reports: Vec<Report>,
    /// Reports beyond those listed.
    pub more: usize,
    /// What retellings left out.
    pub lost: Option<String>,
    pub notes: Vec<String>,
    pub extra: Vec<(String, String)>,
    /// "figures.csv, line 4".
    pub origin: String,
}

pub(super) fn build(document: &Document, row: usize, words: &Words) -> Option<FigureCard> {
    let data = document.data.as_ref();
    let figure = data.figures.get(row)?;
    let accounts = document.index.of(row)?;
    let lang = words.lang();
    let (printed, is_printed) = wording::figure_words(figure, lang);
    let (reports, more) = reports(data, accounts, row, words);
    let date = [wording::date(&figure.date, lang), wording::precision(&figure.date, lang)];
    Some(FigureCard {
        row,
        date: wording::sentence_case(&join(&date.iter().map(String::as_str).collect::<Vec<_>>())),
        number: number(figure, &printed, words),
        words: if is_printed { wording::quoted(&printed, lang) } else { printed },
        series: wording::line(chart::series_name(data, &figure.series, lang)),
        about: join(&[&figure.agency, &figure.provider, chart::measure_name(data, &figure.measure, lang)]),
        hedge: wording::hedge_sentence(figure, lang),
        statuses: figure.status.iter().map(|status| wording::status(*status, lang)).collect(),
        set_aside: aside::of_figure(data, figure, words),
        baseline: baseline(data, figure, words),
        counts: counts(figure, accounts, lang),
        reports,
        more,
        lost: lost(data, accounts, words),
        notes: notes(figure, words),
        extra: figure.extra.iter().map(|(name, value)| (wording::line(name), wording::line(value))).collect(),
        origin: origin(figure, words),
    })
}

/// The card of one of the rows that a figure stands for: the row itself is read below it.
pub(super) fn build_row(
    document: &Document,
    (row, number): (usize, usize),
    words: &Words,
) -> Option<FigureCard> {
    let data = document.data.as_ref();
    let figure = data.row_figure(row, number)?;
    let lang = words.lang();
    let (said, _) = wording::figure_words(&figure, lang);
    let date = [wording::date(&figure.date, lang), wording::precision(&figure.date, lang)];
    Some(FigureCard {
        row,
        date: wording::sentence_case(&join(&date.iter().map(String::as_str).collect::<Vec<_>>())),
        number: self::number(&figure, &said, words),
        words: said,
        series: wording::line(chart::series_name(data, &figure.series, lang)),
        origin: origin(&figure, words),
        ..FigureCard::default()
    })
}

/// How many reports there are; rows of a file that a point was computed from are none.
fn counts(figure: &Figure, accounts: &Accounts, lang: text::Lang) -> String {
    if figure.folded.is_some() && figure.sources.is_empty() {
        return String::new();
    }
    let reports = text::count(accounts.rows.len(), Counted::Report, lang);
    [reports, text::count(accounts.origins, Counted::Origin, lang)].join(", ")
}

fn join(parts: &[&str]) -> String {
    let kept: Vec<String> =
        parts.iter().map(|part| wording::line(part.trim())).filter(|part| !part.is_empty()).collect();
    kept.join(", ")
}

/// The number in its unit, where the words above it say it otherwise, and how else a factor could be
/// read.
fn number(figure: &Figure, printed: &str, words: &Words) -> String {
    let said = wording::number_words(figure, words.lang());
    let said = if said == printed { String::new() } else { said };
    join(&[&said, chart::doubt(figure, words).unwrap_or_default().as_str()])
}

/// The used report first, then the rest in the order of the file; one block for each source.
fn reports(data: &DataSet, accounts: &Accounts, selected: usize, words: &Words) -> (Vec<Report>, usize) {
    let others = accounts.rows.iter().copied().filter(|row| *row != accounts.used);
    let order: Vec<usize> = std::iter::once(accounts.used).chain(others).collect();
    // The selected one is never among those left to the table.
    let beyond = order.iter().position(|row| *row == selected).is_some_and(|place| place >= MOST_REPORTS);
    let listed = order.iter().copied().take(MOST_REPORTS).chain(beyond.then_some(selected));
    let used = data.figures.get(accounts.used);
    let why = why(data, accounts, words);
    let mut reports = Vec::new();
    for row in listed {
        let Some(figure) = data.figures.get(row) else { continue };
        let of_row = RowOfReport {
            pick: Pick::Figure(row),
            words: if row == selected { String::new() } else { said(figure, words) },
            differs: used.filter(|_| row != accounts.used).map_or_else(String::new, |used| {
                differs(used, figure, crate::ui::rows::is_retold(data, Pick::Figure(row)), words)
            }),
            via: &figure.via,
            quote: &figure.quote,
            date_text: &figure.date_text,
            used: row == accounts.used && !figure.is_deprecated(),
            has_others: accounts.rows.len() > 1,
            selected: row == selected,
            deprecated: figure.is_deprecated(),
            // Over the card it is said already.
            aside: if row == selected { None } else { aside::of_figure(data, figure, words) },
            why: if row == accounts.used { &why } else { "" },
            computed: figure.folded.map(|_| wording::sentence_case(&chart::origin(data, figure, words))),
        };
        if figure.sources.is_empty() {
            reports.push(report::build(data, &of_row, None, words));
        }
        for index in &figure.sources {
            reports.push(report::build(data, &of_row, data.source(*index), words));
        }
    }
    (reports, order.len().saturating_sub(MOST_REPORTS + usize::from(beyond)))
}

/// Why the line uses the report it uses; empty for a single one, and where none of them counts.
fn why(data: &DataSet, accounts: &Accounts, words: &Words) -> String {
    let used = data.figures.get(accounts.used).filter(|used| !used.is_deprecated());
    let Some(used) = used.filter(|_| accounts.rows.len() > 1) else { return String::new() };
    let lang = words.lang();
    let sources = || used.sources.iter().filter_map(|index| data.source(*index));
    match accounts.why {
        Choice::Only => words.say("card-why-only-left"),
        Choice::Preferred => match used.rank_reason.trim() {
            "" => words.say("card-why-preferred"),
            reason => words.tell("card-why-preferred-reason", &[("reason", wording::line(reason).into())]),
        },
        Choice::FirstHand => {
            let level = sources().filter_map(|source| source.level).find(|level| level.is_first_hand());
            let level = level.map(|level| wording::level(level, lang)).unwrap_or_default();
            words.tell("card-why-first-hand", &[("level", level.into())])
        }
        Choice::Earliest => {
            let dated = sources().filter_map(|source| source.date.as_ref());
            let first = dated.min_by_key(|date| date.bounds().map(|(first, _)| first));
            let date = first.map(|date| wording::date(date, lang)).unwrap_or_default();
            words.tell("card-why-earliest", &[("date", date.into())])
        }
        Choice::FirstInFile => words.say("card-why-first-in-file"),
    }
}

/// A figure in its own words, in quotation marks where they were printed.
fn said(figure: &Figure, words: &Words) -> String {
    let (said, printed) = wording::figure_words(figure, words.lang());
    if printed { wording::quoted(&said, words.lang()) } else { said }
}

/// Another row in a few words: what it says and who printed it.
pub(super) fn other_row(data: &DataSet, row: usize, words: &Words) -> Option<String> {
    let figure = data.figures.get(row)?;
    let said = said(figure, words);
    let who = crate::ui::rows::first_source(data, Pick::Figure(row)).map(|source| source.short_name());
    let date = wording::date(&figure.date, words.lang());
    Some(join(&[&said, &date, who.unwrap_or_default()]))
}

fn baseline(data: &DataSet, figure: &Figure, words: &Words) -> Option<(String, Option<usize>)> {
    let (said, row) = match figure.relative_to.as_ref()? {
        Baseline::Row(id) => match data.figures.iter().position(|other| other.id == *id) {
            Some(row) => (other_row(data, row, words)?, Some(row)),
            None => (wording::line(id), None),
        },
        Baseline::Date(date) => (wording::date(date, words.lang()), None),
    };
    Some((words.tell("card-measured-from", &[("base", said.into())]), row))
}

fn notes(figure: &Figure, words: &Words) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(folded) = figure.folded {
        if figure.is_rows() {
            return vec![words.say("card-rows-each")];
        }
        let lines = [("first", folded.first_line.into()), ("last", folded.last_line.into())];
        // Of the rows of a large file only the first is known; they are read below the card.
        let known = if folded.last_line > 0 { "yes" } else { "no" };
        let args = [("by", folded.by.code().into()), ("rows", folded.rows.into()), ("lines", known.into())];
        notes.push(words.tell("card-computed", &args.into_iter().chain(lines).collect::<Vec<_>>()));
        if let Some((least, greatest)) = folded.reach.filter(|_| folded.rows > 1) {
            let said = |value| text::quantity(value, &figure.unit, words.lang());
            let reach = [("least", said(least).into()), ("greatest", said(greatest).into())];
            notes.push(words.tell("card-computed-reach", &reach));
        }
    }
    if !figure.price_basis.trim().is_empty() {
        let basis = wording::line(figure.price_basis.trim());
        notes.push(words.tell("card-price-basis", &[("basis", basis.into())]));
    }
    if !figure.note.trim().is_empty() {
        notes.push(wording::line(figure.note.trim()));
    }
    notes
}

fn origin(figure: &Figure, words: &Words) -> String {
    origin_of(&figure.origin, words)
}

pub(super) fn origin_of(origin: &crate::model::Origin, words: &Words) -> String {
    if origin.file.is_empty() || origin.line == 0 {
        return String::new();
    }
    words.tell("card-origin", &[("file", wording::line(&origin.file).into()), ("line", origin.line.into())])
}
