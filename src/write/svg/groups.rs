//! What each group is called, for people who read by ear and for scripts of a newsroom.

use crate::chart::{Group, Role};
use crate::text::{Lang, words};
use crate::write::xml::Xml;
use std::collections::BTreeSet;

/// Ids given so far: each is unique and fit for XML.
#[derive(Default)]
pub(super) struct Ids {
    prefix: String,
    given: BTreeSet<String>,
}

impl Ids {
    /// Ids that all begin with a prefix.
    pub(super) fn with(prefix: &str) -> Self {
        Self { prefix: prefix.to_owned(), given: BTreeSet::new() }
    }

    pub(super) fn unique(&mut self, wanted: &str) -> String {
        let mut id: String = wanted
            .chars()
            .map(|letter| {
                if letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.') { letter } else { '-' }
            })
            .collect();
        if !id.starts_with(|first: char| first.is_ascii_alphabetic()) {
            id.insert_str(0, "g-");
        }
        id.insert_str(0, &self.prefix);
        let mut unique = id.clone();
        let mut count = 1;
        while !self.given.insert(unique.clone()) {
            count += 1;
            unique = format!("{id}-{count}");
        }
        unique
    }
}

/// How a group is presented to a screen reader.
enum Voice {
    /// Its own text is read; a name would say it twice.
    Text,
    /// Nothing to read, or said elsewhere.
    Silent,
    Object,
    /// A mark, with the key of the word for its kind.
    Symbol(&'static str),
}

fn voice(group: &Group, name_points: bool) -> Voice {
    match group.role {
        // Words that can be pointed at stand for themselves.
        Role::Label if group.hit.is_some() => Voice::Symbol("write-role-claim"),
        Role::Title | Role::Subtitle | Role::Sources | Role::Note => Voice::Text,
        // The words beside a mark are part of the name of the mark.
        Role::Decoration | Role::Label => Voice::Silent,
        Role::AxisX | Role::AxisY | Role::Series => Voice::Object,
        Role::Point if name_points => Voice::Symbol("write-role-point"),
        Role::Point => Voice::Silent,
        Role::Lane => Voice::Symbol("write-role-lane"),
        Role::Event => Voice::Symbol("write-role-event"),
    }
}

/// Opens the element of a group. A mark carries its sentence twice: as `aria-label` for screen
/// readers, as `<title>` for a pointer that rests on it.
pub(super) fn open(
    group: &Group,
    id: &str,
    name_points: bool,
    lang: Lang,
    clip: Option<&String>,
    xml: &mut Xml,
) {
    let mut tag = xml.tag("g").attr("id", id);
    if let Some(clip) = clip {
        tag = tag.attr("clip-path", &format!("url(#{clip})"));
    }
    let named = !group.title.is_empty();
    match voice(group, name_points) {
        Voice::Object if named => {
            tag = tag.attr("role", "graphics-object group").attr("aria-label", &group.title);
        }
        Voice::Symbol(kind) if named => {
            tag = tag
                .attr("role", "graphics-symbol img")
                .attr("aria-roledescription", &words(lang).say(kind))
                .attr("aria-label", &group.title);
        }
        Voice::Text => {}
        Voice::Silent | Voice::Object | Voice::Symbol(_) => tag = tag.attr("aria-hidden", "true"),
    }
    tag.open();
    let shown = matches!(group.role, Role::Series | Role::Point | Role::Lane | Role::Event);
    if named && (shown || group.hit.is_some()) {
        xml.tag("title").words(&group.title);
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn ids_are_fit_for_xml_and_never_the_same() {
        let mut ids = Ids::default();
        let mut check = |wanted: &str, expected: &str| assert_eq!(ids.unique(wanted), expected);
        check("point-1", "point-1");
        check("point-1", "point-1-2");
        check("point-1", "point-1-3");
        check("2025/07 ICE", "g-2025-07-ICE");
        check("", "g-");
        check("\"><script>", "g----script-");
        check("zażółć", "za----");
    }
}
