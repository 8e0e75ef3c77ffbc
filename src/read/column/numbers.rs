//! Numbers as they are printed, and what a whole column says of its decimal mark.

mod worded;

pub use worded::{WordVotes, is_amount, is_open, is_printed, only_mark, value};

use crate::model::Decimal;

/// Numbers with more digits are not held exactly.
const MOST_DIGITS: usize = 28;

/// Longer cells hold no number alone, in bytes.
const LONGEST: usize = 80;

/// Which sign stands before the fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// `1,400.5`
    Dot,
    /// `1.400,5`
    Comma,
}

impl Mark {
    /// The word used in answers and in machine-readable output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Dot => "dot",
        }
    }

    pub const fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Dot => '.',
        }
    }
}

/// A number as printed: digits with the signs between them, and what stands before and behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed<'a> {
    negative: bool,
    /// A currency or a sign such as `≈`.
    pub before: &'a str,
    body: &'a str,
    /// A unit or a scale.
    pub behind: &'a str,
    /// A footnote mark that stood behind all: `[1]`, `*`.
    pub footnote: &'a str,
}

impl<'a> Printed<'a> {
    /// Takes a cell apart; `None` where it is no number with a unit at most. Whether the unit is
    /// one is for others to say.
    pub fn of(cell: &'a str) -> Option<Self> {
        let text = cell.trim();
        if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let (text, footnote) = without_footnote(text);
        let (text, bracketed) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            Some(inside) => (inside.trim(), true),
            None => (text, false),
        };
        let start = text.find(|sign: char| sign.is_ascii_digit())?;
        // `.5` begins with its mark, `-.5` too.
        let start = match text.get(..start)?.chars().next_back() {
            Some(mark @ ('.' | ',')) => start - mark.len_utf8(),
            _ => start,
        };
        let (before, rest) = text.split_at_checked(start)?;
        // `Jan-1992` is no number below zero.
        let glued =
            |sign: char| before.strip_suffix(sign).is_some_and(|rest| rest.ends_with(char::is_alphabetic));
        if glued('-') || glued('\u{2212}') {
            return None;
        }
        let (before, minus) = without_minus(before);
        let end = body_end(rest);
        let (body, behind) = rest.split_at_checked(end)?;
        let (behind, minus_behind) = match behind {
            "-" | "\u{2212}" => ("", true),
            behind => (behind.trim(), false),
        };
        let negatives = usize::from(bracketed) + usize::from(minus) + usize::from(minus_behind);
        if !may_stand_before(before) || negatives > 1 || body.starts_with(['.', ',']) && body.len() < 2 {
            return None;
        }
        let printed = Self { negative: negatives == 1, before, body, behind, footnote };
        (printed.allows(Mark::Dot) || printed.allows(Mark::Comma)).then_some(printed)
    }

    /// Whether nothing but the number stands there.
    pub fn is_bare(&self) -> bool {
        self.before.is_empty() && self.behind.is_empty()
    }

    /// Whether the digits make a number with this decimal mark.
    pub fn allows(&self, mark: Mark) -> bool {
        // An English sign of money stands before English digits.
        let english = self.before.ends_with(['$', '£']);
        if english && mark == Mark::Comma && self.body.contains([',', '.']) {
            return false;
        }
        parts(self.body, mark).is_some()
    }

    /// Whether both marks are possible and say different numbers.
    pub fn is_open(&self) -> bool {
        self.allows(Mark::Dot) && self.allows(Mark::Comma) && self.plain(Mark::Dot) != self.plain(Mark::Comma)
    }

    /// Whether the number begins with a zero that says nothing: a code such as `007`.
    pub fn is_code(&self) -> bool {
        let digits = self.body.bytes().take_while(u8::is_ascii_digit).count();
        digits == self.body.len() && digits > 1 && self.body.starts_with('0') && self.is_bare()
    }

    /// The digits with a decimal point, without groups: `-1400.5`.
    pub fn plain(&self, mark: Mark) -> Option<String> {
        let (whole, fraction, exponent) = parts(self.body, mark)?;
        let sign = if self.negative { "-" } else { "" };
        let whole = if whole.is_empty() { "0" } else { &whole };
        let point = if fraction.is_empty() { "" } else { "." };
        Some(format!("{sign}{whole}{point}{fraction}{exponent}"))
    }

    /// The number; `None` where the mark does not fit or it has too many digits to be exact.
    pub fn value(&self, mark: Mark) -> Option<Decimal> {
        let plain = self.plain(mark)?;
        let digits = plain.bytes().filter(u8::is_ascii_digit).count();
        if digits > MOST_DIGITS + 4 {
            return None;
        }
        let read = match plain.contains(['e', 'E']) {
            true => Decimal::from_scientific(&plain).ok(),
            false => Decimal::from_str_exact(&plain).ok(),
        };
        read.map(|value| value.normalize())
    }

    /// The cell again, its digits with a decimal point: words are read from it.
    pub fn rewritten(&self, mark: Mark) -> Option<String> {
        let gap = if self.behind.is_empty() { "" } else { " " };
        Some(format!("{}{}{gap}{}", self.before, self.plain(mark)?, self.behind))
    }
}

