//! The Fluent catalogues, read once and kept.

use super::bound::bound;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    #[default]
    En,
    Pl,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::En, Self::Pl];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Pl => "pl",
        }
    }

    /// The language of a tag or a locale name, such as `pl`, `pl-PL` or `pl_PL.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    fn identifier(self) -> LanguageIdentifier {
        self.tag().parse().unwrap_or_default()
    }

    /// `(file, text)` of each catalogue.
    pub const fn catalogues(self) -> [(&'static str, &'static str); 7] {
        match self {
            Self::En => [
                ("text", include_str!("../../assets/lang/en/text.ftl")),
                ("read", include_str!("../../assets/lang/en/read.ftl")),
                ("chart", include_str!("../../assets/lang/en/chart.ftl")),
                ("write", include_str!("../../assets/lang/en/write.ftl")),
                ("store", include_str!("../../assets/lang/en/store.ftl")),
                ("ui", include_str!("../../assets/lang/en/ui.ftl")),
                ("cli", include_str!("../../assets/lang/en/cli.ftl")),
            ],
            Self::Pl => [
                ("text", include_str!("../../assets/lang/pl/text.ftl")),
                ("read", include_str!("../../assets/lang/pl/read.ftl")),
                ("chart", include_str!("../../assets/lang/pl/chart.ftl")),
                ("write", include_str!("../../assets/lang/pl/write.ftl")),
                ("store", include_str!("../../assets/lang/pl/store.ftl")),
                ("ui", include_str!("../../assets/lang/pl/ui.ftl")),
                ("cli", include_str!("../../assets/lang/pl/cli.ftl")),
            ],
        }
    }
}

/// An argument of a sentence. Numbers choose plural forms; they are shown as given, so a number
/// that wants grouping is worded first and passed beside the plain one.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// The sentences of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.lang).finish()
    }
}

static EN: LazyLock<Words> = LazyLock::new(|| Words::load(Lang::En));
static PL: LazyLock<Words> = LazyLock::new(|| Words::load(Lang::Pl));

/// The sentences of a language; read at the first call.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &EN,
        Lang::Pl => &PL,
    }
}

/// Counts in the digits of the language, as amounts are. Years are no numbers here: they come as words.
fn grouped(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.abs() >= 1_000.0 && number.value.fract() == 0.0 => {
            Some(super::number(rust_decimal::Decimal::from(number.value as i64), lang))
        }
        _ => None,
    }
}

impl Words {
    fn load(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
        // Isolation marks would show as boxes in exports; direction is settled where text is drawn.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| grouped(value, Lang::En),
            Lang::Pl => |value, _| grouped(value, Lang::Pl),
        }));
        for (_, catalogue) in lang.catalogues() {
            let catalogue = match lang {
                Lang::En => catalogue.to_owned(),
                Lang::Pl => bound(catalogue),
            };
            // A damaged entry is left out and the rest kept; `tests/lang.rs` allows neither.
            let resource = match FluentResource::try_new(catalogue) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    pub const fn lang(&self) -> Lang {
        self.lang
    }

    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The sentence of a key without arguments.
    pub fn say(&self, key: &str) -> String {
        self.tell(key, &[])
    }

    /// The sentence of a key. A key that does not exist is returned itself, so that a fault is
    /// seen and nothing breaks.
    pub fn tell(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut fluent = FluentArgs::new();
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => fluent.set(*name, FluentValue::String(text.clone())),
                Arg::Number(number) => fluent.set(*name, *number),
            }
        }
        self.bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_four_digits_are_parted_as_larger_ones_are() {
        let said = |lang, count: usize| words(lang).tell("status-rows", &[("rows", count.into())]);
        assert_eq!(said(Lang::En, 1037), "1,037 rows");
        assert_eq!(said(Lang::En, 3_000_000), "3,000,000 rows");
        // Polish leaves four digits whole, and breaks no line behind a number.
        assert_eq!(said(Lang::Pl, 1037), "1037\u{A0}wierszy");
        assert_eq!(said(Lang::Pl, 13_600), "13\u{A0}600\u{A0}wierszy");
    }
}
