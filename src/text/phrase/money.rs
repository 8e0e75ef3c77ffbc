//! Names and signs of currencies. What is money of no certain currency ("¥", "kr", "Fijian dollars")
//! keeps its own words: it never becomes the currency it looks most like.

use crate::model::Unit;
use crate::text::scan::{Piece, PieceKind};

/// The name of a currency that several countries use, with its codes by the country.
struct Name {
    /// Whole words, folded.
    words: &'static str,
    /// The code where no country is said: nothing where that would be a guess, `-` where the word
    /// has another sense too and is money only beside a country.
    alone: &'static str,
    /// Country and code, the countries by their places in [`COUNTRIES`].
    of: &'static str,
}

const NAMES: &[Name] = &[
    Name {
        words: "dollar dollars dolar dolara dolary dolarow dolarom dolarami dolarach dol",
        alone: "USD",
        of: "us USD ca CAD au AUD nz NZD hk HKD sg SGD tw TWD jm JMD na NAD",
    },
    Name {
        words: "pound pounds funt funta funty funtow funtom funtami funtach",
        alone: "GBP",
        of: "gb GBP eg EGP lb LBP sy SYP sd SDG",
    },
    Name { words: "franc francs frank franka franki frankow frankom frankami", alone: "", of: "ch CHF" },
    Name { words: "kronor", alone: "SEK", of: "se SEK" },
    Name {
        words: "crowns krona krone kroner kronur korona korony koron korone koronami koronach kr",
        alone: "",
        of: "cz CZK se SEK no NOK dk DKK is ISK",
    },
    Name { words: "koruna korunas koruny korun", alone: "CZK", of: "cz CZK" },
    Name { words: "peso pesos", alone: "", of: "mx MXN ar ARS cl CLP co COP ph PHP uy UYU do DOP cu CUP" },
    Name { words: "rupee rupees rupia rupie rupii rupiami rs", alone: "", of: "in INR pk PKR lk LKR np NPR" },
    Name {
        words: "dinar dinars dinara dinary dinarow",
        alone: "",
        of: "rs RSD iq IQD kw KWD jo JOD dz DZD tn TND ly LYD bh BHD",
    },
    Name {
        words: "rial rials riyal riyals riala riale riali rialow",
        alone: "",
        of: "sa SAR ir IRR qa QAR om OMR ye YER",
    },
    Name { words: "lira liras lire liry lir lirow", alone: "", of: "tr TRY lb LBP" },
    Name {
        words: "ruble rubles rouble roubles rubel rubla ruble rubli rublom rublami",
        alone: "RUB",
        of: "ru RUB by BYN",
    },
    Name { words: "dirham dirhams dirhama dirhamy dirhamow", alone: "", of: "ae AED ma MAD" },
    Name { words: "leu lei leja leje lejow", alone: "", of: "ro RON md MDL" },
    Name { words: "yen jen jena jeny jenow jenach", alone: "JPY", of: "jp JPY" },
    Name { words: "yuan yuans renminbi rmb juan juana juany juanow", alone: "CNY", of: "cn CNY" },
    Name {
        words: "hryvnia hryvnias hryvnya hryvnyas hrywna hrywny hrywien hrywnami hrywnach",
        alone: "UAH",
        of: "ua UAH",
    },
    Name { words: "forint forints forinta forinty forintow", alone: "HUF", of: "hu HUF" },
    Name { words: "reais reali realow reale", alone: "BRL", of: "br BRL" },
    Name { words: "rand rands randow", alone: "ZAR", of: "za ZAR" },
    Name { words: "baht bahts bahtow", alone: "THB", of: "" },
    Name { words: "rupiah rupiahs", alone: "IDR", of: "" },
    Name { words: "ringgit ringgits", alone: "MYR", of: "" },
    Name { words: "tenge", alone: "KZT", of: "" },
    Name { words: "naira nairas", alone: "NGN", of: "" },
    Name { words: "zloty zlotys", alone: "PLN", of: "pl PLN" },
    Name { words: "won wons wonow", alone: "-", of: "kr KRW" },
    Name { words: "real reals", alone: "-", of: "br BRL" },
];

