//! The terms of the field, by their codes.

use super::catalog::{Lang, words};
use crate::model::{AmountKind, Bounds, Level, Qualifier, Rank, Status};

/// One word or two for a table: `nearly`, `prawie`.
pub fn hedge(qualifier: Qualifier, lang: Lang) -> String {
    words(lang).say(match qualifier {
        Qualifier::About => "text-hedge-about",
        Qualifier::Nearly => "text-hedge-nearly",
        Qualifier::JustUnder => "text-hedge-just-under",
        Qualifier::Under => "text-hedge-under",
        Qualifier::UpTo => "text-hedge-up-to",
        Qualifier::JustOver => "text-hedge-just-over",
        Qualifier::Over => "text-hedge-over",
        Qualifier::AtLeast => "text-hedge-at-least",
        Qualifier::Range => "text-hedge-range",
    })
}

/// The flag of a statistics office in words.
pub fn status(status: Status, lang: Lang) -> String {
    words(lang).say(match status {
        Status::Estimated => "text-status-estimated",
        Status::Provisional => "text-status-provisional",
        Status::Forecast => "text-status-forecast",
        Status::Break => "text-status-break",
        Status::DefinitionDiffers => "text-status-definition-differs",
        Status::LowReliability => "text-status-low-reliability",
        Status::Imputed => "text-status-imputed",
        Status::Revised => "text-status-revised",
    })
}

/// How near a source stands to the evidence.
pub fn level(level: Level, lang: Lang) -> String {
    words(lang).say(match level {
        Level::Primary => "text-level-primary",
        Level::Official => "text-level-official",
        Level::Secondary => "text-level-secondary",
        Level::Tertiary => "text-level-tertiary",
    })
}

pub fn rank(rank: Rank, lang: Lang) -> String {
    words(lang).say(match rank {
        Rank::Preferred => "text-rank-preferred",
        Rank::Normal => "text-rank-normal",
        Rank::Deprecated => "text-rank-deprecated",
    })
}

/// Who set the bounds of a range.
pub fn bounds(bounds: Bounds, lang: Lang) -> String {
    words(lang).say(match bounds {
        Bounds::Stated => "text-bounds-stated",
        Bounds::Rounding => "text-bounds-rounding",
        Bounds::Editor => "text-bounds-editor",
        Bounds::Ci95 => "text-bounds-ci95",
        Bounds::Ci90 => "text-bounds-ci90",
    })
}

/// What an amount of money is: it is never added to one of another kind.
pub fn amount_kind(kind: AmountKind, lang: Lang) -> String {
    words(lang).say(match kind {
        AmountKind::Obligated => "text-amount-obligated",
        AmountKind::Outlayed => "text-amount-outlayed",
        AmountKind::Current => "text-amount-current",
        AmountKind::Potential => "text-amount-potential",
        AmountKind::Estimated => "text-amount-estimated",
        AmountKind::Reported => "text-amount-reported",
    })
}

/// What happened to a contract, by the release tags of OCDS and the codes of this program; a code
/// that is not known comes back as it was written.
pub fn contract_event(code: &str, lang: Lang) -> String {
    let key = match fold(code).as_str() {
        "planning" => "text-event-planning",
        "tender" => "text-event-tender",
        "award" => "text-event-award",
        "contract" => "text-event-contract",
        "contractamendment" => "text-event-amendment",
        "contracttermination" => "text-event-termination",
        "awardsummary" => "text-event-summary",
        "implementation" => "text-event-implementation",
        "reportedtotal" => "text-event-reported-total",
        "milestone" => "text-event-milestone",
        "protest" => "text-event-protest",
        "challenge" => "text-event-challenge",
        "description" => "text-event-description",
        _ => return code.to_owned(),
    };
    words(lang).say(key)
}

/// The state of a contract beside what happened to it, in words that agree with no event but with the
/// contract: `aneks, umowa czynna`. A state that is no code stands as it is.
pub fn contract_state(code: &str, lang: Lang) -> String {
    let state = contract_status(code, lang);
    if state == code || state.is_empty() {
        return state;
    }
    words(lang).tell("text-contract-state", &[("state", state.into())])
}

/// The state of a contract; a code that is not known comes back as it was written.
fn contract_status(code: &str, lang: Lang) -> String {
    let key = match fold(code).as_str() {
        "planned" => "text-contract-planned",
        "tendered" => "text-contract-tendered",
        "awarded" => "text-contract-awarded",
        "active" => "text-contract-active",
        "protested" => "text-contract-protested",
        "extended" => "text-contract-extended",
        "cancelled" | "canceled" => "text-contract-cancelled",
        "expired" => "text-contract-expired",
        "ended" => "text-contract-ended",
        "disabled" => "text-contract-disabled",
        "underreview" => "text-contract-under-review",
        "delayed" => "text-contract-delayed",
        _ => return code.to_owned(),
    };
    words(lang).say(key)
}

/// Codes are told apart by their letters alone: `award_summary`, `awardSummary`.
fn fold(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: impl Fn(Lang) -> String, en: &str, pl: &str) {
        assert_eq!(said(Lang::En), en);
        assert_eq!(said(Lang::Pl).replace('\u{A0}', " "), pl);
    }

    #[test]
    fn terms() {
        check(|lang| hedge(Qualifier::Nearly, lang), "nearly", "prawie");
        check(|lang| hedge(Qualifier::AtLeast, lang), "at least", "co najmniej");
        check(|lang| status(Status::Forecast, lang), "forecast", "prognoza");
        check(|lang| level(Level::Secondary, lang), "secondary", "wtórne");
        check(|lang| rank(Rank::Deprecated, lang), "deprecated", "wycofane");
        check(|lang| bounds(Bounds::Editor, lang), "set by an editor", "ustalone przez redaktora");
        check(|lang| amount_kind(AmountKind::Potential, lang), "ceiling", "pułap");
    }

    #[test]
    fn codes_of_contracts() {
        check(|lang| contract_event("contractAmendment", lang), "amendment", "aneks");
        check(
            |lang| contract_event("award_summary", lang),
            "summary of the award",
            "podsumowanie zamówienia",
        );
        check(|lang| contract_event("Sole source", lang), "Sole source", "Sole source");
        check(|lang| contract_status("under_review", lang), "under review", "w trakcie przeglądu");
        check(|lang| contract_status("odd", lang), "odd", "odd");
        // Whatever the event before it is: "aneks", "udzielenie zamówienia".
        check(|lang| contract_state("active", lang), "active", "umowa czynna");
        check(|lang| contract_state("canceled", lang), "cancelled", "umowa anulowana");
        check(|lang| contract_state("czynne", lang), "czynne", "czynne");
        check(|lang| contract_state("", lang), "", "");
    }

    #[test]
    fn every_term_has_its_words() {
        for lang in Lang::ALL {
            let mut said = Vec::new();
            said.extend(Qualifier::ALL.map(|code| hedge(code, lang)));
            said.extend(Status::ALL.map(|code| status(code, lang)));
            said.extend(Level::ALL.map(|code| level(code, lang)));
            said.extend(Rank::ALL.map(|code| rank(code, lang)));
            said.extend(Bounds::ALL.map(|code| bounds(code, lang)));
            said.extend(AmountKind::ALL.map(|code| amount_kind(code, lang)));
            for word in said {
                assert!(!word.starts_with("text-"), "{word}");
            }
        }
    }
}
