//! Tables in JSON: a list of objects or of lists, alone or as the largest list of an object, or one
//! object a line. Objects inside of objects become columns such as `contracts/0/value/amount`, and
//! numbers keep the digits they are printed with.

use super::lattice::{Full, Lattice};
use serde::Deserialize;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;

/// What lies deeper is one cell, as it is printed.
const DEEPEST: usize = 12;

/// How deep a list of records may lie in objects.
const DEEPEST_LIST: usize = 4;

/// Characters that are shown of the place where it breaks.
const SHOWN: usize = 40;

/// Why there is no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is wrong on that line, where that stands.
    Broken {
        line: u64,
        found: String,
    },
    NoTable,
    Full(Full),
}

impl From<Full> for Fault {
    fn from(full: Full) -> Self {
        Self::Full(full)
    }
}

/// Lines, each with what stands there.
type BrokenLines = Vec<(u64, String)>;

/// Records as cells.
#[derive(Debug)]
pub struct Records {
    /// The first row holds the names of the columns where `named`.
    pub lattice: Lattice,
    pub named: bool,
    /// The line of each row.
    pub lines: Vec<u64>,
    /// Lines of a file of one record a line that are none, each with what stands there.
    pub broken: BrokenLines,
}

/// The records of a text.
///
/// # Errors
/// [`Fault`] where the text is broken, holds no records, or is larger than what is read.
pub fn records(text: &str) -> Result<Records, Fault> {
    let text = text.trim_start_matches('\u{feff}');
    let mut values: Vec<&RawValue> = Vec::new();
    let mut broken = Vec::new();
    for value in serde_json::Deserializer::from_str(text).into_iter() {
        match value {
            Ok(value) => values.push(value),
            Err(error) => {
                (values, broken) = by_lines(text).ok_or_else(|| fault_at(text, &error))?;
                break;
            }
        }
    }
    let items = match values.as_slice() {
        [one] => match list_of(one, 0) {
            Some(items) => items,
            // A single line of a file of lines.
            None => values,
        },
        _ => values,
    };
    let objects = items.iter().filter(|item| item.get().starts_with('{')).count();
    let lists = items.iter().filter(|item| item.get().starts_with('[')).count();
    let mut lines = Lines { text, at: 0, line: 1 };
    let kept = |sign: char| items.iter().copied().filter(move |item| item.get().starts_with(sign));
    let found = if objects > 0 && objects >= lists {
        of_objects(kept('{'), &mut lines)
    } else if lists > 0 {
        of_lists(kept('['), &mut lines)
    } else {
        Err(Fault::NoTable)
    };
    found.map(|records| Records { broken, ..records })
}

/// One record a line, and the lines that are none; `None` where these are not the fewer.
fn by_lines(text: &str) -> Option<(Vec<&RawValue>, BrokenLines)> {
    let (mut values, mut broken) = (Vec::new(), Vec::new());
    for (line, text) in (1_u64..).zip(text.lines()) {
        let text = text.trim();
        match serde_json::from_str::<&RawValue>(text) {
            Ok(value) if text.starts_with(['{', '[']) => values.push(value),
            _ if text.is_empty() => {}
            _ => broken.push((line, text.chars().take(SHOWN).collect())),
        }
    }
    (values.len() > broken.len()).then_some((values, broken))
}

fn fault_at(text: &str, error: &serde_json::Error) -> Fault {
    let line = error.line().max(1);
    let whole = text.lines().nth(line - 1).unwrap_or_default();
    let from = whole.floor_char_boundary(error.column().saturating_sub(SHOWN / 2));
    let found = whole.get(from..).unwrap_or_default().chars().take(SHOWN).collect::<String>();
    Fault::Broken { line: u64::try_from(line).unwrap_or(u64::MAX), found: found.trim().to_owned() }
}

