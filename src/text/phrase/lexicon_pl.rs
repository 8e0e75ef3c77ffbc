//! Polish terms with their endings. They are what is read, never what is said: a person never
//! sees this file.

use super::lexicon::{Entry, Style, Term, loose, money, noun, than, tight, times, verb};
use crate::model::{Currency, Qualifier, Status};

pub(super) const PL: &[Entry] = &[
    // Hedges.
    ("około|ok|mniej więcej|w przybliżeniu|rzędu|circa|ca|z grubsza|plus minus", loose(Qualifier::About)),
    ("w okolicach|w granicach|jakieś|gdzieś|orientacyjnie|średnio", loose(Qualifier::About)),
    ("prawie|prawie że|niemal|niemalże|nieomal|bez mała|nieledwie|zbliża się do", loose(Qualifier::Nearly)),
    ("blisko", tight(Qualifier::Nearly)),
    ("niecał*|nie cały|nie całe|nie całych|nie całego|nie całą", loose(Qualifier::JustUnder)),
    ("niespełna|tuż poniżej|nieco poniżej|trochę poniżej|tuż pod", loose(Qualifier::JustUnder)),
    ("nieco mniej niż|trochę mniej niż|niewiele mniej niż", loose(Qualifier::JustUnder)),
    ("poniżej|mniej niż|mniejsz* niż|niższ* niż|znacznie poniżej|dużo mniej niż", than(Qualifier::Under)),
    ("maksymalnie|maksimum|co najwyżej|najwyżej|nie więcej niż|nie przekracza*", loose(Qualifier::UpTo)),
    ("nawet|nawet do|aż|aż do|do nawet", loose(Qualifier::UpTo)),
    (
        "nieco ponad|tuż ponad|niewiele ponad|trochę ponad|nieco powyżej|tuż powyżej",
        loose(Qualifier::JustOver),
    ),
    ("nieco więcej niż|trochę więcej niż|niewiele więcej niż", loose(Qualifier::JustOver)),
    ("powyżej|więcej niż|większ* niż|wyższ* niż|znacznie powyżej|dużo więcej niż", than(Qualifier::Over)),
    ("ponad|przeszło|z górą|grubo ponad|znacznie ponad|dobrze ponad", loose(Qualifier::Over)),
    ("przekracz*|przekrocz*", loose(Qualifier::Over)),
    ("co najmniej|przynajmniej|minimum|nie mniej niż|minimalnie", loose(Qualifier::AtLeast)),
    (
        "lub więcej|albo więcej|i więcej|bądź więcej|wzwyż|i wzwyż|i ponad",
        Term::HedgeAfter(Qualifier::AtLeast),
    ),
    ("lub mniej|albo mniej|i mniej", Term::HedgeAfter(Qualifier::UpTo)),
    // Status.
    ("szacowan*|szacunkow*|szacuje|szacuje się|według szacunków", Term::Status(Status::Estimated)),
    ("prognoz*|przewidyw*|oczekiw*|spodziewan*", Term::Status(Status::Forecast)),
    ("wstępn*|prowizoryczn*", Term::Status(Status::Provisional)),
    // Change.
    ("wzros*|wzrós*|wzrast*|urósł|urosł*|urosn*|rosn*|rośnie|rosł*|zwiększ*|powiększ*", verb(true)),
    ("skoczy*|podskoczy*|podnios*|podniós*|rozrosł*|rozrós*|w górę|przybył*|podwyższ*", verb(true)),
    ("wzrost*|przyrost*|zwiększeni*|powiększeni*|zwyżk*", noun(true)),
    ("spada*|spadł*|spadn*|spaść|opad*|zmal*|malej*|malał*|zmniejsz*|obniż*|skurczy*|kurcz*", verb(false)),
    ("zreduk*|stopnia*|topniej*|pomniejsz*|uszczupl*|ubyw*|ogranicz*|potania*", verb(false)),
    ("w dół|ubył*|okroj*|ścięt*|ścię*", verb(false)),
    ("spadek|spadku|spadkiem|spadki|zmniejszeni*|redukcj*|obniżk*|obniżeni*|zniżk*", noun(false)),
    ("ubytek|ubytku|ubytki|ubytkiem|ograniczeni*|skurczeni*|pomniejszeni*", noun(false)),
    ("podwoi*|podwaj*|podwoj*|podwój*|w dwójnasób", Term::Multiple(2, 1)),
    ("potroi*|potraj*|potroj*|potrój*|w trójnasób", Term::Multiple(3, 1)),
    ("poczwór*|w czwórnasób", Term::Multiple(4, 1)),
    ("przepoław*|przepołow*", Term::Multiple(1, 2)),
    ("razy|raz|raza|razu", Term::Multiplier { of: None, style: Style::Times }),
    ("więcej|większ*|wyższ*|wyżej|liczniejsz*|szybsz*|cięższ*|droższ*|drożej", Term::More),
    ("mniej|mniejsz*|niższ*|niżej|mniej liczn*|wolniejsz*|lżejsz*|tańsz*|taniej|krótsz*|słabsz*", Term::Less),
    ("tyle|tyle samo|tyle co", Term::AsMuch),
    ("rząd wielkości|rzędy wielkości|rzędów wielkości|rzędu wielkości", Term::Magnitude),
    ("dodatkow*|kolejn*|następn*", Term::Additional),
    ("minus", Term::Minus),
    ("o", Term::By),
    ("do", Term::Do),
    ("z|ze", Term::From),
    ("od", Term::Od),
    ("między|pomiędzy", Term::Between),
    ("a|i|oraz", Term::And),
    ("nie|nigdy", Term::Not),
    // Amounts without a number.
    ("setki|setek|setkami|dziesiątki|dziesiątek|dziesiątkami|tysiącami|milionami", Term::Vague),
    ("kilka|kilku|kilkoma|kilkanaście|kilkunastu|kilkadziesiąt|kilkudziesięciu", Term::Vague),
    ("kilkaset|kilkuset|wiele|wielu|niezliczon*|kilka razy|wiele razy", Term::Vague),
    // Numbers.
    ("zero", Term::Numeral(0)),
    ("jeden|jedna|jedno|jednego|jednej|jedną|jednym|jednemu", Term::Numeral(1)),
    ("dwa|dwie|dwóch|dwu|dwoma|dwiema|dwóm", Term::Numeral(2)),
    ("trzy|trzech|trzema|trzem", Term::Numeral(3)),
    ("cztery|czterech|czterema|czterem", Term::Numeral(4)),
    ("pięć|pięciu|pięcioma", Term::Numeral(5)),
    ("sześć|sześciu|sześcioma", Term::Numeral(6)),
    ("siedem|siedmiu|siedmioma", Term::Numeral(7)),
    ("osiem|ośmiu|ośmioma", Term::Numeral(8)),
    ("dziewięć|dziewięciu|dziewięcioma", Term::Numeral(9)),
    ("dziesięć|dziesięciu|dziesięcioma", Term::Numeral(10)),
    ("jedenaście|jedenastu|jedenastoma", Term::Numeral(11)),
    ("dwanaście|dwunastu|dwunastoma|tuzin", Term::Numeral(12)),
    ("trzynaście|trzynastu", Term::Numeral(13)),
    ("czternaście|czternastu", Term::Numeral(14)),
    ("piętnaście|piętnastu", Term::Numeral(15)),
    ("szesnaście|szesnastu", Term::Numeral(16)),
    ("siedemnaście|siedemnastu", Term::Numeral(17)),
    ("osiemnaście|osiemnastu", Term::Numeral(18)),
    ("dziewiętnaście|dziewiętnastu", Term::Numeral(19)),
    ("dwadzieścia|dwudziestu", Term::Numeral(20)),
    ("trzydzieści|trzydziestu", Term::Numeral(30)),
    ("czterdzieści|czterdziestu", Term::Numeral(40)),
    ("pięćdziesiąt|pięćdziesięciu", Term::Numeral(50)),
    ("sześćdziesiąt|sześćdziesięciu", Term::Numeral(60)),
    ("siedemdziesiąt|siedemdziesięciu", Term::Numeral(70)),
    ("osiemdziesiąt|osiemdziesięciu", Term::Numeral(80)),
    ("dziewięćdziesiąt|dziewięćdziesięciu", Term::Numeral(90)),
    ("sto|stu", Term::Numeral(100)),
    ("dwieście|dwustu", Term::Numeral(200)),
    ("trzysta|trzystu", Term::Numeral(300)),
    ("czterysta|czterystu", Term::Numeral(400)),
    ("pięćset|pięciuset", Term::Numeral(500)),
    ("sześćset|sześciuset", Term::Numeral(600)),
    ("siedemset|siedmiuset", Term::Numeral(700)),
    ("osiemset|ośmiuset", Term::Numeral(800)),
    ("dziewięćset|dziewięciuset", Term::Numeral(900)),
    ("tysiąc", Term::Scale { factor: 1_000, alone: true }),
    ("tys|tysiąca|tysiące|tysięcy|tysiącem|tysiącom|tysiącach", times(1_000)),
    ("milion", Term::Scale { factor: 1_000_000, alone: true }),
    ("mln|miliona|miliony|milionów|milionem|milionom|milionach", times(1_000_000)),
    ("miliard", Term::Scale { factor: 1_000_000_000, alone: true }),
    ("mld|miliarda|miliardy|miliardów|miliardem|miliardom|miliardach", times(1_000_000_000)),
    ("bilion", Term::Scale { factor: 1_000_000_000_000, alone: true }),
    ("bln|biliona|biliony|bilionów|bilionem", times(1_000_000_000_000)),
    ("i pół", Term::AndHalf),
    ("pół|połowa|połowę|połowy|połową|połowie", Term::Fraction(1, 2)),
    ("półtora|półtorej", Term::Fraction(3, 2)),
    ("trzecia|trzecią|trzeciej|trzecie|trzecich", Term::Fraction(1, 3)),
    ("ćwierć|czwarta|czwartą|czwartej|czwarte|czwartych", Term::Fraction(1, 4)),
    ("piąta|piątą|piątej|piąte|piątych", Term::Fraction(1, 5)),
    ("dziesiąta|dziesiątą|dziesiątej|dziesiąte|dziesiątych", Term::Fraction(1, 10)),
    // Time and rates.
    ("dzień|dnia|dni|dniem|doba|dobę|doby|dób", Term::Time("day")),
    ("tydzień|tygodnia|tygodnie|tygodni|tygodniem", Term::Time("week")),
    ("miesiąc|miesiąca|miesiące|miesięcy|miesiącem", Term::Time("month")),
    ("kwartał|kwartału|kwartały|kwartałów", Term::Time("quarter")),
    ("rok|rokiem|lat|lata|latach", Term::Time("year")),
    ("godzin*", Term::Time("hour")),
    ("minut*", Term::Time("minute")),
    ("sekund*", Term::Time("second")),
    ("dekad*", Term::Time("decade")),
    ("na|co", Term::Per),
    ("dziennie|na dobę|codziennie", Term::Rate("day")),
    ("tygodniowo", Term::Rate("week")),
    ("miesięcznie", Term::Rate("month")),
    ("kwartalnie", Term::Rate("quarter")),
    ("rocznie|rok do roku|r r", Term::Rate("year")),
    // Words that change nothing.
    ("się|jest|był*|są|to|w|we|r|roku|danych|dane|dany*|niż|tylko|już|teraz|obecnie", Term::Filler),
    ("przechow*|zgromadz*|łącznie|razem|w sumie|ogółem|wynosi*|wynios*|wyniós*|wynieś*", Term::Filler),
    ("sięga*|sięgn*|osiąg*|objętoś*|iloś*|jego|jej|ich|wart*|wartoś*|poziom*|wobec", Term::Filler),
    ("rekord*|bezprecedens*|niespotykan*", Term::Filler),
    ("ma|mają|miał*|dotych*|stan*|wielkoś*|zbior*|rzekomo|podobno", Term::Filler),
    ("funtów szterlingów", money(Currency::GBP)),
    ("dolar* amerykańsk*", money(Currency::USD)),
    ("szekl*|szekel", money(Currency::ILS)),
    ("lub|albo|czyli|ale|zaś", Term::Break),
];

