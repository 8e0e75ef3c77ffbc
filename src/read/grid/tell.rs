//! Says what was found while a file was turned into cells.

use super::Grid;
use super::aside::Aside;
use super::encoding::{self, Decoded, NoText};
use super::mend::Mended;
use super::split::{MOST_COLUMNS, Record};
use crate::read::problem::{Problem, ProblemKind, Severity};
use std::sync::Arc;

/// Says what was found on the way.
pub struct Tell<'a> {
    pub file: &'a Arc<str>,
    pub problems: &'a mut Vec<Problem>,
}

impl Tell<'_> {
    /// The bytes as text; what is none is told.
    pub fn decoded<'b>(&mut self, bytes: &'b [u8]) -> Option<Decoded<'b>> {
        match encoding::decode(bytes) {
            Ok(decoded) => {
                self.encoding(&decoded);
                Some(decoded)
            }
            Err(reason) => {
                let kind = match reason {
                    NoText::Empty => ProblemKind::EmptyFile,
                    NoText::NotText => ProblemKind::NotText,
                };
                self.push(Severity::Error, kind);
                None
            }
        }
    }

    pub fn push(&mut self, severity: Severity, kind: ProblemKind) {
        self.problems.push(Problem::of_file(self.file, severity, kind));
    }

    pub fn at(&mut self, line: u64, severity: Severity, kind: ProblemKind) {
        self.problems.push(Problem::of_file(self.file, severity, kind).at_line(line));
    }

    fn encoding(&mut self, decoded: &Decoded<'_>) {
        let encoding = decoded.encoding.to_uppercase();
        if let Some((line, byte)) = decoded.damage {
            let kind = ProblemKind::DamagedText { encoding };
            let problem = Problem::of_file(self.file, Severity::Warning, kind).at_line(line);
            self.problems.push(problem.found(&format!("0x{byte:02X}")));
        } else if decoded.guessed {
            self.push(Severity::Warning, ProblemKind::GuessedEncoding { encoding });
        }
        if let Some(line) = decoded.nul {
            self.at(line, Severity::Warning, ProblemKind::NulCharacters);
        }
    }

    pub fn records(&mut self, records: &[Record], mended: &[Mended], first_line: u64) {
        for record in records {
            let line = record.line + first_line;
            if record.cells > MOST_COLUMNS {
                let kind = ProblemKind::TooWide { cells: record.cells, limit: MOST_COLUMNS };
                self.at(line, Severity::Error, kind);
            }
            if record.open {
                self.at(line, Severity::Error, ProblemKind::OpenQuote);
            } else if record.stray {
                self.at(line, Severity::Note, ProblemKind::StrayQuote);
            }
            if record.cut {
                self.at(line, Severity::Error, ProblemKind::CellCut);
            }
        }
        for mended in mended {
            match mended {
                Mended::StrayQuote { line } => {
                    self.at(line + first_line, Severity::Warning, ProblemKind::StrayQuote);
                }
                Mended::OwnDelimiter { line, sign } => {
                    let kind = ProblemKind::OwnDelimiter { sign: sign.to_string() };
                    self.at(line + first_line, Severity::Warning, kind);
                }
            }
        }
    }

    pub fn grid(&mut self, grid: &Grid) {
        for note in &grid.notes {
            let (severity, kind) = match note.kind {
                Aside::Preamble | Aside::Comment => (Severity::Note, ProblemKind::Preamble),
                Aside::Footer => (Severity::Note, ProblemKind::Footer),
                // Its rows are in no chart.
                Aside::Table => (Severity::Warning, ProblemKind::FurtherTable),
            };
            let words: Vec<&str> =
                note.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
            let problem = Problem::of_file(self.file, severity, kind).at_line(note.line);
            self.problems.push(problem.found(&words.join(", ")));
        }
        self.shape(grid);
    }

    /// Rows that are shorter or longer than the header.
    fn shape(&mut self, grid: &Grid) {
        let columns = grid.columns();
        for row in grid.rows.rows() {
            if !row.is_blank() && row.len() != columns {
                // Empty cells behind the last column come from spreadsheets and say nothing.
                if row.len() > columns && row.used() <= columns {
                    continue;
                }
                let kind = ProblemKind::Ragged { cells: row.len(), columns, more: 0 };
                self.at(row.line(), Severity::Warning, kind);
            }
        }
    }
}
