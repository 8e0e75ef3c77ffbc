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

fn of_value(qualifier: Qualifier, value: &str, lang: Lang) -> String {
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
