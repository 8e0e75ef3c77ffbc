//! The words of dates in both languages: lower case, letters without marks. They are what is read,
//! never what is said.

use super::cursor::Cursor;

pub(super) const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "styczen", "stycznia", "styczniu", "styczniem", "sty", "stycz"],
    &["february", "feb", "febr", "luty", "lutego", "lutym", "lut"],
    &["march", "mar", "marzec", "marca", "marcu", "marcem", "marz"],
    &["april", "apr", "kwiecien", "kwietnia", "kwietniu", "kwietniem", "kwi", "kwiec"],
    &["may", "maj", "maja", "maju", "majem"],
    &["june", "jun", "czerwiec", "czerwca", "czerwcu", "czerwcem", "cze", "czerw"],
    &["july", "jul", "lipiec", "lipca", "lipcu", "lipcem", "lip"],
    &["august", "aug", "sierpien", "sierpnia", "sierpniu", "sierpniem", "sie", "sierp"],
    &["september", "sept", "sep", "wrzesien", "wrzesnia", "wrzesniu", "wrzesniem", "wrz", "wrzes"],
    &["october", "oct", "pazdziernik", "pazdziernika", "pazdzierniku", "pazdziernikiem", "paz", "pazdz"],
    &["november", "nov", "listopad", "listopada", "listopadzie", "listopadem", "lis", "list"],
    &["december", "dec", "grudzien", "grudnia", "grudniu", "grudniem", "gru", "grudz"],
];

pub(super) const SEASONS: [&[&str]; 4] = [
    &["spring", "wiosna", "wiosny", "wiosne", "wiosnie"],
    &["summer", "lato", "lata", "latem", "lecie"],
    &["autumn", "fall", "jesien", "jesieni", "jesienia"],
    &["winter", "zima", "zimy", "zimie", "zime"],
];

/// Polish months as they stand alone, which no day comes before or behind.
pub(super) const NOMINATIVES: &[&str] = &[
    "styczen",
    "sty",
    "luty",
    "lut",
    "marzec",
    "kwiecien",
    "kwi",
    "maj",
    "czerwiec",
    "cze",
    "lipiec",
    "lip",
    "sierpien",
    "sie",
    "wrzesien",
    "wrz",
    "pazdziernik",
    "paz",
    "listopad",
    "lis",
    "grudzien",
    "gru",
];

/// Decades of a century, from the twenties on.
pub(super) const DECADES: [&[&str]; 8] = [
    &["twenties", "dwudzieste", "dwudziestych"],
    &["thirties", "trzydzieste", "trzydziestych"],
    &["forties", "czterdzieste", "czterdziestych"],
    &["fifties", "piecdziesiate", "piecdziesiatych"],
    &["sixties", "szescdziesiate", "szescdziesiatych"],
    &["seventies", "siedemdziesiate", "siedemdziesiatych"],
    &["eighties", "osiemdziesiate", "osiemdziesiatych"],
    &["nineties", "dziewiecdziesiate", "dziewiecdziesiatych"],
];

pub(super) const WEEK: &[&str] = &["week", "wk", "tydzien", "tygodnia", "tygodniu", "tyg"];

/// First to fourth, as adjectives of quarters and halves.
pub(super) const ORDINALS: [&[&str]; 4] = [
    &["first", "1 st", "pierwszy", "pierwszego", "pierwszym", "pierwsze", "pierwsza", "pierwszej"],
    &["second", "2 nd", "drugi", "drugiego", "drugim", "drugie", "druga", "drugiej", "other"],
    &["third", "3 rd", "trzeci", "trzeciego", "trzecim"],
    &["fourth", "last", "4 th", "czwarty", "czwartego", "czwartym", "ostatni"],
];

pub(super) const ROMANS: [&str; 12] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

pub(super) const QUARTER: &[&str] =
    &["quarter of", "quarter", "qtr", "kwartal", "kwartalu", "kwartale", "kwartalem", "kw"];
pub(super) const HALF: &[&str] = &[
    "half of",
    "half",
    "polrocze",
    "polrocza",
    "polroczu",
    "polroczem",
    "polowa",
    "polowie",
    "polowy",
    "polr",
];

/// Words before a date that change nothing.
pub(super) const LEAD: &[&str] = &[
    "as of",
    "as at",
    "in",
    "on",
    "at",
    "during",
    "over",
    "for",
    "dated",
    "the",
    "of",
    "last",
    "w dniu",
    "w ciagu",
    "wedlug stanu na",
    "stan na",
    "w",
    "we",
    "na dzien",
    "na",
    "dnia",
    "z dnia",
    "z",
    "rok",
    "roku",
    "year",
    "month of",
    "calendar year",
];

pub(super) const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "poniedzialek",
    "wtorek",
    "sroda",
    "srode",
    "czwartek",
    "piatek",
    "sobota",
    "sobote",
    "niedziela",
    "niedziele",
];

pub(super) const ABOUT: &[&str] = &[
    "mniej wiecej",
    "w przyblizeniu",
    "approximately",
    "approx",
    "roughly",
    "around",
    "about",
    "circa",
    "okolo",
    "ok",
    "ca",
    "c",
    "~",
];
pub(super) const PERHAPS: &[&str] =
    &["probably", "possibly", "perhaps", "presumably", "prawdopodobnie", "byc moze", "przypuszczalnie"];

