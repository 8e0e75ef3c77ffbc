//! Names cut so that they can still be told apart.

/// A name that fits: whole, or cut. `differs` is the letter from which it is unlike its neighbours;
/// where it has none that begin alike, it is cut at its end.
pub fn cut(name: &str, differs: usize, fits: impl Fn(&str) -> bool) -> String {
    if fits(name) {
        return name.to_owned();
    }
    let letters: Vec<char> = name.chars().collect();
    // From the beginning of the word that differs.
    let word = letters.get(..differs).unwrap_or_default().iter().rposition(|letter| letter.is_whitespace());
    let differs = word.map_or(0, |place| place + 1);
    let (mut fitting, mut too_long) = (1, letters.len());
    while too_long - fitting > 1 {
        let middle = usize::midpoint(fitting, too_long);
        if fits(&shortened(&letters, differs, middle)) {
            fitting = middle;
        } else {
            too_long = middle;
        }
    }
    shortened(&letters, differs, fitting)
}

/// Letters kept of the beginning that a name shares with its neighbours.
const HEAD: usize = 4;

fn shortened(letters: &[char], differs: usize, kept: usize) -> String {
    let part = |from: usize, to: usize| letters.get(from..to).unwrap_or_default().iter().collect::<String>();
    if differs <= HEAD {
        return format!("{}…", part(0, kept).trim_end());
    }
    let rest = letters.len() - differs;
    if kept >= rest + HEAD {
        return format!("{}…{}", part(0, kept - rest).trim_end(), part(differs, letters.len()));
    }
    let head = HEAD.min(kept / 2);
    let end = differs + kept - head;
    let tail = part(differs, end);
    let more = if end < letters.len() { "…" } else { "" };
    format!("{}…{}{more}", part(0, head).trim_end(), tail.trim_end())
}

/// For each name, how many letters it shares at most with the beginning of another one.
pub fn shared_beginnings(names: &[String]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    let name = |place: &usize| names.get(*place).map(String::as_str).unwrap_or_default();
    order.sort_by(|one, other| name(one).cmp(name(other)));
    let mut shared = vec![0; names.len()];
    for pair in order.windows(2) {
        let [one, other] = pair else { continue };
        let alike =
            name(one).chars().zip(name(other).chars()).take_while(|(one, other)| one == other).count();
        // The same name twice differs nowhere.
        if name(one) == name(other) {
            continue;
        }
        for place in pair {
            if let Some(most) = shared.get_mut(*place) {
                *most = alike.max(*most);
            }
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, others: &[&str], room: usize, expected: &str) {
        let names: Vec<String> =
            std::iter::once(&name).chain(others).map(|name| (*name).to_owned()).collect();
        let differs = shared_beginnings(&names).first().copied().unwrap_or_default();
        let seen = cut(name, differs, |text| text.chars().count() <= room);
        assert_eq!(seen, expected, "{room}");
    }

    #[test]
    fn what_differs_stays() {
        let others = ["Library of Congress, digitised and online", "Library of Congress, web archive"];
        let name = "Library of Congress, digital collection";
        check(name, &others, 60, name);
        check(name, &others, 30, "Library of…digital collection");
        check(name, &others, 12, "Libr…digita…");
        check("Library of Congress, web archive", &[name], 20, "Library…web archive");
        check("A name without neighbours", &["Quite another one"], 10, "A name wi…");
        check("same", &["same"], 3, "sa…");
        check("żółw żółw żółw", &["żółw żółw koń"], 9, "żółw…żółw");
        check("ab", &[], 0, "a…");
    }
}
