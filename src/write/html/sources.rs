//! The sources as a numbered list, each a link that goes on working: with its copy and its date.

use super::source_id;
use crate::chart::citation;
use crate::model::Source;
use crate::text::{self, Words};
use crate::write::list::{Listed, Reference};
use crate::write::xml::Xml;

pub fn write(listed: &Listed, words: &Words, xml: &mut Xml) {
    if listed.order.is_empty() {
        return;
    }
    xml.tag("h2").words(&words.say("write-md-list"));
    xml.tag("ol").open();
    let references = listed.references(words);
    let sources = listed.order.iter().filter_map(|index| listed.data().source(*index));
    for (number, (source, reference)) in sources.zip(&references).enumerate() {
        let item = xml.tag("li").attr("id", &source_id(number + 1)).open_inline();
        entry(source, reference, words, item);
        item.close_inline("li");
    }
    xml.close("ol");
}

/// The source as it is cited, by Robust Links where it has an address: the address, that of the copy and
/// the day of the copy.
fn entry(source: &Source, reference: &Reference, words: &Words, item: &mut Xml) {
    // The address stands behind the words: that of the citation goes.
    let bare = Source { url: String::new(), archive_url: String::new(), ..source.clone() };
    let cited = citation(&bare, words.lang());
    let cited = if cited.is_empty() { text::display(&source.id) } else { cited };
    match &reference.url {
        Some(url) => {
            let mut link = item
                .inline("a")
                .attr("href", url)
                .attr("rel", "noopener noreferrer")
                .attr("data-originalurl", url);
            if let Some(archive) = &reference.archive {
                link = link.attr("data-versionurl", archive);
            }
            let day = reference.archived.as_ref().or(reference.accessed.as_ref());
            if let Some(day) = day.and_then(|day| day.single()).filter(|day| day.day.is_some()) {
                link = link.attr("data-versiondate", &day.iso());
            }
            link.words(&cited);
        }
        None => item.plain(&cited),
    }
    if let Some(archive) = &reference.archive {
        let date = reference.archived.as_ref().map(|date| date.words.clone()).unwrap_or_default();
        let dated = if date.is_empty() { "no" } else { "yes" };
        let said = words.tell("write-md-archive", &[("dated", dated.into()), ("date", date.into())]);
        item.plain(". ");
        item.inline("a").attr("href", archive).attr("rel", "noopener noreferrer").words(&said);
    }
    if let Some(accessed) = &reference.accessed {
        let said = words.tell("write-md-accessed", &[("date", accessed.words.clone().into())]);
        item.plain(&format!(". {said}"));
    }
    let note = reference.note();
    if !note.is_empty() {
        item.plain(&format!(". {note}"));
    }
}
