//! Lines and columns for a terminal.

use super::escape::terminal;
use crate::read::Problem;
use crate::text::{Arg, Words};
use std::io::{self, Write};

/// A cell of a table is cut at this many characters.
const WIDEST_CELL: usize = 48;

/// Where lines go. A reader that closes early, such as `head`, is no fault of anybody.
pub struct Stream(Box<dyn Write>);

impl Stream {
    pub fn output() -> Self {
        Self(Box::new(io::BufWriter::new(io::stdout())))
    }

    pub fn errors() -> Self {
        Self(Box::new(io::stderr()))
    }

    /// Writes a line as it is: text from files is escaped before.
    pub fn line(&mut self, text: &str) {
        drop(writeln!(self.0, "{text}"));
    }

    /// A heading with an empty line before it.
    pub fn heading(&mut self, text: &str) {
        self.line("");
        self.line(text);
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        drop(self.0.flush());
    }
}

/// Prints rows in columns, the header first.
pub fn table(header: &[String], rows: &[Vec<String>], out: &mut Stream) {
    let clean = |row: &[String]| -> Vec<String> { row.iter().map(|cell| shorten(&terminal(cell))).collect() };
    let lines: Vec<Vec<String>> =
        std::iter::once(header).chain(rows.iter().map(Vec::as_slice)).map(clean).collect();
    let widths: Vec<usize> = (0..header.len())
        .map(|at| {
            lines.iter().filter_map(|line| line.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0)
        })
        .collect();
    for line in &lines {
        let cells = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        out.line(cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}

fn shorten(text: &str) -> String {
    if text.chars().nth(WIDEST_CELL).is_none() {
        return text.to_owned();
    }
    text.chars().take(WIDEST_CELL - 1).chain(['…']).collect()
}

/// Prints each problem as a sentence after its severity.
pub fn problems(problems: &[Problem], words: &Words, out: &mut Stream) {
    for problem in problems {
        let severity = words.say(&format!("cli-severity-{}", problem.severity.code()));
        let sentence = problem.sentence(words);
        let args = [("severity", Arg::from(severity)), ("sentence", Arg::from(sentence))];
        out.line(&terminal(&words.tell("cli-problem", &args)));
    }
}