/// A country, its English adjectives (words parted by a blank, adjectives by a bar) and the stem of
/// the Polish one.
const COUNTRIES: &[(&str, &str, &str)] = &[
    ("us", "us|u s|american|united states", "amerykansk"),
    ("ca", "canadian", "kanadyjsk"),
    ("au", "australian|aussie", "australijsk"),
    ("nz", "new zealand", "nowozelandzk"),
    ("hk", "hong kong", "hongkon"),
    ("sg", "singapore|singaporean", "singapursk"),
    ("tw", "taiwan|new taiwan|taiwanese", "tajwansk"),
    ("jm", "jamaican", "jamajsk"),
    ("na", "namibian", "namibijsk"),
    ("gb", "british|uk", "brytyjsk"),
    ("eg", "egyptian", "egipsk"),
    ("lb", "lebanese", "libansk"),
    ("sy", "syrian", "syryjsk"),
    ("sd", "sudanese", "sudansk"),
    ("ch", "swiss", "szwajcarsk"),
    ("cz", "czech", "czesk"),
    ("se", "swedish", "szwedzk"),
    ("no", "norwegian", "norwesk"),
    ("dk", "danish", "dunsk"),
    ("is", "icelandic", "islandzk"),
    ("mx", "mexican", "meksykansk"),
    ("ar", "argentine|argentinian", "argentynsk"),
    ("cl", "chilean", "chilijsk"),
    ("co", "colombian", "kolumbijsk"),
    ("ph", "philippine", "filipinsk"),
    ("uy", "uruguayan", "urugwajsk"),
    ("do", "dominican", "dominikansk"),
    ("cu", "cuban", "kubansk"),
    ("in", "indian", "indyjsk"),
    ("pk", "pakistani", "pakistansk"),
    ("lk", "sri lankan", "lankijsk"),
    ("np", "nepalese|nepali", "nepalsk"),
    ("rs", "serbian", "serbsk"),
    ("iq", "iraqi", "irack"),
    ("kw", "kuwaiti", "kuwejck"),
    ("jo", "jordanian", "jordansk"),
    ("dz", "algerian", "algiersk"),
    ("tn", "tunisian", "tunezyjsk"),
    ("ly", "libyan", "libijsk"),
    ("bh", "bahraini", "bahrajnsk"),
    ("sa", "saudi|saudi arabian", "saudyjsk"),
    ("ir", "iranian", "iransk"),
    ("qa", "qatari", "katarsk"),
    ("om", "omani", "omansk"),
    ("ye", "yemeni", "jemensk"),
    ("tr", "turkish", "tureck"),
    ("ru", "russian", "rosyjsk"),
    ("by", "belarusian", "bialorusk"),
    ("ae", "emirati|uae", "emirack"),
    ("ma", "moroccan", "marokansk"),
    ("ro", "romanian", "rumunsk"),
    ("md", "moldovan", "moldawsk"),
    ("jp", "japanese", "japonsk"),
    ("cn", "chinese", "chinsk"),
    ("ua", "ukrainian", "ukrainsk"),
    ("hu", "hungarian", "wegiersk"),
    ("br", "brazilian", "brazylijsk"),
    ("za", "south african", "poludniowoafrykansk"),
    ("kr", "korean|south korean", "koreansk"),
    ("kr", "", "poludniowokoreansk"),
    ("pl", "polish", "polsk"),
];

/// Letters before a sign, as in `CA$` and `E£`.
const PREFIXES: &[(&str, &str)] = &[
    (
        "$",
        "us USD u USD a AUD au AUD c CAD ca CAD can CAD cdn CAD hk HKD nz NZD s SGD sg SGD r BRL nt TWD \
      mx MXN mex MXN j JMD n NAD",
    ),
    ("£", "gb GBP uk GBP e EGP"),
    ("¥", "jp JPY cn CNY rmb CNY"),
];

/// Signs of one currency. `$`, `£` and `€` are in the lexicon of units.
const SIGNS: &str = "₽ RUB ₹ INR ₩ KRW ₺ TRY ₴ UAH ₪ ILS ₫ VND ₦ NGN ₱ PHP ฿ THB ₸ KZT ₼ AZN ₾ GEL ₲ PYG \
₡ CRC ₵ GHS ₭ LAK ₮ MNT ֏ AMD ؋ AFN ৳ BDT ៛ KHR";

