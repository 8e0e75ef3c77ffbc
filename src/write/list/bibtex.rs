//! BibLaTeX, which BibTeX programs read: one entry a source. Texts are braced literals, so that a
//! publisher who wrote a piece stays one name.

use super::Reference;
use std::fmt::Write as _;

pub fn write(references: &[Reference]) -> String {
    let mut text = String::new();
    for reference in references {
        entry(reference, &mut text);
    }
    text
}

/// The kind of entry, and the field that its publisher goes into.
fn kind(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "article" | "article-newspaper" | "article-magazine" | "article-journal" => {
            ("article", "journaltitle")
        }
        "report" | "pamphlet" => ("report", "institution"),
        "book" => ("book", "publisher"),
        "dataset" => ("dataset", "publisher"),
        "software" => ("software", "publisher"),
        "webpage" | "post" | "post-weblog" => ("online", "organization"),
        _ => ("misc", "publisher"),
    }
}

fn entry(reference: &Reference, text: &mut String) {
    let (kind, by) = kind(&reference.kind);
    let authors: Vec<String> =
        reference.authors.iter().map(|author| format!("{{{}}}", literal(author))).collect();
    let date = |moment: &Option<super::Moment>| moment.as_ref().and_then(|moment| moment.edtf());
    let words = |field: &str| literal(field);
    let fields = [
        ("author", authors.join(" and ")),
        ("title", words(&reference.title)),
        (by, words(&reference.publisher)),
        ("date", date(&reference.issued).unwrap_or_default()),
        ("url", reference.url.clone().unwrap_or_default()),
        ("urldate", date(&reference.accessed).unwrap_or_default()),
        ("archiveurl", reference.archive.clone().unwrap_or_default()),
        ("archivedate", date(&reference.archived).unwrap_or_default()),
        ("langid", reference.lang.clone()),
        ("note", words(&reference.note())),
    ];
    // Writing to a text cannot fail.
    let _ = writeln!(text, "@{kind}{{{},", reference.key);
    for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
        let _ = writeln!(text, "  {name} = {{{value}}},");
    }
    text.push_str("}\n\n");
}

/// A text in which no sign means anything. Braces are counted before anything else is understood, also
/// behind a backslash, so they are named.
fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' => literal.push_str("{\\textbackslash}"),
            '{' => literal.push_str("{\\textbraceleft}"),
            '}' => literal.push_str("{\\textbraceright}"),
            '~' => literal.push_str("{\\textasciitilde}"),
            '^' => literal.push_str("{\\textasciicircum}"),
            '$' | '&' | '#' | '%' | '_' => {
                literal.push('\\');
                literal.push(sign);
            }
            sign => literal.push(sign),
        }
    }
    literal
}
