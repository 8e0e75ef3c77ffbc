//! What the reports of one figure say otherwise than the one that is used.

use crate::chart::{Accounts, Pick};
use crate::model::{DataSet, Figure, Qualifier};
use crate::text::{Arg, Words, phrase};
use crate::ui::{rows, wording};

/// Retellings that kept the number and dropped the hedge of the report that is used.
pub(super) fn lost(data: &DataSet, accounts: &Accounts, words: &Words) -> Option<String> {
    let used = data.figures.get(accounts.used)?;
    let hedge = hedge(used)?;
    let dropped = |row: &&usize| {
        **row != accounts.used
            && data
                .figures
                .get(**row)
                .is_some_and(|figure| drops_hedge(used, figure) && rows::is_retold(data, Pick::Figure(**row)))
    };
    let count = accounts.rows.iter().filter(dropped).count();
    let [word, printed] = word_of(used, hedge, words);
    (count > 0).then(|| words.tell("card-lost", &[("count", count.into()), word, printed]))
}

/// In a few words what a report says otherwise; empty where it says the same.
pub(super) fn differs(used: &Figure, figure: &Figure, is_retold: bool, words: &Words) -> String {
    let mut said = Vec::new();
    if !says_same_number(used, figure) {
        let number = wording::number_words(figure, words.lang());
        if !number.is_empty() {
            said.push(words.tell("card-differs-value", &[("value", number.into())]));
        }
    }
    match (hedge(used), hedge(figure)) {
        (Some(hedge), None) if drops_hedge(used, figure) => {
            let key = if is_retold { "card-differs-lost" } else { "card-differs-without" };
            said.push(words.tell(key, &word_of(used, hedge, words)));
        }
        (one, Some(other)) if one != Some(other) => {
            said.push(words.tell("card-differs-hedge", &word_of(figure, other, words)));
        }
        _ => {}
    }
    if used.date.edtf != figure.date.edtf {
        let date = wording::date(&figure.date, words.lang());
        said.push(words.tell("card-differs-date", &[("date", date.into())]));
    }
    wording::sentence_case(&said.join(", "))
}

/// The hedge that a word stands for; a range is one of its own.
fn hedge(figure: &Figure) -> Option<Qualifier> {
    figure.qualifier.filter(|qualifier| *qualifier != Qualifier::Range)
}

/// The word of a hedge in quotation marks where a figure printed it, else what it means without them.
fn word_of(figure: &Figure, hedge: Qualifier, words: &Words) -> [(&'static str, Arg<'static>); 2] {
    let lang = words.lang();
    let (word, printed) = match phrase::printed_hedge(&figure.value_text, hedge) {
        Some(word) => (wording::quoted(&wording::line(&word), lang), "yes"),
        None => (wording::qualifier(hedge, lang), "no"),
    };
    [("word", word.into()), ("printed", printed.into())]
}

/// The number stands as it was and the word in front of it does not.
fn drops_hedge(used: &Figure, figure: &Figure) -> bool {
    figure.qualifier.is_none() && figure.base_value().is_some() && figure.base_value() == used.base_value()
}

/// The same number in any unit of its family, the same range, the same change.
fn says_same_number(used: &Figure, figure: &Figure) -> bool {
    used.base_value() == figure.base_value()
        && used.base_range() == figure.base_range()
        && used.relative == figure.relative
        && used.unit.family() == figure.unit.family()
}