pub(super) const EARLY: &[&str] = &["in early", "early in", "early", "na poczatku", "z poczatkiem"];
pub(super) const MID: &[&str] = &[
    "middle of",
    "in the middle of",
    "the middle of",
    "mid",
    "w polowie",
    "polowa",
    "polowy",
    "polowie",
    "srodek",
    "srodku",
];
pub(super) const LATE: &[&str] = &["in late", "late in", "late", "pod koniec", "u schylku", "schylek"];
pub(super) const START: &[&str] =
    &["the beginning of", "beginning of", "the start of", "start of", "poczatek", "poczatku", "poczatkiem"];
pub(super) const END: &[&str] = &[
    "the end of",
    "the close of",
    "end of",
    "close of",
    "na koniec",
    "w koncu",
    "koniec",
    "konca",
    "koncem",
];
pub(super) const BY_END: &[&str] = &[
    "by the end of",
    "by the close of",
    "by end of",
    "before the end of",
    "until the end of",
    "to the end of",
    "through the end of",
    "by year ' s end",
    "by year end",
    "by the end",
    "by end",
    "az do konca",
    "do konca",
    "przed koncem",
    "z koncem",
];

pub(super) const BY: &[&str] = &[
    "no later than",
    "not later than",
    "by the time of",
    "by",
    "until",
    "till",
    "up to",
    "through",
    "to",
    "nie pozniej niz do",
    "najpozniej do",
    "az do",
    "do",
];
pub(super) const SINCE: &[&str] = &[
    "starting in",
    "starting from",
    "starting",
    "beginning in",
    "since",
    "from",
    "poczawszy od",
    "od",
    "ze",
];
/// Behind a start: "from July 2025 on".
pub(super) const ONWARDS: &[&str] = &["onwards", "onward", "on", "wzwyz"];
pub(super) const BEFORE: &[&str] = &["prior to", "before", "przed"];
pub(super) const AFTER: &[&str] = &["later than", "after", "following", "po"];

pub(super) const BETWEEN: &[&str] = &["between", "pomiedzy", "miedzy"];
pub(super) const AND: &[&str] = &["and", "to", "a", "i", "oraz", "do"];
pub(super) const TO: &[&str] = &["through to", "through", "until", "till", "to", "az do", "do", "a", "and"];

pub(super) const FISCAL: &[&str] = &[
    "fiscal year",
    "budget year",
    "fiscal",
    "fy",
    "rok budzetowy",
    "roku budzetowego",
    "roku budzetowym",
    "rok fiskalny",
    "roku fiskalnego",
    "roku fiskalnym",
    "rok budz",
];
/// Years of accounts that start in a month of their own: of companies, and of Britain and its like. The
/// federal one of the United States is never called so.
pub(super) const FINANCIAL: &[&str] = &[
    "financial year",
    "rok obrotowy",
    "roku obrotowego",
    "roku obrotowym",
    "rok finansowy",
    "roku finansowego",
    "roku finansowym",
];
pub(super) const YEARS: &[&str] = &["the years", "years", "lata", "lat", "latach"];
pub(super) const DECADE: &[&str] =
    &["dekada od", "dekady od", "dekadzie od", "the decade from", "decade from"];
pub(super) const YEAR_BEFORE: &[&str] = &[
    "of this year",
    "of last year",
    "this year",
    "last year",
    "tego roku",
    "ubieglego roku",
    "of the year",
    "in the year",
    "the year",
    "of",
    "in",
    "roku",
    "rok",
    "year",
    "w roku",
    "w",
];
pub(super) const YEAR_AFTER: &[&str] = &["roku", "rok", "r"];

pub(super) const DAY_IN: &[&str] = &[
    "a day in",
    "some day in",
    "one day in",
    "jeden z dni",
    "jednego z dni",
    "jednym z dni",
    "ktoregos dnia",
];
pub(super) const DAY_AFTER: &[&str] = &["st", "nd", "rd", "th", "ego", "go"];

pub(super) const NORTH: &[&str] = &["northern hemisphere", "polkula polnocna"];
pub(super) const SOUTH: &[&str] = &["southern hemisphere", "polkula poludniowa"];
pub(super) const SAID_UNCERTAIN: &[&str] = &["uncertain", "data niepewna", "niepewne", "niepewna"];
pub(super) const SAID_ABOUT: &[&str] = &["about", "approximate", "w przyblizeniu"];
pub(super) const BOTH_UNCERTAIN: &[&str] = &["both ends uncertain", "oba konce niepewne"];
pub(super) const END_NOT_KNOWN: &[&str] = &["end not known", "koniec nieznany"];
pub(super) const START_NOT_KNOWN: &[&str] = &["start not known", "poczatek nieznany"];

pub(super) const NOT_STATED: &[&str] = &[
    "date not stated",
    "date not known",
    "date unknown",
    "not stated",
    "article undated",
    "undated",
    "no date",
    "unknown",
    "n d",
    "daty nie podano",
    "nie podano daty",
    "nie podano",
    "data nieznana",
    "brak daty",
    "bez daty",
    "b d",
];

/// Takes one word of a list of lists, and says which list it was in, counted from 1.
pub(super) fn eat_nth(cursor: &mut Cursor<'_>, lists: &[&[&str]]) -> Option<u32> {
    let place = lists.iter().position(|list| cursor.eat(list))?;
    u32::try_from(place + 1).ok()
}

/// Takes a Roman number in capitals, up to so many.
pub(super) fn eat_roman(cursor: &mut Cursor<'_>, most: usize) -> Option<u32> {
    let said = cursor.peek(0)?;
    let place = ROMANS.iter().take(most).position(|roman| *roman == said.text)?;
    cursor.skip(1);
    cursor.eat_sign('.');
    u32::try_from(place + 1).ok()
}