/// A factor built into a word: `trzykrotnie`, `dwudziestopięciokrotny`.
pub(super) fn pl_word(word: &str) -> Option<Term> {
    let (number, ending) = word.split_once("krotn")?;
    let style = match ending {
        "ie" => Style::Adverb,
        "y" | "a" | "e" | "ego" | "emu" | "ym" | "ej" | "ych" | "ymi" => Style::Adjective,
        "osc" | "osci" => Style::Adverb,
        _ => return None,
    };
    if number.is_empty() {
        return Some(Term::Multiplier { of: None, style });
    }
    if matches!(number, "kilku" | "wielo" | "kilkunasto" | "kilkudziesiecio" | "kilkuset" | "paro") {
        return Some(Term::Vague);
    }
    if number == "poltora" {
        return Some(Term::Multiplier { of: Some((3, 2)), style });
    }
    Some(Term::Multiplier { of: Some((combining(number)?, 1)), style })
}

/// The number a combining form stands for: `trzy`, `dwudziestopiecio`.
fn combining(form: &str) -> Option<u64> {
    let ones = [
        ("jedno", 1),
        ("dwu", 2),
        ("trzy", 3),
        ("troj", 3),
        ("cztero", 4),
        ("piecio", 5),
        ("szescio", 6),
        ("siedmio", 7),
        ("osmio", 8),
        ("dziewiecio", 9),
        ("dziesiecio", 10),
        ("jedenasto", 11),
        ("dwunasto", 12),
        ("pietnasto", 15),
        ("stu", 100),
        ("tysiac", 1_000),
    ];
    let tens = [
        ("dwudziesto", 20),
        ("trzydziesto", 30),
        ("czterdziesto", 40),
        ("piecdziesiecio", 50),
        ("szescdziesiecio", 60),
        ("siedemdziesiecio", 70),
        ("osiemdziesiecio", 80),
        ("dziewiecdziesiecio", 90),
    ];
    let one = |name: &str| ones.iter().find(|(known, _)| *known == name).map(|(_, number)| *number);
    if let Some(number) = one(form) {
        return Some(number);
    }
    let (name, ten) = tens.iter().find(|(name, _)| form.starts_with(name))?;
    let rest = form.get(name.len()..)?;
    if rest.is_empty() { Some(*ten) } else { one(rest).filter(|one| *one < 10).map(|one| ten + one) }
}
