//! RIS: a tag and a text a line. No text has a line break, so none can begin a field or end a record.

use super::dates::Parts;
use super::{Moment, Reference};
use std::fmt::Write as _;

pub fn write(references: &[Reference]) -> String {
    let mut text = String::new();
    for reference in references {
        record(reference, &mut text);
    }
    text
}

/// The type of a record, and the tag of its publisher: a newspaper is what an article stands in.
fn kind(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "article-newspaper" => ("NEWS", "T2"),
        "article-magazine" => ("MGZN", "T2"),
        "article" | "article-journal" => ("JOUR", "T2"),
        "report" => ("RPRT", "PB"),
        "book" => ("BOOK", "PB"),
        "dataset" => ("DATA", "PB"),
        "software" => ("COMP", "PB"),
        "webpage" | "post" => ("ELEC", "PB"),
        "post-weblog" => ("BLOG", "PB"),
        "legislation" => ("STAT", "PB"),
        "bill" => ("BILL", "PB"),
        "legal_case" => ("CASE", "PB"),
        "pamphlet" => ("PAMP", "PB"),
        "thesis" => ("THES", "PB"),
        _ => ("GEN", "PB"),
    }
}

fn record(reference: &Reference, text: &mut String) {
    let (kind, by) = kind(&reference.kind);
    let single = |moment: &Option<Moment>| moment.as_ref().and_then(Moment::single);
    let issued = single(&reference.issued);
    let mut fields = vec![("TY", kind.to_owned()), ("ID", reference.key.clone())];
    fields.extend(reference.authors.iter().map(|author| ("AU", author.clone())));
    fields.push(("TI", reference.title.clone()));
    fields.push((by, reference.publisher.clone()));
    fields.push(("PY", issued.map(|parts| format!("{:04}", parts.year)).unwrap_or_default()));
    fields.push(("DA", issued.map(slashed).unwrap_or_default()));
    fields.push(("Y2", single(&reference.accessed).map(slashed).unwrap_or_default()));
    fields.push(("UR", reference.url.clone().unwrap_or_default()));
    fields.push(("L2", reference.archive.clone().unwrap_or_default()));
    fields.push(("LA", reference.lang.clone()));
    let about = reference.issued.as_ref().filter(|moment| moment.is_about || moment.parts.len() > 1);
    fields.push(("N1", about.map(|moment| moment.words.clone()).unwrap_or_default()));
    fields.push(("N1", reference.note()));
    for (tag, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
        // Writing to a text cannot fail.
        let _ = write!(text, "{tag}  - {value}\r\n");
    }
    text.push_str("ER  - \r\n\r\n");
}

/// `2026/02/17/`; what is not known stays empty between its slashes.
fn slashed(parts: Parts) -> String {
    let part = |part: Option<u32>| part.map(|part| format!("{part:02}")).unwrap_or_default();
    format!("{:04}/{}/{}/", parts.year, part(parts.month), part(parts.day))
}
