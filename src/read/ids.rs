//! Ids that tell rows apart.

use std::collections::{BTreeMap, BTreeSet};

/// Gives every item an id of its own. The first item with an id keeps it, so that keys elsewhere
/// in the file still lead to it; a later one gets a number behind, and `told` learns of it (the
/// item already renamed, and its old id). An item without an id gets one made from its `seed`.
pub fn settle<T>(
    items: &mut [T],
    id: fn(&mut T) -> &mut String,
    seed: impl Fn(&T) -> String,
    mut told: impl FnMut(&T, &str),
) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, item) in items.iter_mut().enumerate() {
        let own = id(item);
        if own.is_empty() || !taken.insert(own.clone()) {
            open.push(at);
        }
    }
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for at in open {
        let Some(item) = items.get_mut(at) else { continue };
        let old = std::mem::take(id(item));
        let base = if old.is_empty() { seed(item) } else { old.clone() };
        let base = if base.is_empty() { "row".to_owned() } else { base };
        let mut name = base.clone();
        // Numbers go on where they stopped: a thousand equal ids take a thousand steps.
        let number = numbers.entry(base.clone()).or_insert(1);
        while taken.contains(&name) {
            *number += 1;
            name = format!("{base}-{number}");
        }
        taken.insert(name.clone());
        *id(item) = name;
        if !old.is_empty() {
            told(item, &old);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ids: &[&str], expected: &[&str], told: usize) {
        let mut items: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
        let mut count = 0;
        settle(&mut items, |item| item, |_| "made".to_owned(), |_, _| count += 1);
        assert_eq!((items.iter().map(String::as_str).collect::<Vec<_>>(), count), (expected.to_vec(), told));
    }

    #[test]
    fn ids_are_made_unique_and_given_ones_stay() {
        check(&["a", "b"], &["a", "b"], 0);
        check(&["a", "a", "a"], &["a", "a-2", "a-3"], 2);
        check(&["a", "a", "a-2"], &["a", "a-3", "a-2"], 1);
        check(&["", "made", ""], &["made-2", "made", "made-3"], 0);
    }

    #[test]
    fn many_equal_ids_take_no_quadratic_time() {
        let mut items = vec!["a".to_owned(); 20_000];
        settle(&mut items, |item| item, |_| String::new(), |_, _| {});
        assert_eq!(items.last().map(String::as_str), Some("a-20000"));
    }
}
