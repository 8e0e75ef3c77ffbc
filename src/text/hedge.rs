//! One sentence on what a hedge says and what it leaves unsaid.

use super::catalog::{Arg, Lang, words};
use super::quantity::{quantity, relative};
use crate::model::{Bounds, Comparison, Decimal, Figure, Qualifier, RelativeClaim, Status};

/// What the hedge, the bounds and the status of a figure mean, for its card; `None` where the
/// figure is stated plainly.
pub fn hedge_sentence(figure: &Figure, lang: Lang) -> Option<String> {
    let say = |key| words(lang).say(key);
    let value = figure.value.map(|value| quantity(value, &figure.unit, lang));
    let mut parts = Vec::new();
    match (figure.qualifier, &value) {
        (Some(Qualifier::Range), _) | (None, _) => {}
        (Some(qualifier), Some(value)) => parts.push(of_value(qualifier, value, lang)),
        (Some(_), None) => {}
    }
    if let (Some(low), Some(high)) = (figure.low, figure.high) {
        parts.push(of_range(figure, low, high, lang));
        parts.push(say(bounds_key(figure.bounds, figure.value.is_some())));
    }
    if let (None, Some(claim)) = (&value, figure.relative) {
        parts.extend(of_claim(claim, lang));
    }
    if figure.has(Status::Estimated) {
        parts.push(match (&value, parts.is_empty()) {
            (Some(value), true) => {
                words(lang).tell("text-hedge-sentence-estimated", &[("value", Arg::from(value))])
            }
            _ => say("text-hedge-sentence-estimate"),
        });
    }
    if figure.has(Status::Forecast) {
        parts.push(say("text-hedge-sentence-forecast"));
    }
    (!parts.is_empty()).then(|| parts.join(" "))
}

pub(super) fn of_value(qualifier: Qualifier, value: &str, lang: Lang) -> String {
    let key = match qualifier {
        Qualifier::About => "text-hedge-sentence-about",
        Qualifier::Nearly => "text-hedge-sentence-nearly",
        Qualifier::JustUnder => "text-hedge-sentence-just-under",
        Qualifier::Under => "text-hedge-sentence-under",
        Qualifier::UpTo => "text-hedge-sentence-up-to",
        Qualifier::JustOver => "text-hedge-sentence-just-over",
        Qualifier::Over => "text-hedge-sentence-over",
        Qualifier::AtLeast => "text-hedge-sentence-at-least",
        // A range has two ends and no value of its own: `of_range` words it.
        Qualifier::Range => return String::new(),
    };
    words(lang).tell(key, &[("value", Arg::from(value))])
}

fn of_range(figure: &Figure, low: Decimal, high: Decimal, lang: Lang) -> String {
    let end = |end| Arg::from(quantity(end, &figure.unit, lang));
    words(lang).tell("text-hedge-sentence-range", &[("low", end(low)), ("high", end(high))])
}

const fn bounds_key(bounds: Option<Bounds>, has_value: bool) -> &'static str {
    match bounds {
        Some(Bounds::Stated) if has_value => "text-bounds-sentence-stated-value",
        Some(Bounds::Stated) => "text-bounds-sentence-stated",
        Some(Bounds::Rounding) => "text-bounds-sentence-rounding",
        Some(Bounds::Editor) => "text-bounds-sentence-editor",
        Some(Bounds::Ci95) => "text-bounds-sentence-ci95",
        Some(Bounds::Ci90) => "text-bounds-sentence-ci90",
        None => "text-bounds-sentence-unknown",
    }
}

fn of_claim(claim: RelativeClaim, lang: Lang) -> Option<String> {
    let key = match claim.comparison {
        Comparison::Equal => return None,
        Comparison::About => "text-hedge-sentence-about",
        Comparison::Less => "text-hedge-sentence-claim-under",
        Comparison::AtMost => "text-hedge-sentence-claim-at-most",
        Comparison::Greater => "text-hedge-sentence-claim-over",
        Comparison::AtLeast => "text-hedge-sentence-at-least",
    };
    let plain = relative(RelativeClaim { comparison: Comparison::Equal, ..claim }, lang);
    Some(words(lang).tell(key, &[("value", Arg::from(plain))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ReportedDate, Unit, edtf};

    fn date() -> ReportedDate {
        edtf::parse("2026-01").expect("a date")
    }

    fn figure(value: Option<i64>, qualifier: Option<Qualifier>) -> Figure {
        Figure {
            value: value.map(Decimal::from),
            unit: Unit::parse("TB"),
            qualifier,
            ..Figure::new(String::new(), date())
        }
    }

    fn check(figure: &Figure, en: &str, pl: &str) {
        assert_eq!(hedge_sentence(figure, Lang::En).as_deref(), Some(en));
        assert_eq!(
            hedge_sentence(figure, Lang::Pl).map(|said| said.replace('\u{A0}', " ")).as_deref(),
            Some(pl)
        );
    }

    #[test]
    fn a_plain_figure_needs_no_sentence() {
        assert_eq!(hedge_sentence(&figure(Some(400), None), Lang::En), None);
    }

    #[test]
    fn hedges_say_a_direction_and_never_a_width() {
        check(
            &figure(Some(1400), Some(Qualifier::Nearly)),
            "Below 1,400 TB, close to it. Nobody has said by how much.",
            "Poniżej 1400 TB, blisko tej wartości. Nikt nie podał, o ile mniej.",
        );
        check(
            &figure(Some(400), Some(Qualifier::About)),
            "Near 400 TB. Nobody has said on which side, or how far off.",
            "W pobliżu 400 TB. Nikt nie podał, po której stronie ani jak daleko.",
        );
        for qualifier in Qualifier::ALL.into_iter().filter(|one| *one != Qualifier::Range) {
            for lang in Lang::ALL {
                let said = hedge_sentence(&figure(Some(400), Some(qualifier)), lang).expect("a sentence");
                let said = said.replace('\u{A0}', " ");
                assert!(said.contains("400 TB") && said.ends_with('.'), "{said}");
            }
        }
    }

    #[test]
    fn ranges_say_who_set_their_bounds() {
        let range = |bounds| Figure {
            low: Some(Decimal::from(1200)),
            high: Some(Decimal::from(1400)),
            bounds,
            ..figure(None, Some(Qualifier::Range))
        };
        check(
            &range(Some(Bounds::Stated)),
            "From 1,200 TB to 1,400 TB. The source gave both bounds and no value between them.",
            "Od 1200 TB do 1400 TB. Źródło podało obie granice i żadnej wartości między nimi.",
        );
        check(
            &range(None),
            "From 1,200 TB to 1,400 TB. Who set the bounds is not recorded.",
            "Od 1200 TB do 1400 TB. Nie zapisano, kto ustalił granice.",
        );
    }

    #[test]
    fn estimates_forecasts_and_claims() {
        let with = |status: &[Status]| Figure { status: status.to_vec(), ..figure(Some(400), None) };
        check(
            &with(&[Status::Estimated]),
            "An estimate near 400 TB. Nobody has said how far off it may be.",
            "Szacunek w pobliżu 400 TB. Nikt nie podał, jak duży może być błąd.",
        );
        check(
            &with(&[Status::Forecast]),
            "A forecast, not a reading: what somebody expected for this date.",
            "Prognoza, nie odczyt: tego ktoś spodziewał się na ten dzień lub okres.",
        );
        let claim = Figure { relative: RelativeClaim::parse(">x3"), ..figure(None, None) };
        check(&claim, "Above ×3. Nobody has said by how much.", "Powyżej ×3. Nikt nie podał, o ile więcej.");
    }
}
