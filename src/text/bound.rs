//! Blanks at which no Polish line is broken: behind a word of one letter, and between a number and what it
//! counts. They are put into the sentences of the catalogue, never into what a file says.

/// No line breaks here.
const NO_BREAK: char = '\u{A0}';

/// Arguments that are numbers, beside those by which a sentence chooses its plural.
const NUMBERS: [&str; 3] = ["shown", "number", "scale"];

/// A catalogue with its blanks bound. Keys, comments and the signs of the catalogue stay as they are.
pub(super) fn bound(catalogue: &str) -> String {
    let lines: Vec<&str> = catalogue.lines().collect();
    let numbers = numbers(&lines);
    let mut bound = String::with_capacity(catalogue.len() + catalogue.len() / 32);
    for line in lines {
        if line.starts_with('#') {
            bound.push_str(line);
        } else {
            // What stands before the sign of equality or in the brackets of a variant is no sentence.
            let begin = line.find("= ").or_else(|| line.find("] ")).map_or(0, |at| at + 2);
            let (head, said) = line.split_at_checked(begin).unwrap_or(("", line));
            bound.push_str(head);
            sentence(said, &numbers, &mut bound);
        }
        bound.push('\n');
    }
    bound
}

/// Arguments that choose a plural: behind `{ $count ->` stands a variant for one.
fn numbers<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let mut found: Vec<&str> = NUMBERS.to_vec();
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        let chooses = next.trim_start().strip_prefix('[').and_then(|rest| rest.split(']').next());
        let name = line.trim_end().strip_suffix("->").and_then(|rest| rest.rsplit('$').next()).map(str::trim);
        if let (Some("one" | "0"), Some(name)) = (chooses, name) {
            found.push(name);
        }
    }
    found
}

fn sentence(said: &str, numbers: &[&str], bound: &mut String) {
    let mut word = String::new();
    let mut depth = 0_usize;
    for (at, letter) in said.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if letter == ' ' && depth == 0 {
            let rest = said.get(at + 1..).unwrap_or_default();
            let binds = is_single(&word) || (ends_in_number(&word, numbers) && begins_word(rest));
            bound.push(if binds { NO_BREAK } else { ' ' });
            word.clear();
        } else {
            bound.push(letter);
            word.push(letter);
        }
    }
}

/// A preposition or a conjunction of one letter, also behind a sign that opens.
fn is_single(word: &str) -> bool {
    let mut letters = word.trim_start_matches(['(', '„']).chars();
    matches!((letters.next(), letters.next()), (Some(letter), None) if "aiouwzAIOUWZ".contains(letter))
}

/// Digits, or an argument that is a number.
fn ends_in_number(word: &str, numbers: &[&str]) -> bool {
    let argument = word.strip_suffix('}').and_then(|rest| rest.rsplit('{').next());
    match argument {
        Some(argument) => numbers.contains(&argument.trim().trim_start_matches('$')),
        None => {
            let digits = word.trim_start_matches(['(', '„']);
            !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit())
        }
    }
}

fn begins_word(rest: &str) -> bool {
    rest.starts_with(|letter: char| letter.is_alphabetic() || letter == '{')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_behind_numbers_and_single_letters_are_bound() {
        let said = bound(
            "# a note w tle\nkey = { $count ->\n    [one] { $count } punkt w pliku { $file } i koniec\n   *[other] 12 punktów (0 z { $count })\n} z osi\n",
        );
        let expected = "# a note w tle\nkey = { $count ->\n    [one] { $count }\u{A0}punkt w\u{A0}pliku { $file } i\u{A0}koniec\n   *[other] 12\u{A0}punktów (0\u{A0}z\u{A0}{ $count })\n} z\u{A0}osi\n";
        assert_eq!(said, expected);
    }
}