/// The list of records that a value is or holds: the longest, if there are several.
fn list_of(value: &RawValue, depth: usize) -> Option<Vec<&RawValue>> {
    let text = value.get();
    if text.starts_with('[') {
        return serde_json::from_str(text).ok();
    }
    if !text.starts_with('{') || depth >= DEEPEST_LIST {
        return None;
    }
    let Members(members) = serde_json::from_str(text).ok()?;
    let holds = |items: &Vec<&RawValue>| items.iter().any(|item| item.get().starts_with(['{', '[']));
    let lists = members.into_iter().filter_map(|(_, member)| list_of(member, depth + 1).filter(holds));
    // Of two that are equally long, the first.
    lists.reduce(|best, next| if next.len() > best.len() { next } else { best })
}

/// The members of an object in their order, each a piece of the text.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct Take;
        impl<'de> Visitor<'de> for Take {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(members)
            }
        }
        input.deserialize_map(Take).map(Self)
    }
}

/// Counts lines up to a piece of the text; pieces come in their order.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn of(&mut self, piece: &RawValue) -> u64 {
        let place = piece.get().as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        let between = self.text.as_bytes().get(self.at..place).unwrap_or_default();
        self.line += u64::try_from(memchr::memchr_iter(b'\n', between).count()).unwrap_or_default();
        self.at = self.at.max(place);
        self.line
    }
}

fn of_objects<'a>(
    items: impl Iterator<Item = &'a RawValue>,
    lines: &mut Lines<'_>,
) -> Result<Records, Fault> {
    let mut columns: BTreeMap<String, u32> = BTreeMap::new();
    let (mut lattice, mut found) = (Lattice::default(), vec![0]);
    for (row, item) in items.enumerate() {
        found.push(lines.of(item));
        let row = u32::try_from(row + 1).unwrap_or(u32::MAX);
        flatten(&mut String::new(), item, 0, &mut |path, cell| {
            let column = match columns.get(path) {
                Some(column) => *column,
                None => {
                    let column = u32::try_from(columns.len()).unwrap_or(u32::MAX);
                    columns.insert(path.to_owned(), column);
                    // A column without a name has one all the same, so that it counts.
                    lattice.put(0, column, if path.is_empty() { " " } else { path })?;
                    column
                }
            };
            lattice.put(row, column, cell)
        })?;
    }
    let first = found.get(1).copied().unwrap_or(1);
    if let Some(header) = found.first_mut() {
        *header = first;
    }
    if columns.is_empty() {
        Err(Fault::NoTable)
    } else {
        Ok(Records { lattice, named: true, lines: found, broken: Vec::new() })
    }
}

fn of_lists<'a>(items: impl Iterator<Item = &'a RawValue>, lines: &mut Lines<'_>) -> Result<Records, Fault> {
    let (mut lattice, mut found) = (Lattice::default(), Vec::new());
    for (row, item) in items.enumerate() {
        found.push(lines.of(item));
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        let cells: Vec<&RawValue> = serde_json::from_str(item.get()).unwrap_or_default();
        for (column, cell) in cells.into_iter().enumerate() {
            lattice.put(row, u32::try_from(column).unwrap_or(u32::MAX), &scalar(cell.get()))?;
        }
    }
    if lattice.is_empty() {
        Err(Fault::NoTable)
    } else {
        Ok(Records { lattice, named: false, lines: found, broken: Vec::new() })
    }
}

/// Takes an object apart into paths and cells. What is empty has its column too.
fn flatten(
    path: &mut String,
    value: &RawValue,
    depth: usize,
    take: &mut impl FnMut(&str, &str) -> Result<(), Full>,
) -> Result<(), Full> {
    let text = value.get();
    let members = match text.as_bytes().first() {
        _ if depth >= DEEPEST => None,
        Some(b'{') => serde_json::from_str(text).ok().map(|Members(members)| members),
        Some(b'[') => serde_json::from_str::<Vec<&RawValue>>(text)
            .ok()
            .map(|items| items.into_iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect()),
        _ => None,
    };
    let Some(members) = members else { return take(path, &scalar(text)) };
    if members.is_empty() && depth > 0 {
        return take(path, "");
    }
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for (name, member) in members {
        let before = path.len();
        if depth > 0 {
            path.push('/');
        }
        path.push_str(&name);
        // A name that stands twice has two values, and neither of them is lost.
        let number = names.entry(name).or_default();
        *number += 1;
        if *number > 1 {
            path.push_str(&format!("#{number}"));
        }
        flatten(path, member, depth + 1, take)?;
        path.truncate(before);
    }
    Ok(())
}