/// Abbreviations that are read by their capitals: `SFr`, `SKr`, `Rs`.
const ABBREVIATIONS: &str = "SFr CHF Sfr CHF SKr SEK Skr SEK NKr NOK Nkr NOK DKr DKK Dkr DKK Kč CZK RM MYR \
Dhs AED RMB CNY NIS ILS";

/// The money that the pieces begin with, and how many pieces it takes.
pub(super) fn look_up(pieces: &[Piece], after_digits: bool) -> Option<(Unit, usize)> {
    let first = pieces.first()?;
    match first.kind {
        PieceKind::Digits => None,
        PieceKind::Sign => signed(pieces),
        PieceKind::Word => {
            let scale_letter = after_digits && first.glued && first.text.chars().nth(1).is_none();
            let prefixed = (!scale_letter).then(|| prefixed(pieces)).flatten();
            prefixed.or_else(|| abbreviated(first)).or_else(|| named(pieces))
        }
    }
}

/// What comes behind an amount in dollars and makes it another dollar: "$5 million Canadian".
pub(super) fn of_country(adjective: &str, dollars: &Unit) -> Option<Unit> {
    let name =
        NAMES.iter().find(|name| !name.alone.is_empty() && code(name.alone).as_ref() == Some(dollars))?;
    let folded = crate::text::scan::fold(adjective);
    let (country, ..) = COUNTRIES
        .iter()
        .find(|(_, en, pl)| en.split('|').any(|word| word == folded) || folded.starts_with(pl))?;
    code(second(name.of, country)?)
}

/// Whether a sign is one of money, known or not.
fn is_money_sign(sign: char) -> bool {
    matches!(sign, '$' | '£' | '€' | '¥' | '¢' | '¤' | '\u{20A0}'..='\u{20CF}' | '฿' | '֏' | '؋' | '৳' | '៛')
}

fn code(code: &str) -> Option<Unit> {
    match Unit::parse(code) {
        unit @ Unit::Money(_) => Some(unit),
        _ => None,
    }
}

/// The word behind `first` in a list of pairs.
fn second<'a>(pairs: &'a str, first: &str) -> Option<&'a str> {
    let mut words = pairs.split_whitespace();
    while let (Some(key), Some(value)) = (words.next(), words.next()) {
        if key == first {
            return Some(value);
        }
    }
    None
}

/// A sign that is no part of the lexicon: `₽`, `¥`, and `$A` or `$US` as Australians write it.
fn signed(pieces: &[Piece]) -> Option<(Unit, usize)> {
    let sign = pieces.first()?;
    let letter = sign.sign().filter(|letter| is_money_sign(*letter))?;
    if let Some(letters) = pieces.get(1).filter(|next| next.glued && next.kind == PieceKind::Word)
        && pieces.get(2).is_some_and(|next| next.kind == PieceKind::Digits)
        && let Some(unit) = by_prefix(&letters.folded, &sign.text)
    {
        return Some((unit, 2));
    }
    match letter {
        '$' | '£' | '€' => None,
        _ => Some((second(SIGNS, &sign.text).and_then(code).unwrap_or(Unit::Other(sign.text.clone())), 1)),
    }
}

fn by_prefix(letters: &str, sign: &str) -> Option<Unit> {
    let (_, codes) = PREFIXES.iter().find(|(known, _)| *known == sign)?;
    code(second(codes, letters)?)
}

/// Letters glued to a sign: `CA$`, `R$`; those of no list make money that is not known. A code may
/// stand before any sign: `CAD $5m`.
fn prefixed(pieces: &[Piece]) -> Option<(Unit, usize)> {
    let (letters, sign) = (pieces.first()?, pieces.get(1)?);
    sign.sign().filter(|sign| is_money_sign(*sign))?;
    // `ALL` and `TOP` are words in capitals before they are codes.
    let with_sign =
        |code: &str| NAMES.iter().any(|name| name.of.split_whitespace().any(|known| known == code));
    if let Some(unit) = code(&letters.text).filter(|_| sign.glued || with_sign(&letters.text)) {
        return Some((unit, 2));
    }
    let short = letters.text.chars().count() <= 4 && letters.text.starts_with(char::is_uppercase);
    let country = by_prefix(&letters.folded, &sign.text);
    match country {
        Some(unit) if sign.glued => Some((unit, 2)),
        None if sign.glued && short => Some((Unit::Other(format!("{}{}", letters.text, sign.text)), 2)),
        _ => None,
    }
}

