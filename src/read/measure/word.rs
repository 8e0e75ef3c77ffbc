//! The words of headers that say in what numbers are printed.

use crate::model::Unit;
use crate::read::cells;
use crate::read::header::normalise;

/// Currency codes that are words first: `grand_all` is no amount of Albanian lek.
const WORDS_BEFORE_CURRENCIES: [&str; 8] = ["ALL", "TOP", "TRY", "CUP", "MOP", "PEN", "GEL", "LAK"];

/// Powers of ten that say the same in each language, in lower case and without marks on their letters.
const SCALES: [(&str, u32); 34] = [
    ("thousand", 3),
    ("thousands", 3),
    ("thsd", 3),
    ("tys", 3),
    ("tysiac", 3),
    ("tysiace", 3),
    ("tysiacach", 3),
    ("tsd", 3),
    ("tausend", 3),
    ("miles", 3),
    ("lakh", 5),
    ("lakhs", 5),
    ("million", 6),
    ("millions", 6),
    ("mln", 6),
    ("mn", 6),
    ("mio", 6),
    ("milion", 6),
    ("miliony", 6),
    ("milionach", 6),
    ("millionen", 6),
    ("millones", 6),
    ("crore", 7),
    ("crores", 7),
    ("billion", 9),
    ("billions", 9),
    ("bn", 9),
    ("mld", 9),
    ("mrd", 9),
    ("miliard", 9),
    ("miliardy", 9),
    ("milliarden", 9),
    ("trillion", 12),
    ("trillions", 12),
];

/// Short forms that are a power of ten beside money only.
const BESIDE_MONEY: [(&str, u32); 9] =
    [("k", 3), ("m", 6), ("mm", 6), ("mi", 6), ("b", 9), ("md", 9), ("mds", 9), ("tn", 12), ("trn", 12)];

/// Digits that stand for a power of ten beside a unit: `USD '000`.
const DIGITS: [(&str, u32); 8] = [
    ("000", 3),
    ("000s", 3),
    ("1000", 3),
    ("1000s", 3),
    ("10^3", 3),
    ("000000", 6),
    ("1000000", 6),
    ("10^6", 6),
];

/// What several powers of ten are called.
const UNCLEAR: [&str; 6] = ["t", "mil", "bln", "bio", "bilion", "billionen"];

/// One word of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    Unit(Unit),
    Scale(u32),
    /// A power of ten beside money.
    Short(u32),
    /// A power of ten beside any unit.
    Digits(u32),
    Unclear,
    /// It joins two of the others: "thousands of USD".
    Link,
    /// What stands behind it is what the numbers are divided by.
    Per,
    Other,
}

/// The words of a header. A slash is one: "USD/GB".
pub fn split(text: &str) -> Vec<String> {
    // Digits in groups are one word: "1,000", "000 000".
    let joined = text.replace("1,000", "1000").replace("000,000", "000000").replace("000 000", "000000");
    let parted = joined.replace('/', " / ");
    let words = parted.split([' ', '_', ',', ';', ':', '\u{a0}']);
    let trimmed = words.map(|word| word.trim_matches(['\'', '’', '‘', '.', '"', '-', '–', '×']));
    trimmed.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What a word is; several where they are glued together: `£m`.
pub fn kind(word: &str) -> Vec<Word> {
    one(word).map_or_else(|| glued(word).unwrap_or_else(|| vec![Word::Other]), |word| vec![word])
}

fn one(word: &str) -> Option<Word> {
    // `£m` is no `m`: its sign says as much.
    let is_word = word.chars().all(char::is_alphabetic);
    let plain = if is_word { normalise(&word.to_lowercase()) } else { String::new() };
    let power = |list: &[(&str, u32)], word: &str| {
        list.iter().find(|(name, _)| *name == word).map(|(_, power)| *power)
    };
    let lower = word.to_lowercase();
    if matches!(lower.as_str(), "/" | "per" | "pro") {
        return Some(Word::Per);
    }
    if matches!(lower.as_str(), "in" | "of" | "w" | "we" | "im" | "en" | "x" | "de" | "des") {
        return Some(Word::Link);
    }
    if let Some(power) = power(&SCALES, &plain) {
        return Some(Word::Scale(power));
    }
    if UNCLEAR.contains(&plain.as_str()) {
        return Some(Word::Unclear);
    }
    if let Some(power) = power(&DIGITS, &lower) {
        return Some(Word::Digits(power));
    }
    if let Some(power) = power(&BESIDE_MONEY, &plain) {
        return Some(Word::Short(power));
    }
    known_unit(word).map(Word::Unit)
}

/// `£m`, `$000`, `USDbn`, `kEUR`, `TEUR`, `Mio€`.
fn glued(word: &str) -> Option<Vec<Word>> {
    let signs = ["US$", "$", "£", "€", "zł"];
    let is_code = |text: &str| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    let code = |at: usize| word.split_at_checked(at);
    let ahead = signs.iter().find_map(|sign| Some((*sign, word.strip_prefix(sign)?)));
    let ahead = ahead.or_else(|| code(3).filter(|(code, _)| is_code(code)));
    let behind = signs.iter().find_map(|sign| Some((*sign, word.strip_suffix(sign)?)));
    let behind = behind
        .or_else(|| code(word.len().checked_sub(3)?).filter(|(_, code)| is_code(code)).map(|(a, b)| (b, a)));
    let pair = |money: &str, scale: &str, before: bool| {
        let unit = known_unit(money).filter(|unit| matches!(unit, Unit::Money(_)))?;
        let scale = scale.trim_matches(['\'', '’', '.']);
        let scale = match (one(scale)?, scale) {
            // `TEUR` are thousands to those who write it so, `$T` are trillions.
            (Word::Unclear, "T") => Word::Scale(if before { 12 } else { 3 }),
            (Word::Scale(power) | Word::Short(power) | Word::Digits(power), _) => Word::Scale(power),
            (Word::Unclear, _) => Word::Unclear,
            _ => return None,
        };
        Some(vec![Word::Unit(unit), scale])
    };
    let before = ahead.and_then(|(money, scale)| pair(money, scale, true));
    before.or_else(|| behind.and_then(|(money, scale)| pair(money, scale, false)))
}

fn known_unit(text: &str) -> Option<Unit> {
    let capitals = text.to_ascii_uppercase();
    if text.is_empty()
        || (text.len() < 2 && text.is_ascii() && !matches!(text, "$" | "%"))
        || WORDS_BEFORE_CURRENCIES.contains(&capitals.as_str())
    {
        return None;
    }
    let money = match text.to_lowercase().as_str() {
        "$" | "us$" | "dollar" | "dollars" | "dolarow" | "dolarów" => Some("USD"),
        "£" => Some("GBP"),
        "€" | "euro" | "euros" => Some("EUR"),
        "zł" | "złoty" | "złotych" | "zlotych" => Some("PLN"),
        _ => None,
    };
    let unit = |text: &str| match cells::unit(money.unwrap_or(text)) {
        unit @ (Unit::Bytes(_) | Unit::Money(_) | Unit::Percent | Unit::PercentagePoints) => Some(unit),
        Unit::None | Unit::Count | Unit::Other(_) => None,
    };
    unit(text).or_else(|| unit(&capitals))
}
