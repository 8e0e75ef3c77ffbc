//! Rows of figures: one claim about one figure by one source.

use super::cite;
use super::claim;
use super::desk::{Base, Desk};
use super::field::Field;
use super::naming::series;
use super::problem::{ProblemKind, Severity};
use super::row::Row;
use crate::model::{Figure, Quote, Rank, Unit};

/// Takes a row into the data set. A row without a date or a claim is kept out, and a problem
/// says so.
pub fn take(row: &Row<'_>, desk: &mut Desk) {
    if row.is_blank() {
        return;
    }
    let mut extra = row.unknown_cells();
    let is_dated = row.given.date.is_some() || !row.get(Field::Date).is_empty();
    let date_cell = if is_dated { Field::Date } else { Field::DateText };
    let before = desk.problems.len();
    let Some(date) = row.date(date_cell, &mut extra, &mut desk.problems) else {
        if desk.problems.len() == before {
            let found = row.cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
            let found = found.take(6).collect::<Vec<_>>().join(", ");
            desk.problems.push(row.problem(Severity::Error, ProblemKind::NoDate).found(&found));
        }
        desk.data.left_out.undated += 1;
        return;
    };
    let before = desk.problems.len();
    let claim = claim::of(row, &mut extra, desk);
    let wordless = claim.value_text.is_empty();
    let empty =
        claim.value.is_none() && claim.low.is_none() && claim.high.is_none() && claim.relative.is_none();
    // In somebody's column of numbers a word is no claim: it is told and makes no point.
    let only_words = !row.plan.own && row.get(Field::ValueText).is_empty();
    if empty && (wordless || only_words) {
        // Where an error of this row says what kept it out, that is enough.
        let told = desk.problems.iter().skip(before).any(|problem| problem.severity == Severity::Error);
        if !told {
            desk.problems.push(row.cell_problem(Field::Value, Severity::Error, ProblemKind::NoClaim));
        }
        desk.data.left_out.valueless += 1;
        return;
    }
    let rank = row.code(Field::Rank, Rank::from_code, &mut extra, &mut desk.problems).unwrap_or_default();
    if rank == Rank::Deprecated && row.get(Field::RankReason).is_empty() {
        let problem = row.problem(Severity::Warning, ProblemKind::NoReason);
        desk.problems.push(problem.in_column(Field::RankReason.name()));
    }
    let sources = cite::sources(row, &mut desk.book, &mut extra, &mut desk.problems);
    let via = cite::via(row, &mut desk.book, &mut desk.problems);
    let at = desk.data.figures.len();
    let base = row.get(Field::RelativeTo);
    if !base.is_empty() {
        desk.bases.push(Base {
            figure: at,
            text: base.to_owned(),
            header: row.header(Field::RelativeTo).to_owned(),
        });
    }
    desk.data.figures.push(Figure {
        id: row.text(Field::Id),
        figure: row.text(Field::Figure),
        series: series(row),
        agency: row.text(Field::Agency),
        provider: row.text(Field::Provider),
        measure: row.text(Field::Measure),
        date,
        date_text: row.date_text(),
        value: claim.value,
        unit: claim.unit.unwrap_or(Unit::None),
        qualifier: claim.qualifier,
        low: claim.low,
        high: claim.high,
        bounds: claim.bounds,
        relative: claim.relative,
        relative_to: None,
        value_text: claim.value_text,
        status: claim.status,
        rank,
        rank_reason: row.text(Field::RankReason),
        replaced_by: row.text(Field::ReplacedBy),
        sources,
        via,
        quote: quote(row),
        price_basis: row.text(Field::PriceBasis),
        note: row.text(Field::Note),
        extra,
        origin: row.origin(),
        folded: None,
    });
}

/// The words of the source and what stands around them.
pub fn quote(row: &Row<'_>) -> Quote {
    Quote {
        text: row.text(Field::Quote),
        prefix: row.text(Field::QuotePrefix),
        suffix: row.text(Field::QuoteSuffix),
        lang: row.text(Field::Lang),
    }
}