fn abbreviated(word: &Piece) -> Option<(Unit, usize)> {
    let known = second(ABBREVIATIONS, &word.text).and_then(code)?;
    Some((known, 1))
}

/// "Canadian dollars", "dolarów kanadyjskich", "hrywien".
fn named(pieces: &[Piece]) -> Option<(Unit, usize)> {
    for (country, adjectives, _) in COUNTRIES {
        for adjective in adjectives.split('|').filter(|adjective| !adjective.is_empty()) {
            let Some(taken) = phrase(pieces, adjective) else { continue };
            if let Some(name) = pieces.get(taken).and_then(name_of) {
                let words = written(pieces, taken + 1);
                let unit = second(name.of, country).and_then(code).unwrap_or(Unit::Other(words));
                return Some((unit, taken + 1));
            }
        }
    }
    if let Some(name) = pieces.first().and_then(name_of) {
        // "dol. kanadyjskich"
        let stop = usize::from(pieces.get(1).is_some_and(|next| next.glued && next.sign() == Some('.')));
        let adjective = pieces.get(1 + stop).filter(|next| next.kind == PieceKind::Word);
        if let Some(unit) = adjective.and_then(|adjective| of_polish_country(name, pieces, adjective)) {
            return Some((unit, 2 + stop));
        }
        let sterling = adjective.is_some_and(|next| next.folded.contains("terling"));
        // Pounds sterling are in the lexicon, and so is the dollar that needs no country.
        if !sterling && name.alone != "-" {
            let unit = code(name.alone).unwrap_or_else(|| Unit::Other(written(pieces, 1)));
            return Some((unit, 1));
        }
    }
    unknown_country(pieces)
}

fn name_of(piece: &Piece) -> Option<&'static Name> {
    NAMES.iter().find(|name| name.words.split_whitespace().any(|word| word == piece.folded))
}

fn of_polish_country(name: &Name, pieces: &[Piece], adjective: &Piece) -> Option<Unit> {
    let known = COUNTRIES.iter().find(|(.., stem)| adjective.folded.starts_with(stem));
    if let Some((country, ..)) = known {
        let unit = second(name.of, country).and_then(code);
        return unit.or_else(|| Some(Unit::Other(written(pieces, 2))));
    }
    // "dolarów fidżyjskich": an adjective of a country is told by its ending.
    let endings = ["skich", "ckich", "dzkich", "skie", "ckie", "skiego", "ckiego", "ski", "cki"];
    let ends = endings.iter().any(|ending| adjective.folded.ends_with(ending));
    ends.then(|| Unit::Other(written(pieces, 2)))
}

/// "Fijian dollars": the dollars of a country that is in no list are not those of the United States.
fn unknown_country(pieces: &[Piece]) -> Option<(Unit, usize)> {
    let (adjective, name) = (pieces.first()?, pieces.get(1)?);
    let country = adjective.text.starts_with(char::is_uppercase)
        && !adjective.text.chars().all(char::is_uppercase)
        && ["an", "ian", "ese", "ish", "i"].iter().any(|ending| adjective.folded.ends_with(ending));
    (country && name_of(name).is_some()).then(|| (Unit::Other(written(pieces, 2)), 2))
}

/// How many pieces a phrase takes at the start; a stop may stand behind each letter of `U.S.`.
fn phrase(pieces: &[Piece], words: &str) -> Option<usize> {
    let mut at = 0;
    for word in words.split(' ') {
        if !pieces.get(at)?.is(word) {
            return None;
        }
        at += 1;
        if word.len() == 1 && pieces.get(at).is_some_and(|next| next.glued && next.sign() == Some('.')) {
            at += 1;
        }
    }
    Some(at)
}

fn written(pieces: &[Piece], count: usize) -> String {
    let words = pieces.iter().take(count).filter(|piece| piece.kind == PieceKind::Word);
    words.map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" ")
}