/// Signs, money, or the three letters of a currency: `Q` of `Q1` is none.
fn may_stand_before(text: &str) -> bool {
    let letters = text.chars().filter(|sign| sign.is_alphabetic()).count();
    let code = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    text.chars().count() <= 4 && (letters == 0 || code || text.ends_with('$') || text == "zł")
}

/// `2.5[1]` is 2.5 with a note, never 2.51.
fn without_footnote(text: &str) -> (&str, &str) {
    let bare = text.trim_end_matches(|sign: char| {
        matches!(sign, '*' | '†' | '‡' | '¹' | '²' | '³' | '⁴' | '⁵' | '⁶' | '⁷' | '⁸' | '⁹' | '⁰')
    });
    if bare.len() < text.len() {
        return (bare.trim_end(), text.get(bare.len()..).unwrap_or_default());
    }
    let bracket = text.strip_suffix(']').and_then(|rest| rest.rfind('['));
    match bracket.filter(|at| *at > 0 && text.len() - at <= 6) {
        Some(at) => (text.get(..at).unwrap_or_default().trim_end(), text.get(at..).unwrap_or_default()),
        None => (text, ""),
    }
}

/// What stands before a number without its sign, and whether that is a minus.
fn without_minus(before: &str) -> (&str, bool) {
    let trimmed = before.trim();
    for minus in ['-', '\u{2212}'] {
        if let Some(rest) = trimmed.strip_suffix(minus) {
            return (rest.trim_end(), true);
        }
        if let Some(rest) = trimmed.strip_prefix(minus) {
            return (rest.trim_start(), true);
        }
    }
    (trimmed.strip_prefix('+').unwrap_or(trimmed).trim_start(), false)
}

const fn is_gap(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’')
}

/// Where the digits and the signs between them end: a sign belongs to them only with a digit
/// behind it.
fn body_end(text: &str) -> usize {
    let mut end = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        let inner = matches!(sign, '.' | ',') || is_gap(sign);
        if sign.is_ascii_digit() || (inner && next.is_some_and(|next| next.is_ascii_digit())) {
            end = at + sign.len_utf8();
        } else {
            break;
        }
    }
    end + exponent(text.get(end..).unwrap_or_default())
}

/// The length of `e5` or `E-5` behind the digits.
fn exponent(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(['e', 'E']) else { return 0 };
    let digits = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let is_power = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_power { text.len() } else { 0 }
}

/// Whole part, fraction and exponent without signs between the digits; `None` where the groups
/// are none.
fn parts(body: &str, mark: Mark) -> Option<(String, &str, &str)> {
    let split = body.find(['e', 'E']).unwrap_or(body.len());
    let (digits, exponent) = body.split_at_checked(split)?;
    let (point, group) = match mark {
        Mark::Dot => ('.', ','),
        Mark::Comma => (',', '.'),
    };
    let (whole, fraction) = digits.split_once(point).unwrap_or((digits, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) || digits.ends_with(point) {
        return None;
    }
    let Some(sign) = whole.chars().find(|sign| !sign.is_ascii_digit()) else {
        return Some((whole.to_owned(), fraction, exponent));
    };
    if sign != group && !is_gap(sign) {
        return None;
    }
    let groups: Vec<&str> = whole.split(sign).collect();
    grouped(&groups, sign == ',').then(|| (groups.concat(), fraction, exponent))
}

/// `1 400 000`, or `12,34,567` as India writes it.
fn grouped(groups: &[&str], commas: bool) -> bool {
    let all_digits =
        groups.iter().all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    let [first, middle @ .., last] = groups else { return false };
    let thousands = first.len() <= 3 && middle.iter().all(|group| group.len() == 3);
    let lakhs =
        commas && first.len() <= 2 && !middle.is_empty() && middle.iter().all(|group| group.len() == 2);
    all_digits && last.len() == 3 && (thousands || lakhs) && !(first.starts_with('0'))
}

/// What the numbers of a column say of its decimal mark, each cell counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarkVotes {
    /// Numbers that only a decimal point makes.
    pub dot: usize,
    /// Numbers that only a decimal comma makes.
    pub comma: usize,
    /// Numbers that both make, and different ones.
    pub open: usize,
    /// Of the open ones, those with a comma.
    pub open_commas: usize,
}

/// What a column's decimal mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkVerdict {
    Sure(Mark),
    /// Both are possible; the one named is taken until a person says otherwise.
    Open(Mark),
    /// Some cells allow only the one, some only the other.
    Mixed,
}

