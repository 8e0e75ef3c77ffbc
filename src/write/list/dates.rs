//! Dates as lists of sources have them: never more exact than they were reported.

use crate::model::{DateFlag, ReportedDate};
use crate::text::{self, Lang};

/// Year, and month and day as far as they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub year: u32,
    pub month: Option<u32>,
    pub day: Option<u32>,
}

/// A date of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// One date or both ends of a stretch; none where the date has another form.
    pub parts: Vec<Parts>,
    /// It was said to be near or in doubt.
    pub is_about: bool,
    /// The date in words.
    pub words: String,
}

impl Moment {
    pub fn of(date: &ReportedDate, lang: Lang) -> Self {
        let plain = |text: &str| text.trim_end_matches(['~', '?', '%']).to_owned();
        let parts: Option<Vec<Parts>> = date.edtf.split('/').map(|end| Parts::of(&plain(end))).collect();
        Self {
            parts: parts.filter(|parts| parts.len() <= 2).unwrap_or_default(),
            is_about: date.has(DateFlag::Approximate)
                || date.has(DateFlag::Uncertain)
                || date.edtf.contains(['~', '?', '%']),
            words: text::date(date, lang),
        }
    }

    /// Whether only words say it: a quarter, a season, an open end.
    pub fn is_only_words(&self) -> bool {
        self.parts.is_empty()
    }

    /// `2026-02`, `2026-02~`, `2025-07/2025-09`.
    pub fn edtf(&self) -> Option<String> {
        let mark = if self.is_about { "~" } else { "" };
        let ends: Vec<String> = self.parts.iter().map(|parts| format!("{}{mark}", parts.iso())).collect();
        (!ends.is_empty()).then(|| ends.join("/"))
    }

    /// The one date that it is; none of a stretch.
    pub fn single(&self) -> Option<Parts> {
        match self.parts.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }
}

impl Parts {
    fn of(text: &str) -> Option<Self> {
        let number = |part: &str, digits: usize| {
            let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse::<u32>().ok())?
        };
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map(|part| number(part, 2).filter(|month| (1..=12).contains(month)));
        let day = parts.next().map(|part| number(part, 2).filter(|day| (1..=31).contains(day)));
        // A part that is there and no number is no date of this form.
        let (month, day) = match (month, day) {
            (Some(None), _) | (_, Some(None)) => return None,
            (month, day) => (month.flatten(), day.flatten()),
        };
        parts.next().is_none().then_some(Self { year, month, day })
    }

    pub fn iso(self) -> String {
        let part = |part: Option<u32>| part.map(|part| format!("-{part:02}")).unwrap_or_default();
        format!("{:04}{}{}", self.year, part(self.month), part(self.day))
    }

    /// As numbers in order.
    pub fn numbers(self) -> Vec<u32> {
        [Some(self.year), self.month, self.day].into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::when;

    fn check(text: &str, expected: Option<&str>) {
        let date = when::read(text, Lang::En).expect("a date");
        assert_eq!(Moment::of(&date, Lang::En).edtf().as_deref(), expected, "{text}");
    }

    #[test]
    fn dates_stay_as_exact_as_they_are() {
        check("2026-02-17", Some("2026-02-17"));
        check("2026-02", Some("2026-02"));
        check("2026", Some("2026"));
        check("2026-02~", Some("2026-02~"));
        check("2025-07/2025-09", Some("2025-07/2025-09"));
        for other in ["2025-33", "202X", "2025/..", "XXXX", "2025-07-XX"] {
            check(other, None);
        }
    }
}