/// A value as a cell: a text without its marks, nothing for `null`, anything else as printed.
fn scalar(text: &str) -> String {
    if text == "null" {
        return String::new();
    }
    if !text.starts_with('"') {
        return text.to_owned();
    }
    // Half of a pair of surrogates is no letter: such a text stays as it is printed.
    serde_json::from_str(text).unwrap_or_else(|_| text.trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&[&str]], lines: &[u64]) {
        let found = records(text).unwrap_or_else(|fault| panic!("{fault:?} {text}"));
        let (cells, _) = found.lattice.rows();
        let rows: Vec<Vec<&str>> = cells.rows().map(|row| row.iter().collect()).collect();
        assert_eq!(rows, expected, "{text}");
        assert_eq!(found.lines, lines, "{text}");
    }

    #[test]
    fn records_become_rows() {
        check(
            "[{\"b\":1.10,\"a\":\"x\"},\n {\"a\":null,\"c\":true,\"b\":12345678901234567890.10}]",
            &[&["b", "a", "c"], &["1.10", "x", ""], &["12345678901234567890.10", "", "true"]],
            &[1, 1, 2],
        );
        check("{\"meta\":[1],\"data\":[[\"a\",\"b\"],[1,2]]}", &[&["a", "b"], &["1", "2"]], &[1, 1]);
        check("{\"a\":1}\n{\"a\":2}\n", &[&["a"], &["1"], &["2"]], &[1, 1, 2]);
        check(
            "{\"result\":{\"rows\":[{\"v\":[{\"amount\":5}],\"w\":{}},{\"v\":[]}]}}",
            &[&["v/0/amount", "w", "v"], &["5", "", ""]],
            &[1, 1, 1],
        );
        check("[{\"a\":1,\"x\":2,\"x\":3}]", &[&["a", "x", "x#2"], &["1", "2", "3"]], &[1, 1]);
        check(
            "[{\"a\":\"\\u017c\\ud800\",\"b\":\"\\u017c\"}]",
            &[&["a", "b"], &["\\u017c\\ud800", "ż"]],
            &[1, 1],
        );
    }

    #[test]
    fn what_is_broken_or_no_table_is_said() {
        let fault = |text: &str| records(text).err();
        let place = |line, found: &str| Some(Fault::Broken { line, found: found.to_owned() });
        assert_eq!(fault("[{\"a\":1},\n {\"a\":2,]\n"), place(2, "{\"a\":2,]"));
        assert!(matches!(fault("[{\"a\":1}"), Some(Fault::Broken { line: 1, .. })));
        assert_eq!(fault("[1,2]"), Some(Fault::NoTable));
        assert_eq!(fault("[{}]"), Some(Fault::NoTable));
        assert_eq!(fault("[]"), Some(Fault::NoTable));
    }

    #[test]
    fn a_line_that_is_no_record_hides_no_other() {
        let found = records("{\"a\":1}\n{bad\n\n{\"a\":2}\n{\"a\":3}\n").expect("records");
        assert_eq!((found.lattice.rows().0.len(), found.lines), (4, vec![1, 1, 4, 5]));
        assert_eq!(found.broken, [(2, "{bad".to_owned())]);
    }

    #[test]
    fn depth_is_bounded() {
        let deep = format!("[{}1{}]", "{\"a\":".repeat(5000), "}".repeat(5000));
        let (cells, _) = records(&deep).expect("records").lattice.rows();
        assert_eq!(cells.row(0).get(0), Some("a/a/a/a/a/a/a/a/a/a/a/a"));
        assert!(records(&"[".repeat(100_000)).is_err());
    }
}