impl MarkVotes {
    /// Counts a number that comes so many times.
    pub fn count(&mut self, printed: &Printed<'_>, times: usize) {
        match (printed.allows(Mark::Dot), printed.allows(Mark::Comma)) {
            (true, false) => self.dot += times,
            (false, true) => self.comma += times,
            _ if printed.is_open() => {
                self.open += times;
                self.open_commas += times * usize::from(printed.body.contains(','));
            }
            _ => {}
        }
    }

    /// The verdict; `usual` is the mark of the file's language or dialect, where it tells one.
    pub fn verdict(&self, usual: Option<Mark>) -> MarkVerdict {
        match (self.dot, self.comma, self.open) {
            (0, 0, 0) => MarkVerdict::Sure(usual.unwrap_or(Mark::Dot)),
            (0, 0, _) => MarkVerdict::Open(usual.unwrap_or(Mark::Dot)),
            (_, 0, _) => MarkVerdict::Sure(Mark::Dot),
            (0, ..) => MarkVerdict::Sure(Mark::Comma),
            _ => MarkVerdict::Mixed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number by either mark; `x` where it is none.
    fn check(cell: &str, dot: &str, comma: &str) {
        let printed = Printed::of(cell);
        let by = |mark| {
            let value = printed.as_ref().and_then(|printed| printed.value(mark));
            let allowed = printed.is_some_and(|printed| printed.allows(mark));
            value.filter(|_| allowed).map_or("x".to_owned(), |value| value.to_string())
        };
        assert_eq!((by(Mark::Dot).as_str(), by(Mark::Comma).as_str()), (dot, comma), "{cell}");
    }

    #[test]
    fn digits_are_read_by_either_mark() {
        check("1400", "1400", "1400");
        check("1,400", "1400", "1.4");
        check("1.400", "1.4", "1400");
        check("1,400.50", "1400.5", "x");
        check("1.400,50", "x", "1400.5");
        check("1 400,5", "x", "1400.5");
        check("1\u{a0}400", "1400", "1400");
        check("1'400'000.25", "1400000.25", "x");
        check("12,34,567", "1234567", "x");
        check("12,345,678", "12345678", "x");
        check("0,400", "x", "0.4");
        check("1234,567", "x", "1234.567");
        check(".5", "0.5", "x");
        check("-.5", "-0.5", "x");
        check("(1,234)", "-1234", "-1.234");
        check("\u{2212}7", "-7", "-7");
        check("7-", "-7", "-7");
        check("1e5", "100000", "100000");
        check("1.5E-2", "0.015", "x");
        check("-£1,234.50", "-1234.5", "x");
        check("$1,400", "1400", "x");
        check("£-5", "-5", "-5");
        check("12 %", "12", "12");
        check("2.5[1]", "2.5", "x");
        check("400TB", "400", "400");
    }

    #[test]
    fn what_is_no_number_is_left() {
        for cell in [
            "",
            "soon",
            "192.168.0.1",
            "1,40,5",
            "1..5",
            "1,,5",
            "12:30",
            "2020-01-05",
            "1/2",
            "-(5)",
            "1 40",
            "a very long 5",
        ] {
            let bare = Printed::of(cell).is_some_and(|printed| printed.is_bare());
            assert!(!bare, "{cell}");
        }
        assert!(Printed::of("007").is_some_and(|printed| printed.is_code()));
        assert!(!Printed::of("0.07").is_some_and(|printed| printed.is_code()));
        assert!(!Printed::of("0").is_some_and(|printed| printed.is_code()));
    }

    #[test]
    fn words_are_read_again_with_a_point() {
        let again = |cell: &str, mark| Printed::of(cell).and_then(|printed| printed.rewritten(mark));
        assert_eq!(again("1,4 tys. TB", Mark::Comma).as_deref(), Some("1.4 tys. TB"));
        assert_eq!(again("$1.2bn", Mark::Dot).as_deref(), Some("$1.2 bn"));
        assert_eq!(again("2.5[1]", Mark::Dot).as_deref(), Some("2.5"));
    }

    fn verdict(cells: &[&str], expected: MarkVerdict) {
        let mut votes = MarkVotes::default();
        for printed in cells.iter().filter_map(|cell| Printed::of(cell)) {
            votes.count(&printed, 1);
        }
        assert_eq!(votes.verdict(None), expected, "{cells:?}");
    }

    #[test]
    fn a_column_decides_its_mark_as_a_whole() {
        verdict(&["1,400", "2,5"], MarkVerdict::Sure(Mark::Comma));
        verdict(&["1,400", "2.5"], MarkVerdict::Sure(Mark::Dot));
        verdict(&["1,400", "2,400"], MarkVerdict::Open(Mark::Dot));
        verdict(&["1.400"], MarkVerdict::Open(Mark::Dot));
        verdict(&["1", "20"], MarkVerdict::Sure(Mark::Dot));
        verdict(&["1.5", "2,5"], MarkVerdict::Mixed);
        verdict(&["$1,400"], MarkVerdict::Sure(Mark::Dot));
    }
}
