//! The model as values of serde: what is written is read back the same, and what could not be made
//! otherwise cannot be read.

use super::contract::AmountKind;
use super::date::{DateFlag, Precision, ReportedDate};
use super::day::Day;
use super::edtf;
use super::figure::{Bounds, Rank, Status};
use super::fold::FoldBy;
use super::hedge::Qualifier;
use super::ratio::RelativeClaim;
use super::source::Level;
use super::unit::{Currency, Unit};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Values written as one word each, by the way there and back.
macro_rules! words {
    ($($type:ty: $write:expr, $read:expr;)*) => {
        $(
            impl Serialize for $type {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let write: fn(&$type) -> String = $write;
                    serializer.serialize_str(&write(self))
                }
            }

            impl<'de> Deserialize<'de> for $type {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let word = String::deserialize(deserializer)?;
                    let read: fn(&str) -> Option<$type> = $read;
                    read(&word).ok_or_else(|| D::Error::custom(format!("no {}: {word:?}", stringify!($type))))
                }
            }
        )*
    };
}

words! {
    Bounds: |bounds| bounds.code().to_owned(), Self::from_code;
    Status: |status| status.code().to_owned(), Self::from_code;
    Rank: |rank| rank.code().to_owned(), Self::from_code;
    Level: |level| level.code().to_owned(), Self::from_code;
    Qualifier: |qualifier| qualifier.code().to_owned(), Self::from_code;
    Currency: |currency| currency.code().to_owned(), Self::from_code;
    Unit: Unit::symbol, |word| Some(Unit::parse(word));
    AmountKind: |kind| kind.column().to_owned(),
        |word| Self::ALL.into_iter().find(|kind| kind.column() == word);
    FoldBy: |by| by.code().to_owned(), |word| Self::ALL.into_iter().find(|by| by.code() == word);
    Precision: |precision| precision.code().to_owned(),
        |word| Self::ALL.into_iter().find(|precision| precision.code() == word);
    DateFlag: |flag| flag.code().to_owned(), |word| Self::ALL.into_iter().find(|flag| flag.code() == word);
    RelativeClaim: |claim| claim.exact_code(), Self::parse;
}

/// A date: its EDTF alone, where that says all of it.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum DateForm {
    Plain(String),
    Full {
        edtf: String,
        #[serde(default)]
        earliest: Option<String>,
        #[serde(default)]
        latest: Option<String>,
        precision: Precision,
        #[serde(default)]
        flags: Vec<DateFlag>,
    },
}

impl Serialize for ReportedDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let form = if edtf::parse(&self.edtf).is_ok_and(|date| date == *self) {
            DateForm::Plain(self.edtf.clone())
        } else {
            let day = |day: Option<Day>| day.map(|day| day.to_string());
            DateForm::Full {
                edtf: self.edtf.clone(),
                earliest: day(self.earliest),
                latest: day(self.latest),
                precision: self.precision,
                flags: self.flags.clone(),
            }
        };
        form.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ReportedDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match DateForm::deserialize(deserializer)? {
            DateForm::Plain(text) => {
                edtf::parse(&text).map_err(|error| D::Error::custom(format!("{text:?}: {error}")))
            }
            DateForm::Full { edtf: text, earliest, latest, precision, flags } => {
                let day = |text: Option<String>| match text {
                    None => Ok(None),
                    Some(text) => match edtf::parse(&text) {
                        Ok(ReportedDate { precision: Precision::Day, earliest, .. }) => Ok(earliest),
                        _ => Err(D::Error::custom(format!("no day: {text:?}"))),
                    },
                };
                // What is shown as a date is one.
                edtf::parse(&text).map_err(|error| D::Error::custom(format!("{text:?}: {error}")))?;
                let (earliest, latest) = (day(earliest)?, day(latest)?);
                if matches!((earliest, latest), (Some(earliest), Some(latest)) if earliest > latest) {
                    return Err(D::Error::custom(format!("{text:?} ends before it begins")));
                }
                Ok(Self { edtf: text, earliest, latest, precision, flags })
            }
        }
    }
}

/// Text that many rows share.
pub mod shared_text {
    use serde::{Deserialize as _, Deserializer, Serializer};
    use std::sync::Arc;

    pub fn serialize<S: Serializer>(text: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(text)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<str>, D::Error> {
        String::deserialize(deserializer).map(Arc::from)
    }
}
